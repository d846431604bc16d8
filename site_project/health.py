"""What a load balancer asks: is the process alive, and can it serve?"""

from django.db import Error, connection
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from .mail.heartbeat import silent_since


@never_cache
def healthz(request) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok", content_type="text/plain")


@never_cache
def readyz(request) -> HttpResponse:
    """The process and its database answer, else 503. A silent worker is told, but keeps no reader from the site."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        since = silent_since(timezone.now())
    except Error:
        return HttpResponse("database unreachable", status=503, content_type="text/plain")
    words = f"ok, but the worker is silent since {since:%Y-%m-%d %H:%M} UTC" if since else "ok"
    return HttpResponse(words, content_type="text/plain")
