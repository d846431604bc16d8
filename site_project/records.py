"""What a record says of itself: which page shows it, what the search finds of it, and until when.

A record is a fact kept once, in three languages on one form. Search, editions and set-up read what it declares; no list
of records stands anywhere else.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from django.apps import apps
from django.db import models
from wagtail.fields import RichTextField
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index


class Shown(NamedTuple):
    """How a kind of record is shown, by the names of its fields."""

    # The page type that shows it, such as "home.GalleryPage".
    on: str
    # What the search shows as its title, and what else it finds: texts in each language, and what has no language.
    title: str
    texts: Sequence[str] = ()
    plain: Sequence[str] = ()
    # A file in each language that the record offers.
    file: str = ""
    date: str = ""
    # The last day on which it is shown.
    expires: str = ""
    # Fields that page and record share, where several pages of the type divide the records between them.
    divided_by: Sequence[str] = ()


class Findable(NamedTuple):
    """What the search finds of a record in one language. `also` is found, but not shown."""

    title: str
    texts: Sequence[str]
    date: dt.date | None = None
    expires_on: dt.date | None = None
    also: str = ""


class Record(index.Indexed, models.Model):
    # None where no page shows it for its own sake, such as a rubric.
    shown: Shown | None = None
    # Whether editors keep it, beside the pages. Others' records have rights of their own.
    is_kept_by_editors = True

    class Meta:
        abstract = True

    def path_below(self) -> str:
        """Return what follows the address of the page that shows it; empty where it stands on the page itself."""
        return ""

    def findable(self, language: str) -> Findable | None:
        """Return what the search finds of the record in a language; None where it has no title in it."""
        title = getattr(self, f"{self.shown.title}_{language}")
        if not title:
            return None
        file = getattr(self, f"{self.shown.file}_{language}") if self.shown.file else None
        texts = [
            *(plain_text(self, f"{name}_{language}") for name in self.shown.texts),
            *(str(getattr(self, name) or "") for name in self.shown.plain),
            file.title if file else "",
        ]
        date = getattr(self, self.shown.date) if self.shown.date else None
        expires_on = getattr(self, self.shown.expires) if self.shown.expires else None
        return Findable(title, texts, date, expires_on)

    def files(self) -> set[int]:
        """Return the documents that the record offers."""
        if self.shown is None or not self.shown.file:
            return set()
        columns = [field.attname for field in self._meta.fields if field.name.startswith(f"{self.shown.file}_")]
        return {getattr(self, name) for name in columns} - {None}


def plain_text(record: models.Model, name: str) -> str:
    value = getattr(record, name)
    return get_text_for_indexing(value) if isinstance(record._meta.get_field(name), RichTextField) else value


def kinds_of_record() -> list[type[Record]]:
    return [model for model in apps.get_models() if issubclass(model, Record)]
