"""Drops from an address what the page there does not read, so that nobody fills the store of pages with copies."""

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils import translation

from site_project.queries import only

from . import tree


class OnlyWhatIsRead:
    """Let through the parameters that the view or the page type declares (`reads`), on addresses with a language."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.languages = {f"/{code}/": code for code, _name in settings.LANGUAGES}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING")
        if query and (code := self.languages.get(request.path_info[:4])):
            request.META["QUERY_STRING"] = only(query, read_at(request.path_info, code))
        return self.get_response(request)


def read_at(path: str, language: str) -> tuple[str, ...]:
    """Return the names of the parameters that are read at this address."""
    try:
        with translation.override(language):
            match = resolve(path)
    except Resolver404:
        return ()
    if match.url_name != "wagtail_serve":
        return getattr(match.func, "reads", ())
    model = tree.model_at(path)
    return apps.get_model("home", model).reads if model else ()
