"""What the question desk keeps: departments and rubrics, private questions, answers, and the public copies.

A question and all that hangs on it is private. What everybody may read is a `PublishedQuestion`, a copy that a
moderator has cleared of personal data; public pages read nothing else. States change in the
modules of acts only (`qa.asking`, `moderating`, `ending`, `publication`).
"""

import datetime as dt
import logging
import uuid

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.actions.unpublish import UnpublishAction
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from site_project.consents import ConsentText
from site_project.private import private_storage
from site_project.records import Findable, Record, Shown
from site_project.translated import Translated, translated_panel

from . import calendar
from .setting_texts import DEFAULT_PATTERN, check_addresses, check_pattern
from .unchanged import UnchangedForm

log = logging.getLogger(__name__)


# --- What staff sets ------------------------------------------------------------------------------------------------


@register_setting(icon="help")
class QuestionSettings(BaseGenericSetting):
    """The terms of the question desk. Each comes from a law or an order, which `help_text` names."""

    working_day_ends = models.TimeField(
        _("end of the working day"),
        default=dt.time(18),
        help_text=_("What comes later is registered on the next working day (Administrative Code, article 64)."),
    )
    answer_days = models.PositiveSmallIntegerField(
        _("working days for an answer"),
        default=15,
        validators=[MinValueValidator(1)],
        help_text=_("Administrative Procedural and Process-Related Code, article 76. A rubric may have less."),
    )
    incoming_pattern = models.CharField(
        _("incoming number"), max_length=40, default=DEFAULT_PATTERN, validators=[check_pattern]
    )
    outgoing_pattern = models.CharField(
        _("outgoing number"), max_length=40, default=DEFAULT_PATTERN, validators=[check_pattern]
    )
    escalate_after = models.PositiveSmallIntegerField(
        _("minutes until the second contact is told"),
        default=15,
        help_text=_("Of an urgent question that nobody has taken. The enterprise's own rule."),
    )
    remind_days = models.PositiveSmallIntegerField(
        _("working days before the term to remind"), default=3, help_text=_("The enterprise's own rule.")
    )
    keep_years = models.PositiveSmallIntegerField(
        _("years to keep personal data"),
        default=3,
        validators=[MinValueValidator(1)],
        help_text=_("After the answer. The privacy policy states the same term."),
    )
    per_hour = models.PositiveSmallIntegerField(
        _("questions an hour"),
        default=5,
        help_text=_("From one network address. With one e-mail or one phone, what is more goes to the quarantine."),
    )
    per_day = models.PositiveIntegerField(
        _("questions a day in all"), default=500, help_text=_("More go to the quarantine, and the staff is told.")
    )
    phone = models.CharField(
        _("phone for those who cannot wait"), max_length=40, blank=True, help_text=_("Of the dispatcher.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("working_day_ends"), FieldPanel("answer_days")]),
                FieldRowPanel([FieldPanel("remind_days"), FieldPanel("escalate_after")]),
                FieldPanel("phone"),
            ],
            heading=pgettext_lazy("days", "Terms"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("incoming_pattern"), FieldPanel("outgoing_pattern")])],
            heading=_("Numbers"),
        ),
        MultiFieldPanel([FieldRowPanel([FieldPanel("per_hour"), FieldPanel("per_day")])], heading=_("Limits")),
        MultiFieldPanel([FieldPanel("keep_years")], heading=_("Personal data")),
    ]
    base_form_class = UnchangedForm

    class Meta:
        verbose_name = _("question desk")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


class CalendarException(models.Model):
    """A day on which the utility works, or does not, against the calendar of the country (qa.calendar)."""

    date = models.DateField(_("date"), unique=True)
    is_working = models.BooleanField(_("working day"), help_text=_("Not ticked: a day off."))
    reason = models.CharField(_("reason"), max_length=200, help_text=_("The decree, or the holiday."))

    panels = [FieldRowPanel([FieldPanel("date"), FieldPanel("is_working")]), FieldPanel("reason")]
    base_form_class = UnchangedForm

    class Meta:
        verbose_name = _("calendar exception")
        verbose_name_plural = _("calendar exceptions")
        ordering = ["-date"]

    def __str__(self) -> str:
        return f"{self.date:%d.%m.%Y}"

    @classmethod
    def all(cls) -> calendar.Exceptions:
        """Return the exceptions as the functions of `qa.calendar` take them."""
        return dict(cls.objects.values_list("date", "is_working"))


class DepartmentQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self if user.is_superuser else self.filter(group__in=user.groups.all())

    def without_address(self):
        """Departments that nobody tells of a question."""
        return self.filter(emails="")


class Department(models.Model):
    """Who answers: the dispatch service, or the reception of the head (A4)."""

    slug = models.SlugField(unique=True)
    name = Translated(models.CharField, _("name"), max_length=150)
    emails = models.TextField(
        _("e-mail addresses"),
        validators=[check_addresses],
        help_text=_("One a line. Each gets a letter on a new question."),
    )
    second_emails = models.TextField(
        _("second contact"),
        blank=True,
        validators=[check_addresses],
        help_text=_("Addresses, one a line: told when nobody takes an urgent question."),
    )
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    group = models.ForeignKey(
        Group,
        verbose_name=_("moderators"),
        on_delete=models.PROTECT,
        related_name="departments",
        help_text=_("They see the questions of this department, and of no other."),
    )

    objects = DepartmentQuerySet.as_manager()

    panels = [
        translated_panel("name", _("Name")),
        FieldPanel("slug"),
        FieldPanel("emails"),
        FieldPanel("second_emails"),
        FieldPanel("phone"),
        FieldPanel("group"),
    ]
    base_form_class = UnchangedForm

    class Meta:
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name


class Rubric(Record):
    """What a question is about (A3), and so who answers it and by when."""

    is_kept_by_editors = False

    slug = models.SlugField(unique=True)
    name = Translated(models.CharField, _("name"), max_length=100)
    department = models.ForeignKey(
        Department, verbose_name=_("department"), on_delete=models.PROTECT, related_name="rubrics"
    )
    answer_days = models.PositiveSmallIntegerField(
        _("working days for an answer"), null=True, blank=True, help_text=_("Empty: as for all questions.")
    )
    is_urgent = models.BooleanField(
        _("urgent"),
        default=False,
        help_text=_("Asks for the place, shows the phone, stands first in the queue."),
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        translated_panel("name", _("Name")),
        FieldPanel("slug"),
        FieldPanel("department"),
        FieldRowPanel([FieldPanel("answer_days"), FieldPanel("is_urgent"), FieldPanel("sort_order")]),
    ]
    base_form_class = UnchangedForm

    class Meta:
        verbose_name = _("rubric")
        verbose_name_plural = _("rubrics")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.name


class CannedText(models.Model):
    """A ready piece of an answer."""

    rubric = models.ForeignKey(
        Rubric,
        verbose_name=_("rubric"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        help_text=_("Empty: for every rubric."),
    )
    title = models.CharField(_("title"), max_length=100)
    text = Translated(models.TextField, _("text"))

    panels = [FieldPanel("title"), FieldPanel("rubric"), translated_panel("text", _("Text"))]
    base_form_class = UnchangedForm

    class Meta:
        verbose_name = _("canned text")
        verbose_name_plural = _("canned texts")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title


# --- Questions ------------------------------------------------------------------------------------------------------


class Series(models.Model):
    """The last number given out in a series and year. Its row is the lock that keeps numbers gapless."""

    name = models.CharField(max_length=10)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "year"], name="one_series_a_year")]

    def __str__(self) -> str:
        return f"{self.name} {self.year}"


class NotPossible(Exception):
    """The question is not in a state in which this can be done."""


