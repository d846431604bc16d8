"""Nothing untranslated goes live, by whatever way; and a live translation keeps its words."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import (
    StringTranslation,
    Translation,
)

from home.models import ContentPage, SectionPage
from home.translation import gate
from tests.conftest import publish

from .conftest import KAZAKH, RUSSIAN, change, press_publish, submit, target, translate


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
