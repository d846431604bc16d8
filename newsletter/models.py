"""What the newsletter keeps: topics, subscribers with their choice of topics, consents, and codes sent by letter.

States change in `newsletter.subscriptions` only; by the thousand, with an imported list, in `newsletter.transfer`.
"""

import datetime as dt
import uuid

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from site_project.consents import ConsentText
from site_project.formats import day, moment
from site_project.private import private_storage
from site_project.tables import Fault
from site_project.translated import Translated, translated_panel

from . import pieces

WEEKDAYS = [
    (0, _("Monday")),
    (1, _("Tuesday")),
    (2, _("Wednesday")),
    (3, _("Thursday")),
    (4, _("Friday")),
    (5, _("Saturday")),
    (6, _("Sunday")),
]

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
    digest_at = models.TimeField(
        _("digests leave at"), default=dt.time(8), help_text=_("What was published until then is in it.")
    )
    digest_weekday = models.PositiveSmallIntegerField(_("weekly digests leave on"), choices=WEEKDAYS, default=0)
    quiet_from = models.TimeField(
        _("quiet from"), default=dt.time(21), null=True, blank=True, help_text=_("Empty: letters leave at any hour.")
    )
    quiet_until = models.TimeField(_("quiet until"), default=dt.time(8), null=True, blank=True)
    translation_hours = models.PositiveSmallIntegerField(
        _("hours to wait for a translation"),
        default=24,
        help_text=_(
            "Who reads a language that is not published by then gets the letter in the topic's other language."
        ),
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
            [
                FieldRowPanel([FieldPanel("quiet_from"), FieldPanel("quiet_until")]),
                FieldRowPanel([FieldPanel("digest_at"), FieldPanel("digest_weekday")]),
                FieldPanel("translation_hours"),
            ],
            heading=_("Mailings"),
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
    keeps_quiet = models.BooleanField(
        _("keeps quiet hours"), default=True, help_text=_("Its letters do not leave at night.")
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        translated_panel("name", _("Name")),
        FieldPanel("slug"),
        FieldPanel("index_page"),
        FieldRowPanel([FieldPanel("fallback_language"), FieldPanel("sort_order")]),
        FieldPanel("keeps_quiet"),
    ]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_mailable(self) -> bool:
        """Whether anything can ever be sent under it."""
        return pieces.can_be_mailed_under(self)

    @classmethod
    def offered(cls) -> "list[Topic]":
        """Return what one can subscribe to: topics under which something may be sent."""
        return [topic for topic in cls.objects.select_related("index_page") if topic.is_mailable]


# --- Subscribers ----------------------------------------------------------------------------------------------------


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


# --- Mailings --------------------------------------------------------------------------------------------------------


class MailingQuerySet(models.QuerySet):
    def about(self, piece: pieces.Piece):
        """That of an edition of a piece: one, or none."""
        return self.filter(kind=piece.kind, key=piece.key, edition=piece.edition)

    def undecided(self):
        return self.filter(state=Mailing.State.OFFERED)

    def due(self, now: dt.datetime):
        """Those whose time has come."""
        return self.filter(state=Mailing.State.SCHEDULED, send_at__lte=now)

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
        UNPUBLISHED = "unpublished", _("the page is not published")
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


# --- Kept counters ---------------------------------------------------------------------------------------------------


class Audience(models.Model):
    """How many subscribers have made the same choice of language, topics and frequencies (newsletter.audience)."""

    language = models.CharField(max_length=2)
    # «1=at_once 3=weekly»: numbers of topics in their order.
    choice = models.CharField(max_length=250)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "choice"], name="one_audience_per_choice")]

    def __str__(self) -> str:
        return f"{self.language} {self.choice}: {self.number}"


class DayCount(models.Model):
    """How often something happened on a day in Almaty, to all letters and subscriptions together."""

    class Event(models.TextChoices):
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")
        DELIVERED = "delivered", _("delivered")
        BOUNCED = "bounced", _("bounced")
        SOFT_BOUNCED = "soft_bounced", _("bounced for now")
        COMPLAINED = "complained", _("complaints")
        SUBSCRIBED = "subscribed", _("subscribed")
        UNSUBSCRIBED = "unsubscribed", _("unsubscribed")

    day = models.DateField()
    event = models.CharField(max_length=12, choices=Event)
    number = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "event"], name="one_count_per_day")]

    def __str__(self) -> str:
        return f"{day(self.day)} {self.event}: {self.number}"


