from django.apps import AppConfig


class SiteProjectConfig(AppConfig):
    name = "site_project"

    def ready(self):
        from . import checks  # noqa: F401  registers itself
