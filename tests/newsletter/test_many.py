"""Mailings with many workers at once, and with so many rows that nobody may read them all. On PostgreSQL."""

import datetime as dt
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsletter import audience, counting, digests, mailings, sending, subscriptions
from newsletter.models import Mailing, Subscriber, Topic
from newsletter.viewsets import ShortPaginator
from site_project.mail.models import Letter, Tally
from tests.conftest import at_once

from .conftest import ADDRESS, DAY, NOW

pytestmark = [
    pytest.mark.databases,
    pytest.mark.manual("N4"),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once, and plans"),
]


@pytest.mark.django_db(transaction=True)
def test_workers_that_tick_at_once_write_one_letter_and_one_digest_to_each(offered, active):
    for number in range(6):
        active(f"reader{number}@example.kz", "news", frequency="daily" if number % 2 else "at_once", now=NOW - DAY)
    mailing = offered()
    mailings.schedule(mailing, mailing.topics.all(), NOW, NOW)
    assert at_once(*[lambda: sending.tick(NOW)] * 6) == []
    assert Letter.objects.filter(kind="mailing").count() == 3
    assert at_once(*[lambda: digests.tick(NOW + DAY)] * 6) == []
    assert Letter.objects.filter(kind="digest").count() == 3
    assert Letter.objects.filter(kind="digest").values("reference").distinct().count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_clicks_at_once_one_decides(offered):
    mailing = offered()
    topics = list(mailing.topics.all())
    raised = at_once(
        *[lambda: mailings.decline(mailing)] * 3, *[lambda: mailings.schedule(mailing, topics, NOW, NOW)] * 3
    )
    assert all(isinstance(error, mailings.NotPossible) for error in raised)
    assert Mailing.objects.get().state == mailings.State.SCHEDULED
    sending.tick(NOW)
    raised = at_once(*[lambda: mailings.cancel(mailing, NOW)] * 4, *[lambda: sending.tick(NOW)] * 2)
    assert all(isinstance(error, mailings.NotPossible) for error in raised)


@pytest.mark.django_db(transaction=True)
def test_figures_gathered_by_many_workers_count_each_letter_once(begun, active):
    active(ADDRESS, "news", now=NOW - DAY)
    mailing = begun("kk")
    Tally.objects.bulk_create(
        Tally(reference=mailing.reference, event=Tally.Event.SENT, number=1, at=NOW) for _ in range(3000)
    )
    assert at_once(*[counting.gather] * 4) == []
    counting.gather()
    assert Mailing.objects.get().sent == 3000


@pytest.mark.django_db(transaction=True)
def test_subscribers_who_come_and_go_at_once_are_all_counted(active, topics):
    readers = [active(f"reader{number}@example.kz", "news", now=NOW - DAY) for number in range(8)]
    acts = [lambda reader=reader: subscriptions.unsubscribe(reader, NOW) for reader in readers[:4]]
    chosen = {topics["tariffs"]: "daily"}
    acts += [lambda reader=reader: subscriptions.change(reader, chosen, "ru", NOW) for reader in readers[4:]]
    assert at_once(*acts, audience.count_anew) == []
    assert audience.readers_of(topics.values()) == {"ru": audience.Readers(0, 4)}


# --- Rows by the thousand --------------------------------------------------------------------------------------------

MANY = 6000
# Pages of 50 and a count that ends at 100 may touch so many rows, whatever stands in the tables.
TOUCHED = 1000


@pytest.fixture
def many(topics, begun, monkeypatch) -> Mailing:
    """Thousands of subscribers and of old letters, of which none may be read to show a page."""
    monkeypatch.setattr(ShortPaginator, "MOST", 100)
    mailing = begun("kk")
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO newsletter_subscriber
                (key, email, language, tokens, state, asked_at, confirmed_at, ended_reason)
            SELECT gen_random_uuid(), 'reader' || n || '@example.kz', (ARRAY['kk', 'ru', 'en'])[n %% 3 + 1], '{}',
                'active', %s, %s, '' FROM generate_series(1, %s) AS n""",
            [NOW, NOW, MANY],
        )
        cursor.execute(
            """INSERT INTO newsletter_subscription (subscriber_id, topic_id, frequency, since)
            SELECT id, %s, 'at_once', now() FROM newsletter_subscriber""",
            [topics["tariffs"].pk],
        )
        cursor.execute(
            """INSERT INTO mail_letter (key, "values", address, language, kind, lane, reference, person, state,
                queued_at, due_at, finished_at, has_slot, tries, words, provider_id, outcome)
            SELECT gen_random_uuid(), '{}', 'reader' || n %% 2000 || '@example.kz', 'kk', 'mailing', 2, %s || n %% 9, n,
                'sent', %s, %s, %s, false, 1, '', '', '' FROM generate_series(1, %s) AS n""",
            ["mailing:100", NOW, NOW, NOW, 2 * MANY],
        )
        cursor.execute("ANALYZE")
    audience.count_anew()
    return mailing


def touched(plan: dict) -> int:
    """Return how many rows the steps of a plan have read or thrown away."""
    own = plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0) + plan.get("Rows Removed by Join Filter", 0)
    return own * plan["Actual Loops"] + sum(touched(step) for step in plan.get("Plans", []))


def addresses(mailing: Mailing) -> dict[str, str]:
    subscribers = reverse(Subscriber.snippet_viewset.get_url_name("list"))
    card = reverse(Subscriber.snippet_viewset.get_url_name("inspect"), args=[Subscriber.objects.latest("pk").pk])
    return {
        "subscribers": subscribers,
        "a later page": f"{subscribers}?p=2",
        "by address": f"{subscribers}?q=reader59",
        "by language": f"{subscribers}?language=ru",
        "by state": f"{subscribers}?state=active",
        "by topic": f"{subscribers}?topics={Topic.objects.get(slug='tariffs').pk}",
        "in order of addresses": f"{subscribers}?ordering=email",
        "in order of time": f"{subscribers}?ordering=-confirmed_at",
        "a subscriber": card,
        "mailings": reverse(Mailing.snippet_viewset.get_url_name("list")),
        "a mailing": reverse("newsletter_mailing", args=[mailing.pk]),
        "statistics": reverse("newsletter_statistics:index"),
        "topics": reverse(Topic.snippet_viewset.get_url_name("list")),
    }


def test_no_screen_reads_rows_by_how_many_there_are(admin_client, many):
    for name, address in addresses(many).items():
        with CaptureQueriesContext(connection) as queries:
            assert admin_client.get(address).status_code == 200
        assert_light(name, queries)


def test_a_tick_with_nothing_to_do_reads_no_rows_by_how_many_there_are(many):
    moment = NOW + dt.timedelta(minutes=1)
    sending.tick(moment)
    with CaptureQueriesContext(connection) as queries:
        sending.tick(moment)
        digests.tick(moment)
    assert_light("tick", queries)


def assert_light(name: str, queries: CaptureQueriesContext) -> None:
    """Explain what was asked, and hold the rows it touches against the limit."""
    for query in queries.captured_queries:
        sql = query["sql"]
        if not sql.startswith("SELECT") or not any(table in sql for table in ("newsletter_", "mail_letter")):
            continue
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql.replace('%', '%%')}")
            found = cursor.fetchone()[0]
        plan = json.loads(found) if isinstance(found, str) else found
        assert touched(plan[0]["Plan"]) < TOUCHED, f"{name}: {sql}"
