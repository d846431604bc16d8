from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("home", "0002_search")]

    operations = [migrations.RenameField("picture", "decorative", "is_decorative")]
