"""Personal data in what residents write: what a moderator is shown before a question is published.

A safety net and no judge: it marks too much rather than too little, and a moderator decides. Texts are matched with
their Kazakh letters folded to the Russian letters beside them, because people type either, and so are the patterns
below, which are written as the words are spelt. No pattern looks further than a few words, so time grows with the text.
"""

import re
import unicodedata
from collections.abc import Iterable

from . import addresses, numbers
from .names import OTHERS, name_patterns
from .numbers import digits_of
from .texts import FOLDING, Mark

# What stands in the place of a mark that is taken out.
NEUTRAL = {
    "kk": {
        "phone": "телефон",
        "email": "электрондық пошта",
        "iin": "ЖСН",
        "card": "карта нөмірі",
        "account": "дербес шот",
        "address": "мекенжай",
        "name": "аты-жөні",
        "document": "құжат нөмірі",
        "plate": "көлік нөмірі",
    },
    "ru": {
        "phone": "телефон",
        "email": "электронная почта",
        "iin": "ИИН",
        "card": "номер карты",
        "account": "лицевой счёт",
        "address": "адрес",
        "name": "имя",
        "document": "номер документа",
        "plate": "номер машины",
    },
    "en": {
        "phone": "phone",
        "email": "e-mail",
        "iin": "IIN",
        "card": "card number",
        "account": "account number",
        "address": "address",
        "name": "name",
        "document": "document number",
        "plate": "car number",
    },
}


def find(text: str, full_name: str, own: Iterable[str] = ()) -> list[Mark]:
    """Return all that may be personal data in a text, in order; `full_name` is that of the person who asks.

    The enterprise's `own` phones and addresses are never marked. Texts are expected in composed letters (NFC).
    Never raises.
    """
    folded = text.translate(FOLDING)
    marks = [*numbers.telling_digits(folded), *numbers.phones(folded)]
    patterns = [*numbers.PATTERNS, *((pattern, "address") for pattern in addresses.PATTERNS)]
    patterns += ((pattern, "name") for pattern in (*name_patterns(full_name), *OTHERS))
    for pattern, kind in patterns:
        # What a pattern captures is the mark, where it also needs the words beside it.
        marks += (Mark(*hit.span(hit.lastindex or 0), kind) for hit in pattern.finditer(folded))
    return [mark for mark in joined(united(marks), text) if not is_own(text[mark.start : mark.end], own)]


LEAST = 8


def is_own(words: str, own: Iterable[str]) -> bool:
    """Tell whether words are the enterprise's own: the same phone, the same e-mail, part of the address."""
    same, phone = sameness(words), subscriber(words)
    # Part of the whole address, but a house and not the street alone.
    is_place = len(same) >= LEAST and any(map(str.isdecimal, same))
    return any(
        same == sameness(each) or phone == subscriber(each) or (is_place and same in sameness(each))
        for each in own
        if each
    )


def sameness(words: str) -> str:
    return "".join(filter(str.isalnum, words.translate(FOLDING).lower()))


def subscriber(words: str) -> str | float:
    """Return the last six digits of a phone, which tell it within the city; what equals nothing for anything else."""
    digits = digits_of(words)
    is_phone = len(digits) in (6, 10, 11) and not re.search(r"[^\W\d]", words)
    return digits[-6:] if is_phone and (len(digits) == 6 or digits[-10:-6] == "7232") else float("nan")


def taken_out(text: str, full_name: str, language: str, own: Iterable[str] = ()) -> str:
    """Return a text with a neutral word of its language in place of each mark."""
    text = unicodedata.normalize("NFC", text)
    parts, end = [], 0
    for mark in find(text, full_name, own):
        parts += [text[end : mark.start], f"[{NEUTRAL[language][mark.kind]}]"]
        end = mark.end
    return "".join([*parts, text[end:]])


def joined(marks: Iterable[Mark], text: str) -> list[Mark]:
    """Return the marks with the parts of an address that only a comma keeps apart as one."""
    result: list[Mark] = []
    for mark in marks:
        before = result[-1] if result else None
        if before and before.kind == mark.kind == "address" and not text[before.end : mark.start].strip(" ,"):
            result[-1] = Mark(before.start, mark.end, "address")
        else:
            result.append(mark)
    return result


def united(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks in order, those that overlap as one, of the kind of the longest: nothing found is lost."""
    result: list[Mark] = []
    longest = 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        length = mark.end - mark.start
        if not result or mark.start >= result[-1].end:
            result.append(mark)
            longest = length
        else:
            last = result[-1]
            kind = mark.kind if length > longest else last.kind
            result[-1] = Mark(last.start, max(last.end, mark.end), kind)
            longest = max(longest, length)
    return result
