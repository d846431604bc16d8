"""A question's screen in the admin, and everything a moderator does from it.

Each view gets a question of the moderator's own departments, or the answer is a refusal. The views ask and tell;
`qa.questions` decides.
"""

import datetime as dt
import difflib
import re
import unicodedata
from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template import TemplateDoesNotExist
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override, pgettext_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.models import Locale

from site_project.mail import rendering, writing
from site_project.mail.models import Letter
from site_project.staff import frame, moment, refused

from . import ending, letters, questions
from . import publication as publication_of
from .admin_forms import AnswerForm, AssignForm, CloseForm, CopyForm, MoveForm, NoteForm
from .language_guess import looks_like
from .models import (
    Answer,
    AnswerFile,
    CalendarException,
    CannedText,
    Event,
    PublishedQuestion,
    Question,
)
from .personal_data import Mark, find, taken_out
from .viewsets import days_left, is_late, person

State = Question.State
VIEWED_AGAIN = dt.timedelta(hours=1)

KINDS = {
    "phone": gettext_lazy("phone"),
    "email": gettext_lazy("e-mail"),
    "iin": gettext_lazy("identification number"),
    "card": gettext_lazy("bank card"),
    "account": pgettext_lazy("payment", "account"),
    "address": gettext_lazy("address"),
    "name": gettext_lazy("name"),
    "document": gettext_lazy("document number"),
    "plate": gettext_lazy("car number"),
}


# --- Who may --------------------------------------------------------------------------------------------------------


def for_moderators(right: str) -> Callable:
    """Give the view the question, where the user has the right and is of its department; else refuse."""

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        @cache_control(private=True, no_store=True)
        def guarded(request: HttpRequest, pk: int, **others) -> HttpResponse:
            if not request.user.has_perm(f"qa.{right}"):
                return refused(request)
            visible = Question.objects.visible_to(request.user).select_related(
                "rubric__department", "assignee", "duplicate_of"
            )
            try:
                return view(request, get_object_or_404(visible, pk=pk), **others)
            except Http404:
                return refused(request)

        return guarded

    return decorate


def act(view: Callable) -> Callable:
    """Make a POST of a view that returns what to tell the moderator."""

    @require_POST
    @for_moderators("change_question")
    @wraps(view)
    def acting(request: HttpRequest, question: Question, **others) -> HttpResponse:
        try:
            done = view(request, question, **others)
        except questions.NotPossible:
            tell_impossible(request)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, done)
        if Question.objects.visible_to(request.user).filter(pk=question.pk).exists():
            return redirect("qa_question", question.pk)
        # It has been moved to another department.
        return redirect("qa_queue:index")

    return acting


def tell_impossible(request: HttpRequest) -> None:
    messages.error(request, _("This is not possible any more: the question has changed meanwhile. See its history."))


def checked(form) -> dict:
    """Return what a small form holds. Raises ValidationError, to be told on the question's screen."""
    if not form.is_valid():
        raise ValidationError([message for errors in form.errors.values() for message in errors])
    return form.cleaned_data


def note_viewed(question: Question, user, now: dt.datetime) -> None:
    """Write into the log who looks at personal data; once an hour is enough."""
    seen = question.events.filter(verb=Event.Verb.VIEWED, actor=user, at__gt=now - VIEWED_AGAIN)
    if not seen.exists():
        questions.note_event(question, Event.Verb.VIEWED, now, user)


def show(request: HttpRequest, name: str, question: Question, title: str, context: dict, status: int = 200):
    """Render a screen below a question in Wagtail's frame."""
    note_viewed(question, request.user, timezone.now())
    way = [
        (reverse("qa_queue:index"), _("Queue of questions")),
        (reverse("qa_question", args=[question.pk]), str(question)),
    ]
    if name != "question":
        # The way before it is folded up until it is asked for.
        title = f"{title}: {question}"
        way.append(("", title))
    context |= {"question": question, **frame(title, "help", way)}
    return TemplateResponse(request, f"wagtailadmin/qa/{name}.html", context, status=status)


# --- The question's screen --------------------------------------------------------------------------------------------


@require_safe
@for_moderators("view_question")
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
    return show(request, "question", question, _("Question %(number)s") % {"number": question}, context)


