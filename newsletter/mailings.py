"""Everything that can be done with a mailing: the only writer of its state (N4).

Staff decides, and only writes down the decision: what follows from it is done by `tick`, every five seconds in the
worker, in one transaction a step. So a second click, a second publication and a dead worker do no harm. Times are
aware; `now` is an argument.
"""

import datetime as dt
import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from site_project.mail import tallies, writing
from site_project.mail.models import Letter, Tally

from . import guard, letters
from .audience import count_on
from .models import DayCount, DigestItem, Mailing, Subscription, SubscriptionSettings, Topic
from .pieces import Piece, Reading
from .quiet import begins_at, keep_quiet, night_end, quiet_until

log = logging.getLogger(__name__)

State, Reason = Mailing.State, Mailing.Reason

# In which order languages stand in for one another, after the one that the topic states.
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)
# The counters that a mailing keeps of what its letters come to.
COUNTED = [event.value for event in Tally.Event]
OVER = (State.SENT, State.CANCELLED)
# What a letter of a cancelled mailing says of itself.
CANCELLED = "The mailing is cancelled."
NOTE = """
    INSERT INTO newsletter_digestitem (subscriber_id, mailing_id, added_at, due_at)
    SELECT r.person, %s, %s, %s FROM ({readers}) AS r WHERE true
    ON CONFLICT (subscriber_id, mailing_id) DO NOTHING"""


class NotPossible(Exception):
    """The mailing is in another state by now, so this cannot be done with it."""


# --- The piece --------------------------------------------------------------------------------------------------------


def offer(piece: Piece, now: dt.datetime) -> Mailing | None:
    """Offer to mail a piece. Returns nothing where it belongs to no topic, or this edition of it is offered already."""
    topics = list(piece.topics())
    if not topics:
        return None
    with transaction.atomic():
        mailing, is_new = Mailing.objects.get_or_create(
            kind=piece.kind,
            key=piece.key,
            edition=piece.edition,
            defaults={"title": piece.title[:255], "is_urgent": piece.is_urgent, "offered_at": now},
        )
        if not is_new:
            return None
        mailing.topics.set(topics)
        return mailing


def send(piece: Piece, now: dt.datetime, not_after: dt.datetime | None = None) -> Mailing | None:
    """Let a piece leave at once, without asking anybody. In the transaction of what has happened.

    Returns nothing where it belongs to no topic, or this edition of it was offered or sent before. Raises ValueError
    where `not_after` is over before its first letter may leave.
    """
    with transaction.atomic():
        mailing = offer(piece, now)
        return mailing and schedule(mailing, mailing.topics.all(), now, now, not_after)


# --- What staff does -------------------------------------------------------------------------------------------------


def schedule(
    mailing: Mailing,
    topics: Iterable[Topic],
    send_at: dt.datetime,
    now: dt.datetime,
    not_after: dt.datetime | None = None,
) -> Mailing:
    """Let a mailing leave at a time, or at once. Raises NotPossible where it has begun; ValueError for bad values."""
    topics = list(topics)
    begin = max(send_at, now) if mailing.is_urgent else begins_at(topics, send_at, now)
    if not topics or (not_after is not None and not_after <= begin):
        raise ValueError("A mailing has a topic, and ends after its first letter may leave.")
    with transaction.atomic():
        mailing = locked(mailing, State.OFFERED, State.DECLINED, State.SCHEDULED, State.CANCELLED)
        if mailing.started_at is not None:
            raise NotPossible
        mailing.topics.set(topics)
        mailing.send_at, mailing.not_after = max(send_at, now), not_after
        return moved(mailing, State.SCHEDULED)


def decline(mailing: Mailing) -> Mailing:
    """Decide that a mailing is not to be sent. It can still be, later. Raises NotPossible."""
    with transaction.atomic():
        return moved(locked(mailing, State.OFFERED), State.DECLINED, Reason.STAFF)


def pause(mailing: Mailing, reason: Reason = Reason.STAFF) -> Mailing:
    """Let no more letters leave, from the next one on. Raises NotPossible."""
    with transaction.atomic():
        return moved(locked(mailing, State.RUNNING), State.PAUSED, reason)


