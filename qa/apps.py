import datetime as dt

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from site_project import clock
from site_project.mail import kinds


def sample() -> dict:
    """Return values to try the letters' templates with."""
    day = dt.date(2026, 4, 14)
    moment = dt.datetime(2026, 3, 19, 9, 30, tzinfo=dt.UTC)
    return {
        "number": "2026-00007",
        "rubric": "Техникалық сұрақтар",
        "department": "диспетчерлік қызмет",
        "phone": "+7 (7232) 00-00-20",
        "received_at": moment,
        "registered_on": day,
        "due_on": day,
        "status_url": "https://example.kz/kk/ask/status/0/",
        "url": "https://example.kz/admin/questions/1/",
        "place": "Шәкәрім даңғылы",
        "is_urgent": True,
        "is_quarantined": False,
        "question": "Су қашан беріледі?",
        "answer": "Су бүгін сағат 18:00-де беріледі.",
        "outgoing": "2026-00005",
        "answered_on": moment,
        "responsible": "Қызмет бастығы",
    }


class QuestionsConfig(AppConfig):
    name = "qa"
    verbose_name = _("questions")

    def ready(self):
        from . import publication, reminders

        publication.connect()
        clock.every_tick.append(reminders.tick)
        clock.every_night.append("forget_questions")
        kinds.register("question_received", _("To the asker: question received"), sample)
        kinds.register("question_answered", _("To the asker: answer"), sample)
        kinds.register("question_new", _("To the department: new question"), sample)
        kinds.register("question_clarified", _("To the department: the asker added something"), sample)
        kinds.register("question_erasure", _("To the department: the asker wants to be erased"), sample)
        kinds.register("question_due", _("To the department: term is near"), sample)
        kinds.register("question_untaken", _("To the second contact: nobody has taken an urgent question"), sample)
        kinds.register("question_ceiling", _("To the second contact: more questions than usual"), sample)
