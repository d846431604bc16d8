"""An import in the worker: killed, stopped, two at once."""

import uuid

import pytest
from django.db import connection
from django.urls import reverse
from django.utils.text import capfirst

from newsletter import audience
from newsletter.models import Consent, DayCount, Import, Subscriber, Topic
from newsletter.transfer import imports, rows
from tests.conftest import at_once

from .conftest import ADDRESS, MINUTE, NOW
from .lists import TEN, _no_file_stays_open, begin, emails, importer, staff, workbook
from .test_invariants import check as check_invariants
from .test_invariants import numbers

__all__ = ["_no_file_stays_open", "importer", "staff"]


pytestmark = pytest.mark.databases


@pytest.fixture
def threes(monkeypatch):
    monkeypatch.setattr(imports, "BATCH", 3)


def become_another_worker(monkeypatch) -> None:
    imports.close_reader()
    monkeypatch.setattr(imports, "ME", uuid.uuid4())


@pytest.mark.parametrize("content", [emails(*TEN), workbook(["email"], *([each] for each in TEN))], ids=["csv", "xlsx"])
def test_a_worker_killed_in_the_middle_leaves_nothing_half_done_and_the_next_goes_on(
    topics, threes, monkeypatch, content
):
    job = begin(content, topics)
    imports.step(NOW)
    imports.step(NOW)
    with monkeypatch.context() as killed:
        # The last thing a batch does: everything else of it is written.
        killed.setattr(audience, "count_today", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            imports.step(NOW)
    assert Subscriber.objects.count() == Consent.objects.count() == sum(numbers().values()) == 6
    job.refresh_from_db()
    assert (job.row, job.added) == (7, 6)
    become_another_worker(monkeypatch)
    # Until it is clear that the other has died.
    imports.tick(NOW + MINUTE / 2)
    assert Subscriber.objects.count() == 6
    imports.tick(NOW + 2 * MINUTE)
    job.refresh_from_db()
    assert (job.state, job.added, job.skipped) == ("done", 10, {})
    assert sorted(Subscriber.objects.values_list("email", flat=True)) == sorted(TEN)
    assert DayCount.objects.get(event="subscribed").number == 10
    check_invariants()


def test_the_same_worker_goes_on_after_a_fault_of_the_database(topics, threes, monkeypatch):
    job = begin(emails(*TEN), topics)
    with monkeypatch.context() as broken:
        broken.setattr(audience, "move", lambda *_: (_ for _ in ()).throw(RuntimeError))
        for _number in range(3):
            with pytest.raises(RuntimeError):
                imports.step(NOW)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added) == ("done", 10)


def test_a_file_that_breaks_off_while_it_is_read_is_not_taken_for_read(topics, threes, monkeypatch):
    job = begin(emails(*TEN), topics)
    imports.step(NOW)
    with monkeypatch.context() as broken:
        broken.setattr(rows, "plain", lambda _cell: (_ for _ in ()).throw(MemoryError))
        with pytest.raises(MemoryError):
            imports.step(NOW)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added) == ("done", 10)


def test_an_import_leaves_time_for_mailings(topics, threes, monkeypatch):
    monkeypatch.setattr(imports, "SECONDS", 0)
    job = begin(emails(*TEN), topics)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added) == ("running", 3)
    assert 0 < job.percent <= 100


def test_staff_stops_an_import_and_who_was_added_stays(importer, topics, threes):
    job = begin(emails(*TEN), topics)
    imports.step(NOW)
    place = reverse("newsletter_import", args=[job.pk])
    stop = reverse("newsletter_import_stop", args=[job.pk])
    assert stop in importer.get(place).content.decode()
    assert importer.get(stop).status_code == 405
    assert importer.post(stop).url == place
    imports.tick(NOW)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added, bool(job.file)) == ("by_hand", 3, False)
    assert Subscriber.objects.count() == 3
    page = importer.get(place).content.decode()
    assert capfirst(str(Import.State.BY_HAND.label)) in page
    assert stop not in page
    # Once more changes nothing.
    ended = job.finished_at
    importer.post(stop)
    job.refresh_from_db()
    assert job.finished_at == ended


def test_an_import_stopped_while_a_batch_is_read_takes_that_batch_no_more(topics, threes, monkeypatch):
    job = begin(emails(*TEN), topics)
    imports.step(NOW)
    with monkeypatch.context() as stopped:
        stopped.setattr(rows, "plain", lambda cell: (imports.stop(job, NOW), cell)[1])
        imports.step(NOW)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added) == ("by_hand", 3)
    assert Subscriber.objects.count() == 3


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")
@pytest.mark.django_db(transaction=True)
def test_of_two_workers_with_the_same_batch_one_takes_it_in(homes, threes):
    job = begin(emails(*TEN), {topic.slug: topic for topic in Topic.objects.all()})
    job = imports.claimed(NOW)
    batch = imports.reader_of(job).batch()
    results = []
    assert at_once(*[lambda: results.append(imports.work_off(job, batch, 30, NOW))] * 2) == []
    assert sorted(results) == [False, True]
    assert Subscriber.objects.count() == sum(numbers().values()) == 3
    job.refresh_from_db()
    assert (job.row, job.added) == (4, 3)


def test_two_workers_take_two_imports(topics, threes, monkeypatch):
    first, second = begin(emails(*TEN), topics), begin(emails("b@example.kz"), topics)
    imports.step(NOW)
    become_another_worker(monkeypatch)
    imports.tick(NOW)
    for job in (first, second):
        job.refresh_from_db()
    assert (first.state, first.added) == ("running", 3)
    assert (second.state, second.added) == ("done", 1)


def test_a_file_left_behind_by_a_worker_that_died_at_the_end_is_deleted(topics):
    job = begin(emails(ADDRESS), topics)
    Import.objects.update(state="done")
    imports.tick(NOW)
    assert not job.file.storage.exists(job.file.name)
    assert not Import.objects.get().file
