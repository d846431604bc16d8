"""The enterprise (S1): reports, resources, requisites, vacancies, the gallery, the team."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable
from wagtail.search import index

from home.blocks import RICH_TEXT_FEATURES, ContentBlocks, text_of
from site_project.records import Record, Shown
from site_project.translated import LANGUAGE_CODES, Translated, names, translated_panel

from .base import BasePage, number_of


class RecordsPage(BasePage):
    """A page that shows records, with some text of its own above them."""

    body = StreamField(ContentBlocks(), verbose_name=_("text"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    parent_page_types = ["home.SectionPage"]
    subpage_types = []

    class Meta:
        abstract = True

    def get_full_text(self) -> str:
        return text_of(self.body)


def in_its_languages(record: models.Model | None, tail: str) -> dict[str, str]:
    """Return `tail` for each language in which the record has a title."""
    return {code: tail for code in LANGUAGE_CODES if getattr(record, f"title_{code}", "")}


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


class Album(Record, ClusterableModel):
    """A photo report: when, where, and the pictures (S1.12)."""

    shown = Shown(on="home.GalleryPage", title="title", texts=["place", "description"], date="date")

    slug = models.SlugField(_("slug"), unique=True, help_text=_("The last part of the album's address."))
    title = Translated(models.CharField, _("title"), max_length=150)
    place = Translated(models.CharField, _("place"), max_length=150, blank=True)
    description = Translated(models.TextField, _("description"), blank=True)
    date = models.DateField(_("date"))

    panels = [
        FieldRowPanel([FieldPanel("slug"), FieldPanel("date")]),
        translated_panel("title", _("Title")),
        translated_panel("place", _("Place")),
        translated_panel("description", _("Description")),
        MultipleChooserPanel("photos", chooser_field_name="picture", heading=_("Photos"), label=_("Photo")),
    ]
    search_fields = [index.AutocompleteField(name) for name in names("title") + names("place")] + [
        index.FilterField("date")
    ]

    class Meta:
        verbose_name = _("album")
        verbose_name_plural = _("albums")
        ordering = ["-date", "-pk"]

    def __str__(self):
        return self.title

    def path_below(self) -> str:
        return f"{self.slug}/"


class AlbumPhoto(Orderable):
    album = ParentalKey(Album, on_delete=models.CASCADE, related_name="photos")
    picture = models.ForeignKey("home.Picture", verbose_name=_("picture"), on_delete=models.CASCADE, related_name="+")
    caption = Translated(models.CharField, _("caption"), max_length=200, blank=True)

    panels = [FieldPanel("picture"), *[FieldPanel(name) for name in names("caption")]]


class GalleryPage(RoutablePageMixin, RecordsPage):
    """The albums, and each album and photo under an address of its own."""

    class Meta:
        verbose_name = _("photo gallery")
        verbose_name_plural = _("photo galleries")

    @classmethod
    def tails_like(cls, tail: str) -> dict[str, str]:
        slug, _slash, photo = tail.partition("/")
        album = Album.objects.filter(slug=slug).annotate(count=models.Count("photos")).first()
        if album is None or (photo and not 1 <= number_of(photo) <= album.count):
            return {}
        return in_its_languages(album, tail)

    @classmethod
    def tails_of_records(cls) -> Iterable[dict[str, str]]:
        for album in Album.objects.all():
            yield in_its_languages(album, f"{album.slug}/")

    @path("")
    def index(self, request):
        albums = Album.objects.prefetch_related("photos__picture__renditions")
        context = self.get_context(request) | {"albums": albums}
        return TemplateResponse(request, self.get_template(request), context)

    @path("<slug:slug>/", name="album")
    def album(self, request, slug: str):
        album = Album.objects.prefetch_related("photos__picture__renditions").filter(slug=slug).first()
        if album is None:
            raise Http404
        context = self.get_context(request) | {"album": album, "trail_title": album.title}
        return TemplateResponse(request, "home/album.html", context)

    @path("<slug:slug>/<int:number>/", name="photo")
    def photo(self, request, slug: str, number: int):
        """One photo, large, with links to its neighbours: the viewer as it works without JavaScript."""
        album = Album.objects.prefetch_related("photos__picture__renditions").filter(slug=slug).first()
        photos = list(album.photos.all()) if album else []
        if not 1 <= number <= len(photos):
            raise Http404
        context = self.get_context(request) | {
            "album": album,
            "photo": photos[number - 1],
            "number": number,
            "count": len(photos),
            "trail_title": album.title,
        }
        return TemplateResponse(request, "home/photo.html", context)


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
