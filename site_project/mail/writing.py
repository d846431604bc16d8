"""Queueing letters. Nothing here talks to a mail server: a row is written, and the worker is woken."""

import datetime as dt
import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db import IntegrityError, connection, models, transaction
from django.template import TemplateDoesNotExist
from django.utils import timezone

from . import tallies
from .models import Attachment, Content, Letter, Tally
from .rendering import checked, render
from .tasks import wake

log = logging.getLogger(__name__)

# How many rows are changed at a time where they may be a million.
PART = 10_000
# The rows of a mailing, made inside the database.
QUEUE = """
    INSERT INTO mail_letter (key, content_id, "values", address, language, kind, lane, reference,
        person, state, queued_at, due_at, not_after, has_slot, tries, words, provider_id, outcome)
    SELECT {key}, %s, COALESCE(r."values", '{{}}'), r.address, %s, %s, %s, %s,
        r.person, 'queued', %s, %s, %s, false, 0, '', '', ''
    FROM ({recipients}) AS r WHERE true
    ON CONFLICT (reference, person) DO NOTHING"""


class File(NamedTuple):
    """A file to send with a letter."""

    name: str
    media_type: str
    data: bytes


def write(
    kind: str,
    *,
    to: str,
    language: str,
    values: Mapping[str, Any] | None = None,
    lane: Letter.Lane = Letter.Lane.URGENT,
    reference: str = "",
    person: int | None = None,
    not_before: dt.datetime | None = None,
    not_after: dt.datetime | None = None,
    headers: Mapping[str, str] | None = None,
    attachments: Iterable[File] = (),
    now: dt.datetime | None = None,
) -> Letter:
    """Queue the letter `templates/letters/<kind>.*` to one address, within the caller's transaction.

    `language` is the recipient's, whatever the request's. `reference` names what caused the letter, and `person` the
    recipient within it: the second letter for the same pair is not written, the first is returned. The letter
    leaves not before `not_before`, and is dropped after `not_after`. What cannot be rendered is kept as failed, with
    the reason, so that a fault of ours does not take down the request that wanted the letter.
    """
    now = now or timezone.now()
    if person is not None and (written := Letter.objects.filter(reference=reference, person=person).first()):
        return written
    letter = Letter(
        address=to,
        language=language,
        kind=kind,
        lane=lane,
        reference=reference,
        person=person,
        queued_at=now,
        due_at=not_before or now,
        not_after=not_after,
    )
    try:
        letter.content = write_content(kind, language, values, headers)
    except (TemplateDoesNotExist, ValueError, LookupError, AttributeError, TypeError) as error:
        log.exception("A letter of the kind %s could not be rendered in %s", kind, language)
        letter.state, letter.finished_at = Letter.State.FAILED, now
        letter.words = f"Not rendered: {type(error).__name__}"
    else:
        Attachment.objects.bulk_create(
            Attachment(content=letter.content, name=name, media_type=media_type, data=data)
            for name, media_type, data in attachments
        )
    if person is None:
        letter.save()
    else:
        try:
            with transaction.atomic():
                letter.save()
        except IntegrityError:
            # Somebody has written it since we looked.
            return Letter.objects.get(reference=reference, person=person)
    wake()
    return letter


def write_content(
    kind: str, language: str, values: Mapping[str, Any] | None = None, headers: Mapping[str, str] | None = None
) -> Content:
    """Render and keep the words of a letter, or those that all letters of a mailing in one language share."""
    words = render(kind, language, values or {})
    return Content.objects.create(kind=kind, language=language, headers=checked(headers or {}), **words._asdict())


def fan_out(
    reference: str,
    contents: Mapping[str, Content],
    recipients: models.QuerySet,
    *,
    lane: Letter.Lane = Letter.Lane.BULK,
    not_before: dt.datetime | None = None,
    not_after: dt.datetime | None = None,
    now: dt.datetime | None = None,
) -> int:
    """Queue a mailing: one letter for each of `recipients`. Returns how many are new.

    What waits for no other mailing goes in the lane `ALERT`: behind letters to one person, before everything in `BULK`.
    `recipients` yields `person`, `address`, `language` and `values` (the JSON object of what differs, or NULL), in
    `.values()`; each gets the content of the language. The rows are made inside the database, and calling it again
    adds only who is missing.
    """
    now = now or timezone.now()
    written = 0
    with transaction.atomic(), connection.cursor() as cursor:
        for language, content in contents.items():
            chosen = recipients.filter(language=language).order_by()
            sql, params = chosen.values("person", "address", "values").query.sql_with_params()
            cursor.execute(
                QUEUE.format(key=random_key(), recipients=sql),
                [
                    *(content.pk, language, content.kind, lane, reference),
                    *(adapted(now), adapted(not_before or now), adapted(not_after)),
                    *params,
                ],
            )
            written += cursor.rowcount
        wake()
    return written


