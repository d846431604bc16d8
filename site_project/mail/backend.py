"""Django's way of sending mail, led into the outbox: Wagtail and other libraries need not know of it."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import get_language

from .models import Letter
from .writing import File, write


class EmailBackend(BaseEmailBackend):
    """Queues what others send, a letter for each recipient, in the language that is active."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            for address in dict.fromkeys(message.recipients()):
                self.queue(message, address)
        return len(email_messages)

    @staticmethod
    def queue(message: EmailMessage, address: str) -> Letter:
        files = [attachment for attachment in message.attachments if isinstance(attachment, tuple)]
        return write(
            "notice",
            to=address,
            language=(get_language() or "kk")[:2],
            values={"subject": message.subject, "body": message.body},
            attachments=[
                File(
                    name, kind or "application/octet-stream", content.encode() if isinstance(content, str) else content
                )
                for name, content, kind in files
            ],
        )
