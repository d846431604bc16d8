"""The outbox under kill -9: whatever dies at whatever moment, every letter arrives, and copies are known as such.

    python tests/mail/crash.py --letters 5000 --kills 100 --workers 4 --database postgresql --what worker,mail,database
    python tests/mail/crash.py --mailing --letters 20000 --workers 4

A real mail server, workers, and with `postgresql` a cluster of its own run as processes. While letters leave, one of
them is killed at random moments and started again. In the end the mail server's list of what it has taken is held
against the outbox: nothing lost; at most one copy too many per connection that a kill cut; each of those on the list
of letters in doubt, under the same Message-ID. With `--mailing` the letters are one mailing to subscribers in three
languages, which the workers themselves write, and whose figures have to agree in the end. Prints its counts; exits
with 1 where a promise was broken.
"""

import argparse
import asyncio
import contextlib
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CONNECTIONS = 3
LANGUAGES = ("kk", "ru", "en")
# Workers killed in a mailing's first seconds.
EARLY_KILLS = 4
MESSAGE_ID = re.compile(rb"^Message-ID: (\S+)", re.MULTILINE)


# --- The parts that get killed, each a process of its own ---------------------------------------------------------


def serve_mail(port: int, list_of_taken: str) -> None:
    """Take every letter, and write down `Message-ID recipient` before saying so."""
    from aiosmtpd.smtp import SMTP

    # One write per line at the end of the file: what is written stays, whatever becomes of this process.
    file = os.open(list_of_taken, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    class Server:
        async def handle_EHLO(self, server, session, envelope, hostname, responses):
            session.host_name = hostname
            return [responses[0], "250-PIPELINING", *responses[1:]]

        async def handle_DATA(self, server, session, envelope):
            # A server needs time before and after it has made a letter its own: kills shall meet both.
            await asyncio.sleep(random.uniform(0, 0.01))
            message_id = MESSAGE_ID.search(envelope.original_content)[1].decode()
            os.write(file, f"{message_id} {envelope.rcpt_tos[0]}\n".encode())
            await asyncio.sleep(random.uniform(0, 0.01))
            return "250 2.0.0 Ok"

    async def listen() -> None:
        server = await asyncio.get_running_loop().create_server(lambda: SMTP(Server()), "127.0.0.1", port)
        await server.serve_forever()

    asyncio.run(listen())


def work(ready: str) -> None:
    """Run `manage.py worker`, with minutes made seconds. Makes the file `ready` when it begins."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from site_project.mail import worker

    worker.LEASE, worker.HEARTBEAT = timedelta(seconds=3), 1
    worker.FIRST_PAUSE, worker.LAST_PAUSE = 0.2, 1
    settings.MAIL_RETRIES = [0.02] * 200
    # A lease has to outlast any one letter.
    settings.EMAIL_TIMEOUT = 2
    Path(ready).touch()
    call_command("worker", seconds=1)


class Part:
    """A process that is killed, and started again. A worker makes the file `ready` when it begins to work."""

    def __init__(self, kind: str, command: list[str], ready: Path | None = None, **options):
        self.kind, self.command, self.ready, self.options = kind, command, ready, options
        self.ended_by_itself = 0
        self.start()

    def start(self) -> None:
        if self.ready:
            self.ready.unlink(missing_ok=True)
        self.process = subprocess.Popen(self.command, **self.options)

    def kill(self) -> None:
        """Kill -9 the process and its children."""
        pid = self.process.pid
        try:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        except FileNotFoundError:
            children = []
        self.process.kill()
        for number in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(number), signal.SIGKILL)
        self.process.wait()

    def revive(self) -> None:
        """Start it again if it has ended by itself, as systemd would."""
        if self.process.poll() is not None:
            self.ended_by_itself += 1
            self.start()


def free_port() -> int:
    """Return a port that nobody listens on.

    Not one of those that the system gives to clients: a client that tries a closed port there may meet itself.
    """
    while True:
        port = random.SystemRandom().randrange(20_000, 32_000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port


def start_postgresql(place: Path) -> tuple[Part, str]:
    """Start a cluster of our own; return it and its address."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    initdb = str(found[-1] / "initdb") if found else shutil.which("initdb")
    if not initdb:
        raise SystemExit("There is no PostgreSQL server on this machine.")
    place.mkdir()
    # PostgreSQL refuses to run as root.
    options = {"cwd": place, "stdout": subprocess.DEVNULL, "stderr": (place / "log").open("ab")}
    if os.getuid() == 0:
        options["user"] = "postgres"
        shutil.chown(place, "postgres")
    data, port = place / "data", free_port()
    subprocess.run(
        [initdb, "-D", data, "-U", "site", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"], check=True, **options
    )
    server = [str(Path(initdb).with_name("postgres")), "-D", str(data), "-p", str(port), "-k", str(place)]
    cluster = Part("database", [*server, "-c", "listen_addresses=127.0.0.1"], **options)
    return cluster, f"postgres://site@127.0.0.1:{port}/postgres"


# --- The run ------------------------------------------------------------------------------------------------------


def until(condition: Callable[[], object], deadline: float, parts: Iterable[Part] = (), pause: float = 0.002) -> bool:
    """Wait for a condition, and keep the parts alive meanwhile. False where the deadline comes first."""
    while not condition():
        if time.monotonic() > deadline:
            return False
        for part in parts:
            part.revive()
        time.sleep(pause)
    return True


class Run:
    """One run: letters are queued, parts killed, counts taken."""

    def __init__(self, options: argparse.Namespace, place: Path):
        self.options, self.place = options, place
        self.random = random.Random(options.seed)
        self.begin = time.monotonic()
        self.deadline = self.begin + options.deadline
        self.parts: list[Part] = []
        self.kills: Counter[str] = Counter()
        # Connections that were open at the kills: so many letters may arrive twice.
        self.cut = 0
        self.list_of_taken = place / "taken"
        self.list_of_taken.touch()

    def start(self) -> None:
        database = self.options.database
        if database == "sqlite":
            database = f"sqlite:///{self.place / 'db.sqlite3'}"
        elif database == "postgresql":
            cluster, database = start_postgresql(self.place / "postgresql")
            self.parts.append(cluster)
        port = free_port()
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "site_project.settings.dev",
            "PYTHONPATH": str(ROOT),
            "DATABASE_URL": database,
            "VAR_DIR": str(self.place / "var"),
            "EMAIL_URL": f"smtp://127.0.0.1:{port}",
            "BASE_URL": "http://localhost",
            "SECRET_KEY": "only-for-tests",
            "MAIL_CONNECTIONS": str(CONNECTIONS),
            "MAIL_PER_SECOND": "0",
            "MAIL_PER_SECOND_AND_DOMAIN": "0",
            "CACHE_URL": "locmemcache://",
            "REDIS_URL": "",
            "DEBUG": "0",
        }
        self.queue_letters()
        # What workers and servers say about the kills is kept for whoever looks for a cause.
        log = {"stdout": (self.place / "log").open("ab"), "stderr": subprocess.STDOUT}
        python = [sys.executable, __file__]
        self.parts.append(Part("mail", [*python, "mail-server", str(port), str(self.list_of_taken)], **log))
        for number in range(self.options.workers):
            ready = self.place / f"worker{number}"
            self.parts.append(Part("worker", [*python, "worker", str(ready)], ready, **log))

    def queue_letters(self) -> None:
        sys.path.insert(0, str(ROOT))
        import django

        django.setup()
        from django.apps import apps
        from django.conf import settings
        from django.core.management import call_command
        from django.db import connection, transaction

        from site_project.mail import writing

        if not until(self.database_answers, self.deadline):
            raise SystemExit("The database does not answer.")
        # Tables straight from the models: the way that led to them takes much longer, and is no matter here.
        settings.MIGRATION_MODULES = {app.label: None for app in apps.get_app_configs()}
        call_command("migrate", run_syncdb=True, verbosity=0)
        if self.options.mailing:
            self.plan_mailing()
            connection.close()
            return
        values = {"subject": "Су тоқтатылады", "body": "Ертең су болмайды.\n\nhttps://example.kz/"}
        for first in range(0, self.options.letters, 500):
            with transaction.atomic():
                for number in range(first, min(first + 500, self.options.letters)):
                    writing.write("notice", to=f"reader{number}@example.kz", language="kk", values=values)
        connection.close()

    def plan_mailing(self) -> None:
        """Plan a mailing for now, with as many subscribers in three languages as there are to be letters."""
        from django.utils import timezone
        from wagtail.models import Locale, Page

        from newsletter import links
        from newsletter.models import Mailing, Subscriber, Subscription, SubscriptionSettings, Topic

        now = timezone.now()
        rules = SubscriptionSettings.load()
        rules.quiet_from = rules.quiet_until = None
        rules.save()
        topic = Topic.objects.create(slug="news", name_kk="Жаңалықтар", name_ru="Новости", name_en="News")
        key = uuid.uuid4()
        for code in LANGUAGES:
            locale = Locale.objects.get_or_create(language_code=code)[0]
            Page.add_root(instance=Page(title=f"Су {code}", slug=code, locale=locale, translation_key=key))
        readers = [
            Subscriber(
                key=uuid.uuid4(),
                email=f"reader{number}@example.kz",
                language=LANGUAGES[number % 3],
                state="active",
                asked_at=now,
                confirmed_at=now,
            )
            for number in range(self.options.letters)
        ]
        for reader in readers:
            reader.tokens = links.tokens(reader)
        Subscriber.objects.bulk_create(readers)
        Subscription.objects.bulk_create(
            Subscription(subscriber=reader, topic=topic, frequency="at_once", since=now) for reader in readers
        )
        mailing = Mailing.objects.create(
            translation_key=key, title="Су", state="scheduled", offered_at=now, send_at=timezone.now()
        )
        mailing.topics.add(topic)

    def mailing_is_over(self) -> bool:
        """Say whether the mailing has come to its end, with what became of every letter added up."""
        from django.db import DatabaseError, InterfaceError, connection

        from newsletter.models import Mailing

        try:
            mailing = Mailing.objects.get()
        except (DatabaseError, InterfaceError):
            connection.close()
            return False
        return mailing.state == "sent" and mailing.letters == mailing.sent == self.options.letters

    @staticmethod
    def database_answers() -> bool:
        from django.db import DatabaseError, InterfaceError, connection

        try:
            connection.ensure_connection()
        except (DatabaseError, InterfaceError):
            return False
        return True

    def taken(self) -> int:
        """Return how many letters the mail server has taken."""
        return self.list_of_taken.read_bytes().count(b"\n")

    def kill_at_random(self) -> None:
        """Kill parts at random moments of the letters' way; the last tenth may leave in peace."""
        for _time in range(EARLY_KILLS if self.options.mailing else 0):
            # While the letters of the mailing are being written, too.
            if until(lambda: self.victims("worker"), self.deadline, self.parts):
                time.sleep(self.random.uniform(0, 1.5))
                victim = self.random.choice(self.victims("worker") or self.parts[-1:])
                victim.kill()
                self.cut += CONNECTIONS
                victim.start()
        moments = sorted(self.random.sample(range(self.options.letters * 9 // 10), self.options.kills))
        for moment in moments:
            kind = self.random.choice(self.options.what)
            # A kill that follows another before any letter has left would hit nothing.
            goal = max(moment, self.taken() + 1)
            if not until(lambda goal=goal: self.taken() >= goal or self.is_over(), self.deadline, self.parts):
                return
            if self.taken() < goal:
                return
            # Nor has a worker that is only starting anything to lose.
            if not until(lambda kind=kind: self.victims(kind), self.deadline, self.parts):
                return
            time.sleep(self.random.uniform(0, 0.05))
            victim = self.random.choice(self.victims(kind))
            victim.kill()
            self.kills[kind] += 1
            self.cut += CONNECTIONS * (1 if kind == "worker" else len(self.victims("worker")))
            victim.start()

    def victims(self, kind: str) -> list[Part]:
        return [part for part in self.parts if part.kind == kind and (part.ready is None or part.ready.exists())]

    def is_over(self) -> bool:
        # The list is cheaper to ask than the database.
        return self.taken() >= self.options.letters and self.all_ended()

    def all_ended(self) -> bool:
        """Say whether nothing is on its way any more; False also while the database does not answer."""
        from django.db import DatabaseError, InterfaceError, connection

        from site_project.mail.models import Letter

        try:
            return not Letter.objects.filter(state__in=[Letter.State.QUEUED, Letter.State.SENDING]).exists()
        except (DatabaseError, InterfaceError):
            connection.close()
            return False

    def judge(self) -> list[str]:
        """Hold the mail server's list against the outbox; print the counts, and return what is wrong."""
        from site_project.mail.models import Letter

        until(self.database_answers, self.deadline)
        letters = {letter.message_id: letter for letter in Letter.objects.all()}
        taken = [tuple(line.split()) for line in self.list_of_taken.read_text().splitlines()]
        times = Counter(message_id for message_id, _address in taken)
        repeated = [message_id for message_id, number in times.items() if number > 1]
        copies = sum(times[message_id] - 1 for message_id in repeated)
        lost = [number for number in letters if number not in times]
        workers_ended = sum(part.ended_by_itself for part in self.parts if part.kind == "worker")
        counts = {
            "database": self.options.database.partition(":")[0],
            "workers": self.options.workers,
            "seed": self.options.seed,
            "letters": len(letters),
            **{f"kills of {kind}": self.kills[kind] for kind in self.options.what},
            "sent": sum(letter.state == Letter.State.SENT for letter in letters.values()),
            "taken by the server": len(taken),
            "repeated": copies,
            "connections cut": self.cut,
            "in doubt": sum(letter.in_doubt_at is not None for letter in letters.values()),
            "lost": len(lost),
            "seconds": round(time.monotonic() - self.begin),
        }
        for name, count in counts.items():
            print(f"{name:20} {count}")
        faults = {
            "lost": lost,
            "not sent": [number for number, letter in letters.items() if letter.state != Letter.State.SENT],
            "repeated, not in doubt": [
                number for number in repeated if number in letters and letters[number].in_doubt_at is None
            ],
            "under another Message-ID or to somebody else": [
                f"{number} {address}"
                for number, address in taken
                if number not in letters or letters[number].address != address
            ],
        }
        if self.options.mailing and not until(self.mailing_is_over, time.monotonic() + 60, self.parts, pause=0.2):
            faults["the mailing's figures do not agree with its letters"] = ["mailing"]
        wrong = [f"{name}: {', '.join(numbers)}" for name, numbers in faults.items() if numbers]
        if len(letters) != self.options.letters:
            wrong.append(f"only {len(letters)} letters in the outbox")
        if copies > self.cut:
            wrong.append(f"more copies than connections cut: {', '.join(repeated)}")
        if self.kills.total() < self.options.kills:
            wrong.append(f"only {self.kills.total()} kills before the letters had left, or the time was up")
        if workers_ended:
            wrong.append(f"workers ended by themselves {workers_ended} times")
        return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", type=int, default=5000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--database", default="sqlite", help="sqlite, postgresql, or the URL of an empty database")
    parser.add_argument("--what", type=lambda words: words.split(","), help="worker,mail,database (default: all)")
    parser.add_argument("--mailing", action="store_true", help="one mailing to so many subscribers in three languages")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--deadline", type=float, default=1200, help="seconds (default: 1200)")
    options = parser.parse_args()
    can_die = ["worker", "mail", "database"] if options.database == "postgresql" else ["worker", "mail"]
    options.what = options.what or can_die
    if not set(options.what) <= set(can_die):
        parser.error(f"With this database, only {','.join(can_die)} can be killed.")

    # Whoever ends this run ends its processes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    place = Path(tempfile.mkdtemp(prefix="crash-"))
    place.chmod(0o711)  # so that the user of PostgreSQL gets to its part
    run = Run(options, place)
    try:
        run.start()
        run.kill_at_random()
        until(run.all_ended, run.deadline, run.parts, pause=0.1)
        wrong = run.judge()
    finally:
        for part in reversed(run.parts):
            part.kill()
    if wrong:
        print(*wrong, f"What the parts said is in {place}.", sep="\n")
        return 1
    shutil.rmtree(place)
    return 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["mail-server", port, list_of_taken]:
            serve_mail(int(port), list_of_taken)
        case ["worker", ready]:
            work(ready)
        case _:
            sys.exit(main())
