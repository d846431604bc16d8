"""`make run` on a machine where it cannot run says so in one line."""

import socket

import pytest
from django.core.management import CommandError, call_command


def assert_one_clear_line(result, *words: str):
    # What a newer Wagtail warns of is no word of the site's; Wagtail sets its own filter for it.
    ours = [line for line in result.stderr.splitlines() if "Warning: " not in line and "warnings.warn(" not in line]
    message = "\n".join(ours).strip()
    assert result.returncode != 0
    assert len(message.splitlines()) == 1, message
    for word in words:
        assert word in message


def test_a_port_in_use_is_named_and_another_proposed(python):
    with socket.socket() as taken:
        taken.bind(("0.0.0.0", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = python("manage.py", "run", settings="dev", PORT=str(port))

    assert_one_clear_line(result, f"Port {port}", f"PORT={port + 1}")


@pytest.mark.parametrize("port", ["eight", "0", "99999", "-1", ""])
def test_a_port_that_is_none_is_named(monkeypatch, port):
    monkeypatch.setenv("PORT", port)

    with pytest.raises(CommandError, match=f"PORT is '{port}'"):
        call_command("run")


@pytest.mark.parametrize("secret", [{}, {"SECRET_KEY": "given"}])
def test_a_folder_that_cannot_be_written_is_named(python, tmp_path, secret):
    """Below a regular file, because permissions do not stop root."""
    (tmp_path / "file").touch()
    folder = str(tmp_path / "file" / "var")

    result = python("manage.py", "run", settings="dev", VAR_DIR=folder, **secret)

    assert_one_clear_line(result, folder, "VAR_DIR")
