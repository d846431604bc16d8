"""What this app adds to Wagtail: screens, the admin's home, links that know the reader's language."""

from django.contrib.auth.models import Permission
from django.templatetags.static import static
from django.urls import path
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.rich_text.pages import PageLinkHandler
from wagtail.snippets.models import register_snippet

from newsletter import offers
from site_project.access import edits_pages
from site_project.translated import LANGUAGE_CODES

from . import tree
from .models import CompanyDetails, MeterInstaller
from .models.media import QuickFormat
from .pieces import PagePiece
from .translation.views import SyncView, download_po_file, refuse_unready
from .viewsets import MeterInstallerViewSet, RecordsGroup

register_snippet(RecordsGroup)


class TreePageLinkHandler(PageLinkHandler):
    """Links in rich text, to the page as it is in the reader's language, without a query per link."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        return [cls.link(attrs) for attrs in attrs_list]

    @classmethod
    def link(cls, attrs: dict) -> str:
        pk = str(attrs.get("id", ""))
        address = tree.link(int(pk), get_language()) if pk.isdigit() else ""
        return f'<a href="{escape(address)}">' if address else "<a>"


@hooks.register("register_rich_text_features", order=100)
def register_page_links(features):
    features.register_link_type(TreePageLinkHandler)


# After Wagtail's own, in whose place it comes.
@hooks.register("register_image_operations", order=100)
def register_image_operations():
    return [("format", QuickFormat)]


@hooks.register("after_publish_page")
def offer_mailing(request, page) -> None:
    offers.tell(request, PagePiece(page.translation_key))


@hooks.register("insert_global_admin_css")
def insert_staff_styles() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("register_permissions")
def register_permissions():
    return Permission.objects.filter(content_type__app_label="home", codename__in=["change_companydetails"])


# Before wagtail-localize's own, which publish whatever is there.
hooks.register("before_edit_page", refuse_unready, order=-1)
hooks.register("before_edit_snippet", refuse_unready, order=-1)


@hooks.register("register_admin_urls", order=-1)
def register_admin_urls():
    po_file = "localize/translate/<int:translation_id>/pofile/download/"
    return [
        path("localize/update/<int:translation_source_id>/", SyncView.as_view(), name="sync_translations"),
        path(po_file, download_po_file, name="download_po_file"),
    ]


@hooks.register("construct_page_action_menu")
def offer_no_aliases(menu_items, request, context):
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]


@hooks.register("construct_reports_menu")
def hide_reports_of_pages(request, menu_items):
    """Wagtail offers them to everybody; who has no page to edit would be refused (site_project/access.py)."""
    if not edits_pages(request.user):
        menu_items.clear()


@hooks.register("after_edit_page")
def say_what_is_not_scheduled_yet(request, page):
    """«Save schedule» saves a draft; the time it names comes to nothing until somebody schedules the publication."""
    draft = page.get_latest_revision_as_object()
    is_scheduled = page.revisions.filter(approved_go_live_at__isnull=False).exists()
    if draft.go_live_at and draft.go_live_at > timezone.now() and not is_scheduled:
        messages.warning(
            request, _("The time is saved, but nothing is scheduled yet: choose “Schedule to publish” for that.")
        )


class ExpiredInstallers(Component):
    """Organisations that have disappeared from the site because their licence has run out."""

    order = 200
    template_name = "home/admin/expired_installers.html"

    def get_context_data(self, parent_context):
        expired = MeterInstaller.objects.expired(timezone.localdate()).order_by("licence_valid_until")
        return {"installers": expired[:10], "list_url_name": MeterInstallerViewSet().get_url_name("list")}


@hooks.register("construct_homepage_panels")
def add_expired_installers(request, panels):
    if request.user.has_perm("home.change_meterinstaller"):
        panels.append(ExpiredInstallers())


@hooks.register("own_contacts")
def own_contacts() -> list[str]:
    """The enterprise's phones and addresses, which the question desk does not mark as personal data."""
    company = CompanyDetails.load()
    return [
        company.emergency_phone,
        company.reception_phone,
        company.email,
        company.bin,
        company.iik,
        *(getattr(company, f"address_{code}") for code in LANGUAGE_CODES),
    ]
