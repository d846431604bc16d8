"""Tables, CSV and XLSX, read and written row by row, in little memory however many rows there are.

A file that is read may be hostile. So nothing is taken whole: a cell, a row, a name, a nesting each have a limit, and
what goes beyond it, or is not what it says, is `Unreadable` with a word for the staff. openpyxl sets no such limits,
and takes 190 MB for a million rows; here, the texts that cells share wait on the disk.
"""

import codecs
import csv
import datetime as dt
import io
import posixpath
import re
import struct
import tempfile
import zipfile
import zlib
from array import array
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import BinaryIO
from xml.parsers import expat
from xml.sax.saxutils import escape

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

Row = tuple[int, list[str]]

# Of a cell no more is kept than any address or list of topics needs; a row that is longer than this is no row.
CELL, ROW, COLUMNS = 1000, 100_000, 256
# What XLSX itself allows is one million; twice that many rows are not a list of people in one town.
ROWS = 2_000_000
PIECE = 64 * 1024

# Of an XLSX: what its parts come to when unpacked, how often more than packed, and its table of contents in bytes.
UNPACKED, RATIO, CONTENTS = 1024**3, 200, 256 * 1024
# Of its XML: bytes of a tag or comment, different names, nesting; and texts that cells share.
TOKEN, NAMES, DEPTH, TEXTS = 256 * 1024, 5000, 50, 5_000_000


class Fault(TextChoices):
    """What is wrong with a file."""

    EMPTY = "empty", _("The file holds no rows.")
    UNKNOWN = "unknown", _("The file is neither CSV nor XLSX. Save the list as “CSV UTF-8” and try again.")
    OLD = "old", _("This is a workbook of an old kind, or one with a password. Save it as XLSX or CSV.")
    DAMAGED = "damaged", _("The file is damaged, or is not a workbook (XLSX). Save the list as CSV and try again.")
    TOO_LARGE = "too_large", _("The workbook is too large when unpacked. Save the list as CSV and try again.")
    QUOTES = "quotes", _("Quotation marks are wrong from here on: one is missing, or one too many.")
    LONG = "long", _("A row or a cell is far too long: is a quotation mark missing?")
    MANY = "many", _("The file holds too many rows. Split it.")
    NO_ADDRESSES = "no_addresses", _("The first row names no column “email”.")
    LOST = "lost", _("The file is lost. Upload it once more.")


class Unreadable(Exception):
    """The file cannot be read, or not to its end."""

    def __init__(self, fault: Fault):
        super().__init__(fault)
        self.fault = fault


class Table:
    """An open table. `share()` tells how much of it is read; `epoch` is the day 0 of dates written as numbers."""

    def __init__(self, rows: Generator[Row, None, None], share: Callable[[], float], epoch: dt.datetime | None = None):
        self.source = rows
        self.rows = limited(rows)
        self.share = share
        self.epoch = epoch or dt.datetime(1899, 12, 30)

    def close(self) -> None:
        """Let the file go, before somebody else closes it."""
        self.source.close()


def read(file: BinaryIO) -> Table:
    """Return the table in a file, judged by what it holds. Raises Unreadable, as do its rows while they are read.

    Rows have the numbers that a spreadsheet shows beside them; empty ones are left out.
    """
    file.seek(0)
    start = file.read(8)
    if not start:
        raise Unreadable(Fault.EMPTY)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(Fault.OLD)
    return workbook(file) if start.startswith(b"PK\x03\x04") else text(file)


def limited(rows: Iterator[Row]) -> Iterator[Row]:
    for number, cells in rows:
        if number > ROWS:
            raise Unreadable(Fault.MANY)
        if any(cells):
            yield number, cells


# --- CSV --------------------------------------------------------------------------------------------------------------


def text(file: BinaryIO) -> Table:
    encoding = encoding_of(file)
    size = file.seek(0, io.SEEK_END)
    return Table(text_rows(file, encoding), lambda: file.tell() / size)


def encoding_of(file: BinaryIO) -> str:
    """Return how the text is written: in UTF-8, or else as Russian Windows does it."""
    for encoding in ("utf-8-sig", "cp1251"):
        decoder = codecs.getincrementaldecoder(encoding)()
        file.seek(0)
        try:
            while piece := file.read(1024 * 1024):
                if b"\0" in piece:
                    raise Unreadable(Fault.UNKNOWN)
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise Unreadable(Fault.UNKNOWN)


class Lines:
    """Lines for the CSV reader, so long as they do not add up to a row without an end."""

    def __init__(self, stream: io.TextIOWrapper):
        self.stream = stream
        self.of_row = 0

    def __iter__(self):
        return self

    def __next__(self) -> str:
        line = self.stream.readline(ROW)
        self.of_row += len(line)
        if self.of_row >= ROW:
            raise Unreadable(Fault.LONG)
        if not line:
            raise StopIteration
        return line


