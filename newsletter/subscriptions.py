"""Everything that can be done with a subscription: the only writer of its state.

Each function is one act, in one transaction. Times are aware; `now` is an argument. What a stranger may ask for
(`subscribe`, `ask_for_code`) does the same work for every address, and changes nothing of an existing subscription.
"""

import datetime as dt
import logging
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, Q
from django.utils.crypto import constant_time_compare, salted_hmac

from site_project.consents import ConsentText
from site_project.mail.forgetting import erase_address, erase_cause
from site_project.mail.models import Letter, Suppression
from site_project.mail.suppressions import lift
from site_project.mail.writing import redirect

from . import digests, letters, limits, links, suspensions
from .audience import count_today, counted
from .models import Code, Consent, DayCount, Subscriber, Subscription, SubscriptionSettings, Topic

log = logging.getLogger(__name__)

State, Reason, Purpose = Subscriber.State, Subscriber.Reason, Code.Purpose
# Who has a subscription, whether or not letters reach the mailbox just now.
SUBSCRIBED = (State.ACTIVE, State.SUSPENDED)
# A mailbox that has refused letters for so long is given up.
SUSPENDED = dt.timedelta(days=180)

CODE_MINUTES = 15
TRIES = 5


class Expired(Exception):
    """The link or code is too old, used, tried too often, or was never given out."""


class WrongCode(Exception):
    """These are not the digits of the letter."""


class NotActive(Exception):
    """There is no subscription in force to change."""


@dataclass(frozen=True)
class Wish:
    """What a visitor has put into the form, checked."""

    email: str
    topics: tuple[Topic, ...]
    language: str
    frequency: str
    page_language: str


# --- The visitor ----------------------------------------------------------------------------------------------------


def subscribe(wish: Wish, browser: str, now: dt.datetime) -> None:
    """Send a letter: one to confirm what is wished for, or where the address is subscribed, the way to the settings.

    The wish waits in the code until it is confirmed. Over the address's limit nothing happens at all.
    """
    if not limits.may_write_to(wish.email, now):
        return
    with transaction.atomic():
        stranger = Subscriber(key=uuid.uuid4(), email=wish.email, language=wish.language, asked_at=now)
        stranger.tokens = links.tokens(stranger)
        Subscriber.objects.bulk_create([stranger], ignore_conflicts=True)
        subscriber = Subscriber.objects.select_for_update().get(email=wish.email)
        Subscriber.objects.filter(pk=subscriber.pk).update(asked_at=now)
        kept = {
            "topics": [topic.pk for topic in wish.topics],
            "language": wish.language,
            "frequency": wish.frequency,
            "text": ConsentText.in_force(ConsentText.Purpose.LETTERS, now).pk,
            "page_language": wish.page_language,
            "given_at": now.isoformat(),
            "days": link_lives().days,
        }
        purpose = Purpose.MANAGE if subscriber.is_active else Purpose.CONFIRM
        if limits.is_pressed_twice(purpose, subscriber, browser, now, kept):
            return
        code, digits = new_code(purpose, subscriber, browser, now, kept)
        if subscriber.is_active:
            letters.code_to_manage(subscriber, digits, now, "subscription_already")
        else:
            letters.please_confirm(subscriber, code, digits, list(wish.topics), now)


def ask_for_code(email: str, browser: str, language: str, now: dt.datetime) -> None:
    """Send a subscriber the code that opens the settings. For others the same is done, and nothing sent."""
    if not limits.may_write_to(email, now):
        return
    with transaction.atomic():
        known = Subscriber.objects.filter(email=email, state__in=SUBSCRIBED)
        subscriber = known.select_for_update().first()
        if limits.is_pressed_twice(Purpose.MANAGE, subscriber, browser, now):
            return
        _code, digits = new_code(Purpose.MANAGE, subscriber, browser, now)
        if subscriber is None:
            letters.to_nobody(language, digits, now)
        else:
            letters.code_to_manage(subscriber, digits, now)


def unanswered(key: uuid.UUID | None) -> Code | None:
    """Return the code of a link that was never followed, by somebody who is not subscribed."""
    codes = Code.objects.filter(key=key, purpose=Purpose.CONFIRM, used_at__isnull=True)
    return codes.exclude(subscriber__state=State.ACTIVE).select_related("subscriber").first()


def may_ask_again(key: uuid.UUID | None) -> bool:
    """Whether a new letter can be sent in place of one whose link has expired."""
    return unanswered(key) is not None


def ask_again(key: uuid.UUID, browser: str, now: dt.datetime) -> None:
    """Send a new letter in place of one whose link has expired. Raises Expired where nothing is known of it."""
    old = unanswered(key)
    if old is None:
        raise Expired
    if not limits.may_write_to(old.subscriber.email, now):
        return
    with transaction.atomic():
        subscriber = locked(old.subscriber_id)
        Subscriber.objects.filter(pk=subscriber.pk).update(asked_at=now)
        code, digits = new_code(Purpose.CONFIRM, subscriber, browser, now, old.wish | {"days": link_lives().days})
        topics = list(Topic.objects.filter(pk__in=old.wish["topics"]))
        letters.please_confirm(subscriber, code, digits, topics, now)


