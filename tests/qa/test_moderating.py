"""Moderators at the question desk: what each sees, answers, publishes, and what no other department does."""

import datetime as dt
from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook
from wagtail.models import GroupApprovalTask, Locale, Workflow, WorkflowTask
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from home.models import CompanyDetails
from qa import asking, ending, moderating, publication
from qa.language_guess import looks_like
from qa.marked_text import difference, marked
from qa.models import Answer, CannedText, Department, Event, PublishedQuestion, Question, Rubric
from qa.photos import remake
from site_project import remember
from site_project.consents import ConsentText
from site_project.mail.models import Letter

from .conftest import photo

QUEUE = "/admin/questions/"
TEXT = "Қысым бүгін қалпына келтірілді, құбыр ауыстырылды."
PDF = b"%PDF-1.4 akt"


@pytest.fixture(autouse=True)
def _in_english(settings):
    """The screens speak English here, so that sentences of the tests do not depend on the catalogues."""
    settings.LANGUAGE_CODE = "en"
    with translation.override("en"):
        yield


@pytest.fixture
def now() -> dt.datetime:
    return timezone.now()


def browser(user) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def dispatch(moderator) -> Client:
    """The browser of a moderator of the dispatch service."""
    return browser(moderator)


@pytest.fixture
def clerk(django_user_model, desk):
    user = django_user_model.objects.create_user("reception", password="only for tests")
    user.groups.add(Department.objects.get(slug="reception").group)
    return user


@pytest.fixture
def reception(clerk) -> Client:
    """The browser of a moderator of the reception."""
    return browser(clerk)


@pytest.fixture
def colleague(django_user_model, moderator):
    """Another moderator of the dispatch service."""
    user = django_user_model.objects.create_user("colleague", password="only for tests", first_name="Бота")
    user.groups.set(moderator.groups.all())
    return user


def url(name: str, question: Question, *more) -> str:
    return reverse(f"qa_{name}", args=[question.pk, *more])


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


def screen(client: Client, question: Question) -> str:
    return page(client, url("question", question))


def verbs(question: Question) -> list[str]:
    return list(question.events.values_list("verb", flat=True))


def written(version: int = 0, text: str = TEXT, **more) -> dict:
    return {"text": text, "responsible": "Қызмет бастығы", "version": version, **more}


# --- The queue --------------------------------------------------------------------------------------------------------


def test_a_moderator_sees_the_questions_of_the_own_department_only(dispatch, reception, admin_client, asked):
    pipes, complaint = asked("technical", name="Дархан"), asked("complaints", name="Сара")

    assert url("question", pipes) in page(dispatch, QUEUE)
    assert url("question", complaint) not in page(dispatch, QUEUE)
    assert url("question", complaint) in page(reception, f"{QUEUE}results/")
    assert url("question", pipes) not in page(reception, f"{QUEUE}?q=Дархан")
    assert all(url("question", each) in page(admin_client, QUEUE) for each in (pipes, complaint))


def test_urgent_questions_stand_first_and_then_those_with_the_least_time(dispatch, asked, now):
    late = asked("technical", now=now)
    early = asked("technical", now=now - dt.timedelta(days=10))
    urgent = asked("manholes", now=now)

    text = page(dispatch, QUEUE)

    places = [text.index(url("question", each)) for each in (urgent, early, late)]
    assert places == sorted(places)


def test_each_tab_holds_what_its_name_says(dispatch, moderator, asked, now):
    new = asked(now=now)
    mine = asked(now=now)
    moderating.take(mine, moderator, now)
    soon = asked("manholes", now=now)
    overdue = asked(now=now - dt.timedelta(days=60))
    doubtful = asked(now=now, suspicion="too_fast")
    everything = {new, mine, soon, overdue, doubtful}
    expected = {
        "open": everything - {doubtful},
        "new": {new, soon, overdue},
        "mine": {mine},
        "soon": {soon},
        "overdue": {overdue},
        "quarantined": {doubtful},
        "all": everything,
    }

    for tab, wanted in expected.items():
        text = page(dispatch, f"{QUEUE}?tab={tab}")
        assert {each for each in everything if f'href="{url("question", each)}"' in text} == wanted, tab
    assert "working days overdue" in page(dispatch, f"{QUEUE}?tab=overdue")


