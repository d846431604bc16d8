"""What everybody may read: the public copy of a question, one per language."""

import logging

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.actions.unpublish import UnpublishAction
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from site_project.records import Findable, Record, Shown

from ..unchanged import UnchangedForm
from .departments import Rubric
from .questions import Question

log = logging.getLogger(__name__)


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
