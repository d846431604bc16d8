"""An open table, how large it may be, and what can be wrong with it."""

import datetime as dt
from collections.abc import Callable, Generator, Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

Row = tuple[int, list[str]]

# Of a cell no more is kept than any address or list of topics needs; a row that is longer than this is no row.
CELL, ROW, COLUMNS = 1000, 100_000, 256
# What XLSX itself allows is one million; twice that many rows are not a list of people in one town.
ROWS = 2_000_000


class Fault(TextChoices):
    """What is wrong with a file."""

    EMPTY = "empty", _("The file holds no rows.")
    UNKNOWN = "unknown", _("The file is neither CSV nor XLSX. Save the list as “CSV UTF-8” and try again.")
    OLD = "old", _("This is a workbook of an old kind, or one with a password. Save it as XLSX or CSV.")
    DAMAGED = "damaged", _("The file is damaged, or is not a workbook (XLSX). Save the list as CSV and try again.")
    TOO_LARGE = "too_large", _("The workbook is too large when unpacked. Save the list as CSV and try again.")
    QUOTES = "quotes", _("Quotation marks are wrong from here on: one is missing, or one too many.")
    LONG = "long", _("A row or a cell is far too long: is a quotation mark missing?")
    MANY = "many", _("The file holds too many rows. Split it.")
    NO_ADDRESSES = "no_addresses", _("The first row names no column “email”.")
    LOST = "lost", _("The file is lost. Upload it once more.")


class Unreadable(Exception):
    """The file cannot be read, or not to its end."""

    def __init__(self, fault: Fault):
        super().__init__(fault)
        self.fault = fault


class Table:
    """An open table. `share()` tells how much of it is read; `epoch` is the day 0 of dates written as numbers."""

    def __init__(self, rows: Generator[Row, None, None], share: Callable[[], float], epoch: dt.datetime | None = None):
        self.source = rows
        self.rows = limited(rows)
        self.share = share
        self.epoch = epoch or dt.datetime(1899, 12, 30)

    def close(self) -> None:
        """Let the file go, before somebody else closes it."""
        self.source.close()


def limited(rows: Iterator[Row]) -> Iterator[Row]:
    for number, cells in rows:
        if number > ROWS:
            raise Unreadable(Fault.MANY)
        if any(cells):
            yield number, cells
