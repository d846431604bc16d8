"""The switch leads to the same page in the other language and holds until the browser is closed (L2, L4)."""

import re
from urllib.parse import urlencode

import pytest
from wagtail.users.models import UserProfile

from home.models import Album, GalleryPage, NewsIndexPage, NewsPage
from tests import content
from tests.conftest import LANGUAGES, publish


def switch(client, code: str, address: str):
    return client.get(f"/language/{code}/?{urlencode({'next': address})}")


def assert_leads_to(response, address: str):
    assert response.status_code == 302
    assert response.headers["Location"] == address


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_switch_leads_to_the_same_page(client, about, code):
    assert_leads_to(switch(client, code, "/ru/about/"), f"/{code}/about/")


def test_the_switch_follows_the_translation_where_the_addresses_differ(client, about):
    about["ru"].slug = "predpriyatie"
    about["ru"].save_revision().publish()

    assert_leads_to(switch(client, "ru", "/kk/about/"), "/ru/predpriyatie/")
    assert_leads_to(switch(client, "en", "/ru/predpriyatie/"), "/en/about/")


def test_the_switch_keeps_the_query(client, about):
    assert_leads_to(switch(client, "ru", "/kk/about/?year=2025&page=2"), "/ru/about/?year=2025&page=2")


def test_the_switch_keeps_what_was_searched_for(client, homes):
    address = "/kk/search/?q=%D1%81%D1%83&page=2"

    assert_leads_to(switch(client, "ru", address), address.replace("/kk/", "/ru/"))


def test_the_switch_keeps_to_the_view_settings(client, homes):
    assert_leads_to(switch(client, "en", "/kk/view-settings/?next=/kk/"), "/en/view-settings/?next=/kk/")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_choice_is_a_cookie_that_ends_with_the_browser_session(client, about, code):
    cookie = switch(client, code, "/kk/about/").cookies["language"]

    assert cookie.value == code
    assert cookie["max-age"] == cookie["expires"] == ""
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_the_choice_holds_for_the_next_visit_to_the_bare_address(client, about):
    switch(client, "ru", "/kk/about/")

    assert_leads_to(client.get("/", headers={"Accept-Language": "en"}), "/ru/")


def test_a_new_session_gets_the_default_again(client, about):
    switch(client, "ru", "/kk/about/")
    client.cookies.clear()

    assert_leads_to(client.get("/"), "/kk/")


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "//evil.example/kk/about/",
        "https://evil.example/kk/about/",
        "http:evil.example",
        r"\\evil.example",
        r"/\evil.example",
        "/kk\\..\\..//evil.example",
        "javascript:alert(1)",
        "ftp://testserver/kk/",
        "//[",
        "http://[::1",
        "http://testserver@evil.example/kk/",
        "\t//evil.example",
        "",
        "about/",
        "/admin/",
        "/de/about/",
    ],
)
def test_the_switch_leads_nowhere_but_to_a_page_of_the_site(client, homes, address):
    assert_leads_to(switch(client, "ru", address), "/ru/")


@pytest.mark.parametrize("address", ["/kk/nothing/", "/kk/about/nothing/", "/kk/about/nothing/at/all/"])
def test_from_a_page_that_is_not_there_the_switch_leads_to_the_front_page(client, about, address):
    assert_leads_to(switch(client, "ru", address), "/ru/")


def test_there_is_no_fourth_language(client, about):
    response = client.get("/language/de/?next=/kk/about/", follow=True)

    assert response.status_code == 404
    assert not response.cookies


def test_a_missing_translation_is_said_in_the_language_asked_for_and_what_exists_is_offered(client, history):
    response = switch(client, "en", "/kk/about/history/")
    text = response.content.decode()

    assert response.status_code == 200
    assert response.cookies["language"].value == "en"
    assert '<html lang="en"' in text
    assert "This page is not available in English yet." in text
    main = text[text.index("<main") : text.index("</main>")]
    assert re.findall(r'href="(/[^"]+)"', main) == ["/kk/about/history/", "/ru/about/history/", "/en/about/"]


@pytest.fixture
def news(about) -> dict[str, NewsIndexPage]:
    """Lists of news in three languages, with one piece in Kazakh alone."""
    pages: dict = {}
    for code in LANGUAGES:
        page = NewsIndexPage(title=f"News {code}", slug="news", show_in_menus=True)
        if pages:
            page.translation_key = pages["kk"].translation_key
        pages[code] = publish(about[code], page)
    publish(pages["kk"], NewsPage(title="Су сапасы", slug="quality", body=content.TEXT))
    return pages


@pytest.mark.parametrize("code", ["ru", "en"])
def test_news_not_translated_are_offered_in_their_own_language_beside_the_list_of_the_other(client, news, code):
    response = switch(client, code, "/kk/about/news/quality/")
    text = response.content.decode()
    main = text[text.index("<main") : text.index("</main>")]

    assert response.status_code == 200
    assert f'<html lang="{code}"' in text
    assert re.findall(r'href="(/[^"]+)"', main) == ["/kk/about/news/quality/", f"/{code}/about/news/"]


def test_the_switch_follows_translated_news(client, news):
    piece = NewsPage.objects.get()
    translation = NewsPage(
        title="Качество воды", slug="kachestvo", body=content.TEXTS["ru"], translation_key=piece.translation_key
    )
    publish(news["ru"], translation)

    assert_leads_to(switch(client, "ru", "/kk/about/news/quality/"), "/ru/about/news/kachestvo/")


def test_the_switch_follows_an_album_to_the_gallery_of_the_other_language(client, about):
    key = None
    for code in ("kk", "ru"):
        page = GalleryPage(title="Gallery", slug="gallery", **({"translation_key": key} if key else {}))
        key = publish(about[code], page).translation_key
    content.make(Album)

    assert_leads_to(switch(client, "ru", "/kk/about/gallery/cleaning-day-1/"), "/ru/about/gallery/cleaning-day-1/")
    assert switch(client, "en", "/kk/about/gallery/cleaning-day-1/").status_code == 200


def test_the_switch_follows_the_feed(client, news):
    assert_leads_to(switch(client, "ru", "/kk/about/news/rss/"), "/ru/about/news/rss/")


@pytest.mark.parametrize("path", ["/kk/about/history/", "/ru/about/", "/en/nothing/", "/kk/search/"])
def test_every_page_links_to_itself_in_each_language(client, history, path):
    text = client.get(path).content.decode()

    for code in LANGUAGES:
        assert f"/language/{code}/?{urlencode({'next': path})}" in text


def test_the_visitors_language_is_not_the_admins(client, homes, django_user_model):
    editor = django_user_model.objects.create_superuser("editor-account")
    client.force_login(editor)
    client.get("/language/ru/", {"next": "/kk/"})

    assert 'lang="kk"' in client.get("/admin/").content.decode()

    profile = UserProfile.get_for_user(editor)
    profile.preferred_language = "ru"
    profile.save()
    assert 'lang="ru"' in client.get("/admin/").content.decode()
