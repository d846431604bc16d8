"""The settings: opened by a code or a letter's link, changed by POST only (N5)."""

import pytest
from django.test import Client
from django.utils import timezone, translation
from django.utils.translation import gettext

from newsletter import subscriptions
from newsletter.models import Subscriber
from newsletter.subscriptions import NotActive
from site_project.mail.models import Letter
from tests.conftest import LANGUAGES

from .conftest import ADDRESS, DAY, NOW


@pytest.fixture
def reader(active):
    """A subscriber of yesterday."""
    return active(ADDRESS, "news", "outages", now=timezone.now() - DAY, language="en")


@pytest.fixture
def path(reader):
    return f"/en/subscribe/settings/{reader.tokens['settings']}/"


def slugs(subscriber: Subscriber) -> set[str]:
    return set(subscriber.topics.values_list("slug", flat=True))


@pytest.mark.manual("N5")
@pytest.mark.parametrize("code", LANGUAGES)
def test_with_the_code_the_subscriber_changes_topics_or_unsubscribes(client, reader, inbox, code):
    page = client.get(f"/{code}/subscribe/").content.decode()
    with translation.override(code):
        assert gettext("Send a confirmation code") in page
    client.post(f"/{code}/subscribe/ask/", {"email": ADDRESS})
    letter = inbox()
    assert letter.subject == "Code to change your subscription"

    settings = client.post(f"/{code}/subscribe/code/", {"code": letter.code}).url
    page = client.get(settings).content.decode()
    assert 'value="news" checked' in page
    assert 'value="tariffs">' in page
    client.post(settings, {"action": "save", "topics": ["tariffs"], "language": "ru", "frequency_tariffs": "weekly"})

    reader.refresh_from_db()
    assert (reader.language, slugs(reader)) == ("ru", {"tariffs"})
    assert reader.subscriptions.get().frequency == "weekly"
    client.post(settings, {"action": "unsubscribe"})
    reader.refresh_from_db()
    assert (reader.state, reader.ended_reason) == ("ended", "unsubscribed")
    assert reader.subscriptions.count() == 0
    with translation.override("ru"):
        assert inbox().subject == gettext("You have unsubscribed")


def test_a_code_is_used_once(client, reader, inbox):
    client.post("/en/subscribe/ask/", {"email": ADDRESS})
    digits = inbox().code
    assert client.post("/en/subscribe/code/", {"code": digits}).status_code == 302
    assert client.post("/en/subscribe/code/", {"code": digits}).status_code == 422


def test_topics_that_stay_keep_their_date(reader, topics):
    since = reader.subscriptions.get(topic__slug="news").since
    subscriptions.change(reader, {topics["news"]: "weekly", topics["tariffs"]: "weekly"}, "kk", timezone.now())
    assert reader.subscriptions.get(topic__slug="news").since == since
    assert set(reader.subscriptions.values_list("frequency", flat=True)) == {"weekly"}


def test_no_topic_is_a_mistake_that_is_named(client, reader, path):
    response = client.post(path, {"action": "save", "language": "ru", "frequency": "daily"})
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count("Choose at least one topic.") == 2
    assert 'href="#settings-topics"' in page
    assert '<option value="ru" selected>' in page
    assert slugs(reader) == {"news", "outages"}


def test_a_stranger_cannot_post_from_another_site(path):
    assert Client(enforce_csrf_checks=True).post(path, {"action": "erase"}).status_code == 403


def test_the_settings_of_an_ended_subscription_cannot_be_changed(client, reader, path, topics):
    subscriptions.unsubscribe(reader, timezone.now())
    assert "There is no subscription in force" in client.get(path).content.decode()
    client.post(path, {"action": "save", "topics": ["news"], "language": "kk", "frequency": "daily"})
    assert Subscriber.objects.get().state == "ended"
    assert slugs(reader) == set()
    with pytest.raises(NotActive):
        subscriptions.change(reader, {topics["news"]: "daily"}, "kk", NOW)


