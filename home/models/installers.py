"""Organisations that install and verify meters (S2.9)."""

import datetime as dt

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from site_project.records import Record, Shown
from site_project.translated import Translated, names, translated_panel

from .records import RecordsPage


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
