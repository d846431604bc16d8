"""A mail provider in the settings: what starts, and what refuses to."""

import pytest

START = ("-c", "import site_project.wsgi, site_project.urls")
SECRET = '{"WEBHOOK_SECRET": "name:password"}'


@pytest.mark.parametrize("settings", ["production", "dev"])
def test_the_site_and_the_demo_start_with_a_provider(python, environment, settings):
    result = python(
        *START, settings=settings, **{**environment, "EMAIL_URL": "anymail://mailgun", "ANYMAIL": SECRET, "DEMO": "yes"}
    )

    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    ("url", "anymail"),
    [("anymail://mailgun", "{}"), ("anymail://mailgun", ""), ("smtp://mail.example:25", '{"X": "1"}')],
)
def test_nothing_starts_that_would_take_events_from_anybody(python, environment, url, anymail):
    more = {"ANYMAIL": anymail} if anymail else {}
    result = python(*START, **{**environment, "EMAIL_URL": url, **more})

    assert result.returncode != 0
    assert "WEBHOOK_SECRET" in result.stderr.strip().splitlines()[-1]
