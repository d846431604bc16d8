"""The demo and development on one's own machine: production, with what a laptop lacks filled in."""

import os
import secrets
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VAR = Path(os.environ.get("VAR_DIR", ROOT / "var")).resolve()


def kept_secret(path: Path) -> str:
    """Return the secret kept in the file `path`; make it the first time. Raises OSError where it cannot."""
    try:
        with path.open("x") as file:
            path.chmod(0o600)
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text()


port = os.environ.get("PORT", "8000")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{VAR / 'db.sqlite3'}")
os.environ.setdefault("BASE_URL", f"http://localhost:{port}")
os.environ.setdefault("ALLOWED_HOSTS", "*")
os.environ.setdefault("EMAIL_URL", "filemail://")
os.environ.setdefault("TRUSTED_PROXIES", "0")
try:
    VAR.mkdir(parents=True, exist_ok=True)
    if "SECRET_KEY" not in os.environ:
        os.environ["SECRET_KEY"] = kept_secret(VAR / "secret-key")
except OSError as error:
    raise SystemExit(f"Cannot write to {VAR}: {error.strerror}. Set VAR_DIR to a folder you may write to.") from None

from .production import *  # noqa: E402, F403  the environment above has to stand first
from .production import BASE_URL, STORAGES, env  # noqa: E402

if env.str("EMAIL_URL").startswith("filemail:"):
    # Letters are files, to be read at /letters/.
    MAIL_BACKEND = "site_project.mail.folder.EmailBackend"
    EMAIL_FILE_PATH = VAR / "mail"

DEBUG = env.bool("DEBUG", default=False)
DEMO = True

# A laptop has no TLS, and is reached under any name.
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = False
CSRF_TRUSTED_ORIGINS = [BASE_URL, f"http://127.0.0.1:{port}"]

if DEBUG:
    STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
