"""How a question ends other than by its answer: closed, opened again, and erased, by hand or once its term is over."""

import datetime as dt

from django.db import transaction

from site_project.mail.forgetting import erase_cause
from site_project.private import discard

from . import publication, queue_search
from .models import Answer, Event, NotPossible, Question, QuestionSettings

State, Verb, Closing = Question.State, Event.Verb, Question.Closing


def close(question: Question, closing: Closing, actor, now: dt.datetime, duplicate_of: Question | None = None) -> None:
    """Take a question out of the queue and off the clock, for a reason; nothing is lost. No letter is written.

    Raises NotPossible where it has ended, or is said to be a copy of itself.
    """
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.has_ended or closing == Closing.ERASED or duplicate_of == question:
            raise NotPossible
        question.state, question.closing, question.closed_at = State.CLOSED, closing, now
        question.duplicate_of, question.waits_since = duplicate_of, None
        question.save()
        question.note(Verb.CLOSED, now, actor, closing)


def reopen(question: Question, actor, now: dt.datetime) -> None:
    """Put a closed question back to where it stood, with its old term. Raises NotPossible where it is erased."""
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if not question.can_be_reopened:
            raise NotPossible
        if not question.incoming:
            question.state = State.QUARANTINED
        else:
            question.state = State.IN_WORK if question.assignee_id else State.NEW
        question.closing, question.closed_at, question.duplicate_of = "", None, None
        question.save()
        question.note(Verb.REOPENED, now, actor)


def erase(question: Question, now: dt.datetime, actor=None, *, with_copies: bool) -> None:
    """Erase what tells who asked, for good: from the row, its files, letters, the copies and their histories.

    Number, rubric and dates stay; the asker's words go too, because they may say anything. `with_copies` also takes
    the public entries off the site for good; otherwise they stay, without a name. What was not answered is closed.
    """
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.erased_at:
            return
        files = [row.file for row in question.photos.all()]
        if answer := Answer.objects.filter(question=question).first():
            files += [row.file for row in answer.files.all()]
            answer.files.all().delete()
            answer.text = ""
            answer.save()
        publication.erase(question, with_copies=with_copies)
        erase_cause(question.reference)
        for rows in (question.photos, question.clarifications, question.notes):
            rows.all().delete()
        question.name = question.phone = question.email = question.address = question.message = ""
        question.erased_at, question.waits_since = now, None
        if question.state != State.ANSWERED:
            question.state, question.closing = State.CLOSED, Closing.ERASED
            question.closed_at = question.closed_at or now
        question.save()
        queue_search.refresh(question)
        question.note(Verb.ERASED, now, actor)
        transaction.on_commit(lambda: discard(files))


def erase_outdated(now: dt.datetime, dry_run: bool = False) -> int:
    """Erase personal data that have been kept for their term. Returns how many questions."""
    before = now - dt.timedelta(days=round(365.25 * QuestionSettings.load().keep_years))
    outdated = Question.objects.outdated(before)
    if dry_run:
        return outdated.count()
    number = 0
    for question in outdated.iterator():
        erase(question, now, with_copies=False)
        number += 1
    return number
