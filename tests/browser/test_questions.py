"""Questions, from the button to the stranger who reads the answer: the demo's letters are its proof."""

import base64
import json
import re
import time

import pytest
from playwright.sync_api import expect

from qa.forms import SECONDS

from .conftest import sign_in

LANGUAGES = ("kk", "ru", "en")
BUTTON = {"kk": "Сұрақ қою", "ru": "Задать вопрос", "en": "Ask a question"}
INTRO = {
    "kk": "Өтінеміз, мәліметтерді толтырыңыз. Біз сізбен хабарласамыз.",
    "ru": "Пожалуйста, заполните данные. Мы свяжемся с вами.",
    "en": "Please fill in the details. We will contact you.",
}
RUBRICS = {
    "kk": ["Негізгі сұрақтар", "Техникалық сұрақтар", "Шағымдар", "Ашық құдықтар"],
    "ru": ["Основные вопросы", "Технические вопросы", "Жалобы", "Открытые колодцы"],
    "en": ["General questions", "Technical questions", "Complaints", "Open manholes"],
}
ALL = {"kk": "Барлық жауаптар", "ru": "Все ответы", "en": "All answers"}
NOT_FOUND = {"kk": "Жауапты табу мүмкін емес?", "ru": "Не нашли ответа?", "en": "Could not find the answer?"}
RECEIVED = {
    "kk": "№ {} сұрағыңыз қабылданды",
    "ru": "Ваш вопрос № {} принят",
    "en": "Your question no. {} has been received",
}
ANSWERED = {
    "kk": "№ {} сұрағыңызға жауап",
    "ru": "Ответ на ваш вопрос № {}",
    "en": "Answer to your question no. {}",
}
CONSENT = {
    "kk": "Дербес деректерді өңдеуге келісім беріңіз",
    "ru": "Подтвердите согласие на обработку персональных данных",
    "en": "Confirm that you agree to the processing of personal data",
}


def fill(form, code: str, message: str, email: str) -> None:
    """Fill in the form as a visitor would."""
    form.locator("[name=rubric]").nth(1).check()
    form.locator("[name=name]").fill("Сәрсенбаева Гүлмира Талғатқызы")
    form.locator("[name=phone]").fill("8 701 123 45 67")
    form.locator("[name=email]").fill(email)
    form.locator("[name=message]").fill(message)
    form.locator("[name=language]").select_option(code)
    form.locator("[name=may_publish]").check()
    form.locator("[name=agrees]").check()


def old_enough(form) -> None:
    """Wait out what is left of the seconds in which only a machine could have filled the form in."""
    ticket = form.locator("[name=ticket]").input_value().partition(":")[0]
    _key, made = json.loads(base64.urlsafe_b64decode(ticket + "=="))
    form.page.wait_for_timeout(max(0, 1000 * (made + SECONDS - time.time())))


@pytest.mark.manual("A1", "A2", "A3", "A5")
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_visitor_asks_in_the_dialog_and_gets_a_receipt_and_a_letter(page, letter_to, code):
    address = f"dialog-{code}@example.kz"
    page.goto(f"/{code}/")
    page.locator("main [data-ask]").click()
    dialog = page.get_by_role("dialog", name=BUTTON[code])
    expect(dialog.get_by_text(INTRO[code])).to_be_visible()
    expect(dialog.locator(".choice")).to_have_text(RUBRICS[code])
    dialog.locator("[data-ask-close]").click()
    expect(dialog).to_be_hidden()

    page.locator(".site-header [data-ask]").click()
    fill(dialog, code, "Су қысымы неге төмен?", address)
    old_enough(dialog)
    dialog.locator("[type=submit]").click()

    page.wait_for_url("**/received/**")
    number = re.search(r"20\d\d-\d{5}", page.locator("h1").inner_text())[0]
    assert "Су қысымы" not in page.locator("main").inner_text()
    letter = letter_to(address, RECEIVED[code].format(number))
    assert "Су қысымы" not in letter
    status = re.search(rf"http://[^\s\"<]+/{code}/ask/status/[0-9a-f-]+/", letter)[0]
    page.goto(status)
    expect(page.locator(".way-step.is-done").first).to_be_visible()


