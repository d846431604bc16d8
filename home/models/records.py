"""What pages that show records have in common."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import ContentBlocks
from home.streams import text_of
from site_project.translated import LANGUAGE_CODES

from .base import BasePage


class RecordsPage(BasePage):
    """A page that shows records, with some text of its own above them."""

    body = StreamField(ContentBlocks(), verbose_name=_("text"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    parent_page_types = ["home.SectionPage"]
    subpage_types = []

    class Meta:
        abstract = True

    def get_full_text(self) -> str:
        return text_of(self.body)


def in_its_languages(record: models.Model | None, tail: str) -> dict[str, str]:
    """Return `tail` for each language in which the record has a title."""
    return {code: tail for code in LANGUAGE_CODES if getattr(record, f"title_{code}", "")}
