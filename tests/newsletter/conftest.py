"""Subscribers in each state, and their letters as a mail server has got them."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from wagtail.models import Page

from home.models import NewsIndexPage, NewsPage
from newsletter import confirming, digests, mailings, sending
from newsletter.confirming import Wish
from newsletter.models import Code, Mailing, Subscriber, Topic
from tests.conftest import LANGUAGES, publish
from tests.content import TEXTS
from tests.mail.conftest import deliver, server

__all__ = ["deliver", "server"]

ALMATY = ZoneInfo("Asia/Almaty")
NOW = dt.datetime(2026, 3, 19, 10, 30, tzinfo=ALMATY)
DAY = dt.timedelta(days=1)
MINUTE = dt.timedelta(minutes=1)
ADDRESS = "aidar@example.kz"
FIELDS = {
    "email": ADDRESS,
    "topics": ["news", "tariffs"],
    "language": "ru",
    "frequency": "daily",
    "agrees": "on",
}


@pytest.fixture
def topics(homes) -> dict[str, Topic]:
    """The topics by their names, each with a page below which something could be published."""
    page = publish(homes["kk"], NewsIndexPage(title="Тізім", slug="list-of-anything"))
    Topic.objects.update(index_page=page)
    return {topic.slug: topic for topic in Topic.objects.all()}


@pytest.fixture
def wish(topics):
    """Return a function that gives what a visitor wishes for: `wish("b@example.kz", "news", language="ru")`."""

    def make(email=ADDRESS, *slugs: str, language="kk", frequency="at_once") -> Wish:
        return Wish(email, tuple(topics[slug] for slug in slugs or ("news",)), language, frequency, "kk")

    return make


@pytest.fixture
def unconfirmed(wish):
    """Somebody who has asked for a subscription and not confirmed it."""

    def make(email=ADDRESS, *slugs, now=NOW, **options) -> Subscriber:
        confirming.subscribe(wish(email, *slugs, **options), "browser", now)
        return Subscriber.objects.get(email=email)

    return make


@pytest.fixture
def active(unconfirmed):
    """Return a function that gives a subscriber: `active("b@example.kz", "news", "tariffs")`."""

    def make(email=ADDRESS, *slugs, now=NOW, **options) -> Subscriber:
        subscriber = unconfirmed(email, *slugs, now=now, **options)
        confirming.confirm_by_link(last_code(subscriber).key, now + MINUTE)
        return Subscriber.objects.get(pk=subscriber.pk)

    return make


# --- What is published -----------------------------------------------------------------------------------------------

TITLES = {"kk": "Су жүйесі жуылады", "ru": "Промывка водопровода", "en": "Water mains are flushed"}


@pytest.fixture
def lists(homes, topics) -> dict[str, NewsIndexPage]:
    """The list of news in three languages, tied to the topic of its name."""
    found: dict[str, NewsIndexPage] = {}
    for code in LANGUAGES:
        page = NewsIndexPage(title="News", slug="news")
        if code != "kk":
            page.translation_key = found["kk"].translation_key
        found[code] = publish(homes[code], page)
    topics["news"].index_page = found["kk"]
    topics["news"].save()
    return found


@pytest.fixture
def story(lists):
    """Return a function that publishes a piece of news: `story("kk", "ru")`; once more for another language of it."""

    def make(*codes: str, slug="flushing", key=None) -> NewsPage:
        first = None
        for code in codes:
            page = NewsPage(title=TITLES[code], slug=slug, lead=f"{TITLES[code]}!", date=NOW.date(), body=TEXTS[code])
            if key or first:
                page.translation_key = key or first.translation_key
            page = publish(lists[code], page)
            first = first or page
        return first

    return make


@pytest.fixture
def offered(story):
    """Return a function that publishes a piece of news and gives the mailing that is offered for it."""

    def make(*codes: str, **options) -> Mailing:
        return Mailing.objects.get(key=story(*(codes or LANGUAGES), **options).translation_key)

    return make


def pages_of(mailing: Mailing) -> list[Page]:
    """Return the pages of the piece of news that it mails."""
    return list(Page.objects.live().filter(translation_key=mailing.key).specific())


@pytest.fixture
def begun(offered):
    """Return a function that publishes a piece of news and lets its mailing begin at a moment."""

    def make(*codes: str, now=NOW, also=(), not_after=None, **options) -> Mailing:
        mailing = offered(*codes, **options)
        topics = [*mailing.topics.all(), *also]
        mailings.schedule(mailing, topics, now, now, not_after)
        sending.tick(now)
        return Mailing.objects.get(pk=mailing.pk)

    return make


@pytest.fixture
def go_on(deliver):
    """Return a function that lets the worker do what is due at a moment, as its clock does."""

    def run(now=NOW) -> None:
        sending.tick(now)
        digests.tick(now)
        deliver(clock=lambda: now)
        sending.tick(now)

    return run


# --- Letters ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def inbox(server, deliver):
    """Return a function that sends what is due and gives the last letter to an address, as it has arrived."""

    def last(address: str = ADDRESS) -> "Received":
        deliver()
        found = [letter for letter in server.letters() if letter["To"] == address]
        assert found, f"no letter to {address}"
        # They may overtake each other on the way; their Message-ID begins with their number.
        return Received(max(found, key=lambda letter: int(letter["Message-ID"].strip("<").partition(".")[0])))

    return last


class Received:
    """A letter, with what a reader does with it."""

    def __init__(self, message):
        self.message = message
        self.subject = message["Subject"]
        self.text = message.get_body(("plain",)).get_content()
        self.html = message.get_body(("html",)).get_content()

    @property
    def code(self) -> str:
        return re.search(r"^(\d{6})\r?$", self.text, re.MULTILINE)[1]

    def link(self, part: str) -> str:
        """The path of the letter's link with `part` in it, which stands in both the texts."""
        found = re.search(rf"http://testserver(/\S*{part}/\S*)", self.text)[1]
        assert f"http://testserver{found}" in self.html
        return found


def last_code(subscriber: Subscriber) -> Code:
    return Code.objects.filter(subscriber=subscriber).order_by("-pk")[0]


def post(client: Client, path: str, **data):
    return client.post(path, data)


def words(response) -> str:
    """The page, without what is made anew each time."""
    page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", response.content.decode())
    return re.sub(r"\s+", " ", page)
