"""The search finds records where a page shows them, and documents where a page offers them."""

import datetime as dt

import pytest
from django.utils import timezone

from home import search
from home.models import (
    Album,
    CompanyDetails,
    DetailsPage,
    ExternalResource,
    GalleryPage,
    InstallersPage,
    MeterInstaller,
    Office,
    OfficesPage,
    Person,
    Report,
    ReportIndexPage,
    ResourcesPage,
    TeamPage,
    VacancyIndexPage,
)

from .conftest import DAY, document, in_three_languages, offering, urls, vacancy

pytestmark = pytest.mark.databases


def test_a_vacancy_is_found_until_its_last_day(shown_on, committed, monkeypatch):
    pages = shown_on(VacancyIndexPage, "vacancies")
    with committed():
        record = vacancy()
    assert urls("данекерлеуши") == [f"{pages['kk'].address}{record.pk}/"]
    assert urls("сварщик", "ru") == [f"{pages['ru'].address}{record.pk}/"]
    (hit,) = search.find("куәлік денсаулық", language="kk").hits
    assert hit.snippet == "Желі қызметі Тәжірибе &amp; <mark>куәлік</mark> <mark>Денсаулық</mark>"
    tomorrow = timezone.localdate() + DAY
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_args: tomorrow)
    assert urls("данекерлеуши") == []


def test_a_record_follows_its_changes(shown_on, committed):
    shown_on(VacancyIndexPage, "vacancies")
    with committed():
        record = vacancy()
    record.title_kk = "Слесарь"
    with committed():
        record.save()
    assert len(urls("слесарь")) == 1
    assert urls("данекерлеуши") == []
    with committed():
        record.delete()
    assert urls("слесарь") == []


def test_a_record_is_found_only_where_a_page_shows_it(about, put, committed):
    with committed():
        record = vacancy()
    assert urls("данекерлеуши") == []
    page = put(about["kk"], "Бос орындар", slug="vacancies", page=VacancyIndexPage())
    assert urls("данекерлеуши") == [f"{page.address}{record.pk}/"]
    with committed():
        about["kk"].unpublish()
    assert urls("данекерлеуши") == []
    with committed():
        about["kk"].save_revision().publish()
    assert urls("данекерлеуши") == [f"{page.address}{record.pk}/"]
    with committed():
        page.delete()
    assert urls("данекерлеуши") == []


def test_an_installer_is_found_while_it_is_licensed(shown_on, committed, monkeypatch):
    pages = shown_on(InstallersPage, "meter-installers")
    with committed():
        MeterInstaller.objects.create(
            **in_three_languages("name", "Есептегіш сервис", "Счётчик сервис"),
            **in_three_languages("services", "Орнату", "Установка"),
            licence="KZ-123",
            licence_valid_until=timezone.localdate(),
        )
    assert urls("орнату") == [pages["kk"].address]
    assert urls("счетчик", "ru") == [pages["ru"].address]
    tomorrow = timezone.localdate() + DAY
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_args: tomorrow)
    assert urls("орнату") == []


RECORDS = {
    "album": (
        GalleryPage,
        lambda: Album(slug="repairs", date=dt.date(2026, 1, 1), **in_three_languages("title", "Жөндеу", "Ремонт")),
        "repairs/",
    ),
    "company": (
        DetailsPage,
        lambda: CompanyDetails(
            bin="123456789012",
            **{
                f"{name}_{code}": "Жөндеу" if code == "kk" else "Ремонт"
                for name in ("short_name", "legal_name", "full_name", "address")
                for code in ("kk", "ru")
            },
        ),
        "",
    ),
    "office": (
        OfficesPage,
        lambda: Office(
            **in_three_languages("name", "Кеңсе", "Офис"), **in_three_languages("address", "Жөндеу", "Ремонт")
        ),
        "",
    ),
    "person": (
        TeamPage,
        lambda: Person(**in_three_languages("name", "Асан", "Асан"), **in_three_languages("post", "Жөндеу", "Ремонт")),
        "",
    ),
    "resource": (
        ResourcesPage,
        lambda: ExternalResource(url="https://egov.kz", **in_three_languages("name", "Жөндеу", "Ремонт")),
        "",
    ),
}


