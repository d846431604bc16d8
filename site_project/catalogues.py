"""Compile the catalogues of `locale/`. With polib, because a fresh machine has no gettext.

`python -m site_project.catalogues` compiles what has changed.
"""

from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent.parent / "locale"


def compile_changed() -> None:
    for source in LOCALE.glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(source).save_as_mofile(target)


if __name__ == "__main__":
    compile_changed()
