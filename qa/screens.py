"""What all screens of a question have: who sees them, how they are found, and that looking leaves a trace."""

import datetime as dt

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from site_project.staff import Screens

from .models import Event, NotPossible, Question

VIEWED_AGAIN = dt.timedelta(hours=1)


class QuestionScreens(Screens):
    """A moderator gets the questions of the own departments; of any other there is nothing here."""

    icon = "help"
    not_possible = NotPossible
    not_possible_words = gettext_lazy(
        "This is not possible any more: the question has changed meanwhile. See its history."
    )

    def find(self, request: HttpRequest, pk: int) -> Question:
        visible = Question.objects.visible_to(request.user)
        return get_object_or_404(visible.select_related("rubric__department", "assignee", "duplicate_of"), pk=pk)

    def way(self, question: Question) -> list[tuple[str, str]]:
        return [
            (reverse("qa_queue:index"), _("Queue of questions")),
            (reverse("qa_question", args=[question.pk]), str(question)),
        ]

    def title(self, question: Question) -> str:
        return _("Question %(number)s") % {"number": question}

    def after(self, request: HttpRequest, question: Question) -> str:
        if Question.objects.visible_to(request.user).filter(pk=question.pk).exists():
            return super().after(request, question)
        # It has been moved to another department.
        return reverse("qa_queue:index")

    def show(
        self, request: HttpRequest, template: str, question: Question, context: dict, name: str = "", status: int = 200
    ) -> TemplateResponse:
        note_viewed(question, request.user, timezone.now())
        return super().show(request, template, question, context | {"question": question}, name, status)


desk = QuestionScreens()


def note_viewed(question: Question, user, now: dt.datetime) -> None:
    """Write into the log who looks at personal data; once an hour is enough."""
    seen = question.events.filter(verb=Event.Verb.VIEWED, actor=user, at__gt=now - VIEWED_AGAIN)
    if not seen.exists():
        question.note(Event.Verb.VIEWED, now, user)
