"""Every address of the site. Pages come last: what no line above claims is looked for in the page tree."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from home import language, view_settings, views
from home.sitemap import robots, security, sitemap
from newsletter.urls import one_click

from . import health, media
from .mail import folder

urlpatterns = [
    path("", language.home),
    path("language/<slug:code>/", language.switch, name="language"),
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("robots.txt", robots),
    path("sitemap.xml", sitemap, name="sitemap"),
    path(".well-known/security.txt", security),
    path("feedback/<int:page_id>/", views.feedback, name="feedback"),
    # A number is a slug, too.
    path("o/<int:pk>/", views.outage, name="outage_short"),
    path("o/<slug:language>/", views.outage, name="outages_short"),
    path("o/<int:pk>/<slug:language>/", views.outage),
    path("", include(one_click)),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    re_path(r"^media/images/(?P<path>.+)$", media.rendition),
]
if settings.ANYMAIL:
    urlpatterns.append(path("anymail/", include("anymail.urls")))
if settings.DEMO and settings.EMAIL_FILE_PATH:
    urlpatterns += [
        path("letters/", folder.inbox, name="demo_inbox"),
        path("letters/<slug:name>/", folder.letter, name="demo_letter"),
        path("letters/<slug:name>/html", folder.letter_html, name="demo_letter_html"),
    ]
urlpatterns += i18n_patterns(
    path("search/", views.search, name="search"),
    path("view-settings/", view_settings.edit, name="view_settings"),
    path("", include("qa.urls")),
    path("", include("newsletter.urls")),
    re_path(r"^((?:[\w\-]+/)*)$", views.serve, name="wagtail_serve"),
)

handler400 = "home.views.bad_request"
handler403 = "home.views.forbidden"
handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
