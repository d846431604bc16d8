"""How much may be asked for, and what those see who ask for more."""

import pytest
from django.test import Client
from django.utils import timezone

from newsletter import confirming
from newsletter.models import SubscriptionSettings
from site_project.limits import Attempt, forget_attempts
from site_project.mail.models import Letter

from .conftest import ADDRESS, DAY, FIELDS, MINUTE, NOW, words

pytestmark = pytest.mark.databases


def letters_to(address: str) -> int:
    return Letter.objects.filter(address=address).count()


@pytest.mark.parametrize(("path", "data"), [("sign-up", FIELDS), ("ask", {"email": ADDRESS})])
def test_after_three_letters_an_hour_there_is_silence_and_the_same_page(active, path, data):
    active(now=timezone.now() - DAY)
    before = letters_to(ADDRESS)
    pages = set()
    for _time in range(6):
        client = Client()
        response = client.post(f"/kk/subscribe/{path}/", data)
        pages.add((response.status_code, response.url, words(client.get(response.url))))
    assert letters_to(ADDRESS) == before + 3
    assert len(pages) == 1


def test_the_last_code_still_works_in_silence(client, topics, inbox):
    for _time in range(5):
        client.post("/en/subscribe/sign-up/", FIELDS)
    assert client.post("/en/subscribe/code/", {"code": inbox().code}).status_code == 200


def test_an_hour_is_any_sixty_minutes(wish):
    sent = []
    for number, minute in enumerate((0, 59, 59, 60, 61, 119, 121)):
        before = letters_to(ADDRESS)
        confirming.subscribe(wish(), f"browser {number}", NOW + minute * MINUTE)
        sent.append(letters_to(ADDRESS) - before)
    assert sent == [1, 1, 1, 1, 0, 1, 1]


def test_silence_does_not_grow_longer_by_asking(wish):
    for minute in range(59):
        confirming.subscribe(wish(), "browser", NOW + minute * MINUTE)
    assert letters_to(ADDRESS) == 3
    confirming.subscribe(wish(), "browser", NOW + 60 * MINUTE)
    assert letters_to(ADDRESS) == 4


@pytest.mark.parametrize("limit", ["requests_per_hour", "requests_per_day"])
def test_too_many_requests_get_a_kind_page_with_what_was_typed(client, topics, limit):
    SubscriptionSettings.objects.update_or_create(pk=1, defaults={limit: 2})
    for number in range(2):
        assert client.post("/en/subscribe/sign-up/", FIELDS | {"email": f"a{number}@example.kz"}).status_code == 302
    response = client.post("/en/subscribe/sign-up/", FIELDS)
    page = response.content.decode()
    assert response.status_code == 429
    assert int(response.headers["Retry-After"]) >= 60
    assert "Too many requests. Try again in" in page
    assert "data-focus" in page
    assert f'value="{ADDRESS}"' in page
    assert 'value="tariffs" checked' in page
    assert client.post("/en/subscribe/ask/", {"email": ADDRESS}).status_code == 429
    assert letters_to(ADDRESS) == 0


def test_a_network_address_has_its_own_hour_and_proxies_are_seen_through(topics, settings):
    settings.TRUSTED_PROXIES = 1
    SubscriptionSettings.objects.update_or_create(pk=1, defaults={"requests_per_hour": 1})

    def status(seen: str) -> int:
        header = {"x-forwarded-for": f"6.6.6.6, {seen}"}
        return Client().post("/kk/subscribe/ask/", {"email": ADDRESS}, headers=header).status_code

    assert [status("10.0.0.1"), status("10.0.0.1"), status("10.0.0.2")] == [302, 429, 302]


def test_the_settings_and_expired_links_are_limited_too(client, active, unconfirmed, topics):
    SubscriptionSettings.objects.update_or_create(pk=1, defaults={"requests_per_hour": 1})
    reader = active(now=timezone.now() - DAY)
    waiting = unconfirmed("b@example.kz", now=timezone.now() - 8 * DAY)
    client.post("/en/subscribe/ask/", {"email": ADDRESS})

    path = f"/en/subscribe/settings/{reader.tokens['settings']}/"
    response = client.post(path, {"action": "address", "email": "new@example.kz"})
    assert (response.status_code, "Too many requests" in response.content.decode()) == (429, True)
    link = confirming.links.answer_url(waiting.codes.get(), "en").removeprefix("http://testserver")
    assert client.post(link, {"action": "again"}).status_code == 429


def test_counters_tell_nobody_who_asked_and_are_forgotten(wish):
    confirming.subscribe(wish(), "browser", NOW)
    assert "aidar" not in str(list(Attempt.objects.values()))
    forget_attempts(NOW + 2 * DAY)
    assert not Attempt.objects.exists()
