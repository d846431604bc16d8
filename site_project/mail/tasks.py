"""What wakes the worker. The rows of the outbox are the truth: a lost, repeated or late task does no harm."""

import datetime as dt

from django.db import transaction
from django_tasks import task

from . import worker
from .models import Letter


@task(backend="mail")
def send_letters() -> None:
    """Send what is due, until nothing is."""
    worker.Delivery().run()


def wake() -> None:
    """Wake a worker once the transaction is through. Where that fails, the next tick finds the letter."""
    transaction.on_commit(send_letters.enqueue, robust=True)


def tick(now: dt.datetime) -> None:
    """Put back what dead workers have left, and wake a worker if anything is due. Every five seconds."""
    worker.return_abandoned(now)
    if Letter.objects.due(now).exists():
        wake()
