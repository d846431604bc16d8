"""Several workers at once on one outbox."""

import threading
from collections import Counter

import pytest
from django.db import connection, connections

from site_project.mail.models import Letter
from site_project.mail.worker import Delivery
from tests.conftest import at_once

pytestmark = pytest.mark.databases


@pytest.mark.django_db(transaction=True)
def test_four_workers_send_every_letter_once(server, write):
    for number in range(200):
        write(f"reader{number}@example.kz")
    counts = Counter()

    assert at_once(*[lambda: counts.update(Delivery().run())] * 4) == []
    assert counts["sent"] == 200
    assert Counter(server.recipients) == Counter(f"reader{number}@example.kz" for number in range(200))
    assert not Letter.objects.exclude(state=Letter.State.SENT).exists()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL can be cut off from its clients")
@pytest.mark.django_db(transaction=True)
def test_a_database_that_hangs_up_in_between_costs_no_letter(server, write):
    for number in range(300):
        write(f"reader{number}@example.kz")

    def work() -> None:
        try:
            Delivery().run()
        finally:
            connections.close_all()

    worker = threading.Thread(target=work)
    worker.start()
    with connection.cursor() as cursor:
        while worker.is_alive():
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            worker.join(timeout=0.15)

    assert Counter(server.recipients) == Counter(f"reader{number}@example.kz" for number in range(300))
    assert not Letter.objects.exclude(state=Letter.State.SENT).exists()
