"""The search: what it finds and forgives, and that it never shows what is not on the site."""

import datetime as dt
from functools import partial

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.db.migrations.state import ProjectState
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from home import search
from home.models import (
    Album,
    CompanyDetails,
    ContentPage,
    DetailsPage,
    DocumentFile,
    ExternalResource,
    GalleryPage,
    InstallersPage,
    MeterInstaller,
    NewsIndexPage,
    NewsPage,
    Office,
    OfficesPage,
    Person,
    Report,
    ReportIndexPage,
    ResourcesPage,
    TeamPage,
    Vacancy,
    VacancyIndexPage,
)
from site_project.search.entries import erase, make_entry, write
from site_project.search.finding import MAX_LENGTH, SNIPPET
from site_project.search.indexes import trigram_index, words_index
from site_project.search.models import SearchEntry, SearchWord
from site_project.search.words import fold
from tests.conftest import make_alias, publish

pytestmark = pytest.mark.databases

DAY = dt.timedelta(days=1)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """`with committed():` what is done inside is committed at its end, and the search has learnt of it."""
    return partial(django_capture_on_commit_callbacks, execute=True)


@pytest.fixture
def put(committed):
    """Publish a page of text (or `page`) below another, so that it can be found."""

    def put(parent, title="Бет", text="", slug="page", page=None, **fields):
        page = page or ContentPage(body=[("text", f"<p>{text}</p>")])
        with committed():
            return publish(parent, page, title=title, slug=slug, **fields)

    return put


@pytest.fixture
def shown_on(about, put):
    """Publish, in Kazakh and Russian, the page that shows a kind of record."""

    def shown_on(model, slug, **fields):
        return {code: put(about[code], slug, slug=slug, page=model(), **fields) for code in ("kk", "ru")}

    return shown_on


def urls(query, language="kk", **options):
    return [hit.entry.url for hit in search.find(query, language=language, **options).hits]


def entries():
    rows = SearchEntry.objects.order_by("source", "language")
    return [{name: value for name, value in row.items() if name != "id"} for row in rows.values()]


def in_three_languages(name, kk, ru, en=""):
    return {f"{name}_kk": kk, f"{name}_ru": ru, f"{name}_en": en}


def vacancy(**changes):
    values = {
        **in_three_languages("title", "Дәнекерлеуші", "Сварщик"),
        **in_three_languages("division", "Желі қызметі", "Служба сетей"),
        **in_three_languages("requirements", "<p>Тәжірибе &amp; куәлік</p><p>Денсаулық</p>", "<p>Опыт</p>"),
        "apply_before": timezone.localdate(),
    }
    return Vacancy.objects.create(**{**values, **changes})


def document(name="file", **fields):
    return DocumentFile.objects.create(file=ContentFile(b"%PDF-1.4", name=f"{name}.pdf"), **fields)


def offering(*documents):
    value = {"heading": "", "documents": list(documents)}
    return {"body": [("documents", value)]}


# --- What is typed ------------------------------------------------------------------------------------------------


def test_kazakh_letters_are_found_by_the_russian_ones_beside_them(homes, put):
    pairs = list(zip("әғқңөұүһі", "агкноуухи", strict=True))
    page = put(homes["kk"], text=" ".join(f"б{letter}{number}лт" for number, (letter, _typed) in enumerate(pairs)))
    for number, pair in enumerate(pairs):
        for letter in pair:
            word = f"б{letter}{number}лт"
            assert urls(word) == urls(word.upper()) == [page.address]


def test_the_found_word_is_marked_as_it_is_written(homes, put):
    put(homes["kk"], "Су құбырлары", "Жаңа құбырлар төселді.")
    (hit,) = search.find("КУБЫР", language="kk").hits
    assert hit.title == "Су <mark>құбырлары</mark>"
    assert hit.snippet == "Жаңа <mark>құбырлар</mark> төселді."


def test_letters_composed_of_two_characters_are_found(homes, put):
    page = put(homes["kk"], text="Мейрам")
    assert urls("ме\u0438\u0306рам") == [page.address]


def test_a_beginning_is_enough_and_every_word_counts(homes, put):
    page = put(homes["kk"], "Тарифтер", "Сумен жабдықтау қызметі")
    assert urls("тариф жабд") == [page.address]
    assert urls("тариф мүлдем") == []


