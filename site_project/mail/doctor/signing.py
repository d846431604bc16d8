"""DKIM and DMARC: whose signature letters bear, and what receivers are to do with those that bear none."""

import base64
import binascii
import re
from collections.abc import Iterable

from .asking import Ask, Broken, Level, NoSuchName, Verdicts, records, tags_of

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
