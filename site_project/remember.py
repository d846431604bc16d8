"""Answers remembered between requests, and forgotten together.

Every remembered answer belongs to an *edition* of the site. Publishing a page or saving a record begins a new
edition, so no answer outlives what it was made of, in any process that shares the cache. A request looks the edition
up once and sees the same one to its end; a process keeps its own copy of the current edition's answers.
"""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from django.core.cache import cache
from django.db import transaction

Answer = TypeVar("Answer")

# How long an answer may lag behind the clock (an expired licence in a remembered list).
SECONDS = 3600

_edition_of_request: ContextVar[str | None] = ContextVar("edition", default=None)
# The edition this process knows, and its answers: replaced together, never changed to another edition's.
_known: tuple[str, dict] = ("", {})


def edition() -> str:
    """Return the name of the current edition."""
    return _edition_of_request.get() or str(cache.get_or_set("edition", new_name, None))


def new_name() -> str:
    return uuid.uuid4().hex


@contextmanager
def one_edition() -> Iterator[str]:
    """Hold on to the current edition for the length of a request."""
    token = _edition_of_request.set(edition())
    try:
        yield edition()
    finally:
        _edition_of_request.reset(token)


def remember(key: str, make: Callable[[], Answer]) -> Answer:
    """Return what `make` answered under `key` in this edition; ask it where nothing is remembered.

    The answer is shared by all requests of the process: nobody may change it.
    """
    global _known
    name = edition()
    if _known[0] != name:
        _known = (name, {})
    answers = _known[1]
    if key not in answers:
        answers[key] = cache.get_or_set(f"{name}:{key}", make, SECONDS)
    return answers[key]


def recall(key: str):
    """Return what is remembered under `key`, or None. Asks nobody: safe when the database is down."""
    return cache.get(f"{edition()}:{key}")


def forget(**_signal) -> None:
    """Begin a new edition once the current transaction is committed. Fits as a signal receiver."""
    transaction.on_commit(begin_edition)


def begin_edition() -> None:
    name = new_name()
    cache.set("edition", name, None)
    if _edition_of_request.get():
        _edition_of_request.set(name)
