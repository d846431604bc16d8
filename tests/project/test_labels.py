"""The subjects of letters are those of the table, word for word, in three languages."""

import pytest

from site_project.mail.writing import render
from tests.labels import labels

# What the templates count or name.
VALUES = {"number": "2026-00015", "rubric": "Шағымдар", "days": 7}


@pytest.mark.parametrize("label", labels("letters"))
def test_a_letter_has_the_subject_of_the_table(db, label):
    letter = render(label.place["kind"], label.code, VALUES)

    assert letter.subject == label.words.format(**VALUES)
