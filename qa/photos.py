"""Pictures from strangers: judged by what they are, not by their names, and made anew."""

from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from PIL import Image, ImageOps, UnidentifiedImageError

MOST = 5
MEGABYTES = 10
# A picture that is small as a file can be enormous when it is opened.
PIXELS = 50_000_000
SIDE = 2000


def remake(upload: UploadedFile) -> ContentFile:
    """Return the picture as a new JPEG without any of its metadata. Raises ValueError for what is no JPEG or PNG."""
    if upload.size > MEGABYTES * 1024 * 1024:
        raise ValueError("too large")
    try:
        picture = Image.open(upload, formats=["JPEG", "PNG"])
        if picture.width * picture.height > PIXELS:
            raise ValueError("too many pixels")
        # The camera's orientation goes with the metadata, so it is carried out first.
        picture = ImageOps.exif_transpose(picture).convert("RGB")
        picture.thumbnail((SIDE, SIDE))
        output = BytesIO()
        picture.save(output, "JPEG", quality=85)
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError("no picture") from error
    return ContentFile(output.getvalue(), name="photo.jpg")
