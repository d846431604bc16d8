"""The strip on every page while an emergency is on: what, where, until when.

It is put into pages that are ready, so that an update of an outage makes no page of the site anew.
"""

import datetime as dt

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from site_project.middleware import STRIP, with_words
from site_project.remember import remember

from . import texts
from .models import AreaRow, Outage
from .remembered import EDITION, emergencies
from .states import State

# More than these are told as «all».
MOST = 3
# So much of the places is told, that the strip stays one line.
SIGNS = 60


class InsertStrip:
    """Tells of the emergencies on every page of the site that has room for it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        language = translation.get_language_from_path(request.path_info)
        if language is None or response.streaming or STRIP not in response.content:
            return response
        try:
            words = strip(language)
        except DatabaseError:  # The page has been made, or kept, without it.
            return response
        return with_words(response, words) if words else response


def strip(language: str) -> SafeString:
    """Return the strip in a language, as HTML; empty while there is no emergency."""
    return remember(f"strip:{language}", lambda: write(language, timezone.now()), of=EDITION)


def write(language: str, now: dt.datetime) -> SafeString:
    found = emergencies(now)
    if not found:
        return SafeString()
    with translation.override(language):
        lines = [line(each, language, now) for each in found[:MOST]]
        everything = f"/o/{language}/" if len(found) > MOST else ""
        return SafeString(render_to_string("layout/strip.html", {"lines": lines, "all": everything}).strip())


def line(outage: Outage, language: str, now: dt.datetime) -> dict[str, str]:
    dry = [row for row in outage.areas.all() if row.restored_at is None]
    return {
        "what": effect_of(dry),
        "where": where(dry),
        "when": when(outage, now),
        "link": f"/o/{outage.pk}/{language}/",
        # Who has put the strip away sees each new version of it.
        "version": f"{outage.pk}.{outage.version}",
    }


def where(rows: list[AreaRow]) -> str:
    """Say the first area, and how many more there are."""
    words = Truncator(rows[0].words if rows else "").chars(SIGNS)
    return _("{places} and {number} more").format(places=words, number=len(rows) - 1) if len(rows) > 1 else words


def effect_of(rows: list[AreaRow]) -> str:
    """Say what the first rows suffer from; how it is elsewhere, the outage's page says."""
    label = rows[0].get_effect_display() if rows else _("Emergency")
    return f"{label[:1].upper()}{label[1:]}:" if rows else label


def when(outage: Outage, now: dt.datetime) -> str:
    match outage.state(now):
        case State.RETURNING:
            return _("Supply is returning")
        case State.OVERDUE:
            return _("The time given has passed and work goes on.")
    if outage.expected_end is None:
        return _("Time not yet known")
    end = timezone.localtime(outage.expected_end)
    said = f"{end:%H:%M}" if end.date() == timezone.localdate(now) else texts.moment(end)
    return _("Expected: {time}").format(time=said)
