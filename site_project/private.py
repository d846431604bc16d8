"""Files that only staff may see: no address leads to them."""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db.models.fields.files import FieldFile


class PrivateStorage(FileSystemStorage):
    """A folder that no address leads to."""

    def url(self, name):
        raise ValueError("This file is not accessible via a URL.")


def private_storage() -> PrivateStorage:
    """Return the folder of what only staff may see."""
    return PrivateStorage(location=Path(settings.VAR_DIR) / "private")


def discard(files: Iterable[FieldFile]) -> None:
    """Remove files whose rows are gone, or were rolled back."""
    for file in files:
        file.storage.delete(file.name)
