"""The dispatchers' screens, without a script: an emergency in one POST, and each act after it with a confirmation."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from home.outages.models import Alert, Cause, Outage, OutageSettings, Update

from .conftest import HOUR, NOW

pytestmark = pytest.mark.databases

ACTS = ["tell", "return", "restore", "cancel"]


@pytest.fixture
def browser(dispatcher) -> Client:
    browser = Client()
    browser.force_login(dispatcher)
    profile = UserProfile.get_for_user(dispatcher)
    profile.preferred_language = "ru"
    profile.save()
    return browser


def fields_of(page: str) -> dict[str, list[str]]:
    """Return what a browser would send of the form as it stands, but for buttons."""
    sent: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", page):
        value = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if value["type"] not in ("radio", "checkbox"):
            sent[value["name"]] = [value.get("value", "")]
        elif " checked" in tag:
            sent.setdefault(value["name"], []).append(value.get("value", "on"))
    for name, options in re.findall(r'<select name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        sent[name] = re.findall(r'value="([^"]*)" selected', options)
    for name, text in re.findall(r'<textarea name="(\w+)"[^>]*>([^<]*)</textarea>', page):
        sent[name] = [text.removeprefix("\n")]
    return sent


def fill_in(browser: Client, address: str, **typed) -> tuple:
    """Open the form, fill it in, press the button that publishes; return its fields and the answer."""
    sent = fields_of(browser.get(address).content.decode()) | typed
    return sent, browser.post(address, sent | {"publish": "yes"})


@pytest.fixture
def new(streets) -> dict:
    return {"areas": "Сәтпаев 1–15\nАбай", "cause": Cause.objects.get(text_ru="порыв водовода").pk, "expected": "4"}


def test_an_emergency_is_out_in_three_languages_with_one_post(browser, new):
    _sent, answer = fill_in(browser, reverse("outages_new"), **new)

    outage = Outage.objects.get()
    assert answer.headers["Location"] == reverse("outages_outage", args=[outage.pk])
    assert [row.houses for row in outage.areas.all()] == ["1–15", ""]
    update = outage.updates.get()
    assert "су жоқ" in update.text_kk
    assert "воды нет" in update.text_ru
    assert "Причина: порыв водовода" in update.text_ru
    assert "burst main" in update.text_en


def test_a_second_tap_publishes_nothing_more(browser, new):
    sent, first = fill_in(browser, reverse("outages_new"), **new)
    second = browser.post(reverse("outages_new"), sent | {"publish": "yes"})

    assert second.headers["Location"] == first.headers["Location"]
    assert (Outage.objects.count(), Update.objects.count()) == (1, 1)


def test_one_look_shows_the_texts_and_publishes_what_is_changed_in_them(browser, new):
    address = reverse("outages_new")
    sent = fields_of(browser.get(address).content.decode()) | new
    looked = fields_of(browser.post(address, sent | {"look": "yes"}).content.decode())
    assert Outage.objects.count() == 0
    assert "воды нет" in looked["text_ru"][0]

    # A browser sends the lines of a text with other ends.
    looked |= {"text_ru": "Воды нет до вечера.", "areas": looked["areas"][0].replace("\n", "\r\n")}
    browser.post(address, looked | {"publish": "yes"})

    assert Update.objects.get().text_ru == "Воды нет до вечера."


def test_texts_of_other_fields_than_those_sent_are_not_published(browser, new):
    address = reverse("outages_new")
    sent = fields_of(browser.get(address).content.decode()) | new
    looked = fields_of(browser.post(address, sent | {"look": "yes"}).content.decode())

    answer = browser.post(address, looked | {"areas": "Абай", "publish": "yes"}).content.decode()

    assert Outage.objects.count() == 0
    assert "Сатпаева" not in fields_of(answer)["text_ru"][0]
    browser.post(address, fields_of(answer) | {"publish": "yes"})
    assert Outage.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"areas": ""}, "Назовите улицу"),
        ({"areas": "Такойнет 5"}, "Такойнет 5"),
        ({"expected": "at"}, "Укажите день и время"),
        ({"tankers": "points"}, "Назовите места"),
        ({"points": "Мектеп / Школа 10-12", "tankers": "points"}, "после места"),
        ({"cause_text_kk": "бұрғылау"}, "на казахском и на русском"),
        ({"daily_hours": "утром"}, "утром"),
        ({"other_areas": "Абай"}, "другое последствие"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(browser, new, typed, words):
    _sent, answer = fill_in(browser, reverse("outages_new"), **{**new, "own_phone": "8 800", **typed})

    page = answer.content.decode()
    assert words in page
    assert fields_of(page)["own_phone"] == ["8 800"]
    assert Outage.objects.count() == 0


def test_planned_work_below_the_hours_of_notice_is_published_with_a_warning_before(browser, new):
    rules = OutageSettings.load()
    rules.notice_hours, rules.notice_act_ru = 72, "Приказ № 340"
    rules.save()
    typed = new | {"planned_start": "2099-01-01T09:00", "planned_end": "2099-01-01T17:00"}
    address = reverse("outages_plan")

    sent = fields_of(browser.get(address).content.decode()) | typed
    assert "Приказ № 340" not in browser.post(address, sent | {"look": "yes"}).content.decode()
    OutageSettings.objects.update(notice_hours=32_000)
    fill_in(browser, address, **typed)

    outage = Outage.objects.get()
    assert (outage.kind, outage.expected_end) == ("planned", outage.planned_end)


def test_an_outage_shows_what_may_be_done_what_was_done_and_what_may_be_copied(browser, emergency, tap):
    page = browser.get(reverse("outages_outage", args=[emergency.pk])).content.decode()

    offered = re.findall(rf"/admin/outages/{emergency.pk}/(\w+)/", page)
    assert offered == ["restore", "return", "tell", "cancel", "correct"]
    assert "Опубликовано без проверки" in page
    assert f"/o/{emergency.pk}" in page


@pytest.mark.parametrize("name", ACTS)
def test_every_act_is_one_confirmation(browser, emergency, name):
    address = reverse("outages_act", args=[emergency.pk, name])
    Outage.objects.update(expected_end=None)

    proposed = fields_of(browser.get(address).content.decode())
    assert all(proposed[f"text_{code}"][0] for code in ("kk", "ru", "en"))
    browser.post(address, proposed | {"publish": "yes"})

    assert emergency.updates.count() == 2


def test_only_the_ticked_areas_have_water_again(browser, emergency):
    address = reverse("outages_act", args=[emergency.pk, "restore"])
    proposed = fields_of(browser.get(address).content.decode())
    first, second = emergency.areas.all()
    assert proposed["rows"] == [str(first.pk), str(second.pk)]

    # The texts are of all areas: they are made anew and shown, and published then.
    answer = browser.post(address, proposed | {"rows": [str(first.pk)], "publish": "yes"})
    assert emergency.updates.count() == 1
    browser.post(address, fields_of(answer.content.decode()) | {"publish": "yes"})

    assert [bool(row.restored_at) for row in emergency.areas.all()] == [True, False]
    text = emergency.updates.first().text_ru
    assert text.index("Сатпаева") < text.index("вода подана") < text.index("Абая")


def test_the_second_dispatcher_sees_what_the_first_has_done(browser, emergency, admin_client):
    address = reverse("outages_act", args=[emergency.pk, "tell"])
    mine = fields_of(browser.get(address).content.decode())
    theirs = fields_of(admin_client.get(address).content.decode())
    admin_client.post(address, theirs | {"text_ru": "Насос привезли.", "publish": "yes"})

    answer = browser.post(address, mine | {"publish": "yes"})

    assert answer.status_code == 409
    assert "Насос привезли." in answer.content.decode()
    assert emergency.updates.count() == 2
    browser.post(address, fields_of(answer.content.decode()) | {"publish": "yes"})
    assert emergency.updates.count() == 3


def test_a_correction_begins_with_what_is_out(browser, emergency):
    address = reverse("outages_correct", args=[emergency.pk])
    Outage.objects.update(next_update_at=NOW + HOUR)
    shown = fields_of(browser.get(address).content.decode())
    assert shown["areas"] == ["улица Сатпаева 1–15\nулица Абая 1–15"]

    browser.post(address, shown | {"areas": "Сәтпаев 1–15", "publish": "yes"})

    assert [str(row) for row in emergency.areas.all()] == ["Сәтпаев көшесі, 1–15"]
    assert emergency.updates.first().act == "corrected"
    assert Outage.objects.get().next_update_at == NOW + HOUR


def test_planned_work_is_moved_begun_and_closed_with_what_happened(browser, announced, tap):
    start = NOW.replace(year=2099)
    work = announced(kind="planned", planned_start=start, planned_end=start + HOUR, expected_end=start + HOUR)
    for name, typed in (
        ("move", {"start": "2099-02-01T09:00", "end": "2099-02-01T12:00"}),
        ("begin", {}),
        ("restore", {}),
        ("close", {"text_kk": "Құбыр ауыстырылды.", "text_ru": "Трубу заменили."}),
    ):
        address = reverse("outages_act", args=[work.pk, name])
        sent = fields_of(browser.get(address).content.decode()) | typed
        answer = browser.post(address, sent | {"publish": "yes"})
        if answer.status_code == 200:
            answer = browser.post(address, fields_of(answer.content.decode()) | {"publish": "yes"})
        assert answer.status_code == 302, (name, answer.content.decode())

    assert list(work.updates.values_list("act", flat=True))[::-1] == [
        *("announced", "moved", "started", "restored", "closed")
    ]
    assert Outage.objects.get().summary_ru == "Трубу заменили."
    assert "1 ақпан" in work.updates.get(act="moved").text_kk


def test_an_alert_is_published_changed_and_ended(browser, streets):
    typed = {"level": "danger", "text_kk": "Суды қайнатыңыз.", "text_ru": "Кипятите воду.", "areas": "Абай"}
    sent = fields_of(browser.get(reverse("outages_alert_new")).content.decode()) | typed
    browser.post(reverse("outages_alert_new"), sent)
    alert = Alert.objects.get()
    assert [row.effect for row in alert.areas.all()] == ["boil"]

    address = reverse("outages_alert", args=[alert.pk])
    browser.post(address, fields_of(browser.get(address).content.decode()) | {"ends_at": "2099-01-01T00:00"})

    assert Alert.objects.get().ends_at.year == 2098


def test_lists_cost_the_same_for_three_and_for_sixty(browser, announced, django_assert_max_num_queries):
    for number in range(60):
        announced(NOW + number * HOUR)
    for address in (reverse("outages"), reverse("outages_archive")):
        with django_assert_max_num_queries(25):
            assert browser.get(address).status_code == 200


def test_only_dispatchers_open_these_screens(emergency, editor):
    stranger, other = Client(), Client()
    other.force_login(editor)
    for address in (
        reverse("outages"),
        reverse("outages_new"),
        reverse("outages_outage", args=[emergency.pk]),
        reverse("outages_act", args=[emergency.pk, "cancel"]),
    ):
        assert other.get(address).status_code == 403
        assert other.post(address, {"publish": "yes"}).status_code in (403, 405)
        assert stranger.get(address).headers["Location"].startswith("/admin/login/")
    assert Outage.objects.get().cancelled_at is None


def test_what_went_out_unreviewed_is_reviewed_by_somebody_else(browser, emergency, admin_client):
    update = emergency.updates.get()
    address = reverse("outages_review", args=[update.pk])
    assert browser.post(address).status_code == 403
    admin_client.post(address)

    assert Update.objects.get().reviewed_by.username == "admin"


def test_the_form_is_light_enough_for_a_bad_network(browser, streets):
    answer = browser.get(reverse("outages_new"), headers={"accept-encoding": "identity"})
    assert len(answer.content) < 40_000
    assert "core.js" not in answer.content.decode()
