"""What follows from a decision on a mailing: done by `tick`, every five seconds in the worker, a transaction a step.

States change here and in `newsletter.mailings`.
"""

import datetime as dt
import logging

from django.db import transaction

from site_project.mail import writing

from . import counting, guard
from .distribution import write_letters
from .leaving import CANCELLED
from .letters import LANGUAGES
from .mailings import NotPossible, cancel, locked, moved
from .models import Mailing, SubscriptionSettings
from .quiet import quiet_until

log = logging.getLogger(__name__)

State, Reason = Mailing.State, Mailing.Reason


def tick(now: dt.datetime) -> None:
    """Do what is due with every mailing. A fault in one does not keep the others."""
    counting.gather()
    for mailing in Mailing.objects.due(now):
        guarded(start, mailing, now)
    for mailing in Mailing.objects.running():
        writing.release(mailing.reference, mailing.held_until, now)
        guarded(go_on, mailing, now)
    # All at once, so that the letters of other mailings need not wait until each of these is looked at.
    for mailing in Mailing.objects.filter(state=State.PAUSED):
        writing.hold(mailing.reference, mailing.held_until, now)
    for mailing in Mailing.objects.filter(state=State.CANCELLED, finished_at__gt=now - dt.timedelta(hours=1)):
        writing.withdraw(mailing.reference, mailing.held_until, now, CANCELLED)


def guarded(step, mailing: Mailing, now: dt.datetime) -> None:
    try:
        with transaction.atomic():
            step(mailing, now)
    except NotPossible:
        pass  # another worker was faster, or staff has stopped it
    except Exception:  # whatever is wrong with one mailing, the others go on
        log.exception("Mailing %s could not go on", mailing.pk)


def start(mailing: Mailing, now: dt.datetime) -> None:
    """Write the letters of a mailing whose time has come, in every language in which the piece can be read."""
    mailing = locked(mailing, State.SCHEDULED)
    topics = list(mailing.topics.all())
    if quiet_until(mailing, topics, now):
        return
    readings = mailing.piece.readings()
    if not readings or (mailing.not_after and mailing.not_after <= now):
        cancel(mailing, now, Reason.LATE if readings else Reason.UNPUBLISHED)
        return
    mailing.started_at = now
    if not mailing.is_urgent:
        mailing.fallback_at = now + dt.timedelta(hours=SubscriptionSettings.load().translation_hours)
        mailing.awaited = [language for language in LANGUAGES if language not in readings]
    moved(mailing, State.RUNNING)
    write_letters(mailing, topics, readings, [each for each in LANGUAGES if each not in mailing.awaited], now)


def go_on(mailing: Mailing, now: dt.datetime) -> None:
    """Write to readers of languages that have been published since, or waited for in vain; end what is through."""
    mailing = locked(mailing, State.RUNNING)
    bad = guard.badly_received(mailing, mailing.complained, mailing.bounced, mailing.sent)
    if not mailing.awaited and mailing.waiting == 0:
        mailing.finished_at = now
        moved(mailing, State.SENT)
        # Nobody will be written to any more who has to be kept from a second copy.
        mailing.digest_items.filter(digest__isnull=False).delete()
    elif bad or not guard.is_live(mailing):
        moved(mailing, State.PAUSED, bad or Reason.UNPUBLISHED)
    elif mailing.awaited:
        readings = mailing.piece.readings()
        ready = [each for each in mailing.awaited if each in readings or now >= mailing.fallback_at]
        if ready:
            mailing.awaited = [each for each in mailing.awaited if each not in ready]
            mailing.save()
            # Who has changed the language meanwhile is among the others.
            written = LANGUAGES if not mailing.awaited else ready
            write_letters(mailing, list(mailing.topics.all()), readings, written, now)
