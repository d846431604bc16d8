"""How much one source may ask for. Counted in the database, for all processes together."""

import datetime as dt
import math
from collections.abc import Mapping

from django.utils.crypto import salted_hmac

from .models import Attempt, Code, Subscriber, SubscriptionSettings

HOUR = dt.timedelta(hours=1)
# Who presses a button twice does so within this time; who asks again later has a reason.
TWICE = dt.timedelta(seconds=15)


class TooMany(Exception):
    """A source has asked for all it may for now; `minutes` says when it may again."""

    def __init__(self, minutes: int):
        super().__init__(minutes)
        self.minutes = minutes


def count(network_address: str, now: dt.datetime) -> None:
    """Count a request. Raises TooMany where its network address has used up the hour, or all together the day.

    Only valid requests may be counted, so that somebody who mistypes is not shut out.
    """
    rules = SubscriptionSettings.load()
    add("network", network_address, HOUR, rules.requests_per_hour, now)
    add("all", "", 24 * HOUR, rules.requests_per_day, now)


def may_write_to(email: str, now: dt.datetime) -> bool:
    """Count a letter that a visitor asks for, and return whether it may be sent: the address may have had enough."""
    try:
        add("email", email, HOUR, SubscriptionSettings.load().letters_per_hour, now)
    except TooMany:
        return False
    return True


def is_pressed_twice(
    purpose: str, subscriber: Subscriber | None, browser: str, now: dt.datetime, wish: Mapping | None = None
) -> bool:
    """Whether the same browser has asked for the same a moment ago. With the subscriber locked, one letter is sent."""
    latest = Code.objects.filter(
        purpose=purpose, subscriber=subscriber, browser=browser or None, used_at__isnull=True, asked_at__gt=now - TWICE
    )
    return any(without_time(code.wish) == without_time(wish or {}) for code in latest)


def without_time(wish: Mapping) -> dict:
    return {name: value for name, value in wish.items() if name != "given_at"}


def add(kind: str, source: str, length: dt.timedelta, allowed: int, now: dt.datetime) -> None:
    """Count one more. Raises TooMany where it would be more than allowed, and then counts nothing.

    The row stands before it is counted, so of two at the same time none is overlooked; the later one gives way.
    """
    digest = salted_hmac("newsletter.limits", f"{kind}:{source}", algorithm="sha256").hexdigest()
    attempt = Attempt.objects.create(source=digest, at=now)
    seen = Attempt.objects.filter(source=digest, at__gt=now - length)
    if seen.filter(pk__lte=attempt.pk).count() > allowed:
        attempt.delete()
        oldest = seen.order_by("at").values_list("at", flat=True).first() or now
        raise TooMany(max(1, math.ceil((oldest + length - now).total_seconds() / 60)))


def forget_attempts(now: dt.datetime) -> int:
    """Delete what counts no longer."""
    return Attempt.objects.filter(at__lt=now - 25 * HOUR).delete()[0]
