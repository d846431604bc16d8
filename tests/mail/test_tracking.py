"""What providers tell of letters, and letters through a provider."""

import json
from datetime import UTC, datetime

import pytest
from anymail.exceptions import AnymailAPIError, AnymailRecipientsRefused
from anymail.signals import AnymailTrackingEvent, EventType, RejectReason, tracking
from anymail.webhooks.base import AnymailBaseWebhookView
from django.utils import timezone

from site_project.mail.models import Letter, Suppression
from site_project.mail.tracking import is_known

pytestmark = pytest.mark.databases

Outcome = Letter.Outcome


def tell(event_type, letter=None, *, message_id="", recipient="", reason=None, response=None, at=None) -> None:
    """Let a provider tell of a letter, as anymail does when its webhook is called."""
    event = AnymailTrackingEvent(
        event_type=event_type,
        message_id=message_id,
        recipient=recipient,
        reject_reason=reason,
        timestamp=at or datetime(2026, 11, 22, 10, 0, tzinfo=UTC),
        metadata={"letter": str(letter.pk)} if letter else {},
        mta_response=response,
    )
    tracking.send(AnymailBaseWebhookView, event=event, esp_name="Mailgun")


@pytest.mark.parametrize(
    ("events", "outcome"),
    [
        ([EventType.DELIVERED], Outcome.DELIVERED),
        ([EventType.DELIVERED, EventType.DELIVERED], Outcome.DELIVERED),
        ([EventType.BOUNCED, EventType.DELIVERED], Outcome.BOUNCED),
        ([EventType.DELIVERED, EventType.BOUNCED], Outcome.BOUNCED),
        ([EventType.COMPLAINED, EventType.DELIVERED, EventType.BOUNCED], Outcome.COMPLAINED),
        ([EventType.OPENED, EventType.CLICKED], ""),
    ],
)
def test_events_count_in_whatever_order_and_number_they_come(write, events, outcome):
    letter = write()
    for event in events:
        tell(event, letter)
    letter.refresh_from_db()
    assert letter.outcome == outcome


def test_an_event_finds_its_letter_by_the_providers_number_too(write):
    letter = write()
    Letter.objects.filter(pk=letter.pk).update(provider_id="abc@mailgun")
    tell(EventType.DELIVERED, message_id="abc@mailgun")
    letter.refresh_from_db()
    assert letter.outcome == Outcome.DELIVERED


@pytest.mark.parametrize("number", ["", "999999", "x", "9" * 40])
def test_an_event_of_a_letter_that_is_not_ours_still_protects_the_address(db, number):
    event = AnymailTrackingEvent(
        event_type=EventType.COMPLAINED, message_id="x", recipient="Reader@example.kz", metadata={"letter": number}
    )
    tracking.send(AnymailBaseWebhookView, event=event, esp_name="Mailgun")
    assert Suppression.objects.get().address == "reader@example.kz"


@pytest.mark.parametrize(
    ("event", "reason", "suppressed"),
    [
        (EventType.BOUNCED, RejectReason.BOUNCED, True),
        (EventType.BOUNCED, RejectReason.INVALID, True),
        (EventType.REJECTED, RejectReason.SPAM, False),
        (EventType.BOUNCED, RejectReason.TIMED_OUT, False),
        (EventType.COMPLAINED, RejectReason.SPAM, True),
        (EventType.DELIVERED, None, False),
    ],
)
def test_only_what_is_about_the_address_keeps_letters_from_it(write, event, reason, suppressed):
    tell(event, write(), reason=reason)
    assert Suppression.objects.exists() == suppressed


def test_a_refusal_weighs_more_than_an_earlier_complaint(write, server, deliver):
    tell(EventType.COMPLAINED, write())
    tell(EventType.BOUNCED, Letter.objects.get(), reason=RejectReason.INVALID, at=datetime.now(UTC))
    Letter.objects.all().delete()
    write()

    deliver()

    assert server.recipients == []


MAILGUN = {"event-data": {"event": "delivered", "id": "1", "timestamp": 1, "recipient": "a@example.kz"}}


