"""Whatever strangers type: signs that nobody sees, too much of it, odd phones, and what no database stores."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from home.models import QuestionsPage
from qa.models import Question
from site_project.contacts import EmailField, PhoneField
from site_project.forms import TextField
from site_project.typed_text import tidy
from tests.conftest import publish

pytestmark = pytest.mark.databases

INVISIBLE = [
    "\u200b",
    "\ufeff",
    "\u200d",
    "\u2060",
    "\u00ad",
    "\u3164",
    "\u2800",
    "\ufe0f",
    "\u202e",
    "\u2066\u2069",
    "\x00",
]


@pytest.mark.parametrize("sign", INVISIBLE)
@pytest.mark.parametrize("field", ["name", "message", "phone", "email"])
def test_what_nobody_sees_is_nothing(client, fields, field, sign):
    response = client.post("/kk/ask/", fields(**{field: sign * 3}))
    assert response.status_code == 422
    assert f'href="#ask-{field}"' in response.content.decode()


@pytest.mark.parametrize(
    "sign", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c", "\u200b"]
)
def test_signs_of_direction_and_of_no_width_are_taken_out_by_every_field(sign):
    typed = f"a{sign}b@example.kz"
    assert TextField(max_length=50).clean(typed) == "ab@example.kz"
    assert EmailField().clean(typed) == "ab@example.kz"


@given(st.text())
def test_tidy_text_is_stable_and_holds_nothing_invisible(text):
    clean = tidy(text)
    assert tidy(clean) == clean
    assert not re.search(
        r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]", clean
    )


@pytest.mark.parametrize("text", ["Сұрақ, «тырнақша» – 50 ₸", "бір\nекі\tүш", "👨\u200d👩\u200d👧 ❤️"])
def test_what_people_write_stays_as_it_is(text):
    assert tidy(text) == text


def test_a_text_that_is_too_long_is_refused_with_its_length_and_kept_whole(client, fields):
    text = "сөз " * 3000
    page = client.post("/kk/ask/", fields(message=text)).content.decode()
    assert "5000 таңбадан аспауы керек" in page
    assert page.count("сөз") >= 3000
    assert "maxlength" not in page.split('class="ask-form"')[1].split("</form>")[0], (
        "a browser would cut what is pasted"
    )
    assert not Question.objects.exists()


def test_line_ends_count_as_one_sign_as_they_do_in_the_browser(client, fields):
    text = "\r\n".join(["а" * 99] * 50)
    assert client.post("/kk/ask/", fields(message=text)).status_code == 302
    assert len(Question.objects.get().message) == 4999


@pytest.mark.parametrize("typed", ["+7 705 ABC DEFG", "8 705 FLOWERS", "+7 705 тел 1234567", "call 8 705 111 22 33"])
def test_letters_are_no_phone(typed):
    with pytest.raises(ValidationError):
        PhoneField().clean(typed)


@pytest.mark.parametrize(
    "typed", ["8 (7232) 70-08-78 доб. 12", "+7 7232 700878 ext 12", "+77232700878;ext=12", "8 7232 700878 x12"]
)
def test_an_extension_is_refused_in_words_and_never_dropped(typed):
    with pytest.raises(ValidationError) as refused:
        PhoneField().clean(typed)
    assert len(refused.value.messages) == 1


@pytest.mark.parametrize("code", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    "changes",
    [
        {"name": "", "message": "", "email": "", "phone": "", "agrees": ""},
        {"name": "а" * 151, "message": "а" * 5001, "address": "а" * 301},
    ],
)
def test_no_two_lines_of_the_summary_are_alike_and_each_names_its_field(client, fields, code, changes):
    page = client.post(f"/{code}/ask/", fields(**changes)).content.decode()
    lines = re.findall(r'<li><a href="#ask-(\w+)">(.*?)</a></li>', page, re.DOTALL)
    assert len(lines) == len(changes)
    assert len({words for _name, words in lines}) == len(lines)
    for name, words in lines:
        label = re.search(rf'<label for="ask-{name}">(.*?)<', page)
        assert label is None or words.startswith(f"{label[1]}: ")


SEARCHED = [
    "\x00",
    "су\x00 жоқ бүгін",
    'Труба 1/2" течёт',
    '"',
    '""" AND OR NOT (',
    "су* ^жоқ: {бар}",
    "\ud800",
    "%_\\'",
]


@pytest.mark.usefixtures("wagtails_search")
@pytest.mark.parametrize("text", SEARCHED)
def test_nothing_typed_makes_the_search_for_answers_fail(published, fields, text):
    published(message="Труба 1/2 течёт, су жоқ")
    check_searches(Client(), fields, text)


@pytest.mark.usefixtures("wagtails_search")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60), rubric=st.text(max_size=12))
def test_whatever_is_typed_the_search_for_answers_answers(published_once, fields, text, rubric):
    check_searches(Client(), fields, text, rubric)


@pytest.fixture
def published_once(published):
    return published()


def check_searches(client, fields, text: str, rubric: str = "") -> None:
    text, rubric = (each.encode("utf-8", "ignore").decode() for each in (text, rubric))
    # Multipart: nothing looks at its values before the view does.
    assert client.post("/kk/ask/suggest/", {"message": text, "rubric": rubric}).status_code == 200
    data = fields(message=text, name="") | ({"rubric": rubric} if rubric else {})
    assert client.post("/kk/ask/", data).status_code == 422


@pytest.mark.usefixtures("wagtails_search")
def test_a_near_answer_is_found_by_kazakh_words(client, about, published, publishing):
    publish(about["kk"], QuestionsPage(title="Сұрақ / жауап", slug="questions"))
    with publishing():
        published(message="Қысым неге төмен болады?")
    found = client.post("/kk/ask/suggest/", {"message": 'Қысым" неге төмен'}).content.decode()
    assert "Қысым неге" in found
