"""The demo and development on one's own machine: production, with what a laptop lacks filled in."""

from .laptop import VAR, port
from .production import *
from .production import BASE_URL, STORAGES, env

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
