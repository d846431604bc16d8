"""What a page shows below its own address claims the languages that it is in, and no others."""

import re
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from home.models import Album, GalleryPage, QuestionsPage, Vacancy, VacancyIndexPage
from qa.models import PublishedQuestion
from tests.conftest import LANGUAGES, publish
from tests.content import TOMORROW, make

HOST = "http://testserver"


@pytest.fixture
def places(about) -> None:
    """Pages of vacancies, albums and answers in three languages."""
    for model, slug in ((VacancyIndexPage, "vacancies"), (GalleryPage, "gallery"), (QuestionsPage, "questions")):
        key = {}
        for code in LANGUAGES:
            page = publish(about[code], model(title=f"{slug} {code}", slug=slug, **key))
            key = {"translation_key": page.translation_key}


@pytest.fixture
def translate(homes):
    """Return a function that publishes an answer's translation."""

    def make_translation(answer: PublishedQuestion, code: str) -> PublishedQuestion:
        copy = answer.copy_for_translation(homes[code].locale)
        copy.message, copy.answer = f"Вопрос ({code}).", f"Ответ ({code})."
        copy.live = True
        copy.first_published_at = timezone.now()
        copy.save()
        return copy

    return make_translation


def alternates(client, address: str) -> dict[str, str]:
    text = client.get(address).content.decode()
    found = re.findall(r'rel="alternate" hreflang="(..)" href="([^"]+)"', text)
    return {code: url.removeprefix(HOST) for code, url in found}


def canonical(client, address: str) -> str:
    text = client.get(address).content.decode()
    return re.search(r'rel="canonical" href="([^"]+)"', text)[1].removeprefix(HOST)


def switch(client, code: str, address: str):
    return client.get(f"/language/{code}/?{urlencode({'next': address})}")


def sitemap(client) -> dict[str, dict[str, str]]:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        entry.findtext("s:loc", namespaces=names).removeprefix(HOST): {
            link.get("hreflang"): link.get("href").removeprefix(HOST) for link in entry.findall("x:link", names)
        }
        for entry in root.findall("s:url", names)
    }


def test_an_answer_leads_to_its_translation_which_has_another_number(client, places, published, translate):
    kazakh = published()
    russian = translate(kazakh, "ru")
    both = {"kk": f"/kk/about/questions/{kazakh.pk}/", "ru": f"/ru/about/questions/{russian.pk}/"}

    for address in both.values():
        assert alternates(client, address) == both
    assert switch(client, "ru", both["kk"]).headers["Location"] == both["ru"]
    assert switch(client, "kk", both["ru"]).headers["Location"] == both["kk"]
    listed = sitemap(client)
    assert (listed[both["kk"]], listed[both["ru"]]) == (both, both)
    moved = client.get(f"/ru/about/questions/{kazakh.pk}/")
    assert (moved.status_code, moved.headers["Location"]) == (302, both["ru"])


def test_an_answer_that_is_not_translated_claims_its_own_language_alone(client, places, published):
    answer = published()
    own = f"/kk/about/questions/{answer.pk}/"

    assert alternates(client, own) == {"kk": own}
    assert sitemap(client)[own] == {"kk": own}
    for code in ("ru", "en"):
        there = f"/{code}/about/questions/{answer.pk}/"
        assert there not in sitemap(client)
        # The list of the other language shows it as it is; it is known by its own address.
        assert alternates(client, there) == {}
        assert canonical(client, there) == own
        told = switch(client, code, own)
        assert told.status_code == 200
        assert f'href="{there}"' not in told.content.decode()


def test_a_record_in_three_columns_claims_the_languages_in_which_it_has_a_title(client, places):
    vacancy = make(Vacancy, 1, title_en="", apply_before=TOMORROW)
    album = make(Album, 1)

    for tail in (f"vacancies/{vacancy.pk}/", f"gallery/{album.slug}/"):
        both = {code: f"/{code}/about/{tail}" for code in ("kk", "ru")}
        assert alternates(client, both["kk"]) == both
        assert sitemap(client)[both["ru"]] == both
        assert canonical(client, f"/en/about/{tail}") == both["kk"]
        assert f"/en/about/{tail}" not in sitemap(client)


def test_whatever_is_claimed_answers_and_says_the_same(client, places, published, translate):
    make(Vacancy, 1)
    make(Album, 1)
    published()
    translate(published(), "en")

    for address, claimed in sitemap(client).items():
        assert client.get(address).status_code == 200, address
        assert claimed[address[1:3]] == address
        assert alternates(client, address) == claimed


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "tail",
    [
        "vacancies/999/",
        "vacancies/nobody/",
        "vacancies/1/2/",
        "gallery/nothing/",
        "gallery/cleaning-day-1/99/",
        "gallery/cleaning-day-1/x/",
        "questions/999/",
        "questions/no-topic/",
        "questions/no-topic/rss/",
        "questions/technical/what/",
        f"questions/{'9' * 30}/",
    ],
)
def test_where_nothing_is_nothing_is_offered(client, places, desk, code, tail):
    make(Album, 1)

    response = client.get(f"/{code}/about/{tail}")

    assert response.status_code == 404
    assert not response.context["translations"]
    for other in LANGUAGES:
        assert f'href="/{other}/about/{tail}"' not in response.content.decode()


@pytest.mark.parametrize(
    ("code", "words"),
    [("kk", "Бұл жауап енді жарияланбайды"), ("ru", "Этот ответ больше не публикуется"), ("en", "no longer published")],
)
def test_a_withdrawn_answer_says_so_and_leads_on(client, places, published, publishing, code, words):
    answer = published()
    with publishing():
        answer.unpublish()

    response = client.get(f"/{code}/about/questions/{answer.pk}/")
    text = response.content.decode()

    assert response.status_code == 410
    assert words in text
    assert answer.message not in text
    assert f'href="/{code}/about/questions/"' in text


def test_a_draft_that_never_was_public_is_not_found(client, places, published):
    answer = published()
    PublishedQuestion.objects.update(live=False, first_published_at=None)

    assert client.get(f"/kk/about/questions/{answer.pk}/").status_code == 404
