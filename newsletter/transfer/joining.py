"""Who joins by an imported list: unconfirmed readers and strangers, whom nothing speaks against."""

import datetime as dt
from collections import Counter

from site_project.consents import ConsentText
from site_project.mail.models import Suppression

from .. import audience, links
from ..models import Code, Consent, DayCount, Import, Subscriber, Subscription
from .rows import Person

Reason = Import.Reason


def take_in(job: Import, persons: dict[str, Person], now: dt.datetime) -> dict[str, Reason]:
    """Subscribe whom nothing speaks against, and return the others with the reason. Within a transaction."""
    left_out = dict.fromkeys(
        Suppression.objects.filter(address__in=persons).values_list("address", flat=True), Reason.SUPPRESSED
    )
    # In the order of addresses, so that no two imports wait for each other.
    wanted = [person for email, person in sorted(persons.items()) if email not in left_out]
    strangers = {person.email: stranger(person, now) for person in wanted}
    Subscriber.objects.bulk_create(strangers.values(), ignore_conflicts=True)
    # Whoever stands under an address now, be it the one just put there.
    found = {each.email: each for each in Subscriber.objects.select_for_update().filter(email__in=strangers)}
    added: list[tuple[Subscriber, Person]] = []
    unconfirmed: dict[str, list[int]] = {}
    for person in wanted:
        subscriber = found.get(person.email)
        if subscriber is not None and subscriber.key == strangers[person.email].key:
            added.append((subscriber, person))
        elif subscriber is not None and subscriber.state == Subscriber.State.UNCONFIRMED:
            added.append((subscriber, person))
            unconfirmed.setdefault(person.language, []).append(subscriber.pk)
        else:
            ended = subscriber is not None and subscriber.state == Subscriber.State.ENDED
            left_out[person.email] = Reason.ENDED if ended else Reason.KNOWN
    for language, pks in unconfirmed.items():
        Subscriber.objects.filter(pk__in=pks).update(state=Subscriber.State.ACTIVE, language=language, confirmed_at=now)
        # The letters that asked for a confirmation wish for what is done now.
        Code.objects.filter(subscriber__in=pks, purpose=Code.Purpose.CONFIRM, used_at__isnull=True).delete()
    agree(job, added, now)
    return left_out


def stranger(person: Person, now: dt.datetime) -> Subscriber:
    subscriber = Subscriber(
        email=person.email,
        language=person.language,
        state=Subscriber.State.ACTIVE,
        asked_at=person.given_at,
        confirmed_at=now,
    )
    subscriber.tokens = links.tokens(subscriber)
    return subscriber


def agree(job: Import, added: list[tuple[Subscriber, Person]], now: dt.datetime) -> None:
    """Write down what subscribers who have just become active get, and that they have agreed to it."""
    if not added:
        return
    text = ConsentText.in_force(ConsentText.Purpose.LETTERS, now)
    Consent.objects.bulk_create(
        Consent(
            subscriber=subscriber,
            text=text,
            language=person.language,
            source=Consent.Source.IMPORT,
            imported_with=job,
            given_at=person.given_at,
        )
        for subscriber, person in added
    )
    Subscription.objects.bulk_create(
        Subscription(subscriber=subscriber, topic_id=topic, frequency=frequency, since=now)
        for subscriber, person in added
        for topic, frequency in person.choice
    )
    audience.move(Counter((person.language, audience.written(person.choice)) for _subscriber, person in added))
    audience.count_today(DayCount.Event.SUBSCRIBED, now, len(added))
