"""How many letters may leave a second: in all, and to one domain. Kept in the database, for all workers together.

Each limit is a line of places in time, `1 / rate` seconds apart (the generic cell rate algorithm).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.db import connection

from .models import Letter, Pace

ALL = ""
# Before a domain: how far its letters have really left.
LEFT = "left "
# So many letters get their places at once.
AT_ONCE = 2000
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


def give_places(now: dt.datetime) -> None:
    """Give mailings that are due a place in the line of their domain each, so many at once that none is waited for.

    Sets `due_at` and `has_slot`; until then such a letter is not claimed. Letters to one person are few and never
    wait. In a transaction.
    """
    rate = settings.MAIL_PER_SECOND_AND_DOMAIN
    if not rate:
        return
    skips = connection.features.has_select_for_update_skip_locked
    unplaced = Letter.objects.due(now).of_mailings().filter(has_slot=False).order_by("lane", "due_at", "pk")
    letters = list(unplaced.select_for_update(skip_locked=skips).only("address")[:AT_ONCE])
    by_domain = defaultdict(list)
    for letter in letters:
        by_domain[letter.domain].append(letter)
    for domain, group in sorted(by_domain.items()):
        pace = pace_of(domain, now)
        place = max(pace.free_at, now)
        for letter in group:
            letter.due_at, letter.has_slot = place, True
            place += SECOND / rate
        pace.free_at = place
        pace.save()
    Letter.objects.bulk_update(letters, ["due_at", "has_slot"], batch_size=500)


def too_soon(letters: Iterable[Letter], now: dt.datetime) -> list[Letter]:
    """Return those of a domain's mailings that would leave too soon after each other, and set when they may.

    Places may have passed while nothing could leave: they are not made up for in one burst. In a transaction.
    """
    rate = settings.MAIL_PER_SECOND_AND_DOMAIN
    if not rate:
        return []
    by_domain = defaultdict(list)
    for letter in letters:
        if letter.lane != Letter.Lane.URGENT:
            by_domain[letter.domain].append(letter)
    waiting = []
    for domain, group in sorted(by_domain.items()):
        pace = pace_of(f"{LEFT}{domain}", now)
        place = max(pace.free_at, now)
        for letter in sorted(group, key=lambda each: (each.lane, each.due_at, each.pk)):
            if place > now:
                letter.due_at = place
                waiting.append(letter)
            else:
                pace.free_at = place + SECOND / rate
            place += SECOND / rate
        pace.save()
    return waiting


def pace_of(domain: str, now: dt.datetime) -> Pace:
    Pace.objects.get_or_create(domain=domain, defaults={"free_at": now})
    return Pace.objects.select_for_update().get(domain=domain)
