"""How much one source may send. Counted in the database, for all processes together, in hours and days that slide."""

import datetime as dt
import math

from django.db import models
from django.utils.crypto import salted_hmac

from site_project.formats import moment

HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


class TooMany(Exception):
    """A source has sent all it may for now; `minutes` says when it may again."""

    def __init__(self, minutes: int):
        super().__init__(minutes)
        self.minutes = minutes


class Attempt(models.Model):
    """That something came from one source."""

    # A keyed hash of a network, an e-mail or a phone: the counters tell nobody who asked.
    source = models.CharField(max_length=64)
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["source", "at"])]

    def __str__(self) -> str:
        return moment(self.at)


def count(what: str, source: str, allowed: int, within: dt.timedelta, now: dt.datetime) -> None:
    """Count one more of `what` from a source. Raises TooMany where that is more than allowed, and then counts nothing.

    Outside of any transaction, so that the row stands for all before it is counted: of those at the same time none is
    overlooked, and where they would be too many together all give way. Only what is valid may be counted: who mistypes
    is not shut out.
    """
    digest = salted_hmac("site_project.limits", f"{what}:{source.strip().lower()}", algorithm="sha256").hexdigest()
    attempt = Attempt.objects.create(source=digest, at=now)
    seen = Attempt.objects.filter(source=digest, at__gt=now - within)
    if seen.count() > allowed:
        attempt.delete()
        oldest = seen.order_by("at").values_list("at", flat=True).first() or now
        raise TooMany(max(1, math.ceil((oldest + within - now).total_seconds() / 60)))


def is_within(what: str, source: str, allowed: int, within: dt.timedelta, now: dt.datetime) -> bool:
    """Count one more, and return whether it is still within what is allowed."""
    try:
        count(what, source, allowed, within, now)
    except TooMany:
        return False
    return True


def forget_attempts(now: dt.datetime) -> int:
    """Delete what counts no longer."""
    return Attempt.objects.filter(at__lt=now - DAY - HOUR).delete()[0]
