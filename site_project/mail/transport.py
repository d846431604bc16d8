"""How a letter leaves: over pipelined SMTP connections, or through any of Django's and anymail's backends.

`Lines` are connections that each have one letter at a time. They never raise: what happened to a letter is its
`Report`.
"""

import enum
import logging
import re
import selectors
import smtplib
import socket
import ssl
import threading
import time
from collections.abc import Generator
from email import message_from_bytes, policy
from queue import Empty, SimpleQueue
from typing import NamedTuple

from anymail.exceptions import AnymailAPIError, AnymailError, AnymailRecipientsRefused
from django.conf import settings
from django.core.mail import get_connection

from .answers import Means, meaning
from .messages import Ready, as_django_message, envelope_address
from .models import Content, Letter

log = logging.getLogger(__name__)


READ, WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE


class End(enum.Enum):
    """How a try ended."""

    SENT = "the server took the letter"
    REFUSED = "the server will never take it"
    UNWANTED = "the recipient's domain wants nothing from us"
    UNKNOWN_ADDRESS = "the server says that there is no such mailbox"
    LATER = "the server may take it later"
    DOUBT = "the connection broke when the server may have taken it"
    DOWN = "the server itself does not work: no fault of the letter"
    BROKEN = "the letter cannot be put into a message"


class Report(NamedTuple):
    end: End
    words: str = ""
    provider_id: str = ""


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


def open_lines(number: int) -> Lines:
    """Return lines for the transport that the settings name."""
    if settings.MAIL_BACKEND == "django.core.mail.backends.smtp.EmailBackend":
        return SmtpLines(number)
    return BackendLines(number)


ENDS = {
    Means.ACCOUNT: End.DOWN,
    Means.SENDER: End.UNWANTED,
    Means.MAILBOX: End.UNKNOWN_ADDRESS,
    Means.LETTER: End.REFUSED,
    Means.WAIT: End.LATER,
}

ADDRESS = re.compile(r"<?[^\s<>]+@[^\s<>]+>?")


def said(code: int, text: bytes) -> str:
    """Return a server's reply as text, without the addresses that servers like to repeat."""
    words = " ".join(text.decode("utf-8", "replace").split())
    return f"{code} {ADDRESS.sub('<…>', words)}"[:500]


def refused(stage: str, code: int, text: bytes) -> Report:
    """Return what a refusal at this stage means for its letter."""
    words = " ".join(text.decode("utf-8", "replace").split())
    return Report(ENDS[meaning(stage, code, words)], said(code, text))


# What a line does, one step after the other: it yields where it has to wait for the server, and others go on.
Steps = Generator[None, None, Report]


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

    def step(self, line: "SmtpLine", error: Exception | None = None) -> None:
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


