"""What stands between a request and the views, outermost first."""

import codecs
import datetime as dt
import hashlib
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.middleware.locale import LocaleMiddleware
from django.utils import formats, timezone, translation
from django.utils.cache import patch_vary_headers
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from . import view_settings
from .hyphens import break_page
from .remember import Basis, edition, one_edition

# How long a page may lag behind the clock («open now», a vacancy that closes at midnight).
MINUTE = dt.timedelta(minutes=1)
# How many seconds the last good copy of a page is kept for the time when none can be made.
LAST_COPY = 24 * 60 * 60
# Where every page has room for what is told on all of them (templates/base.html).
STRIP = b"<!--strip-->"
FORM = "application/x-www-form-urlencoded"
ADMIN = "/admin/"


def language_of(request: HttpRequest) -> str:
    """Return the visitor's language: that of the address, else the one chosen, else the browser's."""
    return translation.get_language_from_request(request, check_path=True)


class RefuseMalformed:
    """Answer 400 to what would crash deeper down: a NUL byte anywhere, another charset than UTF-8.

    PostgreSQL stores no NUL, and Django's own error pages fail on the foreign charset because they read
    `request.POST`; so nothing here touches it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self.is_malformed(request):
            with translation.override(language_of(request)):
                return HttpResponse(
                    _("The request could not be understood"), status=400, content_type="text/plain; charset=utf-8"
                )
        return self.get_response(request)

    @staticmethod
    def is_malformed(request: HttpRequest) -> bool:
        query = unquote_to_bytes(request.META.get("QUERY_STRING", ""))
        if "\0" in request.path_info or b"\0" in query:
            return True
        if any("\0" in value for name, value in request.META.items() if name.startswith("HTTP_")):
            return True
        try:
            if codecs.lookup(request.content_params.get("charset", "utf-8")).name != "utf-8":
                return True
            return request.content_type == FORM and b"\0" in unquote_to_bytes(request.body)
        except (LookupError, ValueError, RequestDataTooBig, UnreadablePostError):
            return True


class ShortLocations:
    """Lead to the front page where the way on would be longer than a proxy passes through (nginx: 4 KB of headers).

    What is that long was not made by us: somebody's `next`, or an address that lacks its language.
    """

    LONGEST = 2000

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        location = response.headers.get("Location", "")
        if len(location) > self.LONGEST:
            language = translation.get_language_from_path(location) or language_of(request)
            response.headers["Location"] = ADMIN if location.startswith(ADMIN) else f"/{language}/"
            # Not for good: no browser shall remember it.
            response.status_code = 302
        return response


class SiteLanguage(LocaleMiddleware):
    """Django's, but the admin is in Kazakh until the account says otherwise, whatever language the visitor chose.

    And nothing that is missing in the admin is looked for below a language's address.
    """

    def process_request(self, request: HttpRequest) -> None:
        if not request.path_info.startswith(ADMIN):
            return super().process_request(request)
        translation.activate(settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = settings.LANGUAGE_CODE
        return None

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if not request.path_info.startswith(ADMIN):
            return super().process_response(request, response)
        response.headers.setdefault("Content-Language", translation.get_language())
        return response


class Kept(NamedTuple):
    """A public page as it was made: what it rests on, and until when it may be given out without asking anew."""

    response: HttpResponse
    editions: dict[str, str]
    until: dt.datetime
    made_at: dt.datetime

    def holds(self, now: dt.datetime) -> bool:
        return now < self.until and all(edition(of) == name for of, name in self.editions.items())


class RememberPublicPages:
    """Keep public pages, which are the same for everybody, until an edition they rest on changes, a minute has passed,
    or the moment comes at which their words change by the clock.

    Whoever carries a session (staff) always gets a fresh page. What a view marks with its own Cache-Control, or
    answers with a cookie, is never kept. Tells every other cache on the way the same rules. Where a page cannot be made
    (the database is away), the last good copy says of when it is.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.prefixes = tuple(f"/{code}/" for code, _ in settings.LANGUAGES)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with one_edition() as basis:
            return self.answer(request, basis)

    def answer(self, request: HttpRequest, basis: Basis) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or not request.path_info.startswith(self.prefixes):
            return self.get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            response = self.get_response(request)
            response.headers.setdefault("Cache-Control", "private, no-cache")
            return response

        now = timezone.now()
        parts = (request.method, request.get_full_path(), repr(view_settings.read(request)))
        key = "page:" + hashlib.sha256("\n".join(parts).encode()).hexdigest()
        kept: Kept | None = cache.get(key)
        if kept and kept.holds(now):
            return kept.response
        response = self.get_response(request)
        patch_vary_headers(response, ["Cookie"])
        if response.status_code >= 500:
            if kept:
                return as_of(kept)
            response.headers["Cache-Control"] = "no-store"
        elif "Cache-Control" not in response and not response.cookies:
            until = min(basis.until or now + MINUTE, now + MINUTE)
            # A browser asks again each time (a 304 mostly); caches on the way may answer for a minute.
            seconds = max(0, int((until - now).total_seconds()))
            response.headers["Cache-Control"] = f"public, max-age=0, s-maxage={seconds}"
            if response.status_code == 200 and not response.streaming:
                cache.set(key, Kept(response, dict(basis.editions), until, now), LAST_COPY)
        return response


def as_of(kept: Kept) -> HttpResponse:
    """Return the last good copy of a page, which says at its top of when it is."""
    response = kept.response
    words = _("As of {time}: newer facts cannot be shown at the moment.").format(
        time=formats.date_format(timezone.localtime(kept.made_at), "DATETIME_FORMAT")
    )
    note = format_html('<p class="as-of">{}</p>', words)
    response.headers["Cache-Control"] = "no-store"
    return with_words(response, note)


def with_words(response: HttpResponse, words: SafeString) -> HttpResponse:
    """Put what is told on every page into a page that has room for it."""
    response.content = response.content.replace(STRIP, STRIP + words.encode(), 1)
    response.headers["Content-Length"] = str(len(response.content))
    return response


class BreakKazakhWords:
    """Say in Kazakh pages where their long words may break. Stands inside what measures and keeps a page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_page = not response.streaming and response.headers.get("Content-Type", "").startswith("text/html")
        if is_page and request.path_info.startswith("/kk/"):
            response.content = break_page(response.content.decode()).encode()
        return response


class ContentSecurityPolicy(CSPMiddleware):
    """The strict policy everywhere, but on Wagtail's signed-in screens, which need inline script and style."""

    def get_policy_parts(self, request, response, *args, **kwargs):
        parts = super().get_policy_parts(request, response, *args, **kwargs)
        user = getattr(request, "user", None)
        if request.path_info.startswith(ADMIN) and user is not None and user.is_authenticated:
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts
