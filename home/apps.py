from django.apps import AppConfig
from django.core.management import call_command
from django.utils.translation import gettext_lazy as _

from site_project import clock


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Site")

    def ready(self):
        # The models have to be loaded first.
        from . import pieces, signals

        signals.connect()
        pieces.connect()
        clock.every_tick.append(lambda _now: call_command("publish_scheduled"))
