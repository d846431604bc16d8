"""F: the footer of every page."""

import datetime as dt

import pytest
from playwright.sync_api import expect

LANGUAGES = ("kk", "ru", "en")


@pytest.fixture
def footer(page, request):
    code = request.getfixturevalue("code")
    page.goto(f"/{code}/about/history/")
    return page.get_by_role("contentinfo")


@pytest.mark.manual("F1")
@pytest.mark.parametrize("code", LANGUAGES)
def test_banners_of_public_resources_stand_in_the_footer(footer, code):
    links = footer.locator("a[href^='https://']")
    assert footer.get_by_role("link", name="eGov").count() == 1
    assert links.count() >= 6


INFORMATION = {
    "kk": ["Кәсіпорын туралы", "Қызметтерге ақы төлеу", "Біздің команда", "Жаңалықтар", "Сайт бойынша нұсқаулық"],
    "ru": ["О предприятии", "Оплата услуг", "Наша команда", "Новости", "Руководство по сайту"],
    "en": ["About the enterprise", "Paying for services", "Our team", "News", "Site guide"],
}
SERVICES = {
    "kk": ["Сумен жабдықтау", "Су бұру", "Жеке кабинет", "Бос жұмыс орындары"],
    "ru": ["Водоснабжение", "Водоотведение", "Личный кабинет", "Вакансии"],
    "en": ["Water supply", "Wastewater", "My account", "Vacancies"],
}
HEADINGS = {
    "kk": ("Ақпарат", "Бағыттар", "Байланыстар"),
    "ru": ("Информация", "Направления", "Контакты"),
    "en": ("Information", "Services", "Contacts"),
}


@pytest.mark.manual("F2", "F3")
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_columns_lead_where_the_manual_says(page, footer, code):
    for name in INFORMATION[code] + SERVICES[code]:
        expect(footer.get_by_role("link", name=name, exact=False).first).to_be_visible()
    for heading in HEADINGS[code]:
        expect(footer.get_by_text(heading, exact=True)).to_be_visible()
    footer.get_by_role("link", name=INFORMATION[code][2]).click()
    page.wait_for_url(f"**/{code}/about/team/")
    expect(page.get_by_role("heading", level=1)).to_have_text(INFORMATION[code][2])


@pytest.mark.manual("F4")
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_contacts_can_be_dialled_and_written_to(footer, code):
    street = {"kk": "Шәкәрім д-лы, 180", "ru": "пр. Шакарима, 180", "en": "180 Shakarim Avenue"}[code]
    expect(footer).to_contain_text(street)
    assert footer.locator("a[href='tel:+77232700878']").inner_text().strip() == "8 (7232) 70-08-78"
    assert footer.locator("a[href='mailto:secvoda@mail.ru']").count() == 1
    assert footer.get_by_role("link", name="Instagram").count() == 1


@pytest.mark.manual("F5")
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_copyright_bears_the_current_year(footer, code):
    words = {
        "kk": "«Өскемен Водоканал» ШЖҚ МКК. Барлық құқықтар сақталған.",
        "ru": "ГКП на ПХВ «Өскемен Водоканал». Все права защищены.",
        "en": "Oskemen Vodokanal MSE. All rights reserved.",
    }[code]
    expect(footer).to_contain_text(f"© {dt.date.today().year} {words}")


@pytest.mark.manual("F6")
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_site_guide_is_a_page_with_pictures_of_the_running_site(page, footer, code):
    footer.get_by_role("link", name=INFORMATION[code][4]).click()
    page.wait_for_url(f"**/{code}/guide/")
    pictures = page.locator("main img")
    assert pictures.count() >= 5
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        picture.evaluate("image => image.decode()")
        assert f"-{code}" in picture.get_attribute("src")
        assert picture.get_attribute("alt")
