"""Outages as iCalendar (RFC 5545): moved and cancelled work changes in the calendars that have taken it in.

Times are UTC: no file carries the rules of a time zone, and none depends on old ones.
"""

import datetime as dt
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.utils import translation
from icalendar import Calendar, Event

from . import hours
from .hours import Hours
from .models import Outage
from .notices import Notice
from .states import State

PRODUCT = "-//Oskemen Vodokanal//Outages//"


def calendar(outages: Iterable[Outage], now: dt.datetime, title: str, address: str) -> bytes:
    """Return the outages as a calendar in the active language; `address` is that of the page that shows them."""
    result = Calendar()
    result.add("prodid", PRODUCT + translation.get_language().upper())
    result.add("version", "2.0")
    result.add("calscale", "GREGORIAN")
    result.add("method", "PUBLISH")
    result.add("x-wr-calname", title)
    result.add("refresh-interval", dt.timedelta(hours=1), parameters={"VALUE": "DURATION"})
    for outage in outages:
        for event in events(Notice(outage, now), address):
            result.add_component(event)
    return result.to_ical()


def events(notice: Notice, address: str) -> Iterable[Event]:
    """Yield one event; of work with daily hours, one for each of them that is repeated day by day."""
    outage = notice.outage
    daily = hours.parse(outage.daily_hours)
    if not daily:
        yield event(notice, address, "", outage.begins_at, end_of(outage))
    for number, each in enumerate(daily, start=1):
        first, last = stretch(outage, each)
        repeated = event(notice, address, f"-{number}", first.begins, first.ends)
        repeated.add("rrule", {"freq": "daily", **({"until": utc(last)} if last else {})})
        yield repeated


def event(notice: Notice, address: str, part: str, begins: dt.datetime, ends: dt.datetime | None) -> Event:
    outage, result = notice.outage, Event()
    result.add("uid", f"outage-{outage.pk}{part}@{urlsplit(settings.BASE_URL).hostname}")
    result.add("sequence", outage.version - 1)
    result.add("dtstamp", utc(outage.changed_at))
    result.add("last-modified", utc(outage.changed_at))
    result.add("dtstart", utc(begins))
    # Where nobody knows the end, none is made up.
    if ends and ends > begins:
        result.add("dtend", utc(ends))
    result.add("status", "CANCELLED" if notice.state == State.CANCELLED else "CONFIRMED")
    result.add("transp", "TRANSPARENT")
    result.add("summary", notice.title)
    result.add("location", "; ".join(area.row.words for area in notice.areas))
    result.add("description", notice.text)
    result.add("url", f"{address}{outage.pk}/")
    return result


def end_of(outage: Outage) -> dt.datetime | None:
    return outage.restored_at or outage.expected_end or outage.planned_end


def stretch(outage: Outage, daily: Hours) -> tuple[hours.Span, dt.datetime | None]:
    """Return these hours on the first day on which they are on, and when they begin for the last time at the latest."""
    spans = hours.spans([daily], outage.begins_at, outage.begins_at + 2 * hours.DAY)
    return spans[0], end_of(outage)


def utc(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(microsecond=0)


def answer(content: bytes, name: str) -> HttpResponse:
    """Return a calendar as a file of that name."""
    headers = {"Content-Disposition": f'inline; filename="{name}.ics"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)
