"""The toolbox in Wagtail's admin: the words of the consents."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .consents import ConsentText
from .staff import Without, moment


class ConsentTextViewSet(SnippetViewSet):
    """Versions are read and added, and never changed: people have agreed to them as they stand."""

    model = ConsentText
    icon = "doc-full"
    list_display = [
        "__str__",
        Column("since", label=_("in force since"), accessor=lambda text: moment(text.since)),
    ]
    list_filter = ["purpose"]
    copy_view_enabled = False
    inspect_view_enabled = True
    add_to_settings_menu = True

    @property
    def permission_policy(self):
        return Without(ConsentText, "change", "delete")


register_snippet(ConsentTextViewSet)
