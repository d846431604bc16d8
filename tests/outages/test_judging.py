"""What is said of an address: in doubt «maybe», and «none known» only where nothing is told."""

import datetime as dt

import pytest

from home.outages import acts
from home.outages.judging import Verdict, judge
from home.outages.models import Alert, AreaRow, Outage
from home.streets.addresses import read_address

from .conftest import HOUR, NOW, SECOND, WORDS


def verdict(typed: str, now: dt.datetime = NOW) -> Verdict:
    (address,) = read_address(typed).addresses
    return judge(address, now, list(Outage.objects.complete())).verdict


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Сәтпаев 7", Verdict.AFFECTED),
        ("ул. Сатпаева, д. 7", Verdict.AFFECTED),
        ("Сәтпаев", Verdict.MAYBE),
        ("Сәтпаев 99", Verdict.NONE_KNOWN),
    ],
)
def test_an_emergency_concerns_the_houses_that_it_names(emergency, typed, known):
    assert verdict(typed) == known


def test_a_list_that_is_not_complete_may_concern_everybody(emergency):
    Outage.objects.update(is_list_incomplete=True)
    assert verdict("Сәтпаев 99") == Verdict.MAYBE
    assert verdict("Сәтпаев 7") == Verdict.AFFECTED


def test_upper_floors_are_maybe(emergency):
    AreaRow.objects.update(is_upper_floors_only=True)
    assert verdict("Сәтпаев 7") == Verdict.MAYBE


def test_what_is_back_is_not_told_as_dry(emergency, tap):
    first, _second = emergency.areas.all()
    acts.restore(emergency.pk, WORDS, tap(seen=1), rows=[first.pk])
    assert (verdict("Сәтпаев 7"), verdict("Абай 7")) == (Verdict.NONE_KNOWN, Verdict.AFFECTED)


def test_planned_work_becomes_an_outage_at_its_hour_and_never_vanishes(planned):
    start, end = planned.planned_start, planned.expected_end
    moments = [start - SECOND, start, end - SECOND, end, end + 9 * HOUR]
    assert [verdict("Сәтпаев 7", moment) for moment in moments] == [Verdict.PLANNED, *[Verdict.AFFECTED] * 4]


def test_between_its_daily_hours_the_next_ones_are_told(planned):
    Outage.objects.update(daily_hours="09:00–10:00, 13:00–14:00")
    (address,) = read_address("Сәтпаев 7").addresses
    noon = planned.planned_start + 3 * HOUR

    judged = judge(address, noon, list(Outage.objects.complete()))

    assert (judged.verdict, judged.found[0].when) == (Verdict.PLANNED, noon + HOUR)


def test_the_gravest_comes_first_with_the_last_change_of_what_was_found(emergency, planned, tap):
    acts.tell(planned.pk, WORDS, tap(NOW + HOUR, seen=1))
    (address,) = read_address("Сәтпаев 7").addresses

    judged = judge(address, NOW + HOUR, list(Outage.objects.complete()))

    assert [found.outage for found in judged.found] == [emergency, planned]
    assert judged.changed_at == NOW + HOUR


def test_an_alert_is_found_by_street_while_it_is_in_force(streets, tap):
    alert = Alert(level="danger", text_kk="Қайнатыңыз", text_ru="Кипятите", starts_at=NOW, ends_at=NOW + HOUR)
    acts.warn(alert, [AreaRow(street=streets[0])], tap())

    def found(typed: str, now: dt.datetime) -> tuple:
        (address,) = read_address(typed).addresses
        return judge(address, now, [], [alert]).alerts

    assert found("Сәтпаев 7", NOW) == (alert,)
    assert found("Сәтпаев 7", NOW + HOUR) == found("Абай 7", NOW) == ()
