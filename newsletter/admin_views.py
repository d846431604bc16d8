"""A mailing's screen in the admin with everything that can be done from it.

The views ask and tell; `newsletter.mailings` decides.
"""

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
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import log

from site_project.mail.heartbeat import silent_since
from site_project.staff import Confirm, Screens, Tab, is_confirmed, may, moment, show

from . import audience, letters, mailings, quiet
from .admin_forms import ScheduleForm, TestLetterForm
from .models import Mailing, Topic
from .statistics import figures
from .statistics import statistics as figures_of
from .suspensions import Lost

State = Mailing.State
LANGUAGES = dict(settings.LANGUAGES)


def list_of_mailings() -> tuple[str, str]:
    return reverse(Mailing.snippet_viewset.get_url_name("list")), capfirst(Mailing._meta.verbose_name_plural)


class MailingScreens(Screens):
    icon = "mail"
    not_possible = mailings.NotPossible
    not_possible_words = gettext_lazy("This is not possible any more: the mailing has changed meanwhile.")

    def find(self, request: HttpRequest, pk: int) -> Mailing:
        return get_object_or_404(Mailing, pk=pk)

    def way(self, mailing: Mailing) -> list[tuple[str, str]]:
        return [list_of_mailings(), (reverse("newsletter_mailing", args=[mailing.pk]), mailing.title)]


screens = MailingScreens()


# --- A mailing -------------------------------------------------------------------------------------------------------


@screens.screen("newsletter.view_mailing")
def mailing(request: HttpRequest, mailing: Mailing) -> HttpResponse:
    """What a mailing is, who gets it, what it looks like, how far it is, and what can be done now."""
    return whole(request, mailing)


def whole(request: HttpRequest, mailing: Mailing, form: ScheduleForm | None = None) -> HttpResponse:
    """Answer with the mailing's screen; `form` is what was filled in wrongly."""
    readings = mailing.piece.readings()
    topics = list(mailing.topics.all())
    language = request.GET.get("language")
    if language not in LANGUAGES:
        language = next(iter(readings), settings.LANGUAGE_CODE)
    context = {
        "mailing": mailing,
        "topics": topics,
        **readers_of(mailing, form.chosen if form else topics, readings),
        "readings": [(LANGUAGES[code], reading) for code, reading in readings.items()],
        "awaited": [LANGUAGES[code] for code in mailing.awaited],
        "language": language,
        "languages": [
            Tab(name, f"{reverse('newsletter_mailing', args=[mailing.pk])}?language={code}#preview", code == language)
            for code, name in settings.LANGUAGES
        ],
        "letter": preview(mailing, topics, readings, language),
        "lost": Lost(mailing=mailing).readers().count() if mailing.bounced or mailing.failed else 0,
        "may_give_back": request.user.has_perm("newsletter.give_back_subscribers"),
        "figures": figures(mailing),
        "done": mailing.letters - mailing.waiting,
        "may_change": request.user.has_perm("newsletter.change_mailing"),
        "is_over": mailing.started_at is not None and mailing.state in mailings.OVER,
        "form": form or ScheduleForm(mailing),
        "quiet_until": quiet.quiet_until(mailing, topics, timezone.now()),
        "email": request.user.email,
    }
    return screens.show(request, "newsletter/mailing", mailing, context, status=422 if form is not None else 200)


@screens.screen("newsletter.view_mailing")
def readers(request: HttpRequest, mailing: Mailing) -> HttpResponse:
    """Who would get a mailing on the topics that are ticked just now: a part of its screen."""
    context = readers_of(mailing, ScheduleForm(mailing, request.GET).chosen, mailing.piece.readings())
    return TemplateResponse(request, "wagtailadmin/newsletter/readers.html", context)


def readers_of(mailing: Mailing, topics: list[Topic], readings: dict) -> dict:
    """Return who would get a mailing that has not begun, by language and in all."""
    rows = readers_by_language(topics, readings) if mailing.started_at is None else []
    return {"rows": rows, "total": sum(row["readers"].number for row in rows)}


def readers_by_language(topics: list[Topic], readings: dict) -> list[dict]:
    """Return, for each language, how many readers there are, and in which language they will get the piece."""
    found = audience.readers_of(topics)
    rows = []
    for code, name in settings.LANGUAGES:
        readers = found.get(code, audience.Readers())
        stand_in = ""
        if code not in readings and readings and topics:
            stand_in = LANGUAGES[letters.stand_in(code, topics[0].fallback_language, readings)]
        rows.append({"language": name, "readers": readers, "stand_in": stand_in})
    return rows


def preview(mailing: Mailing, topics: list[Topic], readings: dict, language: str):
    """Return the letter as readers of a language will get it, or have got it; nothing where it cannot be made."""
    if mailing.started_at is not None:
        # As it was frozen, whatever has become of the piece.
        return mailing.contents.filter(language=language).order_by("pk").first()
    if not readings or not topics:
        return None
    try:
        return letters.preview(mailing, letters.entry(readings, topics[0], language), topics[0])
    except (TemplateDoesNotExist, ValueError):
        return None


