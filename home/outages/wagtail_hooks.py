"""The dispatchers' screens in Wagtail's admin: addresses, menu, and what waits on the first screen."""

from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from . import alert_screens, screens
from .models import Outage

Kind = Outage.Kind


@hooks.register("register_admin_urls")
def register_screens() -> list:
    return [
        path("outages/", screens.outages, name="outages"),
        path("outages/archive/", screens.archive, name="outages_archive"),
        path("outages/new/", screens.new, {"kind": Kind.EMERGENCY}, name="outages_new"),
        path("outages/plan/", screens.new, {"kind": Kind.PLANNED}, name="outages_plan"),
        path("outages/streets/", screens.streets, name="outages_streets"),
        path("outages/alerts/new/", alert_screens.new, name="outages_alert_new"),
        path("outages/alerts/<int:pk>/", alert_screens.change, name="outages_alert"),
        path("outages/updates/<int:pk>/review/", screens.review, name="outages_review"),
        path("outages/<int:pk>/", screens.outage, name="outages_outage"),
        path("outages/<int:pk>/correct/", screens.correct, name="outages_correct"),
        path("outages/<int:pk>/<slug:name>/", screens.act, name="outages_act"),
    ]


class OutagesMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return request.user.has_perm("outages.view_outage")


@hooks.register("register_admin_menu_item")
def register_menu() -> MenuItem:
    return OutagesMenuItem(_("Outages"), reverse("outages"), name="outages", icon_name="warning", order=90)


class OverduePanel(Component):
    """Outages whose time has passed: people are waiting for a word."""

    name = "outages"
    order = 40
    template_name = "wagtailadmin/outages/panel.html"

    def get_context_data(self, parent_context) -> dict:
        return {"cards": screens.cards(Outage.objects.overdue(timezone.now()).complete(), timezone.now())}


@hooks.register("construct_homepage_panels")
def show_overdue(request, panels) -> None:
    if request.user.has_perm("outages.view_outage") and Outage.objects.overdue(timezone.now()).exists():
        panels.append(OverduePanel())
