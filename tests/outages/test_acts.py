"""What dispatchers do with an outage: each act once, in order, by whoever has seen what was done before."""

import datetime as dt

import pytest
from django.db import connection
from django.utils import timezone

from home.outages import acts
from home.outages.models import Alert, AreaRow, Outage, TankerPoint, Update
from home.outages.states import State
from tests.conftest import at_once

from .conftest import HOUR, MINUTE, NOW, SECOND, WORDS

pytestmark = pytest.mark.databases

LATER = {"kk": "Жұмыс жалғасуда.", "ru": "Работы продолжаются.", "en": "Work goes on."}

many_writers = pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")


def acts_on(outage: Outage) -> list[str]:
    return list(outage.updates.order_by("version").values_list("act", flat=True))


def test_an_emergency_is_out_from_the_moment_it_is_announced(emergency, dispatcher):
    assert emergency.state(NOW) == State.IN_PROGRESS
    assert emergency.started_at == NOW
    assert [str(row) for row in emergency.areas.all()] == ["Сәтпаев көшесі, 1–15", "Абай көшесі, 1–15"]
    update = emergency.updates.get()
    assert (update.act, update.by, update.at) == ("announced", dispatcher, NOW)
    assert (update.text_kk, update.text_ru, update.text_en) == tuple(WORDS.values())


def test_the_same_form_twice_announces_once(streets, tap):
    same_form = tap()

    def send() -> Outage:
        outage = Outage(network="water", kind="emergency")
        return acts.announce(outage, acts.Parts([AreaRow(street=streets[0])]), WORDS, same_form)

    assert send() == send()
    assert (Outage.objects.count(), AreaRow.objects.count(), Update.objects.count()) == (1, 1, 1)


@many_writers
@pytest.mark.django_db(transaction=True)
def test_ten_taps_at_once_announce_once(streets, tap):
    same_form, parts = tap(), acts.Parts([])

    raised = at_once(*[lambda: acts.announce(Outage(network="water", kind="emergency"), parts, WORDS, same_form)] * 10)

    assert raised == []
    assert (Outage.objects.count(), Update.objects.count()) == (1, 1)


@many_writers
@pytest.mark.django_db(transaction=True)
def test_of_two_dispatchers_at_once_the_second_is_told(emergency, tap):
    taps = [tap(NOW + MINUTE, seen=1) for _each in range(6)]

    raised = at_once(*[lambda one=one: acts.tell(emergency.pk, LATER, one) for one in taps])

    assert [type(error) for error in raised] == [acts.Conflict] * 5
    assert acts_on(emergency) == ["announced", "told"]


@many_writers
@pytest.mark.django_db(transaction=True)
def test_a_second_tap_at_the_same_moment_is_no_conflict(emergency, tap):
    same_form = tap(NOW + MINUTE, seen=1)

    assert at_once(*[lambda: acts.restore(emergency.pk, LATER, same_form)] * 5) == []
    assert acts_on(emergency) == ["announced", "restored"]


def test_who_has_not_seen_the_last_act_sees_it_and_overwrites_nothing(emergency, tap):
    acts.tell(emergency.pk, LATER, tap(NOW + HOUR, seen=1), expected_end=NOW + 6 * HOUR)

    with pytest.raises(acts.Conflict) as conflict:
        acts.cancel(emergency.pk, WORDS, tap(NOW + HOUR, seen=1))

    (update,) = conflict.value.updates
    assert (update.act, update.text_ru) == ("told", LATER["ru"])
    assert list(update.changed) == ["expected_end"]
    assert Outage.objects.get().cancelled_at is None


def test_an_update_puts_the_promise_off_or_takes_it_back(emergency, tap):
    acts.tell(emergency.pk, LATER, tap(NOW + 5 * HOUR, seen=1), expected_end=None, next_update_at=NOW + 6 * HOUR)

    outage = Outage.objects.get()
    assert outage.state(NOW + 5 * HOUR) == State.IN_PROGRESS
    assert (outage.next_update_at, outage.changed_at) == (NOW + 6 * HOUR, NOW + 5 * HOUR)


