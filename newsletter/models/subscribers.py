"""Who gets letters, of which topics, by which consent; and the codes sent by letter.

States change in `newsletter.subscriptions` only; by the thousand, with an imported list, in `newsletter.transfer`.
"""

import datetime as dt
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from site_project.consents import ConsentText

from .topics import Topic


class SubscriberQuerySet(models.QuerySet):
    def active(self):
        return self.filter(state=Subscriber.State.ACTIVE)

    def suspended(self):
        """Who gets no letters while the mailbox refuses them, and has not left."""
        return self.filter(state=Subscriber.State.SUSPENDED)

    def never_confirmed(self, before: dt.datetime):
        """Who asked for a subscription before a moment, and has not confirmed it."""
        return self.filter(state=Subscriber.State.UNCONFIRMED, asked_at__lt=before)

    def outdated(self, before: dt.datetime):
        """Whose subscription ended before a moment, and whose address is still known."""
        return self.filter(state=Subscriber.State.ENDED, ended_at__lt=before).exclude(email="")


class Subscriber(models.Model):
    """An e-mail address that gets letters, has asked for them, or got them until lately."""

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", _("not confirmed")
        ACTIVE = "active", _("subscribed")
        # The mailbox refuses letters: topics and consent are kept until somebody gives the reader back.
        SUSPENDED = "suspended", _("suspended")
        ENDED = "ended", _("ended")

    class Reason(models.TextChoices):
        UNSUBSCRIBED = "unsubscribed", _("unsubscribed")
        BOUNCED = "bounced", _("the address refuses letters")
        COMPLAINED = "complained", _("complaint")
        ERASED = "erased", _("asked to be erased")

    # Who holds a link with this key, signed, may read and change what is kept.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # As `contacts.plain_email` gives it; empty once it is erased.
    email = models.CharField(_("e-mail"), max_length=254, blank=True)
    language = models.CharField(_("language of letters"), max_length=2, choices=settings.LANGUAGES)
    # The signed ends of the links in every letter (links.tokens), kept so that the database itself can put them into
    # a mailing's letters: they are the `values` of `site_project.mail.writing.fan_out`.
    tokens = models.JSONField(default=dict, blank=True, editable=False)

    state = models.CharField(_("state"), max_length=11, choices=State, default=State.UNCONFIRMED)
    asked_at = models.DateTimeField(_("asked"))
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    suspended_at = models.DateTimeField(_("suspended"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    ended_reason = models.CharField(_("why ended"), max_length=12, choices=Reason, blank=True)
    erased_at = models.DateTimeField(_("address erased"), null=True, blank=True)

    topics = models.ManyToManyField(Topic, through="Subscription", verbose_name=_("topics"), related_name="subscribers")

    objects = SubscriberQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscriber")
        verbose_name_plural = _("subscribers")
        ordering = ["-pk"]
        permissions = [
            ("export_subscriber", _("Can export subscribers")),
            ("import_subscribers", _("Can import subscribers")),
            ("give_back_subscribers", _("Can give suspended subscribers back")),
        ]
        constraints = [
            models.UniqueConstraint(fields=["email"], condition=~Q(email=""), name="one_subscriber_per_address"),
            models.CheckConstraint(condition=~Q(state="active", email=""), name="active_subscriber_has_an_address"),
            models.CheckConstraint(
                condition=Q(state="ended", ended_at__isnull=False) & ~Q(ended_reason="")
                | ~Q(state="ended") & Q(ended_at__isnull=True, ended_reason=""),
                name="ended_with_date_and_reason",
            ),
            models.CheckConstraint(
                condition=Q(state="suspended", suspended_at__isnull=False) & ~Q(email="")
                | ~Q(state="suspended") & Q(suspended_at__isnull=True),
                name="suspended_with_date_and_address",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "asked_at"]),
            models.Index(fields=["state", "ended_at"]),
            models.Index(fields=["suspended_at"], condition=Q(state="suspended"), name="subscriber_suspended"),
            # What the list is sorted and searched by. Of this kind, an index finds beginnings, too.
            models.Index(fields=["email"], opclasses=["varchar_pattern_ops"], name="subscriber_email"),
            models.Index(fields=["confirmed_at"]),
        ]

    def __str__(self) -> str:
        return self.email or f"№ {self.pk}"

    @property
    def reference(self) -> str:
        """What letters name as their cause."""
        return f"subscriber:{self.pk}"

    @property
    def address_reference(self) -> str:
        """What letters on a change of address name, in which there is another address, too."""
        return f"subscriber:{self.pk}:address"

    @property
    def is_active(self) -> bool:
        return self.state == self.State.ACTIVE

    @property
    def is_suspended(self) -> bool:
        return self.state == self.State.SUSPENDED


class SubscriptionQuerySet(models.QuerySet):
    def in_force(self):
        """Those of which letters are sent."""
        return self.filter(subscriber__state=Subscriber.State.ACTIVE)


class Subscription(models.Model):
    """That a subscriber gets the letters of a topic. Only active and suspended subscribers have any."""

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    class Frequency(models.TextChoices):
        AT_ONCE = "at_once", _("at once")
        DAILY = "daily", _("once a day")
        WEEKLY = "weekly", _("once a week")

    subscriber = models.ForeignKey(Subscriber, on_delete=models.CASCADE, related_name="subscriptions")
    topic = models.ForeignKey(Topic, verbose_name=_("topic"), on_delete=models.CASCADE, related_name="subscriptions")
    frequency = models.CharField(_("how often"), max_length=7, choices=Frequency, default=Frequency.AT_ONCE)
    since = models.DateTimeField(_("since"))

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subscriber", "topic"], name="one_subscription_per_topic")]
        indexes = [models.Index(fields=["topic", "frequency"])]

    def __str__(self) -> str:
        return f"{self.subscriber_id}: {self.topic_id}"


class Consent(models.Model):
    """Which words a subscriber has agreed to, where and when; and when that came to an end."""

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    class Source(models.TextChoices):
        FORM = "form", _("form on the site")
        IMPORT = "import", _("imported list")

    subscriber = models.ForeignKey(Subscriber, on_delete=models.CASCADE, related_name="consents")
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2)
    source = models.CharField(max_length=10, choices=Source, default=Source.FORM)
    # The list it came with, which keeps the evidence.
    imported_with = models.ForeignKey("Import", null=True, on_delete=models.PROTECT, related_name="consents")
    given_at = models.DateTimeField(_("given"))
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subscriber"], condition=Q(withdrawn_at__isnull=True), name="one_consent_in_force"
            )
        ]

    def __str__(self) -> str:
        return f"{self.subscriber_id}: {self.text_id}"


class Code(models.Model):
    """A letter that wants an answer: a code to type where it was asked for, or a link to follow from anywhere.

    What is wished for waits in it, so that nobody changes another's subscription by knowing the address. One without
    a subscriber leads nowhere: it was asked for with an address that is not on the list, and looks the same.
    """

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    class Purpose(models.TextChoices):
        CONFIRM = "confirm"
        MANAGE = "manage"
        CHANGE_FROM = "change_from"
        CHANGE_TO = "change_to"

    # In the link, signed.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    purpose = models.CharField(max_length=11, choices=Purpose)
    subscriber = models.ForeignKey(Subscriber, null=True, on_delete=models.CASCADE, related_name="codes")
    # Of the six digits; and which browser may type them in: none may where the asking came from a link.
    digest = models.CharField(max_length=64)
    browser = models.CharField(max_length=32, blank=True, db_index=True)
    wish = models.JSONField(default=dict)
    tries = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.purpose} № {self.pk}"