@act
def take(request: HttpRequest, question: Question) -> str:
    questions.take(question, request.user, timezone.now())
    return _("You answer this question now.")


@act
def assign(request: HttpRequest, question: Question) -> str:
    colleague = checked(AssignForm(question, request.POST))["colleague"]
    questions.assign(question, colleague, request.user, timezone.now())
    return _("The question is given to %(name)s.") % {"name": person(colleague)}


@act
def move(request: HttpRequest, question: Question) -> str:
    rubric = checked(MoveForm(question, request.POST))["rubric"]
    questions.move(question, rubric, request.user, timezone.now())
    return _("The question is moved to “%(rubric)s”.") % {"rubric": rubric.name}


@act
def release(request: HttpRequest, question: Question) -> str:
    questions.release(question, request.user, timezone.now())
    return _("The question is registered, and who asked is told.")


@act
def close(request: HttpRequest, question: Question) -> str:
    others = Question.objects.visible_to(request.user).exclude(pk=question.pk)
    data = checked(CloseForm(others, request.POST))
    ending.close(question, data["closing"], request.user, timezone.now(), data["duplicate_of"])
    return _("The question is closed.")


@act
def reopen(request: HttpRequest, question: Question) -> str:
    ending.reopen(question, request.user, timezone.now())
    return _("The question is open again, with its old term.")


@act
def seen(request: HttpRequest, question: Question) -> str:
    questions.note_seen(question, request.user, timezone.now())
    return _("It is noted.")


@act
def note(request: HttpRequest, question: Question) -> str:
    text = checked(NoteForm(request.POST))["text"]
    questions.write_note(question, text, request.user, timezone.now())
    return _("The note is written.")


@act
def letter_again(request: HttpRequest, question: Question, letter: int) -> str:
    """Send a letter of this question once more."""
    found = get_object_or_404(Letter, pk=letter, reference=question.reference)
    try:
        writing.send_again(found)
    except ValueError:
        raise ValidationError(
            _("The letter cannot be sent again: it is on its way, or its words are forgotten.")
        ) from None
    return _("The letter is queued once more.")


@require_http_methods(["GET", "HEAD", "POST"])
@for_moderators("change_question")
def erase(request: HttpRequest, question: Question) -> HttpResponse:
    """Erase personal data, after a second look."""
    if request.method != "POST":
        return show(request, "erase", question, _("Erase personal data"), {})
    ending.erase(question, timezone.now(), request.user, with_copies=True)
    messages.success(request, _("The personal data are erased."))
    return redirect("qa_question", question.pk)


# --- Files ------------------------------------------------------------------------------------------------------------


def private_file(file, name: str, **options) -> FileResponse:
    """Serve a file that only staff may see. Raises Http404 where it is lost."""
    try:
        response = FileResponse(file.open("rb"), filename=name, **options)
    except FileNotFoundError:
        raise Http404 from None
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
@for_moderators("view_question")
def photo(request: HttpRequest, question: Question, photo: int) -> FileResponse:
    found = get_object_or_404(question.photos, pk=photo)
    return private_file(found.file, f"{question.pk}-{found.pk}.jpg", content_type="image/jpeg")


@require_safe
@for_moderators("view_question")
def answer_file(request: HttpRequest, question: Question, file: int) -> FileResponse:
    found = get_object_or_404(AnswerFile, pk=file, answer__question=question)
    return private_file(found.file, found.name, as_attachment=True, content_type="application/octet-stream")


@require_POST
@for_moderators("change_question")
def remove_file(request: HttpRequest, question: Question, file: int) -> HttpResponse:
    found = get_object_or_404(AnswerFile, pk=file, answer__question=question)
    try:
        questions.detach(found)
    except questions.NotPossible:
        tell_impossible(request)
        return redirect("qa_question", question.pk)
    messages.success(request, _("The file is taken off the answer."))
    return redirect("qa_answer", question.pk)


