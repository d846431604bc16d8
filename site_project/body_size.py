"""How much a visitor may send at once."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

MOST = settings.PUBLIC_BODY_MEGABYTES * 1024 * 1024


class RefuseTooLarge:
    """Answer 413, in the visitor's language, to more than the public forms take, before any of it is read.

    The admin has limits of its own for documents and lists.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        is_large = length.isdecimal() and int(length) > MOST
        if is_large and not request.path_info.startswith("/admin/"):
            return render(request, "413.html", status=413)
        return self.get_response(request)
