from anymail.signals import tracking as provider_told
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from site_project import clock

from . import kinds


class MailConfig(AppConfig):
    name = "site_project.mail"
    label = "mail"
    verbose_name = _("letters")

    def ready(self):
        from . import heartbeat, tasks, tracking

        clock.every_tick += [heartbeat.beat, tasks.tick]
        clock.every_night.append("forget_letters")
        provider_told.connect(tracking.record)

        kinds.register(
            "notice", _("Notice to staff"), lambda: {"subject": "Хабарлама", "body": "Бір жол.\n\nhttps://example.kz/"}
        )
