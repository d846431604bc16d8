"""A question as it was put, with what came with it and what was added later. All of it is private."""

import datetime as dt
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from site_project.consents import ConsentText
from site_project.formats import moment
from site_project.private import private_storage

from .departments import Department, Rubric


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

    def note(self, verb: str, now: dt.datetime, actor=None, details: str = "") -> None:
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
        return moment(self.at)
