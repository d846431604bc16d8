"""What search engines and security researchers ask for."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from wagtail.models import Page

from . import tree
from .models import CompanyDetails


def sitemap(request: HttpRequest) -> HttpResponse:
    """List every live page with its translations (hreflang)."""
    homes = tree.tree().home_paths
    languages = [code for code, _name in settings.LANGUAGES]
    by_key: dict = defaultdict(dict)
    addresses = set()
    pages = Page.objects.filter(live=True, alias_of__isnull=True, depth__gte=2).order_by("path")
    for path, key, code, changed in pages.values_list(
        "url_path", "translation_key", "locale__language_code", "last_published_at"
    ):
        address = tree.to_address(path, homes)
        # A page below an unpublished page or an alias has no address.
        if path in homes or tree.above(address) in addresses:
            addresses.add(address)
            by_key[key][code] = (settings.BASE_URL + address, changed)
    entries = []
    for translations in [*by_key.values(), *records()]:
        alternates = [(code, translations[code][0]) for code in languages if code in translations]
        entries += [
            {"url": url, "changed": changed, "alternates": alternates} for url, changed in translations.values()
        ]
    response = render(request, "sitemap.xml", {"entries": entries}, content_type="application/xml")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


def records() -> Iterator[dict]:
    """Yield the addresses of every record that has one of its own (a vacancy, an album, an answer), by language."""
    known = tree.tree()
    for pages in known.by_key.values():
        model = apps.get_model("home", next(iter(pages.values())).model)
        for tails in model.tails_of_records():
            shown = {code: pages[code].url + tail for code, tail in tails.items() if code in pages}
            yield {code: (settings.BASE_URL + address, None) for code, address in shown.items()}


def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /language/",
        *[f"Disallow: /{code}/search/" for code, _name in settings.LANGUAGES],
        *[f"Disallow: /{code}/view-settings/" for code, _name in settings.LANGUAGES],
        f"Sitemap: {settings.BASE_URL}/sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain")


def security(request: HttpRequest) -> HttpResponse:
    """Say whom to tell of a weakness (RFC 9116)."""
    company = CompanyDetails.objects.first()
    if company is None or not company.email:
        raise Http404
    expires = timezone.now().replace(microsecond=0) + dt.timedelta(days=180)
    lines = [
        f"Contact: mailto:{company.email}",
        f"Expires: {expires.astimezone(dt.UTC).isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: kk, ru, en",
        f"Canonical: {settings.BASE_URL}/.well-known/security.txt",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain")
