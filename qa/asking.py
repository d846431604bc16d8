"""What somebody who asks can do: ask, add something, take the permission to publish back, ask to be forgotten.

Each function is one act, in one transaction, with its entry in the log. Times are aware; `now` is an argument.
"""

import datetime as dt
import math
from dataclasses import dataclass, field

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from site_project.consents import ConsentText
from site_project.limits import HOUR, TooMany
from site_project.private import discard

from . import calendar, letters, numbers, publication, queue_search
from .models import CalendarException, Clarification, Consent, Event, NotPossible, Question, QuestionSettings, Rubric

State, Verb, Purpose = Question.State, Event.Verb, ConsentText.Purpose
# Enough to correct oneself and to add what was seen on the spot; more is a script, or a child.
CLARIFICATIONS_AN_HOUR = 5


@dataclass
class Asked:
    """What a visitor has put into the form, checked."""

    submit_key: str
    rubric: Rubric
    language: str
    page_language: str
    name: str
    phone: str
    email: str
    message: str
    address: str = ""
    may_publish: bool = False
    photos: list[ContentFile] = field(default_factory=list)
    # Why this may be no person; such a question waits in quarantine.
    suspicion: str = ""


def receive(asked: Asked, now: dt.datetime) -> Question:
    """Store a question with its consents, number, log and letters: all of it or nothing.

    The same form with the same words gives the question that is stored already.
    """
    saved = []
    try:
        with transaction.atomic():
            question = Question.objects.create(
                submit_key=asked.submit_key,
                rubric=asked.rubric,
                language=asked.language,
                name=asked.name,
                phone=asked.phone,
                email=asked.email,
                message=asked.message,
                address=asked.address,
                received_at=now,
                state=State.QUARANTINED if asked.suspicion else State.NEW,
                suspicion=asked.suspicion,
            )
            purposes = [Purpose.PROCESSING] + [Purpose.PUBLISHING] * asked.may_publish
            for purpose in purposes:
                text = ConsentText.in_force(purpose, now)
                Consent.objects.create(question=question, text=text, language=asked.page_language, given_at=now)
            for photo in asked.photos:
                row = question.photos.create(file=photo)
                saved.append(row.file)
            question.note(Verb.RECEIVED, now)
            if asked.suspicion:
                question.note(Verb.QUARANTINED, now, details=asked.suspicion)
                letters.new_question(question)
            else:
                register(question, now)
            queue_search.refresh(question)
            return question
    except IntegrityError:
        discard(saved)
        return Question.objects.get(submit_key=asked.submit_key)
    except BaseException:
        discard(saved)
        raise


def register(question: Question, now: dt.datetime) -> None:
    """Give the question its number, its day and its term, and tell asker and department."""
    rules, exceptions = QuestionSettings.load(), CalendarException.all()
    question.registered_on = calendar.registration_date(question.received_at, exceptions, rules.working_day_ends)
    days = question.rubric.answer_days or rules.answer_days
    question.due_on = calendar.due_date(question.registered_on, days, exceptions)
    question.incoming = numbers.next_number(numbers.INCOMING, question.registered_on.year, rules.incoming_pattern)
    question.state = State.NEW
    question.save()
    question.note(Verb.REGISTERED, now, details=question.incoming)
    letters.received(question)
    letters.new_question(question)


def clarify(question: Question, text: str, now: dt.datetime) -> None:
    """Add what the asker has to add, mark the question in the queue, and tell the department.

    On an urgent question each one goes out at once; on others the first that nobody has noted yet. Raises NotPossible
    once the question has ended, and TooMany after so many within the hour.
    """
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.has_ended:
            raise NotPossible
        latest = question.clarifications.filter(at__gt=now - HOUR).order_by("-at")
        if len(times := list(latest.values_list("at", flat=True)[:CLARIFICATIONS_AN_HOUR])) == CLARIFICATIONS_AN_HOUR:
            raise TooMany(max(1, math.ceil((times[-1] + HOUR - now).total_seconds() / 60)))
        Clarification.objects.create(question=question, text=text, at=now)
        question.note(Verb.CLARIFIED, now)
        is_news = mark_waiting(question, now)
        queue_search.refresh(question)
        if is_news or question.rubric.is_urgent:
            letters.clarified(question)


def mark_waiting(question: Question, now: dt.datetime) -> bool:
    """Mark a question in the queue until staff has noted what the asker wrote; tell whether it was not marked yet."""
    if question.waits_since:
        return False
    question.waits_since = now
    question.save(update_fields=["waits_since"])
    return True


def withdraw(question: Question, now: dt.datetime) -> None:
    """Take back the permission to publish: the entry is gone everywhere at once. Twice is harmless."""
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        consents = question.consents.filter(text__purpose=Purpose.PUBLISHING, withdrawn_at__isnull=True)
        if consents.update(withdrawn_at=now):
            question.note(Verb.WITHDRAWN, now)
        publication.unpublish(question)


def ask_for_erasure(question: Question, now: dt.datetime) -> None:
    """Note the wish to be forgotten, and withdraw what is published. Staff erases once the law allows it."""
    with transaction.atomic():
        withdraw(question, now)
        question = Question.objects.locked(question.pk)
        if not question.erased_at and not question.events.filter(verb=Verb.ERASURE_ASKED).exists():
            question.note(Verb.ERASURE_ASKED, now)
            mark_waiting(question, now)
            letters.erasure_asked(question)
