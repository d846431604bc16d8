"""An address is understood as people type it: the table in `addresses.txt` says what each line means."""

import datetime as dt
from pathlib import Path

import pytest
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from home.streets.addresses import read_address, suggest
from home.streets.models import Street

TABLE = Path(__file__).with_name("addresses.txt").read_text(encoding="utf-8").splitlines()
ROWS = [[part.strip() for part in line.split("|")] for line in TABLE if line and not line.startswith("#")]


def meant(text: str) -> tuple[set[str], str, bool]:
    reading = read_address(text)
    streets = {
        address.street.slug if address.street else f"place:{address.place.name}" for address in reading.addresses
    }
    return streets, str(reading.house or ""), reading.is_sure


def test_every_address_of_the_table_is_understood(streets, django_assert_num_queries):
    with django_assert_num_queries(0):
        for text, wanted, house in ROWS:
            slugs = {slug.strip() for slug in wanted.rstrip("? ").split(",")} - {""}
            is_sure = len(slugs) == 1 and not wanted.endswith("?")
            assert meant(text) == (slugs, house if slugs else "", is_sure), text


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("тал ахм", "talaptan-akhmetzhan"),
        ("горьк", "talaptan-akhmetzhan"),
        ("kaban", "qabanbay-batyr"),
        ("сатбаев", "qanysh-satpaev"),
    ],
)
def test_streets_are_suggested_while_somebody_types(streets, typed, wanted):
    assert suggest(typed)[0].slug == wanted


def test_a_street_shows_its_former_name_until_its_day(streets):
    street = streets.by_slug["talaptan-akhmetzhan"]
    today = timezone.localdate()
    with translation.override("kk"):
        assert street.title_on(today) == "Талаптан Ахметжан көшесі (бұр. М. Горький)"
        assert street.title_on(today + dt.timedelta(days=301)) == "Талаптан Ахметжан көшесі"
    with translation.override("ru"):
        assert street.title_on(today) == "улица Талаптана Ахметжана (бывш. Горького)"


def test_a_street_that_is_renamed_is_found_by_its_new_name_at_once(streets, publishing):
    with publishing():
        street = Street.objects.get(slug="arna")
        street.name_kk = street.name_ru = "Жұлдызды"
        street.save()

    assert meant("Жулдызды 5") == ({"arna"}, "5", True)


def test_whatever_is_typed_is_read(streets):
    @given(st.text(max_size=200) | st.text("абв ,-./0123456789қкдул", max_size=60))
    def read(text):
        assert len(read_address(text).addresses) <= 12

    read()


def test_the_table_is_large_and_has_no_line_twice():
    assert len({text for text, *_rest in ROWS}) == len(ROWS) >= 150
