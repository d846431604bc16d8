"""The letter of a mailing, and what is asked just before it leaves (N4)."""

import datetime as dt
import email
import email.policy

import pytest
from django.test import Client

from home.models import NewsPage
from newsletter import confirming, links, mailings, subscriptions
from newsletter.models import Mailing, Subscriber, Topic
from site_project.mail.models import Letter
from tests.conftest import publish
from tests.content import TEXT

from .conftest import ADDRESS, DAY, MINUTE, NOW, TITLES
from .mailed import again, gettext_in, readers, state, subjects

__all__ = ["readers"]


pytestmark = [pytest.mark.databases, pytest.mark.manual("N4")]


HOUR = dt.timedelta(hours=1)


State, Reason = Mailing.State, Mailing.Reason


def test_the_bytes_of_a_letter_are_as_the_standards_have_them(begun, readers, go_on, server):
    """RFC 5322, 2369, 2919, 8058; and Kazakh whole in each part."""
    mailing = begun()
    go_on()
    raw = next(
        each
        for each in server.taken
        if TITLES["kk"] in str(email.message_from_bytes(each, policy=email.policy.default)["Subject"])
    )
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    letter = email.message_from_bytes(raw, policy=email.policy.default)
    for name in ("From", "To", "Date", "Subject", "Message-ID", "MIME-Version", "List-Unsubscribe", "List-Id"):
        assert len(letter.get_all(name)) == 1, name
    token = readers["kk"].tokens["unsubscribe"]
    assert letter["List-Unsubscribe"] == f"<http://testserver/unsubscribe/{token}/news/?mailing={mailing.pk}>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["List-Id"].startswith("<news.")
    settings_path = links.settings_url(readers["kk"].tokens["settings"], "kk")
    for part in ("plain", "html"):
        text = " ".join(letter.get_body((part,)).get_content().split())
        assert TITLES["kk"] in text
        assert "Барлық жазылымнан бас тарту" in text
        assert settings_path in text
        assert f"http://testserver/unsubscribe/{token}/news/?mailing={mailing.pk}" in text.replace("&amp;", "&")
        assert "/kk/news/flushing/" in text
        assert "{{" not in text


def test_what_an_editor_writes_never_becomes_a_place_for_a_readers_values(lists, readers, topics, server, go_on):
    page = NewsPage(title="{{settings}} %(x)s 100%", slug="odd", lead="{{unsubscribe}}", date=NOW.date(), body=TEXT)
    publish(lists["kk"], page)
    mailing = Mailing.objects.get()
    mailings.schedule(mailing, mailing.topics.all(), NOW, NOW)
    go_on()
    letter = next(each for each in server.letters() if "100%" in str(each["Subject"]))
    assert letter["Subject"] == "{ {settings} } %(x)s 100%"
    assert "{ {unsubscribe} }" in letter.get_body(("plain",)).get_content()


def test_one_click_in_a_mailings_letter_ends_the_topic_and_is_counted(begun, active, go_on, server):
    reader = active(ADDRESS, "news", "articles", now=NOW - DAY)
    mailing = begun()
    go_on()
    letter = next(each for each in server.letters() if each["List-Id"])
    path = letter["List-Unsubscribe"].strip("<>").removeprefix("http://testserver")
    for _time in range(2):
        response = Client(enforce_csrf_checks=True).post(path, {"List-Unsubscribe": "One-Click"})
        assert response.status_code == 200
    assert [topic.slug for topic in reader.topics.all()] == ["articles"]
    assert again(mailing).unsubscribed == 1


def test_who_unsubscribes_before_the_letter_leaves_does_not_get_it(begun, readers, go_on, server):
    mailing = begun()
    subscriptions.unsubscribe(readers["ru"], NOW)
    go_on()
    assert subjects(server, "ru@example.kz") == [gettext_in("ru", "You have unsubscribed")]
    assert (again(mailing).sent, again(mailing).dropped) == (2, 1)
    assert state(mailing) == (State.SENT, "")


