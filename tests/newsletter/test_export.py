"""Subscribers taken away by staff as a table, and brought in again."""

import io

import openpyxl
import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsletter import subscriptions
from newsletter.models import Audience, Import, Subscriber
from newsletter.transfer import exports, imports

from .conftest import ADDRESS, DAY, NOW
from .lists import FORM, LIST, _no_file_stays_open, choices, downloaded, importer, rows_of, staff, upload
from .test_invariants import check as check_invariants
from .test_invariants import numbers

__all__ = ["_no_file_stays_open", "importer", "staff"]


pytestmark = pytest.mark.databases


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_who_may_only_look_takes_no_list_away(staff, active, kind):
    active()
    client = staff()
    assert f"export={kind}" not in client.get(LIST).content.decode()
    response = client.get(f"{LIST}?export={kind}")
    assert response.status_code == 302
    assert not response.streaming


def test_who_may_export_but_not_look_gets_nothing(staff, active):
    active()
    client = staff("export_subscriber")
    Group.objects.get(name="Onlookers").permissions.remove(Permission.objects.get(codename="view_subscriber"))
    assert client.get(f"{LIST}?export=csv").status_code == 302


def test_the_export_tells_of_each_subscriber(staff, active, unconfirmed, topics):
    subscriber = active(ADDRESS, "news", "tariffs", language="kk")
    subscriptions.change(subscriber, {topics["news"]: "at_once", topics["tariffs"]: "weekly"}, "kk", NOW)
    subscriptions.unsubscribe(active("olga@example.kz"), NOW + DAY)
    subscriptions.erase(active("gone@example.kz"), NOW)
    unconfirmed("dana@example.kz")
    client = staff("export_subscriber")
    assert "export=csv" in client.get(LIST).content.decode()
    rows = rows_of(downloaded(client.get(f"{LIST}?export=csv")))
    assert [row["email"] for row in rows] == ["dana@example.kz", "", "olga@example.kz", ADDRESS]
    assert rows[3] == {
        "email": ADDRESS,
        "state": "active",
        "reason": "",
        "language": "kk",
        "topics": "news=at_once tariffs=weekly",
        "asked": "2026-03-19 10:30:00",
        "confirmed": "2026-03-19 10:31:00",
        "ended": "",
        "consent_version": "1",
        "consent_at": "2026-03-19 10:30:00",
        "source": "form",
    }
    assert (rows[2]["state"], rows[2]["reason"], rows[2]["ended"]) == ("ended", "unsubscribed", "2026-03-20 10:30:00")
    book = openpyxl.load_workbook(io.BytesIO(downloaded(client.get(f"{LIST}?export=xlsx"))))
    found = [[cell or "" for cell in row] for row in book.active.iter_rows(values_only=True)]
    assert found == [exports.EXPORTED, *(list(row.values()) for row in rows)]


def test_the_export_holds_what_the_list_is_narrowed_to(staff, active):
    active(ADDRESS, language="kk")
    active("olga@example.kz", language="ru")
    rows = rows_of(downloaded(staff("export_subscriber").get(f"{LIST}?export=csv&language=ru")))
    assert [row["email"] for row in rows] == ["olga@example.kz"]


@pytest.mark.parametrize("first", "=+-@\t\r")
def test_no_cell_of_an_export_is_a_formula(active, first):
    Subscriber.objects.filter(pk=active().pk).update(email=f"{first}cmd@example.kz")
    row = next(exports.exported(Subscriber.objects.all()))
    assert row[0] == f"'{first}cmd@example.kz"


def test_the_export_reads_a_thousand_at_a_time_however_many_there_are(active):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            list(exports.exported(Subscriber.objects.all()))
        return len(queries)

    active()
    one = cost()
    for number in range(5):
        active(f"reader{number}@example.kz", "news", "tariffs")
    assert cost() == one


def test_no_subscriber_is_loaded_before_the_export_is_taken(staff, active):
    active()
    client = staff("export_subscriber")
    with CaptureQueriesContext(connection) as queries:
        response = client.get(f"{LIST}?export=csv")
    assert not [query for query in queries if '"newsletter_subscriber"."email"' in query["sql"]]
    assert ADDRESS in downloaded(response).decode()


def test_a_workbook_that_would_not_hold_all_rows_is_not_begun(staff, active, monkeypatch):
    active()
    monkeypatch.setattr("newsletter.viewsets.SHEET", 1)
    client = staff("export_subscriber")
    assert client.get(f"{LIST}?export=xlsx").status_code == 302
    assert downloaded(client.get(f"{LIST}?export=csv"))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_sample_can_be_imported_as_it_is(importer, topics, kind):
    content = downloaded(importer.get(f"{FORM}sample.{kind}"))
    upload(importer, content, topics)
    imports.tick(timezone.now())
    assert Import.objects.get().added == 3
    assert choices("olga@example.kz") == {"news": "weekly", "articles": "at_once"}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_was_exported_makes_the_same_subscribers_on_an_empty_site(staff, active, unconfirmed, topics, kind):
    def subscribers() -> set:
        return {
            (
                each.email,
                each.language,
                tuple(sorted(choices(each.email).items())),
                each.consents.get().given_at.replace(microsecond=0),
            )
            for each in Subscriber.objects.active()
        }

    subscriptions.change(
        active("a@example.kz", language="kk"), {topics["news"]: "weekly", topics["outages"]: "at_once"}, "en", NOW
    )
    active("-b@example.kz", "tariffs", language="ru", frequency="daily", now=NOW - 3 * DAY)
    active("c@почта.рф")
    subscriptions.unsubscribe(active("left@example.kz"), NOW)
    subscriptions.erase(active("gone@example.kz"), NOW)
    unconfirmed("dana@example.kz")
    before, counted = subscribers(), numbers()
    client = staff("export_subscriber", "import_subscribers")
    content = downloaded(client.get(f"{LIST}?export={kind}"))
    Subscriber.objects.all().delete()
    Audience.objects.all().delete()
    upload(client, content, topics)
    imports.tick(timezone.now())
    assert subscribers() == before
    assert numbers() == counted
    assert Import.objects.get().skipped == {"state": 3}
    assert Subscriber.objects.count() == len(before) == 3
    check_invariants()
