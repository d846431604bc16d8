"""Tables, CSV and XLSX, read and written row by row, in little memory however many rows there are.

A file that is read may be hostile. So nothing is taken whole: a cell, a row, a name, a nesting each have a limit, and
what goes beyond it, or is not what it says, is `Unreadable` with a word for the staff. openpyxl sets no such limits,
and takes 190 MB for a million rows; here, the texts that cells share wait on the disk.
"""

from typing import BinaryIO

from .delimited import text
from .table import Fault, Table, Unreadable
from .workbook import workbook
from .writing import csv_file, xlsx_file

__all__ = ["Fault", "Table", "Unreadable", "csv_file", "read", "xlsx_file"]


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
