"""How fast letters leave: the whole path of the outbox against a bare client that pushes ready bytes.

    DATABASE_URL=postgres://… VAR_DIR=var python -m benches.outbox [--letters 20000] [--urgent] [--rows 1000000]

on an empty PostgreSQL database after `manage.py migrate`. Both talk, one after the other and over as many
connections, to the same `smtp-sink` (Debian's package postfix), which takes everything. The ratio is what rows,
claims and marks leave of the bare client's speed; the memory is the worker's own, at its highest. The last figures
are in docs/outbox.md.
"""

import argparse
import multiprocessing
import os
import resource
import selectors
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections import deque

from django.conf import settings
from django.db import connection, models
from django.db.models import F, JSONField, Value

from site_project.mail import rendering, writing
from site_project.mail.messages import Ready
from site_project.mail.models import Content, Letter
from site_project.mail.worker import Delivery

BODY = "Құрметті тұрғын! Су беру қалпына келтірілді, қысым қалыпты.\n\n" * 45 + "Толығырақ: {{link}}"


def start_sink() -> subprocess.Popen:
    """Start a mail server that takes everything."""
    sink = shutil.which("smtp-sink") or shutil.which("smtp-sink", path="/usr/sbin")
    if sink is None:
        sys.exit("smtp-sink is missing: it comes with Debian's package postfix.")
    user = ["-u", "nobody"] if os.geteuid() == 0 else []
    process = subprocess.Popen([sink, *user, f"127.0.0.1:{settings.EMAIL_PORT}", "1000"])
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", settings.EMAIL_PORT)) == 0:
                return process
        time.sleep(0.05)


def bare(number: int, connections: int, data: bytes) -> float:
    """Push `number` ready letters over pipelined connections; return letters a second."""
    envelope = b"MAIL FROM:<a@example.kz> BODY=8BITMIME\r\nRCPT TO:<reader@example.kz>\r\nDATA\r\n"
    waiting = {}
    selector = selectors.DefaultSelector()
    left = number
    for _ in range(connections):
        client = socket.create_connection(("127.0.0.1", settings.EMAIL_PORT))
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.recv(1000)
        client.sendall(b"EHLO bench\r\n")
        client.recv(1000)
        selector.register(client, selectors.EVENT_READ)
    begin = time.perf_counter()
    for key in list(selector.get_map().values()):
        key.fileobj.sendall(envelope)
        waiting[key.fileobj] = deque([b"250", b"250", b"354"])
        left -= 1
    done = 0
    while done < number:
        for key, _events in selector.select():
            client = key.fileobj
            replies = waiting[client]
            for _line in client.recv(4096).splitlines():
                replies.popleft()
            if not replies:
                client.sendall(data)
                # The reply to this letter and to the next envelope come together.
                done += 1
                if left > 0:
                    client.sendall(envelope)
                    replies.extend([b"250", b"250", b"250", b"354"])
                    left -= 1
                else:
                    replies.append(b"250")
    return number / (time.perf_counter() - begin)


def fan_out(number: int, content: Content, reference: str) -> float:
    """Queue a mailing to `number` addresses; return the seconds it takes."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_reader")
        cursor.execute(
            "CREATE TABLE bench_reader AS SELECT n AS id, 'reader' || n || '@example' || n %% 50 || '.kz' AS address"
            " FROM generate_series(1, %s) AS n",
            [number],
        )
    begin = time.perf_counter()
    written = writing.fan_out(reference, {"kk": content}, READERS)
    seconds = time.perf_counter() - begin
    if written != number:
        sys.exit(f"Only {written} rows were written.")
    return seconds


class Reader(models.Model):
    """A reader of the mailing, as a mailing takes them."""

    address = models.CharField(max_length=254)

    class Meta:
        managed = False
        db_table = "bench_reader"
        app_label = "bench"

    def __str__(self):
        return self.address


READERS = Reader.objects.annotate(
    person=F("id"),
    language=Value("kk"),
    values=Value({"link": "https://example.kz/kk/settings/abcdefghijklmnopqrstuvwxyz0123456789/"}, JSONField()),
)


def queue_urgent(number: int, seconds: float) -> None:
    """Queue urgent letters, spread over a time, as the web process would."""
    for n in range(number):
        writing.write(
            "notice", to=f"urgent{n}@example.kz", language="kk", values={"subject": "Код", "body": "Код: 123456"}
        )
        time.sleep(seconds / number)


def urgent_among_bulk(number: int, connections: int, content: Content, seconds: float) -> None:
    """Print how long urgent letters wait while a mailing of `number` goes out, which takes about so many seconds."""
    fan_out(number, content, "bench:urgent")
    process = multiprocessing.get_context("spawn").Process(target=queue_urgent, args=(50, seconds * 0.8))
    process.start()
    Delivery(connections=connections).run()
    process.join()
    bulk_over = Letter.objects.filter(lane=Letter.Lane.BULK).latest("finished_at").finished_at
    urgent = Letter.objects.filter(lane=Letter.Lane.URGENT, queued_at__lt=bulk_over, finished_at__isnull=False)
    waits = [(letter.finished_at - letter.queued_at).total_seconds() for letter in urgent]
    print(
        f"urgent letters    {statistics.median(waits):9.2f} s from queueing to sent (median),"
        f" {statistics.quantiles(waits, n=20)[-1]:.2f} s (95th percentile),"
        f" {len(waits)} among {number} of a mailing"
    )


def peak_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=20_000)
    parser.add_argument("--connections", type=int, default=100)
    parser.add_argument("--rows", type=int, default=0, help="also time the fan-out of so many rows")
    parser.add_argument("--urgent", action="store_true", help="also time urgent letters among a mailing")
    options = parser.parse_args()
    if connection.vendor != "postgresql":
        sys.exit("The bench needs PostgreSQL.")
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE mail_letter")
    words = rendering.render("notice", "kk", {"subject": "Су берілді", "body": BODY})
    content = Content.objects.create(kind="notice", language="kk", **words._asdict())
    letter = Letter(pk=1, address="reader@example.kz", content=content, values={"link": "https://example.kz/"})
    data = Ready(content).fill(letter) + b".\r\n"
    sink = start_sink()
    try:
        print(f"{len(data)} bytes a letter, {options.connections} connections")
        reference = bare(options.letters, options.connections, data)
        print(f"bare client       {reference:9.0f} letters/s")
        fan_out(options.letters, content, "bench:1")
        before = peak_memory()
        begin = time.perf_counter()
        counts = Delivery(connections=options.connections).run()
        ours = counts["sent"] / (time.perf_counter() - begin)
        if counts["sent"] != options.letters:
            sys.exit(f"Not every letter was sent: {counts}")
        print(f"outbox            {ours:9.0f} letters/s")
        print(f"ratio             {ours / reference:9.2f}")
        print(f"worker's memory   {peak_memory():9.0f} MB at its highest, {before:.0f} MB before the first letter")
        if options.urgent:
            urgent_among_bulk(options.letters, options.connections, content, options.letters / ours)
            print(f"worker's memory   {peak_memory():9.0f} MB at its highest, after as many letters again")
        if options.rows:
            seconds = fan_out(options.rows, content, "bench:rows")
            print(f"fan-out           {seconds:9.1f} s for {options.rows} rows")
    finally:
        sink.terminate()


if __name__ == "__main__":
    main()
