"""The quiet hours, in which letters do not leave: by the clock of Almaty."""

import datetime as dt
from collections.abc import Iterable

from django.utils import timezone

from .models import Mailing, SubscriptionSettings, Topic


def night_end(now: dt.datetime) -> dt.datetime | None:
    """Return when the quiet hours of now end; nothing outside them."""
    rules = SubscriptionSettings.load()
    begin, end, local = rules.quiet_from, rules.quiet_until, timezone.localtime(now)
    if begin is None or end is None or begin == end:
        return None
    clock = local.time()
    if not (begin <= clock < end if begin < end else clock >= begin or clock < end):
        return None
    day = local.date() + dt.timedelta(days=1) if clock >= end else local.date()
    return timezone.make_aware(dt.datetime.combine(day, end))


def keep_quiet(topics: Iterable[Topic]) -> bool:
    return all(topic.keeps_quiet for topic in topics)


def quiet_until(mailing: Mailing, topics: Iterable[Topic], now: dt.datetime) -> dt.datetime | None:
    """Return until when a mailing to topics waits; nothing outside quiet hours, or where it or any topic is urgent."""
    night = None if mailing.is_urgent else night_end(now)
    return night if night and keep_quiet(topics) else None


def begins_at(mailing: Mailing, topics: Iterable[Topic], send_at: dt.datetime, now: dt.datetime) -> dt.datetime:
    """Return when the first letter of a plan can leave: not before now, and not in quiet hours."""
    moment = max(send_at, now)
    return quiet_until(mailing, topics, moment) or moment
