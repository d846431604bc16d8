"""From a published page to letters in each reader's language: once, held, stopped, counted (N4)."""

import datetime as dt
import email
import email.policy

import pytest
from anymail.signals import AnymailTrackingEvent, tracking
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext

from home.models import NewsPage
from newsletter import audience, confirming, guard, letters, links, mailings, sending, subscriptions
from newsletter.audience import Readers
from newsletter.models import DayCount, Mailing, Subscriber
from site_project.mail.models import Letter, Tally
from site_project.mail.writing import send_again
from tests.conftest import publish
from tests.content import TEXT

from .conftest import ADDRESS, DAY, MINUTE, NOW, TITLES, pages_of

pytestmark = [pytest.mark.databases, pytest.mark.manual("N4")]

HOUR = dt.timedelta(hours=1)
State, Reason = Mailing.State, Mailing.Reason


@pytest.fixture
def readers(active) -> dict[str, Subscriber]:
    """A subscriber of the news in each language."""
    return {code: active(f"{code}@example.kz", "news", language=code, now=NOW - DAY) for code in ("kk", "ru", "en")}


def again(mailing: Mailing) -> Mailing:
    return Mailing.objects.get(pk=mailing.pk)


def state(mailing: Mailing) -> tuple[str, str]:
    mailing = again(mailing)
    return mailing.state, mailing.reason


def subjects(server, address: str) -> list[str]:
    confirmations = {gettext_in(code, "Your subscription is confirmed") for code in ("kk", "ru", "en")} | {
        gettext_in(code, "Confirm your subscription") for code in ("kk", "ru", "en")
    }
    return [
        str(each["Subject"])
        for each in server.letters()
        if each["To"] == address and each["Subject"] not in confirmations
    ]


def gettext_in(code: str, words: str) -> str:
    with translation.override(code):
        return gettext(words)


# --- What is offered -------------------------------------------------------------------------------------------------


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


# --- Once, in the reader's language ----------------------------------------------------------------------------------


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


# --- The letter itself -----------------------------------------------------------------------------------------------


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


# --- Just before a letter leaves -------------------------------------------------------------------------------------


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


def test_news_waits_for_the_morning_and_what_is_urgent_does_not(begun, readers, active, topics, go_on, server, lists):
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


# --- What staff decides ----------------------------------------------------------------------------------------------


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


# --- Figures, and what they lead to ----------------------------------------------------------------------------------


def tell(kind: str, letter: Letter, **more) -> None:
    """Let the mail provider tell of a letter."""
    event = AnymailTrackingEvent(
        event_type=kind, timestamp=NOW, metadata={"letter": str(letter.pk)}, recipient=letter.address, **more
    )
    tracking.send(sender=object, event=event, esp_name="Provider")


def test_what_becomes_of_letters_is_added_up_once(begun, readers, go_on):
    mailing = begun()
    go_on()
    first, second, third = Letter.objects.filter(kind="mailing").order_by("pk")
    for _time in range(2):
        tell("delivered", first)
        tell("delivered", second)
        tell("bounced", second, reject_reason="bounced")
        tell("bounced", third, reject_reason="other")
        sending.tick(NOW)
    tell("complained", first)
    sending.tick(NOW)
    kept = again(mailing)
    figures = (kept.sent, kept.delivered, kept.bounced, kept.soft_bounced, kept.complained)
    assert figures == (3, 1, 1, 1, 1)
    assert not Tally.objects.exists()
    days = dict(DayCount.objects.filter(day=NOW.date()).values_list("event", "number"))
    assert (days["sent"], days["delivered"], days["bounced"], days["complained"]) == (3, 1, 1, 1)


def test_a_complaint_ends_a_subscription_and_a_refusal_for_good_suspends_it(begun, readers, go_on):
    begun()
    go_on()
    for letter in Letter.objects.filter(kind="mailing"):
        kind, more = ("complained", {}) if letter.address[:2] == "kk" else ("bounced", {"reject_reason": "bounced"})
        tell(kind, letter, **more)
    states = dict(Subscriber.objects.values_list("email", "state"))
    assert states == {"kk@example.kz": "ended", "ru@example.kz": "suspended", "en@example.kz": "suspended"}


def test_refusals_for_now_never_end_a_subscription(begun, active, go_on):
    active(ADDRESS, "news", now=NOW - DAY)
    for number in range(6):
        begun(slug=f"piece-{number}")
        go_on()
        tell("bounced", Letter.objects.filter(kind="mailing").latest("pk"), reject_reason="other")
    assert Subscriber.objects.get().is_active


def test_one_complaint_in_the_first_thousand_pauses_a_mailing_until_somebody_resumes_it(
    begun, readers, go_on, server, deliver
):
    mailing = begun()
    Letter.objects.filter(address__in=["ru@example.kz", "en@example.kz"], kind="mailing").update(due_at=NOW + HOUR)
    deliver(clock=lambda: NOW)
    tell("complained", Letter.objects.get(address="kk@example.kz", kind="mailing"))
    go_on(NOW + HOUR)
    assert subjects(server, "ru@example.kz") == []
    assert state(mailing) == (State.PAUSED, Reason.COMPLAINTS)
    mailings.resume(mailing)
    go_on(NOW + HOUR + MINUTE)
    assert subjects(server, "ru@example.kz") == [TITLES["ru"]]
    assert state(mailing) == (State.SENT, "")


@pytest.mark.parametrize(
    ("complained", "bounced", "sent", "reason"),
    [
        (0, 49, 60, None),
        (0, 50, 60, Reason.BOUNCES),
        (1, 0, 2, Reason.COMPLAINTS),
        (1, 0, 5000, None),
        (5, 0, 5000, Reason.COMPLAINTS),
        (0, 249, 5000, None),
        (0, 250, 5000, Reason.BOUNCES),
    ],
)
def test_the_shares_at_which_a_mailing_pauses_itself(complained, bounced, sent, reason):
    assert guard.badly_received(Mailing(), complained, bounced, sent) == reason


def test_dead_addresses_pause_a_mailing_between_two_letters(begun, active, server, deliver):
    """The figures that workers have just written count, not only those of the last tick."""
    for number in range(80):
        active(f"dead{number}@example.kz", "news", now=NOW - DAY)
        server.to_recipient[f"dead{number}"] = "250 OK"
    deliver(clock=lambda: NOW)
    for number in range(80):
        server.to_recipient[f"dead{number}"] = "550 5.1.1 no such user"
    mailing = begun()
    deliver(clock=lambda: NOW, connections=1)
    assert state(mailing) == (State.PAUSED, Reason.BOUNCES)
    assert Letter.objects.filter(kind="mailing", state=Letter.State.FAILED).count() == 50


def test_a_letter_sent_again_by_hand_counts_by_how_it_ends_then(begun, readers, go_on, server):
    server.to_recipient["ru"] = "554 5.4.1 not today"
    mailing = begun()
    go_on()
    assert (again(mailing).sent, again(mailing).failed) == (2, 1)
    del server.to_recipient["ru"]
    send_again(Letter.objects.get(address="ru@example.kz", kind="mailing"), NOW)
    go_on(NOW + MINUTE)
    assert (again(mailing).sent, again(mailing).failed) == (3, 0)
