"""The style is written in many files, and comes to a reader in one."""

import re
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage

from site_project.stylesheet import OneStylesheet

STATIC = Path(__file__).resolve().parent.parent.parent / "site_project/static"


@pytest.fixture(scope="module")
def collected(tmp_path_factory) -> OneStylesheet:
    """What `collectstatic` makes of the site's own style and fonts."""
    source = FileSystemStorage(location=STATIC)
    storage = OneStylesheet(location=tmp_path_factory.mktemp("static"), base_url="/static/")
    names = [str(path.relative_to(STATIC)) for path in STATIC.rglob("*") if path.suffix in (".css", ".woff2")]
    for name in names:
        with source.open(name) as file:
            storage.save(name, file)
    for _done in storage.post_process({name: (source, name) for name in names}):
        pass
    return storage


def whole(storage: OneStylesheet) -> str:
    return Path(storage.location, storage.stored_name("css/site.css")).read_text()


def test_a_page_asks_for_one_stylesheet_that_asks_for_no_other(client, homes, collected):
    assert re.findall(r'rel="stylesheet" href="([^"]+)"', client.get("/kk/").content.decode()) == [
        "/static/css/site.css"
    ]
    assert "@import" not in whole(collected)
    assert len(re.findall(r"@layer \w+ {", whole(collected))) >= 20


def test_every_part_is_in_it_in_the_order_of_the_imports(collected):
    parts = re.findall(r'@import "(.+)";', (STATIC / "css/site.css").read_text())
    # The staff's own style is no part of the site's.
    others = {"site.css", "admin.css", "dispatch.css"}
    assert set(parts) == {path.name for path in (STATIC / "css").glob("*.css")} - others

    places = [whole(collected).index((STATIC / "css" / part).read_text().splitlines()[0]) for part in parts]
    assert places == sorted(places)


def test_what_a_part_refers_to_is_found_from_the_whole(collected):
    [font] = re.findall(r'url\("(.+?)"\)', whole(collected))

    assert Path(collected.location, "css", font).resolve().exists()


def test_layers_weigh_as_they_are_listed_whatever_file_comes_first(collected):
    assert re.search(r"@layer [^;{]+[;{]", whole(collected))[0].startswith("@layer tokens, base, layout")
