"""Digests: what was mailed since the last one, at the time and as often as a reader has chosen (N4)."""

import datetime as dt
from collections import Counter

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsletter import digests, distribution, mailings, sending, subscriptions
from newsletter.models import Digest, DigestItem, Mailing, SubscriptionSettings
from site_project.mail.models import Letter
from site_project.mail.worker import Delivery

from .conftest import ADDRESS, ALMATY, DAY, NOW, TITLES, pages_of

pytestmark = [pytest.mark.databases, pytest.mark.manual("N4")]

HOUR = dt.timedelta(hours=1)
# NOW is a Thursday; weekly digests leave on Mondays.
TOMORROW = dt.datetime(2026, 3, 20, 8, tzinfo=ALMATY)
MONDAY = dt.datetime(2026, 3, 23, 8, tzinfo=ALMATY)


def letters_to(server, address: str) -> list[str]:
    return [str(each["Subject"]) for each in server.letters() if each["To"] == address and each["List-Unsubscribe"]]


@pytest.fixture
def reader(active):
    """Return a function that gives a subscriber who has no letters yet: `reader("weekly", "news")`."""

    def make(frequency: str, *slugs: str, email=ADDRESS, **options):
        found = active(email, *(slugs or ("news",)), frequency=frequency, now=NOW - DAY, **options)
        Letter.objects.all().delete()
        return found

    return make


@pytest.mark.parametrize(("frequency", "moment"), [("at_once", NOW), ("daily", TOMORROW), ("weekly", MONDAY)])
def test_news_arrives_as_often_as_was_chosen(reader, begun, go_on, server, frequency, moment):
    reader(frequency)
    begun()
    if moment > NOW:
        go_on(moment - dt.timedelta(minutes=1))
        assert letters_to(server, ADDRESS) == []
    go_on(moment)
    assert len(letters_to(server, ADDRESS)) == 1
    go_on(moment + 15 * DAY)
    assert len(letters_to(server, ADDRESS)) == 1


def test_a_digest_holds_all_news_of_its_time_in_the_readers_language(reader, begun, go_on, server):
    reader("daily", language="ru")
    begun(slug="first")
    begun("kk", slug="second", now=NOW + HOUR)
    go_on(TOMORROW)
    letter = server.letters()[0]
    assert letter["Subject"] == "Өскемен Водоканал: новости за 20 марта 2026 года"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    html = letter.get_body(("html",)).get_content()
    assert html.count(TITLES["ru"]) >= 1
    # Its translation may still come, and is waited for.
    assert TITLES["kk"] not in html
    go_on(NOW + 26 * HOUR)
    go_on(TOMORROW + DAY)
    html = server.letters()[1].get_body(("html",)).get_content()
    assert TITLES["kk"] in html
    assert "на казахском" in html


def test_readers_of_the_same_news_share_the_words_of_their_digest(reader, begun, go_on, server):
    for number in range(5):
        reader("daily", email=f"reader{number}@example.kz")
    reader("daily", email="ru@example.kz", language="ru")
    begun()
    go_on(TOMORROW)
    assert len(server.taken) == 6
    assert Digest.objects.count() == 2


def test_without_news_there_is_no_digest(reader, go_on, server, lists):
    reader("daily")
    go_on(TOMORROW)
    assert server.taken == []
    assert not Digest.objects.exists()


def test_who_gets_one_topic_at_once_and_another_weekly_gets_a_page_of_both_once(reader, begun, topics, go_on, server):
    found = reader("at_once", "news", "tariffs")
    subscriptions.change(found, {topics["news"]: "weekly", topics["tariffs"]: "at_once"}, "kk", NOW)
    begun(also=[topics["tariffs"]])
    go_on(MONDAY + DAY)
    assert letters_to(server, ADDRESS) == [TITLES["kk"]]


def test_what_waits_leaves_with_the_next_digest_of_the_new_frequency(reader, begun, topics, go_on, server):
    found = reader("weekly")
    begun()
    subscriptions.change(found, {topics["news"]: "at_once"}, "kk", NOW + HOUR)
    go_on(NOW + HOUR)
    assert len(letters_to(server, ADDRESS)) == 1
    go_on(MONDAY)
    assert len(letters_to(server, ADDRESS)) == 1


def test_what_a_reader_has_unsubscribed_from_is_in_no_digest(reader, begun, topics, go_on, server):
    found = reader("daily", "news", "tariffs")
    begun()
    subscriptions.unsubscribe(found, NOW + HOUR, topics["news"])
    go_on(TOMORROW)
    assert letters_to(server, ADDRESS) == []


def test_who_unsubscribes_when_the_digest_is_written_already_does_not_get_it(reader, begun, go_on, server, deliver):
    found = reader("daily")
    begun()
    digests.tick(TOMORROW)
    subscriptions.unsubscribe(found, TOMORROW)
    deliver(clock=lambda: TOMORROW)
    assert letters_to(server, ADDRESS) == []


def test_what_is_cancelled_stale_or_withdrawn_is_in_no_digest(reader, begun, go_on, server):
    reader("daily")
    mailings.cancel(begun("kk", slug="cancelled"), NOW)
    begun("kk", slug="stale", not_after=NOW + HOUR)
    withdrawn = begun("kk", slug="withdrawn")
    pages_of(withdrawn)[0].unpublish()
    go_on(TOMORROW)
    assert server.taken == []
    assert DigestItem.objects.get().mailing == withdrawn  # it is held, and may be published again
    mailings.cancel(withdrawn, TOMORROW)
    go_on(TOMORROW + HOUR)
    assert not DigestItem.objects.exists()


