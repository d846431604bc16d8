"""The words of a letter, from its templates, as they will arrive."""

import re
import textwrap
from collections.abc import Mapping
from typing import Any, NamedTuple

import css_inline
from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString

# Dark colours and small screens are @media rules, which cannot be inlined: those stay where they are.
INLINER = css_inline.CSSInliner(keep_style_tags=True, load_remote_stylesheets=False)
# A line of a letter has at most 998 bytes (RFC 5322, 2.1.1), and a Cyrillic letter takes two.
LINE = 400


class Words(NamedTuple):
    """A rendered letter."""

    subject: str
    text: str
    html: str


def each(name: str) -> SafeString:
    """Return what stands in shared words for the value `name` of each recipient. Not for subjects."""
    return format_html("{{{{{}}}}}", name)


def render(kind: str, language: str, values: Mapping[str, Any]) -> Words:
    """Render a letter as it will arrive. Raises TemplateDoesNotExist, and ValueError for what no letter may hold."""
    values = {"base_url": settings.BASE_URL, "language": language, **values}
    with translation.override(language):
        # Only HTML needs its signs escaped.
        plain = [
            get_template(f"letters/{kind}.{part}").template.render(Context(values, autoescape=False))
            for part in ("subject.txt", "txt")
        ]
        html = get_template(f"letters/{kind}.html").render(dict(values))
    subject = " ".join(plain[0].split())
    if not subject or "{{" in subject:
        raise ValueError("A letter needs a subject, and it is the same for every recipient.")
    return Words(subject[:255], fold(plain[1]).strip() + "\n", fold(INLINER.inline(html)))


def fold(text: str) -> str:
    """Break lines that are too long for a letter, between words."""
    # The space after the dashes before a signature is part of them (RFC 3676, 4.3).
    text = re.sub(r"^(-- )$|[ \t]+$", lambda end: end[1] or "", text.replace("\r\n", "\n"), flags=re.MULTILINE)
    text = re.sub(r"\n{3,}", "\n\n", text)
    return "\n".join(
        line
        if len(line) <= LINE
        else "\n".join(textwrap.wrap(line, LINE, break_long_words=False, break_on_hyphens=False))
        for line in text.split("\n")
    )


def checked(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers. Raises ValueError where one holds a line break, or what belongs to the outbox itself."""
    for name, value in headers.items():
        if not re.fullmatch(r"[A-Za-z][A-Za-z-]*", name) or not value.isprintable() or not value.isascii():
            raise ValueError(f"The header {name!r} cannot be sent.")
    return dict(headers)
