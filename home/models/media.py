"""Pictures and files: what every section draws on."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.image_operations import FormatOperation
from wagtail.images.models import AbstractImage, AbstractRendition

from site_project.translated import Translated, names
from site_project.uploads import is_too_large, is_what_it_says

# What pages show (templates/components/picture.html), made when a picture is saved so that no visitor waits for it.
RENDITIONS = [f"format-{kind}|width-{width}" for kind in ("avif", "webp") for width in (480, 960)]


class QuickFormat(FormatOperation):
    """Wagtail's `format`, with an AVIF made in a quarter of the time, and a tenth larger."""

    def run(self, willow, image, env):
        super().run(willow, image, env)
        if self.format == "avif":
            # Pillow looks here for what Wagtail has no words for: 0 is slowest, 10 quickest, 6 what it takes by itself.
            willow.image.encoderinfo = {"speed": 8}


class Picture(AbstractImage):
    """A picture with its alternative text in each language, or marked as decorative."""

    alt = Translated(
        models.CharField,
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What is to be seen, for people who do not see the picture."),
    )
    # Not `decorative`: Wagtail sets an attribute of that name to False on every picture it loads.
    is_decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("The picture says nothing that the text does not say.")
    )

    admin_form_fields = (
        "title",
        "file",
        "collection",
        *names("alt"),
        "is_decorative",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    @property
    def default_alt_text(self) -> str:
        """The alternative text in the active language; empty for a decorative picture."""
        return "" if self.is_decorative else self.alt

    def get_renditions(self, *filters) -> dict:
        """As Wagtail does, but each width once: a small picture is not made larger, and would come out twice."""
        seen: dict = {}
        for spec, rendition in super().get_renditions(*filters).items():
            # What is cut or written in another way is another picture.
            seen.setdefault((spec.partition("width-")[0], rendition.width), (spec, rendition))
        return dict(seen.values())

    def make_renditions(self) -> None:
        self.get_renditions(*RENDITIONS)

    def clean(self):
        super().clean()
        if not self.is_decorative and not (self.alt_kk and self.alt_ru):
            raise ValidationError(
                {"alt_kk": _("Describe the picture in Kazakh and in Russian, or mark it as decorative.")}
            )


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class DocumentFile(AbstractDocument):
    """A file to download, and the language it is written in."""

    language = models.CharField(
        _("language"),
        max_length=2,
        blank=True,
        choices=[("kk", _("Kazakh")), ("ru", _("Russian")), ("en", _("English"))],
        help_text=_("Leave empty for a file without words or in several languages."),
    )

    admin_form_fields = ("title", "file", "language", "collection", "tags")

    def clean(self):
        """Refuse a file that is too large or is not what its extension says."""
        super().clean()
        if not self.file or getattr(self.file, "_committed", True):
            return
        if is_too_large(self.file):
            raise ValidationError({"file": _("The file is larger than 10 MB.")})
        if not is_what_it_says(self.file, settings.WAGTAILDOCS_EXTENSIONS):
            raise ValidationError({"file": _("The file's content does not match its extension.")})
