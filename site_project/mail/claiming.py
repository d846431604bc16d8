"""The two statements of every letter: claiming the next ones, and marking those that were sent.

They are one statement each for many letters; Django's own would be two and many.
"""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from django.conf import settings
from django.db import connection

from .models import Letter
from .reports import Report


@dataclass(slots=True)
class Claimed:
    """What a worker needs of a letter: a tenth of the time that the model's own instance takes."""

    pk: int
    key: uuid.UUID
    content_id: int | None
    values: dict
    address: str
    kind: str
    lane: int
    reference: str
    person: int | None
    not_after: dt.datetime | None
    has_slot: bool
    tries: int
    due_at: dt.datetime
    in_doubt_at: dt.datetime | None

    message_id = Letter.message_id
    domain = Letter.domain


COLUMNS = ["id", *(field.name for field in fields(Claimed)[1:])]

CLAIM = """
    {hint} WITH picked AS MATERIALIZED (
        SELECT id FROM mail_letter WHERE state = 'queued' AND due_at <= %s {placed}
        ORDER BY lane, due_at, id LIMIT %s {lock})
    UPDATE mail_letter SET state = 'sending', worker = %s, leased_until = %s
    WHERE id IN (SELECT id FROM picked)
    RETURNING {columns},
        EXISTS (SELECT 1 FROM mail_suppression WHERE mail_suppression.address = lower(mail_letter.address))"""
MARK_SENT = """
    UPDATE mail_letter SET state = 'sent', finished_at = %s, tries = tries + 1, worker = NULL, leased_until = NULL,
        words = v.words, provider_id = v.provider_id
    FROM (VALUES {rows}) AS v (id, words, provider_id)
    WHERE mail_letter.id = v.id AND state IN ('sending', 'queued')"""


class Claims:
    """What one worker claims: a place of its own for what Django makes of a database's types."""

    def __init__(self, worker: uuid.UUID):
        self.worker = worker
        self.converters = None

    def pick(self, wanted: int, now: dt.datetime, until: dt.datetime) -> tuple[list[Claimed], list[Claimed]]:
        """Claim letters until a moment; return them, and those among them that may be to an address that gets none."""
        lock = "FOR UPDATE SKIP LOCKED" if connection.features.has_select_for_update_skip_locked else ""
        moment = connection.ops.adapt_datetimefield_value
        worker = Letter._meta.get_field("worker").get_db_prep_value(self.worker, connection)
        with connection.cursor() as cursor:
            # Right after a fan-out PostgreSQL does not know yet how many letters wait, and would sort them all each
            # time, where the index has them in their order.
            hint = "SET LOCAL enable_sort = off;" if connection.vendor == "postgresql" else ""
            # Mailings wait for their place where domains have a limit.
            placed = "AND (lane = 0 OR has_slot)" if settings.MAIL_PER_SECOND_AND_DOMAIN else ""
            sql = CLAIM.format(hint=hint, lock=lock, placed=placed, columns=", ".join(f'"{name}"' for name in COLUMNS))
            cursor.execute(sql, [moment(now), wanted, worker, moment(until)])
            rows = cursor.fetchall()
        letters, listed = [], []
        for row in self.in_python(rows):
            letters.append(Claimed(*row[:-1]))
            # Not every database knows the small letters of all alphabets.
            if row[-1] or not letters[-1].address.isascii():
                listed.append(letters[-1])
        return letters, listed

    def in_python(self, rows: list[tuple]) -> Iterable[Sequence]:
        """Return rows of `Claimed` with what Django makes of this database's types."""
        if self.converters is None:
            compiler = Letter.objects.all().query.get_compiler(connection=connection)
            columns = [Letter._meta.get_field(name).get_col("mail_letter") for name in COLUMNS]
            self.compiler, self.converters = compiler, compiler.get_converters(columns)
        return self.compiler.apply_converters(rows, self.converters)


def mark_sent(sent: list[tuple[Claimed, Report]], now: dt.datetime) -> None:
    """Write down that servers have taken these letters, and what they said."""
    is_postgresql = connection.vendor == "postgresql"
    row = "(%s::bigint, %s, %s)" if is_postgresql else "(%s, %s, %s)"
    sql = MARK_SENT.format(rows=", ".join([row] * len(sent)))
    if not is_postgresql:
        # SQLite names the columns of VALUES itself.
        sql = sql.replace("AS v (id, words, provider_id)", "AS v").replace("v.id", "v.column1")
        sql = sql.replace("v.words", "v.column2").replace("v.provider_id", "v.column3")
    params = [connection.ops.adapt_datetimefield_value(now)]
    for letter, report in sent:
        params += [letter.pk, report.words, report.provider_id]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
