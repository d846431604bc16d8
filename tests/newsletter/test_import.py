"""Lists of subscribers brought in by staff: who may, what becomes of each row, who is known already."""

import io

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from newsletter import audience, links, subscriptions
from newsletter.models import Code, Consent, DayCount, Import, Subscriber
from newsletter.subscriptions import Reason
from newsletter.transfer import exports, imports
from site_project.mail.models import Letter, Suppression
from site_project.mail.suppressions import suppress

from .conftest import ADDRESS, DAY, NOW
from .lists import (
    FORM,
    LIST,
    _no_file_stays_open,
    begin,
    choices,
    emails,
    fields,
    importer,
    staff,
    table,
    upload,
    work_off,
    workbook,
)
from .test_invariants import check as check_invariants
from .test_invariants import numbers

__all__ = ["_no_file_stays_open", "importer", "staff"]


pytestmark = pytest.mark.databases


def test_who_may_not_import_finds_no_way_to_it(staff, topics):
    client = staff("export_subscriber")
    job = begin(emails(ADDRESS), topics)
    assert FORM not in client.get(LIST).content.decode()
    for address in (FORM, reverse("newsletter_import", args=[job.pk]), f"{FORM}sample.csv"):
        assert client.get(address).status_code == 403
    assert upload(client, emails("b@example.kz"), topics).status_code == 403
    assert client.post(reverse("newsletter_import_stop", args=[job.pk])).status_code == 403
    assert Import.objects.get() == job
    assert Import.objects.get().is_running


def test_a_signed_out_visitor_is_asked_to_sign_in(client, topics):
    assert "login" in client.get(FORM).url
    assert "login" in upload(client, emails(ADDRESS), topics).url
    assert not Import.objects.exists()


def test_both_rights_can_be_given_to_a_group(admin_client, homes):
    page = admin_client.get(reverse("wagtailusers_groups:add")).content.decode()
    for codename in ("export_subscriber", "import_subscribers"):
        assert f'value="{Permission.objects.get(codename=codename).pk}"' in page


def test_staff_uploads_a_list_and_sees_what_becomes_of_it(importer, topics):
    assert FORM in importer.get(LIST).content.decode()
    assert importer.get(FORM).status_code == 200
    content = table(["email", "language"], ["Olga@Example.kz", "kk"], ["no address", ""], ["b@example.kz", "xx"])
    response = upload(importer, content, topics)
    job = Import.objects.get()
    assert response.url == reverse("newsletter_import", args=[job.pk])
    waiting = importer.get(response.url).content.decode()
    assert "<progress" in waiting
    assert f'href="{response.url}"' in waiting
    storage, path = job.file.storage, job.file.name
    imports.tick(timezone.now())
    page = importer.get(response.url).content.decode()
    assert "<progress" not in page
    assert str(Import.State.DONE.label) in page
    for row, reason in ((3, Import.Reason.ADDRESS), (4, Import.Reason.LANGUAGE)):
        assert f"<tr><td>{row}</td><td>{reason.label}</td></tr>" in page
    assert "form on the former site" in page
    job.refresh_from_db()
    assert (job.rows, job.added, job.skipped, job.percent) == (3, 1, {"address": 1, "language": 1}, 100)
    assert job.made_by.username == "staff"
    assert not job.file
    with pytest.raises(FileNotFoundError):
        storage.open(path)


def test_who_is_added_is_subscribed_with_everything_that_belongs_to_it(topics, client):
    content = table(["email", "language", "topics", "consent_at"], [ADDRESS, "kk", "news=weekly tariffs", "2026-02-03"])
    work_off(content, topics)
    subscriber = Subscriber.objects.get()
    assert (subscriber.email, subscriber.language, subscriber.state) == (ADDRESS, "kk", "active")
    assert choices(ADDRESS) == {"news": "weekly", "tariffs": "daily"}
    consent = Consent.objects.get()
    assert (consent.source, consent.text.version, consent.withdrawn_at) == ("import", 1, None)
    assert exports.moment(consent.given_at) == "2026-02-03 00:00:00"
    assert subscriber.tokens == links.tokens(subscriber)
    assert client.get(links.settings_path(subscriber)).status_code == 200
    assert DayCount.objects.get(event="subscribed").number == 1
    assert numbers() == {("kk", audience.written([(topics["news"].pk, "weekly"), (topics["tariffs"].pk, "daily")])): 1}
    check_invariants()