def resume(mailing: Mailing) -> Mailing:
    """Let the letters leave that a pause has kept. Raises NotPossible, also while there is nothing to read.

    Whoever resumes it has seen why it had paused itself: only what comes from now on makes it do so again.
    """
    with transaction.atomic():
        mailing = locked(mailing, State.PAUSED)
        if not guard.is_live(mailing):
            raise NotPossible
        if mailing.reason in (Reason.COMPLAINTS, Reason.BOUNCES):
            mailing.seen = guard.figures_now(mailing)
        return moved(mailing, State.RUNNING)


def cancel(mailing: Mailing, now: dt.datetime, reason: Reason = Reason.STAFF) -> Mailing:
    """End a mailing: what has not left does not leave any more. Raises NotPossible."""
    with transaction.atomic():
        mailing = locked(mailing, State.SCHEDULED, State.RUNNING, State.PAUSED)
        if mailing.started_at is not None:
            mailing.finished_at = now
            mailing.awaited = []
        return moved(mailing, State.CANCELLED, reason)


def locked(mailing: Mailing, *states: State) -> Mailing:
    """Return the mailing as it is now, for this transaction alone. Raises NotPossible where it is in another state."""
    found = Mailing.objects.select_for_update().get(pk=mailing.pk)
    if found.state not in states:
        raise NotPossible
    return found


def moved(mailing: Mailing, state: State, reason: Reason | str = "") -> Mailing:
    mailing.state, mailing.reason = state, reason
    mailing.save()
    log.info("Mailing %s: %s %s", mailing.pk, state, reason)
    return mailing


# --- What follows ----------------------------------------------------------------------------------------------------


def tick(now: dt.datetime) -> None:
    """Do what is due with every mailing. A fault in one does not keep the others."""
    gather()
    for mailing in Mailing.objects.due(now):
        guarded(start, mailing, now)
    for mailing in Mailing.objects.running():
        writing.release(mailing.reference, held_until(mailing), now)
        guarded(go_on, mailing, now)
    # All at once, so that the letters of other mailings need not wait until each of these is looked at.
    for mailing in Mailing.objects.filter(state=State.PAUSED):
        writing.hold(mailing.reference, held_until(mailing), now)
    for mailing in Mailing.objects.filter(state=State.CANCELLED, finished_at__gt=now - dt.timedelta(hours=1)):
        writing.withdraw(mailing.reference, held_until(mailing), now, CANCELLED)


def guarded(step, mailing: Mailing, now: dt.datetime) -> None:
    try:
        with transaction.atomic():
            step(mailing, now)
    except NotPossible:
        pass  # another worker was faster, or staff has stopped it
    except Exception:  # whatever is wrong with one mailing, the others go on
        log.exception("Mailing %s could not go on", mailing.pk)


def start(mailing: Mailing, now: dt.datetime) -> None:
    """Write the letters of a mailing whose time has come, in every language in which the piece can be read."""
    mailing = locked(mailing, State.SCHEDULED)
    topics = list(mailing.topics.all())
    if not mailing.is_urgent and quiet_until(topics, now):
        return
    readings = mailing.piece.readings()
    if not readings or (mailing.not_after and mailing.not_after <= now):
        cancel(mailing, now, Reason.LATE if readings else Reason.UNPUBLISHED)
        return
    mailing.started_at = now
    if not mailing.is_urgent:
        mailing.fallback_at = now + dt.timedelta(hours=SubscriptionSettings.load().translation_hours)
        mailing.awaited = [language for language in LANGUAGES if language not in readings]
    moved(mailing, State.RUNNING)
    write_letters(mailing, topics, readings, [each for each in LANGUAGES if each not in mailing.awaited], now)


