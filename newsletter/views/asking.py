"""The page «Subscribe to news»: who is new asks to subscribe, who is known for the settings (N2, N3, N5)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from site_project.client_address import client_network
from site_project.consents import ConsentText
from site_project.forms import not_sent, shows_again
from site_project.limits import TooMany
from site_project.typed_text import tidy

from .. import confirming, limits
from ..forms import AskForm, SubscribeForm
from ..models import Subscription
from .answers import forms_and_pages, limited, private, status_of
from .browser import name_of_browser, with_browser


def first_form(email: str = "") -> SubscribeForm:
    initial = {"email": email, "language": get_language(), "frequency": Subscription.Frequency.AT_ONCE}
    return SubscribeForm(initial=initial)


def show_page(
    request: HttpRequest,
    form: SubscribeForm | None = None,
    ask: AskForm | None = None,
    minutes: int = 0,
) -> HttpResponse:
    """Show both forms, with the errors of the one that was sent."""
    context = {
        "form": form or first_form(),
        "ask": ask or AskForm(),
        "faulty": form or ask,
        "text": ConsentText.in_force(ConsentText.Purpose.LETTERS, timezone.now()),
        "minutes": minutes,
        "trail_title": _("Subscribe to news"),
    }
    return limited(render(request, "newsletter/page.html", context, status=status_of(form or ask, minutes)), minutes)


# Exempt because it only shows: the form at the foot of every page, which no cookie may come with, posts its address
# here, so that the address stands in no log (N1).
@csrf_exempt
@private
@forms_and_pages
def page(request: HttpRequest) -> HttpResponse:
    """The page «Subscribe to news» (N2, N5)."""
    typed = tidy(request.POST.get("email", ""))[:254]
    return show_page(request, first_form(typed)) if typed else show_page(request)


def sign_up_again(request: HttpRequest) -> HttpResponse:
    return show_page(request, not_sent(SubscribeForm(request.POST)))


def ask_again(request: HttpRequest) -> HttpResponse:
    return show_page(request, ask=not_sent(AskForm(request.POST)))


@private
@shows_again(sign_up_again)
@forms_and_pages
def sign_up(request: HttpRequest) -> HttpResponse:
    """Take the form. The answer is the same for every address; the letter says more (N3)."""
    if request.method != "POST":
        return redirect("newsletter_page")
    form = SubscribeForm(request.POST)
    if not form.is_valid():
        return show_page(request, form)
    now, browser = timezone.now(), name_of_browser(request)
    try:
        limits.count_request(client_network(request), now)
    except TooMany as limit:
        return show_page(request, form, minutes=limit.minutes)
    confirming.subscribe(form.wish(), browser, now)
    return with_browser(redirect("newsletter_sent"), browser)


@private
@shows_again(ask_again)
@forms_and_pages
def ask(request: HttpRequest) -> HttpResponse:
    """Send the code that opens the settings. The answer is the same for every address (N5)."""
    if request.method != "POST":
        return redirect("newsletter_page")
    form = AskForm(request.POST)
    if not form.is_valid():
        return show_page(request, ask=form)
    now, browser = timezone.now(), name_of_browser(request)
    try:
        limits.count_request(client_network(request), now)
    except TooMany as limit:
        return show_page(request, ask=form, minutes=limit.minutes)
    confirming.ask_for_code(form.cleaned_data["email"], browser, get_language(), now)
    return with_browser(redirect("newsletter_code"), browser)
