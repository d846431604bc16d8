"""Claiming, sending and marking letters: the only writer of a letter's state once it is queued.

A letter is claimed at the moment a connection is free for it, and its connection gets the next one only when the
database knows what became of this one. So whatever dies, at most one letter per connection is in doubt.
"""

import datetime as dt
import logging
import threading
import time
import uuid
from collections import Counter, defaultdict
from collections.abc import Callable

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import F
from django.utils import timezone

from . import kinds, limits, suppressions, tallies
from .claiming import Claimed, Claims, mark_sent
from .contents import Contents
from .models import Letter, Suppression, Tally
from .reports import End, Report
from .transport import open_lines

log = logging.getLogger(__name__)

# How long a worker may be silent before others take over its letters, and how often it says that it is alive.
LEASE = dt.timedelta(seconds=60)
HEARTBEAT = 10
# A run goes on for what comes due within this many seconds.
PATIENCE = 15
# Seconds to leave a mail server alone that does not work, doubled each time.
FIRST_PAUSE, LAST_PAUSE = 1, 60
# So many domains that refuse us are evidence about us.
SEVERAL = 3

# Set by whoever stops the process: no letter is begun any more, and those begun are finished.
stopping = threading.Event()


def return_abandoned(now: dt.datetime) -> int:
    """Queue again, in doubt, what was on the wire when a worker died. Returns how many."""
    number = Letter.objects.abandoned(now).update(
        state=Letter.State.QUEUED, in_doubt_at=now, due_at=now, worker=None, leased_until=None
    )
    if number:
        log.warning("%d letters were on the wire when a worker died, and are sent again", number)
    return number


