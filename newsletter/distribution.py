"""Who gets a mailing by letter, and who finds it in a digest: written in the database, for they may be a million."""

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import connection
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from site_project.mail import writing
from site_project.mail.models import Letter

from . import letters
from .models import DigestItem, Mailing, Subscription, SubscriptionSettings, Topic
from .pieces import Reading

NOTE = """
    INSERT INTO newsletter_digestitem (subscriber_id, mailing_id, added_at, due_at)
    SELECT r.person, %s, %s, %s FROM ({readers}) AS r WHERE true
    ON CONFLICT (subscriber_id, mailing_id) DO NOTHING"""


def write_letters(
    mailing: Mailing,
    topics: Sequence[Topic],
    readings: dict[str, Reading],
    languages: Iterable[str],
    now: dt.datetime,
) -> None:
    """Queue a letter to each reader of these languages, or note it for the digest. Who has it gets it no second time.

    The order of topics decides under which of them somebody gets it who has subscribed to several. What is urgent waits
    for no digest.
    """
    number, lane = 0, Letter.Lane.ALERT if mailing.is_urgent else Letter.Lane.BULK
    for topic in topics:
        contents = {
            language: letters.mailing_content(mailing, letters.entry(readings, topic, language), topic)
            for language in languages
        }
        mailing.contents.add(*contents.values())
        readers = subscriptions_of(mailing, topic)
        if not mailing.is_urgent:
            digested = DigestItem.objects.filter(mailing=mailing, subscriber=OuterRef("subscriber"))
            readers = readers.filter(frequency=Subscription.Frequency.AT_ONCE).exclude(Exists(digested))
        number += writing.fan_out(
            mailing.reference, contents, letters.addressed(readers), lane=lane, not_after=mailing.not_after, now=now
        )
    digested = 0 if mailing.is_urgent else note_for_digests(mailing, topics, languages, now)
    Mailing.objects.filter(pk=mailing.pk).update(letters=F("letters") + number, digested=F("digested") + digested)


def subscriptions_of(mailing: Mailing, topic: Topic) -> QuerySet[Subscription]:
    """Return who had subscribed to the topic when the mailing began, as far as the piece is for them."""
    return mailing.piece.narrow(Subscription.objects.in_force().filter(topic=topic, since__lte=mailing.started_at))


def note_for_digests(mailing: Mailing, topics: Sequence[Topic], languages: Iterable[str], now: dt.datetime) -> int:
    """Note the mailing for the next digests of readers who have not got it by letter. Returns how many are new."""
    letter = Letter.objects.filter(reference=mailing.reference, person=OuterRef("subscriber"))
    number, moment = 0, connection.ops.adapt_datetimefield_value
    # Who gets one topic daily and another weekly finds what belongs to both in the earlier digest.
    for frequency in (Subscription.Frequency.DAILY, Subscription.Frequency.WEEKLY):
        for topic in topics:
            readers = subscriptions_of(mailing, topic).filter(
                frequency=frequency, subscriber__language__in=list(languages)
            )
            readers = readers.exclude(Exists(letter)).annotate(person=F("subscriber")).order_by()
            sql, params = readers.values("person").query.sql_with_params()
            with connection.cursor() as cursor:
                # In the database itself, as the letters are: they may be a million.
                cursor.execute(
                    NOTE.format(readers=sql),
                    [mailing.pk, moment(now), moment(next_digest(frequency, now)), *params],
                )
                number += cursor.rowcount
    return number


def next_digest(frequency: str, now: dt.datetime) -> dt.datetime:
    """Return when the next digest leaves after a moment, by the clock of Almaty; the moment itself for «at once»."""
    if frequency == Subscription.Frequency.AT_ONCE:
        return now
    rules, local = SubscriptionSettings.load(), timezone.localtime(now)
    days = 0
    if frequency == Subscription.Frequency.WEEKLY:
        days = (rules.digest_weekday - local.weekday()) % 7
    if days == 0 and local.time() >= rules.digest_at:
        days = 7 if frequency == Subscription.Frequency.WEEKLY else 1
    return timezone.make_aware(dt.datetime.combine(local.date() + dt.timedelta(days=days), rules.digest_at))
