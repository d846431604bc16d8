"""Streets from a spreadsheet. A file is taken in as a whole or, where a line is wrong, not at all."""

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
from django.conf import settings
from django.db import transaction
from django.utils import translation

from site_project.search.words import fold
from site_project.translated import names

from .models import FormerName, Place, Street
from .wording import Kind

FORMER = {"former_kk": "name_kk", "former_ru": "name_ru", "former_en": "name_en"}
REQUIRED = ("place", "name_kk", "name_ru")
COLUMNS = ["kind", *REQUIRED, "name_en", *FORMER, "former_kind", "renamed_on", "shown_until"]
DAYS = ("renamed_on", "shown_until")


@dataclass
class Import:
    """What a file brings. `problems` name the line; with any of them nothing is to be written."""

    new: list[Street] = field(default_factory=list)
    changed: list[Street] = field(default_factory=list)
    # Lines that say what another line has said.
    duplicates: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @transaction.atomic
    def write(self) -> None:
        for street in (*self.new, *self.changed):
            street.save()


def lines_of(path: Path) -> Iterator[dict[str, str]]:
    """Yield each line of a CSV file (UTF-8, comma or semicolon) or of the first sheet of an XLSX file."""
    if path.suffix.lower() == ".xlsx":
        sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets[0]
        rows: Iterator = iter(sheet.iter_rows(values_only=True))
    else:
        text = path.read_text(encoding="utf-8-sig")
        head = text.partition("\n")[0]
        rows = csv.reader(text.splitlines(), delimiter=";" if head.count(";") > head.count(",") else ",")
    titles = [said(title).lower() for title in next(rows, ())]
    for row in rows:
        line = dict(zip(titles, map(said, row), strict=False))
        if any(line.values()):
            yield line


def said(value: object) -> str:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return " ".join(str("" if value is None else value).split())


def read(path: Path) -> Import:
    """Compare a file with the directory; write nothing."""
    result = Import()
    places = {fold(getattr(place, name)): place for place in Place.objects.all() for name in names("name")}
    kinds = kinds_by_name()
    known = {key_of(street): street for street in Street.objects.prefetch_related("former_names")}
    seen: set[tuple] = set()
    touched: dict[tuple, Street] = {}
    for number, line in enumerate(lines_of(path), start=2):
        values = {name: line.get(name, "") for name in COLUMNS}
        if problems := list(problems_of(values, places, kinds)):
            result.problems += [f"{number}: {problem}" for problem in problems]
            continue
        said_before = tuple(fold(value) for value in values.values())
        place, kind = places[fold(values["place"])], kinds[fold(values["kind"])]
        key = (place.pk, kind, fold(values["name_kk"]))
        if said_before in seen or (key in touched and not values["former_kk"]):
            result.duplicates.append(f"{number}: {values['name_kk']}, {values['place']}")
            continue
        seen.add(said_before)
        if key not in touched:
            touched[key] = known.get(key) or Street(place=place, kind=kind)
            (result.changed if key in known else result.new).append(touched[key])
        fill(touched[key], values, kinds)
    return result


def key_of(street: Street) -> tuple:
    return street.place_id, street.kind, fold(street.name_kk)


def kinds_by_name() -> dict[str, str]:
    """Return the kinds by their code and by their names in all languages; a street where none is given."""
    kinds = {"": Kind.STREET.value, **{kind.value: kind.value for kind in Kind}}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            kinds |= {fold(str(kind.label)): kind.value for kind in Kind}
    return kinds


def problems_of(values: dict[str, str], places: dict, kinds: dict) -> Iterator[str]:
    yield from (f"no {name}" for name in REQUIRED if not values[name])
    yield from (f"{name} is too long" for name in COLUMNS if len(values[name]) > 100)
    if values["place"] and fold(values["place"]) not in places:
        yield f"no such place: {values['place']}"
    yield from (f"no such kind: {values[name]}" for name in ("kind", "former_kind") if fold(values[name]) not in kinds)
    if bool(values["former_kk"]) != bool(values["former_ru"]):
        yield "a former name in one language only"
    for name in DAYS:
        if values[name] and not is_day(values[name]):
            yield f"{name} is not a date such as 2026-05-31: {values[name]}"


def is_day(text: str) -> bool:
    try:
        return bool(dt.date.fromisoformat(text))
    except ValueError:
        return False


def fill(street: Street, values: dict[str, str], kinds: dict) -> None:
    """Give a street what a line says. Former names are added, or changed where they are there already."""
    for name in names("name"):
        setattr(street, name, values[name] or getattr(street, name))
    if not values["former_kk"]:
        return
    known = {fold(getattr(old, name)): old for old in street.former_names.all() for name in names("name")}
    former = known.get(fold(values["former_kk"])) or FormerName()
    former.kind = kinds[fold(values["former_kind"] or street.kind)]
    for column, name in FORMER.items():
        setattr(former, name, values[column] or getattr(former, name))
    for name in DAYS:
        setattr(former, name, dt.date.fromisoformat(values[name]) if values[name] else getattr(former, name))
    street.former_names.add(former)
