"""The database is as the models say."""

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.databases


def test_every_migration_has_been_made(db, capsys):
    call_command("makemigrations", check=True, dry_run=True)

    assert "No changes detected" in capsys.readouterr().out