class GivenBack(models.Model):
    """That suspended readers were given back: who did it, which of them, how many."""

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    at = models.DateTimeField(_("when"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # One of these says which readers were meant.
    reader = models.ForeignKey(Subscriber, null=True, on_delete=models.SET_NULL, related_name="+")
    mailing = models.ForeignKey(Mailing, null=True, on_delete=models.SET_NULL, related_name="+")
    since = models.DateTimeField(_("suspended since"), null=True)
    number = models.PositiveIntegerField(_("readers"))

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{moment(self.at)}: {self.number}"


# --- Limits ----------------------------------------------------------------------------------------------------------


# --- Imported lists --------------------------------------------------------------------------------------------------


class Import(models.Model):
    """A list of subscribers that staff has uploaded, and what became of it. Changes in `newsletter.transfer` only.

    It holds no address once its file is worked off.
    """

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    class State(models.TextChoices):
        RUNNING = "running", _("being worked off")
        DONE = "done", _("done")
        STOPPED = "stopped", _("stopped: the file could not be read to its end")
        BY_HAND = "by_hand", _("stopped by hand")

    class Reason(models.TextChoices):
        """Why a row has added nobody."""

        ADDRESS = "address", _("this is no e-mail address")
        KNOWN = "known", _("subscribed already, or more than once in the list")
        ENDED = "ended", _("the subscription has ended, and only its reader can renew it")
        SUPPRESSED = "suppressed", _("the address gets no letters")
        STATE = "state", _("not subscribed, by what the list says")
        LANGUAGE = "language", _("the language is not known")
        TOPIC = "topic", _("a topic is not known")
        FREQUENCY = "frequency", _("how often is not known")
        CONSENT = "consent", _("the date of the consent is none, or is still to come")

    file = models.FileField(storage=private_storage, upload_to="imports/", blank=True)
    name = models.CharField(_("file"), max_length=150)
    made_at = models.DateTimeField(_("uploaded"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    # What holds for rows that say nothing of it.
    language = models.CharField(_("language of letters"), max_length=2, choices=settings.LANGUAGES)
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), related_name="+")
    frequency = models.CharField(_("how often"), max_length=7, choices=Subscription.Frequency)
    consent_at = models.DateTimeField(_("consents given"))
    # The statement of who has uploaded the list that its people have agreed, and how.
    evidence = models.TextField(_("how the consents were given"))

    state = models.CharField(_("state"), max_length=7, choices=State, default=State.RUNNING)
    fault = models.CharField(_("what is wrong"), max_length=12, choices=Fault, blank=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    # The last row that is worked off, as a spreadsheet numbers them; and how much of the file that is.
    row = models.PositiveIntegerField(_("row"), default=0)
    percent = models.PositiveSmallIntegerField(default=0)
    added = models.PositiveIntegerField(_("added"), default=0)
    skipped = models.JSONField(default=dict, blank=True)
    # The first rows with something wrong, as number and reason; never what stands in them.
    examples = models.JSONField(default=list, blank=True)
    # Which worker has it in hand, so that no two read the same file.
    worker = models.UUIDField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("import of subscribers")
        verbose_name_plural = _("imports of subscribers")
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    @property
    def is_running(self) -> bool:
        return self.state == self.State.RUNNING

    @property
    def rows(self) -> int:
        """How many rows are worked off, empty ones left out."""
        return self.added + sum(self.skipped.values())

    @property
    def skipped_by_reason(self) -> list[tuple[str, int]]:
        return [(reason.label, self.skipped[reason]) for reason in self.Reason if reason in self.skipped]

    @property
    def wrong_rows(self) -> list[tuple[int, str]]:
        return [(row, self.Reason(reason).label) for row, reason in self.examples]
