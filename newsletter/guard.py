"""When a mailing pauses itself: its letters are badly received, or there is nothing to read any more."""

import logging
from collections.abc import Iterable

from site_project.mail import tallies
from site_project.mail.models import Tally

from . import pieces
from .models import Mailing

log = logging.getLogger(__name__)

State, Reason = Mailing.State, Mailing.Reason

# A mailing pauses itself at so many complaints or dead addresses of its letters, but never for less than these shares
# of the first thousand: beyond them, mail providers put a sender's letters among spam.
COMPLAINTS, BOUNCES, FIRST = 0.001, 0.05, 1000
# What is looked at of a mailing before each of its letters.
CHECKED = ("state", "reason", "kind", "key", "edition", "is_urgent", "complained", "bounced", "sent", "seen")
WATCHED = (Tally.Event.COMPLAINED, Tally.Event.BOUNCED, Tally.Event.SENT)


def look_after(mailings: Iterable[Mailing]) -> None:
    """Pause those of running mailings whose letters must not go on, from the next letter on."""
    running = {each.reference: each for each in mailings if each.state == State.RUNNING}
    if not running:
        return
    live = pieces.live(each.subject for each in running.values())
    latest = tallies.waiting(running, [Tally.Event.COMPLAINED, Tally.Event.BOUNCED])
    for reference, mailing in running.items():
        complained = mailing.complained + latest[reference, Tally.Event.COMPLAINED]
        bounced = mailing.bounced + latest[reference, Tally.Event.BOUNCED]
        if mailing.subject not in live:
            pause(mailing, Reason.UNPUBLISHED)
        elif badly_received(mailing, complained, bounced, mailing.sent):
            # Only now is it worth the time to ask how many have left since the last tick.
            sent = mailing.sent + tallies.waiting([reference], [Tally.Event.SENT])[reference, Tally.Event.SENT]
            if reason := badly_received(mailing, complained, bounced, sent):
                pause(mailing, reason)


def pause(mailing: Mailing, reason: Reason) -> None:
    Mailing.objects.filter(pk=mailing.pk, state=State.RUNNING).update(state=State.PAUSED, reason=reason)
    mailing.state, mailing.reason = State.PAUSED, reason
    log.warning("Mailing %s has paused itself: %s", mailing.pk, reason)


def is_live(mailing: Mailing) -> bool:
    """Whether there is something to read about it, in whatever language."""
    return bool(pieces.live([mailing.subject]))


def badly_received(mailing: Mailing, complained: int, bounced: int, sent: int) -> Reason | None:
    """Return why a mailing has to pause. What somebody had seen who resumed it does not count again."""
    seen = mailing.seen
    base = max(sent - seen.get("sent", 0), FIRST)
    if complained - seen.get("complained", 0) >= COMPLAINTS * base:
        return Reason.COMPLAINTS
    return Reason.BOUNCES if bounced - seen.get("bounced", 0) >= BOUNCES * base else None


def figures_now(mailing: Mailing) -> dict[str, int]:
    """Return what has become of the letters until now, to be kept as `seen`."""
    latest = tallies.waiting([mailing.reference], WATCHED)
    return {event.value: getattr(mailing, event.value) + latest[mailing.reference, event] for event in WATCHED}
