"""The dispatchers' screens below /admin/outages/. They need no script, and little of the network: see `frame.html`.

The views ask and tell; `acts` decides.
"""

import datetime as dt
from typing import NamedTuple

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from home.streets.addresses import suggest
from site_project.staff import DO, FILL_IN, may, refused, show

from . import acts, area_lines, tanker_lines, texts
from .act_forms import FORMS, ActForm
from .forms import NoticeForm
from .models import Alert, Outage, Update
from .states import BEFORE, DURING, OVER, State

ICON = "warning"
A_PAGE = 25
# What may be done in which state, in the order of the buttons; the first is the most likely one.
OFFERED = {
    "restore": DURING,
    "return": (State.IN_PROGRESS, State.OVERDUE),
    "tell": (*DURING, *BEFORE),
    "lose": (State.RETURNING, State.RESTORED),
    "begin": (*BEFORE, State.IN_PROGRESS),
    "move": (*BEFORE, State.IN_PROGRESS, State.OVERDUE),
    "close": OVER,
    "cancel": (*DURING, *BEFORE),
}


def way(outage: Outage | None = None) -> list[tuple[str, str]]:
    """Return the screens that lead to an outage's, and its own."""
    steps = [(reverse("outages"), _("Outages"))]
    if outage:
        steps.append((reverse("outages_outage", args=[outage.pk]), title(outage)))
    return steps


def title(outage: Outage) -> str:
    return _("Outage no. %(number)s") % {"number": outage.pk}


def offered(outage: Outage, now: dt.datetime) -> list[tuple[str, type[ActForm]]]:
    """Return the acts that are possible now, by their names in addresses."""
    state, is_unbegun = outage.state(now), outage.kind == Outage.Kind.PLANNED and not outage.started_at
    return [
        (name, FORMS[name])
        for name, during in OFFERED.items()
        if state in during and (is_unbegun or name not in ("begin", "move"))
    ]


class Card(NamedTuple):
    """An outage as a list shows it."""

    outage: Outage
    state: State
    where: str
    is_unseen: bool


def cards(outages, now: dt.datetime) -> list[Card]:
    return [
        Card(
            outage,
            outage.state(now),
            texts.where(outage.areas.all()),
            any(update.reviewed_at is None for update in outage.updates.all()),
        )
        for outage in outages
    ]


# --- Lists ----------------------------------------------------------------------------------------------------------


@may("outages.view_outage")
def outages(request: HttpRequest) -> HttpResponse:
    """Show what is current, by what the dispatcher has to do about it, and alerts."""
    now = timezone.now()
    current = cards(Outage.objects.current(now).complete(), now)
    groups = [
        (_("The time given has passed"), [card for card in current if card.state == State.OVERDUE]),
        (_("Now"), [card for card in current if card.state == State.IN_PROGRESS]),
        (_("Returning"), [card for card in current if card.state == State.RETURNING]),
        (_("Planned"), [card for card in reversed(current) if card.state in BEFORE]),
        (_("Over in the last day"), [card for card in current if card.state in OVER]),
    ]
    context = {
        "groups": [(name, found) for name, found in groups if found],
        "alerts": Alert.objects.current(now),
        "may_add": request.user.has_perm("outages.add_outage"),
    }
    return show(request, "outages/list", _("Outages"), ICON, [], context)


