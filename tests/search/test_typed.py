"""What a reader types is forgiven much, and never does harm."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from home import search
from site_project.search.finding import MAX_LENGTH
from site_project.search.models import SearchEntry
from site_project.search.words import fold

from .conftest import urls

pytestmark = pytest.mark.databases


def test_kazakh_letters_are_found_by_the_russian_ones_beside_them(homes, put):
    pairs = list(zip("әғқңөұүһі", "агкноуухи", strict=True))
    page = put(homes["kk"], text=" ".join(f"б{letter}{number}лт" for number, (letter, _typed) in enumerate(pairs)))
    for number, pair in enumerate(pairs):
        for letter in pair:
            word = f"б{letter}{number}лт"
            assert urls(word) == urls(word.upper()) == [page.address]


def test_the_found_word_is_marked_as_it_is_written(homes, put):
    put(homes["kk"], "Су құбырлары", "Жаңа құбырлар төселді.")
    (hit,) = search.find("КУБЫР", language="kk").hits
    assert hit.title == "Су <mark>құбырлары</mark>"
    assert hit.snippet == "Жаңа <mark>құбырлар</mark> төселді."


def test_letters_composed_of_two_characters_are_found(homes, put):
    page = put(homes["kk"], text="Мейрам")
    assert urls("ме\u0438\u0306рам") == [page.address]


def test_a_beginning_is_enough_and_every_word_counts(homes, put):
    page = put(homes["kk"], "Тарифтер", "Сумен жабдықтау қызметі")
    assert urls("тариф жабд") == [page.address]
    assert urls("тариф мүлдем") == []


def test_a_middle_is_no_beginning(homes, put):
    put(homes["kk"], "Субұрқақ", "Сусабын")
    assert urls("бұрқ") == []


def test_a_single_letter_is_a_whole_word(homes, put):
    put(homes["kk"], "Өтініш", "Орын")
    page = put(homes["kk"], "О әрпі", slug="letter")
    assert urls("о") == [page.address]


def test_other_endings_are_found_where_the_word_itself_is_not(homes, put):
    page = put(homes["kk"], "Тарифтер", "Су есептегіштері туралы, құбырымен")
    for query in ("тарифтердің", "есептегіштерінен тарифтердің", "ТАРИФТЕРІҢІЗ", "тарифтерімен", "тарифін құбырларды"):
        found = search.find(query, language="kk")
        assert [hit.entry.url for hit in found.hits] == [page.address], query
        assert found.is_similar
        assert "<mark>Тарифтер</mark>" in found.hits[0].title


def test_what_is_found_as_typed_is_not_called_similar(homes, put):
    put(homes["kk"], "Тарифтер")
    assert not search.find("тариф", language="kk").is_similar


def test_a_misspelt_word_finds_what_was_meant_and_marks_it(homes, put):
    page = put(homes["kk"], "Өскемен Водоканал", "Жаңа вода ойыны")
    put(homes["kk"], "Басқа", "Жаңа нәрсе, вода", slug="other")
    for query in ("водаканал", "вадоканал", "водокнал", "воодоканал", "водоканла", "жаңа водаканал"):
        found = search.find(query, language="kk")
        assert [hit.entry.url for hit in found.hits] == [page.address], query
        assert found.is_similar
        assert found.hits[0].title == "Өскемен <mark>Водоканал</mark>"


def test_a_misspelt_word_is_compared_with_the_words_of_its_language(homes, put):
    page = put(homes["kk"], "Водоканал")
    put(homes["ru"], text=" ".join(f"вод{letter}аканал" for letter in "абвгдежзиклмнопрстуфхцч"))
    assert urls("водаканал") == [page.address]


def test_a_question_is_answered_although_the_site_says_it_otherwise(homes, put):
    page = put(homes["ru"], "Оплата", "Воды")
    assert urls("где оплатить воду", "ru") == [page.address]


def test_nothing_is_found_where_nothing_is_like_it(homes, put):
    put(homes["kk"], "Тарифтер")
    found = search.find("ғылымзыртқы", language="kk")
    assert (found.query, found.hits, found.sections, found.total) == ("ғылымзыртқы", [], [], 0)
    assert not found.is_similar


def test_no_words_find_nothing(homes, put):
    put(homes["kk"], "Тарифтер")
    for query in ("", "   ", "?!…", "«»", "_", "🚰", "\0", "\ud800"):
        assert search.find(query, language="kk").results is None


SIGNS = [
    '"тариф',
    "тариф*",
    "тариф AND",
    "NOT тариф",
    "тариф NEAR(су)",
    "title_words: тариф",
    "тариф' OR 1=1 --",
    "(тариф",
    "тариф:*",
    "тариф & | !",
    "\\тариф\\",
    "%тариф_",
    "тариф\0",
    "тариф\ud800",
    "\u202eтариф",
    "^тариф",
]


def test_signs_of_query_languages_are_nothing_but_signs(homes, put):
    page = put(homes["kk"], "Тарифтер", "and or not near su су title words 1")
    for query in SIGNS:
        assert urls(query) == [page.address]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.text(st.characters(), max_size=300) | st.text("аәкқ тс\"'*:&|()<>%\\_-\0\ud800", max_size=40),
    section=st.text(max_size=20) | st.just("about"),
    page=st.text(max_size=20) | st.integers().map(str),
)
def test_no_search_ever_fails(homes, query, section, page):
    SearchEntry.objects.get_or_create(
        source="page:0",
        defaults={"language": "kk", "page_id": homes["kk"].pk, "title": "Су", "words": "су ак", "title_words": "су"},
    )
    found = search.find(query, language="kk", section=section, page=page)
    found.query.encode()
    assert len(found.hits) <= found.total


def test_a_very_long_query_is_cut(homes, put):
    put(homes["kk"], "Тарифтер")
    assert len(search.find("тариф " * 2000, language="kk").query) <= MAX_LENGTH
    assert search.find("т" * 10_000, language="kk").hits == []
    page = put(homes["kk"], "бір екі үш төрт бес алты жеті сегіз", slug="numbers")
    assert urls("бір екі үш төрт бес алты жеті сегіз тоғыз") == [page.address]


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(text):
    assert len(fold(text)) == len(text)