class QuestionQuerySet(models.QuerySet):
    def locked(self, pk: int) -> "Question":
        """Return a question as it is now, so that nobody else changes it before the transaction ends."""
        return self.select_for_update(of=("self",)).select_related("rubric__department").get(pk=pk)

    def visible_to(self, user):
        """Questions of the departments whose moderator the user is; all of them for an administrator."""
        if user.is_superuser:
            return self
        return self.filter(rubric__department__group__in=user.groups.all())

    def open(self):
        return self.filter(state__in=[Question.State.NEW, Question.State.IN_WORK])

    def due_by(self, day: dt.date):
        return self.open().filter(due_on__lte=day)

    def untaken(self, before: dt.datetime):
        """Urgent questions that came before a moment and that nobody has taken or been called about."""
        return self.filter(
            state=Question.State.NEW, rubric__is_urgent=True, received_at__lte=before, escalated_at__isnull=True
        )

    def outdated(self, before: dt.datetime):
        """Questions whose personal data have been kept for their term, however they ended; and the quarantine."""
        ended = Q(answered_at__lt=before) | Q(closed_at__lt=before)
        return self.filter(ended | Q(state=Question.State.QUARANTINED, received_at__lt=before), erased_at__isnull=True)

    def in_order(self):
        """Urgent ones first, then by the time left; what has ended comes last, the latest end first."""
        return self.order_by(
            Coalesce("answered_at", "closed_at").desc(nulls_first=True),
            "-rubric__is_urgent",
            models.F("due_on").asc(nulls_last=True),
            "received_at",
        )


