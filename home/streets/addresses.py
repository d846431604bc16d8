"""What address somebody means: «Сәтпаев 12/1», «ул. Сатпаева, д. 12-1», «Gorky 5», with Kazakh letters or without."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from site_project.search.words import clean

from .directory import Directory, KnownPlace, KnownStreet, directory
from .finding import Fit, find, find_places, find_unfinished, find_with_typos
from .house_texts import HOUSE_WORDS, ONE, made_of, read_house, tidied
from .houses import House
from .names import ORDINAL, SHORTENED

# What anybody types as one address is shorter.
LONGEST = 150
MOST = 12


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
    addresses: tuple[Address, ...] = ()
    # One address, and its name was written without a typo: nothing has to be asked.
    is_sure: bool = False

    @property
    def house(self) -> House | None:
        return self.addresses[0].house if self.addresses else None


# Flats, offices, entrances and floors, which no notice names.
FLAT_WORDS = "квартира|кв|патер|офис|оф|кенсе|apartment|apt|flat|office|подъезд|под|киреберис|этаж|кабат|floor"
FLAT = re.compile(rf"(?:\b(?:{FLAT_WORDS})\b\.? ?№? ?[0-9]+|(?<![0-9/])[0-9]+ ?-? ?(?:{FLAT_WORDS})\b\.?)")
# «Сатпаева 12 5»: a house and a flat, or a fraction.
TWO_NUMBERS = re.compile(r"([0-9]{1,4}) ([0-9]{1,4})$")
NUMBER = re.compile(rf"(?<![\w/])(?:{HOUSE_WORDS} ?)*[0-9]")


class Split(NamedTuple):
    """One way to part what was typed: the place, the name, the house."""

    name: str
    house: House | None
    place: KnownPlace | None


def read_address(text: str) -> Reading:
    """Read an address as somebody types it in Kazakh, Russian or English. Asks no database."""
    known = directory()
    text = plain(text)
    splits = [split for place, rest in places_in(text, known) for split in splits_of(rest, place)]
    found = [(split, find(split.name, known, split.place)) for split in splits]
    best = min(result.fit for _split, result in found)
    if best > Fit.WITH_MORE:
        with_house = [split for split in splits if split.house] or splits
        found = [(split, find_with_typos(split.name, known, split.place)) for split in with_house]
        best = min(result.fit for _split, result in found)
    if best == Fit.NOT:
        return Reading()
    found = [(split, result) for split, result in found if result.fit == best]
    likely: dict[tuple, Address] = {}
    # A way that leaves a house over tells more.
    for split, result in sorted(found, key=lambda pair: pair[0].house is None):
        for number in result.names:
            address = address_of(number, known, split.house)
            likely.setdefault((address.street, address.place), address)
    addresses = tuple(likely.values())[:MOST]
    is_sure = len(addresses) == 1 and best < Fit.WITH_MORE and all(result.is_of_kind for _split, result in found)
    return Reading(addresses, is_sure and bool(addresses[0].street or not addresses[0].house))


def suggest(text: str, count: int = 8) -> list[KnownStreet]:
    """Return streets that somebody who has typed this may mean, the likeliest first."""
    known = directory()
    text = plain(text)
    numbers = find_unfinished(text, known) or find_with_typos(text, known, None).names
    streets = (known.names[number].street for number in numbers)
    return [known.streets[pk] for pk in dict.fromkeys(pk for pk in streets if pk)][:count]


def plain(text: str) -> str:
    """Return what was typed folded, without flats; an ordinal is marked, so that it is no house."""
    text = FLAT.sub(" ", tidied(clean(text)[:LONGEST]))
    text = SHORTENED.sub(lambda match: re.sub(r"[-/. ]", "", match[0]), text)
    return " ".join(ORDINAL.sub(r" \1_ ", text).split()).strip(" ,.;")


def address_of(number: int, known: Directory, house: House | None) -> Address:
    name = known.names[number]
    if name.place:
        return Address(None, known.places[name.place], house)
    street = known.streets[name.street]
    return Address(street, street.place, house)


def places_in(text: str, known: Directory) -> Iterator[tuple[KnownPlace | None, str]]:
    """Yield what was typed, and once more without each place that may be named in it."""
    yield None, text
    for place, begins, ends in find_places(text, known):
        rest = f"{text[:begins]} , {text[ends:]}".strip(" ,.;")
        if re.search(r"[^\W\d_]{2}", rest):
            yield known.places[place], rest


def splits_of(text: str, place: KnownPlace | None) -> Iterator[Split]:
    """Yield the ways to part a text into a name and a house."""
    yield Split(text, None, place)
    for match in NUMBER.finditer(text):
        name, rest = text[: match.start()], text[match.start() :].strip(" ,.;")
        if two := TWO_NUMBERS.match(rest):
            yield Split(name, House(int(two[1]), fraction=two[2], may_be_flat=True), place)
        elif house := read_house(rest):
            yield Split(name, house, place)
    if (first := ONE.match(text)) and int(first["house_number"]):
        yield Split(text[first.end() :], made_of(first, "house"), place)
