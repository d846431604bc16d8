"""The search made anew is what it was."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.state import ProjectState
from wagtail.models import Page

from home.models import (
    VacancyIndexPage,
)
from site_project.search.entries import erase, make_entry, write
from site_project.search.indexes import trigram_index, words_index
from site_project.search.models import SearchEntry, SearchWord

from .conftest import document, entries, offering, urls, vacancy

pytestmark = pytest.mark.databases


def test_the_rebuild_makes_what_the_signals_made(homes, about, in_sections, shown_on, put, committed, capsys):
    with committed():
        for page in (*homes.values(), *about.values()):
            type(page).objects.get(pk=page.pk).save_revision().publish()
    shown_on(VacancyIndexPage, "vacancies")
    put(homes["ru"], slug="files", **offering(document(title="Регламент")))
    with committed():
        vacancy()
    hidden = put(homes["kk"], "Жасырын", slug="hidden")
    put(hidden, "Тарифтер")
    with committed():
        hidden.unpublish()
    before = entries()
    words = set(SearchWord.objects.values_list("language", "word"))
    assert len(before) > 10
    for _time in range(2):
        call_command("rebuild_search")
        assert entries() == before
        assert set(SearchWord.objects.values_list("language", "word")) <= words
    output = capsys.readouterr().out
    assert "vacancy: 2" in output
    assert "documentfile: 3" in output


def test_the_rebuild_heals_and_forgets(homes, put):
    page = put(homes["kk"], "Тарифтер")
    SearchEntry.objects.all().delete()
    write([make_entry(page.pk, "page:0", "kk", "/kk/gone/", "Кеткен", section="gone")])
    assert urls("тариф") == []
    call_command("rebuild_search")
    assert (urls("тариф"), urls("кеткен")) == ([page.address], [])
    assert not SearchWord.objects.filter(word="кеткен").exists()
    assert urls("таривтер") == [page.address]


def test_the_indexes_can_be_dropped_and_made_again_for_what_is_there(transactional_db):
    root = Page.get_first_root_node().pk
    write([make_entry(root, "page:0", "kk", "/kk/", "Водоканал")])
    state = ProjectState()
    for operation in (
        words_index("site_search_searchentry", "title_words", "words"),
        trigram_index("site_search_searchword", "word"),
    ):
        for act in (operation.database_backwards, operation.database_forwards):
            with connection.schema_editor() as editor:
                act("site_search", editor, state, state)
    assert urls("водоканал") == urls("водаканал") == ["/kk/"]
    erase(SearchEntry.objects.all())
    assert urls("водоканал") == []


@pytest.mark.django_db(transaction=True)
def test_a_fault_of_the_search_fails_nobodys_publishing(history, monkeypatch, caplog):
    def broken(*_args):
        raise ValueError("a fault of the search")

    monkeypatch.setattr("home.search.refresh_page", broken)
    history["kk"].title = "Су құбырының тарихы"
    history["kk"].save_revision().publish()
    history["kk"].refresh_from_db()
    assert history["kk"].title == "Су құбырының тарихы"
    assert "a fault of the search" in caplog.text
