"""From a published page to letters in each reader's language: once, and as staff has decided (N4)."""

import datetime as dt

import pytest
from django.test import Client

from home.models import NewsPage
from newsletter import audience, letters, mailings, sending, subscriptions
from newsletter.audience import Readers
from newsletter.models import Mailing, Subscriber
from tests.conftest import publish
from tests.content import TEXT

from .conftest import ADDRESS, DAY, NOW, TITLES, pages_of
from .mailed import again, readers, state, subjects

__all__ = ["readers"]


pytestmark = [pytest.mark.databases, pytest.mark.manual("N4")]


HOUR = dt.timedelta(hours=1)


State, Reason = Mailing.State, Mailing.Reason


def test_a_page_published_under_a_topic_is_offered_once_for_all_its_languages(story):
    page = story("kk", "ru", "en")
    mailing = Mailing.objects.get()
    assert (mailing.state, mailing.key) == (State.OFFERED, str(page.translation_key))
    assert [topic.slug for topic in mailing.topics.all()] == ["news"]


def test_a_correction_and_a_second_publication_offer_nothing(story):
    page = story("kk")
    Mailing.objects.all().delete()
    page.lead = "Түзетілді"
    page.save_revision().publish()
    page.unpublish()
    page.save_revision().publish()
    assert not Mailing.objects.exists()


def test_a_page_under_no_topic_is_not_offered(history, topics):
    assert not Mailing.objects.exists()


def test_a_page_below_two_topics_is_one_mailing_of_both(lists, topics, homes):
    topics["tariffs"].index_page = homes["ru"]
    topics["tariffs"].save()
    publish(lists["kk"], NewsPage(title="Тариф", slug="tariff", date=NOW.date(), body=TEXT))
    assert {topic.slug for topic in Mailing.objects.get().topics.all()} == {"news", "tariffs"}


def test_the_offer_knows_how_many_will_get_it_in_which_language(active, wish, topics):
    active("a@example.kz", "news", language="kk")
    active("b@example.kz", "news", "tariffs", language="kk", frequency="weekly")
    active("c@example.kz", "tariffs", language="ru")
    gone = active("d@example.kz", "news", language="en")
    subscriptions.unsubscribe(gone, NOW)
    assert audience.readers_of([topics["news"]]) == {"kk": Readers(at_once=1, digest=1)}
    assert audience.readers_of([topics["news"], topics["tariffs"]]) == {"kk": Readers(1, 1), "ru": Readers(1, 0)}
    assert audience.readers_of([topics["articles"]]) == {}


def test_each_reader_gets_the_page_in_the_own_language(begun, readers, go_on, server):
    mailing = begun()
    go_on()
    for code in readers:
        assert subjects(server, f"{code}@example.kz") == [TITLES[code]]
    assert state(mailing) == (State.SENT, "")
    assert (again(mailing).letters, again(mailing).sent) == (3, 3)


def test_whatever_is_clicked_and_ticked_twice_sends_one_letter(begun, readers, go_on, server):
    mailing = begun()
    with pytest.raises(mailings.NotPossible):
        mailings.schedule(mailing, mailing.topics.all(), NOW, NOW)
    for _time in range(3):
        sending.tick(NOW)
        go_on()
    assert len(subjects(server, "kk@example.kz")) == 1


def test_a_reader_of_three_topics_gets_one_letter(begun, active, topics, go_on, server):
    active(ADDRESS, "news", "articles", "tariffs", now=NOW - DAY)
    mailing = begun(also=[topics["articles"], topics["tariffs"]])
    go_on()
    assert subjects(server, ADDRESS) == [TITLES["kk"]]
    assert again(mailing).letters == 1


def test_who_subscribes_after_the_beginning_gets_only_what_comes_later(begun, readers, active, go_on, server):
    begun("kk")
    active("late@example.kz", "news", language="en", now=NOW + HOUR)
    go_on(NOW + 25 * HOUR)
    assert subjects(server, "late@example.kz") == []
    assert subjects(server, "en@example.kz") == [TITLES["kk"]]


