"""Whether a stranger can tell from an answer, or from how long it takes, that an address has subscribed.

    VAR_DIR=var python -m benches.enumeration [--requests 1000]

on an empty database after `manage.py migrate` and `manage.py setup_site`. Known and unknown addresses take turns, each
asked for once, in both forms of the page. Prints the ratio of the medians, and exits with 1 where the answers differ
in status, page or length, or the medians by more than five in a hundred. The last figures are in docs/mailings.md.
"""

import argparse
import gc
import re
import statistics
import sys
import time

from django.conf import settings
from django.test import Client
from django.utils import timezone

from newsletter import links
from newsletter.models import Subscriber, Subscription, SubscriptionSettings, Topic

FIELDS = {"topics": ["news"], "language": "kk", "frequency": "at_once", "agrees": "on"}
CLOSE = 0.05


def fill(number: int) -> None:
    """Make subscribers, and let any number of letters be asked for."""
    rules = SubscriptionSettings.load()
    rules.requests_per_hour = rules.letters_per_hour = 30_000
    rules.requests_per_day = 1_000_000
    rules.save()
    now, topic = timezone.now(), Topic.objects.get(slug="news")
    readers = [
        Subscriber(email=f"known{n:05}@example.kz", language="kk", state="active", asked_at=now, confirmed_at=now)
        for n in range(number)
    ]
    for reader in readers:
        reader.tokens = links.tokens(reader)
    Subscriber.objects.bulk_create(readers)
    Subscription.objects.bulk_create(Subscription(subscriber=each, topic=topic, since=now) for each in readers)


def ask(path: str, email: str, fields: dict) -> tuple[float, tuple]:
    """Send a form as a new visitor; return the seconds it takes, and what can be seen of the answer."""
    client = Client(headers={"host": "localhost"})
    begin = time.perf_counter()
    response = client.post(path, {"email": email, **fields}, follow=True)
    seconds = time.perf_counter() - begin
    page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", response.content.decode())
    return seconds, (response.status_code, response.redirect_chain, len(page), sorted(response.cookies))


def compare(path: str, fields: dict, number: int) -> bool:
    times, answers = {"known": [], "fresh": []}, {"known": set(), "fresh": set()}
    for n in range(number):
        for kind in ("known", "fresh") if n % 2 else ("fresh", "known"):
            seconds, seen = ask(path, f"{kind}{n:05}@example.kz", fields)
            times[kind].append(seconds)
            answers[kind].add(str(seen))
    known, fresh = (statistics.median(times[kind]) for kind in ("known", "fresh"))
    is_same = answers["known"] == answers["fresh"] and len(answers["known"]) == 1
    print(f"{path:26} known {known * 1000:.2f} ms, unknown {fresh * 1000:.2f} ms, ratio {known / fresh:.3f}", end=", ")
    print("answers are the same" if is_same else f"ANSWERS DIFFER: {answers}")
    return is_same and abs(known / fresh - 1) <= CLOSE


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=1000)
    options = parser.parse_args()
    if Subscriber.objects.exists():
        sys.exit("The bench needs a database of its own.")
    settings.ALLOWED_HOSTS = ["localhost"]
    fill(2 * options.requests)
    # The first requests compile templates.
    compare("/kk/subscribe/sign-up/", FIELDS, 20)
    gc.disable()
    results = [
        compare("/kk/subscribe/sign-up/", FIELDS, options.requests),
        compare("/kk/subscribe/ask/", {}, options.requests),
    ]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
