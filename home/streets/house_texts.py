"""Reads house numbers as people write them: «16А», «20 б», «81/1», «1к3», «с 1 по 17», «1-15 тақ», «жеке сектор»."""

import re
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from site_project.search.words import fold

from .houses import House, Houses, Span, order

# Latin letters that stand for Cyrillic ones. Not B, which may be Б or В.
CYRILLIC = str.maketrans("aevgdkcjz", "аевгдксжз")
# A single letter; «к» before a figure is a block, and «20 и 22» are two houses.
LETTER = r"(?!и\b)(?![кk] ?[0-9])[а-ик-щэюяa-z](?:(?![^\W\d_])|(?=[кk] ?[0-9]))"
DASHES = str.maketrans("–—−‑‒―", "------")


def pattern(name: str) -> str:
    """Return the pattern of a house in a tidied text; its parts are groups that begin with the name."""
    return (
        rf"(?P<{name}_number>[0-9]{{1,4}})(?![0-9])(?: ?-?(?P<{name}_letter>{LETTER}))?"
        rf"(?: ?/ ?(?P<{name}_fraction>[0-9]{{1,4}}(?![0-9])(?: ?{LETTER})?))?"
        rf"(?:,? ?(?:корпус|корп|строение|стр|блок|block|[кk])\.? ?(?P<{name}_block>[0-9]{{1,3}})(?![0-9]))?"
    )


def tidied(text: str) -> str:
    """Return the text folded, with one kind of dash and single spaces; a new line is a comma."""
    lines = [" ".join(line.split()) for line in fold(text.translate(DASHES)).splitlines()]
    return ", ".join(line for line in lines if line)


def made_of(match: re.Match, name: str) -> House:
    number, letter, fraction, block = (match[f"{name}_{part}"] or "" for part in PARTS)
    letter, fraction = letter.translate(CYRILLIC), fraction.replace(" ", "").translate(CYRILLIC)
    return House(int(number), letter, fraction, block.lstrip("0"))


PARTS = ("number", "letter", "fraction", "block")
HOUSE_WORDS = r"(?:№|(?:дома|дом|д|уйлери|уйлер|уйи|уй|номера|номер|номир|houses|house|no)\b\.?)"
ONE = re.compile(
    rf"(?:{HOUSE_WORDS} ?)*{pattern('house')}(?: ?- ?(?P<flat>[0-9]{{1,4}}(?: ?{LETTER})?))?(?:[ -]*{HOUSE_WORDS})?"
)


def read_house(text: str) -> House | None:
    """Return the house that a text names («16А», «20 б», «д. 12-1», «1 корпус 3»); None where it names none."""
    match = ONE.fullmatch(tidied(text).strip(" ,."))
    if match is None or int(match["house_number"]) == 0:
        return None
    house = made_of(match, "house")
    if match["flat"] and not house.fraction and not house.letter:
        return replace(house, fraction=match["flat"].replace(" ", "").translate(CYRILLIC), may_be_flat=True)
    return house


# --- Some houses of a street ------------------------------------------------------------------------------------------

# As all texts here, folded: «тақ», «жұп», «үйлер», «барлық».
ODD = r"(?:так|нечетн\w*|нечет|odd)"
EVEN = r"(?:жуп|четн\w*|чет|even)"
SIDE = r"(?: (?:жагы|жактагы|сторона|стороны|side|номерлер|номера|numbers))?"
WHOLE = r"(?:(?:барлык|барлыгы|все|вся|весь|all|the|букил|толык|whole|полностью|коше|улица|street|entirely)\b ?)+"
PRIVATE = r"(?:жеке|частн\w+|private)(?: (?:сектор|секторы|секторе|дома|дом|тургын|уйлер|уйлери|sector|houses))*"
KAZAKH = r"(?<![0-9/])([0-9]+(?:/[0-9]+)?[а-я]?)-? ?(?:уй)?"
KAZAKH_FROM = re.compile(KAZAKH + r"(?:дан|ден|тан|тен|нан|нен)\b(?: бастап)?")
KAZAKH_TO = re.compile(KAZAKH + r"(?:га|ге|ка|ке|на|не)\b(?: дейин)?")
TOKEN = re.compile(
    rf"(?P<odd>{ODD}{SIDE}\b\.?)|(?P<even>{EVEN}{SIDE}\b\.?)|(?P<private>{PRIVATE}\b)|(?P<whole>{WHOLE})"
    rf"|(?P<range>(?:(?:с|от|from) )?{pattern('first')} ?(?:-|по|до|to) ?{pattern('last')})"
    rf"|(?:с|от|from) {pattern('start')}|(?:до|по|to) {pattern('end')}|{pattern('single')}"
    rf"|{HOUSE_WORDS}|(?:и|жане|and|&)\b|[ .:()]+"
)


def read_houses(text: str) -> Houses:
    """Return the houses that a text means; all where it is empty.

    Raises ValidationError, in the active language, where it cannot be read.
    """
    spans = []
    for part in filter(str.strip, re.split("[,;]", spelled_out(text))):
        read = read_part(part)
        if not read:
            raise unreadable(text)
        spans += read
    sides = {span.parity for span in spans if span.first is None}
    if sides - {None} and any(span.parity is None and span.last != span.first for span in spans):
        # «1–15, odd»: the odd ones of these, or all odd ones as well?
        raise unreadable(text)
    return Houses(tuple(dict.fromkeys(spans))) if spans else Houses()


def unreadable(text: str) -> ValidationError:
    message = _("«%(text)s» cannot be read. Write, for example: 1–15, 16А, 81/1, 1к3, even 2–20.")
    return ValidationError(message, code="houses", params={"text": text.strip()})


def spelled_out(text: str) -> str:
    """Return a tidied text with «1-ден 17-ге дейін» as «с 1 по 17», and with no comma before a block."""
    text = KAZAKH_TO.sub(r" по \1", KAZAKH_FROM.sub(r" с \1", tidied(text)))
    text = " ".join(text.split())
    return re.sub(r"(?<=[0-9а-я]), ?(?=корп|стр|блок|block|[кk] ?[0-9])", " ", text)


def read_part(text: str) -> list[Span]:
    """Return what stands between two commas: houses and ranges, or one side of the street, or its private houses.

    Nothing where some of it cannot be read.
    """
    position, spans, told = 0, [], set()
    while position < len(text):
        match = TOKEN.match(text, position)
        if match is None or match.end() == position:
            return []
        told |= {name for name in ("odd", "even", "private", "whole") if match[name]}
        if span := span_of(match):
            if not is_in_order(span):
                return []
            spans.append(span)
        position = match.end()
    if (not spans and not told) or {"odd", "even"} <= told or (spans and "whole" in told):
        return []
    parity = 1 if "odd" in told else 0 if "even" in told else None
    return [in_part(span, parity, "private" in told) for span in spans or [Span()]]


def is_in_order(span: Span) -> bool:
    if span.first is None or span.last is None:
        return True
    return span.first.number > 0 and order(span.first) <= order(span.last)


def in_part(span: Span, parity: int | None, is_private: bool) -> Span:
    """Return a span with what its part says of all; a single house is what it is, on either side."""
    is_single = span.first is not None and span.first == span.last
    return replace(span, parity=None if is_single else parity, is_private=is_private)


def span_of(match: re.Match) -> Span | None:
    if match["range"]:
        return Span(made_of(match, "first"), made_of(match, "last"))
    if match["start_number"]:
        return Span(made_of(match, "start"))
    if match["end_number"]:
        return Span(House(1), made_of(match, "end"))
    if match["single_number"]:
        house = made_of(match, "single")
        return Span(house, house)
    return None
