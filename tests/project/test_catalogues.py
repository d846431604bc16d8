"""The catalogues compile, and Django speaks from them."""

import gettext
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation

from tests.catalogues import clashes, words_of_packages

CATALOGUES = {code: Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.po" for code in ("kk", "ru")}


@pytest.fixture(params=CATALOGUES)
def code(request) -> str:
    return request.param


def test_a_catalogue_compiles_and_says_what_it_says(code, tmp_path):
    source = polib.pofile(CATALOGUES[code])
    source.save_as_mofile(tmp_path / "django.mo")
    with (tmp_path / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    translated = [entry for entry in source.translated_entries() if not entry.msgid_plural and not entry.msgctxt]
    assert len(translated) > 100
    assert [entry.msgid for entry in translated if compiled.gettext(entry.msgid) != entry.msgstr] == []


def test_a_message_stands_in_a_catalogue_once(code):
    keys = [(entry.msgctxt, entry.msgid) for entry in polib.pofile(CATALOGUES[code])]

    assert sorted(keys, key=str) == sorted(set(keys), key=str)


@pytest.mark.parametrize(("code", "text"), [("kk", "Бет табылмады"), ("ru", "Страница не найдена")], indirect=["code"])
def test_the_site_speaks_the_language(code, text):
    with translation.override(code):
        assert translation.gettext("Page not found") == text
        assert translation.gettext("Enter a valid email address.") != "Enter a valid email address."


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("kk", {1: "нәтиже", 5: "нәтиже", 21: "нәтиже"}),
        ("ru", {1: "результат", 3: "результата", 5: "результатов", 11: "результатов", 21: "результат"}),
    ],
    indirect=["code"],
)
def test_counted_things_stand_in_the_right_form(code, words):
    with translation.override(code):
        for count, word in words.items():
            text = translation.ngettext("%(number)s result", "%(number)s results", count) % {"number": count}
            assert text == f"{count} {word}"


@pytest.mark.parametrize(
    ("code", "theirs", "ours"),
    [("kk", "тіркелгі", "шот нөмірі"), ("ru", "учётная запись", "номер счёта")],
    indirect=["code"],
)
def test_a_word_of_the_packages_keeps_their_meaning_beside_ours(code, theirs, ours):
    with translation.override(code):
        assert translation.gettext("account") == theirs
        assert translation.pgettext("payment", "account") == ours


def test_a_word_of_ours_that_a_package_has_too_needs_a_context_or_a_review():
    theirs = words_of_packages()

    assert {(None, "account"), (None, "task")} <= theirs
    assert clashes({(None, "account"), ("payment", "account"), (None, "no package says so")}, theirs)[0].startswith(
        "'account' is a package's word"
    )
    assert not [each for each in clashes({("payment", "account")}, theirs) if "account" in each]