@pytest.mark.manual("A1", "A2", "A8")
@pytest.mark.parametrize("code", LANGUAGES)
def test_without_javascript_the_same_form_is_a_page_and_says_what_is_missing(new_page, code):
    page = new_page(width=360, height=740, javascript=False)
    page.goto(f"/{code}/")
    page.locator(".site-header [data-ask]").click()
    form = page.locator("main .ask-form")
    fill(form, code, "Есептеу құралы туралы", f"page-{code}@example.kz")
    form.locator("[name=agrees]").uncheck()
    old_enough(form)
    form.locator("[type=submit]").click()

    summary = page.get_by_role("alert")
    expect(summary.get_by_role("link", name=CONSENT[code])).to_be_visible()
    assert form.locator("[name=message]").input_value() == "Есептеу құралы туралы"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    form.locator("[name=agrees]").check()
    form.locator("[type=submit]").click()
    page.wait_for_url("**/received/**")


@pytest.mark.manual("Q1", "Q2", "Q3", "Q4", "Q5", "S3.2")
@pytest.mark.parametrize("code", LANGUAGES)
def test_published_answers_are_found_from_the_menu_by_topic_and_all_together(page, code):
    page.goto(f"/{code}/")
    page.locator(".sections summary").nth(2).click()
    page.locator(".sections details[open] a[href$='/call-centre/questions/']").click()
    tabs = page.locator(".tabs a")
    expect(tabs).to_have_text([*RUBRICS[code], ALL[code]])

    entry = page.locator(".entry").first
    expect(entry.locator(".entry-answer-body")).to_be_hidden()
    entry.locator("summary").click()
    expect(entry.locator(".entry-answer-body")).to_be_visible()
    assert re.search(r"20\d\d-\d{5}", entry.inner_text())
    few = page.locator(".entry").count()
    tabs.last.click()
    page.wait_for_load_state()
    assert page.locator(".entry").count() >= few
    expect(page.get_by_role("heading", name=NOT_FOUND[code])).to_be_visible()
    page.locator(".could-not-find [data-ask]").click()
    expect(page.get_by_role("dialog", name=BUTTON[code])).to_be_visible()


@pytest.mark.manual("A4", "A6", "A7")
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_whole_way_from_the_question_to_the_stranger_and_back(new_page, letter_to, code):
    """Asked, routed, answered, received, published, read, withdrawn, gone."""
    visitor, stranger, moderator = new_page(), new_page(), new_page()
    address = f"way-{code}@example.kz"
    visitor.goto(f"/{code}/ask/")
    form = visitor.locator("main .ask-form")
    fill(form, code, "Қысымды қашан тексереді? Когда проверят давление?", address)
    old_enough(form)
    form.locator("[type=submit]").click()
    visitor.wait_for_url("**/received/**")
    number = re.search(r"20\d\d-\d{5}", visitor.locator("h1").inner_text())[0]
    status = re.search(rf"http://\S+/{code}/ask/status/[0-9a-f-]+/", letter_to(address, number))[0]
    link = re.search(r"http://\S+?/admin/questions/\d+/", letter_to("dispatch@example.kz", number))[0]

    sign_in(moderator, "dispatch")
    moderator.goto(link + "answer/")
    moderator.locator("[name=text]").fill("Давление проверят на этой неделе, о дне сообщат на двери подъезда.")
    moderator.locator("[name=responsible]").fill("Начальник диспетчерской службы")
    moderator.locator("button[name=then][value=send]").press("Enter")
    moderator.wait_for_url("**/answer/send/")
    # By keyboard: the admin's side menu may still be moving the page under a mouse.
    moderator.locator("main button[name=confirmed]").press("Enter")
    moderator.wait_for_url(link)
    answer = letter_to(address, ANSWERED[code].format(number))
    assert "о дне сообщат на двери подъезда" in answer

    moderator.goto(link)
    moderator.locator("form[action$='/publish/'] button").press("Enter")
    moderator.wait_for_url("**/publication/")
    moderator.locator("[name=is_checked]").check()
    moderator.locator("button[name=action][value=publish]").press("Enter")
    expect(moderator.locator("button[name=action][value=unpublish]")).to_be_visible()
    answers = f"/{code}/call-centre/questions/technical/"
    stranger.goto(answers)
    entry = stranger.locator(".entry", has_text=number)
    expect(entry.get_by_text("Гүлмира С.")).to_be_visible()
    assert address not in stranger.content()

    visitor.goto(status)
    visitor.locator("button[value=withdraw]").click()
    expect(visitor.get_by_role("status")).to_be_visible()
    stranger.goto(answers)
    expect(stranger.locator(".entry", has_text=number)).to_have_count(0)
