"""The language switch (L1–L4): a plain link that remembers the choice and leads to the same page."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from site_project.translated import LANGUAGE_CODES

from . import tree


@never_cache
def home(request: HttpRequest) -> HttpResponse:
    """`/` leads to the language chosen before in this browser session, else to the browser's own, else to Kazakh."""
    return redirect(f"/{translation.get_language_from_request(request)}/")


@never_cache
def switch(request: HttpRequest, code: str) -> HttpResponse:
    """Remember the language `code` until the browser is closed and go to the page `next` in it.

    Where that page is not translated, say so in the language asked for and offer what exists.
    """
    if code not in LANGUAGE_CODES:
        raise Http404
    response = answer(request, code, request.GET.get("next", "/"))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )
    return response


def answer(request: HttpRequest, code: str, address: str) -> HttpResponse:
    if not url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()}):
        return redirect(f"/{code}/")
    parts = urlsplit(address)
    current = translation.get_language_from_path(parts.path)
    if not current:
        return redirect(f"/{code}/")
    query = f"?{parts.query}" if parts.query else ""
    translations = tree.translations(parts.path)
    if code in translations:
        return redirect(translations[code] + query)
    same = f"/{code}/{parts.path.removeprefix(f'/{current}/')}"
    if not translations and is_view(same):
        return redirect(same + query)
    if not translations:
        return redirect(f"/{code}/")
    with translation.override(code):
        request.LANGUAGE_CODE = code
        parent = tree.nearest(parts.path, code)
        context = {"translations": translations, "parent": parent, "asked_for": code}
        return render(request, "home/not_translated.html", context)


def is_view(path: str) -> bool:
    """Tell whether `path` is answered by a view of ours, which has no translations of its own to look up."""
    try:
        with translation.override(translation.get_language_from_path(path)):
            return resolve(path).url_name != "wagtail_serve"
    except Resolver404:
        return False
