"""What is left of a question that is erased or whose years are over: its number, and nothing of the person."""

import datetime as dt
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, Translation, TranslationSource

from home.models import QuestionsPage
from qa import asking, ending, moderating
from qa.models import Event, Note, NotPossible, PublishedQuestion, Question
from site_project.mail.models import Letter
from site_project.search.models import SearchWord
from tests.conftest import publish

from .conftest import NOW, photo

pytestmark = pytest.mark.databases

Closing = Question.Closing
LATER = NOW + dt.timedelta(days=3)

PERSON = ("гүлмира", "gulmira@example.kz", "77011234567", "бәйтерек жанында", "жазбасөзім")
WORDS = ("жоғарғы қабатқа", "қысым бүгін")
SECRETS = (*PERSON, "құпиясөзім", "қосымшасөзім")


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


def test_after_its_years_a_question_leaves_nothing_of_the_person(published, moderator, capsys):
    copy = published(address="бәйтерек жанында", photos=[photo()])
    question = Question.objects.get()
    Note.objects.create(question=question, text="жазбасөзім", at=NOW)
    assert all(secret in dump() for secret in PERSON + WORDS)
    Question.objects.update(answered_at=timezone.now() - dt.timedelta(days=4 * 366))

    call_command("forget_questions", dry_run=True)
    assert "гүлмира" in dump()
    call_command("forget_questions")

    left = dump()
    question.refresh_from_db()
    assert [secret for secret in PERSON if secret in left] == []
    assert question.message == ""
    assert PublishedQuestion.objects.get().message == copy.message, "what was cleared for the public stays"
    assert (question.incoming, question.due_on is not None, question.rubric.slug) == ("2026-00001", True, "technical")
    assert not question.photos.exists()
    assert "1 questions" in capsys.readouterr().out


def test_a_wish_to_be_erased_takes_everything_and_the_link_with_it(
    client, published, django_capture_on_commit_callbacks
):
    published(address="бәйтерек жанында", photos=[photo()])
    question = Question.objects.get()
    path = question.photos.get().file.path
    client.post(question.status_url, {"action": "erase"})
    assert question.events.filter(verb=Event.Verb.ERASURE_ASKED).exists()

    with django_capture_on_commit_callbacks(execute=True):
        ending.erase(question, NOW, with_copies=True)

    left = dump()
    assert [secret for secret in PERSON + WORDS if secret in left] == []
    assert not Path(path).exists()
    assert client.get(question.status_url).status_code == 404
