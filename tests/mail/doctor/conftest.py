"""A name server of our own, which knows what it is told and fails as it is told."""

import base64
import socket
import threading
from io import StringIO

import dns.message
import dns.rcode
import dns.rrset
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.core.management import CommandError, call_command

# Of openssl genrsa 768: today's libraries refuse to make one so short.
SHORT_KEY = (
    "MHwwDQYJKoZIhvcNAQEBBQADawAwaAJhAL2Lz2tnPHxU0rAxn/KhD7ZObmV2wPaLEFw87CazyfiIqB9v0Nfj0fwC7vqB9jS9"
    "cSTnXFGdgxlXxKapXhbmEBT43VkQVDXbxOI8wJ7A4FvHKZS3hlPBjnnxx8ZhWcHqQQIDAQAB"
)


def in_base64(key, encoding, form) -> str:
    return base64.b64encode(key.public_key().public_bytes(encoding, form)).decode()


@pytest.fixture(scope="session")
def keys() -> dict[str, str]:
    """Public keys as the p= of a DKIM record has them."""
    long, middling = generate_private_key(65537, 2048), generate_private_key(65537, 1024)
    return {
        "2048": in_base64(long, Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        "2048 bare": in_base64(long, Encoding.DER, PublicFormat.PKCS1),
        "1024": in_base64(middling, Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        "768": SHORT_KEY,
        "ed25519": in_base64(Ed25519PrivateKey.generate(), Encoding.Raw, PublicFormat.Raw),
    }


class NameServer(threading.Thread):
    """A name server that knows `zone`, {"example.kz": {"MX": ["10 mail.example.kz."]}}, and how to fail.

    `fails` gives the answer's code for a name and all below it; to those in `silent` it does not answer at all.
    """

    def __init__(self, zone):
        super().__init__(daemon=True)
        self.zone, self.fails, self.silent, self.recursive, self.asked = zone, {}, set(), True, []
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))

    @property
    def address(self) -> str:
        return "{}:{}".format(*self.socket.getsockname())

    def txt(self, name: str, *texts: str) -> None:
        """Put TXT records in place of those of the name; no texts, no such name."""
        self.zone.pop(name, None)
        if texts:
            self.zone[name] = {"TXT": [quoted(text) for text in texts]}

    def run(self):
        while True:
            wire, client = self.socket.recvfrom(4096)
            if not wire:
                return
            query = dns.message.from_wire(wire)
            name = query.question[0].name.to_text(omit_final_dot=True).lower()
            self.asked.append(name)
            if not any(is_below(name, each) for each in self.silent):
                self.socket.sendto(self.answer(query, name).to_wire(), client)

    def answer(self, query, name):
        question = query.question[0]
        response = dns.message.make_response(query, recursion_available=self.recursive)
        if failing := [code for each, code in self.fails.items() if is_below(name, each)]:
            response.set_rcode(dns.rcode.from_text(failing[0]))
        elif texts := self.zone.get(name, {}).get(question.rdtype.name):
            response.answer.append(dns.rrset.from_text(question.name, 60, "IN", question.rdtype, *texts))
        elif not any(is_below(known, name) for known in self.zone):
            response.set_rcode(dns.rcode.NXDOMAIN)
        return response

    def stop(self):
        # An empty datagram ends it.
        self.socket.sendto(b"", self.socket.getsockname())
        self.join()
        self.socket.close()


def is_below(name: str, other: str) -> bool:
    return f".{name}".endswith(f".{other}")


def quoted(text: str) -> str:
    """A TXT record: a string of it holds 255 characters at most."""
    return " ".join(f'"{text[start : start + 255]}"' for start in range(0, len(text), 255))


@pytest.fixture
def server(keys):
    """The name server of a utility at which nothing is wrong."""
    server = NameServer({"example.kz": {"A": ["192.0.2.1"], "MX": ["10 mail.example.kz."]}})
    server.zone["mail.example.kz"] = {"A": ["192.0.2.2"]}
    server.zone["example.kz"]["TXT"] = [quoted("v=spf1 mx -all"), quoted("verification=something else")]
    server.txt("mail._domainkey.example.kz", f"v=DKIM1; k=rsa; p={keys['2048']}")
    server.txt("_dmarc.example.kz", "v=DMARC1; p=reject; rua=mailto:postmaster@example.kz")
    server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def _utility(settings):
    settings.MAIL_FROM, settings.MAIL_REPLY_TO = "no-reply@example.kz", ""
    settings.BASE_URL = "https://example.kz"
    settings.MAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.ANYMAIL = {}


class Said:
    """What the doctor has said: its exit code, and its lines by subject."""

    def __init__(self, code: int, lines: list[str]):
        self.code, self.lines = code, lines

    def of(self, subject: str) -> str:
        """The one line on a subject, with its level before it."""
        (line,) = (line for line in self.lines if line[13:].startswith(f"{subject}: "))
        return line


@pytest.fixture
def doctor(server):
    """Return a function that runs the command: `doctor("--selector", "mail").of("DKIM")`."""

    def run(*options) -> Said:
        out, code = StringIO(), 0
        try:
            call_command("mail_doctor", *options, "--nameserver", server.address, stdout=out, no_color=True)
        except CommandError as error:
            code = error.returncode
        return Said(code, out.getvalue().splitlines())

    return run


@pytest.fixture
def spf(server, doctor):
    """Return a function that gives the line on an SPF record, and others that it leads to."""

    def line(*texts: str, **others: str) -> str:
        server.zone["example.kz"]["TXT"] = [quoted(text) for text in texts]
        for name, text in others.items():
            server.txt(f"{name}.example.net", text)
        return doctor().of("SPF")

    return line
