"""What follows the `?`: only the parameters that a page reads reach it, so that no others make another page of it."""

from collections.abc import Callable
from urllib.parse import parse_qsl, urlencode


def reads(*names: str) -> Callable:
    """Declare which parameters of the address a view reads: `@reads("q", "page")`. Without it, a view reads none."""

    def declare(view: Callable) -> Callable:
        view.reads = names
        return view

    return declare


def only(query: str, names: tuple[str, ...]) -> str:
    """Return the query with those parameters alone, the last of each, in the order of their names."""
    # Latin-1 keeps every byte as it is: whoever reads the parameters decodes them.
    values = dict(parse_qsl(query, keep_blank_values=True, encoding="latin-1"))
    return urlencode([(name, values[name]) for name in sorted(names) if name in values], encoding="latin-1")
