from django.apps import AppConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _

from site_project.mail import kinds

from . import checks


class SiteProjectConfig(AppConfig):
    name = "site_project"

    def ready(self):
        register(checks.database_folds_cyrillic, Tags.database)
        kinds.register(
            "password_reset",
            _("Password reset"),
            lambda: {"username": "editor", "url": "https://example.kz/admin/password_reset/confirm/MQ/token/"},
        )
