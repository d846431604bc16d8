"""How much personal data is found in texts as residents write them: `python -m tests.qa.personal_data_report`."""

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from qa.personal_data import Mark, find

ASKER = "Ержанова Динара Маратқызы"
# The enterprise's, as the site passes them.
OWN = ["8 (7232) 70-08-78"]
# Those that rules were tuned on, then those written afterwards; each says in its head what it has shown.
SETS = [
    "personal_data.txt",
    "personal_data_fresh.txt",
    "personal_data_unseen_1.txt",
    "personal_data_unseen_2.txt",
]
SPAN = re.compile(r"‹(\w+):([^›]+)›")


class Text(NamedTuple):
    language: str
    words: str
    marks: list[Mark]


def texts(name: str) -> list[Text]:
    lines = Path(__file__).with_name(name).read_text().splitlines()
    return [read(line) for line in lines if line and not line.startswith("#")]


def read(line: str) -> Text:
    language, text = line.split(" ", 1)
    words, marks, end = "", [], 0
    for span in SPAN.finditer(text):
        words += text[end : span.start()]
        marks.append(Mark(len(words), len(words) + len(span[2]), span[1]))
        words, end = words + span[2], span.end()
    return Text(language, words + text[end:], marks)


def measure(name: str = "personal_data.txt") -> tuple[Counter, Counter, list[str], list[str]]:
    """Return what there is and what is found by language and kind, what is missed, what clean texts have marked.

    Found is what lies wholly inside marks, whatever kind they say.
    """
    there, found, missed, false = Counter(), Counter(), [], []
    for text in texts(name):
        marks = find(text.words, ASKER, OWN)
        for wanted in text.marks:
            key = text.language, wanted.kind
            there[key] += 1
            if any(mark.start <= wanted.start and wanted.end <= mark.end for mark in marks):
                found[key] += 1
            else:
                missed.append(f"{text.language} {wanted.kind}: {text.words}")
        if not text.marks:
            false += [f"{text.language} {text.words[mark.start : mark.end]}" for mark in marks]
    return there, found, missed, false


if __name__ == "__main__":
    for name in SETS:
        print(name)
        there, found, missed, false = measure(name)
        for key in sorted(there):
            print(*key, f"{found[key]}/{there[key]}")
        print(f"found {found.total()}/{there.total()}, false marks in clean texts: {len(false)}")
        print(*missed, *(f"false: {each}" for each in false), sep="\n")
