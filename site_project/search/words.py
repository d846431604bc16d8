"""How the search sees words: Kazakh letters as their Russian neighbours, endings cut."""

import re
import unicodedata

# No word is longer: databases have limits, and no language needs more.
MAX_WORD = 40
# One letter for one letter, so that a hit in the folded text is at the same place in the text itself.
FOLDING = str.maketrans("әғқңөұүһіёӘҒҚҢӨҰҮҺІЁ", "агкноуухиеагкноуухие")
# Shorter words have too many neighbours to guess which was meant.
MIN_GUESSED = 4
WORD = re.compile(r"[^\W_]+")


def clean(text: str) -> str:
    """Return the text in composed letters, without what no database stores (NUL, halves of surrogate pairs)."""
    return unicodedata.normalize("NFC", text.replace("\0", "").encode("utf-8", "ignore").decode())


def fold(text: str) -> str:
    """Return the text in lower case with Kazakh letters as their Russian neighbours; the length stays the same."""
    folded = text.translate(FOLDING)
    lower = folded.lower()
    if len(lower) == len(folded):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in folded)


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, each once, in order."""
    return list(dict.fromkeys(word[:MAX_WORD] for word in WORD.findall(fold(text))))


def stem(word: str) -> str:
    """Cut what may be endings of a longer word: up to three letters, never below four."""
    return word[: max(4, len(word) - 3)]


def can_be_guessed(word: str) -> bool:
    return len(word) >= MIN_GUESSED and word.isalpha()
