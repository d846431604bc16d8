"""The site's search: pages, records and documents in one language, forgiving of how people type Kazakh.

Whatever can be found has a `SearchEntry`. Kazakh letters are folded to the Russian letters beside them on both sides,
so «су кубыры» finds «су құбыры». Kazakh and Russian inflect, and there is no stemmer for Kazakh, so every word is
looked for as a beginning. Where that finds nothing, the endings of the longer words are cut, and each word may also
be one of those that the site knows and that are spelt like it.

The first half of this file finds; the second keeps the entries in step with the content (home/signals.py calls it).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import islice, takewhile
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as PageOfResults
from django.core.paginator import Paginator
from django.db import connection, models, transaction
from django.db.models import Case, Count, F, Value, When
from django.db.models.functions import Concat, Substr
from django.utils import timezone, translation
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.fields import RichTextField
from wagtail.models import Page, ReferenceIndex
from wagtail.rich_text import get_text_for_indexing

from qa.models import PublishedQuestion
from site_project.search.words import clean, fold, stem, words_of
from site_project.translated import LANGUAGE_CODES

from . import tree
from .models import (
    Album,
    CompanyDetails,
    DetailsPage,
    DocumentFile,
    ExternalResource,
    GalleryPage,
    InstallersPage,
    MeterInstaller,
    Office,
    OfficesPage,
    Person,
    QuestionsPage,
    Report,
    ReportIndexPage,
    ResourcesPage,
    SearchEntry,
    SearchWord,
    TeamPage,
    Vacancy,
    VacancyIndexPage,
)

PER_PAGE = 10
# Longer queries are cut: nobody types that much, and each word costs the database.
MAX_LENGTH, MAX_WORDS = 200, 8
# No entry has more to say: databases have limits, and a page needs none so high.
MAX_INDEXED, MAX_TEXT = 200_000, 20_000
SNIPPET = 220
# Shorter words have too many neighbours to guess which was meant.
MIN_GUESSED = 4
# How many like words are tried, out of how many that share letters, and how like they have to be (0 to 1).
GUESSES, CANDIDATES, LIKENESS = 5, 15, 0.72


# --- Finding ------------------------------------------------------------------------------------------------------


@dataclass
class Hit:
    """One line of the results, its title and snippet with the found words marked."""

    entry: SearchEntry
    title: SafeString
    snippet: SafeString


@dataclass
class Found:
    """What a search found: a page of hits, and how it was found."""

    query: str
    # The slug of the section that the hits are limited to.
    section: str = ""
    results: PageOfResults | None = None
    hits: list[Hit] = field(default_factory=list)
    # Slug, title and number of hits of every section that has any.
    sections: list[tuple[str, str, int]] = field(default_factory=list)
    # The number of hits in all sections, and outside of them.
    total: int = 0
    # True where nothing matched as typed and something similar is shown instead.
    is_similar: bool = False


def find(query: str, *, language: str, section: str = "", page: str = "") -> Found:
    """Search the entries of one language. Never raises, whatever is typed; asks the database at most four times."""
    found = Found(query=clean(query)[:MAX_LENGTH].strip())
    choices = [(word,) for word in words_of(found.query)[:MAX_WORDS]]
    if not choices:
        return found
    entries = SearchEntry.objects.current(language, timezone.localdate())
    counts = count_by_section(entries, choices)
    if not counts:
        choices = loosen([word for (word,) in choices], language)
        counts = count_by_section(entries, choices)
        found.is_similar = bool(counts)
    titles = {node.url.split("/")[2]: node.title for node, _pages in tree.menu(language)}
    found.sections = [(slug, title, counts[slug]) for slug, title in titles.items() if slug in counts]
    found.total = sum(counts.values())
    if section and section in counts:
        found.section = section
        entries = entries.filter(section=section)
    # Only keys are sorted, and only the rows of one page read: the texts of all matches would be a great deal.
    paginator = Paginator(best_first(entries.filter(words__begin=choices), choices).values("pk"), PER_PAGE)
    paginator.count = counts[section] if found.section else found.total
    found.results = paginator.get_page(page)
    if paginator.count:
        shown = SearchEntry.objects.filter(pk__in=found.results.object_list).defer("words", "title_words")
        found.results.object_list = list(best_first(shown, choices))
        beginnings = pattern(word for words in choices for word in words)
        found.hits = [
            Hit(entry, mark(entry.title, beginnings), snippet(entry.text, beginnings)) for entry in found.results
        ]
    return found


def count_by_section(entries: models.QuerySet, choices: Sequence[Sequence[str]]) -> dict[str, int]:
    matches = entries.filter(words__begin=choices).order_by()
    return dict(matches.values_list("section").annotate(Count("pk")))


def best_first(matches: models.QuerySet, choices: Sequence[Sequence[str]]) -> models.QuerySet:
    """Put first what has all the words in its title, then what has any; among these lasting pages, then the newer."""
    any_word = [[word for words in choices for word in words]]
    in_title = Case(
        # The front page mentions everything.
        When(section="", then=3),
        When(title_words__begin=choices, then=0),
        When(title_words__begin=any_word, then=1),
        default=2,
    )
    return matches.order_by(in_title, F("date").desc(nulls_first=True), "-pk")


def loosen(words: list[str], language: str) -> list[tuple[str, ...]]:
    """Return for each word its beginning without endings, and the words of the site that are spelt like it.

    The shortest words («где», «как») are let go where there are others.
    """
    words = [word for word in words if len(word) >= MIN_GUESSED] or words
    candidates = defaultdict(list)
    if guessed := list(filter(can_be_guessed, words)):
        with connection.cursor() as cursor:
            cursor.execute(*like_words(guessed, language))
            for number, candidate in cursor.fetchall():
                candidates[guessed[number]].append(candidate)
    choices = []
    for word in words:
        beginning = stem(word)
        like = [each for each in candidates[word] if is_like(word, each) and not each.startswith(beginning)]
        choices.append((beginning, *like[:GUESSES]))
    return choices


def is_like(word: str, candidate: str) -> bool:
    """Tell whether the candidate is the word with other endings («құбырларды», «құбырымен»), or misspelt."""
    shared = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(word, candidate, strict=False)))
    if shared >= 5 and (shared >= len(candidate) - 2 or 2 * shared >= max(len(word), len(candidate))):
        return True
    return SequenceMatcher(None, word, candidate).ratio() >= LIKENESS


def can_be_guessed(word: str) -> bool:
    return len(word) >= MIN_GUESSED and word.isalpha()


def like_words(words: list[str], language: str) -> tuple[str, list]:
    """Return the SQL, and its parameters, that yields candidates for each word: its number and the candidate."""
    if connection.vendor == "postgresql":
        part = """(SELECT %s, word FROM home_searchword WHERE language = %s AND word %% %s
            ORDER BY similarity(word, %s) DESC LIMIT %s)"""
        parameters = [(number, language, word, word, CANDIDATES) for number, word in enumerate(words)]
    else:
        part = """SELECT * FROM (SELECT %s, home_searchword.word FROM home_searchword_trigrams
            JOIN home_searchword ON home_searchword.id = home_searchword_trigrams.rowid
            WHERE home_searchword.language = %s AND home_searchword_trigrams MATCH %s ORDER BY rank LIMIT %s)"""
        parameters = [(number, language, trigrams(word), CANDIDATES) for number, word in enumerate(words)]
    return " UNION ALL ".join([part] * len(words)), [value for values in parameters for value in values]


def trigrams(word: str) -> str:
    """Return the FTS5 expression for any three letters in a row of a word, its two ends among them."""
    padded = f" {word} "
    return " OR ".join(f'"{padded[start : start + 3]}"' for start in range(len(padded) - 2))


def pattern(words: Iterable[str]) -> re.Pattern:
    """Return what matches, in a folded text, the words that begin with one of these."""
    ends = {1: r"(?![^\W_])"}
    each = (word + ends.get(len(word), "") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(each)})[^\W_]*")


def mark(text: str, beginnings: re.Pattern) -> SafeString:
    """Return the text as HTML with every found word in `<mark>`."""
    parts, end = [], 0
    for hit in beginnings.finditer(fold(text)):
        parts += [escape(text[end : hit.start()]), "<mark>", escape(text[hit.start() : hit.end()]), "</mark>"]
        end = hit.end()
    return mark_safe("".join([*parts, escape(text[end:])]))


def snippet(text: str, beginnings: re.Pattern) -> SafeString:
    """Return a stretch of the text around the first found word, marked."""
    hit = beginnings.search(fold(text))
    start = max(0, hit.start() - SNIPPET // 3) if hit else 0
    if start:
        # Between two words, unless that would pass over the hit.
        start = min(text.find(" ", start) + 1, hit.start()) or start
    end = start + SNIPPET
    if end < len(text):
        end = text.rfind(" ", start, end) if " " in text[start:end] else end
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return mark_safe(before + mark(text[start:end], beginnings) + after)


# --- Where things are shown ---------------------------------------------------------------------------------------


class Shown(NamedTuple):
    """How a kind of record is shown: the page that does, its title, texts in each language, and what has none."""

    page: type[Page]
    title: str
    texts: Sequence[str]
    plain: Sequence[str] = ()
    date: str = ""
    expires: str = ""
    # What follows the page's address.
    tail: str = ""


RECORDS = {
    Album: Shown(GalleryPage, "title", ("place", "description"), date="date", tail="{0.slug}/"),
    CompanyDetails: Shown(
        DetailsPage,
        "full_name",
        ("short_name", "legal_name", "address", "head", "bank", "regulator"),
        ("emergency_phone", "reception_phone", "email", "bin", "iik", "bik", "kbe"),
    ),
    ExternalResource: Shown(ResourcesPage, "name", ("description",), ("url",)),
    MeterInstaller: Shown(
        InstallersPage, "name", ("services", "address"), ("licence", "phone"), expires="licence_valid_until"
    ),
    Office: Shown(OfficesPage, "name", ("address", "note"), ("phone", "email")),
    Person: Shown(TeamPage, "name", ("post", "division", "reception"), ("phone", "email")),
    PublishedQuestion: Shown(QuestionsPage, "message", ("answer",)),
    Report: Shown(ReportIndexPage, "title", ("summary",), ("year",), date="posted_on"),
    Vacancy: Shown(
        VacancyIndexPage,
        "title",
        ("division", "duties", "requirements", "conditions"),
        ("phone", "email"),
        date="posted_on",
        expires="apply_before",
        tail="{0.pk}/",
    ),
}


class Places:
    """Where on the site things are shown now. Made afresh for every change."""

    def __init__(self):
        self.tree = tree.build()
        kinds = dict(ReportIndexPage.objects.values_list("pk", "kind"))
        self.showing = {}
        for node in self.tree.nodes:
            self.showing.setdefault((node.model, kinds.get(node.pk, ""), node.language), node)

    def address(self, page: Page) -> str:
        """Return the path of a page; empty for a draft, an alias and whatever stands below one."""
        if not page.live or page.alias_of_id:
            return ""
        url = tree.to_address(page.url_path, self.tree.home_paths)
        above = url.rstrip("/").rpartition("/")[0] + "/"
        return url if url in self.tree.by_url or above in self.tree.by_url else ""

    def showing_record(self, record: models.Model, language: str) -> tree.Node | None:
        """Return the page that shows the record in that language."""
        kind = record.kind if isinstance(record, Report) else ""
        return self.showing.get((RECORDS[type(record)].page._meta.model_name, kind, language))


# --- Making entries -----------------------------------------------------------------------------------------------


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


def section_of(url: str) -> str:
    return url.split("/")[2]


def page_entry(page: Page, url: str) -> SearchEntry:
    language = url.split("/")[1]
    # Some blocks speak for themselves («Warning»), in the active language.
    with translation.override(language):
        text = page.get_full_text()
    return make_entry(
        page.pk,
        source_of(Page, page.pk),
        language,
        url,
        page.title,
        page.lead,
        text,
        also_titled=page.seo_title,
        also=page.search_description,
        section=section_of(url),
        date=getattr(page, "date", None),
    )


def record_entries(record: models.Model, places: Places) -> Iterator[SearchEntry]:
    """Yield the record's entry in each language in which it has a title and is shown."""
    if isinstance(record, PublishedQuestion):
        yield from answer_entries(record, places)
        return
    shown = RECORDS[type(record)]
    for code in LANGUAGE_CODES:
        node = places.showing_record(record, code)
        title = getattr(record, f"{shown.title}_{code}")
        if node and title:
            file = getattr(record, f"file_{code}", None)
            yield make_entry(
                node.pk,
                source_of(type(record), record.pk),
                code,
                node.url + shown.tail.format(record),
                title,
                *(plain_text(record, f"{name}_{code}") for name in shown.texts),
                *(str(getattr(record, name) or "") for name in shown.plain),
                file.title if file else "",
                section=section_of(node.url),
                date=getattr(record, shown.date, None),
                expires_on=getattr(record, shown.expires, None),
            )


