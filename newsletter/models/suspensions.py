"""Who has given suspended readers back."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_project.formats import moment

from .mailings import Mailing
from .subscribers import Subscriber


class GivenBack(models.Model):
    """That suspended readers were given back: who did it, which of them, how many."""

    # Wagtail keeps no list of what points here: nobody deletes these rows by hand.
    wagtail_reference_index_ignore = True

    at = models.DateTimeField(_("when"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # One of these says which readers were meant.
    reader = models.ForeignKey(Subscriber, null=True, on_delete=models.SET_NULL, related_name="+")
    mailing = models.ForeignKey(Mailing, null=True, on_delete=models.SET_NULL, related_name="+")
    since = models.DateTimeField(_("suspended since"), null=True)
    number = models.PositiveIntegerField(_("readers"))

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{moment(self.at)}: {self.number}"
