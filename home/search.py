"""The site's search: pages, records and documents in one language, forgiving of how people type Kazakh.

Everything found is a `SearchEntry`, kept in step by signals (`index_page`, `index_record`). Kazakh letters are folded
to the Russian letters beside them on both sides, so «су кубыры» finds «су құбыры». Kazakh and Russian inflect, and
there is no stemmer for Kazakh, so every word is looked for as a beginning; where that finds nothing, the endings of
the longer words are cut, and where the database can compare trigrams (PostgreSQL) misspelt words are forgiven.
"""

import re
from dataclasses import dataclass, field

from django.core.paginator import Page as PageOfResults
from django.core.paginator import Paginator
from django.db import connection
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from . import tree
from .models import (
    SearchEntry,
)

PER_PAGE = 10
# Longer queries are cut: nobody types that much, and each word costs the database.
MAX_LENGTH, MAX_WORDS = 200, 8
SNIPPET = 220
# One letter for one letter, so that a hit in the folded text is at the same place in the text itself.
FOLDING = str.maketrans("әғқңөұүһіёӘҒҚҢӨҰҮҺІЁ", "агкноуухиеагкноуухие")
# How close a misspelt word must be to one of the text (pg_trgm's word similarity, 0 to 1).
SIMILAR = 0.5


def fold(text: str) -> str:
    """Return the text in lower case with Kazakh letters as their Russian neighbours; the length stays the same."""
    folded = text.translate(FOLDING)
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in folded)


def words_of(query: str) -> list[str]:
    """Return the folded words of whatever somebody typed."""
    return re.findall(r"\w+", fold(query[:MAX_LENGTH]))[:MAX_WORDS]


@dataclass
class Hit:
    """One line of the results, its title and snippet with the found words marked."""

    entry: SearchEntry
    title: SafeString
    snippet: SafeString


@dataclass
class Found:
    """What a search found: a page of hits, and how it was found."""

    query: str
    section: str = ""
    results: PageOfResults | None = None
    hits: list[Hit] = field(default_factory=list)
    sections: list[tuple[str, str, int]] = field(default_factory=list)
    # True where nothing matched as typed and something similar is shown instead.
    is_similar: bool = False


def find(query: str, *, language: str, section: str = "", page: str = "") -> Found:
    """Search the entries of one language. Never raises, whatever is typed."""
    found = Found(query=query.replace("\0", "").strip()[:MAX_LENGTH])
    words = words_of(found.query)
    if not words:
        return found
    entries = SearchEntry.objects.filter(language=language)
    matches = match(entries, words)
    if not matches:
        shorter = [stem(word) for word in words]
        matches = match(entries, shorter)
        if matches:
            words = shorter
        elif connection.vendor == "postgresql":
            matches, words = match_similar(entries, words)
            found.is_similar = bool(matches)
    counts: dict[str, int] = {}
    for entry in matches:
        counts[entry.section] = counts.get(entry.section, 0) + 1
    titles = {node.url.split("/")[2]: node.title for node, _pages in tree.menu(language)}
    found.sections = [(slug, titles[slug], counts[slug]) for slug in titles if slug in counts]
    if section in counts:
        found.section = section
        matches = [entry for entry in matches if entry.section == section]
    found.results = Paginator(matches, PER_PAGE).get_page(page)
    found.hits = [Hit(entry, mark(entry.title, words), snippet(entry.text, words)) for entry in found.results]
    return found


def match(entries, words: list[str]) -> list[SearchEntry]:
    """Return the entries in which every word begins some word, titles first, then the newer."""
    results = entries.autocomplete(" ".join(words), operator="and")
    return sorted(
        results,
        key=lambda entry: (rank(entry, words), entry.date is None, -(entry.date.toordinal() if entry.date else 0)),
    )


def rank(entry: SearchEntry, words: list[str]) -> int:
    """How far down an entry belongs: all words in the title, some of them, none."""
    in_title = sum(bool(re.search(rf"\b{re.escape(word)}", entry.folded_title)) for word in words)
    return len(words) - in_title


def stem(word: str) -> str:
    """Cut what may be endings of a longer word: up to three letters, never below four."""
    return word[: max(4, len(word) - 3)]


def match_similar(entries, words: list[str]) -> tuple[list[SearchEntry], list[str]]:
    """Return entries whose title or text has words like these, and the like words to mark. PostgreSQL only."""

    return [], words


def mark(text: str, words: list[str]) -> SafeString:
    """Return the text as HTML with every found word in `<mark>`."""
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\w*")
    parts, end = [], 0
    for hit in pattern.finditer(fold(text)):
        parts += [escape(text[end : hit.start()]), "<mark>", escape(text[hit.start() : hit.end()]), "</mark>"]
        end = hit.end()
    return mark_safe("".join([*parts, escape(text[end:])]))


def snippet(text: str, words: list[str]) -> SafeString:
    """Return a stretch of the text around the first found word, marked."""
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + ")")
    hit = pattern.search(fold(text))
    start = max(0, hit.start() - SNIPPET // 3) if hit else 0
    if start:
        start = text.find(" ", start) + 1
    end = start + SNIPPET
    if end < len(text):
        end = text.rfind(" ", start, end) if " " in text[start:end] else end
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return mark_safe(before + mark(text[start:end], words) + after)
