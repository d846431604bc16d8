"""The admin's screens for records: lists, filters, search, export."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.outages.viewsets import CauseViewSet, CriticalPlaceViewSet
from home.streets.viewsets import PlaceViewSet, StreetViewSet
from site_project.translated import names

from .models import Album, ExternalResource, MeterInstaller, Office, Person, Report, Vacancy


class ReportFilterSet(WagtailFilterSet):
    class Meta:
        model = Report
        fields = ["kind", "service", "year", "period"]


class ReportViewSet(SnippetViewSet):
    model = Report
    icon = "doc-full"
    list_display = [
        "title",
        Column("get_kind_display", label=_("kind"), sort_key="kind"),
        Column("get_service_display", label=_("regulated service"), sort_key="service"),
        Column("year", label=_("year"), sort_key="year"),
        Column("get_period_display", label=_("period"), sort_key="period_order"),
        Column("posted_on", label=_("posted on"), sort_key="posted_on"),
    ]
    filterset_class = ReportFilterSet
    list_export = ["pk", "kind", "service", "year", "period", *names("title"), "posted_on"]
    export_filename = "reports"


class OpenFilterSet(WagtailFilterSet):
    """Filters records that end on a day by whether that day has passed."""

    state = django_filters.ChoiceFilter(
        label=_("state"), choices=[("open", _("in force")), ("past", _("expired"))], method="by_state"
    )

    def by_state(self, queryset, name, value):
        comparison = "gte" if value == "open" else "lt"
        return queryset.filter(**{f"{self.day_field}__{comparison}": timezone.localdate()})


class VacancyFilterSet(OpenFilterSet):
    day_field = "apply_before"

    class Meta:
        model = Vacancy
        fields = ["employment"]


class VacancyViewSet(SnippetViewSet):
    model = Vacancy
    icon = "group"
    list_display = [
        "title",
        Column("division", label=_("division")),
        Column("salary_from", label=_("salary from, tenge"), sort_key="salary_from"),
        Column("apply_before", label=_("apply before"), sort_key="apply_before"),
    ]
    filterset_class = VacancyFilterSet
    list_export = [
        "pk",
        *names("title"),
        *names("division"),
        "employment",
        "salary_from",
        "salary_to",
        "posted_on",
        "apply_before",
    ]
    export_filename = "vacancies"


class ExternalResourceViewSet(SnippetViewSet):
    model = ExternalResource
    icon = "link-external"
    list_display = ["name", Column("url", label=_("address")), BooleanColumn("in_footer", label=_("in the footer"))]
    list_filter = ["in_footer"]
    list_export = ["pk", *names("name"), *names("description"), "url", "in_footer"]
    export_filename = "resources"


class AlbumViewSet(SnippetViewSet):
    model = Album
    icon = "image"
    list_display = ["title", Column("date", label=_("date"), sort_key="date"), Column("place", label=_("place"))]
    list_filter = {"date": ["year"]}
    list_export = ["pk", "slug", "date", *names("title"), *names("place")]
    export_filename = "albums"


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    list_display = ["name", Column("post", label=_("post")), Column("phone", label=_("phone"))]
    list_export = ["pk", *names("name"), *names("post"), *names("division"), *names("reception"), "phone", "email"]
    export_filename = "people"


class OfficeViewSet(SnippetViewSet):
    model = Office
    icon = "time"
    list_display = ["name", Column("address", label=_("address")), Column("phone", label=_("phone"))]
    list_export = ["pk", *names("name"), *names("address"), "phone", "email"]
    export_filename = "offices"


class MeterInstallerFilterSet(OpenFilterSet):
    day_field = "licence_valid_until"

    class Meta:
        model = MeterInstaller
        fields = []


class MeterInstallerViewSet(SnippetViewSet):
    model = MeterInstaller
    icon = "cog"
    list_display = [
        "name",
        Column("licence", label=_("licence")),
        Column("licence_valid_until", label=_("licence valid until"), sort_key="licence_valid_until"),
        Column("phone", label=_("phone")),
    ]
    filterset_class = MeterInstallerFilterSet
    list_export = ["pk", *names("name"), "licence", "licence_valid_until", *names("services"), "phone"]
    export_filename = "meter-installers"


class RecordsGroup(SnippetViewSetGroup):
    """Everything that is written once, in three languages on one form."""

    menu_label = _("Records")
    menu_icon = "table"
    menu_order = 150
    items = (
        ReportViewSet,
        VacancyViewSet,
        OfficeViewSet,
        MeterInstallerViewSet,
        AlbumViewSet,
        PersonViewSet,
        ExternalResourceViewSet,
        StreetViewSet,
        PlaceViewSet,
        CauseViewSet,
        CriticalPlaceViewSet,
    )