def answer_entries(answer: PublishedQuestion, places: Places) -> Iterator[SearchEntry]:
    """Yield the entry of a published question, which has one language."""
    code = answer.locale.language_code
    node = places.showing_record(answer, code)
    if node and answer.live:
        yield make_entry(
            node.pk,
            source_of(PublishedQuestion, answer.pk),
            code,
            f"{node.url}{answer.pk}/",
            answer.beginning(140),
            answer.message,
            answer.answer,
            also=f"{answer.incoming} {answer.outgoing}",
            section=section_of(node.url),
            date=answer.answered_on,
        )


def source_of(model: type[models.Model], pk: int) -> str:
    return f"{model._meta.model_name}:{pk}"


def plain_text(record: models.Model, name: str) -> str:
    value = getattr(record, name)
    return get_text_for_indexing(value) if isinstance(record._meta.get_field(name), RichTextField) else value


def document_entries(documents: Iterable[DocumentFile], places: Places) -> Iterator[SearchEntry]:
    """Yield the entries of those documents that a live page or a report offers, each in the file's own language.

    A file that is in no language in particular is found in all of them.
    """
    documents = list(documents)
    carriers = pages_offering(documents, places)
    for document in documents:
        nodes = carriers[document.pk]
        for code in [document.language] if document.language else LANGUAGE_CODES:
            if nodes:
                # A page may offer a file in another language than its own.
                page, url = next((node for node in nodes if node[1].startswith(f"/{code}/")), nodes[0])
                yield make_entry(
                    page,
                    source_of(DocumentFile, document.pk),
                    code,
                    document.url,
                    document.title,
                    section=section_of(url),
                    date=timezone.localdate(document.created_at),
                )


