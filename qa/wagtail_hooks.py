"""The question desk in Wagtail's admin: its menu, its screens, and its figures on the first screen."""

from django.contrib.auth.models import Permission
from django.db.models import Count, Q
from django.urls import path
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet

from . import answer_views, publication_views, question_views
from .models import Department, Question, Rubric
from .queue_views import tabs
from .viewsets import QuestionsGroup, submit_translation

register_snippet(QuestionsGroup)


# Before wagtail-localize registers its own, so that the first address below is ours.
@hooks.register("register_admin_urls", order=-1)
def register_question_screens() -> list:
    """Return the addresses below /admin/questions/, each with the key of its question, and one of a translation."""
    screens = {
        "": (question_views.question, "qa_question"),
        "take/": (question_views.take, "qa_take"),
        "assign/": (question_views.assign, "qa_assign"),
        "move/": (question_views.move, "qa_move"),
        "release/": (question_views.release, "qa_release"),
        "close/": (question_views.close, "qa_close"),
        "reopen/": (question_views.reopen, "qa_reopen"),
        "seen/": (question_views.seen, "qa_seen"),
        "note/": (question_views.note, "qa_note"),
        "erase/": (question_views.erase, "qa_erase"),
        "photos/<int:photo>/": (question_views.photo, "qa_photo"),
        "files/<int:file>/": (question_views.answer_file, "qa_answer_file"),
        "files/<int:file>/remove/": (question_views.remove_file, "qa_remove_file"),
        "letters/<int:letter>/again/": (question_views.letter_again, "qa_letter_again"),
        "answer/": (answer_views.answer, "qa_answer"),
        "answer/preview/": (answer_views.preview, "qa_preview"),
        "answer/send/": (answer_views.send, "qa_send"),
        "publish/": (publication_views.prepare, "qa_prepare"),
        "publication/": (publication_views.publish, "qa_publication"),
    }
    return [
        path("localize/submit/snippet/qa/publishedquestion/<str:pk>/", submit_translation),
        *(path(f"questions/<int:pk>/{address}", view, name=name) for address, (view, name) in screens.items()),
    ]


@hooks.register("register_permissions")
def register_permissions():
    return Permission.objects.filter(
        content_type__app_label="qa", codename__in=["view_question", "change_question", "export_question"]
    )


class QueuePanel(Component):
    """What waits for a moderator: links to each tab of the queue, and open and overdue questions by rubric."""

    name = "questions"
    template_name = "wagtailadmin/qa/panel.html"
    # Before all that Wagtail shows: this is where moderators land.
    order = 50
    WIDTH = 200

    def __init__(self, user):
        self.user = user

    def get_context_data(self, parent_context) -> dict:
        today = timezone.localdate()
        found = Question.objects.visible_to(self.user).open().order_by()
        rubrics = found.values("rubric").annotate(number=Count("pk"), overdue=Count("pk", filter=Q(due_on__lt=today)))
        numbers = {row["rubric"]: row for row in rubrics}
        most = max((row["number"] for row in numbers.values()), default=1)
        shown = Rubric.objects.filter(pk__in=numbers)
        return {
            "tabs": tabs(self.user),
            "without_address": Department.objects.visible_to(self.user).without_address(),
            "width": self.WIDTH,
            "bars": [
                {
                    "rubric": rubric.name,
                    "number": numbers[rubric.pk]["number"],
                    "overdue": numbers[rubric.pk]["overdue"],
                    "width": round(self.WIDTH * numbers[rubric.pk]["number"] / most),
                    "overdue_width": round(self.WIDTH * numbers[rubric.pk]["overdue"] / most),
                }
                for rubric in shown
            ],
        }


@hooks.register("construct_homepage_panels")
def show_queue(request, panels) -> None:
    if request.user.has_perm("qa.view_question"):
        panels.append(QueuePanel(request.user))
