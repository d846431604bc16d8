"""The demo: in three languages, loaded once, and never into a real site."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from wagtail.models import Page, Revision

from home.models import DocumentFile, Picture, Report
from tests.conftest import LANGUAGES


def test_a_real_site_is_never_filled_with_examples(homes, settings):
    settings.DEMO = False
    before = Page.objects.count()

    with pytest.raises(CommandError, match="not a demo"):
        call_command("load_demo")

    assert Page.objects.count() == before


@pytest.mark.skipif(connection.vendor == "sqlite", reason="on SQLite the browser's tests load it and run on it")
def test_the_demo_is_loaded_once_in_three_languages(db, settings, monkeypatch, publishing):
    settings.DEMO = True
    monkeypatch.setenv("DEMO_PASSWORD", "only for tests")

    def counts() -> list[int]:
        return [model.objects.count() for model in (Page, Revision, Report, Picture, DocumentFile)]

    call_command("load_demo")
    first = counts()
    call_command("load_demo")

    assert counts() == first
    assert first[0] > 100
    by_language = [
        Page.objects.filter(locale__language_code=code, live=True, depth__gt=1).count() for code in LANGUAGES
    ]
    assert len(set(by_language)) == 1
    for name in ("admin", "editor"):
        assert Client().login(username=name, password="only for tests")
