"""What has become of letters, added up: for each mailing and each day."""

import datetime as dt
from collections import defaultdict

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from site_project.mail import tallies
from site_project.mail.models import Tally

from .audience import count_on
from .models import DayCount, Mailing
from .models.mailings import number_of

# The counters that a mailing keeps of what its letters come to.
COUNTED = [event.value for event in Tally.Event]


def gather() -> None:
    """Add what has become of letters to the figures of their mailings and of the day."""
    for prefix in ("mailing:", "digest:"):
        while gather_some(prefix):
            pass


def gather_some(prefix: str) -> int:
    with transaction.atomic():
        rows = tallies.take(prefix)
        by_mailing: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        by_day: dict[tuple[dt.date, str], int] = defaultdict(int)
        for row in rows:
            by_mailing[number_of(row.reference)][row.event] += row.number
            if row.event in DayCount.Event:
                by_day[timezone.localdate(row.at), row.event] += row.number
        if prefix == "mailing:":
            for number, counts in sorted(by_mailing.items()):
                changes = {event: F(event) + count for event, count in counts.items() if event in COUNTED}
                Mailing.objects.filter(pk=number).update(**changes)
        for (day, event), number in sorted(by_day.items()):
            count_on(day, DayCount.Event(event), number)
        return len(rows)


def count_unsubscribed(number: int) -> None:
    """Count that somebody has unsubscribed by the link in a mailing's letter."""
    Mailing.objects.filter(pk=number).update(unsubscribed=F("unsubscribed") + 1)
