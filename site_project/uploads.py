"""Files that people upload: judged by their size and by what they begin with, before anything reads on."""

from collections.abc import Collection
from pathlib import Path

import filetype
from django.core.files import File

MEGABYTES = 10
# What a file must begin with to be what its extension says. The office formats are all zip archives.
BEGINNINGS = {
    "pdf": {"pdf"},
    "docx": {"docx", "zip"},
    "xlsx": {"xlsx", "zip"},
    "odt": {"odt", "zip"},
    "ods": {"ods", "zip"},
    "jpg": {"jpg"},
    "jpeg": {"jpg"},
    "png": {"png"},
}


def is_too_large(file: File) -> bool:
    return file.size > MEGABYTES * 1024 * 1024


def is_what_it_says(file: File, allowed: Collection[str]) -> bool:
    """Whether the file has one of the extensions allowed, and begins as such a file does."""
    extension = Path(file.name).suffix.lower().removeprefix(".")
    file.seek(0)
    start = file.read(8192)
    file.seek(0)
    if extension not in allowed:
        return False
    if extension == "csv":
        return b"\0" not in start
    return filetype.guess_extension(start) in BEGINNINGS[extension]
