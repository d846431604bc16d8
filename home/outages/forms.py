"""What dispatchers fill in: a notice, on a phone or on a desk, and an alert."""

import datetime as dt
import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from site_project.translated import LANGUAGE_CODES, names

from . import acts, area_lines, tanker_lines, texts
from .form_parts import MomentField, PromiseMixin, WordsForm
from .models import Alert, AreaRow, Cause, Outage, OutageSettings


class NoticeForm(PromiseMixin, WordsForm, forms.ModelForm):
    """A new outage, or a correction of one that is out: emergencies on a phone, planned work on a desk."""

    effect = forms.ChoiceField(
        label=gettext_lazy("Effect"),
        choices=AreaRow.Effect,
        widget=forms.RadioSelect,
        initial=AreaRow.Effect.NO_WATER,
    )
    is_upper_floors_only = forms.BooleanField(label=gettext_lazy("Upper floors only"), required=False)
    areas = forms.CharField(
        label=gettext_lazy("Streets and houses"),
        widget=forms.Textarea({"rows": 4}),
        help_text=gettext_lazy("A street a line, then its houses. A district or a settlement stands alone."),
        error_messages={"required": gettext_lazy("Name a street, a district or the whole city.")},
    )
    other_effect = forms.ChoiceField(
        label=gettext_lazy("Another effect"), choices=[("", "–"), *AreaRow.Effect.choices], required=False
    )
    other_areas = forms.CharField(
        label=gettext_lazy("Streets and houses with the other effect"),
        widget=forms.Textarea({"rows": 3}),
        required=False,
    )
    points = forms.CharField(
        label=gettext_lazy("Where tankers stand"),
        widget=forms.Textarea({"rows": 3}),
        required=False,
        help_text=gettext_lazy("A place a line: in Kazakh / in Russian / in English: 10:00–12:00, 18:00–20:00"),
    )

    class Meta:
        model = Outage
        fields = [
            *("network", "cause", *names("cause_text"), "is_list_incomplete", "daily_hours"),
            *("planned_start", "planned_end", "blocks", "houses", "account_holders", "people"),
            *("critical_places", "tankers", "tanker_phone", "own_phone", "is_drill"),
        ]
        field_classes = {"planned_start": MomentField, "planned_end": MomentField}
        widgets = {
            "network": forms.RadioSelect,
            "cause": forms.RadioSelect,
            "tankers": forms.RadioSelect,
            "critical_places": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args, kind: Outage.Kind, **options):
        self.kind = kind
        super().__init__(*args, **options)
        self.instance.kind = kind
        self.fields["network"].choices = Outage.Network.choices
        self.fields["network"].initial = Outage.Network.WATER
        self.fields["cause"].empty_label = None
        if kind == Outage.Kind.EMERGENCY:
            del self.fields["planned_start"], self.fields["planned_end"]
            self.fields["cause"].queryset = Cause.objects.filter(is_button=True)
        else:
            del self.fields["expected"], self.fields["expected_at"], self.fields["next_update"]
            for name in ("planned_start", "planned_end"):
                self.fields[name].required = True
        if self.instance.pk:
            # Drills stay drills, and planned work is moved by an act of its own.
            for name in ("is_drill", "planned_start", "planned_end"):
                self.fields.pop(name, None)
            if "next_update" in self.fields:
                self.fields["next_update"].choices = [*self.NEXT[:2], ("", _("as promised before"))]

    def promise(self) -> dict:
        promised = super().promise()
        if self.instance.pk and not self.cleaned_data["next_update"]:
            del promised["next_update_at"]
        return promised

    def clean_areas(self) -> list[AreaRow]:
        return self.rows("areas", self.cleaned_data.get("effect", ""))

    def clean_other_areas(self) -> list[AreaRow]:
        effect = self.cleaned_data.get("other_effect")
        if self.cleaned_data["other_areas"] and not effect:
            raise ValidationError(_("Choose the other effect."))
        return self.rows("other_areas", effect) if effect else []

    def rows(self, name: str, effect: str) -> list[AreaRow]:
        rows = area_lines.parse(self.cleaned_data[name])
        for row in rows:
            row.effect, row.is_upper_floors_only = effect, self.cleaned_data.get("is_upper_floors_only", False)
        return rows

    def clean_points(self) -> list:
        return tanker_lines.parse(self.cleaned_data["points"])

    def clean(self):
        data = super().clean()
        if any(data.get(f"cause_text_{code}") for code in LANGUAGE_CODES):
            for code in ("kk", "ru"):
                if not data.get(f"cause_text_{code}"):
                    self.add_error(f"cause_text_{code}", _("Give the cause in Kazakh and in Russian."))
        start, end = data.get("planned_start"), data.get("planned_end")
        if start and end and end <= start:
            self.add_error("planned_end", _("The end has to come after the start."))
        if start and end and end <= self.now:
            self.add_error("planned_end", _("This time has passed already."))
        if data.get("tankers") == Outage.Tankers.POINTS and not data.get("points") and "points" not in self.errors:
            self.add_error("points", _("Name the places where tankers stand."))
        return data

    def _post_clean(self):
        super()._post_clean()
        if self.errors:
            return
        if self.kind == Outage.Kind.EMERGENCY:
            for name, value in self.promise().items():
                setattr(self.instance, name, value)
        elif not self.instance.pk:
            self.instance.expected_end = self.instance.planned_end

    def parts(self) -> acts.Parts:
        data = self.cleaned_data
        return acts.Parts([*data["areas"], *data["other_areas"]], data["critical_places"], data["points"])

    def changes(self) -> dict:
        """Return the columns of a correction with their values."""
        columns = [name for name in self._meta.fields if name in self.cleaned_data and name != "critical_places"]
        promised = list(self.promise()) if self.kind == Outage.Kind.EMERGENCY else []
        return {name: getattr(self.instance, name) for name in [*columns, *promised]}

    def make_text(self) -> str:
        parts = self.parts()
        return texts.announcement(self.instance, parts.areas, parts.tanker_points, self.now)

    @property
    def has_more(self) -> bool:
        """Whether something is filled in that most notices do without."""
        often = {"network", "cause", "is_list_incomplete", "planned_start", "planned_end", "daily_hours"}
        names = [name for name in self._meta.fields if name not in often and name in self.fields]
        names += ["is_upper_floors_only", "other_effect", "other_areas", "points"]
        return any(self[name].value() or self[name].errors for name in names)

    def warning(self) -> str:
        """Say that planned work is announced later than the rules demand; empty where it is not."""
        rules = OutageSettings.load()
        start = self.cleaned_data.get("planned_start")
        if not start or not rules.notice_hours or start - self.now >= dt.timedelta(hours=rules.notice_hours):
            return ""
        words = _("People have to be told %(hours)d hours before planned work. %(act)s")
        return (words % {"hours": rules.notice_hours, "act": rules.notice_act}).strip()


