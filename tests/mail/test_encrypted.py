"""The outbox over TLS: from the first byte, and after STARTTLS; small letters and large ones."""

import ssl

import pytest
import trustme

from site_project.mail import worker
from site_project.mail.models import Letter
from site_project.mail.writing import File


@pytest.fixture
def authority(monkeypatch, tmp_path):
    """An authority that this process trusts, and a certificate of it for the mail server."""
    authority = trustme.CA()
    with authority.cert_pem.tempfile(dir=tmp_path) as path:
        monkeypatch.setenv("SSL_CERT_FILE", path)
        yield authority


@pytest.fixture(params=["from the first byte", "after STARTTLS"])
def encrypted(request, server, authority, settings):
    """The mail server of the tests, speaking TLS one way or the other."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    server.stop()
    if request.param == "from the first byte":
        settings.EMAIL_USE_SSL, server.tls = True, context
    else:
        settings.EMAIL_USE_TLS, server.starttls = True, context
    server.start()
    return server


def test_letters_arrive_over_an_encrypted_connection(encrypted, write, deliver):
    for number in range(60):
        write(f"reader{number}@example.kz", body="Су бар. " * 500)

    assert deliver()["sent"] == 60
    assert len(set(encrypted.recipients)) == 60


def test_a_large_letter_arrives_whole_and_holds_up_no_other(encrypted, write, deliver):
    content = bytes(range(256)) * 8_000
    write("large@example.kz", attachments=[File("жоспар.bin", "application/octet-stream", content)])
    for number in range(20):
        write(f"reader{number}@example.kz")

    deliver()

    large = next(letter for letter in encrypted.letters() if letter["To"] == "large@example.kz")
    [attachment] = large.iter_attachments()
    assert attachment.get_filename() == "жоспар.bin"
    assert attachment.get_content() == content
    assert not Letter.objects.exclude(state=Letter.State.SENT).exists()


def test_a_server_that_nobody_vouches_for_gets_no_letter(encrypted, write, deliver, monkeypatch, tmp_path):
    with trustme.CA().cert_pem.tempfile(dir=tmp_path) as other:
        monkeypatch.setenv("SSL_CERT_FILE", other)
        letter = write()
        monkeypatch.setattr(worker, "FIRST_PAUSE", 0.05)
        encrypted.loop.call_soon_threadsafe(encrypted.loop.call_later, 1, worker.stopping.set)
        try:
            deliver()
        finally:
            worker.stopping.clear()
    letter.refresh_from_db()
    assert (letter.state, letter.tries, encrypted.recipients) == (Letter.State.QUEUED, 0, [])
    assert "CERTIFICATE_VERIFY_FAILED" in letter.words or "certificate" in letter.words.lower()
