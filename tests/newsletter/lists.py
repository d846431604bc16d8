"""Lists of subscribers as tables, and the staff who takes them away and brings them in."""

import csv
import io

import openpyxl
import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile

from newsletter.models import Import, Subscriber
from newsletter.transfer import imports

from .conftest import DAY, NOW

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


TEN = [f"reader{number}@example.kz" for number in range(10)]
