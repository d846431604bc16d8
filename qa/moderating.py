"""What a moderator does with a question, up to the answer; how it ends without one stands in `qa.ending`.

Each function is one act, in one transaction, with its entry in the log. Times are aware; `now` is an argument.
"""

import datetime as dt

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from site_project.private import discard

from . import letters, numbers, queue_search
from .asking import register
from .models import Answer, AnswerFile, Event, Note, NotPossible, Question, QuestionSettings, Rubric

State, Verb = Question.State, Event.Verb


class Conflict(Exception):
    """Somebody else has saved the answer meanwhile; `current` is what stands now."""

    def __init__(self, current: Answer):
        super().__init__("saved by somebody else")
        self.current = current


def release(question: Question, actor, now: dt.datetime) -> None:
    """Let a question out of quarantine: it is registered as of the moment it came."""
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.state != State.QUARANTINED:
            raise NotPossible
        question.note(Verb.RELEASED, now, actor)
        register(question, now)
        queue_search.refresh(question)


def take(question: Question, actor, now: dt.datetime) -> None:
    """Begin to work on a question. Raises NotPossible where somebody else has begun."""
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.state != State.NEW:
            raise NotPossible
        question.state, question.assignee, question.taken_at = State.IN_WORK, actor, now
        question.save()
        question.note(Verb.TAKEN, now, actor)


def assign(question: Question, colleague, actor, now: dt.datetime) -> None:
    """Give a question to a colleague."""
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.state not in (State.NEW, State.IN_WORK):
            raise NotPossible
        question.state, question.assignee = State.IN_WORK, colleague
        question.taken_at = question.taken_at or now
        question.save()
        question.note(Verb.ASSIGNED, now, actor, colleague.get_username())


def move(question: Question, rubric: Rubric, actor, now: dt.datetime) -> None:
    """Put a question under another rubric; the department it then belongs to is told. The term stays."""
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.has_ended:
            raise NotPossible
        before = question.department
        question.rubric = rubric
        if before != rubric.department:
            question.assignee = None
            question.state = State.NEW if question.state == State.IN_WORK else question.state
        question.save()
        question.note(Verb.MOVED, now, actor, rubric.slug)
        if before != rubric.department:
            letters.new_question(question)


def note_seen(question: Question, actor, now: dt.datetime) -> None:
    """Take the mark off the queue: what the asker wrote is noted."""
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.waits_since is None:
            raise NotPossible
        question.waits_since = None
        question.save(update_fields=["waits_since"])
        question.note(Verb.SEEN, now, actor)


def write_note(question: Question, text: str, actor, now: dt.datetime) -> None:
    """Write what staff tells staff. Raises NotPossible once the question is erased: a note may hold anything."""
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.erased_at:
            raise NotPossible
        Note.objects.create(question=question, author=actor, text=text, at=now)
        question.note(Verb.NOTED, now, actor)


def save_draft(question: Question, text: str, responsible: str, version: int, actor, now: dt.datetime) -> Answer:
    """Save the draft of an answer. `version` is the one the moderator began from.

    Raises Conflict where somebody else has saved since, and NotPossible where the answer is sent.
    """
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
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
            question.note(Verb.TAKEN, now, actor)
        question.note(Verb.DRAFTED, now, actor)
        queue_search.refresh(question)
        return answer


def attach(answer: Answer, name: str, content: ContentFile) -> AnswerFile:
    """Put a file to an answer that is not sent yet."""
    return AnswerFile.objects.create(answer=answer, name=name, file=content)


def detach(file: AnswerFile) -> None:
    """Take a file off an answer. Raises NotPossible once the answer is sent."""
    with transaction.atomic():
        if Question.objects.locked(file.answer.question_id).has_ended:
            raise NotPossible
        file.delete()
        transaction.on_commit(lambda: discard([file.file]))


def send_answer(question: Question, version: int, actor, now: dt.datetime) -> Answer:
    """Send the saved answer: its number, its date and its letter are written together.

    Raises Conflict where somebody else has saved since, NotPossible where it is sent or empty.
    """
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
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
        question.note(Verb.ANSWERED, now, actor, answer.outgoing)
        return answer
