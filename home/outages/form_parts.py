"""What the dispatchers' forms are made of: moments, promises, and three texts made from the other fields."""

import datetime as dt
import hashlib
import uuid

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from site_project.translated import LANGUAGE_CODES, names

from . import acts, texts

# Of the languages, each in itself.
OWN_NAMES = dict(settings.WAGTAILADMIN_PERMITTED_LANGUAGES)
QUARTER = dt.timedelta(minutes=15)
Words = dict[str, str]


class MomentField(forms.DateTimeField):
    """A day and a time, by the browser's own picker."""

    widget = forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


class PromiseMixin(forms.Form):
    """When supply is expected to be restored, and when the next update will come: by one tap each."""

    EXPECTED = [
        ("2", gettext_lazy("in 2 h")),
        ("4", gettext_lazy("in 4 h")),
        ("18:00", gettext_lazy("by 18:00")),
        ("unknown", gettext_lazy("not known")),
        ("at", gettext_lazy("another time")),
    ]
    NEXT = [("1", gettext_lazy("in 1 h")), ("2", gettext_lazy("in 2 h")), ("", gettext_lazy("not promised"))]

    expected = forms.ChoiceField(
        label=gettext_lazy("Expected restoration"), choices=EXPECTED, widget=forms.RadioSelect, initial="unknown"
    )
    expected_at = MomentField(label=gettext_lazy("Another time"), required=False)
    next_update = forms.ChoiceField(
        label=gettext_lazy("Next update"), choices=NEXT, widget=forms.RadioSelect, initial="2", required=False
    )
    # What «in 2 h» counts from: the same when the texts are made and when they are published.
    opened_at = forms.DateTimeField(widget=forms.HiddenInput)

    def clean_opened_at(self) -> dt.datetime:
        opened = self.cleaned_data["opened_at"]
        return opened if abs(self.now - opened) < dt.timedelta(hours=1) else self.now

    def promise(self) -> dict[str, dt.datetime | None]:
        """Return the columns that say what is promised."""
        data, opened = self.cleaned_data, self.cleaned_data["opened_at"]
        expected, following = data["expected"], data["next_update"]
        if expected == "18:00":
            evening = timezone.localtime(opened).replace(hour=18, minute=0, second=0, microsecond=0)
            end = evening if evening > opened else evening + dt.timedelta(days=1)
        elif expected == "at":
            end = data["expected_at"]
        else:
            end = rounded(opened + dt.timedelta(hours=int(expected))) if expected.isdecimal() else None
        update = rounded(opened + dt.timedelta(hours=int(following))) if following else None
        return {"expected_end": end, "next_update_at": update}

    def clean(self):
        data = super().clean()
        if data.get("expected") == "at" and not data.get("expected_at") and "expected_at" not in self.errors:
            self.add_error("expected_at", _("Choose day and time."))
        return data


def rounded(moment: dt.datetime) -> dt.datetime:
    """Return the next full quarter of an hour: nobody promises minutes."""
    return moment + (-(moment - moment.replace(minute=0, second=0, microsecond=0))) % QUARTER


class WordsForm(forms.Form):
    """A form with three texts that are made from its other fields: when asked, and where one is left empty.

    Texts that were made from other fields than those that are sent are not published: they are made anew, and shown.
    """

    key = forms.CharField(widget=forms.HiddenInput, max_length=36)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)
    # Of the fields that the texts were made from.
    made_from = forms.CharField(widget=forms.HiddenInput, required=False)
    text_kk = forms.CharField(label=OWN_NAMES["kk"], required=False, widget=forms.Textarea({"rows": 6, "lang": "kk"}))
    text_ru = forms.CharField(label=OWN_NAMES["ru"], required=False, widget=forms.Textarea({"rows": 6, "lang": "ru"}))
    text_en = forms.CharField(label=OWN_NAMES["en"], required=False, widget=forms.Textarea({"rows": 6, "lang": "en"}))

    def __init__(self, *args, now: dt.datetime, **options):
        self.now = now
        initial = {"key": uuid.uuid4().hex, "opened_at": now, **(options.pop("initial", None) or {})}
        super().__init__(*args, initial=initial, **options)

    def make_text(self) -> str:
        """Write the text in the active language, from the cleaned fields."""
        raise NotImplementedError

    def made(self) -> Words:
        return texts.in_all(self.make_text)

    def words(self) -> Words:
        written = {code: self.cleaned_data[f"text_{code}"].strip() for code in LANGUAGE_CODES}
        return written if all(written.values()) else {**self.made(), **{k: v for k, v in written.items() if v}}

    def fingerprint(self) -> str:
        apart = {"key", "seen", "made_from", *names("text")}
        values = {name: self.data.getlist(self.add_prefix(name)) for name in self.fields if name not in apart}
        # A browser sends other ends of lines than it has got.
        typed = {name: [line.strip() for value in sent for line in value.splitlines()] for name, sent in values.items()}
        return hashlib.sha256(repr(typed).encode()).hexdigest()[:16]

    @property
    def has_stale_words(self) -> bool:
        """Whether the texts were made from other fields than these."""
        return self.cleaned_data["made_from"] not in ("", self.fingerprint())

    @classmethod
    def proposed(cls, **options) -> "WordsForm":
        """Return a form as if its first values had been sent, with the texts that follow from them."""
        blank = cls(**options)
        data = QueryDict(mutable=True)
        for name, field in blank.fields.items():
            value = field.widget.format_value(blank[name].value())
            if value is not None:
                data.setlist(blank.add_prefix(name), value if isinstance(value, list) else [value])
        form = cls(data, **options)
        return form.with_words() if form.is_valid() else blank

    def with_words(self) -> "WordsForm":
        """Fill the texts in anew, to be looked at."""
        self.data = self.data.copy()
        self.data.update({self.add_prefix(f"text_{code}"): text for code, text in self.made().items()})
        self.data[self.add_prefix("made_from")] = self.fingerprint()
        return self

    def tap(self, by) -> acts.Tap:
        return acts.Tap(self.cleaned_data["key"], by, self.now, self.cleaned_data["seen"] or 0)
