"""The letters of the newsletter, and the headers of its mailings."""

import datetime as dt
from collections.abc import Container, Mapping
from typing import NamedTuple

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils import timezone, translation

from site_project.mail.models import Content, Letter
from site_project.mail.rendering import Words, each, render
from site_project.mail.writing import write, write_content

from . import links
from .models import Code, Mailing, Subscriber, Subscription, Topic
from .pieces import Reading

# The letters of mailings, which may be many.
MAILINGS = ("mailing", "digest")
# Every letter that only a subscriber gets: what is erased with the subscriber.
KINDS = (
    *MAILINGS,
    "subscription_confirm",
    "subscription_already",
    "subscription_confirmed",
    "subscription_code",
    "subscription_address_from",
    "subscription_address_to",
    "subscription_ended",
)
# To whom a letter is written that never leaves. No address of anybody: what strangers type is not kept.
NOBODY = f"nobody@{settings.MAIL_DOMAIN}"

# What stands in a mailing for the token of each reader (Subscriber.tokens).
UNSUBSCRIBE = "{{unsubscribe}}"


def mailing_headers(
    topic: Topic | None = None, token: str = UNSUBSCRIBE, mailing: Mailing | None = None
) -> dict[str, str]:
    """Return the headers with which mail programs offer to unsubscribe in one click (RFC 2369, 2919, 8058).

    In a mailing the token differs for each reader: it is put in from `Subscriber.tokens`. Without a topic the letter
    belongs to no list, and the click unsubscribes from everything.
    """
    headers = {
        "List-Unsubscribe": f"<{links.unsubscribe_url(token, topic, mailing)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    if topic is not None:
        headers["List-Id"] = f"<{topic.slug}.{settings.MAIL_DOMAIN}>"
    return headers


def ends(subscriber: Subscriber) -> dict[str, str]:
    """Return the links at the end of a letter."""
    tokens = subscriber.tokens
    return {
        "settings_url": links.settings_url(tokens["settings"], subscriber.language),
        "unsubscribe_url": links.unsubscribe_url(tokens["unsubscribe"]),
    }


def names(topics: list[Topic], language: str) -> list[str]:
    with translation.override(language):
        return [topic.name for topic in topics]


def please_confirm(subscriber: Subscriber, code: Code, digits: str, topics: list[Topic], now: dt.datetime) -> Letter:
    """Send the link and the code, either of which confirms the subscription (N3)."""
    language = code.wish["language"]
    return write(
        "subscription_confirm",
        to=subscriber.email,
        language=language,
        values={
            "url": links.answer_url(code, language),
            "code": digits,
            "days": code.wish["days"],
            "topics": names(topics, language),
        },
        reference=subscriber.reference,
        now=now,
    )


def code_to_manage(subscriber: Subscriber, digits: str, now: dt.datetime, kind: str = "subscription_code") -> Letter:
    """Send the code that opens the settings (N5); as `subscription_already` to somebody who subscribes again."""
    return write(
        kind,
        to=subscriber.email,
        language=subscriber.language,
        values={"code": digits, **ends(subscriber)},
        reference=subscriber.reference,
        now=now,
    )


def to_nobody(language: str, digits: str, now: dt.datetime) -> Letter:
    """Write as much as for a subscriber, so that a stranger cannot tell by the time it takes; it is never sent."""
    decoy = Subscriber(language=language, tokens=links.tokens(Subscriber()))
    return write(
        "subscription_code",
        to=NOBODY,
        language=language,
        values={"code": digits, **ends(decoy)},
        not_after=now - dt.timedelta(days=1),
        now=now,
    )


def confirmed(subscriber: Subscriber, now: dt.datetime) -> Letter:
    """Tell that the subscription is confirmed, on which topics, and how to change or end it."""
    topics = list(subscriber.topics.all())
    return write(
        "subscription_confirmed",
        to=subscriber.email,
        language=subscriber.language,
        values={"topics": names(topics, subscriber.language), **ends(subscriber)},
        reference=subscriber.reference,
        headers=mailing_headers(token=subscriber.tokens["unsubscribe"]),
        now=now,
    )


def confirm_former_address(subscriber: Subscriber, code: Code, digits: str, now: dt.datetime) -> Letter:
    """Ask at the address that letters go to whether they shall go to another."""
    return write(
        "subscription_address_from",
        to=subscriber.email,
        language=subscriber.language,
        values={
            "url": links.answer_url(code, subscriber.language),
            "code": digits,
            "days": code.wish["days"],
            "new": code.wish["email"],
        },
        reference=subscriber.address_reference,
        now=now,
    )


def confirm_new_address(subscriber: Subscriber, code: Code, digits: str, now: dt.datetime) -> Letter:
    """Ask at the address that letters shall go to. The former address is not in it: this one may be a slip."""
    return write(
        "subscription_address_to",
        to=code.wish["email"],
        language=subscriber.language,
        values={"url": links.answer_url(code, subscriber.language), "code": digits, "days": code.wish["days"]},
        reference=subscriber.address_reference,
        now=now,
    )


def unsubscribed(subscriber: Subscriber, days: int, now: dt.datetime) -> Letter:
    """Tell that the subscription has ended, and that the address is erased after so many days."""
    return write(
        "subscription_ended",
        to=subscriber.email,
        language=subscriber.language,
        values={"days": days, "url": links.page_url(subscriber.language)},
        reference=subscriber.reference,
        now=now,
    )


# --- Mailings --------------------------------------------------------------------------------------------------------

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


class Entry(NamedTuple):
    """A piece as a letter in a language shows it."""

    title: str
    lead: str
    text: str
    url: str
    topic: str
    # The language of the letter, and that of the piece, which may stand in for it.
    language: str
    written_in: str

    @property
    def stands_in(self) -> bool:
        return self.written_in != self.language


def stand_in(language: str, fallback: str, readings: Container[str]) -> str:
    """Return the language in which somebody reads a piece: his own, or another. Raises LookupError without any."""
    return next(each for each in (language, fallback, *LANGUAGES) if each in readings)


def entry(readings: Mapping[str, Reading], topic: Topic, language: str) -> Entry:
    """Return what a letter in a language shows of a piece. Raises LookupError where it cannot be read in any."""
    written_in = stand_in(language, topic.fallback_language, readings)
    reading = readings[written_in]
    with translation.override(language):
        name = topic.name
    words = [plain(each) for each in (reading.title, reading.lead, reading.text)]
    return Entry(*words, reading.url, name, language, written_in)


def plain(text: str) -> str:
    """Return words in which nothing is taken for a place that differs per reader."""
    return text.replace("{{", "{ {").replace("}}", "} }")


def mailing_values(mailing: Mailing, entry: Entry, topic: Topic) -> dict:
    return {
        "entry": entry,
        "settings_url": links.settings_url(each("settings"), entry.language),
        "unsubscribe_url": links.unsubscribe_url(each("unsubscribe"), topic, mailing),
        "unsubscribe_all_url": links.unsubscribe_url(each("unsubscribe"), None, mailing),
    }


def mailing_content(mailing: Mailing, entry: Entry, topic: Topic) -> Content:
    """Freeze the words of a mailing for the readers of one language who have subscribed to the topic."""
    headers = mailing_headers(topic, mailing=mailing) | {"References": beginning(mailing)}
    return write_content("mailing", entry.language, mailing_values(mailing, entry, topic), headers)


def beginning(mailing: Mailing) -> str:
    """Return what all letters about a piece refer to, so that mail programs show them as one conversation (RFC 5322).

    It is the name of a letter that nobody has: whoever subscribes between two letters has the second in its place, too.
    """
    return f"<{mailing.kind}.{mailing.key}@{settings.MAIL_DOMAIN}>"


def preview(mailing: Mailing, entry: Entry, topic: Topic) -> Words:
    """Return a mailing as its readers of one language will get it. Its links lead nowhere."""
    return render("mailing", entry.language, mailing_values(mailing, entry, topic))


def test_letter(mailing: Mailing, entry: Entry, topic: Topic, to: str, now: dt.datetime) -> Letter:
    """Send the mailing to one member of the staff, as its readers of one language would get it."""
    language = entry.language
    tokens = links.tokens(Subscriber(language=language))
    values = mailing_values(mailing, entry, topic) | {
        "settings_url": links.settings_url(tokens["settings"], language),
        "unsubscribe_url": links.unsubscribe_url(tokens["unsubscribe"], topic),
        "unsubscribe_all_url": links.unsubscribe_url(tokens["unsubscribe"]),
    }
    headers = mailing_headers(topic, tokens["unsubscribe"])
    return write("mailing", to=to, language=language, values=values, headers=headers, now=now)


def digest_content(entries: list[Entry], language: str, now: dt.datetime) -> Content:
    """Freeze the words of a digest."""
    values = {
        "entries": entries,
        "date": timezone.localdate(now),
        "settings_url": links.settings_url(each("settings"), language),
        "unsubscribe_url": links.unsubscribe_url(each("unsubscribe")),
    }
    return write_content("digest", language, values, mailing_headers())


def addressed(readers: QuerySet[Subscription]) -> QuerySet[Subscription]:
    """Return subscriptions as `site_project.mail.writing.fan_out` takes them."""
    return readers.annotate(
        person=F("subscriber"),
        address=F("subscriber__email"),
        language=F("subscriber__language"),
        values=F("subscriber__tokens"),
    )
