"""How a letter leaves: over a pipelined SMTP connection, or through any of Django's and anymail's backends.

A `Line` holds one connection and sends one letter at a time. It never raises: what happened is its `Report`.
"""

import enum
import re
import smtplib
import socket
import ssl
from email import message_from_bytes, policy
from typing import NamedTuple, Protocol

from anymail.exceptions import AnymailAPIError, AnymailError, AnymailRecipientsRefused
from django.conf import settings
from django.core.mail import get_connection

from .messages import Ready, as_django_message, envelope_address
from .models import Content, Letter


class End(enum.Enum):
    """How a try ended."""

    SENT = "the server took the letter"
    REFUSED = "the server will never take it"
    UNKNOWN_ADDRESS = "the server says that there is no such mailbox"
    LATER = "the server may take it later"
    DOUBT = "the connection broke when the server may have taken it"
    DOWN = "the server itself does not work: no fault of the letter"
    BROKEN = "the letter cannot be put into a message"


class Report(NamedTuple):
    end: End
    words: str = ""
    provider_id: str = ""


class Line(Protocol):
    """One connection to a mail server."""

    def send(self, letter: Letter, content: Content, ready: Ready) -> Report: ...

    def close(self) -> None: ...


def open_line() -> Line:
    """Return a line for the transport that the settings name."""
    if settings.MAIL_BACKEND == "django.core.mail.backends.smtp.EmailBackend":
        return SmtpLine()
    return BackendLine()


# A refusal by policy (5.7) or for a full mailbox (5.2) says nothing about whether the address exists.
ABOUT_ADDRESS = re.compile(r"^5\.1\.\d|^(?!5\.\d+\.\d+)")

# A line that is a dot alone would end the letter (RFC 5321, 4.5.2).
LEADING_DOT = re.compile(rb"^\.", re.MULTILINE)


ADDRESS = re.compile(r"<?[^\s<>]+@[^\s<>]+>?")


def said(code: int, text: bytes) -> str:
    """Return a server's reply as text, without the addresses that servers like to repeat."""
    words = " ".join(text.decode("utf-8", "replace").split())
    return f"{code} {ADDRESS.sub('<…>', words)}"[:500]


class SmtpLine:
    """A connection kept for many letters. Commands go in one packet where the server takes that (RFC 2920)."""

    def __init__(self):
        self.server: smtplib.SMTP | None = None

    def close(self) -> None:
        if self.server is not None:
            try:
                self.server.quit()
            except (OSError, smtplib.SMTPException):
                self.server.close()
            self.server = None

    def open(self) -> None:
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
        self.server = server

    def send(self, letter: Letter, content: Content, ready: Ready) -> Report:
        try:
            data, address = ready.fill(letter), envelope_address(letter.address)
        except (ValueError, TypeError, AttributeError) as error:
            return Report(End.BROKEN, f"Not put into a message: {error}"[:500])
        was_open = self.server is not None
        report = self.try_once(address, data)
        if report is None and was_open:
            # The server had closed an idle connection: that is no answer to this letter.
            report = self.try_once(address, data)
        return report or Report(End.DOWN, "The connection broke before the letter.")

    def try_once(self, address: str, data: bytes) -> Report | None:
        """Send on the open connection, or a new one. None where it broke before the server said a word."""
        if self.server is None:
            try:
                self.open()
            except (OSError, smtplib.SMTPException) as error:
                return Report(End.DOWN, why(error))
        stage = "begin"
        try:
            server = self.server
            options = []
            if not address.isascii():
                if not server.has_extn("smtputf8"):
                    return Report(End.REFUSED, "The server takes no addresses with other letters than Latin ones.")
                options.append("SMTPUTF8")
            if server.has_extn("8bitmime"):
                options.append("BODY=8BITMIME")
            else:
                data = in_seven_bits(data)
            commands = [
                " ".join([f"MAIL FROM:<{settings.MAIL_FROM}>", *options]).encode(),
                f"RCPT TO:<{address}>".encode(),
                b"DATA",
            ]
            replies = []
            if server.has_extn("pipelining"):
                server.send(b"\r\n".join(commands) + b"\r\n")
                for _command in commands:
                    replies.append(server.getreply())
                    stage = "envelope"
            else:
                for command in commands:
                    server.send(command + b"\r\n")
                    replies.append(server.getreply())
                    stage = "envelope"
                    if replies[-1][0] >= 400:
                        break
            if refusal := next((reply for reply in replies if reply[0] >= 400), None):
                return self.refused(refusal, replies)
            stage = "data"
            if b"\n." in data:
                data = LEADING_DOT.sub(b"..", data)
            server.send(data + b".\r\n")
            code, text = server.getreply()
        except (OSError, smtplib.SMTPException) as error:
            self.drop()
            if stage == "begin":
                return None
            if stage == "data":
                return Report(End.DOUBT, f"The connection broke after the letter: {why(error)}")
            return self.broken_off(error)
        if code == 421:
            self.drop()
        if code < 400:
            return Report(End.SENT, said(code, text))
        return Report(End.LATER if code < 500 else End.REFUSED, said(code, text))

    def refused(self, refusal: tuple[int, bytes], replies: list[tuple[int, bytes]]) -> Report:
        """Leave the connection ready for the next letter, and say what the refusal means."""
        code, text = refusal
        if len(replies) == 3 and replies[2][0] == 354:
            # The server takes a letter for nobody: end it empty (RFC 2920, 3.1).
            self.server.send(b".\r\n")
            self.server.getreply()
        if code == 421:
            self.drop()
            return Report(End.DOWN, said(code, text))
        self.server.rset()
        if code < 500:
            return Report(End.LATER, said(code, text))
        is_recipient = refusal is replies[1] if len(replies) > 1 else False
        if is_recipient and ABOUT_ADDRESS.match(text.decode("utf-8", "replace")):
            return Report(End.UNKNOWN_ADDRESS, said(code, text))
        return Report(End.REFUSED, said(code, text))

    def broken_off(self, error: Exception) -> Report:
        """A connection broke between envelope and letter: is it this letter, or is the server gone?"""
        try:
            self.open()
        except (OSError, smtplib.SMTPException) as fault:
            return Report(End.DOWN, why(fault))
        return Report(End.LATER, f"The connection broke: {why(error)}")

    def drop(self) -> None:
        if self.server is not None:
            self.server.close()
            self.server = None


def why(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return said(error.smtp_code, error.smtp_error if isinstance(error.smtp_error, bytes) else b"")
    return f"{type(error).__name__}: {error.strerror or error}" if isinstance(error, OSError) else type(error).__name__


def in_seven_bits(data: bytes) -> bytes:
    """Return the letter for a server from before 8BITMIME."""
    return message_from_bytes(data, policy=policy.compat32).as_bytes(
        policy=policy.compat32.clone(cte_type="7bit", linesep="\r\n")
    )


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
            return Report(End.UNKNOWN_ADDRESS, type(error).__name__)
        except AnymailAPIError as error:
            # Our key is wrong, we are too fast, or the provider does not work: the letter is not to blame.
            if error.status_code is None or error.status_code in (401, 403, 429) or error.status_code >= 500:
                return Report(End.DOWN, f"The provider answered {error.status_code}")
            return Report(End.REFUSED, f"The provider answered {error.status_code}")
        except AnymailError as error:
            return Report(End.BROKEN, type(error).__name__)
        except (OSError, smtplib.SMTPException) as error:
            self.close()
            return Report(End.DOWN, why(error))
        number = getattr(getattr(message, "anymail_status", None), "message_id", None)
        return Report(End.SENT, "", "" if number is None else str(number))
