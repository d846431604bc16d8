"""From a piece of news to the letter in a reader's hands, and back by its link."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import sign_in
from .test_editing import page_id
from .test_subscriptions import CONFIRM, CONFIRMED, UNSUBSCRIBED, subscribe

NEWS = {
    "kk": (
        "Бейсенбіде су желілері жуылады",
        "Бейсенбі күні сағат 10-нан 16-ға дейін Менделеев көшесінде су желілері жуылады.",
    ),
    "ru": (
        "В четверг промоют водопроводные сети",
        "В четверг с 10 до 16 часов на улице Менделеева будут промывать водопроводные сети.",
    ),
    "en": (
        "Water mains will be flushed on Thursday",
        "On Thursday from 10 to 16 the water mains in Mendeleev Street will be flushed.",
    ),
}
TO_THIS_TOPIC = {
    "kk": "Осы тақырыптан бас тарту",
    "ru": "Отписаться от этой темы",
    "en": "Unsubscribe from this topic",
}
# The worker looks five seconds at most after it is decided; a busy machine takes longer.
SOON = 40_000


@pytest.fixture(scope="module")
def at_any_hour(browser, site):
    """News leave by night, too: the tests run at any hour."""
    context = browser.new_context(base_url=site, locale="en-GB")
    page = context.new_page()
    sign_in(page, "admin", "/admin/settings/newsletter/subscriptionsettings/")
    page.locator("#id_quiet_from").fill("")
    with page.expect_navigation():
        page.locator("footer button[type=submit]").press("Enter")
    expect(page.locator(".messages .success")).to_be_visible()
    context.close()


def become_a_reader(page, letter_to, code: str, address: str) -> None:
    """Subscribe to the news at the foot of a page, and confirm by the letter's link."""
    subscribe(page, code, address)
    letter = letter_to(address, CONFIRM[code])
    page.goto(re.search(r"http://\S+/subscribe/confirm/[^\s<\"]+", letter)[0])
    page.locator("main form button[type=submit]").first.click()
    expect(page.get_by_role("heading", name=CONFIRMED[code])).to_be_visible()


def sign_in_in_english(editor) -> None:
    """The admin is in Kazakh until an account has chosen; the packages' words are looked for in English here."""
    sign_in(editor, "editor", "/admin/account/")
    editor.locator("[name=locale-preferred_language]").select_option("en")
    with editor.expect_navigation():
        editor.locator("main button[type=submit]").first.press("Enter")


def publish_news(editor, code: str, title: str, text: str) -> None:
    """Write a piece of news into the list of a language, and publish it."""
    editor.goto(f"/admin/pages/add/home/newspage/{page_id(editor, f'/{code}/news/')}/")
    editor.locator("#id_title").fill(title)
    editor.get_by_role("button", name="Insert a block").press("Enter")
    editor.get_by_role("option", name="Text", exact=True).click()
    words = editor.locator("[data-contentpath=body] [contenteditable=true]")
    words.click()
    editor.keyboard.type(text)
    # The editor writes into its field a moment after the last key.
    expect(editor.locator("input[name=body-0-value]")).to_have_value(re.compile(re.escape(text)))
    editor.locator("footer").get_by_role("button", name="More actions").press("Enter")
    with editor.expect_navigation():
        editor.locator("button[name=action-publish]").press("Enter")


def open_mailing(editor) -> int:
    """From the offer after publishing to the mailing's screen. Returns how many people the offer has spoken of."""
    offer = editor.locator(".messages", has_text="subscribed to the topic of this page")
    number = int(re.search(r"(\d+) (?:person|people)", offer.inner_text())[1])
    offer.get_by_role("link", name="To the mailing").press("Enter")
    editor.wait_for_url("**/newsletter/mailings/*/")
    return number


def press(editor, name: str) -> None:
    """Press a button by keyboard: the admin's side menu may still be moving the page under a mouse."""
    with editor.expect_navigation():
        editor.get_by_role("button", name=name, exact=True).press("Enter")


@pytest.mark.manual("N4")
@pytest.mark.parametrize("code", NEWS)
def test_news_reaches_the_reader_in_the_readers_language_and_the_link_ends_it(new_page, letter_to, at_any_hour, code):
    reader, editor = new_page(javascript=False), new_page()
    address, (title, text) = f"mailed-{code}@example.kz", NEWS[code]
    become_a_reader(reader, letter_to, code, address)

    sign_in_in_english(editor)
    publish_news(editor, code, title, text)
    number = open_mailing(editor)
    assert number > 1
    expect(editor.get_by_role("heading", name=f"{number} people will get this")).to_be_visible()
    expect(editor.frame_locator(".news-letter").get_by_role("heading", name=title)).to_be_visible()
    press(editor, "Send a test letter to editor@example.kz")
    assert text in letter_to("editor@example.kz", title)
    press(editor, "Send")

    letter = letter_to(address, title)
    assert text in letter
    assert f"/{code}/news/" in letter
    way_out = re.search(rf"{TO_THIS_TOPIC[code]}: (http://\S+)", letter)[1]
    reader.goto(way_out)
    reader.goto(re.search(r"http://\S+/subscribe/settings/\S+", letter)[0])
    expect(reader.locator("main [name=topics][value=news]")).to_be_checked()
    reader.goto(way_out)
    reader.get_by_role("button", name=TO_THIS_TOPIC[code]).click()
    expect(reader.get_by_role("heading", name=UNSUBSCRIBED[code])).to_be_visible()


@pytest.mark.manual("N4")
def test_a_mailing_is_paused_goes_on_and_is_cancelled_for_good(new_page, at_any_hour):
    """It waits for its translations meanwhile, so it stays on its way."""
    editor = new_page()
    sign_in_in_english(editor)
    publish_news(editor, "en", "The office is closed on Friday", "On Friday the office of the enterprise is closed.")
    open_mailing(editor)
    press(editor, "Send")
    state = editor.locator(".news-facts dd").first
    # The screen looks again by itself.
    expect(editor.get_by_role("button", name="Pause")).to_be_visible(timeout=SOON)
    press(editor, "Pause")
    expect(state).to_contain_text("paused")
    press(editor, "Resume")
    expect(state).to_contain_text("being sent")
    press(editor, "Cancel the mailing")
    expect(state).to_contain_text("cancelled")
    for name in ("Send", "Pause", "Resume", "Cancel the mailing"):
        expect(editor.get_by_role("button", name=name, exact=True)).to_have_count(0)
