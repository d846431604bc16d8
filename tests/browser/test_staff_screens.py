"""The staff's own screens in the admin: on a phone, for axe, and where the act stands."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from .conftest import sign_in

PHONE = 360
# What stands out of the screen's right edge and cannot be moved into it. Wagtail's own header cuts a long title.
STANDS_OUT = """width => [...document.querySelectorAll("main *")].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && box.right > width + 1
    && !element.closest("header, .w-slim-header, .w-sr-only, .staff-scroll");
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.fixture
def admin(new_page):
    """Return a function that opens the admin in a window of a width."""

    def signed_in(width: int, height: int = 800, name: str = "admin"):
        page = new_page(width=width, height=height, reduced_motion="reduce")
        sign_in(page, name)
        return page

    return signed_in


def first_link(page, listed: str, pattern: str) -> str:
    """The address of the first screen that a list leads to."""
    page.goto(listed)
    addresses = [link.get_attribute("href") or "" for link in page.locator("main a").all()]
    return next(address for address in addresses if re.search(pattern, address))


def staff_screens(page) -> list[str]:
    """The address of each screen of our own, with a question that is answered and one that is not."""
    open_question = first_link(page, "/admin/questions/?tab=open", r"/questions/\d+/$")
    answered = first_link(page, "/admin/questions/?state=answered", r"/questions/\d+/$")
    subscriber = first_link(page, "/admin/snippets/newsletter/subscriber/", r"/inspect/\d+/$")
    letter = first_link(page, "/admin/mail/letter/", r"/inspect/\d+/$")
    mailings = "/admin/snippets/newsletter/mailing/"
    return [
        "/admin/questions/",
        open_question,
        f"{open_question}answer/",
        answered,
        f"{answered}publication/",
        first_link(page, mailings, r"/mailings/\d+/$"),
        first_link(page, f"{mailings}?state=sent", r"/mailings/\d+/$"),
        subscriber,
        "/admin/newsletter/suspended/",
        "/admin/newsletter/statistics/",
        "/admin/mail/letter/",
        letter,
    ]


def test_nothing_on_a_staff_screen_stands_out_of_a_phone(admin):
    page = admin(PHONE)
    faults = []
    for address in staff_screens(page):
        page.goto(address)
        faults += [(address, fault) for fault in page.evaluate(STANDS_OUT, PHONE)]
    assert faults == []


def test_axe_finds_nothing_on_any_staff_screen(admin, axe):
    page = admin(1366)
    faults = []
    for address in staff_screens(page):
        page.goto(address)
        faults += axe(page)
    assert faults == []


def test_the_queue_on_a_phone_is_a_card_for_each_question(admin):
    page = admin(PHONE)
    page.goto("/admin/questions/")
    cards = page.locator(".staff-queue tbody tr")
    expect(page.locator(".staff-queue thead")).to_be_hidden()
    assert cards.count() > 1
    for card in cards.all():
        whole = card.bounding_box()
        cells = [cell.bounding_box() for cell in card.locator("td").all() if cell.inner_text().strip()]
        assert whole["width"] > 0.85 * PHONE
        # One below the other, each as wide as the card: no column of single letters.
        assert all(cell["width"] > 0.8 * whole["width"] for cell in cells)
        assert all(above["y"] < below["y"] for above, below in pairwise(cells))


@pytest.mark.parametrize(("width", "height"), [(1366, 800), (PHONE, 740)])
def test_the_main_act_is_seen_without_scrolling(admin, width, height):
    """To take or answer a question, to save and to send the answer, to save what is published."""
    page = admin(width, height)
    screens = staff_screens(page)
    hidden = []
    for address in (screens[1], screens[2], screens[4]):
        page.goto(address)
        act = page.locator("main .staff-actions .button:not(.button-secondary)").first
        box = act.bounding_box()
        if box["y"] + box["height"] > height:
            hidden.append((address, box))
    assert hidden == []


def test_the_panels_of_the_first_screen_have_one_width_and_one_indent(admin):
    page = admin(1920)
    page.goto("/admin/")
    panels = page.locator("main .staff-panel, main .w-panel--dashboard").all()
    edges = {(round(box["x"]), round(box["width"])) for box in (panel.bounding_box() for panel in panels)}
    assert len(panels) > 2
    assert len(edges) == 1


def test_the_number_of_a_question_is_seen_once(admin):
    page = admin(1366)
    screens = staff_screens(page)
    seen = []
    for address in (screens[1], screens[2], screens[4]):
        page.goto(address)
        number = re.search(r"20\d\d-\d{5}", page.title())[0]
        # Wagtail says the heading once more to screen readers, and the history tells of numbers too.
        places = page.locator("main :not(.w-sr-only, .staff-cards *)")
        seen.append(page.get_by_text(number).and_(places).filter(visible=True).count())
    assert seen == [1, 1, 1]


@pytest.mark.parametrize("width", [PHONE, 1366])
def test_the_letters_that_a_filter_leaves_are_seen_without_scrolling(admin, width):
    page = admin(width)
    page.goto("/admin/mail/letter/?lane__exact=0")
    expect(page.locator(".result-list tbody tr").first).to_be_in_viewport()
    page.locator(".staff-letters summary").click()
    expect(page.get_by_role("link", name="шұғыл", exact=True)).to_have_attribute("aria-current", "true")
