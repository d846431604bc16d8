"""Everything that can be done with a question: the only writer of its state.

Each function is one act, in one transaction, with its entry in the log. Times are aware; `now` is an argument.
"""

import datetime as dt
import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from site_project.consents import ConsentText
from site_project.limits import HOUR, TooMany
from site_project.remember import forget

from . import calendar, letters, numbers, queue_search
from .models import (
    Answer,
    AnswerFile,
    CalendarException,
    Clarification,
    Consent,
    Event,
    Note,
    PublishedQuestion,
    Question,
    QuestionSettings,
    Rubric,
)
from .names import public_name

State, Verb, Purpose = Question.State, Event.Verb, ConsentText.Purpose
# Enough to correct oneself and to add what was seen on the spot; more is a script, or a child.
CLARIFICATIONS_AN_HOUR = 5


class NotPossible(Exception):
    """The question is not in a state in which this can be done."""


class Conflict(Exception):
    """Somebody else has saved the answer meanwhile; `current` is what stands now."""

    def __init__(self, current: Answer):
        super().__init__("saved by somebody else")
        self.current = current


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


def note_event(question: Question, verb: Verb, now: dt.datetime, actor=None, details: str = "") -> None:
    Event.objects.create(question=question, verb=verb, actor=actor, at=now, details=details[:200])


# --- The asker ------------------------------------------------------------------------------------------------------


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
            note_event(question, Verb.RECEIVED, now)
            if asked.suspicion:
                note_event(question, Verb.QUARANTINED, now, details=asked.suspicion)
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


def discard(files: Iterable) -> None:
    """Remove files whose rows were rolled back."""
    for file in files:
        file.storage.delete(file.name)


def register(question: Question, now: dt.datetime) -> None:
    """Give the question its number, its day and its term, and tell asker and department."""
    rules, exceptions = QuestionSettings.load(), CalendarException.all()
    question.registered_on = calendar.registration_date(question.received_at, exceptions, rules.working_day_ends)
    days = question.rubric.answer_days or rules.answer_days
    question.due_on = calendar.due_date(question.registered_on, days, exceptions)
    question.incoming = numbers.next_number(numbers.INCOMING, question.registered_on.year, rules.incoming_pattern)
    question.state = State.NEW
    question.save()
    note_event(question, Verb.REGISTERED, now, details=question.incoming)
    letters.received(question)
    letters.new_question(question)


def clarify(question: Question, text: str, now: dt.datetime) -> None:
    """Add what the asker has to add, mark the question in the queue, and tell the department.

    On an urgent question each one goes out at once; on others the first that nobody has noted yet. Raises NotPossible
    once the question has ended, and TooMany after so many within the hour.
    """
    with transaction.atomic():
        question = locked(question)
        if question.has_ended:
            raise NotPossible
        latest = question.clarifications.filter(at__gt=now - HOUR).order_by("-at")
        if len(times := list(latest.values_list("at", flat=True)[:CLARIFICATIONS_AN_HOUR])) == CLARIFICATIONS_AN_HOUR:
            raise TooMany(max(1, math.ceil((times[-1] + HOUR - now).total_seconds() / 60)))
        Clarification.objects.create(question=question, text=text, at=now)
        note_event(question, Verb.CLARIFIED, now)
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
        question = locked(question)
        consents = question.consents.filter(text__purpose=Purpose.PUBLISHING, withdrawn_at__isnull=True)
        if consents.update(withdrawn_at=now):
            note_event(question, Verb.WITHDRAWN, now)
        unpublish(question, now)


def unpublish(question: Question, now: dt.datetime, actor=None) -> None:
    """Take the public copies off the site, in all languages."""
    copies = PublishedQuestion.objects.filter(question_number=question.pk)
    for copy in copies.filter(live=True):
        copy.unpublish(user=actor)
        note_event(question, Verb.UNPUBLISHED, now, actor, copy.locale.language_code)
    forget()


