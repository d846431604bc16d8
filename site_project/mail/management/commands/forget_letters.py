from datetime import timedelta

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from site_project.mail.forgetting import forget


class Command(BaseCommand):
    help = "Forget the words of letters that left long ago. The rows stay: who, when, and what became of it."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=settings.MAIL_KEEP_DAYS, help="how long words are kept")
        parser.add_argument("--dry-run", action="store_true", help="only say how many there are")

    def handle(self, *args, days, dry_run, **options):
        number = forget(timezone.now() - timedelta(days=days), dry_run)
        if options["verbosity"]:
            self.stdout.write(f"{'Would forget' if dry_run else 'Forgot'} the words of {number} letters.")
