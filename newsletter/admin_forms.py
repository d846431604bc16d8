"""The forms of the staff's screens."""

import datetime as dt
import re

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from site_project.staff import moment

from .models import Mailing, Topic
from .quiet import begins_at

NOW, LATER = "now", "later"


class Moment(forms.DateTimeInput):
    """The browser's own choice of a day and a time, by the clock of Almaty."""

    input_type = "datetime-local"

    def __init__(self):
        super().__init__(format="%Y-%m-%dT%H:%M")


class ScheduleForm(forms.Form):
    """To whom a mailing goes and when."""

    topics = forms.ModelMultipleChoiceField(
        Topic.objects.all(),
        label=_("Topics"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Who has subscribed to several of them gets one letter."),
        error_messages={"required": _("Choose at least one topic.")},
    )
    when = forms.ChoiceField(
        label=_("When"), choices=[(NOW, _("Now")), (LATER, _("At this time:"))], widget=forms.RadioSelect, initial=NOW
    )
    send_at = forms.DateTimeField(label=_("Send at"), required=False, widget=Moment)
    not_after = forms.DateTimeField(
        label=_("Not after"),
        required=False,
        widget=Moment,
        help_text=_("For what grows stale: letters that have not left by then are not sent."),
    )

    def __init__(self, mailing: Mailing, data=None):
        self.mailing = mailing
        is_planned = mailing.state == Mailing.State.SCHEDULED
        initial = {"topics": mailing.topics.all(), "not_after": mailing.not_after}
        if is_planned:
            initial |= {"when": LATER, "send_at": mailing.send_at}
        super().__init__(data, initial=initial)

    @property
    def chosen(self) -> list[Topic]:
        """The topics that are ticked, whatever else is wrong."""
        numbers = [value for value in self.data.getlist("topics") if re.fullmatch("[0-9]{1,9}", value)]
        return list(Topic.objects.filter(pk__in=numbers))

    def clean(self):
        data = super().clean()
        if data.get("when") == LATER and not data.get("send_at") and "send_at" not in self.errors:
            self.add_error("send_at", _("Choose the day and the time."))
        return data

    def values(self, now: dt.datetime) -> dict:
        """Return what `mailings.schedule` takes. Raises ValidationError where it ends before a letter may leave."""
        data = self.cleaned_data
        send_at = now if data["when"] == NOW else data["send_at"]
        if data["not_after"] and data["not_after"] <= max(send_at, now):
            raise ValidationError(_("“Not after” has to be later than the sending."))
        begin = begins_at(self.mailing, data["topics"], send_at, now)
        if data["not_after"] and data["not_after"] <= begin:
            words = _("No letter would leave: the quiet hours last until %(moment)s. Choose a later “Not after”.")
            raise ValidationError(words % {"moment": moment(begin)})
        return {"topics": data["topics"], "send_at": send_at, "not_after": data["not_after"]}


class TestLetterForm(forms.Form):
    """In which language to try a mailing."""

    language = forms.ChoiceField(label=_("Language of letters"), choices=settings.LANGUAGES)
