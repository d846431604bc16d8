"""What staff sets for the newsletter."""

import datetime as dt

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

WEEKDAYS = [
    (0, _("Monday")),
    (1, _("Tuesday")),
    (2, _("Wednesday")),
    (3, _("Thursday")),
    (4, _("Friday")),
    (5, _("Saturday")),
    (6, _("Sunday")),
]


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