def ask_for_erasure(question: Question, now: dt.datetime) -> None:
    """Note the wish to be forgotten, and withdraw what is published. Staff erases once the law allows it."""
    with transaction.atomic():
        withdraw(question, now)
        question = locked(question)
        if not question.erased_at and not question.events.filter(verb=Verb.ERASURE_ASKED).exists():
            note_event(question, Verb.ERASURE_ASKED, now)
            mark_waiting(question, now)
            letters.erasure_asked(question)


# --- The moderator --------------------------------------------------------------------------------------------------


def locked(question: Question) -> Question:
    """Return the question as it is now, so that nobody else changes it before the transaction ends."""
    return Question.objects.select_for_update(of=("self",)).select_related("rubric__department").get(pk=question.pk)


def release(question: Question, actor, now: dt.datetime) -> None:
    """Let a question out of quarantine: it is registered as of the moment it came."""
    with transaction.atomic():
        question = locked(question)
        if question.state != State.QUARANTINED:
            raise NotPossible
        note_event(question, Verb.RELEASED, now, actor)
        register(question, now)
        queue_search.refresh(question)


def take(question: Question, actor, now: dt.datetime) -> None:
    """Begin to work on a question. Raises NotPossible where somebody else has begun."""
    with transaction.atomic():
        question = locked(question)
        if question.state != State.NEW:
            raise NotPossible
        question.state, question.assignee, question.taken_at = State.IN_WORK, actor, now
        question.save()
        note_event(question, Verb.TAKEN, now, actor)


def assign(question: Question, colleague, actor, now: dt.datetime) -> None:
    """Give a question to a colleague."""
    with transaction.atomic():
        question = locked(question)
        if question.state not in (State.NEW, State.IN_WORK):
            raise NotPossible
        question.state, question.assignee = State.IN_WORK, colleague
        question.taken_at = question.taken_at or now
        question.save()
        note_event(question, Verb.ASSIGNED, now, actor, colleague.get_username())


def move(question: Question, rubric: Rubric, actor, now: dt.datetime) -> None:
    """Put a question under another rubric; the department it then belongs to is told. The term stays."""
    with transaction.atomic():
        question = locked(question)
        if question.has_ended:
            raise NotPossible
        before = question.department
        question.rubric = rubric
        if before != rubric.department:
            question.assignee = None
            question.state = State.NEW if question.state == State.IN_WORK else question.state
        question.save()
        note_event(question, Verb.MOVED, now, actor, rubric.slug)
        if before != rubric.department:
            letters.new_question(question)


def note_seen(question: Question, actor, now: dt.datetime) -> None:
    """Take the mark off the queue: what the asker wrote is noted."""
    with transaction.atomic():
        question = locked(question)
        if question.waits_since is None:
            raise NotPossible
        question.waits_since = None
        question.save(update_fields=["waits_since"])
        note_event(question, Verb.SEEN, now, actor)


def write_note(question: Question, text: str, actor, now: dt.datetime) -> None:
    """Write what staff tells staff. Raises NotPossible once the question is erased: a note may hold anything."""
    with transaction.atomic():
        question = locked(question)
        if question.erased_at:
            raise NotPossible
        Note.objects.create(question=question, author=actor, text=text, at=now)
        note_event(question, Verb.NOTED, now, actor)


def save_draft(question: Question, text: str, responsible: str, version: int, actor, now: dt.datetime) -> Answer:
    """Save the draft of an answer. `version` is the one the moderator began from.

    Raises Conflict where somebody else has saved since, and NotPossible where the answer is sent.
    """
    with transaction.atomic():
        question = locked(question)
        answer, _is_new = Answer.objects.select_for_update().get_or_create(question=question)
        if question.state not in (State.NEW, State.IN_WORK):
            raise NotPossible
        if answer.version != version:
            raise Conflict(answer)
        answer.text, answer.responsible = text, responsible
        answer.version, answer.author, answer.saved_at = version + 1, actor, now
        answer.save()
        if question.state == State.NEW:
            question.state, question.assignee, question.taken_at = State.IN_WORK, actor, now
            question.save()
            note_event(question, Verb.TAKEN, now, actor)
        note_event(question, Verb.DRAFTED, now, actor)
        queue_search.refresh(question)
        return answer


