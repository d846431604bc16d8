"""Working days of Kazakhstan, five a week: when an appeal counts as received and by when it is to be answered.

The library `holidays` knows the holidays and the days off that follow those on a weekend. What it cannot know (days off
moved by decree, working Saturdays, the day of Kurban ait) staff enter as exceptions; every function takes them as a
mapping from the date to True for a working day, False for a day off.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo

import holidays

ALMATY = ZoneInfo("Asia/Almaty")
DAY = dt.timedelta(days=1)

Exceptions = Mapping[dt.date, bool]

# What a new site starts with: days announced, where the library has only an estimate.
KNOWN_EXCEPTIONS: Exceptions = {
    # The first day of Kurban ait, by the calendar of the Spiritual Administration of Muslims for 2026.
    dt.date(2026, 5, 27): False,
}


@cache
def _holidays_around(year: int) -> holidays.Kazakhstan:
    # With the next year, because a Saturday of December may be worked for a day off in January. A calendar of its own
    # for each year, because one that grows as it is asked may answer another thread before it is complete.
    return holidays.Kazakhstan(years=(year, year + 1))


def is_working_day(day: dt.date, exceptions: Exceptions) -> bool:
    """Tell whether the utility works on that day: as the exceptions say, else as the calendar of the country does."""
    if day in exceptions:
        return exceptions[day]
    return _holidays_around(day.year).is_working_day(day)


def registration_date(moment: dt.datetime, exceptions: Exceptions, closes: dt.time) -> dt.date:
    """Return the working day on which an appeal that came at `moment` (aware, in any zone) is registered.

    That is the same day in Almaty; where that is a day off, or the clock has reached `closes`, the end of the working
    hours, it is the next working day (Administrative Procedural and Process-Related Code, article 64, paragraph 3).
    """
    local = moment.astimezone(ALMATY)
    if is_working_day(local.date(), exceptions) and local.time() < closes:
        return local.date()
    return due_date(local.date(), 1, exceptions)


def due_date(registered: dt.date, days: int, exceptions: Exceptions) -> dt.date:
    """Return the last day for the answer: the working day number `days`, counted from the day after registration.

    The term itself, 15 working days as a rule, is set by article 76 of the same code.
    """
    day = registered
    while days > 0:
        day += DAY
        if is_working_day(day, exceptions):
            days -= 1
    return day


def working_days_left(today: dt.date, due: dt.date, exceptions: Exceptions) -> int:
    """Return how many working days are left after today, the due day included: 0 on the due day itself.

    Once the due day is over the number is negative, -1 until the end of the next working day.
    """
    if today <= due:
        return _count(today + DAY, due + DAY, exceptions)
    return -_count(due, today, exceptions)


def _count(start: dt.date, end: dt.date, exceptions: Exceptions) -> int:
    """Return the number of working days from `start` up to, without, `end`."""
    return sum(is_working_day(start + number * DAY, exceptions) for number in range((end - start).days))
