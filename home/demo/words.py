"""One text in three languages."""

from typing import Any, NamedTuple


class T(NamedTuple):
    """A text as the demo site holds it: Kazakh first, Russian and English beside it."""

    kk: str
    ru: str
    en: str


def in_language(value: Any, code: str) -> Any:
    """Return `value` with every `T` inside it replaced by its text in the language `code`."""
    if isinstance(value, T):
        return getattr(value, code)
    if isinstance(value, dict):
        return {key: in_language(item, code) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(in_language(item, code) for item in value)
    return value
