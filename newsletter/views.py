"""What a subscriber meets: the form, the codes, the links of letters, the settings. All of it private."""

import datetime as dt
import re
import secrets

from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from site_project.client_address import client_network
from site_project.consents import ConsentText
from site_project.forms import not_sent, shows_again
from site_project.limits import TooMany
from site_project.typed_text import tidy

from . import confirming, counting, forgetting, limits, links, subscriptions
from .confirming import WrongCode
from .forms import AddressForm, AskForm, CodeForm, SettingsForm, SubscribeForm
from .models import Code, Subscriber, Subscription, Topic
from .subscriptions import Expired, NotActive

COOKIE = "newsletter"
COOKIE_SALT = "newsletter.browser"
private = cache_control(private=True, no_store=True)
forms_and_pages = require_http_methods(["GET", "HEAD", "POST"])

# --- Which browser has asked -----------------------------------------------------------------------------------------


def browser_of(request: HttpRequest) -> str:
    """Return the name that a browser has got when it asked for a letter; empty where it has none."""
    try:
        return signing.loads(request.COOKIES.get(COOKIE, ""), salt=COOKIE_SALT, max_age=confirming.CODE_MINUTES * 60)
    except signing.BadSignature:
        return ""


def name_of_browser(request: HttpRequest) -> str:
    """Return the name of a browser that asks for a letter. Of a form sent twice at once, both give the same one."""
    if name := browser_of(request):
        return name
    if secret := request.META.get("CSRF_COOKIE"):
        return salted_hmac("newsletter.browser", secret, algorithm="sha256").hexdigest()[:32]
    return secrets.token_hex(16)


def with_browser(response: HttpResponse, browser: str) -> HttpResponse:
    """Let the browser keep its name for as long as a code can be typed in."""
    response.set_cookie(
        COOKIE,
        signing.dumps(browser, salt=COOKIE_SALT),
        max_age=confirming.CODE_MINUTES * 60,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


# --- Subscribing -----------------------------------------------------------------------------------------------------


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


def status_of(form, minutes: int) -> int:
    if minutes:
        return 429
    return 422 if form is not None and form.errors else 200


def limited(response: HttpResponse, minutes: int) -> HttpResponse:
    if minutes:
        response.headers["Retry-After"] = str(minutes * 60)
    return response


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


# --- Answering a letter ----------------------------------------------------------------------------------------------


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


def expired(request: HttpRequest, may_ask_again: bool = False, minutes: int = 0) -> HttpResponse:
    """Say that a link leads nowhere any more, and offer a new letter."""
    context = {"may_ask_again": may_ask_again, "minutes": minutes}
    return render(request, "newsletter/expired.html", context, status=429 if minutes else 410)


# --- Settings --------------------------------------------------------------------------------------------------------


def edit_again(request: HttpRequest, token: str) -> HttpResponse | None:
    subscriber, action = links.subscriber_of_settings(token), request.POST.get("action")
    if subscriber is None or action not in ("save", "address"):
        return None
    form = SettingsForm(request.POST if action == "save" else None, initial=current(subscriber))
    move = AddressForm(request.POST if action == "address" else None, current=subscriber.email)
    faulty = not_sent(move if action == "address" else form)
    context = {"subscriber": subscriber, "form": form, "move": move, "faulty": faulty, "token": token}
    return render(request, "newsletter/settings.html", context)


@private
@shows_again(edit_again)
@forms_and_pages
def edit(request: HttpRequest, token: str) -> HttpResponse:
    """The settings of a subscriber, who comes with a code or by the link in any letter (N5)."""
    subscriber = links.subscriber_of_settings(token)
    if subscriber is None:
        return expired(request)
    now, action = timezone.now(), request.POST.get("action")
    form = SettingsForm(request.POST if action == "save" else None, initial=current(subscriber))
    move = AddressForm(request.POST if action == "address" else None, current=subscriber.email)
    message, minutes = "", 0
    try:
        match action:
            case "save" if form.is_valid():
                subscriptions.change(subscriber, form.frequencies, form.cleaned_data["language"], now)
                message = _("Your settings are saved.")
            case "address" if move.is_valid():
                limits.count_request(client_network(request), now)
                browser = name_of_browser(request)
                confirming.ask_to_change_address(subscriber, move.cleaned_data["email"], browser, now)
                response = render(request, "newsletter/address.html", {"is_asked": True, "form": CodeForm()})
                return with_browser(response, browser)
            case "unsubscribe":
                subscriptions.unsubscribe(subscriber, now)
                message = _("You have unsubscribed")
            case "erase":
                subscriptions.erase(subscriber, now)
                return render(request, "newsletter/ended.html", {"is_erased": True})
    except NotActive:
        pass  # the page says that it has ended
    except TooMany as limit:
        minutes = limit.minutes
    faulty = move if minutes else next((each for each in (form, move) if each.errors), None)
    subscriber.refresh_from_db()
    context = {
        "subscriber": subscriber,
        "form": form,
        "move": move,
        "faulty": faulty,
        "done": message,
        "minutes": minutes,
        "token": token,
    }
    response = render(request, "newsletter/settings.html", context, status=status_of(faulty, minutes))
    return limited(response, minutes)


def current(subscriber: Subscriber) -> dict:
    """Return the settings as the form shows them."""
    chosen = dict(subscriber.subscriptions.values_list("topic__slug", "frequency"))
    frequencies = {f"frequency_{slug}": frequency for slug, frequency in chosen.items()}
    return {"topics": list(chosen), "language": subscriber.language, **frequencies}


@private
@require_safe
def data(request: HttpRequest, token: str) -> HttpResponse:
    """All that is kept of a subscriber, as a file."""
    subscriber = links.subscriber_of_settings(token)
    if subscriber is None:
        return expired(request)
    response = JsonResponse(forgetting.data_of(subscriber), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response.headers["Content-Disposition"] = 'attachment; filename="subscription.json"'
    return response


# --- One click -------------------------------------------------------------------------------------------------------


# Exempt because the signed link is the proof: mail programs post here by themselves (RFC 8058).
@csrf_exempt
@private
@forms_and_pages
def unsubscribe(request: HttpRequest, token: str, slug: str = "") -> HttpResponse:
    """Unsubscribe from a topic or from everything: by a button, or at once by the mail program's POST."""
    is_ours, subscriber = links.subscriber_to_unsubscribe(token)
    if not is_ours:
        raise Http404
    topic = Topic.objects.filter(slug=slug).first() if slug else None
    is_over = request.method == "POST"
    mailing = request.GET.get("mailing", "")
    if not re.fullmatch("[0-9]{1,9}", mailing):
        mailing = ""
    # What is not known any more is over already.
    if is_over and subscriber is not None and (topic is not None or not slug):
        has_ended = subscriptions.unsubscribe(subscriber, timezone.now(), topic)
        if has_ended and mailing:
            counting.count_unsubscribed(int(mailing))
    language = subscriber.language if subscriber is not None else get_language()
    with translation.override(language):
        request.LANGUAGE_CODE = language
        if is_over:
            return render(request, "newsletter/ended.html", {"topic": topic})
        everything = links.unsubscribe_path(token, mailing)
        return render(request, "newsletter/unsubscribe.html", {"topic": topic, "everything": everything})
