"""The bytes of a letter: built once per content, and filled with what differs for each recipient."""

import re
from collections.abc import Callable
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone, translation
from django.utils.html import escape
from django.utils.translation import gettext

from .models import Content, Letter

PLACE = re.compile(r"\{\{(\w+)\}\}")
ADDRESS = re.compile(r"[^\s<>()\[\],;:\\\"@]+@[^\s<>()\[\],;:\\\"@]+")
PLACE_IN_BYTES = re.compile(rb"\{\{(\w+)(\|html)?\}\}")
# 8-bit text as it is: half the size of base64, and a value can be put into it.
POLICY = SMTP.clone(cte_type="8bit", max_line_length=200)


def envelope_address(address: str) -> str:
    """Return an address as mail servers take it, the domain in ASCII (IDNA). Raises ValueError for what is none."""
    local, _, domain = address.rpartition("@")
    if not ADDRESS.fullmatch(address) or not address.isprintable():
        raise ValueError("This is no address.")
    return f"{local}@{domain.encode('idna').decode()}"


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
        self.begin, *rest = PLACE_IN_BYTES.split(message.as_bytes())
        # What is to be put in, whether into HTML, and the bytes after it.
        self.places = list(zip(rest[0::3], rest[1::3], rest[2::3], strict=True))

    def fill(self, letter: Letter) -> bytes:
        """Return the whole letter. Raises ValueError where a value would break its form."""
        values = {name: str(value) for name, value in (letter.values or {}).items()}
        if not all(value.isprintable() for value in values.values()):
            raise ValueError("A value holds a line break.")
        plain = {name.encode(): value.encode() for name, value in values.items()}
        html = {name.encode(): escape(value).encode() for name, value in values.items()}
        to = envelope_address(letter.address)
        head = f"Message-ID: {letter.message_id}\r\nDate: {format_datetime(timezone.localtime())}\r\nTo: {to}\r\n"
        filled = [head.encode(), self.begin]
        for name, is_html, text in self.places:
            filled.append((html if is_html else plain).get(name) or b"{{" + name + b"}}")
            filled.append(text)
        return b"".join(filled)


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
        headers={"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated", **headers},
    )
    if content.html:
        message.attach_alternative(fill(content.html, escape), "text/html")
    for file in content.attachments.all():
        message.attach(file.name, bytes(file.data), file.media_type)
    # What a provider's events give back, even before it has told us its own number of the letter.
    message.metadata = {"letter": str(letter.pk)}
    message.tags = [letter.kind]
    return message
