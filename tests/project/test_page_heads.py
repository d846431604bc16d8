"""What machines read of a page is whole: its address, the way to it, its pictures' sizes, its fields' meaning."""

import json
import re
from html.parser import HTMLParser

import pytest

from home.models import NewsIndexPage, NewsPage, Picture
from tests.conftest import LANGUAGES, publish
from tests.content import TEXT, image_file, one_page_of_each

VIEWS = ["search/", "search/?q=су", "view-settings/", "ask/", "subscribe/"]
TITLED = ["search/", "view-settings/", "ask/", "subscribe/"]


def breadcrumbs(text: str) -> list[dict]:
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    found = [data for data in map(json.loads, scripts) if data.get("@type") == "BreadcrumbList"]
    return found[0]["itemListElement"] if found else []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", [*VIEWS, "subscribe/code/", "subscribe/sent/"])
def test_no_step_of_the_way_to_a_page_is_without_a_name(client, homes, code, path):
    steps = breadcrumbs(client.get(f"/{code}/{path}").content.decode())

    assert steps
    assert all(step["name"].strip() for step in steps)
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    assert len(steps) == (2 if path.partition("?")[0] in TITLED else 1)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", VIEWS)
def test_a_page_of_a_view_says_its_one_address(client, homes, code, path):
    text = client.get(f"/{code}/{path}").content.decode()

    assert re.findall('rel="canonical" href="([^"]+)"', text) == [f"http://testserver/{code}/{path.partition('?')[0]}"]


def test_every_page_of_the_tree_has_one_canonical_address_and_a_way_with_names(client, homes):
    for page in one_page_of_each(homes["kk"]).values():
        text = client.get(page.address).content.decode()
        assert re.findall('rel="canonical" href="([^"]+)"', text) == [f"http://testserver{page.address}"]
        assert all(step["name"].strip() for step in breadcrumbs(text))


class Fields(HTMLParser):
    """The fields of a page: their kind, and what browsers may fill in."""

    def __init__(self, text: str):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if "autocomplete" in (values := dict(attrs)):
            self.found.append((tag, values["autocomplete"]))


@pytest.mark.parametrize("path", ["ask/", "subscribe/", "subscribe/code/", "search/"])
def test_an_address_of_several_lines_is_asked_for_in_a_field_of_several_lines(client, homes, path):
    fields = Fields(client.get(f"/kk/{path}").content.decode()).found

    assert ("input", "street-address") not in fields


@pytest.mark.parametrize(
    ("width", "widths"),
    [(300, [300]), (480, [480]), (700, [480, 700]), (960, [480, 960]), (2000, [480, 960])],
)
def test_a_picture_is_offered_in_each_width_once(client, homes, width, widths):
    picture = Picture.objects.create(title="x", file=image_file(size=(width, 200)), alt_kk="Сурет", alt_ru="Рисунок")
    index = publish(homes["kk"], NewsIndexPage(title="Жаңалықтар"))
    piece = publish(index, NewsPage(title="Су", body=TEXT, picture=picture))

    text = client.get(piece.address).content.decode()

    for offered in re.findall(r'srcset="([^"]+)"', text):
        found = [int(each) for each in re.findall(r" (\d+)w", offered)]
        assert len(found) == len(set(found))
        assert found in ([], widths)
    assert [
        each.width for each in picture.get_renditions("format-webp|width-480", "format-webp|width-960").values()
    ] == widths
