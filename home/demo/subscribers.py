"""The demo's newsletter: topics tied to their lists, 200 subscribers who do not exist, mailings with their figures."""

import datetime as dt
import random
import uuid

from django.utils import timezone
from wagtail.models import Page

from home.models import NewsIndexPage, NewsPage
from home.pieces import PagePiece
from newsletter import audience, letters, links, mailings
from newsletter.models import Consent, DayCount, Mailing, Subscriber, Subscription, Topic
from site_project.consents import ConsentText
from site_project.mail.models import Suppression
from site_project.mail.suppressions import suppress

LISTS = ("news", "entrepreneurs", "articles")
SUBSCRIBERS = 200
DAY = dt.timedelta(days=1)
# Of a hundred readers, so many read each language; and what they have chosen.
LANGUAGES = {"kk": 48, "ru": 46, "en": 6}
CHOICES = {
    ("news", "outages"): 40,
    ("outages",): 20,
    ("news", "outages", "tariffs"): 20,
    ("news", "articles"): 8,
    ("entrepreneurs", "tariffs"): 6,
    ("news", "outages", "entrepreneurs", "articles", "tariffs"): 6,
}
FREQUENCIES = {"at_once": 70, "daily": 18, "weekly": 12}
# What letters come to: of a thousand, so many.
COMES_TO = {"delivered": 987, "bounced": 6, "soft_bounced": 5}


def load(now: dt.datetime | None = None) -> None:
    """Fill the newsletter that `newsletter.setup` has made, once the pages are there."""
    now = now or timezone.now()
    # The same people in every demo.
    chance = random.Random(200)  # noqa: S311  nothing of it is secret
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    for slug in LISTS:
        topics[slug].index_page = NewsIndexPage.objects.get(locale__language_code="kk", topic=slug)
        topics[slug].save()
    subscribe(topics, chance, now)
    audience.count_anew()
    for page in reversed(newest(topics["news"])[:2]):
        mail(page, topics["news"], chance, now)
    # One waits for whoever tries the demo out.
    article = newest(topics["articles"])[0]
    offered = Mailing.objects.create(
        kind=PagePiece.kind, key=article.translation_key, title=article.title, offered_at=now
    )
    offered.topics.set([topics["news"], topics["articles"]])


def newest(topic: Topic) -> list[NewsPage]:
    return list(NewsPage.objects.child_of(topic.index_page).order_by("-date"))


def subscribe(topics: dict[str, Topic], chance: random.Random, now: dt.datetime) -> None:
    """Make the subscribers, most of them active, over the last three months."""

    def one_of(weights: dict):
        return chance.choices(list(weights), weights.values())[0]

    text = ConsentText.in_force(ConsentText.Purpose.LETTERS, now)
    for number in range(1, SUBSCRIBERS + 1):
        asked = now - DAY * 90 * (1 - number / SUBSCRIBERS) - dt.timedelta(minutes=chance.randrange(30, 600))
        subscriber = Subscriber(
            key=uuid.UUID(int=chance.getrandbits(128), version=4),
            email=f"reader{number:03}@example.kz",
            language=one_of(LANGUAGES),
            asked_at=asked,
        )
        subscriber.tokens = links.tokens(subscriber)
        chosen, frequency = one_of(CHOICES), one_of(FREQUENCIES)
        if number > SUBSCRIBERS - 6:
            subscriber.save()
            continue
        subscriber.state, subscriber.confirmed_at = Subscriber.State.ACTIVE, asked + dt.timedelta(minutes=4)
        is_gone = number % 20 == 0 and number % 60 != 0
        if number % 60 == 0:
            subscriber.state, subscriber.suspended_at = Subscriber.State.SUSPENDED, min(now, asked + 12 * DAY)
        elif is_gone:
            subscriber.state, subscriber.ended_at = Subscriber.State.ENDED, min(now, asked + 12 * DAY)
            subscriber.ended_reason = "unsubscribed"
            audience.count_today(DayCount.Event.UNSUBSCRIBED, subscriber.ended_at)
        subscriber.save()
        Consent.objects.create(
            subscriber=subscriber,
            text=text,
            language=subscriber.language,
            given_at=asked,
            withdrawn_at=subscriber.ended_at,
        )
        audience.count_today(DayCount.Event.SUBSCRIBED, subscriber.confirmed_at)
        if subscriber.is_suspended:
            words = "550 5.1.1 No such user"
            suppress(subscriber.email, Suppression.Reason.BOUNCED, words, subscriber.suspended_at)
        if not is_gone:
            Subscription.objects.bulk_create(
                Subscription(
                    subscriber=subscriber, topic=topics[slug], frequency=frequency, since=subscriber.confirmed_at
                )
                for slug in chosen
            )


def mail(page: Page, topic: Topic, chance: random.Random, now: dt.datetime) -> None:
    """Make a mailing as it looks when it is over: its letters left when the page was published."""
    moment = timezone.make_aware(dt.datetime.combine(page.date, dt.time(12, 15)))
    if moment > now:
        moment = now - dt.timedelta(hours=2)
    readers = Subscription.objects.in_force().filter(topic=topic)
    at_once = readers.filter(frequency=Subscription.Frequency.AT_ONCE).count()
    figures = {name: sum(chance.random() < share / 1000 for _ in range(at_once)) for name, share in COMES_TO.items()}
    figures["delivered"] = at_once - figures["bounced"] - figures["soft_bounced"]
    mailing = Mailing.objects.create(
        kind=PagePiece.kind,
        key=page.translation_key,
        title=page.title,
        state=mailings.State.SENT,
        offered_at=moment,
        send_at=moment,
        started_at=moment,
        finished_at=moment + dt.timedelta(minutes=1),
        letters=at_once,
        digested=readers.count() - at_once,
        sent=at_once,
        unsubscribed=1,
        **figures,
    )
    mailing.topics.add(topic)
    readings = mailing.piece.readings()
    for language in readings:
        mailing.contents.add(letters.mailing_content(mailing, letters.entry(readings, topic, language), topic))
    audience.count_today(DayCount.Event.SENT, moment, at_once)
    for name, number in figures.items():
        audience.count_today(DayCount.Event(name), moment, number)
