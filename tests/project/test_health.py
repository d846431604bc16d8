"""What a load balancer asks."""

import pytest
from django.db import InterfaceError, OperationalError, connection


def test_the_process_answers_without_asking_the_database(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response.headers["Cache-Control"]


def test_the_site_is_ready_when_the_database_answers(client, db):
    response = client.get("/readyz")

    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("error", [OperationalError("no route to host"), InterfaceError("connection already closed")])
def test_the_site_is_not_ready_when_the_database_is_gone(client, monkeypatch, error):
    def gone(*_args, **_options):
        raise error

    monkeypatch.setattr(connection, "cursor", gone)
    response = client.get("/readyz")

    assert response.status_code == 503
    assert str(error).encode() not in response.content
