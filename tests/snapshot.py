"""The whole test database, kept as it is and put back in a moment."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection


def take(folder: Path) -> str:
    """Keep the database as it is now; return the name to put it back by, here or in another process."""
    if connection.vendor == "sqlite":
        name = str(folder / f"snapshot-{os.getpid()}.sqlite3")
        connection.ensure_connection()
        with closing(sqlite3.connect(name)) as file:
            connection.connection.backup(file)
    else:
        name = f"{connection.settings_dict['NAME']}_snapshot"
        copy(connection.settings_dict["NAME"], name)
    return name


def restore(name: str) -> None:
    """Make the database of this process what the snapshot says."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(name)) as file:
            file.backup(connection.connection)
    else:
        copy(name, connection.settings_dict["NAME"])


def drop(name: str) -> None:
    if connection.vendor == "sqlite":
        Path(name).unlink(missing_ok=True)
    else:
        with connection.creation._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')


def copy(source: str, target: str) -> None:
    """Copy one PostgreSQL database over another. Nobody may be connected to the source, so we leave it first."""
    connection.close()
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')
