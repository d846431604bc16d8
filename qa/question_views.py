"""A question's screen in the admin, and what a moderator does from it: the views ask and tell, others decide."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from site_project.mail.admin import send_once_more
from site_project.mail.models import Letter
from site_project.staff import FILL_IN, Confirm, checked, person

from . import ending, moderating
from .admin_forms import AssignForm, CloseForm, MoveForm, NoteForm
from .models import Answer, AnswerFile, CalendarException, PublishedQuestion, Question
from .queue_views import days_left, is_late
from .screens import desk

State = Question.State


@desk.screen("qa.view_question")
def question(request: HttpRequest, question: Question) -> HttpResponse:
    """Everything about a question, and the buttons for what can be done with it now."""
    may_change = request.user.has_perm("qa.change_question")
    context = {
        "days_left": days_left(question, CalendarException.all()),
        "is_late": is_late(question),
        "assignee": person(question.assignee),
        "consents": question.consents.select_related("text"),
        "photos": question.photos.all(),
        "clarifications": question.clarifications.all(),
        "notes": [(note, person(note.author)) for note in question.notes.select_related("author")],
        "events": [(event, person(event.actor)) for event in question.events.select_related("actor")],
        "letters": Letter.objects.filter(reference=question.reference).order_by("pk"),
        "answer": Answer.objects.filter(question=question).first(),
        "copies": PublishedQuestion.objects.filter(question_number=question.pk).select_related("locale"),
        "may_change": may_change,
        "may_take": may_change and question.state == State.NEW,
        "may_assign": may_change and question.state in (State.NEW, State.IN_WORK),
        "may_move": may_change and not question.has_ended,
        "may_close": may_change and not question.has_ended,
        "may_reopen": may_change and question.can_be_reopened,
        "may_answer": may_change and question.state in (State.NEW, State.IN_WORK) and not question.erased_at,
        "may_prepare": may_change
        and question.state == State.ANSWERED
        and not question.erased_at
        and question.may_be_published,
        "assign_form": AssignForm(question),
        "move_form": MoveForm(question),
        "close_form": CloseForm(Question.objects.none()),
        "note_form": NoteForm(),
    }
    return desk.show(request, "qa/question", question, context)


@desk.act("qa.change_question")
def take(request: HttpRequest, question: Question) -> str:
    moderating.take(question, request.user, timezone.now())
    return _("You answer this question now.")


@desk.act("qa.change_question")
def assign(request: HttpRequest, question: Question) -> str:
    colleague = checked(AssignForm(question, request.POST))["colleague"]
    moderating.assign(question, colleague, request.user, timezone.now())
    return _("The question is given to %(name)s.") % {"name": person(colleague)}


@desk.act("qa.change_question")
def move(request: HttpRequest, question: Question) -> str:
    rubric = checked(MoveForm(question, request.POST))["rubric"]
    moderating.move(question, rubric, request.user, timezone.now())
    return _("The question is moved to “%(rubric)s”.") % {"rubric": rubric.name}


@desk.act("qa.change_question")
def release(request: HttpRequest, question: Question) -> str:
    moderating.release(question, request.user, timezone.now())
    return _("The question is registered, and who asked is told.")


@desk.act("qa.change_question")
def close(request: HttpRequest, question: Question) -> str:
    others = Question.objects.visible_to(request.user).exclude(pk=question.pk)
    data = checked(CloseForm(others, request.POST))
    ending.close(question, data["closing"], request.user, timezone.now(), data["duplicate_of"])
    return _("The question is closed.")


@desk.act("qa.change_question")
def reopen(request: HttpRequest, question: Question) -> str:
    ending.reopen(question, request.user, timezone.now())
    return _("The question is open again, with its old term.")


@desk.act("qa.change_question")
def seen(request: HttpRequest, question: Question) -> str:
    moderating.note_seen(question, request.user, timezone.now())
    return _("It is noted.")


@desk.act("qa.change_question")
def note(request: HttpRequest, question: Question) -> str:
    text = checked(NoteForm(request.POST))["text"]
    moderating.write_note(question, text, request.user, timezone.now())
    return _("The note is written.")


@desk.act("qa.change_question")
def letter_again(request: HttpRequest, question: Question, letter: int) -> str:
    """Send a letter of this question once more."""
    return send_once_more(get_object_or_404(Letter, pk=letter, reference=question.reference))


def confirm_erasing(_request: HttpRequest, _question: Question) -> Confirm:
    words = _(
        "Name, contacts, the words of the question and the answer, photos, files, notes and letters are erased for "
        "good, and the question is taken off the site. Number, rubric and dates stay."
    )
    return Confirm(words, _("Erase personal data"), is_danger=True)


@desk.act("qa.change_question", confirm=confirm_erasing, methods=FILL_IN)
def erase(request: HttpRequest, question: Question) -> str:
    ending.erase(question, timezone.now(), request.user, with_copies=True)
    return _("The personal data are erased.")


# --- Files ------------------------------------------------------------------------------------------------------------


def private_file(file, name: str, **options) -> FileResponse:
    """Serve a file that only staff may see. Raises Http404 where it is lost."""
    try:
        response = FileResponse(file.open("rb"), filename=name, **options)
    except FileNotFoundError:
        raise Http404 from None
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@desk.screen("qa.view_question")
def photo(request: HttpRequest, question: Question, photo: int) -> FileResponse:
    found = get_object_or_404(question.photos, pk=photo)
    return private_file(found.file, f"{question.pk}-{found.pk}.jpg", content_type="image/jpeg")


@desk.screen("qa.view_question")
def answer_file(request: HttpRequest, question: Question, file: int) -> FileResponse:
    found = get_object_or_404(AnswerFile, pk=file, answer__question=question)
    return private_file(found.file, found.name, as_attachment=True, content_type="application/octet-stream")


@desk.act("qa.change_question")
def remove_file(request: HttpRequest, question: Question, file: int) -> HttpResponse:
    moderating.detach(get_object_or_404(AnswerFile, pk=file, answer__question=question))
    messages.success(request, _("The file is taken off the answer."))
    return redirect("qa_answer", question.pk)
