"""The demo's pictures and files, by the keys under which pages and records name them."""

from pathlib import Path
from typing import NamedTuple

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile

from home.models import DocumentFile, Picture

from .content import FOLDER, LANGUAGES, in_language, read, translated


class Library(NamedTuple):
    """What texts refer to: pages by path (filled while they are made), pictures by key, files by key and language."""

    pages: dict[str, int]
    pictures: dict[str, Picture]
    documents: dict[tuple[str, str], DocumentFile]


def load() -> Library:
    return Library({}, pictures(), documents())


def pictures() -> dict[str, Picture]:
    """Make every picture. Screenshots of the site are one for each language: `key-kk` and so on."""
    made = {}
    for key, alt in read("records/pictures").items():
        one = FOLDER / "pictures" / f"{key}.jpg"
        files = {key: one} if one.exists() else {path.stem: path for path in screenshots(key)}
        for name, path in files.items():
            with path.open("rb") as content:
                title = alt["en"] if path == one else f"{alt['en']} ({name[-2:]})"
                file = ImageFile(content, name=path.name)
                made[name] = Picture.objects.create(title=title, file=file, **translated("alt", alt))
    return made


def screenshots(key: str) -> list[Path]:
    return [FOLDER / "pictures" / f"{key}-{code}.webp" for code in LANGUAGES]


def documents() -> dict[tuple[str, str], DocumentFile]:
    return {
        (key, code): document(key, code, in_language(title, code))
        for key, title in read("records/documents").items()
        for code in LANGUAGES
    }


def document(name: str, code: str, title: str) -> DocumentFile:
    """Make a document of a committed PDF file."""
    content = (FOLDER / "files" / f"{name}-{code}.pdf").read_bytes()
    file = ContentFile(content, name=f"{name}-{code}.pdf")
    return DocumentFile.objects.create(title=title, language=code, file=file)
