"""The labels of the user manual, from the table `tests/project/labels.yaml`."""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

TABLE = yaml.safe_load((Path(__file__).parent / "project" / "labels.yaml").read_text(encoding="utf-8"))
LANGUAGES = ("kk", "ru", "en")


class Label(NamedTuple):
    """`place` is the table's entry that the label belongs to."""

    place: dict
    code: str
    words: str


def labels(part: str) -> list:
    """Return a case for each label of a part of the table («pages», «letters») in each language, by its sentence."""
    return [
        pytest.param(
            Label(place, code, words),
            id=f"{sentence}-{code}-{words[:30]}",
            marks=pytest.mark.manual(sentence, sentence.partition(".")[0]),
        )
        for place in TABLE[part]
        for sentence, *all_words in place["labels"]
        for code, words in zip(LANGUAGES, all_words, strict=True)
    ]
