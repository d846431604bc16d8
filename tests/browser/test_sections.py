"""S: every section of the manual is a page in the tree and in the menu, in three languages, with what it promises."""

import pytest
from playwright.sync_api import expect

LANGUAGES = ("kk", "ru", "en")

# id of the manual, path, title in kk / ru / en (menu), and what the page must show: a selector in <main> and how many.
SECTIONS = [
    ("S1.1", "about", "Кәсіпорын туралы", "О предприятии", "About the enterprise", ".figures > *", 3),
    ("S1.2", "about/history", "Тарихи анықтама", "Историческая справка", "History", ".timeline > li", 10),
    (
        "S1.3",
        "about/trade-union",
        "Кәсіподақ комитеті",
        "Профсоюзный комитет",
        "Trade union committee",
        "a[href$='/about/trade-union/news/']",
        1,
    ),
    (
        "S1.4",
        "about/investment-programmes",
        "Инвестициялық бағдарламаларды іске асыру",
        "Реализация инвестиционных программ",
        "Implementation of investment programmes",
        "a[href*='/documents/']",
        4,
    ),
    (
        "S1.5",
        "about/tariff-estimates",
        "Тарифтік сметаларды орындау",
        "Исполнение тарифных смет",
        "Execution of tariff estimates",
        "a[href*='/documents/']",
        4,
    ),
    ("S1.6", "about/water-supply", "Сумен жабдықтау", "Водоснабжение", "Water supply", ".process > li", 5),
    ("S1.7", "about/wastewater", "Су бұру", "Водоотведение", "Wastewater", ".process > li", 5),
    (
        "S1.8",
        "about/reports",
        "Кәсіпорынның есептері",
        "Отчёты предприятия",
        "Reports",
        "a[href*='/documents/']",
        4,
    ),
    (
        "S1.9",
        "about/information-resources",
        "Ақпараттық ресурстар",
        "Информационные ресурсы",
        "Information resources",
        "a[href^='https://']",
        6,
    ),
    ("S1.10", "about/details", "Деректемелер", "Реквизиты", "Company details", "dt", 8),
    (
        "S1.11",
        "about/vacancies",
        "Бос жұмыс орындары",
        "Вакансии",
        "Vacancies",
        "a[href*='/about/vacancies/']",
        4,
    ),
    ("S1.12", "about/gallery", "Фотогалерея", "Фотогалерея", "Photo gallery", "a[href*='/about/gallery/']", 3),
    ("S2.1", "consumers", "Тұтынушыға", "Потребителю", "For consumers", ".steps > li", 3),
    (
        "S2.2",
        "consumers/technical-conditions",
        "Техникалық шарттар",
        "Технические условия",
        "Technical conditions for connection",
        ".steps > li",
        3,
    ),
    ("S2.3", "consumers/water-quality", "Судың сапасы", "Качество воды", "Water quality", "table", 1),
    (
        "S2.5",
        "consumers/payment",
        "Қызметтерге ақы төлеу",
        "Оплата услуг",
        "Paying for services",
        "details",
        3,
    ),
    (
        "S2.6",
        "consumers/contracts-individuals",
        "Жеке тұлғалар үшін",
        "Для физических лиц",
        "For individuals",
        "a[href*='/documents/']",
        2,
    ),
    (
        "S2.7",
        "consumers/contracts-legal",
        "Заңды тұлғалар үшін",
        "Для юридических лиц",
        "For legal entities",
        "a[href*='/documents/']",
        2,
    ),
    ("S2.8", "consumers/opening-hours", "Жұмыс режимі", "Режим работы", "Opening hours", "time, dd, td", 14),
    (
        "S2.9",
        "consumers/meter-installers",
        "ЖЕҚ орнату",
        "Установка приборов учёта",
        "Meter installation",
        "a[href^='tel:']",
        5,
    ),
    (
        "S2.10",
        "consumers/leaflets",
        "Жадынамалар",
        "Памятки",
        "Leaflets",
        "a[href*='/consumers/leaflets/']",
        5,
    ),
    ("S3.1", "call-centre", "Call-орталық", "Call-центр", "Call centre", "a[href^='tel:']", 2),
    ("S4.1", "news", "Жаңалықтар", "Новости", "News", "a[href*='/news/']", 10),
    (
        "S4.4",
        "news/entrepreneurs",
        "Кәсіпкерлерге",
        "Предпринимателям",
        "For entrepreneurs",
        "a[href*='/news/entrepreneurs/']",
        5,
    ),
    ("S4.5", "news/articles", "Мақалалар", "Статьи", "Articles", "a[href*='/news/articles/']", 6),
    ("S5.1", "projects", "Жобалар", "Проекты", "Projects", "a[href*='/projects/']", 3),
]
CASES = [
    pytest.param(
        path,
        code,
        title,
        selector,
        count,
        id=f"{manual}-{code}",
        marks=pytest.mark.manual(manual, manual.partition(".")[0]),
    )
    for manual, path, *titles, selector, count in SECTIONS
    for code, title in zip(LANGUAGES, titles, strict=True)
]
# Short in the menu, in full above the page.
IN_FULL = {
    ("consumers/meter-installers", "kk"): "Жеке есептеу құралдарын орнату",
    ("about/reports", "kk"): "«Өскемен Водоканал» МКК кәсіпорнының есептері",
    ("about/reports", "ru"): "Отчёты ГКП на ПХВ «Өскемен Водоканал»",
    ("about/reports", "en"): "Reports of Oskemen Vodokanal",
}