def test_the_water_comes_back_part_by_part(emergency, tap):
    first, second = emergency.areas.all()

    acts.restore(emergency.pk, LATER, tap(NOW + HOUR, seen=1), rows=[first.pk])
    assert Outage.objects.get().state(NOW + HOUR) == State.RETURNING
    acts.restore(emergency.pk, LATER, tap(NOW + 2 * HOUR, seen=2), rows=[second.pk])

    assert Outage.objects.get().state(NOW + 2 * HOUR) == State.RESTORED
    assert [row.restored_at for row in emergency.areas.all()] == [NOW + HOUR, NOW + 2 * HOUR]
    assert acts_on(emergency) == ["announced", "partly", "restored"]


def test_water_that_had_come_back_may_be_lost_again(emergency, tap):
    first, _second = emergency.areas.all()
    acts.restore(emergency.pk, LATER, tap(NOW + HOUR, seen=1))

    acts.lose(emergency.pk, LATER, tap(NOW + 2 * HOUR, seen=2), rows=[first.pk])

    assert Outage.objects.get().state(NOW + 2 * HOUR) == State.RETURNING
    assert [row.restored_at for row in emergency.areas.all()] == [None, NOW + HOUR]


def test_rising_pressure_is_told_before_anything_is_back(emergency, tap):
    acts.let_return(emergency.pk, LATER, tap(NOW + HOUR, seen=1))
    assert Outage.objects.get().state(NOW + 9 * HOUR) == State.RETURNING
    assert not emergency.areas.exclude(restored_at=None).exists()


def test_planned_work_moves_with_its_promise(planned, tap):
    start = planned.planned_start + dt.timedelta(days=2)

    acts.move(planned.pk, LATER, tap(NOW + HOUR, seen=1), start=start, end=start + 3 * HOUR)

    outage = Outage.objects.get()
    assert outage.state(start - SECOND) == State.MOVED
    assert outage.state(start) == State.IN_PROGRESS
    assert (outage.moved_from, outage.expected_end) == (planned.planned_start, start + 3 * HOUR)


def test_work_that_has_begun_is_not_moved(planned, emergency, tap):
    acts.begin(planned.pk, WORDS, tap(NOW + HOUR, seen=1), at=NOW + HOUR)
    for pk, seen in ((planned.pk, 2), (emergency.pk, 1)):
        with pytest.raises(acts.NotPossible):
            acts.move(pk, LATER, tap(NOW + HOUR, seen=seen), start=NOW + 2 * HOUR, end=None)


def test_work_that_begins_before_its_hour_is_in_progress(planned, tap):
    outage = acts.begin(planned.pk, LATER, tap(NOW + HOUR, seen=1), at=NOW + HOUR)
    assert outage.state(NOW + HOUR) == State.IN_PROGRESS
    assert outage.planned_start == planned.planned_start


def test_after_the_end_only_a_summary_follows(emergency, tap):
    acts.restore(emergency.pk, WORDS, tap(NOW + HOUR, seen=1))
    for act in (acts.tell, acts.cancel, acts.restore):
        with pytest.raises(acts.NotPossible):
            act(emergency.pk, LATER, tap(NOW + 2 * HOUR, seen=2))

    acts.close(emergency.pk, LATER, tap(NOW + 2 * HOUR, seen=2), summary=LATER)

    assert Outage.objects.get().summary_ru == LATER["ru"]
    assert emergency.updates.get(act="closed").is_quiet


