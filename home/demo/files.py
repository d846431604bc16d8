"""Documents of the demo site: small tidy PDFs set in the site's own typeface."""

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from fpdf import FPDF
from fpdf.prefs import ViewerPreferences
from fpdf.structure_tree import StructElem, StructureTreeBuilder

FONT = Path(__file__).resolve().parents[2] / "site_project/static/fonts/golos-text.woff2"

# The light palette of the site.
INK, INK_SOFT, LINE, MIST = (18, 37, 46), (74, 97, 107), (201, 216, 222), (237, 244, 246)
RIVER, DEEP, STREAM = (10, 92, 130), (12, 63, 87), (88, 160, 196)

MARGIN, TOP, BOTTOM = 22.0, 36.0, 24.0  # mm
CREATED = datetime(2026, 1, 1, tzinfo=UTC)  # no clock in the file: equal input, equal bytes
PAD = 2.4  # mm between a table cell's edge and its text
NUMBER = re.compile(r"^[+\-−–]?\s*[\d\s.,:–\u00a0\u2009\u202f]*\d[\d\s.,–\u00a0\u2009\u202f]*\s*[%‰₸°]?$")
GLUE = re.compile(r" (?=[₸%‰—–])")  # these signs never begin a line
EMPTY = {"", "-", "–", "—", "…"}


def pdf(
    title: str,
    paragraphs: Sequence[str],
    rows: Sequence[Sequence[str]] = (),
    language: str = "kk",
    organisation: str = "",
    note: str = "",
) -> bytes:
    """Return an A4 document; the same arguments always give the same bytes.

    The first of `rows` is the table's head, all are of one length; columns of numbers are aligned to the right.
    `note` is small print at the end. Text may use any sign of the site's font: Kazakh, Russian, English.
    """
    sheet = _Sheet(title, language, organisation)
    sheet.text("H1", title, size=20, leading=8.6, style="B", colour=DEEP, after=6)
    for paragraph in paragraphs:
        sheet.text("P", paragraph, after=3.2)
    if rows:
        sheet.table([[GLUE.sub("\u00a0", cell) for cell in row] for row in rows])
    if note:
        sheet.text("Note", note, size=9, leading=4.6, colour=INK_SOFT, before=3)
    return bytes(sheet.output())


@cache
def _fonts() -> tuple[tempfile.TemporaryDirectory, dict[str, Path]]:
    """Regular and bold as TTF files, by fpdf2's style letter, with the folder object that keeps them alive."""
    folder = tempfile.TemporaryDirectory(prefix="golos-")
    files = {}
    for style, weight in {"": 400, "B": 700}.items():
        font = TTFont(FONT, recalcTimestamp=False)
        # fpdf2 applies no OpenType features unless HarfBuzz is there, so the tabular figures take the place
        # of the proportional ones: numbers must stand under each other in tables.
        lookups = font["GSUB"].table.LookupList.Lookup
        tabular = {
            before: after
            for record in font["GSUB"].table.FeatureList.FeatureRecord
            if record.FeatureTag == "tnum"
            for index in record.Feature.LookupListIndex
            for subtable in lookups[index].SubTable
            for before, after in getattr(subtable, "ExtSubTable", subtable).mapping.items()
        }
        for table in font["cmap"].tables:
            table.cmap = {code: tabular.get(glyph, glyph) for code, glyph in table.cmap.items()}
        font = instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
        font.flavor = None
        files[style] = Path(folder.name) / f"golos-{weight}.ttf"
        font.save(files[style])
    return folder, files


class _Element(StructElem):
    """A structure element that may carry an attribute dictionary (`/A`) beside what fpdf2 writes."""

    __slots__ = ("a",)


