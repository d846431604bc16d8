"""Everything that can be done with a subscription: the only writer of its state.

Each function is one act, in one transaction, or part of one. Times are aware; `now` is an argument. What needs a letter
answered first is asked for in `newsletter.confirming`.
"""

import datetime as dt
import logging
from collections.abc import Mapping

from django.db import transaction

from site_project.mail.forgetting import erase_address, erase_cause
from site_project.mail.models import Suppression
from site_project.mail.suppressions import lift
from site_project.mail.writing import redirect

from . import digests, letters, links, suspensions
from .audience import count_today, counted
from .models import Code, Consent, DayCount, Subscriber, Subscription, SubscriptionSettings, Topic

log = logging.getLogger(__name__)

State, Reason, Purpose = Subscriber.State, Subscriber.Reason, Code.Purpose
# Who has a subscription, whether or not letters reach the mailbox just now.
SUBSCRIBED = (State.ACTIVE, State.SUSPENDED)


class Expired(Exception):
    """The link or code is too old, used, tried too often, or was never given out."""


class NotActive(Exception):
    """There is no subscription in force to change."""


def start(subscriber: Subscriber, code: Code, now: dt.datetime) -> None:
    """Make the subscription that the code's wish describes, with its consent."""
    wish = code.wish
    topics = list(Topic.objects.filter(pk__in=wish["topics"]))
    if not topics or subscriber.is_active:
        raise Expired
    # A suspended reader agrees anew.
    subscriber.consents.filter(withdrawn_at__isnull=True).update(withdrawn_at=now)
    Consent.objects.create(
        subscriber=subscriber,
        text_id=wish["text"],
        language=wish["page_language"],
        given_at=dt.datetime.fromisoformat(wish["given_at"]),
    )
    with counted(subscriber):
        subscriber.state, subscriber.language, subscriber.confirmed_at = State.ACTIVE, wish["language"], now
        subscriber.suspended_at, subscriber.ended_at, subscriber.ended_reason = None, None, ""
        subscriber.save()
        set_topics(subscriber, dict.fromkeys(topics, wish["frequency"]), now)
    count_today(DayCount.Event.SUBSCRIBED, now)
    # Letters sent before this one wish for what is done now.
    subscriber.codes.filter(purpose=Purpose.CONFIRM, used_at__isnull=True).delete()
    # Who complained of letters and confirms anew wants them again; and the mailbox has taken this one.
    lift([subscriber.email], [Suppression.Reason.COMPLAINED, Suppression.Reason.BOUNCED], by=None, now=now)
    letters.confirmed(subscriber, now)


def change(subscriber: Subscriber, topics: Mapping[Topic, str], language: str, now: dt.datetime) -> Subscriber:
    """Set what is sent, each topic with its frequency, and in which language.

    Raises NotActive; ValueError where no topic is left.
    """
    if not topics:
        raise ValueError("A subscription is on something; to end it is another act.")
    with transaction.atomic():
        subscriber = locked(subscriber.pk)
        if not subscriber.is_active:
            raise NotActive
        with counted(subscriber):
            subscriber.language = language
            subscriber.save(update_fields=["language"])
            set_topics(subscriber, topics, now)
        digests.reschedule(subscriber)
        return subscriber


def change_address(subscriber: Subscriber, code: Code, now: dt.datetime) -> None:
    """Move the subscription to its new address, once both addresses have said yes."""
    if not subscriber.is_active:
        raise Expired
    both = subscriber.codes.filter(purpose__in=[Purpose.CHANGE_FROM, Purpose.CHANGE_TO])
    if both.filter(used_at__isnull=True).exists():
        return
    email = code.wish["email"]
    # Whoever reads the letters there wants this subscription in place of what there was.
    if other := Subscriber.objects.select_for_update().filter(email=email).exclude(pk=subscriber.pk).first():
        forget(other, Reason.ERASED, now)
    former, subscriber.email = subscriber.email, email
    subscriber.tokens = links.tokens(subscriber)
    subscriber.save()
    redirect(letters.MAILINGS, subscriber.pk, former, email, subscriber.tokens)
    erase_letters(subscriber)
    both.delete()
    letters.confirmed(subscriber, now)