@pytest.mark.parametrize(
    "query", ["2026-0", "сәрсен", "Сәрсен", "8 (701) 123-45-67", "+7 701 123 45 67", "gulmira@", "әрең көтеріледі"]
)
def test_a_question_is_found_by_number_name_phone_email_and_words(dispatch, asked, query):
    question = asked()
    asked(name="Басқа", phone="+77050000000", email="b@example.kz", message="Есептегіш", suspicion="too_fast")

    text = page(dispatch, f"{QUEUE}?{'&'.join(['q=' + query.replace('+', '%2B')])}")

    assert url("question", question) in text
    assert text.count("/admin/questions/") > 0
    assert f'href="{url("question", Question.objects.get(name="Басқа"))}"' not in text


def test_the_queue_is_filtered_by_rubric(dispatch, asked, desk):
    pipes, manhole = asked("technical"), asked("manholes")
    text = page(dispatch, f"{QUEUE}?rubric={desk['manholes'].pk}")
    assert url("question", manhole) in text
    assert url("question", pipes) not in text


def test_the_queue_asks_as_much_for_thirty_questions_as_for_three(dispatch, asked, moderator, now):
    def number_of_queries() -> int:
        page(dispatch, f"{QUEUE}?tab=all")
        with CaptureQueriesContext(connection) as captured:
            page(dispatch, f"{QUEUE}?tab=all")
        return len(captured)

    for _each in range(3):
        moderating.take(asked(), moderator, now)
    few = number_of_queries()
    for _each in range(27):
        moderating.take(asked(), moderator, now)

    assert number_of_queries() == few


def test_an_editor_has_no_queue(editor, asked):
    client = browser(editor)
    assert client.get(QUEUE).status_code in (302, 403, 404)
    assert client.get(f"{QUEUE}results/").status_code in (302, 403, 404)
    assert "questions-heading" not in page(client, "/admin/")


# --- Export -----------------------------------------------------------------------------------------------------------


def exported(client: Client, kind: str, query: str = "") -> bytes:
    response = client.get(f"{QUEUE}?export={kind}{query}")
    assert response.status_code == 200
    return b"".join(response.streaming_content)


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t"])
def test_no_cell_of_an_export_is_a_formula(dispatch, asked, beginning):
    asked(name=f"{beginning}cmd|' /C calc'!A0", message=f"{beginning}1+1", phone="+77011234567")

    csv = exported(dispatch, "csv").decode("utf-8-sig")
    sheet = load_workbook(BytesIO(exported(dispatch, "xlsx"))).active

    assert f"'{beginning}cmd" in csv
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not any(str(cell.value).startswith(("=", "+", "-", "@", "\t")) for cell in cells)
    assert {cell.data_type for cell in cells} == {"s"}
    assert "'+77011234567" in csv


def test_an_export_holds_the_own_department_only_and_is_written_down(dispatch, asked, moderator):
    pipes, complaint = asked("technical"), asked("complaints", name="Сара")

    csv = exported(dispatch, "csv").decode()

    assert pipes.incoming in csv
    assert "Сара" not in csv
    event = Event.objects.get(verb=Event.Verb.EXPORTED)
    assert (event.question, event.actor, event.details) == (pipes, moderator, "csv")
    assert Event.Verb.EXPORTED not in verbs(complaint)


def test_who_has_no_right_to_export_gets_nothing(dispatch, moderator, asked):
    asked()
    moderator.groups.get().permissions.remove(Permission.objects.get(codename="export_question"))
    assert dispatch.get(f"{QUEUE}?export=csv").status_code in (302, 403)
    assert "export=csv" not in page(dispatch, QUEUE)
    assert not Event.objects.filter(verb=Event.Verb.EXPORTED).exists()


# --- The first screen -------------------------------------------------------------------------------------------------


