"""Letters on the way of a question: to its department, to the second contact, to the asker."""

import datetime as dt

import pytest

from qa import moderating, reminders
from site_project.mail.models import Letter
from tests.conftest import LANGUAGES

from .conftest import ALMATY, NOW

pytestmark = pytest.mark.databases


@pytest.mark.parametrize(
    ("rubric", "address"),
    [
        ("technical", "dispatch@example.kz"),
        ("manholes", "dispatch@example.kz"),
        ("general", "reception@example.kz"),
        ("complaints", "reception@example.kz"),
    ],
)
def test_a_question_goes_to_the_department_of_its_rubric(asked, rubric, address):
    asked(rubric)
    assert Letter.objects.get(kind="question_new").address == address


def test_nobody_taking_an_urgent_question_is_told_to_the_second_contact_once(asked, moderator):
    forgotten, taken = asked("manholes"), asked("manholes")
    asked("technical")
    moderating.take(taken, moderator, NOW)
    reminders.tick(NOW + dt.timedelta(minutes=14))
    assert not Letter.objects.filter(kind="question_untaken").exists()

    for minutes in (16, 17):
        reminders.tick(NOW + dt.timedelta(minutes=minutes))

    letter = Letter.objects.get(kind="question_untaken")
    assert (letter.address, letter.reference) == ("duty@example.kz", forgotten.reference)


def test_a_department_is_reminded_once_before_the_term(asked):
    asked()
    reminders.tick(NOW)
    assert not Letter.objects.filter(kind="question_due").exists()
    for hour in (9, 10):
        reminders.tick(dt.datetime(2026, 4, 10, hour, tzinfo=ALMATY))
    assert Letter.objects.filter(kind="question_due").count() == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_answer_comes_in_the_language_of_correspondence(answered, code, server, deliver):
    question = answered(language=code)
    deliver()

    subjects = {
        "kk": "№ 2026-00001 сұрағыңызға жауап",
        "ru": "Ответ на ваш вопрос № 2026-00001",
        "en": "Answer to your question no. 2026-00001",
    }
    [letter] = [each for each in server.letters() if each["Subject"] == subjects[code]]
    assert letter["To"] == question.email
    for kind in ("plain", "html"):
        text = letter.get_body((kind,)).get_content()
        assert "Қысым бүгін қалпына келтірілді." in text
        assert question.answer.outgoing in text
