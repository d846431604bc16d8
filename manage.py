#!/usr/bin/env python
"""Django's command line. Without DJANGO_SETTINGS_MODULE it works on this machine's own demo (`dev`)."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_project.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
