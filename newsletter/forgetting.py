"""What is kept of subscribers for its term only, and all that is kept of one."""

import datetime as dt

from django.db import transaction
from django.db.models import Q

from site_project.mail.forgetting import erase_address, erase_cause
from site_project.mail.models import Letter

from . import letters
from .confirming import CODE_MINUTES, link_lives
from .models import Code, Subscriber, SubscriptionSettings
from .subscriptions import end, erase_letters, forget

State, Reason, Purpose = Subscriber.State, Subscriber.Reason, Code.Purpose
# A mailbox that has refused letters for so long is given up.
SUSPENDED = dt.timedelta(days=180)


def forget_outdated(now: dt.datetime, dry_run: bool = False) -> tuple[int, int]:
    """Erase addresses kept for their term: of who has never confirmed, and of who has unsubscribed.

    Returns how many of each. Who has been suspended for long counts as unsubscribed from now on.
    """
    rules = SubscriptionSettings.load()
    for pk in Subscriber.objects.suspended().filter(suspended_at__lt=now - SUSPENDED).values_list("pk", flat=True):
        if not dry_run:
            give_up(pk, now)
    unconfirmed = Subscriber.objects.never_confirmed(now - dt.timedelta(days=rules.unconfirmed_days))
    ended = Subscriber.objects.outdated(now - dt.timedelta(days=rules.ended_days))
    if dry_run:
        return unconfirmed.count(), ended.count()
    return (
        sum(forget_one(pk, unconfirmed, now) for pk in list(unconfirmed.values_list("pk", flat=True))),
        sum(forget_one(pk, ended, now) for pk in list(ended.values_list("pk", flat=True))),
    )


def give_up(pk: int, now: dt.datetime) -> None:
    """End the subscription of a mailbox that has refused letters for long, unless somebody has given it back."""
    with transaction.atomic():
        subscriber = Subscriber.objects.suspended().select_for_update().filter(pk=pk).first()
        if subscriber is not None:
            end(subscriber, Reason.BOUNCED, now)


def forget_one(pk: int, outdated, now: dt.datetime) -> bool:
    """Forget a subscriber, unless something has happened meanwhile."""
    with transaction.atomic():
        subscriber = outdated.select_for_update().filter(pk=pk).first()
        if subscriber is None:
            return False
        if subscriber.state == State.UNCONFIRMED:
            erase_letters(subscriber)
            subscriber.delete()
        else:
            erase_address(subscriber.email, letters.KINDS)
            forget(subscriber, Reason(subscriber.ended_reason), now)
        return True


def forget_codes(now: dt.datetime) -> int:
    """Delete codes whose link is dead, too, with the letters on changes of address that came to nothing."""
    dead = Code.objects.filter(asked_at__lt=now - link_lives()).exclude(purpose=Purpose.CONFIRM)
    for code in dead.filter(purpose=Purpose.CHANGE_TO).select_related("subscriber"):
        erase_cause(code.subscriber.address_reference)
    # What was to be confirmed is kept a little longer, so that its link can offer a new letter.
    longer = Code.objects.filter(asked_at__lt=now - 2 * link_lives())
    nowhere = Code.objects.filter(subscriber__isnull=True, asked_at__lt=now - dt.timedelta(minutes=CODE_MINUTES))
    return sum(codes.delete()[0] for codes in (dead, longer, nowhere))


def data_of(subscriber: Subscriber) -> dict:
    """Return all that is kept of a subscriber, as the subscriber may take it away."""
    return {
        "e-mail": subscriber.email,
        "language": subscriber.language,
        "state": subscriber.state,
        "asked": subscriber.asked_at,
        "confirmed": subscriber.confirmed_at,
        "suspended": subscriber.suspended_at,
        "ended": subscriber.ended_at,
        "ended because": subscriber.ended_reason,
        "topics": [
            {"topic": each.topic.slug, "frequency": each.frequency, "since": each.since}
            for each in subscriber.subscriptions.select_related("topic").order_by("topic__sort_order")
        ],
        "consents": [
            {
                "words": getattr(each.text, f"text_{each.language}") or each.text.text_kk,
                "version": each.text.version,
                "language": each.language,
                "source": each.source,
                "given": each.given_at,
                "withdrawn": each.withdrawn_at,
            }
            for each in subscriber.consents.select_related("text").order_by("given_at")
        ],
        "letters": [
            {"kind": kind, "written": written}
            for kind, written in Letter.objects.filter(
                Q(reference__in=[subscriber.reference, subscriber.address_reference])
                | Q(address=subscriber.email, person=subscriber.pk, kind__in=letters.MAILINGS)
            )
            .order_by("pk")
            .values_list("kind", "queued_at")
        ],
    }
