"""How many questions one source may send. Counted in the database, for all processes together."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from .models import Attempt, QuestionSettings

HOUR = dt.timedelta(hours=1)
# How many forms with photos one address may send, right or wrong, for each question it may ask.
FORMS_WITH_PHOTOS = 2


class TooMany(Exception):
    """A source has sent all it may for now; `minutes` says when it may again."""

    def __init__(self, minutes: int):
        super().__init__(minutes)
        self.minutes = minutes


def window_of(now: dt.datetime, length: dt.timedelta) -> dt.datetime:
    """Return the beginning of the window that a moment is in: windows begin at whole multiples since 1970."""
    seconds = int(now.timestamp()) // int(length.total_seconds()) * int(length.total_seconds())
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


@dataclass(frozen=True)
class Counted:
    """How many questions came in all today, and whether this contact was given too often within the hour."""

    today: int
    is_same_contact: bool


def count(network: str, contacts: Iterable[str], now: dt.datetime) -> Counted:
    """Count a question against its network, its e-mail and its phone.

    Raises TooMany where the network has used up its hour; then nothing is counted. An e-mail or a phone shuts nobody
    out, since a stranger can type somebody else's: what is more than usual of them waits for a look in quarantine.
    Only valid questions may be counted, so that somebody who mistypes is not shut out.
    """
    allowed = QuestionSettings.load().per_hour
    window = window_of(now, HOUR)
    with transaction.atomic():
        if add(hashed(network), window) > allowed:
            transaction.set_rollback(True)
            left = (window + HOUR - now).total_seconds()
            raise TooMany(max(1, round(left / 60)))
        # In one order, so that no two questions wait for each other.
        given = [add(source, window) for source in sorted({hashed(contact) for contact in contacts if contact})]
        return Counted(add(hashed("all"), window_of(now, 24 * HOUR)), max(given, default=0) > allowed)


def count_photos(address: str, now: dt.datetime) -> None:
    """Count a form with photos, right or wrong, against its network address: opening them is work. Raises TooMany.

    The allowance is wider than that of questions, so that somebody who mistypes is not shut out.
    """
    window = window_of(now, HOUR)
    if add(hashed(f"photos {address}"), window) > QuestionSettings.load().per_hour * FORMS_WITH_PHOTOS:
        raise TooMany(max(1, round((window + HOUR - now).total_seconds() / 60)))


def add(source: str, window: dt.datetime) -> int:
    Attempt.objects.get_or_create(source=source, window=window)
    counter = Attempt.objects.filter(source=source, window=window)
    counter.update(number=F("number") + 1)
    return counter.values_list("number", flat=True).get()


def hashed(source: str) -> str:
    return salted_hmac("qa.limits", source.strip().lower(), algorithm="sha256").hexdigest()


def forget_counters(now: dt.datetime) -> int:
    """Delete counters of windows that have passed."""
    return Attempt.objects.filter(window__lt=now - 25 * HOUR).delete()[0]
