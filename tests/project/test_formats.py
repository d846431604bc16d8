"""Dates, times and numbers as each language writes them (terms, 10)."""

import datetime as dt
from decimal import Decimal

import pytest
from django.template.defaultfilters import date as date_filter
from django.utils import translation
from django.utils.formats import date_format, get_format, number_format
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import LANGUAGES

DAY = dt.datetime(2026, 1, 5, 9, 3)
MONTHS = {
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "en": "January February March April May June July August September October November December",
}
LONG = {"kk": "2026 жылғы 5 {}", "ru": "5 {} 2026 года", "en": "5 {} 2026"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_long_date_names_its_month_as_the_language_does(code):
    with translation.override(code):
        dates = [date_format(dt.date(2026, number, 5)) for number in range(1, 13)]

    assert dates == [LONG[code].format(month) for month in MONTHS[code].split()]


@pytest.mark.parametrize(
    ("code", "name", "text"),
    [
        *[(code, "SHORT_DATE_FORMAT", "05.01.2026") for code in LANGUAGES],
        *[(code, "TIME_FORMAT", "09:03") for code in LANGUAGES],
        *[(code, "SHORT_DATETIME_FORMAT", "05.01.2026 09:03") for code in LANGUAGES],
        ("kk", "DATETIME_FORMAT", "2026 жылғы 5 қаңтар, 09:03"),
        ("ru", "DATETIME_FORMAT", "5 января 2026 года, 09:03"),
        ("en", "DATETIME_FORMAT", "5 January 2026, 09:03"),
        ("kk", "MONTH_DAY_FORMAT", "5 қаңтар"),
        ("ru", "MONTH_DAY_FORMAT", "5 января"),
        ("en", "MONTH_DAY_FORMAT", "5 January"),
        ("ru", "YEAR_MONTH_FORMAT", "Январь 2026 г."),
        ("en", "YEAR_MONTH_FORMAT", "January 2026"),
    ],
)
def test_every_other_date_and_time(code, name, text):
    with translation.override(code):
        assert date_filter(DAY, name) == text


def test_a_kazakh_month_of_a_year():
    with translation.override("kk"):
        assert date_filter(DAY, "YEAR_MONTH_FORMAT").casefold() == "2026 жылғы қаңтар"


@pytest.mark.parametrize(
    ("code", "text"),
    [("kk", "1\xa0234\xa0567,89"), ("ru", "1\xa0234\xa0567,89"), ("en", "1,234,567.89")],
)
def test_a_number_has_its_thousands_apart_and_its_own_decimal_sign(code, text):
    with translation.override(code):
        assert number_format(Decimal("1234567.89"), force_grouping=True) == text


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_week_begins_on_monday(code):
    with translation.override(code):
        assert get_format("FIRST_DAY_OF_WEEK") == 1


@pytest.mark.parametrize("code", LANGUAGES)
@given(day=st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2100, 1, 1)))
def test_a_short_date_reads_back_as_it_was_written(code, day):
    with translation.override(code):
        written = date_format(day, "SHORT_DATE_FORMAT")
        assert dt.datetime.strptime(written, get_format("DATE_INPUT_FORMATS")[0]).date() == day
