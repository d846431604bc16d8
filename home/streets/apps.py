from functools import partial

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _

from site_project.remember import forget


class StreetsConfig(AppConfig):
    name = "home.streets"
    verbose_name = _("streets")

    def ready(self):
        for model in self.get_models():
            for signal in (post_save, post_delete):
                signal.connect(partial(forget, of="streets"), sender=model, weak=False, dispatch_uid=f"street-{model}")
