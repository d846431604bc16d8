"""The admin's screens for what notices are made of."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet

from site_project.translated import names

from .models import Cause, CriticalPlace


class CauseViewSet(SnippetViewSet):
    model = Cause
    icon = "warning"
    list_display = ["text", BooleanColumn("is_button", label=_("button for emergencies"))]
    list_export = ["pk", *names("text"), "is_button"]
    export_filename = "causes"


class CriticalPlaceViewSet(SnippetViewSet):
    model = CriticalPlace
    icon = "home"
    list_display = [
        "name",
        Column("get_kind_display", label=_("kind"), sort_key="kind"),
        Column("address", label=_("address")),
    ]
    list_filter = ["kind"]
    list_export = ["pk", "kind", *names("name"), *names("address")]
    export_filename = "critical-places"
