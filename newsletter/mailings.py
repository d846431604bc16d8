"""What is decided on a mailing: whether it is sent, and when; pause and end (N4).

A decision is only written down: what follows from it is done by `newsletter.sending` in the worker. So a second click,
a second publication and a dead worker do no harm. Times are aware; `now` is an argument.
"""

import datetime as dt
import logging
from collections.abc import Iterable

from django.db import transaction

from . import guard
from .models import Mailing, Topic
from .pieces import Piece
from .quiet import begins_at

log = logging.getLogger(__name__)

State, Reason = Mailing.State, Mailing.Reason
OVER = (State.SENT, State.CANCELLED)


class NotPossible(Exception):
    """The mailing is in another state by now, so this cannot be done with it."""


def offer(piece: Piece, now: dt.datetime) -> Mailing | None:
    """Offer to mail a piece. Returns nothing where it belongs to no topic, or this edition of it is offered already."""
    topics = list(piece.topics())
    if not topics:
        return None
    with transaction.atomic():
        mailing, is_new = Mailing.objects.get_or_create(
            kind=piece.kind,
            key=piece.key,
            edition=piece.edition,
            defaults={"title": piece.title[:255], "is_urgent": piece.is_urgent, "offered_at": now},
        )
        if not is_new:
            return None
        mailing.topics.set(topics)
        return mailing


def send(piece: Piece, now: dt.datetime, not_after: dt.datetime | None = None) -> Mailing | None:
    """Let a piece leave at once, without asking anybody. In the transaction of what has happened.

    Returns nothing where it belongs to no topic, or this edition of it was offered or sent before. Raises ValueError
    where `not_after` is over before its first letter may leave.
    """
    with transaction.atomic():
        mailing = offer(piece, now)
        return mailing and schedule(mailing, mailing.topics.all(), now, now, not_after)


def schedule(
    mailing: Mailing,
    topics: Iterable[Topic],
    send_at: dt.datetime,
    now: dt.datetime,
    not_after: dt.datetime | None = None,
) -> Mailing:
    """Let a mailing leave at a time, or at once. Raises NotPossible where it has begun; ValueError for bad values."""
    topics = list(topics)
    if not topics or (not_after is not None and not_after <= begins_at(mailing, topics, send_at, now)):
        raise ValueError("A mailing has a topic, and ends after its first letter may leave.")
    with transaction.atomic():
        mailing = locked(mailing, State.OFFERED, State.DECLINED, State.SCHEDULED, State.CANCELLED)
        if mailing.started_at is not None:
            raise NotPossible
        mailing.topics.set(topics)
        mailing.send_at, mailing.not_after = max(send_at, now), not_after
        return moved(mailing, State.SCHEDULED)


def decline(mailing: Mailing) -> Mailing:
    """Decide that a mailing is not to be sent. It can still be, later. Raises NotPossible."""
    with transaction.atomic():
        return moved(locked(mailing, State.OFFERED), State.DECLINED, Reason.STAFF)


def pause(mailing: Mailing, reason: Reason = Reason.STAFF) -> Mailing:
    """Let no more letters leave, from the next one on. Raises NotPossible."""
    with transaction.atomic():
        return moved(locked(mailing, State.RUNNING), State.PAUSED, reason)


def resume(mailing: Mailing) -> Mailing:
    """Let the letters leave that a pause has kept. Raises NotPossible, also while there is nothing to read.

    Whoever resumes it has seen why it had paused itself: only what comes from now on makes it do so again.
    """
    with transaction.atomic():
        mailing = locked(mailing, State.PAUSED)
        if not guard.is_live(mailing):
            raise NotPossible
        if mailing.reason in (Reason.COMPLAINTS, Reason.BOUNCES):
            mailing.seen = guard.figures_now(mailing)
        return moved(mailing, State.RUNNING)


def cancel(mailing: Mailing, now: dt.datetime, reason: Reason = Reason.STAFF) -> Mailing:
    """End a mailing: what has not left does not leave any more. Raises NotPossible."""
    with transaction.atomic():
        mailing = locked(mailing, State.SCHEDULED, State.RUNNING, State.PAUSED)
        if mailing.started_at is not None:
            mailing.finished_at = now
            mailing.awaited = []
        return moved(mailing, State.CANCELLED, reason)


def locked(mailing: Mailing, *states: State) -> Mailing:
    """Return the mailing as it is now, for this transaction alone. Raises NotPossible where it is in another state."""
    found = Mailing.objects.select_for_update().get(pk=mailing.pk)
    if found.state not in states:
        raise NotPossible
    return found


def moved(mailing: Mailing, state: State, reason: Reason | str = "") -> Mailing:
    mailing.state, mailing.reason = state, reason
    mailing.save()
    log.info("Mailing %s: %s %s", mailing.pk, state, reason)
    return mailing
