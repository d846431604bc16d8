"""The gate: a translation is live only when every text of it that needs a translation has one.

It stands below all views, before the row is saved: whatever publishes (a button, a workflow, the clock, a command), it
saves a live row. A live translation whose source has changed keeps its words: nothing that lacks a word takes their
place.
"""

import re
from collections.abc import Iterator

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils import translation
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision
from wagtail.users.models import UserProfile
from wagtail_localize.models import String, StringTranslation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from site_project.mail.writing import write

WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"(https?://|www\.|mailto:|tel:)\S+|\S+@\S+\.\w+")
# In a page that no translation is kept of, names of one or two words may be the same in two languages.
WORDS_OF_A_NAME = 2
# So many missing texts are shown, each so long.
SHOWN, LENGTH = 5, 60


class NotReady(ValidationError):
    """The page or record may not be live yet. `instance` is what was to be published."""

    def __init__(self, instance: Model, reasons: list[str]):
        # By field, as wagtail-localize expects of what a page raises.
        super().__init__({"__all__": reasons})
        self.instance, self.reasons = instance, reasons


def check(instance: Model) -> None:
    """Raise NotReady where the page or record may not be live as it stands."""
    if reasons := list(reasons_against(instance)):
        raise NotReady(instance, reasons)


def reasons_against(instance: Model) -> Iterator[str]:
    """Yield in words why the page or record may not be live; nothing where it may."""
    if isinstance(instance, Page):
        if instance.alias_of_id:
            yield _("This is an alias. It would show another language’s text; translate the page instead.")
        parent = instance.get_parent() if instance.depth and instance.depth > 2 else None
        if parent and not parent.live:
            yield _("The page above it, “%(title)s”, is not published. Publish that one first.") % {
                "title": parent.title
            }
    if texts := untranslated(instance):
        listed = "; ".join(f"“{shorten(text)}”" for text in texts[:SHOWN])
        more = f" (+{len(texts) - SHOWN})" if len(texts) > SHOWN else ""
        yield _("Not translated yet: %(texts)s") % {"texts": listed + more}


def untranslated(instance: Model) -> list[str]:
    """Return the texts of a translation that are still its source's, and not entered as the same in both."""
    source = TranslationSource.objects.filter(
        object_id=instance.translation_key, translations__target_locale=instance.locale_id
    ).first()
    candidates = [text for text in dict.fromkeys(texts_of(instance)) if needs_translation(text)]
    originals = source_texts(instance, source)
    if not originals:
        return []
    left = [text for text in candidates if text in originals | earlier_texts(instance, source, candidates)]
    same = set(
        StringTranslation.objects.filter(
            locale_id=instance.locale_id,
            context__object_id=instance.translation_key,
            translation_of__data__in=left,
            has_error=False,
        ).values_list("translation_of__data", "data")
    )
    left = [text for text in left if (text, text) not in same]
    is_kept = source and source.translations.filter(target_locale=instance.locale_id, enabled=True).exists()
    return left if is_kept else [text for text in left if len(words(text)) > WORDS_OF_A_NAME]


def source_texts(instance: Model, source: TranslationSource | None) -> set[str]:
    """Return what the source says: as it was sent to be translated, and as it stands now."""
    texts = set(texts_of(source.as_instance())) if source else set()
    language = source.locale.language_code if source else settings.LANGUAGE_CODE
    if instance.locale.language_code != language:
        others = type(instance)._default_manager.filter(
            translation_key=instance.translation_key, locale__language_code=language
        )
        for other in others:
            texts.update(texts_of(other))
    return texts


def earlier_texts(instance: Model, source: TranslationSource | None, texts: list[str]) -> set[str]:
    """Return which of the texts have once been sent from the source's language, and are nobody's translation here.

    A draft may still hold what its source said before it was changed.
    """
    if source is None:
        return set()
    sent = String.objects.filter(locale=source.locale, data__in=texts).values_list("data", flat=True)
    entered = StringTranslation.objects.filter(
        locale=instance.locale_id, context__object_id=instance.translation_key, data__in=texts
    )
    return set(sent) - set(entered.values_list("data", flat=True))


def texts_of(instance: Model) -> Iterator[str]:
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue):
            yield segment.string.data


def needs_translation(text: str) -> bool:
    """Whether a text has words: numbers, addresses and signs are the same in every language."""
    return bool(words(text))


def words(text: str) -> list[str]:
    return WORD.findall(ADDRESS.sub("", strip_tags(text)))


def shorten(text: str) -> str:
    plain = strip_tags(text)
    return plain if len(plain) <= LENGTH else f"{plain[:LENGTH].rsplit(' ', 1)[0]}…"


def call_off(revision: Revision, refused: NotReady) -> None:
    """Where the clock wanted to publish what is not ready: call that off, and write to who had scheduled it."""
    if revision.approved_go_live_at is None:
        return
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    author = revision.user
    if author and author.email:
        language = UserProfile.get_for_user(author).get_preferred_language()
        with translation.override(language):
            subject = _("Not published: %(title)s") % {"title": str(refused.instance)}
            body = "\n\n".join([_("It was to be published by the clock, and is kept as a draft."), *refused.reasons])
        write("notice", to=author.email, language=language, values={"subject": subject, "body": body})


def before_saving(sender, instance: Model, update_fields=None, raw: bool = False, **_signal) -> None:
    """Let nothing go live, or change while it is live, that lacks a translation. Fits as a receiver of `pre_save`."""
    if raw:
        return
    becomes_alias = instance._state.adding or "alias_of_id" in (update_fields or ())
    goes_live = instance.live and (update_fields is None or "live" in update_fields)
    if (becomes_alias and getattr(instance, "alias_of_id", None)) or (goes_live and not says_what_is_live(instance)):
        check(instance)


def says_what_is_live(instance: Model) -> bool:
    """Whether the saved row is live, and with the same words: then nothing that visitors read changes."""
    live = type(instance)._default_manager.filter(pk=instance.pk, live=True).first() if instance.pk else None
    if live is None or getattr(live, "alias_of_id", None) != getattr(instance, "alias_of_id", None):
        return False
    return list(texts_of(live)) == list(texts_of(instance))
