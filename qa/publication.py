"""The public copies of questions: the only writer of what is public of one.

A copy is prepared, saved against its version, searched for personal data, published, taken off, and erased here.
"""

import hashlib
import unicodedata

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import pre_delete
from django.utils import timezone
from wagtail import hooks
from wagtail.log_actions import LogContext, get_active_log_context
from wagtail.signals import published, unpublished
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    SegmentOverride,
    String,
    StringSegment,
    StringTranslation,
    Template,
    TemplateSegment,
    TranslatableObject,
    Translation,
)

from site_project.remember import forget
from site_project.search.indexes import forget_deleted

from .models import Event, NotPossible, PublishedQuestion, Question, QuestionSettings
from .names import public_name
from .personal_data import find

FIELDS = ("name", "message", "answer", "responsible", "is_checked")


class Stale(Exception):
    """Somebody else has saved the copy meanwhile; `current` is what stands now."""

    def __init__(self, current: PublishedQuestion):
        super().__init__("saved by somebody else")
        self.current = current


class Doubtful(Exception):
    """The posted words may tell who asked: kind and words of each find. `seal` stands for having seen just these."""

    def __init__(self, finds: list[tuple[str, str]]):
        super().__init__("personal data found")
        self.finds = finds
        self.seal = seal_of(finds)


def prepare(question: Question, locale, actor) -> PublishedQuestion:
    """Make the draft of the public copy, or return the one there is. Raises NotPossible without the permission."""
    with transaction.atomic():
        question = Question.objects.locked(question.pk)
        if question.state != Question.State.ANSWERED or question.erased_at or not question.may_be_published:
            raise NotPossible
        found = PublishedQuestion.objects.filter(question_number=question.pk, locale=locale).first()
        if found is not None:
            return found
        copy = PublishedQuestion(
            question_number=question.pk,
            locale=locale,
            rubric=question.rubric,
            name=public_name(question.name, question.language),
            message=question.message,
            answer=question.answer.text,
            incoming=question.incoming,
            outgoing=question.answer.outgoing,
            asked_on=timezone.localdate(question.received_at),
            answered_on=timezone.localdate(question.answer.sent_at),
            responsible=question.answer.responsible,
            live=False,
        )
        copy.save()
        copy.save_revision(user=actor)
        return copy


def version_of(copy: PublishedQuestion) -> int:
    """Return which save of the copy stands now."""
    return copy.latest_revision_id or 0


def seal_of(finds: list[tuple[str, str]]) -> str:
    return hashlib.sha256(repr(finds).encode()).hexdigest()


def own_contacts() -> list[str]:
    """Return the enterprise's own phones and addresses, which are no personal data; other apps name theirs."""
    contacts = [QuestionSettings.load().phone]
    return contacts + [contact for hook in hooks.get_hooks("own_contacts") for contact in hook()]


def found_in(text: str, name: str, own: list[str]) -> list[tuple[str, str]]:
    """Return the personal data of a text as kind and words; `own` is the enterprise's, which is none."""
    text = unicodedata.normalize("NFC", text)
    return [(mark.kind, text[mark.start : mark.end]) for mark in find(text, name, own)]


def finds_in(copy: PublishedQuestion, question: Question, own: list[str]) -> list[tuple[str, str]]:
    """Return what the words of a copy may tell of who asked."""
    return [
        # The shortened name is meant to stand in its own field, and nowhere else.
        *(find for find in found_in(copy.name, "", own) if find[0] != "name"),
        *found_in(copy.message, question.name, own),
        *found_in(copy.answer, question.name, own),
    ]


def save(copy: PublishedQuestion, words: dict, version: int, actor) -> PublishedQuestion:
    """Save the words as a draft. Raises Stale where somebody has saved since `version`."""
    with transaction.atomic():
        current = PublishedQuestion.objects.select_for_update(of=("self",)).get(pk=copy.pk)
        if version_of(current) != version:
            raise Stale(current.get_latest_revision_as_object())
        draft = current.get_latest_revision_as_object()
        for name in FIELDS:
            setattr(draft, name, words[name])
        if not draft.live:
            draft.save()
        draft.save_revision(user=actor, log_action=True)
        return draft


