"""What is refused is refused on a page of the site, in the visitor's language, and nothing typed is lost."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import translation

from home.models import NewsIndexPage
from home.refusals import PlainRefusals
from newsletter.models import Topic
from tests.conftest import LANGUAGES, publish

NOT_SENT = {
    "kk": "Нысан тым ұзақ ашық тұрған",
    "ru": "Форма была открыта слишком долго",
    "en": "The form was open for too long",
}
# Address, and what is typed.
FORMS = {
    "ask/": {
        "name": "Гүлмира",
        "message": "Су жоқ, <b>көмектесіңіз</b>",
        "email": "gulmira@example.kz",
        "phone": "8 701",
    },
    "subscribe/sign-up/": {"email": "gulmira@example.kz"},
    "subscribe/ask/": {"email": "gulmira@example.kz"},
    "subscribe/code/": {"code": "123 45"},
}


@pytest.fixture
def strict() -> Client:
    """A browser whose forms are checked for their token."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def topic(homes) -> Topic:
    """Something to subscribe to."""
    index = publish(homes["kk"], NewsIndexPage(title="Жаңалықтар", slug="news"))
    Topic.objects.filter(slug="news").update(index_page=index)
    return Topic.objects.get(slug="news")


def typed(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", FORMS)
def test_a_form_whose_token_is_not_accepted_comes_back_as_it_was_typed(strict, topic, code, path):
    response = strict.post(f"/{code}/{path}", FORMS[path])
    text = response.content.decode()

    assert response.status_code == 403
    assert f'<html lang="{code}"' in text
    assert NOT_SENT[code] in text
    assert all(typed(value) in text for value in FORMS[path].values())


def test_sent_again_with_the_new_token_it_is_taken(strict, homes):
    text = strict.post("/kk/subscribe/ask/", FORMS["subscribe/ask/"]).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)[1]

    response = strict.post("/kk/subscribe/ask/", {**FORMS["subscribe/ask/"], "csrfmiddlewaretoken": token})

    assert response.status_code == 302


@pytest.mark.parametrize(("code", "words"), [("kk", "Нысан жіберілмеді"), ("ru", "Форма не отправлена")])
def test_a_form_that_was_not_ours_is_refused_in_the_language_chosen(strict, homes, code, words):
    response = strict.post("/admin/login/", {"username": "x", "password": "secret"}, headers={"Accept-Language": code})
    text = response.content.decode()

    assert response.status_code == 403
    assert words in text
    assert "secret" not in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_a_view_refuses_without_a_word_is_a_page(client, homes, code):
    responses = {
        405: client.get(f"/feedback/{homes[code].pk}/", headers={"Accept-Language": code}),
        400: client.post(f"/feedback/{homes[code].pk}/", headers={"Accept-Language": code}),
    }
    responses[405.0] = client.get(f"/{code}/ask/suggest/")

    for status, response in responses.items():
        text = response.content.decode()
        assert response.status_code == status
        assert f'<html lang="{code}"' in text
        assert f'href="/{code}/"' in text
    assert responses[405].headers["Allow"] == "POST"


@pytest.mark.parametrize("status", [400, 403, 405, 413, 429])
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_plain_refusal_has_its_words_in_every_language(db, status, code):
    request = RequestFactory().get("/", headers={"Accept-Language": code})

    with translation.override("en" if code == "kk" else "kk"):
        response = PlainRefusals(lambda _request: HttpResponse(status=status, headers={"Retry-After": "60"}))(request)

    assert response.status_code == status
    assert response.headers["Retry-After"] == "60"
    assert f'<html lang="{code}"' in response.content.decode()


def test_a_refusal_with_words_keeps_them(db):
    response = PlainRefusals(lambda _request: HttpResponse("why", status=403))(RequestFactory().get("/"))

    assert response.content == b"why"


@pytest.mark.parametrize(
    ("path", "language", "words"),
    [
        ("/ru/?q=%00", "kk", "Не удалось понять запрос"),
        ("/?q=%00", "ru", "Не удалось понять запрос"),
        ("/?q=%00", "kk", "Сұрауды түсіну мүмкін болмады"),
    ],
)
def test_a_malformed_request_is_refused_in_the_visitors_language(client, path, language, words):
    assert client.get(path, headers={"Accept-Language": language}).content.decode() == words
