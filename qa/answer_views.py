"""The screens of an answer: its draft, the letter that it will be, and its sending."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template import TemplateDoesNotExist
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from site_project.mail import rendering
from site_project.staff import FILL_IN, Confirm, moment, person

from . import letters, moderating
from .admin_forms import AnswerForm
from .language_guess import looks_like
from .marked_text import difference
from .models import Answer, CannedText, NotPossible, Question
from .screens import desk

State = Question.State


@desk.screen("qa.change_question", FILL_IN)
def answer(request: HttpRequest, question: Question) -> HttpResponse:
    """The draft of the answer: written, saved, and compared where somebody else has saved meanwhile."""
    if question.state not in (State.NEW, State.IN_WORK) or question.erased_at:
        desk.tell_not_possible(request)
        return redirect("qa_question", question.pk)
    draft = Answer.objects.filter(question=question).first() or Answer(question=question)
    files = list(draft.files.all()) if draft.pk else []
    canned = canned_texts(question)
    context: dict = {}
    status = 200
    if request.method == "POST":
        form = AnswerForm(request.POST, request.FILES, files_before=len(files))
        if "insert" in request.POST:
            form = with_canned_text(request, canned)
        elif not form.is_valid():
            status = 422
        else:
            try:
                save(question, form, request.user)
            except moderating.Conflict as conflict:
                status = 409
                context["conflict"] = conflict.current
                context["conflict_author"] = person(conflict.current.author)
                context["difference"] = difference(conflict.current.text, form.cleaned_data["text"])
                # What was typed stays; the version is the one that stands, so that the moderator can decide.
                data = request.POST.copy()
                data["version"] = str(conflict.current.version)
                form = AnswerForm(data)
                files = list(conflict.current.files.all())
            except NotPossible:
                desk.tell_not_possible(request)
                return redirect("qa_question", question.pk)
            else:
                messages.success(request, _("The draft is saved."))
                return redirect(AFTER_SAVING.get(request.POST.get("then"), "qa_answer"), question.pk)
    else:
        form = AnswerForm(initial={"text": draft.text, "responsible": draft.responsible, "version": draft.version})
    context |= {
        "form": form,
        "draft": draft,
        "draft_author": person(draft.author),
        "files": files,
        "canned": canned,
        "other_language": other_language(str(form["text"].value() or ""), question),
    }
    return desk.show(request, "qa/answer", question, context, _("Answer"), status)


# Where the buttons of the form lead to once the draft is saved.
AFTER_SAVING = {"preview": "qa_preview", "send": "qa_send"}


def save(question: Question, form: AnswerForm, user) -> None:
    data = form.cleaned_data
    with transaction.atomic():
        saved = moderating.save_draft(
            question, data["text"], data["responsible"], data["version"], user, timezone.now()
        )
        for name, content in form.attachments():
            moderating.attach(saved, name, content)


def canned_texts(question: Question) -> list[tuple[CannedText, str]]:
    """Return the ready pieces for the question's rubric, in its language."""
    found = CannedText.objects.filter(rubric=question.rubric) | CannedText.objects.filter(rubric=None)
    with override(question.language):
        return [(text, text.text) for text in found]


def with_canned_text(request: HttpRequest, canned: list[tuple[CannedText, str]]) -> AnswerForm:
    """Return the form as it was typed, with the chosen piece at its end. Nothing is saved."""
    piece = next((words for text, words in canned if str(text.pk) == request.POST["insert"]), "")
    data = request.POST.copy()
    data["text"] = f"{data.get('text', '').rstrip()}\n\n{piece}".strip()
    return AnswerForm(data)


def other_language(text: str, question: Question) -> str:
    """Return the name of the language the text looks to be in, where that is not the language of the question."""
    guess = looks_like(text)
    names = {"kk": _("Kazakh"), "ru": _("Russian"), "en": _("English")}
    return names[guess] if guess and guess != question.language else ""


def as_letter(question: Question) -> rendering.Words | None:
    """Return the answer's letter exactly as it will arrive; None where it cannot be made."""
    try:
        return rendering.render("question_answered", question.language, letters.answer_values(question))
    except (TemplateDoesNotExist, ValueError):
        return None


def draft_of(question: Question) -> Answer:
    draft = get_object_or_404(Answer.objects.select_related("author"), question=question)
    question.answer = draft
    return draft


@desk.screen("qa.view_question")
def preview(request: HttpRequest, question: Question) -> HttpResponse:
    """The saved answer as the letter that will arrive."""
    draft = draft_of(question)
    context = {"draft": draft, "letter": as_letter(question), "files": draft.files.all()}
    return desk.show(request, "qa/preview", question, context, _("Preview of the letter"))


@desk.screen("qa.change_question", FILL_IN)
def send(request: HttpRequest, question: Question) -> HttpResponse:
    """The second look before the answer leaves, and its sending."""
    draft = draft_of(question)
    if request.method == "POST":
        version = request.POST.get("version", "")
        try:
            moderating.send_answer(
                question,
                int(version) if version.isdecimal() and len(version) < 10 else -1,
                request.user,
                timezone.now(),
            )
        except moderating.Conflict as conflict:
            messages.error(
                request,
                _("Not sent: %(name)s saved the answer at %(moment)s. Look at it once more.")
                % {"name": person(conflict.current.author), "moment": moment(conflict.current.saved_at)},
            )
            return redirect("qa_send", question.pk)
        except NotPossible:
            desk.tell_not_possible(request)
        else:
            messages.success(request, _("The answer is on its way."))
        return redirect("qa_question", question.pk)
    if question.state != State.IN_WORK or not draft.text.strip():
        messages.error(request, _("There is nothing to send: the answer is empty or sent already."))
        return redirect("qa_question", question.pk)
    confirm = Confirm(
        _("The answer gets its number and leaves at once. It cannot be changed after that."), _("Send the answer")
    )
    context = {
        "confirm": confirm,
        "fields": [("version", draft.version)],
        "back": reverse("qa_answer", args=[question.pk]),
        "letter": as_letter(question),
        "files": draft.files.all(),
        "other_language": other_language(draft.text, question),
    }
    return desk.show(request, "qa/send", question, context, confirm.button)
