"""How staff learns of mailings that wait for a decision."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from wagtail.admin import messages
from wagtail.admin.ui.components import Component

from . import audience
from .models import Mailing
from .pieces import Piece


def tell(request: HttpRequest, piece: Piece) -> None:
    """Tell who has just published a piece that its mailing waits, and how many would get it (N4)."""
    mailing = Mailing.objects.undecided().about(piece).first()
    if mailing is None or not request.user.has_perm("newsletter.change_mailing"):
        return
    number = sum(readers.number for readers in audience.readers_of(mailing.topics.all()).values())
    text = ngettext(
        "%(number)s person has subscribed to the topic of this page. Send it to them by letter?",
        "%(number)s people have subscribed to the topic of this page. Send it to them by letter?",
        number,
    )
    button = messages.button(reverse("newsletter_mailing", args=[mailing.pk]), gettext("To the mailing"))
    messages.info(request, text % {"number": number}, buttons=[button])


class UndecidedMailings(Component):
    """Mailings that somebody has to send, or not; those that have paused themselves; those whose time has passed."""

    name = "mailings"
    order = 60
    template_name = "wagtailadmin/newsletter/panel.html"
    MOST = 5

    def get_context_data(self, parent_context) -> dict:
        undecided, held = Mailing.objects.undecided(), Mailing.objects.held()
        return {
            "mailings": undecided.prefetch_related("topics")[: self.MOST],
            "held": held[: self.MOST],
            "overdue": Mailing.objects.overdue(timezone.now())[: self.MOST],
        }
