"""For the consumer (S2): offices with their hours, and organisations that install meters."""

import datetime as dt
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from site_project.records import Record, Shown
from site_project.translated import Translated, names, translated_panel

from .enterprise import RecordsPage

# Opening hours are the clock on the office's wall, whatever zone the visitor is in.
LOCAL_ZONE = ZoneInfo(settings.TIME_ZONE)


class Span(NamedTuple):
    """A stretch of opening, aware times; `ends` is the first moment of being closed."""

    starts: dt.datetime
    ends: dt.datetime


class OpeningState(NamedTuple):
    """Whether an office is open, and the moment that changes (None where nothing is known to come)."""

    is_open: bool
    changes_at: dt.datetime | None


class Office(Record, ClusterableModel):
    """Where consumers are received, with weekly hours and exceptions."""

    shown = Shown(on="home.OfficesPage", title="name", texts=["address", "note"], plain=["phone", "email"])

    name = Translated(models.CharField, _("name"), max_length=150)
    address = Translated(models.CharField, _("address"), max_length=200)
    note = Translated(
        models.CharField, _("note"), max_length=250, blank=True, help_text=_("Entrance, ramp, nearest bus stop.")
    )
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        translated_panel("name", _("Name")),
        translated_panel("address", _("Address")),
        translated_panel("note", _("Note")),
        MultiFieldPanel([FieldPanel("phone"), FieldPanel("email"), FieldPanel("sort_order")], heading=_("Contacts")),
        InlinePanel("hours", heading=_("Weekly hours"), label=_("Day")),
        InlinePanel("exceptions", heading=_("Exceptions"), label=_("Exception")),
    ]
    search_fields = [index.AutocompleteField(name) for name in names("name") + names("address")]

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["sort_order", "pk"]

    def __str__(self):
        return self.name

    def week(self) -> list[tuple[str, "OfficeHours | None"]]:
        """The seven days, Monday first, each with its hours or None for a day off."""
        by_day = {hours.weekday: hours for hours in self.hours.all()}
        return [(label, by_day.get(number)) for number, label in OfficeHours.Weekday.choices]

    def coming_exceptions(self, today: dt.date) -> list["OfficeException"]:
        """Exceptions of the next 30 days, nearest first."""
        last = today + dt.timedelta(days=30)
        return sorted(
            (exception for exception in self.exceptions.all() if today <= exception.date <= last),
            key=lambda exception: exception.date,
        )

    def spans(self, day: dt.date) -> list[Span]:
        """The stretches of being open that begin on `day`."""
        exception = next((each for each in self.exceptions.all() if each.date == day), None)
        if exception is not None:
            return exception.spans(day)
        hours = next((each for each in self.hours.all() if each.weekday == day.weekday()), None)
        return hours.spans(day) if hours else []

    def state(self, now: dt.datetime) -> OpeningState:
        """Tell whether the office is open at `now` (aware) and when that changes, looking a fortnight ahead."""
        today = now.astimezone(LOCAL_ZONE).date()
        spans = [span for days in range(-1, 15) for span in self.spans(today + dt.timedelta(days=days))]
        ends = None
        for span in spans:
            if span.starts <= (ends or now) < span.ends:
                ends = span.ends
            elif ends is None and span.starts > now:
                return OpeningState(False, span.starts)
        if ends is None:
            return OpeningState(False, None)
        return OpeningState(True, ends if ends < now + dt.timedelta(days=13) else None)

    @property
    def state_now(self) -> OpeningState:
        return self.state(timezone.now())


class OpeningTimes(Orderable):
    """From when to when. The same time twice means around the clock."""

    opens = models.TimeField(_("opens"), null=True, blank=True)
    closes = models.TimeField(_("closes"), null=True, blank=True)
    break_from = models.TimeField(_("break from"), null=True, blank=True)
    break_to = models.TimeField(_("break to"), null=True, blank=True)

    class Meta(Orderable.Meta):
        abstract = True

    def clean(self):
        super().clean()
        if (self.opens is None) != (self.closes is None):
            raise ValidationError({"closes": _("Give both times, or neither.")})
        if (self.break_from is None) != (self.break_to is None):
            raise ValidationError({"break_to": _("Give both times, or neither.")})
        if self.break_from and not (self.opens and self.opens < self.break_from < self.break_to < self.closes):
            raise ValidationError({"break_from": _("The break lies outside the opening hours.")})

    @property
    def is_around_the_clock(self) -> bool:
        return self.opens is not None and self.opens == self.closes

    def spans(self, day: dt.date) -> list[Span]:
        if self.opens is None:
            return []
        opens, closes = self._moment(day, self.opens), self._moment(day, self.closes)
        if closes <= opens:
            closes = self._moment(day + dt.timedelta(days=1), self.closes)
        if self.break_from:
            return [
                Span(opens, self._moment(day, self.break_from)),
                Span(self._moment(day, self.break_to), closes),
            ]
        return [Span(opens, closes)]

    @staticmethod
    def _moment(day: dt.date, time: dt.time) -> dt.datetime:
        return dt.datetime.combine(day, time, LOCAL_ZONE)


