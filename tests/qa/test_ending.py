"""How a question ends other than by its answer: closed, opened again, erased; and what is left of it then."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, Translation, TranslationSource

from home.models import QuestionsPage
from qa import asking, ending, moderating, reminders
from qa.models import Event, Note, NotPossible, PublishedQuestion, Question
from qa.queue_views import tab_filters
from site_project.mail.models import Letter
from site_project.search.models import SearchWord
from tests.conftest import publish

from .conftest import NOW, photo

Closing = Question.Closing
REASONS = [Closing.BY_PHONE, Closing.DUPLICATE, Closing.WITHDRAWN, Closing.SPAM]
LATER = NOW + dt.timedelta(days=3)


def dump() -> str:
    """Everything the database holds, as text; also what stands in blocks of bytes, such as a full-text index."""
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                rows += [
                    bytes(value).decode(errors="ignore") if isinstance(value, (bytes, memoryview)) else str(value)
                    for value in row
                ]
    return "\n".join(rows).lower()


def fresh(question: Question) -> Question:
    return Question.objects.get(pk=question.pk)


# --- Closed -----------------------------------------------------------------------------------------------------------


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


# --- Erased -----------------------------------------------------------------------------------------------------------

PERSON = ("гүлмира", "gulmira@example.kz", "77011234567", "бәйтерек жанында")
SECRETS = (*PERSON, "құпиясөзім", "қосымшасөзім", "жазбасөзім")


@pytest.mark.parametrize("state", ["quarantined", "new", "in_work", "closed"])
def test_an_erased_question_has_ended_and_nothing_can_be_done_with_it(asked, moderator, desk, state):
    question = asked(suspicion="too_fast" if state == "quarantined" else "")
    if state == "in_work":
        moderating.take(question, moderator, NOW)
    if state == "closed":
        ending.close(question, Closing.SPAM, moderator, NOW)
    incoming, letters = fresh(question).incoming, Letter.objects.count()

    ending.erase(question, LATER, moderator, with_copies=True)
    ending.erase(question, LATER, moderator, with_copies=True)

    acts = [
        lambda: moderating.take(question, moderator, LATER),
        lambda: moderating.assign(question, moderator, moderator, LATER),
        lambda: moderating.move(question, desk["complaints"], moderator, LATER),
        lambda: moderating.release(question, moderator, LATER),
        lambda: moderating.write_note(question, "x", moderator, LATER),
        lambda: moderating.save_draft(question, "x", "", 0, moderator, LATER),
        lambda: moderating.send_answer(question, 0, moderator, LATER),
        lambda: asking.clarify(question, "x", LATER),
        lambda: ending.close(question, Closing.SPAM, moderator, LATER),
        lambda: ending.reopen(question, moderator, LATER),
    ]
    for act in acts:
        with pytest.raises(NotPossible):
            act()
    question = fresh(question)
    assert (question.state, question.closing, question.incoming) == ("closed", "erased", incoming)
    assert not Question.objects.open().exists()
    assert Letter.objects.count() == letters
    assert question.events.filter(verb=Event.Verb.ERASED).count() == 1


@pytest.mark.parametrize("with_translation", [False, True])
@pytest.mark.usefixtures("wagtails_search")
def test_nothing_of_an_erased_question_is_left_anywhere_in_the_database(
    about, published, moderator, django_capture_on_commit_callbacks, with_translation
):
    publish(about["kk"], QuestionsPage(title="Сұрақ / жауап", slug="questions"))
    with django_capture_on_commit_callbacks(execute=True):
        copy = published(
            message="Құпиясөзім: су әрең көтеріледі.", address="бәйтерек жанында", photos=[photo()], rubric="manholes"
        )
    question = Question.objects.get()
    moderating.write_note(question, "жазбасөзім", moderator, NOW)
    question.clarifications.create(text="қосымшасөзім", at=NOW)
    if with_translation:
        translate(copy, moderator)
    assert SearchWord.objects.filter(word="купиясозим").exists()
    words = [secret for secret in SECRETS if secret in dump()]
    assert len(words) == len(SECRETS), "the test looks where they are"

    with django_capture_on_commit_callbacks(execute=True):
        ending.erase(question, LATER, moderator, with_copies=True)

    left = dump()
    assert [secret for secret in SECRETS if secret in left] == []
    assert "жасырынаударма" not in left
    assert "купиясозим" not in left, "nor as the search folds it"


def translate(copy: PublishedQuestion, moderator) -> None:
    """Bring the copy into wagtail-localize, with a translation, and with a version that is not its latest."""
    source, _created = TranslationSource.update_or_create_from_instance(copy)
    russian = Locale.objects.get(language_code="ru")
    Translation.objects.create(source=source, target_locale=russian)
    for segment in source.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of=segment.string, locale=russian, context=segment.context, data="жасырынаударма"
        )
    copy.message = "Құпиясөзім басқаша айтылды."
    copy.save_revision(user=moderator).publish()
    source.update_from_db()


def test_the_words_of_others_stay_where_one_is_erased(published, moderator):
    one, other = published(message="Бірінші сұрақ."), published(message="Екінші сұрақ.")
    for copy in (one, other):
        translate(copy, moderator)
    ending.erase(Question.objects.get(pk=one.question_number), LATER, moderator, with_copies=True)
    kept = TranslationSource.objects.get()
    assert kept.object_id == other.translation_key
    assert String.objects.filter(segments__source=kept).exists()


@pytest.mark.parametrize("how", ["answered", "closed", "quarantined"])
def test_the_term_of_keeping_reaches_every_end_and_the_quarantine(asked, answered, moderator, how):
    suspicion = "too_fast" if how == "quarantined" else ""
    question = answered() if how == "answered" else asked(suspicion=suspicion)
    if how == "closed":
        ending.close(question, Closing.BY_PHONE, moderator, NOW)
    opened = asked()
    Note.objects.create(question=question, text="ескертпе", at=NOW)

    assert ending.erase_outdated(NOW + dt.timedelta(days=2 * 365)) == 0
    assert ending.erase_outdated(NOW + dt.timedelta(days=4 * 366)) == 1

    assert fresh(question).message == ""
    assert not Note.objects.exists()
    assert fresh(opened).message, "what still waits for an answer is kept"
    call_command("forget_questions", verbosity=0)
