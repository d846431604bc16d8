"""One way to a provider, or to any other e-mail backend of Django's or anymail's."""

import smtplib

from anymail.exceptions import AnymailAPIError, AnymailError, AnymailRecipientsRefused
from django.conf import settings
from django.core.mail import get_connection

from .answers import Means, meaning
from .messages import Ready, as_django_message
from .models import Content, Letter
from .reports import ENDS, End, Report, why


class BackendLine:
    """Any e-mail backend of Django's or anymail's, by the setting MAIL_BACKEND."""

    def __init__(self):
        self.connection = get_connection(settings.MAIL_BACKEND)
        self.is_open = False

    def close(self) -> None:
        self.connection.close()
        self.is_open = False

    def send(self, letter: Letter, content: Content, ready: Ready) -> Report:
        try:
            message = as_django_message(letter, content)
            ready.fill(letter)
        except (ValueError, TypeError, AttributeError) as error:
            return Report(End.BROKEN, f"Not put into a message: {error}"[:500])
        try:
            if not self.is_open:
                self.connection.open()
                self.is_open = True
            self.connection.send_messages([message])
        except AnymailRecipientsRefused as error:
            # «Rejected» is the provider's own list, «invalid» what it knows of the mailbox.
            status = getattr(getattr(message, "anymail_status", None), "status", None) or set()
            is_unknown = set(status) == {"invalid"}
            return Report(End.UNKNOWN_ADDRESS if is_unknown else End.REFUSED, type(error).__name__)
        except AnymailAPIError as error:
            return provider_refused(error)
        except AnymailError as error:
            return Report(End.BROKEN, type(error).__name__)
        except (OSError, smtplib.SMTPException) as error:
            self.close()
            return Report(End.DOWN, why(error))
        number = getattr(getattr(message, "anymail_status", None), "message_id", None)
        return Report(End.SENT, "", "" if number is None else str(number))


def provider_refused(error: AnymailAPIError) -> Report:
    """Return what a provider's answer means: our key, our pace and its own faults are no letter's fault."""
    words = f"The provider answered {error.status_code}"
    if error.status_code is None or error.status_code in (401, 402, 403, 429) or error.status_code >= 500:
        return Report(End.DOWN, words)
    # Whatever it says is for good, and it tells of mailboxes in events, not here.
    means = meaning("after DATA", 550, getattr(error.response, "text", None) or "")
    return Report(ENDS[means] if means in (Means.ACCOUNT, Means.SENDER) else End.REFUSED, words)