class OfficeHours(OpeningTimes):
    class Weekday(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    office = ParentalKey(Office, on_delete=models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday.choices)

    panels = [
        FieldRowPanel([FieldPanel("weekday"), FieldPanel("opens"), FieldPanel("closes")]),
        FieldRowPanel([FieldPanel("break_from"), FieldPanel("break_to")]),
    ]

    class Meta(OpeningTimes.Meta):
        unique_together = [("office", "weekday")]


class OfficeException(OpeningTimes):
    """A day unlike its weekday: closed where no time is given."""

    office = ParentalKey(Office, on_delete=models.CASCADE, related_name="exceptions")
    date = models.DateField(_("date"))
    reason = Translated(models.CharField, _("reason"), max_length=150, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("opens"), FieldPanel("closes")]),
        FieldRowPanel([FieldPanel("break_from"), FieldPanel("break_to")]),
        *[FieldPanel(name) for name in names("reason")],
    ]

    class Meta(OpeningTimes.Meta):
        unique_together = [("office", "date")]


class OfficesPage(RecordsPage):
    """When and where consumers are received (S2.8)."""

    class Meta:
        verbose_name = _("page of opening hours")
        verbose_name_plural = _("pages of opening hours")

    def get_context(self, request, *args, **kwargs):
        offices = []
        today = timezone.localdate()
        for office in Office.objects.prefetch_related("hours", "exceptions"):
            offices.append({"office": office, "state": office.state_now, "exceptions": office.coming_exceptions(today)})
        return {**super().get_context(request, *args, **kwargs), "offices": offices, "today": today}


class MeterInstallerQuerySet(models.QuerySet):
    def licensed(self, today: dt.date):
        """Organisations whose licence is valid on that day."""
        return self.filter(licence_valid_until__gte=today)

    def expired(self, today: dt.date):
        return self.filter(licence_valid_until__lt=today)


class MeterInstaller(Record):
    """An organisation that installs and verifies meters (S2.9)."""

    shown = Shown(
        on="home.InstallersPage",
        title="name",
        texts=["services", "address"],
        plain=["licence", "phone"],
        expires="licence_valid_until",
    )

    name = Translated(models.CharField, _("name"), max_length=150)
    services = Translated(models.CharField, _("services"), max_length=250)
    address = Translated(models.CharField, _("address"), max_length=200, blank=True)
    licence = models.CharField(_("licence"), max_length=60)
    licence_valid_until = models.DateField(
        _("licence valid until"), help_text=_("The last day; afterwards the organisation disappears from the site.")
    )
    phone = models.CharField(_("phone"), max_length=40, blank=True)

    objects = MeterInstallerQuerySet.as_manager()

    panels = [
        translated_panel("name", _("Name")),
        translated_panel("services", _("What the organisation does")),
        translated_panel("address", _("Address")),
        FieldRowPanel([FieldPanel("licence"), FieldPanel("licence_valid_until"), FieldPanel("phone")]),
    ]
    search_fields = [index.AutocompleteField(name) for name in names("name") + names("services")] + [
        index.FilterField("licence_valid_until")
    ]

    class Meta:
        verbose_name = _("meter installer")
        verbose_name_plural = _("meter installers")
        ordering = ["name_kk", "pk"]

    def __str__(self):
        return self.name


class InstallersPage(RecordsPage):
    """Organisations that install and verify meters, licensed today (S2.9)."""

    class Meta:
        verbose_name = _("page of meter installers")
        verbose_name_plural = _("pages of meter installers")

    def get_context(self, request, *args, **kwargs):
        installers = MeterInstaller.objects.licensed(timezone.localdate())
        return {**super().get_context(request, *args, **kwargs), "installers": installers}
