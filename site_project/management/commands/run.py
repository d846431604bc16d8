"""The whole site on this machine, from one command: database, demo content, web server and worker."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.management.commands.load_demo import demo_password


class Command(BaseCommand):
    help = "Prepare the demo site and serve it on PORT until Ctrl+C. Running it again keeps the data."

    def handle(self, *args, **options):
        port = os.environ.get("PORT", "8000")
        if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
            raise CommandError(f"PORT is {port!r}, but has to be a number from 1 to 65535.")
        self.port = int(port)
        self.check_machine()
        self.say("Preparing the database …")
        call_command("migrate", verbosity=0)
        self.say("Loading the demo site in three languages (a minute the first time) …")
        call_command("load_demo")
        if not settings.DEBUG:
            self.say("Collecting static files …")
            call_command("collectstatic", interactive=False, verbosity=0)
        self.serve()

    def say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()

    def check_machine(self) -> None:
        """Refuse to begin what cannot end well, in one line."""
        try:
            Path(settings.VAR_DIR).mkdir(parents=True, exist_ok=True)
            probe = Path(settings.VAR_DIR) / ".probe"
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise CommandError(f"Cannot write to {settings.VAR_DIR}: {error.strerror}. Set VAR_DIR.") from None
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("0.0.0.0", self.port))
            except OSError as error:
                raise CommandError(
                    f"Port {self.port} cannot be used ({error.strerror}). Try another: PORT={self.port + 1} make run"
                ) from None

    def serve(self) -> None:
        """Run web server and worker until one ends or somebody stops us; then stop both."""
        environment = {**os.environ, "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"]}
        web = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", str(self.port)]
        web += ["--workers", "1", "--blocking-threads", "4", "--log-level", "warning"]
        if settings.DEBUG:
            web = [sys.executable, "manage.py", "runserver", f"0.0.0.0:{self.port}"]
        else:
            web.append("site_project.wsgi:application")
        worker = [sys.executable, "manage.py", "worker"]
        processes = [subprocess.Popen(command, env=environment, cwd=settings.BASE_DIR) for command in (web, worker)]
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: [process.terminate() for process in processes])
        self.wait_for_web(processes[0])
        self.say(self.welcome())
        while all(process.poll() is None for process in processes):
            time.sleep(0.3)
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()

    def wait_for_web(self, process: subprocess.Popen) -> None:
        for _attempt in range(200):
            with socket.socket() as probe:
                if process.poll() is not None or probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)

    def welcome(self) -> str:
        letters = "leave as EMAIL_URL says"
        if settings.EMAIL_FILE_PATH:
            letters = f"{settings.BASE_URL}/letters/   kept in {settings.EMAIL_FILE_PATH}"
        return "\n".join(
            [
                "",
                f"  The site     {settings.BASE_URL}/",
                f"  The admin    {settings.BASE_URL}/admin/   password: {demo_password()}",
                "               accounts: admin; editor; dispatch and reception (moderators); dispatcher (outages)",
                f"  Letters      {letters}",
                "  Stop with Ctrl+C. The data stays.",
                "",
            ]
        )
