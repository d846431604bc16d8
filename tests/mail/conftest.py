"""A mail server that answers as it is told, and letters to send to it."""

import asyncio
import threading
from email import message_from_bytes, policy

import pytest
from aiosmtpd.smtp import SMTP
from django.utils import timezone

from site_project.mail import worker, writing
from site_project.mail.models import Letter


class MailServer:
    """A real SMTP server on a port of its own. Keeps what it takes; `answers` scripts what it says to whom."""

    def __init__(self):
        self.taken: list[bytes] = []
        self.recipients: list[str] = []
        self.connections = 0
        # By the local part of the recipient: a reply to RCPT, or to the letter itself.
        self.to_recipient: dict[str, str] = {}
        self.to_letter: dict[str, str] = {}
        # Recipients whose letter is taken, and then the connection is cut before the reply.
        self.cuts: set[str] = set()
        # Recipients that never get an answer.
        self.tarpits: set[str] = set()
        self.is_broken = ""
        # Contexts of ssl, where the server is to speak TLS from the first byte, or after STARTTLS.
        self.tls = self.starttls = None
        self.loop = asyncio.new_event_loop()
        self.server = None
        self.port = 0
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.start()

    def start(self) -> None:
        async def listen():
            return await self.loop.create_server(self.new_session, "127.0.0.1", self.port, ssl=self.tls)

        self.server = asyncio.run_coroutine_threadsafe(listen(), self.loop).result()
        self.port = self.server.sockets[0].getsockname()[1]

    def new_session(self):
        self.connections += 1
        return Session(self, enable_SMTPUTF8=False, loop=self.loop, hostname="mail.test", tls_context=self.starttls)

    def stop(self) -> None:
        """Stop listening, as a server that is down."""

        async def close():
            self.server.close()

        asyncio.run_coroutine_threadsafe(close(), self.loop).result()

    def letters(self) -> list:
        return [message_from_bytes(data, policy=policy.default) for data in self.taken]

    # --- What aiosmtpd asks ---

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        return [responses[0], "250-PIPELINING", *responses[1:]]

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.is_broken:
            return self.is_broken
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        local = address.partition("@")[0]
        if local in self.tarpits:
            await asyncio.sleep(60)
        if answer := self.to_recipient.get(local):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        local = address.partition("@")[0]
        if answer := self.to_letter.get(local):
            return answer
        self.taken.append(envelope.original_content)
        self.recipients.append(address)
        if local in self.cuts:
            server.transport.abort()
        return "250 2.0.0 Ok: queued as 4F1"


class Session(SMTP):
    """aiosmtpd's session, with the mail server as its handler."""

    def __init__(self, handler: MailServer, **options):
        super().__init__(handler, **options)


@pytest.fixture
def server(settings):
    """A mail server that takes everything, and the settings that lead the worker to it."""
    server = MailServer()
    settings.MAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.EMAIL_USE_SSL = settings.EMAIL_USE_TLS = False
    settings.EMAIL_HOST_USER = ""
    settings.EMAIL_TIMEOUT = 5
    settings.MAIL_CONNECTIONS = 3
    yield server
    server.stop()
    server.loop.call_soon_threadsafe(server.loop.stop)


@pytest.fixture
def write(db):
    """Return a function that queues a letter: `write("aidar@example.kz", body="…")`."""

    def queue(to="aidar@example.kz", language="kk", body="Су бар.", subject="Хабар", **options) -> Letter:
        return writing.write("notice", to=to, language=language, values={"subject": subject, "body": body}, **options)

    return queue


@pytest.fixture
def deliver():
    """Return a function that runs the worker until nothing is due, and then gives the counts."""

    def run(**options):
        return worker.Delivery(**options).run()

    return run


@pytest.fixture
def due_again():
    """Return a function that lets the time pass until all queued letters are due."""

    def pass_time() -> None:
        Letter.objects.waiting().update(due_at=timezone.now())

    return pass_time
