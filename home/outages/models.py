"""What is kept of outages and alerts. Who changes them is `acts`; in which state they are is computed by `states`."""

import datetime as dt

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from site_project.formats import moment
from site_project.translated import Translated

from . import states, wording
from .hours import HoursField
from .records import Cause, CriticalPlace
from .settings import OutageSettings

__all__ = ["Alert", "AreaRow", "Cause", "CriticalPlace", "Outage", "OutageSettings", "TankerPoint", "Update"]


class OutageQuerySet(models.QuerySet):
    def public(self):
        """All but drills, which nobody sees but the staff."""
        return self.filter(is_drill=False)

    def current(self, now: dt.datetime):
        """What is not in the archive: planned, going on, or over for less than a day."""
        return self.filter(Q(archived_from=None) | Q(archived_from__gt=now)).order_by("-begins_at", "-pk")

    def archive(self, now: dt.datetime):
        return self.filter(archived_from__lte=now).order_by("-begins_at", "-pk")

    def overdue(self, now: dt.datetime):
        """What the dispatcher has to look at: the time given has passed, and nobody has said that the water is back."""
        going_on = self.filter(restored_at=None, cancelled_at=None, returning_at=None, begins_at__lte=now)
        return going_on.filter(expected_end__lte=now).order_by("expected_end", "pk")

    def without_review(self):
        """What went out and no second pair of eyes has seen yet."""
        return self.filter(updates__reviewed_at=None).distinct()

    def complete(self):
        """With everything that a page shows of them, in a number of queries that does not grow."""
        parts = ("areas", "critical_places", "tanker_points", "updates")
        return self.select_related("cause").prefetch_related(*parts)


