"""Subscribers in and out by the table: the lists that staff imports, and what an export says of each subscriber.

An import is worked off by `tick` in the worker, a batch in one transaction with the number of its last row. So a worker
that is killed leaves nothing half done, and the next one goes on from there. No letter is sent by it.
"""

import datetime as dt
import logging
import re
import time
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice

from django.core.files import File
from django.db import transaction
from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from site_project import tables
from site_project.consents import ConsentText
from site_project.contacts import plain_email
from site_project.mail.models import Suppression
from site_project.mail.worker import stopping
from site_project.staff import FORMULA, harmless
from site_project.tables import Fault, Unreadable
from site_project.typed_text import tidy

from . import audience, links
from .models import (
    Code,
    Consent,
    DayCount,
    Import,
    Subscriber,
    Subscription,
    Topic,
)

log = logging.getLogger(__name__)

Reason, State, Frequency = Import.Reason, Import.State, Subscription.Frequency

BATCH = 500
# At a time, so that mailings are not kept waiting.
SECONDS = 5
# How long an import waits for the worker that had it in hand.
LEASE = dt.timedelta(minutes=1)
EXAMPLES = 100

ME = uuid.uuid4()

# --- The columns ------------------------------------------------------------------------------------------------------

EXPORTED = [
    "email",
    "state",
    "reason",
    "language",
    "topics",
    "asked",
    "confirmed",
    "ended",
    "consent_version",
    "consent_at",
    "source",
]
# What the first row of an imported list may call its columns, without regard to case.
NAMES = {
    "email": "email, e-mail, mail, почта, эл. почта, электронная почта, адрес, адрес электронной почты, "
    "пошта, эл. пошта, электрондық пошта, электрондық пошта мекенжайы, мекенжай",
    "state": "state, status, состояние, статус, күйі, мәртебесі",
    "language": "language, язык, язык писем, тіл, тілі, хат тілі, хаттар тілі",
    "topics": "topics, topic, темы, тема, тақырыптар, тақырып",
    "frequency": "frequency, частота, как часто, периодичность, жиілік, жиілігі, қаншалықты жиі",
    "consent_at": "consent_at, consent, согласие, дата согласия, келісім, келісім күні, келісім берілген күн",
}
LANGUAGES = {
    "kk": "kk, kz, kaz, kazakh, қазақша, қазақ, қазақ тілі, казахский, казахский язык",
    "ru": "ru, rus, russian, орысша, орыс, орыс тілі, русский, русский язык",
    "en": "en, eng, english, ағылшынша, ағылшын, ағылшын тілі, английский, английский язык",
}
FREQUENCIES = {
    Frequency.AT_ONCE: "at_once, at once, сразу, бірден",
    Frequency.DAILY: "daily, once a day, раз в день, ежедневно, күніне бір рет, күн сайын",
    Frequency.WEEKLY: "weekly, once a week, раз в неделю, еженедельно, аптасына бір рет, апта сайын",
}
ACTIVE = {"", "active", "subscribed", "активен", "активный", "подписан", "белсенді", "жазылған"}


def folded(words: str) -> str:
    return " ".join(words.replace("_", " ").casefold().split())


def by_word(words: dict[str, str]) -> dict[str, str]:
    return {folded(word): meaning for meaning, listed in words.items() for word in listed.split(",")}


COLUMN, LANGUAGE, FREQUENCY = by_word(NAMES), by_word(LANGUAGES), by_word(FREQUENCIES)


# --- Out --------------------------------------------------------------------------------------------------------------


def exported(subscribers: QuerySet[Subscriber]) -> Iterator[list[str]]:
    """Give a row of `EXPORTED` of each, read from the database as they are taken: a million fill no memory."""
    slugs = dict(Topic.objects.values_list("pk", "slug"))
    versions = dict(ConsentText.objects.values_list("pk", "version"))
    found = subscribers.prefetch_related(None).prefetch_related(
        Prefetch("subscriptions", Subscription.objects.order_by("topic__sort_order", "topic_id")),
        Prefetch("consents", Consent.objects.order_by("pk")),
    )
    for each in found.iterator(chunk_size=1000):
        consent = next(reversed(each.consents.all()), None)
        row = [
            each.email,
            each.state,
            each.ended_reason,
            each.language,
            " ".join(f"{slugs[one.topic_id]}={one.frequency}" for one in each.subscriptions.all()),
            moment(each.asked_at),
            moment(each.confirmed_at),
            moment(each.ended_at),
            str(versions[consent.text_id]) if consent else "",
            moment(consent.given_at) if consent else "",
            consent.source if consent else "",
        ]
        yield [harmless(cell) for cell in row]


def moment(value: dt.datetime | None) -> str:
    return f"{timezone.localtime(value):%Y-%m-%d %H:%M:%S}" if value else ""


