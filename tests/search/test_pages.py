"""The search finds the pages that are on the site, and no others."""

import pytest

from home import search
from home.models import (
    ContentPage,
)
from site_project.search.models import SearchEntry
from tests.conftest import make_alias

from .conftest import urls

pytestmark = pytest.mark.databases


def test_an_unpublished_page_is_not_found(homes, put, committed):
    page = put(homes["kk"], "Тарифтер")
    with committed():
        page.unpublish()
    assert urls("тариф") == []


def test_what_is_below_an_unpublished_page_is_found_again_when_that_is_published(homes, put, committed):
    parent = put(homes["kk"], "Ата")
    child = put(parent, "Тарифтер")
    with committed():
        parent.unpublish()
    assert urls("тариф") == []
    with committed():
        parent.save_revision().publish()
    assert urls("тариф") == [child.address]


def test_a_draft_is_not_found(homes, put, committed):
    with committed():
        page = ContentPage(title="Тарифтер", slug="draft", live=False, locale=homes["kk"].locale)
        homes["kk"].add_child(instance=page)
        page.save_revision()
    assert urls("тариф") == []


def test_unpublished_changes_are_not_found(homes, put, committed):
    page = put(homes["kk"], "Тарифтер")
    page.title = "Бағалар"
    with committed():
        page.save_revision()
    assert (urls("бағалар"), urls("тариф")) == ([], [page.address])
    with committed():
        page.get_latest_revision().publish()
    assert (urls("бағалар"), urls("тариф")) == ([page.address], [])


def test_a_deleted_page_takes_what_is_below_along(homes, put, committed):
    parent = put(homes["kk"], "Тарифтер")
    put(parent, "Тариф")
    with committed():
        parent.delete()
    assert urls("тариф") == []


def test_an_alias_is_not_found(homes, put, committed):
    page = put(homes["kk"], "Тарифтер")
    with committed():
        make_alias(page, homes["ru"])
        make_alias(page, homes["kk"], update_slug="alias")
        page.save_revision().publish()
    assert (urls("тариф", "kk"), urls("тариф", "ru")) == ([page.address], [])


def test_a_moved_page_is_found_where_it_is_now_with_all_below(about, put, committed):
    parent = put(about["kk"].get_parent(), "Ата", slug="parent")
    put(parent, "Тарифтер", slug="child")
    with committed():
        parent.move(about["kk"], "last-child")
    assert urls("тариф") == ["/kk/about/parent/child/"]
    assert urls("тариф", section="about") == ["/kk/about/parent/child/"]
    assert search.find("тариф", language="kk").sections == [("about", "Кәсіпорын туралы", 1)]


def test_a_page_moved_below_a_draft_is_not_found_until_it_is_moved_back(homes, put, committed):
    page = put(homes["kk"], "Тарифтер")
    hidden = put(homes["kk"], "Жасырын", slug="hidden")
    with committed():
        hidden.unpublish()
    with committed():
        page.move(hidden, "last-child")
    assert urls("тариф") == []
    page.refresh_from_db()
    with committed():
        page.move(homes["kk"], "last-child")
    assert urls("тариф") == ["/kk/page/"]


def test_a_new_slug_changes_the_addresses_below(homes, put, committed):
    parent = put(homes["kk"], "Ата", slug="old")
    put(parent, "Тарифтер", slug="child")
    parent.slug = "new"
    with committed():
        parent.save_revision().publish()
    assert urls("тариф") == ["/kk/new/child/"]


def test_words_that_are_not_in_the_title_or_text_but_describe_the_page_find_it(homes, put):
    page = put(homes["kk"], "Тарифтер", seo_title="Бағалар", search_description="Қызмет құны")
    assert urls("бағалар") == urls("құны") == [page.address]


def test_a_block_speaks_the_language_of_its_page(homes, put):
    value = {"kind": "warning", "title": "Назар", "text": "<p>Пломба</p>"}
    put(homes["ru"], page=ContentPage(body=[("callout", value)]))
    words = SearchEntry.objects.get(language="ru", url="/ru/page/").words
    assert "ескерту" not in words


def test_a_text_too_large_for_a_database_is_still_published_and_found(homes, put):
    page = put(homes["kk"], "Үлкен", " ".join(["ұ" * 5000, *(f"сөз{number}" for number in range(40_000))]))
    assert urls("сөз17") == urls("үлкен") == [page.address]
