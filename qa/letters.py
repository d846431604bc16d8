"""The letters of the question desk."""

import datetime as dt
from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from site_project.mail.writing import File, write

from .models import Department, Question, QuestionSettings
from .setting_texts import addresses

# What departments read; the state language comes first.
STAFF_LANGUAGE = settings.LANGUAGE_CODE


def about(question: Question) -> dict:
    """Return what every letter on a question may say. None of the asker's own words: a letter can be misaddressed."""
    with translation.override(question.language):
        rubric, department, status_url = question.rubric.name, question.department.name, question.status_url
    return {
        "number": question.incoming,
        "rubric": rubric,
        "department": department,
        "phone": question.department.phone or QuestionSettings.load().phone,
        "received_at": question.received_at,
        "registered_on": question.registered_on,
        "due_on": question.due_on,
        "status_url": settings.BASE_URL + status_url,
    }


def received(question: Question) -> None:
    """Tell the asker that the question is registered, under which number, and until when it is answered (A5)."""
    write(
        "question_received",
        to=question.email,
        language=question.language,
        values=about(question),
        reference=question.reference,
    )


def answered(question: Question) -> None:
    """Send the answer, in the language of correspondence, with its files (A6)."""
    answer = question.answer
    write(
        "question_answered",
        to=question.email,
        language=question.language,
        values=answer_values(question),
        reference=question.reference,
        attachments=[File(each.name, "application/octet-stream", each.file.read()) for each in answer.files.all()],
    )


def answer_values(question: Question) -> dict:
    """Return what the answer's letter holds, for the letter itself and for its preview."""
    answer = question.answer
    return about(question) | {
        "question": question.message,
        "answer": answer.text,
        "outgoing": answer.outgoing,
        "answered_on": answer.sent_at,
        "responsible": answer.responsible,
    }


def to_staff(kind: str, question: Question, recipients: Iterable[str]) -> None:
    with translation.override(STAFF_LANGUAGE):
        values = about(question) | {
            "rubric": question.rubric.name,
            "department": question.department.name,
            "place": question.address,
            "is_urgent": question.rubric.is_urgent,
            "is_quarantined": question.state == Question.State.QUARANTINED,
            "url": settings.BASE_URL + reverse("qa_question", args=[question.pk]),
        }
    for address in recipients:
        write(kind, to=address, language=STAFF_LANGUAGE, values=values, reference=question.reference)


def new_question(question: Question) -> None:
    """Tell the department at once (A4)."""
    to_staff("question_new", question, addresses(question.department.emails))


def clarified(question: Question) -> None:
    """Tell the department that the asker has added something. Its words are read in the admin only."""
    to_staff("question_clarified", question, addresses(question.department.emails))


def erasure_asked(question: Question) -> None:
    """Tell the department that the asker wants to be forgotten."""
    to_staff("question_erasure", question, addresses(question.department.emails))


def untaken(question: Question) -> None:
    """Tell the second contact that nobody has taken an urgent question."""
    to_staff("question_untaken", question, addresses(question.department.second_emails))


def due_soon(question: Question) -> None:
    to_staff("question_due", question, addresses(question.department.emails))


def ceiling(number: int, day: dt.date) -> None:
    """Tell the second contacts, once a day, that more questions come than is usual."""
    lines = "\n".join(Department.objects.values_list("second_emails", flat=True))
    for person, address in enumerate(sorted(set(addresses(lines)))):
        values = {"number": number, "url": settings.BASE_URL + reverse("qa_queue:index")}
        write(
            "question_ceiling",
            to=address,
            language=STAFF_LANGUAGE,
            values=values,
            reference=f"question-ceiling:{day}",
            person=person,
        )
