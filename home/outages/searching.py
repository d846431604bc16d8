"""A resident's search by street and house: which address is meant, and what is known of it. Asks no database."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from home.streets.addresses import Address, read_address
from home.streets.directory import directory

from .judging import Found, Judgement, judge
from .models import AreaRow
from .notices import Notice
from .remembered import alerts, outages

# No more streets than these are offered for a choice.
MOST = 8
# Longer than any address that somebody types.
LONGEST = 120


@dataclass(frozen=True)
class Answer:
    """What is known of the address; or the addresses that may be meant; or neither, where nothing is like it."""

    query: str
    address: Address | None = None
    judgement: Judgement | None = None
    # What concerns the address, the gravest first.
    hits: Sequence[tuple[Found, Notice]] = ()
    choices: Sequence[Address] = ()

    @property
    def is_dry(self) -> bool:
        """Whether it is the water that is off, and not the sewer that is closed or the pressure that is low."""
        return any(
            area.effect == AreaRow.Effect.NO_WATER
            for found, _notice in self.hits
            for area in found.areas or found.outage.areas.all()
        )


def search(query: str, chosen: str, now: dt.datetime) -> Answer | None:
    """Answer what was typed; `chosen` is the slug of a street, or the number of a place, picked from the choices.

    None where nothing was asked.
    """
    query = query[:LONGEST].strip()
    if not query and not chosen:
        return None
    reading = read_address(query)
    if address := at(chosen, reading.house):
        return about(query, address, now)
    if reading.is_sure:
        return about(query, reading.addresses[0], now)
    return Answer(query, choices=reading.addresses[:MOST])


def at(chosen: str, house) -> Address | None:
    known = directory()
    if street := known.by_slug.get(chosen):
        return Address(street, street.place, house)
    place = known.places.get(int(chosen)) if chosen.isdecimal() and len(chosen) < 18 else None
    return Address(None, place, None) if place else None


def about(query: str, address: Address, now: dt.datetime) -> Answer:
    judgement = judge(address, now, outages(now), alerts(now))
    hits = [(found, Notice(found.outage, now)) for found in judgement.found]
    return Answer(query, address, judgement, hits)
