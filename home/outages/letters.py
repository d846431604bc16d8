"""Letters to the dispatchers themselves: a promise has passed, and all that a drill would have told."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from site_project.mail.writing import write

from . import texts
from .models import Outage, Update


def overdue(outage: Outage, now: dt.datetime) -> None:
    """Say that the time given has passed: people wait for a word."""

    def values() -> dict[str, Any]:
        return {"where": texts.where(outage.areas.all()), "expected_end": outage.expected_end}

    to_dispatchers("outage_overdue", outage, f"outage-overdue:{outage.pk}:{outage.version}", values, now)


def drill(update: Update, now: dt.datetime) -> None:
    def values() -> dict[str, Any]:
        return {"text": update.text}

    to_dispatchers("outage_drill", update.outage, f"outage-drill:{update.pk}", values, now)


def to_dispatchers(
    kind: str, outage: Outage, reference: str, values: Callable[[], dict[str, Any]], now: dt.datetime
) -> None:
    """Write to everybody who may act on outages, once for each reference; `values` are asked for in their language."""
    url = settings.BASE_URL + reverse("outages_outage", args=[outage.pk])
    for user in dispatchers():
        language = UserProfile.get_for_user(user).preferred_language or settings.LANGUAGE_CODE
        with translation.override(language):
            said = {**values(), "number": outage.pk, "url": url}
        write(kind, to=user.email, language=language, values=said, reference=reference, person=user.pk, now=now)


def dispatchers():
    """Return those who may act on outages and can be written to; administrators look after other things."""
    backend = "django.contrib.auth.backends.ModelBackend"
    users = get_user_model().objects.with_perm("outages.change_outage", backend=backend, include_superusers=False)
    return users.exclude(email="")
