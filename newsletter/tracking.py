"""What becomes of a subscription when its address gets no more letters, or its owner complains of them."""

from django.db.models.signals import post_save
from django.dispatch import receiver

from site_project.mail.models import Suppression

from . import subscriptions
from .models import Subscriber

REASONS = {
    Suppression.Reason.BOUNCED: Subscriber.Reason.BOUNCED,
    Suppression.Reason.COMPLAINED: Subscriber.Reason.COMPLAINED,
    Suppression.Reason.ASKED: Subscriber.Reason.UNSUBSCRIBED,
}


@receiver(post_save, sender=Suppression)
def stop(sender, instance: Suppression, raw: bool = False, **kwargs) -> None:
    """End the subscription, whoever has put the address on the list: a provider's event, the worker, the staff."""
    if not raw:
        subscriptions.stop(instance.address, REASONS[instance.reason], instance.since)
