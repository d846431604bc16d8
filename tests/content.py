"""Small believable content: a picture, a file, one page of every type, one record of every kind."""

import datetime as dt
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image

from home import models
from home.outages import acts
from home.outages.models import AreaRow, Outage
from home.streets.models import Place, Street
from tests.conftest import publish

TEXT = [("text", "<p>Су есептегішті орнату тәртібі.</p>")]
# The same in each language, for pages that are translations of each other.
TEXTS = {
    "kk": TEXT,
    "ru": [("text", "<p>Порядок установки счётчика воды.</p>")],
    "en": [("text", "<p>How a water meter is installed.</p>")],
}
TOMORROW = timezone.localdate() + dt.timedelta(days=1)


def image_file(name="picture.png", size=(1600, 1200)) -> ImageFile:
    buffer = BytesIO()
    Image.new("RGB", size, "navy").save(buffer, "PNG")
    return ImageFile(BytesIO(buffer.getvalue()), name=name)


def make_picture(**fields) -> models.Picture:
    fields = {"alt_kk": "Тазарту ғимараты", "alt_ru": "Очистные сооружения", **fields}
    return models.Picture.objects.create(title="Works", file=image_file(size=(64, 48)), **fields)


def make_document(language="kk", name="esep.pdf", content=b"%PDF-1.4 esep") -> models.DocumentFile:
    file = ContentFile(content, name=name)
    return models.DocumentFile.objects.create(title=name, language=language, file=file)


def in_all(field: str, kk: str, ru: str, en: str = "") -> dict[str, str]:
    """The three columns of a translated field."""
    return {f"{field}_kk": kk, f"{field}_ru": ru, f"{field}_en": en}


# What a record of each kind needs. Numbered, so that many can be made.
RECORDS = {
    models.Report: lambda n: {
        **in_all("title", f"Есеп {n}", f"Отчёт {n}"),
        "kind": "tariff",
        "year": 2025,
        "period": "q1",
        "file_kk": make_document(),
    },
    models.Vacancy: lambda n: {
        **in_all("title", f"Слесарь {n}", f"Слесарь-сантехник {n}", f"Plumber {n}"),
        **in_all("division", "Су желілері цехы", "Цех водопроводных сетей", "Networks"),
        **in_all("requirements", "<p>Тәжірибе.</p>", "<p>Опыт.</p>", "<p>Experience.</p>"),
        "apply_before": TOMORROW,
    },
    models.Office: lambda n: {
        **in_all("name", f"Абоненттік бөлім {n}", f"Абонентский отдел {n}", f"Customer office {n}"),
        **in_all("address", "Шәкәрім даңғылы, 180", "проспект Шакарима, 180"),
    },
    models.MeterInstaller: lambda n: {
        **in_all("name", f"Есептегіш {n}", f"Счётчик {n}"),
        **in_all("services", "Орнату", "Установка"),
        "licence": f"KZ-{n}",
        "licence_valid_until": TOMORROW,
    },
    models.Album: lambda n: {
        **in_all("title", f"Тазалық күні {n}", f"День чистоты {n}"),
        "slug": f"cleaning-day-{n}",
        "date": dt.date(2025, 5, 1),
    },
    models.Person: lambda n: {
        **in_all("name", f"Асқар Әлімов {n}", f"Аскар Алимов {n}"),
        **in_all("post", "Директор", "Директор"),
    },
    models.ExternalResource: lambda n: {**in_all("name", f"eGov {n}", f"eGov {n}"), "url": "https://egov.kz"},
    Place: lambda n: {**in_all("name", f"Меновное {n}", f"Меновное {n}"), "kind": "settlement"},
    Street: lambda n: {**in_all("name", f"Арна {n}", f"Арна {n}"), "place": make(Place, n)},
}


def make(model, number: int = 1, **fields):
    """Save a record of this kind."""
    record = model(**{**RECORDS[model](number), **fields})
    record.full_clean(exclude=["file"])
    record.save()
    return record


def one_page_of_each(home: models.HomePage) -> dict[type, models.BasePage]:
    """Publish a page of every type below the front page of one language."""
    section = publish(home, models.SectionPage(title="Кәсіпорын", slug="section", show_in_menus=True, body=TEXT))
    plain = {
        models.ContentPage: {"body": TEXT},
        models.ReportIndexPage: {"kind": "tariff"},
        models.ResourcesPage: {},
        models.DetailsPage: {},
        models.VacancyIndexPage: {},
        models.GalleryPage: {},
        models.TeamPage: {},
        models.OfficesPage: {},
        models.InstallersPage: {},
    }
    pages = {models.HomePage: home, models.SectionPage: section}
    for model, fields in plain.items():
        name = model._meta.model_name
        pages[model] = publish(section, model(title=f"Бет {name}", slug=name, show_in_menus=True, **fields))
    news = publish(home, models.NewsIndexPage(title="Жаңалықтар", slug="news", show_in_menus=True))
    piece = publish(news, models.NewsPage(title="Су", slug="water", body=TEXT))
    index = publish(home, models.ProjectIndexPage(title="Жобалар", slug="projects", show_in_menus=True))
    project = models.ProjectPage(title="Тазарту", slug="works", funder="ЕҚДБ", body=TEXT)
    pages |= {models.NewsIndexPage: news, models.NewsPage: piece}
    return {**pages, models.ProjectIndexPage: index, models.ProjectPage: publish(index, project)}


def make_outage(**fields) -> Outage:
    """An emergency on one street, as a dispatcher announces it; `fields` are its own."""
    street = make(Street, Street.objects.count())
    fields = {"network": "water", "kind": "emergency", **fields}
    words = {"kk": "Су жоқ.", "ru": "Воды нет.", "en": "No water."}
    tap = acts.Tap(f"outage-{street.pk}", None, timezone.now())
    return acts.announce(Outage(**fields), acts.Parts([AreaRow(street=street)]), words, tap)
