"""What the forms of the question desk and of the newsletter have in common."""

from collections.abc import Callable

from django import forms
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from .typed_text import tidy

# The state language first, and by the names that the manual and the law give them.
LANGUAGES = [
    ("kk", gettext_lazy("State language (Kazakh)")),
    ("ru", gettext_lazy("Russian language")),
    ("en", gettext_lazy("English language")),
]


def shows_again(show: Callable) -> Callable:
    """Declare what shows a view's form as it was typed where its token was not accepted (home.refusals).

    It does nothing else, and answers None where nothing was typed.
    """

    def declare(view: Callable) -> Callable:
        view.show_again = show
        return view

    return declare


def not_sent(form: forms.BaseForm) -> forms.BaseForm:
    """Say on a form that holds what was typed why it was not sent."""
    words = _("The form was open for too long, or the browser keeps no cookies. Nothing is lost: send it again.")
    form.full_clean()
    form.add_error(None, words)
    return form


class TidyField(forms.CharField):
    """Text that a stranger types, without signs that nobody sees; nothing but such signs is nothing."""

    def to_python(self, value):
        return tidy(super().to_python(value)) or self.empty_value


class SiteForm(forms.Form):
    """A form whose fields tell readers of the screen what is wrong with them."""

    error_css_class = "has-error"
    prefix_of_ids = ""
    # Fields that templates/components/field.html gives a hint, to be read out with them.
    hinted: tuple[str, ...] = ()

    def __init__(self, *args, **options):
        super().__init__(*args, use_required_attribute=False, auto_id=f"{self.prefix_of_ids}-%s", **options)
        self.prepare()
        for name, field in self.fields.items():
            described = []
            if self.is_bound and name in self.errors:
                field.widget.attrs["aria-invalid"] = "true"
                described.append(f"{self.prefix_of_ids}-{name}-error")
            if name in self.hinted:
                described.append(f"{self.prefix_of_ids}-{name}-hint")
            if described:
                field.widget.attrs["aria-describedby"] = " ".join(described)
            if field.required:
                field.widget.attrs["aria-required"] = "true"

    def prepare(self) -> None:
        """Fill in what the fields need to know, before anything is checked."""


def agreement() -> SafeString:
    words = _("the collection and processing of my personal data")
    link = format_html('<a href="/{}/privacy/" target="_blank">{}</a>', get_language(), words)
    return format_html(_("I agree to {link}"), link=link)


class AgreementField(forms.BooleanField):
    """The consent without which nothing is kept; its words on processing lead to the privacy policy (A2, A8)."""

    def __init__(self):
        missing = gettext_lazy("Confirm that you agree to the processing of personal data")
        super().__init__(label=lazy(agreement, str)(), error_messages={"required": missing})