def test_a_moderator_lands_on_counters_and_links_to_each_tab(dispatch, asked, now):
    asked("technical", now=now - dt.timedelta(days=60))
    asked("complaints", now=now - dt.timedelta(days=60))

    text = page(dispatch, "/admin/")

    assert f'href="{QUEUE}?tab=overdue">Overdue: 1</a>' in text
    assert f'href="{QUEUE}?tab=quarantined">In quarantine: 0</a>' in text
    assert "Open and overdue questions by rubric" in text
    assert "<svg" in text
    assert "Complaints" not in text


# --- Who may see a question -------------------------------------------------------------------------------------------


def every_address(question: Question) -> list[tuple[str, str]]:
    """Return method and address of everything that can be done with a question."""
    file = question.answer.files.get().pk
    letter = Letter.objects.filter(reference=question.reference).first().pk
    copy = PublishedQuestion.objects.get(question_number=question.pk)
    screens = [
        ("get", url(name, question)) for name in ("question", "answer", "preview", "send", "erase", "publication")
    ]
    screens += [("get", url("photo", question, question.photos.get().pk)), ("get", url("answer_file", question, file))]
    acts = ["take", "assign", "move", "release", "note", "erase", "answer", "send", "prepare", "publication"]
    acts = [("post", url(name, question)) for name in acts]
    acts += [("post", url("remove_file", question, file)), ("post", url("letter_again", question, letter))]
    snippet = "wagtailsnippets_qa_publishedquestion"
    names = ["edit", "delete", "history", "usage", "preview_on_edit", "unpublish", "lock", "workflow_history"]
    return screens + acts + [("get", reverse(f"{snippet}:{name}", args=[copy.pk])) for name in names]


@pytest.fixture
def full(asked, moderator, homes, now):
    """An answered question with everything it can have: photo, file, letters, public copy."""
    question = asked(may_publish=True, photos=[remake(photo())], now=now)
    answer = moderating.save_draft(question, TEXT, "Қызмет бастығы", 0, moderator, now)
    upload = SimpleUploadedFile("akt.pdf", PDF)
    moderating.attach(answer, "akt.pdf", upload)
    moderating.send_answer(question, 1, moderator, now)
    question = Question.objects.get(pk=question.pk)
    publication.prepare(question, homes["kk"].locale, moderator)
    return question


@pytest.mark.parametrize("who", ["reception", "editor", "anonymous"])
def test_nobody_else_reaches_a_question_by_any_address(who, request, full, reception, editor):
    client = {"reception": reception, "editor": browser(editor), "anonymous": Client()}[who]
    before = list(Event.objects.values_list("pk", flat=True))

    for method, address in every_address(full):
        response = getattr(client, method)(address)
        if who == "anonymous":
            assert response.status_code == 302, address
            assert response.url.startswith("/admin/login/")
        else:
            assert response.status_code == 403, (address, response.status_code)

    assert list(Event.objects.values_list("pk", flat=True)) == before
    assert not Question.objects.get().erased_at


def test_a_question_of_others_and_one_that_does_not_exist_are_refused_alike(reception, full):
    others, none = reception.get(url("question", full)), reception.get(reverse("qa_question", args=[full.pk + 1]))
    assert (others.status_code, others.content) == (none.status_code, none.content)


def test_an_editor_with_rights_to_published_questions_sees_no_draft_of_a_department(editor, full):
    names = ["view_publishedquestion", "change_publishedquestion", "publish_publishedquestion"]
    editor.user_permissions.set(Permission.objects.filter(codename__in=names))
    copy = PublishedQuestion.objects.get()
    client = browser(editor)
    assert client.get(reverse("wagtailsnippets_qa_publishedquestion:edit", args=[copy.pk])).status_code == 403
    assert copy.incoming not in page(client, reverse("wagtailsnippets_qa_publishedquestion:list"))


def test_the_own_moderator_reaches_all_screens(dispatch, full):
    for name in ("question", "preview", "erase", "publication"):
        assert dispatch.get(url(name, full)).status_code == 200, name
    copy = PublishedQuestion.objects.get()
    for name in ("edit", "history", "workflow_history"):
        address = reverse(f"wagtailsnippets_qa_publishedquestion:{name}", args=[copy.pk])
        assert dispatch.get(address).status_code == 200, name
    assert copy.incoming in page(dispatch, reverse("wagtailsnippets_qa_publishedquestion:list"))


