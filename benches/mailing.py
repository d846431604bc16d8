"""How long a mailing takes, from «publish» to the last letter at the mail server, against a client that only pushes.

    DATABASE_URL=postgres://… VAR_DIR=var python -m benches.mailing [--subscribers 100000] [--letters 20000000]

on a PostgreSQL database of its own after `manage.py migrate` and `manage.py collectstatic`. The reference is the bare
client of benches/outbox.py, over as many connections to the same `smtp-sink`, in the same run. With `--letters` the
outbox is filled with so many old letters first, and the admin's screens are timed, too: their figures are kept
counters, so they may not grow with what they count. The last figures are in docs/mailings.md.
"""

import argparse
import sys
import time
import uuid

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from home.models import HomePage, NewsIndexPage, NewsPage
from newsletter import audience, links, mailings, sending
from newsletter.models import Mailing, Subscriber, SubscriptionSettings, Topic
from site_project.mail.messages import Ready
from site_project.mail.models import Content, Letter
from site_project.mail.worker import Delivery

from .outbox import bare, start_sink

LANGUAGES = ("kk", "ru", "en")
TEXT = "Ертең сағат 10-нан 16-ға дейін су құбыры жуылады, су лайланып ағуы мүмкін. " * 30


def fill(number: int) -> float:
    """Make so many subscribers of the news, a third in each language; return the seconds it takes to count them."""
    sample = links.tokens(Subscriber(key=uuid.uuid4(), email="reader@example.kz"))
    with connection.cursor() as cursor:
        # Tokens of the right length; making real ones by the million is not what is measured here.
        cursor.execute(
            """INSERT INTO newsletter_subscriber
                (key, email, language, tokens, state, asked_at, confirmed_at, ended_reason)
            SELECT gen_random_uuid(), 'reader' || n || '@example' || n %% 50 || '.kz',
                (ARRAY['kk', 'ru', 'en'])[n %% 3 + 1],
                jsonb_build_object('unsubscribe', %s::text, 'settings', %s::text), 'active', now(), now(), ''
            FROM generate_series(1, %s) AS n""",
            [sample["unsubscribe"], sample["settings"], number],
        )
        cursor.execute(
            """INSERT INTO newsletter_subscription (subscriber_id, topic_id, frequency, since)
            SELECT s.id, t.id, 'at_once', now() - interval '1 day'
            FROM newsletter_subscriber AS s, newsletter_topic AS t
            WHERE t.slug = 'news' OR (t.slug = 'tariffs' AND mod(s.id, 3) = 0)"""
        )
        cursor.execute("ANALYZE newsletter_subscriber, newsletter_subscription")
    begin = time.perf_counter()
    audience.count_anew()
    return time.perf_counter() - begin


def publish() -> Mailing:
    """Publish a piece of news in three languages, and return the mailing that is offered for it."""
    key = uuid.uuid4()
    for code in LANGUAGES:
        parent = NewsIndexPage.objects.get(locale__language_code=code, slug="bench")
        page = NewsPage(
            title="Су құбыры жуылады", slug=f"piece-{key.hex[:8]}", translation_key=key, locale=parent.locale
        )
        page.body = [("text", f"<p>{TEXT}</p>")]
        parent.add_child(instance=page)
        page.save_revision().publish()
    return Mailing.objects.get(key=key)


def prepare() -> None:
    """Make lists of news, tied to their topic, and let letters leave at any hour."""
    rules = SubscriptionSettings.load()
    rules.quiet_from = rules.quiet_until = None
    rules.save()
    key = uuid.uuid4()
    for home in HomePage.objects.select_related("locale"):
        page = NewsIndexPage(title="News", slug="bench", translation_key=key, locale=home.locale)
        home.add_child(instance=page)
        page.save_revision().publish()
    Topic.objects.filter(slug="news").update(index_page=Page.objects.get(slug="bench", locale__language_code="kk"))


def mail(connections: int) -> tuple[float, float, int]:
    """Publish and send; return the seconds until the fan-out was done and until the end, and the number of letters."""
    begin = time.perf_counter()
    mailing = publish()
    now = timezone.now()
    mailings.schedule(mailing, mailing.topics.all(), now, now)
    sending.tick(now)
    fanned = time.perf_counter() - begin
    counts = Delivery(connections=connections).run()
    seconds = time.perf_counter() - begin
    sending.tick(timezone.now())
    mailing.refresh_from_db()
    if mailing.state != mailings.State.SENT or counts["sent"] != mailing.letters or not mailing.letters:
        sys.exit(f"Not every letter was sent: {counts}, {mailing.letters} letters, {mailing.state}")
    return fanned, seconds, mailing.letters


