"""How much processor time a public page takes when nothing is kept of it, and how that compares.

The reference, in the same run, is Wagtail itself answering the same address: its own routing, and a template of
nothing but the title and the text. The ratio says what menu, trail, languages, lists and footer add to that.

    VAR_DIR=var python -m benches.pages        on the demo that `make run` has loaded
"""

import statistics
import time

from django.http import HttpResponse
from django.template import engines
from django.test import Client, RequestFactory
from django.utils import translation
from wagtail.models import Page

PATHS = (
    "/kk/",
    "/ru/about/",
    "/kk/about/history/",
    "/kk/consumers/payment/",
    "/ru/news/",
    "/en/about/reports/",
    "/kk/guide/",
)
ROUNDS = 40
BARE = engines["django"].from_string(
    "{% load wagtailcore_tags %}<h1>{{ page.title }}</h1>"
    "{% for block in page.body %}{% include_block block %}{% endfor %}"
)
CLIENT = Client(headers={"host": "localhost"})


def ours(path: str) -> HttpResponse:
    ours.number += 1
    # A query of its own makes every request another page to the page cache.
    return CLIENT.get(f"{path}?n={ours.number}")


ours.number = 0


def bare_wagtail(path: str) -> HttpResponse:
    request = RequestFactory(headers={"host": "localhost"}).get(path)
    with translation.override(path.split("/")[1]):
        page, _args, _kwargs = Page.route_for_request(request, path.split("/", 2)[2])
        return HttpResponse(BARE.render({"page": page, "request": request}))


def median_ms(answer, path: str) -> float:
    answer(path)
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        answer(path)
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    print(f"{'page':30} {'ours, ms':>9} {'bare Wagtail, ms':>17} {'ratio':>6}")
    for path in PATHS:
        mine, reference = median_ms(ours, path), median_ms(bare_wagtail, path)
        print(f"{path:30} {mine:9.1f} {reference:17.1f} {mine / reference:6.2f}")


if __name__ == "__main__":
    main()
