"""Who asks too often or looks like a machine: told to wait or put in quarantine, and nobody else is shut out."""

import json

import pytest
from django.utils import timezone

from qa.models import Question, QuestionSettings
from site_project.limits import DAY, Attempt, forget_attempts
from site_project.mail.models import Letter

from .conftest import ticket


@pytest.mark.parametrize(
    "changes",
    [
        {"website": "https://example.com"},
        {"ticket": ""},
        {"ticket": "forged"},
        {"ticket": "fast"},
    ],
)
def test_suspects_wait_in_quarantine_and_get_a_receipt_and_lose_nothing(client, fields, changes):
    if changes.get("ticket") == "fast":
        changes = {"ticket": ticket(seconds_ago=0)}
    response = client.post("/kk/ask/", fields(**changes), follow=True)

    question = Question.objects.get()
    assert response.status_code == 200
    assert (question.state, question.incoming) == ("quarantined", "")
    assert question.message.startswith("Жоғарғы")
    assert not Letter.objects.filter(kind="question_received").exists()
    assert Letter.objects.filter(kind="question_new").exists()


def test_who_asks_too_often_is_told_how_long_to_wait_and_whom_to_call(client, fields):
    rules = QuestionSettings.load()
    rules.per_hour, rules.phone = 2, "+7 (7232) 00-00-20"
    rules.save()
    for number in range(2):
        assert client.post("/kk/ask/", fields(message=f"Сұрақ {number}")).status_code == 302
    for _mistake in range(5):
        client.post("/kk/ask/", fields(name=""))

    response = client.post("/kk/ask/", fields(message="Үшінші", email="other@example.kz", phone="8 702 123 45 67"))

    page = response.content.decode()
    assert response.status_code == 429
    assert 60 <= int(response.headers["Retry-After"]) <= 3600
    assert "+7 (7232) 00-00-20" in page
    assert "Үшінші" in page
    assert Question.objects.count() == 2


def test_a_mistake_costs_no_try(client, fields):
    for _time in range(10):
        client.post("/kk/ask/", fields(email="no address"))
    assert not Attempt.objects.exists()


def test_more_than_usual_in_one_day_goes_to_quarantine(client, fields):
    rules = QuestionSettings.load()
    rules.per_day = 1
    rules.save()
    client.post("/kk/ask/", fields())
    client.post("/kk/ask/", fields(message="Екінші", email="b@example.kz", phone="8 702 123 45 67"))
    client.post("/kk/ask/", fields(message="Үшінші", email="c@example.kz", phone="8 702 123 45 68"))
    assert sorted(Question.objects.values_list("state", flat=True)) == ["new", "quarantined", "quarantined"]
    alarm = Letter.objects.get(kind="question_ceiling")
    assert alarm.address == "duty@example.kz"


def test_counters_are_forgotten_and_tell_nobody_who_asked(client, fields):
    client.post("/kk/ask/", fields())
    assert "gulmira" not in json.dumps(list(Attempt.objects.values_list("source", flat=True)))
    forget_attempts(timezone.now() + 2 * DAY)
    assert not Attempt.objects.exists()


@pytest.mark.parametrize(("code", "words"), [("kk", "Сұрау тым көп."), ("ru", "Слишком много запросов.")])
def test_a_limit_is_told_in_the_language_of_the_page(client, fields, code, words):
    rules = QuestionSettings.load()
    rules.per_hour = 0
    rules.save()
    assert words in client.post(f"/{code}/ask/", fields()).content.decode()


def test_one_household_cannot_ask_without_end_by_changing_its_ipv6_address(client, fields):
    statuses = [
        client.post(
            "/kk/ask/",
            fields(message=f"Сұрақ {n}", email=f"a{n}@example.kz", phone=f"8 702 123 45 {n:02}"),
            REMOTE_ADDR=f"2001:db8:1:2::{n + 1}",
        ).status_code
        for n in range(7)
    ]
    assert statuses == [302] * 5 + [429] * 2


def test_a_stranger_who_types_somebodys_address_shuts_nobody_out(client, fields):
    def ask(number: int, network: str):
        return client.post("/kk/ask/", fields(message=f"Сұрақ {number}"), REMOTE_ADDR=network)

    for number in range(8):
        assert ask(number, f"203.0.113.{number}").status_code == 302
    letters = Letter.objects.filter(kind="question_received").count()

    response = ask(9, "198.51.100.1")

    assert response.status_code == 302, "the owner of the address can still ask"
    question = Question.objects.order_by("pk").last()
    assert (question.state, question.suspicion) == ("quarantined", "same_contact")
    assert Letter.objects.filter(kind="question_received").count() == letters == 5, "and gets no flood of letters"
