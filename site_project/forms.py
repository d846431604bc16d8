"""What the forms of the question desk and of the newsletter have in common."""

from collections.abc import Callable

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from .typed_text import tidy

# The state language first, and by the names that the manual and the law give them.
LANGUAGES = [
    ("kk", gettext_lazy("State language (Kazakh)")),
    ("ru", pgettext_lazy("correspondence", "Russian")),
    ("en", pgettext_lazy("correspondence", "English")),
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


class SiteRenderer(TemplatesSetting):
    """What draws the fields (FORM_RENDERER): `{{ form.name.as_field_group }}`, with hint and errors."""

    field_template_name = "components/field.html"


class TidyField(forms.CharField):
    """Text that a stranger types, without signs that nobody sees; nothing but such signs is nothing."""

    def to_python(self, value):
        return tidy(super().to_python(value)) or self.empty_value


class TextField(TidyField):
    """Text with its form errors in the site's words. What is too long is refused with a word, never cut."""

    def __init__(self, *, empty=None, max_length, **options):
        too_long = gettext_lazy("The text is too long: at most %(limit_value)d characters")
        super().__init__(max_length=max_length, **options)
        self.error_messages["required"] = empty or gettext_lazy("Fill in this field.")
        for validator in self.validators:
            if getattr(validator, "code", "") == "max_length":
                validator.message = too_long

    def widget_attrs(self, widget):
        """Give the length to the script that counts, and not to the browser, which would cut what is pasted."""
        attributes = super().widget_attrs(widget)
        attributes["data-signs"] = attributes.pop("maxlength", None)
        return attributes


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class SiteForm(forms.Form):
    """A form whose fields have ids of its own, as two forms stand on one page, and tell what is required."""

    prefix_of_ids = ""

    def __init__(self, *args, **options):
        super().__init__(*args, use_required_attribute=False, auto_id=f"{self.prefix_of_ids}-%s", **options)
        self.prepare()
        for field in self.fields.values():
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
        label = lazy(agreement, str)()
        super().__init__(label=label, error_messages={"required": missing}, template_name="components/check_field.html")
