"""What a mail server's answer means: whose fault it is that a letter was not taken. docs/outbox.md has it as a table.

Evidence about us is never evidence about a reader: an address ends only by words about the mailbox itself.
"""

import enum
import re


class About(enum.Enum):
    US = "us"  # sender, account, network, reputation: everybody's letters wait
    MAILBOX = "mailbox"  # there is no such mailbox: no more letters to it
    FULL = "full"  # the mailbox takes nothing for now: later, and after many such answers no more
    LETTER = "letter"  # this letter is not taken: it failed
    UNCLEAR = "unclear"  # refused for good without a word why: this letter failed; several domains alike mean us
    LATER = "later"  # try again later


ENHANCED = re.compile(r"^([245])\.(\d{1,3})\.(\d{1,3})\b")
NO_MAILBOX = {(1, 1), (1, 2), (1, 6), (1, 10)}
NO_MAILBOX_WORDS = re.compile(
    r"user unknown|unknown (user|recipient|local part|mailbox)|unrouteable address|does not exist|non-?existent"
    r"|no such (user|recipient|mailbox|address|person|local user)|no mailbox (here|by that name)"
    r"|(user|mailbox|recipient|account|address|email)( \S+)? (was |is )?"
    r"(not found|unknown|disabled|inactive|deactivated|not exist|does ?n[o']?t exist)"
    r"|invalid (mailbox|recipient|user)|is not a (valid|known) (user|mailbox|recipient)"
)
# The reader's quota, and not the sender's.
FULL_WORDS = re.compile(
    r"(mailbox|mail box|inbox|account|user|recipient)( \S+)? (is )?(full|over ?quota|out of storage)"
)
SENDERS_QUOTA = re.compile(r"(sending|outgoing|daily|hourly|sender|message) (\S+ )?(quota|limit)|limit exceeded")
US_WORDS = re.compile(
    r"relay|spam|block(ed|list| list)|blacklist|\brbl\b|dnsbl|listed (at|in|by|on)|reputation|policy|too many"
    r"|rate.?limit|throttl|authenticat|not (permitted|authori[sz]ed|allowed)|access denied|banned|suspended"
    r"|sender (address )?(rejected|denied|verify)|bad sender|domain of sender|\bspf\b|dkim|dmarc|suspicious"
    rf"|unsolicited|bulk mail|virus|content (rejected|denied)|{SENDERS_QUOTA.pattern}"
)
GREYLISTED = re.compile(r"gr[ea]y.?list|try (again )?later|come back later")
SIZE_OR_FORM = {(3, 4), (6, 0), (6, 1), (6, 2), (6, 3), (6, 5), (6, 6), (6, 7), (6, 8), (6, 9), (1, 3)}


def meaning(stage: str, code: int, text: str) -> About:
    """Return what an answer of 400 or above means at a stage.

    The stages are those of SMTP: `connection`, `EHLO`, `STARTTLS`, `AUTH`, `MAIL FROM`, `RCPT`, `DATA` (the command)
    and `letter` (its end). `text` may begin with an enhanced code (RFC 3463).
    """
    words = " ".join(text.lower().split())
    enhanced = ENHANCED.match(words)
    detail = (int(enhanced[2]), int(enhanced[3])) if enhanced else None
    if stage not in ("MAIL FROM", "RCPT", "DATA", "letter"):
        return About.US
    if detail in SIZE_OR_FORM or (code == 552 and "size" in words):
        return About.LETTER
    if stage == "MAIL FROM":
        return About.US
    if code == 421:
        return About.US
    if detail == (2, 2) or (FULL_WORDS.search(words) and not SENDERS_QUOTA.search(words)):
        return About.FULL
    if code < 500:
        is_us = US_WORDS.search(words) and not GREYLISTED.search(words)
        return About.US if is_us else About.LATER
    if detail in NO_MAILBOX:
        return About.MAILBOX
    if detail == (2, 1) and re.search("disabled|inactive", words):
        return About.MAILBOX
    if detail is None and NO_MAILBOX_WORDS.search(words) and not US_WORDS.search(words):
        return About.MAILBOX
    if US_WORDS.search(words) or (detail and detail[0] == 7) or detail in ((1, 7), (1, 8)):
        return About.US
    return About.UNCLEAR
