"""The outbox in Wagtail's admin: its menu, and its figures on the first screen."""

from django.conf import settings
from django.db.models import Min
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Revision
from wagtail_modeladmin.options import modeladmin_register

from . import heartbeat
from .admin import MailGroup, letters_url
from .models import Letter

modeladmin_register(MailGroup)


class OutboxPanel(Component):
    """How the outbox stands, with a warning where letters that should have left have not."""

    name = "outbox"
    template_name = "wagtailadmin/mail/panel.html"
    order = 250

    def get_context_data(self, parent_context):
        now = timezone.now()
        oldest = Letter.objects.due(now).aggregate(oldest=Min("due_at"))["oldest"]
        late = (now - oldest).total_seconds() / 60 if oldest else 0
        return {
            "figures": [
                ("queued", Letter.objects.waiting().count(), letters_url(state__exact="queued")),
                ("failed", Letter.objects.failed().count(), letters_url(state__exact="failed")),
                ("in_doubt", Letter.objects.in_doubt().count(), letters_url(look="in_doubt")),
            ],
            "oldest": oldest,
            "is_late": late > settings.MAIL_LATE_MINUTES,
            "late_url": letters_url(look="late"),
        }


class SilentWorkerPanel(Component):
    """Since when nothing is heard of the worker, and how many letters wait for it."""

    name = "silent-worker"
    template_name = "wagtailadmin/mail/silent_worker.html"
    order = 10

    def __init__(self, since, now):
        self.since, self.now = since, now

    def get_context_data(self, parent_context):
        pages = Revision.page_revisions.filter(approved_go_live_at__lte=self.now).count()
        return {"since": self.since, "letters": Letter.objects.due(self.now).count(), "pages": pages}


@hooks.register("construct_homepage_panels")
def show_silent_worker(request, panels):
    """Whoever may enter the admin may have something waiting: editors and moderators too."""
    now = timezone.now()
    if since := heartbeat.silent_since(now):
        panels.append(SilentWorkerPanel(since, now))


@hooks.register("construct_homepage_panels")
def show_outbox(request, panels):
    if request.user.has_perm("mail.view_letter"):
        panels.append(OutboxPanel())
