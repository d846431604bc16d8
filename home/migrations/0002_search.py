"""The search's own tables, each with the index that its database has for words and for likeness.

A later migration that changes one of the two tables makes SQLite copy it, and the copy has no triggers: such a
migration begins with `RunPython(drop_indexes)` and ends with `RunPython(make_indexes)`.
"""

from django.db import migrations

# The extension may stand there already, made by somebody with more rights; it stays when the migration is undone.
POSTGRESQL = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    # Long texts and words stand outside the rows, so that counting and sorting very many matches reads little.
    "ALTER TABLE home_searchentry SET (toast_tuple_target = 256)",
    "CREATE INDEX home_searchentry_words ON home_searchentry USING gin (words)",
    "CREATE INDEX home_searchword_trigrams ON home_searchword USING gin (word gin_trgm_ops)",
]

# FTS5 keeps only the index; triggers tell it of every change. The words come ready made, so of the tokenizers the
# plainest will do: spaces part words, everything else is a letter. The trigrams know where a word begins and ends by
# the spaces around it.
SQLITE = [
    """CREATE VIRTUAL TABLE home_searchentry_words USING fts5(
        title_words, words, content='home_searchentry', content_rowid='id', tokenize='ascii', detail='column',
        prefix='2 3')""",
    """CREATE TRIGGER home_searchentry_insert AFTER INSERT ON home_searchentry BEGIN
        INSERT INTO home_searchentry_words (rowid, title_words, words)
        VALUES (new.id, new.title_words, new.words);
    END""",
    """CREATE TRIGGER home_searchentry_delete AFTER DELETE ON home_searchentry BEGIN
        INSERT INTO home_searchentry_words (home_searchentry_words, rowid, title_words, words)
        VALUES ('delete', old.id, old.title_words, old.words);
    END""",
    """CREATE TRIGGER home_searchentry_update AFTER UPDATE OF title_words, words ON home_searchentry BEGIN
        INSERT INTO home_searchentry_words (home_searchentry_words, rowid, title_words, words)
        VALUES ('delete', old.id, old.title_words, old.words);
        INSERT INTO home_searchentry_words (rowid, title_words, words)
        VALUES (new.id, new.title_words, new.words);
    END""",
    "CREATE VIRTUAL TABLE home_searchword_trigrams USING fts5(word, content='', tokenize='trigram')",
    """CREATE TRIGGER home_searchword_insert AFTER INSERT ON home_searchword BEGIN
        INSERT INTO home_searchword_trigrams (rowid, word) VALUES (new.id, ' ' || new.word || ' ');
    END""",
    """CREATE TRIGGER home_searchword_delete AFTER DELETE ON home_searchword BEGIN
        INSERT INTO home_searchword_trigrams (home_searchword_trigrams, rowid, word)
        VALUES ('delete', old.id, ' ' || old.word || ' ');
    END""",
    # What the tables hold already.
    "INSERT INTO home_searchentry_words (home_searchentry_words) VALUES ('rebuild')",
    "INSERT INTO home_searchword_trigrams (rowid, word) SELECT id, ' ' || word || ' ' FROM home_searchword",
]
TRIGGERS = [
    ("home_searchentry", "insert"),
    ("home_searchentry", "delete"),
    ("home_searchentry", "update"),
    ("home_searchword", "insert"),
    ("home_searchword", "delete"),
]


def make_indexes(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def drop_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for table, change in TRIGGERS:
            schema_editor.execute(f"DROP TRIGGER {table}_{change}")
    kind = "INDEX" if schema_editor.connection.vendor == "postgresql" else "TABLE"
    schema_editor.execute(f"DROP {kind} home_searchentry_words")
    schema_editor.execute(f"DROP {kind} home_searchword_trigrams")


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial")]

    operations = [
        migrations.RunPython(make_indexes, drop_indexes),
    ]
