"""The demo's mail: files that can be read in the browser, and nowhere but in the demo."""

import importlib

import pytest
from django.urls import clear_url_caches

import site_project.urls


@pytest.fixture
def demo(settings, tmp_path, homes):
    """The site as `make run` starts it: letters go into files."""
    settings.DEMO = True
    settings.MAIL_BACKEND = "site_project.mail.folder.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    importlib.reload(site_project.urls)
    clear_url_caches()
    yield tmp_path
    settings.DEMO = False
    importlib.reload(site_project.urls)
    clear_url_caches()


def test_a_letter_of_the_demo_is_a_file_and_can_be_read_as_html_and_text(demo, client, write, deliver):
    assert b"No letter yet" in client.get("/letters/").content
    write(subject="Жаңа сұрақ № 7", body="Су жоқ <script>alert(1)</script>")

    deliver()

    [path] = demo.glob("*.eml")
    assert "Жаңа сұрақ № 7" in client.get("/letters/").content.decode()
    page = client.get(f"/letters/{path.stem}/").content.decode()
    assert "aidar@example.kz" in page
    assert "Су жоқ &lt;script&gt;" in page
    html = client.get(f"/letters/{path.stem}/html")
    assert "Су жоқ" in html.content.decode()
    policy = html.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


@pytest.mark.parametrize("name", ["nothing", "..%2Fdb", "20261122-1"])
def test_nothing_but_letters_can_be_read(demo, client, name):
    (demo.parent / "db.eml").write_text("secret")
    assert client.get(f"/letters/{name}/", follow=True).status_code == 404


def test_a_demo_with_a_mail_server_has_no_such_page(demo, client, settings):
    assert client.get("/letters/").status_code == 200
    settings.EMAIL_FILE_PATH = None
    importlib.reload(site_project.urls)
    clear_url_caches()
    assert client.get("/letters/", follow=True).status_code == 404


def test_a_real_site_has_no_such_page(client, homes):
    assert client.get("/letters/", follow=True).status_code == 404
