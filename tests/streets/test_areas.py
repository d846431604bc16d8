"""Whether a row of a notice holds an address: yes, maybe or no, and in doubt maybe."""

from types import SimpleNamespace

import pytest

from home.streets.addresses import read_address
from home.streets.areas import any_holds, holds
from home.streets.houses import Answer
from home.streets.models import Place, Street

YES, MAYBE, NO = Answer.YES, Answer.MAYBE, Answer.NO


def area(place="", street="", houses="", between=()):
    ids = [Street.objects.get(slug=slug).pk for slug in (street, *between) if slug]
    return SimpleNamespace(
        place_id=Place.objects.get(name_kk=place).pk if place else None,
        street_id=ids[0] if street else None,
        houses=houses,
        between_a_id=ids[1] if between else None,
        between_b_id=ids[2] if between else None,
    )


BETWEEN = {"street": "pribrezhnaya", "between": ("arna", "berel")}


@pytest.mark.parametrize(
    ("row", "typed", "answer"),
    [
        # The whole city, a district, a settlement.
        ({"place": "Өскемен"}, "Прибрежная 5", YES),
        ({"place": "Өскемен"}, "Меновное, Советская 5", YES),
        ({"place": "Өскемен"}, "Мирный, Новая 5", YES),
        ({"place": "Меновное"}, "Меновное, Советская 5", YES),
        ({"place": "Меновное"}, "кент Меновное", YES),
        ({"place": "Меновное"}, "Прибрежная 5", NO),
        ({"place": "Меновное"}, "Мирный, Новая 5", NO),
        ({"place": "Защита"}, "Ташенова 5", YES),
        ({"place": "Защита"}, "Бажова 5", NO),
        # A street of the whole city may run through a district.
        ({"place": "Защита"}, "Прибрежная 5", MAYBE),
        ({"place": "Защита"}, "Өскемен", MAYBE),
        # A street, or some of its houses.
        ({"street": "pribrezhnaya"}, "Прибрежная 5", YES),
        ({"street": "pribrezhnaya"}, "Прибрежная", YES),
        ({"street": "pribrezhnaya"}, "Мирная 5", NO),
        ({"street": "pribrezhnaya", "houses": "тақ"}, "Прибрежная 81/1", YES),
        ({"street": "pribrezhnaya", "houses": "тақ"}, "Прибрежная 82", NO),
        ({"street": "pribrezhnaya", "houses": "тақ"}, "Прибрежная", MAYBE),
        ({"street": "pribrezhnaya", "houses": "1–15"}, "Прибрежная 15А", MAYBE),
        ({"street": "pribrezhnaya", "houses": "жеке сектор"}, "Прибрежная 5", MAYBE),
        ({"street": "talaptan-akhmetzhan", "houses": "20б"}, "Горького 20 б", YES),
        # Between two streets.
        (BETWEEN, "Прибрежная 5", MAYBE),
        (BETWEEN, "Прибрежная", MAYBE),
        ({**BETWEEN, "houses": "жұп"}, "Прибрежная 5", NO),
        # A place alone was typed.
        ({"street": "yanushkevich"}, "кент Меновное", MAYBE),
        ({"street": "yanushkevich"}, "Ахмирово", NO),
        ({"street": "pribrezhnaya"}, "Защита", MAYBE),
        # What cannot be read.
        ({"street": "pribrezhnaya", "houses": "кроме 5"}, "Прибрежная 5", MAYBE),
        ({"street": "pribrezhnaya", "houses": "кроме 5"}, "Мирная 5", NO),
    ],
)
def test_an_area_holds_an_address(streets, row, typed, answer):
    address = read_address(typed).addresses[0]
    assert holds(area(**row), address) == answer


def test_of_several_areas_the_surest_counts(streets):
    address = read_address("Прибрежная 5").addresses[0]
    rows = [area(street="mirnaya"), area(street="pribrezhnaya", houses="1–9"), area(place="Защита")]

    assert any_holds(rows, address) == YES
    assert any_holds(rows[::2], address) == MAYBE
    assert any_holds([], address) == NO


def test_a_settlement_of_which_no_streets_are_known_may_hold_any_of_the_city(streets, publishing):
    with publishing():
        Street.objects.filter(place__name_kk="Ахмирово").delete()
        Place.objects.get(name_kk="Ахмирово").save()

    assert holds(area(place="Ахмирово"), read_address("Прибрежная 5").addresses[0]) == MAYBE


def test_what_is_no_longer_in_the_directory_is_maybe(streets):
    address = read_address("Прибрежная 5").addresses[0]
    gone = SimpleNamespace(place_id=0, street_id=None, houses="", between_a_id=None, between_b_id=None)
    assert holds(gone, address) == MAYBE
