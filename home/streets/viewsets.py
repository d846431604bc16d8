"""The admin's screens for the directory of streets."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from site_project.translated import names

from .models import Place, Street


class PlaceViewSet(SnippetViewSet):
    model = Place
    icon = "site"
    list_display = [
        "name",
        Column("get_kind_display", label=_("kind"), sort_key="kind"),
        Column("parent", label=_("lies in")),
    ]
    list_filter = ["kind"]
    list_export = ["pk", "kind", *names("name"), "parent"]
    export_filename = "places"

    def get_queryset(self, request):
        return Place.objects.select_related("parent")


class StreetViewSet(SnippetViewSet):
    model = Street
    icon = "globe"
    list_display = [
        "name",
        Column("get_kind_display", label=_("kind"), sort_key="kind"),
        Column("place", label=pgettext_lazy("directory", "place"), sort_key="place"),
        Column("former", label=_("former names")),
    ]
    list_filter = ["kind", "place"]
    list_export = ["pk", "slug", "kind", *names("name"), "place", "former"]
    export_filename = "streets"

    def get_queryset(self, request):
        return Street.objects.select_related("place").prefetch_related("former_names")
