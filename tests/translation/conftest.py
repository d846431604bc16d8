"""A page in Kazakh, its translation on the way, and what an editor does with both."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
)

from home.models import ContentPage
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
