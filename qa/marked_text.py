"""Texts as a moderator sees them, as HTML: what somebody else has changed, and what may tell who asked."""

import difflib
import re
import unicodedata

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy, pgettext_lazy

from .personal_data import Mark, find

KINDS = {
    "phone": gettext_lazy("phone"),
    "email": gettext_lazy("e-mail"),
    "iin": gettext_lazy("identification number"),
    "card": gettext_lazy("bank card"),
    "account": pgettext_lazy("payment", "account"),
    "address": gettext_lazy("address"),
    "name": gettext_lazy("name"),
    "document": gettext_lazy("document number"),
    "plate": gettext_lazy("car number"),
}


def difference(before: str, after: str) -> SafeString:
    """Return how `after` differs from `before`, word by word, as HTML."""
    words = [re.findall(r"\s+|\S+", text) for text in (before, after)]
    parts = []
    for kind, from_a, to_a, from_b, to_b in difflib.SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        taken, added = "".join(words[0][from_a:to_a]), "".join(words[1][from_b:to_b])
        if kind == "equal":
            parts.append(taken)
            continue
        if taken:
            parts.append(format_html("<del>{}</del>", taken))
        if added:
            parts.append(format_html("<ins>{}</ins>", added))
    return format_html_join("", "{}", ((part,) for part in parts))


def named(finds: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(KINDS[kind], words) for kind, words in finds]


def marked(text: str, name: str, own: list[str]) -> SafeString:
    """Return a text as HTML with its personal data marked, each with its kind; `own` is the enterprise's."""
    text = unicodedata.normalize("NFC", text)
    parts, end = [], 0
    for mark in find(text, name, own):
        parts += [text[end : mark.start], labelled(text, mark)]
        end = mark.end
    return format_html_join("", "{}", ((part,) for part in [*parts, text[end:]]))


def labelled(text: str, mark: Mark) -> SafeString:
    return format_html("<mark>{} <small>({})</small></mark>", text[mark.start : mark.end], KINDS[mark.kind])
