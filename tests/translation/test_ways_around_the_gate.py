"""No other way leads past the gate: no alias, workflow, clock, bulk action or copy."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import (
    LocaleSynchronization,
    TranslationSource,
)
from wagtail_localize.synctree import synchronize_tree

from home.models import ContentPage
from home.translation import gate
from site_project.mail.models import Letter
from tests.conftest import publish

from .conftest import KAZAKH, target


def test_tree_synchronisation_makes_drafts_and_no_aliases(editors_client, page, about, locales, publishing):
    LocaleSynchronization.objects.create(locale=locales["en"], sync_from=locales["kk"])

    with publishing():
        synchronize_tree(locales["kk"], locales["en"])

    copy = page.get_translation(locales["en"])
    assert (copy.live, copy.alias_of_id) == (False, None)
    assert editors_client.get("/en/about/repair/").status_code == 404


def test_an_alias_cannot_be_made_by_copying(editors_client, page, about):
    data = {
        "new_title": "Жөндеу",
        "new_slug": "alias",
        "new_parent_page": about["ru"].pk,
        "alias": "on",
    }
    answer = editors_client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data, follow=True)

    assert answer.status_code == 200
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_nothing_is_published_below_a_page_that_is_not(editors_client, about, locales, publishing, page):
    about["ru"].unpublish()
    below = ContentPage(title="Ремонт", slug="own", locale=locales["ru"], body=[("text", "<p>Свой текст.</p>")])
    below.live = False
    about["ru"].add_child(instance=below)

    with pytest.raises(gate.NotReady, match="О предприятии"):
        below.save_revision().publish()
    assert not Page.objects.get(pk=below.pk).live


def test_a_workflow_that_ends_in_publishing_ends_at_the_gate(admin_client, submitted, locales, django_user_model):
    user = django_user_model.objects.get(username="admin")
    page = target(submitted)
    page.save_revision()
    page.get_workflow().start(page, user)
    task = page.current_workflow_task_state

    answer = admin_client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk]), follow=True
    )

    assert answer.status_code == 200
    assert not target(submitted).live
    assert KAZAKH in answer.content.decode()


def test_bulk_publishing_ends_at_the_gate(editors_client, submitted):
    page = target(submitted)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = editors_client.post(f"{bulk}?id={page.pk}&next=/admin/", follow=True)

    assert answer.status_code == 200
    assert not target(submitted).live


def test_what_is_not_translated_cannot_be_scheduled(submitted):
    page = target(submitted)
    page.go_live_at = timezone.now() + dt.timedelta(hours=1)

    with pytest.raises(gate.NotReady):
        page.save_revision().publish()


def test_the_clock_publishes_nothing_untranslated_and_the_rest_all_the_same(submitted, about, locales, editor):
    editor.email = "editor@example.kz"
    editor.save()
    behind = timezone.now() - dt.timedelta(minutes=1)
    page = target(submitted)
    revision = page.save_revision(user=editor)
    revision.approved_go_live_at = behind
    revision.save()
    other = ContentPage(
        title="Новость", slug="other", locale=locales["ru"], body=[("text", "<p>Текст.</p>")], live=False
    )
    about["ru"].add_child(instance=other)
    later = other.save_revision()
    later.approved_go_live_at = behind
    later.save()

    for _tick in range(2):
        try:
            call_command("publish_scheduled")
        except gate.NotReady:
            continue

    assert not target(submitted).live
    assert Page.objects.get(pk=other.pk).live
    assert Letter.objects.get(kind="notice").address == "editor@example.kz"


def test_a_saved_time_says_that_nothing_is_scheduled_yet(editors_client, page):
    from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

    data = nested_form_data(
        {
            "title": "Жөндеу",
            "slug": "repair",
            "lead": "",
            "unit": "",
            "seo_title": "",
            "search_description": "",
            "share_picture": "",
            "body": streamfield([("text", rich_text("<p>Мәтін.</p>"))]),
            "go_live_at": "2030-01-01 10:00",
            "expire_at": "",
            "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"},
        }
    )
    answer = editors_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data, follow=True)

    assert "nothing is scheduled yet" in answer.content.decode() or "жоспарланған жоқ" in answer.content.decode()


def test_a_page_written_by_hand_may_share_names_but_no_sentences(about, locales):
    for title, text, is_ready in (
        ("«Өскемен Водоканал»", "Наш текст.", True),
        ("«Өскемен Водоканал»", KAZAKH, False),
    ):
        kazakh = publish(
            about["kk"], ContentPage(title=title, slug=f"p{is_ready}", body=[("text", f"<p>{KAZAKH}</p>")])
        )
        page = ContentPage(title=title, slug=f"p{is_ready}", locale=locales["ru"], live=False)
        page.translation_key = kazakh.translation_key
        page.body = [("text", f"<p>{text}</p>")]
        about["ru"].add_child(instance=page)
        assert (gate.untranslated(page) == []) is is_ready


@pytest.mark.parametrize(
    "text", ["2026", "12,5 %", "+7 (7232) 70-08-78", "secvoda@mail.ru", "https://egov.kz/", "– · №"]
)
def test_numbers_addresses_and_signs_need_no_translation(text):
    assert not gate.needs_translation(text)


def test_no_live_page_of_the_demo_would_be_refused(homes):
    assert Group.objects.filter(name="Editors").exists()
    assert [gate.untranslated(page) for page in homes.values()] == [[], [], []]
    assert TranslationSource.objects.count() == 0
