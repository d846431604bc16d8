"""A public page is the same for everybody: no cookie, and any cache may keep it for a minute."""

import pytest

from tests.conftest import LANGUAGES

PAGES = ["/kk/", "/ru/about/", "/kk/about/history/"]


@pytest.mark.parametrize("path", PAGES)
def test_any_cache_may_keep_a_public_page(client, history, path):
    response = client.get(path)

    assert response.headers["Cache-Control"] == "public, max-age=0, s-maxage=60"
    assert set(response.headers["Vary"].split(", ")) == {"Cookie", "Accept-Encoding"}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_has_not_changed_is_not_sent_again(client, history, path):
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"]


def test_a_page_that_has_changed_is_sent_again(client, about, publishing):
    tag = client.get("/kk/about/").headers["ETag"]
    with publishing():
        about["kk"].title = "Біз туралы"
        about["kk"].save_revision().publish()

    assert client.get("/kk/about/", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        *[f"/{code}/" for code in LANGUAGES],
        "/ru/about/",
        "/kk/about/history/",
        "/kk/view-settings/",
        "/kk/search/",
        "/en/about/history/",
        "/",
        "/robots.txt",
        "/sitemap.xml",
        "/healthz",
    ],
)
def test_no_public_page_sets_a_cookie(client, history, path):
    assert not client.get(path).cookies


def test_no_public_page_sets_a_cookie_for_one_who_has_chosen_a_language_and_a_look(client, about):
    client.cookies.load({"language": "ru", "view": "large.normal.normal.on"})

    assert not client.get("/kk/about/").cookies


def test_an_error_is_kept_by_no_cache(client, about, monkeypatch):
    monkeypatch.setattr("home.tree.route", lambda *_: 1 / 0)
    client.raise_request_exception = False

    response = client.get("/kk/about/")

    assert response.status_code == 500
    assert response.headers["Cache-Control"] == "no-store"


def test_what_differs_per_visitor_is_kept_by_no_shared_cache(client, homes):
    for path in ("/kk/search/?q=x", "/kk/view-settings/", "/language/ru/?next=/kk/", "/"):
        policy = client.get(path).headers["Cache-Control"]
        assert "private" in policy, path
        assert "public" not in policy, path
