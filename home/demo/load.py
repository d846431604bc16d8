"""Build the demo site: pages in Kazakh, their wagtail-localize translations, records, pictures and files.

The content stands in the modules beside this one as `T(kk, ru, en)`; here it becomes pages and records.
"""

import datetime as dt
import json
import re
import uuid
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from home import models

from . import about, consumers, desk, guide, news, projects, records, subscribers
from .files import pdf
from .pictures import draw
from .words import T, in_language

TARGETS = ("ru", "en")
# Pictures of the running site, one per language, taken by tests/browser/guide_pictures.py.
GUIDE_PICTURES = Path(__file__).parent / "guide_pictures"
BODY = ("text", T("<p>…</p>", "<p>…</p>", "<p>…</p>"))


class Plan(NamedTuple):
    """A page to be made: its model, its place, and its fields with all texts as `T`."""

    model: type[models.BasePage]
    path: str
    fields: dict[str, Any]

    @property
    def parent(self) -> str:
        return self.path.rpartition("/")[0]


class Library(NamedTuple):
    """What texts refer to, by the keys they use: pages by path, pictures by key, files by key and language."""

    pages: dict[str, int]
    pictures: dict[str, models.Picture]
    documents: dict[tuple[str, str], models.DocumentFile]


def is_loaded() -> bool:
    return models.SectionPage.objects.exists()


def load(password: str) -> None:
    """Fill the site that `setup_site` has made. Does nothing where pages are there already.

    Everything is made in one transaction, so a load that fails leaves nothing behind.
    """
    make_users(password)
    if is_loaded():
        return
    with transaction.atomic():
        library = Library({}, make_pictures(), make_documents())
        make_records(library)
        plans = list(plan())
        pages = [make_page(each, library) for each in plans]
        for page, each in zip(pages, plans, strict=True):
            fill(page, each, library)
        for page, each in zip(pages, plans, strict=True):
            translate(page, each, library)
        desk.load()
        date_pages()
        subscribers.load()


# --- People -------------------------------------------------------------------------------------------------------


def make_users(password: str) -> None:
    """Make the demo's accounts, or give them this password."""
    groups = {
        "admin": None,
        "editor": "Editors",
        "dispatch": "Moderators: dispatch",
        "reception": "Moderators: reception",
    }
    for name, group in groups.items():
        user, created = get_user_model().objects.get_or_create(username=name)
        user.email = f"{name}@example.kz"
        user.is_superuser = user.is_staff = group is None
        # To check a password takes as long as to set one.
        if created or not user.check_password(password):
            user.set_password(password)
        user.save()
        if group:
            user.groups.add(Group.objects.get(name=group))


# --- Pictures, files, records -------------------------------------------------------------------------------------


def make_pictures() -> dict[str, models.Picture]:
    pictures = {}
    for key, alt in records.ALTS.items():
        file = ImageFile(BytesIO(draw(key)), name=f"{key}.jpg")
        pictures[key] = models.Picture.objects.create(title=alt.en, file=file, **translated("alt", alt))
    for key, alt in guide.ALTS.items():
        for code in T._fields:
            content = (GUIDE_PICTURES / f"{key}-{code}.webp").read_bytes()
            file = ImageFile(BytesIO(content), name=f"guide-{key}-{code}.webp")
            picture = models.Picture.objects.create(title=f"{alt.en} ({code})", file=file, **translated("alt", alt))
            pictures[f"guide-{key}-{code}"] = picture
    return pictures


def make_documents() -> dict[tuple[str, str], models.DocumentFile]:
    documents = {}
    for key, data in records.DOCUMENTS.items():
        for code in T._fields:
            text = in_language(data, code)
            documents[key, code] = make_file(key, code, text["title"], text["paragraphs"])
    return documents


def make_file(name: str, code: str, title: str, paragraphs: list[str], rows=()) -> models.DocumentFile:
    organisation = in_language(records.COMPANY["legal_name"], code)
    content = pdf(title, paragraphs, rows, language=code, organisation=organisation)
    file = ContentFile(content, name=f"{name}-{code}.pdf")
    return models.DocumentFile.objects.create(title=title, language=code, file=file)


def translated(field: str, text: T | str) -> dict[str, str]:
    """Return the columns of a translated field: `{"name_kk": …, "name_ru": …, "name_en": …}`."""
    values = text if isinstance(text, T) else T(text, text, text)
    return {f"{field}_{code}": value for code, value in zip(T._fields, values, strict=True)}