class Outage(models.Model):
    """An interruption of supply: planned work or an emergency, with all that happens to it."""

    class Network(models.TextChoices):
        WATER = "water", _("water supply")
        WASTEWATER = "wastewater", _("wastewater")

    class Kind(models.TextChoices):
        EMERGENCY = "emergency", pgettext_lazy("outage", "emergency")
        PLANNED = "planned", pgettext_lazy("outage", "planned")

    class Tankers(models.TextChoices):
        UNKNOWN = "", _("nothing is said of it")
        POINTS = "points", _("at these places")
        BY_REQUEST = "by_request", _("by request")
        NONE = "none", _("none is arranged")

    network = models.CharField(_("network"), max_length=10, choices=Network)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    is_drill = models.BooleanField(_("drill"), default=False)

    planned_start = models.DateTimeField(_("planned start"), null=True, blank=True)
    planned_end = models.DateTimeField(_("planned end"), null=True, blank=True)
    # The former start of work that has been moved.
    moved_from = models.DateTimeField(_("moved from"), null=True, blank=True)
    started_at = models.DateTimeField(_("actual start"), null=True, blank=True)
    expected_end = models.DateTimeField(
        _("expected restoration"), null=True, blank=True, help_text=_("Empty: not known yet.")
    )
    next_update_at = models.DateTimeField(_("next update"), null=True, blank=True)
    daily_hours = HoursField(_("daily hours"), blank=True, help_text=_("Without water, such as 09:00–13:00."))
    returning_at = models.DateTimeField(_("returning since"), null=True, blank=True)
    restored_at = models.DateTimeField(_("restored at"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("cancelled at"), null=True, blank=True)
    # Follow from the others whenever it is saved; for filters and order.
    begins_at = models.DateTimeField(editable=False, db_index=True)
    archived_from = models.DateTimeField(null=True, editable=False, db_index=True)

    cause = models.ForeignKey(Cause, verbose_name=_("cause"), null=True, blank=True, on_delete=models.PROTECT)
    cause_text = Translated(models.CharField, _("cause in own words"), max_length=200, blank=True)
    is_list_incomplete = models.BooleanField(_("the list is not complete"), default=False)

    blocks = models.PositiveIntegerField(_("blocks of flats"), null=True, blank=True)
    houses = models.PositiveIntegerField(_("private houses"), null=True, blank=True)
    account_holders = models.PositiveIntegerField(_("account holders"), null=True, blank=True)
    people = models.PositiveIntegerField(_("residents"), null=True, blank=True)
    critical_places = models.ManyToManyField(CriticalPlace, verbose_name=_("critical places"), blank=True)
    tankers = models.CharField(_("water by tanker"), max_length=10, choices=Tankers, blank=True)
    tanker_phone = models.CharField(_("phone for water by tanker"), max_length=40, blank=True)
    own_phone = models.CharField(_("phone"), max_length=40, blank=True, help_text=_("Empty: the emergency line."))
    summary = Translated(models.TextField, _("what happened"), blank=True)

    # Counts the acts, so that nobody overwrites what they have not seen.
    version = models.PositiveIntegerField(default=1, editable=False)
    # The last act that changed what people read.
    changed_at = models.DateTimeField(editable=False, db_index=True)
    # The promise of an end that dispatchers have been told has passed.
    told_of = models.DateTimeField(null=True, editable=False)

    objects = OutageQuerySet.as_manager()

    class Meta:
        verbose_name = _("outage")
        verbose_name_plural = _("outages")
        ordering = ["-begins_at", "-pk"]
        permissions = [("review_outage", "Can review what went out")]
        constraints = [
            models.CheckConstraint(
                condition=Q(planned_start__isnull=False) | Q(started_at__isnull=False), name="outage_begins"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.pk}"

    def save(self, *args, **options):
        self.begins_at = self.started_at or self.planned_start
        self.archived_from = states.archived_from(self)
        super().save(*args, **options)

    def state(self, now: dt.datetime) -> states.State:
        return states.state_of(self, now)

    def next_change(self, now: dt.datetime) -> dt.datetime | None:
        return states.next_change(self, now)

    @property
    def phone(self) -> str:
        return self.own_phone or OutageSettings.load().phone

    @property
    def reason(self) -> str:
        """The cause in the active language; empty where it is not known."""
        return self.cause_text or (self.cause.text if self.cause else "")


class AreaQuerySet(models.QuerySet):
    def without_water(self):
        return self.filter(restored_at=None)


class AreaRow(models.Model):
    """A part of the city that an outage or an alert concerns: a place, or a street or some houses of it."""

    class Effect(models.TextChoices):
        NO_WATER = "no_water", _("no water")
        LOW_PRESSURE = "low_pressure", _("low pressure")
        DISCOLOURED = "discoloured", _("discoloured water")
        BOIL = "boil", _("boil before use")
        NO_SEWER = "no_sewer", _("do not use the sewer")

    outage = models.ForeignKey("Outage", null=True, blank=True, on_delete=models.CASCADE, related_name="areas")
    alert = models.ForeignKey("Alert", null=True, blank=True, on_delete=models.CASCADE, related_name="areas")
    place = models.ForeignKey("streets.Place", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    street = models.ForeignKey("streets.Street", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # As home.streets.areas reads it; empty: all.
    houses = models.CharField(_("houses"), max_length=250, blank=True)
    between_a = models.ForeignKey("streets.Street", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    between_b = models.ForeignKey("streets.Street", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    effect = models.CharField(_("effect"), max_length=12, choices=Effect, default=Effect.NO_WATER)
    is_upper_floors_only = models.BooleanField(_("upper floors only"), default=False)
    restored_at = models.DateTimeField(_("restored at"), null=True, blank=True)

    objects = AreaQuerySet.as_manager()

    class Meta:
        verbose_name = _("area")
        verbose_name_plural = _("areas")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outage__isnull=False, alert__isnull=True) | Q(outage__isnull=True, alert__isnull=False),
                name="area_of_one",
            ),
            models.CheckConstraint(
                condition=Q(place__isnull=False, street__isnull=True) | Q(place__isnull=True, street__isnull=False),
                name="area_is_place_or_street",
            ),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def words(self) -> str:
        """Say in the active language which part of the city it is."""
        return wording.area(self, timezone.localdate())


class TankerPoint(models.Model):
    """Where a tanker stands, and from when to when."""

    outage = models.ForeignKey(Outage, on_delete=models.CASCADE, related_name="tanker_points")
    place = Translated(models.CharField, _("place"), max_length=150)
    hours = HoursField(_("hours"), help_text=_("Such as 10:00–12:00, 18:00–20:00."))

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.place}, {self.hours}"


class Update(models.Model):
    """One act on an outage: who did what and when, and the words that went out with it."""

    class Act(models.TextChoices):
        ANNOUNCED = "announced", pgettext_lazy("outage", "announced")
        CORRECTED = "corrected", pgettext_lazy("outage", "corrected")
        TOLD = "told", _("an update")
        STARTED = "started", _("work has begun")
        MOVED = "moved", pgettext_lazy("outage", "moved")
        RETURNING = "returning", _("supply is returning")
        PARTLY = "partly", _("partly restored")
        RESTORED = "restored", pgettext_lazy("outage", "restored")
        LOST = "lost", _("water is off again")
        CANCELLED = "cancelled", pgettext_lazy("outage", "cancelled")
        CLOSED = "closed", _("closed with a summary")

    outage = models.ForeignKey(Outage, on_delete=models.CASCADE, related_name="updates")
    act = models.CharField(max_length=10, choices=Act)
    text = Translated(models.TextField, _("text"))
    at = models.DateTimeField(db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    # Former and new values by the name of the field, as they are kept.
    changed = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    # No letter tells of it.
    is_quiet = models.BooleanField(default=False)
    # The outage's version from this act on.
    version = models.PositiveIntegerField()
    # Of the form: the same one sent twice is one act.
    key = models.CharField(max_length=36, unique=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reviewed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("update")
        verbose_name_plural = _("updates")
        # The latest first, as it is read.
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["outage", "version"], name="one_act_per_version")]

    def __str__(self) -> str:
        return f"{self.get_act_display()}, {moment(self.at)}"


class AlertQuerySet(models.QuerySet):
    def current(self, now: dt.datetime):
        """What is in force or will be."""
        return self.filter(Q(ends_at=None) | Q(ends_at__gt=now))

    def in_force(self, now: dt.datetime):
        return self.current(now).filter(starts_at__lte=now)


class Alert(models.Model):
    """A warning that is no outage: boil the water, the hours have changed."""

    class Level(models.TextChoices):
        NOTICE = "notice", pgettext_lazy("alert", "notice")
        WARNING = "warning", pgettext_lazy("alert", "warning")
        DANGER = "danger", pgettext_lazy("alert", "danger to health")

    level = models.CharField(_("level"), max_length=7, choices=Level)
    text = Translated(models.TextField, _("text"))
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"), null=True, blank=True, db_index=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    changed_at = models.DateTimeField(editable=False)
    key = models.CharField(max_length=36, unique=True, editable=False)

    objects = AlertQuerySet.as_manager()

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        ordering = ["-starts_at", "-pk"]

    def __str__(self) -> str:
        return self.text[:80]

    def is_in_force(self, now: dt.datetime) -> bool:
        return self.starts_at <= now and (self.ends_at is None or now < self.ends_at)

    def next_change(self, now: dt.datetime) -> dt.datetime | None:
        return min((moment for moment in (self.starts_at, self.ends_at) if moment and moment > now), default=None)