def test_a_translation_published_in_time_is_what_its_readers_get(begun, readers, story, go_on, server):
    mailing = begun("kk", "ru")
    go_on()
    assert subjects(server, "en@example.kz") == []
    assert state(mailing) == (State.RUNNING, "")
    story("en", key=mailing.key)
    go_on(NOW + HOUR)
    assert subjects(server, "en@example.kz") == [TITLES["en"]]
    assert state(mailing) == (State.SENT, "")
    go_on(NOW + 30 * HOUR)
    assert len(subjects(server, "en@example.kz")) == 1


def test_without_a_translation_readers_get_the_topics_language_once_and_marked(begun, readers, topics, go_on, server):
    topics["news"].fallback_language = "ru"
    topics["news"].save()
    mailing = begun("kk", "ru")
    go_on(NOW + 23 * HOUR)
    assert subjects(server, "en@example.kz") == []
    go_on(NOW + 25 * HOUR)
    assert subjects(server, "en@example.kz") == [TITLES["ru"]]
    letter = next(each for each in server.letters() if each["Subject"] == TITLES["ru"] and each["To"][:2] == "en")
    html = letter.get_body(("html",)).get_content()
    assert "This piece is in Russian" in html
    assert '<html lang="en"' in html
    assert '<div lang="ru"' in html
    assert "Unsubscribe from this topic" in html
    go_on(NOW + 26 * HOUR)
    assert state(mailing) == (State.SENT, "")
    assert len(subjects(server, "en@example.kz")) == 1


def test_who_changes_the_language_while_a_translation_is_awaited_gets_it_once(begun, readers, topics, go_on, server):
    begun("kk")
    go_on()
    subscriptions.change(readers["ru"], {topics["news"]: "at_once"}, "kk", NOW + HOUR)
    subscriptions.change(readers["kk"], {topics["news"]: "at_once"}, "en", NOW + HOUR)
    go_on(NOW + 25 * HOUR)
    for code in readers:
        assert len(subjects(server, f"{code}@example.kz")) == 1, code


def test_a_page_that_is_withdrawn_before_its_time_is_not_mailed(offered, readers, go_on, server):
    mailing = offered("kk")
    mailings.schedule(mailing, mailing.topics.all(), NOW + HOUR, NOW)
    pages_of(mailing)[0].unpublish()
    go_on(NOW + HOUR)
    assert state(mailing) == (State.CANCELLED, Reason.UNPUBLISHED)
    assert subjects(server, "kk@example.kz") == []


def test_what_is_declined_can_still_be_sent(offered, readers, go_on, server):
    mailing = mailings.decline(offered())
    go_on()
    assert subjects(server, "kk@example.kz") == []
    mailings.schedule(mailing, mailing.topics.all(), NOW, NOW)
    go_on()
    assert subjects(server, "kk@example.kz") == [TITLES["kk"]]


def test_a_mailing_leaves_at_its_time_and_not_before(offered, readers, go_on, server):
    mailing = offered()
    mailings.schedule(mailing, mailing.topics.all(), NOW + 2 * HOUR, NOW)
    go_on(NOW + HOUR)
    assert subjects(server, "kk@example.kz") == []
    go_on(NOW + 2 * HOUR)
    assert subjects(server, "kk@example.kz") == [TITLES["kk"]]


def test_a_mailing_without_topics_or_with_an_end_before_its_beginning_is_refused(offered):
    mailing = offered()
    with pytest.raises(ValueError, match="topic"):
        mailings.schedule(mailing, [], NOW, NOW)
    with pytest.raises(ValueError, match="ends"):
        mailings.schedule(mailing, mailing.topics.all(), NOW + HOUR, NOW, not_after=NOW)


def test_a_test_letter_goes_to_one_address_and_changes_nothing(offered, readers, deliver, server, topics):
    mailing = offered()
    entry = letters.entry(mailing.piece.readings(), topics["news"], "ru")
    letters.test_letter(mailing, entry, topics["news"], "editor@example.kz", NOW)
    deliver(clock=lambda: NOW)
    assert subjects(server, "editor@example.kz") == [TITLES["ru"]]
    assert state(mailing) == (State.OFFERED, "")
    token = next(each for each in server.letters() if each["To"] == "editor@example.kz")["List-Unsubscribe"]
    Client().post(token.strip("<>").removeprefix("http://testserver"), {"List-Unsubscribe": "One-Click"})
    assert Subscriber.objects.active().count() == 3
