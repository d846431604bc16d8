"""Asking a question: what the form takes, what it says, and what is kept."""

import json
import re

import pytest
from django.test import Client
from django.utils import timezone, translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from home.models import QuestionsPage
from qa.models import Consent, Photo, Question, QuestionSettings
from site_project.contacts import likely_address
from site_project.limits import DAY, Attempt, forget_attempts
from site_project.mail.models import Letter
from tests.conftest import LANGUAGES, publish

from .conftest import photo, ticket

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


def test_photos_are_made_anew_without_their_metadata_and_are_nowhere_on_the_site(client, fields, settings):
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    exif[0x0112] = 6
    client.post("/kk/ask/", fields(photos=[photo(exif=exif.tobytes()), photo("PNG", name="x.exe")]))

    first = Photo.objects.first()
    content = first.file.read()
    assert Photo.objects.count() == 2
    assert b"secret" not in content
    assert Image.open(first.file).size == (600, 800)
    assert "/private/questions/" in first.file.path
    assert not first.file.path.startswith(str(settings.MEDIA_ROOT))
    with pytest.raises(ValueError, match="not accessible via a URL"):
        _ = first.file.url


@pytest.mark.parametrize(
    "upload",
    [
        pytest.param(lambda: [photo("GIF")], id="another kind"),
        pytest.param(lambda: [photo("BMP", name="photo.jpg")], id="another kind under a false name"),
        pytest.param(lambda: [photo() for _ in range(6)], id="too many"),
    ],
)
def test_what_is_no_photo_is_refused_in_words(client, fields, upload):
    response = client.post("/kk/ask/", fields(photos=upload()))
    assert response.status_code == 422
    assert "form-error" in response.content.decode()
    assert not Question.objects.exists()


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


@pytest.mark.parametrize(
    "changes",
    [
        {"website": "https://example.com"},
        {"ticket": ""},
        {"ticket": "forged"},
        {"ticket": "fast"},
    ],
)
def test_suspects_wait_in_quarantine_and_get_a_receipt_and_lose_nothing(client, fields, changes):
    if changes.get("ticket") == "fast":
        changes = {"ticket": ticket(seconds_ago=0)}
    response = client.post("/kk/ask/", fields(**changes), follow=True)

    question = Question.objects.get()
    assert response.status_code == 200
    assert (question.state, question.incoming) == ("quarantined", "")
    assert question.message.startswith("Жоғарғы")
    assert not Letter.objects.filter(kind="question_received").exists()
    assert Letter.objects.filter(kind="question_new").exists()


def test_who_asks_too_often_is_told_how_long_to_wait_and_whom_to_call(client, fields):
    rules = QuestionSettings.load()
    rules.per_hour, rules.phone = 2, "+7 (7232) 00-00-20"
    rules.save()
    for number in range(2):
        assert client.post("/kk/ask/", fields(message=f"Сұрақ {number}")).status_code == 302
    for _mistake in range(5):
        client.post("/kk/ask/", fields(name=""))

    response = client.post("/kk/ask/", fields(message="Үшінші", email="other@example.kz", phone="8 702 123 45 67"))

    page = response.content.decode()
    assert response.status_code == 429
    assert 60 <= int(response.headers["Retry-After"]) <= 3600
    assert "+7 (7232) 00-00-20" in page
    assert "Үшінші" in page
    assert Question.objects.count() == 2


def test_a_mistake_costs_no_try(client, fields):
    for _time in range(10):
        client.post("/kk/ask/", fields(email="no address"))
    assert not Attempt.objects.exists()


def test_more_than_usual_in_one_day_goes_to_quarantine(client, fields):
    rules = QuestionSettings.load()
    rules.per_day = 1
    rules.save()
    client.post("/kk/ask/", fields())
    client.post("/kk/ask/", fields(message="Екінші", email="b@example.kz", phone="8 702 123 45 67"))
    client.post("/kk/ask/", fields(message="Үшінші", email="c@example.kz", phone="8 702 123 45 68"))
    assert sorted(Question.objects.values_list("state", flat=True)) == ["new", "quarantined", "quarantined"]
    alarm = Letter.objects.get(kind="question_ceiling")
    assert alarm.address == "duty@example.kz"


def test_counters_are_forgotten_and_tell_nobody_who_asked(client, fields):
    client.post("/kk/ask/", fields())
    assert "gulmira" not in json.dumps(list(Attempt.objects.values_list("source", flat=True)))
    forget_attempts(timezone.now() + 2 * DAY)
    assert not Attempt.objects.exists()


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


def test_the_consent_leads_to_the_privacy_policy(client, desk):
    for code in LANGUAGES:
        with translation.override(code):
            page = client.get(f"/{code}/ask/").content.decode()
        assert re.search(rf'<a href="/{code}/privacy/"[^>]*>[^<]+</a>', page)


def test_without_javascript_the_page_lists_published_answers_of_the_topic(client, desk, published):
    published(message="Есептеу құралын қалай пломбалайды?")
    technical = client.get("/kk/ask/?rubric=technical").content.decode()
    assert "Есептеу құралын" in technical.partition("<noscript>")[2]
    assert "Есептеу құралын" not in client.get("/kk/ask/?rubric=complaints").content.decode()


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


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("kk", "Файл JPG, PNG, WebP немесе HEIC пішіміндегі сурет болуы және 10 МБ-тан аспауы керек"),
        ("ru", "Файл должен быть снимком JPG, PNG, WebP или HEIC, не более 10 МБ"),
    ],
)
def test_a_file_that_is_no_photo_is_named_in_the_language_of_the_page(client, fields, code, words):
    page = client.post(f"/{code}/ask/", fields(photos=[photo("GIF")])).content.decode()
    assert words in page


@pytest.mark.parametrize(("code", "words"), [("kk", "Сұрау тым көп."), ("ru", "Слишком много запросов.")])
def test_a_limit_is_told_in_the_language_of_the_page(client, fields, code, words):
    rules = QuestionSettings.load()
    rules.per_hour = 0
    rules.save()
    assert words in client.post(f"/{code}/ask/", fields()).content.decode()


def test_one_household_cannot_ask_without_end_by_changing_its_ipv6_address(client, fields):
    statuses = [
        client.post(
            "/kk/ask/",
            fields(message=f"Сұрақ {n}", email=f"a{n}@example.kz", phone=f"8 702 123 45 {n:02}"),
            REMOTE_ADDR=f"2001:db8:1:2::{n + 1}",
        ).status_code
        for n in range(7)
    ]
    assert statuses == [302] * 5 + [429] * 2


def test_a_stranger_who_types_somebodys_address_shuts_nobody_out(client, fields):
    def ask(number: int, network: str):
        return client.post("/kk/ask/", fields(message=f"Сұрақ {number}"), REMOTE_ADDR=network)

    for number in range(8):
        assert ask(number, f"203.0.113.{number}").status_code == 302
    letters = Letter.objects.filter(kind="question_received").count()

    response = ask(9, "198.51.100.1")

    assert response.status_code == 302, "the owner of the address can still ask"
    question = Question.objects.order_by("pk").last()
    assert (question.state, question.suspicion) == ("quarantined", "same_contact")
    assert Letter.objects.filter(kind="question_received").count() == letters == 5, "and gets no flood of letters"
