"""A refused letter suspends a reader and loses nothing; who is given back has topics, consent and letters again."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.users.models import UserProfile

from newsletter import audience, confirming, forgetting, subscriptions, suspensions
from newsletter.models import Consent, GivenBack, Subscriber
from newsletter.suspensions import Lost
from site_project.mail.models import Letter, Suppression
from site_project.mail.suppressions import suppress

from .conftest import ADDRESS, DAY, MINUTE, NOW, last_code
from .test_invariants import check

pytestmark = pytest.mark.databases

SCREEN = "/admin/newsletter/suspended/"


def refuse(email: str = ADDRESS, now: dt.datetime = NOW) -> Subscriber:
    suppress(email, Suppression.Reason.BOUNCED, "550 5.1.1 no such user", now)
    return Subscriber.objects.get(email=email)


def choice(subscriber: Subscriber) -> set:
    return set(subscriber.subscriptions.values_list("topic__slug", "frequency", "since"))


@pytest.fixture
def keeper(client, django_user_model, homes):
    """Somebody who keeps the lists of subscribers."""
    user = django_user_model.objects.create_user("keeper", password="only for tests")
    user.groups.add(Group.objects.get(name="Newsletter"))
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


def test_a_refusal_keeps_topics_and_consent_and_lifting_it_brings_all_back(active, topics):
    before = choice(active(ADDRESS, "news", "tariffs", frequency="weekly"))
    reader = refuse()
    assert (reader.state, reader.suspended_at, choice(reader)) == ("suspended", NOW, before)
    assert Consent.objects.get().withdrawn_at is None
    assert audience.readers_of(topics.values()) == {}
    check()
    Suppression.objects.get().delete()  # as the staff does on the list of addresses without letters
    reader.refresh_from_db()
    assert (reader.state, reader.suspended_at, choice(reader)) == ("active", None, before)
    assert audience.readers_of(topics.values()) == {"kk": audience.Readers(0, 1)}
    check()


def test_who_is_suspended_gets_no_mailing_and_no_digest(active, begun, go_on, server):
    active("a@example.kz", "news", now=NOW - DAY)
    active("b@example.kz", "news", frequency="daily", now=NOW - DAY)
    for email in ("a@example.kz", "b@example.kz"):
        refuse(email)
    mailing = begun()
    go_on(NOW + DAY)
    mailing.refresh_from_db()
    assert (mailing.letters, mailing.digested) == (0, 0)


def test_a_refused_confirmation_ends_nothing_and_can_be_asked_for_again(unconfirmed, wish):
    unconfirmed(now=NOW - DAY)
    assert refuse().state == "unconfirmed"
    confirming.subscribe(wish(), "browser", NOW + DAY + MINUTE)
    assert Letter.objects.filter(kind="subscription_confirm").count() == 2


def test_a_letter_that_is_asked_for_is_tried_anew_after_a_day_and_not_before(active, wish, deliver, server):
    active(now=NOW - 2 * DAY)
    deliver(clock=lambda: NOW - 2 * DAY)
    refuse()
    for now, expected in ((NOW + MINUTE, "dropped"), (NOW + DAY + MINUTE, "sent")):
        confirming.subscribe(wish(), "browser", now)
        deliver(clock=lambda now=now: now)
        assert Letter.objects.filter(kind="subscription_confirm").latest("pk").state == expected
    assert Subscriber.objects.get().is_suspended  # asking alone changes nothing, whoever asks


@pytest.mark.parametrize("way", ["subscribe", "ask"])
def test_the_own_answer_to_a_letter_lets_a_suspended_subscription_go_on(active, wish, way, monkeypatch):
    monkeypatch.setattr(confirming.secrets, "randbelow", lambda _most: 123456)
    active(ADDRESS, "news", now=NOW - DAY)
    refuse()
    later = NOW + 2 * DAY
    if way == "subscribe":
        confirming.subscribe(wish(ADDRESS, "tariffs"), "browser", later)
        confirming.confirm_by_link(last_code(Subscriber.objects.get()).key, later)
    else:
        confirming.ask_for_code(ADDRESS, "browser", "kk", later)
        confirming.confirm_by_code("browser", "123456", later)
    reader = Subscriber.objects.get()
    assert reader.is_active
    assert [topic.slug for topic in reader.topics.all()] == ["tariffs" if way == "subscribe" else "news"]
    assert Consent.objects.filter(withdrawn_at__isnull=True).count() == 1
    assert not Suppression.objects.exists()
    check()


def test_a_suspended_reader_can_leave(active):
    active(ADDRESS, "news", now=NOW - DAY)
    reader = refuse()
    page = Client().get(f"/en/subscribe/settings/{reader.tokens['settings']}/").content.decode()
    assert "Your mailbox has refused our letters" in page
    Client().post(f"/unsubscribe/{reader.tokens['unsubscribe']}/")
    reader.refresh_from_db()
    assert (reader.state, reader.ended_reason) == ("ended", "unsubscribed")
    check()


def test_a_mailbox_that_refuses_for_half_a_year_is_given_up(active):
    active(ADDRESS, "news", now=NOW - DAY)
    refuse()
    forgetting.forget_outdated(NOW + 179 * DAY)
    assert Subscriber.objects.get().is_suspended
    forgetting.forget_outdated(NOW + 181 * DAY)
    assert Subscriber.objects.get().ended_reason == "bounced"
    check()


@pytest.fixture
def three_lost(active, begun, go_on, server) -> dict:
    """A mailing that two mailboxes have refused, and a reader whom another letter had lost before."""
    for name in ("a", "b", "c"):
        active(f"{name}@example.kz", "news", now=NOW - 3 * DAY)
    go_on(NOW - 2 * DAY)
    refuse("c@example.kz", NOW - DAY)
    server.to_recipient |= {"a": "550 5.1.1 no such user", "b": "550 5.1.1 no such user"}
    mailing = begun()
    go_on(NOW)
    assert Subscriber.objects.suspended().count() == 3
    return {"mailing": mailing, "c": Subscriber.objects.get(email="c@example.kz")}


@pytest.mark.parametrize(
    ("which", "back"),
    [("reader", {"c"}), ("mailing", {"a", "b"}), ("since", {"a", "b"}), ("long since", {"a", "b", "c"})],
)
def test_readers_are_given_back_after_a_question_with_their_number_and_it_is_written_down(
    keeper, three_lost, which, back
):
    query = {
        "reader": {"reader": three_lost["c"].pk},
        "mailing": {"mailing": three_lost["mailing"].pk},
        "since": {"since": f"{timezone.localtime(NOW - MINUTE):%Y-%m-%dT%H:%M}"},
        "long since": {"since": "2026-01-01T00:00"},
    }[which]
    address = f"{SCREEN}give-back/"
    for ask in (keeper.get, keeper.post):
        assert f"Give {len(back)} suspended reader" in ask(address, query).content.decode()
    assert Subscriber.objects.suspended().count() == 3

    keeper.post(address, query | {"confirmed": "yes"})

    assert {each.email[0] for each in Subscriber.objects.active()} == back
    assert {each.address[0] for each in Suppression.objects.all()} == {"a", "b", "c"} - back
    entry = GivenBack.objects.get()
    assert (entry.by.username, entry.number) == ("keeper", len(back))
    assert "keeper" in keeper.get(SCREEN).content.decode()
    check()


def test_who_complained_is_not_given_back(active, keeper):
    active(ADDRESS, "news", now=NOW - DAY)
    suppress(ADDRESS, Suppression.Reason.COMPLAINED, "", NOW)
    keeper.post(f"{SCREEN}give-back/", {"since": "2026-01-01T00:00", "confirmed": "yes"})
    assert Subscriber.objects.get().state == "ended"
    assert Suppression.objects.exists()


@pytest.mark.parametrize("query", [{}, {"since": "soon"}, {"mailing": "99999"}, {"reader": "x"}])
def test_what_names_no_readers_gives_nobody_back(keeper, active, query):
    active(ADDRESS, "news", now=NOW - DAY)
    refuse()
    for ask in (keeper.get, keeper.post):
        assert ask(f"{SCREEN}give-back/", query).status_code == 422
    assert Subscriber.objects.get().is_suspended


def test_only_who_manages_subscribers_may_see_and_give_them_back(client, editor, active):
    active(ADDRESS, "news", now=NOW - DAY)
    reader = refuse()
    query = {"reader": reader.pk}
    assert client.get(SCREEN).status_code == 302
    client.force_login(editor)
    for response in (client.get(SCREEN), client.get(f"{SCREEN}give-back/", query)):
        assert response.status_code == 403
    assert client.post(f"{SCREEN}give-back/", query).status_code == 403
    assert Subscriber.objects.get().is_suspended


def test_the_card_of_a_suspended_reader_leads_to_giving_back(keeper, active):
    active(ADDRESS, "news", now=NOW - DAY)
    reader = refuse()
    card = keeper.get(reverse(Subscriber.snippet_viewset.get_url_name("inspect"), args=[reader.pk])).content.decode()
    assert f"give-back/?reader={reader.pk}" in card
    assert "News" in card


act = st.tuples(st.sampled_from(["refuse", "lift", "all", "complain", "leave", "anew"]), st.sampled_from("ab"))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(acts=st.lists(act, min_size=2, max_size=10))
def test_whatever_happens_to_suspended_readers_counts_and_consents_stay_true(active, wish, acts):
    with transaction.atomic():
        now = NOW
        for name in "ab":
            active(f"{name}@example.kz", "news", now=NOW - DAY)
        for what, name in acts:
            now += dt.timedelta(hours=2)
            email = f"{name}@example.kz"
            match what:
                case "refuse":
                    suppress(email, Suppression.Reason.BOUNCED, "", now)
                case "complain":
                    suppress(email, Suppression.Reason.COMPLAINED, "", now)
                case "lift":
                    for entry in Suppression.objects.filter(address=email):
                        entry.delete()
                case "all":
                    suspensions.give_back_all(Lost(since=NOW - DAY), None, now)
                case "leave":
                    subscriptions.unsubscribe(Subscriber.objects.get(email=email), now)
                case "anew" if not Subscriber.objects.get(email=email).is_active:
                    confirming.subscribe(wish(email, "tariffs"), "browser", now)
                    confirming.confirm_by_link(last_code(Subscriber.objects.get(email=email)).key, now)
            check()
        transaction.set_rollback(True)
