"""A record is written once, on one form, in Kazakh and Russian; English may come later."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from home import models
from home.streets.models import Place, Street
from tests.content import RECORDS, make, make_document, make_picture


def names(field: str, kk: str, ru: str, en: str = "") -> dict[str, str]:
    return {f"{field}_kk": kk, f"{field}_ru": ru, f"{field}_en": en}


def nothing(*fields: str) -> dict[str, str]:
    return {name: "" for field in fields for name in names(field, "", "")}


def report_form():
    file = {"file_kk": make_document().pk, "file_ru": "", "file_en": ""}
    facts = {"kind": "tariff", "service": "wastewater", "year": "2025", "period": "h1", "posted_on": "2025-08-01"}
    return {**facts, **file, **names("title", "Есеп", "Отчёт"), **nothing("summary")}


def vacancy_form():
    words = {
        **names("title", "Слесарь", "Слесарь"),
        **names("division", "Цех", "Цех"),
        **names("requirements", rich_text("<p>Тәжірибе</p>"), rich_text("<p>Опыт</p>"), rich_text("")),
        **names("duties", rich_text(""), rich_text(""), rich_text("")),
        **names("conditions", rich_text(""), rich_text(""), rich_text("")),
    }
    terms = {"employment": "full_time", "salary_from": "250000", "salary_to": "", "phone": "", "email": ""}
    return {**words, **terms, "posted_on": "2026-01-05", "apply_before": "2026-02-05"}


def office_form():
    words = {**names("name", "Бөлім", "Отдел"), **names("address", "Шәкәрім, 180", "Шакарима, 180"), **nothing("note")}
    hours = {"weekday": "0", "opens": "09:00", "closes": "18:00", "break_from": "13:00", "break_to": "14:00"}
    holiday = {"date": "2026-03-21", "opens": "", "closes": "", "break_from": "", "break_to": ""}
    holiday |= names("reason", "Наурыз", "Наурыз")
    rest = {"phone": "", "email": "", "sort_order": "0"}
    return {**words, **rest, "hours": inline_formset([hours]), "exceptions": inline_formset([holiday])}


def installer_form():
    words = {**names("name", "Есептегіш", "Счётчик"), **names("services", "Орнату", "Установка"), **nothing("address")}
    return {**words, "licence": "KZ-1", "licence_valid_until": "2027-01-01", "phone": ""}


def album_form():
    photo = {"picture": make_picture().pk, **names("caption", "Жүрісте", "На ходу")}
    words = {**names("title", "Тазалық күні", "День чистоты"), **nothing("place", "description")}
    return {**words, "slug": "day", "date": "2025-05-01", "photos": inline_formset([photo])}


def person_form():
    words = {**names("name", "Асқар", "Аскар"), **names("post", "Директор", "Директор")}
    return {**words, **nothing("division", "reception"), "phone": "", "email": "", "photo": "", "sort_order": "1"}


def resource_form():
    return {
        **names("name", "eGov", "eGov"),
        **nothing("description"),
        "url": "https://egov.kz",
        "in_footer": "on",
        "sort_order": "0",
    }


def place_form():
    return {**names("name", "Меновное", "Меновное"), "kind": "settlement", "parent": ""}


def street_form():
    former = {
        "kind": "street",
        **names("name", "Роза Люксембург", "Розы Люксембург"),
        "renamed_on": "",
        "shown_until": "",
    }
    words = {**names("name", "Арна", "Арна"), "former_names": inline_formset([former])}
    return {**words, "kind": "street", "place": make(Place).pk, "slug": ""}


FORMS = {
    models.Report: report_form,
    models.Vacancy: vacancy_form,
    models.Office: office_form,
    models.MeterInstaller: installer_form,
    models.Album: album_form,
    models.Person: person_form,
    models.ExternalResource: resource_form,
    Place: place_form,
    Street: street_form,
}


def url(model, screen: str, *args) -> str:
    return reverse(f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}:{screen}", args=args)


@pytest.fixture(params=FORMS, ids=lambda model: model.__name__)
def model(request):
    return request.param


def test_an_editor_adds_changes_and_deletes_a_record(editors_client, model):
    data = nested_form_data(FORMS[model]())
    assert editors_client.get(url(model, "add")).status_code == 200
    response = editors_client.post(url(model, "add"), data)
    assert response.status_code == 302, response.context["form"].errors
    record = model.objects.get()

    first = next(name for name in data if name.endswith("_en") and name[:-3] in ("title", "name"))
    if "TOTAL_FORMS" in str(data):
        parts = ("hours", "exceptions", "photos", "former_names")
        data = {name: value for name, value in data.items() if not name.startswith(parts)}
        data |= nested_form_data({name: inline_formset([]) for name in parts})
    assert editors_client.get(url(model, "edit", record.pk)).status_code == 200
    assert editors_client.post(url(model, "edit", record.pk), {**data, first: "In English"}).status_code == 302
    assert getattr(model.objects.get(), first) == "In English"

    editors_client.post(url(model, "delete", record.pk))
    assert not model.objects.exists()


def test_what_belongs_to_a_record_is_saved_with_it(editors_client):
    editors_client.post(url(models.Office, "add"), nested_form_data(office_form()))
    editors_client.post(url(models.Album, "add"), nested_form_data(album_form()))

    office, album = models.Office.objects.get(), models.Album.objects.get()
    assert [str(hours.opens) for hours in office.hours.all()] == ["09:00:00"]
    assert [exception.reason for exception in office.exceptions.all()] == ["Наурыз"]
    assert [photo.caption for photo in album.photos.all()] == ["Жүрісте"]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_kazakh_and_russian_are_required_and_english_is_not(editors_client, model, language):
    data = nested_form_data(FORMS[model]())
    required = next(name for name in (f"title_{language}", f"name_{language}") if name in data)

    response = editors_client.post(url(model, "add"), {**data, required: ""})

    assert response.status_code == 200
    assert set(response.context["form"].errors) == {required}
    assert not model.objects.exists()


@pytest.mark.parametrize(
    ("model", "wrong", "field"),
    [
        (models.Report, {"file_kk": ""}, "file_kk"),
        (models.Report, {"year": "1025"}, "year"),
        (models.Vacancy, {"salary_to": "100"}, "salary_to"),
        (models.Album, {"slug": "тазалық"}, "slug"),
        (models.ExternalResource, {"url": "egov"}, "url"),
    ],
    indirect=["model"],
)
def test_what_cannot_be_right_is_refused_at_the_field(editors_client, model, wrong, field):
    response = editors_client.post(url(model, "add"), {**nested_form_data(FORMS[model]()), **wrong})

    assert response.status_code == 200
    assert set(response.context["form"].errors) == {field}


@pytest.mark.parametrize(
    ("times", "field"),
    [
        ({"closes": ""}, "closes"),
        ({"break_to": ""}, "break_to"),
        ({"break_from": "08:00", "break_to": "10:00"}, "break_from"),
        ({"opens": "", "closes": ""}, "break_from"),
    ],
)
def test_hours_that_cannot_be_are_refused(editors_client, times, field):
    data = nested_form_data(office_form()) | {f"hours-0-{name}": value for name, value in times.items()}

    response = editors_client.post(url(models.Office, "add"), data)

    assert field in response.context["form"].formsets["hours"].errors[0]


def test_a_weekday_is_given_once(editors_client):
    data = nested_form_data(office_form())
    twice = {name.replace("hours-0", "hours-1"): value for name, value in data.items() if name.startswith("hours-0")}

    response = editors_client.post(url(models.Office, "add"), {**data, **twice, "hours-TOTAL_FORMS": "2"})

    assert response.status_code == 200
    assert not models.Office.objects.exists()


@pytest.fixture
def outsider(client, django_user_model, db):
    """The browser of somebody who may enter the admin and nothing else."""
    user = django_user_model.objects.create_user("reader")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    return client


def test_one_without_the_permission_gets_no_screen_of_a_record(outsider, model):
    record = make(model)
    data = nested_form_data(FORMS[model]())
    screens = [("list",), ("add",), ("edit", record.pk), ("delete", record.pk)]

    for screen in screens:
        assert outsider.get(url(model, *screen)).status_code in (302, 403), screen
        assert outsider.post(url(model, *screen), data).status_code in (302, 403, 405), screen

    assert list(model.objects.all()) == [record]
    assert set(RECORDS) == set(FORMS)


# --- The enterprise's own details -----------------------------------------------------------------------------------


def company_form():
    words = {name: {} for name in ("short_name", "legal_name", "full_name", "address")}
    data = {}
    for name in words:
        data |= names(name, f"{name} қаз", f"{name} рус")
    data |= nothing("head", "bank", "regulator")
    rest = ("reception_phone", "email", "kbe", "bik", "account_url", "facebook_url", "instagram_url", "telegram_url")
    return {
        **data,
        **dict.fromkeys(rest, ""),
        "emergency_phone": "8 (7232) 70-08-78",
        "bin": "990740002345",
        "iik": "KZ496010151000041234",
    }


@pytest.fixture
def company(db):
    return models.CompanyDetails.objects.create(short_name_kk="Бұрынғы атауы")


def company_url(company) -> str:
    return reverse("wagtailsettings:edit", args=["home", "companydetails", company.pk])


def test_an_editor_changes_the_company_details_and_every_page_shows_them(editors_client, company, homes, publishing):
    with publishing():
        assert editors_client.post(company_url(company), company_form()).status_code == 302

    for code, name in (("kk", "short_name қаз"), ("ru", "short_name рус"), ("en", "short_name қаз")):
        text = editors_client.get(f"/{code}/").content.decode()
        assert name in text
        assert "tel:+77232700878" in text


@pytest.mark.parametrize(
    "wrong", [{"short_name_ru": ""}, {"bin": "12"}, {"iik": "49601"}, {"kbe": "x"}, {"address_kk": ""}]
)
def test_details_that_cannot_be_right_are_refused(editors_client, company, wrong):
    response = editors_client.post(company_url(company), {**company_form(), **wrong})

    assert response.status_code == 200
    assert set(response.context["form"].errors) == set(wrong)


def test_one_without_the_permission_does_not_see_the_company_details(outsider, company):
    assert outsider.get(company_url(company)).status_code in (302, 403)
    outsider.post(company_url(company), company_form())

    company.refresh_from_db()
    assert company.short_name_kk == "Бұрынғы атауы"
