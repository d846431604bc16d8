"""The people who lead the enterprise (F2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from site_project.records import Record, Shown
from site_project.translated import Translated, names, translated_panel

from .records import RecordsPage


class Person(Record):
    """Somebody of «Біздің команда» (F2)."""

    shown = Shown(on="home.TeamPage", title="name", texts=["post", "division", "reception"], plain=["phone", "email"])

    name = Translated(models.CharField, _("name"), max_length=120)
    post = Translated(models.CharField, _("post"), max_length=200)
    division = Translated(models.CharField, _("division"), max_length=200, blank=True)
    reception = Translated(models.CharField, _("reception hours"), max_length=250, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    photo = models.ForeignKey(
        "home.Picture", verbose_name=_("photo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        translated_panel("name", _("Name")),
        translated_panel("post", _("Post")),
        translated_panel("division", _("Division")),
        translated_panel("reception", _("Reception hours")),
        MultiFieldPanel([FieldPanel("phone"), FieldPanel("email")], heading=_("Contacts")),
        FieldPanel("photo"),
        FieldPanel("sort_order"),
    ]
    search_fields = [index.AutocompleteField(name) for name in names("name") + names("post")]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_order", "pk"]

    def __str__(self):
        return self.name


class TeamPage(RecordsPage):
    """The people who lead the enterprise, and when they receive."""

    class Meta:
        verbose_name = _("page of the team")
        verbose_name_plural = _("pages of the team")

    def get_context(self, request, *args, **kwargs):
        people = Person.objects.select_related("photo").prefetch_related("photo__renditions")
        return {**super().get_context(request, *args, **kwargs), "people": people}
