"""What templates of the site ask for, beside what Django and Wagtail give them."""

import functools
import re
from itertools import count
from urllib.parse import urlencode

import phonenumbers
from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.formats import number_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from home import tree
from site_project import remember

register = template.Library()

# Each language by its own name and its short sign (terms: «Қазақша (ҚАЗ)»).
LANGUAGE_SIGNS = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}
LANGUAGE_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
OPEN_GRAPH_LOCALES = {"kk": "kk_KZ", "ru": "ru_KZ", "en": "en_GB"}


@functools.cache
def sprite() -> str:
    return static("icons.svg")


@register.simple_tag
def icon(name: str, css_class: str = "") -> SafeString:
    """An icon of the sprite, hidden from screen readers: the words beside it say the same."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        css_class,
        sprite(),
        name,
    )


@register.simple_tag
def edition() -> str:
    """The edition of the site that a kept fragment belongs to: `{% cache 3600 name this_edition … %}`."""
    return remember.edition()


@register.filter
def number(value) -> str:
    """A number as the language writes it, with thousands apart: «1 234,5»."""
    if value is None or value == "":
        return ""
    if hasattr(value, "normalize"):
        value = format(value.normalize(), "f")
    return number_format(value, use_l10n=True, force_grouping=True)


@register.filter
def money(value, currency: str = "KZT") -> str:
    """An amount as the language writes it: «1 234,50 ₸», in English «KZT 1,234.50»."""
    if value is None or value == "":
        return ""
    digits = 0 if value == int(value) else 2
    amount = number_format(value, decimal_pos=digits, use_l10n=True, force_grouping=True)
    if get_language() == "en":
        return f"{currency}\xa0{amount}"
    return f"{amount}\xa0{ {'KZT': '₸', 'EUR': '€', 'USD': '$'}.get(currency, currency) }"


@register.filter
def tel(phone: str) -> str:
    """The address that dials a phone number however it is written: `tel:+77232700878`."""
    as_written = f"tel:{''.join(char for char in phone if char in '+0123456789')}"
    try:
        parsed = phonenumbers.parse(phone, "KZ")
    except phonenumbers.NumberParseException:
        return as_written
    # «109» and «112» are dialled without the country's code.
    if phonenumbers.is_possible_number_with_reason(parsed) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return as_written
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.RFC3966).replace("-", "")


@register.simple_tag(takes_context=True)
def trail(context) -> list[dict]:
    """The breadcrumbs of the page shown: `{"title", "url"}`, front page first, without the page itself."""
    path = context["request"].path
    nodes = tree.trail(path)
    page = context.get("page")
    crumbs = [{"title": _("Home") if node.model == "homepage" else node.title, "url": node.url} for node in nodes]
    # An album or a vacancy stands below the page that shows it.
    if page and context.get("trail_title") and page.address not in [crumb["url"] for crumb in crumbs]:
        crumbs.append({"title": page.title, "url": page.address})
    return crumbs


@register.simple_tag(takes_context=True)
def language_links(context) -> list[dict]:
    """The language switch: `{"code", "sign", "name", "url", "is_current"}` for each language."""
    request, current = context["request"], get_language()
    return [
        {
            "code": code,
            "sign": LANGUAGE_SIGNS[code],
            "name": LANGUAGE_NAMES[code],
            "url": f"/language/{code}/?{urlencode({'next': request.get_full_path()})}",
            "is_current": code == current,
        }
        for code, _name in settings.LANGUAGES
    ]


@register.simple_tag(takes_context=True)
def addresses(context) -> dict:
    """The address by which the page is known, `canonical`, and by language for hreflang, `alternates`; all absolute.

    A record that is shown here in another language, because it is not translated, is known by that language's address.
    """
    path, found = context["request"].path, tree.translations(context["request"].path)
    if not found or found.get(get_language()) == path:
        canonical = path
    else:
        canonical, found = next(iter(found.values())), {}
    return {
        "canonical": settings.BASE_URL + canonical,
        "alternates": [{"code": code, "url": settings.BASE_URL + url} for code, url in found.items()],
    }


@register.simple_tag
def page_url(path: str) -> str:
    """The address of the page `path` («consumers/payment») in the active language; empty where there is none."""
    node = tree.tree().by_url.get(f"/{get_language()}/{path}/")
    return node.url if node else ""


@register.simple_tag
def page_title(path: str) -> str:
    """The title of the page `path` in the active language; empty where there is none."""
    node = tree.tree().by_url.get(f"/{get_language()}/{path}/")
    return node.title if node else ""


@register.filter
def language_name(code: str) -> str:
    """What a language is called in the active language: «Kazakh»."""
    return _(dict(settings.LANGUAGES)[code]) if code in LANGUAGE_NAMES else ""


@register.filter
def own_name(code: str) -> str:
    """What a language calls itself: «Қазақша»."""
    return LANGUAGE_NAMES.get(code, "")


@register.simple_tag(takes_context=True)
def query_string(context, **changes) -> str:
    """The address's query with some values changed: `{% query_string page=2 %}` keeps the filters."""
    values = context["request"].GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            values.pop(name, None)
        else:
            values[name] = value
    return f"?{values.urlencode()}" if values else context["request"].path


@register.filter(is_safe=True)
def with_anchors(html: str, block: str) -> str:
    """Rich text whose second-level headings can be linked to: `block-1a2b3c4d-1`, `-2` (home.streams.contents_of)."""
    numbers = count(1)
    return re.sub(r"<h2\b", lambda _h2: f'<h2 id="block-{escape(block)}-{next(numbers)}"', html)


@register.simple_tag
def lang_of(record, field: str) -> SafeString:
    """` lang="kk"` where a record's text is in another language than the page, because it is not translated."""
    language = getattr(record.__class__, field).value_and_language(record)[1]
    return format_html(' lang="{}"', language) if language not in ("", get_language()) else mark_safe("")


@register.simple_tag
def open_graph_locale() -> str:
    return OPEN_GRAPH_LOCALES[get_language()]
