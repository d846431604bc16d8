"""Everything that can be done with an outage or an alert: the only writer of what people read about them.

Each function is one act, in one transaction, with its entry in the log. The same form sent twice is one act. Who has
not seen the latest act is told what has changed, and overwrites nothing. Times are aware; `now` is an argument.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import wraps
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from django.db.models import F
from django.forms.models import model_to_dict

from site_project.translated import LANGUAGE_CODES, names

from . import letters, piece
from .models import Alert, AreaRow, CriticalPlace, Outage, TankerPoint, Update
from .states import BEFORE, DURING, State

Act = Update.Act
# Words in three languages, by code.
Words = Mapping[str, str]
# Who corrects themselves as quickly as this sends no second letter.
QUICK = dt.timedelta(minutes=2)
# The columns whose former and new values the log keeps.
LOGGED = [
    *("network", "kind", "planned_start", "planned_end", "started_at", "expected_end", "next_update_at", "daily_hours"),
    *("cause", *names("cause_text"), "is_list_incomplete", "blocks", "houses", "account_holders", "people"),
    *("tankers", "tanker_phone", "own_phone", *names("summary")),
]


class NotPossible(Exception):
    """The outage is not in a state in which this can be done."""


class Conflict(Exception):
    """Somebody else has acted meanwhile: `outage` is how it stands now, `updates` what has been done since."""

    def __init__(self, outage, updates: Collection[Update] = ()):
        super().__init__("changed by somebody else")
        self.outage, self.updates = outage, updates


class Tap(NamedTuple):
    """One form, sent by somebody: its key, and the version of the outage that they had seen."""

    key: str
    by: Any
    now: dt.datetime
    seen: int = 0


class Parts(NamedTuple):
    """What belongs to an outage in rows of its own, none of them saved yet."""

    areas: Collection[AreaRow]
    critical_places: Collection[CriticalPlace] = ()
    tanker_points: Collection[TankerPoint] = ()


def announce(outage: Outage, parts: Parts, words: Words, tap: Tap) -> Outage:
    """Publish a new outage. The same form once more gives the one that is out already."""
    outage.version, outage.changed_at = 1, tap.now
    if outage.kind == Outage.Kind.EMERGENCY:
        outage.started_at = outage.started_at or tap.now
    try:
        with transaction.atomic():
            outage.save()
            add_parts(outage, parts)
            log(outage, Act.ANNOUNCED, words, tap)
    except IntegrityError:
        if (update := Update.objects.filter(key=tap.key).first()) is None:
            raise
        return update.outage
    return outage


def act(verb: Act, during: Iterable[State] = State) -> Callable:
    """Make an act of a function that changes an outage: locked, logged, once a form, for who has seen the latest one.

    The function may return another name for what it has done, where it has done less or more than usual.
    """

    def decorate(change: Callable) -> Callable:
        @wraps(change)
        @transaction.atomic
        def acting(pk: int, words: Words, tap: Tap, **options) -> Outage:
            outage = Outage.objects.select_for_update().get(pk=pk)
            if outage.updates.filter(key=tap.key).exists():
                return outage
            if outage.version != tap.seen:
                raise Conflict(outage, outage.updates.filter(version__gt=tap.seen).select_related("by"))
            if outage.state(tap.now) not in during:
                raise NotPossible
            before = values(outage)
            done = change(outage, tap.now, **options) or verb
            outage.version += 1
            outage.changed_at = tap.now
            outage.save()
            log(outage, done, words, tap, before)
            return outage

        return acting

    return decorate


@act(Act.TOLD, (*BEFORE, *DURING))
def tell(outage: Outage, now: dt.datetime, **changes) -> None:
    """Add an update; `changes` may set `expected_end` (None: not known) and `next_update_at`."""
    for name, value in changes.items():
        setattr(outage, name, value)


@act(Act.CORRECTED, (*BEFORE, *DURING))
def correct(outage: Outage, now: dt.datetime, *, changes: Mapping[str, Any], parts: Parts) -> None:
    """Put the notice right. An area that stays as it was keeps what has happened to it."""
    for name, value in changes.items():
        setattr(outage, name, value)
    outage.tanker_points.all().delete()
    known = {same(row): row for row in outage.areas.all()}
    wanted = {same(row): row for row in parts.areas}
    outage.areas.filter(pk__in=[row.pk for key, row in known.items() if key not in wanted]).delete()
    add_parts(outage, parts._replace(areas=[row for key, row in wanted.items() if key not in known]))


@act(Act.STARTED, (*BEFORE, State.IN_PROGRESS))
def begin(outage: Outage, now: dt.datetime, *, at: dt.datetime) -> None:
    """Say when the work really began."""
    if outage.started_at or at > now:
        raise NotPossible
    outage.started_at = at


@act(Act.MOVED, (*BEFORE, State.IN_PROGRESS, State.OVERDUE))
def move(outage: Outage, now: dt.datetime, *, start: dt.datetime, end: dt.datetime | None) -> None:
    """Put off planned work that has not begun, or bring it forward."""
    if outage.kind != Outage.Kind.PLANNED or outage.started_at:
        raise NotPossible
    outage.moved_from = outage.planned_start
    outage.planned_start, outage.planned_end, outage.expected_end = start, end, end


@act(Act.CANCELLED, (*BEFORE, *DURING))
def cancel(outage: Outage, now: dt.datetime) -> None:
    outage.cancelled_at = now


@act(Act.RETURNING, (State.IN_PROGRESS, State.OVERDUE))
def let_return(outage: Outage, now: dt.datetime) -> None:
    """Say that the pressure is rising, before anybody can say that the water is back."""
    outage.returning_at = now


@act(Act.RESTORED, DURING)
def restore(outage: Outage, now: dt.datetime, *, rows: Collection[int] | None = None) -> Act | None:
    """Say that the water is back, in all areas or in those with these keys."""
    dry = outage.areas.without_water()
    (dry if rows is None else dry.filter(pk__in=rows)).update(restored_at=now)
    if dry.exists():
        outage.returning_at = outage.returning_at or now
        return Act.PARTLY
    outage.restored_at = now
    return None


@act(Act.LOST, (State.RETURNING, State.RESTORED))
def lose(outage: Outage, now: dt.datetime, *, rows: Collection[int] | None = None) -> None:
    """Take it back: where the water had returned, it is off again."""
    areas = outage.areas.all() if rows is None else outage.areas.filter(pk__in=rows)
    areas.update(restored_at=None)
    outage.restored_at = None
    is_back_somewhere = outage.areas.exclude(restored_at=None).exists()
    outage.returning_at = (outage.returning_at or now) if is_back_somewhere else None


@act(Act.CLOSED, (State.RESTORED, State.CANCELLED))
def close(outage: Outage, now: dt.datetime, *, summary: Words) -> None:
    """Say what had happened, when it is over."""
    for code in LANGUAGE_CODES:
        setattr(outage, f"summary_{code}", summary.get(code, ""))


def review(update: Update, by, now: dt.datetime) -> None:
    """Note that a second pair of eyes has read what went out. Nobody reviews their own."""
    if update.by == by:
        raise NotPossible
    Update.objects.filter(pk=update.pk, reviewed_at=None).update(reviewed_by=by, reviewed_at=now)


def tick(now: dt.datetime) -> None:
    """Tell the dispatchers once of each promise that has passed."""
    for outage in Outage.objects.overdue(now).exclude(told_of=F("expected_end")):
        with transaction.atomic():
            untold = Outage.objects.filter(pk=outage.pk, expected_end=outage.expected_end)
            if untold.exclude(told_of=F("expected_end")).update(told_of=outage.expected_end):
                letters.overdue(outage, now)


# --- What acts have in common ---------------------------------------------------------------------------------------


def same(row: AreaRow) -> tuple:
    """What makes two rows the same area."""
    return (
        *(row.place_id, row.street_id, row.houses, row.between_a_id, row.between_b_id),
        *(row.effect, row.is_upper_floors_only),
    )


def add_parts(outage: Outage, parts: Parts) -> None:
    for row in (*parts.areas, *parts.tanker_points):
        row.outage = outage
        row.save()
    outage.critical_places.set(parts.critical_places)


def values(outage: Outage) -> dict[str, Any]:
    return model_to_dict(outage, LOGGED)


def log(outage: Outage, verb: Act, words: Words, tap: Tap, before: Mapping[str, Any] | None = None) -> None:
    now = values(outage)
    changed = {name: [value, now[name]] for name, value in (before or now).items() if value != now[name]}
    update = outage.updates.create(
        act=verb,
        at=tap.now,
        by=tap.by,
        key=tap.key,
        version=outage.version,
        changed=changed,
        is_quiet=is_quiet(outage, verb, tap.now),
        **{f"text_{code}": words.get(code, "") for code in LANGUAGE_CODES},
    )
    if outage.is_drill:
        letters.drill(update, tap.now)
    elif not update.is_quiet:
        piece.tell_readers(update, tap.now)


def is_quiet(outage: Outage, verb: Act, now: dt.datetime) -> bool:
    """Whether nobody gets a letter of it: nothing follows the end, and a quick correction is no news."""
    if verb == Act.CLOSED:
        return True
    return verb == Act.CORRECTED and outage.updates.filter(at__gt=now - QUICK).exists()


# --- Alerts ---------------------------------------------------------------------------------------------------------


def warn(alert: Alert, areas: Collection[AreaRow], tap: Tap) -> Alert:
    """Publish an alert; the same form once more gives the one that is out already."""
    alert.version, alert.changed_at, alert.key = 1, tap.now, tap.key
    try:
        with transaction.atomic():
            alert.save()
            replace_areas(alert, areas)
    except IntegrityError:
        if (known := Alert.objects.filter(key=tap.key).first()) is None:
            raise
        return known
    return alert


@transaction.atomic
def change_alert(pk: int, changes: Mapping[str, Any], areas: Collection[AreaRow] | None, tap: Tap) -> Alert:
    """Change an alert, or end it by its `ends_at`; `areas` None leaves them as they are."""
    alert = Alert.objects.select_for_update().get(pk=pk)
    if alert.version != tap.seen:
        raise Conflict(alert)
    for name, value in changes.items():
        setattr(alert, name, value)
    alert.version += 1
    alert.changed_at = tap.now
    alert.save()
    if areas is not None:
        replace_areas(alert, areas)
    return alert


def replace_areas(alert: Alert, areas: Collection[AreaRow]) -> None:
    alert.areas.all().delete()
    for row in areas:
        row.alert = alert
        row.save()
