"""The demo's mail, unless `EMAIL_URL` leads elsewhere: a file a letter in `EMAIL_FILE_PATH`, read in the browser."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin

SHOWN = 50


class EmailBackend(BaseEmailBackend):
    """Writes each message to a file of its own: `20261122-101500-000017.eml`."""

    def send_messages(self, email_messages) -> int:
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            moment = timezone.localtime().strftime("%Y%m%d-%H%M%S")
            number = re.sub(r"\D.*", "", message.extra_headers.get("Message-ID", "<0").lstrip("<")) or "0"
            content = message.message().as_bytes(linesep="\r\n")
            partial = folder / f"{moment}-{int(number):06}.part"
            partial.write_bytes(content)
            partial.rename(partial.with_suffix(".eml"))
        return len(email_messages)


def read(path: Path) -> EmailMessage:
    return message_from_bytes(path.read_bytes(), policy=policy.default)


def letter_files() -> list[Path]:
    """Return the letters, the latest first."""
    return sorted(Path(settings.EMAIL_FILE_PATH).glob("*.eml"), reverse=True)


def found(name: str) -> EmailMessage:
    path = Path(settings.EMAIL_FILE_PATH) / f"{name}.eml"
    if not path.is_file():
        raise Http404
    return read(path)


def row(path: Path) -> dict:
    message = read(path)
    return {
        "name": path.stem,
        "to": message["To"],
        "subject": message["Subject"],
        "date": parsedate_to_datetime(message["Date"]),
    }


@never_cache
def inbox(request: HttpRequest) -> HttpResponse:
    """The latest letters of the demo."""
    files = letter_files()
    context = {"letters": [row(path) for path in files[:SHOWN]], "number": len(files)}
    with translation.override("en"):
        return HttpResponse(render(request, "letters/demo/inbox.html", context).content)


@never_cache
def letter(request: HttpRequest, name: str) -> HttpResponse:
    """One letter of the demo: its headers, its HTML in a frame, and its text."""
    message = found(name)
    text = message.get_body(("plain",))
    context = {
        "name": name,
        "headers": [(header, value) for header, value in message.items() if not header.startswith("Content-")],
        "text": text.get_content() if text else "",
        "has_html": message.get_body(("html",)) is not None,
        "files": [part.get_filename() for part in message.iter_attachments()],
    }
    with translation.override("en"):
        return HttpResponse(render(request, "letters/demo/letter.html", context).content)


@never_cache
@xframe_options_sameorigin
@csp_replace({"default-src": [NONE], "style-src": [UNSAFE_INLINE], "img-src": [SELF], "sandbox": ["allow-popups"]})
def letter_html(request: HttpRequest, name: str) -> HttpResponse:
    """The HTML of a letter as a mail program shows it: styles of its own, no script."""
    body = found(name).get_body(("html",))
    if body is None:
        raise Http404
    return HttpResponse(body.get_content())
