import gettext
import socket
from email.utils import parseaddr
from itertools import chain
from urllib.parse import urlsplit

import dns.resolver
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from site_project.mail import doctor
from site_project.mail.doctor import Level
from site_project.mail.messages import sender


class Command(BaseCommand):
    help = (
        "Check what decides whether mailings arrive: SPF, DKIM, DMARC and MX of the sending domain, the address of the "
        "site, the webhook's secret and the senders' names. Ends with 1 where something is at fault or not reached."
    )
    # What the system checks refuse is said here in a line of its own.
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--selector",
            action="append",
            default=[],
            help="selector of a DKIM key that must be there; may be given several times. Without: the usual ones",
        )
        parser.add_argument("--signed-by", metavar="DOMAIN", help="domain of the DKIM signature, if not MAIL_FROM's")
        parser.add_argument(
            "--nameserver",
            metavar="HOST[:PORT]",
            help="ask this name server, the domain's own for example, before a change has spread",
        )
        parser.add_argument("--timeout", type=float, default=5, help="seconds to wait for an answer of DNS")

    def handle(self, *args, selector, signed_by, nameserver, timeout, **options):
        ask = doctor.through(resolver(nameserver, timeout))
        backend = settings.MAIL_BACKEND
        checks = {
            "sending": doctor.sending(backend),
            "base address": doctor.base_url(ask, settings.BASE_URL),
            "webhook secret": doctor.webhook(backend, settings.ANYMAIL),
        }
        said = []
        try:
            domain = doctor.domain_of(settings.MAIL_FROM)
        except ValueError as error:
            words = f"{settings.MAIL_FROM}: {error}. Sender, SPF, DKIM, DMARC and MX could not be checked."
            said = [doctor.Finding(Level.FAULT, "MAIL_FROM", words)]
        else:
            signing = (signed_by or domain).lower()
            checks |= {
                "sender": sender_names(),
                "SPF": doctor.spf(ask, domain),
                "DKIM": doctor.dkim(ask, signing, selector),
                "DMARC": doctor.dmarc(ask, domain),
                "alignment": doctor.alignment(ask, domain, signing, not doctor.is_provider(backend)),
                "MX": doctor.mx(ask, domain),
            }
        if settings.MAIL_REPLY_TO:
            try:
                checks["replies"] = doctor.mx(ask, doctor.domain_of(parseaddr(settings.MAIL_REPLY_TO)[1]))
            except ValueError as error:
                said.append(doctor.Finding(Level.FAULT, "MAIL_REPLY_TO", f"{settings.MAIL_REPLY_TO}: {error}."))

        styles = {Level.OK: self.style.SUCCESS, Level.WARNING: self.style.WARNING}
        bad = 0
        for finding in chain(said, doctor.findings(checks)):
            level = styles.get(finding.level, self.style.ERROR)(f"{finding.level:<11}")
            self.stdout.write(f"{level}  {finding.subject}: {finding.words}")
            bad += finding.level in (Level.FAULT, Level.NOT_REACHED)
        if bad:
            raise CommandError(f"At fault or not reached: {bad}.")


def resolver(nameserver: str | None, timeout: float) -> dns.resolver.Resolver:
    """Return what asks the name server, or those of this machine."""
    if not nameserver:
        try:
            found = dns.resolver.Resolver()
        except dns.resolver.NoResolverConfiguration:
            # What needs no DNS can still be checked.
            found = dns.resolver.Resolver(configure=False)
    else:
        try:
            place = urlsplit(f"//{nameserver}")
            port = place.port or 53
            addresses = socket.getaddrinfo(place.hostname or "", port, type=socket.SOCK_DGRAM)
        except (ValueError, OSError):
            raise CommandError(f"There is no name server {nameserver}: write host or host:port.") from None
        found = dns.resolver.Resolver(configure=False)
        found.nameservers = list(dict.fromkeys(address[4][0] for address in addresses))
        found.port = port
    found.lifetime, found.timeout = timeout, min(timeout, found.timeout)
    return found


def sender_names() -> doctor.Verdicts:
    """Yield the verdicts on each language's name of the sender."""
    # English is the source of the catalogues, and what shows where they lack something.
    source = sender("en").display_name
    for language, _name in settings.LANGUAGES:
        # Django would fall back on another language, which is what is to be found out.
        catalogues = (
            gettext.translation("django", folder, [language], fallback=True) for folder in settings.LOCALE_PATHS
        )
        is_translated = language == "en" or any(catalogue.gettext(source) != source for catalogue in catalogues)
        yield from doctor.sender_name(language, sender(language).display_name, is_translated)
