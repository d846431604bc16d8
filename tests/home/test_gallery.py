"""Albums and photos, each under an address of its own."""

import datetime as dt

import pytest

from home.models import Album, AlbumPhoto, GalleryPage
from tests.conftest import LANGUAGES, publish
from tests.content import make, make_picture


@pytest.fixture
def album(about) -> Album:
    for code in LANGUAGES:
        publish(about[code], GalleryPage(title="Gallery", slug="gallery"))
    album = make(Album, title_en="Cleaning day")
    for number in range(2):
        AlbumPhoto.objects.create(album=album, picture=make_picture(), sort_order=number, caption_kk=f"Сурет {number}")
    return album


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_gallery_leads_to_the_album_and_the_album_to_its_photos(client, album, code):
    gallery = f"/{code}/about/gallery/"

    assert f'href="{gallery}{album.slug}/"' in client.get(gallery).content.decode()
    text = client.get(f"{gallery}{album.slug}/").content.decode()
    assert getattr(album, f"title_{code}") in text
    for number in (1, 2):
        assert f'href="{gallery}{album.slug}/{number}/"' in text
        assert client.get(f"{gallery}{album.slug}/{number}/").status_code == 200


def test_a_photo_leads_to_its_neighbours_where_there_are_any(client, album):
    address = f"/kk/about/gallery/{album.slug}/"
    first, last = (client.get(f"{address}{number}/").content.decode() for number in (1, 2))

    assert f'href="{address}2/"' in first
    assert f'href="{address}1/"' in last
    assert f'href="{address}0/"' not in first
    assert f'href="{address}3/"' not in last


@pytest.mark.parametrize("rest", ["no-such-album/", "cleaning-day-1/0/", "cleaning-day-1/3/", "cleaning-day-1/1/2/"])
def test_what_is_not_in_the_gallery_is_not_found(client, album, rest):
    assert client.get(f"/kk/about/gallery/{rest}").status_code == 404


def test_a_new_album_comes_first(client, album, publishing):
    with publishing():
        newer = make(Album, 2, date=dt.date(2026, 5, 1))
    text = client.get("/kk/about/gallery/").content.decode()

    assert 0 < text.index(newer.title_kk) < text.index(album.title_kk)
