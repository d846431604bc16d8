"""Log lines are JSON objects that tell nothing of the person who asked."""

import io
import json
import logging

import pytest

from site_project.logs import JsonFormatter


@pytest.fixture
def lines():
    """Return a function that gives what has been logged so far, in the format of production."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.removeHandler(handler)


def test_a_line_says_when_where_and_what(lines):
    logging.getLogger("home.outages").warning("Су %s\nкөшеде", "жоқ")

    (line,) = lines()
    assert line["message"] == "Су жоқ\nкөшеде"
    assert (line["level"], line["logger"]) == ("WARNING", "home.outages")
    assert line["time"][:2] == "20"


def test_a_page_that_is_not_there_is_logged_without_the_query_the_cookies_and_the_browser(client, homes, lines):
    client.cookies["language"] = "secret-cookie"
    client.get("/kk/nothing/?email=aigul@example.kz", headers={"User-Agent": "secret-browser"})

    (line,) = lines()
    assert "/kk/nothing/" in line["message"]
    assert "aigul" not in str(line)
    assert "secret" not in str(line)


def test_a_fault_is_logged_with_its_trace_but_without_what_was_sent(client, homes, lines, monkeypatch):
    monkeypatch.setattr("home.views.get_object_or_404", lambda *_args, **_options: 1 / 0)
    client.raise_request_exception = False
    client.post("/feedback/1/", {"useful": "yes", "phone": "+77771234567"})

    (line,) = lines()
    assert "ZeroDivisionError" in line["exception"]
    assert "77771234567" not in str(line)
    assert "request" not in line
