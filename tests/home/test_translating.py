"""An editor submits a page for translation, translates it part by part, and publishes it: not a moment earlier."""

import re
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import OverridableSegment, StringSegment, Translation

from home.models import ContentPage
from tests.conftest import publish
from tests.content import make_document, make_picture

TABLE = {
    "data": [["Қызмет", "Тариф"], ["Сумен жабдықтау", "120,5"]],
    "first_row_is_table_header": True,
    "first_col_is_header": False,
    "table_header_choice": "row",
    "table_caption": "Тарифтер кестесі",
    "cell": [],
    "mergeCells": [],
}
RUSSIAN = {
    "Тарифтер": "Тарифы",
    "Бір сөйлем.": "Одно предложение.",
    "Бұл – мәтін.": "Это текст.",
    "Сурет туралы": "О снимке",
    "Құжаттар": "Документы",
    "Қызмет": "Услуга",
    "Тариф": "Тариф",
    "Сумен жабдықтау": "Водоснабжение",
    "120,5": "120,5",
    "Тарифтер кестесі": "Таблица тарифов",
}


@pytest.fixture
def page(about) -> ContentPage:
    """A Kazakh page with text, a picture, a document and a table."""
    body = [
        ("text", "<p>Бұл – мәтін.</p>"),
        ("picture", {"image": make_picture(alt_kk="Қазақша сурет"), "caption": "Сурет туралы"}),
        ("documents", {"heading": "Құжаттар", "documents": [make_document("kk", "kk.pdf")]}),
        ("table", TABLE),
    ]
    return publish(about["kk"], ContentPage(title="Тарифтер", slug="tariffs", lead="Бір сөйлем.", body=body))


@pytest.fixture
def submitted(editors_client, page, locales, publishing):
    """The translation into Russian, as it is after «Translate this page»."""
    submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert editors_client.get(submit).status_code == 200
    with publishing():
        assert editors_client.post(submit, {"locales": [locales["ru"].pk]}).status_code == 302
    return Translation.objects.get()


def put(client, screen: str, *args, value) -> None:
    data = urlencode({"value": value})
    response = client.put(
        reverse(f"wagtail_localize:{screen}", args=args), data, content_type="application/x-www-form-urlencoded"
    )
    assert response.status_code in (200, 201), response.content


def translate(client, translation) -> None:
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        text = re.sub("<[^>]+>", "", segment.string.data)
        if text in RUSSIAN:
            put(client, "edit_string_translation", translation.pk, segment.pk, value=RUSSIAN[text])


def target(translation) -> ContentPage:
    return translation.get_target_instance()


def publish_translation(client, translation):
    edit = reverse("wagtailadmin_pages:edit", args=[target(translation).pk])
    assert client.get(edit).status_code == 200
    assert client.post(edit, {"action": "publish"}).status_code == 302


def test_a_live_page_submitted_for_translation_is_not_published_untranslated(editors_client, submitted, page):
    assert page.live
    assert not target(submitted).live
    assert target(submitted).alias_of is None
    assert editors_client.get("/ru/about/tariffs/").status_code == 404
    assert "/ru/about/tariffs/" not in editors_client.get("/sitemap.xml").content.decode()


def test_every_word_of_the_page_is_offered_for_translation(submitted):
    strings = StringSegment.objects.filter(source=submitted.source).values_list("string__data", flat=True)
    offered = {re.sub("<[^>]+>", "", string) for string in strings}

    assert set(RUSSIAN) <= offered
    assert "tariffs" not in offered


def test_a_translated_page_is_published_in_its_language_at_the_same_address(editors_client, submitted, publishing):
    translate(editors_client, submitted)
    with publishing():
        publish_translation(editors_client, submitted)
    editors_client.logout()

    response = editors_client.get("/ru/about/tariffs/")
    text = response.content.decode()
    main = text[text.index("<main") : text.index("</main>")]

    assert response.status_code == 200
    for kazakh, russian in RUSSIAN.items():
        assert russian in main
        assert kazakh == russian or kazakh not in main
    assert 'hreflang="kk" href="http://testserver/kk/about/tariffs/"' in text
    assert editors_client.get("/kk/about/tariffs/").content.decode().count("Сумен жабдықтау") == 1


def test_the_table_keeps_its_shape(editors_client, submitted, publishing):
    translate(editors_client, submitted)
    with publishing():
        publish_translation(editors_client, submitted)

    table = next(block.value for block in target(submitted).body if block.block_type == "table")

    assert table["data"] == [["Услуга", "Тариф"], ["Водоснабжение", "120,5"]]
    assert table["table_caption"] == "Таблица тарифов"
    assert table["table_header_choice"] == "row"


def test_a_translation_may_have_a_picture_and_a_file_of_its_own(editors_client, submitted, publishing):
    picture, document = make_picture(alt_kk="Орысша сурет", alt_ru="Русский снимок"), make_document("ru", "ru.pdf")
    translate(editors_client, submitted)
    values = {"image": picture.pk, "documents": document.pk}
    segments = OverridableSegment.objects.filter(source=submitted.source).select_related("context")
    found = {name: segment for name in values for segment in segments if f".{name}" in segment.context.path}
    assert set(found) == set(values)
    for name, segment in found.items():
        put(editors_client, "edit_override", submitted.pk, segment.pk, value=values[name])
    with publishing():
        publish_translation(editors_client, submitted)

    text = editors_client.get("/ru/about/tariffs/").content.decode()

    assert "Русский снимок" in text
    assert document.url in text
    assert document.url not in editors_client.get("/kk/about/tariffs/").content.decode()


def test_one_who_may_not_translate_is_refused(client, page, locales, django_user_model):
    user = django_user_model.objects.create_user("reader")
    client.force_login(user)

    client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [locales["ru"].pk]})

    assert not Translation.objects.exists()
    assert not Page.objects.filter(slug="tariffs", locale=locales["ru"]).exists()


def test_a_changed_address_is_changed_in_the_translation_when_it_is_updated(
    editors_client, submitted, page, publishing
):
    translate(editors_client, submitted)
    with publishing():
        publish_translation(editors_client, submitted)
    page.slug = "prices"
    page.save_revision().publish()

    update = reverse("wagtail_localize:update_translations", args=[submitted.source.pk])
    with publishing():
        assert editors_client.post(update, {"publish_translations": "on"}).status_code == 302

    assert editors_client.get("/ru/about/prices/").status_code == 200
