"""An answer is written, saved, compared, previewed and sent."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from qa.language_guess import looks_like
from qa.models import Answer, CannedText, Event, Question
from site_project.mail.models import Letter

from .conftest import photo
from .moderators import PDF, TEXT, browser, page, screen, url, written

pytestmark = pytest.mark.usefixtures("in_english")


def test_an_answer_is_saved_previewed_and_sent(dispatch, asked, moderator):
    question = asked()
    response = dispatch.post(url("answer", question), written(then="preview"))
    assert response.url == url("preview", question)
    shown = page(dispatch, response.url)
    assert "srcdoc=" in shown
    assert "sandbox" in shown
    assert TEXT in shown
    assert 'name="version" value="1"' in page(dispatch, url("send", question))

    dispatch.post(url("send", question), {"version": 1})

    question.refresh_from_db()
    assert (question.state, question.answer.outgoing) == ("answered", "2026-00001")
    letter = Letter.objects.get(kind="question_answered")
    assert letter.address == question.email
    assert TEXT in letter.content.text
    assert TEXT in screen(dispatch, question)
    assert question.events.filter(verb=Event.Verb.ANSWERED, actor=moderator).exists()


def test_an_answer_is_not_sent_twice_nor_empty(dispatch, asked):
    question = asked()
    assert dispatch.get(url("send", question)).status_code == 403
    dispatch.post(url("answer", question), written(text=""))
    assert "nothing to send" in dispatch.get(url("send", question), follow=True).content.decode()
    dispatch.post(url("send", question), {"version": 1})
    assert not Letter.objects.filter(kind="question_answered").exists()

    dispatch.post(url("answer", question), written(1))
    dispatch.post(url("send", question), {"version": 2})
    dispatch.post(url("send", question), {"version": 2})
    assert Letter.objects.filter(kind="question_answered").count() == 1
    assert dispatch.post(url("answer", question), written(2, "Басқа")).url == url("question", question)
    assert Answer.objects.get().text == TEXT


def test_the_second_of_two_moderators_is_told_and_overwrites_nothing(dispatch, colleague, asked):
    question = asked()
    second = browser(colleague)
    second.post(url("answer", question), written(text="Құбыр <b>ауыстырылды</b>, су бар."))

    response = dispatch.post(url("answer", question), written(text="Құбыр жөнделді, су бар."))

    text = response.content.decode()
    assert response.status_code == 409
    assert "Бота saved the answer at" in text
    assert "<del>&lt;b&gt;ауыстырылды&lt;/b&gt;,</del><ins>жөнделді,</ins>" in text
    assert "Құбыр жөнделді, су бар.</textarea>" in text
    assert 'name="version" value="1"' in text
    assert Answer.objects.get().text == "Құбыр <b>ауыстырылды</b>, су бар."

    # Having seen the difference, the moderator decides.
    dispatch.post(url("answer", question), written(1, "Құбыр жөнделді, су бар."))
    assert Answer.objects.get().text == "Құбыр жөнделді, су бар."


def test_what_a_colleague_has_changed_meanwhile_is_not_sent_unseen(dispatch, colleague, asked):
    question = asked()
    dispatch.post(url("answer", question), written())
    browser(colleague).post(url("answer", question), written(1, "Басқа жауап"))
    response = dispatch.post(url("send", question), {"version": 1}, follow=True)
    assert "Not sent: Бота saved the answer" in response.content.decode()
    assert "Басқа жауап" in response.content.decode()
    assert not Letter.objects.filter(kind="question_answered").exists()


@pytest.mark.parametrize(("text", "warned"), [(TEXT, False), ("Давление восстановлено сегодня утром.", True)])
def test_an_answer_in_another_language_is_warned_of_and_not_refused(dispatch, asked, text, warned):
    question = asked(language="kk")
    dispatch.post(url("answer", question), written(text=text))
    for name in ("answer", "send"):
        assert ("in another language (Russian)" in page(dispatch, url(name, question))) == warned
    dispatch.post(url("send", question), {"version": 1})
    assert Question.objects.get().state == "answered"


def test_canned_texts_of_the_rubric_are_offered_in_the_language_of_the_question_and_inserted(dispatch, asked, desk):
    question = asked(language="ru", message="Нет воды")
    mine = CannedText.objects.create(
        title="Жөндеу", rubric=desk["technical"], text_kk="Жөндеу жүріп жатыр", text_ru="Идёт ремонт"
    )
    CannedText.objects.create(title="Шағым", rubric=desk["complaints"], text_kk="Шағым", text_ru="Жалоба принята")

    text = page(dispatch, url("answer", question))
    assert "Идёт ремонт" in text
    assert "Жөндеу жүріп жатыр" not in text
    assert "Жалоба принята" not in text

    text = dispatch.post(url("answer", question), written(text="Добрый день!", insert=mine.pk)).content.decode()
    assert "Добрый день!\n\nИдёт ремонт</textarea>" in text
    assert not Answer.objects.exists()


def test_files_go_with_an_answer_and_come_off_it(dispatch, asked, django_capture_on_commit_callbacks):
    question = asked()
    akt = SimpleUploadedFile("Акт.pdf", PDF)
    dispatch.post(url("answer", question), written(files=[akt, photo()]))
    files = {file.name: file for file in Answer.objects.get().files.all()}
    assert set(files) == {"Акт.pdf", "photo.jpg"}
    assert "Акт.pdf" in page(dispatch, url("answer", question))

    with django_capture_on_commit_callbacks(execute=True):
        dispatch.post(url("remove_file", question, files["photo.jpg"].pk))
    assert not files["photo.jpg"].file.storage.exists(files["photo.jpg"].file.name)
    dispatch.post(url("send", question), {"version": 1})
    letter = Letter.objects.get(kind="question_answered")
    assert [(file.name, bytes(file.data)) for file in letter.content.attachments.all()] == [("Акт.pdf", PDF)]
    dispatch.post(url("remove_file", question, files["Акт.pdf"].pk))
    assert Answer.objects.get().files.count() == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.exe", b"MZ"), ("a.pdf", b"MZ not a pdf"), ("a.svg", b"<svg/>"), ("a.pdf", b"%PDF" + b"0" * (10 * 2**20 + 1))],
    ids=["program", "program called pdf", "drawing with script", "too large"],
)
def test_a_file_that_is_not_what_it_should_be_is_refused_and_the_text_is_kept(dispatch, asked, name, content):
    question = asked()
    response = dispatch.post(url("answer", question), written(files=[SimpleUploadedFile(name, content)]))
    assert response.status_code == 422
    assert TEXT in response.content.decode()
    assert not Answer.objects.exists()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TEXT, "kk"),
        ("Сіздің өтінішіңіз тіркелді, жауап он бес күнде беріледі.", "kk"),
        ("Ваше обращение зарегистрировано, ответ будет дан в срок.", "ru"),
        ("ГКП «Өскемен Водоканал» сообщает, что на проспекте Шәкәрім идут работы по замене труб.", "ru"),
        ("Your question has been registered and will be answered.", "en"),
        ("Иә, болады.", ""),
        ("", ""),
        ("+7 7232 70-08-78", ""),
    ],
)
def test_the_language_of_a_text_is_guessed(text, language):
    assert looks_like(text) == language
