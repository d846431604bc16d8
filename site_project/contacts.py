"""How strangers say where they can be reached: one e-mail field and one phone field for every desk."""

import difflib
import re

import phonenumbers
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from email_validator import EmailNotValidError, validate_email

from .forms import TextField, TidyField
from .typed_text import tidy

# The longest address that a mail server takes (RFC 5321, 4.5.3.1.3).
LONGEST = 254
# Where most addresses of the country are; what is nearly one of them is likely a slip of the finger.
MAIL_DOMAINS = (
    "gmail.com",
    "mail.ru",
    "yandex.ru",
    "yandex.kz",
    "inbox.ru",
    "bk.ru",
    "list.ru",
    "icloud.com",
    "mail.kz",
)
NO_EMAIL = gettext_lazy("Enter an e-mail address like name@example.kz")
NO_PHONE = gettext_lazy("Enter a phone number like +7 700 000 00 00")


def plain_email(words: str) -> str:
    """Return an address as it is kept: in lower case, its domain as people read it. Empty where it is none.

    Cyrillic letters that only look Latin are no part of an address: with one it is somebody else's, or nobody's.
    A domain may be Cyrillic, but no part of it may mix the two.
    """
    try:
        found = validate_email(tidy(words), check_deliverability=False, allow_smtputf8=False, strict=True)
    except EmailNotValidError:
        return ""
    is_mixed = any(re.search("[a-z]", part) and re.search("[^\x00-\x7f]", part) for part in found.domain.split("."))
    return "" if is_mixed or len(found.ascii_email or "") > LONGEST else found.normalized.lower()


def likely_address(address: str) -> str:
    """Return what the address may have been meant to be («name@gmail.com»); empty where it looks right."""
    local, _at, domain = address.rpartition("@")
    if domain in MAIL_DOMAINS:
        return ""
    near = difflib.get_close_matches(domain, MAIL_DOMAINS, 1, 0.8)
    return f"{local}@{near[0]}" if near else ""


class EmailField(TidyField):
    """An e-mail address, given back as `plain_email` gives it."""

    def __init__(self, **options):
        attributes = {"type": "email", "autocomplete": "email", "autocapitalize": "none", "spellcheck": "false"}
        super().__init__(widget=forms.TextInput(attrs=attributes), **options)
        self.error_messages["required"] = NO_EMAIL

    def clean(self, value) -> str:
        value = super().clean(value)
        found = plain_email(value)
        if value and not found:
            raise forms.ValidationError(NO_EMAIL)
        return found


class PhoneField(TextField):
    """A phone number however people write it, given back as E.164: `+77001234567`."""

    def __init__(self, **options):
        widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})
        super().__init__(max_length=40, empty=NO_PHONE, widget=widget, **options)

    def clean(self, value) -> str:
        value = super().clean(value)
        if not value:
            return value
        try:
            number = phonenumbers.parse(value, "KZ")
        except phonenumbers.NumberParseException:
            number = None
        if number is not None and number.extension:
            raise forms.ValidationError(_("Enter the number without an extension, and the extension in the message."))
        # The library would read letters as the keys of an old telephone.
        if number is None or any(sign.isalpha() for sign in value) or not phonenumbers.is_valid_number(number):
            raise forms.ValidationError(NO_PHONE)
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
