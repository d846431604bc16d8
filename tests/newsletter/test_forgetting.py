"""What ends without the subscriber: refused letters, complaints, time; and what is left of whom we forget."""

import io

import pytest
from anymail.signals import AnymailTrackingEvent, tracking
from django.core import serializers
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from newsletter import audience, confirming, subscriptions
from newsletter.models import Audience, Code, Consent, Subscriber
from site_project.mail.models import Letter, Suppression
from site_project.mail.suppressions import suppress
from site_project.mail.writing import write

from .conftest import ADDRESS, DAY, FIELDS, NOW, last_code

pytestmark = pytest.mark.databases


def dump() -> str:
    """All that the database holds, table by table."""
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += [f"{table}: {row}" for row in cursor.fetchall()]
    return "\n".join(rows).lower()


def run(**options) -> str:
    out = io.StringIO()
    call_command("forget_subscribers", stdout=out, **options)
    return out.getvalue()


def test_a_complaint_ends_the_subscription_with_its_reason(active):
    subscriber = active()
    letter = Letter.objects.filter(address=ADDRESS).first()
    for _time in range(2):
        tracking.send(
            sender=None,
            esp_name="Test",
            event=AnymailTrackingEvent(
                event_type="complained",
                metadata={"letter": str(letter.pk)},
                recipient=ADDRESS,
                timestamp=NOW,
            ),
        )
    subscriber.refresh_from_db()
    assert (subscriber.state, subscriber.ended_reason, subscriber.ended_at) == ("ended", "complained", NOW)
    assert not subscriber.subscriptions.exists()
    assert not Letter.objects.filter(kind="subscription_ended").exists()


def test_a_passing_refusal_ends_nothing(active):
    subscriber = active()
    event = AnymailTrackingEvent(event_type="bounced", recipient=ADDRESS, reject_reason="blocked", timestamp=NOW)
    tracking.send(sender=None, esp_name="Test", event=event)
    subscriber.refresh_from_db()
    assert subscriber.is_active


def test_the_address_is_known_in_whatever_case_the_provider_writes_it(active):
    suppress(ADDRESS.upper(), Suppression.Reason.COMPLAINED, "", NOW)
    assert active.__name__
    subscriber = active()
    assert subscriber.is_active
    suppress(ADDRESS.upper(), Suppression.Reason.COMPLAINED, "", NOW)
    subscriber.refresh_from_db()
    assert subscriber.state == "ended"


def test_who_complained_and_confirms_anew_gets_letters_again(active, unconfirmed):
    suppress(active().email, Suppression.Reason.COMPLAINED, "", NOW)
    confirming.confirm_by_link(last_code(unconfirmed(now=NOW + DAY)).key, NOW + DAY)
    assert Subscriber.objects.get().is_active
    assert not Suppression.objects.exists()
    assert Consent.objects.filter(withdrawn_at__isnull=True).count() == 1


def test_a_complaint_of_a_stranger_is_no_fault(db):
    suppress("stranger@example.kz", Suppression.Reason.COMPLAINED, "", NOW)
    assert not Subscriber.objects.exists()


# --- Erasing ----------------------------------------------------------------------------------------------------------


def test_erase_me_leaves_no_trace_of_the_address_in_the_database(client, active, inbox):
    subscriber = active(now=timezone.now() - DAY)
    path = f"/en/subscribe/settings/{subscriber.tokens['settings']}/"
    client.post("/en/subscribe/ask/", {"email": ADDRESS})
    client.post(path, {"action": "address", "email": "other@example.kz"})
    assert "aidar" in dump()
    inbox()

    response = client.post(path, {"action": "erase"})

    assert "Your data are erased" in response.content.decode()
    assert "aidar" not in dump()
    assert "other@example.kz" not in dump()
    subscriber.refresh_from_db()
    assert (subscriber.state, subscriber.ended_reason) == ("ended", "erased")
    assert client.get(path).status_code == 410
    assert Consent.objects.get().withdrawn_at


def test_letters_on_their_way_to_somebody_erased_do_not_leave(active, server, deliver):
    subscriber = active(now=timezone.now())
    subscriptions.erase(subscriber, timezone.now())
    deliver()
    assert server.recipients == []


def test_the_erased_address_may_subscribe_anew(active, unconfirmed):
    subscriptions.erase(active(), NOW)
    subscriptions.erase(active(now=NOW + DAY), NOW + DAY)
    assert active(now=NOW + 2 * DAY).is_active
    assert Subscriber.objects.count() == 3


