"""Folded words in a column, found by their beginnings, on PostgreSQL and on SQLite alike."""

from collections.abc import Sequence

from django.db import models


class WordsField(models.TextField):
    """Folded words, separated by spaces, found by their beginnings: `words__begin=[("су",), ("тариф", "тарифі")]`.

    Every inner sequence is a choice of words, one of which must begin a word. PostgreSQL keeps the words as a
    tsvector with a GIN index, SQLite as text with an FTS5 index beside it (indexes.py makes both). What a word is,
    words.py decides, for both: letters and digits only, so no database's own parser or query syntax comes in.
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
        sql = f'"{self.lhs.alias}"."id" IN (SELECT rowid FROM "{index}" WHERE "{index}" MATCH %s)'
        return sql, [f"{{{column}}} : ({choices})"]


def expression(choices: Sequence[Sequence[str]], beginning: str, whole: str, either: str, both: str) -> str:
    """Write the choices of words in a database's query language. One letter is a word, not a beginning."""
    return both.join(
        f"({either.join((beginning if len(word) > 1 else whole).format(word) for word in words)})" for words in choices
    )
