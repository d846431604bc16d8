"""Fill the site with the demo's content."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.demo import load


class Command(BaseCommand):
    help = "Load the demo site in three languages, with the accounts admin and editor. Safe to run again."

    def handle(self, *args, **options):
        if not settings.DEMO:
            raise CommandError("This is not a demo: its settings have DEMO off. Nothing was loaded.")
        call_command("setup_site")
        load.load(demo_password())


def demo_password() -> str:
    """Return DEMO_PASSWORD, or a random password that is kept for the next time."""
    if password := os.environ.get("DEMO_PASSWORD"):
        return password
    path = Path(settings.VAR_DIR) / "demo-password"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(9))
    return path.read_text().strip()
