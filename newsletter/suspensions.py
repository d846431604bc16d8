"""Readers whose mailboxes refuse letters: suspended with their topics and consent, and given back.

A subscription is suspended while the outbox keeps letters from its address (`Suppression`, «the address refuses
letters»), and goes on when that is lifted: for one reader, for those whom a mailing has lost, or for all since a time.
"""

import datetime as dt
import logging
from collections import Counter
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from site_project.mail.models import Letter, Suppression
from site_project.mail.suppressions import lift

from . import audience
from .models import GivenBack, Mailing, Subscriber, Subscription

log = logging.getLogger(__name__)

State = Subscriber.State
# How many readers are given back in one transaction.
BATCH = 1000


@dataclass(frozen=True)
class Lost:
    """Which suspended readers are meant: one, those lost by a mailing, or all since a time. Exactly one is set."""

    reader: Subscriber | None = None
    mailing: Mailing | None = None
    since: dt.datetime | None = None

    def readers(self) -> QuerySet[Subscriber]:
        suspended = Subscriber.objects.suspended()
        if self.reader is not None:
            return suspended.filter(pk=self.reader.pk)
        if self.mailing is not None:
            refused = Letter.objects.filter(
                Q(outcome=Letter.Outcome.BOUNCED) | Q(state=Letter.State.FAILED),
                reference=self.mailing.reference,
                person=OuterRef("pk"),
            )
            return suspended.filter(Exists(refused))
        return suspended.filter(suspended_at__gte=self.since)


def suspend(subscriber: Subscriber, now: dt.datetime) -> None:
    """Send nothing more to a reader whose mailbox refuses letters; all that was chosen and agreed to is kept.

    In a transaction that has the subscriber locked.
    """
    with audience.counted(subscriber):
        subscriber.state, subscriber.suspended_at = State.SUSPENDED, now
        subscriber.save()


def resume(subscriber: Subscriber) -> None:
    """Let a suspended subscription go on. In a transaction that has the subscriber locked."""
    with audience.counted(subscriber):
        subscriber.state, subscriber.suspended_at = State.ACTIVE, None
        subscriber.save()


def resume_address(email: str) -> None:
    """Let the subscription of an address go on that may get letters again, where it was suspended."""
    with transaction.atomic():
        subscriber = Subscriber.objects.suspended().select_for_update().filter(email=email.strip().lower()).first()
        if subscriber is not None:
            resume(subscriber)


def give_back_all(lost: Lost, by, now: dt.datetime) -> int:
    """Give suspended readers back, and write down who did it and how many they were. Returns the number."""
    number = 0
    while part := give_back_some(lost, by, now):
        number += part
    GivenBack.objects.create(at=now, by=by, reader=lost.reader, mailing=lost.mailing, since=lost.since, number=number)
    log.info("%d suspended readers are given back", number)
    return number


def give_back_some(lost: Lost, by, now: dt.datetime) -> int:
    """Give back a batch, in a transaction of its own."""
    with transaction.atomic():
        readers = lost.readers().select_for_update(of=["self"]).order_by("pk")[:BATCH]
        addresses = dict(readers.values_list("pk", "email"))
        Subscriber.objects.filter(pk__in=addresses).update(state=State.ACTIVE, suspended_at=None)
        audience.move(Counter(places_of(addresses)))
        lift(addresses.values(), [Suppression.Reason.BOUNCED], by=by, now=now)
        return len(addresses)


def places_of(numbers) -> list[tuple[str, str]]:
    """Return under which language and choice of topics each of these readers counts."""
    choices: dict[tuple[int, str], list[tuple[int, str]]] = {}
    rows = Subscription.objects.filter(subscriber__in=list(numbers)).order_by("subscriber", "topic")
    for pk, language, topic, frequency in rows.values_list("subscriber", "subscriber__language", "topic", "frequency"):
        choices.setdefault((pk, language), []).append((topic, frequency))
    return [(language, audience.written(pairs)) for (_pk, language), pairs in choices.items()]
