"""A question, its files and its public copy are for the moderators of its department alone."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from qa.models import CannedText, Department, Event, PublishedQuestion, Question, Rubric
from site_project.consents import ConsentText
from site_project.mail.models import Letter

from .moderators import PDF, browser, page, url

pytestmark = pytest.mark.usefixtures("in_english")


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


# --- Records --------------------------------------------------------------------------------------------------------


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
