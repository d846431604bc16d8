"""What links and codes do, once and no longer; scanners that follow them; guessing."""

import contextlib

import pytest
from django.core import signing
from django.db import connection
from django.test import Client
from django.utils import timezone

from newsletter import confirming, links, subscriptions
from newsletter.confirming import Wish, WrongCode
from newsletter.models import Code, Subscriber, Topic
from newsletter.setup import set_up
from newsletter.subscriptions import Expired
from site_project.mail.models import Letter
from tests.conftest import at_once

from .conftest import ADDRESS, DAY, FIELDS, MINUTE, NOW, last_code

pytestmark = pytest.mark.databases


@pytest.fixture
def digits(monkeypatch):
    """Every code is 123456."""
    monkeypatch.setattr(confirming.secrets, "randbelow", lambda _most: 123456)
    return "123456"


def everything() -> list:
    return [
        list(model.objects.order_by("pk").values())
        for model in (Subscriber, Code, Letter, subscriptions.Subscription, subscriptions.Consent)
    ]


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_a_scanner_that_follows_every_link_a_hundred_times_changes_nothing(client, topics, inbox, method):
    client.post("/kk/subscribe/sign-up/", FIELDS)
    first = inbox()
    before = everything()
    for _time in range(100):
        getattr(Client(), method)(first.link("confirm"))
    assert everything() == before

    client.post(first.link("confirm"))
    second = inbox()
    before = everything()
    for _time in range(20):
        for part in ("settings", "unsubscribe"):
            getattr(Client(), method)(second.link(part))
    assert everything() == before


def test_link_and_code_both_die_when_either_is_used(client, topics, inbox):
    client.post("/en/subscribe/sign-up/", FIELDS)
    letter = inbox()
    client.post("/en/subscribe/code/", {"code": letter.code})
    subscriber = Subscriber.objects.get()
    subscriptions.unsubscribe(subscriber, timezone.now())

    assert client.post("/en/subscribe/code/", {"code": letter.code}).status_code == 422
    assert client.post(letter.link("confirm")).status_code == 410
    assert Subscriber.objects.get().state == "ended"


def test_the_code_of_a_used_link_changes_nothing_more(client, topics, inbox):
    client.post("/en/subscribe/sign-up/", FIELDS)
    letter = inbox()
    Client().post(letter.link("confirm"))
    subscriptions.unsubscribe(Subscriber.objects.get(), timezone.now())
    response = client.post("/en/subscribe/code/", {"code": letter.code})
    assert "The link or code has expired" in response.content.decode()
    assert not Subscriber.objects.get().is_active


def test_the_link_pressed_twice_says_the_same_and_writes_one_letter(client, topics, inbox, server):
    client.post("/en/subscribe/sign-up/", FIELDS)
    link = inbox().link("confirm")
    answers = [Client().post(link) for _time in range(3)]
    inbox()
    assert [answer.status_code for answer in answers] == [200] * 3
    assert len(server.recipients) == 2


def test_earlier_letters_die_with_the_one_that_is_used(unconfirmed):
    first = last_code(unconfirmed(ADDRESS, "news"))
    second = last_code(unconfirmed(ADDRESS, "tariffs"))
    confirming.confirm_by_link(second.key, NOW)
    with pytest.raises(Expired):
        confirming.confirm_by_link(first.key, NOW)
    assert [topic.slug for topic in Subscriber.objects.get().topics.all()] == ["tariffs"]


@pytest.mark.parametrize(("later", "works"), [(6 * DAY, True), (7 * DAY - MINUTE, True), (7 * DAY, False)])
def test_a_link_works_for_seven_days(unconfirmed, later, works):
    code = last_code(unconfirmed())
    if works:
        assert confirming.confirm_by_link(code.key, NOW + later)[1].is_active
    else:
        with pytest.raises(Expired):
            confirming.confirm_by_link(code.key, NOW + later)
        assert Subscriber.objects.get().state == "unconfirmed"


def test_an_expired_link_offers_a_new_letter_which_works(client, topics, inbox):
    client.post("/en/subscribe/sign-up/", FIELDS | {"language": "en"})
    link = inbox().link("confirm")
    Code.objects.update(asked_at=timezone.now() - 8 * DAY)

    for response in (client.get(link), client.post(link)):
        assert response.status_code == 410
        assert "The link or code has expired" in response.content.decode()
        assert 'value="again"' in response.content.decode()
    assert client.post(link, {"action": "again"}).url == "/en/subscribe/sent/"

    again = inbox()
    assert again.link("confirm") != link
    client.post("/en/subscribe/code/", {"code": again.code})
    assert {topic.slug for topic in Subscriber.objects.get().topics.all()} == {"news", "tariffs"}


def test_an_expired_link_of_somebody_forgotten_leads_to_the_form(client, topics, inbox):
    client.post("/en/subscribe/sign-up/", FIELDS | {"language": "en"})
    link = inbox().link("confirm")
    Subscriber.objects.all().delete()
    assert 'href="/en/subscribe/"' in client.get(link).content.decode()
    assert client.post(link, {"action": "again"}).status_code == 410


@pytest.mark.parametrize(("later", "works"), [(14 * MINUTE, True), (15 * MINUTE, False)])
def test_a_code_works_for_fifteen_minutes(unconfirmed, digits, later, works):
    unconfirmed()
    if works:
        assert confirming.confirm_by_code("browser", digits, NOW + later)[1].is_active
    else:
        with pytest.raises(Expired):
            confirming.confirm_by_code("browser", digits, NOW + later)


