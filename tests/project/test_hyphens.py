"""Kazakh pages say where their long words may break, and are otherwise what they were."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.models import NewsIndexPage, NewsPage
from site_project.hyphens import MARGIN, SOFT_HYPHEN, break_page, break_text, syllables
from tests.conftest import publish
from tests.content import TEXT

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
MIDDLEWARE = "site_project.middleware.BreakKazakhWords"
TITLE = "Инвестициялық бағдарламаларды іске асыру"


@pytest.mark.parametrize(
    "parts",
    [
        "қыз-мет-терге",
        "ажы-ра-ту-лар",
        "жауап-та-ры-ңыз",
        "уақы-тында",
        "аудан-дағы",
        "суық-тағы",
        "тазарт-қыш-тары",
        "элект-рон-дық",
        "объ-ек-ті-лерді",
        "қол-же-тім-ді-лік",
        "Өске-мен-нің",
        "туралы",
    ],
)
def test_a_word_breaks_between_its_syllables(parts):
    assert syllables(parts.replace("-", "")) == parts.split("-")


@given(st.text(KAZAKH + KAZAKH.upper(), min_size=1, max_size=30))
def test_no_part_of_a_word_is_lost_or_shorter_than_an_end_may_be(word):
    first, *_middle, last = [*syllables(word), ""][:-1] * 2

    assert "".join(syllables(word)) == word
    assert len(word) < 2 * MARGIN or min(len(first), len(last)) >= MARGIN


@pytest.mark.parametrize(
    "token",
    [
        "ШАРУАШЫЛЫҚТЫҢ",
        "aidarbekov@vodokanal.kz",
        "байланыс@өскеменсуарнасы.қаз",
        "https://vodokanal.example/kk/жаңалықтар-тізімі",
        "өскеменсуарнасы.қаз",
        "2026-жартыжылдықтағы",
        "+7(7232)70-08-78",
        "жаң\u00adалықтарымыз",
        "administration",
    ],
)
def test_numbers_addresses_abbreviations_and_other_scripts_stay_whole(token):
    assert break_text(token) == token


def test_words_break_inside_quotes_and_after_a_hyphen():
    assert break_text("«Қызметтерге»,").split(SOFT_HYPHEN) == ["«Қыз", "мет", "терге»,"]
    assert break_text("Call-орталықта").split(SOFT_HYPHEN) == ["Call-орта", "лықта"]


KEPT = """\
<!DOCTYPE html><html lang="kk"><head><title>Қызметтерге ақы төлеу</title>
<meta name="description" content="Қызметтерге ақы төлеу">
<script type="application/ld+json">{"name": "Қызметтерге"}</script>
</head><body><a title="Желілердегі > ажыратулар" href="/kk/қызметтерге/">тел</a><textarea>Қызметтерге</textarea>
<!-- Қызметтерге --><select><option>Қызметтерге</option></select><svg><title>Қызметтерге</title></svg>
<code>Қызметтерге</code><input value='Қызметтерге "ақы"'></body></html>"""


def test_nothing_breaks_outside_the_text_that_is_read():
    assert break_page(KEPT) == KEPT
    assert break_page(KEPT.replace("тел<", "Қызметтерге<")).count(SOFT_HYPHEN) == 2


def test_a_heading_breaks_in_its_longest_words_alone():
    assert break_page("<h2>Жазылыңыз</h2>") == "<h2>Жазылыңыз</h2>"
    assert break_page("<h2>Инвестициялық</h2>").replace(SOFT_HYPHEN, "-") == "<h2>Инвес-ти-ци-я-лық</h2>"


class Parts(HTMLParser):
    """What a page consists of, in order, its text without soft hyphens."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=False)
        self.parts = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.parts.append((tag, attrs))

    def handle_endtag(self, tag):
        self.parts.append(tag)

    def handle_data(self, data):
        self.parts.append(data.replace(SOFT_HYPHEN, ""))


PIECES = st.one_of(
    st.text(KAZAKH + " .,«»-", max_size=40),
    st.sampled_from(
        ["<p>", "</p>", '<a href="/kk/ажыратулар/" title="a > ажыратулар">', "</a>", "<br>", "&laquo;", "\n"]
    ),
    st.sampled_from(
        ["<script>ажыратулар < желілердегі</script>", "<textarea>ажыратулар</textarea>", "<!-- ажыратулар -->"]
    ),
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_a_page_is_the_same_but_for_the_soft_hyphens(html):
    assert break_page(html).replace(SOFT_HYPHEN, "") == html
    assert Parts(break_page(html)).parts == Parts(html).parts


@pytest.fixture
def hyphens(settings):
    after = settings.MIDDLEWARE.index("django.middleware.common.CommonMiddleware") + 1
    settings.MIDDLEWARE = [*settings.MIDDLEWARE[:after], MIDDLEWARE, *settings.MIDDLEWARE[after:]]


def test_a_kazakh_page_has_soft_hyphens_in_its_text_alone(client, about, hyphens):
    page = about["kk"]
    page.title = TITLE
    page.save_revision().publish()

    response = client.get("/kk/about/")

    html = response.content.decode()
    head, body = html.split("</head>")
    assert SOFT_HYPHEN not in head
    assert TITLE in head
    assert f"<h1>{break_text(TITLE, is_heading=True)}</h1>" in body
    assert int(response.headers["Content-Length"]) == len(response.content)
    assert client.get("/kk/about/").content == response.content


@pytest.mark.parametrize("path", ["/ru/about/", "/en/about/", "/kk/news/rss/", "/sitemap.xml"])
def test_other_languages_and_what_machines_read_have_none(client, homes, about, hyphens, path):
    news = publish(homes["kk"], NewsIndexPage(title="Кәсіпорынның жаңалықтары", slug="news"))
    publish(news, NewsPage(title=TITLE, slug="one", body=TEXT))

    response = client.get(path)

    assert response.status_code == 200
    assert SOFT_HYPHEN not in response.content.decode()
