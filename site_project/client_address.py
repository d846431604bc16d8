"""Where a request comes from, seen through the proxies that stand before us."""

from ipaddress import IPv4Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the network address of the visitor: the one that our outermost trusted proxy has seen.

    Each proxy adds the address it was called from to X-Forwarded-For; anything further left anybody may have written.
    """
    seen = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    seen.append(request.META.get("REMOTE_ADDR", ""))
    return seen[-1 - min(settings.TRUSTED_PROXIES, len(seen) - 1)]


def client_network(request: HttpRequest) -> str:
    """Return what a limit counts: an IPv4 address, or the /64 that an IPv6 provider gives to one household."""
    try:
        address = ip_address(client_address(request))
    except ValueError:
        return client_address(request)
    if isinstance(address, IPv4Address):
        return str(address)
    return str(address.ipv4_mapped or IPv6Network((address, 64), strict=False))
