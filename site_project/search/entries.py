"""How an entry of the search is made, and how entries take the place of others."""

from collections.abc import Iterable, Sequence
from itertools import islice

from django.db import models

from .indexes import forget_deleted
from .models import SearchEntry, SearchWord
from .words import can_be_guessed, clean, words_of

# No entry has more to say: databases have limits, and a page needs none so high.
MAX_INDEXED, MAX_TEXT = 200_000, 20_000


def make_entry(page: int, source: str, language: str, url: str, title: str, *texts: str, **values) -> SearchEntry:
    """Return the entry, not saved. Of `values`, `also_titled` and `also` are found but not shown."""
    title = " ".join(clean(title).split())
    text = " ".join(" ".join(clean(each).split()) for each in texts if each)
    title_words = words_of(f"{title} {clean(values.pop('also_titled', ''))}")
    also = clean(values.pop("also", ""))
    words = dict.fromkeys([*title_words, *words_of(f"{text[:MAX_INDEXED]} {also}")])
    return SearchEntry(
        page_id=page,
        source=source,
        language=language,
        url=url,
        title=title,
        text=text[:MAX_TEXT],
        title_words=" ".join(title_words),
        words=" ".join(words),
        **values,
    )


def source_of(model: type[models.Model], pk: int) -> str:
    return f"{model._meta.model_name}:{pk}"


def entries_of(model: type[models.Model]) -> models.QuerySet:
    return SearchEntry.objects.filter(source__startswith=source_of(model, ""))


def write(entries: Iterable[SearchEntry], instead_of: models.QuerySet | None = None) -> int:
    """Save the entries, in place of others, and remember their words; return how many there were."""
    count, entries = 0, iter(entries)
    if instead_of is not None:
        erase(instead_of)
    names = [each.name for each in SearchEntry._meta.fields if each.name not in ("id", "source", "language")]
    seen: set[tuple[str, str]] = set()
    while batch := list(islice(entries, 500)):
        SearchEntry.objects.bulk_create(
            batch, update_conflicts=True, unique_fields=["source", "language"], update_fields=names
        )
        words = {(entry.language, word) for entry in batch for word in entry.words.split() if can_be_guessed(word)}
        learnt = [SearchWord(language=code, word=word) for code, word in sorted(words - seen)]
        SearchWord.objects.bulk_create(learnt, ignore_conflicts=True)
        seen |= words
        count += len(batch)
    return count


def erase(rows: models.QuerySet) -> None:
    # Without reading the rows first, as `delete` does for the sake of signals: nobody waits for one.
    rows._raw_delete(rows.db)


def forget_words(gone: Sequence[tuple[str, str, str]]) -> None:
    """Forget the words of deleted entries, given as language, title and text, that no other entry holds."""
    for language, title, text in gone:
        entries = SearchEntry.objects.filter(language=language)
        words = [word for word in words_of(f"{title} {text}") if can_be_guessed(word)]
        alone = [word for word in words if not entries.filter(words__begin=[(word,)]).exists()]
        SearchWord.objects.filter(language=language, word__in=alone).delete()
    if gone:
        forget_deleted("site_search_searchentry_words")
