"""Answers remembered between requests, and forgotten together.

Every remembered answer belongs to an *edition*. Publishing a page or saving a record begins a new edition of the site,
so no answer outlives what it was made of, in any process that shares the cache. What changes often has an edition of
its own (`of="outages"`), so that its changes do not empty the store of the whole site. A request looks an edition up
once and sees the same one to its end; a process keeps its own copy of the current editions' answers.

What also changes by the clock says so while it is made (`not_beyond`): the answer, and any page that rests on it, is
kept no longer than that.
"""

import datetime as dt
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

Answer = TypeVar("Answer")

# How long an answer may lag behind the clock where nobody has said (an expired licence in a remembered list).
SECONDS = 3600


@dataclass
class Basis:
    """What is being made rests on: editions by their name, and the moment until which it holds (None: no such)."""

    editions: dict[str, str] = field(default_factory=dict)
    until: dt.datetime | None = None


_basis: ContextVar[Basis | None] = ContextVar("basis", default=None)
# The editions this process knows, each with its answers and until when they hold: replaced together.
_known: dict[str, tuple[str, dict[str, tuple[Any, dt.datetime | None]]]] = {}


def edition(of: str = "site") -> str:
    """Return the name of the current edition."""
    basis = _basis.get()
    if basis is None:
        return current(of)
    if of not in basis.editions:
        basis.editions[of] = current(of)
    return basis.editions[of]


def current(of: str) -> str:
    return str(cache.get_or_set(f"edition:{of}", new_name, None))


def new_name() -> str:
    return uuid.uuid4().hex


@contextmanager
def one_edition() -> Iterator[Basis]:
    """Hold on to the current editions for the length of a request; give what its page comes to rest on."""
    basis = Basis()
    token = _basis.set(basis)
    try:
        edition()
        yield basis
    finally:
        _basis.reset(token)


def not_beyond(moment: dt.datetime | None) -> None:
    """Say that what is being made holds until a moment at most, because its words change then by the clock."""
    basis = _basis.get()
    if basis is not None and moment is not None:
        basis.until = min(basis.until or moment, moment)


def remember(key: str, make: Callable[[], Answer], of: str = "site") -> Answer:
    """Return what `make` answered under `key` in this edition; ask it where nothing is remembered that still holds.

    The answer is shared by all requests of the process: nobody may change it.
    """
    name = edition(of)
    if of not in _known or _known[of][0] != name:
        _known[of] = (name, {})
    answers = _known[of][1]
    if not holds(answers.get(key)):
        kept = cache.get(f"{name}:{key}")
        if not holds(kept):
            kept = made(make)
            cache.set(f"{name}:{key}", kept, SECONDS)
        answers[key] = kept
    answer, until = answers[key]
    not_beyond(until)
    return answer


def holds(kept: tuple[Any, dt.datetime | None] | None) -> bool:
    return kept is not None and (kept[1] is None or timezone.now() < kept[1])


def made(make: Callable[[], Answer]) -> tuple[Answer, dt.datetime | None]:
    """Return an answer, and until when it holds."""
    around = _basis.get() or Basis()
    token = _basis.set(inside := Basis(around.editions))
    try:
        return make(), inside.until
    finally:
        _basis.reset(token)


def recall(key: str):
    """Return what is remembered under `key`, or None. Asks nobody: safe when the database is down."""
    kept = cache.get(f"{edition()}:{key}")
    return kept[0] if kept else None


def forget(of: str = "site", **_signal) -> None:
    """Begin a new edition once the current transaction is committed. Fits as a signal receiver."""
    transaction.on_commit(partial(begin_edition, of))


def begin_edition(of: str = "site") -> None:
    name = new_name()
    cache.set(f"edition:{of}", name, None)
    if basis := _basis.get():
        basis.editions[of] = name
