"""From the field at the foot of a page to a confirmed subscription (N1–N3)."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from django.utils.translation import gettext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsletter import subscriptions
from newsletter.models import Code, Consent, Subscriber
from site_project.consents import ConsentText
from site_project.limits import Attempt
from site_project.mail.models import Letter
from tests.conftest import LANGUAGES

from .conftest import ADDRESS, DAY, FIELDS, words

pytestmark = pytest.mark.databases


@pytest.mark.manual("N1")
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_ends_with_a_field_that_leads_to_the_subscription_page_filled_in(client, topics, code):
    page = client.get(f"/{code}/").content.decode()
    form = re.search(r'<form class="footer-subscribe-form".*?</form>', page, re.DOTALL)[0]
    assert f'method="post" action="/{code}/subscribe/"' in form
    assert "csrf" not in form
    assert page.index(form) < page.index("footer-end")

    strict = Client(enforce_csrf_checks=True)
    response = strict.post(f"/{code}/subscribe/", {"email": ADDRESS})

    assert response.status_code == 200
    assert f'value="{ADDRESS}"' in response.content.decode()
    assert not Subscriber.objects.exists()
    assert not Attempt.objects.exists()


def test_public_pages_still_set_no_cookie(client, homes):
    assert not client.get("/kk/").cookies


def test_an_address_in_the_query_is_not_taken(client, homes):
    assert ADDRESS not in client.get(f"/kk/subscribe/?email={ADDRESS}").content.decode()


@pytest.mark.manual("N2")
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_offers_topics_language_and_frequency_and_names_the_privacy_policy(client, topics, code):
    page = client.get(f"/{code}/subscribe/").content.decode()
    with translation.override(code):
        for topic in topics.values():
            assert f">{topic.name}</span>" in page
        assert gettext("After subscribing you will get a letter with a confirmation link.") in page
        assert ConsentText.in_force("letters", timezone.now()).text in page
    assert f'<option value="{code}" selected>' in page
    assert page.count('type="checkbox" name="topics"') == 5
    assert f'href="/{code}/privacy/"' in page


def test_a_topic_added_by_staff_is_offered(client, topics):
    Topic = type(topics["news"])
    page = topics["news"].index_page
    Topic.objects.create(slug="projects", name_kk="Жобалар", name_ru="Проекты", sort_order=9, index_page=page)
    page = client.get("/en/subscribe/").content.decode()
    assert '<span lang="kk">Жобалар</span>' in page


@pytest.mark.manual("N3")
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_link_in_the_letter_confirms_and_a_letter_says_so(client, topics, inbox, code):
    client.post(f"/{code}/subscribe/sign-up/", {**FIELDS, "language": code})
    assert Subscriber.objects.get().state == "unconfirmed"
    letter = inbox()
    with translation.override(code):
        assert letter.subject == gettext("Confirm your subscription")
        assert topics["tariffs"].name in letter.text

    path = letter.link("confirm")
    assert path.startswith(f"/{code}/")
    page = Client().get(path).content.decode()
    assert page.count("<button") - client.get(f"/{code}/").content.decode().count("<button") == 1
    response = Client().post(path)

    subscriber = Subscriber.objects.get()
    with translation.override(code):
        assert gettext("Your subscription is confirmed") in response.content.decode()
        assert topics["tariffs"].name in response.content.decode()
        assert inbox().subject == gettext("Your subscription is confirmed")
    assert (subscriber.state, subscriber.language) == ("active", code)
    assert set(subscriber.subscriptions.values_list("topic__slug", "frequency")) == {
        ("news", "daily"),
        ("tariffs", "daily"),
    }


@pytest.mark.manual("N3")
def test_the_code_confirms_in_the_browser_that_asked(client, topics, inbox):
    response = client.post("/en/subscribe/sign-up/", FIELDS, follow=True)
    assert response.redirect_chain == [("/en/subscribe/sent/", 302)]
    digits = inbox().code

    response = client.post("/en/subscribe/code/", {"code": f"{digits[:3]} {digits[3:]}"})

    assert "Your subscription is confirmed" in response.content.decode()
    assert Subscriber.objects.get().is_active


def test_the_confirmation_letter_says_who_is_asked_and_the_confirmed_one_how_to_leave(client, topics, inbox):
    client.post("/en/subscribe/sign-up/", FIELDS | {"language": "en"})
    asked = inbox()
    assert "List-Unsubscribe" not in asked.message
    client.post(asked.link("confirm"))
    letter = inbox()

    assert "News" in letter.text
    assert client.get(letter.link("settings")).status_code == 200
    assert client.get(letter.link("unsubscribe")).status_code == 200
    assert letter.message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter.message["List-Unsubscribe"] == f"<http://testserver{letter.link('unsubscribe')}>"


def test_consent_is_kept_with_its_words_language_time_and_place(client, topics, inbox):
    client.post("/ru/subscribe/sign-up/", FIELDS)
    assert not Consent.objects.exists()
    client.post(inbox().link("confirm"))
    consent = Consent.objects.get()
    assert (consent.text.version, consent.language, consent.source, consent.withdrawn_at) == (1, "ru", "form", None)
    assert consent.given_at <= Subscriber.objects.get().confirmed_at


@pytest.mark.parametrize(
    "typed", ["Aidar@Example.KZ", " aidar@example.kz ", "aidar@example.kz\u200b", "AIDAR@EXAMPLE.KZ"]
)
def test_an_address_is_one_however_it_is_typed(client, topics, typed):
    client.post("/kk/subscribe/sign-up/", FIELDS)
    client.post("/kk/subscribe/sign-up/", FIELDS | {"email": typed})
    assert list(Subscriber.objects.values_list("email", flat=True)) == [ADDRESS]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("email", "", "Enter an e-mail address like name@example.kz"),
        ("email", "aidar@", "Enter an e-mail address like name@example.kz"),
        ("email", "a" * 300 + "@example.kz", "Enter an e-mail address like name@example.kz"),
        ("email", "айдар@example.kz", "Enter an e-mail address like name@example.kz"),
        ("topics", [], "Choose at least one topic."),
        ("topics", ["no such"], "Choose at least one topic."),
        ("agrees", "", "Confirm that you agree to the processing of personal data"),
        ("language", "de", "Choose one of the options."),
        ("frequency", "", "Choose one of the options."),
    ],
)
def test_a_mistake_is_named_on_top_and_beside_its_field_and_nothing_typed_is_lost(
    client, topics, code, field, value, message
):
    response = client.post(f"/{code}/subscribe/sign-up/", {**FIELDS, field: value})

    page = response.content.decode()
    with translation.override(code):
        message = gettext(message)
    assert response.status_code == 422
    assert page.count(message) == 2
    assert f'<a href="#subscribe-{field}">' in page
    assert f"{message}</a>" in page
    assert f'id="subscribe-{field}"' in page
    assert 'tabindex="-1" data-focus' in page
    assert f'value="{ADDRESS}"' in page or field == "email"
    assert 'value="tariffs" checked' in page or field == "topics"
    assert '<option value="ru" selected>' in page or field == "language"
    assert not Subscriber.objects.exists()
    assert not Attempt.objects.exists()


def test_who_is_subscribed_already_gets_the_way_to_the_settings_and_nothing_changes(client, active, inbox):
    active(ADDRESS, "articles", language="en")
    client.post("/ru/subscribe/sign-up/", FIELDS)
    letter = inbox()

    assert letter.subject == "You are subscribed already"
    assert "articles" in client.get(letter.link("settings")).content.decode()
    assert client.post("/en/subscribe/code/", {"code": letter.code}).url.startswith("/en/subscribe/settings/")
    subscriber = Subscriber.objects.get()
    assert [topic.slug for topic in subscriber.topics.all()] == ["articles"]
    assert (subscriber.language, Consent.objects.count()) == ("en", 1)


def sign_up(email: str):
    return answer_to("sign-up", FIELDS | {"email": email})


def ask(email: str):
    return answer_to("ask", {"email": email})


def answer_to(path: str, data: dict):
    """All that a stranger could compare, and what was done for it."""
    client = Client()
    with CaptureQueriesContext(connection) as queries:
        response = client.post(f"/kk/subscribe/{path}/", data)
    done = shapes(queries)
    page = client.get(response.url)
    return response.status_code, response.url, words(page), sorted(response.cookies), done


def shapes(queries) -> list[str]:
    """What is done to which table, statement by statement."""
    statements = [re.sub(r'"?s\d+_x\d+"?', "", query["sql"]) for query in queries]
    return [" ".join([sql.split()[0], *re.findall(r'"(\w+)"', sql)[:1]]) for sql in statements]


@pytest.mark.parametrize("act", [sign_up, ask])
def test_a_stranger_cannot_tell_a_known_address_from_an_unknown_one(act, active, unconfirmed):
    active("known@example.kz", now=timezone.now() - 2 * DAY)
    unconfirmed("waiting@example.kz", now=timezone.now() - 2 * DAY)
    ended = active("ended@example.kz", now=timezone.now() - 2 * DAY)
    subscriptions.unsubscribe(ended, timezone.now() - DAY)
    act("warm@example.kz")

    answers = [act(f"{who}@example.kz") for who in ("known", "waiting", "ended", "new", "news")]

    for answer in answers[1:]:
        assert answer == answers[0]
    assert len(answers[0][-1]) > 5


def test_a_wrong_code_says_the_same_for_a_known_and_an_unknown_address(active):
    active("known@example.kz", now=timezone.now() - 2 * DAY)
    pages = []
    for who in ("known", "unknown"):
        client = Client()
        client.post("/kk/subscribe/ask/", {"email": f"{who}@example.kz"})
        answers = [client.post("/kk/subscribe/code/", {"code": "000000"}) for _guess in range(7)]
        pages.append([(answer.status_code, words(answer)) for answer in answers])
    assert pages[0] == pages[1]


def test_to_an_unknown_address_no_code_is_sent_and_it_is_kept_nowhere(client, homes, server, deliver):
    client.post("/kk/subscribe/ask/", {"email": "stranger@example.kz"})
    deliver()
    assert server.recipients == []
    assert not Letter.objects.filter(address__icontains="stranger").exists()
    assert not Subscriber.objects.exists()


def test_pages_are_private_and_kept_by_no_cache(client, active, inbox):
    letter_of = active(now=timezone.now())
    inbox()
    for path in ("", "sent/", "code/", f"settings/{letter_of.tokens['settings']}/", "confirm/nonsense/"):
        headers = client.get(f"/kk/subscribe/{path}").headers
        assert headers["Cache-Control"] == "private, no-store", path
    assert "no-store" in client.get(f"/unsubscribe/{letter_of.tokens['unsubscribe']}/").headers["Cache-Control"]


@pytest.mark.parametrize("path", ["sign-up", "ask", "code"])
def test_nobody_posts_from_another_site(path, homes):
    assert Client(enforce_csrf_checks=True).post(f"/kk/subscribe/{path}/", FIELDS).status_code == 403


@pytest.mark.parametrize("path", ["sign-up", "ask"])
def test_the_addresses_of_forms_lead_to_the_page_when_followed(client, homes, path):
    assert client.get(f"/ru/subscribe/{path}/").url == "/ru/subscribe/"


text = st.text(max_size=80)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(email=text, topics=st.lists(text, max_size=3), language=text, frequency=text, code=text, token=text)
def test_no_text_breaks_the_pages(client, homes, email, topics, language, frequency, code, token):
    form = {"email": email, "topics": topics, "language": language, "frequency": frequency, "agrees": "on"}
    client.post("/kk/subscribe/ask/", {"email": ADDRESS})
    for path, data in (
        ("/kk/subscribe/", form),
        ("/kk/subscribe/sign-up/", form),
        ("/kk/subscribe/sign-up/", {**FIELDS, "email": email}),
        ("/kk/subscribe/ask/", form),
        ("/kk/subscribe/code/", {"code": code}),
    ):
        assert client.post(path, data).status_code in (200, 302, 400, 422, 429), path
        assert client.post(path, data, content_type="application/json").status_code < 500
    for path in ("confirm", "address", "settings"):
        assert client.get(f"/kk/subscribe/{path}/{token.replace('/', '')}/").status_code < 500
    client.cookies["newsletter"] = re.sub(r"[^\w.:-]", "", token, flags=re.ASCII)
    assert client.post("/kk/subscribe/code/", {"code": "123456"}).status_code == 422


def test_codes_are_kept_hashed(client, topics, inbox):
    client.post("/kk/subscribe/sign-up/", FIELDS)
    digits = inbox().code
    assert digits not in str(list(Code.objects.values_list("digest", "wish")))
