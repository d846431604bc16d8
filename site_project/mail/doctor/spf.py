"""SPF: which servers may send for a domain."""

import ipaddress
import re

from .asking import Ask, Broken, Level, NoSuchName, Verdicts, records

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
