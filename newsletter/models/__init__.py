"""What the newsletter keeps."""

from .counters import Audience, DayCount
from .imports import Import
from .mailings import Digest, DigestItem, Mailing
from .settings import SubscriptionSettings
from .subscribers import Code, Consent, Subscriber, Subscription
from .suspensions import GivenBack
from .topics import Topic

__all__ = [
    "Audience",
    "Code",
    "Consent",
    "DayCount",
    "Digest",
    "DigestItem",
    "GivenBack",
    "Import",
    "Mailing",
    "Subscriber",
    "Subscription",
    "SubscriptionSettings",
    "Topic",
]