# --- In: what a row says ----------------------------------------------------------------------------------------------


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


# --- In: an import ----------------------------------------------------------------------------------------------------


def check(file) -> None:
    """Raise Unreadable where a file is no list of subscribers, as far as its beginning shows."""
    with closing(tables.read(file)) as table:
        if next(records(table), None) is None:
            raise Unreadable(Fault.EMPTY)


def start(
    file: File,
    user,
    now: dt.datetime,
    *,
    language: str,
    topics: Iterable[Topic],
    frequency: str,
    consent_at: dt.datetime,
    evidence: str,
) -> Import:
    """Keep a checked list for the worker. The rest is what holds for rows that say nothing of it, and the evidence."""
    with transaction.atomic():
        job = Import(name=tidy(file.name)[-150:], made_at=now, made_by=user, language=language)
        job.frequency, job.consent_at, job.evidence = frequency, consent_at, evidence
        # The name on the disk tells nothing.
        job.file.save(uuid.uuid4().hex, file, save=False)
        job.save()
        job.topics.set(topics)
    return job


class Reader:
    """The file of an import, kept open between batches: to find the place anew is to read all that stands before it."""

    def __init__(self, job: Import):
        self.pk, self.row = job.pk, job.row
        self.fault: Unreadable | None = None
        try:
            self.file = job.file.storage.open(job.file.name, "rb")
        except (FileNotFoundError, ValueError):
            raise Unreadable(Fault.LOST) from None
        try:
            self.table = tables.read(self.file.file)
        except BaseException:
            self.file.close()
            raise
        self.records = (record for record in records(self.table) if record.row > job.row)

    def batch(self) -> list[Record]:
        """Return the next rows; none at the end. Raises Unreadable once all that could be read has been given."""
        found: list[Record] = []
        if self.fault is None:
            try:
                for record in islice(self.records, BATCH):
                    found.append(record)
                    self.row = record.row
            except Unreadable as fault:
                self.fault = fault
        if self.fault and not found:
            raise self.fault
        return found

    @property
    def percent(self) -> int:
        return min(100, round(100 * self.table.share()))

    def close(self) -> None:
        self.table.close()
        self.file.close()


open_reader: Reader | None = None


def tick(now: dt.datetime) -> None:
    """Work off what is due, for a few seconds. To be called again and again."""
    for job in Import.objects.exclude(state=State.RUNNING).exclude(file=""):
        forget_file(job)
    end = time.monotonic() + SECONDS
    while not stopping.is_set() and step(now) and time.monotonic() < end:
        pass


def step(now: dt.datetime) -> bool:
    """Work off the next batch; return whether there may be more."""
    job = claimed(now)
    if job is None:
        close_reader()
        return False
    try:
        reader = reader_of(job)
        batch = reader.batch()
    except Unreadable as unreadable:
        finish(job, State.STOPPED, now, unreadable.fault)
        return True
    except BaseException:
        # What is broken off in the middle of the file gives no more rows, as if that were its end.
        close_reader()
        raise
    if not batch:
        finish(job, State.DONE, now)
        return True
    if not work_off(job, batch, reader.percent, now):
        close_reader()
    return True


def claimed(now: dt.datetime) -> Import | None:
    """Return the oldest import that no other worker has in hand."""
    free = Q(worker=ME) | Q(worker=None) | Q(leased_until__lt=now)
    waiting = Import.objects.filter(free, state=State.RUNNING).order_by("pk")
    for pk in waiting.values_list("pk", flat=True)[:10]:
        if waiting.filter(pk=pk).update(worker=ME, leased_until=now + LEASE):
            return Import.objects.get(pk=pk)
    return None


def reader_of(job: Import) -> Reader:
    global open_reader
    if open_reader is None or (open_reader.pk, open_reader.row) != (job.pk, job.row):
        close_reader()
        open_reader = Reader(job)
    return open_reader


def close_reader() -> None:
    global open_reader
    if open_reader is not None:
        open_reader.close()
        open_reader = None


def work_off(job: Import, batch: list[Record], percent: int, now: dt.datetime) -> bool:
    """Take in a batch, once. Returns False where another worker has been there meanwhile."""
    rules = Rules(job, now)
    persons: dict[str, Person] = {}
    reasons: dict[int, Reason] = {}
    rows: dict[str, int] = {}
    for record in batch:
        found = rules.person(record)
        if isinstance(found, Reason):
            reasons[record.row] = found
        elif found.email in persons:
            reasons[record.row] = Reason.KNOWN
        else:
            persons[found.email], rows[found.email] = found, record.row
    with transaction.atomic():
        locked = Import.objects.select_for_update(skip_locked=True)
        job = locked.filter(pk=job.pk, row=job.row, worker=ME, state=State.RUNNING).first()
        if job is None:
            return False
        left_out = take_in(job, persons, now)
        reasons |= {rows[email]: reason for email, reason in left_out.items()}
        job.row, job.percent, job.leased_until = batch[-1].row, percent, now + LEASE
        job.added += len(persons) - len(left_out)
        job.skipped = dict(Counter(job.skipped) + Counter(reasons.values()))
        wrong = [(row, reason) for row, reason in sorted(reasons.items()) if reason != Reason.KNOWN]
        job.examples = [*job.examples, *wrong][:EXAMPLES]
        job.save()
    return True


