"""The admin's lists of the question desk: the records that staff keeps, and the public copies."""

from functools import wraps

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import BooleanColumn, Column, LiveStatusTagColumn, LocaleColumn
from wagtail.snippets.views.snippets import (
    EditView,
    IndexView,
    SnippetViewSet,
    SnippetViewSetGroup,
    WorkflowActionView,
)
from wagtail_localize.views.submit_translations import SubmitSnippetTranslationView

from site_project.staff import CountingPaginator, Without, day, refused

from .models import (
    CalendarException,
    CannedText,
    Department,
    PublishedQuestion,
    Question,
    Rubric,
)
from .queue_views import QueueViewSet

# --- Records --------------------------------------------------------------------------------------------------------


class RecordsView(IndexView):
    paginator_class = CountingPaginator


class RecordViewSet(SnippetViewSet):
    index_view_class = RecordsView


class DepartmentViewSet(RecordViewSet):
    model = Department
    icon = "group"
    list_display = [
        "name",
        Column(
            "emails",
            label=gettext_lazy("e-mail addresses"),
            accessor=lambda department: department.emails or _("none: nobody is told of its questions"),
        ),
        Column("phone", label=gettext_lazy("phone")),
        Column("group", label=gettext_lazy("moderators")),
    ]
    copy_view_enabled = False


class RubricViewSet(RecordViewSet):
    model = Rubric
    icon = "list-ul"
    list_display = [
        "name",
        Column("department", label=gettext_lazy("department")),
        BooleanColumn("is_urgent", label=gettext_lazy("urgent")),
        Column("answer_days", label=gettext_lazy("working days for an answer")),
    ]
    list_filter = ["department"]
    copy_view_enabled = False

    def get_queryset(self, request):
        return Rubric.objects.select_related("department")


class CalendarExceptionViewSet(RecordViewSet):
    model = CalendarException
    icon = "date"
    list_display = [
        Column("date", label=gettext_lazy("date"), accessor=str, sort_key="date"),
        BooleanColumn("is_working", label=gettext_lazy("working day")),
        Column("reason", label=gettext_lazy("reason")),
    ]
    list_filter = {"date": ["year"]}
    copy_view_enabled = False


class CannedTextViewSet(RecordViewSet):
    model = CannedText
    icon = "paste"
    list_display = ["title", Column("rubric", label=gettext_lazy("rubric"))]
    list_filter = ["rubric"]

    def get_queryset(self, request):
        return CannedText.objects.select_related("rubric")


# --- Published questions ----------------------------------------------------------------------------------------------


def copies_for(user) -> QuerySet:
    """Return the public copies whose questions the user may see. Drafts may still hold personal data."""
    return PublishedQuestion.objects.filter(question_number__in=Question.objects.visible_to(user).values("pk"))


def of_own_department(view):
    """Refuse the copy of another department's question, whatever is to be done with it."""

    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs):
        pk = str(kwargs.get("pk", ""))
        if pk and not (pk.isdecimal() and copies_for(request.user).filter(pk=pk).exists()):
            return refused(request)
        return view(request, *args, **kwargs)

    return guarded


class TellsWhyNot:
    """Where the copy may not go public (PublishedQuestion.save), says so instead of failing; the draft is kept."""

    def dispatch(self, request: HttpRequest, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect(PublishedQuestion.snippet_viewset.get_url_name("edit"), kwargs["pk"])


class CopyEditView(TellsWhyNot, EditView):
    pass


class CopyWorkflowActionView(TellsWhyNot, WorkflowActionView):
    pass


@of_own_department
def submit_translation(request: HttpRequest, pk: str) -> HttpResponse:
    """Begin to translate a copy, once it is public: wagtail-localize shows its words to every translator."""
    copy = PublishedQuestion.objects.get(pk=pk)
    if not copy.live:
        messages.error(request, _("Publish the question first. It can be translated after that."))
        return redirect(PublishedQuestion.snippet_viewset.get_url_name("edit"), pk)
    begin = SubmitSnippetTranslationView.as_view()
    return begin(request, app_label="qa", model_name="publishedquestion", pk=pk)


class OwnDepartment(Without):
    """A moderator's rights end at the department."""

    def user_has_permission_for_instance(self, user, action, instance) -> bool:
        return self.user_has_permission(user, action) and copies_for(user).filter(pk=instance.pk).exists()


class PublishedQuestionViewSet(RecordViewSet):
    """The public copies. They are made on a question's screen, and of nothing else."""

    model = PublishedQuestion
    icon = "openquote"
    list_display = [
        "incoming",
        Column("message", label=gettext_lazy("question"), accessor=lambda copy: copy.beginning(80)),
        Column("rubric", label=gettext_lazy("rubric")),
        Column("answered_on", label=gettext_lazy("answered on"), accessor=lambda copy: day(copy.answered_on)),
        LocaleColumn(),
        LiveStatusTagColumn(),
    ]
    list_filter = ["rubric", "live"]
    # The database's own search; drafts are not in the index of the site.
    search_fields = ["incoming", "outgoing", "message", "answer"]
    search_backend_name = None
    copy_view_enabled = False
    edit_view_class = CopyEditView
    workflow_action_view_class = CopyWorkflowActionView

    @property
    def permission_policy(self):
        return OwnDepartment(PublishedQuestion, "add")

    def get_queryset(self, request):
        return copies_for(request.user).select_related("rubric", "locale")

    def get_urlpatterns(self):
        patterns = super().get_urlpatterns()
        for pattern in patterns:
            pattern.callback = of_own_department(pattern.callback)
        return patterns

    def register_chooser_viewset(self):
        """Nothing chooses a published question, and a chooser would show those of every department."""


class QuestionsGroup(SnippetViewSetGroup):
    """The queue first, then what is written, then what staff sets once."""

    menu_label = gettext_lazy("Questions")
    menu_icon = "help"
    menu_order = 120
    items = (
        QueueViewSet,
        PublishedQuestionViewSet,
        CannedTextViewSet,
        RubricViewSet,
        DepartmentViewSet,
        CalendarExceptionViewSet,
    )
