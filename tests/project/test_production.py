"""Production starts with everything it needs or not at all."""

import re

import pytest

from site_project.settings import production

START = ("-c", "import site_project.wsgi")
REQUIRED = ("SECRET_KEY", "DATABASE_URL", "BASE_URL", "ALLOWED_HOSTS", "EMAIL_URL")


@pytest.mark.parametrize("name", REQUIRED)
def test_production_without_a_required_setting_refuses_to_start_and_names_it(python, environment, name):
    del environment[name]

    result = python(*START, **environment)

    last_line = result.stderr.strip().splitlines()[-1]
    assert result.returncode != 0
    assert set(REQUIRED) & set(re.findall(r"\w+", last_line)) == {name}


def test_production_with_all_it_needs_starts(python, environment):
    result = python(*START, **environment)

    assert result.returncode == 0, result.stderr


def test_the_deployment_check_finds_nothing_to_say(python, environment):
    result = python("manage.py", "check", "--deploy", "--fail-level", "INFO", **environment)

    assert result.returncode == 0, result.stderr


@pytest.fixture
def in_production(settings):
    """The settings of transport security, as production has them."""
    for name in dir(production):
        if name.startswith("SECURE_"):
            setattr(settings, name, getattr(production, name))


def test_production_answers_over_tls_only(in_production, client):
    response = client.get("/kk/?page=2")

    assert response.status_code == 301
    assert response.headers["Location"] == "https://testserver/kk/?page=2"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_the_load_balancer_may_ask_without_tls(in_production, client, db, path):
    assert client.get(path).status_code == 200


def test_production_tells_browsers_to_stay_on_tls(in_production, client, homes):
    policy = client.get("/kk/", secure=True).headers["Strict-Transport-Security"]

    assert policy == "max-age=31536000; includeSubDomains; preload"
