from django.core.management.base import BaseCommand
from django.utils import timezone

from qa import ending


class Command(BaseCommand):
    help = "Erase the personal data of questions answered longer ago than the settings allow. Number and dates stay."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only say how many there are")

    def handle(self, *args, dry_run, **options):
        now = timezone.now()
        number = ending.erase_outdated(now, dry_run)
        if options["verbosity"]:
            self.stdout.write(f"{'Would erase' if dry_run else 'Erased'} the personal data of {number} questions.")
