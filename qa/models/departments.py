"""Who answers, what about, and with which ready words."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from site_project.records import Record
from site_project.translated import Translated, translated_panel

from ..setting_texts import check_addresses
from ..unchanged import UnchangedForm


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
