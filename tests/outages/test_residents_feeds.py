"""Feeds and calendars of outages, read by the programs that people read them with."""

import datetime as dt

import feedparser
import icalendar
import pytest
from freezegun import freeze_time

from home.outages import acts
from tests.conftest import LANGUAGES

from .conftest import HOUR, NOW, WORDS
from .test_residents import page

__all__ = ["page"]


@pytest.fixture
def fetch(client, page):
    def fetch(below: str, now: dt.datetime = NOW, code: str = "en", **headers):
        with freeze_time(now):
            return client.get(f"/{code}/news/outages/{below}", headers=headers)

    return fetch


def feed(response):
    found = feedparser.parse(response.content)
    assert not found.bozo, found.get("bozo_exception")
    return found


def events(response) -> list[icalendar.Event]:
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = icalendar.Calendar.from_ical(response.content)
    assert not calendar.walk("VTIMEZONE")
    return calendar.walk("VEVENT")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_feed_has_an_entry_for_each_thing_that_was_said(fetch, emergency, tap, code):
    acts.tell(emergency.pk, WORDS, tap(NOW + HOUR, seen=1))

    found = feed(fetch("rss/", NOW + HOUR, code))

    assert found.feed.language == code
    assert [entry.summary for entry in found.entries] == [WORDS[code]] * 2
    assert found.entries[0].link == f"http://testserver/{code}/news/outages/{emergency.pk}/"
    assert len({entry.id for entry in found.entries}) == 2


def test_an_entry_stays_the_same_when_more_is_said(fetch, emergency, tap):
    before = feed(fetch("rss/")).entries[0].id
    acts.tell(emergency.pk, WORDS, tap(NOW + HOUR, seen=1))

    assert feed(fetch("rss/", NOW + 2 * HOUR)).entries[-1].id == before


def test_a_street_has_a_feed_and_a_calendar_of_its_own(fetch, emergency, streets, announced, tap):
    slug = streets[1].slug
    elsewhere = announced()
    elsewhere.areas.filter(street=streets[1]).delete()

    assert len(feed(fetch(f"streets/{slug}/rss/")).entries) == 1
    assert len(events(fetch(f"streets/{slug}/calendar/"))) == 1
    assert len(events(fetch("calendar/"))) == 2


@pytest.mark.parametrize("below", ["rss/", "calendar/"])
def test_who_asks_again_is_told_that_nothing_is_new(fetch, emergency, tap, below):
    tag = fetch(below).headers["ETag"]

    assert fetch(below, NOW + HOUR / 2, if_none_match=tag).status_code == 304
    acts.tell(emergency.pk, WORDS, tap(NOW + HOUR, seen=1))
    assert fetch(below, NOW + HOUR, if_none_match=tag).status_code == 200


@pytest.mark.parametrize("below", ["rss/", "calendar/"])
def test_without_outages_a_feed_is_empty_and_the_same_each_time(fetch, below):
    tag = fetch(below).headers["ETag"]

    assert fetch(below, NOW + HOUR, if_none_match=tag).status_code == 304


def test_planned_work_stands_in_the_calendar_in_utc(fetch, planned):
    (event,) = events(fetch("calendar/"))

    assert event.decoded("dtstart") == planned.planned_start
    assert event["dtstart"].to_ical() == b"20260119T040000Z"
    assert event["dtend"].to_ical() == b"20260119T120000Z"
    assert event["sequence"] == 0
    assert "Satpayev Street" in event["location"]


def test_moved_and_cancelled_work_changes_in_the_calendar_that_has_taken_it_in(fetch, planned, tap):
    (before,) = events(fetch("calendar/"))
    start = planned.planned_start + 24 * HOUR
    acts.move(planned.pk, WORDS, tap(NOW, seen=1), start=start, end=start + HOUR)
    (moved,) = events(fetch("calendar/", NOW + HOUR))
    acts.cancel(planned.pk, WORDS, tap(NOW + HOUR, seen=2))
    (cancelled,) = events(fetch("calendar/", NOW + 2 * HOUR))

    assert before["uid"] == moved["uid"] == cancelled["uid"]
    assert [event["sequence"] for event in (before, moved, cancelled)] == [0, 1, 2]
    assert moved.decoded("dtstart") == start
    assert [event["status"] for event in (before, moved, cancelled)] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_an_end_that_nobody_knows_is_not_made_up(fetch, announced):
    announced()

    assert "dtend" not in events(fetch("calendar/"))[0]


def test_daily_hours_are_repeated_day_by_day(fetch, announced):
    start = dt.datetime(2026, 1, 19, 0, tzinfo=NOW.tzinfo)
    announced(
        kind="planned",
        planned_start=start,
        planned_end=start + 72 * HOUR,
        expected_end=start + 72 * HOUR,
        daily_hours="09:00–13:00, 17:30–19:00",
    )

    first, second = events(fetch("calendar/"))

    assert first["uid"] != second["uid"]
    assert first["dtstart"].to_ical() == b"20260119T040000Z"
    assert first["rrule"].to_ical() == b"FREQ=DAILY;UNTIL=20260121T190000Z"
    assert second["dtend"].to_ical() == b"20260119T140000Z"


def test_one_outage_can_be_added_to_a_calendar(fetch, emergency):
    response = fetch(f"{emergency.pk}/calendar/", code="kk")

    (event,) = events(response)
    assert event["url"] == f"http://testserver/kk/news/outages/{emergency.pk}/"
    assert f"outages-{emergency.pk}.ics" in response.headers["Content-Disposition"]


def test_drills_are_in_no_feed(fetch, announced):
    drill = announced(is_drill=True)

    assert feed(fetch("rss/")).entries == []
    assert events(fetch("calendar/")) == []
    assert fetch(f"{drill.pk}/calendar/").status_code == 404