class SmtpLine:
    """A connection kept for many letters. Commands go in one packet where the server takes that (RFC 2920)."""

    def __init__(self, selector: selectors.BaseSelector):
        self.selector = selector
        self.server: smtplib.SMTP | None = None
        self.letter: Letter | None = None
        self.steps: Steps | None = None
        # What the server has said and nobody read yet; when it is too late to say more.
        self.heard = b""
        self.deadline = float("inf")

    # --- The bytes ------------------------------------------------------------------------------------------------

    def open(self) -> Generator:
        """Connect and log in, in a thread, for some servers take long to greet. Raises OSError and SMTPException."""
        outcome = []
        here, there = socket.socketpair()

        def connect() -> None:
            try:
                outcome.append(new_connection())
            except Exception as error:
                outcome.append(error)
            finally:
                there.close()

        threading.Thread(target=connect, daemon=True).start()
        # Each of its steps has a deadline.
        self.deadline = float("inf")
        self.selector.register(here, READ, self)
        yield
        self.selector.unregister(here)
        here.close()
        if isinstance(outcome[0], Exception):
            raise outcome[0]
        self.server, self.heard, self.waits_for = outcome[0], b"", READ
        # Looked up once, for they are asked for at every letter.
        self.is_pipelined, self.is_8bit = self.server.has_extn("pipelining"), self.server.has_extn("8bitmime")
        self.is_encrypted = isinstance(self.server.sock, ssl.SSLSocket)
        self.patience, self.sender = settings.EMAIL_TIMEOUT, settings.MAIL_FROM
        self.server.sock.setblocking(False)
        self.selector.register(self.server.sock, READ, self)

    def wait(self, events: int) -> Generator:
        """Let the other lines go on until the server has answered, or has room for more."""
        if events != self.waits_for:
            self.selector.modify(self.server.sock, events, self)
            self.waits_for = events
        yield

    def write(self, data: bytes) -> Generator:
        self.deadline = time.monotonic() + self.patience
        while data:
            try:
                number = self.server.sock.send(data)
            except (BlockingIOError, ssl.SSLWantWriteError):
                yield from self.wait(WRITE)
            except ssl.SSLWantReadError:
                yield from self.wait(READ)
            else:
                if number == len(data):
                    return
                data = memoryview(data)[number:]
                self.deadline = time.monotonic() + self.patience

    def reply(self) -> Generator[None, None, tuple[int, bytes]]:
        """Return the server's next reply: its code, and its words."""
        self.deadline = time.monotonic() + self.patience
        words = []
        while True:
            while b"\n" not in self.heard:
                yield from self.hear()
            line, _, self.heard = self.heard.partition(b"\n")
            words.append(line[4:].strip())
            if line[3:4] != b"-":
                if not line[:3].isdigit():
                    raise smtplib.SMTPServerDisconnected("no SMTP")
                return int(line[:3]), b"\n".join(words)

    def hear(self) -> Generator:
        if not self.is_encrypted:
            # The answer is hardly ever there already; in TLS it may be, decrypted.
            yield from self.wait(READ)
        while True:
            try:
                data = self.server.sock.recv(65536)
            except (BlockingIOError, ssl.SSLWantReadError):
                yield from self.wait(READ)
            except ssl.SSLWantWriteError:
                yield from self.wait(WRITE)
            else:
                if not data or len(self.heard) > 100_000:
                    raise smtplib.SMTPServerDisconnected("Connection unexpectedly closed")
                self.heard += data
                return

    def look_whether_closed(self) -> None:
        """Let go of a server that hangs up, or speaks, while there is no letter."""
        try:
            self.server.sock.recv(1000)
        except (BlockingIOError, ssl.SSLWantReadError):
            return
        except OSError:
            pass
        self.drop()

    def drop(self) -> None:
        if self.server is not None:
            self.selector.unregister(self.server.sock)
            self.server.close()
            self.server = None

    def quit(self) -> Steps:
        try:
            yield from self.write(b"QUIT\r\n")
            yield from self.reply()
        except (OSError, smtplib.SMTPException):
            pass
        return Report(End.DOWN)

    # --- The letters ----------------------------------------------------------------------------------------------

    def send(self, letter: Letter, ready: Ready) -> Steps:
        try:
            data, address = ready.fill(letter), envelope_address(letter.address)
        except (ValueError, TypeError, AttributeError) as error:
            return Report(End.BROKEN, f"Not put into a message: {error}"[:500])
        was_open = self.server is not None
        report = yield from self.try_once(address, data)
        if report is None and was_open:
            # The server had closed an idle connection: that is no answer to this letter.
            report = yield from self.try_once(address, data)
        return report or Report(End.DOWN, "The connection broke before the letter.")

    def try_once(self, address: str, data: bytes) -> Generator[None, None, Report | None]:
        """Send on the open connection, or a new one. None where it broke before the server said a word."""
        if self.server is None:
            try:
                yield from self.open()
            except (OSError, smtplib.SMTPException) as error:
                return Report(End.DOWN, why(error))
        stage = "begin"
        try:
            options = ""
            if not address.isascii():
                if not self.server.has_extn("smtputf8"):
                    return Report(End.REFUSED, "The server takes no addresses with other letters than Latin ones.")
                options = " SMTPUTF8"
            if self.is_8bit:
                options += " BODY=8BITMIME"
            else:
                data = in_seven_bits(data)
            commands = [f"MAIL FROM:<{self.sender}>{options}\r\n", f"RCPT TO:<{address}>\r\n", "DATA\r\n"]
            if self.is_pipelined:
                yield from self.write("".join(commands).encode())
            replies = []
            for command in commands:
                if not self.is_pipelined:
                    yield from self.write(command.encode())
                replies.append((yield from self.reply()))
                stage = "envelope"
                if not self.is_pipelined and replies[-1][0] >= 400:
                    break
            if refusal := next((reply for reply in replies if reply[0] >= 400), None):
                return (yield from self.refused(refusal, replies))
            stage = "data"
            yield from self.write(data + b".\r\n")
            code, text = yield from self.reply()
        except (OSError, smtplib.SMTPException) as error:
            self.drop()
            if stage == "begin":
                return None
            if stage == "data":
                return Report(End.DOUBT, f"The connection broke after the letter: {why(error)}")
            return (yield from self.broken_off(error))
        if code == 421:
            self.drop()
        if code < 400:
            return Report(End.SENT, said(code, text))
        return refused("after DATA", code, text)

    def refused(self, refusal: tuple[int, bytes], replies: list[tuple[int, bytes]]) -> Steps:
        """Leave the connection ready for the next letter, and say what the refusal means."""
        code, text = refusal
        if len(replies) == 3 and replies[2][0] == 354:
            # The server takes a letter for nobody: end it empty (RFC 2920, 3.1).
            yield from self.write(b".\r\n")
            yield from self.reply()
        if code == 421:
            self.drop()
            return Report(End.DOWN, said(code, text))
        yield from self.write(b"RSET\r\n")
        yield from self.reply()
        stage = ("MAIL FROM", "RCPT", "DATA")[next(at for at, reply in enumerate(replies) if reply is refusal)]
        return refused(stage, code, text)

    def broken_off(self, error: Exception) -> Steps:
        """A connection broke between envelope and letter: is it this letter, or is the server gone?"""
        try:
            yield from self.open()
        except (OSError, smtplib.SMTPException) as fault:
            return Report(End.DOWN, why(fault))
        return Report(End.LATER, f"The connection broke: {why(error)}")


