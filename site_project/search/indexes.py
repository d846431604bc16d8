"""The index that each database has for words and their likeness: migration operations that make it, and its clean-up.

A migration that changes such a table makes SQLite copy it, and the copy has no triggers: it begins with the operation
reversed and ends with the operation anew.
"""

from collections.abc import Callable
from functools import partial

from django.db import connection
from django.db.migrations import RunPython


def words_index(table: str, *columns: str) -> RunPython:
    """Index `WordsField`s: on PostgreSQL with a GIN index on the last of them, on SQLite with FTS5 over all.

    FTS5 keeps only the index; triggers tell it of every change. The words come ready made, so of the tokenizers the
    plainest will do: spaces part words, everything else is a letter.
    """
    fts, names = f"{table}_words", ", ".join(columns)
    new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("new", "old"))
    add = f"INSERT INTO {fts} (rowid, {names}) VALUES (new.id, {new});"
    drop = f"INSERT INTO {fts} ({fts}, rowid, {names}) VALUES ('delete', old.id, {old});"
    return index(
        postgresql=[
            # Long texts and words stand outside the rows, so that counting and sorting very many matches reads little.
            f"ALTER TABLE {table} SET (toast_tuple_target = 256)",
            f"CREATE INDEX {fts} ON {table} USING gin ({columns[-1]})",
        ],
        sqlite=[
            f"""CREATE VIRTUAL TABLE {fts} USING fts5(
                {names}, content='{table}', content_rowid='id', tokenize='ascii', detail='column', prefix='2 3')""",
            f"CREATE TRIGGER {table}_insert AFTER INSERT ON {table} BEGIN {add} END",
            f"CREATE TRIGGER {table}_delete AFTER DELETE ON {table} BEGIN {drop} END",
            f"CREATE TRIGGER {table}_update AFTER UPDATE OF {names} ON {table} BEGIN {drop} {add} END",
            f"INSERT INTO {fts} ({fts}) VALUES ('rebuild')",
        ],
        undo_postgresql=[f"DROP INDEX {fts}", f"ALTER TABLE {table} RESET (toast_tuple_target)"],
        undo_sqlite=[
            *(f"DROP TRIGGER {table}_{change}" for change in ("insert", "delete", "update")),
            f"DROP TABLE {fts}",
        ],
    )


def trigram_index(table: str, column: str) -> RunPython:
    """Index a column of single words by any three letters in a row; spaces say where a word begins and ends."""
    fts = f"{table}_trigrams"
    return index(
        postgresql=[f"CREATE INDEX {fts} ON {table} USING gin ({column} gin_trgm_ops)"],
        sqlite=[
            f"CREATE VIRTUAL TABLE {fts} USING fts5({column}, content='', tokenize='trigram')",
            f"""CREATE TRIGGER {table}_insert AFTER INSERT ON {table} BEGIN
                INSERT INTO {fts} (rowid, {column}) VALUES (new.id, ' ' || new.{column} || ' ');
            END""",
            f"""CREATE TRIGGER {table}_delete AFTER DELETE ON {table} BEGIN
                INSERT INTO {fts} ({fts}, rowid, {column}) VALUES ('delete', old.id, ' ' || old.{column} || ' ');
            END""",
            f"INSERT INTO {fts} (rowid, {column}) SELECT id, ' ' || {column} || ' ' FROM {table}",
        ],
        undo_postgresql=[f"DROP INDEX {fts}"],
        undo_sqlite=[f"DROP TRIGGER {table}_insert", f"DROP TRIGGER {table}_delete", f"DROP TABLE {fts}"],
    )


def forget_deleted(fts: str) -> None:
    """Have a full-text index of SQLite forget its deleted words at once: it keeps them until it is merged.

    Does nothing on PostgreSQL, nor where there is no such table.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        if fts in connection.introspection.table_names(cursor):
            cursor.execute(f"INSERT INTO {fts} ({fts}) VALUES ('optimize')")


def index(**statements: list[str]) -> RunPython:
    return RunPython(run("", statements), run("undo_", statements))


def run(prefix: str, statements: dict[str, list[str]]) -> Callable:
    return partial(execute, {vendor: statements[prefix + vendor] for vendor in ("postgresql", "sqlite")})


def execute(statements: dict[str, list[str]], apps, schema_editor) -> None:
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement)
