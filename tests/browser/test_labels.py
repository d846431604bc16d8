"""Every label of the user manual stands where the manual says, word for word, in three languages."""

import functools
import urllib.error
import urllib.request

import pytest
from bs4 import BeautifulSoup

from tests.labels import labels


@functools.cache
def page_at(address: str) -> BeautifulSoup | None:
    """The page at an address, fetched once; None where there is none."""
    try:
        with urllib.request.urlopen(address, timeout=30) as response:
            return BeautifulSoup(response.read(), "html.parser")
    except urllib.error.HTTPError:
        return None


def words_of(element) -> str:
    """What is read in an element, however its lines and words are broken."""
    return " ".join(element.get_text().replace("\N{SOFT HYPHEN}", "").split())


@pytest.mark.parametrize("label", labels("pages"))
def test_a_label_of_the_manual_stands_where_the_manual_says(site, label):
    place = label.place
    if "from" in place and page_at(f"{site}/{label.code}/{place['from']}") is None:
        pytest.skip(f"the page {place['from']} does not exist yet")

    page = page_at(f"{site}/{label.code}/{place['at']}")
    found = [words_of(element) for element in page.select(place["in"])]

    if place.get("begins"):
        assert any(text.startswith(label.words) for text in found), found
    else:
        assert label.words in found
