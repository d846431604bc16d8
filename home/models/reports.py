"""Reports, in three series (S1.4, S1.5, S1.8)."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from site_project.records import Record, Shown
from site_project.translated import Translated, names, translated_panel

from .base import BasePage
from .records import RecordsPage


class Kind(models.TextChoices):
    """The three series of reports, each on a page of its own (S1.4, S1.5, S1.8)."""

    INVESTMENT = "investment", _("investment programme")
    TARIFF = "tariff", _("tariff estimate")
    STATE = "state", _("report to state bodies")


class ReportQuerySet(models.QuerySet):
    def for_list(self, kind: str, service: str = "", year: int | None = None):
        """Reports of one kind, latest period first; a report on both services counts for each."""
        reports = self.filter(kind=kind)
        if service:
            reports = reports.filter(service__in=[service, Report.Service.BOTH])
        if year:
            reports = reports.filter(year=year)
        return reports.select_related(*names("file")).order_by("-year", "-period_order", "-posted_on", "-pk")


class Report(Record):
    """A report on one period, with a file in each language."""

    shown = Shown(
        on="home.ReportIndexPage",
        title="title",
        texts=["summary"],
        plain=["year"],
        file="file",
        date="posted_on",
        divided_by=["kind"],
    )

    Kind = Kind

    class Service(models.TextChoices):
        WATER_SUPPLY = "water_supply", _("water supply")
        WASTEWATER = "wastewater", _("wastewater")
        BOTH = "", _("water supply and wastewater")

    class Period(models.TextChoices):
        Q1 = "q1", _("Q1")
        H1 = "h1", _("first half")
        Q2 = "q2", _("Q2")
        Q3 = "q3", _("Q3")
        Q4 = "q4", _("Q4")
        H2 = "h2", _("second half")
        YEAR = "year", _("year")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    service = models.CharField(_("regulated service"), max_length=12, choices=Service.choices, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), validators=[MinValueValidator(1990), MaxValueValidator(2100)])
    period = models.CharField(_("period"), max_length=4, choices=Period.choices)
    period_order = models.PositiveSmallIntegerField(editable=False, default=0)
    title = Translated(models.CharField, _("title"), max_length=250)
    summary = Translated(models.TextField, _("summary"), blank=True)
    file = Translated(models.ForeignKey, _("file"), to="home.DocumentFile", blank=True)
    posted_on = models.DateField(_("posted on"), default=timezone.localdate)

    objects = ReportQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("service")]),
                FieldRowPanel([FieldPanel("year"), FieldPanel("period"), FieldPanel("posted_on")]),
            ],
            heading=_("What it reports on"),
        ),
        translated_panel("title", _("Title")),
        translated_panel("summary", pgettext_lazy("report", "Summary")),
        translated_panel("file", _("File")),
    ]
    search_fields = [index.AutocompleteField(name) for name in names("title")] + [
        index.FilterField("kind"),
        index.FilterField("service"),
        index.FilterField("year"),
        index.FilterField("period"),
    ]

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-year", "-period_order", "-posted_on", "-pk"]
        indexes = [models.Index(fields=["kind", "-year", "-period_order"])]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        self.period_order = self.Period.values.index(self.period)
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        if not any(getattr(self, name) for name in names("file")):
            raise ValidationError({"file_kk": _("Choose the file in at least one language.")})

    @property
    def download(self) -> dict | None:
        """The file for the active language: `{"file", "language"}`, the language being the file's own (L3)."""
        file, language = Report.file.value_and_language(self)
        return {"file": file, "language": language} if file else None


class ReportIndexPage(RecordsPage):
    """The reports of one kind, filtered by regulated service and year."""

    kind = models.CharField(_("kind of reports"), max_length=12, choices=Kind.choices)

    content_panels = [*RecordsPage.content_panels, FieldPanel("kind")]

    reads = (*BasePage.reads, "service", "year")

    class Meta:
        verbose_name = _("page of reports")
        verbose_name_plural = _("pages of reports")

    def get_context(self, request, *args, **kwargs):
        every = Report.objects.filter(kind=self.kind)
        years = sorted(set(every.order_by().values_list("year", flat=True)), reverse=True)
        asked = request.GET.get("year", "")
        year = next((each for each in years if str(each) == asked), None)
        service = request.GET.get("service", "")
        service = service if service in Report.Service.values else ""
        return {
            **super().get_context(request, *args, **kwargs),
            "years": years,
            "year": year,
            "services": [choice for choice in Report.Service.choices if choice[0]],
            "service": service,
            "reports": Report.objects.for_list(self.kind, service, year),
        }
