"""Tables, written piece by piece."""

import codecs
import csv
import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from xml.sax.saxutils import escape

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