def test_a_middle_is_no_beginning(homes, put):
    put(homes["kk"], "Субұрқақ", "Сусабын")
    assert urls("бұрқ") == []


def test_a_single_letter_is_a_whole_word(homes, put):
    put(homes["kk"], "Өтініш", "Орын")
    page = put(homes["kk"], "О әрпі", slug="letter")
    assert urls("о") == [page.address]


def test_other_endings_are_found_where_the_word_itself_is_not(homes, put):
    page = put(homes["kk"], "Тарифтер", "Су есептегіштері туралы, құбырымен")
    for query in ("тарифтердің", "есептегіштерінен тарифтердің", "ТАРИФТЕРІҢІЗ", "тарифтерімен", "тарифін құбырларды"):
        found = search.find(query, language="kk")
        assert [hit.entry.url for hit in found.hits] == [page.address], query
        assert found.is_similar
        assert "<mark>Тарифтер</mark>" in found.hits[0].title


def test_what_is_found_as_typed_is_not_called_similar(homes, put):
    put(homes["kk"], "Тарифтер")
    assert not search.find("тариф", language="kk").is_similar


def test_a_misspelt_word_finds_what_was_meant_and_marks_it(homes, put):
    page = put(homes["kk"], "Өскемен Водоканал", "Жаңа вода ойыны")
    put(homes["kk"], "Басқа", "Жаңа нәрсе, вода", slug="other")
    for query in ("водаканал", "вадоканал", "водокнал", "воодоканал", "водоканла", "жаңа водаканал"):
        found = search.find(query, language="kk")
        assert [hit.entry.url for hit in found.hits] == [page.address], query
        assert found.is_similar
        assert found.hits[0].title == "Өскемен <mark>Водоканал</mark>"


def test_a_misspelt_word_is_compared_with_the_words_of_its_language(homes, put):
    page = put(homes["kk"], "Водоканал")
    put(homes["ru"], text=" ".join(f"вод{letter}аканал" for letter in "абвгдежзиклмнопрстуфхцч"))
    assert urls("водаканал") == [page.address]


def test_a_question_is_answered_although_the_site_says_it_otherwise(homes, put):
    page = put(homes["ru"], "Оплата", "Воды")
    assert urls("где оплатить воду", "ru") == [page.address]


def test_nothing_is_found_where_nothing_is_like_it(homes, put):
    put(homes["kk"], "Тарифтер")
    found = search.find("ғылымзыртқы", language="kk")
    assert (found.query, found.hits, found.sections, found.total) == ("ғылымзыртқы", [], [], 0)
    assert not found.is_similar


def test_no_words_find_nothing(homes, put):
    put(homes["kk"], "Тарифтер")
    for query in ("", "   ", "?!…", "«»", "_", "🚰", "\0", "\ud800"):
        assert search.find(query, language="kk").results is None


SIGNS = [
    '"тариф',
    "тариф*",
    "тариф AND",
    "NOT тариф",
    "тариф NEAR(су)",
    "title_words: тариф",
    "тариф' OR 1=1 --",
    "(тариф",
    "тариф:*",
    "тариф & | !",
    "\\тариф\\",
    "%тариф_",
    "тариф\0",
    "тариф\ud800",
    "\u202eтариф",
    "^тариф",
]


def test_signs_of_query_languages_are_nothing_but_signs(homes, put):
    page = put(homes["kk"], "Тарифтер", "and or not near su су title words 1")
    for query in SIGNS:
        assert urls(query) == [page.address]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.text(st.characters(), max_size=300) | st.text("аәкқ тс\"'*:&|()<>%\\_-\0\ud800", max_size=40),
    section=st.text(max_size=20) | st.just("about"),
    page=st.text(max_size=20) | st.integers().map(str),
)
def test_no_search_ever_fails(homes, query, section, page):
    SearchEntry.objects.get_or_create(
        source="page:0",
        defaults={"language": "kk", "page_id": homes["kk"].pk, "title": "Су", "words": "су ак", "title_words": "су"},
    )
    found = search.find(query, language="kk", section=section, page=page)
    found.query.encode()
    assert len(found.hits) <= found.total


