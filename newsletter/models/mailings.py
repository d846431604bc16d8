"""Mailings, and the digests in which they are found."""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from site_project.formats import day
from site_project.mail.heartbeat import SILENT

from .. import pieces
from .subscribers import Subscriber
from .topics import Topic


class MailingQuerySet(models.QuerySet):
    def about(self, piece: pieces.Piece):
        """That of an edition of a piece: one, or none."""
        return self.filter(kind=piece.kind, key=piece.key, edition=piece.edition)

    def undecided(self):
        return self.filter(state=Mailing.State.OFFERED)

    def due(self, now: dt.datetime):
        """Those whose time has come."""
        return self.filter(state=Mailing.State.SCHEDULED, send_at__lte=now)

    def overdue(self, now: dt.datetime):
        """Those that should have begun a while ago: the worker does not run."""
        return self.due(now - SILENT)

    def running(self):
        return self.filter(state=Mailing.State.RUNNING)

    def held(self):
        """Those that have paused themselves, and wait for somebody to look."""
        return self.filter(state=Mailing.State.PAUSED).exclude(reason=Mailing.Reason.STAFF)


class Mailing(models.Model):
    """That the subscribers of topics get a piece by letter: offered when there is news of it, and decided on once (N4).

    All languages of a piece are one mailing. States change in `newsletter.mailings` only.
    """

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    class State(models.TextChoices):
        OFFERED = "offered", _("to be decided")
        DECLINED = "declined", _("not to be sent")
        SCHEDULED = "scheduled", pgettext_lazy("mailing", "scheduled")
        RUNNING = "running", _("being sent")
        PAUSED = "paused", _("paused")
        SENT = "sent", _("sent")
        CANCELLED = "cancelled", _("cancelled")

    class Reason(models.TextChoices):
        STAFF = "staff", _("by the staff")
        COMPLAINTS = "complaints", _("too many complaints")
        BOUNCES = "bounces", _("too many addresses refuse letters")
        UNPUBLISHED = "unpublished", _("the piece is not published")
        LATE = "late", _("too late to be of use")

    # Which piece it mails, and which of the letters about it this is (newsletter.pieces).
    kind = models.CharField(max_length=20, editable=False)
    key = models.CharField(max_length=36, editable=False)
    edition = models.PositiveBigIntegerField(default=0, editable=False)
    # Waits for nothing: no digest, no quiet hours, no translation, no other mailing.
    is_urgent = models.BooleanField(_("urgent"), default=False)
    title = models.CharField(_("title"), max_length=255)
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), related_name="mailings")

    state = models.CharField(_("state"), max_length=9, choices=State, default=State.OFFERED)
    reason = models.CharField(_("why"), max_length=11, choices=Reason, blank=True)
    offered_at = models.DateTimeField(_("offered"))
    send_at = models.DateTimeField(_("send at"), null=True, blank=True)
    not_after = models.DateTimeField(_("of no use after"), null=True, blank=True)
    started_at = models.DateTimeField(_("begun"), null=True, blank=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    # Languages whose readers still wait for a translation; at `fallback_at` they get another language.
    awaited = models.JSONField(default=list, blank=True)
    fallback_at = models.DateTimeField(_("other language after"), null=True, blank=True)
    # It pauses itself when letters are badly received; the figures that whoever resumed it then had seen.
    seen = models.JSONField(default=dict, blank=True)
    # Its words as they were frozen, one for each topic and language.
    contents = models.ManyToManyField("mail.Content", related_name="+")

    # Kept counters: nobody counts letters by the million to show these.
    letters = models.PositiveIntegerField(_("letters"), default=0)
    digested = models.PositiveIntegerField(_("in digests"), default=0)
    sent = models.PositiveIntegerField(_("sent"), default=0)
    failed = models.PositiveIntegerField(_("failed"), default=0)
    dropped = models.PositiveIntegerField(_("not sent"), default=0)
    delivered = models.PositiveIntegerField(_("delivered"), default=0)
    bounced = models.PositiveIntegerField(_("bounced"), default=0)
    soft_bounced = models.PositiveIntegerField(_("bounced for now"), default=0)
    complained = models.PositiveIntegerField(_("complaints"), default=0)
    unsubscribed = models.PositiveIntegerField(_("unsubscribed"), default=0)

    objects = MailingQuerySet.as_manager()

    class Meta:
        verbose_name = _("mailing")
        verbose_name_plural = _("mailings")
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["kind", "key", "edition"], name="one_mailing_per_edition")]
        indexes = [models.Index(fields=["state", "send_at"])]

    def __str__(self) -> str:
        return self.title

    @property
    def subject(self) -> tuple[str, str, int]:
        """What it is about, as `pieces.live` takes it."""
        return self.kind, self.key, self.edition

    @property
    def piece(self) -> pieces.Piece:
        """Raises KeyError where nobody registers the kind any more."""
        return pieces.KINDS[self.kind](self.key, self.edition)

    @property
    def reference(self) -> str:
        """What its letters name as their cause."""
        return f"mailing:{self.pk}"

    @property
    def waiting(self) -> int:
        """How many of its letters have not come to an end."""
        return max(0, self.letters - self.sent - self.failed - self.dropped)

    @property
    def held_until(self) -> dt.datetime:
        """Until when a pause keeps its letters: for ever, and never the same time as another mailing's.

        So the index on the time finds the letters that one pause has kept.
        """
        return dt.datetime(9000, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=self.pk)


def number_of(reference: str) -> int:
    """Return the number of the mailing or digest that letters name as their cause."""
    return int(reference.rpartition(":")[2])


class DigestItem(models.Model):
    """That a mailing is for a subscriber to find in a digest, and in which it was."""

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    subscriber = models.ForeignKey(Subscriber, on_delete=models.CASCADE, related_name="digest_items")
    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="digest_items")
    added_at = models.DateTimeField()
    # The first digest after that, of the frequency that the subscriber has chosen; it changes with the choice.
    due_at = models.DateTimeField()
    digest = models.ForeignKey("Digest", null=True, on_delete=models.SET_NULL, related_name="items")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subscriber", "mailing"], name="one_digest_item_per_mailing")]
        indexes = [
            models.Index(fields=["due_at"], condition=Q(digest__isnull=True), name="digest_items_due"),
            models.Index(
                fields=["subscriber", "due_at"], condition=Q(digest__isnull=True), name="digest_items_of_reader"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subscriber_id}: {self.mailing_id}"


class Digest(models.Model):
    """One letter with several mailings in it, for all who get the same ones in the same language."""

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    mailings = models.ManyToManyField(Mailing, related_name="digests")
    language = models.CharField(max_length=2)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{day(timezone.localdate(self.made_at))} ({self.language})"

    @property
    def reference(self) -> str:
        """What its letters name as their cause."""
        return f"digest:{self.pk}"
