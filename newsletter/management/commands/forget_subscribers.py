from django.core.management.base import BaseCommand
from django.utils import timezone

from newsletter import audience, forgetting


class Command(BaseCommand):
    help = (
        "Delete subscribers who have not confirmed in time, and erase the addresses of those who have unsubscribed, "
        "after the days that the settings say. Active subscriptions are never touched."
    )

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only say how many there are")

    def handle(self, *args, dry_run, **options):
        now = timezone.now()
        unconfirmed, ended = forgetting.forget_outdated(now, dry_run)
        if not dry_run:
            forgetting.forget_codes(now)
            # The kept numbers begin each day right, whatever has been done to the tables by hand.
            audience.count_anew()
        if options["verbosity"]:
            verb = "Would erase" if dry_run else "Erased"
            self.stdout.write(f"{verb} {unconfirmed} addresses never confirmed and {ended} of ended subscriptions.")
