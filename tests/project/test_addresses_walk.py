"""No address of the site, ours or a package's, fails on a number that no record can have, or leads on at any length."""

import re
from urllib.parse import quote

import pytest
from django.urls import URLPattern, get_resolver
from django.urls.converters import IntConverter

pytestmark = pytest.mark.databases

ABSURD = ["9" * 19, "9" * 30, "1" * 5000]


def addresses(resolver=None, before: str = "") -> list[str]:
    """Every address with a number in it, as a template: `/documents/{}/x/`."""
    found = []
    for each in (resolver or get_resolver("site_project.urls")).url_patterns:
        here = before + readable(each.pattern)
        if isinstance(each, URLPattern):
            found += [here] if "{}" in here else []
        else:
            found += addresses(each, here)
    return found


def readable(pattern) -> str:
    text = str(pattern)
    if hasattr(pattern, "_route"):
        for name, converter in pattern.converters.items():
            value = "{}" if isinstance(converter, IntConverter) else "x"
            text = re.sub(rf"<(?:\w+:)?{name}>", value, text)
        return text
    text = re.sub(r"\((?:\?P<\w+>)?(?:\\d|\[0-9\])\+\)", "{}", text)
    return (
        re.sub(r"\((?:\?P<\w+>)?[^()]*(?:\([^()]*\)[^()]*)*\)", "x", text)
        .replace("^", "")
        .replace("$", "")
        .replace("\\Z", "")
    )


NUMBERED = sorted(set(addresses()))


def test_there_are_addresses_to_walk():
    assert len(NUMBERED) > 50
    assert any(address.startswith("documents/") for address in NUMBERED)
    assert any(address.startswith("admin/") for address in NUMBERED)


@pytest.mark.parametrize("number", ABSURD, ids=len)
def test_no_address_fails_on_an_absurd_number(admin_client, homes, number):
    admin_client.raise_request_exception = False
    extra = [
        "kk/about/vacancies/{}/",
        "kk/call-centre/questions/{}/",
        "documents/{}/x.pdf",
        "admin/snippets/home/vacancy/edit/{}/",
        "admin/snippets/qa/rubric/edit/{}/",
        "kk/news/?page={}",
        "kk/news/?year={}",
        "kk/call-centre/questions/all/?page={}",
    ]
    paths = [f"/{address.replace('{}', number)}" for address in [*NUMBERED, *extra]]

    failed = {path[:80]: status for path in paths if (status := admin_client.get(path).status_code) >= 500}

    assert failed == {}


@pytest.mark.parametrize("number", ABSURD, ids=len)
def test_a_document_of_an_absurd_number_is_not_found(client, homes, number):
    assert client.get(f"/documents/{number}/x.pdf").status_code == 404


# What Django still takes for an address, and six times as long on the wire.
LONG = "су-құбыры-" * 60


@pytest.mark.parametrize(
    ("code", "address"),
    [("ru", f"/kk/{LONG}/"), ("en", f"/kk/search/?q={LONG}"), ("kk", f"/ru/about/?q={LONG}"), ("ru", LONG * 9)],
)
def test_the_switch_leads_to_the_front_page_where_the_way_is_longer_than_a_proxy_takes(client, homes, code, address):
    response = client.get(f"/language/{code}/", {"next": address})

    assert (response.status_code, response.headers["Location"]) == (302, f"/{code}/")


@pytest.mark.parametrize(
    "path", [f"/{LONG}/", f"/{LONG * 9}/", f"/admin/pages/?x={LONG}", f"/kk/search?q={LONG}", f"/kk/{LONG}"]
)
def test_no_way_on_is_longer_than_a_proxy_takes(client, homes, path):
    response = client.get(path)

    assert response.status_code < 500
    assert len(response.headers.get("Location", "")) <= 2000


def test_the_view_settings_lead_back_no_further_than_a_proxy_takes(client, homes):
    response = client.post("/ru/view-settings/", {"reset": "", "next": f"/ru/search/?q={LONG}"})

    assert response.headers["Location"] == "/ru/"


def test_the_language_chosen_is_remembered_all_the_same(client, homes):
    assert client.get("/language/ru/", {"next": f"/kk/{LONG}/"}).cookies["language"].value == "ru"


def test_a_way_on_of_a_usual_length_stays_as_it_is(client, homes):
    address = "/kk/search/?q=" + quote("су құбыры")

    assert client.get(f"/language/kk/?next={quote(address)}").headers["Location"] == address