def test_the_webhook_asks_for_its_secret(client, db, settings):
    settings.ANYMAIL = {"WEBHOOK_SECRET": "name:password", "MAILGUN_WEBHOOK_SIGNING_KEY": "key"}
    stranger = client.post("/anymail/postmark/tracking/", json.dumps({}), content_type="application/json")
    known = client.post(
        "/anymail/postmark/tracking/",
        json.dumps({"RecordType": "Delivery", "MessageID": "1", "Recipient": "a@example.kz", "Metadata": {}}),
        content_type="application/json",
        headers={"authorization": "Basic bmFtZTpwYXNzd29yZA=="},
    )
    assert (stranger.status_code, known.status_code) == (400, 200)


@pytest.fixture
def provider(settings, monkeypatch):
    """anymail's own stand-in for a provider; its `fail` is raised instead of sending."""
    settings.MAIL_BACKEND = "anymail.backends.test.EmailBackend"
    sent = []

    class Provider:
        fail = None

    provider = Provider()
    provider.sent = sent

    from anymail.backends.test import EmailBackend

    original = EmailBackend.post_to_esp

    def post(self, payload, message):
        if provider.fail:
            raise provider.fail
        sent.append(message)
        return original(self, payload, message)

    monkeypatch.setattr(EmailBackend, "post_to_esp", post)
    return provider


def test_a_provider_gets_the_whole_letter_and_its_number_is_kept(provider, write, deliver):
    letter = write(subject="Ұсыныс", body="Су бар")
    deliver()

    [message] = provider.sent
    letter.refresh_from_db()
    assert message.subject == "Ұсыныс"
    assert message.metadata == {"letter": str(letter.pk)}
    assert message.extra_headers["Message-ID"] == letter.message_id
    assert "Су бар" in message.alternatives[0][0]
    assert letter.state == Letter.State.SENT
    assert letter.provider_id


def test_a_provider_that_refuses_a_letter_ends_it_and_not_the_address(provider, write, deliver):
    provider.fail = AnymailRecipientsRefused("no")
    letter = write()
    deliver()
    letter.refresh_from_db()
    assert (letter.state, letter.outcome) == (Letter.State.FAILED, "")
    assert not Suppression.objects.exists()


@pytest.mark.parametrize(
    ("response", "suppressed"),
    [
        ("550 5.1.1 The email account that you tried to reach does not exist", True),
        ("550-5.1.10 RecipientNotFound", True),
        ("smtp; 550 5.1.1 User unknown", True),
        ("550 5.7.1 Our system has detected that this message is likely unsolicited mail", False),
        ("554 5.7.1 Client host blocked using zen.example", False),
        ("552 5.2.2 Mailbox full", False),
        ("550 relay not permitted", False),
    ],
)
def test_a_providers_bounce_is_read_by_the_servers_own_words(write, response, suppressed):
    tell(EventType.BOUNCED, write(), reason=RejectReason.BOUNCED, response=response)
    assert Suppression.objects.exists() == suppressed


@pytest.mark.parametrize("status", [429, 500, 503, 401])
def test_a_provider_that_does_not_work_costs_no_letter_a_try(provider, write, deliver, monkeypatch, status):
    failure = AnymailAPIError("down")
    failure.status_code = status
    provider.fail = failure
    monkeypatch.setattr("site_project.mail.worker.FIRST_PAUSE", 0.05)
    letter = write()
    clock = iter([*[timezone.now()] * 8])

    def now():
        try:
            return next(clock)
        except StopIteration:
            provider.fail = None
            return timezone.now()

    deliver(clock=now)

    letter.refresh_from_db()
    assert (letter.state, letter.tries) == (Letter.State.SENT, 1)


@pytest.mark.parametrize(
    ("backend", "known"),
    [("anymail.backends.mailgun.EmailBackend", True), ("django.core.mail.backends.smtp.EmailBackend", False)],
)
def test_what_is_delivered_is_known_only_with_a_provider(settings, backend, known):
    settings.MAIL_BACKEND = backend
    assert is_known() == known
