"""Nothing untranslated goes live, by whatever way; and a live translation keeps its words."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import (
    LocaleSynchronization,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.synctree import synchronize_tree

from home.models import ContentPage, SectionPage
from home.translation import gate
from site_project.mail.models import Letter
from tests.conftest import publish

KAZAKH = "Құбырды жөндеу бүгін аяқталады."
RUSSIAN = {"Жөндеу": "Ремонт", KAZAKH: "Ремонт трубы закончится сегодня.", "Желілер": "Сети"}


@pytest.fixture
def page(about) -> ContentPage:
    return publish(about["kk"], ContentPage(title="Жөндеу", slug="repair", body=[("text", f"<p>{KAZAKH}</p>")]))


def submit(client, page: Page, *languages) -> None:
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert client.post(address, {"locales": [locale.pk for locale in languages]}).status_code == 302


@pytest.fixture
def submitted(editors_client, page, locales, publishing) -> Translation:
    """The page on its way into Russian."""
    with publishing():
        submit(editors_client, page, locales["ru"])
    return Translation.objects.get(source__object_id=page.translation_key)


def translate(translation: Translation, **changes: str) -> None:
    """Enter a translation of every text that has one here."""
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        for kazakh, russian in {**RUSSIAN, **changes}.items():
            if kazakh in segment.string.data:
                StringTranslation.objects.update_or_create(
                    translation_of=segment.string,
                    context=segment.context,
                    locale=translation.target_locale,
                    defaults={"data": segment.string.data.replace(kazakh, russian)},
                )


def press_publish(client, page: Page) -> str:
    """Publish in the editor of translations; return what the editor reads afterwards."""
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"}, follow=True)
    return answer.content.decode()


def target(translation: Translation) -> ContentPage:
    return translation.get_target_instance()


@pytest.fixture
def translated(submitted, editors_client, publishing) -> Translation:
    """The page live in Russian."""
    translate(submitted)
    with publishing():
        press_publish(editors_client, target(submitted))
    assert target(submitted).live
    return submitted


def change(page: Page, text: str, publishing) -> None:
    page = Page.objects.get(pk=page.pk).specific
    page.body = [("text", f"<p>{text}</p>")]
    with publishing():
        page.save_revision().publish()


def test_a_section_submitted_after_its_page_goes_live_only_when_somebody_publishes_it(
    editors_client, homes, locales, publishing
):
    section = publish(homes["kk"], SectionPage(title="Желілер", slug="networks", show_in_menus=True))
    below = publish(section, ContentPage(title="Жөндеу", slug="repair", body=[("text", f"<p>{KAZAKH}</p>")]))
    with publishing():
        submit(editors_client, below, locales["ru"], locales["en"])
    # What stands above is on its way into the same languages.
    assert Translation.objects.filter(source__object_id=section.translation_key).count() == 2

    for code in ("ru", "en"):
        for path in ("networks/", "networks/repair/"):
            assert editors_client.get(f"/{code}/{path}").status_code == 404
    assert not Page.objects.filter(alias_of__isnull=False).exists()
    assert "/ru/networks/" not in editors_client.get("/sitemap.xml").content.decode()


def test_publish_with_nothing_translated_says_what_is_missing(editors_client, submitted, publishing):
    with publishing():
        text = press_publish(editors_client, target(submitted))

    assert not target(submitted).live
    assert KAZAKH in text
    assert "Жөндеу" in text


def test_one_missing_text_is_enough_and_is_named_alone(editors_client, submitted, publishing):
    translate(submitted)
    StringTranslation.objects.get(data="Ремонт").delete()

    with publishing():
        text = press_publish(editors_client, target(submitted))

    assert not target(submitted).live
    assert "“Жөндеу”" in text
    assert f"“{KAZAKH}”" not in text


def test_a_text_that_somebody_has_entered_as_the_same_in_both_counts_as_translated(
    editors_client, submitted, publishing
):
    translate(submitted, Жөндеу="Жөндеу")

    with publishing():
        press_publish(editors_client, target(submitted))

    assert target(submitted).live


def test_sync_with_publishing_keeps_the_live_words_until_new_ones_are_there(
    editors_client, translated, page, publishing
):
    change(page, "Жөндеу ертең аяқталады.", publishing)

    with publishing():
        answer = editors_client.post(
            reverse("wagtail_localize:update_translations", args=[translated.source_id]),
            {"publish_translations": "on"},
            follow=True,
        )

    text = editors_client.get("/ru/about/repair/").content.decode()
    assert RUSSIAN[KAZAKH] in text
    assert "ертең" not in text
    assert "Жөндеу ертең аяқталады." in answer.content.decode()
    assert StringTranslation.objects.filter(data__contains=RUSSIAN[KAZAKH]).exists()


def test_new_words_replace_the_live_ones_once_they_are_translated(editors_client, translated, page, publishing):
    change(page, "Жөндеу ертең аяқталады.", publishing)
    sync = reverse("wagtail_localize:update_translations", args=[translated.source_id])
    with publishing():
        editors_client.post(sync, {"publish_translations": ""})
    translated.source.refresh_from_db()
    translate(translated, **{"Жөндеу ертең аяқталады.": "Ремонт закончится завтра."})

    with publishing():
        editors_client.post(sync, {"publish_translations": "on"})

    assert "Ремонт закончится завтра." in editors_client.get("/ru/about/repair/").content.decode()


def test_a_draft_with_what_the_source_said_earlier_does_not_go_live(editors_client, submitted, page, publishing):
    sync = reverse("wagtail_localize:update_translations", args=[submitted.source_id])
    change(page, "Жөндеу ертең аяқталады.", publishing)
    with publishing():
        editors_client.post(sync, {"publish_translations": ""})
    draft = target(submitted)
    draft.title = "Ремонт"

    with pytest.raises(gate.NotReady, match=KAZAKH):
        draft.save_revision().publish()
    assert not target(submitted).live


def test_a_translation_may_say_what_another_page_says_in_kazakh(editors_client, submitted, about, locales, publishing):
    other = publish(about["kk"], ContentPage(title="Тариф", slug="tariff", body=[("text", "<p>Мәтін.</p>")]))
    with publishing():
        submit(editors_client, other, locales["ru"])
    translate(submitted, Жөндеу="Тариф")

    with publishing():
        press_publish(editors_client, target(submitted))

    assert target(submitted).live


def test_the_list_of_pages_tells_which_are_hidden_by_the_page_above(editors_client, translated, about, publishing):
    section = reverse("wagtailadmin_explore", args=[about["ru"].pk])
    hidden = "үстіндегі бет жарияланбаған"
    assert hidden not in editors_client.get(section).content.decode()

    with publishing():
        about["ru"].unpublish()

    assert editors_client.get("/ru/about/repair/").status_code == 404
    assert hidden in editors_client.get(section).content.decode()
    with publishing():
        about["ru"].get_latest_revision_as_object().save_revision().publish()
    assert hidden not in editors_client.get(section).content.decode()
    assert editors_client.get("/ru/about/repair/").status_code == 200


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
