"""No personal data: plain words and numbers are left alone, and no text at all confuses the search."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.personal_data import find

NAME = "Ахметов Айдар Серікұлы"


@pytest.mark.parametrize(
    ("full_name", "text"),
    [
        ("Ли Анна", "Если лимит большой"),
        ("Айдар", "Қазіргі уақытта Айдарлы ауылында"),
        ("Ахметов", "Ахметжанов бастық"),
        ("Сағынова Дана", "Данышпан қарт"),
        ("", "Су қашан болады?"),
        ("А. Б.", "А. Б. келді"),
    ],
)
def test_words_that_only_begin_like_a_name_are_left_alone(full_name, text):
    assert find(text, full_name) == []


@pytest.mark.parametrize(
    "text",
    [
        "Тариф 113,25 теңге, бұрын 98.40 теңге болған",
        "Мен 12 000 000 теңге төлемеймін, 8 000 теңге де көп",
        "Өтініш 05.01.2026 күні берілді, 8.01.2026 12.30 жауап жоқ",
        "2026 жылғы 5 қаңтардан бері",
        "за 1 кв. 2026 г., дом 2020 г. постройки",
        "С 5 января 2026 года, а не с 05-01-26 и не с 2026-01-05 2026-01-31",
        "2024-2025 жж., 2022 2023 2024 2025 годы",
        "Есептегіш 15 м³ көрсетті, норма 4,5 м3",
        "Кір. № 2026-000123",
        "Исх. № 1234-5678 от 5 января, приказ № 12/5",
        "109 немесе 112 телефоны бос емес, тел. 109",
        "дома 3 дня нет воды, с 08:00 до 17:00",
        "На улице холодно, -30 градусов",
        "Біздің көшеде су жоқ, қала көшелерінде де",
        "Үйде 3 адам тұрады, 5 үй сусыз қалды",
        "80 пәтерлік үй, 60 кв. м, площадь 60 кв. м",
        "Сколько стоит лицевой счёт? Жеке шот ашу керек пе?",
        "Показания: 00123, 00145 и 00167",
        "",
    ],
)
def test_plain_numbers_and_words_are_left_alone(text):
    assert find(text, NAME) == []


@pytest.mark.parametrize("text", ["1", "1 ", "1-", "8 ", "а ", "а", "А ", "а.", "а-", "@а", "ул. ", "+1", "(7"])
def test_long_monotonous_texts_are_read_to_the_end(text):
    find(text * 10_000, NAME)


# What the texts of residents are made of, so that the patterns meet each other in all ways.
PIECES = (
    st.sampled_from(
        ["Ахметов", "Айдар", "А.", "Абай", "көшесі", "ул. ", "дом ", "-үй", "кв. ", "тел. ", "л/с ", "теңге"]
    )
    | st.sampled_from(["12", "7", "8 ", "+7", "70-08-78", "850101300123", "KZ", ".kz"])
    | st.sampled_from("@,-()№ \nİß\ud800\u0301")
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_marks_are_in_order_within_the_text_and_apart(text, full_name):
    end = 0
    for mark in find(text, full_name):
        assert end <= mark.start < mark.end <= len(text)
        end = mark.end
