"""Where tankers stand, as dispatchers type it: «Мектеп / Школа / School: 10:00–12:00, 18:00–20:00», a place a line."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from . import hours
from .models import TankerPoint


def parse(text: str) -> list[TankerPoint]:
    """Return the points, not saved. Raises ValidationError that names each line that is not understood."""
    points, problems = [], []
    for line in filter(None, map(str.strip, text.splitlines())):
        places, colon, times = line.partition(": ")
        try:
            slots = hours.written(hours.parse(times))
        except ValidationError as error:
            problems += error.messages
            continue
        if not colon or not slots:
            problems.append(_("“%(line)s”: after the place and a colon, write the hours.") % {"line": line})
            continue
        kk, ru, en, *_more = [*(name.strip() for name in places.split("/")), "", ""]
        points.append(TankerPoint(place_kk=kk, place_ru=ru or kk, place_en=en, hours=slots))
    if problems:
        raise ValidationError(problems)
    return points


def written(points: Iterable[TankerPoint]) -> str:
    return "\n".join(
        f"{' / '.join(filter(None, (point.place_kk, point.place_ru, point.place_en)))}: {point.hours}"
        for point in points
    )
