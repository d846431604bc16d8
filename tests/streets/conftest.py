"""The demo's directory of streets, which the table of addresses is written for."""

import pytest

from home.demo import facts
from home.streets.directory import directory


@pytest.fixture
def streets(db):
    facts.make_streets()
    return directory()
