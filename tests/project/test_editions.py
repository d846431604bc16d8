"""What is published is seen at once; what is kept is kept for visitors only."""

import pytest
from wagtail.models import Page

from home.models import ContentPage, InstallersPage, MeterInstaller
from tests import content
from tests.conftest import publish

pytestmark = pytest.mark.databases


def title(response) -> str:
    text = response.content.decode()
    return text[text.index("<h1") : text.index("</h1>")]


def test_a_published_change_is_seen_at_once(client, history, publishing):
    assert "Тарихи анықтама" in title(client.get("/kk/about/history/"))

    with publishing():
        history["kk"].title = "Су құбырының тарихы"
        history["kk"].save_revision().publish()

    assert "Су құбырының тарихы" in title(client.get("/kk/about/history/"))


def test_a_draft_is_not_seen(client, history, publishing):
    with publishing():
        history["kk"].title = "Су құбырының тарихы"
        history["kk"].save_revision()

    assert "Тарихи анықтама" in title(client.get("/kk/about/history/"))


def test_a_new_page_is_in_the_menu_at_once(client, about, publishing):
    assert "Кәсіподақ комитеті" not in client.get("/kk/").content.decode()

    with publishing():
        page = ContentPage(title="Кәсіподақ комитеті", slug="trade-union", show_in_menus=True, body=content.TEXT)
        about["kk"].add_child(instance=page)
        page.save_revision().publish()

    assert "Кәсіподақ комитеті" in client.get("/kk/").content.decode()


def test_an_unpublished_page_is_gone_at_once(client, history, publishing):
    assert client.get("/kk/about/history/").status_code == 200

    with publishing():
        history["kk"].unpublish()

    assert client.get("/kk/about/history/").status_code == 404


def test_a_deleted_page_is_gone_at_once(client, history, publishing):
    assert client.get("/ru/about/history/").status_code == 200

    with publishing():
        history["ru"].delete()

    assert client.get("/ru/about/history/").status_code == 404


def test_a_saved_and_a_deleted_record_are_seen_at_once(client, about, publishing):
    publish(about["kk"], InstallersPage(title="ЖЕҚ орнату", slug="installers"))
    client.get("/kk/about/installers/")

    with publishing():
        organisation = content.make(MeterInstaller, 7)
    assert organisation.name_kk in client.get("/kk/about/installers/").content.decode()

    with publishing():
        organisation.delete()
    assert organisation.name_kk not in client.get("/kk/about/installers/").content.decode()


def test_visitors_get_the_kept_page_and_staff_a_fresh_one(client, about, editor):
    """A change past the models, which nothing is told of, shows who gets what."""
    client.get("/kk/about/")
    Page.objects.filter(pk=about["kk"].pk).update(title="Біз туралы")

    assert "Кәсіпорын туралы" in title(client.get("/kk/about/"))
    client.force_login(editor)
    response = client.get("/kk/about/")
    assert "Біз туралы" in title(response)
    assert response.headers["Cache-Control"] == "private, no-cache"


def test_what_staff_saw_is_not_kept_for_visitors(client, about, editor):
    client.force_login(editor)
    client.get("/kk/about/")
    Page.objects.filter(pk=about["kk"].pk).update(title="Біз туралы")
    client.logout()

    assert "Біз туралы" in title(client.get("/kk/about/"))


def test_a_kept_page_is_not_shown_to_one_with_other_view_settings(client, about):
    usual = client.get("/kk/about/").content
    client.cookies["view"] = "largest.yellow.normal.on"
    changed = client.get("/kk/about/").content

    assert b"colours-yellow" in changed
    assert b"colours-yellow" not in usual
    del client.cookies["view"]
    assert client.get("/kk/about/").content == usual


def test_a_kept_page_is_not_shown_for_another_query(client, homes):
    for number in range(2):
        client.get("/kk/", {"thanks": number})

    assert f"thanks%3D{number}" in client.get("/kk/", {"thanks": number}).content.decode()
