from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "site_project.search"
    # Wagtail's own search is an app too.
    label = "site_search"
    verbose_name = _("search")