class _Structure(StructureTreeBuilder):
    """fpdf2 writes a flat tree only; a table needs rows and cells inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.inner: list[StructElem] = []

    def __iter__(self) -> Iterator:
        yield from super().__iter__()
        yield from self.inner


class _Sheet(FPDF):
    """An A4 document with the utility's head and foot, whose every piece of text is tagged for screen readers."""

    def __init__(self, title: str, language: str, organisation: str) -> None:
        super().__init__(format="A4")
        self.organisation = organisation
        self.struct_builder = _Structure()
        for style, path in _fonts()[1].items():
            self.add_font("golos", style, path)
        self.set_creation_date(CREATED)
        self.set_title(title)
        self.set_lang(language)
        if organisation:
            self.set_author(organisation)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_margins(MARGIN, TOP, MARGIN)
        self.set_auto_page_break(False, BOTTOM)  # breaks are made between lines and rows, outside the tags
        self.add_page()

    # Tags

    def _add_element(self, kind: str, parent: StructElem | None = None, scope: str = "") -> StructElem:
        root = self.struct_builder.doc_struct_elem
        element = _Element(f"/{kind}", parent or root, [], page_number=self.page)
        element.a = f"<</O /Table /Scope /{scope}>>" if scope else None
        element.pg = self.pages[self.page]
        (parent or root).k.append(element)
        if parent:
            self.struct_builder.inner.append(element)
        return element

    @contextmanager
    def _tagged(self, element: StructElem) -> Iterator[None]:
        """Mark what is drawn inside as the content of `element`; no page break may happen meanwhile."""
        self.pages[self.page].struct_parents = self.page - 1
        marks = self.struct_builder.struct_tree_root.parent_tree.nums[self.page - 1]
        element.k.append(len(marks))
        self._out(f"{element.s} <</MCID {len(marks)}>> BDC")
        marks.append(element)
        yield
        self._out("EMC")

    @contextmanager
    def _artifact(self) -> Iterator[None]:
        """Mark what is drawn inside as decoration, or as repeated text that is not read aloud."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    # Head and foot

    def header(self) -> None:
        """Two thin streams that join, the organisation and a hairline."""
        right, y = self.w - MARGIN, 18.0
        with self._artifact():
            self.set_line_width(0.7)
            self.set_draw_color(*STREAM)
            self.bezier([(MARGIN, y - 3.2), (MARGIN + 6, y - 3.2), (MARGIN + 6, y), (MARGIN + 12, y)])
            self.set_draw_color(*RIVER)
            self.bezier([(MARGIN, y + 3.2), (MARGIN + 6, y + 3.2), (MARGIN + 6, y), (MARGIN + 12, y)])
            self.line(MARGIN + 12, y, MARGIN + 18, y)
            self.set_draw_color(*LINE)
            self.set_line_width(0.25)
            self.line(MARGIN, y + 8, right, y + 8)
        self._style(10, "B", DEEP)
        self.set_xy(MARGIN + 21, y - 3)
        if self.organisation and self.page == 1:
            with self._tagged(self._add_element("P")):
                self._line(self.organisation, right - self.x, 6)
        elif self.organisation:
            with self._artifact():
                self._line(self.organisation, right - self.x, 6)
        self.set_xy(MARGIN, TOP)

    def footer(self) -> None:
        """The number of the page and of all pages."""
        with self._artifact():
            self._style(9, "", INK_SOFT)
            # The number of pages is put in at the end: the place is measured with one digit for it.
            self.set_xy(self.w - MARGIN - self.get_string_width(f"{self.page} / 0"), self.h - 16)
            self._line(f"{self.page} / {self.str_alias_nb_pages}", 20, 5)

    # Text

    def _style(self, size: float, style: str = "", colour: tuple[int, int, int] = INK) -> None:
        self.set_font("golos", style, size)
        self.set_text_color(*colour)

    def _line(self, text: str, width: float, leading: float, align: str = "L") -> None:
        self.c_margin = 0
        self.cell(width, leading, text, align=align)

    def _wrap(self, text: str, width: float) -> list[str]:
        self.c_margin = 0
        return self.multi_cell(width, 5, text, align="L", dry_run=True, output="LINES") or [""]

    def _room(self) -> float:
        return self.h - BOTTOM - self.y

    def text(
        self,
        kind: str,
        text: str,
        size: float = 11,
        leading: float = 5.8,
        style: str = "",
        colour: tuple[int, int, int] = INK,
        before: float = 0,
        after: float = 0,
    ) -> None:
        """Set a paragraph tagged as `kind` (P, H1, Note); it flows on to the next page when it has to."""
        self.y += before
        self._style(size, style, colour)
        lines = self._wrap(GLUE.sub("\u00a0", text), self.epw)
        while lines:
            count = int(self._room() / leading)
            if count < min(2, len(lines)):
                self.add_page()
                continue
            with self._tagged(self._add_element(kind)):
                for line in lines[:count]:
                    self.x = MARGIN
                    self._line(line, self.epw, leading)
                    self.y += leading
            lines = lines[count:]
        self.y += after

    # The table

    def table(self, rows: list[list[str]]) -> None:
        """Draw a table over the whole width; its head is repeated on every page."""
        columns = [list(column) for column in zip(*rows, strict=True)]
        numeric = [
            any(cell not in EMPTY for cell in column[1:])
            and all(cell in EMPTY or NUMBER.match(cell) for cell in column[1:])
            for column in columns
        ]
        widths = self._widths(columns, numeric)
        self.y += 3
        whole = self._add_element("Table")
        for index, row in enumerate(rows):
            head = index == 0
            height = self._row(row, widths, numeric, head)
            # A head never stays alone at the foot of a page.
            if self._room() < height * (2 if head else 1):
                self.add_page()
                if not head:
                    with self._artifact():
                        self._row(rows[0], widths, numeric, True, draw=True)
            self._row(row, widths, numeric, head, draw=True, parent=self._add_element("TR", whole))
        self.y += 4

    def _widths(self, columns: list[list[str]], numeric: list[bool]) -> list[float]:
        """Widths that fill the page: numbers take what they need, texts share the rest by their length."""
        natural, least = [], []
        for column in columns:
            self._style(10, "B")
            natural.append(max(self.get_string_width(cell) for cell in column) + 2 * PAD + 0.5)
            words = [word for cell in column for word in cell.split(" ")]
            least.append(max(self.get_string_width(word) for word in words) + 2 * PAD + 0.5)
        for column, is_numeric in enumerate(numeric):
            if is_numeric:  # a long head over short numbers may wrap
                body = max(self.get_string_width(cell) for cell in columns[column][1:]) + 2 * PAD + 0.5
                least[column] = max(least[column], body)
        spare = self.epw - sum(least)
        if spare <= 0:
            return [width * self.epw / sum(least) for width in least]
        wish = [more - less for more, less in zip(natural, least, strict=True)]
        if spare <= sum(wish):
            return [less + spare * want / sum(wish) for less, want in zip(least, wish, strict=True)]
        rest = (spare - sum(wish)) / sum(natural)
        return [width * (1 + rest) for width in natural]

    def _row(
        self,
        row: list[str],
        widths: list[float],
        numeric: list[bool],
        head: bool,
        draw: bool = False,
        parent: StructElem | None = None,
    ) -> float:
        """Measure a row and, with `draw`, set it at the present height; return its height."""
        self._style(10, "B" if head else "", DEEP if head else INK)
        leading = 5.0
        wrapped = [self._wrap(cell, width - 2 * PAD) for cell, width in zip(row, widths, strict=True)]
        height = max(map(len, wrapped)) * leading + 2 * PAD
        if not draw:
            return height
        top = self.y
        if parent:
            with self._artifact():
                self._ground(top, height, head)
        else:
            self._ground(top, height, head)
        x = MARGIN
        for lines, width, right in zip(wrapped, widths, numeric, strict=True):
            self.set_xy(x, top + (height - PAD - len(lines) * leading if head else PAD))
            if parent:
                scope = "Column" if head else ""
                with self._tagged(self._add_element("TH" if head else "TD", parent, scope)):
                    self._cell(lines, x, width, leading, right)
            else:
                self._cell(lines, x, width, leading, right)
            x += width
        self.set_xy(MARGIN, top + height)
        return height

    def _ground(self, top: float, height: float, head: bool) -> None:
        if head:
            self.set_fill_color(*MIST)
            self.rect(MARGIN, top, self.epw, height, style="F")
        self.set_draw_color(*(RIVER if head else LINE))
        self.set_line_width(0.4 if head else 0.2)
        self.line(MARGIN, top + height, self.w - MARGIN, top + height)

    def _cell(self, lines: list[str], x: float, width: float, leading: float, right: bool) -> None:
        for line in lines:
            self.x = x + PAD
            self._line(line, width - 2 * PAD, leading, "R" if right else "L")
            self.y += leading
