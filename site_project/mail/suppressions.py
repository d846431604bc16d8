"""Addresses that get no letters: the only writer of `Suppression`, and of what is lifted of it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from django.db import transaction

from .models import Letter, Lifted, Suppression


def suppress(address: str, reason: Suppression.Reason, evidence: str, now: dt.datetime) -> None:
    """Send no more letters to the address. The first evidence stays, unless what comes now stops more letters."""
    entry, is_new = Suppression.objects.get_or_create(
        address=address.strip().lower(), defaults={"reason": reason, "evidence": evidence[:500], "since": now}
    )
    if not is_new and entry.reason == reason == Suppression.Reason.BOUNCED:
        # A fresh try was refused, too: the next one is a day away again.
        entry.evidence, entry.since = evidence[:500], now
        entry.save()
    elif not is_new and entry.reason == Suppression.Reason.COMPLAINED and reason != entry.reason:
        entry.reason, entry.evidence, entry.since = reason, evidence[:500], now
        entry.save()


def lift(addresses: Iterable[str], reasons: Iterable[Suppression.Reason], *, by, now: dt.datetime) -> list[str]:
    """Send letters again to addresses kept from them for one of these reasons; return those that were.

    `by` is who wants it so, or None where the reader does; it is written down without the addresses.
    """
    wanted = [address.strip().lower() for address in addresses]
    with transaction.atomic():
        kept = Suppression.objects.select_for_update().filter(address__in=wanted, reason__in=list(reasons))
        found: Counter[str] = Counter()
        lifted = []
        for entry in kept:
            found[entry.reason] += 1
            lifted.append(entry.address)
        Suppression.objects.filter(address__in=lifted).delete()
        Lifted.objects.bulk_create(
            Lifted(at=now, by=by, reason=reason, number=number) for reason, number in found.items()
        )
    return lifted


def stopped(letters: Iterable[Letter], now: dt.datetime) -> dict[int, str]:
    """Return, of these letters, those that must not leave, each with the reason."""
    letters = list(letters)
    found = Suppression.objects.in_bulk({letter.address.lower() for letter in letters}, field_name="address")
    return {
        letter.pk: str(entry.get_reason_display())
        for letter in letters
        if (entry := found.get(letter.address.lower())) and entry.stops(letter.lane, now)
    }
