"""Where Kazakh words may break. Browsers have no patterns for Kazakh, so its pages tell them with soft hyphens.

Only a finished page gets them (`middleware.BreakKazakhWords`): nothing is stored, searched or sent with one.
"""

import re
from functools import lru_cache
from itertools import chain, pairwise, zip_longest

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
VOWELS = frozenset("аәеёиоөуұүыіэюя")
# Shorter words fit any screen, and a heading is not read broken without need; nearer to its ends no word breaks.
SHORTEST, SHORTEST_OF_HEADING, MARGIN = 7, 10, 3

# Kept as it is: the head, what is typed into, what a machine reads; comments; tags with their attributes.
MARKUP = re.compile(
    r"""(<(?:(head|script|style|textarea|select|code|pre|svg)\b.*?</\2>"""
    r"""|!--.*?-->|[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>))""",
    re.DOTALL,
)
HEADINGS = ("<h1", "<h2", "<h3", "<h4", "<summary", "<legend")
LONG = re.compile(rf"\S{{{SHORTEST},}}")
# Numbers, addresses of every kind, and what somebody has broken already.
UNTOUCHED = re.compile(rf"[\d@/\\_{SOFT_HYPHEN}]|\w[.:]\w")
# Small letters but for the first, so that no abbreviation breaks.
WORD = re.compile(rf"(?<!\w)[А-ЯЁӘҒҚҢӨҰҮҺІ]?[а-яёәғқңөұүһі]{{{SHORTEST - 1},}}(?!\w)")


def break_page(html: str) -> str:
    """Return the page with soft hyphens in the long words of its text, and not a sign else changed."""
    parts = MARKUP.split(html)
    # Text, markup, and the name of an element that is kept whole, in turn.
    texts, markup = parts[::3], parts[1::3]
    texts = (break_text(text, before.startswith(HEADINGS)) for text, before in zip(texts, ["", *markup], strict=True))
    return "".join(chain.from_iterable(zip_longest(texts, markup, fillvalue="")))


# Menu, footer and most of a page's text come again and again.
@lru_cache(maxsize=3000)
def break_text(text: str, is_heading: bool = False) -> str:
    """Return a text between two tags with soft hyphens in its long words."""
    shortest = SHORTEST_OF_HEADING if is_heading else SHORTEST

    def in_word(word: re.Match) -> str:
        return SOFT_HYPHEN.join(syllables(word[0])) if len(word[0]) >= shortest else word[0]

    return LONG.sub(lambda token: token[0] if UNTOUCHED.search(token[0]) else WORD.sub(in_word, token[0]), text)


def syllables(word: str) -> list[str]:
    """Return the parts of a Kazakh word between which it may break: қызметтерге → қыз, мет, терге.

    Every syllable has one vowel, and begins with the last consonant before it; signs stay with what they soften.
    """
    letters = word.lower()
    vowels = [place for place in range(len(letters)) if is_vowel(letters, place)]
    breaks = [0]
    for before, vowel in pairwise(vowels):
        start = vowel if vowel - before == 1 or letters[vowel - 1] in "ьъ" else vowel - 1
        if MARGIN <= start <= len(word) - MARGIN:
            breaks.append(start)
    return [word[start:end] for start, end in zip(breaks, [*breaks[1:], None], strict=True)]


def is_vowel(letters: str, place: int) -> bool:
    """Whether a letter carries a syllable; «у» beside another vowel is a consonant: жа-уап, уа-қыт, ау-дан."""
    if letters[place] == "у":
        return letters[place - 1] not in VOWELS if place else letters[1:2] not in VOWELS
    return letters[place] in VOWELS
