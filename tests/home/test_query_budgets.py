"""What a public page may ask of the database: 10 queries cold, 3 warm, the same for 3 children and for 30."""

import datetime as dt

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from home import models
from tests.conftest import publish
from tests.content import RECORDS, TEXT, make, make_document, make_picture, one_page_of_each

COLD, WARM = 10, 3
# A page made anew after the frame is remembered: itself, its lists and their pictures.
ANEW = 6
CEILINGS = (COLD, WARM, ANEW)
TYPES = [
    models.HomePage,
    models.SectionPage,
    models.ContentPage,
    models.NewsIndexPage,
    models.NewsPage,
    models.ProjectIndexPage,
    models.ProjectPage,
    models.ReportIndexPage,
    models.ResourcesPage,
    models.DetailsPage,
    models.VacancyIndexPage,
    models.GalleryPage,
    models.TeamPage,
    models.OfficesPage,
    models.InstallersPage,
]


def queries(client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code in (200, 404), address
    return [query["sql"] for query in captured]


def cold(client, address: str) -> list[str]:
    """The queries of a request to a process that has just started, with empty caches."""
    cache.clear()
    ContentType.objects.clear_cache()
    Site.clear_site_root_paths_cache()
    return queries(client, address)


def warm(client, address: str) -> list[str]:
    """The queries for a page that somebody has seen in this edition."""
    client.get(address)
    return queries(client, address)


def made_anew(client, address: str) -> list[str]:
    """The queries for a page that is not kept, when menu, settings and translations are remembered."""
    client.get(address)
    return queries(client, f"{address}?thanks")


def counts(client, address: str) -> tuple[int, int, int]:
    return len(cold(client, address)), len(warm(client, address)), len(made_anew(client, address))


def fill(pages: dict, numbers) -> None:
    """Give every page what it shows: pictures, files, children and records."""
    for number in numbers:
        picture = make_picture()
        for parent, model, fields in (
            (models.NewsIndexPage, models.NewsPage, {"date": dt.date(2026, 1, 1) + dt.timedelta(days=number)}),
            (models.ProjectIndexPage, models.ProjectPage, {"funder": "ЕҚДБ", "amount": 5, "percent": 40}),
        ):
            page = model(title=f"Бет {number}", slug=f"page-{number}", picture=picture, body=TEXT, **fields)
            publish(pages[parent], page)
        for model in RECORDS:
            make(model, number)
        models.Report.objects.filter(title_kk=f"Есеп {number}").update(file_ru=make_document("ru"))
        album = models.Album.objects.get(slug=f"cleaning-day-{number}")
        for order in range(3):
            models.AlbumPhoto.objects.create(album=album, picture=make_picture(), sort_order=order)
        models.Person.objects.filter(name_kk=f"Асқар Әлімов {number}").update(photo=make_picture())
        office = models.Office.objects.get(name_kk=f"Абоненттік бөлім {number}")
        models.OfficeHours.objects.create(office=office, weekday=0, opens=dt.time(9), closes=dt.time(18))


def give_front_page_its_blocks(pages: dict) -> None:
    home = pages[models.HomePage]
    tasks = [{"icon": "pay", "title": "Төлеу", "page": pages[models.ContentPage]}]
    home.body = [
        ("tasks", {"heading": "Не істегіңіз келеді?", "tasks": tasks}),
        ("news", {"heading": "Жаңалықтар"}),
        ("projects", {"heading": "Жобалар"}),
    ]
    home.save_revision().publish()
    content = pages[models.ContentPage]
    content.body = [
        ("text", f'<p><a linktype="page" id="{home.pk}">Басты бет</a></p>'),
        ("picture", {"image": make_picture()}),
        ("documents", {"documents": [make_document(), make_document("ru")]}),
        ("links", {"heading": "Тағы", "cards": [{"title": "Жобалар", "page": pages[models.ProjectIndexPage]}]}),
    ]
    content.save_revision().publish()
    section = pages[models.SectionPage]
    group = {"heading": "Топ", "pages": [pages[models.ContentPage], pages[models.GalleryPage]]}
    section.groups = [("group", group)]
    section.save_revision().publish()


@pytest.fixture
def pages(homes) -> dict:
    pages = one_page_of_each(homes["kk"])
    fill(pages, range(3))
    give_front_page_its_blocks(pages)
    for page in pages.values():
        page.refresh_from_db()
    return pages


def addresses(pages: dict) -> dict[str, str]:
    by_name = {model.__name__: pages[model].address for model in TYPES}
    by_name["NewsPage"] = f"{pages[models.NewsIndexPage].address}page-0/"
    by_name["ProjectPage"] = f"{pages[models.ProjectIndexPage].address}page-0/"
    gallery = pages[models.GalleryPage].address
    by_name |= {"album": f"{gallery}cleaning-day-0/", "photo": f"{gallery}cleaning-day-0/2/"}
    by_name["vacancy"] = f"{pages[models.VacancyIndexPage].address}{models.Vacancy.objects.first().pk}/"
    by_name["feed"] = f"{pages[models.NewsIndexPage].address}rss/"
    return by_name


def test_every_page_keeps_to_its_ceiling_for_three_children_and_for_thirty(client, pages):
    every = addresses(pages)
    assert len(every) == len(TYPES) + 4
    for address in every.values():
        client.get(address)  # makes the pictures' sizes, once
    few = {name: counts(client, address) for name, address in every.items()}
    over = {name: each for name, each in few.items() if any(n > most for n, most in zip(each, CEILINGS, strict=True))}
    fill(pages, range(3, 30))
    for address in every.values():
        client.get(f"{address}?thanks")
    many = {name: counts(client, address) for name, address in every.items()}

    assert {name: (few[name], many[name]) for name in few if few[name] != many[name]} == {}
    assert over == {}


def test_what_is_no_page_keeps_to_the_ceiling_too(client, pages):
    paths = ["/sitemap.xml", "/kk/nothing/", "/kk/view-settings/", "/kk/search/?q=су"]
    assert {path: len(found) for path in paths if len(found := cold(client, path)) > COLD} == {}


def test_a_kept_page_asks_nothing_at_all(client, pages, django_assert_num_queries):
    client.get("/kk/")

    with django_assert_num_queries(0):
        client.get("/kk/")
