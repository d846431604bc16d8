"""A question's screen, and what a moderator does from it."""

import datetime as dt

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from qa import asking, moderating
from qa.models import Event, PublishedQuestion, Question
from qa.photos import remake
from site_project.mail.models import Letter

from .conftest import photo
from .moderators import QUEUE, browser, page, screen, url

pytestmark = pytest.mark.usefixtures("in_english")


def test_the_screen_shows_all_that_is_known_of_a_question(dispatch, asked, moderator, now):
    question = asked("manholes", address="көпір жанында", photos=[remake(photo())], may_publish=True, now=now)
    moderating.write_note(question, "Қоңырау шалдым", moderator, now)
    asking.clarify(question, "Әлі де ашық <жатыр>", now)
    asking.withdraw(question, now)

    text = screen(dispatch, question)

    for words in (
        question.message,
        "көпір жанында",
        "+77011234567",
        "gulmira@example.kz",
        "Қоңырау шалдым",
        "Әлі де ашық &lt;жатыр&gt;",
        "withdrawn on",
        "working days left",
        "permission to publish withdrawn",
        url("photo", question, question.photos.get().pk),
    ):
        assert words in text, words


def test_looking_at_a_question_is_written_down_once_an_hour(dispatch, asked, moderator, colleague):
    question = asked()
    for _each in range(3):
        screen(dispatch, question)
    screen(browser(colleague), question)
    viewed = question.events.filter(verb=Event.Verb.VIEWED)
    assert {event.actor for event in viewed} == {moderator, colleague}
    assert viewed.count() == 2

    viewed.update(at=timezone.now() - dt.timedelta(hours=2))
    screen(dispatch, question)
    assert viewed.count() == 3


def test_a_question_is_taken_once(dispatch, asked, moderator, colleague):
    question = asked()
    dispatch.post(url("take", question))
    response = browser(colleague).post(url("take", question), follow=True)
    question.refresh_from_db()
    assert (question.state, question.assignee) == ("in_work", moderator)
    assert "not possible any more" in response.content.decode()


def test_a_question_is_given_to_a_colleague_of_the_department_and_to_nobody_else(dispatch, asked, colleague, clerk):
    question = asked()
    dispatch.post(url("assign", question), {"colleague": clerk.pk})
    question.refresh_from_db()
    assert question.assignee is None
    dispatch.post(url("assign", question), {"colleague": colleague.pk})
    question.refresh_from_db()
    assert question.assignee == colleague


def test_a_question_moved_to_another_department_leaves_the_queue_of_this_one(dispatch, reception, asked, desk):
    question = asked("technical")
    response = dispatch.post(url("move", question), {"rubric": desk["complaints"].pk})
    assert response.url == QUEUE
    assert dispatch.get(url("question", question)).status_code == 403
    assert screen(reception, question)


def test_a_question_in_quarantine_is_released(dispatch, asked):
    question = asked(suspicion="too_fast")
    assert "faster than a person can" in screen(dispatch, question)
    dispatch.post(url("release", question))
    question.refresh_from_db()
    assert question.state == "new"
    assert question.incoming


def test_a_note_is_written_and_an_empty_one_is_not(dispatch, asked, moderator):
    question = asked()
    dispatch.post(url("note", question), {"text": "  "})
    dispatch.post(url("note", question), {"text": "Бригада шықты"})
    assert [(note.text, note.author) for note in question.notes.all()] == [("Бригада шықты", moderator)]


def test_personal_data_are_erased_after_a_second_look(dispatch, full, django_capture_on_commit_callbacks):
    assert "erased for good" in page(dispatch, url("erase", full))
    assert "erased for good" in dispatch.post(url("erase", full)).content.decode()
    assert not Question.objects.get().erased_at
    with django_capture_on_commit_callbacks(execute=True):
        dispatch.post(url("erase", full), {"confirmed": "yes"})
    question = Question.objects.get()
    assert question.erased_at
    assert (question.name, question.message) == ("", "")
    assert not PublishedQuestion.objects.exists()
    assert "gulmira@example.kz" not in screen(dispatch, question)


def test_what_became_of_each_letter_is_shown_and_one_is_sent_again(dispatch, asked):
    question = asked()
    letter = Letter.objects.filter(reference=question.reference, address=question.email).get()
    Letter.objects.filter(pk=letter.pk).update(
        state=Letter.State.FAILED, words="550 5.1.1 No such user", finished_at=timezone.now()
    )
    assert "550 5.1.1 No such user" in screen(dispatch, question)

    dispatch.post(url("letter_again", question, letter.pk))
    letter.refresh_from_db()
    assert letter.state == Letter.State.QUEUED
    response = dispatch.post(url("letter_again", question, letter.pk), follow=True)
    assert "cannot be sent again" in response.content.decode()


@pytest.mark.parametrize("name", ["take", "assign", "move", "release", "note", "prepare"])
def test_a_link_changes_nothing(dispatch, asked, name):
    assert dispatch.get(url(name, asked())).status_code == 405


def test_who_may_only_look_finds_no_buttons_and_changes_nothing(dispatch, asked, moderator):
    moderator.groups.get().permissions.remove(Permission.objects.get(codename="change_question"))
    question = asked()
    assert url("take", question) not in screen(dispatch, question)
    assert dispatch.post(url("take", question)).status_code == 403
    assert dispatch.get(url("answer", question)).status_code == 403
