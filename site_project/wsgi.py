"""The WSGI application, for granian or any other server. Production unless told otherwise."""

import os

from django.core.wsgi import get_wsgi_application

from site_project.remember import begin_edition

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_project.settings.production")
application = get_wsgi_application()
# What other code has remembered may be of another shape.
begin_edition()
