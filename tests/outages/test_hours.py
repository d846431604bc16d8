"""Hours of the day as dispatchers type them."""

import datetime as dt
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from home.outages.hours import Hours, parse, written


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("9-13", "09:00–13:00"),
        ("09.30 — 13:00; 17–19", "09:30–13:00, 17:00–19:00"),
        ("22:00-24:00", "22:00–00:00"),
        ("", ""),
    ],
)
def test_hours_are_kept_in_one_form(typed, kept):
    assert written(parse(typed)) == kept


@pytest.mark.parametrize("typed", ["утром", "9", "25-26", "9:70-10", "9-13-15"])
def test_what_is_no_hours_is_named(typed):
    with pytest.raises(ValidationError, match=typed):
        parse(typed)


times = st.times().map(lambda time: time.replace(second=0, microsecond=0))


@given(st.lists(st.builds(Hours, times, times)))
def test_what_is_kept_is_read_again(hours: list[Hours]):
    assert parse(written(hours)) == hours


@given(st.text())
def test_no_typing_breaks_it(text: str):
    with suppress(ValidationError):
        assert all(isinstance(each.begins, dt.time) for each in parse(text))
