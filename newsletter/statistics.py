"""What staff sees of letters and subscriptions in numbers, all from kept counters."""

import datetime as dt
from collections import defaultdict
from typing import Any

from django.conf import settings
from django.db.models import Sum
from django.utils.translation import gettext_lazy

from site_project.mail import tracking

from . import audience
from .models import DayCount, Mailing, Topic

LANGUAGES = dict(settings.LANGUAGES)

# What the figures of a mailing are shown as, and of what each is a share.
FIGURES = ["sent", "delivered", "bounced", "soft_bounced", "complained", "unsubscribed", "failed", "dropped"]
# What only a provider tells of a letter once it has left: a mail server does not.
TOLD = ("delivered", "complained")


def is_told(name: str) -> bool:
    """Whether anybody would tell us: a zero of what nobody can know is no figure."""
    return name not in TOLD or tracking.is_known()


def figures(mailing: Mailing) -> list[dict]:
    """Return what its letters have come to, as far as anybody can know: in numbers, shares and widths of bars."""
    most = max(mailing.letters, 1)
    return [
        {
            "name": name,
            "label": Mailing._meta.get_field(name).verbose_name,
            "number": getattr(mailing, name),
            "share": 100 * getattr(mailing, name) / most,
            "width": round(200 * getattr(mailing, name) / most),
            "is_bad": name in ("bounced", "complained", "failed"),
        }
        for name in FIGURES
        if getattr(mailing, name) or is_told(name)
    ]


# --- Statistics ------------------------------------------------------------------------------------------------------

Event = DayCount.Event
PLOTS = [
    (gettext_lazy("Letters of mailings"), [Event.SENT, Event.DELIVERED]),
    (gettext_lazy("Letters that came back, and complaints"), [Event.BOUNCED, Event.SOFT_BOUNCED, Event.COMPLAINED]),
    (gettext_lazy("Subscriptions"), [Event.SUBSCRIBED, Event.UNSUBSCRIBED]),
]
COLOURS = ["#0a5c82", "#7cc7ec", "#b3261e"]
WIDTH, HEIGHT = 640, 160
DAYS, MONTHS = 31, 12


def statistics(today: dt.date, by_month: bool) -> dict[str, Any]:
    """Return what has become of letters and subscriptions until a day, by day or by month, from kept counters."""
    spans = months_until(today) if by_month else [today - dt.timedelta(days=n) for n in range(DAYS - 1, -1, -1)]
    counts = count_by(spans, by_month)
    return {
        "by_month": by_month,
        "plots": [plot(title, known(events, counts), spans, counts) for title, events in PLOTS],
        "width": WIDTH,
        "height": HEIGHT,
        "date_format": "m.Y" if by_month else "SHORT_DATE_FORMAT",
        **subscribers_by_topic(),
    }


def known(events: list[Event], counts: dict) -> list[Event]:
    """Return those of the events that have happened, or of which we would have been told."""
    return [event for event in events if is_told(event) or any(day[event] for day in counts.values())]


def months_until(day: dt.date) -> list[dt.date]:
    """Return the first days of the last months, that of `day` the last."""
    numbers = range(day.year * 12 + day.month - MONTHS, day.year * 12 + day.month)
    return [dt.date(number // 12, number % 12 + 1, 1) for number in numbers]


def count_by(spans: list[dt.date], by_month: bool) -> dict[dt.date, dict[str, int]]:
    """Return the figures of each day, or of each month by its first day."""
    counts: dict[dt.date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    found = DayCount.objects.filter(day__gte=spans[0]).values_list("day", "event").annotate(Sum("number"))
    for day, event, number in found.order_by():
        counts[day.replace(day=1) if by_month else day][event] += number
    return counts


def plot(title: str, events: list[Event], spans: list[dt.date], counts: dict) -> dict[str, Any]:
    """Return a plot with bars for each event, and the table that says the same."""
    rows = [(span, [counts[span][event] for event in events]) for span in spans]
    most = max(max(numbers) for _span, numbers in rows) or 1
    step = WIDTH / len(spans)
    bar = step * 0.8 / len(events)
    bars = [
        {
            "x": round(step * place + bar * number, 1),
            "y": round(HEIGHT - HEIGHT * value / most, 1),
            "width": round(bar, 1),
            "height": round(HEIGHT * value / most, 1),
            "colour": COLOURS[number],
        }
        for place, (_span, numbers) in enumerate(rows)
        for number, value in enumerate(numbers)
        if value
    ]
    return {
        "title": title,
        "most": most,
        "first": spans[0],
        "last": spans[-1],
        "bars": bars,
        "legend": list(zip(COLOURS, [event.label for event in events], strict=False)),
        "rows": [row for row in reversed(rows) if any(row[1])],
        "totals": [sum(numbers) for numbers in zip(*(row[1] for row in rows), strict=True)],
    }


def subscribers_by_topic() -> dict[str, Any]:
    """Return how many subscribers each topic has in each language."""
    topics, counts = list(Topic.objects.all()), audience.by_topic()
    rows = [
        {
            "topic": topic,
            "numbers": [counts[topic.pk][code] for code in LANGUAGES],
            "total": counts[topic.pk].total(),
        }
        for topic in topics
    ]
    everybody = audience.readers_of(topics)
    numbers = [everybody[code].number if code in everybody else 0 for code in LANGUAGES]
    return {"languages": list(LANGUAGES.values()), "topics": rows, "numbers": numbers, "total": sum(numbers)}
