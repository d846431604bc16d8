"""What the question desk keeps: departments and rubrics, private questions, answers, and the public copies.

A question and all that hangs on it is private. What everybody may read is a `PublishedQuestion`, a copy that a
moderator has cleared of personal data; public pages read nothing else. States change in the
modules of acts only (`qa.asking`, `moderating`, `reminders`, `ending`, `publication`).
"""

from .answers import Answer, AnswerFile, Note, Series
from .departments import CannedText, Department, Rubric
from .events import Event
from .published import PublishedQuestion
from .questions import Clarification, Consent, NotPossible, Photo, Question
from .settings import CalendarException, QuestionSettings

__all__ = [
    "Answer",
    "AnswerFile",
    "CalendarException",
    "CannedText",
    "Clarification",
    "Consent",
    "Department",
    "Event",
    "NotPossible",
    "Note",
    "Photo",
    "PublishedQuestion",
    "Question",
    "QuestionSettings",
    "Rubric",
    "Series",
]