def test_photos_and_files_are_private(dispatch, full):
    picture = dispatch.get(url("photo", full, full.photos.get().pk))
    file = dispatch.get(url("answer_file", full, full.answer.files.get().pk))

    assert picture.headers["Content-Type"] == "image/jpeg"
    assert 'filename="' in picture.headers["Content-Disposition"]
    assert file.headers["Content-Disposition"] == 'attachment; filename="akt.pdf"'
    assert b"".join(file.streaming_content) == PDF
    for response in (picture, file):
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert {"private", "no-store"} <= {each.strip() for each in response.headers["Cache-Control"].split(",")}
        response.close()


def test_a_photo_of_another_question_is_not_served_under_this_one(dispatch, full, asked):
    other = asked()
    assert dispatch.get(url("photo", other, full.photos.get().pk)).status_code == 403
    assert dispatch.get(url("answer_file", other, full.answer.files.get().pk)).status_code == 403
    letter = Letter.objects.filter(reference=full.reference).first()
    assert dispatch.post(url("letter_again", other, letter.pk)).status_code == 403


# --- The question's screen --------------------------------------------------------------------------------------------


def test_the_screen_shows_all_that_is_known_of_a_question(dispatch, asked, moderator, now):
    question = asked("manholes", address="көпір жанында", photos=[remake(photo())], may_publish=True, now=now)
    moderating.write_note(question, "Қоңырау шалдым", moderator, now)
    asking.clarify(question, "Әлі де ашық <жатыр>", now)
    asking.withdraw(question, now)

    text = screen(dispatch, question)

    for words in (
        question.message,
        "көпір жанында",
        "+77011234567",
        "gulmira@example.kz",
        "Қоңырау шалдым",
        "Әлі де ашық &lt;жатыр&gt;",
        "withdrawn on",
        "working days left",
        "permission to publish withdrawn",
        url("photo", question, question.photos.get().pk),
    ):
        assert words in text, words


def test_looking_at_a_question_is_written_down_once_an_hour(dispatch, asked, moderator, colleague):
    question = asked()
    for _each in range(3):
        screen(dispatch, question)
    screen(browser(colleague), question)
    viewed = question.events.filter(verb=Event.Verb.VIEWED)
    assert {event.actor for event in viewed} == {moderator, colleague}
    assert viewed.count() == 2

    viewed.update(at=timezone.now() - dt.timedelta(hours=2))
    screen(dispatch, question)
    assert viewed.count() == 3


def test_a_question_is_taken_once(dispatch, asked, moderator, colleague):
    question = asked()
    dispatch.post(url("take", question))
    response = browser(colleague).post(url("take", question), follow=True)
    question.refresh_from_db()
    assert (question.state, question.assignee) == ("in_work", moderator)
    assert "not possible any more" in response.content.decode()


def test_a_question_is_given_to_a_colleague_of_the_department_and_to_nobody_else(dispatch, asked, colleague, clerk):
    question = asked()
    dispatch.post(url("assign", question), {"colleague": clerk.pk})
    question.refresh_from_db()
    assert question.assignee is None
    dispatch.post(url("assign", question), {"colleague": colleague.pk})
    question.refresh_from_db()
    assert question.assignee == colleague


def test_a_question_moved_to_another_department_leaves_the_queue_of_this_one(dispatch, reception, asked, desk):
    question = asked("technical")
    response = dispatch.post(url("move", question), {"rubric": desk["complaints"].pk})
    assert response.url == QUEUE
    assert dispatch.get(url("question", question)).status_code == 403
    assert screen(reception, question)


def test_a_question_in_quarantine_is_released(dispatch, asked):
    question = asked(suspicion="too_fast")
    assert "faster than a person can" in screen(dispatch, question)
    dispatch.post(url("release", question))
    question.refresh_from_db()
    assert question.state == "new"
    assert question.incoming


def test_a_note_is_written_and_an_empty_one_is_not(dispatch, asked, moderator):
    question = asked()
    dispatch.post(url("note", question), {"text": "  "})
    dispatch.post(url("note", question), {"text": "Бригада шықты"})
    assert [(note.text, note.author) for note in question.notes.all()] == [("Бригада шықты", moderator)]


