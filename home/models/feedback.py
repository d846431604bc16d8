"""«Was this page useful?»"""

import datetime as dt

from django.db import models, transaction
from django.db.models import F
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class PageFeedback(models.Model):
    """How many visitors found a page useful on one day. Nothing is known of the visitors."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("page"))
    day = models.DateField(_("day"))
    yes = models.PositiveIntegerField(_("useful"), default=0)
    no = models.PositiveIntegerField(_("not useful"), default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "day"], name="one_feedback_row_per_page_and_day")]
        verbose_name = _("feedback on a page")
        verbose_name_plural = _("feedback on pages")
        ordering = ["-day", "page"]

    def __str__(self):
        return f"{self.page_id} {self.day}"

    @classmethod
    def count(cls, page: Page, useful: bool, day: dt.date, visitor: str) -> None:
        """Count the vote of a visitor, whom the network address tells apart: one a day on each page, the last one.

        Safe when many vote at once.
        """
        # Nobody can tell from the hash who voted, nor on what else.
        digest = salted_hmac("home.feedback", f"{day}:{page.pk}:{visitor}", algorithm="sha256").hexdigest()
        with transaction.atomic():
            row, _created = cls.objects.get_or_create(page=page, day=day)
            # Whoever votes meanwhile waits here.
            cls.objects.select_for_update().get(pk=row.pk)
            vote, is_first = Vote.objects.get_or_create(feedback=row, visitor=digest, defaults={"useful": useful})
            if is_first:
                Vote.objects.filter(feedback__day__lt=day).delete()
                row.add(useful, 1)
            elif vote.useful != useful:
                Vote.objects.filter(pk=vote.pk).update(useful=useful)
                row.add(not useful, -1)
                row.add(useful, 1)

    def add(self, useful: bool, number: int) -> None:
        column = "yes" if useful else "no"
        PageFeedback.objects.filter(pk=self.pk).update(**{column: F(column) + number})


class Vote(models.Model):
    """That somebody has voted on a page today; deleted when the day is over."""

    feedback = models.ForeignKey(PageFeedback, on_delete=models.CASCADE, related_name="votes")
    # A keyed hash of network address, page and day.
    visitor = models.CharField(max_length=64)
    useful = models.BooleanField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["feedback", "visitor"], name="one_vote_per_visitor")]

    def __str__(self):
        return str(self.feedback)
