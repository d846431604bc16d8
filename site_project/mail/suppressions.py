"""Addresses that get no letters: the only writer of `Suppression`."""

import datetime as dt
from collections.abc import Iterable

from django.conf import settings

from .models import Letter, Suppression


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


def came_back(address: str, evidence: str, now: dt.datetime) -> None:
    """Note that a letter was refused for now, as by a full mailbox. So many in a row are a refusal for good.

    A letter that has arrived begins the row anew: the letters themselves are the count.
    """
    ended = Letter.objects.filter(address=address, finished_at__isnull=False).exclude(state=Letter.State.DROPPED)
    last = list(ended.order_by("-pk").values_list("state", "outcome")[: settings.MAIL_SOFT_BOUNCES])
    if len(last) == settings.MAIL_SOFT_BOUNCES and all(
        state == Letter.State.FAILED or outcome == Letter.Outcome.BOUNCED for state, outcome in last
    ):
        suppress(address, Suppression.Reason.BOUNCED, evidence, now)


def lift(addresses: Iterable[str], reasons: Iterable[Suppression.Reason], *, by, now: dt.datetime) -> list[str]:
    """Send letters again to addresses that were kept from them for one of these reasons; return which were."""
    found = Suppression.objects.filter(
        address__in=[address.strip().lower() for address in addresses], reason__in=list(reasons)
    )
    lifted = list(found.values_list("address", flat=True))
    found.delete()
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