def test_unconfirmed_subscribers_are_deleted_after_seven_days(unconfirmed, active):
    old = unconfirmed("old@example.kz", now=timezone.now() - 7 * DAY)
    unconfirmed("young@example.kz", now=timezone.now() - 6 * DAY)
    active("reader@example.kz", now=timezone.now() - 100 * DAY)

    assert "Would erase 1 addresses never confirmed and 0" in run(dry_run=True)
    assert Subscriber.objects.filter(pk=old.pk).exists()
    assert "Erased 1 addresses never confirmed and 0" in run()

    assert "old@example" not in dump()
    assert set(Subscriber.objects.values_list("email", flat=True)) == {"young@example.kz", "reader@example.kz"}
    assert "Erased 0 " in run()


def test_asking_again_starts_the_seven_days_anew(unconfirmed):
    unconfirmed(now=timezone.now() - 7 * DAY)
    unconfirmed(now=timezone.now() - DAY)
    run()
    assert Subscriber.objects.count() == 1


@pytest.mark.parametrize(("days", "is_kept"), [(27, True), (28, False)])
def test_addresses_are_erased_28_days_after_the_last_unsubscription(active, days, is_kept):
    subscriber = active(now=timezone.now() - 60 * DAY)
    subscriptions.unsubscribe(subscriber, timezone.now() - days * DAY)
    run(dry_run=True)
    assert "aidar" in dump()
    run()
    assert ("aidar" in dump()) == is_kept
    subscriber.refresh_from_db()
    assert (subscriber.state, subscriber.ended_reason) == ("ended", "unsubscribed")


def test_who_subscribes_again_and_leaves_again_is_kept_28_days_from_then(active):
    subscriptions.unsubscribe(active(now=timezone.now() - 90 * DAY), timezone.now() - 60 * DAY)
    Code.objects.all().delete()
    subscriptions.unsubscribe(active(now=timezone.now() - 50 * DAY), timezone.now() - 3 * DAY)
    run()
    assert Subscriber.objects.get().email == ADDRESS


def test_a_stranger_asking_for_an_ended_subscription_changes_nothing(active, unconfirmed):
    subscriber = active(now=NOW)
    subscriptions.unsubscribe(subscriber, NOW + DAY)
    unconfirmed(now=NOW + 2 * DAY)
    subscriber.refresh_from_db()
    assert (subscriber.state, subscriber.ended_at) == ("ended", NOW + DAY)


def test_old_codes_go_and_with_them_addresses_that_never_agreed(client, active):
    subscriber = active(now=timezone.now() - 20 * DAY)
    confirming.ask_to_change_address(subscriber, "typo@example.kz", "browser", timezone.now() - 9 * DAY)
    confirming.ask_for_code("nobody@example.kz", "browser", "kk", timezone.now() - DAY)
    run()
    assert not Code.objects.exists()
    assert "typo@example" not in dump()
    assert Letter.objects.filter(address=ADDRESS).exists()


def test_the_words_of_others_stay(active):
    write("notice", to="b@example.kz", language="kk", values={"subject": "Хабар", "body": "Су бар"})
    subscriptions.erase(active(), NOW)
    assert Letter.objects.get(address="b@example.kz").content.text.startswith("Су бар")


def test_nothing_of_a_subscriber_is_in_the_logs(client, topics, inbox, caplog):
    caplog.set_level("DEBUG")
    client.post("/kk/subscribe/sign-up/", FIELDS)
    client.post(inbox().link("confirm"))
    subscriptions.erase(Subscriber.objects.get(), timezone.now())
    own = [record.getMessage() for record in caplog.records if record.name.startswith("newsletter")]
    assert own
    assert ADDRESS not in "\n".join(own)


def test_the_dump_looks_into_every_table(active):
    active()
    assert serializers.serialize("json", Subscriber.objects.all())
    for table in ("newsletter_subscriber", "mail_letter", "mail_content", "newsletter_code"):
        assert f"{table}: " in dump()


def test_the_kept_numbers_begin_each_day_right(active, topics):
    active(now=NOW)
    Audience.objects.update(number=77)
    run()
    assert audience.readers_of(topics.values()) == {"kk": audience.Readers(at_once=1, digest=0)}
