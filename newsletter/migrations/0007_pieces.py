from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("newsletter", "0006_consents_and_limits")]

    operations = [
        migrations.RemoveField("mailing", "page"),
        migrations.RenameField("mailing", "translation_key", "key"),
        migrations.AlterField("mailing", "key", models.CharField(editable=False, max_length=36)),
        migrations.AddField(
            "mailing",
            "kind",
            models.CharField(default="page", editable=False, max_length=20),
            preserve_default=False,
        ),
        migrations.AddField("mailing", "edition", models.PositiveBigIntegerField(default=0, editable=False)),
        migrations.AddField("mailing", "is_urgent", models.BooleanField(default=False, verbose_name="urgent")),
        migrations.AddConstraint(
            "mailing",
            models.UniqueConstraint(fields=["kind", "key", "edition"], name="one_mailing_per_edition"),
        ),
    ]
