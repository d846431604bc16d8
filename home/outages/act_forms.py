"""The confirmations of acts on an outage: a form each, with the texts that would go out."""

import datetime as dt

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from site_project.translated import LANGUAGE_CODES

from . import acts, texts
from .form_parts import MomentField, PromiseMixin, WordsForm
from .models import AreaRow, Outage


class ActForm(WordsForm):
    """An act on one outage; `seen` is the version that the dispatcher looks at."""

    title = ""
    button = ""
    is_danger = False

    def __init__(self, *args, outage: Outage, **options):
        self.outage = outage
        self.areas = list(outage.areas.all())
        super().__init__(*args, initial={"seen": outage.version}, **options)

    def dry(self) -> list[AreaRow]:
        return [row for row in self.areas if row.restored_at is None]

    def make_text(self) -> str:
        raise NotImplementedError

    def act(self, by) -> Outage:
        return self.does(self.outage.pk, self.words(), self.tap(by), **self.details())

    def details(self) -> dict:
        return {}


class TellForm(PromiseMixin, ActForm):
    title = gettext_lazy("Add an update")
    does = staticmethod(acts.tell)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if self.outage.expected_end and self.outage.expected_end > self.now:
            self.initial.update(expected="at", expected_at=self.outage.expected_end)

    def details(self) -> dict:
        return self.promise()

    def make_text(self) -> str:
        for name, value in self.promise().items():
            setattr(self.outage, name, value)
        return texts.told(self.outage, self.dry(), self.now)


class BeginForm(ActForm):
    title = gettext_lazy("Work has begun")
    does = staticmethod(acts.begin)
    at = MomentField(label=gettext_lazy("When it began"))

    def __init__(self, *args, now: dt.datetime, **options):
        super().__init__(*args, now=now, **options)
        self.initial["at"] = timezone.localtime(now).replace(second=0, microsecond=0)

    def clean_at(self) -> dt.datetime:
        if self.cleaned_data["at"] > self.now:
            raise ValidationError(_("This time has not come yet."))
        return self.cleaned_data["at"]

    def details(self) -> dict:
        return {"at": self.cleaned_data["at"]}

    def make_text(self) -> str:
        return texts.begun(self.outage, self.areas, self.cleaned_data["at"])


class ReturnForm(ActForm):
    title = gettext_lazy("Supply is returning")
    does = staticmethod(acts.let_return)

    def make_text(self) -> str:
        return texts.returning(self.outage, self.dry())


class RowsForm(ActForm):
    """An act on ticked areas; without a tick, on all of them."""

    rows = forms.MultipleChoiceField(label=gettext_lazy("Where"), required=False, widget=forms.CheckboxSelectMultiple)
    is_back = False

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        offered = [row for row in self.areas if bool(row.restored_at) == self.is_back]
        self.fields["rows"].choices = [(str(row.pk), row.words) for row in offered]
        self.initial["rows"] = [str(row.pk) for row in offered]

    def clean_rows(self) -> list[int]:
        if self.fields["rows"].choices and not self.cleaned_data["rows"]:
            raise ValidationError(_("Tick at least one."))
        return [int(pk) for pk in self.cleaned_data["rows"]]

    def ticked(self) -> list[AreaRow]:
        return [row for row in self.areas if row.pk in self.cleaned_data["rows"]]

    def details(self) -> dict:
        return {"rows": self.cleaned_data["rows"]}


class RestoreForm(RowsForm):
    title = gettext_lazy("Water is back")
    does = staticmethod(acts.restore)

    def make_text(self) -> str:
        ticked = self.ticked()
        return texts.restored(self.outage, ticked, [row for row in self.dry() if row not in ticked], self.now)


class LoseForm(RowsForm):
    title = gettext_lazy("Water is off again")
    does = staticmethod(acts.lose)
    is_back = True

    def make_text(self) -> str:
        return texts.lost(self.outage, self.ticked(), self.now)


class MoveForm(ActForm):
    title = pgettext_lazy("outage", "Move")
    does = staticmethod(acts.move)
    start = MomentField(label=gettext_lazy("New start"))
    end = MomentField(label=gettext_lazy("New end"))

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        day = dt.timedelta(days=1)
        self.initial.update(start=self.outage.planned_start + day)
        if self.outage.planned_end:
            self.initial.update(end=self.outage.planned_end + day)

    def clean(self):
        data = super().clean()
        start, end = data.get("start"), data.get("end")
        if start and end and end <= start:
            self.add_error("end", _("The end has to come after the start."))
        if start and start <= self.now:
            self.add_error("start", _("This time has passed already."))
        return data

    def details(self) -> dict:
        return {"start": self.cleaned_data["start"], "end": self.cleaned_data["end"]}

    def make_text(self) -> str:
        return texts.moved(self.outage, self.areas, **self.details())


class CancelForm(ActForm):
    title = gettext_lazy("Cancel the outage")
    is_danger = True
    does = staticmethod(acts.cancel)

    def make_text(self) -> str:
        return texts.cancelled(self.outage, self.areas)


class CloseForm(ActForm):
    """The words are those of the summary; nobody can make them up from fields."""

    title = gettext_lazy("Close with a summary")
    does = staticmethod(acts.close)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for code in LANGUAGE_CODES:
            self.fields[f"text_{code}"].required = code != "en"
            self.initial[f"text_{code}"] = getattr(self.outage, f"summary_{code}")

    @classmethod
    def proposed(cls, **options) -> "CloseForm":
        return cls(**options)

    def made(self) -> dict[str, str]:
        return {}

    def details(self) -> dict:
        return {"summary": self.words()}


FORMS = {
    "tell": TellForm,
    "begin": BeginForm,
    "return": ReturnForm,
    "restore": RestoreForm,
    "lose": LoseForm,
    "move": MoveForm,
    "cancel": CancelForm,
    "close": CloseForm,
}