def test_the_data_can_be_taken_away(client, reader, path):
    response = client.get(f"{path}data.json")
    kept = response.json()
    assert "attachment" in response.headers["Content-Disposition"]
    assert kept["e-mail"] == ADDRESS
    assert [each["topic"] for each in kept["topics"]] == ["news", "outages"]
    assert kept["consents"][0]["words"].startswith("Мен ")
    assert {each["kind"] for each in kept["letters"]} == {"subscription_confirm", "subscription_confirmed"}
    assert client.get(f"{path.replace(reader.tokens['settings'], 'x')}data.json").status_code == 410


# --- Another address --------------------------------------------------------------------------------------------------

NEW = "new@example.kz"


def test_the_address_changes_once_both_have_agreed_by_link(client, reader, path, inbox):
    page = client.post(path, {"action": "address", "email": "NEW@example.kz"}).content.decode()
    assert "to both addresses" in page
    old, new = inbox(ADDRESS), inbox(NEW)
    assert NEW in old.text
    assert ADDRESS not in new.text + new.html

    assert "One address has agreed" in Client().post(new.link("address")).content.decode()
    assert Subscriber.objects.get().email == ADDRESS
    assert Client().get(old.link("address")).status_code == 200
    assert Subscriber.objects.get().email == ADDRESS
    assert "now go to the new address" in Client().post(old.link("address")).content.decode()

    reader.refresh_from_db()
    assert reader.email == NEW
    assert reader.is_active
    assert slugs(reader) == {"news", "outages"}
    assert client.get(path).status_code == 410
    letter = inbox(NEW)
    assert client.get(letter.link("settings")).status_code == 200
    assert not Letter.objects.filter(address=ADDRESS).exists()
    assert Client().post(old.link("address")).status_code == 410


def test_the_address_changes_by_codes_too(client, reader, path, inbox):
    client.post(path, {"action": "address", "email": NEW})
    codes = [inbox(ADDRESS).code, inbox(NEW).code]
    for digits in codes:
        response = client.post("/en/subscribe/code/", {"code": digits})
        assert response.status_code == 200
    assert Subscriber.objects.get().email == NEW


def test_one_address_alone_changes_nothing_however_often_it_agrees(client, reader, path, inbox):
    client.post(path, {"action": "address", "email": NEW})
    letter = inbox(NEW)
    for _time in range(3):
        Client().post(letter.link("address"))
    client.post("/en/subscribe/code/", {"code": letter.code})
    assert Subscriber.objects.get().email == ADDRESS


def test_a_second_wish_for_another_address_ends_the_first(client, reader, path, inbox):
    client.post(path, {"action": "address", "email": NEW})
    first = inbox(NEW)
    client.post(path, {"action": "address", "email": "third@example.kz"})
    old = inbox(ADDRESS)
    assert Client().post(first.link("address")).status_code == 410
    Client().post(old.link("address"))
    assert Subscriber.objects.get().email == ADDRESS


def test_the_address_of_another_subscription_takes_its_place_and_tells_nobody_before(
    client, reader, path, active, inbox
):
    other = active(NEW, "tariffs", now=timezone.now() - DAY)
    page = client.post(path, {"action": "address", "email": NEW}).content.decode()
    assert page.count("to both addresses") == 1
    for address in (NEW, ADDRESS):
        Client().post(inbox(address).link("address"))
    reader.refresh_from_db()
    other.refresh_from_db()
    assert (reader.email, slugs(reader)) == (NEW, {"news", "outages"})
    assert (other.email, other.state, other.ended_reason) == ("", "ended", "erased")


@pytest.mark.parametrize(
    ("typed", "message"), [(ADDRESS, "already"), ("x", "name@example.kz"), ("", "name@example.kz")]
)
def test_a_mistake_in_the_new_address_is_named(client, path, typed, message):
    response = client.post(path, {"action": "address", "email": typed})
    assert response.status_code == 422
    assert 'href="#address-email"' in response.content.decode()
    assert message in response.content.decode()
