"""A page that moves leaves a redirect at its old address."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import ContentPage, SectionPage
from tests.conftest import publish
from tests.content import TEXT


@pytest.mark.parametrize("code", ["kk", "ru"])
def test_the_old_address_leads_to_the_new_one_after_an_editor_changed_it(editors_client, history, publishing, code):
    page = history[code]
    assert editors_client.get(f"/{code}/about/history/").status_code == 200
    data = {"title": page.title, "slug": "past", "lead": "", "seo_title": "", "search_description": "", "unit": ""}
    form = nested_form_data({**data, "share_picture": "", "body": streamfield([("text", rich_text("<p>Мәтін.</p>"))])})

    with publishing():
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert editors_client.post(edit, {**form, "action-publish": "x"}).status_code == 302

    editors_client.logout()
    response = editors_client.get(f"/{code}/about/history/?page=2")
    assert response.status_code == 301
    assert response.headers["Location"].startswith(f"/{code}/about/past/")
    assert editors_client.get(f"/{code}/about/past/").status_code == 200


def test_what_lies_below_moves_along(client, about, publishing):
    publish(about["kk"], ContentPage(title="Тарих", slug="history", body=TEXT))
    with publishing():
        about["kk"].slug = "enterprise"
        about["kk"].save_revision().publish()

    response = client.get("/kk/about/history/")

    assert response.status_code == 301
    assert response.headers["Location"].startswith("/kk/enterprise/history/")


def test_a_page_moved_elsewhere_leaves_a_redirect(client, about, homes, publishing):
    page = publish(about["kk"], ContentPage(title="Тарих", slug="history", body=TEXT))
    section = publish(homes["kk"], SectionPage(title="Тұтынушыға", slug="consumers"))
    with publishing():
        page.move(section, pos="last-child")

    response = client.get("/kk/about/history/")

    assert response.status_code == 301
    assert response.headers["Location"].startswith("/kk/consumers/history/")
    assert client.get("/kk/consumers/history/").status_code == 200
