"""A subscription, from the foot of any page to the settings, by the letters that have reached a mail server."""

import re

import pytest
from playwright.sync_api import expect

TITLE = {"kk": "Жаңалықтарға жазылу", "ru": "Подписка на новости", "en": "Subscribe to news"}
NOTE = {
    "kk": "Жазылудан кейін сізге растау сілтемесі бар хат жіберіледі.",
    "ru": "После подписки вам будет отправлено письмо со ссылкой для подтверждения.",
    "en": "After subscribing you will get a letter with a confirmation link.",
}
MANAGE = {
    "kk": "Егер сіз біздің ақпараттық бюллетенімізге жазылып қойсаңыз және оның параметрлерін өзгерткіңіз келсе "
    "(мысалы, жазылымнан бас тарту), сіз біздің хаттарымызды алған электрондық пошта мекенжайын енгізіңіз.",
    "ru": "Если вы уже подписаны на нашу информационную рассылку и хотите изменить её параметры (например, "
    "отписаться), введите адрес электронной почты, на который приходят наши письма.",
    "en": "If you have already subscribed to our newsletter and want to change its settings (for example, to "
    "unsubscribe), enter the e-mail address that receives our letters.",
}
# Of the manual's five, those under which something can be published in the demo.
TOPICS = {
    "kk": ["Жаңалықтар", "Желілердегі ажыратулар", "Кәсіпкерлерге", "Мақалалар"],
    "ru": ["Новости", "Отключения на сетях", "Предпринимателям", "Статьи"],
    "en": ["News", "Network outages", "For entrepreneurs", "Articles"],
}
CONFIRM = {"kk": "Жазылымды растаңыз", "ru": "Подтвердите подписку", "en": "Confirm your subscription"}
CONFIRMED_ALREADY = {
    "kk": "Жазылым бұрын расталған",
    "ru": "Подписка уже подтверждена",
    "en": "Your subscription is confirmed already",
}
CONFIRMED = {"kk": "Жазылым расталды", "ru": "Подписка подтверждена", "en": "Your subscription is confirmed"}
CODE = {
    "kk": "Жазылым параметрлерін өзгерту коды",
    "ru": "Код для изменения параметров подписки",
    "en": "Code to change your subscription",
}
UNSUBSCRIBED = {"kk": "Жазылым тоқтатылды", "ru": "Подписка отменена", "en": "You have unsubscribed"}


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
    return re.search(r"\b\d{6}\b", letter)[0]


def enter(page, digits: str) -> None:
    """Type a letter's code into its field, and send it."""
    page.locator("main input[name=code]").fill(digits)
    with page.expect_navigation():
        page.locator("main form:has(input[name=code]) button").click()


@pytest.mark.manual("N1", "N2", "N3")
@pytest.mark.parametrize("code", TITLE)
def test_a_reader_subscribes_from_the_foot_of_a_page_and_confirms_by_code(page, letter_to, code):
    address = f"reader-{code}@example.kz"
    subscribe(page, code, address)
    enter(page, digits_of(letter_to(address, CONFIRM[code])))

    expect(page.get_by_role("heading", name=CONFIRMED[code])).to_be_visible()
    letter_to(address, CONFIRMED[code])


@pytest.mark.manual("N2", "N5")
@pytest.mark.parametrize("code", TITLE)
def test_the_page_has_the_manuals_words_and_topics(page, code):
    page.goto(f"/{code}/subscribe/")
    expect(page.get_by_role("heading", name=TITLE[code], level=1)).to_be_visible()
    expect(page.get_by_text(NOTE[code])).to_be_visible()
    expect(page.locator("main [name=topics]")).to_have_count(len(TOPICS[code]))
    expect(page.get_by_text(MANAGE[code])).to_be_visible()
    main = page.locator("main").inner_text().replace("\N{SOFT HYPHEN}", "")
    places = [main.index(topic) for topic in TOPICS[code]]
    assert places == sorted(places)


@pytest.mark.manual("N3", "N5")
@pytest.mark.parametrize("code", TITLE)
def test_the_link_only_asks_the_letter_works_once_and_the_settings_open_by_code(new_page, letter_to, code):
    page, scanner = new_page(javascript=False), new_page()
    address = f"way-n-{code}@example.kz"
    subscribe(page, code, address)
    letter = letter_to(address, CONFIRM[code])
    link = re.search(r"http://\S+/subscribe/confirm/\S+", letter)[0]
    for _visit in range(3):
        scanner.goto(link)
    expect(scanner.get_by_role("heading", name=CONFIRMED[code])).to_have_count(0)
    page.goto(link)
    page.locator("main form button[type=submit]").first.click()
    expect(page.get_by_role("heading", name=CONFIRMED[code])).to_be_visible()
    page.goto(f"/{code}/subscribe/sent/")
    enter(page, digits_of(letter))
    expect(page.get_by_role("heading", name=CONFIRMED_ALREADY[code])).to_be_visible()

    page.goto(f"/{code}/subscribe/")
    page.locator("main form").nth(1).locator("[name=email]").fill(address)
    page.locator("main form").nth(1).locator("button[type=submit]").click()
    digits = digits_of(letter_to(address, CODE[code]))
    enter(page, digits)
    settings = page.url
    expect(page.locator("main [name=topics]").first).to_be_checked()
    page.locator("main [name=topics]").last.check()
    page.locator("main button[value=save]").click()
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.locator("main [name=topics]").last).to_be_checked()
    page.locator("main button[value=unsubscribe]").click()
    expect(page.get_by_role("status")).to_contain_text(UNSUBSCRIBED[code])
    page.goto(settings)
    expect(page.locator("main [name=topics]")).to_have_count(0)
    page.goto(f"/{code}/subscribe/code/")
    enter(page, digits)
    expect(page.locator("main input[name=code]")).to_have_attribute("aria-invalid", "true")


@pytest.mark.manual("N3")
def test_after_five_wrong_codes_the_right_one_is_refused_and_the_link_still_works(page, letter_to):
    subscribe(page, "kk", "guessed@example.kz")
    letter = letter_to("guessed@example.kz", CONFIRM["kk"])
    digits = digits_of(letter)
    wrong = f"{(int(digits) + 1) % 1_000_000:06}"
    for typed in (*[wrong] * 5, digits):
        enter(page, typed)
        expect(page.locator("main input[name=code]")).to_have_attribute("aria-invalid", "true")
    page.goto(re.search(r"http://\S+/subscribe/confirm/\S+", letter)[0])
    page.locator("main form button[type=submit]").first.click()
    expect(page.get_by_role("heading", name=CONFIRMED["kk"])).to_be_visible()
