"""Whether the worker lives: it says so in the database, for a cache may be lost."""

import datetime as dt

from .models import Letter, Worker

# The worker looks round every five seconds; silent for so long, it is not there.
SILENT = dt.timedelta(minutes=2)


def beat(now: dt.datetime) -> None:
    """Say that the worker lives."""
    Worker.objects.update_or_create(pk=1, defaults={"heard_at": now})


def silent_since(now: dt.datetime) -> dt.datetime | None:
    """Return since when nothing is heard of a worker, None where one lives.

    Where none has ever been started that is since the first letter waits for one.
    """
    heard_at = Worker.objects.filter(pk=1).values_list("heard_at", flat=True).first()
    if heard_at is None:
        heard_at = Letter.objects.due(now).order_by("due_at").values_list("due_at", flat=True).first()
    return heard_at if heard_at is not None and now - heard_at > SILENT else None
