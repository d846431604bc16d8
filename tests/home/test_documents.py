"""Files are downloaded, never opened on the site; what is not what it says is refused."""

import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from home.models import DocumentFile
from tests.content import make_document

PDF = b"%PDF-1.4\n"


def office_file() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return buffer.getvalue()


def upload(client, name: str, content: bytes):
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("wagtaildocs:add"), {"title": name, "file": file, "language": "kk", "collection": "1"})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("esep.pdf", PDF),
        ("ESEP.PDF", PDF),
        ("esep.docx", office_file()),
        ("esep.xlsx", office_file()),
        ("esep.ods", office_file()),
        ("esep.csv", "жыл;м³\n2025;12\n".encode()),
    ],
)
def test_an_editor_uploads_a_file_of_an_allowed_kind(editors_client, name, content):
    assert upload(editors_client, name, content).status_code == 302

    document = DocumentFile.objects.get()
    assert document.file.read() == content


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("esep.pdf", b"<script>alert(1)</script>"),
        ("esep.pdf", office_file()),
        ("esep.pdf", b""),
        ("esep.docx", PDF),
        ("esep.xlsx", b"MZ\x90\0 a program"),
        ("esep.csv", b"a;\0;b"),
        ("page.html", b"<h1>x</h1>"),
        ("picture.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("program.exe", b"MZ"),
        ("esep.pdf.exe", PDF),
        ("no-extension", PDF),
    ],
)
def test_what_is_not_what_it_says_is_refused(editors_client, name, content):
    response = upload(editors_client, name, content)

    assert response.status_code == 200
    assert "file" in response.context["form"].errors
    assert not DocumentFile.objects.exists()


@pytest.mark.parametrize(("size", "is_taken"), [(10 * 1024 * 1024, True), (10 * 1024 * 1024 + 1, False)])
def test_a_file_of_more_than_ten_megabytes_is_refused(editors_client, size, is_taken):
    upload(editors_client, "esep.pdf", PDF.ljust(size, b"\n"))

    assert DocumentFile.objects.exists() is is_taken


def test_several_files_at_once_are_checked_as_well(editors_client):
    file = SimpleUploadedFile("esep.pdf", b"<script>")
    response = editors_client.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "x", "files[]": file, "collection": "1"},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )

    assert response.status_code == 200
    assert not response.json()["success"]
    assert not DocumentFile.objects.exists()


@pytest.mark.parametrize("name", ["esep.pdf", "esep.csv"])
def test_a_visitor_downloads_a_file_and_the_browser_does_not_open_it(client, db, name):
    document = make_document(name=name)

    response = client.get(document.url)

    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"%PDF-1.4 esep"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert not response.cookies


def test_files_have_no_other_address(client, db):
    document = make_document()

    for path in (f"/media/{document.file.name}", f"/media/images/../{document.file.name}"):
        assert client.get(path, follow=True).status_code in (400, 404)
