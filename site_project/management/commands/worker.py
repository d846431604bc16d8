"""The worker beside the web process: publishes pages at the time editors set."""

import signal
import threading

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections


class Command(BaseCommand):
    help = "Publish and unpublish scheduled pages until SIGTERM or SIGINT."

    def add_arguments(self, parser):
        parser.add_argument("--seconds", type=float, default=10, help="pause between two looks (default: 10)")

    def handle(self, *args, seconds, **options):
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        while not stop.is_set():
            try:
                call_command("publish_scheduled")
            except DatabaseError as error:
                self.stderr.write(f"The database did not answer; trying again: {error.__class__.__name__}")
            close_old_connections()
            stop.wait(seconds)
