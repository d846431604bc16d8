"""The demo's pages: the Kazakh tree, and its translations as an editor would make them with wagtail-localize."""

import datetime as dt
import json
import re
import uuid
from typing import Any, NamedTuple

from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from home import models

from . import content
from .content import in_language
from .library import Library

TARGETS = ("ru", "en")
STREAMS = ("body", "groups", "sources", "milestones")
PLACEHOLDER = [{"text": "<p>…</p>"}]


class Plan(NamedTuple):
    """A page to be made: its model, its place, and its fields with all texts in three languages."""

    model: type[models.BasePage]
    path: str
    fields: dict[str, Any]


def load(library: Library) -> None:
    """Make every page in Kazakh, then its translations, and publish them."""
    plans = [Plan(getattr(models, fields.pop("type")), path, fields) for path, fields in content.pages()]
    pages = [make_page(each, library) for each in plans]
    for page, each in zip(pages, plans, strict=True):
        fill(page, each, library)
    for page, each in zip(pages, plans, strict=True):
        translate(page, each, library)


def make_page(each: Plan, library: Library) -> models.BasePage:
    """Make the Kazakh page with an empty body, so that texts can refer to it."""
    if not each.path:
        page = models.HomePage.objects.get(locale__language_code="kk")
    else:
        above, _, slug = each.path.rpartition("/")
        fields = {name: value for name, value in each.fields.items() if name not in STREAMS}
        page = each.model(slug=slug, locale=Locale.objects.get(language_code="kk"), **values_in(fields, "kk", library))
        if "body" in each.fields:
            page.body = json.dumps(stream(PLACEHOLDER, "kk", library, each.path))
        Page.objects.get(pk=library.pages[above]).add_child(instance=page)
    library.pages[each.path] = page.pk
    return page


def fill(page: models.BasePage, each: Plan, library: Library) -> None:
    """Give the Kazakh page its text and publish it."""
    # The page knows nothing yet of the children made after it, and publishing would write that back.
    page.refresh_from_db()
    for name, value in values_in(each.fields, "kk", library, each.path).items():
        setattr(page, name, value)
    page.save_revision().publish()


def translate(page: models.BasePage, each: Plan, library: Library) -> None:
    """Translate the page as an editor would with wagtail-localize, segment by segment, and publish it."""
    page.refresh_from_db()
    source, _created = TranslationSource.update_or_create_from_instance(page)
    ours = extract_segments(page)
    for code in TARGETS:
        locale = Locale.objects.get(language_code=code)
        Translation.objects.get_or_create(source=source, target_locale=locale)
        target = each.model(slug=page.slug, **values_in(each.fields, code, library, each.path))
        if not each.path:
            target.slug = f"home-{code}"
        store(source, locale, ours, extract_segments(target))
        translation, _created = source.create_or_update_translation(locale, publish=False)
        # Not `publish=True`: that waits for the commit, and then forgets the children made in between.
        translation.get_latest_revision().publish()


def store(source: TranslationSource, locale: Locale, ours: list, theirs: list) -> None:
    """Write what `theirs` says for each of `ours` as a translation or, for pictures and files, an override."""
    if [(segment.path, type(segment)) for segment in ours] != [(segment.path, type(segment)) for segment in theirs]:
        raise ValueError(f"{source.object_repr}: the {locale.language_code} text is not built like the Kazakh one")
    strings = {row.order: row for row in source.stringsegment_set.select_related("string", "context")}
    overridables = {row.order: row for row in source.overridablesegment_set.select_related("context")}
    # A text that stands twice in one place is one string, and has one translation.
    texts, data = {}, {}
    for our, their in zip(ours, theirs, strict=True):
        if isinstance(their, StringSegmentValue):
            row = strings[our.order]
            texts[row.string, row.context] = their.string.data
        elif isinstance(their, OverridableSegmentValue) and their.data != our.data:
            data[overridables[our.order].context] = json.dumps(their.data)
    for (string, context), text in texts.items():
        StringTranslation.objects.create(
            translation_of=string,
            context=context,
            locale=locale,
            data=text,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
    for context, data_json in data.items():
        SegmentOverride.objects.create(context=context, locale=locale, data_json=data_json)


def date_news() -> None:
    """Let news look published on their day, not all on the day of the load."""
    noon = dt.time(12, tzinfo=timezone.get_default_timezone())
    for page in models.NewsPage.objects.all():
        moment = dt.datetime.combine(page.date, noon)
        Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)


# --- From the files to what the models keep -----------------------------------------------------------------------


def values_in(fields: dict, code: str, library: Library, path: str = "") -> dict:
    """Return the fields of a page in one language, ready for the model."""
    values = {}
    for name, value in fields.items():
        if name in STREAMS:
            values[name] = json.dumps(stream(value, code, library, f"{path}.{name}"))
        elif name == "picture":
            values[name] = library.pictures[value] if value else None
        else:
            values[name] = in_language(value, code)
    return {**values, "draft_title": values["title"]}


def stream(blocks: list[dict[str, Any]], code: str, library: Library, path: str) -> list[dict]:
    """Return the raw value of a stream. A block has the same id in every language, as translations need."""
    named = [next(iter(block.items())) for block in blocks]
    return [
        {
            "type": name,
            "value": raw(name, in_language(value, code), code, library, f"{path}.{index}"),
            "id": fixed_id(f"{path}.{index}"),
        }
        for index, (name, value) in enumerate(named)
    ]


def fixed_id(path: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, path))


def raw(name: str, value: Any, code: str, library: Library, path: str) -> Any:
    """Return the raw value of one block or of a part of it, keys replaced by what they stand for."""
    if name == "table":
        return {
            "data": value["rows"],
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_header_choice": "row",
            "table_caption": value["caption"],
            "cell": [],
            "mergeCells": [],
        }
    if isinstance(value, dict):
        return {key: raw(key, item, code, library, f"{path}.{key}") for key, item in value.items()}
    if isinstance(value, list):
        return [
            {
                "type": "item",
                "value": raw(name, item, code, library, f"{path}.{index}"),
                "id": fixed_id(f"{path}.{index}"),
            }
            for index, item in enumerate(value)
        ]
    if name in ("page", "pages"):
        return library.pages[value]
    if name == "image":
        return library.pictures[value].pk
    if name == "documents":
        return library.documents[value, code].pk
    if isinstance(value, str) and "page:" in value:
        return re.sub(r'href="page:([^"]*)"', lambda link: f'linktype="page" id="{library.pages[link[1]]}"', value)
    return value
