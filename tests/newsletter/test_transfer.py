"""Lists of subscribers, taken away and brought in by staff."""

import csv
import io
import uuid
import zipfile

import openpyxl
import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsletter import audience, links, subscriptions
from newsletter.models import Audience, Code, Consent, DayCount, Import, Subscriber, Topic
from newsletter.subscriptions import Reason
from newsletter.transfer import exports, imports, rows
from site_project import tables
from site_project.mail.models import Letter, Suppression
from site_project.mail.suppressions import suppress
from site_project.tables.workbook import RATIO
from tests.conftest import at_once

from .conftest import ADDRESS, DAY, MINUTE, NOW
from .test_invariants import check as check_invariants
from .test_invariants import numbers

pytestmark = pytest.mark.databases

LIST = "/admin/snippets/newsletter/subscriber/"
FORM = "/admin/newsletter/imports/"


@pytest.fixture(autouse=True)
def _no_file_stays_open():
    yield
    imports.close_reader()


@pytest.fixture
def staff(client, django_user_model, homes):
    """Return a function that signs somebody in who may see subscribers, and what else is named."""

    def sign_in(*rights: str):
        group, _is_new = Group.objects.get_or_create(name="Onlookers")
        for codename in ("access_admin", "view_subscriber", *rights):
            group.permissions.add(Permission.objects.get(codename=codename))
        user, _is_new = django_user_model.objects.get_or_create(username="staff")
        user.groups.add(group)
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def importer(staff):
    return staff("import_subscribers")


def table(*rows: list[str], mark: str = ",", encoding: str = "utf-8") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=mark).writerows(rows)
    return out.getvalue().encode(encoding)


def emails(*addresses: str) -> bytes:
    return table(["email"], *([each] for each in addresses))


def workbook(*rows: list) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def fields(content: bytes, topics, name: str = "list.csv", **others) -> dict:
    return {
        "file": SimpleUploadedFile(name, content),
        "language": "ru",
        "topics": [topics["news"].pk],
        "frequency": "daily",
        "consented_on": "2026-02-01",
        "evidence": "form on the former site",
        "states": "on",
    } | others


def upload(client, content: bytes, topics, **others):
    return client.post(FORM, fields(content, topics, **others))


def begin(content: bytes, topics, **others) -> Import:
    """Upload without the screen."""
    rules = {"language": "ru", "topics": [topics["news"]], "frequency": "daily", "consent_at": NOW - DAY}
    return imports.start(SimpleUploadedFile("list.csv", content), None, NOW, evidence="paper", **(rules | others))


def work_off(content: bytes, topics, **others) -> Import:
    job = begin(content, topics, **others)
    imports.tick(NOW)
    job.refresh_from_db()
    return job


def choices(email: str) -> dict[str, str]:
    rows = Subscriber.objects.get(email=email).subscriptions.select_related("topic")
    return {row.topic.slug: row.frequency for row in rows}


def downloaded(response) -> bytes:
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def rows_of(content: bytes) -> list[dict]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


# --- Export -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_who_may_only_look_takes_no_list_away(staff, active, kind):
    active()
    client = staff()
    assert f"export={kind}" not in client.get(LIST).content.decode()
    response = client.get(f"{LIST}?export={kind}")
    assert response.status_code == 302
    assert not response.streaming


def test_who_may_export_but_not_look_gets_nothing(staff, active):
    active()
    client = staff("export_subscriber")
    Group.objects.get(name="Onlookers").permissions.remove(Permission.objects.get(codename="view_subscriber"))
    assert client.get(f"{LIST}?export=csv").status_code == 302


