"""The state of an outage by the clock: one second before each boundary, and at it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.outages import states
from home.outages.models import Alert, Outage
from home.outages.states import State

from .conftest import ALMATY, HOUR, SECOND

# Ends in the new year.
LAST_NIGHT = dt.datetime(2026, 12, 31, 22, tzinfo=ALMATY)


def outage(**fields) -> Outage:
    made = Outage(**fields)
    made.begins_at = made.started_at or made.planned_start
    return made


def planned(start: dt.datetime = LAST_NIGHT, **fields) -> Outage:
    return outage(planned_start=start, planned_end=start + 4 * HOUR, **{"expected_end": start + 4 * HOUR, **fields})


def by_the_clock(of: Outage, moment: dt.datetime) -> tuple[State, State]:
    """A second before, and at the moment itself."""
    return of.state(moment - SECOND), of.state(moment)


@pytest.mark.parametrize("zone", [ALMATY, dt.UTC])
def test_planned_work_begins_at_its_hour_and_its_time_passes_in_the_new_year(zone):
    work = planned(LAST_NIGHT.astimezone(zone))
    assert by_the_clock(work, LAST_NIGHT) == (State.SCHEDULED, State.IN_PROGRESS)
    midnight = dt.datetime(2027, 1, 1, tzinfo=ALMATY)
    assert by_the_clock(work, midnight) == (State.IN_PROGRESS, State.IN_PROGRESS)
    assert by_the_clock(work, dt.datetime(2027, 1, 1, 2, tzinfo=ALMATY)) == (State.IN_PROGRESS, State.OVERDUE)


def test_work_that_began_early_is_in_progress_before_its_hour():
    work = planned(started_at=LAST_NIGHT - 2 * HOUR)
    assert by_the_clock(work, LAST_NIGHT - 2 * HOUR) == (State.SCHEDULED, State.IN_PROGRESS)


def test_moved_work_says_so_until_it_begins():
    work = planned(moved_from=LAST_NIGHT - dt.timedelta(days=1))
    assert by_the_clock(work, LAST_NIGHT) == (State.MOVED, State.IN_PROGRESS)


def test_an_end_that_nobody_knows_never_passes():
    work = outage(started_at=LAST_NIGHT, expected_end=None)
    assert work.state(LAST_NIGHT + dt.timedelta(days=40)) == State.IN_PROGRESS
    assert work.next_change(LAST_NIGHT) is None


@pytest.mark.parametrize(
    ("done", "state"),
    [("returning_at", State.RETURNING), ("restored_at", State.RESTORED), ("cancelled_at", State.CANCELLED)],
)
def test_what_has_been_done_outweighs_the_clock(done, state):
    work = planned(**{done: LAST_NIGHT + HOUR})
    assert work.state(LAST_NIGHT + 9 * HOUR) == state


def test_a_cancelled_work_is_told_until_a_day_after_its_hour():
    work = planned(cancelled_at=LAST_NIGHT - 3 * HOUR)
    assert states.archived_from(work) == LAST_NIGHT + states.LINGERS
    assert states.archived_from(planned(restored_at=LAST_NIGHT + HOUR)) == LAST_NIGHT + HOUR + states.LINGERS
    assert states.archived_from(planned()) is None


def test_daily_hours_turn_the_water_off_and_on_again_over_midnight():
    start = dt.datetime(2026, 12, 30, 0, tzinfo=ALMATY)
    work = planned(start, daily_hours="23:00–01:00, 13:00–14:00", expected_end=start + dt.timedelta(days=4))
    off, on = dt.datetime(2026, 12, 31, 23, tzinfo=ALMATY), dt.datetime(2027, 1, 1, 1, tzinfo=ALMATY)

    assert [states.is_off(work, moment) for moment in (off - SECOND, off, on - SECOND, on)] == [
        *(False, True, True, False)
    ]
    assert states.next_span(work, on - SECOND) == (off, on)
    assert states.next_span(work, on).begins == dt.datetime(2027, 1, 1, 13, tzinfo=ALMATY)
    assert work.next_change(off) == on


def test_past_its_last_day_work_with_daily_hours_is_not_taken_for_finished():
    work = planned(daily_hours="22:00–23:00")
    assert not states.is_off(work, LAST_NIGHT + 3 * HOUR)
    assert states.is_off(work, LAST_NIGHT + 4 * HOUR)


def test_an_alert_is_in_force_from_its_first_moment_to_before_its_last():
    alert = Alert(starts_at=LAST_NIGHT, ends_at=LAST_NIGHT + 3 * HOUR)
    moments = [LAST_NIGHT - SECOND, LAST_NIGHT, alert.ends_at - SECOND, alert.ends_at]
    assert [alert.is_in_force(moment) for moment in moments] == [False, True, True, False]
    assert [alert.next_change(moment) for moment in moments] == [LAST_NIGHT, alert.ends_at, alert.ends_at, None]


moments = st.datetimes(dt.datetime(2026, 12, 29), dt.datetime(2027, 1, 3), timezones=st.just(ALMATY))
maybe = st.none() | moments


@given(moments, maybe, maybe, maybe, maybe, maybe, st.sampled_from(["", "09:00–13:00", "22:00–02:00, 12:00–13:00"]))
def test_nothing_changes_before_the_moment_that_is_named(now, start, end, returning, restored, cancelled, daily_hours):
    work = outage(planned_start=start or now, expected_end=end, daily_hours=daily_hours)
    work.returning_at, work.restored_at, work.cancelled_at = returning, restored, cancelled
    change = work.next_change(now)

    for later in (now + (change - now) / 2, change - SECOND) if change else (now + dt.timedelta(days=300),):
        if later >= now:
            assert work.state(later) == work.state(now)
            if change:
                assert states.is_off(work, later) == states.is_off(work, now)
