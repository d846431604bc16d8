"""How DNS is asked, and what a check finds."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

import dns.exception
import dns.flags
import dns.name
import dns.resolver

from site_project.mail.messages import envelope_address


class Level(StrEnum):
    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"
    NOT_REACHED = "not reached"


class Finding(NamedTuple):
    level: Level
    subject: str
    words: str


class NoSuchName(Exception):
    """DNS says that the name does not exist."""


class NotReached(Exception):
    """DNS has not said whether there is such a record; the message says why."""


class Broken(Exception):
    """A fault that leaves nothing more to check; the message says which."""


Ask = Callable[[str, str], list[str]]
Verdicts = Iterator[tuple[Level, str]]


def findings(checks: Mapping[str, Verdicts]) -> Iterator[Finding]:
    """Carry the checks out, by subject. What one of them could not reach does not keep the others from their work."""
    for subject, check in checks.items():
        try:
            for level, words in check:
                yield Finding(level, subject, words)
        except NotReached as error:
            yield Finding(Level.NOT_REACHED, subject, f"{error}. Nothing is known of it; try again.")
        except Broken as error:
            yield Finding(Level.FAULT, subject, str(error))


def through(resolver: dns.resolver.Resolver) -> Ask:
    """Return what asks the resolver's name servers."""

    def ask(name: str, kind: str) -> list[str]:
        try:
            answer = resolver.resolve(dns.name.from_text(name), kind, raise_on_no_answer=False, search=False)
        except dns.resolver.NXDOMAIN:
            raise NoSuchName(name) from None
        except dns.exception.Timeout:
            raise NotReached(f"{kind} of {name}: no name server has answered in {resolver.lifetime:g} s") from None
        except dns.resolver.NoNameservers as error:
            said = ", ".join(sorted({str(each[3]) for each in error.kwargs["errors"]}))
            raise NotReached(f"{kind} of {name}: the name server fails ({said or 'there is none'})") from None
        except (dns.exception.DNSException, UnicodeError):
            # A label too long, an empty one: nobody can have such a name.
            raise NoSuchName(name) from None
        # A server asked for what is not its own, which asks no others, may answer with nothing at all.
        if answer.rrset is None and not answer.response.flags & (dns.flags.AA | dns.flags.RA):
            raise NotReached(f"{kind} of {name}: the name server does not answer for this domain")
        return [text_of(record) for record in answer.rrset or ()]

    return ask


def text_of(record) -> str:
    """Return a record as one printable line; the parts of a TXT are one text (RFC 7208, 3.3)."""
    text = b"".join(record.strings).decode("ascii", "replace") if hasattr(record, "strings") else record.to_text()
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def records(ask: Ask, name: str, kind: str) -> list[str]:
    """Return the records of a name, none where there is no such name. Raises NotReached."""
    try:
        return ask(name, kind)
    except NoSuchName:
        return []


def has_address(ask: Ask, name: str) -> bool:
    return bool(records(ask, name, "A") or records(ask, name, "AAAA"))


def tags_of(record: str) -> dict[str, str]:
    """Return the tags of a DKIM or DMARC record: `v=DMARC1; p=none`."""
    pairs = (part.partition("=") for part in record.split(";"))
    return {name.strip(): value.strip() for name, equals, value in pairs if equals}


def domain_of(address: str) -> str:
    """Return the domain of an address that others can write to. Raises ValueError, in words, where it has none."""
    domain = address.rpartition("@")[2].lower()
    if not domain.isascii():
        raise ValueError("write its domain in ASCII (xn--…)")
    try:
        envelope_address(address)
    except ValueError:
        raise ValueError("this is no address: write it as name@example.kz") from None
    if "." not in domain.strip("."):
        raise ValueError(f"nobody outside can write to {domain}: name a domain of the utility")
    return domain
