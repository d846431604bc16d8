"""Subscribers out, by the table."""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from site_project.consents import ConsentText
from site_project.staff import harmless

from ..models import (
    Consent,
    Subscriber,
    Subscription,
    Topic,
)

EXPORTED = [
    "email",
    "state",
    "reason",
    "language",
    "topics",
    "asked",
    "confirmed",
    "ended",
    "consent_version",
    "consent_at",
    "source",
]


def exported(subscribers: QuerySet[Subscriber]) -> Iterator[list[str]]:
    """Give a row of `EXPORTED` of each, read from the database as they are taken: a million fill no memory."""
    slugs = dict(Topic.objects.values_list("pk", "slug"))
    versions = dict(ConsentText.objects.values_list("pk", "version"))
    found = subscribers.prefetch_related(None).prefetch_related(
        Prefetch("subscriptions", Subscription.objects.order_by("topic__sort_order", "topic_id")),
        Prefetch("consents", Consent.objects.order_by("pk")),
    )
    for each in found.iterator(chunk_size=1000):
        consent = next(reversed(each.consents.all()), None)
        row = [
            each.email,
            each.state,
            each.ended_reason,
            each.language,
            " ".join(f"{slugs[one.topic_id]}={one.frequency}" for one in each.subscriptions.all()),
            moment(each.asked_at),
            moment(each.confirmed_at),
            moment(each.ended_at),
            str(versions[consent.text_id]) if consent else "",
            moment(consent.given_at) if consent else "",
            consent.source if consent else "",
        ]
        yield [harmless(cell) for cell in row]


def moment(value: dt.datetime | None) -> str:
    return f"{timezone.localtime(value):%Y-%m-%d %H:%M:%S}" if value else ""
