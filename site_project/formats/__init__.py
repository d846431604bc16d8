"""How dates and times are written in each language (FORMAT_MODULE_PATH), and how code writes them."""

import datetime as dt

from django.utils import timezone
from django.utils.formats import date_format


def moment(at: dt.datetime) -> str:
    """Return a time in short, by the clock of Almaty: «19.03.2026 14:30»."""
    return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")


def day(on: dt.date) -> str:
    """Return a date in short: «19.03.2026»."""
    return date_format(on, "SHORT_DATE_FORMAT")
