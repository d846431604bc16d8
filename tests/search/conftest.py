"""What can be put where it is found, and ways to look for it."""

import datetime as dt
from functools import partial

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from home import search
from home.models import (
    ContentPage,
    DocumentFile,
    NewsIndexPage,
    NewsPage,
    Vacancy,
)
from site_project.search.models import SearchEntry
from tests.conftest import publish

DAY = dt.timedelta(days=1)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """`with committed():` what is done inside is committed at its end, and the search has learnt of it."""
    return partial(django_capture_on_commit_callbacks, execute=True)


@pytest.fixture
def put(committed):
    """Publish a page of text (or `page`) below another, so that it can be found."""

    def put(parent, title="Бет", text="", slug="page", page=None, **fields):
        page = page or ContentPage(body=[("text", f"<p>{text}</p>")])
        with committed():
            return publish(parent, page, title=title, slug=slug, **fields)

    return put


@pytest.fixture
def shown_on(about, put):
    """Publish, in Kazakh and Russian, the page that shows a kind of record."""

    def shown_on(model, slug, **fields):
        return {code: put(about[code], slug, slug=slug, page=model(), **fields) for code in ("kk", "ru")}

    return shown_on


def urls(query, language="kk", **options):
    return [hit.entry.url for hit in search.find(query, language=language, **options).hits]


def entries():
    rows = SearchEntry.objects.order_by("source", "language")
    return [{name: value for name, value in row.items() if name != "id"} for row in rows.values()]


def in_three_languages(name, kk, ru, en=""):
    return {f"{name}_kk": kk, f"{name}_ru": ru, f"{name}_en": en}


def vacancy(**changes):
    values = {
        **in_three_languages("title", "Дәнекерлеуші", "Сварщик"),
        **in_three_languages("division", "Желі қызметі", "Служба сетей"),
        **in_three_languages("requirements", "<p>Тәжірибе &amp; куәлік</p><p>Денсаулық</p>", "<p>Опыт</p>"),
        "apply_before": timezone.localdate(),
    }
    return Vacancy.objects.create(**{**values, **changes})


def document(name="file", **fields):
    return DocumentFile.objects.create(file=ContentFile(b"%PDF-1.4", name=f"{name}.pdf"), **fields)


def offering(*documents):
    value = {"heading": "", "documents": list(documents)}
    return {"body": [("documents", value)]}


@pytest.fixture
def in_sections(homes, about, put):
    news = put(homes["kk"], "Жаңалықтар", slug="news", page=NewsIndexPage(), show_in_menus=True)
    return {
        "about": [put(about["kk"], "Тариф туралы", slug=f"about-{number}").address for number in range(2)],
        "news": [put(news, "Тариф", slug="news", page=NewsPage(body=[])).address],
        "outside": [put(homes["kk"], "Тарифтер", slug="guide").address],
    }
