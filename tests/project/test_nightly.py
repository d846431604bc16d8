"""One command every night does what each room has registered."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from site_project import clock


def nightly(**options) -> str:
    out = StringIO()
    call_command("nightly", stdout=out, **options)
    return out.getvalue()


def test_every_room_forgets_what_is_old(db):
    said = nightly()
    for words in ("letters", "questions", "ended subscriptions"):
        assert words in said


def test_a_dry_run_only_says_what_would_be_done(db):
    assert nightly(dry_run=True).count("Would") == len(clock.every_night)


def test_what_fails_stops_no_other_and_is_told(db, monkeypatch):
    monkeypatch.setattr(clock, "every_night", ["no_such_command", *clock.every_night])
    out = StringIO()

    with pytest.raises(CommandError, match="no_such_command"):
        call_command("nightly", stdout=out)

    assert "letters" in out.getvalue()


def test_the_worker_knows_what_ticks():
    rooms = {action.__module__.partition(".")[0] for action in clock.every_tick}
    assert rooms == {"home", "qa", "newsletter", "site_project"}
