"""The directory of streets: places, the streets in them, and what the streets were called before."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.search import index

from site_project.records import Record
from site_project.slugs import make_slug
from site_project.translated import Translated, names, translated_panel

from . import wording
from .wording import Kind


class Place(Record):
    """The city, a district of it or a settlement; each stands in a larger one, save the largest."""

    class Kind(models.TextChoices):
        CITY = "city", _("city")
        DISTRICT = "district", _("district")
        SETTLEMENT = "settlement", _("settlement")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    name = Translated(models.CharField, _("name"), max_length=100)
    parent = models.ForeignKey(
        "self", verbose_name=_("lies in"), null=True, blank=True, on_delete=models.PROTECT, related_name="parts"
    )

    panels = [FieldRowPanel([FieldPanel("kind"), FieldPanel("parent")]), translated_panel("name", _("Name"))]
    search_fields = [index.AutocompleteField(name) for name in names("name")]

    class Meta:
        verbose_name = pgettext_lazy("directory", "place")
        verbose_name_plural = _("places")
        ordering = ["name_kk", "pk"]

    def __str__(self):
        return self.name

    def clean(self):
        """Refuse a place that lies in itself, directly or by way of others."""
        above = self.parent
        while above is not None:
            if above.pk == self.pk:
                raise ValidationError({"parent": _("A place cannot lie in itself.")})
            above = above.parent


class Street(Record, ClusterableModel):
    """A street, a lane, a microdistrict: whatever a house number follows.

    `place` is the smallest place that holds the whole street. The name is without its kind: «Сәтпаев», not
    «Сәтпаев көшесі».
    """

    place = models.ForeignKey(
        Place, verbose_name=pgettext_lazy("directory", "place"), on_delete=models.PROTECT, related_name="streets"
    )
    kind = models.CharField(_("kind"), max_length=14, choices=Kind, default=Kind.STREET)
    name = Translated(models.CharField, _("name"), max_length=100)
    slug = models.SlugField(
        _("slug"), unique=True, blank=True, help_text=_("The last part of its address. Empty: made of the name.")
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("place")]),
        translated_panel("name", _("Name"), help_text=_("Without the word «street».")),
        FieldPanel("slug"),
        InlinePanel("former_names", heading=_("Former names"), label=_("Former name")),
    ]
    search_fields = [index.AutocompleteField(name) for name in names("name")] + [index.FilterField("kind")]

    class Meta:
        verbose_name = _("street")
        verbose_name_plural = _("streets")
        ordering = ["name_kk", "pk"]

    def __str__(self):
        return self.title

    @property
    def title(self) -> str:
        """The name with its kind in the active language: «Сәтпаев көшесі», «улица Сатпаева»."""
        name, language = type(self).name.value_and_language(self)
        return wording.titled(self.kind, name, language)

    @property
    def former(self) -> str:
        """All its former names, in the active language."""
        return ", ".join(old.name for old in self.former_names.all())

    def title_on(self, today: dt.date) -> str:
        """Return the title with the former name, as long as it is shown: «Арна көшесі (бұр. Роза Люксембург)»."""
        former = [old.name for old in self.former_names.all() if old.is_shown(today)]
        return wording.formerly(self.title, former)

    def save(self, *args, **options):
        self.slug = self.slug or free_slug(self)
        super().save(*args, **options)


class FormerName(models.Model):
    """What a street was called, and until when that is told beside its name.

    Two streets may have borne one name, and one street many.
    """

    street = ParentalKey(Street, on_delete=models.CASCADE, related_name="former_names")
    kind = models.CharField(_("kind"), max_length=14, choices=Kind, default=Kind.STREET)
    name = Translated(models.CharField, _("name"), max_length=100)
    renamed_on = models.DateField(_("renamed on"), null=True, blank=True)
    shown_until = models.DateField(
        _("shown until"), null=True, blank=True, help_text=_("The last day. Empty: found, but not shown.")
    )

    panels = [
        FieldPanel("kind"),
        *[FieldPanel(name) for name in names("name")],
        FieldRowPanel([FieldPanel("renamed_on"), FieldPanel("shown_until")]),
    ]

    class Meta:
        verbose_name = _("former name")
        verbose_name_plural = _("former names")
        ordering = ["-renamed_on", "pk"]

    def __str__(self):
        return self.name

    def is_shown(self, today: dt.date) -> bool:
        return self.shown_until is not None and today <= self.shown_until


def free_slug(street: Street) -> str:
    """Return a slug that no other street has: of the name, then with the kind, then with the place, then numbered."""
    name, kind, place = (make_slug(part) for part in (street.name_kk, street.kind, street.place.name_kk))
    wanted = [name, f"{name}-{kind}", f"{name}-{kind}-{place}"]
    wanted = [slug[:SLUG_ROOM] for slug in wanted]
    taken = set(Street.objects.exclude(pk=street.pk).filter(slug__startswith=wanted[0]).values_list("slug", flat=True))
    for slug in wanted:
        if slug not in taken:
            return slug
    number = 2
    while f"{wanted[-1]}-{number}" in taken:
        number += 1
    return f"{wanted[-1]}-{number}"


# Room is left for the number: the field takes 50.
SLUG_ROOM = 46
