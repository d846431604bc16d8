"""What the public sees of the name of somebody who asks: the given name and the initial of the surname."""

import re

RESIDENT = {"kk": "Тұрғын", "ru": "Житель города", "en": "Resident"}
# An address of e-mail or a page is no name, and no part of it is shown.
NO_NAME = re.compile(r"\S*(?:@|://|www\.)\S*", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʼ-])*\.?")
# «Серік қызы» is one patronymic.
APART = re.compile(r"\s+(?=(?:[ұу]лы|[қк]ызы|uly|kyzy|qyzy)(?!\w))", re.IGNORECASE)
PATRONYMIC = re.compile(r".*(?:[ұу]лы|[қк]ызы|.вич|.вна|ична|инична|uly|kyzy|qyzy|.vich|.vna|ichna)", re.IGNORECASE)
SURNAME = re.compile(
    rf"{PATRONYMIC.pattern}|.*(?:[оеё]ва?|ина?|[сц]к(?:ий|ая)|енко|[оеи]вич|швили|.(?:[eo]va?|ina?|sk(?:iy|y|i|aya)|enko))",
    re.IGNORECASE,
)
# Given names that end like surnames.
GIVEN = re.compile(
    "алина|альбина|амина|ангелина|арина|валентина|галина|дина|екатерина|зарина|ирина|карина|кристина|мадина|марина"
    "|медина|нина|полина|регина|сабина|эвелина|ева|валентин|константин|амин|эмин|лев|яков|акмарал|кәрима?|марин"
    "|alina|albina|amina|arina|valentina|galina|dina|ekaterina|zarina|irina|karina|kristina|madina|marina|nina|polina"
    "|regina|sabina|eva|valentin|konstantin|lev|kevin|martin|edwin|christina|katarina|robin|benjamin|justin|austin"
    "|colin|marvin|melvin|calvin|alvin|gavin|erin|lorin|merlin|steve|eve",
    re.IGNORECASE,
)
# Who asks for a firm, a house or a school is no person whose name is to be shortened.
FIRM = re.compile(
    r"(?<!\w)(?:ТОО|ЖШС|АО|АҚ|ИП|ЖК|ОСИ|МИБ|КСК|ПИК|ПТК|ГКП|КГП|МКК|КГУ|КММ|ГУ|ММ|РГП|РМК|ОФ|ҚҚ|ПК|КХ|ШҚ|LLP|LLC|Ltd|JSC|Inc)(?!\w)"
    r"|(?<!\w)(?i:серіктестігі|товарищество|мектебі?|школа|балабақша\w*|детский\s+сад|кооператив\w*|дүкені?|магазин"
    r"|company|school|kindergarten|мешіті?|аурухана\w*|больница)(?!\w)"
)
# Firms of one person, whose name stands behind the kind of the firm.
OF_ONE = re.compile(r"(?<!\w)(?:ИП|ЖК|КХ|ШҚ)(?!\w)")


def reduced_name(full_name: str) -> str:
    """Return what the public sees of a name, «Айдар А.» for «Ахметов Айдар Серікұлы»; of a single word its initial.

    The surname stands first in Cyrillic and last in Latin letters, unless another word alone ends like one. A firm
    keeps its name. Nothing but addresses and numbers leaves nothing.
    """
    text = APART.sub("", NO_NAME.sub(" ", full_name))
    if FIRM.search(text) and not OF_ONE.search(text):
        return " ".join(re.sub(r"\+?\d[\d\s()-]{4,}", " ", text).split())
    words = [word.strip("'’ʼ-") for word in WORD.findall(OF_ONE.sub(" ", text))]
    initials = [word for word in words if len(word.rstrip(".")) == 1]
    words = [word.rstrip(".") for word in words if len(word.rstrip(".")) > 1]
    if len(words) > 2 or (len(words) == 2 and initials):
        words = words[:1] + [word for word in words[1:] if not PATRONYMIC.fullmatch(word)]
    if not words:
        return f"{initials[0].rstrip('.').upper()}." if initials else ""
    surname = surname_of(words)
    words.remove(surname)
    given = [shown(word) for word in words[:1]] or [f"{word[0].upper()}." for word in initials[:1]]
    return " ".join([*given, f"{surname[0].upper()}."])


def public_name(full_name: str, language: str) -> str:
    """Return the reduced name, or a neutral word where nothing of what was typed may be shown."""
    return reduced_name(full_name) or RESIDENT[language]


def surname_of(words: list[str]) -> str:
    alike = [word for word in words if SURNAME.fullmatch(word) and not GIVEN.fullmatch(word)]
    if len(alike) == 1:
        return alike[0]
    return words[-1] if words[0].isascii() and not alike else words[0]


def shown(given: str) -> str:
    """Return a given name as names are written, where it came all in small or all in large letters."""
    return given.title() if given.islower() or given.isupper() else given
