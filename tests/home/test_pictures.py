"""Pictures are described or decorative, never SVG, and their originals have no address."""

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation

from home.models import Picture
from tests.content import image_file, make_picture

ALT = {"alt_kk": "Су тазарту ғимараты", "alt_ru": "Очистные сооружения", "alt_en": ""}


def upload(client, file=None, **fields):
    file = file or SimpleUploadedFile("works.png", image_file(size=(60, 40)).read(), "image/png")
    empty = dict.fromkeys(("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height", "tags"), "")
    data = {"title": "Works", "file": file, "collection": "1", **empty, **ALT, **fields}
    return client.post(reverse("wagtailimages:add"), data)


def test_an_editor_uploads_a_described_picture(editors_client):
    assert upload(editors_client).status_code == 302
    assert Picture.objects.get().alt_ru == "Очистные сооружения"


def test_a_decorative_picture_needs_no_description(editors_client):
    upload(editors_client, alt_kk="", alt_ru="", is_decorative="on")

    assert Picture.objects.get().is_decorative


@pytest.mark.parametrize("missing", ["alt_kk", "alt_ru"])
def test_a_picture_without_a_description_in_kazakh_and_russian_is_refused(editors_client, missing):
    response = upload(editors_client, **{missing: ""})

    assert "alt_kk" in response.context["form"].errors
    assert not Picture.objects.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("works.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("works.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("works.png", b"<script>alert(1)</script>"),
        ("works.html", b"<h1>x</h1>"),
    ],
)
def test_svg_and_what_is_no_picture_are_refused(editors_client, name, content):
    response = upload(editors_client, SimpleUploadedFile(name, content, "image/png"))

    assert "file" in response.context["form"].errors
    assert not Picture.objects.exists()


def test_visitors_get_a_resized_picture_to_keep_for_long(client, db):
    rendition = make_picture().get_rendition("width-32|format-webp")

    response = client.get(rendition.url)

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/webp"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_original_has_no_address(client, db):
    original = make_picture().file.name
    assert (settings.MEDIA_ROOT / original).exists()

    for path in (f"/media/{original}", f"/media/images/../{original}", f"/media/images/%2e%2e/{original}"):
        assert client.get(path, follow=True).status_code in (400, 404)
    assert client.get("/media/images/", follow=True).status_code == 404


@pytest.mark.parametrize(
    ("fields", "texts"),
    [
        ({}, {"kk": "Тазарту ғимараты", "ru": "Очистные сооружения", "en": "Тазарту ғимараты"}),
        ({"alt_en": "Works"}, {"en": "Works"}),
        ({"is_decorative": True}, {"kk": "", "ru": "", "en": ""}),
    ],
)
def test_a_picture_is_described_in_the_readers_language(db, fields, texts):
    picture = Picture.objects.get(pk=make_picture(**fields).pk)
    for code, text in texts.items():
        with translation.override(code):
            assert picture.default_alt_text == text
