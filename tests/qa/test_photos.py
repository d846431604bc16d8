"""Photos of strangers: real ones pass, broken and enormous ones are refused in words, and none fills the memory."""

import random
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pillow_heif
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from qa.models import Photo, Question, QuestionSettings
from qa.photos import NotRead, TooManyPixels, remake

from .conftest import photo


def upload(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("photo.jpg", content)


def bytes_of(kind: str, size=(48, 32), **options) -> bytes:
    content = BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(content, kind, **options)
    return content.getvalue()


def exif_block() -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "place"
    exif.get_ifd(0x8825)[2] = (49.9, 58.0, 1.0)
    return exif.tobytes()


def bomb(side: int = 7071) -> bytes:
    """Return a PNG of one colour, small as a file and enormous when opened."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = side.to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    pixels = zlib.compress(bytes((side * 3 + 1) * side), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_no_broken_picture_ends_in_anything_but_a_photo_or_a_refusal():
    chance = random.Random(7)
    exif = exif_block()
    pictures = [bytes_of(kind, exif=exif) for kind in ("JPEG", "PNG", "WEBP")]
    refused = 0
    for turn in range(2000):
        content = bytearray(pictures[turn % 3])
        # In every other one, only what stands before the pixels is broken: headers and EXIF.
        reach = 220 if turn % 2 else len(content)
        for _change in range(chance.randint(1, 8)):
            content[chance.randrange(min(reach, len(content)))] = chance.randrange(256)
        if turn % 5 == 0:
            del content[chance.randrange(len(content)) :]
        try:
            remake(upload(bytes(content)))
        except NotRead:
            refused += 1
    assert 0 < refused < 2000


@pytest.mark.parametrize(
    ("kind", "options"), [("JPEG", {}), ("JPEG", {"progressive": True}), ("PNG", {}), ("WEBP", {})]
)
def test_a_photo_is_made_anew_without_comments_or_metadata(kind, options):
    content = bytes_of(kind, exif=exif_block(), **options, **({"comment": b"secret"} if kind == "JPEG" else {}))
    made = Image.open(remake(upload(content)))
    assert (made.format, made.size) == ("JPEG", (32, 48))
    assert not {"exif", "comment", "xmp"} & set(made.info)


def test_a_photo_of_an_iphone_is_read():
    content = BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (640, 480), "steelblue")).save(content)
    assert Image.open(remake(upload(content.getvalue()))).size == (640, 480)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA", "I;16", "CMYK"])
def test_a_picture_in_any_kind_of_colours_is_read(mode):
    content = BytesIO()
    Image.new(mode, (2400, 40)).save(content, "JPEG" if mode == "CMYK" else "PNG")
    assert Image.open(remake(upload(content.getvalue()))).size == (2000, 33)


def test_the_largest_photos_of_phones_pass():
    content = BytesIO()
    Image.new("RGB", (8160, 6120), "steelblue").save(content, "JPEG", quality=30)
    assert Image.open(remake(upload(content.getvalue()))).size == (2000, 1500)


def test_a_picture_with_too_many_pixels_is_refused_before_it_is_opened(client, fields):
    with pytest.raises(TooManyPixels):
        remake(upload(bomb()))
    response = client.post("/en/ask/", fields(photos=[upload(bomb())]))
    assert response.status_code == 422
    assert "million pixels" in response.content.decode()


def test_wrong_forms_with_photos_are_counted_and_no_picture_is_opened_above_the_limit(client, fields):
    allowed = 2 * QuestionSettings.load().per_hour
    wrong = [client.post("/en/ask/", fields(name="", photos=[photo()])).status_code for _time in range(allowed)]
    assert set(wrong) == {422}
    response = client.post("/en/ask/", fields(photos=[photo("GIF")]))
    assert response.status_code == 429
    assert 'id="ask-photos_error"' not in response.content.decode()
    assert not Question.objects.exists()


# A process of its own, whose peak is that of nothing else.
OPEN_MANY = """
import sys, threading
import django
django.setup()
from pathlib import Path
from django.core.files.uploadedfile import SimpleUploadedFile
from qa.photos import NotRead, remake
contents = [Path(name).read_bytes() for name in sys.argv[1:]]
def send():
    for content in contents:
        try:
            remake(SimpleUploadedFile("photo.png", content))
        except NotRead:
            pass
threads = [threading.Thread(target=send) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from Linux")
@pytest.mark.parametrize("side", [7071, 4999], ids=["too many pixels", "just few enough"])
def test_eight_visitors_with_five_bombs_each_do_not_fill_the_memory(tmp_path, side):
    names = [tmp_path / f"{number}.png" for number in range(5 if side > 5000 else 1)]
    for name in names:
        name.write_bytes(bomb(side))
    command = [sys.executable, "-c", OPEN_MANY, *map(str, names)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=settings.BASE_DIR)
    assert int(done.stdout.split()[-1]) < 400 * 1024


def test_photos_are_made_anew_without_their_metadata_and_are_nowhere_on_the_site(client, fields):
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    exif[0x0112] = 6
    client.post("/kk/ask/", fields(photos=[photo(exif=exif.tobytes()), photo("PNG", name="x.exe")]))

    first = Photo.objects.first()
    content = first.file.read()
    assert Photo.objects.count() == 2
    assert b"secret" not in content
    assert Image.open(first.file).size == (600, 800)
    assert "/private/questions/" in first.file.path
    assert not first.file.path.startswith(str(settings.MEDIA_ROOT))
    with pytest.raises(ValueError, match="not accessible via a URL"):
        _ = first.file.url


@pytest.mark.parametrize(
    "photos",
    [
        pytest.param(lambda: [photo("GIF")], id="another kind"),
        pytest.param(lambda: [photo("BMP", name="photo.jpg")], id="another kind under a false name"),
        pytest.param(lambda: [photo() for _ in range(6)], id="too many"),
    ],
)
def test_what_is_no_photo_is_refused_in_words(client, fields, photos):
    response = client.post("/kk/ask/", fields(photos=photos()))
    assert response.status_code == 422
    assert "form-error" in response.content.decode()
    assert not Question.objects.exists()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("kk", "Файл JPG, PNG, WebP немесе HEIC пішіміндегі сурет болуы және 10 МБ-тан аспауы керек"),
        ("ru", "Файл должен быть снимком JPG, PNG, WebP или HEIC, не более 10 МБ"),
    ],
)
def test_a_file_that_is_no_photo_is_named_in_the_language_of_the_page(client, fields, code, words):
    page = client.post(f"/{code}/ask/", fields(photos=[photo("GIF")])).content.decode()
    assert words in page


def test_the_web_server_lets_through_what_the_form_offers():
    nginx = (settings.BASE_DIR / "deploy" / "nginx.conf").read_text()
    assert f"client_max_body_size {settings.PUBLIC_BODY_MEGABYTES}m;" in nginx
    assert settings.PUBLIC_BODY_MEGABYTES > settings.PHOTOS_MOST * settings.PHOTO_MEGABYTES


def test_a_body_that_is_too_large_gets_a_page_in_the_visitors_language(client, homes):
    for code, words in {"kk": "тым көп", "ru": "слишком много", "en": "Too much"}.items():
        response = client.post(f"/{code}/ask/", CONTENT_LENGTH=str(settings.PUBLIC_BODY_MEGABYTES * 2**20 + 1))
        assert response.status_code == 413
        assert words.lower() in response.content.decode().lower()


def test_the_form_tells_its_script_the_limits_of_the_server(client, desk):
    page = client.get("/en/ask/").content.decode()
    assert f'data-most="{settings.PHOTOS_MOST}" data-megabytes="{settings.PHOTO_MEGABYTES}"' in page
