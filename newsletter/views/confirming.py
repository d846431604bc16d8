"""Answers to a letter: by its code or its link (N3)."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from site_project.client_address import client_network
from site_project.forms import not_sent, shows_again
from site_project.limits import TooMany

from .. import confirming, limits, links
from ..confirming import WrongCode
from ..forms import CodeForm
from ..models import Code, Subscriber
from ..subscriptions import Expired
from .answers import expired, forms_and_pages, limited, private, status_of
from .browser import browser_of, name_of_browser, with_browser


def code_again(request: HttpRequest, after: str) -> HttpResponse:
    return show_code(request, after, not_sent(CodeForm(request.POST)), 422)


@private
@shows_again(code_again)
@forms_and_pages
def code(request: HttpRequest, after: str) -> HttpResponse:
    """Say that a letter is on its way, with the field for its code; and what the code opens."""
    form, now = CodeForm(request.POST if request.method == "POST" else None), timezone.now()
    if not form.is_valid():
        return show_code(request, after, form, status_of(form, 0))
    try:
        used, subscriber = confirming.confirm_by_code(browser_of(request), form.cleaned_data["code"], now)
    except WrongCode:
        form.add_error("code", _("The code is wrong"))
    except Expired:
        form.add_error("code", _("The link or code has expired"))
    else:
        if used.purpose == Code.Purpose.MANAGE:
            return redirect(links.settings_path(subscriber))
        return done(request, used, subscriber, now)
    return show_code(request, after, form, 422)


def show_code(request: HttpRequest, after: str, form: CodeForm, status: int) -> HttpResponse:
    """Show the field for a code, on the page of what the code was asked for."""
    if after == "moving":
        return render(request, "newsletter/address.html", {"is_asked": True, "form": form}, status=status)
    return render(request, "newsletter/code.html", {"form": form, "after": after}, status=status)


def done(request: HttpRequest, used: Code, subscriber: Subscriber, now: dt.datetime) -> HttpResponse:
    """Say what a code or link has done, now or when it was used first."""
    if used.purpose == Code.Purpose.CONFIRM:
        context = {
            "is_again": used.used_at < now,
            "subscriptions": list(subscriber.subscriptions.select_related("topic").order_by("topic__sort_order")),
            "settings_path": links.settings_path(subscriber),
        }
        return render(request, "newsletter/confirmed.html", context)
    context = {"is_changed": subscriber.email == used.wish["email"], "form": CodeForm()}
    return render(request, "newsletter/address.html", context)


@private
@forms_and_pages
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The link in the confirmation letter: a button, which confirms (N3)."""
    return answer(request, links.key_of(links.read(links.CONFIRM, token)))


@private
@forms_and_pages
def address(request: HttpRequest, token: str) -> HttpResponse:
    """The link in the letters on a change of address: a button, which says yes for this address."""
    return answer(request, links.key_of(links.read(links.ADDRESS, token)))


def answer(request: HttpRequest, key) -> HttpResponse:
    now = timezone.now()
    try:
        if request.POST.get("action") == "again":
            return send_again(request, key, now)
        if request.method == "POST":
            return done(request, *confirming.confirm_by_link(key, now), now)
        found = confirming.code_of_link(key, now)
    except Expired:
        return expired(request, confirming.may_ask_again(key))
    is_change = found.purpose != Code.Purpose.CONFIRM
    return render(request, "newsletter/confirm.html", {"is_change": is_change})


def send_again(request: HttpRequest, key, now) -> HttpResponse:
    browser = name_of_browser(request)
    try:
        limits.count_request(client_network(request), now)
    except TooMany as limit:
        return limited(expired(request, True, limit.minutes), limit.minutes)
    confirming.ask_again(key, browser, now)
    return with_browser(redirect("newsletter_sent"), browser)
