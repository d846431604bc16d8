"""An alias shows another language's text and a draft is nobody's business: neither is ever met on the site."""

import pytest

from home.models import ContentPage, NewsIndexPage, NewsPage, PageFeedback, ProjectIndexPage, ProjectPage, SectionPage
from tests.conftest import make_alias, publish
from tests.content import TEXT, TEXTS


@pytest.fixture
def alias(history, about):
    """The Kazakh history under the English section."""
    return make_alias(history["kk"], about["en"], reset_translation_key=False)


def test_an_alias_is_not_found(client, alias):
    assert alias.live
    assert client.get("/en/about/history/").status_code == 404


def test_an_alias_is_not_in_the_menu_the_section_or_the_sitemap(client, alias):
    for path in ("/en/", "/en/about/", "/sitemap.xml"):
        assert "/en/about/history/" not in client.get(path).content.decode()


def test_an_alias_is_no_translation(client, alias):
    text = client.get("/kk/about/history/").content.decode()

    assert 'hreflang="ru" href="http://testserver/ru/about/history/"' in text
    assert 'hreflang="en" href' not in text
    assert client.get("/language/en/?next=/kk/about/history/").status_code == 200


def test_what_lies_below_an_alias_is_not_found(client, history, about, homes):
    section = publish(about["kk"], SectionPage(title="Есептер", slug="reports", show_in_menus=True))
    publish(section, ContentPage(title="Есеп", slug="report", show_in_menus=True, body=TEXT))
    alias = make_alias(section, about["en"], recursive=True, reset_translation_key=False)
    real = publish(alias, ContentPage(title="Report", slug="real", show_in_menus=True, body=TEXT))

    assert real.live
    for path in ("/en/about/reports/", "/en/about/reports/report/", "/en/about/reports/real/"):
        assert client.get(path).status_code == 404
        assert path not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize(
    ("index_type", "page_type", "fields"),
    [(NewsIndexPage, NewsPage, {}), (ProjectIndexPage, ProjectPage, {"funder": "ЕҚДБ"})],
)
def test_an_alias_is_in_no_list(client, homes, index_type, page_type, fields):
    lists = {}
    for code in ("kk", "ru"):
        key = {"translation_key": lists["kk"].translation_key} if lists else {}
        lists[code] = publish(homes[code], index_type(title="List", slug="list", **key))
    page = publish(lists["kk"], page_type(title="Бүркеншік", slug="piece", body=TEXT, **fields))
    make_alias(page, lists["ru"], reset_translation_key=False)

    assert "Бүркеншік" in client.get("/kk/list/").content.decode()
    assert "Бүркеншік" not in client.get("/ru/list/").content.decode()
    assert client.get("/ru/list/piece/").status_code == 404
    text = client.get("/kk/list/piece/").content.decode()
    assert "/ru/list/piece/" not in text


def test_a_vote_on_an_alias_is_refused(client, alias):
    assert client.post(f"/feedback/{alias.pk}/", {"useful": "yes"}, follow=True).status_code == 404
    assert not PageFeedback.objects.exists()


@pytest.fixture
def hidden(about, history):
    """The Kazakh section unpublished, with the live history below it."""
    about["kk"].unpublish()
    return history["kk"]


def test_a_draft_is_not_found_and_neither_is_what_lies_below_it(client, hidden):
    hidden.refresh_from_db()
    assert hidden.live
    assert client.get("/kk/about/").status_code == 404
    assert client.get("/kk/about/history/").status_code == 404


def test_what_lies_below_a_draft_is_neither_in_the_sitemap_nor_a_translation(client, hidden):
    assert "/kk/about/" not in client.get("/sitemap.xml").content.decode()
    text = client.get("/ru/about/history/").content.decode()
    assert 'hreflang="kk" href' not in text
    response = client.get("/language/kk/?next=/ru/about/history/")
    assert response.status_code == 200
    assert "/kk/about/history/" not in response.context["translations"].values()


def test_news_below_a_draft_are_no_translation_either(client, homes):
    lists, pieces = {}, {}
    for code in ("kk", "ru"):
        keys = [{"translation_key": each["kk"].translation_key} if each else {} for each in (lists, pieces)]
        lists[code] = publish(homes[code], NewsIndexPage(title="List", slug="list", **keys[0]))
        pieces[code] = publish(lists[code], NewsPage(title="Су", slug="piece", body=TEXTS[code], **keys[1]))
    lists["kk"].unpublish()

    assert client.get("/kk/list/piece/").status_code == 404
    assert "/kk/list/piece/" not in client.get("/sitemap.xml").content.decode()
    assert 'hreflang="kk" href' not in client.get("/ru/list/piece/").content.decode()


def test_with_its_list_a_piece_of_news_disappears(client, homes, publishing):
    index = publish(homes["kk"], NewsIndexPage(title="Жаңалықтар", slug="news", show_in_menus=True))
    page = publish(index, NewsPage(title="Су", slug="piece", body=TEXT))
    assert client.get(page.address).status_code == 200

    with publishing():
        index.unpublish()
    for path in ("/kk/news/", "/kk/news/piece/", "/kk/news/rss/"):
        assert client.get(path).status_code == 404, path
