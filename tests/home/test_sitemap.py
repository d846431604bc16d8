"""The sitemap lists every live page with all its translations, each of which says the same."""

from xml.etree import ElementTree

import pytest

from home.models import NewsIndexPage, NewsPage
from tests.conftest import publish
from tests.content import TEXT

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def entries(client):
    """Return a function that gives the sitemap: the translations of each address, by language."""

    def read() -> dict[str, dict[str, str]]:
        response = client.get("/sitemap.xml")
        assert response.headers["Content-Type"].startswith("application/xml")
        root = ElementTree.fromstring(response.content)
        return {
            entry.findtext("s:loc", namespaces=NAMES): {
                link.get("hreflang"): link.get("href") for link in entry.findall("x:link", NAMES)
            }
            for entry in root.findall("s:url", NAMES)
        }

    return read


def test_every_live_page_is_listed_by_its_whole_address(entries, history):
    paths = [
        "/kk/",
        "/ru/",
        "/en/",
        "/kk/about/",
        "/ru/about/",
        "/en/about/",
        "/kk/about/history/",
        "/ru/about/history/",
    ]

    assert sorted(entries()) == sorted(f"http://testserver{path}" for path in paths)


def test_translations_name_one_another_and_themselves(entries, history):
    found = entries()

    for address, translations in found.items():
        assert address in translations.values()
        for other in translations.values():
            assert found[other] == translations


def test_a_page_in_two_languages_names_two(entries, history):
    assert list(entries()["http://testserver/kk/about/history/"]) == ["kk", "ru"]


def test_news_are_listed_too(entries, homes):
    index = publish(homes["ru"], NewsIndexPage(title="Новости", slug="news"))
    publish(index, NewsPage(title="Вода", slug="water", body=TEXT))

    assert entries()["http://testserver/ru/news/water/"] == {"ru": "http://testserver/ru/news/water/"}


def test_a_page_says_of_itself_what_the_sitemap_says(client, entries, history):
    for address, translations in entries().items():
        text = client.get(address.removeprefix("http://testserver")).content.decode()
        for code, other in translations.items():
            assert f'hreflang="{code}" href="{other}"' in text, (address, code)
        assert text.count('rel="alternate" hreflang') >= len(translations)


def test_every_address_of_the_sitemap_answers(client, entries, history):
    assert {client.get(address.removeprefix("http://testserver")).status_code for address in entries()} == {200}
