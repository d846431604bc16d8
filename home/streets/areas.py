"""Whether what a notice names holds an address. In doubt the answer is «maybe»: a false «no» is the worst fault."""

from collections.abc import Iterable
from typing import Protocol

from .addresses import Address
from .houses import Answer


class Area(Protocol):
    """A row of a notice: a place, or a street and of it some houses, or its part between two others."""

    place_id: int | None
    street_id: int | None
    # As `houses.read_houses` reads it; empty: all.
    houses: str
    between_a_id: int | None
    between_b_id: int | None


def holds(area: Area, address: Address) -> Answer:
    """Say whether an area holds an address. What cannot be read, or is no longer in the directory, is «maybe»."""
    raise NotImplementedError


def any_holds(areas: Iterable[Area], address: Address) -> Answer:
    """Say whether one of the areas holds an address."""
    return max((holds(area, address) for area in areas), default=Answer.NO)
