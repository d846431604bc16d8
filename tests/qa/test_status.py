"""What happens after the question is sent: the status page, clarifications, the wish to be erased."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from home.models import QuestionsPage, SectionPage
from qa import asking, ending, letters, moderating
from qa.models import Answer, Question
from site_project.mail.models import Letter
from tests.conftest import LANGUAGES, publish

from .conftest import ALMATY, NOW

pytestmark = pytest.mark.databases


@pytest.fixture(autouse=True)
def _in_english(settings):
    settings.LANGUAGE_CODE = "en"
    with translation.override("en"):
        yield


def status(client, question: Question, code: str = "en") -> str:
    with translation.override(code):
        return client.get(question.status_url).content.decode()


def kinds() -> list[str]:
    return list(Letter.objects.order_by("pk").values_list("kind", flat=True))


# --- Clarifications ---------------------------------------------------------------------------------------------------


def test_staff_are_told_at_once_of_each_clarification_on_an_open_manhole(client, asked, moderator):
    question = asked("manholes", address="көпір жанында", now=timezone.now())
    moderating.take(question, moderator, timezone.now())
    before = len(kinds())

    for words in ("Бала құлап кете жаздады", "Әлі ашық тұр"):
        client.post(question.status_url, {"action": "clarify", "text": words})

    assert kinds()[before:] == ["question_clarified", "question_clarified"]
    letter = Letter.objects.order_by("pk").last()
    assert letter.address == "dispatch@example.kz"
    assert question.incoming in letter.content.subject
    assert "жаздады" not in letter.content.text, "its words are read in the admin only"


def test_on_other_rubrics_one_letter_goes_out_until_somebody_has_noted_it(asked, moderator):
    question = asked()
    for minute in range(3):
        asking.clarify(question, "Тағы", NOW + dt.timedelta(minutes=minute))
    assert kinds().count("question_clarified") == 1
    moderating.note_seen(question, moderator, NOW)
    asking.clarify(question, "Тағы", NOW + dt.timedelta(minutes=5))
    assert kinds().count("question_clarified") == 2


def test_a_clarification_is_marked_in_the_queue_until_it_is_noted(client, asked, moderator):
    question = asked(now=timezone.now())
    client.post(question.status_url, {"action": "clarify", "text": "Әлі де су жоқ"})
    client.force_login(moderator)
    queue = reverse("qa_queue:index")
    link = f'href="{reverse("qa_question", args=[question.pk])}"'
    assert link in client.get(f"{queue}?tab=waiting").content.decode()
    assert (
        reverse("qa_seen", args=[question.pk])
        in client.get(reverse("qa_question", args=[question.pk])).content.decode()
    )

    client.post(reverse("qa_seen", args=[question.pk]))

    assert link not in client.get(f"{queue}?tab=waiting").content.decode()
    assert question.events.filter(verb="seen", actor=moderator).count() == 1


def test_thirty_clarifications_in_a_row_are_refused_with_a_kind_word(client, asked):
    question = asked("manholes", now=timezone.now())
    answers = [client.post(question.status_url, {"action": "clarify", "text": f"№ {n}"}) for n in range(30)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429] * 25
    assert question.clarifications.count() == 5
    page = answers[-1].content.decode()
    assert "all of them have arrived" in page
    assert "№ 29" in page, "what was typed is kept"
    question.clarifications.update(at=timezone.now() - dt.timedelta(minutes=61))
    assert client.post(question.status_url, {"action": "clarify", "text": "Кейін"}).status_code == 200


def test_a_wish_for_erasure_has_a_letter_of_its_own_and_a_mark(client, asked, answered):
    for question in (asked(), answered(), asked(suspicion="too_fast")):
        before = Letter.objects.count()
        client.post(question.status_url, {"action": "erase"})
        client.post(question.status_url, {"action": "erase"})
        letter = Letter.objects.order_by("pk").last()
        assert (Letter.objects.count(), letter.kind) == (before + 1, "question_erasure")
        assert "New question" not in letter.content.subject
        assert Question.objects.get(pk=question.pk).waits_since


@pytest.mark.parametrize("code", ["kk", "ru", "en"])
@pytest.mark.parametrize("suspicion", ["", "too_fast"])
def test_the_subject_of_every_letter_to_staff_is_whole_with_and_without_a_number(asked, monkeypatch, code, suspicion):
    question = asked(suspicion=suspicion)
    monkeypatch.setattr(letters, "STAFF_LANGUAGE", code)
    Letter.objects.all().delete()
    for write in (letters.new_question, letters.clarified, letters.erasure_asked):
        write(question)
    for letter in Letter.objects.all():
        subject = letter.content.subject
        assert bool(question.incoming) == (question.incoming in subject and bool(question.incoming))
        assert not [bad for bad in ("№ :", "no. :", "№  ", "no.  ", "№ сұрақ:") if bad in subject], subject


# --- What the page says -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("hour", [10, 19, 23])
def test_a_number_and_its_date_are_never_beside_the_words_not_yet(client, asked, hour):
    evening = dt.datetime.now(ALMATY).replace(hour=hour, minute=30)
    question = asked(now=evening)
    step = status(client, question).split('class="way-name">registered')[1].split("</li>")[0]
    assert question.incoming
    assert "not yet" not in step
    assert question.registered_on.isoformat() in step


def test_the_status_of_an_answered_question_shows_the_answer_its_number_and_its_date(client, answered):
    question = answered()
    answer = Answer.objects.get(question=question)
    page = status(client, question)
    assert answer.text in page
    assert answer.outgoing in page
    assert answer.sent_at.astimezone(dt.UTC).strftime("%Y-%m-%d") in page
    assert "Your question and the answer on the site" not in page
    assert "Add to your question" not in page


def test_the_status_leads_to_the_public_entry_while_there_is_one(client, homes, published):
    section = publish(homes["kk"], SectionPage(title="Call-орталық", slug="call-centre"))
    page = publish(section, QuestionsPage(title="Сұрақ / жауап", slug="questions"))
    entry = published()
    question = Question.objects.get()
    address = f"{page.url}{entry.pk}/"
    assert f'href="{address}"' in status(client, question, "kk")
    asking.withdraw(question, NOW)
    assert f'href="{address}"' not in status(client, question, "kk")


def test_a_draft_of_an_answer_is_not_shown_to_the_asker(client, asked, moderator):
    question = asked()
    moderating.save_draft(question, "Жобасы ғана", "", 0, moderator, NOW)
    assert "Жобасы" not in status(client, question)


@pytest.mark.parametrize("closing", ["by_phone", "duplicate", "withdrawn", "spam"])
def test_a_closed_question_says_how_it_ended_but_calls_nobody_spam(client, asked, moderator, closing):
    question = asked()
    ending.close(question, closing, moderator, NOW)
    page = status(client, question)
    assert "closed" in page
    assert "spam" not in page
    assert "not yet" not in page
    assert "Add to your question" not in page


def test_a_question_without_a_number_has_no_empty_number_in_its_title(client, asked):
    page = status(client, asked(suspicion="too_fast"))
    assert "Your question no. <" not in page
    assert "It gets its number once a person has looked at it." in page


# --- How the page is found and used -----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_asker_sees_how_far_the_question_has_come(client, answered, code):
    question = answered()
    page = client.get(f"/{code}/ask/status/{question.key}/").content.decode()
    assert page.count("is-done") == 4
    assert question.incoming in page
    assert "Жоғарғы" not in page
    assert 'content="noindex"' in page


def test_a_question_of_tomorrow_is_received_but_not_yet_registered(client, asked):
    question = asked(now=timezone.now())
    Question.objects.filter(pk=question.pk).update(registered_on=timezone.localdate() + dt.timedelta(days=1))
    assert client.get(question.status_url).content.decode().count("is-done") == 1


def test_a_clarification_is_added_to_an_open_question(client, asked):
    question = asked()
    client.post(question.status_url, {"action": "clarify", "text": "Екінші қабатта да."})
    assert question.clarifications.get().text == "Екінші қабатта да."


def test_reading_the_status_page_changes_nothing(client, asked):
    question = asked(may_publish=True)
    before = question.events.count()
    for query in ("", "?action=withdraw", "?action=erase"):
        client.get(question.status_url + query)
    question.refresh_from_db()
    assert question.may_be_published
    assert question.events.count() == before


def test_a_guessed_address_finds_nothing(client, asked):
    asked()
    assert client.get("/kk/ask/status/00000000-0000-0000-0000-000000000000/").status_code == 404
