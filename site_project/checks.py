"""What must be right about the machine before the site may run on it."""

from django.core.checks import Error
from django.db import connections


def database_folds_cyrillic(app_configs, databases, **kwargs) -> list[Error]:
    """Refuse a PostgreSQL database made with lc_ctype=C: it folds ASCII only, and trigrams find no Cyrillic there."""
    errors = []
    for alias in databases or []:
        if connections[alias].vendor != "postgresql":
            continue
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT lower('Ә') = 'ә', current_setting('server_encoding')")
            folds, encoding = cursor.fetchone()
        if not folds or encoding != "UTF8":
            errors.append(
                Error(
                    "The database does not know Cyrillic letters (lc_ctype=C or an encoding other than UTF8).",
                    hint="Create it anew: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 …",
                    id="site_project.E001",
                )
            )
    return errors
