"""Answers remembered between requests, and forgotten together.

Every remembered answer belongs to an *edition* of the site. Publishing a page or saving a record begins a new
edition, so no answer outlives what it was made of, in any process that shares the cache.
"""

import uuid
from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache
from django.db import transaction

Answer = TypeVar("Answer")

# An answer also depends on the clock here and there («open now»); this bounds how far it lags behind.
SECONDS = 3600


def edition() -> str:
    """Return the name of the current edition."""
    return cache.get_or_set("edition", new_name, None)


def new_name() -> str:
    return uuid.uuid4().hex


def remember(key: str, make: Callable[[], Answer], seconds: int = SECONDS) -> Answer:
    """Return what `make` answered under `key` in this edition; ask it where nothing is remembered."""
    return cache.get_or_set(f"{edition()}:{key}", make, seconds)


def recall(key: str):
    """Return what is remembered under `key`, or None. Asks nobody: safe when the database is down."""
    return cache.get(f"{edition()}:{key}")


def forget(**_signal) -> None:
    """Begin a new edition once the current transaction is committed. Fits as a signal receiver."""
    transaction.on_commit(lambda: cache.set("edition", new_name(), None))
