"""What the clock does with questions: second contacts are told of what nobody takes, departments of what is due."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from . import calendar, letters
from .models import CalendarException, Event, Question, QuestionSettings

Verb = Event.Verb


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
            question = Question.objects.locked(pk)
            letters.untaken(question)
            question.note(Verb.ESCALATED, now)
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
            question = Question.objects.locked(pk)
            letters.due_soon(question)
            question.note(Verb.REMINDED, now)
            number += 1
    return number