@pytest.mark.parametrize("kind", RECORDS)
def test_every_kind_of_record_is_found_on_the_page_that_shows_it(shown_on, committed, kind):
    model, make, tail = RECORDS[kind]
    pages = shown_on(model, "records")
    with committed():
        make().save()
    assert urls("жондеу") == [pages["kk"].address + tail]
    assert urls("ремонт", "ru") == [pages["ru"].address + tail]
    assert urls("жондеу", "ru") == urls("ремонт", "en") == []


def test_a_report_is_found_on_the_page_of_its_kind_also_by_its_file(shown_on, committed):
    shown_on(ReportIndexPage, "investments", kind=Report.Kind.INVESTMENT)
    pages = shown_on(ReportIndexPage, "tariffs", kind=Report.Kind.TARIFF)
    with committed():
        file = document(title="Смета орындалуы", language="kk")
        report = Report.objects.create(
            kind=Report.Kind.TARIFF,
            year=2026,
            period=Report.Period.Q1,
            file_kk=file,
            **in_three_languages("title", "Тарифтік есеп", "Отчёт"),
        )
    assert urls("тарифтік 2026") == [pages["kk"].address]
    assert set(urls("смета")) == {pages["kk"].address, file.url}
    assert urls("смета", "ru") == []
    other = document(title="Жаңа файл", language="kk")
    report.file_kk = other
    with committed():
        report.save()
    assert urls("смета") == []
    assert other.url in urls("жана файл")
    with committed():
        report.delete()
    assert urls("жана файл") == []


# --- Documents ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "found_in"), [("ru", ["ru"]), ("kk", ["kk"]), ("", ["kk", "ru", "en"])])
def test_a_document_is_found_in_its_own_language_only(about, put, language, found_in):
    file = document(title="Регламент", language=language)
    put(about["kk"], **offering(file))
    assert [code for code in ("kk", "ru", "en") if urls("регламент", code) == [file.url]] == found_in
    assert all(search.find("регламент", language=code).sections[0][0] == "about" for code in found_in)


def test_a_document_is_found_while_a_live_page_offers_it(about, put, committed):
    file = document(title="Регламент")
    assert urls("регламент") == []
    page = put(about["kk"], **offering(file))
    other = put(about["kk"], slug="other", **offering(file))
    assert urls("регламент") == [file.url]
    page.body = []
    with committed():
        page.save_revision().publish()
    assert urls("регламент") == [file.url]
    with committed():
        other.unpublish()
    assert urls("регламент") == []
    with committed():
        other.save_revision().publish()
    assert urls("регламент") == [file.url]
    with committed():
        other.delete()
    assert urls("регламент") == []


def test_a_document_that_its_only_page_drops_is_not_found(about, put, committed):
    page = put(about["kk"], **offering(document(title="Регламент")))
    page.body = []
    with committed():
        page.save_revision().publish()
    assert urls("регламент") == []


def test_a_document_linked_from_text_is_found(about, put):
    file = document(title="Регламент")
    put(about["kk"], text=f'<a linktype="document" id="{file.pk}">оқу</a>')
    assert urls("регламент") == [file.url]


def test_a_document_of_a_deleted_page_is_found_where_another_offers_it(about, put, committed):
    file = document(title="Регламент")
    first = put(about["kk"], **offering(file))
    put(about["ru"], **offering(file))
    with committed():
        first.delete()
    assert urls("регламент") == [file.url]


def test_a_document_follows_its_title_and_its_end(about, put, committed):
    file = document(title="Регламент")
    put(about["kk"], **offering(file))
    file.title = "Ереже"
    with committed():
        file.save()
    assert (urls("регламент"), urls("ереже")) == ([], [file.url])
    with committed():
        file.delete()
    assert urls("ереже") == []
