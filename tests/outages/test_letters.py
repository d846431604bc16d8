"""Who is written to when something happens: subscribers of each change, dispatchers of a promise that has passed."""

import datetime as dt

import pytest

from home.outages import acts
from home.outages.models import AreaRow, Outage
from home.outages.piece import OutagePiece
from newsletter.models import Mailing
from newsletter.pieces import live
from site_project.mail.models import Letter

from .conftest import HOUR, MINUTE, NOW, SECOND, WORDS

pytestmark = pytest.mark.databases


def mailings() -> list[tuple[int, bool]]:
    return list(Mailing.objects.filter(kind="outage").order_by("pk").values_list("edition", "is_urgent"))


def test_each_change_of_an_emergency_is_a_letter_at_once(emergency, tap):
    acts.tell(emergency.pk, WORDS, tap(NOW + HOUR, seen=1), expected_end=None)
    acts.restore(emergency.pk, WORDS, tap(NOW + 2 * HOUR, seen=2))

    assert mailings() == [(1, True), (2, True), (3, True)]
    # What has been overtaken leaves no more, and waits for nobody's decision.
    states = Mailing.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == [Mailing.State.CANCELLED, Mailing.State.CANCELLED, Mailing.State.SCHEDULED]


def test_nothing_is_sent_of_a_quick_correction_nor_after_the_end(emergency, streets, tap):
    parts = acts.Parts([AreaRow(street=streets[0])])
    acts.correct(emergency.pk, WORDS, tap(NOW + MINUTE, seen=1), changes={}, parts=parts)
    acts.restore(emergency.pk, WORDS, tap(NOW + HOUR, seen=2))
    acts.close(emergency.pk, WORDS, tap(NOW + 2 * HOUR, seen=3), summary=WORDS)

    assert mailings() == [(1, True), (3, True)]


def test_a_second_tap_sends_no_second_letter(streets, tap):
    form = tap()
    for _each in range(2):
        acts.announce(Outage(network="water", kind="emergency"), acts.Parts([AreaRow(street=streets[0])]), WORDS, form)
    assert mailings() == [(1, True)]


def test_planned_work_waits_for_digests_like_other_news(planned):
    assert mailings() == [(1, False)]


def test_only_the_latest_news_is_still_worth_a_letter(emergency, streets, tap):
    parts = acts.Parts([AreaRow(street=streets[0])])
    acts.correct(emergency.pk, WORDS, tap(NOW + MINUTE, seen=1), changes={}, parts=parts)
    first, second, third = (("outage", str(emergency.pk), version) for version in (1, 2, 3))
    assert live([first, second]) == {first}

    acts.restore(emergency.pk, WORDS, tap(NOW + HOUR, seen=2))

    assert live([first, second, third]) == {third}


def test_a_letter_says_what_has_happened_and_where_in_its_reader_s_language(emergency):
    readings = OutagePiece(emergency.pk, 1).readings()
    assert readings["kk"].title == "Апат: Сәтпаев көшесі, 1–15; Абай көшесі, 1–15"
    assert readings["ru"].title == "Авария: улица Сатпаева, 1–15; улица Абая, 1–15"
    assert readings["en"].text == WORDS["en"]
    assert readings["ru"].url.endswith(f"/o/{emergency.pk}/ru/")


def test_dispatchers_are_told_once_when_a_promise_has_passed(emergency, dispatcher, tap):
    for moment in (emergency.expected_end - SECOND, emergency.expected_end, emergency.expected_end + HOUR):
        acts.tick(moment)
    (letter,) = Letter.objects.filter(kind="outage_overdue")
    assert letter.address == dispatcher.email
    assert f"/admin/outages/{emergency.pk}/" in letter.content.text
    assert "Сәтпаев көшесі" in letter.content.text

    later = emergency.expected_end + 2 * HOUR
    acts.tell(emergency.pk, WORDS, tap(later, seen=1), expected_end=later + HOUR)
    acts.tick(later + HOUR)

    assert Letter.objects.filter(kind="outage_overdue").count() == 2


def test_a_drill_goes_to_the_staff_only(announced, dispatcher, tap):
    drill = announced(is_drill=True)
    acts.restore(drill.pk, WORDS, tap(NOW + HOUR, seen=1))

    assert mailings() == []
    assert list(Outage.objects.public()) == []
    addresses = list(Letter.objects.filter(kind="outage_drill").values_list("address", flat=True))
    assert addresses == [dispatcher.email] * 2


@pytest.mark.parametrize("days", [dt.timedelta(days=1), dt.timedelta(days=30)])
def test_old_news_is_no_letter(emergency, days):
    (mailing,) = Mailing.objects.filter(kind="outage")
    assert mailing.not_after <= NOW + days
