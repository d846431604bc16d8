"""A vacancy is open to the end of its last day, and afterwards says that it is closed."""

import datetime as dt
import json
import re

import pytest
from django.utils import timezone

from home.models import Vacancy, VacancyIndexPage
from tests.conftest import LANGUAGES, publish
from tests.content import make


@pytest.fixture
def today() -> dt.date:
    return timezone.localdate()


@pytest.fixture
def yesterday(today) -> dt.date:
    return today - dt.timedelta(days=1)


@pytest.fixture
def page(about):
    """The page of vacancies in each language."""
    pages: dict = {}
    for code in LANGUAGES:
        page = VacancyIndexPage(title=f"Vacancies {code}", slug="vacancies")
        if pages:
            page.translation_key = pages["kk"].translation_key
        pages[code] = publish(about[code], page)
    return pages


def posting(text: str) -> dict:
    """The vacancy as search engines read it."""
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    found = [data for data in map(json.loads, scripts) if data.get("@type") == "JobPosting"]
    return found[0] if found else {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_vacancy_is_listed_to_its_last_day_inclusive(client, page, code, today, yesterday):
    open_, closed = make(Vacancy, 1, apply_before=today), make(Vacancy, 2, apply_before=yesterday)

    text = client.get(f"/{code}/about/vacancies/").content.decode()

    assert f"/{code}/about/vacancies/{open_.pk}/" in text
    assert getattr(open_, f"title_{code}") in text
    assert getattr(closed, f"title_{code}") not in text


def test_vacancies_that_end_first_come_first(client, page, today):
    later = make(Vacancy, 1, apply_before=today + dt.timedelta(days=9))
    sooner = make(Vacancy, 2, apply_before=today)

    text = client.get("/kk/about/vacancies/").content.decode()

    assert 0 < text.index(sooner.title_kk) < text.index(later.title_kk)


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_open_vacancy_has_a_page_that_search_engines_understand(client, page, code, today):
    vacancy = make(Vacancy, 1, apply_before=today, salary_from=250000, salary_to=300000)

    response = client.get(f"/{code}/about/vacancies/{vacancy.pk}/")
    job = posting(response.content.decode())

    assert response.status_code == 200
    assert job["title"] == getattr(vacancy, f"title_{code}")
    assert job["validThrough"].startswith(today.isoformat())
    assert job["datePosted"] == vacancy.posted_on.isoformat()
    assert job["baseSalary"]["value"] == {
        "@type": "QuantitativeValue",
        "minValue": 250000,
        "maxValue": 300000,
        "unitText": "MONTH",
    }


def test_a_title_with_quotes_does_not_break_what_search_engines_read(client, page):
    vacancy = make(Vacancy, 1, title_kk="«Су» \"цехы\" </script> инженері \\ 'аға'")

    assert posting(client.get(f"/kk/about/vacancies/{vacancy.pk}/").content.decode())["title"] == vacancy.title_kk


@pytest.mark.parametrize(
    ("code", "text"), [("kk", "Бос орын жабылды"), ("ru", "Вакансия закрыта"), ("en", "Vacancy closed")]
)
def test_a_closed_vacancy_says_so_and_is_gone_for_search_engines(client, page, code, text, yesterday):
    vacancy = make(Vacancy, 1, apply_before=yesterday)

    response = client.get(f"/{code}/about/vacancies/{vacancy.pk}/")
    page_text = response.content.decode()

    assert response.status_code == 410
    assert text in page_text
    assert f'href="/{code}/about/vacancies/"' in page_text
    assert posting(page_text) == {}


@pytest.mark.parametrize("number", ["0", "999999999999999999999", "9" * 5000, "x"])
def test_a_vacancy_that_never_was_is_not_found(client, page, number):
    assert client.get(f"/kk/about/vacancies/{number}/").status_code == 404


def test_without_vacancies_the_page_says_so(client, page):
    assert "There are no vacancies now" in client.get("/en/about/vacancies/").content.decode()
