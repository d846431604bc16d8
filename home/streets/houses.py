"""House numbers, and which of a street's houses a text means: «1–15», «16А», «20 б», «81/1», «1к3», «тақ».

The rules are written down in docs/dispatching.md, «Addresses».
"""

from dataclasses import dataclass
from enum import IntEnum


class Answer(IntEnum):
    """Whether something holds an address. Of several answers the greatest counts."""

    NO = 0
    MAYBE = 1
    YES = 2


@dataclass(frozen=True)
class House:
    """A house number in its parts: 81/1 is number 81, fraction 1; 16А has the letter «а», 1к3 block 3."""

    number: int
    letter: str = ""
    fraction: str = ""
    block: str = ""


def read_house(text: str) -> House | None:
    """Return the house that a text names («16А», «20 б», «д. 12-1», «1 корпус 3»); None where it names none."""
    raise NotImplementedError


@dataclass(frozen=True)
class Houses:
    """The houses of a street that a text means. Made by `read_houses`."""

    def holds(self, house: House | None) -> Answer:
        """Say whether the house is among them; where no house is given, whether some may be."""
        raise NotImplementedError


def read_houses(text: str) -> Houses:
    """Return the houses that a text means; all where it is empty.

    Raises ValidationError with the part that cannot be read, in the active language.
    """
    raise NotImplementedError