def test_a_very_long_query_is_cut(homes, put):
    put(homes["kk"], "Тарифтер")
    assert len(search.find("тариф " * 2000, language="kk").query) <= MAX_LENGTH
    assert search.find("т" * 10_000, language="kk").hits == []
    page = put(homes["kk"], "бір екі үш төрт бес алты жеті сегіз", slug="numbers")
    assert urls("бір екі үш төрт бес алты жеті сегіз тоғыз") == [page.address]


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(text):
    assert len(fold(text)) == len(text)


# --- What is shown ------------------------------------------------------------------------------------------------


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


@pytest.fixture
def in_sections(homes, about, put):
    news = put(homes["kk"], "Жаңалықтар", slug="news", page=NewsIndexPage(), show_in_menus=True)
    return {
        "about": [put(about["kk"], "Тариф туралы", slug=f"about-{number}").address for number in range(2)],
        "news": [put(news, "Тариф", slug="news", page=NewsPage(body=[])).address],
        "outside": [put(homes["kk"], "Тарифтер", slug="guide").address],
    }


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


# --- Pages --------------------------------------------------------------------------------------------------------


def test_an_unpublished_page_is_not_found(homes, put, committed):
    page = put(homes["kk"], "Тарифтер")
    with committed():
        page.unpublish()
    assert urls("тариф") == []


def test_what_is_below_an_unpublished_page_is_found_again_when_that_is_published(homes, put, committed):
    parent = put(homes["kk"], "Ата")
    child = put(parent, "Тарифтер")
    with committed():
        parent.unpublish()
    assert urls("тариф") == []
    with committed():
        parent.save_revision().publish()
    assert urls("тариф") == [child.address]


def test_a_draft_is_not_found(homes, put, committed):
    with committed():
        page = ContentPage(title="Тарифтер", slug="draft", live=False, locale=homes["kk"].locale)
        homes["kk"].add_child(instance=page)
        page.save_revision()
    assert urls("тариф") == []


def test_unpublished_changes_are_not_found(homes, put, committed):
    page = put(homes["kk"], "Тарифтер")
    page.title = "Бағалар"
    with committed():
        page.save_revision()
    assert (urls("бағалар"), urls("тариф")) == ([], [page.address])
    with committed():
        page.get_latest_revision().publish()
    assert (urls("бағалар"), urls("тариф")) == ([page.address], [])


def test_a_deleted_page_takes_what_is_below_along(homes, put, committed):
    parent = put(homes["kk"], "Тарифтер")
    put(parent, "Тариф")
    with committed():
        parent.delete()
    assert urls("тариф") == []


def test_an_alias_is_not_found(homes, put, committed):
    page = put(homes["kk"], "Тарифтер")
    with committed():
        make_alias(page, homes["ru"])
        make_alias(page, homes["kk"], update_slug="alias")
        page.save_revision().publish()
    assert (urls("тариф", "kk"), urls("тариф", "ru")) == ([page.address], [])


def test_a_moved_page_is_found_where_it_is_now_with_all_below(about, put, committed):
    parent = put(about["kk"].get_parent(), "Ата", slug="parent")
    put(parent, "Тарифтер", slug="child")
    with committed():
        parent.move(about["kk"], "last-child")
    assert urls("тариф") == ["/kk/about/parent/child/"]
    assert urls("тариф", section="about") == ["/kk/about/parent/child/"]
    assert search.find("тариф", language="kk").sections == [("about", "Кәсіпорын туралы", 1)]


def test_a_page_moved_below_a_draft_is_not_found_until_it_is_moved_back(homes, put, committed):
    page = put(homes["kk"], "Тарифтер")
    hidden = put(homes["kk"], "Жасырын", slug="hidden")
    with committed():
        hidden.unpublish()
    with committed():
        page.move(hidden, "last-child")
    assert urls("тариф") == []
    page.refresh_from_db()
    with committed():
        page.move(homes["kk"], "last-child")
    assert urls("тариф") == ["/kk/page/"]


def test_a_new_slug_changes_the_addresses_below(homes, put, committed):
    parent = put(homes["kk"], "Ата", slug="old")
    put(parent, "Тарифтер", slug="child")
    parent.slug = "new"
    with committed():
        parent.save_revision().publish()
    assert urls("тариф") == ["/kk/new/child/"]