def text_rows(file: BinaryIO, encoding: str) -> Generator[Row, None, None]:
    file.seek(0)
    stream = io.TextIOWrapper(file, encoding=encoding, newline="")
    lines = Lines(stream)
    try:
        head = []
        while line := next(lines, ""):
            head.append(line)
            if line.strip():
                break
        mark = max(",;\t", key=lambda mark: len(next(csv.reader([line], delimiter=mark), [])))
        reader = csv.reader(chain(head, lines), delimiter=mark, strict=True)
        for number, cells in enumerate(reader, 1):
            lines.of_row = 0
            yield number, [cell.strip()[:CELL] for cell in cells[:COLUMNS]]
    except csv.Error:
        raise Unreadable(Fault.QUOTES) from None
    finally:
        # Else it would close the file, which is not ours, when it is forgotten.
        stream.detach()


# --- XLSX -------------------------------------------------------------------------------------------------------------


@contextmanager
def damage() -> Iterator[None]:
    """Whatever a broken or forged workbook makes of the readers below: it is damaged."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        expat.ExpatError,
        LookupError,
        ValueError,
        ArithmeticError,
        EOFError,
        OSError,
        RuntimeError,
    ):
        raise Unreadable(Fault.DAMAGED) from None


def workbook(file: BinaryIO) -> Table:
    with damage():
        archive = unpacked(file)
        book = follow(archive, "", "/officeDocument")[0]
        sheets, epoch = contents(archive, book)
        sheet = follow(archive, book, "/worksheet", sheets)[0]
        texts = Texts()
        for path in follow(archive, book, "/sharedStrings"):
            with archive.open(path) as stream:
                texts.fill(stream)
        stream = archive.open(sheet)
        size = archive.getinfo(sheet).file_size or 1
        return Table(sheet_rows(stream, texts), lambda: stream.tell() / size, epoch)


def unpacked(file: BinaryIO) -> zipfile.ZipFile:
    """Return the archive, once its own table of contents has been found harmless."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 42))
    end = file.read(42)
    signature, _numbers, length, _start, comment = struct.unpack("<4s8sLLH", end[-22:])
    # Office programs write neither a comment nor the large kind of archive, in which sizes stand elsewhere.
    if signature != b"PK\x05\x06" or comment or end.startswith(b"PK\x06\x07"):
        raise Unreadable(Fault.DAMAGED)
    if length > CONTENTS:
        raise Unreadable(Fault.TOO_LARGE)
    archive = zipfile.ZipFile(file)
    parts = archive.infolist()
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise Unreadable(Fault.DAMAGED)
    total = sum(part.file_size for part in parts)
    if total > UNPACKED or total > RATIO * max(size, 1024 * 1024):
        raise Unreadable(Fault.TOO_LARGE)
    return archive


def parse(stream: BinaryIO, begin: Callable, end: Callable | None = None, words: Callable | None = None) -> Iterator:
    """Feed XML to `begin(name, attributes)`, `end(name)` and `words(text)`; yield after each piece of it."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = 0

    def started(name: str, attributes: dict) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH:
            raise Unreadable(Fault.DAMAGED)
        begin(name.rpartition(":")[2], attributes)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end:
            end(name.rpartition(":")[2])

    def declared(*_parts) -> None:
        # Only with one of these can XML name entities that unfold without end. Workbooks have none.
        raise Unreadable(Fault.DAMAGED)

    parser.StartElementHandler, parser.EndElementHandler = started, ended
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = words, declared
    fed = 0
    while piece := stream.read(PIECE):
        parser.Parse(piece, False)
        fed += len(piece)
        # What the parser keeps: a tag that does not end, and every name it has met.
        if fed - parser.CurrentByteIndex > TOKEN or len(parser.intern) > NAMES:
            raise Unreadable(Fault.DAMAGED)
        yield
    parser.Parse(b"", True)
    yield


def follow(archive: zipfile.ZipFile, part: str, kind: str, order: list[str] | None = None) -> list[str]:
    """Return the paths of what a part of the workbook leads to, of one kind; in the order of their names for it."""
    folder, _, name = part.rpartition("/")
    found: dict[str, str] = {}

    def begin(tag: str, attributes: dict) -> None:
        if tag == "Relationship" and attributes["Type"].endswith(kind):
            found[attributes["Id"]] = posixpath.normpath(posixpath.join("/", folder, attributes["Target"]))[1:]

    with archive.open(posixpath.join(folder, "_rels", f"{name}.rels")) as stream:
        for _piece in parse(stream, begin):
            pass
    return list(found.values()) if order is None else [found[each] for each in order if each in found]


def contents(archive: zipfile.ZipFile, book: str) -> tuple[list[str], dt.datetime | None]:
    """Return the names of a workbook's sheets, in their order, and the day 0 of its dates where it is its own."""
    sheets, epochs = [], []

    def begin(tag: str, attributes: dict) -> None:
        if tag == "sheet":
            sheets.extend(value for name, value in attributes.items() if name.rpartition(":")[2] == "id")
        elif tag == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            epochs.append(dt.datetime(1904, 1, 1))

    with archive.open(book) as stream:
        for _piece in parse(stream, begin):
            if len(sheets) > NAMES:
                raise Unreadable(Fault.DAMAGED)
    return sheets, epochs[0] if epochs else None


