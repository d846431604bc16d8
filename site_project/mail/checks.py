"""What `manage.py check` refuses about letters."""

from django.conf import settings
from django.core.checks import Error, register


@register()
def webhooks_need_a_secret(app_configs, **kwargs) -> list[Error]:
    """A provider's events end subscriptions: nobody else may send them."""
    if settings.MAIL_BACKEND.startswith("anymail.") and not settings.ANYMAIL.get("WEBHOOK_SECRET"):
        return [
            Error(
                "A provider sends the letters, but ANYMAIL has no WEBHOOK_SECRET.",
                hint='Set ANYMAIL={"WEBHOOK_SECRET": "name:password", …} and give the provider the same.',
                id="mail.E001",
            )
        ]
    return []
