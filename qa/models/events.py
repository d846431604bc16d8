"""The log of a question."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from site_project.formats import moment

from .questions import Question


class Event(models.Model):
    """Something that was done with a question, or somebody who looked at it. Never changed, never deleted."""

    class Verb(models.TextChoices):
        RECEIVED = "received", _("received")
        QUARANTINED = "quarantined", _("put into quarantine")
        RELEASED = "released", _("released from quarantine")
        REGISTERED = "registered", _("registered")
        TAKEN = "taken", _("taken")
        ASSIGNED = "assigned", _("given to a colleague")
        MOVED = "moved", _("moved to another rubric")
        VIEWED = "viewed", _("viewed")
        EXPORTED = "exported", _("exported")
        NOTED = "noted", _("note written")
        DRAFTED = "drafted", _("draft of the answer saved")
        ANSWERED = "answered", _("answered")
        CLARIFIED = "clarified", _("asker added a clarification")
        SEEN = "seen", _("what the asker wrote is noted")
        CLOSED = "closed", pgettext_lazy("question", "closed")
        REOPENED = "reopened", _("reopened")
        ESCALATED = "escalated", _("second contact told")
        REMINDED = "reminded", _("reminded of the term")
        PUBLISHED = "published", _("published")
        UNPUBLISHED = "unpublished", _("taken off the site")
        WITHDRAWN = "withdrawn", _("permission to publish withdrawn")
        ERASURE_ASKED = "erasure_asked", _("asker wants personal data erased")
        ERASED = "erased", _("personal data erased")

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="events")
    verb = models.CharField(max_length=13, choices=Verb)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()
    # A number, a name of a rubric. Never a visitor's words or address.
    details = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["question", "at"])]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {moment(self.at)}"

    @property
    def what(self) -> str:
        """What the details say, in words of the reader's language."""
        names = {self.Verb.QUARANTINED: Question.Suspicion, self.Verb.CLOSED: Question.Closing}.get(self.verb)
        return str(names(self.details).label) if names and self.details in names else self.details