def pages_offering(documents: list[DocumentFile], places: Places) -> dict[int, list[tuple[int, str]]]:
    """Return for each document the id and the address of every page on which visitors find it."""
    page_type, report_type, document_type = map(ContentType.objects.get_for_model, (Page, Report, DocumentFile))
    references = ReferenceIndex.objects.filter(
        to_content_type=document_type,
        to_object_id__in=[str(document.pk) for document in documents],
        base_content_type__in=[page_type, report_type],
    )
    rows = list(references.values_list("to_object_id", "base_content_type_id", "object_id").distinct())
    pages = Page.objects.in_bulk([pk for _document, base, pk in rows if base == page_type.pk])
    reports = Report.objects.in_bulk([pk for _document, base, pk in rows if base == report_type.pk])
    offering = defaultdict(list)
    for document, base, pk in rows:
        if base == page_type.pk and int(pk) in pages:
            nodes = [(int(pk), places.address(pages[int(pk)]))]
        elif base == report_type.pk and int(pk) in reports:
            shown = (places.showing_record(reports[int(pk)], code) for code in LANGUAGE_CODES)
            nodes = [(node.pk, node.url) for node in shown if node]
        else:
            nodes = []
        offering[int(document)] += [node for node in nodes if node[1]]
    return defaultdict(
        list, {document: sorted(nodes, key=lambda node: node[1]) for document, nodes in offering.items()}
    )


