"""Public resources elsewhere (S1.9), and the enterprise's own requisites (S1.10)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from site_project.records import Record, Shown
from site_project.translated import Translated, names, translated_panel

from .records import RecordsPage


class ExternalResource(Record):
    """A public resource elsewhere: listed on its page (S1.9), and in the footer where so marked (F1)."""

    shown = Shown(on="home.ResourcesPage", title="name", texts=["description"], plain=["url"])

    name = Translated(models.CharField, _("name"), max_length=100)
    description = Translated(models.CharField, _("description"), max_length=250, blank=True)
    url = models.URLField(_("address"))
    in_footer = models.BooleanField(_("in the footer"), default=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        FieldPanel("url"),
        translated_panel("name", _("Name")),
        translated_panel("description", _("Description")),
        MultiFieldPanel([FieldPanel("in_footer"), FieldPanel("sort_order")], heading=_("Place")),
    ]
    search_fields = [index.AutocompleteField(name) for name in names("name")] + [index.FilterField("in_footer")]

    class Meta:
        verbose_name = _("external resource")
        verbose_name_plural = _("external resources")
        ordering = ["sort_order", "pk"]

    def __str__(self):
        return self.name


class ResourcesPage(RecordsPage):
    """Links to public resources (S1.9)."""

    class Meta:
        verbose_name = _("page of external resources")
        verbose_name_plural = _("pages of external resources")

    def get_context(self, request, *args, **kwargs):
        return {**super().get_context(request, *args, **kwargs), "all_resources": ExternalResource.objects.all()}


class DetailsPage(RecordsPage):
    """The enterprise's requisites (S1.10), shown from the company details."""

    class Meta:
        verbose_name = _("page of requisites")
        verbose_name_plural = _("pages of requisites")
