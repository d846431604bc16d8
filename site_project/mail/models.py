"""What a letter is: its content, its row in the outbox, and the addresses that get none."""

import datetime as dt
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from . import kinds


class Content(models.Model):
    """The words of a letter, rendered once in one language: for one letter, or for a mailing's every letter.

    `{{name}}` in the subject, the texts and the headers stands for what differs per recipient (`Letter.values`).
    """

    kind = models.CharField(max_length=50)
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=255)
    text = models.TextField()
    html = models.TextField(blank=True)
    headers = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    # No editor asks where a letter is used, and the index of references would cost statements for each.
    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.subject


class Attachment(models.Model):
    """A file that goes with a letter."""

    content = models.ForeignKey(Content, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    data = models.BinaryField()

    def __str__(self) -> str:
        return self.name


class LetterQuerySet(models.QuerySet):
    def of_mailings(self):
        """One of many that share their words and are counted by what caused them."""
        return self.filter(lane__in=(Letter.Lane.ALERT, Letter.Lane.BULK))

    def waiting(self):
        return self.filter(state=Letter.State.QUEUED)

    def due(self, now: dt.datetime):
        return self.waiting().filter(due_at__lte=now)

    def abandoned(self, now: dt.datetime):
        """Letters whose worker has not been heard of since its lease ran out."""
        return self.filter(state=Letter.State.SENDING, leased_until__lt=now)

    def failed(self):
        return self.filter(state=Letter.State.FAILED)

    def in_doubt(self):
        """Letters that were on the wire when something died: they may have arrived twice."""
        return self.filter(in_doubt_at__isnull=False)


class Letter(models.Model):
    """One letter to one address, from the moment it is written until the provider's last word on it."""

    class State(models.TextChoices):
        QUEUED = "queued", _("queued")
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")
        DROPPED = "dropped", _("not sent")

    class Lane(models.IntegerChoices):
        URGENT = 0, _("urgent")
        ALERT = 1, _("urgent mailing")
        BULK = 2, _("mailing")

    class Outcome(models.TextChoices):
        DELIVERED = "delivered", _("delivered")
        BOUNCED = "bounced", _("bounced")
        COMPLAINED = "complained", _("complaint")

    # Which word of the provider outweighs which, in whatever order they come.
    OUTCOME_WEIGHT = {"": 0, Outcome.DELIVERED: 1, Outcome.BOUNCED: 2, Outcome.COMPLAINED: 3}

    # A part of the Message-ID, so that it stays the same however often the letter is sent.
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    # Every index costs each letter twice on its way, so there is none that only housekeeping would use.
    content = models.ForeignKey(
        Content,
        null=True,
        on_delete=models.SET_NULL,
        related_name="letters",
        verbose_name=_("content"),
        db_index=False,
    )
    values = models.JSONField(default=dict, blank=True)
    address = models.CharField(_("address"), max_length=254)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    kind = models.CharField(_("kind"), max_length=50)
    # The lower goes first.
    lane = models.PositiveSmallIntegerField(_("lane"), choices=Lane)
    # What caused the letter («question:15», «mailing:3»), and the recipient's number within it. One pair, one letter.
    reference = models.CharField(_("caused by"), max_length=80, blank=True)
    person = models.BigIntegerField(null=True, blank=True)

    state = models.CharField(_("state"), max_length=8, choices=State, default=State.QUEUED)
    queued_at = models.DateTimeField(_("queued"))
    due_at = models.DateTimeField(_("due"))
    not_after = models.DateTimeField(_("of no use after"), null=True, blank=True)
    # Its domain's limit has given it this place in the row already (limits.py).
    has_slot = models.BooleanField(default=False)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    worker = models.UUIDField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    in_doubt_at = models.DateTimeField(_("in doubt since"), null=True, blank=True)
    # The server's own words, or ours where no server was asked. Never an address.
    words = models.CharField(_("last words"), max_length=500, blank=True)

    provider_id = models.CharField(max_length=255, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    outcome_at = models.DateTimeField(_("outcome known"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-pk"]
        constraints = [
            # Letters to nobody in particular (no `person`) are never the same.
            models.UniqueConstraint(fields=["reference", "person"], name="one_letter_per_person"),
        ]
        indexes = [
            # Of this kind, one index finds whole addresses and beginnings.
            models.Index(fields=["address"], opclasses=["varchar_pattern_ops"], name="letter_address"),
            models.Index(fields=["lane", "due_at", "id"], condition=Q(state="queued"), name="letter_queue"),
            models.Index(fields=["leased_until"], condition=Q(state="sending"), name="letter_leases"),
            models.Index(fields=["-finished_at"], condition=Q(state="failed"), name="letter_failed"),
            models.Index(fields=["-in_doubt_at"], condition=Q(in_doubt_at__isnull=False), name="letter_in_doubt"),
            models.Index(fields=["provider_id"], condition=~Q(provider_id=""), name="letter_provider_id"),
        ]

    def __str__(self) -> str:
        return f"{self.kind_label} № {self.pk}"

    @property
    def kind_label(self) -> str:
        """What staff calls letters of this kind; its code where nobody has registered it."""
        return kinds.label(self.kind)

    @property
    def status(self) -> str:
        """The last that is known: the provider's word where there is one, else how far we have come."""
        return self.get_outcome_display() or self.get_state_display()

    @property
    def message_id(self) -> str:
        """The Message-ID header, the same at every try (RFC 5322, 3.6.4)."""
        return f"<{self.pk}.{self.key.hex[:16]}@{settings.MAIL_DOMAIN}>"

    @property
    def domain(self) -> str:
        return domain_of(self.address)


def domain_of(address: str) -> str:
    return address.rpartition("@")[2].lower()


class Suppression(models.Model):
    """An address that gets no letters, and why. Deleting the row undoes it."""

    class Reason(models.TextChoices):
        BOUNCED = "bounced", _("the address refuses letters")
        COMPLAINED = "complained", _("complaint: gets no mailings")
        ASKED = "asked", _("asked for no letters")

    address = models.CharField(_("address"), max_length=254, unique=True, help_text=_("In lower case."))
    reason = models.CharField(_("reason"), max_length=10, choices=Reason)
    evidence = models.CharField(_("evidence"), max_length=500, blank=True)
    since = models.DateTimeField(_("since"))

    class Meta:
        verbose_name = _("address without letters")
        verbose_name_plural = _("addresses without letters")
        ordering = ["-since"]

    def __str__(self) -> str:
        return self.address

    def save(self, *args, **kwargs):
        self.address = self.address.strip().lower()
        super().save(*args, **kwargs)

    # After so long a mailbox that has refused a letter is tried anew with one that somebody has asked for.
    FRESH_TRY = dt.timedelta(days=1)

    def stops(self, lane: int, now: dt.datetime) -> bool:
        """Whether it keeps a letter of this lane.

        Who complains of a mailing still gets the answer asked for; a mailbox that was full or closed may work again.
        """
        if lane != Letter.Lane.URGENT or self.reason == self.Reason.ASKED:
            return True
        return self.reason == self.Reason.BOUNCED and self.since > now - self.FRESH_TRY


class Lifted(models.Model):
    """That somebody let so many addresses have letters again. It names no address: those may be erased."""

    at = models.DateTimeField(_("when"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("who")
    )
    reason = models.CharField(_("reason"), max_length=10, choices=Suppression.Reason)
    number = models.PositiveIntegerField(_("number"))

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.get_reason_display()}: {self.number}"


class Worker(models.Model):
    """When the worker was last heard of: one row, which survives the loss of any cache."""

    heard_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.heard_at}"


class Tally(models.Model):
    """That so many letters of one cause came to something; until somebody adds it up (tallies.py)."""

    class Event(models.TextChoices):
        SENT = "sent"
        FAILED = "failed"
        DROPPED = "dropped"
        DELIVERED = "delivered"
        BOUNCED = "bounced"
        SOFT_BOUNCED = "soft_bounced"
        COMPLAINED = "complained"

    reference = models.CharField(max_length=80)
    event = models.CharField(max_length=12, choices=Event)
    # Below zero where something is taken back: a letter is sent again.
    number = models.IntegerField()
    at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["reference", "event"])]

    def __str__(self) -> str:
        return f"{self.reference}: {self.event} {self.number}"


class Pace(models.Model):
    """How far the letters of a domain, or of all («»), are spread into the future (limits.py)."""

    domain = models.CharField(max_length=254, unique=True)
    free_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.domain