def test_a_letter_that_waits_follows_its_reader_to_another_address(begun, readers, go_on, server):
    begun()
    confirming.ask_to_change_address(readers["kk"], "moved@example.kz", "browser", NOW)
    for code in readers["kk"].codes.all():
        confirming.confirm_by_link(code.key, NOW)
    go_on()
    assert TITLES["kk"] in subjects(server, "moved@example.kz")
    assert TITLES["kk"] not in subjects(server, "kk@example.kz")
    letter = next(each for each in server.letters() if each["Subject"] == TITLES["kk"])
    tokens = Subscriber.objects.get(email="moved@example.kz").tokens
    assert tokens["settings"] in letter.get_body(("plain",)).get_content()


def test_who_has_the_data_erased_gets_nothing_and_stands_nowhere(begun, readers, go_on, server):
    begun()
    subscriptions.erase(readers["ru"], NOW)
    go_on()
    assert TITLES["ru"] not in subjects(server, "ru@example.kz")
    assert not Letter.objects.filter(address="ru@example.kz").exists()


def test_a_pause_keeps_every_letter_until_it_is_resumed(begun, readers, go_on, server):
    mailing = begun()
    mailings.pause(mailing)
    go_on()
    go_on(NOW + 3 * HOUR)
    assert subjects(server, "kk@example.kz") == []
    assert state(mailing) == (State.PAUSED, Reason.STAFF)
    mailings.resume(mailing)
    go_on(NOW + 3 * HOUR + MINUTE)
    assert subjects(server, "kk@example.kz") == [TITLES["kk"]]
    assert state(mailing) == (State.SENT, "")


def test_a_letter_put_back_after_the_resuming_leaves_all_the_same(begun, readers, go_on, server):
    """A worker may have read the state just before."""
    mailing = begun()
    Letter.objects.waiting().filter(kind="mailing").update(due_at=mailing.held_until)
    go_on()
    assert subjects(server, "kk@example.kz") == [TITLES["kk"]]


@pytest.mark.parametrize("is_paused", [False, True])
def test_what_is_cancelled_does_not_leave_any_more(begun, readers, go_on, server, is_paused):
    mailing = begun()
    if is_paused:
        mailings.pause(mailing)
        go_on()
    mailings.cancel(mailing, NOW)
    go_on(NOW + MINUTE)
    assert subjects(server, "kk@example.kz") == []
    assert state(mailing) == (State.CANCELLED, Reason.STAFF)
    assert again(mailing).dropped == 3
    for act in (mailings.pause, mailings.resume, mailings.decline):
        with pytest.raises(mailings.NotPossible):
            act(mailing)


def test_news_waits_for_the_morning_and_a_topic_for_the_night_does_not(
    begun, readers, active, topics, go_on, server, lists
):
    Topic.objects.filter(slug="outages").update(keeps_quiet=False)
    active("night@example.kz", "outages", now=NOW - DAY)
    night = NOW.replace(hour=23)
    news, outage = begun(now=night), begun(slug="outage", also=[topics["outages"]], now=night)
    go_on(night + HOUR)
    assert state(news) == (State.SCHEDULED, "")
    assert subjects(server, "night@example.kz") == [TITLES["kk"]]
    assert state(outage) == (State.SENT, "")
    go_on(night + 8 * HOUR)
    assert state(news) == (State.SCHEDULED, "")
    go_on(night + 9 * HOUR)
    assert subjects(server, "kk@example.kz") == [TITLES["kk"]] * 2


def test_what_has_not_left_by_night_leaves_in_the_morning(begun, readers, deliver, go_on, server):
    begun(now=NOW.replace(hour=20, minute=59))
    go_on(NOW.replace(hour=21, minute=0))
    assert subjects(server, "kk@example.kz") == []
    go_on(NOW.replace(hour=8, minute=0) + DAY)
    assert subjects(server, "kk@example.kz") == [TITLES["kk"]]


def test_what_has_grown_stale_is_not_sent(begun, readers, go_on, server):
    mailing = begun(not_after=NOW + HOUR)
    go_on(NOW + 2 * HOUR)
    assert subjects(server, "kk@example.kz") == []
    assert again(mailing).dropped == 3


def test_a_mailing_that_is_late_already_does_not_begin(offered, readers, go_on):
    mailing = offered()
    mailings.schedule(mailing, mailing.topics.all(), NOW, NOW, not_after=NOW + HOUR)
    go_on(NOW + 2 * HOUR)
    assert state(mailing) == (State.CANCELLED, Reason.LATE)
