"""The queue: the questions of a moderator's departments, to be looked through, searched and exported."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, StatusFlagColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import ModelPermissionPolicy

from site_project.staff import CountingPaginator, Tab, day, harmless, moment, person

from . import calendar, queue_search
from .models import CalendarException, Event, Question, QuestionSettings

State = Question.State

TABS = {
    "open": gettext_lazy("Open"),
    "new": pgettext_lazy("questions", "New"),
    "mine": gettext_lazy("Mine"),
    "soon": gettext_lazy("Due soon"),
    "overdue": gettext_lazy("Overdue"),
    "waiting": gettext_lazy("Asker wrote"),
    "quarantined": gettext_lazy("In quarantine"),
    "all": gettext_lazy("All"),
}


def tab_filters(user) -> dict[str, Q]:
    """Return what each tab of the queue holds."""
    today = timezone.localdate()
    last = calendar.due_date(today, QuestionSettings.load().remind_days, CalendarException.all())
    is_open = Q(state__in=[State.NEW, State.IN_WORK])
    return {
        "open": is_open,
        "new": Q(state=State.NEW),
        "mine": is_open & Q(assignee=user),
        "soon": is_open & Q(due_on__gte=today, due_on__lte=last),
        "overdue": is_open & Q(due_on__lt=today),
        "waiting": Q(waits_since__isnull=False),
        "quarantined": Q(state=State.QUARANTINED),
        "all": Q(),
    }


def tabs(user, chosen: str = "") -> list[Tab]:
    """Return the tabs with how many questions each holds, counted in one query."""
    filters = tab_filters(user)
    # An empty condition counts nothing, so the last tab is everything that has a number.
    counted = {name: Count("pk", filter=condition or Q(pk__isnull=False)) for name, condition in filters.items()}
    numbers = Question.objects.visible_to(user).aggregate(**counted)
    return [
        Tab(
            str(label),
            f"{reverse('qa_queue:index')}?tab={name}",
            name == chosen,
            numbers[name],
            # Where one of them is chosen, colour says which.
            is_late=not chosen and name == "overdue" and numbers[name] > 0,
        )
        for name, label in TABS.items()
    ]


def first_words(question: Question) -> str:
    """What it is about and where, so that a list can be worked through without opening each."""
    return " · ".join(filter(None, [Truncator(question.message).words(10), question.address]))


def days_left(question: Question, exceptions: calendar.Exceptions) -> str:
    """Return how many working days there are to answer, in words; nothing where it is answered or has no term."""
    if question.due_on is None or question.has_ended:
        return ""
    days = calendar.working_days_left(timezone.localdate(), question.due_on, exceptions)
    if days == 0:
        return _("due today")
    if days < 0:
        return _("working days overdue: %(days)s") % {"days": -days}
    return _("working days left: %(days)s") % {"days": days}


def is_late(question: Question) -> bool:
    """Whether it should have been answered by now."""
    return bool(question.due_on) and not question.has_ended and question.due_on < timezone.localdate()


class QueueFilterSet(WagtailFilterSet):
    tab = django_filters.ChoiceFilter(label=gettext_lazy("queue"), choices=list(TABS.items()), method="by_tab")
    received_at = django_filters.DateFromToRangeFilter(label=gettext_lazy("received"), widget=DateRangePickerWidget)
    is_urgent = django_filters.BooleanFilter(label=gettext_lazy("urgent"), field_name="rubric__is_urgent")

    class Meta:
        model = Question
        fields = ["rubric", "state", "language"]

    def by_tab(self, queryset, name, value):
        return queryset.filter(tab_filters(self.request.user)[value])


class QueueView(generic.IndexView):
    """The questions of the moderator's departments, to be looked through, searched and exported."""

    model = Question
    permission_policy = ModelPermissionPolicy(Question)
    any_permission_required = ["view", "change"]
    page_title = gettext_lazy("Queue of questions")
    header_icon = "help"
    results_template_name = "wagtailadmin/qa/queue_results.html"
    index_url_name = "qa_queue:index"
    index_results_url_name = "qa_queue:index_results"
    filterset_class = QueueFilterSet
    paginate_by = 50
    paginator_class = CountingPaginator
    # That there is a search; `search_queryset` below says how.
    search_fields = ["search_text"]
    export_filename = "questions"
    export_columns = {
        "incoming": (gettext_lazy("incoming no."), lambda q: q.incoming),
        "rubric": (gettext_lazy("rubric"), lambda q: q.rubric.name),
        "department": (gettext_lazy("department"), lambda q: q.department.name),
        "urgent": (gettext_lazy("urgent"), lambda q: _("Yes") if q.rubric.is_urgent else ""),
        "received": (gettext_lazy("received"), lambda q: moment(q.received_at)),
        "registered": (gettext_lazy("registered on"), lambda q: day(q.registered_on)),
        "due": (gettext_lazy("answer due"), lambda q: day(q.due_on)),
        "state": (gettext_lazy("state"), lambda q: q.get_state_display()),
        "assignee": (gettext_lazy("who answers"), lambda q: person(q.assignee)),
        "answered": (gettext_lazy("answered"), lambda q: moment(q.answered_at)),
        "language": (gettext_lazy("language of correspondence"), lambda q: q.get_language_display()),
        "name": (gettext_lazy("name"), lambda q: q.name),
        "phone": (gettext_lazy("phone"), lambda q: q.phone),
        "email": (gettext_lazy("e-mail"), lambda q: q.email),
        "address": (gettext_lazy("address or landmark"), lambda q: q.address),
        "message": (gettext_lazy("message"), lambda q: q.message),
    }
    list_export = list(export_columns)

    @cached_property
    def tab(self) -> str:
        """The chosen tab; what is open, until something is chosen or looked for."""
        chosen = self.request.GET.get("tab", "")
        if chosen in TABS:
            return chosen
        return "all" if self.is_searching or self.is_filtering else "open"

    @cached_property
    def columns(self) -> list[Column]:
        exceptions = CalendarException.all()

        def due(question: Question) -> str:
            said = ", ".join(filter(None, [day(question.due_on), days_left(question, exceptions)]))
            return format_html('<span class="staff-urgent">{}</span>', said) if is_late(question) else said

        return [
            TitleColumn(
                "number",
                label=_("No."),
                accessor=str,
                get_url=lambda question: reverse("qa_question", args=[question.pk]),
            ),
            StatusFlagColumn("urgent", label=_("urgent"), accessor="rubric.is_urgent", true_label=_("urgent")),
            StatusFlagColumn("waits_since", label=_("asker wrote"), true_label=_("asker wrote")),
            Column("rubric", label=_("rubric"), accessor="rubric.name"),
            Column("message", label=_("question"), accessor=first_words, classname="staff-words"),
            Column("received_at", label=_("received"), accessor=lambda question: moment(question.received_at)),
            Column("due_on", label=_("answer due"), accessor=due),
            Column("state", label=_("state"), accessor="get_state_display"),
            Column("assignee", label=_("who answers"), accessor=lambda question: person(question.assignee)),
        ]

    def get_base_queryset(self) -> QuerySet:
        found = Question.objects.visible_to(self.request.user)
        return found.filter(tab_filters(self.request.user)[self.tab]).select_related("rubric__department", "assignee")

    def order_queryset(self, queryset):
        return queryset.in_order()

    def search_queryset(self, queryset):
        return queryset.filter(queue_search.condition(self.search_query))

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, tabs=tabs(self.request.user, self.tab), **kwargs)

    # Export: for those who may, and never without a trace.

    @cached_property
    def show_export_buttons(self) -> bool:
        return self.request.user.has_perm("qa.export_question")

    def get(self, request, *args, **kwargs):
        if self.is_export and not self.show_export_buttons:
            raise PermissionDenied
        return super().get(request, *args, **kwargs)

    def as_spreadsheet(self, queryset, spreadsheet_format) -> HttpResponse:
        exported, now = list(queryset), timezone.now()
        Event.objects.bulk_create(
            (
                Event(
                    question=question,
                    verb=Event.Verb.EXPORTED,
                    actor=self.request.user,
                    at=now,
                    details=spreadsheet_format,
                )
                for question in exported
            ),
            batch_size=500,
        )
        return super().as_spreadsheet(exported, spreadsheet_format)

    def to_row_dict(self, item) -> dict:
        return {name: value(item) for name, (_heading, value) in self.export_columns.items()}

    def get_heading(self, queryset, field) -> str:
        return capfirst(str(self.export_columns[field][0]))

    def preprocess_field_value(self, field, value, export_format) -> str:
        return harmless(str(value))

    def stream_csv(self, queryset) -> list[bytes]:
        # Written at once, while the reader's language is active; the first mark tells Excel that it is UTF-8.
        return [b"\xef\xbb\xbf", *super().stream_csv(queryset)]


class QueueMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("qa.view_question")


class QueueViewSet(ViewSet):
    name = "qa_queue"
    url_prefix = "questions"
    icon = "help"
    menu_label = gettext_lazy("Queue")
    menu_item_class = QueueMenuItem

    def get_urlpatterns(self):
        return [
            path("", QueueView.as_view(), name="index"),
            path("results/", QueueView.as_view(results_only=True), name="index_results"),
        ]
