"""«Нашар көретіндерге арналған нұсқа»: kept until the browser is closed, written into every page."""

import re

import pytest

from tests.conftest import LANGUAGES

CHOICE = {"size": "largest", "colours": "yellow", "spacing": "wide", "images": "off"}


def classes(client, path="/kk/") -> str:
    tag = re.search(r"<html[^>]*>", client.get(path).content.decode())[0]
    match = re.search(r'class="([^"]*)"', tag)
    return match[1] if match else ""


def test_without_a_choice_the_pages_look_as_usual(client, homes):
    assert classes(client) == ""


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_choice_is_made_in_each_language_and_shows_on_every_page(client, about, code):
    response = client.post(f"/{code}/view-settings/", {**CHOICE, "next": f"/{code}/about/"})

    assert response.status_code == 302
    assert response.headers["Location"] == f"/{code}/about/"
    for path in (f"/{code}/about/", "/kk/", "/en/nothing/", f"/{code}/view-settings/"):
        assert classes(client, path) == "size-largest colours-yellow spacing-wide images-off"


def test_what_is_as_usual_leaves_no_trace(client, homes):
    client.post("/kk/view-settings/", {**CHOICE, "size": "normal", "images": "on"})

    assert classes(client) == "colours-yellow spacing-wide"


def test_the_choice_ends_with_the_browser_session(client, homes):
    cookie = client.post("/kk/view-settings/", CHOICE).cookies["view"]

    assert cookie["max-age"] == cookie["expires"] == ""
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_the_form_shows_what_is_chosen(client, homes):
    client.post("/kk/view-settings/", CHOICE)
    text = client.get("/kk/view-settings/").content.decode()

    assert sorted(re.findall(r'value="(\w+)"[^>]* checked', text)) == sorted(CHOICE.values())


@pytest.mark.parametrize(
    "cookie", ["nonsense", "large.red.normal.on", "....", 'large.yellow.wide.off.more"><script>', "LARGE"]
)
def test_nonsense_in_the_cookie_counts_as_usual(client, homes, cookie):
    client.cookies["view"] = cookie

    assert "script" not in classes(client)
    assert classes(client) in ("", "size-large colours-yellow spacing-wide images-off")


@pytest.mark.parametrize("cookie", ["nonsense", "large.red.normal.on", "....", "LARGE"])
def test_a_cookie_with_one_wrong_value_changes_nothing(client, homes, cookie):
    client.cookies["view"] = cookie

    assert classes(client) == ""


def test_a_wrong_choice_is_not_kept(client, homes):
    response = client.post("/kk/view-settings/", {**CHOICE, "colours": "red"})

    assert response.status_code == 200
    assert not response.cookies


def test_the_settings_can_be_put_back(client, homes):
    client.post("/kk/view-settings/", CHOICE)
    response = client.post("/kk/view-settings/", {"reset": "", "next": "/kk/"})

    assert response.headers["Location"] == "/kk/"
    assert response.cookies["view"]["max-age"] == 0
    assert classes(client) == ""


@pytest.mark.parametrize(
    "address", ["//evil.example", "https://evil.example/kk/", r"/\evil.example", "javascript:x", ""]
)
def test_one_is_led_back_to_the_site_only(client, homes, address):
    response = client.post("/kk/view-settings/", {**CHOICE, "next": address})

    assert response.headers["Location"] == "/"


def test_an_address_that_is_the_name_of_a_view_is_only_an_address(client, homes):
    for address in ("search", "no-such-view"):
        assert client.post("/kk/view-settings/", {**CHOICE, "next": address}).headers["Location"] == address
