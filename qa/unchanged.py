"""Two people with one record open: who saves second is told, and overwrites nothing unknowingly."""

import hashlib

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm


def digest_of(instance, fields) -> str:
    """Return what is the same as long as nobody has changed these fields of a record."""
    values = sorted((name, str(value)) for name, value in model_to_dict(instance, fields).items())
    return hashlib.sha256(repr(values).encode()).hexdigest()


class UnchangedForm(WagtailAdminModelForm):
    """A form that knows what it was opened with. What was typed stays; the next save replaces what stands now."""

    opened_with = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.stands_now = digest_of(self.instance, self._meta.fields) if self.instance.pk else ""
        self.initial["opened_with"] = self.stands_now

    def clean(self):
        cleaned = super().clean()
        opened_with = cleaned.pop("opened_with", "")
        if opened_with and self.stands_now and opened_with != self.stands_now:
            # The moderator has been told now: the second save is on purpose.
            self.data = self.data.copy()
            self.data[self.add_prefix("opened_with")] = self.stands_now
            raise ValidationError(
                _(
                    "Not saved: somebody else has saved this after you had opened it. Your text is kept below; if you "
                    "save now, it replaces theirs."
                )
            )
        return cleaned
