"""A worker that is silent is noticed, whatever has become of the cache."""

from datetime import timedelta

from django.core.cache import cache
from django.utils import timezone

from site_project.mail.heartbeat import beat, silent_since

NOW = timezone.now()


def test_a_worker_is_silent_when_nothing_is_heard_of_it_and_not_when_it_speaks_again(db):
    assert silent_since(NOW) is None
    beat(NOW - timedelta(hours=3))
    cache.clear()
    assert silent_since(NOW) == NOW - timedelta(hours=3)
    beat(NOW)
    assert silent_since(NOW + timedelta(seconds=30)) is None


def test_where_no_worker_was_ever_started_the_letters_that_wait_tell_it(client, write):
    letter = write()
    assert silent_since(letter.due_at + timedelta(seconds=30)) is None
    assert silent_since(letter.due_at + timedelta(hours=1)) == letter.due_at


def test_readiness_tells_since_when_the_worker_is_silent_and_the_site_stays_in_service(client, db):
    beat(timezone.now() - timedelta(hours=3))
    response = client.get("/readyz")
    assert response.status_code == 200
    assert b"the worker is silent since" in response.content
    beat(timezone.now())
    assert client.get("/readyz").content == b"ok"


def test_an_editors_first_screen_tells_of_a_silent_worker(editors_client):
    beat(timezone.now() - timedelta(hours=3))
    assert b"help-warning" in editors_client.get("/admin/").content
    beat(timezone.now())
    assert b"help-warning" not in editors_client.get("/admin/").content
