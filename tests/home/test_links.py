"""A link in a text leads to the page as it is in the reader's language."""

import re

import pytest

from home.models import ContentPage, NewsIndexPage, NewsPage, SectionPage
from tests.conftest import LANGUAGES, make_alias, publish
from tests.content import TEXTS


def link_on(client, home, target, text="мұнда") -> str:
    """The address to which a link to `target` leads on a new page of this language."""
    body = [("text", f'<p><a linktype="page" id="{target.pk}">{text}</a></p>')]
    page = publish(home, ContentPage(title="Сілтеме", slug="link", body=body))
    html = client.get(page.address).content.decode()
    return re.search(rf'<a(?: href="([^"]*)")?>{text}</a>', html)[1]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("target", LANGUAGES)
def test_a_link_leads_to_the_page_in_the_readers_language(client, homes, about, code, target):
    assert link_on(client, homes[code], about[target]) == f"/{code}/about/"


def test_where_there_is_no_translation_it_leads_to_the_page_itself(client, homes, history):
    assert link_on(client, homes["en"], history["ru"]) == "/ru/about/history/"


def test_a_link_leads_to_no_alias(client, homes, about, history):
    make_alias(history["kk"], about["en"], reset_translation_key=False)

    assert link_on(client, homes["en"], history["kk"]) == "/kk/about/history/"


def test_a_link_to_a_draft_leads_nowhere(client, homes, history):
    history["ru"].unpublish()
    history["kk"].unpublish()

    assert link_on(client, homes["kk"], history["kk"]) is None


def test_a_link_to_a_page_below_a_draft_leads_nowhere(client, homes, about, history):
    about["kk"].unpublish()

    assert link_on(client, homes["en"], history["kk"]) is None


def test_a_link_leads_to_news_in_the_readers_language_or_their_own(client, homes):
    keys: list = [{}, {}]
    for code in ("kk", "ru"):
        index = publish(homes[code], NewsIndexPage(title="News", slug="news", **keys[0]))
        page = publish(index, NewsPage(title="Су", slug="water", body=TEXTS[code], **keys[1]))
        keys = [{"translation_key": each.translation_key} for each in (index, page)]

    assert link_on(client, homes["kk"], page) == "/kk/news/water/"
    assert link_on(client, homes["en"], page) == "/ru/news/water/"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_link_card_leads_to_the_page_in_the_readers_language(client, homes, about, code):
    cards = [{"title": "Біз туралы", "page": about["kk"]}, {"title": "eGov", "url": "https://egov.kz"}]
    body = [("links", {"heading": "Тағы", "cards": cards})]
    page = publish(homes[code], SectionPage(title="Бет", slug="cards", body=body))

    text = client.get(page.address).content.decode()
    text = text[text.index("Тағы") :]

    assert f'href="/{code}/about/"' in text
    assert 'href="https://egov.kz"' in text
