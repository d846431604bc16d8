"""Many small files of style where they are written, one where they are read."""

import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

WHOLE = "css/site.css"
PART = re.compile(r'@import "([\w-]+\.css)";\n')


class OneStylesheet(CompressedManifestStaticFilesStorage):
    """Collected static files, in which `site.css` holds its parts instead of importing them: one request, not twenty.

    The parts stand in the same folder, so that what they refer to by `url(…)` is found from the whole, too.
    """

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:

            def part(found: re.Match) -> str:
                storage, path = paths.pop(f"css/{found[1]}")
                with storage.open(path) as file:
                    return file.read().decode()

            storage, path = paths[WHOLE]
            with storage.open(path) as file:
                whole = PART.sub(part, file.read().decode())
            self.delete(WHOLE)
            self._save(WHOLE, ContentFile(whole))
            paths[WHOLE] = (self, WHOLE)
        yield from super().post_process(paths, dry_run, **options)
