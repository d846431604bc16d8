"""The lists that staff imports: worked off by `tick` in the worker, a batch in one transaction with its last row.

So a worker that is killed leaves nothing half done, and the next one goes on from there. No letter is sent by it.
"""

import datetime as dt
import logging
import time
import uuid
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from itertools import islice

from django.core.files import File
from django.db import transaction
from django.db.models import Q

from site_project import tables
from site_project.mail.worker import stopping
from site_project.tables import Fault, Unreadable
from site_project.typed_text import tidy

from ..models import Import, Topic
from .joining import take_in
from .rows import Person, Record, Rules, records

log = logging.getLogger(__name__)

Reason, State = Import.Reason, Import.State
BATCH = 500
# At a time, so that mailings are not kept waiting.
SECONDS = 5
# How long an import waits for the worker that had it in hand.
LEASE = dt.timedelta(minutes=1)
EXAMPLES = 100
ME = uuid.uuid4()


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
