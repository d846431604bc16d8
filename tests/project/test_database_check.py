"""A PostgreSQL database that does not know Cyrillic letters is refused."""

from urllib.parse import urlsplit

import psycopg2
import pytest
from django.db import connection

pytestmark = [
    pytest.mark.databases,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has such databases"),
]


@pytest.fixture(params=["C", "C.UTF-8"])
def database(request, db):
    """The locale and the address of a database made with it."""
    parameters = connection.get_connection_params()
    name = f"{parameters['dbname']}_{request.param.replace('.', '_').replace('-', '_')}".lower()
    server = psycopg2.connect(**{**parameters, "dbname": "postgres", "cursor_factory": None})
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}" ENCODING UTF8 LC_CTYPE "{request.param}" TEMPLATE template0')
    values = connection.settings_dict
    password = f":{values['PASSWORD']}" if values["PASSWORD"] else ""
    yield request.param, f"postgres://{values['USER']}{password}@{values['HOST']}:{values['PORT']}/{name}"
    with server.cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    server.close()


def test_a_database_that_does_not_fold_cyrillic_is_refused_with_advice(python, environment, database):
    locale, address = database
    assert urlsplit(address).hostname

    result = python("manage.py", "check", "--database", "default", **{**environment, "DATABASE_URL": address})

    if locale == "C":
        assert result.returncode != 0
        assert "site_project.E001" in result.stderr
        assert "--locale=C.UTF-8" in result.stderr
    else:
        assert result.returncode == 0, result.stderr
