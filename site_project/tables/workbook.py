"""XLSX, read: an archive of XML files, of which nothing is believed."""

import datetime as dt
import io
import posixpath
import re
import struct
import tempfile
import zipfile
import zlib
from array import array
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO
from xml.parsers import expat

from .table import CELL, COLUMNS, ROW, Fault, Row, Table, Unreadable

PIECE = 64 * 1024

# Of an XLSX: what its parts come to when unpacked, how often more than packed, and its table of contents in bytes.
UNPACKED, RATIO, CONTENTS = 1024**3, 200, 256 * 1024
# Of its XML: bytes of a tag or comment, different names, nesting; and texts that cells share.
TOKEN, NAMES, DEPTH, TEXTS = 256 * 1024, 5000, 50, 5_000_000


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


def parse(stream: IO[bytes], begin: Callable, end: Callable | None = None, words: Callable | None = None) -> Iterator:
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
    sheets: list[str] = []
    epochs: list[dt.datetime] = []

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

    def fill(self, stream: IO[bytes]) -> None:
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


def sheet_rows(stream: IO[bytes], texts: Texts) -> Generator[Row, None, None]:
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