def test_an_import_sends_no_letter(topics):
    work_off(emails(ADDRESS, "b@example.kz"), topics)
    assert Subscriber.objects.active().count() == 2
    assert not Letter.objects.exists()


def test_what_a_row_does_not_say_comes_from_the_form(importer, topics):
    content = table(["email", "language", "topics", "frequency", "consent_at"], [ADDRESS, "", "", "", ""])
    upload(importer, content, topics)
    imports.tick(timezone.now())
    assert Subscriber.objects.get().language == "ru"
    assert choices(ADDRESS) == {"news": "daily"}
    assert exports.moment(Consent.objects.get().given_at) == "2026-02-01 00:00:00"


@pytest.mark.parametrize(
    "missing", ["file", "language", "topics", "frequency", "consented_on", "evidence", "states"], ids=str
)
def test_nothing_is_imported_without_what_the_form_asks_for(importer, topics, missing):
    data = fields(emails(ADDRESS), topics)
    del data[missing]
    assert importer.post(FORM, data).status_code == 422
    assert not Import.objects.exists()


@pytest.mark.parametrize("day", ["2999-01-01", "1066-10-14"])
def test_nobody_can_have_agreed_in_the_future_or_in_another_century(importer, topics, day):
    assert upload(importer, emails(ADDRESS), topics, consented_on=day).status_code == 422


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
def test_lists_come_as_programs_write_them(topics, mark, encoding):
    content = table(
        ["Имя", "Электронная почта", "Язык", "Темы", "Как часто", "Дата согласия"],
        ["Ольга", ADDRESS, "казахский", "Тарифы", "раз в неделю", "03.02.2026 14:30"],
        mark=mark,
        encoding=encoding,
    )
    job = work_off(content, topics)
    assert (job.added, job.examples) == (1, [])
    assert Subscriber.objects.get().language == "kk"
    assert choices(ADDRESS) == {"tariffs": "weekly"}
    assert exports.moment(Consent.objects.get().given_at) == "2026-02-03 14:30:00"


def test_columns_have_kazakh_names_too(topics):
    work_off(table(["Электрондық пошта", "Тілі", "Тақырыптар"], [ADDRESS, "қазақша", "Тарифтер; Жаңалықтар"]), topics)
    assert Subscriber.objects.get().language == "kk"
    assert choices(ADDRESS) == {"tariffs": "daily", "news": "daily"}


def test_a_workbook_is_read_with_its_dates_and_empty_rows(topics):
    day = NOW.replace(tzinfo=None, microsecond=0) - DAY
    job = work_off(
        workbook(["email", "topics", "consent_at"], [ADDRESS, "news", day], [], [None, "x"], ["x y", "tariffs"]), topics
    )
    assert (job.added, job.examples) == (1, [[4, "address"], [5, "address"]])
    assert exports.moment(Consent.objects.get().given_at) == f"{day:%Y-%m-%d %H:%M:%S}"


def test_a_workbook_counts_days_from_1904_where_it_says_so(topics):
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(["email", "consent_at"])
    book.active.append([ADDRESS, (NOW - DAY).replace(tzinfo=None)])
    book.save(out)
    work_off(out.getvalue(), topics)
    assert f"{Consent.objects.get().given_at:%Y-%m-%d}" == f"{NOW - DAY:%Y-%m-%d}"