def go_on(mailing: Mailing, now: dt.datetime) -> None:
    """Write to readers of languages that have been published since, or waited for in vain; end what is through."""
    mailing = locked(mailing, State.RUNNING)
    bad = guard.badly_received(mailing, mailing.complained, mailing.bounced, mailing.sent)
    if not mailing.awaited and mailing.waiting == 0:
        mailing.finished_at = now
        moved(mailing, State.SENT)
        # Nobody will be written to any more who has to be kept from a second copy.
        mailing.digest_items.filter(digest__isnull=False).delete()
    elif bad or not guard.is_live(mailing):
        moved(mailing, State.PAUSED, bad or Reason.UNPUBLISHED)
    elif mailing.awaited:
        readings = mailing.piece.readings()
        ready = [each for each in mailing.awaited if each in readings or now >= mailing.fallback_at]
        if ready:
            mailing.awaited = [each for each in mailing.awaited if each not in ready]
            mailing.save()
            # Who has changed the language meanwhile is among the others.
            written = LANGUAGES if not mailing.awaited else ready
            write_letters(mailing, list(mailing.topics.all()), readings, written, now)


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


# --- Before a letter leaves ------------------------------------------------------------------------------------------


def check(claimed: Sequence, now: dt.datetime) -> dict[int, str | dt.datetime]:
    """Say which letters of mailings must not leave, and which not now (site_project.mail.kinds).

    It is asked for every few letters that leave, so it makes do with few and light statements.
    """
    numbers = {number_of(letter.reference) for letter in claimed}
    mailings = {mailing.pk: mailing for mailing in Mailing.objects.filter(pk__in=numbers).only(*guard.CHECKED)}
    guard.look_after(mailings.values())
    links = Subscription.objects.in_force().filter(subscriber__in=people(claimed), topic__mailings__in=numbers)
    subscribed = set(links.values_list("topic__mailings", "subscriber"))
    night = night_end(now)
    quiet: dict[int, bool] = {}
    verdicts: dict[int, str | dt.datetime] = {}
    for letter in claimed:
        number = number_of(letter.reference)
        mailing = mailings.get(number)
        if mailing is None or mailing.state == State.CANCELLED:
            verdicts[letter.pk] = CANCELLED
        elif (number, letter.person) not in subscribed:
            verdicts[letter.pk] = "Unsubscribed."
        elif mailing.state == State.PAUSED:
            verdicts[letter.pk] = held_until(mailing)
        elif night and not mailing.is_urgent:
            if number not in quiet:
                quiet[number] = keep_quiet(mailing.topics.all())
            if quiet[number]:
                verdicts[letter.pk] = night
    return verdicts


def people(claimed: Sequence) -> set[int]:
    return {letter.person for letter in claimed}


def number_of(reference: str) -> int:
    return int(reference.rpartition(":")[2])


def held_until(mailing: Mailing) -> dt.datetime:
    """Return until when a pause keeps its letters: for ever, and never the same time as another mailing's.

    So the index on the time finds the letters that one pause has kept.
    """
    return dt.datetime(9000, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=mailing.pk)


# --- Figures ---------------------------------------------------------------------------------------------------------


def gather() -> None:
    """Add what has become of letters to the figures of their mailings and of the day."""
    for prefix in ("mailing:", "digest:"):
        while gather_some(prefix):
            pass


def gather_some(prefix: str) -> int:
    with transaction.atomic():
        rows = tallies.take(prefix)
        by_mailing: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        by_day: dict[tuple[dt.date, str], int] = defaultdict(int)
        for row in rows:
            by_mailing[number_of(row.reference)][row.event] += row.number
            if row.event in DayCount.Event:
                by_day[timezone.localdate(row.at), row.event] += row.number
        if prefix == "mailing:":
            for number, counts in sorted(by_mailing.items()):
                changes = {event: F(event) + count for event, count in counts.items() if event in COUNTED}
                Mailing.objects.filter(pk=number).update(**changes)
        for (day, event), number in sorted(by_day.items()):
            count_on(day, DayCount.Event(event), number)
        return len(rows)


def count_unsubscribed(number: int) -> None:
    """Count that somebody has unsubscribed by the link in a mailing's letter."""
    Mailing.objects.filter(pk=number).update(unsubscribed=F("unsubscribed") + 1)