@pytest.fixture(scope="module")
def menus(tab) -> dict[str, str]:
    """What the menu of each front page calls a page: the first line of the first link, by address."""
    found: dict[str, str] = {}
    for code in LANGUAGES:
        tab.goto(f"/{code}/")
        links = tab.get_by_role("banner").locator("nav a")
        for address, text in links.evaluate_all("all => all.map(a => [a.getAttribute('href'), a.textContent])"):
            # In the menu a title is followed by a line that says what is there.
            found.setdefault(address, text.replace("\N{SOFT HYPHEN}", "").strip().partition("\n")[0])
    return found


@pytest.mark.parametrize(("path", "code", "title", "selector", "count"), CASES)
def test_the_section_is_reached_from_the_menu_and_shows_what_the_manual_says(
    page, menus, path, code, title, selector, count
):
    assert menus.get(f"/{code}/{path}/") == title
    page.goto(f"/{code}/{path}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(IN_FULL.get((path, code), title))
    assert page.locator("main").locator(selector).count() >= count


@pytest.mark.manual("S1.3")
@pytest.mark.parametrize("code", LANGUAGES)
def test_trade_union_life_opens_the_trade_unions_news(page, code):
    page.goto(f"/{code}/about/trade-union/")
    page.locator("main a[href$='/about/trade-union/news/']").first.click()
    page.wait_for_url(f"**/{code}/about/trade-union/news/")
    assert page.locator(f"main a[href^='/{code}/about/trade-union/news/']").count() >= 5


@pytest.mark.manual("S1.5")
@pytest.mark.parametrize("code", LANGUAGES)
def test_tariff_estimates_are_split_by_regulated_service(page, code):
    page.goto(f"/{code}/about/tariff-estimates/")
    everything = page.locator("main a[href*='/documents/']").count()
    shown = {}
    for service in ("water_supply", "wastewater"):
        page.goto(f"/{code}/about/tariff-estimates/")
        page.locator("select[name=service]").select_option(service)
        page.locator("main form button[type=submit]").first.click()
        page.wait_for_url(f"**service={service}**")
        shown[service] = page.locator("main a[href*='/documents/']").count()
    assert 0 < shown["water_supply"] < everything
    assert 0 < shown["wastewater"] < everything


@pytest.mark.manual("S5", "S5.1")
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_project_says_who_pays_how_much_and_how_far_it_is(page, code):
    page.goto(f"/{code}/projects/")
    page.locator(f"main a[href^='/{code}/projects/wastewater']").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    main = page.locator("main")
    assert main.locator("progress, meter").count() >= 1
    assert main.get_by_text("€").or_(main.get_by_text("EUR")).count() >= 1
    assert main.locator("a[href*='/documents/']").count() >= 1


@pytest.mark.manual("S1.12")
def test_the_gallery_is_plain_links_without_javascript(new_page):
    page = new_page(javascript=False)
    page.goto("/ru/about/gallery/")
    page.locator("main a[href*='/about/gallery/']").first.click()
    page.locator("main a[href$='/1/']").first.click()
    page.wait_for_url("**/1/")
    assert page.locator("main img").count() >= 1
    page.locator("main a[href$='/2/']").first.click()
    page.wait_for_url("**/2/")


@pytest.mark.manual("S1.12")
def test_the_gallerys_viewer_works_by_keyboard(page):
    page.goto("/kk/about/gallery/")
    page.locator("main a[href*='/about/gallery/']").first.click()
    first = page.locator("main a[href$='/1/']").first
    first.focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog")
    expect(viewer).to_be_visible()
    before = viewer.locator("img").first.get_attribute("src")
    page.keyboard.press("ArrowRight")
    expect(viewer.locator("img").first).not_to_have_attribute("src", before)
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    # One is back in the album, at the photo last seen.
    expect(page.locator("main a[href$='/2/']").first).to_be_focused()