class Delivery:
    """One run of a worker over the outbox."""

    def __init__(self, connections: int | None = None, clock: Callable[[], dt.datetime] = timezone.now):
        self.id = uuid.uuid4()
        self.size = connections or settings.MAIL_CONNECTIONS
        self.now = clock
        self.counts: Counter[str] = Counter()
        self.tallies: Counter[tuple[str, str]] = Counter()
        self.busy: dict[int, Claimed] = {}
        self.contents = Contents()
        self.claims = Claims(self.id)
        self.pause = 0.0
        self.resume_at = 0.0
        self.heartbeat_at = 0.0
        # The domains that have refused us since they took a letter of ours.
        self.unwanted_by: set[str] = set()
        self.has_lost_count = False

    def run(self) -> Counter:
        """Send until nothing is due, or somebody stops us. Returns how many letters ended how."""
        lines, done = open_lines(self.size), []
        try:
            while True:
                letters = self.exchange(done, self.how_many(lines.free))
                done, jobs = [], []
                for letter in letters:
                    found = self.contents.of(letter)
                    if isinstance(found, Report):
                        done.append((letter, found))
                    else:
                        self.busy[letter.pk] = letter
                        jobs.append((letter, *found))
                if jobs:
                    lines.send(jobs)
                if self.busy:
                    for letter, report in lines.reports(HEARTBEAT / 2):
                        del self.busy[letter.pk]
                        done.append((letter, report))
                elif not done and not letters and not self.wait_for_letters():
                    return self.counts
        finally:
            lines.close()

    def how_many(self, idle: int) -> int:
        """How many letters to claim: none where we stop or the server is down, one to see whether it is up again."""
        if stopping.is_set() or time.monotonic() < self.resume_at:
            return 0
        return min(idle, 1 - len(self.busy)) if self.pause else idle

    def wait_for_letters(self) -> bool:
        """Sleep a little if a letter comes due soon. False where the run is over."""
        if stopping.is_set():
            return False
        seconds = self.resume_at - time.monotonic()
        if seconds <= 0:
            now = self.now()
            soon = Letter.objects.due(now + dt.timedelta(seconds=PATIENCE)).order_by("due_at")
            first = soon.values_list("due_at", flat=True).first()
            if first is None:
                return False
            seconds = (first - now).total_seconds()
        stopping.wait(min(max(seconds, 0.02), 0.5))
        return True

    # --- The database ---------------------------------------------------------------------------------------------

    def exchange(self, done: list[tuple[Claimed, Report]], wanted: int) -> list[Claimed]:
        """Write down what became of letters and claim others, in one transaction; keep trying until it is done.

        What servers have taken must not be forgotten, whatever the database goes through meanwhile.
        """
        pause, counts = 0.1, self.counts.copy()
        while True:
            try:
                with transaction.atomic():
                    self.tallies.clear()
                    self.mark(done)
                    # Whoever is asked about the next letters knows what became of these.
                    self.write_tallies()
                    self.say_alive()
                    letters = self.claim(wanted) if wanted > 0 else []
                    self.write_tallies()
                    return letters
            except (OperationalError, InterfaceError) as error:
                if connection.in_atomic_block:
                    raise
                log.warning("The database does not answer (%s): trying again", type(error).__name__)
                # A commit whose answer got lost may have claimed letters that we know nothing of.
                self.has_lost_count, self.counts = True, counts.copy()
                connection.close()
                time.sleep(pause)
                pause = min(pause * 2, 5)

    def say_alive(self) -> None:
        if self.has_lost_count:
            ours = Letter.objects.filter(worker=self.id, state=Letter.State.SENDING).exclude(pk__in=self.busy)
            ours.update(state=Letter.State.QUEUED, worker=None, leased_until=None)
            self.has_lost_count = False
        if self.busy and time.monotonic() > self.heartbeat_at:
            Letter.objects.filter(pk__in=self.busy).update(leased_until=self.now() + LEASE)
            self.heartbeat_at = time.monotonic() + HEARTBEAT

    def claim(self, wanted: int) -> list[Claimed]:
        """Take the next letters, urgent ones first. No two workers get the same one."""
        now = self.now()
        limits.give_places(now)
        wanted = limits.allowed(wanted, now)
        if not wanted:
            return []
        letters, listed = self.claims.pick(wanted, now, now + LEASE)
        if not letters:
            return []
        stopped = suppressions.stopped(listed, now) if listed else {}
        stale = {letter.pk for letter in letters if letter.not_after and letter.not_after < now}
        verdicts = self.ask(letters, now)
        going, waiting = [], defaultdict(list)
        for letter in letters:
            if letter.pk in stale:
                self.finish(letter, Letter.State.DROPPED, "Too late to be of use.")
            elif letter.pk in stopped:
                self.finish(letter, Letter.State.DROPPED, stopped[letter.pk])
            elif isinstance(verdict := verdicts.get(letter.pk), str):
                self.finish(letter, Letter.State.DROPPED, verdict)
            elif verdict is not None:
                waiting[verdict].append(letter)
            else:
                going.append(letter)
        for until, group in waiting.items():
            self.put_back(group, until)
        late = limits.too_soon(going, now)
        for letter in late:
            self.put_back([letter], letter.due_at)
        self.contents.load(letter.content_id for letter in going)
        left = {letter.pk for letter in late}
        # The database returns them in no order.
        going.sort(key=lambda letter: (letter.lane, letter.due_at, letter.pk), reverse=True)
        return [letter for letter in going if letter.pk not in left]

    @staticmethod
    def ask(letters: list[Claimed], now: dt.datetime) -> dict[int, str | dt.datetime]:
        """Ask those who have written the letters whether they may still leave: a reader may have left meanwhile."""
        by_check = defaultdict(list)
        for letter in letters:
            kind = kinds.KINDS.get(letter.kind)
            if kind is not None and kind.check is not None and letter.person is not None:
                by_check[kind.check].append(letter)
        verdicts = {}
        for check, group in by_check.items():
            verdicts |= check(group, now)
        return verdicts

    def mark(self, done: list[tuple[Claimed, Report]]) -> None:
        now = self.now()
        sent = [(letter, report) for letter, report in done if report.end == End.SENT]
        if sent:
            mark_sent(sent, now)
            self.counts["sent"] += len(sent)
            self.pause = self.resume_at = 0.0
            for letter, _report in sent:
                self.tally(letter, Tally.Event.SENT)
            if self.unwanted_by:
                self.unwanted_by -= {letter.domain for letter, _report in sent}
        for letter, report in done:
            if report.end != End.SENT:
                self.mark_other(letter, report, now)

    def mark_other(self, letter: Claimed, report: Report, now: dt.datetime) -> None:
        """Write down what became of a letter that was not taken."""
        match report.end:
            case End.DOWN:
                self.trip(report.words)
                self.put_back([letter], now, words=report.words)
            case End.DOUBT if letter.in_doubt_at is None:
                self.put_back([letter], now, words=report.words, in_doubt_at=now)
            case End.UNWANTED if self.is_unwanted_by_several(letter.domain):
                self.trip(report.words)
                self.put_back([letter], now, words=report.words, has_slot=False)
            case End.LATER | End.UNWANTED | End.DOUBT if letter.tries < len(settings.MAIL_RETRIES):
                due = now + dt.timedelta(minutes=settings.MAIL_RETRIES[letter.tries])
                self.put_back([letter], due, words=report.words, tries=F("tries") + 1, has_slot=False)
                self.counts["later"] += 1
            case End.UNKNOWN_ADDRESS:
                outcome = {"outcome": Letter.Outcome.BOUNCED, "outcome_at": now}
                self.finish(letter, Letter.State.FAILED, report.words, tries=F("tries") + 1, **outcome)
                self.tally(letter, Tally.Event.BOUNCED)
                suppressions.suppress(letter.address, Suppression.Reason.BOUNCED, report.words, now)
            case End.LATER | End.DOUBT:
                # Every try was in vain: the mailbox is full, or its server away for days.
                self.finish(letter, Letter.State.FAILED, report.words, tries=F("tries") + 1)
                self.tally(letter, Tally.Event.SOFT_BOUNCED)
            case _:
                self.finish(letter, Letter.State.FAILED, report.words, tries=F("tries") + 1)

    def finish(self, letter: Claimed, state: Letter.State, words: str, **changes) -> None:
        ended = {"state": state, "words": words, "finished_at": self.now(), "worker": None, "leased_until": None}
        Letter.objects.filter(pk=letter.pk).update(**ended, **changes)
        self.counts[state.value] += 1
        self.tally(letter, Tally.Event(state.value))

    def put_back(self, letters: list[Claimed], due: dt.datetime, **changes) -> None:
        queued = {"state": Letter.State.QUEUED, "due_at": due, "worker": None, "leased_until": None}
        numbers = [letter.pk for letter in letters]
        Letter.objects.filter(pk__in=numbers, worker=self.id).update(**queued, **changes)

    def write_tallies(self) -> None:
        tallies.add(self.tallies, self.now())
        self.tallies.clear()

    def tally(self, letter: Claimed, event: Tally.Event) -> None:
        if letter.lane != Letter.Lane.URGENT:
            self.tallies[letter.reference, event] += 1

    def is_unwanted_by_several(self, domain: str) -> bool:
        """Note that a domain has refused us. Where several do, it is no whim of one: nothing should leave for now."""
        self.unwanted_by.add(domain)
        return len(self.unwanted_by) >= SEVERAL

    def trip(self, words: str) -> None:
        """Leave the server alone for a while: it does not work, and no letter is to blame."""
        if time.monotonic() >= self.resume_at:
            self.pause = min(self.pause * 2, LAST_PAUSE) or FIRST_PAUSE
            self.resume_at = time.monotonic() + self.pause
            log.warning("The mail server does not work (%s): trying again in %d s", words, self.pause)