def test_personal_data_are_erased_after_a_second_look(dispatch, full, django_capture_on_commit_callbacks):
    assert "erased for good" in page(dispatch, url("erase", full))
    assert "erased for good" in dispatch.post(url("erase", full)).content.decode()
    assert not Question.objects.get().erased_at
    with django_capture_on_commit_callbacks(execute=True):
        dispatch.post(url("erase", full), {"confirmed": "yes"})
    question = Question.objects.get()
    assert question.erased_at
    assert (question.name, question.message) == ("", "")
    assert not PublishedQuestion.objects.exists()
    assert "gulmira@example.kz" not in screen(dispatch, question)


def test_what_became_of_each_letter_is_shown_and_one_is_sent_again(dispatch, asked):
    question = asked()
    letter = Letter.objects.filter(reference=question.reference, address=question.email).get()
    Letter.objects.filter(pk=letter.pk).update(
        state=Letter.State.FAILED, words="550 5.1.1 No such user", finished_at=timezone.now()
    )
    assert "550 5.1.1 No such user" in screen(dispatch, question)

    dispatch.post(url("letter_again", question, letter.pk))
    letter.refresh_from_db()
    assert letter.state == Letter.State.QUEUED
    response = dispatch.post(url("letter_again", question, letter.pk), follow=True)
    assert "cannot be sent again" in response.content.decode()


@pytest.mark.parametrize("name", ["take", "assign", "move", "release", "note", "prepare"])
def test_a_link_changes_nothing(dispatch, asked, name):
    assert dispatch.get(url(name, asked())).status_code == 405


def test_who_may_only_look_finds_no_buttons_and_changes_nothing(dispatch, asked, moderator):
    moderator.groups.get().permissions.remove(Permission.objects.get(codename="change_question"))
    question = asked()
    assert url("take", question) not in screen(dispatch, question)
    assert dispatch.post(url("take", question)).status_code == 403
    assert dispatch.get(url("answer", question)).status_code == 403


# --- The answer -------------------------------------------------------------------------------------------------------


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


# --- Publishing -------------------------------------------------------------------------------------------------------


@pytest.fixture
def copy(answered, dispatch) -> PublishedQuestion:
    """The unchecked copy of a question whose asker allows it to be published."""
    question = answered(may_publish=True, message="Гүлмира Сәрсенбаева, 8 701 123 45 67. Су қашан болады?")
    dispatch.post(url("prepare", question))
    return PublishedQuestion.objects.get()


def original(copy: PublishedQuestion) -> Question:
    return Question.objects.get(pk=copy.question_number)


def cleared(**more) -> dict:
    return {
        "name": "Гүлмира С.",
        "message": "Су қашан болады?",
        "answer": TEXT,
        "responsible": "Қызмет бастығы",
        "is_checked": "on",
        "version": PublishedQuestion.objects.get().latest_revision_id or 0,
        **more,
    }


def test_what_the_asker_keeps_private_is_not_prepared(dispatch, answered):
    question = answered(may_publish=False)
    assert url("prepare", question) not in screen(dispatch, question)
    response = dispatch.post(url("prepare", question), follow=True)
    assert "not possible any more" in response.content.decode()
    assert not PublishedQuestion.objects.exists()
    assert dispatch.get(url("publication", question)).status_code == 403


def test_personal_data_are_marked_beside_the_copy(dispatch, copy):
    text = page(dispatch, url("publication", original(copy)))
    assert "<mark>8 701 123 45 67 <small>(phone)</small></mark>" in text
    assert "<li>phone: <mark>8 701 123 45 67</mark></li>" in text

    dispatch.post(url("publication", original(copy)), cleared(action="save"))
    assert "No personal data found in the saved copy" in page(dispatch, url("publication", original(copy)))
    assert not PublishedQuestion.objects.get().live


def test_what_is_marked_is_taken_out_in_one_click_and_saved_only_after_a_look(dispatch, copy):
    typed = cleared(message="Гүлмира Сәрсенбаева, 8 701 123 45 67. Су қашан болады?", action="take_out")
    text = dispatch.post(url("publication", original(copy)), typed).content.decode()
    assert "[аты-жөні], [телефон]. Су қашан болады?" in text
    assert "<del>" in text
    assert "<ins>" in text
    assert copy.get_latest_revision_as_object().message == PublishedQuestion.objects.get().message
    assert "[телефон]" not in PublishedQuestion.objects.get().message


