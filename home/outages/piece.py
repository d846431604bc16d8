"""An outage as the newsletter mails it: a letter for each change of fact, at once, and nothing after the end."""

import datetime as dt
from collections.abc import Iterable
from contextlib import suppress

from django.db.models import Max
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from newsletter import mailings, pieces
from newsletter.models import Mailing, Topic
from site_project.translated import LANGUAGE_CODES

from . import texts
from .models import Outage, Update

SLUG = "outages"


class OutagePiece(pieces.Piece):
    """`key` is the outage's, `edition` its version from the act on that the letter tells of."""

    kind = "outage"

    @classmethod
    def mails_under(cls, topic: Topic) -> bool:
        return topic.slug == SLUG

    @classmethod
    def live(cls, letters: Iterable[tuple[str, int]]) -> set[tuple[str, int]]:
        letters = set(letters)
        told = Update.objects.filter(outage__in={key for key, _edition in letters}, is_quiet=False)
        latest = told.filter(outage__is_drill=False).order_by().values_list("outage").annotate(Max("version"))
        return letters & {(str(pk), version) for pk, version in latest}

    @cached_property
    def update(self) -> Update:
        return Update.objects.select_related("outage").get(outage=self.key, version=self.edition)

    @property
    def title(self) -> str:
        return self.subject()

    @property
    def is_urgent(self) -> bool:
        return self.update.outage.kind == Outage.Kind.EMERGENCY

    def topics(self):
        return Topic.objects.filter(slug=SLUG)

    def readings(self) -> dict[str, pieces.Reading]:
        found = {}
        for code in LANGUAGE_CODES:
            if text := getattr(self.update, f"text_{code}"):
                with translation.override(code):
                    found[code] = pieces.Reading(self.subject(), "", text, texts.short_link(self.update.outage, code))
        return found

    def subject(self) -> str:
        """Say what has happened and where, such as «Қалпына келтірілді: Сәтпаев көшесі, 1–15»."""
        outage = self.update.outage
        if self.update.act == Update.Act.ANNOUNCED:
            act = _("Planned work") if outage.kind == Outage.Kind.PLANNED else _("Emergency")
        else:
            act = capfirst(self.update.get_act_display())
        return f"{act}: {'; '.join(row.words for row in outage.areas.all())}"[:200]


def tell_readers(update: Update, now: dt.datetime) -> None:
    """Let those who have subscribed know of an act, within its transaction; what it overtakes leaves no more."""
    piece = OutagePiece(update.outage_id, update.version)
    waiting = (Mailing.State.SCHEDULED, Mailing.State.RUNNING, Mailing.State.PAUSED)
    for mailing in Mailing.objects.filter(kind=piece.kind, key=piece.key, state__in=waiting):
        # It may have come to its end since.
        with suppress(mailings.NotPossible):
            mailings.cancel(mailing, now, Mailing.Reason.LATE)
    # A day later nobody wants to know.
    mailings.send(piece, now, max(now, update.outage.begins_at) + dt.timedelta(days=1))
