"""Addresses that get no letters: the only writer of `Suppression`."""

import datetime as dt
from collections.abc import Iterable

from .models import Letter, Suppression


def suppress(address: str, reason: Suppression.Reason, evidence: str, now: dt.datetime) -> None:
    """Send no more letters to the address. The first evidence stays, unless what comes now stops more letters."""
    entry, is_new = Suppression.objects.get_or_create(
        address=address.strip().lower(), defaults={"reason": reason, "evidence": evidence[:500], "since": now}
    )
    if not is_new and entry.reason == Suppression.Reason.COMPLAINED and reason != entry.reason:
        entry.reason, entry.evidence = reason, evidence[:500]
        entry.save()


def lift(address: str, reason: Suppression.Reason) -> None:
    """Send letters again to an address that was kept from them for this reason."""
    Suppression.objects.filter(address=address.strip().lower(), reason=reason).delete()


def stopped(letters: Iterable[Letter]) -> dict[int, str]:
    """Return, of these letters, those that must not leave, each with the reason."""
    letters = list(letters)
    found = Suppression.objects.in_bulk({letter.address.lower() for letter in letters}, field_name="address")
    return {
        letter.pk: str(entry.get_reason_display())
        for letter in letters
        if (entry := found.get(letter.address.lower())) and entry.stops(letter.lane)
    }
