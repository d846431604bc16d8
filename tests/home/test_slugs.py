"""A page without an address of its own gets one made of its title, in Latin letters as people write them."""

import json
import re

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from home.models import ContentPage, NewsIndexPage, NewsPage
from site_project.slugs import EMPTY, MOST, make_slug
from tests.conftest import publish
from tests.content import TEXT

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
TITLES = {
    "Ұшанов көшесінде су құбыры жөнделеді": "ushanov-koshesinde-su-qubyry-zhondeledi",
    "Өңүұ": "onuu",
    "ЩЁТКА Һ": "shchyotka-h",
    "Қабанбай батыр көшесі": "qabanbay-batyr-koshesi",
    "Әуезов даңғылы, 12": "auezov-dangyly-12",
    "улица Крылова, 70/2": "ulitsa-krylova-70-2",
    "проспект Шәкәрім — объезд": "prospekt-shakarim-obezd",
    "Тәуелсіздік даңғылы": "tauelsizdik-dangyly",
    "Call-орталық: 24/7": "call-ortalyq-24-7",
    "Water supply 2026": "water-supply-2026",
    "й и ё в двух знаках: и\u0306 е\u0308": "y-i-yo-v-dvukh-znakakh-y-yo",
    "!!!": EMPTY,
    "🚰 🚰": EMPTY,
    "ъь": EMPTY,
    "—": EMPTY,
    "水": EMPTY,
}


@pytest.mark.parametrize(("title", "slug"), TITLES.items())
def test_a_title_becomes_an_address_as_the_rules_of_form_say(title, slug):
    assert make_slug(title) == slug


def test_each_of_the_42_letters_has_its_latin_ones_large_and_small():
    # The signs ъ and ь have none.
    latin = "a-a-b-v-g-g-d-e-yo-zh-z-i-y-k-q-l-m-n-n-o-o-p-r-s-t-u-u-u-f-kh-h-ts-ch-sh-shch--y-i--e-yu-ya"

    assert len(ALPHABET) == 42
    for letters in (ALPHABET, ALPHABET.upper()):
        assert "-".join(make_slug(f"x{letter}x")[1:-1] for letter in letters) == latin


@given(st.text(max_size=400))
def test_an_address_is_never_empty_nor_too_long_nor_anything_but_latin(title):
    slug = make_slug(title)

    assert re.fullmatch(r"[a-z0-9]([a-z0-9_-]*[a-z0-9])?", slug)
    assert len(slug) <= MOST


def test_a_long_title_is_cut_between_words():
    words = ["щётка"] * 60

    slug = make_slug(" ".join(words))

    assert MOST - len("shchyotka") <= len(slug) + 1 <= MOST + 1
    assert set(slug.split("-")) == {"shchyotka"}


def test_pages_of_one_title_get_addresses_of_their_own(about):
    pages = [publish(about["kk"], ContentPage(title=title)) for title in ("Су құбыры", "Су құбыры", "!!!", "???")]

    assert [page.slug for page in pages] == ["su-qubyry", "su-qubyry-2", "page", "page-2"]


def test_the_same_title_may_stand_below_another_page(homes, about):
    news = publish(homes["kk"], NewsIndexPage(title="Жаңалықтар"))

    assert publish(news, NewsPage(title="Су құбыры", body=TEXT)).slug == "su-qubyry"
    assert publish(about["kk"], ContentPage(title="Су құбыры")).slug == "su-qubyry"


def as_javascript(rules, title: str) -> str:
    """What the editor's browser does with the rules: replace, then keep letters and join the words."""
    for (pattern, flags), replacement in rules:
        # There letters are large and small in any alphabet, but `\W` is whatever is not Latin.
        options = (re.IGNORECASE if "i" in flags else 0) | (re.ASCII if r"\W" in pattern else 0)
        title = re.sub(pattern, replacement.replace("$1", r"\1"), title, flags=options)
    return re.sub(r"[-\s]+", "-", re.sub(r"[^-\w\s]", "", title.lower(), flags=re.ASCII)).strip("-")


@pytest.mark.parametrize("form", ["new page", "album", "copy"])
def test_the_browser_gets_the_rules_of_the_server_with_every_field_for_an_address(admin_client, about, form):
    address = {
        "new page": reverse("wagtailadmin_pages:add", args=["home", "contentpage", about["kk"].pk]),
        "album": reverse("wagtailsnippets_home_album:add"),
        "copy": reverse("wagtailadmin_pages:copy", args=[about["kk"].pk]),
    }[form]

    text = admin_client.get(address).content.decode()
    found = re.search(r'data-w-slug-formatters-value="([^"]*)"', text)
    rules = json.loads(found[1].replace("&quot;", '"').replace("&amp;", "&").replace("&#x27;", "'"))

    for title, slug in TITLES.items():
        assert as_javascript(rules, title) == slug
    long = as_javascript(rules, "щётка " * 60)
    assert set(long.split("-")) == {"shchyotka"}
    assert len(long) <= MOST
