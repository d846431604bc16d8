"""What a row of an imported list says."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from site_project import tables
from site_project.contacts import plain_email
from site_project.staff import FORMULA
from site_project.tables import Fault, Unreadable

from ..models import Import, Topic
from .columns import ACTIVE, COLUMN, FREQUENCY, LANGUAGE, folded

Reason = Import.Reason


@dataclass(frozen=True)
class Person:
    """Somebody whom a row would add."""

    email: str
    language: str
    choice: tuple[tuple[int, str], ...]
    given_at: dt.datetime


@dataclass(frozen=True)
class Record:
    """A row, by the names of `NAMES`."""

    row: int
    cells: dict[str, str]
    epoch: dt.datetime


def records(table: tables.Table) -> Iterator[Record]:
    """Give the rows below the first, which names the columns. Raises Unreadable, also without any address column."""
    rows = iter(table.rows)
    header = next(rows, None)
    if header is None:
        raise Unreadable(Fault.EMPTY)
    places: dict[str, int] = {}
    for place, name in enumerate(header[1]):
        if field := COLUMN.get(folded(name)):
            places.setdefault(field, place)
    if "email" not in places:
        raise Unreadable(Fault.NO_ADDRESSES)
    for number, cells in rows:
        found = {field: plain(cells[place]) for field, place in places.items() if place < len(cells)}
        yield Record(number, found, table.epoch)


def plain(cell: str) -> str:
    """Return a cell without the mark that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


class Rules:
    """What holds for the rows of an import: its own defaults, and the topics as they are called now."""

    def __init__(self, job: Import, now: dt.datetime):
        self.job, self.now = job, now
        self.default_topics = list(job.topics.values_list("pk", flat=True))
        self.topics = {
            folded(name): topic.pk
            for topic in Topic.objects.all()
            for name in (topic.slug, topic.name_kk, topic.name_ru, topic.name_en)
            if name
        }

    def person(self, record: Record) -> Person | Reason:
        """Return whom a row would add, or why it adds nobody."""
        cells = record.cells
        if folded(cells.get("state", "")) not in ACTIVE:
            return Reason.STATE
        email = plain_email(cells.get("email", ""))
        if not email:
            return Reason.ADDRESS
        language = self.job.language
        if word := folded(cells.get("language", "")):
            language = LANGUAGE.get(word, "")
        frequency = self.job.frequency
        if word := folded(cells.get("frequency", "")):
            frequency = FREQUENCY.get(word, "")
        given_at: dt.datetime | None = self.job.consent_at
        if words := cells.get("consent_at"):
            given_at = read_moment(words, record.epoch)
        choice = self.choice(cells.get("topics", ""), frequency)
        if not language:
            return Reason.LANGUAGE
        if not frequency or not all(choice.values()):
            return Reason.FREQUENCY
        if not choice or None in choice:
            return Reason.TOPIC
        if given_at is None or given_at > self.now:
            return Reason.CONSENT
        return Person(email, language, tuple(sorted(choice.items())), given_at)

    def is_known(self, part: str) -> bool:
        name, equals, often = part.partition("=")
        return folded(name) in self.topics and (not equals or folded(often) in FREQUENCY)

    def choice(self, words: str, frequency: str) -> dict[int | None, str]:
        """Return the topics that a cell names, each with how often. One that is not known stands under None."""
        parts = [part for part in re.split(r"[,;|\n]", words) if part.strip()]
        if not parts:
            return dict.fromkeys(self.default_topics, frequency)
        if not all(self.is_known(part) for part in parts):
            # Names may have spaces in them, but spaces may also stand between the short ones.
            parts = re.split(r"[,;|\s]+", words.strip(",;| \n\t"))
        found = {}
        for part in parts:
            name, _equals, often = part.partition("=")
            found[self.topics.get(folded(name))] = FREQUENCY.get(folded(often), "") if often else frequency
        return found


def read_moment(words: str, epoch: dt.datetime) -> dt.datetime | None:
    """Return the time that a cell states, in Almaty where it names no zone; None where it states none."""
    found = None
    if re.fullmatch(r"\d{1,5}(\.\d+)?", words):
        found = epoch + dt.timedelta(days=float(words))
    for form in (None, "%d.%m.%Y", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S"):
        if found is not None:
            break
        try:
            found = dt.datetime.strptime(words, form) if form else dt.datetime.fromisoformat(words)
        except ValueError:
            continue
    # Nobody has agreed by e-mail before that; and no zone can carry a later year over the end of the calendar.
    if found is None or not 1990 <= found.year <= 2100:
        return None
    return timezone.make_aware(found) if timezone.is_naive(found) else found