def unsubscribe(subscriber: Subscriber, now: dt.datetime, topic: Topic | None = None) -> bool:
    """End the subscription, or that on one topic, at once; return whether there was one. Twice is harmless."""
    with transaction.atomic():
        subscriber = locked(subscriber.pk)
        if subscriber.state not in SUBSCRIBED:
            return False
        if topic is not None:
            with counted(subscriber):
                found, _details = subscriber.subscriptions.filter(topic=topic).delete()
            if subscriber.subscriptions.exists():
                digests.reschedule(subscriber)
                return bool(found)
        end(subscriber, Reason.UNSUBSCRIBED, now)
        letters.unsubscribed(subscriber, SubscriptionSettings.load().ended_days, now)
        return True


def erase(subscriber: Subscriber, now: dt.datetime) -> None:
    """End the subscription, and forget the address with all that was written to it. Twice is harmless."""
    with transaction.atomic():
        subscriber = locked(subscriber.pk)
        if subscriber.email:
            erase_address(subscriber.email, letters.KINDS)
            forget(subscriber, Reason.ERASED, now)


def stop(email: str, reason: Reason, now: dt.datetime) -> None:
    """Suspend the subscription of an address that refuses letters; end that of whoever wants none."""
    with transaction.atomic():
        subscriber = Subscriber.objects.select_for_update().filter(email=email.strip().lower()).first()
        if subscriber is None or subscriber.state == State.ENDED:
            return
        if reason != Reason.BOUNCED:
            end(subscriber, reason, now)
        elif subscriber.is_active:
            suspensions.suspend(subscriber, now)


def locked(pk: int | None) -> Subscriber:
    """Return the subscriber as he is now, so that nobody else changes him before the transaction ends."""
    subscriber = Subscriber.objects.select_for_update().filter(pk=pk).first()
    if subscriber is None:
        raise Expired
    return subscriber


def set_topics(subscriber: Subscriber, topics: Mapping[Topic, str], now: dt.datetime) -> None:
    """Subscribe to these topics, each with its frequency, and to no others."""
    subscriber.subscriptions.exclude(topic__in=topics).delete()
    for topic, frequency in topics.items():
        subscriber.subscriptions.filter(topic=topic).update(frequency=frequency)
    Subscription.objects.bulk_create(
        (
            Subscription(subscriber=subscriber, topic=topic, frequency=frequency, since=now)
            for topic, frequency in topics.items()
        ),
        ignore_conflicts=True,
    )


def end(subscriber: Subscriber, reason: Reason, now: dt.datetime) -> None:
    """End a subscription: its topics are forgotten, its consent holds no longer, letters in hand lead nowhere."""
    if subscriber.is_active:
        count_today(DayCount.Event.UNSUBSCRIBED, now)
    with counted(subscriber):
        subscriber.state, subscriber.suspended_at = State.ENDED, None
        subscriber.ended_at, subscriber.ended_reason = now, reason
        subscriber.save()
        subscriber.subscriptions.all().delete()
    subscriber.digest_items.filter(digest__isnull=True).delete()
    subscriber.consents.filter(withdrawn_at__isnull=True).update(withdrawn_at=now)
    subscriber.codes.all().delete()


def erase_letters(subscriber: Subscriber) -> None:
    """Forget what was written because of a subscription, and to whom."""
    erase_cause(subscriber.reference)
    erase_cause(subscriber.address_reference)


def forget(subscriber: Subscriber, reason: Reason, now: dt.datetime) -> None:
    """Erase the address. Number, dates and the consents that were given stay, and tell of nobody."""
    if subscriber.state != State.ENDED:
        end(subscriber, reason, now)
    erase_letters(subscriber)
    subscriber.codes.all().delete()
    subscriber.email, subscriber.tokens, subscriber.erased_at = "", {}, now
    subscriber.ended_reason = reason
    subscriber.save()
    log.info("A subscriber's address is erased: %s", reason)
