"""What is found is shown in its order, with the words marked, and in sections."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home import search
from home.models import (
    NewsIndexPage,
    NewsPage,
)
from site_project.search.entries import make_entry, write
from site_project.search.finding import SNIPPET

from .conftest import urls

pytestmark = pytest.mark.databases


def test_markup_in_content_and_query_stays_text(homes, put):
    put(homes["kk"], "Су <script>alert(1)</script>", "a &lt;b&gt; & <i>тариф</i>", lead="<img src=x onerror=alert(2)>")
    (hit,) = search.find("<script>тариф img", language="kk").hits
    assert hit.title == "Су &lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;"
    assert "&lt;<mark>img</mark> src=x" in hit.snippet
    assert "<mark>тариф</mark>" in hit.snippet
    assert "<img" not in hit.snippet


def test_the_snippet_is_cut_around_the_first_hit_between_words(homes, put):
    put(homes["kk"], text="бірінші " * 100 + "тариф " + "соңғы " * 100)
    (hit,) = search.find("тариф", language="kk").hits
    assert hit.snippet.startswith("… бірінші ")
    assert hit.snippet.endswith(" соңғы …")
    assert "<mark>тариф</mark>" in hit.snippet
    assert len(hit.snippet) < SNIPPET + 30


def test_the_snippet_shows_the_hit_in_a_text_without_spaces(homes, put):
    put(homes["kk"], text="ә" * 20_000 + "-тариф")
    (hit,) = search.find("тариф", language="kk").hits
    assert len(hit.snippet) < SNIPPET + 30
    put(homes["kk"], text="ә" * 500 + "-салық", slug="short")
    (hit,) = search.find("салық", language="kk").hits
    assert "<mark>салық</mark>" in hit.snippet


def test_titles_come_first_then_lasting_pages_then_the_newer(homes, put):
    index = put(homes["kk"], "Жаңалықтар", slug="news", page=NewsIndexPage())

    def news(slug, title, day, text=""):
        page = NewsPage(date=dt.date(2026, 1, day), body=[("text", f"<p>{text}</p>")])
        return put(index, title, slug=slug, page=page).address

    old_text = news("old-text", "Хабар", 1, "тариф")
    new_text = news("new-text", "Хабар", 2, "тариф")
    new_title = news("new-title", "Жаңа тариф", 4)
    old_title = news("old-title", "Ескі тариф", 3)
    page = put(homes["kk"], "Тарифтер").address
    page_text = put(homes["kk"], text="тариф", slug="text").address
    assert urls("тариф") == [page, new_title, old_title, page_text, new_text, old_text]
    one_word = put(homes["kk"], "Жаңа бет", "тариф", slug="one-word").address
    assert urls("жаңа тариф") == [new_title, one_word]


def test_hits_come_in_pages(homes, put):
    for number in range(12):
        put(homes["kk"], f"Тариф {number}", slug=f"page-{number}")
    first, second = search.find("тариф", language="kk"), search.find("тариф", language="kk", page="2")
    assert (len(first.hits), len(second.hits), second.results.paginator.count) == (10, 2, 12)
    assert len({hit.entry.pk for hit in first.hits + second.hits}) == 12
    assert urls("тариф", page="99") == urls("тариф", page="2")
    assert urls("тариф", page="x") == urls("тариф")


def test_the_sections_are_counted_and_can_be_chosen(in_sections):
    found = search.find("тариф", language="kk")
    assert found.sections == [("about", "Кәсіпорын туралы", 2), ("news", "Жаңалықтар", 1)]
    assert (found.total, len(found.hits), found.section) == (4, 4, "")
    about = search.find("тариф", language="kk", section="about")
    assert {hit.entry.url for hit in about.hits} == set(in_sections["about"])
    assert (about.section, about.results.paginator.count, about.total) == ("about", 2, 4)
    assert about.sections == found.sections


def test_an_unknown_section_limits_nothing(in_sections):
    found = search.find("тариф", language="kk", section="nothing-there")
    assert (found.section, len(found.hits)) == ("", 4)


def test_a_language_finds_only_its_own(about, put):
    kk, ru = put(about["kk"], "Тарифтер").address, put(about["ru"], "Тарифы").address
    assert (urls("тариф", "kk"), urls("тариф", "ru"), urls("тариф", "en")) == ([kk], [ru], [])


def test_a_search_asks_the_same_few_questions_of_3_entries_and_of_300(homes):
    # Found as typed, with other endings, misspelt, and not at all.
    all_queries = ["тариф", "тарифтерімен", "водаканал тариф", "жоқсөз"]

    def ask():
        search.find("x", language="kk")  # now the menu is remembered
        numbers, totals = [], []
        for query in all_queries:
            with CaptureQueriesContext(connection) as queries:
                totals.append(search.find(query, language="kk").total)
            numbers.append(len(queries))
        return numbers, totals

    def fill(numbers):
        page = homes["kk"].pk
        write(make_entry(page, f"page:{n}", "kk", f"/kk/{n}/", "Водоканал тариф", section="about") for n in numbers)

    fill(range(1000, 1003))
    few, totals = ask()
    assert totals == [3, 3, 3, 0]
    fill(range(2000, 2297))
    many, totals = ask()
    assert totals == [300, 300, 300, 0]
    assert few == many
    assert max(few) <= 4


def test_the_page_of_results_marks_what_was_found(client, homes, put):
    put(homes["kk"], "Су құбыры")
    response = client.get("/kk/search/", {"q": "кубыр"})
    assert response.status_code == 200
    assert "<mark>құбыры</mark>" in response.content.decode()


def test_the_page_of_results_survives_whatever_is_asked(client, homes):
    for query in ("\ud800".encode("utf-8", "surrogatepass"), "9" * 5000, '"<script>', "ғылымзыртқы"):
        response = client.get("/kk/search/", {"q": query, "page": "9" * 5000, "section": query})
        assert response.status_code == 200
