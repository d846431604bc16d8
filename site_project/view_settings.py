"""«Нашар көретіндерге арналған нұсқа»: how a visitor wants the pages to look, for this browser session.

The choice is a session cookie, and the server writes it into the page as classes of `<html>`: no script, no overlay.
"""

from typing import NamedTuple

from django.http import HttpRequest

COOKIE = "view"
# What is as usual comes first.
LOOKS = {
    "size": ("normal", "large", "largest"),
    "colours": ("normal", "black", "white", "yellow"),
    "spacing": ("normal", "wide"),
    "images": ("on", "off"),
}


class ViewSettings(NamedTuple):
    size: str = "normal"
    colours: str = "normal"
    spacing: str = "normal"
    images: str = "on"

    @property
    def classes(self) -> str:
        """The classes of `<html>`, none for what is as usual: «size-large colours-yellow»."""
        usual = ViewSettings()
        changed = [name for name in self._fields if getattr(self, name) != getattr(usual, name)]
        return " ".join(f"{name}-{getattr(self, name)}" for name in changed)


def read(request: HttpRequest) -> ViewSettings:
    """Return the visitor's choice; what the cookie says wrongly counts as usual."""
    values = dict(zip(LOOKS, request.COOKIES.get(COOKIE, "").split("."), strict=False))
    return ViewSettings(**values) if all(value in LOOKS[name] for name, value in values.items()) else ViewSettings()
