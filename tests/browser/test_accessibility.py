"""WCAG 2.2 AA: axe on every page, and what axe cannot see: keyboard, small screens, no JavaScript, settings.

The suite lets axe judge every page in one of its languages, and the colours on a page of each kind: they are most of
axe's work. `make axe` sets EVERY_PAGE: then it judges every page in every language and in all colours.
"""

import os

import pytest
from playwright.sync_api import expect

LANGUAGES = ("kk", "ru", "en")
EVERY_PAGE = "EVERY_PAGE" in os.environ
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
COLOURS = ["light", "dark", "black", "white", "yellow"]
KINDS = [
    "",
    "about/",
    "about/history/",
    "consumers/opening-hours/",
    "news/",
    "news/outages/",
    "news/outages/1/",
    "news/outages/?q=Арна",
    "about/reports/",
    "about/details/",
    "guide/",
    "search/?q=су",
    "call-centre/questions/",
    "ask/",
]


@pytest.mark.parametrize("code", LANGUAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways_on_any_page(new_page, sitemap, axe, code):
    """Every page at 320 pixels, and by axe in one of its languages, turn about: what it judges is mostly the same."""
    page = new_page(width=320, height=800, reduced_motion="reduce")
    wide, faults = [], []
    paths = [path for path in sitemap if path.startswith(f"/{code}/")]
    extra = ["search/?q=су", "view-settings/", "about/vacancies/1/", "no-such-page/", "ask/?rubric=manholes"]
    extra = [f"/{code}/{rest}" for rest in extra]
    judged = {*extra, *(paths if EVERY_PAGE else paths[LANGUAGES.index(code) :: len(LANGUAGES)])}
    for path in paths + extra:
        page.goto(path, wait_until="domcontentloaded")
        if (found := page.evaluate("document.documentElement.scrollWidth")) > 320:
            wide.append((path, found))
        if path in judged:
            page.set_viewport_size({"width": 1280, "height": 900})
            faults += axe(page, without=COLOUR_RULES)
            page.set_viewport_size({"width": 320, "height": 800})
    assert len(paths) > 60
    assert wide == []
    assert faults == []


# One page of each kind: what differs between two pages of prose is not their colours.
@pytest.mark.parametrize(
    ("code", "colours"),
    [(code, colours) for code in LANGUAGES for colours in COLOURS]
    if EVERY_PAGE
    else list(zip(["kk", "ru", "en", "kk", "ru"], COLOURS, strict=True)),
)
def test_axe_finds_nothing_in_any_colours(new_page, sitemap, axe, site, code, colours):
    page = new_page(reduced_motion="reduce", color_scheme="dark" if colours == "dark" else "light")
    is_high_contrast = colours not in ("light", "dark")
    if is_high_contrast:
        page.context.add_cookies([{"name": "view", "value": f"large.{colours}.wide.on", "url": site}])
    faults = []
    paths = [f"/{code}/{kind}" for kind in KINDS]
    if EVERY_PAGE:
        paths += [path for path in sitemap if path.startswith(f"/{code}/")]
    for path in paths:
        page.goto(path, wait_until="domcontentloaded")
        if is_high_contrast:
            assert f"colours-{colours}" in page.locator("html").get_attribute("class")
        faults += axe(page, only=COLOUR_RULES)
    assert faults == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_stays_within_a_phone_at_the_largest_type(new_page, site, code):
    page = new_page(width=360, height=800)
    page.context.add_cookies([{"name": "view", "value": "largest.normal.wide.on", "url": site}])
    wide = []
    for path in [f"/{code}/{kind}" for kind in KINDS]:
        page.goto(path, wait_until="domcontentloaded")
        if (found := page.evaluate("document.documentElement.scrollWidth")) > 360:
            wide.append((path, found))
    assert wide == []


def test_the_first_tab_skips_to_the_main_content(page):
    page.goto("/ru/about/")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert focused == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_opens_and_closes_by_keyboard(page):
    page.goto("/kk/")
    summary = page.get_by_role("banner").locator("nav summary").nth(1)
    summary.focus()
    page.keyboard.press("Enter")
    link = page.get_by_role("banner").locator("nav a[href='/kk/consumers/payment/']")
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/kk/consumers/payment/")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_menu_works_without_javascript(new_page, width):
    page = new_page(width=width, javascript=False)
    page.goto("/ru/")
    if width < 500:
        page.get_by_role("banner").locator("[popovertarget=menu]").first.click()
    page.get_by_role("banner").locator("nav summary").nth(1).click()
    page.get_by_role("banner").locator("nav a[href='/ru/consumers/payment/']").click()
    page.wait_for_url("**/ru/consumers/payment/")


def test_focus_is_always_visible(page):
    page.goto("/ru/consumers/payment/")
    for _ in range(30):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth] })()"
        )
        assert style[0] != "none"
        assert float(style[1].removesuffix("px")) >= 2


@pytest.mark.parametrize("javascript", [True, False])
def test_the_version_for_the_visually_impaired_holds_for_the_session(new_page, javascript):
    page = new_page(javascript=javascript)
    page.goto("/kk/about/history/")
    page.get_by_role("link", name="Нашар көретіндерге арналған нұсқа").first.click()
    page.locator("input[name=size][value=largest]").check()
    page.locator("input[name=colours][value=yellow]").check()
    page.locator("input[name=images][value=off]").check()
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/kk/about/history/")
    classes = page.locator("html").get_attribute("class")
    assert {"size-largest", "colours-yellow", "images-off"} <= set(classes.split())
    assert page.locator("main img").count() == 0
    page.goto("/ru/")
    assert "colours-yellow" in page.locator("html").get_attribute("class")
    cookies = {cookie["name"]: cookie for cookie in page.context.cookies()}
    assert cookies["view"]["expires"] == -1
    page.get_by_role("link", name="Версия для слабовидящих").first.click()
    page.locator("button[name=reset]").click()
    page.wait_for_url("**/ru/")
    assert "colours-yellow" not in (page.locator("html").get_attribute("class") or "")


def test_printing_leaves_the_text_and_the_address(new_page):
    page = new_page()
    page.goto("/ru/consumers/payment/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("banner").locator("nav").first).to_be_hidden()
    assert "/ru/consumers/payment/" in page.locator("body").inner_text()
