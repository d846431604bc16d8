"""Letters with all that was mailed since the last one, daily or weekly: the only writer of digests.

What a reader is to find in a digest stands in `DigestItem` from the moment its mailing begins until a letter has it,
and leaves when it is due, by the frequency that the reader has chosen by then. So a change of frequency loses and
repeats nothing.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction
from django.db.models import F

from site_project.mail import writing
from site_project.mail.models import Content

from . import letters, pieces, quiet
from .distribution import next_digest
from .leaving import people
from .models import Digest, DigestItem, Mailing, Subscriber, Subscription, Topic
from .models.mailings import number_of

# How many readers' items are put into letters in one transaction.
BATCH = 2000


def reschedule(subscriber: Subscriber) -> None:
    """Let what waits for a subscriber's digests leave by the frequencies that are chosen now; at once if that is past.

    What belongs to no topic of the subscriber's any more is dropped. In the transaction of the change.
    """
    chosen = dict(subscriber.subscriptions.values_list("topic", "frequency"))
    for item in subscriber.digest_items.filter(digest__isnull=True).prefetch_related("mailing__topics"):
        frequencies = {chosen[topic.pk] for topic in item.mailing.topics.all() if topic.pk in chosen}
        if frequencies:
            item.due_at = min(next_digest(frequency, item.added_at) for frequency in frequencies)
            item.save(update_fields=["due_at"])
        else:
            item.delete()


def tick(now: dt.datetime) -> None:
    """Write the letters of all digests that are due."""
    made: dict[tuple[str, tuple[int, ...]], tuple[Digest, Content] | None] = {}
    last = 0
    while readers := next_readers(last, now):
        with transaction.atomic():
            write_to(readers, made, now)
        last = readers[-1]


def next_readers(after: int, now: dt.datetime) -> list[int]:
    """Return the numbers of the next readers for whom something is due, in their order."""
    due = DigestItem.objects.filter(digest__isnull=True, due_at__lte=now, subscriber__gt=after)
    return list(due.order_by("subscriber").values_list("subscriber", flat=True).distinct()[:BATCH])


def write_to(readers: list[int], made: dict, now: dt.datetime) -> None:
    """Write to these readers: one letter each, and its words once for all who get the same."""
    due = DigestItem.objects.filter(digest__isnull=True, due_at__lte=now, subscriber__in=readers)
    due.filter(mailing__state=Mailing.State.CANCELLED).delete()
    due.filter(mailing__not_after__lt=now).delete()
    ready = due.exclude(mailing__state=Mailing.State.PAUSED).order_by("subscriber", "mailing")
    items: dict[tuple[int, str], list[DigestItem]] = defaultdict(list)
    for item in ready.select_for_update(of=["self"]).select_related("subscriber", "mailing"):
        items[item.subscriber_id, item.subscriber.language].append(item)
    groups = defaultdict(list)
    for (reader, language), group in items.items():
        groups[language, tuple(item.mailing_id for item in group)].append(reader)
    for key, group in groups.items():
        if key not in made:
            made[key] = make(*key, now)
        theirs = DigestItem.objects.filter(subscriber__in=group, mailing__in=key[1], digest__isnull=True)
        if made[key] is None:
            theirs.delete()
            continue
        digest, content = made[key]
        writing.fan_out(digest.reference, {digest.language: content}, addressed(group), now=now)
        # Those of mailings that still go on keep their readers from a letter of their own.
        theirs.exclude(mailing__state=Mailing.State.RUNNING).delete()
        theirs.update(digest=digest)


def addressed(readers: list[int]):
    """Return subscribers as `fan_out` takes them."""
    chosen = Subscriber.objects.active().filter(pk__in=readers)
    return chosen.annotate(person=F("pk"), address=F("email"), values=F("tokens"))


def make(language: str, numbers: tuple[int, ...], now: dt.datetime) -> tuple[Digest, Content] | None:
    """Make the words of a digest; nothing where none of its pieces can be read any more."""
    found = Mailing.objects.filter(pk__in=numbers).prefetch_related("topics").order_by("started_at", "pk")
    entries = []
    for mailing in found:
        readings, topic = mailing.piece.readings(), next(iter(mailing.topics.all()), None)
        if readings and topic:
            entries.append(letters.entry(readings, topic, language))
    if not entries:
        return None
    digest = Digest.objects.create(language=language, made_at=now)
    digest.mailings.set(found)
    return digest, letters.digest_content(entries, language, now)


def readable(numbers: set[int]) -> set[int]:
    """Return those of the digests in which there is still something to read."""
    rows = Mailing.objects.filter(digests__in=numbers).values_list("digests", "kind", "key", "edition")
    subjects = [(digest, tuple(subject)) for digest, *subject in rows]
    live = pieces.live(subject for _digest, subject in subjects)
    return {digest for digest, subject in subjects if subject in live}


def check(claimed: Sequence, now: dt.datetime) -> dict[int, str | dt.datetime]:
    """Say which digests must not leave, and which not now (site_project.mail.kinds)."""
    numbers = {number_of(letter.reference) for letter in claimed}
    found = (
        Subscription.objects.in_force()
        .filter(subscriber__in=people(claimed), topic__mailings__digests__in=numbers)
        .values_list("topic__mailings__digests", "subscriber")
    )
    subscribed = set(found)
    night = quiet.night_end(now)
    waits = {
        number: night is not None and quiet.keep_quiet(Topic.objects.filter(mailings__digests=number))
        for number in numbers
    }
    to_be_read = readable(numbers)
    verdicts: dict[int, str | dt.datetime] = {}
    for letter in claimed:
        number = number_of(letter.reference)
        if (number, letter.person) not in subscribed:
            verdicts[letter.pk] = "Unsubscribed."
        elif number not in to_be_read:
            verdicts[letter.pk] = "The pages are not published any more."
        elif waits[number]:
            verdicts[letter.pk] = night
    return verdicts