# --- The answer -------------------------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@for_moderators("change_question")
def answer(request: HttpRequest, question: Question) -> HttpResponse:
    """The draft of the answer: written, saved, and compared where somebody else has saved meanwhile."""
    if question.state not in (State.NEW, State.IN_WORK) or question.erased_at:
        tell_impossible(request)
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
            except questions.Conflict as conflict:
                status = 409
                context["conflict"] = conflict.current
                context["conflict_author"] = person(conflict.current.author)
                context["difference"] = difference(conflict.current.text, form.cleaned_data["text"])
                # What was typed stays; the version is the one that stands, so that the moderator can decide.
                data = request.POST.copy()
                data["version"] = str(conflict.current.version)
                form = AnswerForm(data)
                files = list(conflict.current.files.all())
            except questions.NotPossible:
                tell_impossible(request)
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
    return show(request, "answer", question, _("Answer"), context, status)


# Where the buttons of the form lead to once the draft is saved.
AFTER_SAVING = {"preview": "qa_preview", "send": "qa_send"}


def save(question: Question, form: AnswerForm, user) -> None:
    data = form.cleaned_data
    with transaction.atomic():
        saved = questions.save_draft(question, data["text"], data["responsible"], data["version"], user, timezone.now())
        for name, content in form.attachments():
            questions.attach(saved, name, content)


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


def difference(before: str, after: str) -> SafeString:
    """Return how `after` differs from `before`, word by word, as HTML."""
    words = [re.findall(r"\s+|\S+", text) for text in (before, after)]
    parts = []
    for kind, from_a, to_a, from_b, to_b in difflib.SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        taken, added = "".join(words[0][from_a:to_a]), "".join(words[1][from_b:to_b])
        if kind == "equal":
            parts.append(taken)
            continue
        if taken:
            parts.append(format_html("<del>{}</del>", taken))
        if added:
            parts.append(format_html("<ins>{}</ins>", added))
    return format_html_join("", "{}", ((part,) for part in parts))


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