def code_of_link(key: uuid.UUID | None, now: dt.datetime) -> Code:
    """Return what a letter's link is for. Changes nothing. Raises Expired where it is too old or unknown."""
    code = Code.objects.filter(key=key).exclude(purpose=Purpose.MANAGE).select_related("subscriber").first()
    if code is None or code.asked_at <= now - link_lives():
        raise Expired
    return code


def confirm_by_link(key: uuid.UUID, now: dt.datetime) -> tuple[Code, Subscriber]:
    """Do what a letter's link is for, and return its code with the subscriber. Twice is harmless.

    Raises Expired where the link is too old, or was used for what holds no longer.
    """
    return use(code_of_link(key, now), now)


def confirm_by_code(browser: str, digits: str, now: dt.datetime) -> tuple[Code, Subscriber]:
    """Do what the code is for that this browser has asked for, and return it with the subscriber.

    Each guess counts against every code the browser was sent, before it is looked at. Raises Expired where there is
    none that may still be tried, WrongCode where the digits are others.
    """
    with transaction.atomic():
        waiting = list(
            Code.objects.select_for_update().filter(
                browser=browser or None,
                tries__lt=TRIES,
                asked_at__gt=now - dt.timedelta(minutes=CODE_MINUTES),
            )
        )
        Code.objects.filter(pk__in=[code.pk for code in waiting]).update(tries=F("tries") + 1)
    if not waiting:
        raise Expired
    for code in waiting:
        if constant_time_compare(code.digest, digest_of(code.key, digits)) and code.subscriber_id:
            return use(code, now)
    raise WrongCode


def use(code: Code, now: dt.datetime) -> tuple[Code, Subscriber]:
    """Carry out what a code was sent for, once."""
    with transaction.atomic():
        subscriber = locked(code.subscriber_id)
        code = Code.objects.select_for_update().filter(pk=code.pk).first()
        if code is None:
            raise Expired
        if code.used_at is not None:
            # Pressed twice, or once here and once there: it is done, and that is what to say.
            if code.purpose == Purpose.MANAGE or not subscriber.is_active:
                raise Expired
            return code, subscriber
        code.used_at = now
        code.save(update_fields=["used_at"])
        match code.purpose:
            case Purpose.CONFIRM:
                start(subscriber, code, now)
            case Purpose.MANAGE if subscriber.is_suspended:
                # The mailbox takes letters again: this one has come.
                suspensions.resume(subscriber)
                lift([subscriber.email], [Suppression.Reason.BOUNCED], by=None, now=now)
            case Purpose.MANAGE if not subscriber.is_active:
                raise Expired
            case Purpose.CHANGE_FROM | Purpose.CHANGE_TO:
                change_address(subscriber, code, now)
        return code, subscriber


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


# --- The subscriber -------------------------------------------------------------------------------------------------


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


def ask_to_change_address(subscriber: Subscriber, email: str, browser: str, now: dt.datetime) -> None:
    """Send a letter to the address of now and one to that to come; both have to say yes. Raises NotActive."""
    if not (limits.may_write_to(subscriber.email, now) and limits.may_write_to(email, now)):
        return
    with transaction.atomic():
        subscriber = locked(subscriber.pk)
        if not subscriber.is_active:
            raise NotActive
        # An earlier wish for another address holds no longer.
        subscriber.codes.filter(purpose__in=[Purpose.CHANGE_FROM, Purpose.CHANGE_TO]).delete()
        wish = {"email": email, "days": link_lives().days}
        for purpose, write in (
            (Purpose.CHANGE_FROM, letters.confirm_former_address),
            (Purpose.CHANGE_TO, letters.confirm_new_address),
        ):
            code, digits = new_code(purpose, subscriber, browser, now, wish)
            write(subscriber, code, digits, now)


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


# --- The mail provider ----------------------------------------------------------------------------------------------


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


# --- Time -----------------------------------------------------------------------------------------------------------


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


# --- Parts of the above, each within the caller's transaction --------------------------------------------------------


def locked(pk: int | None) -> Subscriber:
    """Return the subscriber as he is now, so that nobody else changes him before the transaction ends."""
    subscriber = Subscriber.objects.select_for_update().filter(pk=pk).first()
    if subscriber is None:
        raise Expired
    return subscriber


def link_lives() -> dt.timedelta:
    """Return for how long the link in a letter works."""
    return dt.timedelta(days=SubscriptionSettings.load().unconfirmed_days)


def new_code(
    purpose: Purpose, subscriber: Subscriber | None, browser: str, now: dt.datetime, wish: dict | None = None
) -> tuple[Code, str]:
    """Return a new code with its digits, which are kept nowhere but in the letter."""
    digits = f"{secrets.randbelow(10**6):06}"
    key = uuid.uuid4()
    code = Code.objects.create(
        key=key,
        purpose=purpose,
        subscriber=subscriber,
        digest=digest_of(key, digits),
        browser=browser,
        wish=wish or {},
        asked_at=now,
    )
    return code, digits


def digest_of(key: uuid.UUID, digits: str) -> str:
    """Return what is kept of a code: without the site's secret, a million tries on it find nothing."""
    return salted_hmac("newsletter.code", f"{key.hex}:{digits}", algorithm="sha256").hexdigest()


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
