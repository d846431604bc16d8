"""The search by street and house: affected, maybe, planned, none known; a choice; what is kept of it; what it costs."""

import pytest
from freezegun import freeze_time

from home.outages import acts
from home.outages.models import AreaRow, Outage
from home.streets.models import FormerName, Street
from tests.conftest import LANGUAGES

from .conftest import HOUR, NOW, SECOND, WORDS
from .test_residents import PHONE, page, read, words

__all__ = ["page", "read"]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("Сәтпаев 11", "No water at this address"),
        ("satpaev 11", "No water at this address"),
        ("ул. Сатпаева, д. 11", "No water at this address"),
        ("Сәтпаев 16", "There are no outages at this address now"),
        ("Сәтпаев", "There may be no water at this address"),
    ],
)
def test_an_address_is_judged_as_it_was_typed(read, emergency, typed, answer):
    told = words(read(q=typed))

    assert answer in told
    assert "Last change: 18 January, 10:30" in told
    assert PHONE in told


def test_planned_work_is_told_with_its_time_and_becomes_no_water_at_its_hour(read, planned):
    begins = planned.planned_start

    before, after = words(read(q="Абай 7", now=begins - SECOND)), words(read(q="Абай 7", now=begins))

    assert "Work is planned at this address" in before
    assert "09:00" in before
    assert "No water at this address" in after


def test_a_part_that_is_restored_is_no_longer_affected(read, emergency, tap, streets):
    row = emergency.areas.get(street=streets[0])
    acts.restore(emergency.pk, WORDS, tap(NOW, seen=1), rows=[row.pk])

    assert "There are no outages at this address now" in words(read(q="Сәтпаев 11"))
    assert "No water at this address" in words(read(q="Абай 11"))


def test_while_the_list_is_not_complete_nobody_hears_that_all_is_well(read, announced, place):
    Street.objects.create(place=place, name_kk="Тәуелсіздік", name_ru="Независимости", name_en="Tauelsizdik")
    announced(is_list_incomplete=True)

    told = words(read(q="Тәуелсіздік 3"))

    assert "There may be no water at this address" in told
    assert "The list is not complete" in told


def test_what_is_not_the_water_is_not_called_no_water(read, streets, tap):
    parts = acts.Parts([AreaRow(street=streets[0], effect=AreaRow.Effect.NO_SEWER)])
    acts.announce(Outage(network="wastewater", kind="emergency"), parts, WORDS, tap())

    told = words(read(q="Сәтпаев 12"))

    assert "There is an outage at this address" in told
    assert "No water" not in told.partition("Updated")[0].replace("No water at", "")


def test_two_heirs_of_one_name_are_a_choice_that_leads_to_the_answer(read, emergency, streets, publishing):
    with publishing():
        for street in streets:
            street.former_names.add(FormerName(name_kk="Советская", name_ru="Советская", name_en="Sovetskaya"))
            street.save()

    asked = read(q="Советская 11")

    assert "Which street did you mean?" in words(asked)
    assert f"street={streets[0].slug}" in asked
    assert "No water at this address" in words(read(q="Советская 11", street=streets[0].slug))


@pytest.mark.parametrize("typed", ["Qwertyuiop 5", "%", "<script>alert(1)</script>", "١٢", "'; --", "5", "a" * 500])
def test_an_unknown_street_is_said_to_be_unknown_and_never_to_be_well(read, emergency, typed):
    html = read(q=typed)

    assert "no outages at this address" not in words(html)
    assert "<script>alert" not in html
    assert PHONE in words(html)


@pytest.mark.parametrize("chosen", ["nowhere", "999999", "9" * 40, "-1"])
def test_a_choice_that_leads_nowhere_breaks_nothing(read, emergency, chosen):
    assert PHONE in words(read(street=chosen))


def test_nothing_of_a_search_is_kept(client, page, emergency):
    with freeze_time(NOW):
        response = client.get("/kk/news/outages/", {"q": "Сәтпаев 12"})

    assert response.headers["Cache-Control"] == "private, no-store"
    assert not response.cookies
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_a_search_asks_nothing_of_outages_or_streets_in_the_database(
    client, page, emergency, django_assert_max_num_queries
):
    with freeze_time(NOW):
        client.get("/en/news/outages/", {"q": "Абай 3"})
        with django_assert_max_num_queries(4) as asked:
            client.get("/en/news/outages/", {"q": "Сәтпаев 12"})

    assert not [query["sql"] for query in asked if "outages_" in query["sql"] or "streets_" in query["sql"]]


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_answers_in_itself(read, emergency, code):
    answer = {"kk": "Бұл мекенжайда су жоқ", "ru": "По этому адресу воды нет", "en": "No water at this address"}

    assert answer[code] in words(read(q="Сәтпаев 11", code=code))


def test_an_answer_holds_only_while_it_is_still_so(read, emergency, tap, publishing):
    assert "No water at this address" in words(read(q="Сәтпаев 11"))
    with publishing():
        acts.restore(emergency.pk, WORDS, tap(NOW + HOUR, seen=1))
    assert "There are no outages at this address now" in words(read(q="Сәтпаев 11", now=NOW + HOUR))
