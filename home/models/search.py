"""What the site's search looks through."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index


class SearchEntry(index.Indexed, models.Model):
    """One hit in one language: a page, a record or a document, made ready for searching (home/search.py)."""

    # «page:17» or «vacancy:3»: what the entry was made of.
    source = models.CharField(max_length=60)
    language = models.CharField(max_length=2)
    section = models.CharField(max_length=60, blank=True)
    title = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    # Title and text as search sees them: lower case, Kazakh letters folded to their Russian neighbours.
    folded_title = models.CharField(max_length=300)
    folded_text = models.TextField(blank=True)
    url = models.CharField(max_length=500)
    date = models.DateField(null=True)

    search_fields = [
        index.AutocompleteField("folded_title"),
        index.AutocompleteField("folded_text"),
        index.FilterField("language"),
        index.FilterField("section"),
    ]

    class Meta:
        verbose_name = _("search entry")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "language", "url"], name="one_search_entry_per_source_and_address"
            )
        ]

    def __str__(self):
        return self.title
