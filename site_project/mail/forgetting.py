"""What the outbox forgets: on somebody's wish, or because its time is over."""

import datetime as dt
from collections.abc import Iterable

from django.db import models, transaction
from django.utils import timezone

from .models import Content, Letter
from .writing import drop


def erase_address(address: str, kinds: Iterable[str]) -> int:
    """Forget letters of these kinds to an address; what is on its way is dropped. Returns how many letters."""
    return erase(Letter.objects.filter(address__iexact=address, kind__in=list(kinds)))


def erase_cause(reference: str) -> int:
    """Forget to whom and what was written because of one cause. Returns how many letters."""
    return erase(Letter.objects.filter(reference=reference))


def erase(letters: models.QuerySet) -> int:
    with transaction.atomic():
        drop(letters, timezone.now())
        # The words of a mailing belong to all its readers.
        alone = list(letters.filter(lane=Letter.Lane.URGENT).values_list("content", flat=True))
        Content.objects.filter(pk__in=alone).delete()
        return letters.update(address="", values={}, words="")


def forget(before: dt.datetime, dry_run: bool = False) -> int:
    """Forget the words of letters that ended before a moment; the rows stay. Returns how many contents."""
    old = Content.objects.filter(created_at__lt=before).exclude(
        models.Exists(
            Letter.objects.filter(content=models.OuterRef("pk")).filter(
                models.Q(finished_at__isnull=True) | models.Q(finished_at__gte=before)
            )
        )
    )
    if dry_run:
        return old.count()
    with transaction.atomic():
        numbers = list(old.values_list("pk", flat=True))
        Letter.objects.filter(content__in=numbers).update(values={})
        old.filter(pk__in=numbers).delete()
    return len(numbers)
