"""The directory of streets in memory, so that a search asks no database."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class KnownPlace:
    pk: int
    kind: str
    names: dict[str, str]
    # Its own id and those of the places it lies in, the smallest first.
    within: tuple[int, ...]

    @property
    def name(self) -> str:
        """The name in the active language."""
        raise NotImplementedError


@dataclass(frozen=True)
class KnownStreet:
    pk: int
    slug: str
    kind: str
    place: KnownPlace
    # With the kind, by language: «Сәтпаев көшесі».
    titles: dict[str, str]

    @property
    def title(self) -> str:
        """The title in the active language."""
        raise NotImplementedError

    def title_on(self, today: dt.date) -> str:
        """Return the title with the former name, as long as it is shown."""
        raise NotImplementedError


@dataclass(frozen=True)
class Directory:
    places: dict[int, KnownPlace]
    streets: dict[int, KnownStreet]
    by_slug: dict[str, KnownStreet]


def directory() -> Directory:
    """Return all places and streets as they are now. Shared between requests: nobody may change it."""
    raise NotImplementedError