def test_the_export_tells_of_each_subscriber(staff, active, unconfirmed, topics):
    subscriber = active(ADDRESS, "news", "tariffs", language="kk")
    subscriptions.change(subscriber, {topics["news"]: "at_once", topics["tariffs"]: "weekly"}, "kk", NOW)
    subscriptions.unsubscribe(active("olga@example.kz"), NOW + DAY)
    subscriptions.erase(active("gone@example.kz"), NOW)
    unconfirmed("dana@example.kz")
    client = staff("export_subscriber")
    assert "export=csv" in client.get(LIST).content.decode()
    rows = rows_of(downloaded(client.get(f"{LIST}?export=csv")))
    assert [row["email"] for row in rows] == ["dana@example.kz", "", "olga@example.kz", ADDRESS]
    assert rows[3] == {
        "email": ADDRESS,
        "state": "active",
        "reason": "",
        "language": "kk",
        "topics": "news=at_once tariffs=weekly",
        "asked": "2026-03-19 10:30:00",
        "confirmed": "2026-03-19 10:31:00",
        "ended": "",
        "consent_version": "1",
        "consent_at": "2026-03-19 10:30:00",
        "source": "form",
    }
    assert (rows[2]["state"], rows[2]["reason"], rows[2]["ended"]) == ("ended", "unsubscribed", "2026-03-20 10:30:00")
    book = openpyxl.load_workbook(io.BytesIO(downloaded(client.get(f"{LIST}?export=xlsx"))))
    found = [[cell or "" for cell in row] for row in book.active.iter_rows(values_only=True)]
    assert found == [exports.EXPORTED, *(list(row.values()) for row in rows)]


def test_the_export_holds_what_the_list_is_narrowed_to(staff, active):
    active(ADDRESS, language="kk")
    active("olga@example.kz", language="ru")
    rows = rows_of(downloaded(staff("export_subscriber").get(f"{LIST}?export=csv&language=ru")))
    assert [row["email"] for row in rows] == ["olga@example.kz"]


@pytest.mark.parametrize("first", "=+-@\t\r")
def test_no_cell_of_an_export_is_a_formula(active, first):
    Subscriber.objects.filter(pk=active().pk).update(email=f"{first}cmd@example.kz")
    row = next(exports.exported(Subscriber.objects.all()))
    assert row[0] == f"'{first}cmd@example.kz"


def test_the_export_reads_a_thousand_at_a_time_however_many_there_are(active):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            list(exports.exported(Subscriber.objects.all()))
        return len(queries)

    active()
    one = cost()
    for number in range(5):
        active(f"reader{number}@example.kz", "news", "tariffs")
    assert cost() == one


def test_no_subscriber_is_loaded_before_the_export_is_taken(staff, active):
    active()
    client = staff("export_subscriber")
    with CaptureQueriesContext(connection) as queries:
        response = client.get(f"{LIST}?export=csv")
    assert not [query for query in queries if '"newsletter_subscriber"."email"' in query["sql"]]
    assert ADDRESS in downloaded(response).decode()


def test_a_workbook_that_would_not_hold_all_rows_is_not_begun(staff, active, monkeypatch):
    active()
    monkeypatch.setattr("newsletter.viewsets.SHEET", 1)
    client = staff("export_subscriber")
    assert client.get(f"{LIST}?export=xlsx").status_code == 302
    assert downloaded(client.get(f"{LIST}?export=csv"))


# --- Who may import ---------------------------------------------------------------------------------------------------


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


# --- An import from beginning to end ----------------------------------------------------------------------------------


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


# --- Who is known already ---------------------------------------------------------------------------------------------


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


# --- A worker that is killed, and two at once -------------------------------------------------------------------------

TEN = [f"reader{number}@example.kz" for number in range(10)]


@pytest.fixture
def threes(monkeypatch):
    monkeypatch.setattr(imports, "BATCH", 3)


def become_another_worker(monkeypatch) -> None:
    imports.close_reader()
    monkeypatch.setattr(imports, "ME", uuid.uuid4())


