"""Asking a question: what the form takes, what it says, and what is kept."""

import re

import pytest
from django.test import Client
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa.models import Consent, Question, QuestionSettings
from site_project.contacts import likely_address
from site_project.limits import Attempt
from site_project.mail.models import Letter
from tests.conftest import LANGUAGES

REQUIRED = {
    "kk": {
        "name": "Аты-жөніңізді енгізіңіз",
        "phone": "Телефон нөмірін +7 700 000 00 00 үлгісінде енгізіңіз",
        "email": "Электрондық пошта мекенжайын name@example.kz үлгісінде енгізіңіз",
        "message": "Бұл өрісті толтырыңыз.",
        "agrees": "Дербес деректерді өңдеуге келісім беріңіз",
    },
    "ru": {
        "name": "Введите имя и фамилию",
        "phone": "Введите номер в формате +7 700 000 00 00",
        "email": "Введите адрес в формате name@example.kz",
        "message": "Заполните это поле.",
        "agrees": "Подтвердите согласие на обработку персональных данных",
    },
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_question_is_stored_and_leads_to_a_receipt_without_the_askers_words(client, fields, code):
    response = client.post(f"/{code}/ask/", fields(language=code), follow=True)

    question = Question.objects.get()
    page = response.content.decode()
    assert response.redirect_chain[0][1] == 302
    assert question.incoming in page
    assert "Жоғарғы" not in page
    assert "Гүлмира" not in page
    assert (question.phone, question.language, question.state) == ("+77011234567", code, "new")


def test_the_asker_and_the_department_get_letters(client, fields):
    client.post("/kk/ask/", fields())

    letters = {letter.kind: letter for letter in Letter.objects.all()}
    assert letters["question_received"].address == "gulmira@example.kz"
    assert letters["question_new"].address == "dispatch@example.kz"
    number = Question.objects.get().incoming
    for letter in letters.values():
        assert number in letter.content.subject
        for words in (letter.content.text, letter.content.html):
            assert "Жоғарғы" not in words
            assert "Гүлмира" not in words


@pytest.mark.parametrize("code", ["kk", "ru"])
@pytest.mark.parametrize("field", REQUIRED["kk"])
def test_an_empty_field_is_named_in_the_summary_and_beside_it_and_nothing_typed_is_lost(client, fields, code, field):
    response = client.post(f"/{code}/ask/", fields(**{field: ""}))

    page = response.content.decode()
    assert response.status_code == 422
    assert page.count(REQUIRED[code][field]) >= 2
    assert f'href="#ask-{field}"' in page
    assert "Жоғарғы қабатқа" in page or field == "message"
    assert not Question.objects.exists()


def test_without_consent_nothing_is_kept(client, fields):
    client.post("/kk/ask/", fields(agrees=""))
    assert not Question.objects.exists()
    assert not Attempt.objects.exists()
    assert not Letter.objects.exists()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("8 701 123 45 67", "+77011234567"),
        ("+7 (701) 123-45-67", "+77011234567"),
        ("87011234567", "+77011234567"),
        ("8 (7232) 70-08-78", "+77232700878"),
        ("+49 30 901820", "+4930901820"),
        ("701 123 45 67", "+77011234567"),
    ],
)
def test_a_phone_may_be_written_in_any_way(client, fields, typed, stored):
    client.post("/kk/ask/", fields(phone=typed))
    assert Question.objects.get().phone == stored


@pytest.mark.parametrize("typed", ["123", "телефоным жоқ", "+7 700", "8 999 999 99 99 99 99"])
def test_what_is_no_phone_is_said_to_be_none(client, fields, typed):
    assert "+7 700 000 00 00 үлгісінде" in client.post("/kk/ask/", fields(phone=typed)).content.decode()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a@gmial.com", "a@gmail.com"),
        ("a@mail.ri", "a@mail.ru"),
        ("a@yandex.kz", ""),
        ("a@example.kz", ""),
        ("a@gmail.con", "a@gmail.com"),
    ],
)
def test_a_slip_in_the_address_is_pointed_out_but_never_refused(client, fields, typed, meant):
    assert likely_address(typed) == meant
    page = client.post("/kk/ask/", fields(email=typed), follow=True).content.decode()
    assert Question.objects.count() == 1
    assert (meant in page) if meant else ("жазбақ" not in page)


