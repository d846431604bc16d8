"""Pictures from strangers: judged by what they are, not by their names, and made anew."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from PIL import Image, ImageOps
from pillow_heif import register_heif_opener

register_heif_opener(thumbnails=False)

FORMATS = ["JPEG", "PNG", "WEBP", "HEIF"]
# Millions of pixels: a picture that is small as a file can be enormous when it is opened. What JPEG keeps in blocks
# is made smaller while it is read, so that the largest photos of phones pass.
MILLIONS, MILLIONS_IN_BLOCKS = 25, 50
SIDE = 2000

# Each open picture may take a hundred megabytes, so a process opens one at a time; and always in the same thread,
# because what a thread has freed stays with it: eight threads would keep eight times as much.
one_at_a_time = ThreadPoolExecutor(max_workers=1, thread_name_prefix="photos")


class NotRead(ValueError):
    """The file is too large or no picture."""


class TooManyPixels(NotRead):
    """The picture would take too much memory."""


def remake(upload: UploadedFile) -> ContentFile:
    """Return the picture as a new JPEG without any of its metadata. Raises NotRead."""
    if upload.size > settings.PHOTO_MEGABYTES * 1024 * 1024:
        raise NotRead("too large")
    try:
        return ContentFile(one_at_a_time.submit(as_jpeg, upload).result(), name="photo.jpg")
    except NotRead:
        raise
    # Decoders raise anything at all on broken files: struct.error, IndexError, MemoryError.
    except Exception as error:
        raise NotRead("no picture") from error


def as_jpeg(upload: UploadedFile) -> bytes:
    with Image.open(upload, formats=FORMATS) as picture:
        in_blocks = picture.format == "JPEG" and not picture.info.get("progressive")
        most = MILLIONS_IN_BLOCKS if in_blocks else MILLIONS
        if picture.width * picture.height > most * 1_000_000:
            raise TooManyPixels
        picture.draft("RGB", (SIDE, SIDE))
        # A palette cannot be made smaller smoothly; everything else is, before its colours take more room.
        small = picture.convert("RGB") if picture.mode in ("P", "1") else picture
        small.thumbnail((SIDE, SIDE))
        # The camera's orientation goes with the metadata, so it is carried out first.
        if small is picture:
            small = ImageOps.exif_transpose(picture).convert("RGB")
        output = BytesIO()
        # Comments would be written again.
        small.info = {}
        small.save(output, "JPEG", quality=85)
        return output.getvalue()