def test_the_enterprises_own_contacts_are_not_marked(dispatch, copy):
    company = CompanyDetails.load()
    company.emergency_phone, company.email = "8 (7232) 75-00-00", "info@example.kz"
    company.address_kk = "Өскемен қ., Бажов көшесі, 339/1"
    company.save()
    own = "8 (7232) 75-00-00, 75-00-00, info@example.kz, Бажов көшесі, 339/1"
    dispatch.post(url("publication", original(copy)), cleared(message=own, action="save"))
    assert "No personal data found in the saved copy" in page(dispatch, url("publication", original(copy)))


def test_a_checked_copy_is_published_at_once_and_taken_off(dispatch, copy, moderator, publishing):
    edition = remember.edition()
    with publishing():
        dispatch.post(url("publication", original(copy)), cleared(action="publish"))

    copy.refresh_from_db()
    assert copy.live
    assert (copy.name, copy.message) == ("Гүлмира С.", "Су қашан болады?")
    assert remember.edition() != edition
    event = original(copy).events.get(verb=Event.Verb.PUBLISHED)
    assert (event.actor, event.details) == (moderator, "kk")
    edition = remember.edition()

    with publishing():
        dispatch.post(url("publication", original(copy)), {"action": "unpublish"})
    copy.refresh_from_db()
    assert not copy.live
    assert remember.edition() != edition
    assert original(copy).events.filter(verb=Event.Verb.UNPUBLISHED, actor=moderator).count() == 1


def test_an_unchecked_copy_is_refused_and_what_was_typed_is_kept(dispatch, copy):
    data = cleared(action="publish")
    del data["is_checked"]
    response = dispatch.post(url("publication", original(copy)), data)
    assert response.status_code == 422
    assert "personal data are not marked as checked" in response.content.decode()
    copy.refresh_from_db()
    assert not copy.live
    assert copy.get_latest_revision_as_object().message == "Су қашан болады?"


def test_nothing_is_published_without_the_right_to_publish(dispatch, copy, moderator):
    moderator.groups.get().permissions.remove(Permission.objects.get(codename="publish_publishedquestion"))
    dispatch.post(url("publication", original(copy)), cleared(action="publish"))
    assert not PublishedQuestion.objects.get().live


# Every way a copy can go live, as a function of the moderator's browser and the copy.


def by_button(client: Client, copy: PublishedQuestion) -> None:
    client.post(url("publication", original(copy)), cleared(action="publish", is_checked="on" if checked(copy) else ""))


def by_editor(client: Client, copy: PublishedQuestion) -> None:
    data = cleared(rubric=copy.rubric_id, **{"action-publish": "yes"}) | ({} if checked(copy) else {"is_checked": ""})
    response = client.post(reverse("wagtailsnippets_qa_publishedquestion:edit", args=[copy.pk]), data)
    assert response.status_code == 302


def by_workflow(client: Client, copy: PublishedQuestion) -> None:
    group = Department.objects.get(slug="dispatch").group
    task = GroupApprovalTask.objects.create(name="Check")
    task.groups.add(group)
    workflow = Workflow.objects.create(name="Questions")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    state = workflow.start(copy, None)
    name = "wagtailsnippets_qa_publishedquestion:workflow_action"
    client.post(reverse(name, args=[copy.pk, "approve", state.current_task_state.pk]), {"comment": ""})


def by_the_clock(client: Client, copy: PublishedQuestion) -> None:
    copy.latest_revision.approved_go_live_at = timezone.now() - dt.timedelta(minutes=1)
    copy.latest_revision.save()
    call_command("publish_scheduled")
    assert not copy.revisions.filter(approved_go_live_at__isnull=False).exists()


def by_code(client: Client, copy: PublishedQuestion) -> None:
    copy.live = True
    try:
        copy.save()
    except ValidationError:
        return


def checked(copy: PublishedQuestion) -> bool:
    return copy.get_latest_revision_as_object().is_checked