class AlertForm(forms.ModelForm):
    """A warning that is no outage, on the same rows, so that it is found by street."""

    key = forms.CharField(widget=forms.HiddenInput, max_length=36)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)
    areas = forms.CharField(
        label=gettext_lazy("Streets and houses"), widget=forms.Textarea({"rows": 3}), required=False
    )
    effect = forms.ChoiceField(label=gettext_lazy("Effect"), choices=AreaRow.Effect, initial=AreaRow.Effect.BOIL)

    class Meta:
        model = Alert
        fields = ["level", *names("text"), "starts_at", "ends_at"]
        field_classes = {"starts_at": MomentField, "ends_at": MomentField}
        widgets = {"level": forms.RadioSelect}

    def __init__(self, *args, now: dt.datetime, **options):
        self.now = now
        super().__init__(*args, **options)
        rows = list(self.instance.areas.all()) if self.instance.pk else []
        self.initial |= {"key": uuid.uuid4().hex, "seen": self.instance.version, "areas": area_lines.written(rows)}
        self.initial["starts_at"] = self.instance.starts_at or now
        if rows:
            self.initial["effect"] = rows[0].effect

    def clean_areas(self) -> list[AreaRow]:
        return area_lines.parse(self.cleaned_data["areas"])

    def clean(self):
        data = super().clean()
        start, end = data.get("starts_at"), data.get("ends_at")
        if start and end and end <= start:
            self.add_error("ends_at", _("The end has to come after the start."))
        return data

    def publish(self, by) -> Alert:
        rows = self.cleaned_data["areas"]
        for row in rows:
            row.effect = self.cleaned_data["effect"]
        tap = acts.Tap(self.cleaned_data["key"], by, self.now, self.cleaned_data["seen"] or 0)
        if not self.instance.pk:
            return acts.warn(self.instance, rows, tap)
        changes = {name: self.cleaned_data[name] for name in self._meta.fields}
        return acts.change_alert(self.instance.pk, changes, rows, tap)