def test_a_code_works_in_no_other_browser(client, topics, inbox):
    client.post("/en/subscribe/sign-up/", FIELDS)
    digits = inbox().code
    assert Client().post("/en/subscribe/code/", {"code": digits}).status_code == 422
    other = Client()
    other.post("/en/subscribe/ask/", {"email": "other@example.kz"})
    assert other.post("/en/subscribe/code/", {"code": digits}).status_code == 422
    forged = Client()
    forged.cookies["newsletter"] = signing.dumps(Code.objects.first().browser, salt="another purpose")
    assert forged.post("/en/subscribe/code/", {"code": digits}).status_code == 422
    assert not Subscriber.objects.get().is_active


def test_the_fifth_try_may_be_right_and_the_sixth_is_refused(unconfirmed, digits):
    unconfirmed("a@example.kz")
    for guess in range(4):
        with pytest.raises(WrongCode):
            confirming.confirm_by_code("browser", f"{guess:06}", NOW)
    assert confirming.confirm_by_code("browser", digits, NOW)[1].is_active

    unconfirmed("b@example.kz")
    for guess in range(5):
        with pytest.raises(WrongCode):
            confirming.confirm_by_code("browser", f"{guess:06}", NOW)
    with pytest.raises(Expired):
        confirming.confirm_by_code("browser", digits, NOW)
    assert Subscriber.objects.get(email="b@example.kz").state == "unconfirmed"


def test_guesses_on_the_page_are_counted_too(client, topics, inbox):
    client.post("/en/subscribe/sign-up/", FIELDS)
    digits = inbox().code
    wrong = f"{(int(digits) + 1) % 10**6:06}"
    for _guess in range(5):
        assert "The code is wrong" in client.post("/en/subscribe/code/", {"code": wrong}).content.decode()
    response = client.post("/en/subscribe/code/", {"code": digits})
    assert "The link or code has expired" in response.content.decode()
    assert not Subscriber.objects.get().is_active


def test_one_guess_is_one_try_of_each_code_the_browser_waits_for(unconfirmed, digits):
    for email in ("a@example.kz", "b@example.kz"):
        unconfirmed(email)
    with pytest.raises(WrongCode):
        confirming.confirm_by_code("browser", "000000", NOW)
    assert list(Code.objects.values_list("tries", flat=True)) == [1, 1]


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef", "٠٤٨١٥٩", "1" * 100])
def test_what_is_no_code_costs_no_try(client, topics, typed):
    client.post("/en/subscribe/sign-up/", FIELDS)
    assert client.post("/en/subscribe/code/", {"code": typed}).status_code == 422
    assert Code.objects.get().tries == 0


def test_a_code_without_a_subscriber_opens_nothing_even_with_its_digits(homes, digits):
    confirming.ask_for_code(ADDRESS, "browser", "kk", NOW)
    with pytest.raises(WrongCode):
        confirming.confirm_by_code("browser", digits, NOW)


def test_a_link_does_only_what_it_was_signed_for(client, active):
    subscriber = active(now=timezone.now())
    tokens = subscriber.tokens
    assert client.get(f"/en/subscribe/settings/{tokens['unsubscribe']}/").status_code == 410
    assert client.post(f"/unsubscribe/{tokens['settings']}/").status_code == 404
    assert client.post(f"/en/subscribe/confirm/{tokens['settings']}/").status_code == 410
    assert client.post(f"/en/subscribe/confirm/{tokens['unsubscribe']}/").status_code == 410
    code = last_code(subscriber)
    moved = links.sign(links.ADDRESS, code.key.hex)
    assert client.post(f"/en/subscribe/confirm/{moved}/").status_code == 410
    assert Subscriber.objects.get().is_active


def test_a_code_to_manage_has_no_link(active):
    subscriber = active(now=NOW - DAY)
    confirming.ask_for_code(ADDRESS, "browser", "kk", NOW)
    with pytest.raises(Expired):
        confirming.confirm_by_link(last_code(subscriber).key, NOW)


def wish_of_news() -> Wish:
    """A wish after a test has emptied the database."""
    set_up()
    return Wish(ADDRESS, (Topic.objects.get(slug="news"),), "kk", "at_once", "kk")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")
@pytest.mark.django_db(transaction=True)
def test_whatever_happens_at_once_happens_once():
    asked = wish_of_news()
    assert at_once(*[lambda: confirming.subscribe(asked, "browser", NOW)] * 10) == []
    subscriber = Subscriber.objects.get()
    assert 1 <= Letter.objects.filter(kind="subscription_confirm").count() <= 3

    keys = list(subscriber.codes.values_list("key", flat=True))

    def confirm() -> None:
        for key in keys:
            with contextlib.suppress(Expired):
                confirming.confirm_by_link(key, NOW)

    assert at_once(*[confirm] * 8) == []
    assert Letter.objects.filter(kind="subscription_confirmed").count() == 1
    assert subscriber.consents.filter(withdrawn_at__isnull=True).count() == 1

    assert at_once(*[lambda: subscriptions.unsubscribe(subscriber, NOW)] * 8) == []
    assert Letter.objects.filter(kind="subscription_ended").count() == 1
    assert not subscriber.subscriptions.exists()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")
@pytest.mark.django_db(transaction=True)
def test_guesses_at_once_are_five_tries_and_no_more(digits):
    confirming.subscribe(wish_of_news(), "browser", NOW)
    answers = []

    def guess() -> None:
        try:
            confirming.confirm_by_code("browser", "000000", NOW)
        except (WrongCode, Expired) as error:
            answers.append(type(error))

    assert at_once(*[guess] * 12) == []
    assert answers.count(WrongCode) == 5
    with pytest.raises(Expired):
        confirming.confirm_by_code("browser", digits, NOW)
