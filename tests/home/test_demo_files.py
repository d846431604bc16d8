"""The demo's files: what is wrong in one is said with its line."""

import pytest

from home.demo import check

RIGHT = """\
type: ContentPage
title:
  kk: Судың сапасы
  ru: Качество воды
  en: Water quality
body:
  - text:
      kk: <h2>Сынама</h2><p>Күн сайын.</p>
      ru: <h2>Пробы</h2><p>Каждый день.</p>
      en: <h2>Samples</h2><p>Every day.</p>
  - callout:
      kind: note
      title: {kk: Ескерту, ru: Примечание, en: Note}
"""


def problems(folder, text: str) -> list[tuple[int, str]]:
    path = folder / "pages" / "page.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return list(check.problems_in(path))


def test_a_right_file_has_no_problems(tmp_path):
    assert problems(tmp_path, RIGHT) == []


@pytest.mark.parametrize(
    ("right", "wrong", "line", "words"),
    [
        ("  ru: Качество воды\n", "", 3, "missing: ru"),
        ("Качество воды", "''", 3, "empty in one language"),
        ("<p>Every day.</p>", "<p>Every</p><p>day.</p>", 8, "en is not built like kk"),
        ("Судың", "Cудың", 3, "Latin and Cyrillic letters in one word: Cудың"),
        ("title:\n", "tittle:\n", 2, "unknown key: tittle"),
        ("kind: note", "sort: note", 12, "unknown key in callout: sort"),
        ("- callout", "- box", 11, "unknown block: box"),
        ("type: ContentPage\n", "", 1, "a page without a type"),
        ("type: ContentPage", "type: NewsPage\nstage: planned", 2, "unknown key: stage"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path, right, wrong, line, words):
    assert right in RIGHT

    ((found, said), *more) = problems(tmp_path, RIGHT.replace(right, wrong, 1))

    assert (found, words in said, more) == (line, True, [])


def test_the_demo_has_no_problems(capsys):
    assert (check.main(), capsys.readouterr().out) == (0, "")
