"""Reports are filtered by service and year, and offer the file in the page's language (L3)."""

import pytest

from home.models import Report, ReportIndexPage
from tests.conftest import LANGUAGES, publish
from tests.content import make, make_document


@pytest.fixture
def page(about) -> dict[str, ReportIndexPage]:
    return {
        code: publish(about[code], ReportIndexPage(title="Reports", slug="reports", kind="tariff"))
        for code in LANGUAGES
    }


@pytest.fixture
def listed(client, page):
    """Return a function that gives the titles that the Kazakh page lists for a query."""

    def titles(**query) -> list[str]:
        response = client.get("/kk/about/reports/", query)
        assert response.status_code == 200
        shown = [report.title_kk for report in response.context["reports"]]
        text = response.content.decode()
        assert all(title in text for title in shown)
        return shown

    return titles


def test_only_reports_of_the_pages_kind_are_listed(listed):
    make(Report, 1, kind="state")
    make(Report, 2, kind="tariff")

    assert listed() == ["Есеп 2"]


def test_a_report_on_both_services_counts_for_each(listed):
    make(Report, 1, service="water_supply")
    make(Report, 2, service="wastewater")
    make(Report, 3, service="")

    assert sorted(listed(service="water_supply")) == ["Есеп 1", "Есеп 3"]
    assert sorted(listed(service="wastewater")) == ["Есеп 2", "Есеп 3"]
    assert len(listed()) == 3


def test_reports_of_one_year(listed):
    make(Report, 1, year=2024)
    make(Report, 2, year=2025, service="wastewater")
    make(Report, 3, year=2025, service="water_supply")

    assert listed(year=2024) == ["Есеп 1"]
    assert listed(year=2025, service="wastewater") == ["Есеп 2"]


def test_the_latest_period_comes_first(listed):
    for number, (year, period) in enumerate([(2024, "year"), (2025, "q1"), (2025, "h1"), (2025, "q4"), (2025, "q2")]):
        make(Report, number, year=year, period=period)

    assert listed() == ["Есеп 3", "Есеп 4", "Есеп 2", "Есеп 1", "Есеп 0"]


@pytest.mark.parametrize(
    "query",
    [
        {"year": "2031"},
        {"year": "abc"},
        {"year": "-1"},
        {"year": "٢٠٢٥"},
        {"year": "9" * 5000},
        {"service": "gas"},
        {"service": "' OR 1=1"},
        {"page": "x", "nonsense": "1"},
    ],
)
def test_nonsense_in_the_filters_is_ignored(listed, query):
    make(Report, 1)

    assert listed(**query) == ["Есеп 1"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_file_is_the_one_in_the_language_of_the_page(client, page, code):
    files = {language: make_document(language, name=f"{language}.pdf") for language in LANGUAGES}
    make(Report, **{f"file_{language}": file for language, file in files.items()})

    text = client.get(f"/{code}/about/reports/").content.decode()

    assert files[code].url in text
    assert not [language for language, file in files.items() if language != code and file.url in text]


@pytest.mark.parametrize(
    ("code", "exists", "says"), [("kk", "ru", "орыс"), ("ru", "kk", "казахский"), ("en", "kk", "Kazakh")]
)
def test_where_the_file_is_in_another_language_the_link_says_which(client, page, code, exists, says):
    file = make_document(exists)
    make(Report, **{"file_kk": None, f"file_{exists}": file})

    text = client.get(f"/{code}/about/reports/").content.decode()
    link = text[text.index(file.url) :][:1500]

    assert f'hreflang="{exists}"' in link
    assert says in link.casefold() or says in link


def test_a_report_shows_the_next_language_when_a_file_is_deleted(client, page):
    kazakh, russian = make_document("kk", "kk.pdf"), make_document("ru", "ru.pdf")
    make(Report, file_kk=kazakh, file_ru=russian)
    kazakh.delete()

    assert russian.url in client.get("/kk/about/reports/").content.decode()