@screens.act("newsletter.change_mailing")
def schedule(request: HttpRequest, mailing: Mailing) -> str | HttpResponse:
    form, now = ScheduleForm(mailing, request.POST), timezone.now()
    if form.is_valid():
        try:
            values = form.values(now)
        except ValidationError as error:
            form.add_error("not_after", error)
    if form.errors:
        return whole(request, mailing, form)
    if not is_confirmed(request):
        return screens.ask(request, mailing, confirm_sending(mailing, values))
    mailings.schedule(mailing, values["topics"], values["send_at"], now, values["not_after"])
    log(mailing, "newsletter.schedule", user=request.user)
    if values["send_at"] > now:
        return _("The mailing is scheduled.")
    if until := quiet.quiet_until(mailing, values["topics"], now):
        moment_of_end = {"moment": moment(until)}
        return capfirst(_("these are quiet hours, letters leave after %(moment)s") % moment_of_end) + "."
    return when_letters_leave()


def when_letters_leave() -> str:
    """Say what somebody who has sent may expect: nothing leaves while the worker is silent."""
    if silent_since(timezone.now()):
        return _("The letters leave as soon as the worker runs again: it is silent. Tell the administrator.")
    return _("The letters leave within seconds.")


def confirm_sending(mailing: Mailing, values: dict) -> Confirm:
    """Ask once more, with the number of people and the time."""
    number = number_of_readers(values["topics"])
    begin = quiet.begins_at(mailing, values["topics"], values["send_at"], timezone.now())
    question = ngettext("Send this letter to %(number)s person?", "Send this letter to %(number)s people?", number)
    facts = [
        (_("Topics"), ", ".join(topic.name for topic in values["topics"])),
        (_("Send at"), moment(begin) if begin > timezone.now() else _("Now")),
    ]
    if values["not_after"]:
        facts.append((_("Not after"), moment(values["not_after"])))
    return Confirm(question % {"number": intcomma(number)}, _("Send"), tuple(facts))


def confirm_cancelling(_request: HttpRequest, mailing: Mailing) -> Confirm:
    """Ask once more, with the number of letters that would not leave."""
    number = mailing.waiting if mailing.started_at else number_of_readers(mailing.topics.all())
    question = ngettext(
        "Cancel the mailing? %(number)s letter has not left yet, and would not be sent.",
        "Cancel the mailing? %(number)s letters have not left yet, and would not be sent.",
        number,
    )
    return Confirm(question % {"number": intcomma(number)}, _("Cancel the mailing"), is_danger=True)


def number_of_readers(topics) -> int:
    return sum(found.number for found in audience.readers_of(topics).values())


@screens.act("newsletter.change_mailing")
def decline(request: HttpRequest, mailing: Mailing) -> str:
    mailings.decline(mailing)
    log(mailing, "newsletter.decline", user=request.user)
    return _("Nothing is sent. If you change your mind, it can still be sent from here.")


@screens.act("newsletter.change_mailing")
def pause(request: HttpRequest, mailing: Mailing) -> str:
    mailings.pause(mailing)
    log(mailing, "newsletter.pause", user=request.user)
    return _("The mailing is paused: letters that have not left wait.")


@screens.act("newsletter.change_mailing")
def resume(request: HttpRequest, mailing: Mailing) -> str:
    mailings.resume(mailing)
    log(mailing, "newsletter.resume", user=request.user)
    return when_letters_leave()


@screens.act("newsletter.change_mailing", confirm=confirm_cancelling)
def cancel(request: HttpRequest, mailing: Mailing) -> str:
    mailings.cancel(mailing, timezone.now())
    log(mailing, "newsletter.cancel", user=request.user)
    return _("The mailing is cancelled: letters that have not left are not sent.")


@screens.act("newsletter.change_mailing")
def test(request: HttpRequest, mailing: Mailing) -> str | HttpResponse:
    """Send the mailing to whoever asks, and to nobody else."""
    form, readings, topic = TestLetterForm(request.POST), mailing.piece.readings(), mailing.topics.first()
    if not form.is_valid() or not readings or topic is None or not request.user.email:
        messages.error(request, _("No letter was sent: a published page, a topic and your own e-mail are needed."))
        return redirect("newsletter_mailing", mailing.pk)
    entry = letters.entry(readings, topic, form.cleaned_data["language"])
    letters.test_letter(mailing, entry, topic, request.user.email, timezone.now())
    return _("A test letter is on its way to %(email)s.") % {"email": request.user.email}


@may("newsletter.view_mailing")
def statistics(request: HttpRequest) -> HttpResponse:
    """What has become of letters and subscriptions, by day or by month."""
    by_month = request.GET.get("by") == "month"
    context = figures_of(timezone.localdate(), by_month=by_month)
    context["tabs"] = [
        Tab(_("By day"), "?by=day", not by_month),
        Tab(_("By month"), "?by=month", by_month),
    ]
    title = _("Statistics")
    return show(request, "newsletter/statistics", title, "mail", [list_of_mailings(), ("", title)], context)
