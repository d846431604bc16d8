"""How an outage is told to residents at a moment: what templates put into words and shapes. Asks no database."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from . import states, texts
from .models import AreaRow, Outage
from .states import State

# More areas than these are counted in a title, not named.
NAMED = 2
# A state has a shape of its own, so that it is told without colours.
ICONS = {
    State.SCHEDULED: "calendar",
    State.MOVED: "calendar",
    State.IN_PROGRESS: "outage",
    State.OVERDUE: "clock",
    State.RETURNING: "arrow-right",
    State.RESTORED: "check",
    State.CANCELLED: "close",
}


@dataclass(frozen=True)
class Area:
    """A part of the city in an outage, with the state in which it is itself."""

    row: AreaRow
    state: State

    @property
    def icon(self) -> str:
        return ICONS[self.state]


@dataclass(frozen=True)
class Notice:
    outage: Outage
    now: dt.datetime

    @cached_property
    def state(self) -> State:
        return self.outage.state(self.now)

    @property
    def icon(self) -> str:
        return ICONS[self.state]

    @property
    def is_emergency(self) -> bool:
        return self.outage.kind == Outage.Kind.EMERGENCY

    @property
    def is_before(self) -> bool:
        return self.state in states.BEFORE

    @property
    def is_over(self) -> bool:
        return self.state in states.OVER

    @cached_property
    def areas(self) -> list[Area]:
        """Its areas: where the water is still off come first."""
        rows = self.outage.areas.all()
        state = self.state
        if state == State.RETURNING and any(row.restored_at for row in rows):
            # It is back in a part: elsewhere nothing has changed.
            state = State.OVERDUE if self.has_passed else State.IN_PROGRESS
        told = [Area(row, State.RESTORED if row.restored_at else state) for row in rows]
        return sorted(told, key=lambda area: area.row.restored_at is not None)

    @property
    def has_passed(self) -> bool:
        """Whether the time given has passed and it goes on."""
        return bool(self.outage.expected_end and self.outage.expected_end <= self.now and not self.is_over)

    @property
    def where(self) -> str:
        """The first areas by name, and how many more there are."""
        words = [area.row.words for area in self.areas]
        named, more = "; ".join(words[:NAMED]), len(words) - NAMED
        return _("{places} and {number} more").format(places=named, number=more) if more > 0 else named

    @property
    def title(self) -> str:
        if self.is_emergency:
            return _("Emergency: {where}").format(where=self.where)
        return _("Planned work: {where}").format(where=self.where)

    @property
    def until(self) -> dt.datetime | None:
        """When it is to end as far as is known; None too where the time given has passed."""
        return None if self.has_passed else self.outage.expected_end

    @property
    def next_update_at(self) -> dt.datetime | None:
        """The next update that is promised and still to come."""
        promised = self.outage.next_update_at
        return promised if promised and promised > self.now and not self.is_over else None

    @property
    def period(self) -> str:
        """When planned work is on."""
        return texts.period(self.outage.planned_start or self.outage.begins_at, self.outage.planned_end)

    @property
    def text(self) -> str:
        """What was said last."""
        return next((update.text for update in self.outage.updates.all() if update.text), "")


@dataclass(frozen=True)
class Board:
    """The notices of now: what goes on, what is planned, what ended in the last day."""

    going_on: Sequence[Notice]
    planned: Sequence[Notice]
    over: Sequence[Notice]

    @property
    def soon(self) -> list[Notice]:
        """What is planned for the next days."""
        return [each for each in self.planned if each.outage.begins_at - states.TOLD_AHEAD <= each.now]


def board(outages: Iterable[Outage], now: dt.datetime) -> Board:
    """Sort notices: emergencies first in what goes on, the nearest first in what is planned."""
    notices = [Notice(outage, now) for outage in outages]
    return Board(
        going_on=sorted(
            (each for each in notices if each.state in states.DURING),
            key=lambda each: (not each.is_emergency, -each.outage.begins_at.timestamp()),
        ),
        planned=sorted((each for each in notices if each.is_before), key=lambda each: each.outage.begins_at),
        over=[each for each in notices if each.is_over],
    )
