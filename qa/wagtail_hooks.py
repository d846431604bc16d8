"""The question desk in Wagtail's admin: its menu, its screens, and its figures on the first screen."""

from django.contrib.auth.models import Permission
from django.db.models import Count, Q
from django.urls import path
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet

from . import admin_views as views
from .models import Department, Question, Rubric
from .viewsets import QuestionsGroup, submit_translation, tabs

register_snippet(QuestionsGroup)


# Before wagtail-localize registers its own, so that the first address below is ours.
@hooks.register("register_admin_urls", order=-1)
def register_question_screens() -> list:
    """Return the addresses below /admin/questions/, each with the key of its question, and one of a translation."""
    screens = {
        "": (views.question, "qa_question"),
        "take/": (views.take, "qa_take"),
        "assign/": (views.assign, "qa_assign"),
        "move/": (views.move, "qa_move"),
        "release/": (views.release, "qa_release"),
        "close/": (views.close, "qa_close"),
        "reopen/": (views.reopen, "qa_reopen"),
        "seen/": (views.seen, "qa_seen"),
        "note/": (views.note, "qa_note"),
        "erase/": (views.erase, "qa_erase"),
        "photos/<int:photo>/": (views.photo, "qa_photo"),
        "files/<int:file>/": (views.answer_file, "qa_answer_file"),
        "files/<int:file>/remove/": (views.remove_file, "qa_remove_file"),
        "letters/<int:letter>/again/": (views.letter_again, "qa_letter_again"),
        "answer/": (views.answer, "qa_answer"),
        "answer/preview/": (views.preview, "qa_preview"),
        "answer/send/": (views.send, "qa_send"),
        "publish/": (views.prepare, "qa_prepare"),
        "publication/": (views.publication, "qa_publication"),
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
