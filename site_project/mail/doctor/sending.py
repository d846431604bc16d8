"""What comes back, where links lead, and the settings of this machine that others rely on."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from .asking import Ask, Broken, Level, Verdicts, has_address, records


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
