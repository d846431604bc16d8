"""What production wants to be told by the environment, and where this machine keeps what it writes."""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent.parent

env = environ.Env()
missing = [
    name
    for name in ("SECRET_KEY", "DATABASE_URL", "BASE_URL", "ALLOWED_HOSTS", "EMAIL_URL")
    if not env.str(name, default="")
]
if missing:
    raise ImproperlyConfigured(f"Set {', '.join(missing)} in the environment: see deploy/environment.example.")

# Where this machine keeps what it writes: database, media, mail, remembered answers, collected static files.
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var"))).resolve()
BASE_URL = env.str("BASE_URL").rstrip("/")