@pytest.mark.parametrize("content", [emails(*TEN), workbook(["email"], *([each] for each in TEN))], ids=["csv", "xlsx"])
def test_a_worker_killed_in_the_middle_leaves_nothing_half_done_and_the_next_goes_on(
    topics, threes, monkeypatch, content
):
    job = begin(content, topics)
    imports.step(NOW)
    imports.step(NOW)
    with monkeypatch.context() as killed:
        # The last thing a batch does: everything else of it is written.
        killed.setattr(audience, "count_today", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            imports.step(NOW)
    assert Subscriber.objects.count() == Consent.objects.count() == sum(numbers().values()) == 6
    job.refresh_from_db()
    assert (job.row, job.added) == (7, 6)
    become_another_worker(monkeypatch)
    # Until it is clear that the other has died.
    imports.tick(NOW + MINUTE / 2)
    assert Subscriber.objects.count() == 6
    imports.tick(NOW + 2 * MINUTE)
    job.refresh_from_db()
    assert (job.state, job.added, job.skipped) == ("done", 10, {})
    assert sorted(Subscriber.objects.values_list("email", flat=True)) == sorted(TEN)
    assert DayCount.objects.get(event="subscribed").number == 10
    check_invariants()


def test_the_same_worker_goes_on_after_a_fault_of_the_database(topics, threes, monkeypatch):
    job = begin(emails(*TEN), topics)
    with monkeypatch.context() as broken:
        broken.setattr(audience, "move", lambda *_: (_ for _ in ()).throw(RuntimeError))
        for _number in range(3):
            with pytest.raises(RuntimeError):
                imports.step(NOW)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added) == ("done", 10)


def test_a_file_that_breaks_off_while_it_is_read_is_not_taken_for_read(topics, threes, monkeypatch):
    job = begin(emails(*TEN), topics)
    imports.step(NOW)
    with monkeypatch.context() as broken:
        broken.setattr(rows, "plain", lambda _cell: (_ for _ in ()).throw(MemoryError))
        with pytest.raises(MemoryError):
            imports.step(NOW)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added) == ("done", 10)


def test_an_import_leaves_time_for_mailings(topics, threes, monkeypatch):
    monkeypatch.setattr(imports, "SECONDS", 0)
    job = begin(emails(*TEN), topics)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added) == ("running", 3)
    assert 0 < job.percent <= 100


def test_staff_stops_an_import_and_who_was_added_stays(importer, topics, threes):
    job = begin(emails(*TEN), topics)
    imports.step(NOW)
    place = reverse("newsletter_import", args=[job.pk])
    stop = reverse("newsletter_import_stop", args=[job.pk])
    assert stop in importer.get(place).content.decode()
    assert importer.get(stop).status_code == 405
    assert importer.post(stop).url == place
    imports.tick(NOW)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added, bool(job.file)) == ("by_hand", 3, False)
    assert Subscriber.objects.count() == 3
    page = importer.get(place).content.decode()
    assert capfirst(str(Import.State.BY_HAND.label)) in page
    assert stop not in page
    # Once more changes nothing.
    ended = job.finished_at
    importer.post(stop)
    job.refresh_from_db()
    assert job.finished_at == ended


def test_an_import_stopped_while_a_batch_is_read_takes_that_batch_no_more(topics, threes, monkeypatch):
    job = begin(emails(*TEN), topics)
    imports.step(NOW)
    with monkeypatch.context() as stopped:
        stopped.setattr(rows, "plain", lambda cell: (imports.stop(job, NOW), cell)[1])
        imports.step(NOW)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.added) == ("by_hand", 3)
    assert Subscriber.objects.count() == 3


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")
@pytest.mark.django_db(transaction=True)
def test_of_two_workers_with_the_same_batch_one_takes_it_in(homes, threes):
    job = begin(emails(*TEN), {topic.slug: topic for topic in Topic.objects.all()})
    job = imports.claimed(NOW)
    batch = imports.reader_of(job).batch()
    results = []
    assert at_once(*[lambda: results.append(imports.work_off(job, batch, 30, NOW))] * 2) == []
    assert sorted(results) == [False, True]
    assert Subscriber.objects.count() == sum(numbers().values()) == 3
    job.refresh_from_db()
    assert (job.row, job.added) == (4, 3)


