"""The letters of the newsletter, and the headers of its mailings."""

import datetime as dt

from django.conf import settings
from django.utils import translation

from site_project.mail.models import Letter
from site_project.mail.writing import write

from . import links
from .models import Code, Subscriber, Topic

# Every letter that only a subscriber gets: what is erased with the subscriber.
KINDS = (
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


def mailing_headers(topic: Topic | None = None, token: str = UNSUBSCRIBE) -> dict[str, str]:
    """Return the headers with which mail programs offer to unsubscribe in one click (RFC 2369, 2919, 8058).

    In a mailing the token differs for each reader: it is put in from `Subscriber.tokens`. Without a topic the letter
    belongs to no list, and the click unsubscribes from everything.
    """
    headers = {
        "List-Unsubscribe": f"<{links.unsubscribe_url(token, topic)}>",
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


def already_subscribed(
    subscriber: Subscriber, code: Code, digits: str, topics: list[Topic], now: dt.datetime
) -> Letter:
    """Tell somebody who subscribes again where the settings are."""
    return write(
        "subscription_already",
        to=subscriber.email,
        language=subscriber.language,
        values={"code": digits, **ends(subscriber)},
        reference=subscriber.reference,
        now=now,
    )


def code_to_manage(subscriber: Subscriber, digits: str, now: dt.datetime) -> Letter:
    """Send the code that opens the settings (N5)."""
    return write(
        "subscription_code",
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
