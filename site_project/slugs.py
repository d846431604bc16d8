"""The last part of an address, made of a title: on the server and, by the same rules, in the editor's browser."""

import re
import unicodedata

from django.db.models import SlugField
from django.utils.text import slugify
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.forms.pages import CopyForm
from wagtail.admin.widgets import SlugInput

# Room is left for the number that tells two pages with one title apart: the field takes 255.
MOST = 240
# What an address is called where the title leaves nothing: «!!!», «🚰».
EMPTY = "page"

# fmt: off
LATIN = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}
# fmt: on


def rules() -> list[tuple[re.Pattern, str]]:
    """Return what is replaced by what, in this order. Python and JavaScript read these patterns alike."""
    composed = [(re.compile(letter, re.IGNORECASE), latin) for letter, latin in LATIN.items()]
    # «й» and «ё» may also come as two characters, of which the first alone is another letter.
    split = [(unicodedata.normalize("NFD", letter), latin) for letter, latin in LATIN.items()]
    split = [(re.compile(pair, re.IGNORECASE), latin) for pair, latin in split if len(pair) > 1]
    between_words = (re.compile("[/.,:;|\u2013\u2014]"), " ")
    nothing_left = (re.compile(r"^[\W_]*$", re.ASCII), EMPTY)
    return [*split, *composed, between_words, nothing_left]


RULES = rules()
# For the browser alone, which else cuts after 255 letters, in the middle of a word.
SHORTEN = (re.compile(rf"^(?=.{{{MOST + 1}}})(.{{1,{MOST}}})[\s-].*$"), "$1")


def make_slug(title: str) -> str:
    """Return the title in Latin letters as a slug, cut between words where it is too long, and never empty."""
    text = title
    for pattern, latin in RULES:
        text = pattern.sub(latin, text)
    slug = slugify(text)
    if len(slug) > MOST:
        slug = slug[: MOST + 1].rpartition("-")[0] or slug[:MOST]
    return slug.strip("-_") or EMPTY


class TransliteratingInput(SlugInput):
    """Wagtail's field for a slug, which knows our rules."""

    def __init__(self, *args, **options):
        super().__init__(*args, formatters=[*RULES, SHORTEN], **options)


class TransliteratingCopyForm(CopyForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["new_slug"].widget = TransliteratingInput()


# Every slug field of the admin transliterates.
register_form_field_override(SlugField, override={"widget": TransliteratingInput})
