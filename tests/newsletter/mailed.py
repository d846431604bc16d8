"""Readers of the news, and what has come of a mailing for them."""

import pytest
from django.utils import translation
from django.utils.translation import gettext

from newsletter.models import Mailing, Subscriber

from .conftest import DAY, NOW


@pytest.fixture
def readers(active) -> dict[str, Subscriber]:
    """A subscriber of the news in each language."""
    return {code: active(f"{code}@example.kz", "news", language=code, now=NOW - DAY) for code in ("kk", "ru", "en")}


def again(mailing: Mailing) -> Mailing:
    return Mailing.objects.get(pk=mailing.pk)


def state(mailing: Mailing) -> tuple[str, str]:
    mailing = again(mailing)
    return mailing.state, mailing.reason


def subjects(server, address: str) -> list[str]:
    confirmations = {gettext_in(code, "Your subscription is confirmed") for code in ("kk", "ru", "en")} | {
        gettext_in(code, "Confirm your subscription") for code in ("kk", "ru", "en")
    }
    return [
        str(each["Subject"])
        for each in server.letters()
        if each["To"] == address and each["Subject"] not in confirmations
    ]


def gettext_in(code: str, words: str) -> str:
    with translation.override(code):
        return gettext(words)
