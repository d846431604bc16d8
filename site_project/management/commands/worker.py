"""The worker beside the web process: letters, mailings, terms of questions, and pages at the time editors set."""

import logging
import signal
import threading
import time

from django.core.management.base import BaseCommand
from django.db import Error as DatabaseFault
from django.db import close_old_connections
from django.utils import timezone
from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.management.commands.db_worker import Worker

from site_project import clock
from site_project.mail.worker import stopping

log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Send letters and mailings, watch the terms of questions, publish scheduled pages, until SIGTERM or SIGINT."

    def add_arguments(self, parser):
        parser.add_argument("--seconds", type=float, default=5, help="pause between two looks (default: 5)")

    def handle(self, *args, seconds, **options):
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopping.set())
        # A run over the outbox may take hours, so the clock ticks in a thread of its own.
        ticking = threading.Thread(target=self.tick_every, args=[seconds], daemon=True)
        ticking.start()
        # Where tasks go over Redis, `manage.py rqworker` works them off.
        works_tasks_off = isinstance(task_backends["mail"], DatabaseBackend)
        while not stopping.is_set():
            if works_tasks_off:
                self.guarded(self.work_off_tasks)
            stopping.wait(0.5)
        ticking.join(timeout=5)

    def tick_every(self, seconds: float) -> None:
        while not stopping.is_set():
            begin = time.monotonic()
            for action in clock.every_tick:
                self.guarded(lambda action=action: action(timezone.now()))
            stopping.wait(max(0, seconds - (time.monotonic() - begin)))

    @staticmethod
    def work_off_tasks() -> None:
        Worker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=0,
            batch=True,
            backend_name="mail",
            startup_delay=False,
            max_tasks=None,
            worker_id="worker",
        ).run()

    @staticmethod
    def guarded(action) -> None:
        """Do it; where that fails, say so and leave it to the next time: the worker lives on."""
        try:
            action()
        except DatabaseFault as error:
            log.warning("The database does not answer (%s): trying again", type(error).__name__)
        except Exception:  # whatever a task or a scheduled page does, the clock must not stop for it
            log.exception("The worker could not do part of its work")
        finally:
            close_old_connections()
