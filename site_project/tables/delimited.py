"""CSV, read as Excel and others write it: its signs and its letters are found out."""

import codecs
import csv
import io
from collections.abc import Generator
from itertools import chain
from typing import BinaryIO

from .table import CELL, COLUMNS, ROW, Fault, Row, Table, Unreadable


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
