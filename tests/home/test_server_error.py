"""When the database is gone, visitors get an apology in their language. Without the mark `db` a test has none."""

import pytest
from django.utils import translation

from tests.conftest import LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_apology_comes_without_a_database(client, code):
    client.raise_request_exception = False

    response = client.get(f"/{code}/about/")
    text = response.content.decode()

    assert response.status_code == 500
    assert f'<html lang="{code}"' in text
    with translation.override(code):
        assert translation.gettext("Server error. Try again later.") in text
    assert "Traceback" not in text


def test_the_apology_comes_without_a_cache_too(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("home.views.recall", lambda _key: 1 / 0)

    assert client.get("/kk/").status_code == 500


def test_a_request_that_makes_no_sense_is_refused_in_the_language_of_the_address(client, settings):
    settings.ALLOWED_HOSTS = ["vodokanal.example"]

    response = client.get("/ru/about/", headers={"Host": "evil.example"})

    assert response.status_code == 400
    assert '<html lang="ru"' in response.content.decode()