def test_what_is_paused_waits_for_a_later_digest(reader, begun, go_on, server):
    reader("daily")
    mailing = begun("kk")
    mailings.pause(mailing)
    go_on(TOMORROW)
    assert server.taken == []
    mailings.resume(mailing)
    go_on(TOMORROW + HOUR)
    assert len(server.taken) == 1


def test_a_worker_that_dies_between_two_batches_loses_and_repeats_nothing(reader, begun, go_on, server, monkeypatch):
    monkeypatch.setattr(digests, "BATCH", 2)
    for number in range(5):
        reader("daily", email=f"reader{number}@example.kz")
    begun()
    write_to, calls = digests.write_to, []

    def dies_the_second_time(*args):
        write_to(*args)
        calls.append(args)
        if len(calls) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(digests, "write_to", dies_the_second_time)
    with pytest.raises(KeyboardInterrupt):
        digests.tick(TOMORROW)
    go_on(TOMORROW + HOUR)
    assert sorted(server.recipients) == [f"reader{number}@example.kz" for number in range(5)]


@pytest.mark.parametrize(
    ("moment", "daily", "weekly"),
    [
        (NOW, TOMORROW, MONDAY),
        (TOMORROW, TOMORROW + DAY, MONDAY),
        (TOMORROW - HOUR, TOMORROW, MONDAY),
        (MONDAY - HOUR, MONDAY, MONDAY),
        (MONDAY, MONDAY + DAY, MONDAY + 7 * DAY),
    ],
)
def test_the_next_digest_is_after_the_moment_by_the_clock_of_almaty(db, moment, daily, weekly):
    moment = moment.astimezone(dt.UTC)
    assert distribution.next_digest("daily", moment) == daily
    assert distribution.next_digest("weekly", moment) == weekly


def test_staff_sets_when_digests_leave(reader, begun, go_on, server):
    rules = SubscriptionSettings.load()
    rules.digest_at, rules.digest_weekday = dt.time(17, 30), 3
    rules.save()
    reader("weekly")
    begun()
    go_on(NOW.replace(hour=17, minute=29))
    assert server.taken == []
    go_on(NOW.replace(hour=17, minute=30))
    assert len(server.taken) == 1


# --- Whatever is changed in whatever order ---------------------------------------------------------------------------

FREQUENCIES = st.sampled_from(["at_once", "daily", "weekly"])
act = st.one_of(
    st.tuples(st.just("publish"), st.sampled_from([("news",), ("tariffs",), ("news", "tariffs")])),
    st.tuples(st.just("frequency"), st.tuples(FREQUENCIES, FREQUENCIES)),
    st.tuples(st.just("language"), st.sampled_from(["kk", "ru", "en"])),
    st.tuples(st.just("pause"), st.booleans()),
    st.tuples(st.just("hours"), st.sampled_from([1, 6, 30, 24 * 5])),
)


@pytest.fixture
def published(story) -> list[Mailing]:
    """Mailings on offer: of pages in all languages, and of pages in Kazakh alone."""
    for number in range(6):
        story(*(("kk", "ru", "en") if number % 2 else ("kk",)), slug=f"piece-{number}")
    return list(Mailing.objects.order_by("pk"))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(act, min_size=4, max_size=18))
def test_no_change_of_frequency_or_language_loses_or_repeats_a_page(reader, topics, published, server, acts):
    """Who is subscribed all the time finds every page once, in a letter or a digest."""
    server.taken.clear()
    with transaction.atomic():
        found = reader("at_once", "news", "tariffs", language="en")
        left, mailed, now, is_paused = [*published], [], NOW, False
        choice = {"news": "at_once", "tariffs": "at_once", "language": "en"}
        for name, value in [*acts, ("pause", False), ("noon", 9), ("noon", 9)]:
            match name:
                case "publish" if left:
                    mailed.append(left.pop())
                    mailings.schedule(mailed[-1], [topics[slug] for slug in value], now, now)
                case "frequency":
                    choice |= dict(zip(("news", "tariffs"), value, strict=True))
                case "language":
                    choice["language"] = value
                case "pause":
                    is_paused = value
                case "hours":
                    now += dt.timedelta(hours=value)
                case "noon":
                    now = (now + value * DAY).replace(hour=12)
            chosen = {topics[slug]: choice[slug] for slug in ("news", "tariffs")}
            subscriptions.change(found, chosen, choice["language"], now)
            for mailing in Mailing.objects.filter(state=Mailing.State.RUNNING if is_paused else Mailing.State.PAUSED):
                (mailings.pause if is_paused else mailings.resume)(mailing)
            sending.tick(now)
            digests.tick(now)
            Delivery(clock=lambda now=now: now).run()
        arrived: Counter[int] = Counter()
        for letter in server.letters():
            row = Letter.objects.get(pk=letter["Message-ID"].strip("<").partition(".")[0])
            kind, _, pk = row.reference.partition(":")
            digest = Digest.objects.get(pk=pk).mailings if kind == "digest" else Mailing.objects.filter(pk=pk)
            arrived.update(digest.values_list("pk", flat=True))
        assert arrived == Counter(mailing.pk for mailing in mailed)
        transaction.set_rollback(True)
