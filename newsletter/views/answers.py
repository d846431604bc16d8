"""What all pages of a subscriber share: none is kept by anybody, and each says why it refuses."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

private = cache_control(private=True, no_store=True)
forms_and_pages = require_http_methods(["GET", "HEAD", "POST"])


def status_of(form, minutes: int) -> int:
    if minutes:
        return 429
    return 422 if form is not None and form.errors else 200


def limited(response: HttpResponse, minutes: int) -> HttpResponse:
    if minutes:
        response.headers["Retry-After"] = str(minutes * 60)
    return response


def expired(request: HttpRequest, may_ask_again: bool = False, minutes: int = 0) -> HttpResponse:
    """Say that a link leads nowhere any more, and offer a new letter."""
    context = {"may_ask_again": may_ask_again, "minutes": minutes}
    return render(request, "newsletter/expired.html", context, status=429 if minutes else 410)
