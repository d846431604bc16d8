"""Organisations that install meters, while their licence is valid."""

import datetime as dt

import pytest
from django.utils import timezone

from home.models import InstallersPage, MeterInstaller
from tests.conftest import LANGUAGES, publish
from tests.content import make

TODAY = timezone.localdate()
YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_expired_licence_takes_the_organisation_off_the_page(client, about, code):
    page = publish(about[code], InstallersPage(title="Installers", slug="installers"))
    valid = make(MeterInstaller, 1, name_en="Valid", licence_valid_until=TODAY)
    expired = make(MeterInstaller, 2, name_en="Expired", licence_valid_until=YESTERDAY)

    text = client.get(page.address).content.decode()

    assert getattr(valid, f"name_{code}") in text
    assert getattr(expired, f"name_{code}") not in text


def test_editors_are_told_on_the_admins_front_page_which_licences_have_expired(editors_client):
    make(MeterInstaller, 1, name_kk="Мерзімі өткен", name_ru="Просроченный", licence_valid_until=YESTERDAY)
    make(MeterInstaller, 2, name_kk="Қолданыста", name_ru="Действующий")

    text = editors_client.get("/admin/").content.decode()

    assert "Мерзімі өткен" in text or "Просроченный" in text
    assert "Қолданыста" not in text
    assert "Действующий" not in text