class Question(models.Model):
    """A visitor's question, as it was put. Private."""

    class State(models.TextChoices):
        QUARANTINED = "quarantined", _("in quarantine")
        NEW = "new", _("new")
        IN_WORK = "in_work", pgettext_lazy("question", "in progress")
        ANSWERED = "answered", _("answered")
        CLOSED = "closed", pgettext_lazy("question", "closed")

    class Suspicion(models.TextChoices):
        """Why a question may be no person's, or wants a look before it is registered."""

        HIDDEN_FIELD = "hidden_field", _("a field that nobody sees is filled in")
        FOREIGN_FORM = "foreign_form", _("not sent from our form")
        TOO_FAST = "too_fast", _("filled in faster than a person can")
        CROWD = "crowd", _("more questions than usual today")
        SAME_CONTACT = "same_contact", _("many questions with this e-mail or phone within an hour")

    class Closing(models.TextChoices):
        """How a question ends that is not answered by letter."""

        BY_PHONE = "by_phone", _("answered by phone")
        DUPLICATE = "duplicate", _("asked already")
        WITHDRAWN = "withdrawn", _("withdrawn by the asker")
        SPAM = "spam", _("spam")
        ERASED = "erased", _("personal data erased")

    # Who may read the status: whoever has this key, from the letter.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # What makes two copies of one form one question: the key of the form and what was typed into it.
    submit_key = models.CharField(max_length=64, unique=True, editable=False)

    rubric = models.ForeignKey(Rubric, verbose_name=_("rubric"), on_delete=models.PROTECT, related_name="questions")
    language = models.CharField(_("language of correspondence"), max_length=2, choices=settings.LANGUAGES)
    name = models.CharField(_("name"), max_length=150, blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True, help_text="E.164")
    email = models.CharField(_("e-mail"), max_length=254, blank=True)
    address = models.CharField(_("address or landmark"), max_length=300, blank=True)
    message = models.TextField(_("message"), blank=True)

    state = models.CharField(_("state"), max_length=11, choices=State, default=State.NEW)
    suspicion = models.CharField(_("why in quarantine"), max_length=100, choices=Suspicion, blank=True)
    received_at = models.DateTimeField(_("received"))
    registered_on = models.DateField(_("registered on"), null=True, blank=True)
    due_on = models.DateField(_("answer due"), null=True, blank=True)
    incoming = models.CharField(_("incoming no."), max_length=40, blank=True)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who answers"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    taken_at = models.DateTimeField(_("taken"), null=True, blank=True)
    escalated_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    closed_at = models.DateTimeField(pgettext_lazy("question", "closed"), null=True, blank=True)
    closing = models.CharField(_("why closed"), max_length=9, choices=Closing, blank=True)
    duplicate_of = models.ForeignKey(
        "self", verbose_name=_("asked already as"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Since when something of the asker's waits to be noted by staff: a clarification, or the wish to be erased.
    waits_since = models.DateTimeField(_("asker wrote"), null=True, blank=True)
    erased_at = models.DateTimeField(_("personal data erased"), null=True, blank=True)
    # Folded, for the search of the queue; written by `qa.queue_search` only.
    search_text = models.TextField(blank=True, editable=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["-received_at"]
        constraints = [
            models.UniqueConstraint(fields=["incoming"], condition=~Q(incoming=""), name="incoming_number_once"),
        ]
        indexes = [
            models.Index(fields=["state", "due_on"]),
            models.Index(fields=["received_at"]),
            models.Index(fields=["email"]),
        ]
        permissions = [("export_question", "Can export questions")]

    def __str__(self) -> str:
        return self.incoming or f"№ {self.pk}"

    @property
    def has_ended(self) -> bool:
        """Whether nothing more is to be done: it is answered, closed, or nothing is left of it."""
        return self.state in (self.State.ANSWERED, self.State.CLOSED) or self.erased_at is not None

    @property
    def can_be_reopened(self) -> bool:
        return self.state == self.State.CLOSED and self.erased_at is None

    @property
    def department(self) -> Department:
        return self.rubric.department

    @property
    def reference(self) -> str:
        """What letters name as their cause."""
        return f"question:{self.pk}"

    @property
    def status_url(self) -> str:
        """The path of the page that only the asker knows."""
        return reverse("qa_status", args=[self.key])

    def consent(self, purpose: ConsentText.Purpose) -> "Consent | None":
        """Return the consent for a purpose that is still given."""
        return self.consents.filter(text__purpose=purpose, withdrawn_at__isnull=True).first()

    def note(self, verb: "Event.Verb", now: dt.datetime, actor=None, details: str = "") -> None:
        """Write into the log what was done. `details` are a number or a name of ours, never a visitor's words."""
        self.events.create(verb=verb, actor=actor, at=now, details=details[:200])

    @property
    def may_be_published(self) -> bool:
        return self.consent(ConsentText.Purpose.PUBLISHING) is not None


class Consent(models.Model):
    """Who asked has agreed to these words, in this language, at this moment; and when it was taken back."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="consents")
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2)
    given_at = models.DateTimeField(_("given"))
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["question", "text"], name="one_consent_per_text")]

    def __str__(self) -> str:
        return str(self.text)


class Photo(models.Model):
    """A picture that came with a question, made anew so that nothing else came with it."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="photos")
    file = models.ImageField(storage=private_storage, upload_to="questions/%Y/%m/")

    def __str__(self) -> str:
        return self.file.name


class Clarification(models.Model):
    """What the asker has added later, from the status page."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="clarifications")
    text = models.TextField(_("text"))
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.at:%d.%m.%Y %H:%M}"


class Note(models.Model):
    """What staff tells staff about a question. Has no way into a letter."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.TextField(_("note"))
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.at:%d.%m.%Y %H:%M}"


class Answer(models.Model):
    """The answer to a question: a draft until it is sent."""

    question = models.OneToOneField(Question, on_delete=models.CASCADE, related_name="answer")
    text = models.TextField(_("answer"), blank=True)
    responsible = models.CharField(_("responsible person"), max_length=200, blank=True)
    # Counts the saves, so that the second of two moderators is told (qa.moderating.save_draft).
    version = models.PositiveIntegerField(default=0)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    saved_at = models.DateTimeField(_("saved"), null=True)
    outgoing = models.CharField(_("outgoing no."), max_length=40, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.UniqueConstraint(fields=["outgoing"], condition=~Q(outgoing=""), name="outgoing_number_once"),
        ]

    def __str__(self) -> str:
        return self.outgoing or str(self.question)


class AnswerFile(models.Model):
    """A file that goes with an answer."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=150)
    file = models.FileField(storage=private_storage, upload_to="answers/%Y/%m/")

    def __str__(self) -> str:
        return self.name


class Event(models.Model):
    """Something that was done with a question, or somebody who looked at it. Never changed, never deleted."""

    class Verb(models.TextChoices):
        RECEIVED = "received", _("received")
        QUARANTINED = "quarantined", _("put into quarantine")
        RELEASED = "released", _("released from quarantine")
        REGISTERED = "registered", _("registered")
        TAKEN = "taken", _("taken")
        ASSIGNED = "assigned", _("given to a colleague")
        MOVED = "moved", _("moved to another rubric")
        VIEWED = "viewed", _("viewed")
        EXPORTED = "exported", _("exported")
        NOTED = "noted", _("note written")
        DRAFTED = "drafted", _("draft of the answer saved")
        ANSWERED = "answered", _("answered")
        CLARIFIED = "clarified", _("asker added a clarification")
        SEEN = "seen", _("what the asker wrote is noted")
        CLOSED = "closed", pgettext_lazy("question", "closed")
        REOPENED = "reopened", _("reopened")
        ESCALATED = "escalated", _("second contact told")
        REMINDED = "reminded", _("reminded of the term")
        PUBLISHED = "published", _("published")
        UNPUBLISHED = "unpublished", _("taken off the site")
        WITHDRAWN = "withdrawn", _("permission to publish withdrawn")
        ERASURE_ASKED = "erasure_asked", _("asker wants personal data erased")
        ERASED = "erased", _("personal data erased")

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="events")
    verb = models.CharField(max_length=13, choices=Verb)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()
    # A number, a name of a rubric. Never a visitor's words or address.
    details = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["question", "at"])]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.at:%d.%m.%Y %H:%M}"

    @property
    def what(self) -> str:
        """What the details say, in words of the reader's language."""
        names = {self.Verb.QUARANTINED: Question.Suspicion, self.Verb.CLOSED: Question.Closing}.get(self.verb)
        return str(names(self.details).label) if names and self.details in names else self.details


# --- What everybody may read ----------------------------------------------------------------------------------------


class PublishedQuestionQuerySet(models.QuerySet):
    def shown(self):
        return self.filter(live=True)

    def in_language(self, code: str):
        return self.filter(locale__language_code=code)

    def once_in(self, code: str):
        """Each question once: in the language if it is translated, else as it was first published."""
        shown = PublishedQuestion.objects.shown().filter(translation_key=models.OuterRef("translation_key"))
        translated = shown.in_language(code)
        earlier = shown.filter(pk__lt=models.OuterRef("pk"))
        return self.filter(Q(locale__language_code=code) | (~models.Exists(translated) & ~models.Exists(earlier)))

    def for_list(self):
        """Latest answer first, with what a list shows."""
        return self.order_by("-answered_on", "-pk").select_related("rubric", "locale")


class PublishedQuestion(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    TranslatableMixin,
    Record,
):
    """The public copy of a question and its answer, cleared of personal data, one per language."""

    shown = Shown(on="home.QuestionsPage", title="message", texts=["answer"])
    is_kept_by_editors = False

    # Not a foreign key: nothing of the site's public side may lead to the private table.
    question_number = models.BigIntegerField(editable=False)
    rubric = models.ForeignKey(Rubric, verbose_name=_("rubric"), on_delete=models.PROTECT, related_name="published")
    name = models.CharField(_("who asked"), max_length=100, blank=True, help_text=_("Given name and initial."))
    message = models.TextField(_("question"))
    answer = models.TextField(_("answer"))
    incoming = models.CharField(_("incoming no."), max_length=40)
    outgoing = models.CharField(_("outgoing no."), max_length=40)
    asked_on = models.DateField(_("asked on"))
    answered_on = models.DateField(_("answered on"))
    responsible = models.CharField(_("responsible person"), max_length=200, blank=True)
    is_checked = models.BooleanField(
        _("personal data checked"),
        default=False,
        help_text=_("Neither question nor answer tells who asked, where they live, or how to reach them."),
    )

    panels = [
        FieldPanel("rubric"),
        FieldPanel("name"),
        FieldPanel("message"),
        FieldPanel("answer"),
        FieldPanel("responsible"),
        FieldRowPanel([FieldPanel("incoming", read_only=True), FieldPanel("outgoing", read_only=True)]),
        FieldRowPanel([FieldPanel("asked_on", read_only=True), FieldPanel("answered_on", read_only=True)]),
        FieldPanel("is_checked"),
    ]
    base_form_class = UnchangedForm
    search_fields = [
        index.SearchField("message"),
        index.SearchField("answer"),
        index.FilterField("live"),
        index.FilterField("locale"),
        index.FilterField("rubric"),
    ]

    objects = PublishedQuestionQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("published question")
        verbose_name_plural = _("published questions")
        ordering = ["-answered_on", "-pk"]
        indexes = [models.Index(fields=["question_number"]), models.Index(fields=["live", "-answered_on"])]

    def __str__(self) -> str:
        # Wagtail keeps it in its log for good, so it tells none of the asker's words.
        return f"{self.incoming} ({self.locale.language_code})"

    def save(self, *args, update_fields=None, **kwargs):
        # Whatever publishes (a button, a workflow, the clock, a translation), it saves the row as live.
        if self.live and (update_fields is None or "live" in update_fields):
            self.refuse_unless_public()
        super().save(*args, update_fields=update_fields, **kwargs)

    def beginning(self, length: int) -> str:
        """Return the first words of the question; a word is cut only where the first is too long by itself."""
        words = " ".join(self.message.split())
        if len(words) <= length:
            return words
        return f"{words[:length].rpartition(' ')[0] or words[: length - 1]}…"

    @property
    def state_words(self) -> str:
        """Where the copy stands, in the desk's own words: Wagtail's are not translated into Kazakh."""
        if not self.live:
            return _("planned") if self.approved_schedule else _("not on the site")
        return _("on the site, with changes not published yet") if self.has_unpublished_changes else _("on the site")

    def get_preview_template(self, request, mode_name):
        return "qa/preview.html"

    def path_below(self) -> str:
        return f"{self.pk}/"

    def findable(self, language: str) -> Findable | None:
        """Return what the search finds of it: it has one language, and is found while it is public."""
        if not self.live or self.locale.language_code != language:
            return None
        return Findable(
            self.beginning(140), [self.message, self.answer], self.answered_on, also=f"{self.incoming} {self.outgoing}"
        )

    @property
    def may_go_public(self) -> bool:
        """Whether it may be published: checked by a moderator, and the asker still allows it."""
        question = Question.objects.filter(pk=self.question_number).first()
        return self.is_checked and question is not None and question.may_be_published

    def refuse_unless_public(self) -> None:
        """Raise ValidationError where it may not go public."""
        if not self.may_go_public:
            reason = _("Not published: personal data are not marked as checked, or who asked does not allow it.")
            raise ValidationError({"is_checked": reason})

    def publish(self, revision, **options):
        """As Wagtail does, where it may go public. Raises ValidationError, before anything is changed."""
        copy = revision.as_object()
        if revision.approved_go_live_at and not copy.may_go_public:
            # Nobody is there to be told. The plan is dropped, so that it does not stop the plans behind it.
            self.revisions.update(approved_go_live_at=None)
            log.warning("Published question %s may not go public: its plan is dropped", self.pk)
            return
        copy.refuse_unless_public()
        super().publish(revision, **options)

    def unpublish(self, **options):
        # Wagtail would ask a page whether the user may, and a snippet cannot tell: whoever calls has asked.
        UnpublishAction(self, **options).execute(skip_permission_checks=True)
