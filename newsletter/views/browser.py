"""Which browser has asked for a letter: it alone may type in the code."""

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from .. import confirming

COOKIE = "newsletter"
COOKIE_SALT = "newsletter.browser"


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
