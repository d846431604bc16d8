"""The settings of a subscriber, and all that is kept of him (N5)."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from site_project.client_address import client_network
from site_project.forms import not_sent, shows_again
from site_project.limits import TooMany

from .. import confirming, forgetting, limits, links, subscriptions
from ..forms import AddressForm, CodeForm, SettingsForm
from ..models import Subscriber
from ..subscriptions import NotActive
from .answers import expired, forms_and_pages, limited, private, status_of
from .browser import name_of_browser, with_browser


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
