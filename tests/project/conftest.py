"""Another process, with an environment of its own: for what only shows when the site starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def python(tmp_path):
    """Return a function that runs Python with these settings and nothing else set."""

    def run(*arguments: str, settings: str = "production", **environment: str) -> subprocess.CompletedProcess:
        environment = {
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": f"site_project.settings.{settings}",
            "VAR_DIR": str(tmp_path / "var"),
            **environment,
        }
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)

    return run


@pytest.fixture
def environment(tmp_path) -> dict[str, str]:
    """What production needs to be told."""
    return {
        "SECRET_KEY": "a long one, of many different characters, 0123456789",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'db.sqlite3'}",
        "BASE_URL": "https://vodokanal.example",
        "ALLOWED_HOSTS": "vodokanal.example",
        "EMAIL_URL": "smtp://mail.example:25",
    }
