"""Files to import that are not what they should be."""

import io
import zipfile

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsletter.models import Import, Subscriber
from newsletter.transfer import imports
from site_project import tables
from site_project.tables.workbook import RATIO

from .conftest import ADDRESS, NOW
from .lists import TEN, _no_file_stays_open, begin, emails, importer, staff, upload, work_off, workbook

__all__ = ["_no_file_stays_open", "importer", "staff"]


pytestmark = pytest.mark.databases


SHEET = "xl/worksheets/sheet1.xml"


def forged(path: str = "", content: bytes = b"", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A workbook in which one part is another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(["email"], [ADDRESS]))) as book, zipfile.ZipFile(out, "w", method) as new:
        for part in book.namelist():
            new.writestr(part, content if part == path else book.read(part))
    return out.getvalue()


def sheet(rows: str, before: str = "") -> bytes:
    return forged(SHEET, f"{before}<worksheet><sheetData>{rows}</sheetData></worksheet>".encode())


def many_parts() -> bytes:
    """A good workbook, and thousands of empty parts beside it."""
    out = io.BytesIO(workbook(["email"], [ADDRESS]))
    with zipfile.ZipFile(out, "a") as book:
        for number in range(6000):
            book.writestr(str(number), b"")
    return out.getvalue()


NAMED = '<row r="1"><c r="A1" t="inlineStr"><is><t>email</t></is></c></row>'


# Would be added if what stands before it were let through.
LAST = f'<row r="999"><c r="A999" t="str"><v>{ADDRESS}</v></c></row>'


DEEP = "<!DOCTYPE x [" + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(10)) + "]>"


HOSTILE = {
    "empty": lambda: b"",
    "nothing but a mark": lambda: b"\xef\xbb\xbf",
    "only blank lines": lambda: b"\n" * 5000,
    "only names": lambda: b"email\n",
    "no column of addresses": lambda: b"name;phone\nOlga;1\n",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10,
    "NUL bytes": lambda: b"email\n\0@example.kz\n",
    "UTF-16": lambda: "email\na@example.kz\n".encode("utf-16"),
    "no encoding at all": lambda: b"email\n\x98\xff@example.kz\n",
    "an old workbook": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600,
    "a quote too many": lambda: b'email,x\na@example.kz,"one" two"\n',
    "a quote that stays open": lambda: b'email\n"a@example.kz\nb@example.kz\n',
    "a cell of 10 MB": lambda: b"email\n" + b"a" * 10_000_000 + b"@example.kz\n",
    "a quoted cell of 10 MB": lambda: b'email\n"' + b"a\n" * 5_000_000 + b'"\n',
    "a million columns": lambda: b"email" + b",x" * 1_000_000 + b"\na@example.kz\n",
    "one row of many lines": lambda: b"email\n" + b'"a\nb",' * 1_000_000,
    "half a workbook": lambda: workbook(["email"], [ADDRESS])[:3000],
    "a zip that is no workbook": lambda: forged("xl/workbook.xml"),
    "a zip with nothing in it": lambda: b"PK\x03\x04" + b"\0" * 100 + b"PK\x05\x06" + b"\0" * 18,
    "a zip bomb": lambda: sheet(NAMED + LAST, " " * (RATIO * 1024 * 1024)),
    "a zip that says it holds less than it does": lambda: forged(SHEET, b"<a>" * 999).replace(
        (999 * 3).to_bytes(4, "little"), (99).to_bytes(4, "little")
    ),
    "a table of contents without end": many_parts,
    "a zip packed in another way": lambda: forged(method=zipfile.ZIP_LZMA),
    "a row that never was": lambda: sheet(NAMED + '<row r="0"><c r="A1"><v>1</v></c></row>' + LAST),
    "a column that never was": lambda: sheet(NAMED + '<row r="2"><c r="A99999999999"><v>1</v></c></row>' + LAST),
    "a shared text that never was": lambda: sheet(NAMED + '<row r="2"><c r="A2" t="s"><v>77</v></c></row>' + LAST),
    "a number that is none": lambda: sheet(NAMED + '<row r="2"><c r="A2" t="s"><v>ninety</v></c></row>' + LAST),
    "a workbook's cell of 10 MB": lambda: sheet(
        NAMED + f'<row r="2"><c r="A2" t="str"><v>{"ab" * 5_000_000}</v></c></row>'
    ),
    "a tag of 10 MB": lambda: sheet(NAMED + f'<row r="2" x="{"ab" * 5_000_000}"/>' + LAST),
    "a million different tags": lambda: sheet(NAMED + "".join(f"<t{number}/>" for number in range(100_000)) + LAST),
    "tags within tags": lambda: sheet(NAMED + "<a>" * 1000 + "</a>" * 1000 + LAST),
    "a thousand million laughs": lambda: sheet(
        NAMED + '<row r="2"><c r="A2" t="str"><v>&e9;</v></c></row>' + LAST, DEEP
    ),
    "an entity": lambda: sheet(NAMED + LAST.replace(ADDRESS, "&e;"), f'<!DOCTYPE x [<!ENTITY e "{ADDRESS}">]>'),
    "XML that breaks off": lambda: forged(SHEET, b"<worksheet><sheetData><row>"),
    "a chart in place of the sheet": lambda: forged("xl/_rels/workbook.xml.rels", b"<Relationships/>"),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_no_list_is_refused_with_a_word_for_it(importer, topics, make):
    response = upload(importer, make(), topics)
    if response.status_code == 302:
        # Its beginning was good; the worker finds out.
        imports.tick(timezone.now())
        job = Import.objects.get()
        assert (job.state, bool(job.file)) == ("stopped", False)
        page = importer.get(response.url).content.decode()
    else:
        assert response.status_code == 422
        assert not Import.objects.exists()
        page = response.content.decode()
    words = [str(fault.label) for fault in tables.Fault] + ["Жіберілген файл бос."]
    assert any(each in page for each in words)
    assert not Subscriber.objects.exists()


def test_a_list_with_a_fault_in_the_middle_is_worked_off_up_to_it(importer, topics):
    good = [f"reader{number}@example.kz" for number in range(600)]
    response = upload(importer, emails(*good) + b'"open@example.kz\n', topics)
    imports.tick(timezone.now())
    job = Import.objects.get()
    assert (job.state, job.fault, job.row, job.added) == ("stopped", "quotes", 601, 600)
    assert not job.file
    assert str(tables.Fault.QUOTES.label) in importer.get(response.url).content.decode()


def test_a_file_that_was_lost_stops_the_import_and_not_the_worker(topics):
    job = begin(emails(ADDRESS), topics)
    job.file.storage.delete(job.file.name)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.fault) == ("stopped", "lost")


