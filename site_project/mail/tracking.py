"""What providers tell of a letter after it has left: delivered, refused, complained of (anymail's webhooks)."""

import datetime as dt
import logging
import re
from collections import Counter

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from . import tallies
from .answers import Means, meaning
from .models import Letter, Suppression, Tally
from .suppressions import suppress

log = logging.getLogger(__name__)

# A server's reply as providers repeat it, some after «smtp;» (RFC 3464).
REPLY = re.compile(r"(?:smtp;)?\s*([45]\d\d)[ -](.*)", re.DOTALL)

OUTCOMES = {
    EventType.DELIVERED: Letter.Outcome.DELIVERED,
    EventType.BOUNCED: Letter.Outcome.BOUNCED,
    EventType.REJECTED: Letter.Outcome.BOUNCED,
    EventType.COMPLAINED: Letter.Outcome.COMPLAINED,
}


def is_known() -> bool:
    """Whether anybody tells us what was delivered: providers do, a mail server of one's own does not."""
    return settings.MAIL_BACKEND.startswith("anymail.")


def record(sender, event: AnymailTrackingEvent, esp_name: str, **kwargs) -> None:
    """Write a provider's event to its letter. Twice, in any order and for unknown letters does no harm."""
    outcome = OUTCOMES.get(event.event_type)
    if outcome is None:
        return
    at = event.timestamp or timezone.now()
    evidence = " ".join(filter(None, [esp_name, event.event_type, event.reject_reason, str(event.mta_response or "")]))
    with transaction.atomic():
        letter = find(event)
        if letter is None:
            log.info("%s told of a letter that is not ours: %s", esp_name, event.event_type)
        elif Letter.OUTCOME_WEIGHT[outcome] > Letter.OUTCOME_WEIGHT[letter.outcome]:
            tally(letter, event, at)
            letter.outcome, letter.outcome_at = outcome, at
            letter.save(update_fields=["outcome", "outcome_at"])
        address = letter.address if letter is not None else event.recipient
        if not address:
            return
        if outcome == Letter.Outcome.COMPLAINED:
            suppress(address, Suppression.Reason.COMPLAINED, evidence, at)
        elif outcome == Letter.Outcome.BOUNCED and is_for_good(event):
            suppress(address, Suppression.Reason.BOUNCED, evidence, at)
        elif event.reject_reason == RejectReason.UNSUBSCRIBED:
            suppress(address, Suppression.Reason.ASKED, evidence, at)


def tally(letter: Letter, event: AnymailTrackingEvent, at: dt.datetime) -> None:
    """Add the event to the figures of the letter's mailing, before it is written to the letter."""
    if letter.lane == Letter.Lane.URGENT:
        return
    counts = Counter()
    match OUTCOMES[event.event_type]:
        case Letter.Outcome.DELIVERED:
            counts[letter.reference, Tally.Event.DELIVERED] += 1
        case Letter.Outcome.BOUNCED:
            kind = Tally.Event.BOUNCED if is_for_good(event) else Tally.Event.SOFT_BOUNCED
            counts[letter.reference, kind] += 1
            if letter.outcome == Letter.Outcome.DELIVERED:
                counts[letter.reference, Tally.Event.DELIVERED] -= 1
        case Letter.Outcome.COMPLAINED:
            counts[letter.reference, Tally.Event.COMPLAINED] += 1
    tallies.add(counts, at)


def is_for_good(event: AnymailTrackingEvent) -> bool:
    """Whether a refusal says that there is no such mailbox: the server's own words where they are told, else the kind.

    Providers call «bounced» whatever a server has refused for good, also what it thinks of us.
    """
    if event.mta_response:
        found = REPLY.match(str(event.mta_response))
        code, words = (int(found[1]), found[2]) if found else (550, str(event.mta_response))
        return meaning("RCPT", code, words) == Means.MAILBOX
    return event.reject_reason in (RejectReason.INVALID, RejectReason.BOUNCED)


def find(event: AnymailTrackingEvent) -> Letter | None:
    """Return the letter that an event is about, locked: by the number we gave it, else by the provider's."""
    letters = Letter.objects.select_for_update()
    number = str((event.metadata or {}).get("letter", ""))
    if number.isascii() and number.isdigit() and len(number) < 19:
        return letters.filter(pk=int(number)).first()
    return letters.filter(provider_id=event.message_id).first() if event.message_id else None
