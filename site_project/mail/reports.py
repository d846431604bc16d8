"""How a try to send a letter ended, and what a server's words about it mean."""

import enum
import re
import smtplib
from typing import NamedTuple

from .answers import Means, meaning


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


def why(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return said(error.smtp_code, error.smtp_error if isinstance(error.smtp_error, bytes) else b"")
    return f"{type(error).__name__}: {error.strerror or error}" if isinstance(error, OSError) else type(error).__name__
