"""Pictures as visitors get them. The uploaded originals have no address."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.static import serve


def rendition(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a resized picture. Its name changes with its content, so it may be kept for a year."""
    response = serve(request, path, document_root=settings.MEDIA_ROOT / "images")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
