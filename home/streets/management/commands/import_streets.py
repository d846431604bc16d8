"""Take streets in from a spreadsheet."""

from pathlib import Path
from zipfile import BadZipFile

from django.core.management.base import BaseCommand, CommandError

from home.streets import importing


class Command(BaseCommand):
    help = (
        "Take streets in from a CSV or XLSX file, whose first line names the columns: "
        f"{', '.join(importing.COLUMNS)}. A street stands on several lines if it has several former names. "
        "Streets that are there already are changed, and none is deleted."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="Say what would be done, and do nothing.")

    def handle(self, *args, **options):
        try:
            result = importing.read(options["file"])
        except (OSError, ValueError, KeyError, BadZipFile) as error:
            raise CommandError(f"The file cannot be read: {error}") from error
        for words in result.duplicates:
            self.stdout.write(f"Twice, left out: {words}")
        for words in result.problems:
            self.stdout.write(f"Wrong: {words}")
        if result.problems:
            raise CommandError(f"Nothing was taken in: {len(result.problems)} lines are wrong.")
        if not options["dry_run"]:
            result.write()
        done = "would be" if options["dry_run"] else "were"
        self.stdout.write(f"{len(result.new)} streets {done} added, {len(result.changed)} changed.")