def fill_outbox(number: int) -> None:
    """Put old letters into the outbox, as two years of mailings would."""
    content = Content.objects.first()
    with connection.cursor() as cursor:
        for first in range(0, number, 1_000_000):
            cursor.execute(
                """INSERT INTO mail_letter (key, content_id, "values", address, language, kind, lane, reference, person,
                    state, queued_at, due_at, finished_at, has_slot, tries, words, provider_id, outcome)
                SELECT gen_random_uuid(), %s, '{}', 'reader' || n || '@example' || n %% 50 || '.kz', 'kk', 'mailing', 2,
                    'mailing:' || %s, n, 'sent', now(), now(), now(), false, 1, '', '', 'delivered'
                FROM generate_series(1, 1000000) AS n""",
                [content.pk, 1_000_000 + first],
            )
            print(f"  {first + 1_000_000} old letters", flush=True)
        cursor.execute("ANALYZE mail_letter")


def time_screens() -> None:
    """Print how long the admin's screens take, the best of three."""
    user, _created = get_user_model().objects.get_or_create(username="bench", is_superuser=True, is_staff=True)
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    client.get(reverse("wagtailadmin_home"))
    subscribers = reverse(Subscriber.snippet_viewset.get_url_name("list"))
    last = Mailing.objects.latest("pk")
    screens = {
        "subscribers": subscribers,
        "subscribers, last page": f"{subscribers}?p=200",
        "subscribers found": f"{subscribers}?q=reader99999",
        "subscribers by topic": f"{subscribers}?topics={Topic.objects.get(slug='tariffs').pk}",
        "subscribers by language": f"{subscribers}?language=ru",
        "subscribers by date": f"{subscribers}?ordering=confirmed_at",
        "one subscriber": reverse(
            Subscriber.snippet_viewset.get_url_name("inspect"), args=[Subscriber.objects.latest("pk").pk]
        ),
        "mailings": reverse(Mailing.snippet_viewset.get_url_name("list")),
        "one mailing": reverse("newsletter_mailing", args=[last.pk]),
        "statistics": reverse("newsletter_statistics:index"),
    }
    for name, address in screens.items():
        times = []
        for _time in range(3):
            begin = time.perf_counter()
            response = client.get(address)
            times.append(time.perf_counter() - begin)
            if response.status_code != 200:
                sys.exit(f"{name}: {response.status_code}")
        print(f"  {name:26} {min(times) * 1000:6.0f} ms")
    begin = time.perf_counter()
    sending.tick(timezone.now())
    print(f"  {'a tick with nothing to do':26} {(time.perf_counter() - begin) * 1000:6.0f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subscribers", type=int, default=100_000)
    parser.add_argument("--connections", type=int, default=100)
    parser.add_argument("--letters", type=int, default=0, help="also fill the outbox so, and time the screens")
    options = parser.parse_args()
    if connection.vendor != "postgresql":
        sys.exit("The bench needs PostgreSQL.")
    if Subscriber.objects.exists():
        sys.exit("The bench needs a database of its own.")
    call_command("setup_site")
    prepare()
    counting = fill(options.subscribers)
    sink = start_sink()
    try:
        fanned, seconds, number = mail(options.connections)
        content = Content.objects.filter(kind="mailing", language="kk").latest("pk")
        letter = Letter(pk=1, address="reader@example.kz", content=content, values=Subscriber.objects.first().tokens)
        data = Ready(content).fill(letter) + b".\r\n"
        reference = bare(min(number, 20_000), options.connections, data)
        print(f"{number} subscribers, {len(data)} bytes a letter, {options.connections} connections")
        print(f"counted anew      {counting:9.1f} s")
        print(f"bare client       {reference:9.0f} letters/s, {number / reference:.1f} s")
        print(f"fan-out           {fanned:9.1f} s after «publish»")
        print(f"last letter       {seconds:9.1f} s after «publish», {number / seconds:.0f} letters/s")
        print(f"ratio             {number / seconds / reference:9.2f}")
        if options.letters:
            fill_outbox(options.letters)
            print(f"screens with {options.subscribers} subscribers and {Letter.objects.count()} letters")
            time_screens()
    finally:
        sink.terminate()


if __name__ == "__main__":
    main()
