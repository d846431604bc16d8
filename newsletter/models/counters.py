"""What is counted as it happens, so that nobody counts by the million."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from site_project.formats import day


class Audience(models.Model):
    """How many subscribers have made the same choice of language, topics and frequencies (newsletter.audience)."""

    language = models.CharField(max_length=2)
    # «1=at_once 3=weekly»: numbers of topics in their order.
    choice = models.CharField(max_length=250)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "choice"], name="one_audience_per_choice")]

    def __str__(self) -> str:
        return f"{self.language} {self.choice}: {self.number}"


class DayCount(models.Model):
    """How often something happened on a day in Almaty, to all letters and subscriptions together."""

    class Event(models.TextChoices):
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")
        DELIVERED = "delivered", _("delivered")
        BOUNCED = "bounced", _("bounced")
        SOFT_BOUNCED = "soft_bounced", _("bounced for now")
        COMPLAINED = "complained", _("complaints")
        SUBSCRIBED = "subscribed", _("subscribed")
        UNSUBSCRIBED = "unsubscribed", _("unsubscribed")

    day = models.DateField()
    event = models.CharField(max_length=12, choices=Event)
    number = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "event"], name="one_count_per_day")]

    def __str__(self) -> str:
        return f"{day(self.day)} {self.event}: {self.number}"
