"""Pages of the tree, the search, the votes, and the pages shown when something is wrong."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from wagtail.models import Page
from wagtail.views import serve as wagtail_serve

from site_project.client_address import client_network
from site_project.middleware import language_of
from site_project.queries import reads
from site_project.remember import recall

from . import search as site_search
from . import tree
from .models import PageFeedback


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Answer with the live page at this address, in this language only."""
    result = tree.route(request, request.path_info)
    if result is None:
        raise Http404
    # Wagtail's own view takes it from here; without this it would walk the tree level by level.
    request._wagtail_route_for_request = result
    return wagtail_serve(request, path)


def outage(request: HttpRequest, language: str = "", pk: int | None = None) -> HttpResponse:
    """Lead from the short address of an outage, or of all of them, to its page: in a language, or in the visitor's."""
    page = tree.first("outagespage", language or language_of(request))
    if page is None:
        raise Http404
    response = redirect(f"{page.url}{pk}/" if pk else page.url)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@reads("q", "section", "page")
def search(request: HttpRequest) -> HttpResponse:
    """Search the site in the language of the page."""
    found = site_search.find(
        request.GET.get("q", ""),
        language=translation.get_language(),
        section=request.GET.get("section", ""),
        page=request.GET.get("page", ""),
    )
    response = render(request, "home/search.html", {"found": found, "trail_title": _("Search the site")})
    # Words somebody searched for are nobody else's business, and every query is another page.
    response.headers["Cache-Control"] = "private, no-store"
    return response


# Exempt: a public page carries no token, because it sets no cookie; all a stranger can do is vote.
@csrf_exempt
@require_POST
def feedback(request: HttpRequest, page_id: int) -> HttpResponse:
    """Count a vote on «Was this page useful?» and thank on the page itself."""
    page = get_object_or_404(Page.objects.live().filter(alias_of__isnull=True), pk=page_id)
    address = tree.address(page)
    if not address:
        raise Http404
    useful = {"yes": True, "no": False}.get(request.POST.get("useful", ""))
    if useful is None:
        return HttpResponseBadRequest()
    PageFeedback.count(page, useful, timezone.localdate(), client_network(request))
    return redirect(f"{address}?thanks#feedback")


def activate_from_path(request: HttpRequest) -> str:
    """Make the visitor's language the active one, whatever state the request failed in, and return it."""
    code = language_of(request)
    translation.activate(code)
    return code


def not_found(request: HttpRequest, exception=None) -> HttpResponse:
    """Say that there is no such page; offer the same address in the languages that have it."""
    code = activate_from_path(request)
    rest = request.path_info.removeprefix(f"/{code}/")
    elsewhere = {}
    for other, _name in settings.LANGUAGES:
        if other != code and request.path_info.startswith(f"/{code}/"):
            elsewhere = elsewhere or tree.translations(f"/{other}/{rest}")
    return render(request, "404.html", {"translations": elsewhere}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Apologise without the database: nothing but the catalogue and what is remembered."""
    activate_from_path(request)
    return HttpResponse(render_to_string("500.html", {"company": remembered("company")}), status=500)


def remembered(key: str):
    try:
        return recall(key)
    except Exception:  # the cache may be what is broken, and this page must come up all the same
        return None


def bad_request(request: HttpRequest, exception=None) -> HttpResponse:
    activate_from_path(request)
    return HttpResponse(render_to_string("400.html", {"company": remembered("company")}), status=400)


def forbidden(request: HttpRequest, exception=None) -> HttpResponse:
    activate_from_path(request)
    return HttpResponse(render_to_string("403.html", {"company": remembered("company")}), status=403)
