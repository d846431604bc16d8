"""What the newsletter keeps: topics, subscribers with their choice of topics, consents, and codes sent by letter.

States change in `newsletter.subscriptions` only.
"""

import datetime as dt
import uuid

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from site_project.translated import Translated, translated_panel

# --- What staff sets ------------------------------------------------------------------------------------------------


@register_setting(icon="mail")
class SubscriptionSettings(BaseGenericSetting):
    """How much may be asked for, and how long addresses are kept."""

    letters_per_hour = models.PositiveSmallIntegerField(
        _("letters an hour to one address"),
        default=3,
        validators=[MinValueValidator(1)],
        help_text=_("Confirmations and codes. Whoever asks for more sees the same page, and no letter is sent."),
    )
    requests_per_hour = models.PositiveSmallIntegerField(
        _("requests an hour from one network address"), default=20, validators=[MinValueValidator(1)]
    )
    requests_per_day = models.PositiveIntegerField(
        _("requests a day in all"),
        default=3000,
        validators=[MinValueValidator(1)],
        help_text=_("After that nobody can subscribe for a while, so that the site sends no flood of letters."),
    )
    unconfirmed_days = models.PositiveSmallIntegerField(
        _("days to confirm a subscription"),
        default=7,
        validators=[MinValueValidator(1)],
        help_text=_("Then the link expires and the address is erased."),
    )
    ended_days = models.PositiveSmallIntegerField(
        _("days to keep an address after unsubscribing"),
        default=28,
        help_text=_("The privacy policy states the same term."),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("letters_per_hour"),
                FieldRowPanel([FieldPanel("requests_per_hour"), FieldPanel("requests_per_day")]),
            ],
            heading=_("Limits"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("unconfirmed_days"), FieldPanel("ended_days")])], heading=_("Personal data")
        ),
    ]

    class Meta:
        verbose_name = _("newsletter")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


class Topic(models.Model):
    """What one can subscribe to (N2)."""

    slug = models.SlugField(unique=True, help_text=_("Stands in the addresses of letters: better not changed."))
    name = Translated(models.CharField, _("name"), max_length=100)
    # What is published below this page in any of its translations belongs to the topic.
    index_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("What is published below it is sent to the subscribers."),
    )
    fallback_language = models.CharField(
        _("language of what is not translated"),
        max_length=2,
        choices=settings.LANGUAGES,
        default="kk",
        help_text=_("What does not exist in a subscriber's language is sent in this one."),
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        translated_panel("name", _("Name")),
        FieldPanel("slug"),
        FieldPanel("index_page"),
        FieldRowPanel([FieldPanel("fallback_language"), FieldPanel("sort_order")]),
    ]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.name


class ConsentText(models.Model):
    """The words that subscribers agree to. A version is never edited, a new one is added (as in the question desk)."""

    version = models.PositiveSmallIntegerField(_("version"), unique=True)
    text = Translated(models.TextField, _("text"))
    since = models.DateTimeField(_("in force since"))

    panels = [
        FieldRowPanel([FieldPanel("version"), FieldPanel("since")]),
        translated_panel("text", _("Text")),
    ]

    class Meta:
        verbose_name = _("consent text")
        verbose_name_plural = _("consent texts")
        ordering = ["-version"]

    def __str__(self) -> str:
        return str(self.version)

    @classmethod
    def in_force(cls, now: dt.datetime) -> "ConsentText":
        return cls.objects.filter(since__lte=now).order_by("-version")[0]


# --- Subscribers ----------------------------------------------------------------------------------------------------


class SubscriberQuerySet(models.QuerySet):
    def active(self):
        return self.filter(state=Subscriber.State.ACTIVE)

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
        ENDED = "ended", _("ended")

    class Reason(models.TextChoices):
        UNSUBSCRIBED = "unsubscribed", _("unsubscribed")
        BOUNCED = "bounced", _("the address refuses letters")
        COMPLAINED = "complained", _("complaint")
        ERASED = "erased", _("asked to be erased")

    # Who holds a link with this key, signed, may read and change what is kept.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # In lower case, with the domain as people read it (forms.EmailField); empty once it is erased.
    email = models.CharField(_("e-mail"), max_length=254, blank=True)
    language = models.CharField(_("language of letters"), max_length=2, choices=settings.LANGUAGES)
    # The signed ends of the links in every letter (links.tokens), kept so that the database itself can put them into
    # a mailing's letters: they are the `values` of `site_project.mail.writing.fan_out`.
    tokens = models.JSONField(default=dict, blank=True, editable=False)

    state = models.CharField(_("state"), max_length=11, choices=State, default=State.UNCONFIRMED)
    asked_at = models.DateTimeField(_("asked"))
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    ended_reason = models.CharField(_("why ended"), max_length=12, choices=Reason, blank=True)
    erased_at = models.DateTimeField(_("address erased"), null=True, blank=True)

    topics = models.ManyToManyField(Topic, through="Subscription", verbose_name=_("topics"), related_name="subscribers")

    objects = SubscriberQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscriber")
        verbose_name_plural = _("subscribers")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["email"], condition=~Q(email=""), name="one_subscriber_per_address"),
            models.CheckConstraint(condition=~Q(state="active", email=""), name="active_subscriber_has_an_address"),
            models.CheckConstraint(
                condition=Q(state="ended", ended_at__isnull=False) & ~Q(ended_reason="")
                | ~Q(state="ended") & Q(ended_at__isnull=True, ended_reason=""),
                name="ended_with_date_and_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "asked_at"]),
            models.Index(fields=["state", "ended_at"]),
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


class Subscription(models.Model):
    """That a subscriber gets the letters of a topic. There are none of subscribers who are not active."""

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

    subscriber = models.ForeignKey(Subscriber, on_delete=models.CASCADE, related_name="consents")
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT)
    language = models.CharField(max_length=2)
    source = models.CharField(max_length=10, choices=Source, default=Source.FORM)
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


# --- Letters that want an answer ------------------------------------------------------------------------------------


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


class Attempt(models.Model):
    """That something was asked for from one source (limits)."""

    # A keyed hash of an address or an e-mail: the counters tell nobody who asked.
    source = models.CharField(max_length=64)
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["source", "at"])]

    def __str__(self) -> str:
        return f"{self.at:%d.%m.%Y %H:%M}"
