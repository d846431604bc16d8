"""What would crash deeper down gets a plain 400 at the door; what people really type passes."""

import pytest

pytestmark = pytest.mark.databases

FORM = "application/x-www-form-urlencoded"


def assert_plain_400(response):
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("path", ["/kk/%00/", "/kk/?q=%00", "/kk/?q=a%00b&page=1", "/%00", "/admin/?next=%00"])
def test_a_nul_in_the_address_is_refused(client, path):
    assert_plain_400(client.get(path))


def test_a_nul_in_a_header_is_refused(client):
    assert_plain_400(client.get("/kk/", headers={"X-Whatever": "a\0b"}))


@pytest.mark.parametrize("body", ["useful=%00", b"useful=\0", "a=%D0%B0&%00=1"])
def test_a_nul_in_a_form_is_refused(client, body):
    assert_plain_400(client.post("/feedback/1/", body, content_type=FORM))


@pytest.mark.parametrize("charset", ["koi8-r", "utf-16", "latin-1", "no-such-charset"])
def test_a_form_in_another_charset_is_refused(client, charset):
    assert_plain_400(client.generic("POST", "/feedback/1/", "useful=yes", content_type=f"{FORM}; charset={charset}"))


def test_another_charset_is_refused_even_where_no_form_is_sent(client):
    """Django would read the address's query in it."""
    assert_plain_400(client.get("/kk/?page=%D0%B0", headers={"Content-Type": "text/plain; charset=koi8-r"}))


def test_a_form_that_is_too_large_is_refused(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10

    assert_plain_400(client.post("/feedback/1/", "useful=yes&more=1", content_type=FORM))


@pytest.mark.parametrize("charset", ["", "; charset=utf-8", "; charset=UTF-8"])
def test_a_form_in_utf_8_passes(client, homes, charset):
    body = "useful=yes&note=%D2%9B%D2%B1%D0%B1%D1%8B%D1%80"

    response = client.post(f"/feedback/{homes['kk'].pk}/", body, content_type=FORM + charset)

    assert response.status_code == 302


@pytest.mark.parametrize("query", ["су құбыры", "Ёлка & Ко", "100%", "«ЖЕҚ орнату»", "🚰", "\ufffd"])
def test_what_people_type_passes(client, homes, query):
    assert client.get("/kk/", {"q": query}).status_code == 200


@pytest.mark.parametrize("query", ["q=%", "q=%ff%fe", "q=%D0", "&&&", "page=1;DROP"])
def test_a_clumsy_query_passes(client, homes, query):
    assert client.get(f"/kk/?{query}").status_code == 200
