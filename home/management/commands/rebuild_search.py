"""Make all entries of the site's search anew."""

from django.core.management.base import BaseCommand

from home import search


class Command(BaseCommand):
    help = "Make all entries of the site's search anew from the content. Visitors find the old ones until it is done."

    def handle(self, *args, **options):
        for name, count in search.rebuild().items():
            self.stdout.write(f"{name}: {count}")
