"""What of the site can be found: pages, the records that they show, and the documents that both offer.

Each function looks at how things are and makes the search's entries say so; which change it was, it need not know.
home/signals.py calls them once a change is committed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Value
from django.db.models.functions import Concat, Substr
from django.utils import timezone, translation
from wagtail.models import Page, ReferenceIndex

from site_project.records import Record, kinds_of_record
from site_project.search import finding
from site_project.search.entries import entries_of, erase, forget_words, make_entry, source_of, write
from site_project.search.models import SearchEntry, SearchWord
from site_project.translated import LANGUAGE_CODES

from . import tree
from .models import DocumentFile


def find(query: str, *, language: str, section: str = "", page: str = "") -> finding.Found:
    """Search the site in one language, with the hits counted by the sections of its menu."""
    titles = {node.slug: node.title for node, _pages in tree.menu(language)}
    return finding.find(query, titles, language=language, section=section, page=page)


def kinds_of_shown_record() -> list[type[Record]]:
    return [kind for kind in kinds_of_record() if kind.shown]


class Places:
    """Where on the site things are shown now. Made afresh for every change."""

    def __init__(self):
        self.tree = tree.build()
        self.showing: dict[tuple, tree.Node] = {}
        for kind in kinds_of_shown_record():
            page_type = apps.get_model(kind.shown.on)
            parts = {pk: part for pk, *part in page_type.objects.values_list("pk", *kind.shown.divided_by)}
            for node in self.tree.nodes:
                if node.pk in parts:
                    self.showing.setdefault((kind, node.language, *parts[node.pk]), node)

    def address(self, page: Page) -> str:
        """Return the path of a page; empty for a draft, an alias and whatever stands below one."""
        if not page.live or page.alias_of_id:
            return ""
        url = tree.to_address(page.url_path, self.tree.home_paths)
        return url if url in self.tree.by_url or tree.above(url) in self.tree.by_url else ""

    def of_record(self, record: Record, language: str) -> tree.Node | None:
        """Return the page that shows the record in that language."""
        part = [getattr(record, name) for name in record.shown.divided_by]
        return self.showing.get((type(record), language, *part))


# --- What entries are made of -------------------------------------------------------------------------------------


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


def page_entries(pages: models.QuerySet, places: Places) -> Iterator[SearchEntry]:
    for page in pages.live().filter(alias_of=None).specific().iterator(chunk_size=200):
        if url := places.address(page):
            yield page_entry(page, url)


def record_entries(records: Iterable[Record], places: Places) -> Iterator[SearchEntry]:
    """Yield each record's entry in every language in which it is shown and says something."""
    for record in records:
        for code in LANGUAGE_CODES:
            node = places.of_record(record, code)
            if node and (found := record.findable(code)):
                yield make_entry(
                    node.pk,
                    source_of(type(record), record.pk),
                    code,
                    node.url + record.path_below(),
                    found.title,
                    *found.texts,
                    also=found.also,
                    section=section_of(node.url),
                    date=found.date,
                    expires_on=found.expires_on,
                )


def document_entries(documents: Iterable[DocumentFile], places: Places) -> Iterator[SearchEntry]:
    """Yield the entries of those documents that a live page or a record offers, each in the file's own language.

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
    offering = defaultdict(list)
    pks = [str(document.pk) for document in documents]
    for pk, page in offered_by(Page, pks):
        if url := places.address(page):
            offering[pk].append((page.pk, url))
    for kind in kinds_of_shown_record():
        if kind.shown.file:
            for pk, record in offered_by(kind, pks):
                shown = [places.of_record(record, code) for code in LANGUAGE_CODES]
                offering[pk] += [(node.pk, node.url) for node in shown if node]
    return defaultdict(list, {pk: sorted(nodes, key=lambda node: node[1]) for pk, nodes in offering.items()})


def offered_by(model: type[models.Model], documents: list[str]) -> Iterator[tuple[int, models.Model]]:
    """Yield each of these documents with every page or record that refers to it."""
    base, document_type = map(ContentType.objects.get_for_model, (model, DocumentFile))
    references = ReferenceIndex.objects.filter(
        base_content_type=base, to_content_type=document_type, to_object_id__in=documents
    )
    rows = list(references.values_list("to_object_id", "object_id").distinct())
    objects = model.objects.in_bulk([pk for _document, pk in rows])
    for document, pk in rows:
        if int(pk) in objects:
            yield int(document), objects[int(pk)]


# --- Keeping them in step -----------------------------------------------------------------------------------------


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
        for kind in kinds_of_shown_record():
            if isinstance(page, apps.get_model(kind.shown.on)) or (is_elsewhere and page.numchild):
                write(record_entries(kind.objects.all(), places), instead_of=entries_of(kind))
        pages = subtree.values_list("pk", flat=True) if is_elsewhere else [pk]
        refresh_documents(documents | documents_on(pages), places)


def refresh_record(kind: type[Record], pk: int) -> None:
    """Bring the entries of a record into step, and of the files that it offers."""
    places = Places()
    records = list(kind.objects.filter(pk=pk))
    entries = SearchEntry.objects.filter(source=source_of(kind, pk))
    gone = [] if records else list(entries.values_list("language", "title", "text"))
    with transaction.atomic():
        write(record_entries(records, places), instead_of=entries)
        forget_words(gone)
        if kind.shown.file:
            # What it no longer offers is among what the pages that show it have offered.
            pages = apps.get_model(kind.shown.on).objects.values("pk")
            now = {document for record in records for document in record.files()}
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


@transaction.atomic
def rebuild() -> dict[str, int]:
    """Make all entries anew from the content; return how many there are of pages, each kind of record, documents."""
    erase(SearchEntry.objects.all())
    erase(SearchWord.objects.all())
    places = Places()
    counts = {"page": write(page_entries(Page.objects.filter(depth__gt=1), places))}
    for kind in kinds_of_shown_record():
        counts[kind._meta.model_name] = write(record_entries(kind.objects.all(), places))
    counts[DocumentFile._meta.model_name] = write(document_entries(DocumentFile.objects.all(), places))
    return counts
