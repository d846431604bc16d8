"""What is known of an address: affected, maybe, planned, or nothing. In doubt «maybe»: a false «nothing» is the worst.

Nothing here asks the database: who calls brings the outages and alerts, complete with their areas.
"""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum

from home.streets.addresses import Address
from home.streets.areas import holds
from home.streets.houses import Answer

from . import states
from .models import Alert, AreaRow, Outage


class Verdict(IntEnum):
    """Of several outages the greatest counts."""

    NONE_KNOWN = 0
    PLANNED = 1
    MAYBE = 2
    AFFECTED = 3


@dataclass(frozen=True)
class Found:
    """An outage that concerns the address."""

    outage: Outage
    verdict: Verdict
    # The areas that hold the address, or may; none where only the list is not complete.
    areas: tuple[AreaRow, ...]
    # When the water goes off, where it is still to come.
    when: dt.datetime | None


@dataclass(frozen=True)
class Judgement:
    verdict: Verdict
    # The gravest first.
    found: tuple[Found, ...]
    alerts: tuple[Alert, ...]
    # The last change of what was found; of all that is known where nothing was. None: nothing has ever been told.
    changed_at: dt.datetime | None


def judge(address: Address, now: dt.datetime, outages: Collection[Outage], alerts: Collection[Alert] = ()) -> Judgement:
    """Say what is known of an address at that moment, from these outages and alerts."""
    judged = [judge_outage(outage, address, now) for outage in outages]
    found = sorted((each for each in judged if each), key=lambda each: (-each.verdict, -each.outage.pk))
    in_force = [alert for alert in alerts if alert.is_in_force(now) and concerns(alert, address)]
    told = [*(each.outage for each in found), *in_force] or [*outages, *alerts]
    return Judgement(
        verdict=max((each.verdict for each in found), default=Verdict.NONE_KNOWN),
        found=tuple(found),
        alerts=tuple(in_force),
        changed_at=max((each.changed_at for each in told), default=None),
    )


def judge_outage(outage: Outage, address: Address, now: dt.datetime) -> Found | None:
    state = outage.state(now)
    if state in states.OVER:
        return None
    rows = [(row, holds(row, address)) for row in outage.areas.all() if row.restored_at is None]
    holding = tuple(row for row, answer in rows if answer != Answer.NO)
    if not holding and not outage.is_list_incomplete:
        return None
    if state in states.BEFORE:
        return Found(outage, Verdict.PLANNED, holding, outage.begins_at)
    if not states.is_off(outage, now):
        return Found(outage, Verdict.PLANNED, holding, states.next_span(outage, now).begins)
    # Nobody tells on which floor they live.
    is_sure = any(answer == Answer.YES and not row.is_upper_floors_only for row, answer in rows)
    return Found(outage, Verdict.AFFECTED if is_sure else Verdict.MAYBE, holding, None)


def concerns(alert: Alert, address: Address) -> bool:
    """Whether the alert is for the address, or for everybody."""
    rows: Iterable[AreaRow] = alert.areas.all()
    return not rows or any(holds(row, address) != Answer.NO for row in rows)