def columns(data: dict, **changes) -> dict:
    """Return a record's columns from its data: each `T` as three columns, the rest as it is."""
    result = {}
    for name, value in {**data, **changes}.items():
        result.update(translated(name, value) if isinstance(value, T) else {name: value})
    return result


def make_records(library: Library) -> None:
    models.CompanyDetails.objects.create(**columns(records.COMPANY))
    for order, data in enumerate(records.RESOURCES):
        models.ExternalResource.objects.create(sort_order=order, **columns(data))
    for order, data in enumerate(about.PEOPLE):
        models.Person.objects.create(sort_order=order, **columns(data))
    for data in consumers.INSTALLERS:
        models.MeterInstaller.objects.create(**columns(data))
    for data in records.VACANCIES:
        models.Vacancy.objects.create(**columns(data))
    for number, data in enumerate(records.REPORTS):
        make_report(number, dict(data))
    make_offices()
    for data in records.ALBUMS:
        make_album(dict(data), library)


def make_report(number: int, data: dict) -> None:
    rows, codes = data.pop("rows"), data.pop("languages")
    files = {}
    for code in codes:
        text = in_language({"title": data["title"], "summary": data["summary"], "rows": rows}, code)
        name = f"report-{data['kind']}-{data['year']}-{data['period']}-{number}"
        files[f"file_{code}"] = make_file(name, code, text["title"], [text["summary"]], text["rows"])
    models.Report.objects.create(**columns(data), **files)


def make_offices() -> None:
    offices = []
    for order, data in enumerate(consumers.OFFICES):
        hours = data["hours"]
        office = models.Office(sort_order=order, **columns({k: v for k, v in data.items() if k != "hours"}))
        for weekday, opens, closes, break_from, break_to in hours:
            office.hours.add(
                models.OfficeHours(
                    weekday=weekday, opens=opens, closes=closes, break_from=break_from, break_to=break_to
                )
            )
        offices.append(office)
    for data in consumers.OFFICE_EXCEPTIONS:
        office = offices[data["office"]]
        times = {"opens": data.get("opens"), "closes": data.get("closes")}
        office.exceptions.add(
            models.OfficeException(date=data["date"], **times, **translated("reason", data["reason"]))
        )
    for office in offices:
        office.save()


def make_album(data: dict, library: Library) -> None:
    photos = data.pop("photos")
    album = models.Album(**columns(data))
    for order, photo in enumerate(photos):
        picture = library.pictures[photo["image"]]
        album.photos.add(
            models.AlbumPhoto(sort_order=order, picture=picture, **translated("caption", photo["caption"]))
        )
    album.save()


# --- The tree -----------------------------------------------------------------------------------------------------


def plan() -> Iterator[Plan]:
    """Yield every page of the site, parents before children."""
    yield Plan(models.HomePage, "", home_fields())
    yield section(about.ABOUT)
    yield from prose(about.CHILDREN, "about")
    union = {**prose_fields(about.TRADE_UNION_NEWS), "topic": "trade_union", "body": None, "show_in_menus": False}
    yield Plan(models.NewsIndexPage, "about/trade-union/news", union)
    yield from pieces(news.TRADE_UNION, "about/trade-union/news")
    yield section(consumers.CONSUMERS)
    yield from prose(consumers.CHILDREN, "consumers")
    yield section(consumers.CALL_CENTRE)
    yield Plan(models.QuestionsPage, "call-centre/questions", {**prose_fields(consumers.QUESTIONS), "body": None})
    yield from news_lists()
    yield Plan(models.ProjectIndexPage, "projects", prose_fields(projects.INDEX))
    for data in projects.PROJECTS:
        yield Plan(models.ProjectPage, f"projects/{data['slug']}", project_fields(data))
    for data in (guide.GUIDE, *about.OFFICE_PAGES):
        yield Plan(models.ContentPage, data["slug"], {**prose_fields(data), "show_in_menus": False})


def home_fields() -> dict:
    home = records.HOME
    words = {
        "tasks": T("Не істегіңіз келеді?", "Что вы хотите сделать?", "What would you like to do?"),
        "news": T("Жаңалықтар", "Новости", "News"),
        "projects": T("Жобалар", "Проекты", "Projects"),
    }
    return {
        "title": home["title"],
        "lead": home["lead"],
        "search_description": home["lead"],
        "body": [
            ("tasks", {"heading": words["tasks"], "tasks": home["tasks"]}),
            ("news", {"heading": words["news"]}),
            ("figures", {"figures": home["figures"]}),
            ("projects", {"heading": words["projects"]}),
        ],
    }


