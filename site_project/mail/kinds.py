"""The kinds of letters the site sends. An app registers its own where it starts (`AppConfig.ready`)."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

# Looks at letters just before they leave; returns, by number, why one must not, or until when it has to wait.
Check = Callable[[Sequence[Any], dt.datetime], dict[int, "str | dt.datetime"]]


class Kind(NamedTuple):
    """What staff calls the letters, and values to try their templates with (`templates/letters/<name>.*`).

    `check` is asked in the transaction that claims the letters, for each that has a `person`.
    """

    name: str
    label: str
    sample: Callable[[], dict[str, Any]]
    check: Check | None = None


KINDS: dict[str, Kind] = {}


def register(name: str, label: str, sample: Callable[[], dict[str, Any]], check: Check | None = None) -> None:
    KINDS[name] = Kind(name, label, sample, check)


def label(name: str) -> str:
    return str(KINDS[name].label) if name in KINDS else name
