"""The kinds of letters the site sends. An app registers its own where it starts (`AppConfig.ready`)."""

from collections.abc import Callable
from typing import Any, NamedTuple


class Kind(NamedTuple):
    """What staff calls the letters, and values to try their templates with (`templates/letters/<name>.*`)."""

    name: str
    label: str
    sample: Callable[[], dict[str, Any]]


KINDS: dict[str, Kind] = {}


def register(name: str, label: str, sample: Callable[[], dict[str, Any]]) -> None:
    KINDS[name] = Kind(name, label, sample)


def label(name: str) -> str:
    return str(KINDS[name].label) if name in KINDS else name
