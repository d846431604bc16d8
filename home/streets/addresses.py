"""What address somebody means: «Сәтпаев 12/1», «ул. Сатпаева, д. 12-1», «Gorky 5», with Kazakh letters or without."""

from dataclasses import dataclass

from .directory import KnownPlace, KnownStreet
from .houses import House


@dataclass(frozen=True)
class Address:
    """A street, or a place alone, and a house if one was given."""

    street: KnownStreet | None
    place: KnownPlace
    house: House | None = None


@dataclass(frozen=True)
class Reading:
    """What may be meant. No address: nothing like it is in the directory."""

    # The likeliest first. Several: the visitor has to choose.
    addresses: tuple[Address, ...]
    house: House | None
    # One address, and its name was written without a typo: nothing has to be asked.
    is_sure: bool


def read_address(text: str) -> Reading:
    """Read an address as somebody types it in Kazakh, Russian or English. Asks no database."""
    raise NotImplementedError


def suggest(text: str, count: int = 8) -> list[KnownStreet]:
    """Return streets that somebody who has typed this may mean, the likeliest first."""
    raise NotImplementedError
