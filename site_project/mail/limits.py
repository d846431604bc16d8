"""How many letters may leave a second: in all, and to one domain. Kept in the database, for all workers together.

Each limit is a line of places in time, `1 / rate` seconds apart (the generic cell rate algorithm).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings

from .models import Letter, Pace

ALL = ""
SECOND = dt.timedelta(seconds=1)


def allowed(wanted: int, now: dt.datetime) -> int:
    """Return how many of `wanted` letters may leave now, and take their places. In a transaction."""
    rate = settings.MAIL_PER_SECOND
    if not rate or not wanted:
        return wanted
    pace = pace_of(ALL, now)
    # A second's worth may be caught up with; more would be a burst.
    begin = max(pace.free_at, now - SECOND)
    number = min(wanted, int((now - begin) / SECOND * rate + 1e-6))
    pace.free_at = begin + SECOND * number / rate
    pace.save()
    return number


def give_places(letters: Iterable[Letter], now: dt.datetime) -> list[Letter]:
    """Give mailings their place in the line of each domain; return the letters that have to wait for it.

    Sets their `due_at`. Urgent letters are few and never wait. In a transaction.
    """
    rate = settings.MAIL_PER_SECOND_AND_DOMAIN
    if not rate:
        return []
    by_domain = defaultdict(list)
    for letter in letters:
        if letter.lane == Letter.Lane.BULK and not letter.has_slot:
            by_domain[letter.domain].append(letter)
    waiting = []
    for domain, group in sorted(by_domain.items()):
        pace = pace_of(domain, now)
        place = max(pace.free_at, now)
        for letter in group:
            letter.has_slot = True
            if place > now:
                letter.due_at = place
                waiting.append(letter)
            place += SECOND / rate
        pace.free_at = place
        pace.save()
    return waiting


def pace_of(domain: str, now: dt.datetime) -> Pace:
    Pace.objects.get_or_create(domain=domain, defaults={"free_at": now})
    return Pace.objects.select_for_update().get(domain=domain)
