"""Only what a page reads makes another page of it: junk after the `?` is dropped at the door."""

import re

import pytest
from django.core.cache import cache
from hypothesis import given
from hypothesis import strategies as st

from site_project.queries import only
from tests.content import one_page_of_each

JUNK = ("utm_source=mail", "fbclid=1&gclid=2", "a", "a=1&a=2", "%D0%B0=%D0%B1", "Page=2", "&&", "page[]=1", "%ff=%fe")


@pytest.fixture
def pages(homes):
    return one_page_of_each(homes["kk"])


def number_of_kept() -> int:
    return len([key for key in cache._cache if ":page:" in key])


@pytest.mark.parametrize("method", ["get", "head"])
def test_junk_makes_no_other_page(client, pages, method):
    """On a page of every type, on what lists hold, and on feeds."""
    addresses = [page.address for page in pages.values()] + ["/kk/news/rss/"]
    for address in addresses:
        getattr(client, method)(address)
    before = number_of_kept()

    for address in addresses:
        for junk in (
            "utm_source=mail",
            "fbclid=1&gclid=2",
            "a",
            "a=1&a=2",
            "%D0%B0=%D0%B1",
            "Page=2",
            "&&",
            "page[]=1",
        ):
            assert getattr(client, method)(f"{address}?{junk}").status_code == 200

    assert before > 0
    assert number_of_kept() == before


def test_a_page_keeps_what_it_reads_in_any_order(client, pages):
    client.get("/kk/news/?page=1&year=2026")
    before = number_of_kept()

    client.get("/kk/news/?utm=x&year=2026&page=1")
    assert number_of_kept() == before
    client.get("/kk/news/?year=2026&page=2")
    assert number_of_kept() == before + 1


def test_what_one_page_reads_is_junk_on_another(client, pages):
    client.get("/kk/news/water/")
    before = number_of_kept()

    client.get("/kk/news/water/?page=2&year=2026&q=x")

    assert number_of_kept() == before


def test_no_link_of_a_page_carries_the_junk_on(client, pages):
    text = client.get("/kk/news/?utm_source=letter&page=1").content.decode()

    assert "utm_source" not in text
    assert re.search(r'rel="canonical" href="http://testserver/kk/news/"', text)


def test_what_the_pages_read_still_reaches_them(client, pages):
    assert client.get("/kk/section/?thanks").content != client.get("/kk/section/").content
    assert "сужок" in client.get("/kk/search/?q=сужок&utm=1").content.decode()
    assert 'value="/kk/news/"' in client.get("/kk/view-settings/?next=/kk/news/").content.decode()


@given(st.binary(max_size=60).map(lambda query: query.decode("latin-1")))
def test_any_query_can_be_read(query):
    assert set(re.findall(r"(?:^|&)(\w+)=", only(query, ("page", "q")))) <= {"page", "q"}
