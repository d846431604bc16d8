"""One SMTP connection for many letters: its commands, its replies, and what it does while it waits for them."""

import selectors
import smtplib
import socket
import ssl
import threading
import time
from collections.abc import Generator
from email import message_from_bytes, policy

from django.conf import settings

from .messages import Ready, envelope_address
from .models import Letter
from .reports import End, Report, refused, said, why

READ, WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE

# What a line does, one step after the other: it yields where it has to wait for the server, and others go on.
Steps = Generator[None, None, Report]


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


def in_seven_bits(data: bytes) -> bytes:
    """Return the letter for a server from before 8BITMIME."""
    seven_bits = policy.compat32.clone(cte_type="7bit", linesep="\r\n")
    message = message_from_bytes(data.replace(b"\n..", b"\n."), policy=policy.compat32)
    return message.as_bytes(policy=seven_bits).replace(b"\n.", b"\n..")
