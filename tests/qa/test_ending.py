"""How a question ends other than by its answer, and how it is opened again."""

import datetime as dt

import pytest
from django.urls import reverse

from qa import asking, ending, moderating, reminders
from qa.models import NotPossible, Question
from qa.queue_views import tab_filters
from site_project.mail.models import Letter

from .conftest import NOW

Closing = Question.Closing
REASONS = [Closing.BY_PHONE, Closing.DUPLICATE, Closing.WITHDRAWN, Closing.SPAM]
LATER = NOW + dt.timedelta(days=3)


def fresh(question: Question) -> Question:
    return Question.objects.get(pk=question.pk)


@pytest.mark.parametrize("closing", REASONS)
def test_a_closed_question_is_out_of_the_queue_and_off_the_clock(asked, moderator, closing):
    question = asked("manholes")
    letters = Letter.objects.count()

    ending.close(question, closing, moderator, LATER)

    for name in ("open", "new", "mine", "soon", "overdue", "quarantined", "waiting"):
        assert not Question.objects.filter(tab_filters(moderator)[name]).exists(), name
    reminders.tick(NOW + dt.timedelta(days=365))
    assert Letter.objects.count() == letters, "nobody is reminded of it"
    with pytest.raises(NotPossible):
        moderating.take(question, moderator, LATER)
    with pytest.raises(NotPossible):
        asking.clarify(question, "Тағы бір сөз", LATER)
    with pytest.raises(NotPossible):
        ending.close(question, closing, moderator, LATER)


@pytest.mark.parametrize("state", ["quarantined", "new", "in_work"])
def test_what_was_closed_by_mistake_is_opened_again_where_it_stood(asked, moderator, state):
    question = asked(suspicion="too_fast" if state == "quarantined" else "")
    if state == "in_work":
        moderating.take(question, moderator, NOW)
    due_on = fresh(question).due_on

    ending.close(question, Closing.SPAM, moderator, LATER)
    ending.reopen(question, moderator, LATER)

    question = fresh(question)
    assert (question.state, question.closing, question.closed_at, question.due_on) == (state, "", None, due_on)
    assert list(question.events.values_list("verb", flat=True))[-2:] == ["closed", "reopened"]


def test_an_answered_question_is_not_closed(answered, moderator):
    with pytest.raises(NotPossible):
        ending.close(answered(), Closing.SPAM, moderator, LATER)


def test_a_moderator_closes_a_copy_with_the_number_of_the_first_and_opens_it_again(client, asked, moderator):
    first, second = asked(), asked()
    client.force_login(moderator)
    address = reverse("qa_close", args=[second.pk])

    client.post(address, {"closing": "duplicate", "number": "no such"})
    client.post(address, {"closing": "duplicate", "number": second.incoming})
    client.post(address, {"closing": "erased"})
    assert fresh(second).state == "new"
    client.post(address, {"closing": "duplicate", "number": first.incoming})
    assert (fresh(second).state, fresh(second).duplicate_of) == ("closed", first)
    assert first.incoming in client.get(reverse("qa_question", args=[second.pk])).content.decode()
    client.post(reverse("qa_reopen", args=[second.pk]))
    assert fresh(second).state == "new"


def test_nobody_of_another_department_closes_opens_or_notes(client, asked, moderator):
    complaint = asked("complaints")
    client.force_login(moderator)
    for name in ("close", "reopen", "seen"):
        assert client.post(reverse(f"qa_{name}", args=[complaint.pk]), {"closing": "spam"}).status_code == 403
    assert fresh(complaint).state == "new"
