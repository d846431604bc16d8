"""What decides whether letters arrive: what DNS says of the sending domain, and the settings others rely on.

Each check yields verdicts: a level, and words that say what was found and what to do. What it wants to know of DNS it
asks through an argument, `ask("example.kz", "MX")`, which gives the records' texts, or raises NoSuchName or NotReached.
"""

import base64
import binascii
import ipaddress
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urlsplit

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


# --- DNS ------------------------------------------------------------------------------------------------------------


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


# --- SPF ------------------------------------------------------------------------------------------------------------

LOOKUPS = 10  # RFC 7208, 4.6.4
LOOKING_UP = {"include", "a", "mx", "ptr", "exists"}
MECHANISMS = LOOKING_UP | {"all", "ip4", "ip6"}
NETWORKS = {"ip4": ipaddress.IPv4Network, "ip6": ipaddress.IPv6Network}
TERM = re.compile(r"([-+?~]?)([a-z][\w.-]*)(?:([:/=])(.*))?", re.IGNORECASE | re.ASCII)


class Spf:
    """A domain's SPF record, with all that it leads to. Raises Broken where receivers give up reading it.

    `end` is what it says of all other senders: - ~ ? + or nothing.
    """

    def __init__(self, ask: Ask, domain: str):
        self.ask, self.lookups = ask, 0
        self.record = self.record_of(domain)
        self.end = self.read(self.record) if self.record else ""

    def record_of(self, domain: str) -> str:
        found = [text for text in records(self.ask, domain, "TXT") if text.lower().split(" ")[0] == "v=spf1"]
        if len(found) > 1:
            raise Broken(f"{domain} has {len(found)} records, so none counts (RFC 7208, 4.5). Make them one.")
        return found[0] if found else ""

    def read(self, record: str) -> str:
        end = elsewhere = ""
        for term in record.split()[1:]:
            parts = TERM.fullmatch(term)
            if parts is None:
                raise Broken(f"Receivers cannot read «{term}» in «{record}», so nothing counts. Correct it.")
            sign, name, mark, value = parts[1], parts[2].lower(), parts[3] or "", parts[4] or ""
            if mark == "=":
                # Of other modifiers nothing depends on (RFC 7208, 6).
                elsewhere = value if name == "redirect" else elsewhere
                continue
            if not is_mechanism(name, mark, value):
                raise Broken(f"Receivers cannot read «{term}» in «{record}», so nothing counts. Correct it.")
            if end:
                # What stands behind «all» is never looked at (RFC 7208, 5.1).
                continue
            if name == "all":
                end = sign or "+"
            elif name in LOOKING_UP:
                self.look_up()
                if name == "include":
                    self.follow(value)
        if elsewhere and not end:
            self.look_up()
            end = self.follow(elsewhere)
        return end

    def look_up(self) -> None:
        self.lookups += 1
        if self.lookups > LOOKUPS:
            raise Broken(
                f"More than {LOOKUPS} DNS lookups are needed, and receivers then count it as no record "
                "(RFC 7208, 4.6.4). Take out includes that are not needed, or name networks by ip4: and ip6:."
            )

    def follow(self, domain: str) -> str:
        if "%" in domain:
            # A macro: it names another domain for every letter.
            return ""
        record = self.record_of(domain)
        if not record:
            raise Broken(f"It leads to {domain}, which has no SPF record, so nothing counts (RFC 7208, 5.2).")
        return self.read(record)


def is_mechanism(name: str, mark: str, value: str) -> bool:
    if name in NETWORKS:
        try:
            return mark == ":" and bool(NETWORKS[name](value, strict=False))
        except ValueError:
            return False
    if name in ("include", "exists"):
        return mark == ":" and bool(value)
    return name in MECHANISMS and not (name == "all" and mark)


