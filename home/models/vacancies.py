"""Vacancies (S1.11)."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.search import index

from home.blocks import RICH_TEXT_FEATURES
from site_project.records import Record, Shown
from site_project.translated import Translated, names, translated_panel

from .base import number_of
from .records import RecordsPage, in_its_languages


class VacancyQuerySet(models.QuerySet):
    def open(self, today: dt.date):
        """Vacancies that one can still apply for on that day."""
        return self.filter(apply_before__gte=today)


class Vacancy(Record):
    """A vacant post. It disappears by itself after the last day of applying."""

    shown = Shown(
        on="home.VacancyIndexPage",
        title="title",
        texts=["division", "duties", "requirements", "conditions"],
        plain=["phone", "email"],
        date="posted_on",
        expires="apply_before",
    )

    class Employment(models.TextChoices):
        FULL_TIME = "full_time", _("full time")
        PART_TIME = "part_time", _("part time")
        TEMPORARY = "temporary", pgettext_lazy("employment", "temporary")

    title = Translated(models.CharField, _("post"), max_length=150)
    division = Translated(models.CharField, _("division"), max_length=150)
    duties = Translated(RichTextField, _("duties"), features=RICH_TEXT_FEATURES, blank=True)
    requirements = Translated(RichTextField, _("requirements"), features=RICH_TEXT_FEATURES)
    conditions = Translated(RichTextField, _("conditions"), features=RICH_TEXT_FEATURES, blank=True)
    employment = models.CharField(
        _("employment"), max_length=10, choices=Employment.choices, default=Employment.FULL_TIME
    )
    salary_from = models.PositiveIntegerField(_("salary from, tenge"), null=True, blank=True)
    salary_to = models.PositiveIntegerField(_("salary to, tenge"), null=True, blank=True)
    posted_on = models.DateField(_("posted on"), default=timezone.localdate)
    apply_before = models.DateField(_("apply before"), help_text=_("The last day; afterwards the vacancy disappears."))
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    objects = VacancyQuerySet.as_manager()

    panels = [
        translated_panel("title", _("Post")),
        translated_panel("division", _("Division")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("salary_from"), FieldPanel("salary_to")]),
                FieldRowPanel([FieldPanel("employment"), FieldPanel("posted_on"), FieldPanel("apply_before")]),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
            ],
            heading=pgettext_lazy("vacancy", "Terms"),
        ),
        translated_panel("duties", _("Duties")),
        translated_panel("requirements", _("Requirements")),
        translated_panel("conditions", _("Conditions")),
    ]
    search_fields = [index.AutocompleteField(name) for name in names("title") + names("division")] + [
        index.FilterField("apply_before")
    ]

    class Meta:
        verbose_name = _("vacancy")
        verbose_name_plural = _("vacancies")
        ordering = ["apply_before", "pk"]

    def __str__(self):
        return self.title

    def path_below(self) -> str:
        return f"{self.pk}/"

    def clean(self):
        super().clean()
        if self.salary_from and self.salary_to and self.salary_to < self.salary_from:
            raise ValidationError({"salary_to": _("The upper limit is below the lower one.")})

    def is_open(self, today: dt.date) -> bool:
        return self.apply_before >= today


class VacancyIndexPage(RoutablePageMixin, RecordsPage):
    """The open vacancies (S1.11), each with an address of its own."""

    class Meta:
        verbose_name = _("page of vacancies")
        verbose_name_plural = _("pages of vacancies")

    @classmethod
    def tails_like(cls, tail: str) -> dict[str, str]:
        # A closed one too: its page says so, in each language that it was in.
        pk = number_of(tail)
        return in_its_languages(Vacancy.objects.filter(pk=pk).first(), tail) if pk else {}

    @classmethod
    def tails_of_records(cls) -> Iterable[dict[str, str]]:
        for vacancy in Vacancy.objects.open(timezone.localdate()):
            yield in_its_languages(vacancy, f"{vacancy.pk}/")

    @path("")
    def index(self, request):
        context = self.get_context(request) | {"vacancies": Vacancy.objects.open(timezone.localdate())}
        return TemplateResponse(request, self.get_template(request), context)

    @path("<int:pk>/", name="vacancy")
    def vacancy(self, request, pk: int):
        """One vacancy; a closed one says that it is closed (410), so that old links explain themselves."""
        vacancy = Vacancy.objects.filter(pk=pk).first()
        if vacancy is None:
            raise Http404
        is_open = vacancy.is_open(timezone.localdate())
        context = self.get_context(request) | {"vacancy": vacancy, "is_open": is_open, "trail_title": vacancy.title}
        return TemplateResponse(request, "home/vacancy.html", context, status=200 if is_open else 410)
