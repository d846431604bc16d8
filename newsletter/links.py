"""The links in letters: signed, with a salt for each purpose, so that none can do what another is for."""

import uuid
from urllib.parse import unquote

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import constant_time_compare, salted_hmac

from .models import Code, Mailing, Subscriber, Topic

CONFIRM, ADDRESS, SETTINGS, UNSUBSCRIBE = (
    f"newsletter.{name}" for name in ("confirm", "address", "settings", "unsubscribe")
)


def sign(salt: str, value: str) -> str:
    return signing.Signer(salt=salt).sign(value)


def read(salt: str, token: str) -> str:
    """Return what was signed; empty where it was not signed by us and for this purpose."""
    try:
        return signing.Signer(salt=salt).unsign(token)
    except signing.BadSignature:
        return ""


def key_of(value: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(hex=value)
    except ValueError:
        return None


# --- What does not expire: the links at the end of every letter ------------------------------------------------------


def tokens(subscriber: Subscriber) -> dict[str, str]:
    """Return the ends of the links in a subscriber's letters, by the name that stands for each in a mailing."""
    return {
        "unsubscribe": sign(UNSUBSCRIBE, subscriber.key.hex),
        "settings": sign(SETTINGS, f"{subscriber.key.hex}.{fingerprint(subscriber.email)}"),
    }


def fingerprint(email: str) -> str:
    """Return what ties a settings link to the address it was sent to: letters at a former address lead nowhere."""
    return salted_hmac("newsletter.fingerprint", email, algorithm="sha256").hexdigest()[:16]


def subscriber_to_unsubscribe(token: str) -> tuple[bool, Subscriber | None]:
    """Return whether a link is ours, and whom it is about; nobody where he is forgotten already."""
    value = read(UNSUBSCRIBE, token)
    return bool(value), Subscriber.objects.filter(key=key_of(value)).first() if value else None


def subscriber_of_settings(token: str) -> Subscriber | None:
    """Return whose settings a link leads to; nobody where it is not ours, of a former address, or he is erased."""
    key, _, mark = read(SETTINGS, token).partition(".")
    subscriber = Subscriber.objects.filter(key=key_of(key)).exclude(email="").first() if key else None
    if subscriber is None or not constant_time_compare(mark, fingerprint(subscriber.email)):
        return None
    return subscriber


def settings_path(subscriber: Subscriber) -> str:
    """Return the path of the settings page in the active language."""
    return reverse("newsletter_settings", args=[subscriber.tokens["settings"]])


def settings_url(token: str, language: str) -> str:
    with translation.override(language):
        return absolute("newsletter_settings", token)


def page_url(language: str) -> str:
    with translation.override(language):
        return absolute("newsletter_page")


def unsubscribe_url(token: str, topic: Topic | None = None, mailing: Mailing | None = None) -> str:
    """Return the address of one-click unsubscribing (RFC 8058), from a topic or from everything.

    The mailing's number in it tells which mailings people leave after; it tells of nobody.
    """
    if topic is None:
        url = absolute("newsletter_unsubscribe", token)
    else:
        url = absolute("newsletter_unsubscribe_topic", token, topic.slug)
    return url if mailing is None else f"{url}?mailing={mailing.pk}"


def unsubscribe_path(token: str, mailing: str = "") -> str:
    """Return the path to unsubscribe from everything; it keeps the number of the mailing that has led there."""
    path = reverse("newsletter_unsubscribe", args=[token])
    return f"{path}?mailing={mailing}" if mailing else path


def absolute(name: str, *parts: str) -> str:
    """Return an address for a letter. `{{name}}` may stand for a part of it, which `reverse` would quote."""
    return settings.BASE_URL + unquote(reverse(name, args=parts))


# --- What is used once: the links of letters that want an answer -----------------------------------------------------

SALTS = {
    Code.Purpose.CONFIRM: ("newsletter_confirm", CONFIRM),
    Code.Purpose.CHANGE_FROM: ("newsletter_address", ADDRESS),
    Code.Purpose.CHANGE_TO: ("newsletter_address", ADDRESS),
}


def answer_url(code: Code, language: str) -> str:
    name, salt = SALTS[code.purpose]
    with translation.override(language):
        return absolute(name, sign(salt, code.key.hex))
