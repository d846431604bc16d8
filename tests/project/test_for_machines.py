"""What crawlers and security researchers ask for."""

import datetime as dt

import pytest
from django.utils import timezone

from home.models import CompanyDetails


@pytest.fixture
def security(client, db) -> dict[str, str]:
    CompanyDetails.objects.create(email="security@vodokanal.example")
    response = client.get("/.well-known/security.txt")
    assert response.headers["Content-Type"].startswith("text/plain")
    return dict(line.split(": ", 1) for line in response.content.decode().splitlines())


def test_security_txt_says_whom_to_tell_in_which_languages(security):
    assert security["Contact"] == "mailto:security@vodokanal.example"
    assert security["Preferred-Languages"] == "kk, ru, en"
    assert security["Canonical"] == "http://testserver/.well-known/security.txt"


def test_security_txt_expires_within_a_year(security):
    expires = dt.datetime.fromisoformat(security["Expires"])

    assert timezone.now() + dt.timedelta(days=30) < expires < timezone.now() + dt.timedelta(days=366)


def test_there_is_no_security_txt_without_an_address_to_write_to(client, db):
    assert client.get("/.well-known/security.txt").status_code == 404
    assert not CompanyDetails.objects.exists()


def test_robots_txt_names_the_sitemap_and_keeps_crawlers_from_what_is_no_content(client):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert "Sitemap: http://testserver/sitemap.xml" in lines
    for path in ("/admin/", "/language/", "/kk/search/", "/ru/search/", "/en/search/", "/kk/view-settings/"):
        assert f"Disallow: {path}" in lines
    assert "Disallow: /" not in lines
