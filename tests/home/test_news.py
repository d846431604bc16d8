"""Lists of news: newest first, by pages and years, with other news under each piece."""

import datetime as dt
import re

import pytest
from django.utils import translation

from home.models import NewsIndexPage, NewsPage
from tests.conftest import LANGUAGES, publish
from tests.content import TEXT


@pytest.fixture
def index(homes) -> NewsIndexPage:
    return publish(homes["kk"], NewsIndexPage(title="Жаңалықтар", slug="news", show_in_menus=True))


def piece(index, number: int, date=dt.date(2026, 1, 1), **fields) -> NewsPage:
    page = NewsPage(title=f"Жаңалық {number:02}", slug=f"piece-{number}", date=date, body=TEXT, **fields)
    return publish(index, page)


def titles(client, address: str, part="main") -> list[str]:
    """The titles of the pieces on a page, in their order."""
    text = client.get(address).content.decode()
    if part == "main":
        text = text[text.index("<main") : text.index("</main>")]
    return re.findall(r"Жаңалық \d\d", text)


def test_the_newest_piece_comes_first_and_of_one_day_the_last_written(client, index):
    for number, day in enumerate((3, 9, 9, 1)):
        piece(index, number, dt.date(2026, 1, day))

    assert titles(client, index.address) == ["Жаңалық 02", "Жаңалық 01", "Жаңалық 00", "Жаңалық 03"]


def test_a_long_list_is_shown_by_pages_of_ten(client, index):
    for number in range(12):
        piece(index, number, dt.date(2026, 1, number + 1))

    first, second = titles(client, index.address), titles(client, f"{index.address}?page=2")

    assert len(first) == 10
    assert second == ["Жаңалық 01", "Жаңалық 00"]
    assert "page=2" in client.get(index.address).content.decode()


@pytest.mark.parametrize("page", ["99", "0", "-1", "x", "9" * 5000, ""])
def test_a_page_that_is_not_there_is_the_nearest_one(client, index, page):
    piece(index, 1)

    assert titles(client, f"{index.address}?page={page}") == ["Жаңалық 01"]


def test_the_archive_shows_one_year(client, index):
    piece(index, 1, dt.date(2024, 12, 31))
    piece(index, 2, dt.date(2025, 1, 1))

    assert titles(client, f"{index.address}?year=2024") == ["Жаңалық 01"]
    assert titles(client, f"{index.address}?year=2025") == ["Жаңалық 02"]
    assert client.get(index.address).context["years"] == [2025, 2024]


@pytest.mark.parametrize("year", ["2031", "x", "-2024", "٢٠٢٤", "9" * 5000])
def test_a_year_without_news_shows_all(client, index, year):
    piece(index, 1, dt.date(2024, 12, 31))

    assert titles(client, f"{index.address}?year={year}") == ["Жаңалық 01"]


def test_a_year_is_kept_from_page_to_page(client, index):
    for number in range(11):
        piece(index, number, dt.date(2025, 1, number + 1))
    piece(index, 20, dt.date(2024, 1, 1))

    text = client.get(f"{index.address}?year=2025").content.decode()

    assert re.search(r"\?(year=2025&amp;page=2|page=2&amp;year=2025)", text)
    assert titles(client, f"{index.address}?year=2025&page=2") == ["Жаңалық 00"]


def test_drafts_and_the_news_of_other_lists_are_not_shown(client, index, homes):
    piece(index, 1).unpublish()
    other = publish(index, NewsIndexPage(title="Мақалалар", slug="articles", topic="articles"))
    piece(other, 2)
    piece(index, 3)

    assert titles(client, index.address) == ["Жаңалық 03"]
    assert titles(client, other.address) == ["Жаңалық 02"]


def test_under_a_piece_stand_the_three_newest_others(client, index):
    pages = [piece(index, number, dt.date(2026, 1, number + 1)) for number in range(5)]

    shown = titles(client, pages[4].address)

    assert [title for title in dict.fromkeys(shown) if title != "Жаңалық 04"] == [
        "Жаңалық 03",
        "Жаңалық 02",
        "Жаңалық 01",
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [("kk", "2026 жылғы 5 қаңтар"), ("ru", "5 января 2026 года"), ("en", "5 January 2026")],
)
def test_a_piece_bears_its_date_and_a_correction_with_its_own(client, homes, code, text):
    index = publish(homes[code], NewsIndexPage(title="News", slug="news"))
    page = piece(index, 1, dt.date(2026, 1, 5), correction="15 емес, 16 сағат.", correction_date=dt.date(2026, 2, 5))

    shown = client.get(page.address).content.decode()

    assert text in shown
    assert "15 емес, 16 сағат." in shown
    assert shown.index('datetime="2026-01-05"') < shown.index("15 емес")


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_empty_list_says_so(client, homes, code):
    index = publish(homes[code], NewsIndexPage(title="News", slug="news"))
    with translation.override(code):
        words = translation.gettext("Nothing has been published here yet.")

    assert (words == "Nothing has been published here yet.") is (code == "en")
    assert words in client.get(index.address).content.decode()