def test_two_workers_take_two_imports(topics, threes, monkeypatch):
    first, second = begin(emails(*TEN), topics), begin(emails("b@example.kz"), topics)
    imports.step(NOW)
    become_another_worker(monkeypatch)
    imports.tick(NOW)
    for job in (first, second):
        job.refresh_from_db()
    assert (first.state, first.added) == ("running", 3)
    assert (second.state, second.added) == ("done", 1)


def test_a_file_left_behind_by_a_worker_that_died_at_the_end_is_deleted(topics):
    job = begin(emails(ADDRESS), topics)
    Import.objects.update(state="done")
    imports.tick(NOW)
    assert not job.file.storage.exists(job.file.name)
    assert not Import.objects.get().file


# --- Files that are not what they should be ---------------------------------------------------------------------------

SHEET = "xl/worksheets/sheet1.xml"


def forged(path: str = "", content: bytes = b"", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A workbook in which one part is another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(["email"], [ADDRESS]))) as book, zipfile.ZipFile(out, "w", method) as new:
        for part in book.namelist():
            new.writestr(part, content if part == path else book.read(part))
    return out.getvalue()


def sheet(rows: str, before: str = "") -> bytes:
    return forged(SHEET, f"{before}<worksheet><sheetData>{rows}</sheetData></worksheet>".encode())


def many_parts() -> bytes:
    """A good workbook, and thousands of empty parts beside it."""
    out = io.BytesIO(workbook(["email"], [ADDRESS]))
    with zipfile.ZipFile(out, "a") as book:
        for number in range(6000):
            book.writestr(str(number), b"")
    return out.getvalue()


