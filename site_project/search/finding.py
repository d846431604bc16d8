"""What a query finds among the entries of one language, forgiving of how people type Kazakh.

Kazakh letters are folded to the Russian letters beside them on both sides, so «су кубыры» finds «су құбыры». Kazakh
and Russian inflect, and there is no stemmer for Kazakh, so every word is looked for as a beginning. Where that finds
nothing, the endings of the longer words are cut, and each word may also be one of those that the site knows and that
are spelt like it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import takewhile

from django.core.paginator import Page as PageOfResults
from django.core.paginator import Paginator
from django.db import connection, models
from django.db.models import Case, Count, F, When
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .entries import entries_of
from .models import SearchEntry
from .words import MIN_GUESSED, can_be_guessed, clean, fold, stem, words_of

PER_PAGE = 10
# Longer queries are cut: nobody types that much, and each word costs the database.
MAX_LENGTH, MAX_WORDS = 200, 8
SNIPPET = 220
# How many like words are tried, out of how many that share letters, and how like they have to be (0 to 1).
GUESSES, CANDIDATES, LIKENESS = 5, 15, 0.72
# Of a text, so many words are looked for, in the newest of what holds any of them.
MOST_WORDS_OF_A_TEXT, CANDIDATES_FOR_A_TEXT = 24, 200


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
    # The slug of the section that the hits are limited to.
    section: str = ""
    results: PageOfResults | None = None
    hits: list[Hit] = field(default_factory=list)
    # Slug, title and number of hits of every section that has any.
    sections: list[tuple[str, str, int]] = field(default_factory=list)
    # The number of hits in all sections, and outside of them.
    total: int = 0
    # True where nothing matched as typed and something similar is shown instead.
    is_similar: bool = False


def find(query: str, titles: Mapping[str, str], *, language: str, section: str = "", page: str = "") -> Found:
    """Search the entries of one language. Never raises, whatever is typed; asks the database at most four times.

    `titles` are the names of the site's sections by their slugs, in the order in which to count the hits in each.
    """
    found = Found(query=clean(query)[:MAX_LENGTH].strip())
    choices = [(word,) for word in words_of(found.query)[:MAX_WORDS]]
    if not choices:
        return found
    entries = SearchEntry.objects.current(language, timezone.localdate())
    counts = count_by_section(entries, choices)
    if not counts:
        choices = loosen([word for (word,) in choices], language)
        counts = count_by_section(entries, choices)
        found.is_similar = bool(counts)
    found.sections = [(slug, title, counts[slug]) for slug, title in titles.items() if slug in counts]
    found.total = sum(counts.values())
    if section and section in counts:
        found.section = section
        entries = entries.filter(section=section)
    # Only keys are sorted, and only the rows of one page read: the texts of all matches would be a great deal.
    paginator = Paginator(best_first(entries.filter(words__begin=choices), choices).values("pk"), PER_PAGE)
    paginator.count = counts[section] if found.section else found.total
    found.results = paginator.get_page(page)
    if paginator.count:
        shown = SearchEntry.objects.filter(pk__in=found.results.object_list).defer("words", "title_words")
        found.results.object_list = list(best_first(shown, choices))
        beginnings = pattern(word for words in choices for word in words)
        found.hits = [
            Hit(entry, mark(entry.title, beginnings), snippet(entry.text, beginnings)) for entry in found.results
        ]
    return found


def count_by_section(entries: models.QuerySet, choices: Sequence[Sequence[str]]) -> dict[str, int]:
    matches = entries.filter(words__begin=choices).order_by()
    return dict(matches.values_list("section").annotate(Count("pk")))


def best_first(matches: models.QuerySet, choices: Sequence[Sequence[str]]) -> models.QuerySet:
    """Put first what has all the words in its title, then what has any; among these lasting pages, then the newer."""
    any_word = [[word for words in choices for word in words]]
    in_title = Case(
        # The front page mentions everything.
        When(section="", then=3),
        When(title_words__begin=choices, then=0),
        When(title_words__begin=any_word, then=1),
        default=2,
    )
    return matches.order_by(in_title, F("date").desc(nulls_first=True), "-pk")


def loosen(words: list[str], language: str) -> list[tuple[str, ...]]:
    """Return for each word its beginning without endings, and the words of the site that are spelt like it.

    The shortest words («где», «как») are let go where there are others.
    """
    words = [word for word in words if len(word) >= MIN_GUESSED] or words
    candidates = defaultdict(list)
    if guessed := list(filter(can_be_guessed, words)):
        with connection.cursor() as cursor:
            cursor.execute(*like_words(guessed, language))
            for number, candidate in cursor.fetchall():
                candidates[guessed[number]].append(candidate)
    choices = []
    for word in words:
        beginning = stem(word)
        like = [each for each in candidates[word] if is_like(word, each) and not each.startswith(beginning)]
        choices.append((beginning, *like[:GUESSES]))
    return choices


def is_like(word: str, candidate: str) -> bool:
    """Tell whether the candidate is the word with other endings («құбырларды», «құбырымен»), or misspelt."""
    shared = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(word, candidate, strict=False)))
    if shared >= 5 and (shared >= len(candidate) - 2 or 2 * shared >= max(len(word), len(candidate))):
        return True
    return SequenceMatcher(None, word, candidate).ratio() >= LIKENESS


def like_words(words: list[str], language: str) -> tuple[str, list]:
    """Return the SQL, and its parameters, that yields candidates for each word: its number and the candidate."""
    if connection.vendor == "postgresql":
        part = """(SELECT %s, word FROM site_search_searchword WHERE language = %s AND word %% %s
            ORDER BY similarity(word, %s) DESC LIMIT %s)"""
        parameters = [(number, language, word, word, CANDIDATES) for number, word in enumerate(words)]
    else:
        part = """SELECT * FROM (SELECT %s, known.word FROM site_search_searchword_trigrams AS trigrams
            JOIN site_search_searchword AS known ON known.id = trigrams.rowid
            WHERE known.language = %s AND site_search_searchword_trigrams MATCH %s ORDER BY rank LIMIT %s)"""
        parameters = [(number, language, trigrams(word), CANDIDATES) for number, word in enumerate(words)]
    return " UNION ALL ".join([part] * len(words)), [value for values in parameters for value in values]


def trigrams(word: str) -> str:
    """Return the FTS5 expression for any three letters in a row of a word, its two ends among them."""
    padded = f" {word} "
    return " OR ".join(f'"{padded[start : start + 3]}"' for start in range(len(padded) - 2))


def pattern(words: Iterable[str]) -> re.Pattern:
    """Return what matches, in a folded text, the words that begin with one of these."""
    ends = {1: r"(?![^\W_])"}
    each = (word + ends.get(len(word), "") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(each)})[^\W_]*")


def mark(text: str, beginnings: re.Pattern) -> SafeString:
    """Return the text as HTML with every found word in `<mark>`."""
    parts, end = [], 0
    for hit in beginnings.finditer(fold(text)):
        parts.append((text[end : hit.start()], text[hit.start() : hit.end()]))
        end = hit.end()
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", parts), text[end:])


def snippet(text: str, beginnings: re.Pattern) -> SafeString:
    """Return a stretch of the text around the first found word, marked."""
    hit = beginnings.search(fold(text))
    start = max(0, hit.start() - SNIPPET // 3) if hit else 0
    if start:
        # Between two words, unless that would pass over the hit.
        start = min(text.find(" ", start) + 1, hit.start()) or start
    end = start + SNIPPET
    if end < len(text):
        end = text.rfind(" ", start, end) if " " in text[start:end] else end
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return format_html("{}{}{}", before, mark(text[start:end], beginnings), after)


def sources(query: str, model: type[models.Model], *, language: str, most: int) -> list[int]:
    """Return the keys of the records of one kind that hold all words of the query, in whatever forms."""
    words = [(stem(word),) for word in words_of(clean(query))[:MAX_WORDS]]
    if not words:
        return []
    entries = entries_of(model).filter(language=language, words__begin=words)
    return [int(source.partition(":")[2]) for source in entries.values_list("source", flat=True)[:most]]


def nearest(text: str, model: type[models.Model], *, language: str) -> list[int]:
    """Return the keys of the records of a kind that share the most words with a text, in whatever forms, best first."""
    beginnings = list(dict.fromkeys(stem(word) for word in words_of(clean(text)) if len(word) >= MIN_GUESSED))
    beginnings = beginnings[:MOST_WORDS_OF_A_TEXT]
    if not beginnings:
        return []
    entries = entries_of(model).filter(language=language, words__begin=[beginnings]).order_by("-date", "-pk")
    shared = {}
    for entry in entries.only("source", "title", "text")[:CANDIDATES_FOR_A_TEXT]:
        words = words_of(f"{entry.title} {entry.text}")
        shared[entry.source] = sum(any(word.startswith(each) for word in words) for each in beginnings)
    best = sorted(shared, key=shared.get, reverse=True)
    return [int(source.partition(":")[2]) for source in best]
