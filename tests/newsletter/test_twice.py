"""What is pressed, typed or followed twice is done once, and said to be done."""

import pytest
from django.test import Client
from django.utils import timezone

from newsletter import confirming, links
from newsletter.models import Code, Mailing, Subscriber
from site_project.mail.models import Letter

from .conftest import ADDRESS, DAY, FIELDS, MINUTE, NOW

pytestmark = pytest.mark.databases


def browser_with_a_form() -> Client:
    """A browser that has opened the page, and sends the form with its token."""
    client = Client(enforce_csrf_checks=True)
    client.get("/en/subscribe/")
    return client


def sent_twice(path: str, fields: dict) -> Client:
    """Send a form twice before the first answer has come: without what the first answer lets the browser keep."""
    client = browser_with_a_form()
    token = {"csrfmiddlewaretoken": client.cookies["csrftoken"].value}
    client.post(path, fields | token)
    del client.cookies["newsletter"]
    client.post(path, fields | token)
    return client


@pytest.mark.manual("N3")
def test_a_double_click_on_subscribe_sends_one_letter_and_its_code_works(topics, inbox):
    client = sent_twice("/en/subscribe/sign-up/", FIELDS)
    assert Letter.objects.filter(kind="subscription_confirm").count() == 1
    token = {"csrfmiddlewaretoken": client.cookies["csrftoken"].value}
    client.post("/en/subscribe/sent/", {"code": inbox().code} | token)
    assert Subscriber.objects.get().is_active


@pytest.mark.manual("N5")
def test_a_double_click_on_send_a_code_sends_one_letter(active):
    active(now=timezone.now() - DAY)
    sent_twice("/en/subscribe/ask/", {"email": ADDRESS})
    assert Letter.objects.filter(kind="subscription_code").count() == 1


def test_another_wish_another_browser_and_a_later_time_get_a_letter_of_their_own(wish):
    for number, (slug, browser, now) in enumerate(
        [("news", "a", NOW), ("tariffs", "a", NOW), ("news", "b", NOW + 61 * MINUTE), ("news", "b", NOW + 62 * MINUTE)]
    ):
        confirming.subscribe(wish(ADDRESS, slug), browser, now)
        assert Code.objects.count() == number + 1


@pytest.mark.manual("N3")
def test_a_code_typed_after_its_link_was_used_says_that_it_is_confirmed(client, topics, inbox):
    client.post("/en/subscribe/sign-up/", FIELDS | {"language": "en"})
    letter = inbox()
    Client().post(letter.link("confirm"))
    response = client.post("/en/subscribe/sent/", {"code": letter.code})
    assert response.status_code == 200
    assert "Your subscription is confirmed already" in response.content.decode()
    assert "Your subscription is confirmed already" in Client().post(letter.link("confirm")).content.decode()


def test_one_code_of_a_change_of_address_used_twice_says_what_is_still_to_do(active):
    reader = active(now=timezone.now() - DAY)
    client = Client()
    path = f"/en/subscribe/settings/{reader.tokens['settings']}/"
    client.post(path, {"action": "address", "email": "new@example.kz"})
    link = links.answer_url(reader.codes.get(purpose="change_from"), "en").removeprefix("http://testserver")
    for _time in range(2):
        assert "One address has agreed" in client.post(link).content.decode()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/en/subscribe/sent/", "We are sending a letter to the address you gave"),
        ("/en/subscribe/code/", "If this address is on the list"),
        ("/en/subscribe/address/", "We are sending a letter to both addresses"),
    ],
)
def test_after_a_wrong_code_the_page_speaks_of_what_was_asked_for(client, topics, path, words):
    client.post("/en/subscribe/sign-up/", FIELDS)
    response = client.post(path, {"code": "000000"})
    assert response.status_code == 422
    assert words in response.content.decode()
    assert f'action="{path}"' in response.content.decode()


@pytest.mark.manual("N4")
def test_unsubscribe_from_everything_counts_to_the_mailing_that_led_there(begun, active):
    reader = active(ADDRESS, "news", "tariffs", now=NOW - DAY)
    mailing = begun()
    page = Client().get(f"/unsubscribe/{reader.tokens['unsubscribe']}/news/?mailing={mailing.pk}").content.decode()
    everything = f"/unsubscribe/{reader.tokens['unsubscribe']}/?mailing={mailing.pk}"
    assert f'action="{everything}"' in page
    Client().post(everything)
    assert Mailing.objects.get().unsubscribed == 1