def new_connection() -> smtplib.SMTP:
    """Connect and log in. Raises OSError and SMTPException."""
    connect = smtplib.SMTP_SSL if settings.EMAIL_USE_SSL else smtplib.SMTP
    context = {"context": ssl.create_default_context()} if settings.EMAIL_USE_SSL else {}
    server = connect(
        settings.EMAIL_HOST,
        settings.EMAIL_PORT,
        local_hostname=settings.MAIL_DOMAIN,
        timeout=settings.EMAIL_TIMEOUT,
        **context,
    )
    try:
        server.ehlo_or_helo_if_needed()
        if settings.EMAIL_USE_TLS:
            server.starttls(context=ssl.create_default_context())
            server.ehlo()
        if settings.EMAIL_HOST_USER:
            server.login(settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD)
        server.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except (OSError, smtplib.SMTPException):
        server.close()
        raise
    return server


def why(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return said(error.smtp_code, error.smtp_error if isinstance(error.smtp_error, bytes) else b"")
    return f"{type(error).__name__}: {error.strerror or error}" if isinstance(error, OSError) else type(error).__name__


def in_seven_bits(data: bytes) -> bytes:
    """Return the letter for a server from before 8BITMIME."""
    seven_bits = policy.compat32.clone(cte_type="7bit", linesep="\r\n")
    message = message_from_bytes(data.replace(b"\n..", b"\n."), policy=policy.compat32)
    return message.as_bytes(policy=seven_bits).replace(b"\n.", b"\n..")


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


class BackendLine:
    """Any e-mail backend of Django's or anymail's, by the setting MAIL_BACKEND."""

    def __init__(self):
        self.connection = get_connection(settings.MAIL_BACKEND)
        self.is_open = False

    def close(self) -> None:
        self.connection.close()
        self.is_open = False

    def send(self, letter: Letter, content: Content, ready: Ready) -> Report:
        try:
            message = as_django_message(letter, content)
            ready.fill(letter)
        except (ValueError, TypeError, AttributeError) as error:
            return Report(End.BROKEN, f"Not put into a message: {error}"[:500])
        try:
            if not self.is_open:
                self.connection.open()
                self.is_open = True
            self.connection.send_messages([message])
        except AnymailRecipientsRefused as error:
            # «Rejected» is the provider's own list, «invalid» what it knows of the mailbox.
            status = getattr(getattr(message, "anymail_status", None), "status", None) or set()
            is_unknown = set(status) == {"invalid"}
            return Report(End.UNKNOWN_ADDRESS if is_unknown else End.REFUSED, type(error).__name__)
        except AnymailAPIError as error:
            return provider_refused(error)
        except AnymailError as error:
            return Report(End.BROKEN, type(error).__name__)
        except (OSError, smtplib.SMTPException) as error:
            self.close()
            return Report(End.DOWN, why(error))
        number = getattr(getattr(message, "anymail_status", None), "message_id", None)
        return Report(End.SENT, "", "" if number is None else str(number))


def provider_refused(error: AnymailAPIError) -> Report:
    """Return what a provider's answer means: our key, our pace and its own faults are no letter's fault."""
    words = f"The provider answered {error.status_code}"
    if error.status_code is None or error.status_code in (401, 402, 403, 429) or error.status_code >= 500:
        return Report(End.DOWN, words)
    # Whatever it says is for good, and it tells of mailboxes in events, not here.
    means = meaning("after DATA", 550, getattr(error.response, "text", None) or "")
    return Report(ENDS[means] if means in (Means.ACCOUNT, Means.SENDER) else End.REFUSED, words)
