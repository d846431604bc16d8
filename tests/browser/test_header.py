"""The header on screens of every width: one line of it, and the version for the visually impaired always at hand."""

import pytest

from tests.conftest import LANGUAGES

HEIGHTS = """() => {
    const top = (element) => Math.round(element.getBoundingClientRect().top);
    const shown = [...document.querySelectorAll(".header-main > *, .sections > ul > li")].filter((e) => e.offsetHeight);
    const middle = (e) => top(e) + e.offsetHeight / 2;
    return {
        height: document.querySelector(".header-main").offsetHeight,
        middles: shown.map(middle),
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
}"""


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_header_is_one_line_from_1100_pixels_up(new_page, code):
    page = new_page()
    for width in (1100, 1200, 1280, 1366, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"/{code}/")
        found = page.evaluate(HEIGHTS)
        assert found["height"] <= 80, width
        assert max(found["middles"]) - min(found["middles"]) < 6, (width, found)
        assert found["sideways"] <= 0, width


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_version_for_the_visually_impaired_is_in_sight_at_every_width(new_page, code):
    page = new_page()
    for width in (320, 360, 768, 1024, 1088, 1100, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"/{code}/")
        link = page.locator("header .header-tools .view-link")
        box = link.bounding_box()
        assert box, width
        assert box["width"] >= 44, (width, box)
        assert box["height"] >= 44, (width, box)
        assert box["x"] + box["width"] <= width, (width, box)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_phone_number_breaks_at_any_width(new_page, code):
    page = new_page()
    broken = """() => [...document.querySelectorAll('a[href^="tel:"], .emergency-line-number')]
        .filter((e) => e.offsetHeight && e.matches("a[href^='tel:']:not(.emergency-line), b")
            && [...e.childNodes].some((n) => n.nodeType === 3 && (() => {
                const range = document.createRange(); range.selectNodeContents(n);
                return new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1 })()))
        .map((e) => e.textContent.trim())"""
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for path in ("", "about/details/", "consumers/opening-hours/", "call-centre/"):
            page.goto(f"/{code}/{path}")
            assert page.evaluate(broken) == [], (width, path)