def prose_fields(data: dict) -> dict:
    return {
        "title": data.get("menu_title", data["title"]),
        "seo_title": data["title"] if "menu_title" in data else T("", "", ""),
        "lead": data["lead"],
        "search_description": data["hint"],
        "unit": data["unit"],
        "show_in_menus": True,
        "body": data.get("body", []),
    }


def section(data: dict, parent: str = "") -> Plan:
    path = f"{parent}/{data['slug']}".strip("/")
    groups = [
        ("group", {"heading": heading, "pages": [f"{path}/{slug}" for slug in slugs]})
        for heading, slugs in data.get("groups", [])
    ]
    return Plan(models.SectionPage, path, {**prose_fields(data), "groups": groups})


def prose(pages: list[dict], parent: str) -> Iterator[Plan]:
    by_kind = {
        "content": models.ContentPage,
        "reports": models.ReportIndexPage,
        "resources": models.ResourcesPage,
        "details": models.DetailsPage,
        "vacancies": models.VacancyIndexPage,
        "gallery": models.GalleryPage,
        "team": models.TeamPage,
        "offices": models.OfficesPage,
        "installers": models.InstallersPage,
    }
    for data in pages:
        kind, path = data.get("kind", "content"), f"{parent}/{data['slug']}"
        if kind == "section":
            yield section(data, parent)
            yield from prose(data["children"], path)
        else:
            extra = {"kind": data["report_kind"]} if kind == "reports" else {}
            yield Plan(by_kind[kind], path, {**prose_fields(data), **extra})


def news_lists() -> Iterator[Plan]:
    lists = (
        ("news", "news", news.NEWS),
        ("news/entrepreneurs", "entrepreneurs", news.ENTREPRENEURS),
        ("news/articles", "articles", news.ARTICLES),
    )
    for path, topic, items in lists:
        fields = {**prose_fields(news.INDEXES[topic]), "topic": topic, "body": None}
        yield Plan(models.NewsIndexPage, path, fields)
        yield from pieces(items, path)


def pieces(items: list[dict], parent: str) -> Iterator[Plan]:
    for data in sorted(items, key=lambda item: item["date"]):
        fields = {
            "title": data["title"],
            "lead": data["summary"],
            "search_description": data["summary"],
            "date": day(data["date"]),
            "picture": data["picture"],
            "body": data["body"],
        }
        if "correction" in data:
            fields |= {"correction": data["correction"], "correction_date": day(data["correction_date"])}
        yield Plan(models.NewsPage, f"{parent}/{data['slug']}", fields)


def project_fields(data: dict) -> dict:
    words = T("Құжаттар", "Документы", "Documents")
    documents = [("documents", {"heading": words, "documents": data["documents"]})] if data["documents"] else []
    return {
        **prose_fields(data),
        "funder": data["funder"],
        "amount": Decimal(data["amount"]),
        "currency": data["currency"],
        "sources": [("source", {"source": source, "percent": percent}) for source, percent in data["sources"]],
        "stage": data["stage"],
        "percent": data["percent"],
        "starts": day(data["starts"]),
        "ends": day(data["ends"]),
        "milestones": [("milestone", milestone) for milestone in data["milestones"]],
        "picture": data["picture"],
        "show_in_menus": False,
        "body": [*data["body"], *documents],
    }


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


# --- Pages --------------------------------------------------------------------------------------------------------

STREAMS = ("body", "groups", "sources", "milestones")


def make_page(each: Plan, library: Library) -> models.BasePage:
    """Make the Kazakh page with an empty body, so that texts can refer to it."""
    if not each.path:
        page = models.HomePage.objects.get(locale__language_code="kk")
    else:
        fields = {name: value for name, value in each.fields.items() if name not in STREAMS}
        values = values_in(fields, "kk", library)
        page = each.model(slug=each.path.rpartition("/")[2], locale=Locale.objects.get(language_code="kk"), **values)
        if "body" in each.fields and each.fields["body"] is not None:
            page.body = json.dumps(stream([BODY], "kk", library, each.path))
        parent = Page.objects.get(pk=library.pages[each.parent])
        parent.add_child(instance=page)
    library.pages[each.path] = page.pk
    return page


def fill(page: models.BasePage, each: Plan, library: Library) -> None:
    """Give the Kazakh page its text and publish it."""
    # The page knows nothing yet of the children made after it, and publishing would write that back.
    page.refresh_from_db()
    for name, value in values_in(each.fields, "kk", library, each.path).items():
        setattr(page, name, value)
    page.save_revision().publish()


