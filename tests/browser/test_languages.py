"""L: the language switch."""

import urllib.request

import pytest

SIGNS = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}
PATHS = ("/", "/about/history/", "/about/vacancies/", "/news/", "/guide/", "/about/gallery/")


@pytest.mark.manual("L1")
@pytest.mark.parametrize("code", SIGNS)
def test_the_language_is_chosen_at_the_top_right_corner(page, code):
    page.goto(f"/{code}/")
    banner = page.get_by_role("banner")
    box = banner.get_by_role("link", name=SIGNS["en"]).bounding_box()
    # What is told of emergencies stands above the header.
    assert box["y"] - banner.bounding_box()["y"] < 120
    assert box["x"] > page.viewport_size["width"] * 0.6


@pytest.mark.manual("L2")
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("code", "other"), [("kk", "ru"), ("ru", "en"), ("en", "kk")])
def test_the_switch_leads_to_the_same_page_in_the_other_language(page, path, code, other):
    page.goto(f"/{code}{path}")
    page.get_by_role("banner").get_by_role("link", name=SIGNS[other]).click()
    page.wait_for_url(f"**/{other}{path}")
    assert page.locator("html").get_attribute("lang") == other


@pytest.mark.manual("L2")
def test_the_switch_stands_in_the_header_of_every_page(site, sitemap):
    missing = []
    for path in sitemap:
        with urllib.request.urlopen(site + path) as response:
            header = response.read().decode().partition("<main")[0]
        missing += [path for code in SIGNS if f"/language/{code}/?next=" not in header]
    assert len(sitemap) > 150
    assert missing == []


@pytest.mark.manual("L3")
@pytest.mark.parametrize("code", ["kk", "ru"])
def test_a_file_is_downloaded_in_the_language_chosen_before(page, code):
    page.goto("/en/about/reports/")
    page.get_by_role("banner").get_by_role("link", name=SIGNS[code]).click()
    page.wait_for_url(f"**/{code}/about/reports/")
    link = page.locator("main a[href*='/documents/']").first
    assert link.get_attribute("href").endswith(f"-{code}.pdf")
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename.endswith(f"-{code}.pdf")


@pytest.mark.manual("L4")
def test_the_chosen_language_holds_until_the_browser_is_closed(new_page):
    page = new_page()
    page.goto("/kk/about/")
    page.get_by_role("banner").get_by_role("link", name=SIGNS["ru"]).click()
    page.wait_for_url("**/ru/about/")
    page.goto("/")
    assert page.url.endswith("/ru/")
    assert [cookie["expires"] for cookie in page.context.cookies()] == [-1]

    # A new session: the browser's own language again.
    again = new_page()
    again.goto("/")
    assert again.url.endswith("/en/")
