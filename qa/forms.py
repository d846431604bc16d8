"""The forms of the question desk: everything a visitor types is checked here."""

import datetime as dt
import hashlib
import uuid

from django import forms
from django.conf import settings
from django.core import signing
from django.core.files.base import ContentFile
from django.utils.functional import lazy
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from site_project.contacts import MAIL_DOMAINS, EmailField, PhoneField
from site_project.forms import LANGUAGES, AgreementField, ManyFiles, SiteForm, TextField

from . import photos
from .asking import Asked
from .models import Question, Rubric

SALT = "qa.form"
# A person needs longer than this to fill in the form.
SECONDS = 3
Suspicion = Question.Suspicion


class PhotosField(forms.FileField):
    """Up to five pictures, each made anew (qa.photos)."""

    most, megabytes = settings.PHOTOS_MOST, settings.PHOTO_MEGABYTES
    widget = ManyFiles(attrs={"accept": "image/jpeg,image/png,image/webp,image/heic,image/heif"})

    def __init__(self, **options):
        super().__init__(help_text=lazy(self.offered, str)(), **options)

    def offered(self) -> str:
        words = _("Up to %(number)s pictures, JPG, PNG, WebP or HEIC, %(size)s MB each.")
        return words % {"number": self.most, "size": self.megabytes}

    # The script of the form says the same, before anything is sent.
    @property
    def too_many(self) -> str:
        return _("Attach at most %(number)d photos.") % {"number": self.most}

    @property
    def not_read(self) -> str:
        message = _("The file must be a JPG, PNG, WebP or HEIC picture of at most %(size)d MB")
        return message % {"size": self.megabytes}

    def clean(self, data, initial=None) -> list[ContentFile]:
        uploads = [upload for upload in (data or []) if upload]
        if len(uploads) > self.most:
            raise forms.ValidationError(self.too_many)
        try:
            return [photos.remake(upload) for upload in uploads]
        except photos.TooManyPixels:
            message = _("The picture is too large: at most %(number)d million pixels. Send a smaller copy of it.")
            raise forms.ValidationError(message % {"number": photos.MILLIONS}) from None
        except photos.NotRead:
            raise forms.ValidationError(self.not_read) from None


class AskForm(SiteForm):
    """«Ask a question» (A2)."""

    prefix_of_ids = "ask"
    # For the script, which points out a slip before the form is sent.
    mail_domains = " ".join(MAIL_DOMAINS)

    name = TextField(
        label=gettext_lazy("Full name"),
        max_length=150,
        empty=gettext_lazy("Enter your name"),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = PhoneField(
        label=pgettext_lazy("of a person", "Phone"), help_text=gettext_lazy("For example +7 700 000 00 00")
    )
    email = EmailField(label=gettext_lazy("E-mail"), help_text=gettext_lazy("The answer comes to this address."))
    rubric = forms.ModelChoiceField(
        Rubric.objects.select_related("department"),
        label=gettext_lazy("Topic"),
        empty_label=None,
        error_messages={
            "required": gettext_lazy("Choose a topic."),
            "invalid_choice": gettext_lazy("Choose a topic."),
        },
        template_name="qa/rubric_field.html",
    )
    address = TextField(
        label=gettext_lazy("Address or landmark"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Required for open manholes: a street and house, or what stands near."),
        widget=forms.TextInput(attrs={"autocomplete": "address-line1"}),
    )
    photos = PhotosField(label=gettext_lazy("Attach a photo"), required=False)
    message = TextField(label=gettext_lazy("Message"), max_length=5000, widget=forms.Textarea(attrs={"rows": 6}))
    language = forms.ChoiceField(label=gettext_lazy("Language of correspondence"), choices=LANGUAGES)
    may_publish = forms.BooleanField(
        label=gettext_lazy("Allow my question to be published"),
        required=False,
        template_name="components/check_field.html",
    )
    agrees = AgreementField()
    # Nobody sees this field, so whoever fills it in is no person.
    website = forms.CharField(required=False, widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}))
    # When the form was fetched, and which one it is: one form makes one question.
    ticket = forms.CharField(required=False, widget=forms.HiddenInput)

    def prepare(self) -> None:
        self.rubrics = list(self.fields["rubric"].queryset)

    @staticmethod
    def new_ticket(now: dt.datetime) -> str:
        return signing.dumps([uuid.uuid4().hex, int(now.timestamp())], salt=SALT)

    def clean(self):
        cleaned = super().clean()
        rubric = cleaned.get("rubric")
        if rubric and rubric.is_urgent and not cleaned.get("address") and "address" not in self.errors:
            self.add_error("address", _("Say where it is: an address or a landmark."))
        return cleaned

    def suspicion(self, now: dt.datetime) -> str:
        """Return why this may be no person; empty where nothing speaks for it."""
        if self.cleaned_data["website"]:
            return Suspicion.HIDDEN_FIELD
        try:
            _key, made = signing.loads(self.cleaned_data["ticket"], salt=SALT)
        except (signing.BadSignature, ValueError, TypeError):
            return Suspicion.FOREIGN_FORM
        return Suspicion.TOO_FAST if now.timestamp() - made < SECONDS else ""

    def submit_key(self) -> str:
        """Return what is the same for two copies of one form with the same words, and for nothing else."""
        data = self.cleaned_data
        parts = [data["ticket"], *(str(data[name]) for name in ("name", "phone", "email", "message", "address"))]
        parts += [str(data["rubric"].pk), data["language"], str(data["may_publish"])]
        digest = hashlib.sha256("\0".join(parts).encode())
        for photo in data["photos"]:
            photo.seek(0)
            digest.update(hashlib.sha256(photo.read()).digest())
            photo.seek(0)
        return digest.hexdigest()

    def asked(self, now: dt.datetime, suspicion: str = "") -> Asked:
        """Return the question as `asking.receive` takes it."""
        data = self.cleaned_data
        return Asked(
            submit_key=self.submit_key(),
            rubric=data["rubric"],
            language=data["language"],
            page_language=get_language(),
            name=data["name"],
            phone=data["phone"],
            email=data["email"],
            message=data["message"],
            address=data["address"],
            may_publish=data["may_publish"],
            photos=data["photos"],
            suspicion=suspicion or self.suspicion(now),
        )


class ClarifyForm(forms.Form):
    """What the asker has to add."""

    text = TextField(label=gettext_lazy("Clarification"), max_length=3000, widget=forms.Textarea(attrs={"rows": 4}))
