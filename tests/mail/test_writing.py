"""Queueing letters: rendered in the reader's language, once, and never at the cost of the request."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.db import transaction
from django.db.models import F, JSONField, Value
from django.template import engines
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from site_project.mail import forgetting, kinds, rendering, writing
from site_project.mail.messages import Ready
from site_project.mail.models import Content, Letter
from tests.conftest import LANGUAGES

pytestmark = pytest.mark.databases


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(kinds.KINDS))
def test_every_kind_of_letter_can_be_read_in_every_language(kind, language, monkeypatch):
    missing = []

    class Missing(str):
        def __mod__(self, name):
            missing.append(name)
            return ""

        def __contains__(self, part):
            return part == "%s" or super().__contains__(part)

    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", Missing("%s"))

    words = rendering.render(kind, language, kinds.KINDS[kind].sample())

    assert missing == []
    assert words.subject
    assert f'lang="{language}"' in words.html
    assert f"http://testserver/{language}/" in words.html
    assert f"http://testserver/{language}/" in words.text
    assert "<" not in words.text.replace("<…>", "")
    for link in re.findall(r'href="([^"]*)"', words.html):
        assert link.startswith(("http://", "https://", "mailto:", "tel:", "{{")), link
    assert "<img" not in words.html
    assert len(words.html.encode()) < 100_000
    assert max(len(line.encode()) for line in words.html.splitlines()) < 998


@pytest.mark.parametrize("kind", sorted(kinds.KINDS))
def test_the_words_of_a_letter_differ_from_language_to_language(kind):
    texts = {rendering.render(kind, language, kinds.KINDS[kind].sample()).text for language in LANGUAGES}
    assert len(texts) == 3


def test_styles_are_written_into_the_elements_and_dark_colours_stay_rules():
    html = rendering.render("notice", "kk", {"subject": "Хабар", "body": "Су бар"}).html
    assert re.search(r'class="letter"[^>]*style="[^"]*max-width: ?600px', html)
    assert "prefers-color-scheme: dark" in html


def test_a_letter_is_in_the_language_of_its_reader_whatever_the_request_speaks(db):
    with translation.override("en"):
        letter = writing.write("password_reset", to="a@example.kz", language="kk", values={"username": "a", "url": "x"})
    assert letter.content.subject == "Құпиясөзді қалпына келтіру"


def test_a_letter_of_a_rolled_back_transaction_was_never_written(db):
    with transaction.atomic():
        writing.write("notice", to="a@example.kz", language="kk", values={"subject": "a", "body": "b"})
        transaction.set_rollback(True)
    assert not Letter.objects.exists()
    assert not Content.objects.exists()


def test_the_same_cause_and_person_make_one_letter(db):
    letters = [
        writing.write(
            "notice",
            to="a@example.kz",
            language="kk",
            values={"subject": "a", "body": "b"},
            reference="mailing:1",
            person=7,
        )
        for _time in range(2)
    ]
    assert letters[0].pk == letters[1].pk
    assert Letter.objects.count() == 1


def test_a_kind_without_a_template_is_kept_as_failed_and_does_not_stop_the_request(db):
    letter = writing.write("no_such_kind", to="a@example.kz", language="kk", reference="question:1")
    assert (letter.state, letter.words) == (Letter.State.FAILED, "Not rendered: TemplateDoesNotExist")


@pytest.mark.parametrize("value", ["a\r\nBcc: all@example.kz", "a\nb", "қ"])
def test_a_header_with_a_line_break_is_never_sent(db, value):
    letter = writing.write(
        "notice",
        to="a@example.kz",
        language="kk",
        values={"subject": "a", "body": "b"},
        headers={"List-Id": value},
    )
    assert letter.state == Letter.State.FAILED


@pytest.mark.django_db
@given(subject=st.text(min_size=1), body=st.text(), value=st.text())
def test_no_text_breaks_out_of_its_place_in_a_letter(subject, body, value):
    try:
        words = rendering.render("notice", "ru", {"subject": subject, "body": body + rendering.each("name")})
    except ValueError:
        return
    content = Content(pk=1, kind="notice", language="ru", headers={"List-Id": "<news.example.kz>"}, **words._asdict())
    letter = Letter(pk=1, address="a@example.kz", language="ru", kind="notice", values={"name": value})
    try:
        data = Ready(content).fill(letter)
    except ValueError:
        assert not value.isprintable() or not subject.isprintable()
        return
    head = data.partition(b"\r\n\r\n")[0]
    names = re.findall(rb"^([A-Za-z-]+):", head, re.MULTILINE)
    assert sorted(names) == sorted(
        [
            b"Message-ID",
            b"Date",
            b"To",
            b"From",
            b"Subject",
            b"Auto-Submitted",
            b"Content-Language",
            b"List-Id",
            b"MIME-Version",
            b"Content-Type",
        ]
    )


def test_what_differs_per_recipient_is_escaped_in_html_only(db):
    words = rendering.render("notice", "kk", {"subject": "Хабар", "body": rendering.each("name")})
    content = Content.objects.create(kind="notice", language="kk", **words._asdict())
    letter = Letter(pk=5, address="a@example.kz", language="kk", kind="notice", values={"name": "<b>Ә & Ө</b>"})
    data = Ready(content).fill(letter).decode()
    assert "&lt;b&gt;Ә &amp; Ө&lt;/b&gt;" in data
    assert "\r\n<b>Ә & Ө</b>" in data


def test_a_mailing_is_queued_for_everybody_once_with_the_words_of_their_language(db):
    users = get_user_model().objects
    users.bulk_create(
        users.model(username=f"user{number}", email=f"user{number}@example.kz", first_name=LANGUAGES[number % 3])
        for number in range(30)
    )
    contents = {
        code: writing.write_content("notice", code, {"subject": "Хабар", "body": rendering.each("who")})
        for code in LANGUAGES
    }
    recipients = users.filter(email__startswith="user").annotate(
        person=F("id"),
        address=F("email"),
        language=F("first_name"),
        values=Value({"who": "сізге"}, output_field=JSONField()),
    )

    first = writing.fan_out("mailing:9", contents, recipients)
    users.create(username="late", email="userlate@example.kz", first_name="kk")
    second = writing.fan_out("mailing:9", contents, recipients)

    assert (first, second) == (30, 1)
    letter = Letter.objects.get(address="user4@example.kz")
    assert (letter.language, letter.content, letter.lane) == ("ru", contents["ru"], Letter.Lane.BULK)
    assert letter.values == {"who": "сізге"}
    assert len(set(Letter.objects.values_list("key", flat=True))) == 31


def test_a_mailing_leaves_like_any_letter(server, db, deliver):
    user = get_user_model().objects.create(username="reader", email="reader@example.kz")
    contents = {"kk": writing.write_content("notice", "kk", {"subject": "Хабар", "body": "Су бар"})}
    recipients = get_user_model().objects.annotate(
        person=F("id"), address=F("email"), language=Value("kk"), values=Value(None, output_field=JSONField())
    )
    writing.fan_out("mailing:1", contents, recipients.filter(pk=user.pk))

    deliver()

    assert server.recipients == ["reader@example.kz"]


def test_a_letter_can_be_sent_again_under_its_number(server, write, deliver):
    letter = write()
    deliver()
    letter.refresh_from_db()
    writing.send_again(letter)
    deliver()

    assert [message["Message-ID"] for message in server.letters()] == [letter.message_id] * 2


def test_a_letter_that_waits_is_not_queued_twice(write):
    with pytest.raises(ValueError, match="on its way"):
        writing.send_again(write())


def test_letters_of_a_cause_can_be_called_back(server, write, deliver):
    for number in range(3):
        write(f"reader{number}@example.kz", reference="mailing:4")
    assert writing.drop(Letter.objects.filter(reference="mailing:4"), timezone.now(), "Called back.") == 3

    deliver()

    assert server.recipients == []


def test_words_are_forgotten_after_their_days_and_the_row_stays(server, write, deliver, capsys):
    old, young, waiting = write(), write(), write(not_before=timezone.now() + timedelta(days=2))
    deliver()
    long_ago = timezone.now() - timedelta(days=40)
    Content.objects.exclude(pk=young.content_id).update(created_at=long_ago)
    Letter.objects.filter(pk=old.pk).update(finished_at=long_ago)

    call_command("forget_letters", dry_run=True)
    assert Content.objects.count() == 3
    call_command("forget_letters")

    old.refresh_from_db()
    assert (old.content, old.address) == (None, "aidar@example.kz")
    assert set(Content.objects.values_list("pk", flat=True)) == {young.content_id, waiting.content_id}
    assert "1 letters" in capsys.readouterr().out


def test_an_address_can_be_erased_with_all_that_was_written_to_it(server, write, deliver):
    write("gone@example.kz", body="Жеке хат")
    deliver()
    write("gone@example.kz", body="Екінші хат")

    forgetting.erase_address("gone@example.kz", ["notice"])

    assert not Letter.objects.filter(address__icontains="gone").exists()
    assert not Content.objects.filter(text__contains="хат").exists()
    deliver()
    assert len(server.recipients) == 1


def test_what_django_and_wagtail_send_goes_through_the_outbox(db, settings):
    settings.EMAIL_BACKEND = "site_project.mail.backend.EmailBackend"
    with translation.override("ru"):
        EmailMessage("Страница на проверке", "Откройте её.", to=["a@example.kz"], cc=["b@example.kz"]).send()

    assert set(Letter.objects.values_list("address", "language", "kind")) == {
        ("a@example.kz", "ru", "notice"),
        ("b@example.kz", "ru", "notice"),
    }


def test_nobody_waits_for_the_mail_server_when_a_password_is_asked_for(client, server, deliver, django_user_model):
    server.stop()
    user = django_user_model.objects.create_superuser("admin", "admin@example.kz", "secret")

    response = client.post("/admin/password_reset/", {"email": "admin@example.kz"})

    assert response.status_code == 302
    letter = Letter.objects.get()
    assert (letter.reference, letter.address, letter.language) == (f"user:{user.pk}", "admin@example.kz", "kk")
    link = re.search(r"http://testserver(/\S+)", letter.content.text)[1]
    assert client.get(link, follow=True).status_code == 200