def spf(ask: Ask, domain: str) -> Verdicts:
    """Check which servers the domain lets send for it (RFC 7208)."""
    try:
        ask(domain, "TXT")
    except NoSuchName:
        raise Broken(f"There is no domain {domain}. Register it, or correct MAIL_FROM.") from None
    found = Spf(ask, domain)
    if not found.record:
        raise Broken(f"{domain} has no record. Publish as TXT the servers that send for it: v=spf1 mx -all")
    said = f"«{found.record}», {found.lookups} of {LOOKUPS} lookups"
    match found.end:
        case "+":
            yield Level.FAULT, f"{said}. It lets the whole world send for the domain: end it in -all or ~all."
        case "-" | "~":
            yield Level.OK, said
        case _:
            yield Level.WARNING, f"{said}. It says nothing of other servers: end it in -all or ~all."


# --- DKIM -----------------------------------------------------------------------------------------------------------

V = "DKIM1"
USUAL_SELECTORS = ("default", "mail", "dkim", "selector1", "selector2", "s1", "s2", "k1", "google")


def dkim(ask: Ask, domain: str, selectors: Iterable[str] = ()) -> Verdicts:
    """Check the keys that letters are signed with (RFC 6376); without selectors, those under the usual ones.

    DNS does not tell which selectors there are: a key that is not found there may still exist.
    """
    found = False
    for selector in selectors or USUAL_SELECTORS:
        name = f"{selector}._domainkey.{domain}"
        keys = [tags for tags in map(tags_of, records(ask, name, "TXT")) if "p" in tags and tags.get("v", V) == V]
        if keys or selectors:
            found = True
            yield key_of(name, keys, named=bool(selectors))
    if found:
        return
    try:
        ask(f"_domainkey.{domain}", "TXT")
    except NoSuchName:
        # Where a name does not exist, nothing below it does (RFC 8020).
        raise Broken(f"{domain} has no key at all. Let the mail server sign, and publish its key.") from None
    yield (
        Level.WARNING,
        f"No key under the usual selectors ({', '.join(USUAL_SELECTORS)}). "
        "Call again with --selector, as the mail server or provider has it.",
    )


def key_of(name: str, keys: list[dict[str, str]], named: bool) -> tuple[Level, str]:
    if not keys:
        return Level.FAULT, f"{name} has no key. Publish it, or correct the selector."
    if len(keys) > 1:
        return Level.FAULT, f"{name} has {len(keys)} keys, and receivers take any (RFC 6376, 3.6.2.2). Leave one."
    tags = keys[0]
    kind, value = tags.get("k", "rsa"), re.sub(r"\s", "", tags["p"])
    if not value:
        words = f"{name} is revoked (empty p=). Letters must be signed with another key."
        return (Level.FAULT if named else Level.WARNING), words
    if kind not in ("rsa", "ed25519"):
        return Level.FAULT, f"{name} is of the kind «{kind}», which receivers do not know. Publish an RSA key."
    if "t" in tags and "y" in tags["t"].split(":"):
        return Level.WARNING, f"{name} is marked as a test (t=y), as if letters were not signed. Take the mark away."
    if kind == "ed25519":
        return Level.WARNING, f"{name} is an Ed25519 key, which many receivers do not know. Sign with RSA, too."
    try:
        bits = rsa_bits(base64.b64decode(value, validate=True))
    except (binascii.Error, ValueError, IndexError):
        return Level.FAULT, f"{name} is damaged: its p= holds no RSA key. Publish it anew, whole."
    # RFC 8301, 3.2: shorter ones must not count; longer ones should be used.
    if bits < 1024:
        return Level.FAULT, f"{name} has {bits} bits, and receivers ignore it. Make a key of 2048."
    if bits < 2048:
        return Level.WARNING, f"{name} has {bits} bits. Make a key of 2048."
    return Level.OK, f"{name}, {kind}, {bits} bits"


