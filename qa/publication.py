"""The public copy in a moderator's hands: saved against its version, searched for personal data, then published."""

import hashlib
import unicodedata

from django.db import transaction
from wagtail import hooks

from .models import PublishedQuestion, Question, QuestionSettings
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
    save(copy, words, version, actor).latest_revision.publish(user=actor)