def test_words_that_are_not_in_the_title_or_text_but_describe_the_page_find_it(homes, put):
    page = put(homes["kk"], "Тарифтер", seo_title="Бағалар", search_description="Қызмет құны")
    assert urls("бағалар") == urls("құны") == [page.address]


def test_a_block_speaks_the_language_of_its_page(homes, put):
    value = {"kind": "warning", "title": "Назар", "text": "<p>Пломба</p>"}
    put(homes["ru"], page=ContentPage(body=[("callout", value)]))
    words = SearchEntry.objects.get(language="ru", url="/ru/page/").words
    assert "ескерту" not in words


def test_a_text_too_large_for_a_database_is_still_published_and_found(homes, put):
    page = put(homes["kk"], "Үлкен", " ".join(["ұ" * 5000, *(f"сөз{number}" for number in range(40_000))]))
    assert urls("сөз17") == urls("үлкен") == [page.address]


# --- Records ------------------------------------------------------------------------------------------------------


def test_a_vacancy_is_found_until_its_last_day(shown_on, committed, monkeypatch):
    pages = shown_on(VacancyIndexPage, "vacancies")
    with committed():
        record = vacancy()
    assert urls("данекерлеуши") == [f"{pages['kk'].address}{record.pk}/"]
    assert urls("сварщик", "ru") == [f"{pages['ru'].address}{record.pk}/"]
    (hit,) = search.find("куәлік денсаулық", language="kk").hits
    assert hit.snippet == "Желі қызметі Тәжірибе &amp; <mark>куәлік</mark> <mark>Денсаулық</mark>"
    tomorrow = timezone.localdate() + DAY
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_args: tomorrow)
    assert urls("данекерлеуши") == []


def test_a_record_follows_its_changes(shown_on, committed):
    shown_on(VacancyIndexPage, "vacancies")
    with committed():
        record = vacancy()
    record.title_kk = "Слесарь"
    with committed():
        record.save()
    assert len(urls("слесарь")) == 1
    assert urls("данекерлеуши") == []
    with committed():
        record.delete()
    assert urls("слесарь") == []


def test_a_record_is_found_only_where_a_page_shows_it(about, put, committed):
    with committed():
        record = vacancy()
    assert urls("данекерлеуши") == []
    page = put(about["kk"], "Бос орындар", slug="vacancies", page=VacancyIndexPage())
    assert urls("данекерлеуши") == [f"{page.address}{record.pk}/"]
    with committed():
        about["kk"].unpublish()
    assert urls("данекерлеуши") == []
    with committed():
        about["kk"].save_revision().publish()
    assert urls("данекерлеуши") == [f"{page.address}{record.pk}/"]
    with committed():
        page.delete()
    assert urls("данекерлеуши") == []


def test_an_installer_is_found_while_it_is_licensed(shown_on, committed, monkeypatch):
    pages = shown_on(InstallersPage, "meter-installers")
    with committed():
        MeterInstaller.objects.create(
            **in_three_languages("name", "Есептегіш сервис", "Счётчик сервис"),
            **in_three_languages("services", "Орнату", "Установка"),
            licence="KZ-123",
            licence_valid_until=timezone.localdate(),
        )
    assert urls("орнату") == [pages["kk"].address]
    assert urls("счетчик", "ru") == [pages["ru"].address]
    tomorrow = timezone.localdate() + DAY
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_args: tomorrow)
    assert urls("орнату") == []


RECORDS = {
    "album": (
        GalleryPage,
        lambda: Album(slug="repairs", date=dt.date(2026, 1, 1), **in_three_languages("title", "Жөндеу", "Ремонт")),
        "repairs/",
    ),
    "company": (
        DetailsPage,
        lambda: CompanyDetails(
            bin="123456789012",
            **{
                f"{name}_{code}": "Жөндеу" if code == "kk" else "Ремонт"
                for name in ("short_name", "legal_name", "full_name", "address")
                for code in ("kk", "ru")
            },
        ),
        "",
    ),
    "office": (
        OfficesPage,
        lambda: Office(
            **in_three_languages("name", "Кеңсе", "Офис"), **in_three_languages("address", "Жөндеу", "Ремонт")
        ),
        "",
    ),
    "person": (
        TeamPage,
        lambda: Person(**in_three_languages("name", "Асан", "Асан"), **in_three_languages("post", "Жөндеу", "Ремонт")),
        "",
    ),
    "resource": (
        ResourcesPage,
        lambda: ExternalResource(url="https://egov.kz", **in_three_languages("name", "Жөндеу", "Ремонт")),
        "",
    ),
}


