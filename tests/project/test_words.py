"""Words that the site's Kazakh and Russian never use, because the terms have another, stand nowhere in its texts."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
import yaml
from django.conf import settings

DEMO = Path(settings.BASE_DIR) / "home" / "demo"
PLACEHOLDER = r"(?:%\(\w+\)[sd]|\{\w+\})"
WORD = re.compile(r"[^\W\d_]+")
LATIN, CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")

# What is not written → what is written instead.
NOT_WRITTEN = {
    "kk": {
        r"\bкран(?:ды|ның|нан|да|ға|дар|ы)?\b": "шүмек",
        r"\bбатырма|\bкнопка": "түйме",
        r"\bМҚҰ\b": "ХҚҰ, spelt out first: «МҚҰ» is a microfinance lender",
        r"\bкелісім-?шарт": "шарт",
        r"\bсумен қамту": "сумен жабдықтау",
        r"\bсу тарту": "су бұру",
        r"\bжеке бөлме": "жеке кабинет",
        r"\bқызметтерді төлеу": "қызметтерге ақы төлеу",
        r"желілердегі ажырату(?!лар)": "желілердегі ажыратулар",
        r"\bдербес деректер\w* өңдеуге келісемін": "дербес деректерді жинауға және өңдеуге келісемін",
        r"\b(?:оскемен|ускемен)": "Өскемен",
        # The ending depends on what is put in: «Жарамдылық мерзімі: 25.12.2026», never «25.12.2026 дейін».
        rf"{PLACEHOLDER} (?:дейін|бастап|бері|таман|қарай|қарағанда)\b": "a colon before the value, or a noun after it",
        # Of a date, the terms allow these alone without an ending.
        r"%\((?:date|moment|day|start|since|until)\)s (?!№|жаңалықтары|жаңартылды)\w+": "a colon before the date",
        rf"{PLACEHOLDER}-?(?:[ғгқк][ае]|[дтн][ае]н?|[дтн][ыі]ң|[дтн][ыі]|[мбп]ен)\b": "no ending glued to a value",
    },
    "ru": {
        r"\bне доступн": "недоступн…",
        r"\d дн\.|\bдн\.": "дней",
        r"\b(?:оскемен|ускемен)": "Өскемен",
    },
}


def texts(code: str) -> Iterator[tuple[str, str]]:
    """Every text of the site in a language: where it stands, and its words."""
    for entry in polib.pofile(Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.po"):
        for text in [entry.msgstr, *entry.msgstr_plural.values()]:
            yield entry.msgid, text
    for path in sorted(DEMO.rglob("*.yaml")):
        for text in texts_within(yaml.safe_load(path.read_text(encoding="utf-8")), code):
            yield path.name, text


def texts_within(node, code: str) -> Iterator[str]:
    """What a file of the demo says in a language, however deep."""
    if isinstance(node, dict):
        if isinstance(node.get(code), str):
            yield node[code]
        for value in node.values():
            yield from texts_within(value, code)
    elif isinstance(node, list):
        for item in node:
            yield from texts_within(item, code)


@pytest.mark.parametrize("code", NOT_WRITTEN)
def test_a_word_that_the_terms_replace_is_written_nowhere(code):
    found = [
        f"{place[:60]}: «{match[0]}» → {instead}"
        for place, text in texts(code)
        for wrong, instead in NOT_WRITTEN[code].items()
        for match in re.finditer(wrong, text, re.IGNORECASE)
    ]

    assert found == []


@pytest.mark.parametrize("code", NOT_WRITTEN)
def test_no_word_mixes_the_two_scripts(code):
    words = {word for _place, text in texts(code) for word in WORD.findall(re.sub(PLACEHOLDER, " ", text))}

    assert sorted(word for word in words if LATIN.search(word) and CYRILLIC.search(word)) == []


@pytest.mark.parametrize("code", NOT_WRITTEN)
def test_there_are_texts_to_look_through(code):
    assert len(list(texts(code))) > 1500
