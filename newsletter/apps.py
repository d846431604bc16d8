import datetime as dt

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from site_project import clock
from site_project.mail import kinds

ENTRY = {
    "title": "Су есептегішті тексеру тәртібі",
    "lead": "Қай құжаттар керек және қайда жүгіну керек.",
    "text": "Есептегіш мерзімінде тексерілуі тиіс.",
    "url": "https://example.kz/kk/news/meters/",
    "topic": "Жаңалықтар",
    "language": "kk",
    "written_in": "kk",
    "stands_in": False,
}


def sample() -> dict:
    """Return values to try the letters' templates with."""
    return {
        "url": "https://example.kz/kk/subscribe/confirm/0/",
        "settings_url": "https://example.kz/kk/subscribe/settings/0/",
        "unsubscribe_url": "https://example.kz/unsubscribe/0/",
        "code": "048159",
        "topics": ["Жаңалықтар", "Желілердегі ажыратулар"],
        "new": "aidar@example.kz",
        "days": 28,
        "entry": ENTRY,
        "entries": [ENTRY, ENTRY | {"language": "kk", "stands_in": True}],
        "unsubscribe_all_url": "https://example.kz/unsubscribe/0/",
        "date": dt.date(2026, 3, 19),
    }


class NewsletterConfig(AppConfig):
    name = "newsletter"
    verbose_name = _("newsletter")

    def ready(self):
        # They need the models.
        from . import digests, leaving, sending, signals
        from .transfer import imports

        signals.connect()
        clock.every_tick += [sending.tick, digests.tick, imports.tick]
        clock.every_night.append("forget_subscribers")

        for kind, label in {
            "subscription_confirm": _("To the subscriber: confirm the subscription"),
            "subscription_already": _("To the subscriber: subscribed already"),
            "subscription_confirmed": _("To the subscriber: subscription confirmed"),
            "subscription_code": _("To the subscriber: code to change the settings"),
            "subscription_address_from": _("To the subscriber: change of address, at the former one"),
            "subscription_address_to": _("To the subscriber: change of address, at the new one"),
            "subscription_ended": _("To the subscriber: subscription ended"),
        }.items():
            kinds.register(kind, label, sample)
        kinds.register("mailing", _("Mailing"), sample, leaving.check)
        kinds.register("digest", _("Digest"), sample, digests.check)
