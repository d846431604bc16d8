"""The directory of streets in memory, so that a search asks no database."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.translation import get_language

from site_project.remember import remember
from site_project.translated import FALLBACK, LANGUAGE_CODES

from . import wording
from .models import Place, Street
from .names import Name, beginning, pairs_of, words_of_name, written


def in_language(texts: dict[str, str]) -> str:
    """Return the text in the active language, or in the first that has one."""
    return next((texts[code] for code in (get_language(), *FALLBACK) if texts.get(code)), "")


@dataclass(frozen=True)
class KnownPlace:
    pk: int
    kind: str
    names: dict[str, str] = field(compare=False)
    # Its own id and those of the places it lies in, the smallest first.
    within: tuple[int, ...]

    @property
    def name(self) -> str:
        """The name in the active language."""
        return in_language(self.names)


@dataclass(frozen=True)
class FormerTitle:
    names: dict[str, str]
    shown_until: dt.date | None


@dataclass(frozen=True)
class KnownStreet:
    pk: int
    slug: str
    kind: str
    place: KnownPlace
    # With the kind, by language: «Сәтпаев көшесі».
    titles: dict[str, str] = field(compare=False)
    former: tuple[FormerTitle, ...] = field(default=(), compare=False)

    @property
    def title(self) -> str:
        """The title in the active language."""
        return in_language(self.titles)

    def title_on(self, today: dt.date) -> str:
        """Return the title with the former name, as long as it is shown."""
        shown = [old.names for old in self.former if old.shown_until and today <= old.shown_until]
        return wording.formerly(self.title, [in_language(names) for names in shown])


@dataclass
class Directory:
    """All places and streets by their ids, and what finds them by a name."""

    places: dict[int, KnownPlace] = field(default_factory=dict)
    streets: dict[int, KnownStreet] = field(default_factory=dict)
    by_slug: dict[str, KnownStreet] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    # Which names have these words in any order, a word that begins so, these two letters side by side.
    by_words: dict[frozenset, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_beginning: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_pair: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    # Places that have streets of their own.
    divided: set[int] = field(default_factory=set)

    def add_name(self, text: str, *, street: int = 0, place: int = 0, kind="", former=False):
        words = words_of_name(text)
        if not words:
            return
        name = Name(words, street, place, kind, former)
        number = len(self.names)
        self.names.append(name)
        self.by_words[frozenset(words)].add(number)
        for word in words:
            self.by_beginning[beginning(word)].add(number)
        for pair in pairs_of(words):
            self.by_pair[pair].add(number)


def directory() -> Directory:
    """Return all places and streets as they are now. Shared between requests: nobody may change it."""
    return remember("streets", build, of="streets")


def build() -> Directory:
    known = Directory()
    rows = {place.pk: place for place in Place.objects.all()}
    for place in rows.values():
        names = texts_of(place)
        known.places[place.pk] = KnownPlace(place.pk, place.kind, names, way_up(place, rows))
        for name in written(names.values()):
            known.add_name(name, place=place.pk)
    for street in Street.objects.prefetch_related("former_names").order_by("name_kk", "pk"):
        add_street(known, street)
    return known


def way_up(place: Place, rows: dict[int, Place]) -> tuple[int, ...]:
    way = [place.pk]
    while (above := rows[way[-1]].parent_id) and above not in way:
        way.append(above)
    return tuple(way)


def add_street(known: Directory, street: Street) -> None:
    names = texts_of(street)
    titles = {code: wording.titled(street.kind, name, code) for code, name in names.items()}
    former = [(old, texts_of(old)) for old in street.former_names.all()]
    shown = tuple(FormerTitle(old_names, old.shown_until) for old, old_names in former)
    place = known.places[street.place_id]
    entry = KnownStreet(street.pk, street.slug, street.kind, place, titles, shown)
    known.streets[street.pk] = known.by_slug[street.slug] = entry
    known.divided.add(street.place_id)
    for name in written(names.values()):
        known.add_name(name, street=street.pk, kind=street.kind)
    for old, old_names in former:
        for name in written(old_names.values()):
            known.add_name(name, street=street.pk, kind=old.kind, former=True)


def texts_of(record) -> dict[str, str]:
    return {code: text for code in LANGUAGE_CODES if (text := getattr(record, f"name_{code}"))}
