"""The admin's screens of an import: they ask and tell; `newsletter.transfer` does the work."""

import datetime as dt
import logging
from collections.abc import Iterable

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from site_project import tables
from site_project.forms import LANGUAGES
from site_project.staff import FILL_IN, Screens, may, show

from .models import Import, Subscriber, Subscription, Topic
from .transfer import imports as transfer

log = logging.getLogger(__name__)

MEGABYTES = 100
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SAMPLE = [
    ["email", "language", "topics", "frequency", "consent_at"],
    ["aidar@example.kz", "kk", "news articles", "at_once", "2026-03-19"],
    ["olga@example.kz", "ru", "news=weekly articles=at_once", "", "19.03.2026 14:30"],
    ["dana@example.kz", "", "", "", ""],
]


def attached(rows: Iterable[list[str]], name: str, spreadsheet_format: str) -> StreamingHttpResponse:
    """Answer with a table to be kept, «xlsx» or «csv», written while it is taken."""
    is_xlsx = spreadsheet_format == "xlsx"
    pieces = tables.xlsx_file(rows) if is_xlsx else tables.csv_file(rows)
    response = StreamingHttpResponse(pieces, content_type=XLSX if is_xlsx else "text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{"xlsx" if is_xlsx else "csv"}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


class ImportForm(forms.Form):
    """A list, what holds for rows that do not say it themselves, and the word of who uploads it for the consents."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("CSV or XLSX, up to 100 MB. The first row names the columns."),
        widget=forms.FileInput(attrs={"accept": f".csv,.txt,.tsv,.xlsx,text/csv,{XLSX}"}),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language of letters"), choices=LANGUAGES)
    topics = forms.ModelMultipleChoiceField(
        Topic.objects.none(), label=gettext_lazy("Topics"), widget=forms.CheckboxSelectMultiple
    )
    frequency = forms.ChoiceField(label=gettext_lazy("How often"), choices=Subscription.Frequency)
    consented_on = forms.DateField(
        label=gettext_lazy("When these people agreed"),
        help_text=gettext_lazy("The day, or the last of the days."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    evidence = forms.CharField(
        label=gettext_lazy("How they agreed"),
        help_text=gettext_lazy(
            "Where and in which words, and where the proof is kept: for example “form on the former site, the words of "
            "consent of 2023, paper No. 15”. Kept as evidence."
        ),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    states = forms.BooleanField(
        label=gettext_lazy("I state that all people of this list have agreed to receive these letters."),
        error_messages={"required": gettext_lazy("Without their consent nobody may be subscribed.")},
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["topics"].queryset = Topic.objects.filter(pk__in=[topic.pk for topic in Topic.offered()])

    def clean_file(self) -> UploadedFile:
        upload = self.cleaned_data["file"]
        if upload.size > MEGABYTES * 1024 * 1024:
            raise ValidationError(_("The file is larger than 100 MB."))
        try:
            transfer.check(upload.file)
        except tables.Unreadable as unreadable:
            raise ValidationError(unreadable.fault.label) from None
        upload.seek(0)
        return upload

    def clean_consented_on(self) -> dt.date:
        day = self.cleaned_data["consented_on"]
        if not dt.date(1990, 1, 1) <= day <= timezone.localdate():
            raise ValidationError(_("This day is still to come, or too long ago."))
        return day


class ImportScreens(Screens):
    icon = "upload"

    def find(self, request: HttpRequest, pk: int) -> Import:
        return get_object_or_404(Import.objects.select_related("made_by"), pk=pk)

    def way(self, job: Import) -> list[tuple[str, str]]:
        return [*way(), (reverse("newsletter_import", args=[job.pk]), self.title(job))]

    def title(self, job: Import) -> str:
        return _("Import of “%(name)s”") % {"name": job}


screens = ImportScreens()


def way() -> list[tuple[str, str]]:
    return [
        (reverse(Subscriber.snippet_viewset.get_url_name("list")), _("Subscribers")),
        (reverse("newsletter_imports"), _("Import subscribers")),
    ]


@may("newsletter.import_subscribers", FILL_IN)
def imports(request: HttpRequest) -> HttpResponse:
    """The form, and below it what was imported before."""
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        job = transfer.start(
            data["file"],
            request.user,
            timezone.now(),
            language=data["language"],
            topics=data["topics"],
            frequency=data["frequency"],
            consent_at=timezone.make_aware(dt.datetime.combine(data["consented_on"], dt.time())),
            evidence=data["evidence"],
        )
        messages.success(request, _("The list is uploaded, and is now worked off."))
        return redirect("newsletter_import", job.pk)
    context = {"form": form, "imports": Import.objects.select_related("made_by")[:20]}
    title = _("Import subscribers")
    return show(request, "newsletter/import", title, "upload", way(), context, 422 if form.errors else 200)


@screens.screen("newsletter.import_subscribers")
def import_(request: HttpRequest, job: Import) -> HttpResponse:
    """What has become of an import so far."""
    return screens.show(request, "newsletter/import_progress", job, {"job": job, "topics": job.topics.all()})


@screens.act("newsletter.import_subscribers")
def stop(request: HttpRequest, job: Import) -> str | HttpResponse:
    """End an import that runs."""
    if not transfer.stop(job, timezone.now()):
        return redirect("newsletter_import", job.pk)
    log.info("User %s stops import %s", request.user.pk, job.pk)
    return _("The import is stopped.")


@may("newsletter.import_subscribers")
def sample(_request: HttpRequest, spreadsheet_format: str) -> StreamingHttpResponse:
    """A list to begin from."""
    return attached(SAMPLE, "subscribers-sample", spreadsheet_format)
