"""What is true whatever happens in whatever order."""

import contextlib
import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsletter import audience, confirming, forgetting, subscriptions
from newsletter.models import Audience, Code, Consent, Subscriber, Subscription
from site_project.mail.models import Suppression
from site_project.mail.suppressions import suppress

from .conftest import ADDRESS, NOW

pytestmark = pytest.mark.databases

EMAILS = ("a@example.kz", "b@example.kz")
ACTS = (
    "subscribe",
    "link",
    "code",
    "ask",
    "change",
    "move",
    "agree",
    "leave",
    "topic",
    "erase",
    "complain",
    "refuse",
    "forget",
)
act = st.tuples(
    st.sampled_from(ACTS),
    st.sampled_from(EMAILS),
    st.sets(st.sampled_from(["news", "outages", "tariffs"]), min_size=1),
    st.sampled_from([0, 1, 20, 60 * 24, 60 * 24 * 30]),
)


def perform(name: str, email: str, slugs: set[str], now: dt.datetime, topics: dict, wish) -> None:
    subscriber = Subscriber.objects.filter(email=email).first()
    match name:
        case "subscribe":
            confirming.subscribe(wish(email, *sorted(slugs)), "browser", now)
        case "link" | "agree":
            purposes = ["confirm"] if name == "link" else ["change_from", "change_to"]
            for code in Code.objects.filter(purpose__in=purposes):
                confirming.confirm_by_link(code.key, now)
        case "code":
            confirming.confirm_by_code("browser", "123456", now)
        case "ask":
            confirming.ask_for_code(email, "browser", "kk", now)
        case "forget":
            forgetting.forget_outdated(now)
            forgetting.forget_codes(now)
        case "complain":
            suppress(email, Suppression.Reason.COMPLAINED, "", now)
        case "refuse":
            suppress(email, Suppression.Reason.BOUNCED, "", now)
        case _ if subscriber is None:
            return
        case "change":
            subscriptions.change(subscriber, {topics[slug]: "weekly" for slug in slugs}, "ru", now)
        case "move":
            other = next(each for each in EMAILS if each != email)
            confirming.ask_to_change_address(subscriber, other, "browser", now)
        case "leave":
            subscriptions.unsubscribe(subscriber, now)
        case "topic":
            subscriptions.unsubscribe(subscriber, now, topics[min(slugs)])
        case "erase":
            subscriptions.erase(subscriber, now)


def check() -> None:
    emails = [email for email in Subscriber.objects.values_list("email", flat=True) if email]
    assert len(emails) == len(set(emails))
    for subscriber in Subscriber.objects.all():
        consents = Consent.objects.filter(subscriber=subscriber, withdrawn_at__isnull=True).count()
        rows = Subscription.objects.filter(subscriber=subscriber)
        has_one = subscriber.state in ("active", "suspended")
        assert consents == (1 if has_one else 0)
        assert rows.exists() == has_one
        assert rows.count() == rows.values("topic").distinct().count()
        assert bool(subscriber.email) or subscriber.erased_at
        assert bool(subscriber.tokens) == bool(subscriber.email)
    kept = numbers()
    audience.count_anew()
    assert numbers() == kept


def numbers() -> dict[tuple[str, str], int]:
    """The kept counters, as they stand."""
    rows = Audience.objects.filter(number__gt=0)
    return {(language, choice): number for language, choice, number in rows.values_list("language", "choice", "number")}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(act, min_size=3, max_size=14))
def test_no_sequence_of_acts_leaves_two_subscriptions_or_one_without_consent(topics, wish, monkeypatch, acts):
    monkeypatch.setattr(confirming.secrets, "randbelow", lambda _most: 123456)
    now = NOW
    with transaction.atomic():
        for name, email, slugs, minutes in acts:
            now += dt.timedelta(minutes=minutes)
            with contextlib.suppress(subscriptions.Expired, confirming.WrongCode, subscriptions.NotActive):
                perform(name, email, slugs, now, topics, wish)
            check()
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "fault",
    [
        {"state": "active", "email": ""},
        {"state": "ended", "ended_reason": ""},
        {"state": "active", "ended_reason": "bounced"},
        {"email": "b@example.kz"},
    ],
)
def test_the_database_itself_refuses_what_may_not_be(active, fault):
    active("b@example.kz")
    subscriber = active(ADDRESS)
    with pytest.raises(IntegrityError), transaction.atomic():
        Subscriber.objects.filter(pk=subscriber.pk).update(**fault)


def test_the_database_refuses_a_second_subscription_on_a_topic_and_a_second_consent(active):
    subscriber = active()
    row = subscriber.subscriptions.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Subscription.objects.create(subscriber=subscriber, topic=row.topic, since=NOW)
    consent = subscriber.consents.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.create(subscriber=subscriber, text=consent.text, language="kk", given_at=NOW)
