"""The outbox under kill -9, the short way: `make crash-test` kills more, longer, and PostgreSQL itself."""

import subprocess
import sys
import uuid
from pathlib import Path

import pytest
from django.db import connection

pytestmark = pytest.mark.databases

SCRIPT = Path(__file__).with_name("crash.py")


@pytest.fixture
def database(django_db_blocker):
    """A database for the processes to share, of the kind that the suite runs on: tests keep theirs to themselves."""
    if connection.vendor == "sqlite":
        yield "sqlite"
        return
    at, name = connection.settings_dict, f"crash_{uuid.uuid4().hex}"
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
        yield f"postgres://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}/{name}"
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_no_letter_is_lost_and_every_copy_is_known_when_workers_and_the_mail_server_are_killed(database):
    arguments = ["--letters", "300", "--kills", "6", "--workers", "2", "--database", database, "--what", "worker,mail"]

    run = subprocess.run(
        [sys.executable, SCRIPT, *arguments, "--deadline", "90"], capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr
