"""What decides whether letters arrive: what DNS says of the sending domain, and the settings others rely on.

Each check yields verdicts: a level, and words that say what was found and what to do. What it wants to know of DNS it
asks through an argument, `ask("example.kz", "MX")`, which gives the records' texts, or raises NoSuchName or NotReached.
"""

from .asking import Finding, Level, Verdicts, domain_of, findings, through
from .sending import base_url, is_provider, mx, sender_name, sending, webhook
from .signing import alignment, dkim, dmarc
from .spf import spf

__all__ = [
    "Finding",
    "Level",
    "Verdicts",
    "alignment",
    "base_url",
    "dkim",
    "dmarc",
    "domain_of",
    "findings",
    "is_provider",
    "mx",
    "sender_name",
    "sending",
    "spf",
    "through",
    "webhook",
]
