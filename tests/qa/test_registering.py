"""A question is received whole, registered under a number without gaps, and given its term."""

import datetime as dt

import pytest
from django.db import connection, transaction

from qa import numbers
from qa.models import CalendarException, Consent, Question, QuestionSettings, Series
from site_project.mail.models import Content, Letter
from tests.conftest import at_once

from .conftest import ALMATY, photo

pytestmark = pytest.mark.databases


def test_a_question_is_registered_on_its_day_and_due_after_fifteen_working_days(asked):
    question = asked()
    assert (question.registered_on, question.due_on) == (dt.date(2026, 3, 19), dt.date(2026, 4, 14))
    assert question.incoming == "2026-00001"


def test_an_open_manhole_is_due_on_the_next_working_day(asked):
    assert asked("manholes", address="көпір жанында").due_on == dt.date(2026, 3, 20)


def test_what_comes_on_friday_evening_is_registered_on_monday(asked):
    friday = dt.datetime(2026, 3, 13, 18, 40, tzinfo=ALMATY)
    assert asked(now=friday).registered_on == dt.date(2026, 3, 16)


def test_the_number_is_of_the_year_of_registration(asked):
    new_years_eve = dt.datetime(2026, 12, 31, 19, 0, tzinfo=ALMATY)
    assert asked(now=new_years_eve).incoming == "2027-00001"


def test_terms_patterns_and_days_are_settings(asked):
    rules = QuestionSettings.load()
    rules.answer_days, rules.incoming_pattern = 1, "{number}/{year}"
    rules.save()
    CalendarException.objects.create(date=dt.date(2026, 3, 20), is_working=False, reason="көшірілді")
    question = asked()
    assert (question.incoming, question.due_on) == ("1/2026", dt.date(2026, 3, 26))


def test_a_number_of_a_failed_transaction_is_given_to_the_next(db):
    with transaction.atomic():
        numbers.next_number(numbers.INCOMING, 2026, "{number}/{year}")
        transaction.set_rollback(True)
    assert numbers.next_number(numbers.INCOMING, 2026, "{number}/{year}") == "1/2026"


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")
@pytest.mark.django_db(transaction=True)
def test_fifty_questions_at_once_get_fifty_numbers_without_a_gap(asked):
    assert at_once(*[asked] * 50) == []
    given = sorted(Question.objects.values_list("incoming", flat=True))
    assert given == [f"2026-{number:05}" for number in range(1, 51)]
    assert Series.objects.get(name="incoming").last == 50


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")
@pytest.mark.django_db(transaction=True)
def test_copies_of_one_form_sent_at_once_make_one_question(asked):
    found = []
    assert at_once(*[lambda: found.append(asked(submit_key="the same").pk)] * 10) == []
    assert len(found) == 10
    assert len(set(found)) == 1
    assert Letter.objects.filter(kind="question_received").count() == 1


@pytest.mark.parametrize(
    "step", ["register", "letters.received", "letters.new_question", "ConsentText.in_force", "Question.note"]
)
def test_a_question_is_kept_whole_or_not_at_all(asked, monkeypatch, step):
    def fail(*_args, **_options):
        raise RuntimeError("the process dies here")

    monkeypatch.setattr(f"qa.asking.{step}", fail)
    with pytest.raises(RuntimeError):
        asked(may_publish=True, photos=[photo()])

    assert not Question.objects.exists()
    assert not Consent.objects.exists()
    assert not Letter.objects.exists()
    assert not Content.objects.exists()