# --- Keeping them in step -----------------------------------------------------------------------------------------
# Each function looks at how things are and makes the entries say so; which change it was, it need not know. Call them
# after the transaction of the change.


def refresh_page(pk: int) -> None:
    """Bring the entries of a page into step, and of what is below it, shown on it or offered by it."""
    page = Page.objects.filter(pk=pk).specific().first()
    if page is None:
        return
    places = Places()
    url = places.address(page)
    subtree = Page.objects.filter(path__startswith=page.path)
    entries = SearchEntry.objects.filter(page__in=subtree.values("pk"))
    before = SearchEntry.objects.filter(source=source_of(Page, pk)).first()
    is_elsewhere = before is None or before.url != url
    documents = documents_at(entries if is_elsewhere else SearchEntry.objects.filter(page=pk))
    with transaction.atomic():
        if not url:
            erase(entries)
        elif before is None:
            write(page_entries(subtree, places))
        else:
            if is_elsewhere:
                entries.update(section=section_of(url))
                moved = entries.filter(url__startswith=before.url)
                moved.update(url=Concat(Value(url), Substr("url", len(before.url) + 1)))
            write([page_entry(page, url)])
        for model, shown in RECORDS.items():
            if isinstance(page, shown.page) or (is_elsewhere and page.numchild):
                records = model.objects.all()
                write(record_entries_of(records, places), instead_of=entries_of(model))
        pages = subtree.values_list("pk", flat=True) if is_elsewhere else [pk]
        refresh_documents(documents | documents_on(pages), places)