def test_open_manholes_need_a_place(client, fields):
    response = client.post("/ru/ask/", fields("manholes"))
    assert "Укажите, где это: адрес или ориентир." in response.content.decode()
    client.post("/ru/ask/", fields("manholes", address="перекрёсток у рынка"))
    assert Question.objects.get().address == "перекрёсток у рынка"


def test_the_dispatchers_phone_stands_by_the_form(client, desk):
    rules = QuestionSettings.load()
    rules.phone = "+7 (7232) 00-00-20"
    rules.save()
    page = client.get("/kk/ask/?rubric=manholes").content.decode()
    assert 'href="tel:+77232000020"' in page


def test_sending_twice_makes_one_question_and_changed_words_another(client, fields):
    once = fields()
    places = [client.post("/kk/ask/", once).url for _time in range(3)]
    other = client.post("/kk/ask/", {**once, "message": "Басқа сұрақ"}).url

    assert len(set(places)) == 1
    assert other not in places
    assert Question.objects.count() == 2
    assert Letter.objects.filter(kind="question_received").count() == 2


def test_consents_are_kept_with_their_words_language_and_time(client, fields):
    client.post("/ru/ask/", fields(may_publish="on"))
    kept = Consent.objects.order_by("text__purpose").values_list("text__purpose", "text__version", "language")
    assert list(kept) == [("processing", 1, "ru"), ("publishing", 1, "ru")]
    assert Question.objects.get().may_be_published


def test_the_form_is_kept_by_no_cache_and_public_pages_set_no_cookie(client, desk):
    response = client.get("/kk/ask/")
    assert "no-store" in response.headers["Cache-Control"]
    assert not client.get("/kk/").cookies


def test_the_dialog_gets_the_form_alone(client, desk):
    page = client.get("/kk/ask/", headers={"x-dialog": "1"}).content.decode()
    assert "<form" in page
    assert "<html" not in page


def test_a_stranger_cannot_post_from_another_site(fields):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/kk/ask/", fields()).status_code == 403
    assert not Question.objects.exists()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.text(max_size=200),
    phone=st.text(max_size=60),
    email=st.text(max_size=60),
    message=st.text(max_size=300),
    address=st.text(max_size=60),
    rubric=st.text(max_size=5),
    language=st.text(max_size=3),
    mark=st.text(max_size=40),
)
def test_no_text_breaks_the_form(client, desk, name, phone, email, message, address, rubric, language, mark):
    data = {
        "name": name,
        "phone": phone,
        "email": email,
        "message": message,
        "address": address,
        "rubric": rubric,
        "language": language,
        "ticket": mark,
        "agrees": "on",
    }
    assert client.post("/kk/ask/", data).status_code in (302, 400, 422, 429)


def test_the_consent_leads_to_the_privacy_policy(client, desk):
    for code in LANGUAGES:
        with translation.override(code):
            page = client.get(f"/{code}/ask/").content.decode()
        assert re.search(rf'<a href="/{code}/privacy/"[^>]*>[^<]+</a>', page)


WRONG = {
    "phone": ("123", REQUIRED["kk"]["phone"], REQUIRED["ru"]["phone"]),
    "email": ("no address", REQUIRED["kk"]["email"], REQUIRED["ru"]["email"]),
    "message": (
        "а" * 5001,
        "Мәтін тым ұзын: 5000 таңбадан аспауы керек",
        "Текст слишком длинный: не более 5000 знаков",
    ),
    "rubric": ("", "Айдарды таңдаңыз.", "Выберите рубрику."),
}


@pytest.mark.parametrize("code", ["kk", "ru"])
@pytest.mark.parametrize("field", WRONG)
def test_what_is_wrong_is_said_in_the_language_of_the_page(client, fields, code, field):
    typed, kazakh, russian = WRONG[field]
    page = client.post(f"/{code}/ask/", {**fields(), field: typed}).content.decode()
    assert {"kk": kazakh, "ru": russian}[code] in page
