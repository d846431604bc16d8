"""The search's tables have an app of their own, site_project.search, which fills them anew."""

from importlib import import_module

from django.db import migrations

indexes = import_module("home.migrations.0002_search")


class Migration(migrations.Migration):
    dependencies = [("home", "0003_questions_page")]

    operations = [
        migrations.RunPython(indexes.drop_indexes, indexes.make_indexes),
        migrations.DeleteModel("SearchEntry"),
        migrations.DeleteModel("SearchWord"),
    ]
