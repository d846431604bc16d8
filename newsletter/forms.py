"""The forms of the newsletter: everything a visitor types is checked here."""

import re

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from site_project.contacts import EmailField
from site_project.forms import LANGUAGES, AgreementField, SiteForm

from .confirming import Wish
from .models import Subscription, Topic

CHOOSE = {
    "required": gettext_lazy("Choose one of the options."),
    "invalid_choice": gettext_lazy("Choose one of the options."),
}
TOPIC_MISSING = gettext_lazy("Choose at least one topic.")


class FrequencyField(forms.ChoiceField):
    def __init__(self, **options):
        super().__init__(choices=Subscription.Frequency.choices, error_messages=CHOOSE, **options)


class ChoiceOfLetters(SiteForm):
    """What is sent and in which language: in the first form and in the settings."""

    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Topics"),
        error_messages={"required": TOPIC_MISSING, "invalid_choice": TOPIC_MISSING, "invalid_list": TOPIC_MISSING},
        template_name="newsletter/topics_field.html",
    )
    language = forms.ChoiceField(label=gettext_lazy("Language of letters"), choices=LANGUAGES, error_messages=CHOOSE)

    def prepare(self) -> None:
        # Whoever has a topic that is not offered any more still sees it, and may untick it.
        kept = set(self.initial.get("topics", ()))
        found = Topic.objects.select_related("index_page")
        self.all_topics = [topic for topic in found if topic.is_mailable or topic.slug in kept]
        self.fields["topics"].choices = [(topic.slug, topic.slug) for topic in self.all_topics]

    @property
    def boxes(self) -> list[dict]:
        """The topics as `{"topic", "is_chosen", "frequency"}`, as the form was last filled in.

        `frequency` is the field of a topic that has one of its own.
        """
        chosen = self["topics"].value() or []
        return [
            {
                "topic": topic,
                "is_chosen": topic.slug in chosen,
                "frequency": self[name] if (name := f"frequency_{topic.slug}") in self.fields else None,
            }
            for topic in self.all_topics
        ]

    @property
    def chosen(self) -> tuple[Topic, ...]:
        return tuple(topic for topic in self.all_topics if topic.slug in self.cleaned_data["topics"])


class SubscribeForm(ChoiceOfLetters):
    """«Subscribe to news» (N2)."""

    prefix_of_ids = "subscribe"
    email = EmailField(label=gettext_lazy("E-mail"))
    frequency = FrequencyField(label=gettext_lazy("How often"))
    agrees = AgreementField()
    field_order = ["email", "topics", "language", "frequency", "agrees"]

    def wish(self) -> Wish:
        """Return what is wished for as `confirming.subscribe` takes it."""
        data = self.cleaned_data
        return Wish(data["email"], self.chosen, data["language"], data["frequency"], get_language())


class SettingsForm(ChoiceOfLetters):
    """What is sent, and how often each topic."""

    prefix_of_ids = "settings"

    def prepare(self) -> None:
        super().prepare()
        for topic in self.all_topics:
            # A topic that is not ticked needs no answer.
            self.fields[f"frequency_{topic.slug}"] = FrequencyField(
                label=gettext_lazy("How often"), required=False, initial=Subscription.Frequency.AT_ONCE
            )

    @property
    def frequencies(self) -> dict[Topic, str]:
        """How often each of the chosen topics is to be sent."""
        names = {topic: f"frequency_{topic.slug}" for topic in self.chosen}
        return {topic: self.cleaned_data[name] or Subscription.Frequency.AT_ONCE for topic, name in names.items()}


class AskForm(SiteForm):
    """Where to send the code that opens the settings (N5)."""

    prefix_of_ids = "manage"
    email = EmailField(label=gettext_lazy("E-mail"))


class AddressForm(SiteForm):
    """The address that letters shall go to."""

    prefix_of_ids = "address"
    email = EmailField(
        label=gettext_lazy("New e-mail"),
        help_text=gettext_lazy("Both addresses get a letter, and both have to agree."),
    )

    def __init__(self, *args, current: str, **options):
        self.current = current
        super().__init__(*args, **options)

    def clean_email(self) -> str:
        email = self.cleaned_data["email"]
        if email == self.current:
            raise forms.ValidationError(_("Letters go to this address already."))
        return email


class CodeForm(SiteForm):
    """The code from the letter (N3, N5)."""

    prefix_of_ids = "code"
    code = forms.CharField(
        label=gettext_lazy("Enter the code from the letter"),
        help_text=gettext_lazy("Six digits. The code works for 15 minutes, in this browser only."),
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
        error_messages={
            "required": gettext_lazy("Fill in this field."),
            "max_length": gettext_lazy("The code is wrong"),
            "null_characters_not_allowed": gettext_lazy("The code is wrong"),
        },
    )

    def clean_code(self) -> str:
        """Return the digits alone: people copy spaces and dashes with them."""
        digits = re.sub(r"[^0-9]", "", self.cleaned_data["code"])
        if len(digits) != 6:
            raise forms.ValidationError(_("The code is wrong"))
        return digits