@may("outages.view_outage")
def archive(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    found = Outage.objects.archive(now)
    unseen = "unseen" in request.GET
    if unseen:
        found = found.without_review()
    page = Paginator(found.complete(), A_PAGE).get_page(request.GET.get("p"))
    context = {"page": page, "cards": cards(page.object_list, now), "unseen": unseen}
    return show(request, "outages/archive", _("Archive of outages"), ICON, way(), context)


# --- One outage -----------------------------------------------------------------------------------------------------


def find(pk: int) -> Outage | None:
    return Outage.objects.complete().filter(pk=pk).first()


@may("outages.view_outage")
def outage(request: HttpRequest, pk: int) -> HttpResponse:
    now, found = timezone.now(), find(pk)
    if found is None:
        return refused(request)
    state, updates = found.state(now), list(found.updates.select_related("by", "reviewed_by"))
    possible = offered(found, now) if request.user.has_perm("outages.change_outage") else []
    context = {
        "outage": found,
        "state": state,
        "where": texts.where(found.areas.all()),
        "acts": [(name, form.title, form.is_danger) for name, form in possible],
        "may_correct": request.user.has_perm("outages.change_outage") and state not in OVER,
        "may_review": request.user.has_perm("outages.review_outage"),
        "updates": updates,
        "shared": texts.shared(found, {code: getattr(updates[0], f"text_{code}") for code in ("kk", "ru")}),
    }
    return show(request, "outages/outage", title(found), ICON, way(), context)


@may("outages.review_outage", DO)
def review(request: HttpRequest, pk: int) -> HttpResponse:
    update = Update.objects.select_related("outage", "by").filter(pk=pk).first()
    if update is None:
        return refused(request)
    try:
        acts.review(update, request.user, timezone.now())
    except acts.NotPossible:
        messages.error(request, _("What you have sent yourself is for somebody else to review."))
    return redirect("outages_outage", update.outage_id)


@may("outages.view_outage")
def streets(request: HttpRequest) -> HttpResponse:
    """Give the names of streets that a line may mean, while it is typed."""
    found = suggest(request.GET.get("q", "")[:100], 5)
    return JsonResponse({"names": [street.title for street in found]})


# --- Forms ----------------------------------------------------------------------------------------------------------


@may("outages.add_outage", FILL_IN)
def new(request: HttpRequest, kind: Outage.Kind) -> HttpResponse:
    """Publish an emergency or planned work; «look» makes the texts and shows them first."""
    form = NoticeForm(request.POST or None, kind=kind, now=timezone.now())
    words = _("New emergency") if kind == Outage.Kind.EMERGENCY else _("New planned work")
    if not form.is_valid():
        return show_notice(request, form, words, way())
    if "publish" not in request.POST or form.has_stale_words:
        return show_notice(request, form.with_words(), words, way(), is_stale="publish" in request.POST)
    published = acts.announce(form.instance, form.parts(), form.words(), form.tap(request.user))
    messages.success(request, _("Published in three languages."))
    return redirect("outages_outage", published.pk)


@may("outages.change_outage", FILL_IN)
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    found = find(pk)
    if found is None:
        return refused(request)
    form = NoticeForm(
        request.POST or None, kind=found.kind, now=timezone.now(), instance=found, initial=as_typed(found)
    )
    if not form.is_valid():
        return show_notice(request, form, _("Correct"), way(found))
    if "publish" not in request.POST or form.has_stale_words:
        return show_notice(request, form.with_words(), _("Correct"), way(found), is_stale="publish" in request.POST)
    try:
        tap = form.tap(request.user)
        acts.correct(pk, form.words(), tap, changes=form.changes(), parts=form.parts())
    except acts.Conflict as conflict:
        return show_notice(request, seen_now(form, conflict), _("Correct"), way(found), conflict=conflict)
    except acts.NotPossible:
        messages.error(request, too_late())
    else:
        messages.success(request, _("Published in three languages."))
    return redirect("outages_outage", pk)


def as_typed(outage: Outage) -> dict:
    """Return what the form for a notice shows of an outage that is out."""
    rows = list(outage.areas.all())
    first = rows[0].effect if rows else ""
    others = [row for row in rows if row.effect != first]
    return {
        "seen": outage.version,
        "effect": first,
        "is_upper_floors_only": any(row.is_upper_floors_only for row in rows),
        "areas": area_lines.written(row for row in rows if row.effect == first),
        "other_effect": others[0].effect if others else "",
        "other_areas": area_lines.written(others),
        "points": tanker_lines.written(outage.tanker_points.all()),
        "expected": "at" if outage.expected_end else "unknown",
        "expected_at": outage.expected_end,
        "next_update": "",
    }


def show_notice(request, form, words: str, steps, *, is_stale: bool = False, conflict=None) -> HttpResponse:
    context = {"form": form, "is_stale": is_stale, "conflict": conflict, "suggestions": reverse("outages_streets")}
    return show(request, "outages/notice", words, ICON, steps, context, status=409 if conflict else 200)


@may("outages.change_outage", FILL_IN)
def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Ask for a confirmation with the texts that will go out, and do it."""
    now, found = timezone.now(), find(pk)
    if found is None or name not in FORMS:
        return refused(request)
    if request.method != "POST":
        if name not in dict(offered(found, now)):
            messages.error(request, too_late())
            return redirect("outages_outage", pk)
        return show_act(request, FORMS[name].proposed(outage=found, now=now), found)
    form = FORMS[name](request.POST, outage=found, now=now)
    if not form.is_valid():
        return show_act(request, form, found)
    if "publish" not in request.POST or form.has_stale_words:
        return show_act(request, form.with_words(), found, is_stale="publish" in request.POST)
    try:
        form.act(request.user)
    except acts.Conflict as conflict:
        return show_act(request, seen_now(form, conflict), found, conflict=conflict)
    except acts.NotPossible:
        messages.error(request, too_late())
    else:
        messages.success(request, _("Published in three languages."))
    return redirect("outages_outage", pk)


def show_act(request, form: ActForm, outage: Outage, *, is_stale: bool = False, conflict=None) -> HttpResponse:
    context = {"form": form, "outage": outage, "is_stale": is_stale, "conflict": conflict}
    return show(request, "outages/act", str(form.title), ICON, way(outage), context, status=409 if conflict else 200)


def seen_now(form, conflict: acts.Conflict):
    """Let the form be sent again by somebody who has now seen what the others have done."""
    form.data = form.data.copy()
    form.data["seen"] = conflict.outage.version
    return form


def too_late() -> str:
    return _("That is not possible any more: look at what has been done meanwhile.")
