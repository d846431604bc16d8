"""The terms of the question desk, and the days on which it works otherwise than the country does."""

import datetime as dt

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from site_project.formats import day

from .. import calendar
from ..setting_texts import DEFAULT_PATTERN, check_pattern
from ..unchanged import UnchangedForm


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
        return day(self.date)

    @classmethod
    def all(cls) -> calendar.Exceptions:
        """Return the exceptions as the functions of `qa.calendar` take them."""
        return dict(cls.objects.values_list("date", "is_working"))
