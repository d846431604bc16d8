"""What a visitor sees where a request is refused: a page of the site, in their language, with what was typed."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string

from .views import activate_from_path, remembered

# What views refuse without a word.
PLAIN = {400: "400.html", 403: "403.html", 405: "405.html", 413: "413.html", 429: "429.html"}


# No record has a number of so many digits, and the views of packages stumble over it.
ABSURD = re.compile(r"/\d{19,}(?:/|$)")


class PlainRefusals:
    """Put a page where a view only gave a status, whose headers (Allow, Retry-After) stay.

    And find nothing where the address holds an absurd number.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if ABSURD.search(request.path_info):
            raise Http404
        response = self.get_response(request)
        if response.status_code in PLAIN and not response.streaming and not response.content:
            response.content = page(request, PLAIN[response.status_code])
            response.headers["Content-Type"] = "text/html; charset=utf-8"
        return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Show the form again with what was typed and a new token, where the view knows how; else say what to do."""
    activate_from_path(request)
    match = request.resolver_match
    show_again = getattr(match.func, "show_again", None) if match else None
    if show_again and (response := show_again(request, *match.args, **match.kwargs)):
        response.status_code = 403
        return response
    return HttpResponse(page(request, "403_csrf.html", address=request.path), status=403)


def page(request: HttpRequest, template: str, **context) -> str:
    """Render without the database, whose absence may be the reason."""
    activate_from_path(request)
    return render_to_string(template, {"company": remembered("company"), **context})
