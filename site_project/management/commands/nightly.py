"""What the site forgets every night, from one timer."""

import logging

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend

from site_project import clock, limits

log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Do what each part of the site does every night. What fails stops no other; then the exit code says so."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")

    def handle(self, *args, dry_run, **options):
        failed = []
        for name in clock.every_night:
            try:
                call_command(name, dry_run=dry_run, stdout=self.stdout)
            except Exception:  # the others must not wait for this one's repair
                log.exception("The nightly command %s failed", name)
                failed.append(name)
        if not dry_run:
            limits.forget_attempts(timezone.now())
        # Where tasks go over Redis, results end there by themselves.
        if isinstance(task_backends["mail"], DatabaseBackend) and not dry_run:
            call_command("prune_db_task_results", backend="mail", stdout=self.stdout)
        if failed:
            raise CommandError(f"Failed: {', '.join(failed)}.")
