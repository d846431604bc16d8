"""`setup_site` makes an empty database ready, and changes nothing where it has run."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import GroupPagePermission, Locale, Page, Revision, Site

from home.models import HomePage
from tests.conftest import LANGUAGES


def everything() -> list:
    tables = (Page, HomePage, Locale, Site, Group, GroupPagePermission, Revision)
    rows = [sorted(map(str, table.objects.values_list())) for table in tables]
    return [*rows, sorted(Group.objects.values_list("name", "permissions"), key=str)]


def test_the_site_has_three_front_pages_that_are_one_anothers_translations(homes):
    assert sorted(homes) == sorted(LANGUAGES)
    assert len({page.translation_key for page in homes.values()}) == 1
    assert [homes[code].title for code in LANGUAGES] == ["Басты бет", "Главная", "Home"]
    assert Site.objects.get().root_page_id == homes["kk"].pk


def test_run_again_it_changes_nothing(homes):
    before = everything()
    call_command("setup_site")

    assert everything() == before


def test_what_is_missing_is_made_again(homes):
    homes["en"].delete()
    Group.objects.filter(name="Editors").delete()
    call_command("setup_site")

    assert HomePage.objects.filter(locale__language_code="en", live=True).exists()
    assert Group.objects.get(name="Editors").permissions.filter(codename="add_report").exists()


def test_it_follows_the_sites_address(homes, settings):
    settings.BASE_URL = "https://vodokanal.example"
    call_command("setup_site")

    site = Site.objects.get()
    assert (site.hostname, site.port) == ("vodokanal.example", 443)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_front_page_answers(client, homes, code):
    assert client.get(f"/{code}/").status_code == 200
