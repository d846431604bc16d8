"""RSS: one feed per list of news and language, valid and with whole addresses."""

from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest

from home.models import NewsIndexPage, NewsPage
from tests.conftest import LANGUAGES, publish
from tests.content import TEXT


@pytest.fixture
def index(homes) -> dict[str, NewsIndexPage]:
    return {code: publish(homes[code], NewsIndexPage(title=f"Су & «{code}»", slug="news")) for code in LANGUAGES}


def channel(client, code: str):
    response = client.get(f"/{code}/news/rss/")
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("application/rss+xml")
    return ElementTree.fromstring(response.content).find("channel")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_feed_speaks_one_language_and_its_addresses_are_whole(client, index, code):
    for each in LANGUAGES:
        publish(index[each], NewsPage(title=f"<b>Су</b> & {each}", slug="water", lead="Қысқаша", body=TEXT))

    feed = channel(client, code)
    (item,) = feed.findall("item")

    assert feed.findtext("title") == f"Су & «{code}»"
    assert feed.findtext("link") == f"http://testserver/{code}/news/"
    assert feed.findtext("language") == code
    own = feed.find("{http://www.w3.org/2005/Atom}link")
    assert own.get("href") == f"http://testserver/{code}/news/rss/"
    assert item.findtext("title") == f"<b>Су</b> & {code}"
    assert item.findtext("link") == f"http://testserver/{code}/news/water/"
    assert item.findtext("description") == "Қысқаша"
    assert parsedate_to_datetime(item.findtext("pubDate")).year >= 2025


def test_a_piece_that_moves_is_not_new_to_a_reader(client, index):
    page = publish(index["kk"], NewsPage(title="Су", slug="water", body=TEXT))
    before = channel(client, "kk").find("item").findtext("guid")
    page.slug = "su"
    page.save_revision().publish()
    from_page = publish(index["kk"], NewsPage(title="Басқа", slug="other", body=TEXT))

    guids = {item.findtext("link").split("/")[-2]: item.findtext("guid") for item in channel(client, "kk").iter("item")}

    assert guids["su"] == before
    assert guids[from_page.slug] != before


def test_a_feed_holds_no_more_than_the_thirty_newest(client, index):
    for number in range(31):
        index["kk"].add_child(
            instance=NewsPage(title=f"N{number}", slug=f"n{number}", body=TEXT, locale=index["kk"].locale)
        )

    items = channel(client, "kk").findall("item")

    assert len(items) == 30
    assert "N0" not in [item.findtext("title") for item in items]


def test_a_list_links_to_its_feed(client, index):
    assert 'type="application/rss+xml"' in client.get("/ru/news/").content.decode()


def test_drafts_are_not_in_the_feed(client, index):
    publish(index["kk"], NewsPage(title="Су", slug="water", body=TEXT)).unpublish()

    assert channel(client, "kk").findall("item") == []


def test_the_feed_of_an_unpublished_list_is_gone(client, index):
    index["kk"].unpublish()

    assert client.get("/kk/news/rss/").status_code == 404
