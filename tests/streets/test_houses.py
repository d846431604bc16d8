"""Which houses a text means. The rules stand in docs/dispatching.md, «Addresses»."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from home.streets.house_texts import read_house, read_houses
from home.streets.houses import Answer, House

YES, MAYBE, NO = Answer.YES, Answer.MAYBE, Answer.NO

# What stands in the notice, and what it says of single houses.
RULES = {
    "": {"1": YES, "202а": YES},
    "барлық үйлер": {"1": YES},
    "вся улица": {"1": YES},
    "16": {"16": YES, "16А": MAYBE, "16/1": MAYBE, "16к2": MAYBE, "160": NO},
    "16А": {"16А": YES, "16 а": YES, "16A": YES, "16": MAYBE, "16Б": NO},
    "16Б": {"16B": MAYBE, "16А": NO},
    "81/1": {"81/1": YES, "81": MAYBE, "81/1А": MAYBE, "81/2": NO, "81/11": NO, "81-1": MAYBE},
    "81": {"81-1": MAYBE},
    "1к3": {"1 корпус 3": YES, "1": MAYBE, "1к2": NO},
    "1–15": {"1": YES, "7": YES, "7Б": YES, "15": YES, "1А": YES, "15А": MAYBE, "8": MAYBE, "16": NO, "17": NO},
    "1–16": {"8": YES, "16": YES, "16А": MAYBE, "17": NO},
    "с 1 по 17": {"17": YES, "8": MAYBE, "19": NO},
    "1-ден 17-ге дейін": {"17": YES, "8": MAYBE, "19": NO},
    "20-дан бастап": {"19": NO, "20": YES, "21": YES, "900": YES},
    "до 15": {"1": YES, "15": YES, "17": NO},
    "1-15 тақ": {"7": YES, "8": NO, "17": NO},
    "нечётные с 1 по 15": {"7": YES, "8": NO},
    "жұп": {"2": YES, "82/1": YES, "81/2": NO, "6А": YES},
    "odd": {"81/1": YES, "81/2": YES, "82/1": NO},
    "16А–16Г": {"16Б": YES, "16Д": NO, "16": MAYBE, "16/1": MAYBE},
    "81/1–81/5": {"81/3": YES, "81/6": NO, "81": MAYBE},
    "16А–20": {"16А": YES, "16": MAYBE, "18": YES, "21": NO},
    "жеке сектор": {"1": MAYBE, "81/1": MAYBE},
    "частный сектор 1–9": {"5": MAYBE, "11": NO},
    "194, 194/1, 202а, 1к3, 16А, 20 б, 2Б": {"194": YES, "194/1": YES, "20Б": YES, "1к3": YES, "2Б": YES, "3": NO},
    "20 и 22": {"20": YES, "22": YES, "20и": MAYBE, "21": NO},
    "5, жұп 2–20": {"5": YES, "7": NO, "4": YES, "22": NO},
}


@pytest.mark.parametrize("text", RULES)
def test_a_text_holds_these_houses_and_not_those(text):
    houses = read_houses(text)
    assert {house: houses.holds(read_house(house)) for house in RULES[text]} == RULES[text]


@pytest.mark.parametrize("text", RULES)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_was_read_is_said_in_every_language_and_read_again(text, language):
    houses = read_houses(text)
    with translation.override(language):
        assert read_houses(str(houses)) == houses


@pytest.mark.parametrize("text", ["", "тақ", "1–15", "16А", "жеке сектор"])
def test_where_no_house_is_given_some_may_be_meant(text):
    assert read_houses(text).holds(None) == (YES if text == "" else MAYBE)


@pytest.mark.parametrize(
    "text", ["кроме 5", "15–1", "12-1", "0", "15абв", "1–15, тақ", "тақ жұп", "12345", "вся улица 5", "/", "аб"]
)
def test_what_cannot_be_read_is_named(text):
    with pytest.raises(ValidationError) as refused:
        read_houses(f"3, {text}")
    assert f"«3, {text}»" in refused.value.messages[0]


numbers = st.integers(1, 9999)
letters = st.sampled_from(["", *"абвгдежзклмнопрст"])
houses = st.builds(House, numbers, letters, st.sampled_from(["", "1", "12", "3а"]), st.sampled_from(["", "1", "12"]))


@given(houses)
def test_a_house_is_read_as_it_is_written(house):
    assert read_house(str(house)) == house
    assert read_houses(str(house)).holds(house) == YES


@given(st.lists(houses, min_size=1, max_size=8))
def test_every_house_of_a_list_is_held(listed):
    held = read_houses(", ".join(map(str, listed)))
    assert all(held.holds(house) == YES for house in listed)


@given(numbers, numbers, houses)
def test_a_range_never_denies_a_house_between_its_ends(one, other, house):
    first, last = sorted((one, other))
    answer = read_houses(f"{first}–{last}").holds(house)
    assert (answer == NO) == (not first <= house.number <= last)


@given(st.text(max_size=80) | st.text("0123456789абкАB/-–, тқжұп", max_size=40))
def test_any_text_is_read_or_refused(text):
    read_house(text)
    try:
        held = read_houses(text)
    except ValidationError:
        return
    assert held.holds(None) > NO
    assert read_houses(str(held)) == held