NAMED = '<row r="1"><c r="A1" t="inlineStr"><is><t>email</t></is></c></row>'
# Would be added if what stands before it were let through.
LAST = f'<row r="999"><c r="A999" t="str"><v>{ADDRESS}</v></c></row>'
DEEP = "<!DOCTYPE x [" + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(10)) + "]>"
HOSTILE = {
    "empty": lambda: b"",
    "nothing but a mark": lambda: b"\xef\xbb\xbf",
    "only blank lines": lambda: b"\n" * 5000,
    "only names": lambda: b"email\n",
    "no column of addresses": lambda: b"name;phone\nOlga;1\n",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10,
    "NUL bytes": lambda: b"email\n\0@example.kz\n",
    "UTF-16": lambda: "email\na@example.kz\n".encode("utf-16"),
    "no encoding at all": lambda: b"email\n\x98\xff@example.kz\n",
    "an old workbook": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600,
    "a quote too many": lambda: b'email,x\na@example.kz,"one" two"\n',
    "a quote that stays open": lambda: b'email\n"a@example.kz\nb@example.kz\n',
    "a cell of 10 MB": lambda: b"email\n" + b"a" * 10_000_000 + b"@example.kz\n",
    "a quoted cell of 10 MB": lambda: b'email\n"' + b"a\n" * 5_000_000 + b'"\n',
    "a million columns": lambda: b"email" + b",x" * 1_000_000 + b"\na@example.kz\n",
    "one row of many lines": lambda: b"email\n" + b'"a\nb",' * 1_000_000,
    "half a workbook": lambda: workbook(["email"], [ADDRESS])[:3000],
    "a zip that is no workbook": lambda: forged("xl/workbook.xml"),
    "a zip with nothing in it": lambda: b"PK\x03\x04" + b"\0" * 100 + b"PK\x05\x06" + b"\0" * 18,
    "a zip bomb": lambda: sheet(NAMED + LAST, " " * (RATIO * 1024 * 1024)),
    "a zip that says it holds less than it does": lambda: forged(SHEET, b"<a>" * 999).replace(
        (999 * 3).to_bytes(4, "little"), (99).to_bytes(4, "little")
    ),
    "a table of contents without end": many_parts,
    "a zip packed in another way": lambda: forged(method=zipfile.ZIP_LZMA),
    "a row that never was": lambda: sheet(NAMED + '<row r="0"><c r="A1"><v>1</v></c></row>' + LAST),
    "a column that never was": lambda: sheet(NAMED + '<row r="2"><c r="A99999999999"><v>1</v></c></row>' + LAST),
    "a shared text that never was": lambda: sheet(NAMED + '<row r="2"><c r="A2" t="s"><v>77</v></c></row>' + LAST),
    "a number that is none": lambda: sheet(NAMED + '<row r="2"><c r="A2" t="s"><v>ninety</v></c></row>' + LAST),
    "a workbook's cell of 10 MB": lambda: sheet(
        NAMED + f'<row r="2"><c r="A2" t="str"><v>{"ab" * 5_000_000}</v></c></row>'
    ),
    "a tag of 10 MB": lambda: sheet(NAMED + f'<row r="2" x="{"ab" * 5_000_000}"/>' + LAST),
    "a million different tags": lambda: sheet(NAMED + "".join(f"<t{number}/>" for number in range(100_000)) + LAST),
    "tags within tags": lambda: sheet(NAMED + "<a>" * 1000 + "</a>" * 1000 + LAST),
    "a thousand million laughs": lambda: sheet(
        NAMED + '<row r="2"><c r="A2" t="str"><v>&e9;</v></c></row>' + LAST, DEEP
    ),
    "an entity": lambda: sheet(NAMED + LAST.replace(ADDRESS, "&e;"), f'<!DOCTYPE x [<!ENTITY e "{ADDRESS}">]>'),
    "XML that breaks off": lambda: forged(SHEET, b"<worksheet><sheetData><row>"),
    "a chart in place of the sheet": lambda: forged("xl/_rels/workbook.xml.rels", b"<Relationships/>"),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_no_list_is_refused_with_a_word_for_it(importer, topics, make):
    response = upload(importer, make(), topics)
    if response.status_code == 302:
        # Its beginning was good; the worker finds out.
        imports.tick(timezone.now())
        job = Import.objects.get()
        assert (job.state, bool(job.file)) == ("stopped", False)
        page = importer.get(response.url).content.decode()
    else:
        assert response.status_code == 422
        assert not Import.objects.exists()
        page = response.content.decode()
    words = [str(fault.label) for fault in tables.Fault] + ["Жіберілген файл бос."]
    assert any(each in page for each in words)
    assert not Subscriber.objects.exists()


def test_a_list_with_a_fault_in_the_middle_is_worked_off_up_to_it(importer, topics):
    good = [f"reader{number}@example.kz" for number in range(600)]
    response = upload(importer, emails(*good) + b'"open@example.kz\n', topics)
    imports.tick(timezone.now())
    job = Import.objects.get()
    assert (job.state, job.fault, job.row, job.added) == ("stopped", "quotes", 601, 600)
    assert not job.file
    assert str(tables.Fault.QUOTES.label) in importer.get(response.url).content.decode()


def test_a_file_that_was_lost_stops_the_import_and_not_the_worker(topics):
    job = begin(emails(ADDRESS), topics)
    job.file.storage.delete(job.file.name)
    imports.tick(NOW)
    job.refresh_from_db()
    assert (job.state, job.fault) == ("stopped", "lost")


def test_a_file_of_more_than_100_megabytes_is_refused(importer, topics, monkeypatch):
    monkeypatch.setattr("newsletter.transfer_views.MEGABYTES", 0)
    assert upload(importer, emails(ADDRESS), topics).status_code == 422


def test_formulas_are_texts_and_their_results_are_read(topics):
    rows = NAMED + f'<row r="2"><c r="A2" t="str"><f>HYPERLINK("mailto:x@y.kz")</f><v>{ADDRESS}</v></c></row>'
    job = work_off(sheet(rows), topics)
    assert job.added == 1
    assert work_off(emails("=cmd|'/c calc'!A1", "'=1+1"), topics).skipped == {"address": 2}


def test_more_rows_than_a_town_has_people_are_refused(topics, monkeypatch):
    monkeypatch.setattr("site_project.tables.table.ROWS", 5)
    job = work_off(emails(*TEN), topics)
    assert (job.state, job.fault) == ("stopped", "many")


WHOLE = workbook(["email", "topics"], *([each, "news"] for each in TEN))


@st.composite
def damaged(draw) -> bytes:
    """A workbook with some bytes that are others."""
    content = bytearray(WHOLE)
    for place, byte in draw(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8)):
        content[place] = byte
    return bytes(content[: draw(st.integers(len(WHOLE) // 2, len(WHOLE)))]) if draw(st.booleans()) else bytes(content)


texts = st.text(st.sampled_from("email@a.kz,;\t\r\n\"'= \u2028\ufeffя1"), max_size=200)
cells = st.sampled_from(["", "<v>1</v>", "<v>x</v>", "<is><t>a@b.kz</t></is>", "<f>1</f>", "<v>1e999</v>", "<v>-1</v>"])
kinds = st.sampled_from(["", ' t="s"', ' t="inlineStr"', ' t="b"', ' r="C9"', ' r="ZZZ1"', ' r="?"'])
lines = st.lists(st.tuples(st.sampled_from(["", ' r="2"', ' r="-1"', ' r="x"']), kinds, cells), max_size=6)
sheets = lines.map(lambda found: sheet(NAMED + "".join(f"<row{r}><c{k}>{c}</c></row>" for r, k, c in found)))


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=300), texts.map(lambda text: b"email\n" + text.encode()), damaged(), sheets))
def test_no_file_makes_a_traceback(topics, content):
    with transaction.atomic():
        try:
            imports.check(io.BytesIO(content))
        except tables.Unreadable:
            pass
        else:
            assert work_off(content, topics).state in ("done", "stopped")
        transaction.set_rollback(True)
    imports.close_reader()


# --- There and back ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_sample_can_be_imported_as_it_is(importer, topics, kind):
    content = downloaded(importer.get(f"{FORM}sample.{kind}"))
    upload(importer, content, topics)
    imports.tick(timezone.now())
    assert Import.objects.get().added == 3
    assert choices("olga@example.kz") == {"news": "weekly", "articles": "at_once"}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_was_exported_makes_the_same_subscribers_on_an_empty_site(staff, active, unconfirmed, topics, kind):
    def subscribers() -> set:
        return {
            (
                each.email,
                each.language,
                tuple(sorted(choices(each.email).items())),
                each.consents.get().given_at.replace(microsecond=0),
            )
            for each in Subscriber.objects.active()
        }

    subscriptions.change(
        active("a@example.kz", language="kk"), {topics["news"]: "weekly", topics["outages"]: "at_once"}, "en", NOW
    )
    active("-b@example.kz", "tariffs", language="ru", frequency="daily", now=NOW - 3 * DAY)
    active("c@почта.рф")
    subscriptions.unsubscribe(active("left@example.kz"), NOW)
    subscriptions.erase(active("gone@example.kz"), NOW)
    unconfirmed("dana@example.kz")
    before, counted = subscribers(), numbers()
    client = staff("export_subscriber", "import_subscribers")
    content = downloaded(client.get(f"{LIST}?export={kind}"))
    Subscriber.objects.all().delete()
    Audience.objects.all().delete()
    upload(client, content, topics)
    imports.tick(timezone.now())
    assert subscribers() == before
    assert numbers() == counted
    assert Import.objects.get().skipped == {"state": 3}
    assert Subscriber.objects.count() == len(before) == 3
    check_invariants()
