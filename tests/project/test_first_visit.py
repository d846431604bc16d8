"""The bare address leads to the language chosen in this browser session, else the browser's own, else Kazakh (L4)."""

import pytest


@pytest.mark.parametrize(
    ("cookie", "browser", "language"),
    [
        ("ru", "en", "ru"),
        ("en", "", "en"),
        ("kk", "ru,en;q=0.5", "kk"),
        (None, "ru-KZ,ru;q=0.9,en;q=0.8", "ru"),
        (None, "en-GB", "en"),
        (None, "de,fr;q=0.9", "kk"),
        (None, "", "kk"),
        (None, "nonsense;;;q=x", "kk"),
        ("xx", "ru", "ru"),
        ("../evil", "", "kk"),
    ],
)
def test_the_bare_address_leads_to_the_language_chosen_or_preferred(client, db, cookie, browser, language):
    if cookie:
        client.cookies["language"] = cookie

    response = client.get("/", headers={"Accept-Language": browser})

    assert response.status_code == 302
    assert response.headers["Location"] == f"/{language}/"


@pytest.mark.parametrize("path", ["/kk/about/", "/ru/about/", "/en/"])
def test_a_direct_link_is_never_redirected(client, about, path):
    for chosen in ("kk", "ru", "en"):
        client.cookies["language"] = chosen
        response = client.get(path, headers={"Accept-Language": chosen})
        assert response.status_code == 200
        assert response.headers["Content-Language"] == path[1:3]
