"""How a letter leaves: over pipelined SMTP connections, or through any of Django's and anymail's backends.

`Lines` are connections that each have one letter at a time. They never raise: what happened to a letter is its
`Report`.
"""

import logging
import selectors
import socket
import threading
import time
from queue import Empty, SimpleQueue

from django.conf import settings

from .messages import Ready
from .models import Content, Letter
from .providers import BackendLine
from .reports import End, Report
from .smtp import READ, SmtpLine

log = logging.getLogger(__name__)

# Seconds to wait for more letters to end.
MOMENT = 0.003
# A letter to be sent, with its words and its message.
Job = tuple[Letter, Content, Ready]


class Lines:
    """Some connections to where letters go, served by threads, so that the database and the network work at once."""

    def __init__(self, number: int, threads: int):
        # How many there are, and how many of them have no letter.
        self.size = self.free = number
        self.waiting: SimpleQueue[Job | None] = SimpleQueue()
        self.ended: SimpleQueue[list[tuple[Letter, Report]]] = SimpleQueue()
        self.threads = [threading.Thread(target=self.serve, daemon=True) for _ in range(threads)]
        for thread in self.threads:
            thread.start()

    def serve(self) -> None:
        """Send what is waiting, and say how it ended, until there comes None."""
        raise NotImplementedError

    def send(self, jobs: list[Job]) -> None:
        """Begin to send letters, not more than lines are free."""
        self.free -= len(jobs)
        for job in jobs:
            self.waiting.put(job)

    def reports(self, seconds: float) -> list[tuple[Letter, Report]]:
        """Return what has ended, and how. Waits so long for the first, and a moment for a third of the others.

        Writing down many letters at once costs the database hardly more than one.
        """
        reports, enough, pause = [], (self.size - self.free) / 3, seconds
        try:
            while len(reports) < enough or pause == seconds:
                reports += self.ended.get(timeout=pause)
                pause = MOMENT
            while True:
                reports += self.ended.get_nowait()
        except Empty:
            if not reports and not all(thread.is_alive() for thread in self.threads):
                raise RuntimeError("A thread that sends letters has died.") from None
        self.free += len(reports)
        return reports

    def close(self) -> None:
        for _thread in self.threads:
            self.waiting.put(None)
        for thread in self.threads:
            thread.join(timeout=settings.EMAIL_TIMEOUT)


class SmtpLines(Lines):
    """Connections that one thread serves in turn: whichever the server has answered takes its next step."""

    def __init__(self, number: int):
        self.selector = selectors.DefaultSelector()
        # Whoever has something for the thread writes a byte here.
        self.bell, self.rung = socket.socketpair()
        self.selector.register(self.rung, READ)
        self.lines = [SmtpLine(self.selector) for _ in range(number)]
        self.idle = list(self.lines)
        self.reported: list[tuple[Letter, Report]] = []
        self.look_at_deadlines_at = 0.0
        super().__init__(number, threads=1)

    def send(self, jobs: list[Job]) -> None:
        super().send(jobs)
        self.bell.send(b"!")

    def close(self) -> None:
        self.waiting.put(None)
        self.bell.send(b"!")
        super().close()
        self.bell.close()
        self.rung.close()

    def serve(self) -> None:
        try:
            while self.begin_waiting():
                if self.reported:
                    self.ended.put(self.reported)
                    self.reported = []
                self.turn(0.25)
            self.take_leave()
        finally:
            for line in self.lines:
                line.drop()
            self.selector.close()

    def begin_waiting(self) -> bool:
        """Begin to send what is waiting; False where nothing will come any more."""
        while not self.waiting.empty():
            job = self.waiting.get()
            if job is None:
                return False
            letter, _content, ready = job
            line = self.idle.pop()
            line.letter, line.steps = letter, line.send(letter, ready)
            self.step(line)
        return True

    def turn(self, seconds: float) -> None:
        """Let each line whose server has answered, or is too late with it, go on."""
        for key, _events in self.selector.select(seconds):
            line = key.data
            if line is None:
                self.rung.recv(1000)
            elif line.steps is not None:
                self.step(line)
            else:
                line.look_whether_closed()
        now = time.monotonic()
        if now > self.look_at_deadlines_at:
            self.look_at_deadlines_at = now + 0.25
            for line in self.lines:
                if line.steps is not None and line.deadline < now:
                    self.step(line, TimeoutError("timed out"))

    def step(self, line: SmtpLine, error: Exception | None = None) -> None:
        try:
            if error is None:
                next(line.steps)
            else:
                line.steps.throw(error)
            return
        except StopIteration as end:
            report = end.value
        except Exception as fault:  # whatever it is, it is this letter's fault and no other's
            log.exception("Letter %s could not be sent", line.letter.pk)
            line.drop()
            report = Report(End.BROKEN, type(fault).__name__)
        letter, line.letter, line.steps = line.letter, None, None
        self.idle.append(line)
        if letter is not None:
            self.reported.append((letter, report))

    def take_leave(self) -> None:
        """Say goodbye, as is polite, but do not wait long for an answer."""
        for line in [line for line in self.idle if line.server is not None]:
            self.idle.remove(line)
            line.steps = line.quit()
            self.step(line)
        until = time.monotonic() + 2
        while len(self.idle) < len(self.lines) and (left := until - time.monotonic()) > 0:
            self.turn(min(left, 0.25))


class BackendLines(Lines):
    """Lines through Django's and anymail's backends: those block, so each has a thread."""

    def __init__(self, number: int):
        super().__init__(number, threads=number)

    def serve(self) -> None:
        line = BackendLine()
        for letter, content, ready in iter(self.waiting.get, None):
            try:
                report = line.send(letter, content, ready)
            except Exception as error:  # whatever it is, it is this letter's fault and no other's
                log.exception("Letter %s could not be sent", letter.pk)
                report = Report(End.BROKEN, type(error).__name__)
            self.ended.put([(letter, report)])
        line.close()


def open_lines(number: int) -> Lines:
    """Return lines for the transport that the settings name."""
    if settings.MAIL_BACKEND == "django.core.mail.backends.smtp.EmailBackend":
        return SmtpLines(number)
    return BackendLines(number)
