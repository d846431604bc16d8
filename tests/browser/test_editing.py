"""An editor changes the site: writes, previews, publishes; and sees it as visitors do."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import sign_in


@pytest.fixture
def editor(new_page):
    page = new_page()
    sign_in(page, "editor")
    return page


def page_id(page, path: str) -> str:
    """The number of the page at `path`, as the vote under it names it."""
    page.goto(path)
    action = page.locator("form[action^='/feedback/']").get_attribute("action")
    return action.strip("/").split("/")[1]


def test_an_editor_corrects_a_page_and_visitors_see_it_at_once(editor, new_page):
    visitor = new_page()
    number = page_id(visitor, "/kk/about/water-supply/")
    editor.goto(f"/admin/pages/{number}/edit/")
    lead = editor.locator("#id_lead")
    lead.fill("Судың көзден шүмекке дейінгі жолы, кезең-кезеңімен.")
    editor.locator("footer").get_by_role("button", name="More actions").click()
    with editor.expect_navigation():
        editor.locator("button[name=action-publish]").click()
    visitor.goto("/kk/about/water-supply/")
    expect(visitor.get_by_text("Судың көзден шүмекке дейінгі жолы, кезең-кезеңімен.")).to_be_visible()


def test_an_editor_previews_before_publishing(editor, new_page):
    number = page_id(new_page(), "/ru/news/")
    editor.goto(f"/admin/pages/{number}/edit/")
    with editor.context.expect_page() as opened:
        editor.goto(f"/admin/pages/{number}/edit/preview/")
        editor.evaluate("window.open(location.href)")
    expect(opened.value.locator("body")).to_be_visible()


def test_an_editor_publishes_a_vacancy_in_three_languages_with_one_save(editor, new_page):
    editor.goto("/admin/snippets/home/vacancy/add/")
    for code, title in (("kk", "Бақылаушы"), ("ru", "Контролёр"), ("en", "Meter inspector")):
        editor.locator(f"#id_title_{code}").fill(title)
        editor.locator(f"#id_division_{code}").fill(title)
    editor.locator("#id_apply_before").fill("31.12.2099")
    for code, text in (("kk", "Орта білім"), ("ru", "Среднее образование")):
        editor.locator(f"[data-contentpath=requirements_{code}] [contenteditable=true]").first.click()
        editor.keyboard.type(text)
        # The editor writes into its field a moment after the last key.
        expect(editor.locator(f"input[name=requirements_{code}]")).to_have_value(re.compile(text))
    editor.locator("footer button.action-save").click()
    editor.wait_for_url("**/snippets/home/vacancy/")
    visitor = new_page()
    for code, title in (("kk", "Бақылаушы"), ("ru", "Контролёр"), ("en", "Meter inspector")):
        visitor.goto(f"/{code}/about/vacancies/")
        expect(visitor.get_by_role("link", name=title)).to_be_visible()