WAYS = [by_button, by_editor, by_workflow, by_the_clock, by_code]


@pytest.fixture
def checked_copy(dispatch, copy) -> PublishedQuestion:
    dispatch.post(url("publication", original(copy)), cleared(action="save"))
    return PublishedQuestion.objects.get()


@pytest.mark.parametrize("way", WAYS)
def test_a_checked_copy_goes_public_by_every_way(dispatch, checked_copy, way):
    way(dispatch, checked_copy)
    assert PublishedQuestion.objects.get().live


@pytest.mark.parametrize("way", WAYS)
def test_an_unchecked_copy_goes_public_by_no_way(dispatch, copy, way):
    way(dispatch, copy)
    assert not PublishedQuestion.objects.get().live
    assert Event.Verb.PUBLISHED not in verbs(original(copy))


@pytest.mark.parametrize("way", WAYS)
def test_without_the_permission_a_copy_goes_public_by_no_way(dispatch, checked_copy, way, now):
    asking.withdraw(original(checked_copy), now)
    way(dispatch, checked_copy)
    assert not PublishedQuestion.objects.get().live
    assert Event.Verb.PUBLISHED not in verbs(original(checked_copy))


def translate_all(translation: Translation) -> None:
    """Translate every text, as an editor would."""
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data=f"Перевод {segment.order}",
        )


@pytest.mark.parametrize("allowed", [True, False])
def test_a_translation_goes_public_only_while_the_asker_allows_it(checked_copy, moderator, now, allowed, publishing):
    checked_copy.latest_revision.publish(user=moderator)
    checked_copy.refresh_from_db()
    source, _created = TranslationSource.update_or_create_from_instance(checked_copy)
    translated = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="ru"))
    translate_all(translated)
    if not allowed:
        asking.withdraw(original(checked_copy), now)

    with publishing():
        if allowed:
            source.create_or_update_translation(translated.target_locale, user=moderator, publish=True, fallback=True)
        else:
            with pytest.raises(ValidationError):
                source.create_or_update_translation(
                    translated.target_locale, user=moderator, publish=True, fallback=True
                )

    assert PublishedQuestion.objects.filter(locale__language_code="ru", live=True).exists() == allowed


def test_a_copy_is_submitted_for_translation_once_it_is_public_and_by_its_department(dispatch, reception, checked_copy):
    address = reverse("wagtail_localize:submit_snippet_translation", args=["qa", "publishedquestion", checked_copy.pk])
    assert "Publish the question first" in dispatch.get(address, follow=True).content.decode()
    by_button(dispatch, checked_copy)
    russian = Locale.objects.get(language_code="ru")

    assert reception.post(address, {"locales": [russian.pk]}).status_code == 403
    assert not Translation.objects.exists()
    assert dispatch.get(address).status_code == 200
    dispatch.post(address, {"locales": [russian.pk]})
    assert Translation.objects.get().target_locale == russian
    assert not PublishedQuestion.objects.get(locale=russian).live


def test_the_clock_calls_off_an_untranslated_copy_and_goes_on(checked_copy, dispatch, publishing):
    by_button(dispatch, checked_copy)
    source, _created = TranslationSource.update_or_create_from_instance(PublishedQuestion.objects.get())
    russian = Locale.objects.get(language_code="ru")
    Translation.objects.create(source=source, target_locale=russian)
    draft, _created = source.create_or_update_translation(russian, publish=False, fallback=True)
    revision = draft.save_revision()
    revision.approved_go_live_at = timezone.now() - dt.timedelta(minutes=1)
    revision.save()

    with pytest.raises(ValidationError):
        call_command("publish_scheduled")
    call_command("publish_scheduled")

    assert not PublishedQuestion.objects.get(locale=russian).live


def test_the_file_for_a_translator_of_a_copy_is_named_by_it_and_the_language(dispatch, reception, checked_copy):
    by_button(dispatch, checked_copy)
    russian = Locale.objects.get(language_code="ru")
    submit = reverse("wagtail_localize:submit_snippet_translation", args=["qa", "publishedquestion", checked_copy.pk])
    dispatch.post(submit, {"locales": [russian.pk]})
    address = reverse("wagtail_localize:download_pofile", args=[Translation.objects.get().pk])

    name = f"publishedquestion-{PublishedQuestion.objects.get(locale=russian).pk}-ru.po"
    assert dispatch.get(address)["Content-Disposition"] == f'attachment; filename="{name}"'
    assert reception.get(address).status_code == 403


