"""How much one source may send: in any sixty minutes, and from many processes at once."""

import datetime as dt

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from site_project.limits import DAY, HOUR, Attempt, TooMany, count, forget_attempts, is_within
from tests.conftest import at_once

pytestmark = pytest.mark.databases

NOW = dt.datetime(2026, 3, 19, 5, 55, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


def test_an_hour_is_any_sixty_minutes_also_around_the_full_hour(db):
    moments = [NOW + dt.timedelta(seconds=15 * number) for number in range(40)]
    assert sum(is_within("questions", "10.0.0.1", 5, HOUR, moment) for moment in moments) == 5


def test_who_asks_too_often_is_told_when_it_may_be_again(db):
    for minute in (0, 10, 20):
        count("questions", "10.0.0.1", 3, HOUR, NOW + minute * MINUTE)
    with pytest.raises(TooMany) as refused:
        count("questions", "10.0.0.1", 3, HOUR, NOW + 30 * MINUTE)
    assert refused.value.minutes == 30
    count("questions", "10.0.0.1", 3, HOUR, NOW + (30 + refused.value.minutes) * MINUTE)


def test_each_desk_and_each_source_has_its_own_count(db):
    for what, source in (("questions", "10.0.0.1"), ("questions", "10.0.0.2"), ("letters", "10.0.0.1")):
        count(what, source, 1, HOUR, NOW)
    assert not is_within("questions", "10.0.0.1", 1, HOUR, NOW)


def test_what_counts_no_longer_is_forgotten(db):
    count("questions", "10.0.0.1", 3, HOUR, NOW)
    assert (forget_attempts(NOW + DAY), forget_attempts(NOW + DAY + 2 * HOUR)) == (0, 1)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")
@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_no_more_than_allowed_get_through():
    raised = at_once(*[lambda: count("questions", "10.0.0.1", 5, HOUR, NOW)] * 12)
    assert Attempt.objects.count() <= 5
    assert len(raised) == 12 - Attempt.objects.count()
    assert all(isinstance(error, TooMany) for error in raised)


class Sliding(TestCase):
    @given(st.lists(st.integers(0, 240), max_size=40), st.integers(1, 5))
    def test_in_no_sixty_minutes_are_there_more_than_allowed(self, minutes, allowed):
        Attempt.objects.all().delete()
        moments = [NOW + minute * MINUTE for minute in sorted(minutes)]
        through = [moment for moment in moments if is_within("questions", "x", allowed, HOUR, moment)]
        for first in through:
            assert sum(first <= moment < first + HOUR for moment in through) <= allowed
