from django.apps import AppConfig
from django.core.checks import Tags, register

from . import checks


class SiteProjectConfig(AppConfig):
    name = "site_project"

    def ready(self):
        register(checks.database_folds_cyrillic, Tags.database)
