"""Finds the names in the directory that a typed name may be: as written, in a case, in part, with a typo."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from enum import IntEnum
from typing import NamedTuple

from site_project.search.words import WORD

from .directory import Directory, KnownPlace
from .names import (
    ALIKE,
    BESIDE,
    KIND_WORDS,
    SHORTEST_TYPO,
    Name,
    beginning,
    is_same_word,
    likeness,
    pairs_of,
    words_of_name,
)  # fmt: skip
from .wording import Kind

Words = tuple[str, ...]
# So many of the names that share most pairs of letters are compared letter by letter.
COMPARED = 24
# What is nearly as alike as the likest is meant as probably.
MARGIN = 0.05


class Fit(IntEnum):
    """How a name was written, the best first."""

    WHOLE = 0
    # Without a word of it («Ахметжан»), or in a case («на Советской»).
    NEARLY = 1
    WITH_MORE = 2
    WITH_A_TYPO = 3
    NOT = 4


class Found(NamedTuple):
    fit: Fit = Fit.NOT
    # Numbers of names in the directory, the likeliest first.
    names: tuple[int, ...] = ()
    # Whether they are of the kind that was typed, if one was.
    is_of_kind: bool = True


def find(text: str, known: Directory, place: KnownPlace | None) -> Found:
    """Find names that are written without a typo."""
    words = words_of_name(text)
    kind = kind_in(words)
    forms = forms_of(words)
    for fit, test in TESTS.items():
        numbers = chosen({number for form in forms for number in test(form, known)}, known, place)
        if numbers and not any(known.names[number].street for number in numbers):
            # «Мирный 5» is the settlement, or Мирная.
            numbers |= {number for form in forms for number in nearly(form, known)}
        if numbers:
            return of_kind(fit, numbers, kind, forms, known, place)
    return Found()


def of_kind(fit: Fit, numbers: set[int], kind: str, forms: list[Words], known: Directory, place) -> Found:
    """Keep those of the kind that was typed; where there is none, what else of that kind may be meant is asked."""
    right = {number for number in numbers if known.names[number].kind in (kind, "")}
    if not kind or right:
        return Found(fit, in_order(right if kind else numbers, known))
    others = chosen({number for form in forms for number in nearly(form, known)}, known, place)
    others = {number for number in others if known.names[number].kind == kind}
    # «Ул.» is written before avenues, too.
    return Found(fit, in_order(numbers | others, known), is_of_kind=kind == Kind.STREET and not others)


def chosen(numbers: set[int], known: Directory, place: KnownPlace | None) -> set[int]:
    """Keep the names of streets that lie in the place; all names where none was typed."""
    if place is None:
        return numbers
    streets = ((number, known.names[number].street) for number in numbers)
    return {number for number, pk in streets if pk and place.pk in known.streets[pk].place.within}


def in_order(numbers: set[int], known: Directory) -> tuple[int, ...]:
    """Sort names: those of today before former ones, a street once."""
    once: dict[tuple, int] = {}
    for number in sorted(numbers, key=lambda number: (known.names[number].is_former, number)):
        once.setdefault((known.names[number].street, known.names[number].place), number)
    return tuple(once.values())


def kind_in(words: Words) -> str:
    return next((KIND_WORDS[word] for word in words if word in KIND_WORDS), "")


def forms_of(words: Words) -> list[Words]:
    """Return the words as they are, and without those that only stand beside a name."""
    bare = tuple(word for word in words if word not in KIND_WORDS and word not in BESIDE)
    return [form for form in dict.fromkeys((words, bare)) if form]


# --- The ways in which a name may be written --------------------------------------------------------------------------


def whole(words: Words, known: Directory) -> set[int]:
    return known.by_words.get(frozenset(words), set())


def candidates(words: Words, known: Directory) -> Iterator[tuple[int, Name]]:
    """Yield the names that have a word which begins like one of these."""
    numbers = set().union(*(known.by_beginning.get(beginning(word), ()) for word in words))
    return ((number, known.names[number]) for number in numbers)


def each_in(words: Words, others: Words, is_same: Callable[[str, str], bool]) -> bool:
    return all(any(is_same(word, other) for other in others) for word in words)


def nearly(words: Words, known: Directory) -> set[int]:
    return {
        number
        for number, name in candidates(words, known)
        if (tells(words) or len(words) == len(name.words)) and each_in(words, name.words, is_same_word)
    }


def with_more(words: Words, known: Directory) -> set[int]:
    """Find names all of whose words are among those typed."""
    return {
        number
        for number, name in candidates(words, known)
        if tells(name.words) and name.street and each_in(name.words, words, is_same_word)
    }


def tells(words: Words) -> bool:
    """Whether one of the words is long enough to be looked for alone."""
    return any(len(word) >= SHORTEST_TYPO and word.isalpha() for word in words)


TESTS = {Fit.WHOLE: whole, Fit.NEARLY: nearly, Fit.WITH_MORE: with_more}


def find_with_typos(text: str, known: Directory, place: KnownPlace | None) -> Found:
    words = words_of_name(text)
    kind = kind_in(words)
    alike: dict[int, float] = {}
    for form in forms_of(words)[-1:]:
        if tells(form):
            counts = Counter(number for pair in set(pairs_of(form)) for number in known.by_pair.get(pair, ()))
            for number, _count in counts.most_common(COMPARED):
                name = known.names[number]
                # Another number is another street, never a typo.
                if figures(name.words) == figures(form):
                    alike[number] = max(alike.get(number, 0.0), likeness(form, name))
    best = max(alike.values(), default=0)
    numbers = {number for number, share in alike.items() if share >= max(ALIKE, best - MARGIN)}
    numbers = chosen(numbers, known, place)
    if kind and any(known.names[number].kind == kind for number in numbers):
        numbers = {number for number in numbers if known.names[number].kind == kind}
    order = sorted(in_order(numbers, known), key=lambda number: -alike[number])
    return Found(Fit.WITH_A_TYPO, tuple(order)) if order else Found()


def figures(words: Words) -> set[str]:
    return {word for word in words if not word.isalpha()}


def find_unfinished(text: str, known: Directory) -> tuple[int, ...]:
    """Find names that go on where the typed one ends: «тал ахм»."""
    for form in forms_of(words_of_name(text)):
        found = {
            number
            for number, name in enumerate(known.names)
            if each_in(form, name.words, lambda word, other: other.startswith(word))
        }
        if found:
            return in_order(found, known)
    return ()


def find_places(text: str, known: Directory) -> Iterator[tuple[int, int, int]]:
    """Yield each place that may be named in a text, and where its name begins and ends there, with «посёлок»."""
    typed = list(WORD.finditer(text))
    for at, match in enumerate(typed):
        for number in known.by_beginning.get(beginning(match[0]), ()):
            name = known.names[number]
            here = typed[at : at + len(name.words)]
            if name.place and len(here) == len(name.words) and all(map(is_same_word, texts(here), name.words)):
                before = typed[at - 1] if at and typed[at - 1][0] in BESIDE else match
                after = typed[at + len(here)] if typed[at + len(here) :] else match
                yield name.place, before.start(), (after if after[0] in BESIDE else here[-1]).end()


def texts(matches: list[re.Match]) -> list[str]:
    return [match[0] for match in matches]
