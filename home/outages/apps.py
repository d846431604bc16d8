import datetime as dt
from functools import partial

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _

from newsletter import pieces
from site_project import clock
from site_project.mail import kinds
from site_project.remember import forget


def sample() -> dict:
    """Return values to try the letters' templates with."""
    return {
        "number": 12,
        "where": "Сәтпаев көшесі, 1–15",
        "text": "Сәтпаев көшесі, 1–15: су жоқ.",
        "expected_end": dt.datetime(2026, 3, 19, 9, 30, tzinfo=dt.UTC),
        "url": "https://example.kz/admin/outages/12/",
    }


class OutagesConfig(AppConfig):
    name = "home.outages"
    verbose_name = _("outages")

    def ready(self):
        for model in self.get_models():
            for signal in (post_save, post_delete):
                signal.connect(partial(forget, of="outages"), sender=model, weak=False, dispatch_uid=f"told-{model}")
        from . import acts, piece

        clock.every_tick.append(acts.tick)
        pieces.register(piece.OutagePiece)
        kinds.register("outage_overdue", _("To dispatchers: the time given has passed"), sample)
        kinds.register("outage_drill", _("To dispatchers: drill"), sample)
