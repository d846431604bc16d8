"""The frame holds at every width: one line of header, the version for visually impaired people, whole numbers."""

import pytest

LANGUAGES = ("kk", "ru", "en")
WIDE = (1100, 1280, 1366, 1440, 1920)
KINDS = [
    "",
    "about/",
    "about/history/",
    "about/details/",
    "about/team/",
    "about/vacancies/",
    "about/reports/",
    "consumers/opening-hours/",
    "consumers/payment/",
    "news/",
    "news/outages/",
    "news/outages/archive/",
    "projects/",
    "guide/",
    "search/?q=су",
    "call-centre/questions/",
    "ask/",
    "subscribe/",
    "view-settings/",
]
LINES = """() => [...document.querySelectorAll('.header-main > :is(.brand, .ask-button), .sections > ul > li')]
    .map((each) => each.getBoundingClientRect())
    .map((box) => Math.round(box.top + box.height / 2))"""
BROKEN_NUMBERS = """() => [...document.querySelectorAll('a[href^="tel:"]')].filter((link) => {
    const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        if (!/[0-9]{2}/.test(texts.currentNode.data)) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) return true;
    }
    return false;
}).map((link) => link.textContent)"""

# Cyrillic words whose letters stand in two lines with no hyphen between them.
CUT_WORDS = """() => {
    const found = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const around = text.parentElement;
        if (around.clientWidth === 1 || around.closest('[aria-hidden="true"], option, .visually-hidden')) continue;
        if (!around.checkVisibility()) continue;
        for (const word of text.data.matchAll(/[\\u0400-\\u04ff\\u00ad]{4,}/g)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (range.getClientRects().length < 2) continue;
            let before = null;
            for (let place = word.index; place < word.index + word[0].length; place++) {
                if (text.data[place] === '\\u00ad') continue;
                range.setStart(text, place);
                range.setEnd(text, place + 1);
                const line = range.getBoundingClientRect().bottom;
                if (before !== null && line > before + 4 && text.data[place - 1] !== '\\u00ad') found.add(word[0]);
                before = line;
            }
        }
    }
    return [...found];
}"""


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_header_is_one_line_from_1100_pixels_up(new_page, code):
    page = new_page()
    page.goto(f"/{code}/")
    for width in WIDE:
        page.set_viewport_size({"width": width, "height": 800})
        middles = page.evaluate(LINES)
        assert len(middles) == 7
        assert max(middles) - min(middles) <= 2, width
        assert page.locator(".header-main").bounding_box()["height"] <= 80, width


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_version_for_visually_impaired_people_is_in_sight_at_every_width(new_page, code):
    page = new_page()
    page.goto(f"/{code}/")
    for width in (320, 360, 480, 768, 1024, 1088, *WIDE):
        page.set_viewport_size({"width": width, "height": 800})
        box = page.locator(".header-tools .view-link").bounding_box()
        assert box["width"] >= 44, width
        assert box["height"] >= 44, width
        assert box["x"] + box["width"] <= width, width


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_page_scrolls_sideways_at_320_pixels_with_every_setting_at_its_largest(new_page, site, code):
    page = new_page(width=320, height=800)
    page.context.add_cookies([{"name": "view", "value": "largest.black.wide.on", "url": site}])
    wide = []
    for kind in KINDS:
        page.goto(f"/{code}/{kind}", wait_until="domcontentloaded")
        assert "size-largest" in page.locator("html").get_attribute("class")
        if (found := page.evaluate("document.documentElement.scrollWidth")) > 320:
            wide.append((kind, found))
    assert wide == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_phone_number_breaks_into_two_lines(new_page, code):
    page = new_page()
    broken = []
    for kind in KINDS:
        page.goto(f"/{code}/{kind}", wait_until="domcontentloaded")
        for width in (320, 360, 768, 1024, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            broken += [(kind, width, number) for number in page.evaluate(BROKEN_NUMBERS)]
    assert broken == []


@pytest.mark.parametrize("view", ["", "largest.black.wide.on"])
def test_no_kazakh_word_is_cut_without_a_hyphen_at_320_pixels(new_page, site, view):
    page = new_page(width=320, height=800)
    if view:
        page.context.add_cookies([{"name": "view", "value": view, "url": site}])
    cut, wide = [], []
    for kind in KINDS:
        page.goto(f"/kk/{kind}", wait_until="domcontentloaded")
        cut += [(kind, word) for word in page.evaluate(CUT_WORDS)]
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(kind)
    assert (cut, wide) == ([], [])


def test_what_is_copied_from_a_kazakh_page_has_no_soft_hyphens(new_page, site):
    page = new_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    page.goto("/kk/subscribe/")
    note = page.get_by_text("Жазылудан кейін сізге растау сілтемесі бар хат жіберіледі.")
    assert "\N{SOFT HYPHEN}" in note.evaluate("element => element.textContent")
    note.evaluate("element => getSelection().selectAllChildren(element)")
    page.keyboard.press("Control+c")

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == "Жазылудан кейін сізге растау сілтемесі бар хат жіберіледі."
