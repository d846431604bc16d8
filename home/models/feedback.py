"""«Was this page useful?»"""

from django.db import models
from django.db.models import F
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
    def count(cls, page: Page, useful: bool, day) -> None:
        """Add one vote to the page's row of that day; safe when many vote at once."""
        row, _created = cls.objects.get_or_create(page=page, day=day)
        column = "yes" if useful else "no"
        cls.objects.filter(pk=row.pk).update(**{column: F(column) + 1})
