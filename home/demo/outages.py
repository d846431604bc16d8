"""The demo's outages, announced and told of as dispatchers would: now, planned, returning, over, and a year of them."""

import datetime as dt
import itertools
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from home.outages import acts, area_lines, tanker_lines, texts
from home.outages.models import Alert, Cause, CriticalPlace, Outage, OutageSettings
from home.outages.piece import OutagePiece
from newsletter import mailings
from newsletter.models import Mailing

from .content import columns, read

PHONE = "+7 (7232) 00-00-20"
COUNTERS = ("blocks", "houses", "account_holders", "people")
HOUR = dt.timedelta(hours=1)


class Desk:
    """A dispatcher at work, at hours counted from now."""

    def __init__(self):
        self.now = timezone.localtime().replace(minute=0, second=0, microsecond=0)
        self.by = get_user_model().objects.get(username="dispatcher")
        self.causes = {cause.text_en: cause for cause in Cause.objects.all()}
        self.keys = map("demo-outage-{}".format, itertools.count())

    def at(self, hours: float | None) -> dt.datetime | None:
        return None if hours is None else self.now + hours * HOUR

    def tap(self, hours: float, seen: int = 0) -> acts.Tap:
        return acts.Tap(next(self.keys), self.by, self.at(hours), seen)

    def announce(self, data: dict[str, Any]) -> Outage:
        begins, end = self.at(data["begins"]), self.at(data.get("expected"))
        is_planned = data["kind"] == Outage.Kind.PLANNED
        outage = Outage(
            kind=data["kind"],
            network=data.get("network", Outage.Network.WATER),
            cause=self.causes[data["cause"]],
            planned_start=begins if is_planned else None,
            planned_end=end if is_planned else None,
            started_at=None if is_planned else begins,
            expected_end=end,
            next_update_at=self.at(data.get("next_update")),
            is_list_incomplete=data.get("is_list_incomplete", False),
            tankers=data.get("tankers", ""),
            **{name: data.get(name) for name in COUNTERS},
        )
        rows, points = area_lines.parse(data["areas"]), tanker_lines.parse(data.get("points", ""))
        for row in rows:
            row.effect = data.get("effect", "no_water")
        tap = self.tap(data.get("announced", data["begins"]))
        words = texts.in_all(lambda: texts.announcement(outage, rows, points, tap.now))
        critical = CriticalPlace.objects.filter(kind__in=data.get("critical", []))
        return acts.announce(outage, acts.Parts(rows, critical, points), words, tap)

    def act(self, outage: Outage, data: dict[str, Any]) -> None:
        outage.refresh_from_db()
        rows, now = list(outage.areas.all()), self.at(data["at"])
        chosen = [rows[number - 1] for number in data.get("rows", range(1, len(rows) + 1))]
        made = {
            "tell": lambda: texts.told(outage, rows, now),
            "let_return": lambda: texts.returning(outage, rows),
            "restore": lambda: texts.restored(outage, chosen, [row for row in rows if row not in chosen], now),
            "cancel": lambda: texts.cancelled(outage, rows),
        }
        words = data.get("text") or texts.in_all(made[data["act"]])
        details = {"restore": {"rows": [row.pk for row in chosen]}, "close": {"summary": words}}.get(data["act"], {})
        getattr(acts, data["act"])(outage.pk, words, self.tap(data["at"], outage.version), **details)


def load() -> None:
    """Fill the dispatchers' screens; the streets are there already."""
    rules = OutageSettings.load()
    rules.phone = PHONE
    rules.save()
    for data in read("records/critical_places"):
        CriticalPlace.objects.create(**columns(data))
    desk = Desk()
    for data in read("records/outages_archive"):
        end = -24 * data["days_ago"]
        begins, lines = end - data["hours"], data["areas"].replace("; ", "\n")
        announced = begins - 72 if data["kind"] == "planned" else begins
        outage = desk.announce({**data, "areas": lines, "begins": begins, "expected": end + 1, "announced": announced})
        desk.act(outage, {"act": "restore", "at": end})
    for data in read("records/outages"):
        outage = desk.announce(data)
        for act in data.get("acts", []):
            desk.act(outage, act)
    for data in read("records/alerts"):
        rows = area_lines.parse(data.pop("areas"))
        for row in rows:
            row.effect = "boil"
        starts, ends = desk.at(data.pop("starts")), desk.at(data.pop("ends"))
        acts.warn(Alert(starts_at=starts, ends_at=ends, **columns(data)), rows, desk.tap(-1))
    # All that is long past for the demo's readers, who come after it.
    for mailing in Mailing.objects.filter(kind=OutagePiece.kind, state=Mailing.State.SCHEDULED):
        mailings.cancel(mailing, timezone.now())
