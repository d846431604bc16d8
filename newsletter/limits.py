"""How much a subscriber, or somebody who types an address, may ask for."""

import datetime as dt
from collections.abc import Mapping

from site_project.limits import DAY, HOUR, count, is_within

from .models import Code, Subscriber, SubscriptionSettings

# Who presses a button twice does so within this time; who asks again later has a reason.
TWICE = dt.timedelta(seconds=15)


def count_request(network: str, now: dt.datetime) -> None:
    """Count a request. Raises TooMany where its network has used up the hour, or all together the day."""
    rules = SubscriptionSettings.load()
    count("subscriptions", network, rules.requests_per_hour, HOUR, now)
    count("subscriptions", "all", rules.requests_per_day, DAY, now)


def may_write_to(email: str, now: dt.datetime) -> bool:
    """Count a letter that a visitor asks for, and return whether it may be sent: the address may have had enough."""
    return is_within("letters", email, SubscriptionSettings.load().letters_per_hour, HOUR, now)


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
