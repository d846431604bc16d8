"""An editor makes, previews, changes and publishes a page of every type through the admin."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home import models
from tests import content
from tests.conftest import LANGUAGES, publish

BODY = {"body": streamfield([("text", rich_text("<p>Су есептегіш.</p>"))])}
# What the form of each type asks for beside title and slug; and below which page it is made.
FORMS = {
    models.SectionPage: {**BODY, "groups": streamfield([])},
    models.ContentPage: BODY,
    models.ReportIndexPage: {**BODY, "kind": "state"},
    models.ResourcesPage: BODY,
    models.DetailsPage: BODY,
    models.VacancyIndexPage: BODY,
    models.GalleryPage: BODY,
    models.TeamPage: BODY,
    models.OfficesPage: BODY,
    models.InstallersPage: BODY,
    models.NewsIndexPage: {"topic": "articles"},
    models.NewsPage: {**BODY, "date": "2026-01-05", "picture": "", "correction": "", "correction_date": ""},
    models.ProjectIndexPage: BODY,
    models.ProjectPage: {
        **BODY,
        "funder": "ЕҚДБ",
        "amount": "9500000",
        "currency": "EUR",
        "sources": streamfield([("source", {"source": "loan", "percent": "80"})]),
        "stage": "in_progress",
        "percent": "40",
        "starts": "2025-01-01",
        "ends": "2027-12-31",
        "milestones": streamfield([("milestone", {"title": "Жоба", "due": "2026-01-01"})]),
        "picture": "",
    },
}


def form(model, title: str, slug: str) -> dict[str, str]:
    usual = {"title": title, "slug": slug, "lead": "Бір сөйлем.", "seo_title": "", "search_description": "", "unit": ""}
    return nested_form_data({**usual, "share_picture": "", "show_in_menus": "on", **FORMS[model]})


@pytest.fixture(params=FORMS, ids=lambda model: model.__name__)
def model(request):
    return request.param


@pytest.fixture
def parent(homes, model):
    if model is models.ProjectIndexPage:
        return homes["kk"]
    if model is models.ProjectPage:
        return publish(homes["kk"], models.ProjectIndexPage(title="Жобалар", slug="projects"))
    if model is models.NewsPage:
        return publish(homes["kk"], models.NewsIndexPage(title="Жаңалықтар", slug="news"))
    return publish(homes["kk"], models.SectionPage(title="Кәсіпорын", slug="about"))


def title_on_site(client, address: str) -> str:
    text = client.get(address).content.decode()
    return text[text.index("<h1") : text.index("</h1>")]


def test_an_editor_makes_previews_changes_and_publishes_a_page(wagtail, editor, client, parent, model, publishing):
    client.force_login(editor)
    with publishing():
        wagtail.assertCanCreate(parent, model, form(model, "Жаңа бет", "new-page"))
    page = model.objects.get(slug="new-page")
    assert page.address == f"{parent.address}new-page/"
    assert "Жаңа бет" in title_on_site(client, page.address)

    changed = form(model, "Өзгерген бет", "new-page")
    wagtail.assertPageIsPreviewable(page, post_data=changed, user=editor)
    client.force_login(editor)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(edit).status_code == 200
    assert client.post(edit, changed).status_code == 302
    assert "Жаңа бет" in title_on_site(client, page.address)

    with publishing():
        client.post(edit, {**changed, "action-publish": "action-publish"})
    assert "Өзгерген бет" in title_on_site(client, page.address)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_of_every_type_is_drawn_under_one_heading(wagtail, client, homes, code):
    for page in content.one_page_of_each(homes[code]).values():
        wagtail.assertPageIsRenderable(page)
        text = client.get(page.address).content.decode()
        assert f'<html lang="{code}"' in text
        assert text.count("<h1") == 1, page.address


@pytest.mark.parametrize("model", [models.ContentPage, models.NewsPage], indirect=True)
def test_a_page_without_text_is_refused(editors_client, parent, model):
    add = reverse("wagtailadmin_pages:add", args=["home", model._meta.model_name, parent.pk])
    empty = {**form(model, "Бет", "empty"), **nested_form_data({"body": streamfield([])})}

    response = editors_client.post(add, {**empty, "action-publish": "action-publish"})

    assert response.status_code == 200
    assert "body" in response.context["form"].errors
    assert not model.objects.filter(slug="empty").exists()


def test_the_front_page_takes_its_blocks_in_any_order(editors_client, homes, publishing):
    blocks = [
        ("callout", {"kind": "warning", "title": "Назар аударыңыз", "text": rich_text("<p>Су жоқ.</p>")}),
        ("text", rich_text("<p>Қош келдіңіз.</p>")),
    ]
    usual = {"title": "Басты бет", "slug": "home", "lead": "", "seo_title": "", "search_description": "", "unit": ""}
    data = nested_form_data({**usual, "share_picture": "", "body": streamfield(blocks)})

    with publishing():
        editors_client.post(
            reverse("wagtailadmin_pages:edit", args=[homes["kk"].pk]), {**data, "action-publish": "action-publish"}
        )

    text = editors_client.get("/kk/").content.decode()
    assert 0 < text.index("Назар аударыңыз") < text.index("Қош келдіңіз")


@pytest.mark.parametrize("allowed", [False, True])
def test_one_who_may_only_enter_the_admin_changes_no_page(client, about, django_user_model, allowed):
    user = django_user_model.objects.create_user("reader")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    if allowed:
        user.groups.add(*user.groups.model.objects.filter(name="Editors"))
    client.force_login(user)
    add = reverse("wagtailadmin_pages:add", args=["home", "contentpage", about["kk"].pk])
    data = {**form(models.ContentPage, "Бет", "made"), "action-publish": "action-publish"}
    edit = reverse("wagtailadmin_pages:edit", args=[about["kk"].pk])

    assert (client.get(edit).status_code == 200) is allowed
    client.post(add, data)

    assert Page.objects.filter(slug="made").exists() is allowed


def test_a_stranger_is_sent_to_the_login_page(client, about):
    response = client.get(reverse("wagtailadmin_pages:edit", args=[about["kk"].pk]))

    assert response.status_code == 302
    assert response.headers["Location"].startswith("/admin/login/")