def rsa_bits(key: bytes) -> int:
    """Return the length of an RSA key in DER. Raises ValueError or IndexError where it is none.

    It stands alone or inside a SubjectPublicKeyInfo (RFC 6376, 3.6.1, and its erratum 3017).
    """
    inside, _rest = element(key, 0x30)
    if inside[0] == 0x30:
        _algorithm, rest = element(inside, 0x30)
        bits, _rest = element(rest, 0x03)
        inside, _rest = element(bits[1:], 0x30)
    modulus, _rest = element(inside, 0x02)
    return int.from_bytes(modulus).bit_length()


def element(data: bytes, tag: int) -> tuple[bytes, bytes]:
    """Return what the DER element holds that `data` begins with, and what follows it."""
    length, start = data[1], 2
    if length > 0x80:
        start += length - 0x80
        length = int.from_bytes(data[2:start])
    if data[0] != tag or length > len(data) - start:
        raise ValueError("This is not the element.")
    return data[start : start + length], data[start + length :]


# --- DMARC ----------------------------------------------------------------------------------------------------------


DMARC = re.compile(r"v\s*=\s*DMARC1\s*(;|$)")  # RFC 9989, 4.7: capitals matter


def dmarc_record(ask: Ask, domain: str) -> tuple[str, dict[str, str]]:
    """Return the DMARC record that holds for a domain, with the domain it stands at. Raises Broken where none does.

    It is looked for at the domain, then above it (RFC 9989, 4.10), though not at the top: that is not the utility's.
    """
    labels = domain.strip(".").split(".")
    for start in range(max(len(labels) - 1, 1)):
        at = ".".join(labels[start:])
        tags = [tags_of(text) for text in records(ask, f"_dmarc.{at}", "TXT") if DMARC.match(text)]
        if len(tags) > 1:
            raise Broken(f"_dmarc.{at} has {len(tags)} records, so none counts (RFC 7489, 6.6.3). Leave one.")
        if tags:
            return at, tags[0]
    raise Broken(
        f"_dmarc.{domain} has no record, and large mail providers refuse mailings without. "
        f"Begin with v=DMARC1; p=none; rua=mailto:postmaster@{domain}"
    )


def dmarc(ask: Ask, domain: str) -> Verdicts:
    """Check what receivers are to do with letters that only pretend to be the domain's (RFC 9989)."""
    at, tags = dmarc_record(ask, domain)
    policy = tags.get("p", "")
    if at != domain:
        policy = tags.get("sp", policy)
    said = f"_dmarc.{at} says «{policy}»"
    match policy.lower():
        case "none":
            yield Level.WARNING, f"{said}: forged letters arrive like real ones. Once reports are clean, p=quarantine."
        case "quarantine" | "reject" if tags.get("t", "").lower() == "y":
            yield Level.WARNING, f"{said} only as a test (t=y). Once reports are clean, take it away."
        case "quarantine" | "reject":
            yield Level.OK, said
        case _:
            yield Level.FAULT, f"_dmarc.{at} has no p= that receivers know. Write p=none, p=quarantine or p=reject."


def alignment(ask: Ask, domain: str, signing: str, has_own_envelope: bool) -> Verdicts:
    """Check that the signature or the envelope speaks for the domain that readers see (RFC 7489, 3.1).

    A mail server sends with MAIL_FROM on the envelope, a provider with an address of its own.
    """
    signed = f"A signature of {signing}"
    if signing == domain:
        yield Level.OK, f"{signed} counts for letters from {domain}"
        return
    at, tags = dmarc_record(ask, domain)
    strict = tags.get("adkim", "r").lower() == "s"
    # Without a list of public suffixes: the signer lies above the sender, or below where the record stands.
    related = below(domain, signing) or below(signing, at)
    if related and not strict:
        yield Level.OK, f"{signed} counts for letters from {domain} (adkim=r)"
    elif has_own_envelope:
        yield (
            Level.WARNING,
            f"{signed} does not count for letters from {domain}: forwarded ones fail. Sign with {domain}.",
        )
    else:
        yield Level.FAULT, f"{signed} does not count for letters from {domain}. Let the provider sign with {domain}."