def take_in(job: Import, persons: dict[str, Person], now: dt.datetime) -> dict[str, Reason]:
    """Subscribe whom nothing speaks against, and return the others with the reason. Within a transaction."""
    left_out = dict.fromkeys(
        Suppression.objects.filter(address__in=persons).values_list("address", flat=True), Reason.SUPPRESSED
    )
    # In the order of addresses, so that no two imports wait for each other.
    wanted = [person for email, person in sorted(persons.items()) if email not in left_out]
    strangers = {person.email: stranger(person, now) for person in wanted}
    Subscriber.objects.bulk_create(strangers.values(), ignore_conflicts=True)
    # Whoever stands under an address now, be it the one just put there.
    found = {each.email: each for each in Subscriber.objects.select_for_update().filter(email__in=strangers)}
    added: list[tuple[Subscriber, Person]] = []
    unconfirmed: dict[str, list[int]] = {}
    for person in wanted:
        subscriber = found.get(person.email)
        if subscriber is not None and subscriber.key == strangers[person.email].key:
            added.append((subscriber, person))
        elif subscriber is not None and subscriber.state == Subscriber.State.UNCONFIRMED:
            added.append((subscriber, person))
            unconfirmed.setdefault(person.language, []).append(subscriber.pk)
        else:
            ended = subscriber is not None and subscriber.state == Subscriber.State.ENDED
            left_out[person.email] = Reason.ENDED if ended else Reason.KNOWN
    for language, pks in unconfirmed.items():
        Subscriber.objects.filter(pk__in=pks).update(state=Subscriber.State.ACTIVE, language=language, confirmed_at=now)
        # The letters that asked for a confirmation wish for what is done now.
        Code.objects.filter(subscriber__in=pks, purpose=Code.Purpose.CONFIRM, used_at__isnull=True).delete()
    agree(job, added, now)
    return left_out


def stranger(person: Person, now: dt.datetime) -> Subscriber:
    subscriber = Subscriber(
        email=person.email,
        language=person.language,
        state=Subscriber.State.ACTIVE,
        asked_at=person.given_at,
        confirmed_at=now,
    )
    subscriber.tokens = links.tokens(subscriber)
    return subscriber


def agree(job: Import, added: list[tuple[Subscriber, Person]], now: dt.datetime) -> None:
    """Write down what subscribers who have just become active get, and that they have agreed to it."""
    if not added:
        return
    text = ConsentText.in_force(ConsentText.Purpose.LETTERS, now)
    Consent.objects.bulk_create(
        Consent(
            subscriber=subscriber,
            text=text,
            language=person.language,
            source=Consent.Source.IMPORT,
            imported_with=job,
            given_at=person.given_at,
        )
        for subscriber, person in added
    )
    Subscription.objects.bulk_create(
        Subscription(subscriber=subscriber, topic_id=topic, frequency=frequency, since=now)
        for subscriber, person in added
        for topic, frequency in person.choice
    )
    audience.move(Counter((person.language, audience.written(person.choice)) for _subscriber, person in added))
    audience.count_today(DayCount.Event.SUBSCRIBED, now, len(added))


def finish(job: Import, state: State, now: dt.datetime, fault: str = "") -> None:
    """End an import, and delete its file."""
    close_reader()
    changes = {"percent": 100} if state == State.DONE else {}
    mine = Import.objects.filter(pk=job.pk, worker=ME, state=State.RUNNING)
    if mine.update(state=state, fault=fault, finished_at=now, worker=None, **changes):
        log.info("Import %s of subscribers: %s", job.pk, state)
        forget_file(job)


def stop(job: Import, now: dt.datetime) -> bool:
    """End an import that goes wrong; who has been added stays. Returns False where it is over already."""
    running = Import.objects.filter(pk=job.pk, state=State.RUNNING)
    return bool(running.update(state=State.BY_HAND, finished_at=now, worker=None))


def forget_file(job: Import) -> None:
    """Delete the file of an import that is over. `tick` does it where this was cut short, or staff has stopped it."""
    job.file.storage.delete(job.file.name)
    Import.objects.filter(pk=job.pk).update(file="")
