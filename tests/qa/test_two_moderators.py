"""Two moderators with one thing open: who saves second is told, and overwrites nothing unknowingly."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from qa import publication
from qa.models import CalendarException, CannedText, Department, PublishedQuestion, QuestionSettings

pytestmark = pytest.mark.databases

PHONE = "8 705 111 22 33"


@pytest.fixture(autouse=True)
def _in_english(settings):
    settings.LANGUAGE_CODE = "en"
    with translation.override("en"):
        yield


@pytest.fixture
def copy(answered, homes, moderator) -> PublishedQuestion:
    """A public copy that still holds a phone number."""
    question = answered(may_publish=True, message=f"Су жоқ, {PHONE} нөміріне хабарласыңыз.")
    return publication.prepare(question, homes["kk"].locale, moderator)


def address(copy: PublishedQuestion) -> str:
    return reverse("qa_publication", args=[copy.question_number])


def hidden(page: str) -> dict:
    """The hidden fields of a form as it was opened."""
    tags = re.findall(r'<input type="hidden"[^>]*>', page)
    found = [(re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)) for tag in tags]
    return {name[1]: value[1] if value else "" for name, value in found if name and name[1] != "csrfmiddlewaretoken"}


def typed(message: str, opened: str, **more) -> dict:
    words = {"name": "Гүлмира С.", "message": message, "answer": "Бүгін болады.", "responsible": "", "is_checked": "on"}
    return hidden(opened) | words | more


def test_a_stale_form_never_overwrites_a_cleaned_copy(client, copy, moderator):
    client.force_login(moderator)
    stale = client.get(address(copy)).content.decode()
    client.post(address(copy), typed("Су қашан болады?", stale, action="save"))

    response = client.post(address(copy), typed(f"Қоңырау: {PHONE}", stale, action="publish", seal="x"))

    text = response.content.decode()
    assert response.status_code in (409, 422)
    assert not PublishedQuestion.objects.get().live
    assert PublishedQuestion.objects.get().get_latest_revision_as_object().message == "Су қашан болады?"
    assert PHONE in text, "what was typed is kept"


def test_a_stale_form_is_told_of_the_difference_and_saves_on_purpose_the_second_time(client, copy, moderator):
    client.force_login(moderator)
    stale = client.get(address(copy)).content.decode()
    client.post(address(copy), typed("Су қашан болады?", stale, action="save"))

    conflict = client.post(address(copy), typed("Су бола ма?", stale, action="save"))

    text = conflict.content.decode()
    assert conflict.status_code == 409
    assert "somebody else has saved this" in text
    assert "<del>қашан болады?</del>" in text or "<del>" in text
    assert client.post(address(copy), typed("Су бола ма?", text, action="save")).status_code == 302
    assert PublishedQuestion.objects.get().get_latest_revision_as_object().message == "Су бола ма?"


def test_a_post_without_a_version_saves_nothing(client, copy, moderator):
    client.force_login(moderator)
    data = typed("Су бола ма?", "", action="publish")
    assert client.post(address(copy), data).status_code == 422
    assert not PublishedQuestion.objects.get().live


def test_what_is_found_in_the_posted_text_is_asked_about_once_more(client, copy, moderator):
    client.force_login(moderator)
    opened = client.get(address(copy)).content.decode()

    first = client.post(address(copy), typed(f"Қоңырау: {PHONE}", opened, action="publish"))

    text = first.content.decode()
    assert first.status_code == 409
    assert f"phone: <mark>{PHONE}</mark>" in text
    assert not PublishedQuestion.objects.get().live
    # Another find than the one that was shown asks again.
    other = client.post(address(copy), typed("Қоңырау: 8 701 222 33 44", text, action="publish"))
    assert other.status_code == 409
    assert not PublishedQuestion.objects.get().live

    assert "Publish all the same" in text
    assert client.post(address(copy), typed(f"Қоңырау: {PHONE}", text, action="publish")).status_code == 302
    assert PublishedQuestion.objects.get().live


def test_a_clean_text_is_published_at_once(client, copy, moderator):
    client.force_login(moderator)
    opened = client.get(address(copy)).content.decode()
    assert client.post(address(copy), typed("Су бола ма?", opened, action="publish")).status_code == 302
    assert PublishedQuestion.objects.get().live


# --- Every other form of the desk -------------------------------------------------------------------------------------


def records(desk, copy: PublishedQuestion) -> dict:
    """Each record of the desk that two people can edit: its address, and a field with another value."""
    canned = CannedText.objects.create(title="Ескі", text_kk="Мәтін", text_ru="Текст")
    day = CalendarException.objects.first()
    rubric, department, rules = desk["technical"], Department.objects.get(slug="dispatch"), QuestionSettings.load()
    return {
        "canned text": (canned, edit(canned), "title"),
        "calendar": (day, edit(day), "reason"),
        "rubric": (rubric, edit(rubric), "name_kk"),
        "department": (department, edit(department), "phone"),
        "settings": (rules, reverse("wagtailsettings:edit", args=["qa", "questionsettings", rules.pk]), "phone"),
        "public copy": (copy, edit(copy), "responsible"),
    }


def edit(record) -> str:
    return reverse(f"wagtailsnippets_qa_{record._meta.model_name}:edit", args=[record.pk])


NAMES = ["canned text", "calendar", "rubric", "department", "settings", "public copy"]


@pytest.mark.parametrize("name", NAMES)
def test_who_saves_second_is_told_in_every_form_of_the_desk(admin_client, desk, copy, name):
    record, form_address, field = records(desk, copy)[name]
    opened = admin_client.get(form_address)
    form = opened.context["form"]
    data = {each.html_name: each.value() for each in form if each.value() is not None} | hidden(opened.content.decode())

    def stored() -> str:
        found = type(record).objects.get(pk=record.pk)
        return getattr(found.get_latest_revision_as_object() if name == "public copy" else found, field)

    admin_client.post(form_address, data | {field: "Бірінші"})
    assert stored() == "Бірінші"
    second = admin_client.post(form_address, data | {field: "Екінші"})

    text = second.content.decode()
    assert stored() == "Бірінші"
    assert "Екінші" in text, "what was typed is kept"
    assert "somebody else has saved this" in text
    admin_client.post(form_address, data | {field: "Екінші"} | hidden(text))
    assert stored() == "Екінші"