@pytest.mark.parametrize(
    ("column", "words", "reason"),
    [
        ("email", "no address", "address"),
        ("email", "olga@localhost..kz", "address"),
        ("language", "de", "language"),
        ("topics", "news weather", "topic"),
        ("topics", "news=hourly", "frequency"),
        ("frequency", "sometimes", "frequency"),
        ("consent_at", "yesterday", "consent"),
        ("consent_at", "31.02.2026", "consent"),
        ("consent_at", "2999-01-01", "consent"),
        ("consent_at", "0001-01-01", "consent"),
        ("consent_at", "9999-12-31T23:59:59-11:00", "consent"),
        ("state", "ended", "state"),
        ("state", "unconfirmed", "state"),
    ],
)
def test_a_row_that_cannot_be_understood_adds_nobody_and_is_named(topics, column, words, reason):
    row = {"email": "olga@example.kz", column: words}
    job = work_off(table(list(row), list(row.values())), topics)
    assert not Subscriber.objects.exists()
    assert (job.skipped, job.examples) == ({reason: 1}, [[2, reason]])


def test_what_was_wrong_is_kept_by_number_alone_and_never_logged(topics, caplog):
    caplog.set_level("DEBUG", logger="newsletter")
    job = work_off(emails(*(f"secret{number} @example" for number in range(150))), topics)
    assert job.skipped == {"address": 150}
    assert job.examples == [[row, "address"] for row in range(2, 102)]
    kept = str(Import.objects.values().get())
    assert "secret" not in kept + caplog.text


def test_who_is_subscribed_stays_as_he_is(active, topics):
    active(ADDRESS, "tariffs", language="en")
    before = Subscriber.objects.values().get()
    job = work_off(emails(ADDRESS.upper(), " new@example.kz ", "NEW@example.kz"), topics)
    assert (job.added, job.skipped, job.examples) == (1, {"known": 2}, [])
    assert Subscriber.objects.filter(email=ADDRESS).values().get() == before
    assert choices(ADDRESS) == {"tariffs": "at_once"}
    check_invariants()


@pytest.mark.parametrize("reason", [Reason.COMPLAINED, Reason.UNSUBSCRIBED])
def test_who_has_left_is_not_subscribed_again(active, topics, reason):
    if reason == Reason.UNSUBSCRIBED:
        subscriptions.unsubscribe(active(), NOW)
    else:
        active()
        subscriptions.stop(ADDRESS, reason, NOW)
    letters = Letter.objects.count()
    job = work_off(emails(ADDRESS), topics)
    assert (job.added, job.skipped, job.examples) == (0, {"ended": 1}, [[2, "ended"]])
    subscriber = Subscriber.objects.get()
    assert (subscriber.state, subscriber.ended_reason) == ("ended", reason)
    assert not subscriber.subscriptions.exists()
    assert Letter.objects.count() == letters
    check_invariants()


@pytest.mark.parametrize("reason", Suppression.Reason.values)
def test_who_gets_no_letters_is_not_subscribed(unconfirmed, topics, reason):
    unconfirmed(ADDRESS)
    for email in (ADDRESS, "new@example.kz"):
        suppress(email, reason, "", NOW)
    job = work_off(emails(ADDRESS, "New@example.kz"), topics)
    assert (job.added, job.skipped) == (0, {"suppressed": 2})
    assert not Subscriber.objects.active().exists()


def test_who_has_not_confirmed_yet_is_subscribed_by_the_list(unconfirmed, topics):
    subscriber = unconfirmed(ADDRESS, "outages", language="en")
    job = work_off(emails(ADDRESS), topics)
    assert job.added == 1
    subscriber.refresh_from_db()
    assert (subscriber.state, subscriber.language, subscriber.confirmed_at) == ("active", "ru", NOW)
    assert choices(ADDRESS) == {"news": "daily"}
    # The letter that asked him to confirm can change nothing of it.
    assert not Code.objects.filter(subscriber=subscriber).exists()
    check_invariants()


def test_the_same_list_twice_adds_nobody_twice(topics):
    content = emails(*(f"reader{number}@example.kz" for number in range(20)))
    assert work_off(content, topics).added == 20
    again = work_off(content, topics)
    assert (again.added, again.skipped) == (0, {"known": 20})
    assert Subscriber.objects.count() == Consent.objects.count() == 20
    assert DayCount.objects.get(event="subscribed").number == 20
    check_invariants()
