"""Areas as dispatchers type them, one a line: «Горький 1–15, 16А», «Меновное», «Сәтпаев: Абай – Арна».

A street is known by any of its names; what could be two streets, or is misspelt, is asked about and never guessed.
"""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from home.streets.addresses import Address, read_address, suggest
from home.streets.directory import directory
from home.streets.house_texts import read_houses

from .models import AreaRow

MOST = 100
DASH = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*")


def parse(text: str) -> list[AreaRow]:
    """Return the areas, not saved. Raises ValidationError with a sentence for each line that is not understood."""
    rows, problems = [], []
    lines = [line.strip(" \t.;") for line in text.splitlines()]
    for line in filter(None, lines[: MOST + 1]):
        try:
            rows.append(parse_line(line))
        except ValidationError as error:
            problems += error.messages
    if len(rows) > MOST:
        problems.append(_("At most %(number)d lines.") % {"number": MOST})
    if problems:
        raise ValidationError(problems)
    return rows


def parse_line(line: str) -> AreaRow:
    name, colon, between = line.partition(":")
    ends = DASH.split(between.strip()) if colon else []
    if len(ends) == 2:
        street, first, second = (street_of(part) for part in (name, *ends))
        return AreaRow(street_id=street, between_a_id=first, between_b_id=second)
    name, houses = divide(line.replace(":", " "))
    address = known(name)
    if address.street is None:
        if houses:
            raise ValidationError(_("“%(line)s”: houses need a street before them.") % {"line": line})
        return AreaRow(place_id=address.place.pk)
    return AreaRow(street_id=address.street.pk, houses=houses)


def divide(line: str) -> tuple[str, str]:
    """Divide a line into a name and the houses behind it. Names may have numbers, too: the longest known name wins."""
    words = line.split()
    divided = [
        (" ".join(words[:count]).strip(" ,"), " ".join(words[count:]).strip(" ,")) for count in range(1, len(words) + 1)
    ]
    divided = [(name, houses) for name, houses in divided if are_houses(houses)]
    for name, houses in reversed(divided):
        reading = read_address(name)
        if reading.is_sure and reading.house is None:
            return name, houses
    return divided[0]


def are_houses(text: str) -> bool:
    try:
        read_houses(text)
    except ValidationError:
        return False
    return True


def street_of(name: str) -> int:
    address = known(name.strip(" ,"))
    if address.street is None:
        raise ValidationError(_("“%(name)s” is not a street.") % {"name": name.strip()})
    return address.street.pk


def known(name: str) -> Address:
    """Return what the name means. Raises ValidationError where it is not sure."""
    reading = read_address(name)
    if len(reading.addresses) == 1 and reading.is_sure:
        return reading.addresses[0]
    near = [title_of(address) for address in reading.addresses] or [street.title for street in suggest(name, 3)]
    if not near:
        raise ValidationError(_("“%(name)s” is not in the directory of streets.") % {"name": name})
    raise ValidationError(
        _("“%(name)s”: which one is it? %(names)s") % {"name": name, "names": "; ".join(near)}, code="ambiguous"
    )


def title_of(address: Address) -> str:
    return address.street.title if address.street else address.place.name


# --- As it is typed, again --------------------------------------------------------------------------------------------


def written(rows: Iterable[AreaRow]) -> str:
    """Return the lines that `parse` reads as these areas."""
    return "\n".join(map(line_of, rows))


def line_of(row: AreaRow) -> str:
    if row.place_id:
        return directory().places[row.place_id].name
    streets = directory().streets
    name = streets[row.street_id].title
    if row.between_a_id and row.between_b_id:
        return f"{name}: {streets[row.between_a_id].title} – {streets[row.between_b_id].title}"
    return f"{name} {row.houses}".strip()
