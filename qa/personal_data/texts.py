"""What all rules share: a mark in a text, and letters folded to one spelling."""

import re
from typing import NamedTuple

# One letter for one letter, so that a find in the folded text is at the same place in the text itself.
LETTERS, FOLDED = "әғқңөұүһіё", "агкноуухие"
DASHES, SPACES = "‐‑‒–—−", "\u00a0\u202f\u2009"
FOLDING = str.maketrans(
    LETTERS + LETTERS.upper() + DASHES + SPACES,
    FOLDED + FOLDED.upper() + "-" * len(DASHES) + " " * len(SPACES),
)


class Mark(NamedTuple):
    """Personal data at `text[start:end]`, of a kind: phone, email, iin, card, account, address, name,
    document or plate."""

    start: int
    end: int
    kind: str


def compiled(pattern: str) -> re.Pattern:
    return re.compile(pattern.translate(FOLDING), re.IGNORECASE)