def publish(copy: PublishedQuestion, question: Question, words: dict, version: int, seal: str, actor) -> None:
    """Save the words and publish them.

    Raises Stale, Doubtful where the words hold finds other than those that `seal` says the moderator has seen, and
    ValidationError where the copy may not go public at all.
    """
    finds = finds_in(PublishedQuestion(**{name: words[name] for name in FIELDS}), question, own_contacts())
    if finds and seal_of(finds) != seal:
        raise Doubtful(finds)
    # What was written is kept as a draft, also where it may not be published.
    draft = save(copy, words, version, actor)
    with LogContext(user=actor):
        draft.latest_revision.publish(user=actor)


def unpublish(question: Question, actor=None) -> None:
    """Take the public copies off the site, in all languages."""
    with LogContext(user=actor):
        for copy in PublishedQuestion.objects.filter(question_number=question.pk, live=True):
            copy.unpublish(user=actor)


def erase(question: Question, *, with_copies: bool) -> None:
    """Erase the public copies, or their names and all earlier versions of them; and what translators worked on."""
    copies = PublishedQuestion.objects.filter(question_number=question.pk)
    erase_translations(set(copies.values_list("translation_key", flat=True)))
    for copy in copies:
        # Drafts keep what was cleared later, and comments of a workflow what was said about it.
        copy.revisions.all().delete()
        copy.workflow_states.all().delete()
    if with_copies:
        copies.delete()
    else:
        copies.update(name="", latest_revision=None, live_revision=None)
    forget_deleted("wagtailsearch_indexentry_fts")
    # Not every row was saved, and so not everybody has heard of it.
    forget()


def erase_translations(keys: set) -> None:
    """Erase what wagtail-localize keeps of records apart from them: it leaves the words of a deleted record behind."""
    of_copies = TranslatableObject.objects.filter(
        translation_key__in=keys, content_type=ContentType.objects.get_for_model(PublishedQuestion)
    )
    objects = list(of_copies.values_list("pk", flat=True))
    if not objects:
        return
    for model in (SegmentOverride, StringTranslation):
        model.objects.filter(context__object__in=objects).delete()
    for model in (OverridableSegment, RelatedObjectSegment, StringSegment, TemplateSegment):
        model.objects.filter(context__object__in=objects).delete()
    Translation.objects.filter(source__object__in=objects).delete()
    of_copies.delete()
    # What no text holds any more is of no use to anybody, and nothing says whose it was.
    String.objects.filter(segments=None, translations=None).delete()
    Template.objects.filter(segments=None).delete()


# --- The log ----------------------------------------------------------------------------------------------------------
# Whoever makes a copy public or takes it off (a button here or in Wagtail, a workflow, the clock, a translator), these
# hear of it; so the log of a question says at any time in which languages it is on the site.


def connect() -> None:
    """Begin to listen."""
    published.connect(note_published, sender=PublishedQuestion, dispatch_uid="qa-published")
    unpublished.connect(note_unpublished, sender=PublishedQuestion, dispatch_uid="qa-unpublished")
    pre_delete.connect(note_deleted, sender=PublishedQuestion, dispatch_uid="qa-deleted")


def note_published(instance: PublishedQuestion, revision, **_signal) -> None:
    # What is only planned is not public yet.
    if instance.live:
        note(instance, Event.Verb.PUBLISHED, revision.user)


def note_unpublished(instance: PublishedQuestion, **_signal) -> None:
    note(instance, Event.Verb.UNPUBLISHED)


def note_deleted(instance: PublishedQuestion, **_signal) -> None:
    if instance.live:
        note(instance, Event.Verb.UNPUBLISHED)


def note(copy: PublishedQuestion, verb: Event.Verb, actor=None) -> None:
    """Write it down with who is at work in the admin, else with `actor`."""
    if question := Question.objects.filter(pk=copy.question_number).first():
        question.note(verb, timezone.now(), get_active_log_context().user or actor, copy.locale.language_code)
