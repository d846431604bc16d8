"""Where a request comes from, seen through the proxies that stand before us."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the network address of the visitor: the one that our outermost trusted proxy has seen.

    Each proxy adds the address it was called from to X-Forwarded-For; anything further left anybody may have written.
    """
    seen = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    seen.append(request.META.get("REMOTE_ADDR", ""))
    return seen[-1 - min(settings.TRUSTED_PROXIES, len(seen) - 1)]


def network_of(address: str) -> str:
    """Return what counts as one visitor: an IPv4 address, or the /64 that a household has of IPv6."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return str(parsed)
    return str(parsed.ipv4_mapped or ipaddress.ip_network((parsed, 64), strict=False))


def client_network(request: HttpRequest) -> str:
    """Return what a limit counts of a request: the visitor's network."""
    return network_of(client_address(request))
