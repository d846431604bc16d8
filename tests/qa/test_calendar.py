"""Working days of Kazakhstan: the vectors are counted by hand from the published calendars (ADR 8)."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.calendar import ALMATY, KNOWN_EXCEPTIONS, due_date, is_working_day, registration_date, working_days_left

CLOSES = dt.time(18)
FRIDAY = dt.date(2026, 11, 13)
SATURDAY = dt.date(2026, 11, 14)
SUNDAY = dt.date(2026, 11, 15)
MONDAY = dt.date(2026, 11, 16)
TUESDAY = dt.date(2026, 11, 17)
MOVES_OF_2018 = {
    dt.date(2018, 8, 21): False,
    dt.date(2018, 8, 25): True,
    dt.date(2018, 8, 30): False,
    dt.date(2018, 8, 31): False,
}

dates = st.dates(dt.date(2018, 1, 1), dt.date(2035, 12, 31))
moments = st.datetimes(dt.datetime(2018, 1, 1), dt.datetime(2035, 12, 31), timezones=st.timezones())
exceptions_of_staff = st.dictionaries(dates, st.booleans(), max_size=20)
terms = st.integers(1, 30)


def almaty(day: dt.date, *clock: int) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(*clock), ALMATY)


@pytest.mark.parametrize(
    ("registered", "due"),
    [
        (dt.date(2026, 3, 19), dt.date(2026, 4, 14)),
        (dt.date(2026, 4, 30), dt.date(2026, 5, 26)),
        (dt.date(2018, 8, 20), dt.date(2018, 9, 12)),
    ],
    ids=str,
)
def test_fifteen_working_days_end_when_the_published_calendar_says(registered, due):
    assert due_date(registered, 15, KNOWN_EXCEPTIONS) == due


def test_the_moves_of_2018_entered_by_staff_are_not_counted_twice():
    assert due_date(dt.date(2018, 8, 20), 15, MOVES_OF_2018) == dt.date(2018, 9, 12)


def test_a_moved_day_off_and_its_working_saturday_entered_by_staff_shift_the_due_date():
    moved = {SATURDAY: True, MONDAY: False}

    assert [due_date(FRIDAY, days, {}) for days in (1, 2)] == [MONDAY, TUESDAY]
    assert [due_date(FRIDAY, days, moved) for days in (1, 2)] == [SATURDAY, TUESDAY]


def test_the_first_day_of_kurban_ait_2026_is_a_day_off():
    assert not is_working_day(dt.date(2026, 5, 27), KNOWN_EXCEPTIONS)


def test_staff_have_the_last_word_over_a_holiday():
    assert not is_working_day(dt.date(2026, 12, 16), {})
    assert is_working_day(dt.date(2026, 12, 16), {dt.date(2026, 12, 16): True})


def test_a_holiday_on_a_weekend_gives_the_next_working_day_off_but_christmas_does_not():
    assert not is_working_day(dt.date(2026, 10, 26), {})
    assert is_working_day(dt.date(2024, 1, 8), {})


def test_a_december_saturday_worked_for_a_january_day_off_is_a_working_day():
    assert is_working_day(dt.date(2013, 12, 28), {})
    assert not is_working_day(dt.date(2014, 1, 3), {})


def test_a_term_runs_over_the_new_year():
    # 31 December is worked; 1 and 2 January are holidays, 4 January stands for the 2nd, a Saturday.
    assert due_date(dt.date(2026, 12, 30), 1, {}) == dt.date(2026, 12, 31)
    assert due_date(dt.date(2026, 12, 30), 2, {}) == dt.date(2027, 1, 5)


def test_what_comes_before_opening_is_registered_the_same_day():
    assert registration_date(almaty(FRIDAY, 0, 0), {}, CLOSES) == FRIDAY


def test_what_comes_in_the_last_second_of_the_working_hours_is_registered_the_same_day():
    assert registration_date(almaty(FRIDAY, 17, 59, 59), {}, CLOSES) == FRIDAY


def test_what_comes_exactly_at_closing_is_registered_the_next_working_day():
    assert registration_date(almaty(FRIDAY, 18), {}, CLOSES) == MONDAY


@pytest.mark.parametrize("day", [FRIDAY, FRIDAY - dt.timedelta(weeks=1), FRIDAY + dt.timedelta(weeks=1)], ids=str)
def test_what_comes_on_friday_evening_is_registered_on_monday(day):
    assert registration_date(almaty(day, 18, 40), {}, CLOSES) == day + dt.timedelta(days=3)


def test_what_comes_on_a_day_off_is_registered_the_next_working_day():
    assert registration_date(almaty(SATURDAY, 10), {}, CLOSES) == MONDAY
    assert registration_date(almaty(dt.date(2026, 3, 21), 10), {}, CLOSES) == dt.date(2026, 3, 26)


def test_what_comes_on_a_working_saturday_is_registered_that_day():
    assert registration_date(almaty(SATURDAY, 10), {SATURDAY: True}, CLOSES) == SATURDAY


def test_what_comes_on_new_years_eve_after_closing_is_registered_after_the_holidays():
    assert registration_date(almaty(dt.date(2026, 12, 31), 18, 40), {}, CLOSES) == dt.date(2027, 1, 5)


def test_the_day_begins_at_midnight_in_almaty_not_in_utc():
    late = dt.time(23, 59, 59)

    assert registration_date(dt.datetime(2026, 11, 16, 18, 59, 58, tzinfo=dt.UTC), {}, late) == MONDAY
    assert registration_date(dt.datetime(2026, 11, 16, 19, 0, tzinfo=dt.UTC), {}, late) == TUESDAY


def test_the_closing_time_is_by_the_clock_in_almaty():
    assert registration_date(dt.datetime(2026, 11, 13, 12, 59, 59, tzinfo=dt.UTC), {}, CLOSES) == FRIDAY
    assert registration_date(dt.datetime(2026, 11, 13, 13, 0, tzinfo=dt.UTC), {}, CLOSES) == MONDAY


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (FRIDAY - dt.timedelta(days=1), 1),
        (FRIDAY, 0),
        (SATURDAY, -1),
        (SUNDAY, -1),
        (MONDAY, -1),
        (TUESDAY, -2),
    ],
    ids=str,
)
def test_days_left_reach_nought_on_the_due_day_and_are_negative_once_it_is_over(today, left):
    assert working_days_left(today, FRIDAY, {}) == left


def test_days_left_count_exceptions():
    assert working_days_left(FRIDAY, TUESDAY, {}) == 2
    assert working_days_left(FRIDAY, TUESDAY, {SATURDAY: True}) == 3
    assert working_days_left(FRIDAY, TUESDAY, {MONDAY: False}) == 1


@given(dates, terms, exceptions_of_staff)
def test_an_answer_is_always_due_on_a_working_day_after_registration(registered, days, exceptions):
    due = due_date(registered, days, exceptions)

    assert due > registered
    assert is_working_day(due, exceptions)


@given(dates, terms, exceptions_of_staff)
def test_a_longer_term_ends_later(registered, days, exceptions):
    assert due_date(registered, days, exceptions) < due_date(registered, days + 1, exceptions)


@given(dates, terms, exceptions_of_staff)
def test_on_the_day_of_registration_the_whole_term_is_left(registered, days, exceptions):
    assert working_days_left(registered, due_date(registered, days, exceptions), exceptions) == days


@given(moments, exceptions_of_staff)
def test_registration_is_on_a_working_day_and_never_before_the_day_in_almaty(moment, exceptions):
    registered = registration_date(moment, exceptions, CLOSES)

    assert registered >= moment.astimezone(ALMATY).date()
    assert is_working_day(registered, exceptions)
