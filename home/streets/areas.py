"""Whether what a notice names holds an address. In doubt the answer is «maybe»: a false «no» is the worst fault."""

from collections.abc import Iterable
from typing import Protocol

from django.core.exceptions import ValidationError

from .addresses import Address
from .directory import Directory, directory
from .house_texts import read_houses
from .houses import Answer
from .models import Place


class Area(Protocol):
    """A row of a notice: a place, or a street and of it some houses, or its part between two others."""

    place_id: int | None
    street_id: int | None
    # As `house_texts.read_houses` reads it; empty: all.
    houses: str
    between_a_id: int | None
    between_b_id: int | None


def holds(area: Area, address: Address) -> Answer:
    """Say whether an area holds an address. What cannot be read, or is no longer in the directory, is «maybe»."""
    if area.street_id:
        return street_holds(area, address)
    return place_holds(area.place_id or 0, address, directory())


def any_holds(areas: Iterable[Area], address: Address) -> Answer:
    """Say whether one of the areas holds an address."""
    return max((holds(area, address) for area in areas), default=Answer.NO)


def street_holds(area: Area, address: Address) -> Answer:
    if address.street is None:
        # Who names a place alone may live in the street, if it is there.
        street = directory().streets.get(area.street_id or 0)
        near = street is None or address.place.pk in street.place.within or street.place.pk in address.place.within
        return Answer.MAYBE if near else Answer.NO
    if address.street.pk != area.street_id:
        return Answer.NO
    try:
        answer = read_houses(area.houses).holds(address.house)
    except ValidationError:
        return Answer.MAYBE
    is_part = area.between_a_id or area.between_b_id
    return min(answer, Answer.MAYBE) if is_part else answer


def place_holds(pk: int, address: Address, known: Directory) -> Answer:
    place = known.places.get(pk)
    if place is None:
        return Answer.MAYBE
    if pk in address.place.within:
        return Answer.YES
    # A street of the whole city may run through the district. A settlement that has streets of its own has no others.
    if address.place.pk not in place.within:
        return Answer.NO
    has_own_streets = place.kind == Place.Kind.SETTLEMENT and pk in known.divided
    return Answer.NO if address.street and has_own_streets else Answer.MAYBE
