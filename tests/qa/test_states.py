"""What can be done with a question in each of its states, and what can not."""

import datetime as dt

import pytest

from qa import asking, moderating
from qa.models import NotPossible
from site_project.mail.models import Content, Letter

from .conftest import NOW

pytestmark = pytest.mark.databases


def test_a_question_out_of_quarantine_is_registered_as_of_the_moment_it_came(asked, moderator):
    question = asked(suspicion="too_fast")
    moderating.release(question, moderator, NOW + dt.timedelta(days=5))
    question.refresh_from_db()
    assert (question.registered_on, question.state) == (dt.date(2026, 3, 19), "new")
    assert Letter.objects.filter(kind="question_received").exists()


def test_what_cannot_be_done_in_a_state_is_not_done(asked, answered, moderator):
    done, waiting = answered(), asked()
    for act in (
        lambda: moderating.take(done, moderator, NOW),
        lambda: asking.clarify(done, "тағы", NOW),
        lambda: moderating.send_answer(done, 1, moderator, NOW),
        lambda: moderating.save_draft(done, "x", "", 1, moderator, NOW),
        lambda: moderating.release(waiting, moderator, NOW),
        lambda: moderating.send_answer(waiting, 0, moderator, NOW),
        lambda: moderating.move(done, done.rubric, moderator, NOW),
    ):
        with pytest.raises(NotPossible):
            act()
    assert Letter.objects.filter(kind="question_answered").count() == 1


def test_the_second_of_two_moderators_is_told_and_overwrites_nothing(asked, moderator):
    question = asked()
    moderating.save_draft(question, "Бірінші", "", 0, moderator, NOW)
    with pytest.raises(moderating.Conflict) as conflict:
        moderating.save_draft(question, "Екінші", "", 0, moderator, NOW)
    assert conflict.value.current.text == "Бірінші"
    with pytest.raises(moderating.Conflict):
        moderating.send_answer(question, 0, moderator, NOW)


def test_every_change_is_in_the_log(answered):
    question = answered()
    verbs = list(question.events.values_list("verb", flat=True))
    assert verbs == ["received", "registered", "taken", "drafted", "answered"]


def test_a_note_for_staff_never_gets_into_a_letter(asked, moderator):
    question = asked()
    moderating.write_note(question, "Тек қызметкерлерге", moderator, NOW)
    moderating.save_draft(question, "Жауап", "", 0, moderator, NOW)
    moderating.send_answer(question, 1, moderator, NOW)
    assert not Content.objects.filter(text__contains="Тек қызметкерлерге").exists()


def test_a_question_under_another_rubric_belongs_to_its_department(asked, desk, moderator):
    question = asked("technical")
    moderating.take(question, moderator, NOW)
    moderating.move(question, desk["complaints"], moderator, NOW)
    question.refresh_from_db()
    assert (question.state, question.assignee) == ("new", None)
    assert Letter.objects.filter(kind="question_new", address="reception@example.kz").exists()
