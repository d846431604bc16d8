"""What notices are made of and what is kept between them: causes, and places that cannot do without water."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from site_project.records import Record
from site_project.translated import Translated, names, translated_panel


class Cause(Record):
    """Why the water is off, in words that fit every notice."""

    is_kept_by_editors = False

    text = Translated(
        models.CharField, _("cause"), max_length=120, help_text=_("As it stands after «Reason:» in a notice.")
    )
    is_button = models.BooleanField(
        _("button for emergencies"), default=True, help_text=_("Offered in the form for emergencies.")
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [translated_panel("text", _("Cause")), FieldPanel("is_button"), FieldPanel("sort_order")]
    search_fields = [index.AutocompleteField(name) for name in names("text")]

    class Meta:
        verbose_name = _("cause of outages")
        verbose_name_plural = _("causes of outages")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.text


class CriticalPlace(Record):
    """A school, a hospital, a boiler house: somebody has to know at once that it is without water."""

    is_kept_by_editors = False

    class Kind(models.TextChoices):
        SCHOOL = "school", _("school")
        KINDERGARTEN = "kindergarten", _("kindergarten")
        HOSPITAL = "hospital", _("hospital")
        BOILER_HOUSE = "boiler_house", _("boiler house")
        OTHER = "other", _("other")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    name = Translated(models.CharField, _("name"), max_length=150)
    address = Translated(models.CharField, _("address"), max_length=200, blank=True)

    panels = [FieldPanel("kind"), translated_panel("name", _("Name")), translated_panel("address", _("Address"))]
    search_fields = [index.AutocompleteField(name) for name in names("name") + names("address")]

    class Meta:
        verbose_name = _("critical place")
        verbose_name_plural = _("critical places")
        ordering = ["kind", "name_kk"]

    def __str__(self) -> str:
        return self.name
