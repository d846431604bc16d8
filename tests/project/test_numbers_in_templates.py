"""The filters `number`, `money` and `tel`."""

import string
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from home.templatetags.site import money, number, tel
from tests.conftest import LANGUAGES


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("kk", Decimal("652.40"), "652,4"),
        ("ru", Decimal("1200.00"), "1\xa0200"),
        ("en", Decimal("1200.50"), "1,200.5"),
        ("kk", 1200000, "1\xa0200\xa0000"),
        ("kk", Decimal("1E+3"), "1\xa0000"),
        ("en", 0, "0"),
    ],
)
def test_a_number_is_written_without_needless_zeros(code, value, text):
    with translation.override(code):
        assert number(value) == text


@pytest.mark.parametrize(
    ("code", "text"), [("kk", "1\xa0234,50\xa0₸"), ("ru", "1\xa0234,50\xa0₸"), ("en", "KZT\xa01,234.50")]
)
def test_money_is_written_as_the_language_does(code, text):
    with translation.override(code):
        assert money(Decimal("1234.5")) == text


@pytest.mark.parametrize(
    ("value", "currency", "text"),
    [
        (Decimal("9500000.00"), "EUR", "9\xa0500\xa0000\xa0€"),
        (120, "USD", "120\xa0$"),
        (0, "KZT", "0\xa0₸"),
    ],
)
def test_whole_amounts_have_no_cents(value, currency, text):
    with translation.override("kk"):
        assert money(value, currency) == text


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_written_where_nothing_is_known(code):
    with translation.override(code):
        for nothing in (None, ""):
            assert number(nothing) == money(nothing) == ""


@pytest.mark.parametrize(
    "phone",
    ["8 (7232) 70-08-78", "+7 (7232) 70-08-78", "87232700878", "+7 7232 70 08 78", "7232 700878", "8-7232-70-08-78"],
)
def test_however_a_number_is_written_the_same_phone_rings(phone):
    assert tel(phone) == "tel:+77232700878"


@pytest.mark.parametrize(("phone", "address"), [("109", "tel:109"), ("112", "tel:112"), ("", "tel:")])
def test_a_short_number_is_dialled_as_it_is(phone, address):
    assert tel(phone) == address


@given(
    number=st.text(string.digits, min_size=8, max_size=8).map("72{}".format),
    marks=st.lists(st.sampled_from([" ", "-", "", " ", "  "]), min_size=9, max_size=9),
    prefix=st.sampled_from(["+7", "8", "+7 ", "8 ", "+7-"]),
)
def test_signs_between_the_digits_change_nothing(number, marks, prefix):
    written = prefix + number[0] + "".join(mark + digit for mark, digit in zip(marks, number[1:], strict=True))

    assert tel(written) == f"tel:+7{number}"


@given(st.text())
def test_whatever_an_editor_writes_becomes_an_address_that_can_be_dialled(phone):
    scheme, _, rest = tel(phone).partition(":")

    assert scheme == "tel"
    assert set(rest.removeprefix("+").partition(";ext=")[0]) <= set(string.digits + "+")
    assert set(rest) <= set(string.digits + "+;=ext")
