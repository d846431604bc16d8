"""The words that are made from the fields: read by an editor in three languages, with the place in the first line."""

import datetime as dt

import pytest
from django.utils import translation

from home.outages import texts
from home.outages.models import AreaRow, Cause, Outage, OutageSettings, TankerPoint

from .conftest import ALMATY, HOUR, NOW


@pytest.fixture
def rows(streets) -> list[AreaRow]:
    return [AreaRow(street=streets[0], houses="1–15"), AreaRow(street=streets[1])]


@pytest.fixture
def burst(db) -> Outage:
    OutageSettings.objects.create(phone="+7 (7232) 00-00-20")
    cause = Cause.objects.get(text_en="burst main")
    return Outage(network="water", kind="emergency", cause=cause, begins_at=NOW, expected_end=NOW + 4 * HOUR)


def test_an_emergency_in_three_languages(burst, rows):
    burst.next_update_at = NOW + 2 * HOUR
    words = texts.in_all(lambda: texts.announcement(burst, rows, [], NOW))
    assert words["kk"].splitlines() == [
        "Сәтпаев көшесі, 1–15; Абай көшесі: су жоқ.",
        "Сумен жабдықтау желісінде апат болды. Себебі: құбырдың жарылуы.",
        "Қалпына келтірудің болжамды уақыты: 18 қаңтар, 14:30. Келесі хабарлама уақыты: 18 қаңтар, 12:30.",
        "Апаттық қызмет: +7 (7232) 00-00-20.",
    ]
    assert words["ru"].splitlines() == [
        "Улица Сатпаева, 1–15; улица Абая: воды нет.",
        "Авария на сети водоснабжения. Причина: порыв водовода.",
        "Ожидаемое восстановление: 18 января, 14:30. Следующее сообщение: 18 января, 12:30.",
        "Аварийная служба: +7 (7232) 00-00-20.",
    ]
    assert words["en"].splitlines() == [
        "Satpayev Street, 1–15; Abai Street: no water.",
        "Emergency on the water supply network. Reason: burst main.",
        "Expected restoration: 18 January, 14:30. Next update: 18 January, 12:30.",
        "Emergency line: +7 (7232) 00-00-20.",
    ]


def test_each_effect_is_a_sentence_with_its_own_places(burst, rows):
    rows[1].effect, rows[1].is_upper_floors_only = "low_pressure", True
    with translation.override("ru"):
        lines = texts.announcement(burst, rows, [], NOW).splitlines()
    assert lines[:2] == [
        "Улица Сатпаева, 1–15: воды нет.",
        "Улица Абая, только верхние этажи: пониженное давление воды.",
    ]


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (dt.datetime(2026, 12, 31, 17, tzinfo=ALMATY), "31 декабря, 09:00–17:00"),
        (dt.datetime(2027, 1, 1, 1, tzinfo=ALMATY), "31 декабря, 09:00 – 1 января, 01:00"),
    ],
)
def test_planned_work_says_when_and_what_will_be(burst, rows, end, words):
    start = dt.datetime(2026, 12, 31, 9, tzinfo=ALMATY)
    work = Outage(network="water", kind="planned", planned_start=start, planned_end=end, daily_hours="09:00–13:00")
    with translation.override("ru"):
        text = texts.announcement(work, rows, [], NOW)
    assert "воды не будет" in text
    assert f"Время: {words}. Ежедневно: 09:00–13:00." in text


@pytest.mark.parametrize(
    ("tankers", "words"),
    [
        ("points", "Подвоз воды: двор школы, 10:00–12:00, 18:00–20:00."),
        ("by_request", "Подвоз воды: по заявке, +7 (7232) 00-00-20."),
        ("none", "Подвоз воды не предусмотрен."),
        ("", ""),
    ],
)
def test_tankers_are_told_of_where_something_is_known(burst, rows, tankers, words):
    burst.tankers = tankers
    point = TankerPoint(place_kk="мектеп ауласы", place_ru="двор школы", hours="10:00–12:00, 18:00–20:00")
    with translation.override("ru"):
        text = texts.announcement(burst, rows, [point], NOW)
    assert words in text
    assert ("Подвоз" in text) is bool(words)


def test_what_nobody_knows_is_said_so(burst, rows):
    burst.expected_end, burst.is_list_incomplete, burst.is_drill = None, True, True
    with translation.override("kk"):
        text = texts.announcement(burst, rows, [], NOW)
    assert text.startswith("Бұл – оқу-жаттығу.")
    assert "Тізім толық емес, нақтылануда." in text
    assert "Қалпына келтіру уақыты әзірге белгісіз." in text


def test_a_promise_that_has_passed_is_not_repeated(burst, rows):
    with translation.override("ru"):
        text = texts.told(burst, rows, burst.expected_end)
    assert "Названный срок прошёл, работы продолжаются." in text
    assert "14:30" not in text


def test_where_the_water_is_back_and_where_it_is_not(burst, rows):
    with translation.override("ru"):
        lines = texts.restored(burst, rows[:1], rows[1:], NOW).splitlines()
    assert lines[0] == "Улица Сатпаева, 1–15: вода подана."
    assert "может быть мутной" in lines[1]
    assert lines[2] == "Улица Абая: воды нет."


@pytest.mark.parametrize("number", [1, 40])
def test_what_is_shared_fits_into_one_message_with_the_place_first(emergency, rows, number):
    words = texts.in_all(lambda: texts.announcement(emergency, rows * number, [], NOW))

    shared = texts.shared(emergency, words)

    assert len(shared) <= 500
    assert shared.startswith("Сәтпаев көшесі, 1–15")
    assert "Улица Сатпаева" in shared
    assert shared.endswith(f"/o/{emergency.pk}/")
    assert "Satpayev" not in shared


def test_what_is_shared_keeps_where_and_until_when(burst, rows):
    burst.pk, burst.next_update_at = 7, NOW + 2 * HOUR
    words = texts.in_all(lambda: texts.announcement(burst, rows * 2, [], NOW))

    shared = texts.shared(burst, words)

    assert "Улица Сатпаева" in shared
    assert "Ожидаемое восстановление: 18 января, 14:30." in shared
    assert "Аварийная служба" not in shared
