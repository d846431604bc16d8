"""The newsletter in Wagtail's admin."""

from django.contrib.auth.models import Permission
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from . import admin_views, suspension_views, transfer_views
from .models import Mailing
from .offers import UndecidedMailings
from .viewsets import SubscriptionsGroup

register_snippet(SubscriptionsGroup)


@hooks.register("register_admin_urls")
def register_mailings() -> list:
    """Return the addresses below /admin/newsletter/mailings/, each with the key of its mailing."""
    screens = {
        "": (admin_views.mailing, "newsletter_mailing"),
        "readers/": (admin_views.readers, "newsletter_readers"),
        "schedule/": (admin_views.schedule, "newsletter_schedule"),
        "decline/": (admin_views.decline, "newsletter_decline"),
        "pause/": (admin_views.pause, "newsletter_pause"),
        "resume/": (admin_views.resume, "newsletter_resume"),
        "cancel/": (admin_views.cancel, "newsletter_cancel"),
        "test/": (admin_views.test, "newsletter_test"),
    }
    return [
        path(f"newsletter/mailings/<int:pk>/{address}", view, name=name) for address, (view, name) in screens.items()
    ]


@hooks.register("register_log_actions")
def register_actions(actions) -> None:
    """Let Wagtail's own history say who has decided what."""
    for name, label, message in (
        ("schedule", _("Send"), _("Mailing scheduled")),
        ("decline", _("Do not send"), _("Mailing declined")),
        ("pause", _("Pause"), _("Mailing paused")),
        ("resume", _("Resume"), _("Mailing resumed")),
        ("cancel", _("Cancel the mailing"), _("Mailing cancelled")),
    ):
        actions.register_action(f"newsletter.{name}", label, message)


@hooks.register("construct_homepage_panels")
def show_undecided(request, panels) -> None:
    waiting = Mailing.objects.undecided() | Mailing.objects.held() | Mailing.objects.overdue(timezone.now())
    if request.user.has_perm("newsletter.change_mailing") and waiting.exists():
        panels.append(UndecidedMailings())


@hooks.register("register_admin_urls")
def register_imports() -> list:
    return [
        path("newsletter/imports/", transfer_views.imports, name="newsletter_imports"),
        path("newsletter/imports/<int:pk>/", transfer_views.import_, name="newsletter_import"),
        path("newsletter/imports/<int:pk>/stop/", transfer_views.stop, name="newsletter_import_stop"),
        path(
            "newsletter/imports/sample.<str:spreadsheet_format>", transfer_views.sample, name="newsletter_import_sample"
        ),
    ]


@hooks.register("register_admin_urls")
def register_suspended() -> list:
    return [
        path("newsletter/suspended/", suspension_views.suspended, name="newsletter_suspended"),
        path("newsletter/suspended/give-back/", suspension_views.give_back, name="newsletter_give_back"),
    ]


@hooks.register("register_permissions")
def register_permissions():
    return Permission.objects.filter(
        content_type__app_label="newsletter",
        codename__in=[
            "view_subscriber",
            "export_subscriber",
            "import_subscribers",
            "give_back_subscribers",
            "view_mailing",
            "change_mailing",
        ],
    )