def below(domain: str, other: str) -> bool:
    return f".{domain}".endswith(f".{other}") and "." in other


# --- What comes back, and where links lead --------------------------------------------------------------------------


def mx(ask: Ask, domain: str) -> Verdicts:
    """Check that bounces and replies can come back (RFC 5321, 5.1)."""
    hosts = [text.split()[1].rstrip(".") for text in records(ask, domain, "MX")]
    if "" in hosts:
        raise Broken(f"{domain} says that it takes no mail (RFC 7505): bounces and replies are lost. Name a server.")
    if not hosts:
        if not has_address(ask, domain):
            raise Broken(f"{domain} has no mail server: bounces and replies cannot come back. Publish an MX.")
        yield Level.WARNING, f"{domain} has no MX; mail goes to the machine of that name, if it takes any. Publish one."
        return
    lost = [host for host in hosts if not has_address(ask, host)]
    if len(lost) == len(hosts):
        yield Level.FAULT, f"{domain} names {', '.join(lost)}, without an address: nothing can come back. Correct it."
    elif lost:
        yield Level.WARNING, f"{domain} names {', '.join(lost)}, without an address. Take it away."
    else:
        yield Level.OK, f"{domain}: {', '.join(hosts)}"


def base_url(ask: Ask, url: str) -> Verdicts:
    """Check where the links in letters lead; to unsubscribe with one click wants HTTPS (RFC 8058, 3.1)."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https" or "." not in host:
        raise Broken(f"Links lead to {url}. Set BASE_URL to the site's public address, https://…")
    if not has_address(ask, host):
        raise Broken(f"Links lead to {url}, and {host} has no address. Publish it, or correct BASE_URL.")
    yield Level.OK, f"Links lead to {url}"


# --- Settings -------------------------------------------------------------------------------------------------------


def is_provider(backend: str) -> bool:
    return backend.startswith("anymail.")


def sending(backend: str) -> Verdicts:
    """Check that letters leave this machine at all."""
    if is_provider(backend):
        yield Level.OK, f"A provider sends the letters ({backend.split('.')[2]})"
    elif backend == "django.core.mail.backends.smtp.EmailBackend":
        yield Level.OK, "A mail server sends the letters"
    else:
        yield Level.FAULT, f"{backend} sends nothing. Set EMAIL_URL to a mail server or provider."


def webhook(backend: str, anymail: Mapping) -> Verdicts:
    """Check that only the provider can tell what became of letters: its word ends subscriptions."""
    if not anymail and not is_provider(backend):
        yield Level.OK, "No provider, no webhook"
        return
    secrets = anymail.get("WEBHOOK_SECRET") or []
    secrets = [secrets] if isinstance(secrets, str) else secrets
    advice = 'Set ANYMAIL={"WEBHOOK_SECRET": "name:password", …} with a long random password; tell it to the provider.'
    if not secrets:
        raise Broken(f"There is none: anybody may end subscriptions. {advice}")
    if "name:password" in secrets:
        raise Broken(f"It is the example of the documentation, which everybody knows. {advice}")
    pairs = [secret.partition(":") for secret in secrets]
    if not all(name and password for name, _colon, password in pairs):
        raise Broken(f"It is not of the form name:password, so no provider can send it. {advice}")
    if min(len(password) for _name, _colon, password in pairs) < 16:
        yield Level.WARNING, f"Its password is shorter than 16 characters. {advice}"
    else:
        yield Level.OK, "It is set"


def sender_name(language: str, name: str, is_translated: bool) -> Verdicts:
    """Check whom readers of a language see as the sender."""
    if not name.strip():
        yield Level.FAULT, f"{language}: empty. Translate it in locale/, then run `make build`."
    elif not is_translated:
        yield Level.FAULT, f"{language}: «{name}» is not translated. Translate it in locale/, then run `make build`."
    else:
        yield Level.OK, f"{language}: {name}"
