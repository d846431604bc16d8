"""A subscription, from the foot of any page to the settings: the demo's letters are its proof."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import letter_to

TITLE = {"kk": "Жаңалықтарға жазылу", "ru": "Подписка на новости", "en": "Subscribe to news"}
NOTE = {
    "kk": "Жазылудан кейін сізге растау сілтемесі бар хат жіберіледі.",
    "ru": "После подписки вам будет отправлено письмо со ссылкой для подтверждения.",
    "en": "After subscribing you will get a letter with a confirmation link.",
}
TOPICS = {
    "kk": ["Жаңалықтар", "Желілердегі ажыратулар", "Кәсіпкерлерге", "Мақалалар", "Тарифтер"],
    "ru": ["Новости", "Отключения на сетях", "Предпринимателям", "Статьи", "Тарифы"],
    "en": ["News", "Network outages", "For entrepreneurs", "Articles", "Tariffs"],
}
CONFIRM = {"kk": "Жазылымды растаңыз", "ru": "Подтвердите подписку", "en": "Confirm your subscription"}
CONFIRMED = {"kk": "Жазылым расталды", "ru": "Подписка подтверждена", "en": "Your subscription is confirmed"}
CODE = {
    "kk": "Жазылым параметрлерін өзгерту коды",
    "ru": "Код для изменения параметров подписки",
    "en": "Code to change your subscription",
}


def subscribe(page, code: str, address: str) -> None:
    """From the foot of a page to the form, and send it."""
    page.goto(f"/{code}/about/history/")
    page.locator("#footer-email").fill(address)
    page.locator(".footer-subscribe-form button").click()
    page.wait_for_url(f"**/{code}/subscribe/")
    assert page.locator("main [name=email]").first.input_value() == address
    page.locator("main [name=topics]").first.check()
    page.locator("main [name=agrees]").check()
    page.locator("main form").first.locator("button[type=submit]").click()


def digits_of(letter: str) -> str:
    return re.search(r"\b\d{6}\b", letter.partition("<pre")[2])[0]


@pytest.mark.manual("N1", "N2", "N3")
@pytest.mark.parametrize("code", TITLE)
def test_a_reader_subscribes_from_the_foot_of_a_page_and_confirms_by_code(page, site, code):
    address = f"reader-{code}@example.kz"
    subscribe(page, code, address)
    page.locator("main input[name=code]").fill(digits_of(letter_to(site, address, CONFIRM[code])))
    page.locator("main form:has(input[name=code]) button").click()

    expect(page.get_by_role("heading", name=CONFIRMED[code])).to_be_visible()
    letter_to(site, address, CONFIRMED[code])


@pytest.mark.manual("N2")
@pytest.mark.parametrize("code", TITLE)
def test_the_page_has_the_manuals_words_and_topics(page, code):
    page.goto(f"/{code}/subscribe/")
    expect(page.get_by_role("heading", name=TITLE[code], level=1)).to_be_visible()
    expect(page.get_by_text(NOTE[code])).to_be_visible()
    main = page.locator("main").inner_text()
    places = [main.index(topic) for topic in TOPICS[code]]
    assert places == sorted(places)


@pytest.mark.manual("N3", "N5")
def test_the_link_only_asks_and_the_settings_open_by_code(new_page, site):
    page, scanner = new_page(javascript=False), new_page()
    subscribe(page, "ru", "way-n@example.kz")
    letter = letter_to(site, "way-n@example.kz", CONFIRM["ru"])
    link = re.search(r"http://[^\s<\"]+/subscribe/[^\s<\"]+", letter.partition("<pre")[2])[0]
    for _visit in range(3):
        scanner.goto(link)
    expect(scanner.get_by_role("heading", name=CONFIRMED["ru"])).to_have_count(0)
    page.goto(link)
    page.locator("main form button[type=submit]").first.click()
    expect(page.get_by_role("heading", name=CONFIRMED["ru"])).to_be_visible()

    page.goto("/ru/subscribe/")
    page.locator("main form").nth(1).locator("[name=email]").fill("way-n@example.kz")
    page.locator("main form").nth(1).locator("button[type=submit]").click()
    page.locator("main input[name=code]").fill(digits_of(letter_to(site, "way-n@example.kz", CODE["ru"])))
    page.locator("main form:has(input[name=code]) button").click()
    expect(page.locator("main [name=topics]").first).to_be_checked()
