"""What the answer of a mail server or a provider means (docs/outbox.md has the table that this is tested with).

Evidence about us is never evidence about a reader: only words about the mailbox itself count against an address.
"""

import enum
import re


class Means(enum.Enum):
    """What an answer is about."""

    ACCOUNT = "our account or the server itself: no letter leaves"
    SENDER = "what this domain thinks of us: the letter waits, and all of them where several domains think so"
    MAILBOX = "this mailbox: there is none"
    LETTER = "this letter"
    WAIT = "the moment"


# Words outweigh codes, for servers give one code to many things: Yandex says «5.7.1 No such user», and Postfix
# «5.1.0 Sender address rejected: User unknown». The first that fits counts.
FULL = re.compile(r"mailbox.{0,30}(full|quota)|over ?quota|(user|recipient)\S* .{0,20}quota|\b[45]\.2\.\d", re.I)
TOO_LARGE = re.compile(r"\b5\.3\.4\b|\b5\.6\.\d|\bsize\b|too (big|large)", re.I)
ACCOUNT = re.compile(
    r"(sending|daily|hourly|monthly|outgoing|sender|e?-?mails?|messages?|rate|user).{0,20}(quota|limit|credits)"
    r"|(quota|credits|limit).{0,12}(exceeded|reached)|too many (messages|e?-?mails|letters|connections|auth)"
    r"|authenticat\w+ (is )?(required|failed)|not authenticated|log ?in required"
    r"|(your|sender'?s?) account .{0,20}(suspended|disabled|blocked|locked)|out of credits|not allowed to send",
    re.I,
)
SENDER = re.compile(
    r"relay(ing)? (access )?(is )?(not|denied|prohibited)|(un)?able to relay|not permitted to relay|we do not relay"
    r"|block(ed|ed using| ?list)|black ?list|spamhaus|dnsbl|\brbl\b|reputation|\bspam|unsolicited|banned"
    r"|\bspf\b|\bdkim\b|\bdmarc\b|unauthenticated|sender (address )?(rejected|verif|denied|not)|sender signature"
    r"|client host|(your|sending) (ip|host|domain|server)|polic(y|ies)",
    re.I,
)
NO_MAILBOX = re.compile(
    r"no such (user|mailbox|recipient|address|account|person)|(user|mailbox|recipient|account|address) (is )?unknown"
    r"|unknown (user|mailbox|recipient|account|local.?part)|(user|mailbox|recipient|account|address) (was )?not found"
    r"|no mailbox (here )?by that name|invalid mailbox"
    r"|(user|mailbox|recipient|account|address)\b.{0,40}does(n't| not) exist",
    re.I,
)
NO_MAILBOX_CODE = re.compile(r"^5\.1\.(1|2|6|10)\b")
SENDER_CODE = re.compile(r"^5\.(7\.\d+|1\.[78])\b")
ACCOUNT_CODE = re.compile(r"^[45]\.(4\.5|7\.28)\b")


def meaning(stage: str, code: int, text: str) -> Means:
    """Return what a refusal means that came at this stage, from «greeting» to «after DATA»."""
    if stage not in ("MAIL FROM", "RCPT", "DATA", "after DATA") or code in (421, 530, 535, 538):
        return Means.ACCOUNT
    if stage == "MAIL FROM":
        # Nobody has been named yet, so it is about us.
        return Means.LETTER if code >= 500 and TOO_LARGE.search(text) else Means.ACCOUNT
    if FULL.search(text):
        return Means.WAIT if code < 500 else Means.LETTER
    if code >= 500 and TOO_LARGE.search(text):
        return Means.LETTER
    if ACCOUNT_CODE.search(text) or ACCOUNT.search(text):
        return Means.ACCOUNT
    return Means.WAIT if code < 500 else refusal(text)


def refusal(text: str) -> Means:
    """Return what a refusal for good means that is not about our account."""
    if SENDER.search(text):
        return Means.SENDER
    if NO_MAILBOX_CODE.search(text) or NO_MAILBOX.search(text):
        return Means.MAILBOX
    return Means.SENDER if SENDER_CODE.search(text) else Means.LETTER
