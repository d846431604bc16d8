"""What the site's search looks through: entries, and the words they are made of."""

from collections.abc import Sequence

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class WordsField(models.TextField):
    """Folded words, separated by spaces, found by their beginnings: `words__begin=[("су",), ("тариф", "тарифі")]`.

    Every inner sequence is a choice of words, one of which must begin a word. PostgreSQL keeps the words as a
    tsvector with a GIN index, SQLite as text with an FTS5 index beside it (migration 0002_search). What a word is,
    home/search.py decides, for both: letters and digits only, so no database's own parser or query syntax comes in.
    """

    def db_type(self, connection):
        return "tsvector" if connection.vendor == "postgresql" else super().db_type(connection)

    def get_placeholder(self, value, compiler, connection):
        return "%s::tsvector" if connection.vendor == "postgresql" else "%s"


@WordsField.register_lookup
class Begin(models.Lookup):
    lookup_name = "begin"
    prepare_rhs = False

    def as_postgresql(self, compiler, connection):
        lhs, params = self.process_lhs(compiler, connection)
        return f"{lhs} @@ %s::tsquery", [*params, expression(self.rhs, "'{}':*", "'{}'", " | ", " & ")]

    def as_sqlite(self, compiler, connection):
        column, table = self.lhs.target.column, self.lhs.target.model._meta.db_table
        choices = expression(self.rhs, '"{}"*', '"{}"', " OR ", " AND ")
        index = f"{table}_words"
        sql = f'"{self.lhs.alias}"."id" IN (SELECT rowid FROM "{index}" WHERE "{index}" MATCH %s)'  # noqa: S608
        return sql, [f"{{{column}}} : ({choices})"]


def expression(choices: Sequence[Sequence[str]], beginning: str, whole: str, either: str, both: str) -> str:
    """Write the choices of words in a database's query language. One letter is a word, not a beginning."""
    return both.join(
        f"({either.join((beginning if len(word) > 1 else whole).format(word) for word in words)})" for words in choices
    )


class SearchEntryQuerySet(models.QuerySet):
    def current(self, language: str, today):
        """What can be found in that language on that day."""
        return self.filter(Q(expires_on=None) | Q(expires_on__gte=today), language=language)


class SearchEntry(models.Model):
    """One hit in one language: a page, a record or a document, made ready for searching (home/search.py)."""

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
