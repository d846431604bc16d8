"""How fast things are: `python -m benches.pages`, `.outbox`, `.mailing`, `.enumeration`. Sets Django up before each."""

import os
import socket

import django

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_project.settings.dev")
os.environ.setdefault("CACHE_URL", "locmemcache://")
# The mail server that a bench of letters starts; a process that it starts itself knows it, too.
os.environ.setdefault("EMAIL_URL", f"smtp://127.0.0.1:{port}")
django.setup()
