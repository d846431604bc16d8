"""A mailing's screen in the admin with everything that can be done from it.

The views ask and tell; `newsletter.mailings` decides.
"""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template import TemplateDoesNotExist
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe
from wagtail.log_actions import log

from site_project.mail.heartbeat import silent_since
from site_project.staff import frame, moment, refused

from . import audience, letters, mailings, quiet
from .admin_forms import ScheduleForm, TestLetterForm
from .models import Mailing, Topic
from .statistics import figures
from .statistics import statistics as figures_of
from .suspensions import Lost

State = Mailing.State
LANGUAGES = dict(settings.LANGUAGES)


def may(right: str) -> Callable:
    """Let the view be for those alone who have the right; else refuse as if there were nothing here."""

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        @cache_control(private=True, no_store=True)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not request.user.has_perm(f"newsletter.{right}"):
                return refused(request)
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def frame_of(title: str) -> dict:
    list_url = reverse(Mailing.snippet_viewset.get_url_name("list"))
    return frame(title, "mail", [(list_url, capfirst(Mailing._meta.verbose_name_plural)), ("", title)])


# --- A mailing -------------------------------------------------------------------------------------------------------


@require_safe
@may("view_mailing")
def mailing(request: HttpRequest, pk: int) -> HttpResponse:
    """What a mailing is, who gets it, what it looks like, how far it is, and what can be done now."""
    return show(request, get_object_or_404(Mailing, pk=pk))


def show(request: HttpRequest, mailing: Mailing, form: ScheduleForm | None = None) -> HttpResponse:
    pages = mailings.live_pages(mailing)
    topics = list(mailing.topics.all())
    language = request.GET.get("language")
    if language not in LANGUAGES:
        language = next(iter(pages), settings.LANGUAGE_CODE)
    context = {
        "mailing": mailing,
        "topics": topics,
        **readers_of(mailing, form.chosen if form else topics, pages),
        "pages": [(LANGUAGES[code], page) for code, page in pages.items()],
        "awaited": [LANGUAGES[code] for code in mailing.awaited],
        "language": language,
        "languages": settings.LANGUAGES,
        "letter": preview(mailing, topics, pages, language),
        "lost": Lost(mailing=mailing).readers().count() if mailing.bounced or mailing.failed else 0,
        "may_give_back": request.user.has_perm("newsletter.give_back_subscribers"),
        "figures": figures(mailing),
        "done": mailing.letters - mailing.waiting,
        "may_change": request.user.has_perm("newsletter.change_mailing"),
        "is_over": mailing.started_at is not None and mailing.state in mailings.OVER,
        "form": form or ScheduleForm(mailing),
        "quiet_until": quiet.quiet_until(topics, timezone.now()),
        "email": request.user.email,
    }
    context |= frame_of(mailing.title)
    status = 422 if form is not None else 200
    return TemplateResponse(request, "wagtailadmin/newsletter/mailing.html", context, status=status)


@require_safe
@may("view_mailing")
def readers(request: HttpRequest, pk: int) -> HttpResponse:
    """Who would get a mailing on the topics that are ticked just now: a part of its screen."""
    mailing = get_object_or_404(Mailing, pk=pk)
    context = readers_of(mailing, ScheduleForm(mailing, request.GET).chosen, mailings.live_pages(mailing))
    return TemplateResponse(request, "wagtailadmin/newsletter/readers.html", context)


def readers_of(mailing: Mailing, topics: list[Topic], pages: dict) -> dict:
    """Return who would get a mailing that has not begun, by language and in all."""
    rows = readers_by_language(topics, pages) if mailing.started_at is None else []
    return {"rows": rows, "total": sum(row["readers"].number for row in rows)}


def readers_by_language(topics: list[Topic], pages: dict) -> list[dict]:
    """Return, for each language, how many readers there are, and in which language they will get the page."""
    found = audience.readers_of(topics)
    rows = []
    for code, name in settings.LANGUAGES:
        readers = found.get(code, audience.Readers())
        stand_in = ""
        if code not in pages and pages and topics:
            page = mailings.page_for(code, topics[0].fallback_language, pages)
            stand_in = LANGUAGES[page.locale.language_code]
        rows.append({"language": name, "readers": readers, "stand_in": stand_in})
    return rows


def preview(mailing: Mailing, topics: list[Topic], pages: dict, language: str):
    """Return the letter as readers of a language will get it, or have got it; nothing where it cannot be made."""
    if mailing.started_at is not None:
        # As it was frozen, whatever has become of the page.
        return mailing.contents.filter(language=language).order_by("pk").first()
    if not pages or not topics:
        return None
    page = mailings.page_for(language, topics[0].fallback_language, pages)
    try:
        return letters.preview(mailing, topics[0], page, language)
    except (TemplateDoesNotExist, ValueError):
        return None


def act(view: Callable) -> Callable:
    """Make a POST of a view that does something with a mailing, and returns what to tell."""

    @require_POST
    @may("change_mailing")
    @wraps(view)
    def acting(request: HttpRequest, pk: int) -> HttpResponse:
        mailing = get_object_or_404(Mailing, pk=pk)
        try:
            done = view(request, mailing)
        except mailings.NotPossible:
            messages.error(request, _("This is not possible any more: the mailing has changed meanwhile."))
        else:
            if isinstance(done, HttpResponse):
                return done
            messages.success(request, done)
        return redirect("newsletter_mailing", pk)

    return acting


