"""The bytes of a letter: built once per content, and filled with what differs for each recipient."""

import re
import time
from collections.abc import Callable
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from functools import lru_cache

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone, translation
from django.utils.html import escape
from django.utils.translation import gettext

from .models import Content, Letter

PLACE = re.compile(r"\{\{(\w+)\}\}")
ADDRESS = re.compile(r"[^\s<>()\[\],;:\\\"@]+@[^\s<>()\[\],;:\\\"@]+")
PLACE_AT_LINE = re.compile(rb"\n\{\{(\w+(?:\|html)?)\}\}")
PLACE_IN_BYTES = re.compile(rb"\{\{(\w+(?:\|html)?)\}\}")
# A word longer than this does not fit into a line of a header as it is.
LONG_WORD = 60


class Policy(EmailPolicy):
    """Python's own, but for two kinds of headers that it folds wrongly."""

    def fold_binary(self, name: str, value: str) -> bytes:
        """Keep encoded words to 75 characters (RFC 2047, 2), and leave alone what must not be encoded (RFC 2369)."""
        text = str(value)
        if name.lower() == "subject":
            is_plain = text.isascii() and all(len(word) <= LONG_WORD for word in text.split())
            header = Header(text, "us-ascii" if is_plain else "utf-8", header_name=name)
            return f"{name}: {header.encode(linesep=self.linesep)}{self.linesep}".encode()
        if name.lower().startswith("list-"):
            return f"{name}: {text.replace(', ', f',{self.linesep} ')}{self.linesep}".encode()
        return super().fold_binary(name, value)


# 8-bit text as it is: half the size of base64, and a value can be put into it.
POLICY = Policy(cte_type="8bit", linesep="\r\n")


def envelope_address(address: str) -> str:
    """Return an address as mail servers take it, the domain in ASCII (IDNA). Raises ValueError for what is none."""
    local, _, domain = address.rpartition("@")
    if not ADDRESS.fullmatch(address) or not address.isprintable():
        raise ValueError("This is no address.")
    return f"{local}@{in_ascii(domain)}"


@lru_cache(maxsize=10_000)
def in_ascii(domain: str) -> str:
    return domain.encode("idna").decode()


def sender(language: str) -> Address:
    """Return whom letters are from, named in the language of the letter."""
    with translation.override(language):
        name = gettext("Oskemen Vodokanal")
    return Address(name, addr_spec=settings.MAIL_FROM)


class Ready:
    """A content made into a message that lacks only what differs per recipient."""

    def __init__(self, content: Content):
        message = EmailMessage(POLICY)
        message["From"] = sender(content.language)
        message["Subject"] = content.subject
        message["Auto-Submitted"] = "auto-generated"
        if settings.MAIL_REPLY_TO:
            message["Reply-To"] = settings.MAIL_REPLY_TO
        for name, value in content.headers.items():
            message[name] = value
        message.set_content(content.text, cte="8bit")
        if content.html:
            # What is put into HTML is escaped on the way.
            message.add_alternative(PLACE.sub(r"{{\1|html}}", content.html), subtype="html", cte="8bit")
        for file in content.attachments.all():
            main, _, sub = file.media_type.partition("/")
            message.add_attachment(bytes(file.data), maintype=main, subtype=sub, filename=file.name)
        # Last, for whatever becomes a part takes such headers along.
        message["Content-Language"] = content.language
        # SMTP wants a dot at the beginning of a line doubled (RFC 5321, 4.5.2), ours here, those of values later.
        # Python's own formatting fills the places much faster than a loop could.
        form = message.as_bytes().replace(b"%", b"%%").replace(b"\n.", b"\n..")
        form = PLACE_AT_LINE.sub(rb"\n%(\1|line)b", form)
        self.form = PLACE_IN_BYTES.sub(rb"%(\1)b", form)

    def fill(self, letter: Letter) -> bytes:
        """Return the whole letter, its dots doubled. Raises ValueError where a value would break its form."""
        values = {name: str(value) for name, value in (letter.values or {}).items()}
        if not all(value.isprintable() for value in values.values()):
            raise ValueError("A value holds a line break.")
        filling = Filling()
        for name, value in values.items():
            filling[name.encode()] = value.encode()
            filling[f"{name}|html".encode()] = escape(value).encode()
        to = envelope_address(letter.address)
        head = f"Message-ID: {letter.message_id}\r\nDate: {date_header(int(time.time()))}\r\nTo: {to}\r\n"
        return head.encode() + self.form % filling


class Filling(dict):
    """What is put into the places of a letter; a place that nothing is known for stays as it is."""

    def __missing__(self, name: bytes) -> bytes:
        if name.endswith(b"|line"):
            value = self[name.removesuffix(b"|line")]
            return b"." + value if value.startswith(b".") else value
        return b"{{" + name.removesuffix(b"|html") + b"}}"


@lru_cache(maxsize=1)
def date_header(second: int) -> str:
    return format_datetime(timezone.localtime())


def as_django_message(letter: Letter, content: Content) -> EmailMultiAlternatives:
    """Return the letter as Django's and anymail's backends take it."""

    def fill(text: str, change: Callable[[str], str] = str) -> str:
        return PLACE.sub(lambda place: change(str((letter.values or {}).get(place[1], place[0]))), text)

    headers = {name: fill(value) for name, value in content.headers.items()}
    message = EmailMultiAlternatives(
        content.subject,
        fill(content.text),
        str(sender(content.language)),
        [letter.address],
        reply_to=[settings.MAIL_REPLY_TO] if settings.MAIL_REPLY_TO else None,
        headers={
            "Message-ID": letter.message_id,
            "Auto-Submitted": "auto-generated",
            "Content-Language": content.language,
            **headers,
        },
    )
    if content.html:
        message.attach_alternative(fill(content.html, escape), "text/html")
    for file in content.attachments.all():
        message.attach(file.name, bytes(file.data), file.media_type)
    # What a provider's events give back, even before it has told us its own number of the letter.
    message.metadata = {"letter": str(letter.pk)}
    message.tags = [letter.kind]
    return message
