"""What the dispatch service sets once: its phone, and the hours of notice before planned work."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from site_project.translated import Translated, names


@register_setting(icon="warning")
class OutageSettings(BaseGenericSetting):
    phone = models.CharField(
        _("emergency line"),
        max_length=40,
        blank=True,
        help_text=_("Told with each outage that names no phone of its own."),
    )
    notice_hours = models.PositiveSmallIntegerField(
        _("hours of notice"),
        null=True,
        blank=True,
        help_text=_("Before planned work. Who enters it later is warned. Empty: nobody is."),
    )
    notice_act = Translated(
        models.CharField,
        _("act that demands the notice"),
        max_length=200,
        blank=True,
        help_text=_("Its name, number and date."),
    )

    panels = [
        FieldPanel("phone"),
        MultiFieldPanel([FieldPanel("notice_hours"), *map(FieldPanel, names("notice_act"))], heading=_("Notice")),
    ]

    class Meta:
        verbose_name = _("outages")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)
