"""The outages and alerts that are told now, remembered, so that many people may look at once and no database is asked.

They have an edition of their own: an update of an outage empties nobody else's store.
"""

import datetime as dt

from django.db.models import Prefetch
from django.utils import timezone

from site_project.remember import not_beyond, remember

from .models import Alert, AreaRow, Outage
from .settings import OutageSettings
from .states import DURING

EDITION = "outages"


def outages(now: dt.datetime) -> list[Outage]:
    """Return what is told at a moment, the latest first, complete with all that a page shows of it.

    What rests on it holds until its next change by the clock.
    """

    def load() -> list[Outage]:
        return list(Outage.objects.public().current(timezone.now()).complete())

    kept = remember("outages", load, of=EDITION)
    return until_they_change([each for each in kept if each.archived_from is None or now < each.archived_from], now)


def alerts(now: dt.datetime) -> list[Alert]:
    """Return the alerts that are in force or will be, with their areas."""

    def load() -> list[Alert]:
        areas = AreaRow.objects.select_related("place", "street", "between_a", "between_b")
        return list(Alert.objects.current(timezone.now()).prefetch_related(Prefetch("areas", areas)))

    kept = remember("alerts", load, of=EDITION)
    return until_they_change([each for each in kept if each.ends_at is None or now < each.ends_at], now)


def until_they_change(told: list, now: dt.datetime) -> list:
    for each in told:
        not_beyond(each.next_change(now))
    return told


def phone() -> str:
    """Return the emergency line."""
    return remember("phone", lambda: OutageSettings.load().phone, of=EDITION)


def emergencies(now: dt.datetime) -> list[Outage]:
    """Return the emergencies that go on, the latest first."""
    return [each for each in outages(now) if each.kind == Outage.Kind.EMERGENCY and each.state(now) in DURING]
