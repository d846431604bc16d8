"""Whether an office is open, at every edge, by the clock on its wall."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.models import Office, OfficeException, OfficeHours, OfficesPage
from tests.conftest import LANGUAGES, publish
from tests.content import make

ALMATY = ZoneInfo("Asia/Almaty")
MONDAY = dt.date(2026, 1, 5)


def time(text: str) -> dt.time | None:
    return dt.time.fromisoformat(text) if text else None


def hours(*days: int, opens="09:00", closes="18:00", pause=("", "")) -> list[OfficeHours]:
    times = {"opens": time(opens), "closes": time(closes), "break_from": time(pause[0]), "break_to": time(pause[1])}
    return [OfficeHours(weekday=day, **times) for day in days]


def exception(date: dt.date, opens="", closes="") -> OfficeException:
    return OfficeException(date=date, opens=time(opens), closes=time(closes))


def office(weekly: list[OfficeHours], *exceptions: OfficeException) -> Office:
    result = Office()
    result.hours, result.exceptions = weekly, list(exceptions)
    return result


def at(text: str, days: int = 0) -> dt.datetime:
    """A moment on the first Monday of 2026, or so many days later."""
    return dt.datetime.combine(MONDAY + dt.timedelta(days=days), time(text), ALMATY)


@pytest.mark.parametrize(
    ("now", "is_open", "changes_at"),
    [
        (at("08:59"), False, at("09:00")),
        (at("09:00"), True, at("13:00")),
        (at("12:59"), True, at("13:00")),
        (at("13:00"), False, at("14:00")),
        (at("14:00"), True, at("18:00")),
        (at("17:59"), True, at("18:00")),
        (at("18:00"), False, at("09:00", days=1)),
        (at("18:00", days=4), False, at("09:00", days=7)),
        (at("12:00", days=6), False, at("09:00", days=7)),
    ],
)
def test_an_office_with_a_break_is_open_at_its_hours_to_the_minute(now, is_open, changes_at):
    state = office(hours(0, 1, 2, 3, 4, pause=("13:00", "14:00"))).state(now)

    assert (state.is_open, state.changes_at) == (is_open, changes_at)


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Tokyo", "Asia/Almaty"])
def test_the_clock_on_the_wall_decides_wherever_the_visitor_is(zone):
    place = office(hours(0))

    assert place.state(at("09:00").astimezone(ZoneInfo(zone))).is_open
    assert not place.state(at("08:59").astimezone(ZoneInfo(zone))).is_open
    assert not place.state(at("18:00").astimezone(ZoneInfo(zone))).is_open


def test_around_the_clock_nothing_changes():
    state = office(hours(*range(7), opens="00:00", closes="00:00")).state(at("03:33", days=2))

    assert state.is_open
    assert state.changes_at is None


def test_around_the_clock_on_one_day_ends_at_midnight():
    place = office(hours(0, opens="00:00", closes="00:00"))

    assert place.state(at("00:00")) == (True, at("00:00", days=1))
    assert place.state(at("00:00", days=1)) == (False, at("00:00", days=7))


def test_hours_past_midnight_belong_to_the_evening_before():
    place = office(hours(0, opens="20:00", closes="04:00"))

    assert place.state(at("19:59")) == (False, at("20:00"))
    assert place.state(at("23:59")) == (True, at("04:00", days=1))
    assert place.state(at("03:59", days=1)) == (True, at("04:00", days=1))
    assert place.state(at("04:00", days=1)) == (False, at("20:00", days=7))


def test_the_evening_before_counts_where_the_day_after_has_begun():
    place = office(hours(0, opens="20:00", closes="19:00"))

    assert place.state(at("18:30", days=1).astimezone(ZoneInfo("Pacific/Kiritimati"))).is_open


def test_hours_that_meet_or_overlap_are_one_stretch():
    meeting = hours(0, opens="20:00", closes="04:00") + hours(1, opens="04:00", closes="10:00")
    overlapping = hours(0, opens="20:00", closes="04:00") + hours(1, opens="02:00", closes="10:00")

    for weekly in (meeting, overlapping):
        assert office(weekly).state(at("03:00", days=1)) == (True, at("10:00", days=1))


def test_a_holiday_closes_and_a_working_saturday_opens():
    weekly = hours(0, 1, 2, 3, 4)
    place = office(weekly, exception(MONDAY), exception(MONDAY + dt.timedelta(days=5), "10:00", "12:00"))

    assert place.state(at("10:00")) == (False, at("09:00", days=1))
    assert place.state(at("10:00", days=5)) == (True, at("12:00", days=5))
    assert place.state(at("12:00", days=5)) == (False, at("09:00", days=7))


def test_an_office_without_hours_is_closed_until_further_notice():
    assert office([]).state(at("12:00")) == (False, None)


def test_coming_exceptions_are_those_of_thirty_days_nearest_first():
    days = (40, 30, 3, 0, -1)
    place = office([], *[exception(MONDAY + dt.timedelta(days=number)) for number in days])

    found = [(each.date - MONDAY).days for each in place.coming_exceptions(MONDAY)]

    assert found == [0, 3, 30]


def test_the_week_is_listed_from_monday_with_its_days_off():
    week = office(hours(0, 5)).week()

    assert [hours_of_day is not None for _name, hours_of_day in week] == [True, *[False] * 4, True, False]


clock = st.times().map(lambda each: each.replace(second=0, microsecond=0))


@st.composite
def offices(draw) -> Office:
    weekly = [
        OfficeHours(weekday=day, opens=draw(clock), closes=draw(clock))
        for day in draw(st.sets(st.integers(min_value=0, max_value=6)))
    ]
    for each in weekly:
        inside = draw(st.booleans()) and each.opens.hour + 2 < each.closes.hour
        if inside:
            each.break_from, each.break_to = dt.time(each.opens.hour + 1), dt.time(each.closes.hour)
            each.break_to = min(each.break_to, each.closes)
            if each.break_to == each.closes:
                each.break_from = each.break_to = None
    closed = draw(st.sets(st.integers(min_value=-1, max_value=14), max_size=3))
    return office(weekly, *[exception(MONDAY + dt.timedelta(days=number)) for number in closed])


moments = st.datetimes(
    min_value=dt.datetime(2026, 1, 5),
    max_value=dt.datetime(2026, 1, 12),
    timezones=st.sampled_from([ZoneInfo("UTC"), ZoneInfo("Pacific/Kiritimati"), ZoneInfo("America/New_York")]),
)


@given(place=offices(), now=moments)
def test_the_next_change_lies_ahead_and_turns_open_into_closed_or_back(place, now):
    state = place.state(now)

    if state.changes_at is not None:
        assert state.changes_at > now
        assert place.state(state.changes_at).is_open is not state.is_open
        assert place.state(state.changes_at - dt.timedelta(seconds=1)).is_open is state.is_open


@given(place=offices(), now=moments)
def test_an_office_is_open_exactly_when_a_stretch_of_a_day_says_so(place, now):
    day = now.astimezone(ALMATY).date()
    stretches = place.spans(day) + place.spans(day - dt.timedelta(days=1))

    assert place.state(now).is_open is any(span.starts <= now < span.ends for span in stretches)


@pytest.mark.parametrize("code", LANGUAGES)
def test_visitors_see_whether_an_office_is_open(client, homes, about, code):
    page = publish(about[code], OfficesPage(title="Hours", slug="hours"))
    now, never = make(Office, 1), make(Office, 2)
    for day in range(7):
        OfficeHours.objects.create(office=now, weekday=day, opens=dt.time(0), closes=dt.time(0))

    text = client.get(page.address).content.decode()

    first, second = text.index(getattr(now, f"name_{code}")), text.index(getattr(never, f"name_{code}"))
    assert first < text.index("badge-open") < second < text.index("badge-closed")