def attach(answer: Answer, name: str, content: ContentFile) -> AnswerFile:
    """Put a file to an answer that is not sent yet."""
    return AnswerFile.objects.create(answer=answer, name=name, file=content)


def detach(file: AnswerFile) -> None:
    """Take a file off an answer. Raises NotPossible once the answer is sent."""
    with transaction.atomic():
        if locked(file.answer.question).has_ended:
            raise NotPossible
        file.delete()
        transaction.on_commit(lambda: discard([file.file]))


def send_answer(question: Question, version: int, actor, now: dt.datetime) -> Answer:
    """Send the saved answer: its number, its date and its letter are written together.

    Raises Conflict where somebody else has saved since, NotPossible where it is sent or empty.
    """
    with transaction.atomic():
        question = locked(question)
        answer = Answer.objects.select_for_update().filter(question=question).first()
        if question.state != State.IN_WORK or answer is None or not answer.text.strip():
            raise NotPossible
        if answer.version != version:
            raise Conflict(answer)
        rules = QuestionSettings.load()
        answer.sent_at = now
        answer.outgoing = numbers.next_number(numbers.OUTGOING, timezone.localdate(now).year, rules.outgoing_pattern)
        answer.save()
        question.answer = answer
        question.state, question.answered_at, question.waits_since = State.ANSWERED, now, None
        question.save()
        queue_search.refresh(question)
        letters.answered(question)
        note_event(question, Verb.ANSWERED, now, actor, answer.outgoing)
        return answer


def prepare_copy(question: Question, locale, actor) -> PublishedQuestion:
    """Make the draft of the public copy, or return the one there is. Raises NotPossible without the permission."""
    with transaction.atomic():
        question = locked(question)
        if question.state != State.ANSWERED or question.erased_at or not question.may_be_published:
            raise NotPossible
        found = PublishedQuestion.objects.filter(question_number=question.pk, locale=locale).first()
        if found is not None:
            return found
        copy = PublishedQuestion(
            question_number=question.pk,
            locale=locale,
            rubric=question.rubric,
            name=public_name(question.name, question.language),
            message=question.message,
            answer=question.answer.text,
            incoming=question.incoming,
            outgoing=question.answer.outgoing,
            asked_on=timezone.localdate(question.received_at),
            answered_on=timezone.localdate(question.answer.sent_at),
            responsible=question.answer.responsible,
            live=False,
        )
        copy.save()
        copy.save_revision(user=actor)
        return copy


def may_go_public(copy: PublishedQuestion) -> bool:
    """Whether a copy may be published. The row itself sees to it, whoever publishes (PublishedQuestion.save)."""
    return copy.may_go_public


# --- The clock ------------------------------------------------------------------------------------------------------


def tick(now: dt.datetime) -> None:
    """Do what is due by the clock. Every five seconds, by any number of workers."""
    escalate(now)
    remind(now)


def escalate(now: dt.datetime) -> int:
    """Tell second contacts of urgent questions that nobody has taken. Returns how many."""
    before = now - dt.timedelta(minutes=QuestionSettings.load().escalate_after)
    number = 0
    for pk in list(Question.objects.untaken(before).values_list("pk", flat=True)):
        with transaction.atomic():
            # Another worker may have been faster.
            if not Question.objects.untaken(before).filter(pk=pk).update(escalated_at=now):
                continue
            question = locked(Question(pk=pk))
            letters.untaken(question)
            note_event(question, Verb.ESCALATED, now)
            number += 1
    return number


def remind(now: dt.datetime) -> int:
    """Remind departments of questions whose term is near, once each. Returns how many."""
    today = timezone.localdate(now)
    last = calendar.due_date(today, QuestionSettings.load().remind_days, CalendarException.all())
    # Whose whole term is that short was told of the term with the question itself.
    due = Question.objects.due_by(last).filter(reminded_at__isnull=True, rubric__is_urgent=False)
    number = 0
    for pk in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            if not due.filter(pk=pk).update(reminded_at=now):
                continue
            question = locked(Question(pk=pk))
            letters.due_soon(question)
            note_event(question, Verb.REMINDED, now)
            number += 1
    return number
