"""A mailing's screen in the admin with everything that can be done from it, and the statistics.

The views ask and tell; `newsletter.mailings` decides.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template import TemplateDoesNotExist
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe
from wagtail.log_actions import log

from site_project.staff import frame, moment, refused

from . import audience, letters, mailings
from .admin_forms import ScheduleForm, TestLetterForm
from .models import DayCount, Mailing, Topic

State = Mailing.State
LANGUAGES = dict(settings.LANGUAGES)

# What the figures of a mailing are shown as, and of what each is a share.
FIGURES = ["sent", "delivered", "bounced", "soft_bounced", "complained", "unsubscribed", "failed", "dropped"]


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
    rows = readers_by_language(topics, pages) if mailing.started_at is None else []
    context = {
        "mailing": mailing,
        "topics": topics,
        "rows": rows,
        "total": sum(row["readers"].number for row in rows),
        "pages": [(LANGUAGES[code], page) for code, page in pages.items()],
        "awaited": [LANGUAGES[code] for code in mailing.awaited],
        "language": language,
        "languages": settings.LANGUAGES,
        "letter": preview(mailing, topics, pages, language),
        "figures": figures(mailing),
        "done": mailing.letters - mailing.waiting,
        "may_change": request.user.has_perm("newsletter.change_mailing"),
        "is_over": mailing.started_at is not None and mailing.state in mailings.OVER,
        "form": form or ScheduleForm(mailing),
        "quiet_until": mailings.quiet_until(topics, timezone.now()),
        "email": request.user.email,
    }
    context |= frame_of(mailing.title)
    status = 422 if form is not None else 200
    return TemplateResponse(request, "wagtailadmin/newsletter/mailing.html", context, status=status)


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
    """Return the letter as readers of a language will get it; nothing where it cannot be made."""
    if not pages or not topics:
        return None
    page = mailings.page_for(language, topics[0].fallback_language, pages)
    try:
        return letters.preview(mailing, topics[0], page, language)
    except (TemplateDoesNotExist, ValueError):
        return None


def figures(mailing: Mailing) -> list[dict]:
    """Return what its letters have come to: in numbers, shares of all and widths of bars."""
    most = max(mailing.letters, 1)
    return [
        {
            "name": name,
            "label": Mailing._meta.get_field(name).verbose_name,
            "number": getattr(mailing, name),
            "share": 100 * getattr(mailing, name) / most,
            "width": round(200 * getattr(mailing, name) / most),
            "is_bad": name in ("bounced", "complained", "failed"),
        }
        for name in FIGURES
    ]


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
    mailings.schedule(mailing, values["topics"], values["send_at"], now, values["not_after"])
    log(mailing, "newsletter.schedule", user=request.user)
    if values["send_at"] > now:
        return _("The mailing is scheduled.")
    if until := mailings.quiet_until(values["topics"], now):
        moment_of_end = {"moment": moment(until)}
        return capfirst(_("these are quiet hours, letters leave after %(moment)s") % moment_of_end) + "."
    return _("The letters leave within seconds.")


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
    return _("The letters leave within seconds.")


@act
def cancel(request: HttpRequest, mailing: Mailing) -> str:
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


# --- Statistics ------------------------------------------------------------------------------------------------------

Event = DayCount.Event
PLOTS = [
    (gettext_lazy("Letters of mailings"), [Event.SENT, Event.DELIVERED]),
    (gettext_lazy("Letters that came back, and complaints"), [Event.BOUNCED, Event.SOFT_BOUNCED, Event.COMPLAINED]),
    (gettext_lazy("Subscriptions"), [Event.SUBSCRIBED, Event.UNSUBSCRIBED]),
]
COLOURS = ["#0a5c82", "#7cc7ec", "#b3261e"]
WIDTH, HEIGHT = 640, 160
DAYS, MONTHS = 31, 12


@require_safe
@may("view_mailing")
def statistics(request: HttpRequest) -> HttpResponse:
    """What has become of letters and subscriptions, by day or by month, from kept counters."""
    by_month = request.GET.get("by") == "month"
    today = timezone.localdate()
    spans = months_until(today) if by_month else [today - dt.timedelta(days=n) for n in range(DAYS - 1, -1, -1)]
    counts = count_by(spans, by_month)
    context = {
        "by_month": by_month,
        "plots": [plot(title, events, spans, counts) for title, events in PLOTS],
        "width": WIDTH,
        "height": HEIGHT,
        "date_format": "m.Y" if by_month else "d.m.Y",
        **subscribers_by_topic(),
    }
    return TemplateResponse(request, "wagtailadmin/newsletter/statistics.html", frame_of(_("Statistics")) | context)


def months_until(day: dt.date) -> list[dt.date]:
    """Return the first days of the last months, that of `day` the last."""
    numbers = range(day.year * 12 + day.month - MONTHS, day.year * 12 + day.month)
    return [dt.date(number // 12, number % 12 + 1, 1) for number in numbers]


def count_by(spans: list[dt.date], by_month: bool) -> dict[dt.date, dict[str, int]]:
    """Return the figures of each day, or of each month by its first day."""
    counts: dict[dt.date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    found = DayCount.objects.filter(day__gte=spans[0]).values_list("day", "event").annotate(Sum("number"))
    for day, event, number in found.order_by():
        counts[day.replace(day=1) if by_month else day][event] += number
    return counts


def plot(title: str, events: list[Event], spans: list[dt.date], counts: dict) -> dict[str, Any]:
    """Return a plot with bars for each event, and the table that says the same."""
    rows = [(span, [counts[span][event] for event in events]) for span in spans]
    most = max(max(numbers) for _span, numbers in rows) or 1
    step = WIDTH / len(spans)
    bar = step * 0.8 / len(events)
    bars = [
        {
            "x": round(step * place + bar * number, 1),
            "y": round(HEIGHT - HEIGHT * value / most, 1),
            "width": round(bar, 1),
            "height": round(HEIGHT * value / most, 1),
            "colour": COLOURS[number],
        }
        for place, (_span, numbers) in enumerate(rows)
        for number, value in enumerate(numbers)
        if value
    ]
    return {
        "title": title,
        "most": most,
        "first": spans[0],
        "last": spans[-1],
        "bars": bars,
        "legend": list(zip(COLOURS, [event.label for event in events], strict=False)),
        "rows": [row for row in reversed(rows) if any(row[1])],
        "totals": [sum(numbers) for numbers in zip(*(row[1] for row in rows), strict=True)],
    }


def subscribers_by_topic() -> dict[str, Any]:
    """Return how many subscribers each topic has in each language."""
    topics, counts = list(Topic.objects.all()), audience.by_topic()
    rows = [
        {
            "topic": topic,
            "numbers": [counts[topic.pk][code] for code in LANGUAGES],
            "total": counts[topic.pk].total(),
        }
        for topic in topics
    ]
    everybody = audience.readers_of(topics)
    numbers = [everybody[code].number if code in everybody else 0 for code in LANGUAGES]
    return {"languages": list(LANGUAGES.values()), "topics": rows, "numbers": numbers, "total": sum(numbers)}