def translate(page: models.BasePage, each: Plan, library: Library) -> None:
    """Translate the page as an editor would with wagtail-localize, segment by segment, and publish it."""
    page.refresh_from_db()
    source, _created = TranslationSource.update_or_create_from_instance(page)
    ours = extract_segments(page)
    for code in TARGETS:
        locale = Locale.objects.get(language_code=code)
        Translation.objects.get_or_create(source=source, target_locale=locale)
        target = each.model(slug=page.slug, **values_in(each.fields, code, library, each.path))
        if not each.path:
            target.slug = f"home-{code}"
        store(source, locale, ours, extract_segments(target))
        translation, _created = source.create_or_update_translation(locale, publish=False)
        # Not `publish=True`: that waits for the commit, and then forgets the children made in between.
        translation.get_latest_revision().publish()


def store(source: TranslationSource, locale: Locale, ours: list, theirs: list) -> None:
    """Write what `theirs` says for each of `ours` as a translation or, for pictures and files, an override."""
    if [(segment.path, type(segment)) for segment in ours] != [(segment.path, type(segment)) for segment in theirs]:
        raise ValueError(f"{source.object_repr}: the {locale.language_code} text is not built like the Kazakh one")
    strings = {row.order: row for row in source.stringsegment_set.select_related("string", "context")}
    overridables = {row.order: row for row in source.overridablesegment_set.select_related("context")}
    # A text that stands twice in one place is one string, and has one translation.
    texts, data = {}, {}
    for our, their in zip(ours, theirs, strict=True):
        if isinstance(their, StringSegmentValue):
            row = strings[our.order]
            texts[row.string, row.context] = their.string.data
        elif isinstance(their, OverridableSegmentValue) and their.data != our.data:
            data[overridables[our.order].context] = json.dumps(their.data)
    for (string, context), text in texts.items():
        StringTranslation.objects.create(
            translation_of=string,
            context=context,
            locale=locale,
            data=text,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
    for context, data_json in data.items():
        SegmentOverride.objects.create(context=context, locale=locale, data_json=data_json)


def date_pages() -> None:
    """Let news look published on their day, not all on the day of the load."""
    noon = dt.time(12, tzinfo=timezone.get_default_timezone())
    for page in models.NewsPage.objects.all():
        moment = dt.datetime.combine(page.date, noon)
        Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)


def values_in(fields: dict, code: str, library: Library, path: str = "") -> dict:
    """Return the fields of a page in one language, ready for the model."""
    values = {}
    for name, value in fields.items():
        if value is None:
            continue
        if name in STREAMS:
            values[name] = json.dumps(stream(value, code, library, f"{path}.{name}"))
        elif name == "picture":
            values[name] = library.pictures[value] if value else None
        else:
            values[name] = in_language(value, code)
    if "title" in values:
        values["draft_title"] = values["title"]
    return values


def stream(blocks: list[tuple[str, Any]], code: str, library: Library, path: str) -> list[dict]:
    """Return the raw value of a stream. A block has the same id in every language, as translations need."""
    return [
        {
            "type": name,
            "value": raw(name, in_language(value, code), code, library, f"{path}.{index}"),
            "id": fixed_id(f"{path}.{index}"),
        }
        for index, (name, value) in enumerate(blocks)
    ]


def fixed_id(path: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, path))


def raw(name: str, value: Any, code: str, library: Library, path: str) -> Any:
    """Return the raw value of one block or of a part of it, keys replaced by what they stand for."""
    if name == "table":
        return {
            "data": [list(row) for row in value["rows"]],
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_header_choice": "row",
            "table_caption": value["caption"],
            "cell": [],
            "mergeCells": [],
        }
    if isinstance(value, dict):
        return {key: raw(key, item, code, library, f"{path}.{key}") for key, item in value.items()}
    if isinstance(value, list):
        return [
            {
                "type": "item",
                "value": raw(name, item, code, library, f"{path}.{index}"),
                "id": fixed_id(f"{path}.{index}"),
            }
            for index, item in enumerate(value)
        ]
    if name in ("page", "pages"):
        return library.pages[value]
    if name == "image":
        return library.pictures[value].pk
    if name == "documents":
        return library.documents[value, code].pk
    if isinstance(value, str) and "page:" in value:
        return re.sub(r'href="page:([^"]*)"', lambda link: f'linktype="page" id="{library.pages[link[1]]}"', value)
    return value
