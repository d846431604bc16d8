"""How many subscribers there are, by language, topics and frequency: kept as they come and go, never counted.

A row of `Audience` stands for all who have made the same choice, so any topics together are a sum without repeats.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from .models import Audience, DayCount, Subscriber, Subscription, Topic

COUNT = """
    INSERT INTO newsletter_audience (language, choice, number)
    SELECT language, choice, COUNT(*) FROM (
        SELECT s.language, {choice} AS choice
        FROM (SELECT * FROM newsletter_subscription ORDER BY subscriber_id, topic_id) AS c
        JOIN newsletter_subscriber AS s ON s.id = c.subscriber_id AND s.state = 'active'
        GROUP BY c.subscriber_id, s.language
    ) AS choices GROUP BY language, choice"""


class Readers(NamedTuple):
    """Subscribers who get a letter of their own at once, and those who find it in a digest."""

    at_once: int = 0
    digest: int = 0

    @property
    def number(self) -> int:
        return self.at_once + self.digest


def readers_of(topics: Iterable[Topic]) -> dict[str, Readers]:
    """Return how many subscribers of any of the topics read each language. A language that nobody reads is missing."""
    wanted = {topic.pk for topic in topics}
    found: dict[str, Readers] = {}
    for language, choice, number in Audience.objects.filter(number__gt=0).values_list("language", "choice", "number"):
        frequencies = {frequency for topic, frequency in read(choice) if topic in wanted}
        if frequencies:
            old = found.get(language, Readers())
            is_at_once = Subscription.Frequency.AT_ONCE in frequencies
            found[language] = old._replace(
                at_once=old.at_once + number * is_at_once, digest=old.digest + number * (not is_at_once)
            )
    return found


def by_topic() -> dict[int, Counter[str]]:
    """Return how many subscribers each topic has in each language, by its number."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for language, choice, number in Audience.objects.values_list("language", "choice", "number"):
        for topic, _frequency in read(choice):
            counts[topic][language] += number
    return counts


def read(choice: str) -> list[tuple[int, str]]:
    return [(int(topic), frequency) for topic, _, frequency in (part.partition("=") for part in choice.split())]


def written(pairs: Iterable[tuple[int, str]]) -> str:
    return " ".join(f"{topic}={frequency}" for topic, frequency in sorted(pairs))


# --- Keeping count ---------------------------------------------------------------------------------------------------


@contextmanager
def counted(subscriber: Subscriber) -> Iterator[None]:
    """Count a subscriber anew after what is done inside. In a transaction that has him locked."""
    before = place_of(subscriber)
    yield
    after = place_of(subscriber)
    if before != after:
        move({before: -1, after: 1})


def place_of(subscriber: Subscriber) -> tuple[str, str] | None:
    """Return the language and choice under which a subscriber counts; nothing where he has none, or is suspended."""
    if not subscriber.is_active:
        return None
    pairs = list(subscriber.subscriptions.values_list("topic", "frequency"))
    return (subscriber.language, written(pairs)) if pairs else None


def move(changes: dict[tuple[str, str] | None, int]) -> None:
    """Add to the numbers of choices, in the same order wherever it is done, so that no two wait for each other."""
    for place, number in sorted((place, number) for place, number in changes.items() if place):
        language, choice = place
        row, _created = Audience.objects.get_or_create(language=language, choice=choice)
        Audience.objects.filter(pk=row.pk).update(number=F("number") + number)


def count_anew() -> None:
    """Count all subscribers, whatever the numbers were: once a day."""
    choice = "string_agg({}, ' ' ORDER BY topic_id)" if connection.vendor == "postgresql" else "group_concat({}, ' ')"
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Whoever subscribes meanwhile waits, and is counted after this.
            cursor.execute("LOCK TABLE newsletter_subscription IN SHARE MODE")
        Audience.objects.all().delete()
        cursor.execute(COUNT.format(choice=choice.format("topic_id || '=' || frequency")))


def count_today(event: DayCount.Event, now: dt.datetime, number: int = 1) -> None:
    """Add to the figures of a day in Almaty, that of a moment."""
    count_on(timezone.localdate(now), event, number)


def count_on(day: dt.date, event: DayCount.Event, number: int) -> None:
    row, _created = DayCount.objects.get_or_create(day=day, event=event)
    DayCount.objects.filter(pk=row.pk).update(number=F("number") + number)