def test_the_log_of_the_admin_keeps_none_of_the_askers_words(checked_copy):
    assert str(checked_copy) == f"{checked_copy.incoming} (kk)"


def test_a_copy_is_taken_off_from_its_editor_too(dispatch, checked_copy, moderator):
    by_button(dispatch, checked_copy)
    dispatch.post(reverse("wagtailsnippets_qa_publishedquestion:unpublish", args=[checked_copy.pk]))
    assert not PublishedQuestion.objects.get().live
    assert original(checked_copy).events.filter(verb=Event.Verb.UNPUBLISHED, actor=moderator).count() == 1


def test_a_copy_is_taken_off_by_the_clock_for_all_caches_at_once(checked_copy, dispatch, publishing):
    by_button(dispatch, checked_copy)
    PublishedQuestion.objects.update(expire_at=timezone.now() - dt.timedelta(minutes=1))
    edition = remember.edition()
    with publishing():
        call_command("publish_scheduled")
    assert not PublishedQuestion.objects.get().live
    assert remember.edition() != edition


def test_a_refused_publication_says_why_in_the_editor(dispatch, copy):
    data = cleared(rubric=copy.rubric_id, is_checked="", **{"action-publish": "yes"})
    address = reverse("wagtailsnippets_qa_publishedquestion:edit", args=[copy.pk])
    text = dispatch.post(address, data, follow=True).content.decode()
    assert "Not published: personal data are not marked as checked" in text


def test_what_is_erased_is_not_published_any_more(dispatch, full, now):
    ending.erase(full, now, with_copies=True)
    dispatch.post(url("prepare", full))
    assert not PublishedQuestion.objects.exists()


def test_nobody_makes_a_published_question_of_nothing(admin_client):
    assert admin_client.get(reverse("wagtailsnippets_qa_publishedquestion:add")).status_code in (302, 403)


# --- Records ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", [Department, Rubric, CannedText, PublishedQuestion])
def test_an_administrator_gets_the_lists_of_records(admin_client, desk, model):
    assert admin_client.get(reverse(f"wagtailsnippets_qa_{model._meta.model_name}:list")).status_code == 200
    assert admin_client.get(reverse("wagtailsnippets_qa_calendarexception:list")).status_code == 200


def test_the_words_of_a_consent_are_read_and_added_and_never_changed(admin_client, asked):
    text = ConsentText.objects.get(purpose="processing", version=1)
    names = "wagtailsnippets_site_project_consenttext"
    assert text.text_ru in page(admin_client, reverse(f"{names}:inspect", args=[text.pk]))
    for name in ("edit", "delete"):
        assert admin_client.post(reverse(f"{names}:{name}", args=[text.pk]), {"version": 9}).status_code in (302, 403)
    text.refresh_from_db()
    assert text.version == 1

    data = {"purpose": "processing", "version": 2, "since": "2027-01-01 00:00", "text_kk": "Жаңа", "text_ru": "Новый"}
    admin_client.post(reverse(f"{names}:add"), {**data, "text_en": ""})
    assert ConsentText.objects.filter(purpose="processing").count() == 2


def test_a_moderator_finds_the_queue_in_the_menu_and_an_editor_does_not(dispatch, editor):
    assert QUEUE in page(dispatch, "/admin/")
    assert QUEUE not in page(browser(editor), "/admin/")


# --- Small parts ------------------------------------------------------------------------------------------------------


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


def test_a_difference_shows_each_word_that_is_gone_and_each_that_is_new():
    assert difference("Су жоқ", "Су <бар> жоқ") == "Су <ins>&lt;бар&gt; </ins>жоқ"
    assert difference("", "") == ""


def test_marks_are_labelled_and_the_rest_is_escaped(db):
    assert marked("<b> a@b.kz", "", []) == "&lt;b&gt; <mark>a@b.kz <small>(e-mail)</small></mark>"