def test_a_correction_keeps_the_areas_that_it_does_not_change(emergency, streets, tap):
    first, _second = emergency.areas.all()
    acts.restore(emergency.pk, LATER, tap(NOW + HOUR, seen=1), rows=[first.pk])
    rows = [AreaRow(street=streets[0], houses="1–15"), AreaRow(street=streets[1], houses="even", effect="low_pressure")]
    points = [TankerPoint(place_kk="Мектеп", place_ru="Школа", hours="10:00–12:00")]

    for seen in (2, 3):
        changes = {"blocks": 6, "tankers": "points"}
        parts = acts.Parts(rows, tanker_points=points)
        acts.correct(emergency.pk, WORDS, tap(NOW + 2 * HOUR, seen=seen), changes=changes, parts=parts)

    assert [(str(row), row.restored_at) for row in emergency.areas.all()] == [
        ("Сәтпаев көшесі, 1–15", NOW + HOUR),
        ("Абай көшесі, жұп", None),
    ]
    assert emergency.tanker_points.count() == 1
    assert emergency.updates.get(version=3).changed == {"blocks": [None, 6], "tankers": ["", "points"]}


@pytest.mark.parametrize(("after", "is_quiet"), [(2 * MINUTE - SECOND, True), (2 * MINUTE, False)])
def test_a_correction_within_two_minutes_sends_no_second_letter(emergency, tap, streets, after, is_quiet):
    parts = acts.Parts([AreaRow(street=streets[0])])
    acts.correct(emergency.pk, WORDS, tap(NOW + after, seen=1), changes={}, parts=parts)
    assert emergency.updates.get(act="corrected").is_quiet is is_quiet


def test_nobody_reviews_what_they_have_sent_themselves(emergency, dispatcher, admin_user):
    update = emergency.updates.get()
    with pytest.raises(acts.NotPossible):
        acts.review(update, dispatcher, NOW)
    assert Outage.objects.without_review().count() == 1

    acts.review(update, admin_user, NOW + HOUR)

    update.refresh_from_db()
    assert (update.reviewed_by, update.reviewed_at) == (admin_user, NOW + HOUR)
    assert not Outage.objects.without_review().exists()


def test_lists_hold_what_is_current_and_the_rest_is_archive(emergency, planned, announced, tap):
    drill = announced(is_drill=True)
    acts.restore(emergency.pk, WORDS, tap(NOW + HOUR, seen=1))
    day_later = NOW + HOUR + dt.timedelta(days=1)

    assert list(Outage.objects.current(day_later - SECOND)) == [planned, drill, emergency]
    assert list(Outage.objects.public().current(day_later)) == [planned]
    assert list(Outage.objects.archive(day_later)) == [emergency]


@pytest.mark.parametrize("zone", [timezone.get_default_timezone(), dt.UTC])
def test_a_promise_that_has_passed_is_found_at_that_moment(emergency, planned, zone):
    moment = emergency.expected_end.astimezone(zone)
    assert list(Outage.objects.overdue(moment - SECOND)) == []
    assert list(Outage.objects.overdue(moment)) == [emergency]


def test_everything_that_a_page_shows_costs_the_same_for_three_and_for_thirty(announced, django_assert_max_num_queries):
    for number in range(30):
        announced(NOW + number * HOUR)
    for most in (3, 30):
        with django_assert_max_num_queries(8):
            for outage in Outage.objects.complete()[:most]:
                assert [row.words for row in outage.areas.all()]
                assert [update.text for update in outage.updates.all()]
                assert not [*outage.critical_places.all(), *outage.tanker_points.all()]


def test_an_alert_is_published_once_and_changed_by_who_has_seen_it(streets, tap):
    same_form, rows = tap(), [AreaRow(street=streets[0], effect="boil")]
    alert = Alert(level="danger", text_kk="Қайнатыңыз", text_ru="Кипятите", starts_at=NOW)

    assert acts.warn(alert, rows, same_form) == acts.warn(Alert(level="danger", starts_at=NOW), rows, same_form)
    acts.change_alert(alert.pk, {"ends_at": NOW + HOUR}, None, tap(NOW + MINUTE, seen=1))
    with pytest.raises(acts.Conflict):
        acts.change_alert(alert.pk, {"ends_at": None}, None, tap(NOW + MINUTE, seen=1))

    assert list(Alert.objects.in_force(NOW)) == [alert]
    assert list(Alert.objects.in_force(NOW + HOUR)) == []
    assert alert.areas.get().effect == "boil"
