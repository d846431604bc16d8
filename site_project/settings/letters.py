"""How letters leave (site_project/mail): who sends them, how fast, how often they are tried, and who wakes the worker.

EMAIL_URL is a mail server, smtp+tls://user:password@host:587, or one of anymail's providers: anymail://mailgun with
ANYMAIL={"MAILGUN_API_KEY": …, "WEBHOOK_SECRET": …}. Only the worker talks to it; everything else queues letters.
"""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .environment import BASE_URL, env

ANYMAIL = env.json("ANYMAIL", default={})
# Where the demo keeps letters as files (dev.py).
EMAIL_FILE_PATH = ""
if (ANYMAIL or env.str("EMAIL_URL").startswith("anymail://")) and not ANYMAIL.get("WEBHOOK_SECRET"):
    # A provider's events end subscriptions: nobody else may send them.
    raise ImproperlyConfigured(
        'Set ANYMAIL={"WEBHOOK_SECRET": "name:password", …} in the environment, and give the mail provider the same.'
    )
if env.str("EMAIL_URL").startswith("anymail://"):
    MAIL_BACKEND = f"anymail.backends.{env.str('EMAIL_URL').removeprefix('anymail://')}.EmailBackend"
else:
    EMAIL_CONFIG = env.email_url("EMAIL_URL")
    vars().update(EMAIL_CONFIG)
    MAIL_BACKEND = EMAIL_CONFIG["EMAIL_BACKEND"]
EMAIL_BACKEND = "site_project.mail.backend.EmailBackend"
EMAIL_TIMEOUT = 20
MAIL_FROM = env.str("MAIL_FROM", default=f"no-reply@{urlsplit(BASE_URL).hostname}")
MAIL_REPLY_TO = env.str("MAIL_REPLY_TO", default="")
MAIL_DOMAIN = MAIL_FROM.rpartition("@")[2]
DEFAULT_FROM_EMAIL = SERVER_EMAIL = MAIL_FROM
# Connections of one worker, and what may leave a second from all workers together; 0 is no limit.
MAIL_CONNECTIONS = env.int("MAIL_CONNECTIONS", default=4)
MAIL_PER_SECOND = env.float("MAIL_PER_SECOND", default=0)
MAIL_PER_SECOND_AND_DOMAIN = env.float("MAIL_PER_SECOND_AND_DOMAIN", default=0)
# Minutes to wait after each try that the server put off; after the last one the letter has failed.
MAIL_RETRIES = [1, 5, 15, 60, 240, 720, 1440]
# Days that the words of a letter are kept, and minutes after which a letter that has not left worries the staff.
MAIL_KEEP_DAYS = env.int("MAIL_KEEP_DAYS", default=30)
MAIL_LATE_MINUTES = env.int("MAIL_LATE_MINUTES", default=15)

# Tasks only wake the worker: through the database, or with REDIS_URL through django-tasks-rq (manage.py rqworker).
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "mail": {"BACKEND": "django_tasks_db.DatabaseBackend"},
}
if REDIS_URL := env.str("REDIS_URL", default=""):
    TASKS["mail"]["BACKEND"] = "django_tasks_rq.RQBackend"
    RQ_QUEUES = {"default": {"URL": REDIS_URL}}
    RQ = {"JOB_CLASS": "django_tasks_rq.Job"}
