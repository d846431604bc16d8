"""The screen on which a question is made public: the original, marked, beside the copy that everybody may read."""

import unicodedata

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.models import Locale

from site_project.staff import FILL_IN

from . import publication
from .admin_forms import CopyForm
from .marked_text import difference, marked, named
from .models import Answer, PublishedQuestion, Question
from .personal_data import taken_out
from .screens import desk


@desk.act("qa.change_question")
def prepare(request: HttpRequest, question: Question) -> HttpResponse:
    """Make the public copy, and show it beside the original."""
    locale = get_object_or_404(Locale, language_code=question.language)
    publication.prepare(question, locale, request.user)
    messages.success(request, _("The public copy is ready to be checked."))
    return redirect("qa_publication", question.pk)


@desk.screen("qa.change_question", FILL_IN)
def publish(request: HttpRequest, question: Question) -> HttpResponse:
    """The original with its personal data marked, and beside it the copy that everybody may read."""
    copy = get_object_or_404(
        PublishedQuestion.objects.select_related("locale"),
        question_number=question.pk,
        locale__language_code=question.language,
    )
    if request.POST.get("action") == "unpublish":
        publication.unpublish(question, request.user)
        messages.success(request, _("The question is taken off the site, in all languages."))
        return redirect("qa_publication", question.pk)
    draft = copy.get_latest_revision_as_object()
    own = publication.own_contacts()
    form = CopyForm(request.POST or None, instance=draft, initial={"version": publication.version_of(copy)})
    context: dict = {}
    status = 200
    if request.POST.get("action") == "take_out":
        form, context["changes"] = without_marks(request, question, draft, own)
    elif request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                done = save_copy(copy, question, form.cleaned_data, request)
            except publication.Stale as stale:
                status, form = 409, typed_again(request, copy)
                posted = "\n\n".join(request.POST.get(name, "") for name in ("message", "answer"))
                context["difference"] = difference(f"{stale.current.message}\n\n{stale.current.answer}", posted)
            except publication.Doubtful as doubtful:
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
        "marks": named(publication.finds_in(copy.get_latest_revision_as_object(), question, own)),
        "may_publish": request.user.has_perm("qa.publish_publishedquestion"),
    }
    return desk.show(request, "qa/publication", question, context, _("Publication"), status)


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
    for name, value in {"version": str(publication.version_of(current)), "seal": "", **changes}.items():
        data[name] = value
    form = CopyForm(data, instance=current.get_latest_revision_as_object())
    form.is_valid()
    return form


def save_copy(copy: PublishedQuestion, question: Question, words: dict, request: HttpRequest) -> str:
    """Save the copy as a draft, or publish it."""
    if request.POST.get("action") != "publish":
        publication.save(copy, words, words["version"], request.user)
        return _("The public copy is saved.")
    if not request.user.has_perm("qa.publish_publishedquestion"):
        raise PermissionDenied
    publication.publish(copy, question, words, words["version"], words["seal"], request.user)
    return _("The question is on the site.")
