"""House numbers, and which of them some houses of a street hold. `house_texts` reads both.

The rules are written down in docs/dispatching.md, «Addresses».
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


class Answer(IntEnum):
    """Whether something holds an address. Of several answers the greatest counts."""

    NO = 0
    MAYBE = 1
    YES = 2


# --- One house --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class House:
    """A house number in its parts: 81/1 is number 81, fraction 1; 16А has the letter «а», 1к3 block 3."""

    number: int
    letter: str = ""
    fraction: str = ""
    block: str = ""
    # Written with a hyphen, «12-1»: 12/1, or flat 1 in house 12.
    may_be_flat: bool = False

    def __str__(self):
        words = f"{self.number}{self.letter.upper()}"
        words += f"{'-' if self.may_be_flat else '/'}{self.fraction.upper()}" if self.fraction else ""
        return words + (f"к{self.block}" if self.block else "")

    def readings(self) -> Iterator["House"]:
        """Yield what it may mean: 12-1 is 12/1 or 12, and a Latin B stands for Б or for В."""
        for letter in "бв" if self.letter == UNCLEAR else [self.letter]:
            house = replace(self, letter=letter, may_be_flat=False)
            yield house
            if self.may_be_flat:
                yield replace(house, fraction="")

    def compare(self, other: "House") -> Answer:
        """Say whether both are one house; «maybe» where one of them says less than the other: 16 and 16А."""
        if self.number != other.number:
            return Answer.NO
        pairs = [(self.letter, other.letter), (self.fraction, other.fraction), (self.block, other.block)]
        if any(mine and others and mine != others and not begins(mine, others) for mine, others in pairs):
            return Answer.NO
        return Answer.YES if all(mine == others for mine, others in pairs) else Answer.MAYBE


def begins(mine: str, others: str) -> bool:
    """Whether of two parts one only adds a letter to the other: 81/1 and 81/1А."""
    short, long = sorted((mine, others), key=len)
    return short.isdigit() and long[:-1] == short and long[-1].isalpha()


# A Latin B looks like one Cyrillic letter and sounds like another.
UNCLEAR = "b"


def agreed(answers: Iterable[Answer]) -> Answer:
    """Return what all say; «maybe» where they differ."""
    answers = set(answers)
    return answers.pop() if len(answers) == 1 else Answer.MAYBE


# --- Some houses of a street ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Span:
    """All houses, one house, or those from one to another; of them one side of the street, or private houses only."""

    first: House | None = None
    # None: to the end of the street.
    last: House | None = None
    # 1: odd, 0: even. That of 81/1 is that of 81.
    parity: int | None = None
    is_private: bool = False

    def holds(self, house: House) -> Answer:
        if self.parity is not None and house.number % 2 != self.parity:
            return Answer.NO
        answer = self.reaches(house)
        return min(answer, Answer.MAYBE) if self.is_private else answer

    def reaches(self, house: House) -> Answer:
        first, last = self.first, self.last
        if first is None:
            return Answer.YES
        if first == last:
            return agreed(house.compare(reading) for reading in first.readings())
        if last and first.number == last.number == house.number:
            return between(first, house, last)
        if house.number == first.number:
            # 7А comes after 7, but 7 may come before 7А.
            return Answer.YES if first == House(first.number) else max(first.compare(house), Answer.MAYBE)
        if last and house.number == last.number:
            return Answer.YES if house == last else Answer.MAYBE
        if house.number < first.number or (last and house.number > last.number):
            return Answer.NO
        # «1–15» may mean one side of the street.
        one_side = last and first.number % 2 == last.number % 2 != house.number % 2
        return Answer.MAYBE if one_side and self.parity is None else Answer.YES

    def __str__(self):
        words = []
        if self.first and self.first == self.last:
            words.append(str(self.first))
        elif self.first and self.last:
            words.append(f"{self.first}–{self.last}")
        elif self.first:
            words.append(_("from {house}").format(house=self.first))
        if self.is_private:
            words.append(_("private houses"))
        if self.parity is not None:
            words.append(pgettext("houses", "odd") if self.parity else pgettext("houses", "even"))
        return " ".join(words) or _("all houses")


def between(first: House, house: House, last: House) -> Answer:
    """Say whether a house is among those of one number, such as 16А–16Г or 81/1–81/5."""
    if house in (first, last):
        return Answer.YES
    key = series(first)
    if key and key == series(last) == series(house):
        return Answer.YES if order(first) < order(house) < order(last) else Answer.NO
    return Answer.MAYBE


def series(house: House) -> str:
    """Return which part alone tells houses of one number apart: «letter», «fraction», «block» or none."""
    told = [name for name in ("letter", "fraction", "block") if getattr(house, name)]
    return told[0] if len(told) == 1 and house.letter != UNCLEAR else ""


def order(house: House) -> tuple:
    """Return what sorts houses as they stand in the street."""
    figures = re.sub("[^0-9].*", "", house.fraction)
    return house.number, house.letter, int(figures or 0), house.fraction, int(house.block or 0)


@dataclass(frozen=True)
class Houses:
    """The houses of a street that a text means. Made by `house_texts.read_houses`."""

    spans: tuple[Span, ...] = (Span(),)

    @property
    def are_all(self) -> bool:
        return Span() in self.spans

    def holds(self, house: House | None) -> Answer:
        """Say whether the house is among them; where no house is given, whether some may be."""
        if self.are_all:
            return Answer.YES
        if house is None:
            return Answer.MAYBE
        return agreed(max(span.holds(reading) for span in self.spans) for reading in house.readings())

    def __str__(self):
        return ", ".join(map(str, self.spans))
