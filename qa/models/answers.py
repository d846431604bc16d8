"""The answer to a question, with its files, what staff notes on the way to it, and the numbers of both."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from site_project.formats import moment
from site_project.private import private_storage

from .questions import Question


class Answer(models.Model):
    """The answer to a question: a draft until it is sent."""

    question = models.OneToOneField(Question, on_delete=models.CASCADE, related_name="answer")
    text = models.TextField(_("answer"), blank=True)
    responsible = models.CharField(_("responsible person"), max_length=200, blank=True)
    # Counts the saves, so that the second of two moderators is told (qa.moderating.save_draft).
    version = models.PositiveIntegerField(default=0)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    saved_at = models.DateTimeField(_("saved"), null=True)
    outgoing = models.CharField(_("outgoing no."), max_length=40, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.UniqueConstraint(fields=["outgoing"], condition=~Q(outgoing=""), name="outgoing_number_once"),
        ]

    def __str__(self) -> str:
        return self.outgoing or str(self.question)


class AnswerFile(models.Model):
    """A file that goes with an answer."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=150)
    file = models.FileField(storage=private_storage, upload_to="answers/%Y/%m/")

    def __str__(self) -> str:
        return self.name


class Note(models.Model):
    """What staff tells staff about a question. Has no way into a letter."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.TextField(_("note"))
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return moment(self.at)


class Series(models.Model):
    """The last number given out in a series and year. Its row is the lock that keeps numbers gapless."""

    name = models.CharField(max_length=10)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "year"], name="one_series_a_year")]

    def __str__(self) -> str:
        return f"{self.name} {self.year}"