@pytest.mark.parametrize("kind", RECORDS)
def test_every_kind_of_record_is_found_on_the_page_that_shows_it(shown_on, committed, kind):
    model, make, tail = RECORDS[kind]
    pages = shown_on(model, "records")
    with committed():
        make().save()
    assert urls("жондеу") == [pages["kk"].address + tail]
    assert urls("ремонт", "ru") == [pages["ru"].address + tail]
    assert urls("жондеу", "ru") == urls("ремонт", "en") == []


def test_a_report_is_found_on_the_page_of_its_kind_also_by_its_file(shown_on, committed):
    shown_on(ReportIndexPage, "investments", kind=Report.Kind.INVESTMENT)
    pages = shown_on(ReportIndexPage, "tariffs", kind=Report.Kind.TARIFF)
    with committed():
        file = document(title="Смета орындалуы", language="kk")
        report = Report.objects.create(
            kind=Report.Kind.TARIFF,
            year=2026,
            period=Report.Period.Q1,
            file_kk=file,
            **in_three_languages("title", "Тарифтік есеп", "Отчёт"),
        )
    assert urls("тарифтік 2026") == [pages["kk"].address]
    assert set(urls("смета")) == {pages["kk"].address, file.url}
    assert urls("смета", "ru") == []
    other = document(title="Жаңа файл", language="kk")
    report.file_kk = other
    with committed():
        report.save()
    assert urls("смета") == []
    assert other.url in urls("жана файл")
    with committed():
        report.delete()
    assert urls("жана файл") == []


# --- Documents ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "found_in"), [("ru", ["ru"]), ("kk", ["kk"]), ("", ["kk", "ru", "en"])])
def test_a_document_is_found_in_its_own_language_only(about, put, language, found_in):
    file = document(title="Регламент", language=language)
    put(about["kk"], **offering(file))
    assert [code for code in ("kk", "ru", "en") if urls("регламент", code) == [file.url]] == found_in
    assert all(search.find("регламент", language=code).sections[0][0] == "about" for code in found_in)


def test_a_document_is_found_while_a_live_page_offers_it(about, put, committed):
    file = document(title="Регламент")
    assert urls("регламент") == []
    page = put(about["kk"], **offering(file))
    other = put(about["kk"], slug="other", **offering(file))
    assert urls("регламент") == [file.url]
    page.body = []
    with committed():
        page.save_revision().publish()
    assert urls("регламент") == [file.url]
    with committed():
        other.unpublish()
    assert urls("регламент") == []
    with committed():
        other.save_revision().publish()
    assert urls("регламент") == [file.url]
    with committed():
        other.delete()
    assert urls("регламент") == []


def test_a_document_that_its_only_page_drops_is_not_found(about, put, committed):
    page = put(about["kk"], **offering(document(title="Регламент")))
    page.body = []
    with committed():
        page.save_revision().publish()
    assert urls("регламент") == []


def test_a_document_linked_from_text_is_found(about, put):
    file = document(title="Регламент")
    put(about["kk"], text=f'<a linktype="document" id="{file.pk}">оқу</a>')
    assert urls("регламент") == [file.url]


def test_a_document_of_a_deleted_page_is_found_where_another_offers_it(about, put, committed):
    file = document(title="Регламент")
    first = put(about["kk"], **offering(file))
    put(about["ru"], **offering(file))
    with committed():
        first.delete()
    assert urls("регламент") == [file.url]


def test_a_document_follows_its_title_and_its_end(about, put, committed):
    file = document(title="Регламент")
    put(about["kk"], **offering(file))
    file.title = "Ереже"
    with committed():
        file.save()
    assert (urls("регламент"), urls("ереже")) == ([], [file.url])
    with committed():
        file.delete()
    assert urls("ереже") == []


# --- Everything anew ----------------------------------------------------------------------------------------------


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
