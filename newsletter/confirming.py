"""What is asked for and done once a letter is answered, by its link or its code.

What a stranger may ask for (`subscribe`, `ask_for_code`) does the same work for every address, and changes nothing of
an existing subscription. Each function is one act, in one transaction.
"""

import datetime as dt
import secrets
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F
from django.utils.crypto import constant_time_compare, salted_hmac

from site_project.consents import ConsentText
from site_project.mail.models import Suppression
from site_project.mail.suppressions import lift

from . import letters, limits, links, suspensions
from .models import Code, Subscriber, SubscriptionSettings, Topic
from .subscriptions import SUBSCRIBED, Expired, NotActive, change_address, locked, start

State, Purpose = Subscriber.State, Code.Purpose
CODE_MINUTES = 15
TRIES = 5


class WrongCode(Exception):
    """These are not the digits of the letter."""


@dataclass(frozen=True)
class Wish:
    """What a visitor has put into the form, checked."""

    email: str
    topics: tuple[Topic, ...]
    language: str
    frequency: str
    page_language: str


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
