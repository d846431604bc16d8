"""The worker as a process of its own: what wakes it, by settings alone, and what it finds when nothing does."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from .crash import free_port

ROOT = Path(__file__).resolve().parent.parent.parent
REDIS = shutil.which("redis-server") or shutil.which("redis-server", path="/usr/bin:/usr/sbin")
TABLES = """
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
settings.MIGRATION_MODULES = {app.label: None for app in apps.get_app_configs()}
call_command("migrate", run_syncdb=True, verbosity=0)
"""
WRITE = """
from site_project.mail.writing import write
write("notice", to="aidar@example.kz", language="kk", values={"subject": "Хабар", "body": "Су бар."})
"""
FORGET_TASKS = """
from django_tasks_db.models import DBTaskResult
DBTaskResult.objects.all().delete()
"""


class Site:
    """A site with a database of its own, and the mail server of the test."""

    def __init__(self, folder: Path, mail_port: int):
        self.folder = folder
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "site_project.settings.dev",
            "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
            "VAR_DIR": str(folder),
            "EMAIL_URL": f"smtp://127.0.0.1:{mail_port}",
            "SECRET_KEY": "only-for-tests",
            "CACHE_URL": "locmemcache://",
            "ANYMAIL": "{}",
        }

    def shell(self, code: str) -> None:
        command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", code]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True, capture_output=True)

    @contextmanager
    def running(self, *arguments: str):
        log = (self.folder / "log").open("ab")
        command = [sys.executable, "manage.py", *arguments]
        process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=log, stderr=log)
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture
def site(tmp_path, server):
    site = Site(tmp_path, server.port)
    site.shell(TABLES)
    return site


def arrives(server, seconds: float = 30) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if server.recipients:
            return True
        time.sleep(0.05)
    return False


def test_a_letter_wakes_the_worker_through_the_database(site, server):
    # The clock will not tick again before the test is over.
    with site.running("worker", "--seconds", "600"):
        site.shell(WRITE)
        assert arrives(server), (site.folder / "log").read_text()


def test_the_tick_finds_letters_whose_wake_up_was_lost(site, server):
    site.shell(WRITE + FORGET_TASKS)
    with site.running("worker", "--seconds", "0.5"):
        assert arrives(server), (site.folder / "log").read_text()


@pytest.mark.skipif(REDIS is None, reason="no redis-server on this machine")
def test_a_letter_wakes_a_worker_through_redis(site, server):
    port = free_port()
    redis = subprocess.Popen(
        [REDIS, "--port", str(port), "--save", "", "--bind", "127.0.0.1", "--dir", str(site.folder)],
        stdout=subprocess.DEVNULL,
    )
    site.environment["REDIS_URL"] = f"redis://127.0.0.1:{port}/0"
    try:
        with site.running("rqworker"), site.running("worker", "--seconds", "600"):
            site.shell(WRITE)
            assert arrives(server), (site.folder / "log").read_text()
    finally:
        redis.terminate()
        redis.wait()


def test_sigterm_ends_the_worker_by_itself(site, server):
    with site.running("worker", "--seconds", "0.5") as process:
        site.shell(WRITE)
        assert arrives(server), (site.folder / "log").read_text()
        process.terminate()
        assert process.wait(timeout=15) == 0
