"""The emergency that every page tells of; what that costs the other pages; and what stays when the database is away."""

import datetime as dt

import pytest
from django.db import DatabaseError
from django.http import HttpResponse
from django.utils import timezone

from home.outages import acts, strip
from site_project.middleware import RememberPublicPages
from site_project.remember import edition, not_beyond
from tests.conftest import LANGUAGES

from .conftest import HOUR, MINUTE, NOW, SECOND, WORDS

pytestmark = pytest.mark.databases


@pytest.fixture
def now() -> dt.datetime:
    return timezone.now()


@pytest.mark.parametrize("path", ["/{}/", "/{}/about/", "/{}/no-such-page/"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_says_what_where_and_until_when_in_its_language(
    client, about, announced, publishing, now, code, path
):
    client.get(path.format(code))
    with publishing():
        outage = announced(started_at=now - HOUR, expected_end=now + 30 * HOUR, now=now)
    page = client.get(path.format(code)).content.decode()

    found = page[page.index('<aside class="strip"') : page.index("</aside>")]
    assert {"kk": "Су жоқ", "ru": "Воды нет", "en": "No water"}[code] in found
    assert {"kk": "Сәтпаев", "ru": "Сатпаева", "en": "Satpayev"}[code] in found
    assert f"{timezone.localtime(outage.expected_end):%H:%M}" in found
    assert f'href="/o/{outage.pk}/{code}/"' in found
    assert len(found.encode()) <= 1024
    assert page.index("skip-link") < page.index(found) < page.index("<header")


def test_no_page_tells_of_planned_work_of_drills_and_of_what_is_over(client, about, announced, publishing, now, tap):
    with publishing():
        announced(is_drill=True, started_at=now - HOUR, now=now)
        announced(kind="planned", planned_start=now - HOUR, planned_end=now + HOUR, expected_end=now + HOUR, now=now)
        over = announced(started_at=now - HOUR, now=now)
    assert f"/o/{over.pk}/" in client.get("/kk/about/").content.decode()
    with publishing():
        acts.restore(over.pk, WORDS, tap(now, seen=over.version))
    assert "strip" not in client.get("/kk/about/").content.decode().replace("<!--strip-->", "")


def test_of_many_emergencies_three_are_told_and_all_are_a_link(client, about, announced, publishing, now):
    with publishing():
        for _each in range(5):
            announced(started_at=now - HOUR, now=now)
    page = client.get("/ru/about/").content.decode()
    assert page.count("data-strip=") == 3
    assert 'href="/o/ru/"' in page


def test_the_strip_changes_at_the_second_at_which_the_time_given_has_passed(announced):
    outage = announced(started_at=NOW - HOUR, expected_end=NOW + HOUR)
    said = [strip.when(outage, NOW + HOUR - SECOND), strip.when(outage, NOW + HOUR)]
    assert said == ["Болжамды уақыты: 11:30", "Аталған уақыт өтті, жұмыс жалғасуда."]


def test_an_update_leaves_the_other_pages_in_the_store(
    client, about, announced, publishing, now, django_assert_num_queries
):
    client.get("/kk/about/")
    site = edition()
    with publishing():
        announced(started_at=now - HOUR, now=now)
    client.get("/kk/")
    with django_assert_num_queries(0):
        page = client.get("/kk/about/").content.decode()
    assert "data-strip" in page
    assert edition() == site


def test_a_page_is_kept_no_longer_than_its_words_hold(rf, about, now):
    def view(request):
        not_beyond(now + 20 * SECOND)
        return HttpResponse("x")

    answer = RememberPublicPages(view)(rf.get("/kk/any/"))
    seconds = int(answer.headers["Cache-Control"].rpartition("=")[2])
    assert 15 <= seconds <= 20


def test_while_the_database_is_away_the_last_copy_says_of_when_it_is(
    client, about, announced, publishing, now, monkeypatch
):
    with publishing():
        announced(started_at=now - HOUR, now=now)
    first = client.get("/kk/about/").content.decode()
    client.raise_request_exception = False

    def away(*_args):
        raise DatabaseError("the server has closed the connection")

    monkeypatch.setattr("home.tree.route", away)
    monkeypatch.setattr("site_project.middleware.timezone.now", lambda: now + 10 * MINUTE)
    answer = client.get("/kk/about/")
    page = answer.content.decode()

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert 'class="as-of"' in page
    assert "data-strip" in page
    assert page.partition("site-header")[2] == first.partition("site-header")[2]
    assert client.get("/kk/about/nothing-kept/").status_code == 500


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_short_address_leads_nowhere_while_there_is_no_page_of_outages(client, homes, code):
    assert client.get(f"/o/7/{code}/", follow=True).status_code == 404


def test_a_page_is_given_out_where_the_strip_cannot_be_made(client, about, monkeypatch):
    def away(*_args):
        raise DatabaseError("the server has closed the connection")

    monkeypatch.setattr("home.outages.strip.emergencies", away)
    assert client.get("/kk/about/").status_code == 200
