"""The demo's content as it stands in the YAML files beside this module.

A text is a mapping of kk, ru and en, wherever it stands; one that is the same in all three is written once.
`in 30 days` and `30 days ago` are counted from the day of the load, for what would otherwise grow old.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

FOLDER = Path(__file__).parent
LANGUAGES = ("kk", "ru", "en")
RELATIVE_DAY = re.compile(r"in (\d+) days?|(\d+) days? ago")
# Here the files begin a new line for the reader's sake, and HTML has nothing.
BETWEEN_ELEMENTS = re.compile(r"(</(?:p|h\d|li|ul|ol)>|<(?:ul|ol)>) (?=<(?:/?(?:ul|ol)|p|h\d|li)\b)")


def read(name: str) -> Any:
    """Return the content of a file, named as `records/offices`."""
    data = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return ready(data, timezone.localdate())


def ready(value: Any, today: dt.date) -> Any:
    if isinstance(value, dict):
        return {key: ready(item, today) for key, item in value.items()}
    if isinstance(value, list):
        return [ready(item, today) for item in value]
    if isinstance(value, str):
        if match := RELATIVE_DAY.fullmatch(value):
            ahead, ago = match.groups()
            return today + dt.timedelta(days=int(ahead) if ahead else -int(ago))
        return BETWEEN_ELEMENTS.sub(r"\1", value)
    return value


def pages() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield path and fields of every page: parents before children, these in the order in which the parent names them.

    The front page has the path "" and stands in `pages/home.yaml`. Children that no parent names come by their date.
    """
    front_page = read("pages/home")
    named = front_page.pop("children")
    yield "", front_page
    for name in named:
        yield from pages_from(name)


def pages_from(path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    fields = read(f"pages/{path}")
    named = fields.pop("children", [])
    yield path, fields
    for name in named:
        yield from pages_from(f"{path}/{name}")
    others = {file.stem for file in (FOLDER / "pages" / path).glob("*.yaml")} - set(named)
    dated = [(f"{path}/{name}", read(f"pages/{path}/{name}")) for name in sorted(others)]
    yield from sorted(dated, key=lambda page: page[1]["date"])


def is_text(value: Any) -> bool:
    return isinstance(value, dict) and tuple(value) == LANGUAGES


def in_language(value: Any, code: str) -> Any:
    """Return `value` with every text inside it in the language `code`."""
    if is_text(value):
        return value[code]
    if isinstance(value, dict):
        return {key: in_language(item, code) for key, item in value.items()}
    if isinstance(value, list):
        return [in_language(item, code) for item in value]
    return value


def columns(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record's columns: each text as three (`name_kk`, `name_ru`, `name_en`), the rest as it is."""
    result = {}
    for name, value in record.items():
        if is_text(value):
            result |= {f"{name}_{code}": text for code, text in value.items()}
        else:
            result[name] = value
    return result


def translated(field: str, text: dict[str, str] | str) -> dict[str, str]:
    """Return the three columns of a translated field, also for a text that is the same in all of them."""
    return {f"{field}_{code}": in_language(text, code) for code in LANGUAGES}
