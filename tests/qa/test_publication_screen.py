"""The screen on which a question is made public: the original, marked, beside its copy."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from home.models import CompanyDetails
from qa import ending
from qa.marked_text import difference, marked
from qa.models import Event, PublishedQuestion
from site_project import remember

from .moderators import cleared, original, page, screen, url

pytestmark = pytest.mark.usefixtures("in_english")


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


# --- Texts ----------------------------------------------------------------------------------------------------------


def test_a_difference_shows_each_word_that_is_gone_and_each_that_is_new():
    assert difference("Су жоқ", "Су <бар> жоқ") == "Су <ins>&lt;бар&gt; </ins>жоқ"
    assert difference("", "") == ""


def test_marks_are_labelled_and_the_rest_is_escaped(db):
    assert marked("<b> a@b.kz", "", []) == "&lt;b&gt; <mark>a@b.kz <small>(e-mail)</small></mark>"
