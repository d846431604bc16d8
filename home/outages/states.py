"""What state an outage is in, computed from its times and from what has been done; and when that changes by the clock.

Times are aware. At the very moment that a time names it has come: an outage planned for 09:00 is in progress at
09:00:00, and a promise of 13:00 has passed at 13:00:00. Nothing here asks the database.
"""

import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from . import hours

# How long something that is over stays among what is current: people come back to read that it is.
LINGERS = dt.timedelta(hours=24)
# From when on planned work is told on the front page.
TOLD_AHEAD = dt.timedelta(days=7)


class State(models.TextChoices):
    SCHEDULED = "scheduled", pgettext_lazy("outage", "scheduled")
    # Scheduled, for another time than was announced before.
    MOVED = "moved", pgettext_lazy("outage", "moved")
    IN_PROGRESS = "in_progress", pgettext_lazy("outage", "in progress")
    # The time given has passed, and nobody has said that the water is back.
    OVERDUE = "overdue", _("the time given has passed")
    # A part is back, or the pressure is rising.
    RETURNING = "returning", _("supply is returning")
    RESTORED = "restored", pgettext_lazy("outage", "restored")
    CANCELLED = "cancelled", pgettext_lazy("outage", "cancelled")


BEFORE = (State.SCHEDULED, State.MOVED)
DURING = (State.IN_PROGRESS, State.OVERDUE, State.RETURNING)
OVER = (State.RESTORED, State.CANCELLED)


def state_of(outage, now: dt.datetime) -> State:
    if outage.cancelled_at:
        return State.CANCELLED
    if outage.restored_at:
        return State.RESTORED
    if now < outage.begins_at:
        return State.MOVED if outage.moved_from else State.SCHEDULED
    if outage.returning_at:
        return State.RETURNING
    if outage.expected_end and outage.expected_end <= now:
        return State.OVERDUE
    return State.IN_PROGRESS


def is_off(outage, now: dt.datetime) -> bool:
    """Whether the water is off at this moment, as far as the notice says: outside its daily hours it is not."""
    state = state_of(outage, now)
    if state not in DURING:
        return False
    # Past its last day nobody has said that it is over.
    return not outage.daily_hours or state == State.OVERDUE or any(now >= span.begins for span in coming(outage, now))


def next_span(outage, now: dt.datetime) -> hours.Span | None:
    """Return the daily hours that are on, or come next; None where there are none."""
    return next(iter(coming(outage, now)), None)


def coming(outage, now: dt.datetime) -> list[hours.Span]:
    """Return the stretches of the next days that have not ended, by the outage's daily hours."""
    begins = max(now, outage.begins_at)
    last = begins + 2 * hours.DAY
    if outage.expected_end:
        last = min(last, outage.expected_end)
    stretches = hours.spans(hours.parse(outage.daily_hours), max(outage.begins_at, begins - hours.DAY), last)
    return [span for span in stretches if now < span.ends]


def archived_from(outage) -> dt.datetime | None:
    """Return from when on it is in the archive; None while it is not over.

    Work that was cancelled is told until after the hour at which people expected it.
    """
    if outage.cancelled_at:
        return max(outage.cancelled_at, outage.begins_at) + LINGERS
    return outage.restored_at + LINGERS if outage.restored_at else None


def next_change(outage, now: dt.datetime) -> dt.datetime | None:
    """Return the next moment at which words about it change by the clock alone; None where they wait for an act."""
    moments = [archived_from(outage)]
    if state_of(outage, now) not in OVER:
        moments += [outage.begins_at - TOLD_AHEAD, outage.begins_at, outage.expected_end, outage.next_update_at]
        if span := next_span(outage, now):
            moments += span
    return min((moment for moment in moments if moment and moment > now), default=None)
