"""Hours of the day as staff types them, «9-13, 17:30–19», and as they are kept: «09:00–13:00, 17:30–19:00».

They hold on every day from the first to the last one, by the clock of the city; hours that end before they begin end
on the next day.
"""

import datetime as dt
import re
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

HOURS = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?")
DAY = dt.timedelta(days=1)


class Hours(NamedTuple):
    begins: dt.time
    ends: dt.time

    def __str__(self) -> str:
        return f"{self.begins:%H:%M}–{self.ends:%H:%M}"


class Span(NamedTuple):
    """Aware times; `ends` is the first moment after it."""

    begins: dt.datetime
    ends: dt.datetime


def parse(text: str) -> list[Hours]:
    """Return the hours in the order in which they stand. Raises ValidationError where something is no hours."""
    found = []
    for part in filter(None, (part.strip() for part in re.split(r"[,;\n]", text))):
        match = HOURS.fullmatch(part)
        if match is None:
            raise ValidationError(_("“%(text)s” is not understood. Write hours like 09:00–13:00.") % {"text": part})
        first, first_minute, last, last_minute = (int(number or 0) for number in match.groups())
        try:
            # Midnight at the end of a day is written 24:00, too.
            found.append(Hours(dt.time(first, first_minute), dt.time(0 if last == 24 else last, last_minute)))
        except ValueError:
            raise ValidationError(_("There is no such time: “%(text)s”.") % {"text": part}) from None
    return found


def written(hours: list[Hours]) -> str:
    return ", ".join(map(str, hours))


def spans(hours: list[Hours], first: dt.datetime, last: dt.datetime) -> list[Span]:
    """Return the stretches within the two moments, in order."""
    found, day = [], timezone.localdate(first) - DAY
    while day <= timezone.localdate(last):
        for each in hours:
            ends_on = day if each.begins < each.ends else day + DAY
            begins, ends = max(at(day, each.begins), first), min(at(ends_on, each.ends), last)
            if begins < ends:
                found.append(Span(begins, ends))
        day += DAY
    return sorted(found)


def at(day: dt.date, time: dt.time) -> dt.datetime:
    """Return the moment at which the city's clocks show this."""
    return timezone.make_aware(dt.datetime.combine(day, time))


class HoursField(models.CharField):
    """Hours of the day, kept as they are shown in every language."""

    def __init__(self, *args, max_length: int = 120, **options):
        super().__init__(*args, max_length=max_length, **options)

    def to_python(self, value):
        value = super().to_python(value)
        return written(parse(value)) if value else value
