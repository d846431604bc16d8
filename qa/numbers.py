"""Incoming and outgoing numbers: one after the other within a year, none twice and none left out."""

from .models import Series
from .setting_texts import write_number

INCOMING, OUTGOING = "incoming", "outgoing"


def next_number(series: str, year: int, pattern: str) -> str:
    """Take the next number of a series, written after a pattern such as `{year}-{number:05}`.

    In the transaction that stores what it is given to: the series is locked until then, and a transaction that fails
    gives its number back.
    """
    Series.objects.get_or_create(name=series, year=year)
    row = Series.objects.select_for_update().get(name=series, year=year)
    row.last += 1
    row.save(update_fields=["last"])
    return write_number(pattern, year, row.last)
