"""One strict policy on everything public; a looser one on Wagtail's signed-in screens alone."""

import pytest

PUBLIC = [
    "/",
    "/kk/",
    "/ru/about/",
    "/kk/about/history/",
    "/kk/view-settings/",
    "/en/nothing/here/",
    "/language/en/?next=/kk/about/history/",
    "/robots.txt",
    "/sitemap.xml",
    "/admin/login/",
]


def directives(response) -> dict[str, list[str]]:
    policy = response.headers["Content-Security-Policy"]
    parts = [part.split() for part in policy.split(";") if part.strip()]
    return {name: values for name, *values in parts}


def assert_strict(response):
    policy = directives(response)
    assert policy["default-src"] == ["'self'"]
    assert policy["object-src"] == policy["base-uri"] == ["'none'"]
    assert "script-src" not in policy
    assert "style-src" not in policy
    assert "unsafe" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", PUBLIC)
def test_the_policy_is_strict_on_everything_public_and_on_the_login_page(client, history, path):
    assert_strict(client.get(path))


def test_a_signed_in_editor_reads_the_site_under_the_strict_policy(editors_client, history):
    assert_strict(editors_client.get("/kk/about/"))


def test_wagtails_signed_in_screens_may_use_inline_script(editors_client):
    policy = directives(editors_client.get("/admin/"))

    assert "'unsafe-inline'" in policy["script-src"]
    assert policy["default-src"] == ["'self'"]


def test_a_stranger_gets_the_strict_policy_in_the_admin_too(client, db):
    response = client.get("/admin/pages/")

    assert response.status_code == 302
    assert_strict(response)


@pytest.mark.parametrize("path", [*PUBLIC, "/healthz"])
def test_every_answer_forbids_what_the_site_never_needs(client, history, path):
    headers = client.get(path).headers

    for feature in ("camera", "microphone", "geolocation", "payment"):
        assert f"{feature}=()" in headers["Permissions-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
