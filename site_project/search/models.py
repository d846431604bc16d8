"""What the site's search looks through: entries, and the words they are made of."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from .fields import WordsField


class SearchEntryQuerySet(models.QuerySet):
    def current(self, language: str, today):
        """What can be found in that language on that day."""
        return self.filter(Q(expires_on=None) | Q(expires_on__gte=today), language=language)


class SearchEntry(models.Model):
    """One hit in one language: a page, a record or a document, made ready for searching."""

    # «page:17» or «vacancy:3»: what the entry was made of.
    source = models.CharField(max_length=60)
    language = models.CharField(max_length=2)
    # The first slug of the address; empty on the front page.
    section = models.CharField(max_length=60, blank=True)
    date = models.DateField(null=True)
    # The last day on which it can be found.
    expires_on = models.DateField(null=True)
    # The page it is shown on, or linked from. Deleting the page takes the entry with it.
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    url = models.CharField(max_length=1000)
    title = models.CharField(max_length=300)
    title_words = WordsField(blank=True)
    # All words, those of the title too.
    words = WordsField(blank=True)
    # What an excerpt is cut from.
    text = models.TextField(blank=True)

    # An entry is no use of its page that an editor would want to hear of.
    wagtail_reference_index_ignore = True

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("search entry")
        default_permissions = ()
        # All that counting and sorting need, so that SQLite reads nothing else for what is not shown.
        indexes = [models.Index(fields=["language", "section", "date", "expires_on"], name="search_entry_to_sort")]
        constraints = [
            models.UniqueConstraint(fields=["source", "language"], name="one_search_entry_per_source_and_language")
        ]

    def __str__(self):
        return self.title


class SearchWord(models.Model):
    """A word that occurs in some entry of a language: what a misspelt word may have been meant to be."""

    language = models.CharField(max_length=2)
    word = models.CharField(max_length=64)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="each_search_word_once")]

    def __str__(self):
        return self.word
