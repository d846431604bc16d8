"""The worker process: what it outlives."""

import pytest
from django.db import DatabaseError, InterfaceError

from site_project.management.commands.worker import Command


@pytest.mark.parametrize("fault", [DatabaseError, InterfaceError, OSError, ValueError])
def test_the_worker_outlives_what_fails_in_one_round(fault, db):
    rounds = []

    def fail():
        rounds.append(fault)
        raise fault

    Command.guarded(fail)
    Command.guarded(lambda: rounds.append("next"))

    assert rounds == [fault, "next"]
