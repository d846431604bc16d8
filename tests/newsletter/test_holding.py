"""What stops a mailing, and lets it go on: its page, its guard, a question with a number, another mailing."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from newsletter import guard, mailings, sending
from newsletter.models import DayCount, Mailing, Topic
from site_project.mail.models import Letter, Tally

from .conftest import ADDRESS, DAY, MINUTE, NOW, TITLES, pages_of
from .test_mailing_screens import editors_client, screen, send, state

__all__ = ["editors_client"]

pytestmark = pytest.mark.manual("N4")

HOUR = dt.timedelta(hours=1)
State, Reason = Mailing.State, Mailing.Reason


@pytest.fixture
def reader(active):
    return active(ADDRESS, "news", now=NOW - DAY)


# --- The page --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("act", ["unpublish", "delete"])
def test_no_letter_leaves_once_no_translation_is_published(reader, begun, deliver, server, editors_client, act):
    mailing = begun()
    for page in pages_of(mailing):
        getattr(page, act)()
    deliver(clock=lambda: NOW)
    assert not [each for each in server.letters() if each["Subject"] == TITLES["kk"]]
    mailing.refresh_from_db()
    assert (mailing.state, mailing.reason) == (State.PAUSED, Reason.UNPUBLISHED)
    home = editors_client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Mailings that have paused themselves" in home
    assert screen(mailing) in home
    page = editors_client.get(screen(mailing)).content.decode()
    assert "its letters are held" in page
    assert screen(mailing, "resume") not in page
    with pytest.raises(mailings.NotPossible):
        mailings.resume(mailing)


@pytest.mark.parametrize(("minutes", "is_told"), [(1, False), (3, True)])
def test_editors_see_that_a_mailing_has_not_begun_at_its_time(reader, offered, editors_client, minutes, is_told):
    mailing, now = offered(), timezone.now()
    Mailing.objects.filter(pk=mailing.pk).update(state=State.SCHEDULED, send_at=now - minutes * MINUTE)
    home = editors_client.get(reverse("wagtailadmin_home")).content.decode()
    assert ("Mailings whose time has passed" in home) == is_told
    assert (screen(mailing) in home) == is_told


def test_a_mailing_is_held_by_the_tick_also_while_it_waits_for_translations(reader, begun, go_on):
    mailing = begun("kk")
    go_on(NOW)
    for page in pages_of(mailing):
        page.unpublish()
    sending.tick(NOW + MINUTE)
    assert state(mailing) == State.PAUSED


def test_published_again_a_held_mailing_can_be_resumed_and_leaves(reader, begun, go_on, server, editors_client):
    mailing = begun()
    pages = pages_of(mailing)
    for page in pages:
        page.unpublish()
    go_on(NOW)
    pages[0].save_revision().publish()
    assert screen(mailing, "resume") in editors_client.get(screen(mailing)).content.decode()
    editors_client.post(screen(mailing, "resume"))
    go_on(NOW + MINUTE)
    assert [each["Subject"] for each in server.letters() if each["To"] == ADDRESS][-1] == TITLES["kk"]


def test_with_one_translation_left_the_letters_go_on(reader, begun, go_on, server):
    mailing = begun()
    for page in pages_of(mailing)[1:]:
        page.unpublish()
    go_on(NOW)
    assert state(mailing) == State.SENT


# --- The guard -------------------------------------------------------------------------------------------------------


def test_the_guard_stays_on_after_resuming_for_what_comes_from_then_on(reader, begun):
    mailing = begun("kk")
    Mailing.objects.filter(pk=mailing.pk).update(letters=9000, sent=1000, bounced=60)
    sending.tick(NOW)
    assert state(mailing) == State.PAUSED
    mailings.resume(mailing)
    for more, expected in ((0, State.RUNNING), (49, State.RUNNING), (1, State.PAUSED)):
        Tally.objects.create(reference=mailing.reference, event=Tally.Event.BOUNCED, number=more, at=NOW)
        sending.tick(NOW)
        assert state(mailing) == expected, more


def test_what_was_seen_counts_what_workers_have_just_added(reader, begun):
    mailing = begun("kk")
    Tally.objects.create(reference=mailing.reference, event=Tally.Event.COMPLAINED, number=2, at=NOW)
    assert guard.figures_now(mailing)["complained"] == 2


# --- Asked once more, with a number ----------------------------------------------------------------------------------


def test_sending_and_cancelling_ask_first_and_say_how_many(editors_client, offered, active, topics):
    for number in range(3):
        active(f"reader{number}@example.kz", "news" if number else "tariffs", now=NOW - DAY)
    mailing = offered()
    page = send(editors_client, mailing, confirmed=[]).content.decode()
    assert "Send this letter to 2 people?" in page
    assert state(mailing) == State.OFFERED
    both = [topics["news"].pk, topics["tariffs"].pk]
    page = send(editors_client, mailing, confirmed=[], topics=both).content.decode()
    assert "Send this letter to 3 people?" in page
    fields = dict(re.findall(r'<input type="hidden" name="(when|send_at|not_after)" value="([^"]*)"', page))
    assert fields == {"when": "now"}

    send(editors_client, mailing, topics=both)
    assert state(mailing) == State.SCHEDULED
    page = editors_client.post(screen(mailing, "cancel")).content.decode()
    assert "Cancel the mailing? 3 letters have not left yet" in page
    assert state(mailing) == State.SCHEDULED


def test_the_number_of_readers_follows_the_topics_that_are_ticked(editors_client, offered, active, topics):
    active("a@example.kz", "news", now=NOW - DAY)
    active("b@example.kz", "tariffs", now=NOW - DAY)
    address = screen(offered(), "readers")
    for ticked, words in (
        ([], "0 people"),
        (["news"], "1 person"),
        (["news", "tariffs"], "2 people"),
    ):
        page = editors_client.get(address, {"topics": [topics[slug].pk for slug in ticked]}).content.decode()
        assert f"{words} will get this" in page
    assert editors_client.get(address, {"topics": "x' --"}).status_code == 200


def test_only_a_screen_on_which_nothing_can_be_typed_reloads_itself(editors_client, offered, reader):
    mailing = offered()
    moment = timezone.localtime() + dt.timedelta(days=2)
    send(editors_client, mailing, when="later", send_at=f"{moment:%Y-%m-%dT%H:%M}")
    for now in (None, moment.replace(hour=12)):
        if now:
            sending.tick(now)
        page = editors_client.get(screen(mailing)).content.decode()
        assert ('http-equiv="refresh"' in page) == (screen(mailing, "schedule") not in page)


# --- Plans that come to nothing --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("send_at", "not_after", "is_taken"),
    [("22:00", "23:30", False), ("22:00", "08:00", False), ("22:00", "08:01", True), ("20:00", "20:30", True)],
)
def test_a_plan_that_ends_before_the_quiet_hours_do_is_refused(editors_client, offered, send_at, not_after, is_taken):
    day = timezone.localdate() + DAY
    ends = day + DAY if not_after < send_at else day
    mailing = offered()
    response = send(editors_client, mailing, when="later", send_at=f"{day}T{send_at}", not_after=f"{ends}T{not_after}")
    assert (state(mailing) == State.SCHEDULED) == is_taken
    assert ("No letter would leave: the quiet hours last until" in response.content.decode()) == (not is_taken)


def test_the_quiet_hours_bind_no_plan_of_a_topic_for_the_night(editors_client, offered, topics):
    Topic.objects.filter(slug="outages").update(keeps_quiet=False)
    day = timezone.localdate() + DAY
    mailing = offered()
    plan = {"when": "later", "send_at": f"{day}T22:00", "not_after": f"{day}T23:00"}
    send(editors_client, mailing, topics=[topics["outages"].pk], **plan)
    assert state(mailing) == State.SCHEDULED


# --- Afterwards ------------------------------------------------------------------------------------------------------


def test_the_preview_of_what_was_sent_is_the_letter_as_it_was_frozen(editors_client, reader, begun, go_on):
    mailing = begun()
    go_on()
    for page in pages_of(mailing):
        page.title = "Changed since"
        page.save_revision().publish()
    for query, code in (("", "kk"), ("?language=ru", "ru")):
        page = editors_client.get(screen(mailing) + query).content.decode()
        assert f'<b lang="{code}">{TITLES[code]}</b>' in page
        assert "Changed since</b>" not in page
    mailing.contents.all().delete()
    assert "its words are forgotten" in editors_client.get(screen(mailing)).content.decode()


@pytest.mark.parametrize("act", ["cancel", "pause"])
def test_what_is_stopped_stands_in_nobodys_way(begun, active, act, server, deliver):
    """A worker has nothing to look at of it: it was put aside at once, and the figures say so."""
    for number in range(30):
        active(f"reader{number}@example.kz", "news", now=NOW - DAY)
    deliver(clock=lambda: NOW)
    mailing = begun()
    mailings.cancel(mailing, NOW) if act == "cancel" else mailings.pause(mailing)
    sending.tick(NOW + MINUTE)
    letters = Letter.objects.filter(kind="mailing")
    assert not letters.due(NOW + MINUTE).exists()
    sending.tick(NOW + MINUTE)
    assert Mailing.objects.get().dropped == (30 if act == "cancel" else 0)
    if act == "pause":
        mailings.resume(mailing)
        sending.tick(NOW + MINUTE)
        assert letters.due(NOW + MINUTE).count() == 30


@pytest.mark.parametrize(
    "backend", ["django.core.mail.backends.smtp.EmailBackend", "anymail.backends.test.EmailBackend"]
)
def test_figures_that_nobody_can_know_are_not_shown_as_nought(editors_client, reader, begun, settings, backend):
    settings.MAIL_BACKEND = backend
    mailing, is_told = begun(), backend.startswith("anymail")
    DayCount.objects.create(day=timezone.localdate(), event=DayCount.Event.SENT, number=3)
    for address in (screen(mailing), reverse("newsletter_statistics:index")):
        assert (">delivered<" in re.sub(r"\s+", "", editors_client.get(address).content.decode())) == is_told
    Mailing.objects.update(delivered=1)
    assert "delivered" in editors_client.get(screen(mailing)).content.decode()
