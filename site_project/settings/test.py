"""The tests: as on a laptop, with everything that is slow or outside turned off."""

import os
import tempfile

os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="site-test-")
os.environ["SECRET_KEY"] = "only-for-tests"
os.environ["BASE_URL"] = "http://testserver"
os.environ["EMAIL_URL"] = "memorymail://"
os.environ["ANYMAIL"] = '{"WEBHOOK_SECRET": "name:password"}'
os.environ.setdefault("CACHE_URL", "locmemcache://")

from .dev import *
from .dev import MIDDLEWARE, STORAGES, TASKS, WAGTAILSEARCH_BACKENDS

DEMO = False
# Tests read the words as they are written; those of soft hyphens put them back.
MIDDLEWARE = [each for each in MIDDLEWARE if not each.endswith(".BreakKazakhWords")]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
WHITENOISE_AUTOREFRESH = True
# Tests run the worker themselves.
TASKS["mail"] = {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}
# A fifth of the time in which a page is saved goes to Wagtail's own index. Tests of what it finds turn it on.
WAGTAILSEARCH_BACKENDS["default"]["AUTO_UPDATE"] = False
