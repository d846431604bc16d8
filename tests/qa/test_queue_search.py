"""What the queue finds: every word on either side, however it is spelt, in as many queries for many as for few."""

import datetime as dt
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from qa import asking, ending, queue_search
from qa.models import Question

from .conftest import NOW

pytestmark = pytest.mark.databases


def found(query: str) -> list[Question]:
    return list(Question.objects.filter(queue_search.condition(query)))


@pytest.fixture
def full(answered, asked) -> Question:
    """An answered question with everything it can be found by, beside one that holds none of it."""
    asked(name="Басқа адам", phone="+77050000000", email="b@example.kz", message="Есептегіш")
    question = answered(address="Бәйтерек көшесі, көпір жанында")
    Question.objects.filter(pk=question.pk).update(state="in_work")
    asking.clarify(question, "Төртінші қабатта мүлде жоқ", NOW)
    Question.objects.filter(pk=question.pk).update(state="answered")
    return Question.objects.get(pk=question.pk)


@pytest.mark.parametrize(
    "query",
    [
        "Сәрсенбаева",
        "Сарсенбаева",
        "САРСЕНБАЕВА гулмира",
        "байтерек",
        "копир жанында",
        "қалпына келтірілді",
        "калпына",
        "тортинши кабатта",
        "gulmira@example.kz",
        "GULMIRA@",
        "8 (701) 123-45-67",
        "+7 701 123 45 67",
        "7011234567",
    ],
)
def test_a_question_is_found_by_the_words_of_both_sides_with_or_without_kazakh_letters(full, query):
    assert found(query) == [full]


def test_a_question_is_found_by_both_of_its_numbers(full):
    Question.objects.filter(pk=full.pk).update(incoming="ВХ-2026/17")
    full.answer.outgoing = "ИСХ-2026/99"
    full.answer.save()
    queue_search.refresh(Question.objects.get(pk=full.pk))
    for query in ("ВХ-2026/17", "исх-2026/99"):
        assert found(query) == [full], query


@pytest.mark.parametrize("query", ["%", "_____", "\\", "'", '"', "су OR", "сарсенбаева жоқсөз"])
def test_a_query_is_words_and_nothing_else(full, query):
    assert found(query) == []


def test_nothing_is_found_by_what_was_erased_but_the_number(full):
    ending.erase(full, NOW, with_copies=True)
    assert found("Сәрсенбаева") == []
    assert found("7011234567") == []
    assert found(full.incoming) == [full]


def test_the_queue_finds_among_twenty_thousand_in_as_many_queries_as_among_few(client, admin_user, full, desk):
    client.force_login(admin_user)
    address = reverse("qa_queue:index") + "?q=" + "сарсенбаева"

    def number_of_queries() -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert full.incoming in client.get(address).content.decode()
        return len(captured)

    few = number_of_queries()
    words = "жоғарғы қабатқа су әрең көтеріледі қашан түзетіледі " * 20
    Question.objects.bulk_create(
        Question(
            submit_key=f"many-{number}",
            rubric=desk["technical"],
            language="kk",
            received_at=NOW - dt.timedelta(minutes=number),
            incoming=f"2025-{number:05}",
            search_text=f"2025-{number:05}\n{words}",
        )
        for number in range(20_000)
    )
    assert number_of_queries() == few
    begun = time.monotonic()
    client.get(address)
    assert time.monotonic() - begun < 5
