"""The whole site at once: every page of the sitemap, in every language."""

import re
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

ANSWER = re.compile(r"/questions/\d+/$")
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
LATIN = re.compile("[a-z]", re.IGNORECASE)


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    text: str


class Page(HTMLParser):
    """What the tests ask of a page: its language, headings, links, alternates, and the words of `<main>`."""

    def __init__(self, html: str):
        super().__init__()
        self.language, self.h1, self.ids = "", 0, set()
        self.links, self.alternates, self.words = [], {}, []
        self._inside, self._foreign, self._skip = 0, 0, 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "html":
            self.language = attrs.get("lang", "")
        self.h1 += tag == "h1"
        self.ids.add(attrs.get("id"))
        if tag == "a" and "href" in attrs:
            self.links.append(attrs["href"])
        if tag == "link" and attrs.get("rel") == "alternate" and "hreflang" in attrs:
            self.alternates[attrs["hreflang"]] = attrs["href"]
        if tag == "main" or (self._inside and tag not in VOID):
            self._inside += 1
            # What is marked as being in another language is not counted against the page's.
            if self._foreign or attrs.get("lang", self.language) != self.language:
                self._foreign += 1
            if self._skip or tag in ("script", "svg"):
                self._skip += 1

    def handle_endtag(self, tag):
        if self._inside and tag not in VOID:
            self._inside -= 1
            self._foreign = max(0, self._foreign - 1)
            self._skip = max(0, self._skip - 1)

    def handle_data(self, data):
        if self._inside and not self._foreign and not self._skip:
            self.words += re.findall(r"[^\W\d_]{2,}", data)


VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "use"}


def get(address: str) -> Answer:
    try:
        with urllib.request.urlopen(address, timeout=30) as response:
            body = response.read()
            return Answer(response.status, dict(response.headers), body.decode("utf-8", "replace"))
    except urllib.error.HTTPError as error:
        return Answer(error.code, dict(error.headers), "")


@pytest.fixture(scope="module")
def pages(site, sitemap) -> dict[str, tuple[Answer, Page]]:
    with ThreadPoolExecutor(4) as pool:
        answers = pool.map(get, [site + path for path in sitemap])
    return {path: (answer, Page(answer.text)) for path, answer in zip(sitemap, answers, strict=True)}


def test_every_page_answers_without_a_cookie(pages):
    assert len(pages) > 150
    assert {path: answer.status for path, (answer, _page) in pages.items() if answer.status != 200} == {}
    assert [path for path, (answer, _page) in pages.items() if "Set-Cookie" in answer.headers] == []


def test_every_page_has_one_h1(pages):
    assert {path: page.h1 for path, (_answer, page) in pages.items() if page.h1 != 1} == {}


def test_no_link_is_broken(site, pages):
    targets: dict[str, str] = {}
    for path, (_answer, page) in pages.items():
        for link in page.links:
            address, _fragment = urldefrag(urljoin(site + path, link))
            if urlsplit(address).netloc == urlsplit(site).netloc:
                targets.setdefault(address, path)
    with ThreadPoolExecutor(4) as pool:
        statuses = dict(zip(targets, pool.map(lambda address: get(address).status, targets), strict=True))
    assert len(statuses) > 300
    assert {address: targets[address] for address, status in statuses.items() if status >= 400} == {}


def test_no_link_leads_to_a_place_that_is_not_on_its_page(site, pages):
    missing = []
    for path, (_answer, page) in pages.items():
        for link in page.links:
            address, fragment = urldefrag(urljoin(site + path, link))
            target = urlsplit(address).path
            if fragment and target in pages and fragment not in pages[target][1].ids:
                missing.append((path, link))
    assert missing == []


def test_hreflang_is_complete_and_reciprocal(site, pages):
    faults = []
    for path, (_answer, page) in pages.items():
        if page.alternates.get(page.language) != site + path:
            faults.append((path, "does not name itself", page.alternates))
        for code, address in page.alternates.items():
            if code == "x-default":
                continue
            other = pages.get(urlsplit(address).path)
            if other is None or other[1].alternates != page.alternates:
                faults.append((path, "is not answered by", address))
    assert faults == []


def test_every_page_of_the_demo_is_in_three_languages(pages):
    # A published answer has the languages that somebody gave it, each under a number of its own.
    pages = [path for path in pages if not ANSWER.search(path)]
    rest = {path.partition("/")[2].partition("/")[2] for path in pages}
    assert {path for path in pages if path.split("/")[1] == "kk"} == {f"/kk/{path}" for path in rest}
    assert len(pages) == 3 * len(rest)


def test_no_page_is_in_another_language_than_it_says(pages):
    faults = []
    for path, (_answer, page) in pages.items():
        words = page.words
        cyrillic = sum(bool(CYRILLIC.search(word)) for word in words) / len(words)
        kazakh = sum(bool(KAZAKH.search(word)) for word in words if "скемен" not in word) / len(words)
        latin = sum(bool(LATIN.search(word)) for word in words) / len(words)
        right = {
            # A short page has its own address, which is printed, among its words.
            "kk": cyrillic > 0.8 and kazakh > 0.3,
            # Who asked may have a Kazakh name.
            "ru": cyrillic > 0.8 and kazakh < (0.02 if ANSWER.search(path) else 0.01),
            "en": latin > 0.97,
        }
        if page.language != path.split("/")[1] or not right[page.language]:
            faults.append((path, page.language, round(cyrillic, 2), round(kazakh, 2), round(latin, 2)))
    assert faults == []