@act
def schedule(request: HttpRequest, mailing: Mailing) -> str | HttpResponse:
    form, now = ScheduleForm(mailing, request.POST), timezone.now()
    if form.is_valid():
        try:
            values = form.values(now)
        except ValidationError as error:
            form.add_error("not_after", error)
    if form.errors:
        return show(request, mailing, form)
    if "confirmed" not in request.POST:
        return confirm_sending(request, mailing, values)
    mailings.schedule(mailing, values["topics"], values["send_at"], now, values["not_after"])
    log(mailing, "newsletter.schedule", user=request.user)
    if values["send_at"] > now:
        return _("The mailing is scheduled.")
    if until := quiet.quiet_until(values["topics"], now):
        moment_of_end = {"moment": moment(until)}
        return capfirst(_("these are quiet hours, letters leave after %(moment)s") % moment_of_end) + "."
    return when_letters_leave()


def when_letters_leave() -> str:
    """Say what somebody who has sent may expect: nothing leaves while the worker is silent."""
    if silent_since(timezone.now()):
        return _("The letters leave as soon as the worker runs again: it is silent. Tell the administrator.")
    return _("The letters leave within seconds.")


def confirm_sending(request: HttpRequest, mailing: Mailing, values: dict) -> HttpResponse:
    """Ask once more, with the number of people and the time."""
    number = number_of_readers(values["topics"])
    begin = quiet.begins_at(values["topics"], values["send_at"], timezone.now())
    question = ngettext("Send this letter to %(number)s person?", "Send this letter to %(number)s people?", number) % {
        "number": intcomma(number)
    }
    facts = [
        (_("Topics"), ", ".join(topic.name for topic in values["topics"])),
        (_("Send at"), moment(begin) if begin > timezone.now() else _("Now")),
    ]
    if values["not_after"]:
        facts.append((_("Not after"), moment(values["not_after"])))
    fields = [(name, value) for name in ScheduleForm.base_fields for value in request.POST.getlist(name)]
    return confirm(request, mailing, question, _("Send"), facts=facts, fields=fields)


def confirm_cancelling(request: HttpRequest, mailing: Mailing) -> HttpResponse:
    """Ask once more, with the number of letters that would not leave."""
    number = mailing.waiting if mailing.started_at else number_of_readers(mailing.topics.all())
    question = ngettext(
        "Cancel the mailing? %(number)s letter has not left yet, and would not be sent.",
        "Cancel the mailing? %(number)s letters have not left yet, and would not be sent.",
        number,
    ) % {"number": intcomma(number)}
    return confirm(request, mailing, question, _("Cancel the mailing"), is_danger=True)


def number_of_readers(topics) -> int:
    return sum(found.number for found in audience.readers_of(topics).values())


def confirm(request: HttpRequest, mailing: Mailing, question: str, button: str, **context) -> HttpResponse:
    """Show a question that has to be said yes to; what was filled in goes with the answer."""
    context |= {"question": question, "button": button, "back": reverse("newsletter_mailing", args=[mailing.pk])}
    context |= frame_of(mailing.title)
    return TemplateResponse(request, "wagtailadmin/newsletter/confirm.html", context)


@act
def decline(request: HttpRequest, mailing: Mailing) -> str:
    mailings.decline(mailing)
    log(mailing, "newsletter.decline", user=request.user)
    return _("Nothing is sent. If you change your mind, it can still be sent from here.")


@act
def pause(request: HttpRequest, mailing: Mailing) -> str:
    mailings.pause(mailing)
    log(mailing, "newsletter.pause", user=request.user)
    return _("The mailing is paused: letters that have not left wait.")


@act
def resume(request: HttpRequest, mailing: Mailing) -> str:
    mailings.resume(mailing)
    log(mailing, "newsletter.resume", user=request.user)
    return when_letters_leave()


@act
def cancel(request: HttpRequest, mailing: Mailing) -> str | HttpResponse:
    if "confirmed" not in request.POST:
        return confirm_cancelling(request, mailing)
    mailings.cancel(mailing, timezone.now())
    log(mailing, "newsletter.cancel", user=request.user)
    return _("The mailing is cancelled: letters that have not left are not sent.")


@act
def test(request: HttpRequest, mailing: Mailing) -> str | HttpResponse:
    """Send the mailing to whoever asks, and to nobody else."""
    form, pages, topic = TestLetterForm(request.POST), mailings.live_pages(mailing), mailing.topics.first()
    if not form.is_valid() or not pages or topic is None or not request.user.email:
        messages.error(request, _("No letter was sent: a published page, a topic and your own e-mail are needed."))
        return redirect("newsletter_mailing", mailing.pk)
    language = form.cleaned_data["language"]
    page = mailings.page_for(language, topic.fallback_language, pages)
    letters.test_letter(mailing, topic, page, language, request.user.email, timezone.now())
    return _("A test letter is on its way to %(email)s.") % {"email": request.user.email}


@require_safe
@may("view_mailing")
def statistics(request: HttpRequest) -> HttpResponse:
    """What has become of letters and subscriptions, by day or by month."""
    context = figures_of(timezone.localdate(), by_month=request.GET.get("by") == "month")
    return TemplateResponse(request, "wagtailadmin/newsletter/statistics.html", frame_of(_("Statistics")) | context)