def test_a_file_of_more_than_100_megabytes_is_refused(importer, topics, monkeypatch):
    monkeypatch.setattr("newsletter.transfer_views.MEGABYTES", 0)
    assert upload(importer, emails(ADDRESS), topics).status_code == 422


def test_formulas_are_texts_and_their_results_are_read(topics):
    rows = NAMED + f'<row r="2"><c r="A2" t="str"><f>HYPERLINK("mailto:x@y.kz")</f><v>{ADDRESS}</v></c></row>'
    job = work_off(sheet(rows), topics)
    assert job.added == 1
    assert work_off(emails("=cmd|'/c calc'!A1", "'=1+1"), topics).skipped == {"address": 2}


def test_more_rows_than_a_town_has_people_are_refused(topics, monkeypatch):
    monkeypatch.setattr("site_project.tables.table.ROWS", 5)
    job = work_off(emails(*TEN), topics)
    assert (job.state, job.fault) == ("stopped", "many")


WHOLE = workbook(["email", "topics"], *([each, "news"] for each in TEN))


@st.composite
def damaged(draw) -> bytes:
    """A workbook with some bytes that are others."""
    content = bytearray(WHOLE)
    for place, byte in draw(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8)):
        content[place] = byte
    return bytes(content[: draw(st.integers(len(WHOLE) // 2, len(WHOLE)))]) if draw(st.booleans()) else bytes(content)


texts = st.text(st.sampled_from("email@a.kz,;\t\r\n\"'= \u2028\ufeffя1"), max_size=200)


cells = st.sampled_from(["", "<v>1</v>", "<v>x</v>", "<is><t>a@b.kz</t></is>", "<f>1</f>", "<v>1e999</v>", "<v>-1</v>"])


kinds = st.sampled_from(["", ' t="s"', ' t="inlineStr"', ' t="b"', ' r="C9"', ' r="ZZZ1"', ' r="?"'])


lines = st.lists(st.tuples(st.sampled_from(["", ' r="2"', ' r="-1"', ' r="x"']), kinds, cells), max_size=6)


sheets = lines.map(lambda found: sheet(NAMED + "".join(f"<row{r}><c{k}>{c}</c></row>" for r, k, c in found)))


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=300), texts.map(lambda text: b"email\n" + text.encode()), damaged(), sheets))
def test_no_file_makes_a_traceback(topics, content):
    with transaction.atomic():
        try:
            imports.check(io.BytesIO(content))
        except tables.Unreadable:
            pass
        else:
            assert work_off(content, topics).state in ("done", "stopped")
        transaction.set_rollback(True)
    imports.close_reader()
