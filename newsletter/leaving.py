"""Which letters of mailings may leave just now: the outbox asks for every few of them, just before they do."""

import datetime as dt
from collections.abc import Sequence

from . import guard
from .models import Mailing, Subscription
from .models.mailings import number_of
from .quiet import keep_quiet, night_end

State = Mailing.State
# What a letter of a cancelled mailing says of itself.
CANCELLED = "The mailing is cancelled."


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
            verdicts[letter.pk] = mailing.held_until
        elif night and not mailing.is_urgent:
            if number not in quiet:
                quiet[number] = keep_quiet(mailing.topics.all())
            if quiet[number]:
                verdicts[letter.pk] = night
    return verdicts


def people(claimed: Sequence) -> set[int]:
    return {letter.person for letter in claimed}
