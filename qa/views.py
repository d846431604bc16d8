"""What a visitor meets: the form, the receipt, the status page, and answers suggested while typing."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.models import Locale

from site_project.client_address import client_network
from site_project.contacts import likely_address
from site_project.forms import not_sent, shows_again
from site_project.limits import TooMany
from site_project.queries import reads
from site_project.search.finding import nearest
from site_project.search.words import WORD, clean

from . import asking, letters, limits
from .forms import AskForm, ClarifyForm
from .models import Answer, Event, NotPossible, PublishedQuestion, Question, QuestionSettings, Rubric

SUGGESTIONS = 5
private = cache_control(private=True, no_store=True)


def ask_again(request: HttpRequest) -> HttpResponse:
    """The form as it was typed; pictures have to be attached again."""
    context = {"form": not_sent(AskForm(request.POST)), "rules": QuestionSettings.load(), "minutes": 0}
    context["trail_title"] = _("Ask a question")
    return render(request, "qa/form.html" if "X-Dialog" in request.headers else "qa/ask.html", context)


@private
@shows_again(ask_again)
@reads("rubric")
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """The form «Ask a question»: a page of its own, and what the dialog fetches (A1, A2)."""
    now = timezone.now()
    rules = QuestionSettings.load()
    status, minutes = 200, 0
    if request.method == "POST":
        form = AskForm(request.POST, request.FILES)
        try:
            # Before any picture is opened, and whether or not the rest is right.
            if request.FILES:
                limits.count_photos(client_network(request), rules, now)
            if form.is_valid():
                return redirect("qa_receipt", key=store(request, form, now, rules).key)
            status = 422
        except TooMany as limit:
            status, minutes = 429, limit.minutes
            # What is shown again has no files: they are not opened for it.
            form = AskForm(request.POST)
    else:
        chosen = Rubric.objects.filter(slug=request.GET.get("rubric", "")).values_list("pk", flat=True).first()
        initial = {"language": get_language(), "rubric": chosen, "ticket": AskForm.new_ticket(now)}
        form = AskForm(initial=initial)
    # The dialog asks for the form alone, and its script for suggestions; the page has them without a script.
    is_dialog = "X-Dialog" in request.headers
    context = {"form": form, "minutes": minutes, "rules": rules, "trail_title": _("Ask a question")}
    if not is_dialog:
        context["suggested"] = near(form["message"].value() or "", str(form["rubric"].value() or ""))
    response = render(request, "qa/form.html" if is_dialog else "qa/ask.html", context, status=status)
    if minutes:
        response.headers["Retry-After"] = str(minutes * 60)
    return response


def store(request: HttpRequest, form: AskForm, now, rules: QuestionSettings) -> Question:
    """Count and store a valid question. The copy of one that is stored already is not counted again."""
    if stored := Question.objects.filter(submit_key=form.submit_key()).first():
        return stored
    data = form.cleaned_data
    counted = limits.count_question(client_network(request), [data["email"], data["phone"]], rules, now)
    if counted.is_crowd:
        letters.ceiling(rules.per_day, timezone.localdate(now))
        return asking.receive(form.asked(now, Question.Suspicion.CROWD), now)
    return asking.receive(form.asked(now, Question.Suspicion.SAME_CONTACT if counted.is_same_contact else ""), now)


def found(key) -> Question:
    """Return the question that a link from a letter leads to. Raises Http404, also once it is erased."""
    return get_object_or_404(Question.objects.select_related("rubric__department"), key=key, erased_at__isnull=True)


@private
@require_GET
def receipt(request: HttpRequest, key) -> HttpResponse:
    """What the asker may keep: number, dates, who answers. None of what was typed."""
    question = found(key)
    context = {"question": question, "rules": QuestionSettings.load(), "meant": likely_address(question.email)}
    return render(request, "qa/receipt.html", context)


def status_again(request: HttpRequest, key) -> HttpResponse | None:
    if request.POST.get("action") != "clarify":
        return None
    return show_status(request, found(key), not_sent(ClarifyForm(request.POST)))


@private
@shows_again(status_again)
@require_http_methods(["GET", "HEAD", "POST"])
def status(request: HttpRequest, key) -> HttpResponse:
    """How far the question has come; where the asker can add to it, withdraw it from the site, have it erased."""
    question, now = found(key), timezone.now()
    form = ClarifyForm(request.POST if request.POST.get("action") == "clarify" else None)
    done, code = "", 0
    match request.POST.get("action"):
        case "withdraw":
            asking.withdraw(question, now)
            done = _("The permission is withdrawn. The question is no longer shown on the site.")
        case "erase":
            asking.ask_for_erasure(question, now)
            done = _("Your wish is noted. We will erase your data as the law allows.")
        case "clarify" if form.is_valid():
            try:
                asking.clarify(question, form.cleaned_data["text"], now)
                done, form = _("Your clarification is added."), ClarifyForm()
            except NotPossible:
                done = _("The question has ended already. Please ask a new one.")
            except TooMany as often:
                form.add_error("text", told_often(often.minutes))
                code = 429
    return show_status(request, found(key), form, done, code)


def show_status(
    request: HttpRequest, question: Question, form: ClarifyForm, done: str = "", code: int = 0
) -> HttpResponse:
    context = {
        "question": question,
        "steps": steps(question),
        "form": form,
        "done": done,
        "rules": QuestionSettings.load(),
        "answer": Answer.objects.filter(question=question, sent_at__isnull=False).first(),
        "entry": PublishedQuestion.objects.shown().once_in(get_language()).filter(question_number=question.pk).first(),
        "is_erasure_asked": question.events.filter(verb=Event.Verb.ERASURE_ASKED).exists(),
    }
    return render(request, "qa/status.html", context, status=code or (422 if form.errors else 200))


def told_often(minutes: int) -> str:
    return _(
        "You have added several messages within the hour, and all of them have arrived. You can add more in "
        "%(minutes)d min. If it cannot wait, call us."
    ) % {"minutes": minutes}


def steps(question: Question) -> list[dict]:
    """Return the way of a question as `{"name", "at", "is_done"}`: received, registered, in work, and its end.

    What comes in the evening has its number at once and is registered on the next working day: that step has a date
    and is still to come.
    """
    moments = [
        (_("received"), question.received_at),
        (_("registered"), question.registered_on),
        (pgettext("question", "in progress"), question.taken_at),
    ]
    if question.closed_at:
        moments.append((pgettext("question", "closed"), question.closed_at))
    else:
        moments.append((_("answered"), question.answered_at))
    today = timezone.localdate()
    return [
        {"name": name, "at": at, "is_done": at is not None and (isinstance(at, dt.datetime) or at <= today)}
        for name, at in moments
        # A question that has ended skips what it did not pass.
        if at is not None or not question.has_ended
    ]


# Posted so that no log keeps what somebody types; exempt because it only reads.
@csrf_exempt
@private
@require_POST
def suggest(request: HttpRequest) -> HttpResponse:
    """Published answers near to what is being typed."""
    answers = near(request.POST.get("message", ""), request.POST.get("rubric", ""))
    return render(request, "qa/suggestions.html", {"answers": answers})


def near(text: str, rubric: str) -> list[PublishedQuestion]:
    """Return published answers of a rubric that are near to a text; the latest ones where there is no text yet."""
    # Words only: what is typed may hold signs that a database or its search takes for something else.
    text = " ".join(WORD.findall(clean(text[:300])))
    answers = PublishedQuestion.objects.shown().filter(locale=Locale.get_active())
    if rubric.isdecimal() and len(rubric) < 10:
        answers = answers.filter(rubric=int(rubric))
    if not text:
        return list(answers.for_list()[:SUGGESTIONS])
    numbers = nearest(text, PublishedQuestion, language=get_language())
    found = answers.in_bulk(numbers)
    return [found[number] for number in numbers if number in found][:SUGGESTIONS]
