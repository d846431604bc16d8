"""The page of questions and answers: what everybody sees of a published question, and no more."""

import json

import pytest

from home.models import QuestionsPage
from qa import publication
from qa.models import NotPossible, Question
from tests.conftest import publish

pytestmark = pytest.mark.databases

SECTION = "/{}/about/questions/"


@pytest.fixture
def page(about):
    """The page of questions and answers in three languages."""
    pages: dict = {}
    for code, section in about.items():
        each = QuestionsPage(title="Сұрақ / жауап", slug="questions")
        if pages:
            each.translation_key = pages["kk"].translation_key
        pages[code] = publish(section, each)
    return pages


def test_a_published_question_is_shown_with_numbers_dates_and_a_shortened_name(client, page, published):
    entry = published()
    text = client.get(SECTION.format("kk") + "technical/").content.decode()
    for words in ("2026-00001", "Гүлмира С.", "Қызмет бастығы", "19.03.2026", "20.03.2026", "<details"):
        assert words in text
    assert "Талғатқызы" not in text
    assert "gulmira" not in text
    assert f"{SECTION.format('kk')}{entry.pk}/" in text


def test_tabs_stand_in_the_order_of_the_manual_and_are_links(client, page):
    text = client.get(SECTION.format("kk")).content.decode()
    names = ["Негізгі сұрақтар", "Техникалық сұрақтар", "Шағымдар", "Ашық құдықтар", "Барлық жауаптар"]
    places = [text.index(f">{name}</a>") for name in names]
    assert places == sorted(places)


def test_an_empty_topic_says_so_kindly(client, page):
    assert "әзірге ештеңе жарияланбаған" in client.get(SECTION.format("kk") + "manholes/").content.decode()


def test_an_untranslated_entry_stands_in_its_own_language_and_says_which(client, page, published):
    entry = published()
    text = client.get(SECTION.format("ru") + "all/").content.decode()
    shown = text[text.index(f'id="q{entry.pk}"') :]
    assert '<span lang="kk">Қазақша</span>' in shown
    assert '<div class="entry-question" lang="kk">' in shown


def test_a_translated_entry_is_shown_once_in_the_language_of_the_page(client, page, published, homes):
    entry = published()
    copy = entry.copy_for_translation(homes["ru"].locale)
    copy.message, copy.answer, copy.live = "Вода поднимается слабо.", "Напор восстановлен.", False
    copy.save()
    copy.save_revision().publish()
    for code, mine, other in (("ru", copy, entry), ("kk", entry, copy), ("en", entry, copy)):
        text = client.get(SECTION.format(code) + f"all/?{code}").content.decode()
        assert f'id="q{mine.pk}"' in text
        assert f'id="q{other.pk}"' not in text


def test_answers_are_searched_fed_and_described_for_machines(client, page, published, publishing):
    with publishing():
        entry = published(message="Есептеу құралын қалай пломбалайды?")
        other = published(message="Су қысымы неге төмен?")
    found = client.get(SECTION.format("kk") + "all/", {"q": "есептеуді пломбалау"}).content.decode()
    assert f"{SECTION.format('kk')}{entry.pk}/" in client.get("/kk/search/", {"q": "пломбалау"}).content.decode()
    feed = client.get(SECTION.format("kk") + "technical/rss/").content.decode()
    single = client.get(f"{SECTION.format('kk')}{entry.pk}/").content.decode()
    assert f'id="q{entry.pk}"' in found
    assert f'id="q{other.pk}"' not in found
    assert "пломбалайды" in feed
    assert json.loads(single.split('ld+json">')[-1].split("</script>")[0])["@type"] == "QAPage"


def test_a_permission_withdrawn_takes_the_entry_off_everywhere_at_once(
    client, page, published, django_capture_on_commit_callbacks
):
    entry = published(message="Есептеу құралын қалай пломбалайды?")
    places = [
        SECTION.format("kk") + "technical/",
        SECTION.format("ru") + "all/",
        SECTION.format("kk") + "rss/",
        f"{SECTION.format('kk')}{entry.pk}/",
    ]
    for place in places:
        assert "пломбалайды" in client.get(place).content.decode()
    question = Question.objects.get()

    with django_capture_on_commit_callbacks(execute=True):
        client.post(question.status_url, {"action": "withdraw"})

    for place in places:
        assert "пломбалайды" not in client.get(place).content.decode(), place
    assert client.get(places[-1]).status_code == 410
    assert not client.post("/kk/ask/suggest/", {"message": "пломбалайды"}).content.strip()


def test_without_the_permission_nothing_can_be_prepared(answered, homes, moderator):
    with pytest.raises(NotPossible):
        publication.prepare(answered(may_publish=False), homes["kk"].locale, moderator)


def test_public_pages_never_ask_the_private_table(client, page, published, django_assert_max_num_queries):
    published()
    with django_assert_max_num_queries(12) as captured:
        client.get(SECTION.format("kk") + "technical/?thanks")
    assert not [query for query in captured if '"qa_question"' in query["sql"]]
