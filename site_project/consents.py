"""The words that people agree to, for whatever desk they come to."""

import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from .translated import Translated, translated_panel


class ConsentText(models.Model):
    """The words of a consent as they stood at the time: a version is never edited, a new one is added.

    What they must say: who the operator is, for what, which data and how long (Law on Personal Data and Their
    Protection, article 8).
    """

    class Purpose(models.TextChoices):
        PROCESSING = "processing", _("processing of personal data")
        PUBLISHING = "publishing", _("publishing the question")
        LETTERS = "letters", _("sending letters")

    purpose = models.CharField(_("purpose"), max_length=10, choices=Purpose)
    version = models.PositiveSmallIntegerField(_("version"))
    text = Translated(models.TextField, _("text"))
    since = models.DateTimeField(_("in force since"))

    class Meta:
        verbose_name = _("consent text")
        verbose_name_plural = _("consent texts")
        ordering = ["purpose", "-version"]
        constraints = [models.UniqueConstraint(fields=["purpose", "version"], name="one_version_per_purpose")]

    panels = [
        FieldRowPanel([FieldPanel("purpose"), FieldPanel("version"), FieldPanel("since")]),
        translated_panel("text", _("Text")),
    ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}, {self.version}"

    @classmethod
    def in_force(cls, purpose: str, now: dt.datetime) -> "ConsentText":
        """Return the words that hold at a moment for a purpose."""
        return cls.objects.filter(purpose=purpose, since__lte=now).order_by("-version")[0]

    @classmethod
    def begin_with(cls, purpose: str, words: dict[str, str], since: dt.datetime) -> None:
        """Make the first version, from the words in each language. Changes nothing that staff has added."""
        texts = {f"text_{code}": text for code, text in words.items()}
        cls.objects.get_or_create(purpose=purpose, version=1, defaults={"since": since, **texts})
