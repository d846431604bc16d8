"""How many questions one source may send."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from site_project.limits import DAY, HOUR, count, is_within

from .models import QuestionSettings

# How many forms with photos one network may send, right or wrong, for each question it may ask.
FORMS_WITH_PHOTOS = 2


@dataclass(frozen=True)
class Counted:
    """What is more than usual of a question that may come in."""

    is_crowd: bool
    is_same_contact: bool


def count_question(network: str, contacts: Iterable[str], rules: QuestionSettings, now: dt.datetime) -> Counted:
    """Count a question against its network, e-mail and phone. Raises TooMany where the network has had its hour.

    An e-mail or a phone shuts nobody out, since a stranger can type somebody else's: what is more than usual of them
    waits for a look in quarantine.
    """
    count("questions", network, rules.per_hour, HOUR, now)
    given = [is_within("questions", contact, rules.per_hour, HOUR, now) for contact in contacts if contact]
    return Counted(not is_within("questions", "all", rules.per_day, DAY, now), not all(given))


def count_photos(network: str, rules: QuestionSettings, now: dt.datetime) -> None:
    """Count a form with photos, right or wrong: opening them is work. Raises TooMany.

    The allowance is wider than that of questions, so that somebody who mistypes is not shut out.
    """
    count("photos", network, rules.per_hour * FORMS_WITH_PHOTOS, HOUR, now)
