"""Unsubscribing by mail programs themselves (RFC 8058), and by the link at the end of letters."""

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.translation import gettext

from newsletter import letters, links, subscriptions
from newsletter.models import Subscriber
from site_project.mail.messages import Ready
from site_project.mail.models import Content, Letter

from .conftest import ADDRESS, DAY, NOW

BODY = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def reader(active):
    return active(ADDRESS, "news", "outages", now=timezone.now() - DAY)


def bare() -> Client:
    return Client(enforce_csrf_checks=True)


def test_a_post_unsubscribes_at_once_without_cookie_token_or_login_and_twice_is_harmless(reader, inbox, server):
    path = f"/unsubscribe/{reader.tokens['unsubscribe']}/"
    inbox()
    before = len(server.recipients)
    for _time in range(3):
        response = bare().post(path, BODY)
        assert response.status_code == 200
        assert not response.cookies
    reader.refresh_from_db()
    assert (reader.state, reader.ended_reason) == ("ended", "unsubscribed")
    assert inbox().subject == gettext("You have unsubscribed")
    assert len(server.recipients) == before + 1


def test_a_post_for_one_topic_leaves_the_others_and_the_last_ends_all(reader):
    token = reader.tokens["unsubscribe"]
    for _time in range(2):
        assert bare().post(f"/unsubscribe/{token}/news/", BODY).status_code == 200
    reader.refresh_from_db()
    assert reader.is_active
    assert [topic.slug for topic in reader.topics.all()] == ["outages"]

    bare().post(f"/unsubscribe/{token}/outages/", BODY)
    reader.refresh_from_db()
    assert reader.state == "ended"


def test_a_topic_that_is_gone_ends_nothing_else(reader):
    response = bare().post(f"/unsubscribe/{reader.tokens['unsubscribe']}/no-such/", BODY)
    assert response.status_code == 200
    reader.refresh_from_db()
    assert reader.is_active


def test_it_works_for_somebody_forgotten_too(reader):
    path = f"/unsubscribe/{reader.tokens['unsubscribe']}/"
    subscriptions.erase(reader, NOW)
    assert bare().post(path, BODY).status_code == 200
    Subscriber.objects.all().delete()
    assert bare().post(path, BODY).status_code == 200
    assert bare().get(path).status_code == 200


def test_links_never_expire(reader, monkeypatch):
    monkeypatch.setattr("time.time", lambda: NOW.timestamp() + 50 * 365 * 86400)
    assert links.subscriber_to_unsubscribe(reader.tokens["unsubscribe"]) == (True, reader)


def test_get_shows_a_button_in_the_language_of_the_letters(active):
    reader = active(ADDRESS, "news", language="en")
    page = Client().get(f"/unsubscribe/{reader.tokens['unsubscribe']}/news/").content.decode()
    assert '<html lang="en"' in page
    assert "Unsubscribe from this topic" in page
    assert "csrf" not in page
    assert Subscriber.objects.get().is_active


@pytest.mark.parametrize("token", ["x", "x:y", "0" * 32, "0" * 32 + ":" + "a" * 43])
def test_a_forged_link_does_nothing(reader, token):
    assert bare().post(f"/unsubscribe/{token}/", BODY).status_code in (302, 404)
    reader.refresh_from_db()
    assert reader.is_active


def test_the_headers_of_a_mailing_are_filled_in_for_each_reader_from_the_database(reader, topics):
    headers = letters.mailing_headers(topics["outages"])
    words = {"subject": "Хабар", "text": "{{unsubscribe}}", "html": ""}
    content = Content.objects.create(kind="notice", language="kk", headers=headers, **words)
    values = Subscriber.objects.values_list("tokens", flat=True).get(pk=reader.pk)
    letter = Letter(pk=1, address=ADDRESS, language="kk", kind="notice", values=values)

    head = Ready(content).fill(letter).decode().replace("\r\n ", " ")

    assert "List-Id: <outages.testserver>" in head
    assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in head
    path = f"/unsubscribe/{values['unsubscribe']}/outages/"
    assert f"List-Unsubscribe: <http://testserver{path}>" in head
    bare().post(path, BODY)
    assert [topic.slug for topic in reader.topics.all()] == ["news"]
