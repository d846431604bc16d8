"""The remembered tree: the menu, the way up, the translations, the nearest page in another language."""

import pytest
from django.core.cache import cache

from home import tree
from home.models import ContentPage, NewsIndexPage, NewsPage, SectionPage
from tests.conftest import LANGUAGES, publish
from tests.content import TEXT


def urls(nodes) -> list[str]:
    return [node.url for node in nodes]


def test_the_menu_has_the_sections_and_their_pages_in_the_order_of_the_tree(homes, about, history):
    publish(about["kk"], ContentPage(title="Жабдықтау", slug="supply", show_in_menus=True, body=TEXT))
    publish(homes["kk"], SectionPage(title="Тұтынушыға", slug="consumers", show_in_menus=True))

    menu = [(section.url, urls(pages)) for section, pages in tree.menu("kk")]

    assert menu == [("/kk/about/", ["/kk/about/history/", "/kk/about/supply/"]), ("/kk/consumers/", [])]


def test_the_menu_leaves_out_what_editors_leave_out(homes, about):
    publish(about["kk"], ContentPage(title="Жасырын", slug="hidden", body=TEXT))
    publish(homes["kk"], SectionPage(title="Жасырын", slug="hidden"))

    assert [(section.url, pages) for section, pages in tree.menu("kk")] == [("/kk/about/", [])]


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_has_a_menu_of_its_own(history, code):
    titles = {node.title for section, pages in tree.menu(code) for node in (section, *pages)}

    assert (
        titles
        == {
            "kk": {"Кәсіпорын туралы", "Тарихи анықтама"},
            "ru": {"О предприятии", "Историческая справка"},
            "en": {"About the enterprise"},
        }[code]
    )


@pytest.mark.parametrize(
    ("address", "above"),
    [
        ("/kk/about/history/", ["/kk/", "/kk/about/"]),
        ("/kk/about/", ["/kk/"]),
        ("/kk/", []),
        ("/kk/about/nothing/at/all/", ["/kk/", "/kk/about/"]),
        ("/en/about/history/", ["/en/", "/en/about/"]),
        ("/", []),
        ("", []),
    ],
)
def test_the_way_up_begins_at_the_front_page(history, address, above):
    assert urls(tree.trail(address)) == above


@pytest.mark.parametrize(
    ("address", "codes"),
    [
        ("/kk/about/history/", ["kk", "ru"]),
        ("/ru/about/history/", ["kk", "ru"]),
        ("/en/about/", ["kk", "ru", "en"]),
        ("/en/", ["kk", "ru", "en"]),
        ("/en/about/history/", []),
        ("/kk/nothing/", []),
        ("/kk/about/history/more/", []),
        ("/kk/about/history/rss/", []),
        ("/", []),
        ("", []),
        ("/de/", []),
        ("/kk", []),
    ],
)
def test_the_translations_of_an_address(history, address, codes):
    found = tree.translations(address)

    assert list(found) == codes
    assert all(url.startswith(f"/{code}/") for code, url in found.items())
    assert not codes or address in found.values()


@pytest.mark.parametrize(
    ("address", "code", "nearest"),
    [
        ("/kk/about/history/", "ru", "/ru/about/history/"),
        ("/kk/about/history/", "en", "/en/about/"),
        ("/kk/about/nothing/at/all/", "en", "/en/about/"),
        ("/kk/nothing/", "en", "/en/"),
        ("/", "en", "/en/"),
    ],
)
def test_the_nearest_page_in_another_language(history, address, code, nearest):
    assert tree.nearest(address, code).url == nearest


def test_a_page_with_a_deeper_address_goes_by_its_own_translation(about, history):
    section = publish(about["ru"], SectionPage(title="Архив", slug="archive"))
    history["ru"].move(section, pos="last-child")
    cache.clear()

    assert tree.translations("/kk/about/history/")["ru"] == "/ru/about/archive/history/"


def test_news_are_known_though_they_are_not_remembered(homes):
    index = publish(homes["kk"], NewsIndexPage(title="Жаңалықтар", slug="news"))
    page = publish(index, NewsPage(title="Су", slug="water", body=TEXT))

    assert page.pk not in tree.tree().by_pk
    assert tree.translations(page.address) == {"kk": page.address}
    assert urls(tree.trail(page.address)) == ["/kk/", "/kk/news/"]


def test_what_is_remembered_costs_no_query(history, django_assert_num_queries):
    tree.menu("kk")

    with django_assert_num_queries(0):
        tree.menu("ru")
        tree.trail("/kk/about/history/")
        tree.translations("/kk/about/history/")
        tree.nearest("/kk/about/history/", "en")
