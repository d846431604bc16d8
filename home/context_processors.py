"""What every page needs around its own content."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from site_project import view_settings
from site_project.remember import remember

from . import tree
from .models import CompanyDetails, ExternalResource


def frame(request: HttpRequest) -> dict:
    """Menu, company details, banners and view settings, each asked for only where a template uses it."""
    return {
        "menu": SimpleLazyObject(lambda: tree.menu(get_language())),
        "company": SimpleLazyObject(company),
        "resources": SimpleLazyObject(lambda: remember("resources", footer_resources)),
        "view": view_settings.read(request),
        "demo": settings.DEMO,
        "base_url": settings.BASE_URL,
    }


def company() -> CompanyDetails:
    return remember("company", lambda: CompanyDetails.objects.first() or CompanyDetails())


def footer_resources() -> list[ExternalResource]:
    return list(ExternalResource.objects.filter(in_footer=True))
