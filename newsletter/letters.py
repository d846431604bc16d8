"""The letters of the newsletter, and the headers of its mailings."""

import datetime as dt
from typing import NamedTuple

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils import timezone, translation
from django.utils.text import Truncator
from wagtail.models import Page

from site_project.mail.models import Content, Letter
from site_project.mail.rendering import Words, each, render
from site_project.mail.writing import write, write_content

from . import links
from .models import Code, Mailing, Subscriber, Subscription, Topic

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

# So much of a page's text stands in its letter; the rest is read on the site.
WORDS = 70


class Entry(NamedTuple):
    """A page as a letter shows it."""

    title: str
    lead: str
    text: str
    url: str
    topic: str
    # The language of the page, and whether it stands in for the reader's.
    language: str
    stands_in: bool


def entry(page: Page, topic: Topic, language: str) -> Entry:
    """Return what a letter in a language shows of a page, of whatever type (`.specific()`)."""
    written_in = page.locale.language_code
    # How it begins: the blocks of a page stand on lines of their own, and run together they would read badly.
    text = next(filter(str.strip, getattr(page, "get_full_text", str)().splitlines()), "")
    with translation.override(language):
        name = topic.name
    return Entry(
        title=plain(getattr(page, "heading", page.title)),
        lead=plain(getattr(page, "lead", "") or page.search_description),
        text=plain(Truncator(" ".join(text.split())).words(WORDS, truncate=" …")),
        url=getattr(page, "absolute_address", "") or page.full_url,
        topic=name,
        language=written_in,
        stands_in=written_in != language,
    )


def plain(text: str) -> str:
    """Return words in which nothing is taken for a place that differs per reader."""
    return text.replace("{{", "{ {").replace("}}", "} }")


def mailing_values(mailing: Mailing, topic: Topic, page: Page, language: str) -> dict:
    return {
        "entry": entry(page, topic, language),
        "settings_url": links.settings_url(each("settings"), language),
        "unsubscribe_url": links.unsubscribe_url(each("unsubscribe"), topic, mailing),
        "unsubscribe_all_url": links.unsubscribe_url(each("unsubscribe"), None, mailing),
    }


def mailing_content(mailing: Mailing, topic: Topic, page: Page, language: str) -> Content:
    """Freeze the words of a mailing for the readers of one language who have subscribed to the topic."""
    values = mailing_values(mailing, topic, page, language)
    return write_content("mailing", language, values, mailing_headers(topic, mailing=mailing))


def preview(mailing: Mailing, topic: Topic, page: Page, language: str) -> Words:
    """Return a mailing as its readers of one language will get it. Its links lead nowhere."""
    return render("mailing", language, mailing_values(mailing, topic, page, language))


def test_letter(mailing: Mailing, topic: Topic, page: Page, language: str, to: str, now: dt.datetime) -> Letter:
    """Send the mailing to one member of the staff, as its readers of one language would get it."""
    nobody = Subscriber(language=language)
    tokens = links.tokens(nobody)
    values = mailing_values(mailing, topic, page, language) | {
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
