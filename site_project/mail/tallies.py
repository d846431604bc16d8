"""What became of the letters of each mailing, added up without counting letters.

Whoever changes a letter adds a row in the same transaction, so no two workers wait for each other; whoever has sent
the mailing takes the rows away now and then and adds them to counters of its own.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import Sum

from .models import Tally

# How many rows are taken at a time.
BATCH = 5000


def add(counts: Counter[tuple[str, str]], now: dt.datetime) -> None:
    """Add `{(reference, event): number}`; letters without a reference belong to no mailing."""
    Tally.objects.bulk_create(
        Tally(reference=reference, event=event, number=number, at=now)
        for (reference, event), number in counts.items()
        if reference and number
    )


def waiting(references: Iterable[str], events: Iterable[str]) -> Counter[tuple[str, str]]:
    """Return what has been added and not yet taken."""
    found = Tally.objects.filter(reference__in=list(references), event__in=list(events)).order_by()
    sums = found.values_list("reference", "event").annotate(number=Sum("number"))
    return Counter({(reference, event): number for reference, event, number in sums})


def take(prefix: str) -> list[Tally]:
    """Remove rows whose reference begins so, and return them; at most a batch. In a transaction, with what is counted.

    Two that take at the same time get different rows.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("What is taken outside a transaction may get lost.")
    rows = Tally.objects.filter(reference__startswith=prefix).order_by("pk")
    rows = rows.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked)
    taken = list(rows[:BATCH])
    Tally.objects.filter(pk__in=[row.pk for row in taken]).delete()
    return taken
