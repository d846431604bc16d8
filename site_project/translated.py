"""One record, three languages: a column per language and one attribute that reads the right one."""

from django.conf import settings
from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import get_language
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

LANGUAGE_CODES = [code for code, _name in settings.LANGUAGES]
# Kazakh is the state language and Russian equal in rank: neither may be missing. English may come later.
REQUIRED_LANGUAGES = ("kk", "ru")
# Where a text is missing, what stands in its place: the first of these that exists.
FALLBACK = ("kk", "ru", "en")
NAMES = dict(settings.LANGUAGES)


class Translated:
    """`name = Translated(models.CharField, _("name"), max_length=100)` makes `name_kk`, `name_ru`, `name_en`.

    `record.name` is the value in the active language, or in the first language that has one. Pass `blank=True`
    where the record may do without the text in all languages.
    """

    def __init__(self, field_class: type[models.Field], label, *, blank: bool = False, **options):
        self.field_class, self.label, self.blank, self.options = field_class, label, blank, options

    def contribute_to_class(self, model: type[models.Model], name: str) -> None:
        self.name = name
        for code in LANGUAGE_CODES:
            label = format_lazy("{} ({})", self.label, NAMES[code])
            blank = self.blank or code not in REQUIRED_LANGUAGES
            options = self.options
            if issubclass(self.field_class, models.ForeignKey):
                options = {"null": True, "on_delete": models.SET_NULL, "related_name": "+", **options}
            model.add_to_class(f"{name}_{code}", self.field_class(verbose_name=label, blank=blank, **options))
        setattr(model, name, self)

    def __get__(self, record, model=None):
        if record is None:
            return self
        return self.value_and_language(record)[0]

    def value_and_language(self, record):
        """Return the value for the active language and the code of the language it really is in."""
        for code in (get_language(), *FALLBACK):
            value = getattr(record, f"{self.name}_{code}", None)
            if value:
                return value, code
        return "", ""


def names(field: str) -> list[str]:
    """Return the names of the columns of a translated field: `name_kk`, `name_ru`, `name_en`."""
    return [f"{field}_{code}" for code in LANGUAGE_CODES]


def translated_panel(field: str, heading, **options) -> MultiFieldPanel:
    """Return the panel that holds a translated field's three inputs, Kazakh first."""
    return MultiFieldPanel([FieldPanel(name) for name in names(field)], heading=heading, **options)
