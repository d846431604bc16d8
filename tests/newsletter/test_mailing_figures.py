"""What becomes of a mailing's letters is counted, and may pause it (N4)."""

import datetime as dt

import pytest
from anymail.signals import AnymailTrackingEvent, tracking

from newsletter import guard, mailings, sending
from newsletter.models import DayCount, Mailing, Subscriber
from site_project.mail.models import Letter, Tally
from site_project.mail.writing import send_again

from .conftest import ADDRESS, DAY, MINUTE, NOW, TITLES
from .mailed import again, readers, state, subjects

__all__ = ["readers"]


pytestmark = [pytest.mark.databases, pytest.mark.manual("N4")]


HOUR = dt.timedelta(hours=1)


State, Reason = Mailing.State, Mailing.Reason


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