@require_safe
@for_moderators("view_question")
def preview(request: HttpRequest, question: Question) -> HttpResponse:
    """The saved answer as the letter that will arrive."""
    draft = draft_of(question)
    context = {"draft": draft, "letter": as_letter(question), "files": draft.files.all()}
    return show(request, "preview", question, _("Preview of the letter"), context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_moderators("change_question")
def send(request: HttpRequest, question: Question) -> HttpResponse:
    """The second look before the answer leaves, and its sending."""
    draft = draft_of(question)
    if request.method == "POST":
        version = request.POST.get("version", "")
        try:
            questions.send_answer(
                question,
                int(version) if version.isdecimal() and len(version) < 10 else -1,
                request.user,
                timezone.now(),
            )
        except questions.Conflict as conflict:
            messages.error(
                request,
                _("Not sent: %(name)s saved the answer at %(moment)s. Look at it once more.")
                % {"name": person(conflict.current.author), "moment": moment(conflict.current.saved_at)},
            )
            return redirect("qa_send", question.pk)
        except questions.NotPossible:
            tell_impossible(request)
        else:
            messages.success(request, _("The answer is on its way."))
        return redirect("qa_question", question.pk)
    if question.state != State.IN_WORK or not draft.text.strip():
        messages.error(request, _("There is nothing to send: the answer is empty or sent already."))
        return redirect("qa_question", question.pk)
    context = {
        "draft": draft,
        "letter": as_letter(question),
        "files": draft.files.all(),
        "other_language": other_language(draft.text, question),
    }
    return show(request, "send", question, _("Send the answer"), context)


# --- Publishing -------------------------------------------------------------------------------------------------------


@act
def prepare_draft(request: HttpRequest, question: Question) -> str:
    locale = get_object_or_404(Locale, language_code=question.language)
    questions.prepare_copy(question, locale, request.user)
    return _("The public copy is ready to be checked.")


def prepare(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the public copy, and show it beside the original."""
    response = prepare_draft(request, pk=pk)
    if response.status_code == 302 and PublishedQuestion.objects.filter(question_number=pk).exists():
        return redirect("qa_publication", pk)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@for_moderators("change_question")
def publication(request: HttpRequest, question: Question) -> HttpResponse:
    """The original with its personal data marked, and beside it the copy that everybody may read."""
    copy = get_object_or_404(
        PublishedQuestion.objects.select_related("locale"),
        question_number=question.pk,
        locale__language_code=question.language,
    )
    if request.POST.get("action") == "unpublish":
        questions.unpublish(question, timezone.now(), request.user)
        messages.success(request, _("The question is taken off the site, in all languages."))
        return redirect("qa_publication", question.pk)
    draft = copy.get_latest_revision_as_object()
    own = publication_of.own_contacts()
    form = CopyForm(request.POST or None, instance=draft, initial={"version": publication_of.version_of(copy)})
    context: dict = {}
    status = 200
    if request.POST.get("action") == "take_out":
        form, context["changes"] = without_marks(request, question, draft, own)
    elif request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                done = save_copy(copy, question, form.cleaned_data, request)
            except publication_of.Stale as stale:
                status, form = 409, typed_again(request, copy)
                posted = "\n\n".join(request.POST.get(name, "") for name in ("message", "answer"))
                context["difference"] = difference(f"{stale.current.message}\n\n{stale.current.answer}", posted)
            except publication_of.Doubtful as doubtful:
                status, form = 409, typed_again(request, copy, seal=doubtful.seal)
                context["doubts"] = named(doubtful.finds)
            except ValidationError as error:
                form = typed_again(request, copy)
                form.add_error(None, " ".join(error.messages))
            else:
                messages.success(request, done)
                return redirect("qa_publication", question.pk)
    sent = Answer.objects.filter(question=question).first()
    context |= {
        "form": form,
        "copy": copy,
        "message": marked(question.message, question.name, own),
        "answer": marked(sent.text if sent else "", question.name, own),
        "marks": named(publication_of.finds_in(copy.get_latest_revision_as_object(), question, own)),
        "may_publish": request.user.has_perm("qa.publish_publishedquestion"),
    }
    return show(request, "publication", question, _("Publication"), context, status)


def without_marks(request: HttpRequest, question: Question, draft, own: list[str]) -> tuple[CopyForm, list[SafeString]]:
    """Return the form with what is marked taken out of what was typed, unsaved and unchecked, and what that changes."""
    data, changes = request.POST.copy(), []
    data.pop("is_checked", None)
    for field in ("message", "answer"):
        before = unicodedata.normalize("NFC", data.get(field, ""))
        data[field] = taken_out(before, question.name, question.language, own)
        if data[field] != before:
            changes.append(difference(before, data[field]))
    return CopyForm(initial={**data.dict(), "is_checked": False}, instance=draft), changes


def typed_again(request: HttpRequest, copy: PublishedQuestion, **changes: str) -> CopyForm:
    """Return the form as it was typed, begun from what stands now, so that the moderator can decide."""
    current = PublishedQuestion.objects.get(pk=copy.pk)
    data = request.POST.copy()
    for name, value in {"version": str(publication_of.version_of(current)), "seal": "", **changes}.items():
        data[name] = value
    form = CopyForm(data, instance=current.get_latest_revision_as_object())
    form.is_valid()
    return form


def save_copy(copy: PublishedQuestion, question: Question, words: dict, request: HttpRequest) -> str:
    """Save the copy as a draft, or publish it."""
    if request.POST.get("action") != "publish":
        publication_of.save(copy, words, words["version"], request.user)
        return _("The public copy is saved.")
    if not request.user.has_perm("qa.publish_publishedquestion"):
        raise PermissionDenied
    publication_of.publish(copy, question, words, words["version"], words["seal"], request.user)
    return _("The question is on the site.")


def named(finds: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(KINDS[kind], words) for kind, words in finds]


def marked(text: str, name: str, own: list[str]) -> SafeString:
    """Return a text as HTML with its personal data marked, each with its kind; `own` is the enterprise's."""
    text = unicodedata.normalize("NFC", text)
    parts, end = [], 0
    for mark in find(text, name, own):
        parts += [text[end : mark.start], labelled(text, mark)]
        end = mark.end
    return format_html_join("", "{}", ((part,) for part in [*parts, text[end:]]))


def labelled(text: str, mark: Mark) -> SafeString:
    return format_html("<mark>{} <small>({})</small></mark>", text[mark.start : mark.end], KINDS[mark.kind])