def random_key() -> str:
    """Return the SQL that makes a key for a row."""
    return "gen_random_uuid()" if connection.vendor == "postgresql" else "lower(hex(randomblob(16)))"


def adapted(moment: dt.datetime | None):
    return connection.ops.adapt_datetimefield_value(moment)


def send_again(letter: Letter, now: dt.datetime | None = None) -> None:
    """Queue a letter once more, with its Message-ID, whatever became of it. Raises ValueError where it cannot be."""
    now = now or timezone.now()
    with transaction.atomic():
        letter = Letter.objects.select_for_update().get(pk=letter.pk)
        if letter.content_id is None:
            raise ValueError("The words of the letter are forgotten.")
        if letter.state in (Letter.State.QUEUED, Letter.State.SENDING):
            raise ValueError("The letter is on its way.")
        if letter.lane != Letter.Lane.URGENT:
            # It counts by how it ends this time.
            tallies.add(Counter({(letter.reference, Tally.Event(letter.state)): -1}), now)
        letter.state, letter.due_at, letter.tries, letter.not_after = Letter.State.QUEUED, now, 0, None
        letter.words, letter.outcome, letter.outcome_at, letter.finished_at = "", "", None, None
        letter.save()
        wake()


def send_failed_again(letters: models.QuerySet, now: dt.datetime) -> int:
    """Queue those of the letters once more that have failed and whose words are there; return how many."""
    with transaction.atomic():
        failed = letters.failed().filter(content__isnull=False)
        numbers = list(failed.select_for_update().order_by("pk").values_list("pk", flat=True)[:PART])
        chosen = Letter.objects.filter(pk__in=numbers)
        mailings = chosen.of_mailings().order_by().values_list("reference")
        counts = {(reference, Tally.Event.FAILED): -n for reference, n in mailings.annotate(n=models.Count("pk"))}
        tallies.add(Counter(counts), now)
        # The key stays, and so the Message-ID.
        queued = {"state": Letter.State.QUEUED, "due_at": now, "tries": 0, "not_after": None, "has_slot": False}
        chosen.update(**queued, words="", outcome="", outcome_at=None, finished_at=None)
        wake()
        return len(numbers)


def drop(letters: models.QuerySet, now: dt.datetime, reason: str = "") -> int:
    """Drop those that have not left yet, and say so to the figures of their mailings. Returns how many."""
    with transaction.atomic():
        waiting = letters.waiting()
        mailings = waiting.of_mailings().order_by().values_list("reference")
        counts = {(reference, Tally.Event.DROPPED): n for reference, n in mailings.annotate(n=models.Count("pk"))}
        number = waiting.update(state=Letter.State.DROPPED, words=reason, finished_at=now)
        tallies.add(Counter(counts), now)
        return number


def release(reference: str, held_until: dt.datetime, now: dt.datetime) -> int:
    """Let letters of a cause leave that were held until a moment (kinds.Check). Returns how many."""
    held = Letter.objects.waiting().of_mailings().filter(due_at=held_until, reference=reference)
    number = 0
    # A part at a time, so that the first leave while the rest is let go.
    while part := Letter.objects.filter(pk__in=held.values("pk")[:PART]).update(due_at=now):
        wake()
        number += part
    return number


def hold(reference: str, until: dt.datetime, now: dt.datetime) -> int:
    """Put off what is due of a cause until a moment, for `release`. Returns how many letters."""
    due = Letter.objects.due(now).of_mailings().filter(reference=reference)
    number = 0
    while part := Letter.objects.waiting().filter(pk__in=due.values("pk")[:PART]).update(due_at=until):
        number += part
    return number


def withdraw(reference: str, held_until: dt.datetime, now: dt.datetime, reason: str) -> int:
    """Drop what is due of a cause, and what was held until a moment. Returns how many letters.

    Those with a later time of their own are dropped by their check when it comes.
    """
    due = models.Q(due_at__lte=now) | models.Q(due_at=held_until)
    letters = Letter.objects.waiting().of_mailings().filter(due, reference=reference)
    number = 0
    while part := withdraw_some(letters, now, reason):
        number += part
    return number


def withdraw_some(letters: models.QuerySet, now: dt.datetime, reason: str) -> int:
    """Drop a part of these letters, in a transaction of its own: what a worker has just claimed is left to it."""
    with transaction.atomic():
        free = letters.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked)
        numbers = list(free.values_list("pk", flat=True)[:PART])
        return drop(Letter.objects.filter(pk__in=numbers), now, reason)


def redirect(kinds: Iterable[str], person: int, former: str, to: str, values: Mapping[str, Any]) -> int:
    """Send what waits for a person to another address, with what differs there. Returns how many letters."""
    waiting = Letter.objects.waiting().filter(address=former, person=person, kind__in=list(kinds))
    return waiting.update(address=to, values=dict(values))
