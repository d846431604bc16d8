"""Answers that are already there, shown to somebody who types a question."""

import pytest

from home.models import QuestionsPage
from tests.conftest import publish


@pytest.fixture
def shown(about, published, publishing):
    """Return a function that puts a question on the site's page of answers."""
    publish(about["kk"], QuestionsPage(title="Сұрақ / жауап", slug="questions"))

    def show(message: str):
        with publishing():
            return published(message=message)

    return show


@pytest.mark.parametrize(
    "typed",
    [
        "пломбалау",
        "ПЛОМБАЛАЙМЫЗ ба",
        "есептеу куралын",
        "Есептеу куралы кімде",
        "пломба есептеу құралдарының",
        "куралын калай",
    ],
)
def test_suggestions_find_what_the_page_of_answers_finds_however_it_is_typed(client, desk, shown, typed):
    shown("Есептеу құралын қалай пломбалайды?")
    shown("Су қысымы неге төмен?")

    page = client.post("/kk/ask/suggest/", {"message": typed, "rubric": desk["technical"].pk}).content.decode()

    assert "Есептеу құралын" in page
    assert "қысымы" not in page


def test_answers_near_to_what_is_typed_are_suggested(client, desk, shown):
    for words in ("Есептеу құралын қалай пломбалайды?", "Су қысымы неге төмен?"):
        shown(words)
    typed = {"message": "пломбалайды", "rubric": desk["technical"].pk}
    page = client.post("/kk/ask/suggest/", typed).content.decode()
    assert "Есептеу құралын" in page
    assert "қысымы" not in page
    assert client.post("/kk/ask/suggest/", {**typed, "rubric": desk["complaints"].pk}).content.strip() == b""
    assert client.get("/kk/ask/suggest/").status_code == 405


def test_without_javascript_the_page_lists_published_answers_of_the_topic(client, desk, published):
    published(message="Есептеу құралын қалай пломбалайды?")
    technical = client.get("/kk/ask/?rubric=technical").content.decode()
    assert "Есептеу құралын" in technical.partition("<noscript>")[2]
    assert "Есептеу құралын" not in client.get("/kk/ask/?rubric=complaints").content.decode()
