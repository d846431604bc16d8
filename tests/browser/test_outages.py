"""From the front page to an answer about one's own street, on the smallest phone and without JavaScript."""

import pytest


@pytest.mark.manual("S4.2")
@pytest.mark.parametrize(
    ("code", "typed", "answer"),
    [
        ("kk", "Горький 11", "Бұл мекенжайда су жоқ"),
        ("ru", "горького 11", "По этому адресу воды нет"),
        ("en", "Gorky 11", "No water at this address"),
    ],
)
def test_somebody_without_water_finds_out_until_when(new_page, code, typed, answer):
    page = new_page(width=320, height=640, javascript=False)
    page.goto(f"/{code}/")
    field = page.locator("#outage-q")
    field.fill(typed)
    field.press("Enter")

    verdict = page.locator("#answer")
    assert answer in verdict.inner_text().replace("\xad", "")
    assert verdict.locator("a[href^='tel:']").count() == 1

    verdict.locator(".row-title a").first.click()
    assert page.locator("h1").is_visible()
    assert page.locator(".outage-areas li").count() >= 1
    assert page.locator(".outage-log li").count() >= 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
