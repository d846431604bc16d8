"""What follows in the newsletter from what happens to addresses elsewhere."""

from django.db.models.signals import post_delete, post_save

from site_project.mail.models import Suppression

from . import subscriptions, suspensions
from .models import Subscriber

REASONS = {
    Suppression.Reason.BOUNCED: Subscriber.Reason.BOUNCED,
    Suppression.Reason.COMPLAINED: Subscriber.Reason.COMPLAINED,
    Suppression.Reason.ASKED: Subscriber.Reason.UNSUBSCRIBED,
}


def connect() -> None:
    post_save.connect(stop, sender=Suppression)
    post_delete.connect(resume, sender=Suppression)


def stop(sender, instance: Suppression, raw: bool = False, **kwargs) -> None:
    """End or suspend the subscription, whoever has listed the address: a provider's event, the worker, the staff."""
    if not raw:
        subscriptions.stop(instance.address, REASONS[instance.reason], instance.since)


def resume(sender, instance: Suppression, **kwargs) -> None:
    """Let a suspended subscription go on, whoever has taken the address off the list."""
    if instance.reason == Suppression.Reason.BOUNCED:
        suspensions.resume_address(instance.address)