def page_entries(pages: models.QuerySet, places: Places) -> Iterator[SearchEntry]:
    for page in pages.live().filter(alias_of=None).specific().iterator(chunk_size=200):
        if url := places.address(page):
            yield page_entry(page, url)


def record_entries_of(records: Iterable[models.Model], places: Places) -> Iterator[SearchEntry]:
    for record in records:
        yield from record_entries(record, places)


def refresh_record(model: type[models.Model], pk: int) -> None:
    """Bring the entries of a record into step, and of the files that it offers."""
    places = Places()
    records = list(model.objects.filter(pk=pk))
    entries = SearchEntry.objects.filter(source=source_of(model, pk))
    gone = [] if records else list(entries.values_list("language", "title", "text"))
    with transaction.atomic():
        write(record_entries_of(records, places), instead_of=entries)
        forget_words(gone)
        if model is Report:
            # What it no longer offers is among what its page has offered.
            pages = [node.pk for node in places.tree.nodes if node.model == ReportIndexPage._meta.model_name]
            now = {getattr(report, f"file_{code}_id") for report in records for code in LANGUAGE_CODES} - {None}
            refresh_documents(now | documents_at(SearchEntry.objects.filter(page__in=pages)), places)


def refresh_documents(pks: set[int], places: Places | None = None) -> None:
    """Bring the entries of these documents into step."""
    if pks:
        sources = [source_of(DocumentFile, pk) for pk in pks]
        entries = document_entries(DocumentFile.objects.filter(pk__in=pks), places or Places())
        write(entries, instead_of=SearchEntry.objects.filter(source__in=sources))


def documents_at(entries: models.QuerySet) -> set[int]:
    """Return the documents among these entries."""
    prefix = source_of(DocumentFile, "")
    sources = entries.filter(source__startswith=prefix).values_list("source", flat=True)
    return {int(source.removeprefix(prefix)) for source in sources}


def documents_on(pages: Iterable[int]) -> set[int]:
    """Return the documents that these pages refer to."""
    page_type, document_type = map(ContentType.objects.get_for_model, (Page, DocumentFile))
    references = ReferenceIndex.objects.filter(
        base_content_type=page_type, to_content_type=document_type, object_id__in=[str(pk) for pk in pages]
    )
    return {int(pk) for pk in references.values_list("to_object_id", flat=True)}


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


def forget_words(gone: Sequence[tuple[str, str, str]]) -> None:
    """Forget the words of deleted entries, given as language, title and text, that no other entry holds."""
    for language, title, text in gone:
        entries = SearchEntry.objects.filter(language=language)
        words = [word for word in words_of(f"{title} {text}") if can_be_guessed(word)]
        alone = [word for word in words if not entries.filter(words__begin=[(word,)]).exists()]
        SearchWord.objects.filter(language=language, word__in=alone).delete()
    if gone and connection.vendor == "sqlite":
        # Its index keeps deleted words until it is merged.
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO home_searchentry_words (home_searchentry_words) VALUES ('optimize')")


def erase(rows: models.QuerySet) -> None:
    # Without reading the rows first, as `delete` does for the sake of signals: nobody waits for one.
    rows._raw_delete(rows.db)


@transaction.atomic
def rebuild() -> dict[str, int]:
    """Make all entries anew from the content; return how many there are of pages, each kind of record, documents."""
    erase(SearchEntry.objects.all())
    erase(SearchWord.objects.all())
    places = Places()
    counts = {"page": write(page_entries(Page.objects.filter(depth__gt=1), places))}
    for model in RECORDS:
        counts[model._meta.model_name] = write(record_entries_of(model.objects.all(), places))
    counts[DocumentFile._meta.model_name] = write(document_entries(DocumentFile.objects.all(), places))
    return counts
