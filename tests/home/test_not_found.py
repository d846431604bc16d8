"""Where there is no page, the site says so in the language of the address and offers what exists."""

import pytest

from tests.conftest import LANGUAGES

WORDS = {"kk": "Бет табылмады", "ru": "Страница не найдена", "en": "Page not found"}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("rest", ["nothing/", "about/nothing/", "about/nothing/at/all/", "Ә/", "search/nothing/"])
def test_it_is_said_in_the_language_of_the_address(client, about, code, rest):
    response = client.get(f"/{code}/{rest}")
    text = response.content.decode()

    assert response.status_code == 404
    assert f'<html lang="{code}"' in text
    assert WORDS[code] in text


def test_the_language_of_the_address_counts_not_the_one_chosen(client, homes):
    client.cookies["language"] = "ru"

    assert WORDS["en"] in client.get("/en/nothing/", headers={"Accept-Language": "kk"}).content.decode()


def test_the_translations_that_exist_are_offered(client, history):
    text = client.get("/en/about/history/").content.decode()
    main = text[text.index("<main") :]

    for code in ("kk", "ru"):
        assert f'href="/{code}/about/history/"' in main


def test_nothing_is_offered_where_nothing_exists(client, history):
    text = client.get("/en/about/nothing/").content.decode()

    assert "/kk/about/nothing/" not in text.replace("next=%2F", "")
    assert not client.get("/en/about/nothing/").context["translations"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_address_without_its_last_slash_leads_to_the_page(client, about, code):
    response = client.get(f"/{code}/about")

    assert response.status_code == 301
    assert response.headers["Location"] == f"/{code}/about/"


def test_an_address_without_a_language_ends_in_one(client, homes):
    response = client.get("/no/such/page/", headers={"Accept-Language": "ru"}, follow=True)

    assert response.status_code == 404
    assert WORDS["ru"] in response.content.decode()
