"""A file of texts for a translator is found again among others: its name says the page and the language."""

import pytest
from django.urls import reverse
from wagtail_localize.models import Translation

from home.models import ContentPage
from tests.conftest import publish


@pytest.mark.parametrize("title", ["Су құбыры", "Өңүұ", "Водопровод", "Water main"])
def test_the_file_is_named_by_the_address_of_the_page_whatever_letters_its_title_has(
    admin_client, about, locales, publishing, title
):
    page = publish(about["kk"], ContentPage(title=title, slug="su-qubyry", body=[("text", "<p>Мәтін.</p>")]))
    submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    with publishing():
        admin_client.post(submit, {"locales": [locales["ru"].pk, locales["en"].pk]})

    for code in ("ru", "en"):
        translation = Translation.objects.get(target_locale=locales[code])
        answer = admin_client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk]))
        assert answer["Content-Disposition"] == f'attachment; filename="su-qubyry-{code}.po"'
        assert "Мәтін." in answer.content.decode()