class Words:
    """What stands in the element that is read now. `is_open` while it is text of a cell."""

    def __init__(self):
        self.is_open = False
        self.parts: list[str] = []
        self.length = 0

    def add(self, words: str) -> None:
        if self.is_open:
            self.length += len(words)
            if self.length > ROW:
                raise Unreadable(Fault.LONG)
            self.parts.append(words)

    def take(self) -> str:
        found = "".join(self.parts).strip()[:CELL]
        self.parts, self.length = [], 0
        return found


class Texts:
    """The texts that cells share, by number: on the disk, for there may be as many as there are rows."""

    def __init__(self):
        self.file = tempfile.TemporaryFile()  # noqa: SIM115  it goes when this is forgotten
        self.ends = array("Q", [0])

    def fill(self, stream: BinaryIO) -> None:
        words = Words()
        # How a text is to be read aloud stands beside it, and is no part of it.
        aloud = 0

        def begin(tag: str, _attributes: dict) -> None:
            nonlocal aloud
            aloud += tag == "rPh"
            words.is_open = tag == "t" and not aloud

        def end(tag: str) -> None:
            nonlocal aloud
            words.is_open = False
            aloud -= tag == "rPh"
            if tag == "si":
                self.add(words.take())

        for _piece in parse(stream, begin, end, words.add):
            pass

    def add(self, words: str) -> None:
        if len(self.ends) > TEXTS:
            raise Unreadable(Fault.TOO_LARGE)
        self.ends.append(self.ends[-1] + self.file.write(words.encode()))

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < len(self.ends) - 1:
            raise IndexError(number)
        start = self.ends[number]
        self.file.seek(start)
        return self.file.read(self.ends[number + 1] - start).decode()


REFERENCE = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")


def column_of(reference: str) -> int:
    """Return the place of «C7» in its row, from 0. Raises ValueError."""
    found = REFERENCE.fullmatch(reference)
    if not found:
        raise ValueError(reference)
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def sheet_rows(stream: BinaryIO, texts: Texts) -> Generator[Row, None, None]:
    found: list[Row] = []
    words = Words()
    cells: dict[int, str] = {}
    number, column, kind = 0, -1, ""

    def begin(tag: str, attributes: dict) -> None:
        nonlocal number, column, kind
        if tag == "row":
            given = int(attributes.get("r", number + 1))
            if given <= number:
                raise Unreadable(Fault.DAMAGED)
            number, column = given, -1
            cells.clear()
        elif tag == "c":
            column = column_of(attributes["r"]) if "r" in attributes else column + 1
            kind = attributes.get("t", "")
        words.is_open = tag in ("v", "t")

    def end(tag: str) -> None:
        words.is_open = False
        if tag == "c":
            value = words.take()
            if value and column < COLUMNS:
                cells[column] = texts[int(value)] if kind == "s" else value
        elif tag == "row" and cells:
            found.append((number, [cells.get(place, "") for place in range(max(cells) + 1)]))

    with damage():
        for _piece in parse(stream, begin, end, words.add):
            yield from found
            found.clear()


# --- Writing ----------------------------------------------------------------------------------------------------------

# How many rows XLSX allows; and how many are handed on at once.
SHEET, BLOCK = 1_048_576, 1000
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
# What XML cannot hold.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Sink:
    """What a writer has written and nobody has taken yet."""

    def __init__(self):
        self.parts: list = []

    def write(self, part) -> int:
        self.parts.append(part)
        return len(part)

    def flush(self) -> None:
        """Nothing waits elsewhere."""

    def take(self) -> list:
        taken, self.parts = self.parts, []
        return taken


def blocks(rows: Iterable) -> Iterator[list]:
    rows = iter(rows)
    while block := list(islice(rows, BLOCK)):
        yield block


def csv_file(rows: Iterable[list[str]]) -> Iterator[bytes]:
    """Give a CSV file piece by piece; its first mark tells Excel that it is UTF-8."""
    yield codecs.BOM_UTF8
    sink = Sink()
    writer = csv.writer(sink)
    for block in blocks(rows):
        writer.writerows(block)
        yield "".join(sink.take()).encode()


def xlsx_file(rows: Iterable[list[str]]) -> Iterator[bytes]:
    """Give a workbook of texts piece by piece. It must have no more than `SHEET` rows of 26 cells."""
    sink = Sink()
    numbered = enumerate(rows, 1)
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, xml in PARTS.items():
            archive.writestr(path, XML + xml)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'{XML}<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for block in blocks(numbered):
                for number, row in block:
                    sheet.write(f'<row r="{number}">{"".join(cells_of(number, row))}</row>'.encode())
                yield b"".join(sink.take())
            sheet.write(b"</sheetData></worksheet>")
    yield b"".join(sink.take())


def cells_of(number: int, row: list[str]) -> Iterator[str]:
    for letter, cell in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", row, strict=False):
        if cell:
            words = escape(FORBIDDEN.sub("", cell))
            # As a text in its place, so that no list of texts grows with the rows.
            yield f'<c r="{letter}{number}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'
