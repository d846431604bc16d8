"""The way of a question: numbers, terms, states, who is told, what is shown, what is forgotten."""

import datetime as dt
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from home.models import QuestionsPage
from qa import asking, ending, moderating, numbers, publication, reminders
from qa.models import (
    CalendarException,
    Consent,
    Event,
    Note,
    NotPossible,
    PublishedQuestion,
    Question,
    QuestionSettings,
    Series,
)
from site_project.mail.models import Content, Letter
from tests.conftest import LANGUAGES, at_once, publish

from .conftest import ALMATY, NOW, photo

pytestmark = pytest.mark.databases

SECTION = "/{}/about/questions/"


# --- Numbers and terms ----------------------------------------------------------------------------------------------


def test_a_question_is_registered_on_its_day_and_due_after_fifteen_working_days(asked):
    question = asked()
    assert (question.registered_on, question.due_on) == (dt.date(2026, 3, 19), dt.date(2026, 4, 14))
    assert question.incoming == "2026-00001"


def test_an_open_manhole_is_due_on_the_next_working_day(asked):
    assert asked("manholes", address="көпір жанында").due_on == dt.date(2026, 3, 20)


def test_what_comes_on_friday_evening_is_registered_on_monday(asked):
    friday = dt.datetime(2026, 3, 13, 18, 40, tzinfo=ALMATY)
    assert asked(now=friday).registered_on == dt.date(2026, 3, 16)


def test_the_number_is_of_the_year_of_registration(asked):
    new_years_eve = dt.datetime(2026, 12, 31, 19, 0, tzinfo=ALMATY)
    assert asked(now=new_years_eve).incoming == "2027-00001"


def test_terms_patterns_and_days_are_settings(asked):
    rules = QuestionSettings.load()
    rules.answer_days, rules.incoming_pattern = 1, "{number}/{year}"
    rules.save()
    CalendarException.objects.create(date=dt.date(2026, 3, 20), is_working=False, reason="көшірілді")
    question = asked()
    assert (question.incoming, question.due_on) == ("1/2026", dt.date(2026, 3, 26))


def test_a_number_of_a_failed_transaction_is_given_to_the_next(db):
    with transaction.atomic():
        numbers.next_number(numbers.INCOMING, 2026, "{number}/{year}")
        transaction.set_rollback(True)
    assert numbers.next_number(numbers.INCOMING, 2026, "{number}/{year}") == "1/2026"


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")
@pytest.mark.django_db(transaction=True)
def test_fifty_questions_at_once_get_fifty_numbers_without_a_gap(asked):
    assert at_once(*[asked] * 50) == []
    given = sorted(Question.objects.values_list("incoming", flat=True))
    assert given == [f"2026-{number:05}" for number in range(1, 51)]
    assert Series.objects.get(name="incoming").last == 50


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has many writers at once")
@pytest.mark.django_db(transaction=True)
def test_copies_of_one_form_sent_at_once_make_one_question(asked):
    found = []
    assert at_once(*[lambda: found.append(asked(submit_key="the same").pk)] * 10) == []
    assert len(found) == 10
    assert len(set(found)) == 1
    assert Letter.objects.filter(kind="question_received").count() == 1


@pytest.mark.parametrize(
    "step", ["register", "letters.received", "letters.new_question", "ConsentText.in_force", "Question.note"]
)
def test_a_question_is_kept_whole_or_not_at_all(asked, monkeypatch, step):
    def fail(*_args, **_options):
        raise RuntimeError("the process dies here")

    monkeypatch.setattr(f"qa.asking.{step}", fail)
    with pytest.raises(RuntimeError):
        asked(may_publish=True, photos=[photo()])

    assert not Question.objects.exists()
    assert not Consent.objects.exists()
    assert not Letter.objects.exists()
    assert not Content.objects.exists()


# --- Who is told ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rubric", "address"),
    [
        ("technical", "dispatch@example.kz"),
        ("manholes", "dispatch@example.kz"),
        ("general", "reception@example.kz"),
        ("complaints", "reception@example.kz"),
    ],
)
def test_a_question_goes_to_the_department_of_its_rubric(asked, rubric, address):
    asked(rubric)
    assert Letter.objects.get(kind="question_new").address == address


def test_nobody_taking_an_urgent_question_is_told_to_the_second_contact_once(asked, moderator):
    forgotten, taken = asked("manholes"), asked("manholes")
    asked("technical")
    moderating.take(taken, moderator, NOW)
    reminders.tick(NOW + dt.timedelta(minutes=14))
    assert not Letter.objects.filter(kind="question_untaken").exists()

    for minutes in (16, 17):
        reminders.tick(NOW + dt.timedelta(minutes=minutes))

    letter = Letter.objects.get(kind="question_untaken")
    assert (letter.address, letter.reference) == ("duty@example.kz", forgotten.reference)


def test_a_department_is_reminded_once_before_the_term(asked):
    asked()
    reminders.tick(NOW)
    assert not Letter.objects.filter(kind="question_due").exists()
    for hour in (9, 10):
        reminders.tick(dt.datetime(2026, 4, 10, hour, tzinfo=ALMATY))
    assert Letter.objects.filter(kind="question_due").count() == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_answer_comes_in_the_language_of_correspondence(answered, code, server, deliver):
    question = answered(language=code)
    deliver()

    subjects = {
        "kk": "№ 2026-00001 сұрағыңызға жауап",
        "ru": "Ответ на ваш вопрос № 2026-00001",
        "en": "Answer to your question no. 2026-00001",
    }
    [letter] = [each for each in server.letters() if each["Subject"] == subjects[code]]
    assert letter["To"] == question.email
    for kind in ("plain", "html"):
        text = letter.get_body((kind,)).get_content()
        assert "Қысым бүгін қалпына келтірілді." in text
        assert question.answer.outgoing in text


# --- States ---------------------------------------------------------------------------------------------------------


def test_a_question_out_of_quarantine_is_registered_as_of_the_moment_it_came(asked, moderator):
    question = asked(suspicion="too_fast")
    moderating.release(question, moderator, NOW + dt.timedelta(days=5))
    question.refresh_from_db()
    assert (question.registered_on, question.state) == (dt.date(2026, 3, 19), "new")
    assert Letter.objects.filter(kind="question_received").exists()


def test_what_cannot_be_done_in_a_state_is_not_done(asked, answered, moderator):
    done, waiting = answered(), asked()
    for act in (
        lambda: moderating.take(done, moderator, NOW),
        lambda: asking.clarify(done, "тағы", NOW),
        lambda: moderating.send_answer(done, 1, moderator, NOW),
        lambda: moderating.save_draft(done, "x", "", 1, moderator, NOW),
        lambda: moderating.release(waiting, moderator, NOW),
        lambda: moderating.send_answer(waiting, 0, moderator, NOW),
        lambda: moderating.move(done, done.rubric, moderator, NOW),
    ):
        with pytest.raises(NotPossible):
            act()
    assert Letter.objects.filter(kind="question_answered").count() == 1


def test_the_second_of_two_moderators_is_told_and_overwrites_nothing(asked, moderator):
    question = asked()
    moderating.save_draft(question, "Бірінші", "", 0, moderator, NOW)
    with pytest.raises(moderating.Conflict) as conflict:
        moderating.save_draft(question, "Екінші", "", 0, moderator, NOW)
    assert conflict.value.current.text == "Бірінші"
    with pytest.raises(moderating.Conflict):
        moderating.send_answer(question, 0, moderator, NOW)


def test_every_change_is_in_the_log(answered):
    question = answered()
    verbs = list(question.events.values_list("verb", flat=True))
    assert verbs == ["received", "registered", "taken", "drafted", "answered"]


def test_a_note_for_staff_never_gets_into_a_letter(asked, moderator):
    question = asked()
    moderating.write_note(question, "Тек қызметкерлерге", moderator, NOW)
    moderating.save_draft(question, "Жауап", "", 0, moderator, NOW)
    moderating.send_answer(question, 1, moderator, NOW)
    assert not Content.objects.filter(text__contains="Тек қызметкерлерге").exists()


def test_a_question_under_another_rubric_belongs_to_its_department(asked, desk, moderator):
    question = asked("technical")
    moderating.take(question, moderator, NOW)
    moderating.move(question, desk["complaints"], moderator, NOW)
    question.refresh_from_db()
    assert (question.state, question.assignee) == ("new", None)
    assert Letter.objects.filter(kind="question_new", address="reception@example.kz").exists()


# --- The status page ------------------------------------------------------------------------------------------------


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


# --- The page of answers --------------------------------------------------------------------------------------------


@pytest.fixture
def page(about):
    """The page of questions and answers in three languages."""
    pages: dict = {}
    for code, section in about.items():
        each = QuestionsPage(title="Сұрақ / жауап", slug="questions")
        if pages:
            each.translation_key = pages["kk"].translation_key
        pages[code] = publish(section, each)
    return pages


def test_a_published_question_is_shown_with_numbers_dates_and_a_shortened_name(client, page, published):
    entry = published()
    text = client.get(SECTION.format("kk") + "technical/").content.decode()
    for words in ("2026-00001", "Гүлмира С.", "Қызмет бастығы", "19.03.2026", "20.03.2026", "<details"):
        assert words in text
    assert "Талғатқызы" not in text
    assert "gulmira" not in text
    assert f"{SECTION.format('kk')}{entry.pk}/" in text


def test_tabs_stand_in_the_order_of_the_manual_and_are_links(client, page):
    text = client.get(SECTION.format("kk")).content.decode()
    names = ["Негізгі сұрақтар", "Техникалық сұрақтар", "Шағымдар", "Ашық құдықтар", "Барлық жауаптар"]
    places = [text.index(f">{name}</a>") for name in names]
    assert places == sorted(places)


def test_an_empty_topic_says_so_kindly(client, page):
    assert "әзірге ештеңе жарияланбаған" in client.get(SECTION.format("kk") + "manholes/").content.decode()


def test_an_untranslated_entry_stands_in_its_own_language_and_says_which(client, page, published):
    entry = published()
    text = client.get(SECTION.format("ru") + "all/").content.decode()
    shown = text[text.index(f'id="q{entry.pk}"') :]
    assert '<span lang="kk">Қазақша</span>' in shown
    assert '<div class="entry-question" lang="kk">' in shown


def test_a_translated_entry_is_shown_once_in_the_language_of_the_page(client, page, published, homes):
    entry = published()
    copy = entry.copy_for_translation(homes["ru"].locale)
    copy.message, copy.answer, copy.live = "Вода поднимается слабо.", "Напор восстановлен.", False
    copy.save()
    copy.save_revision().publish()
    for code, mine, other in (("ru", copy, entry), ("kk", entry, copy), ("en", entry, copy)):
        text = client.get(SECTION.format(code) + f"all/?{code}").content.decode()
        assert f'id="q{mine.pk}"' in text
        assert f'id="q{other.pk}"' not in text


def test_answers_are_searched_fed_and_described_for_machines(client, page, published, publishing):
    with publishing():
        entry = published(message="Есептеу құралын қалай пломбалайды?")
        other = published(message="Су қысымы неге төмен?")
    found = client.get(SECTION.format("kk") + "all/", {"q": "есептеуді пломбалау"}).content.decode()
    assert f"{SECTION.format('kk')}{entry.pk}/" in client.get("/kk/search/", {"q": "пломбалау"}).content.decode()
    feed = client.get(SECTION.format("kk") + "technical/rss/").content.decode()
    single = client.get(f"{SECTION.format('kk')}{entry.pk}/").content.decode()
    assert f'id="q{entry.pk}"' in found
    assert f'id="q{other.pk}"' not in found
    assert "пломбалайды" in feed
    assert json.loads(single.split('ld+json">')[-1].split("</script>")[0])["@type"] == "QAPage"


def test_a_permission_withdrawn_takes_the_entry_off_everywhere_at_once(
    client, page, published, django_capture_on_commit_callbacks
):
    entry = published(message="Есептеу құралын қалай пломбалайды?")
    places = [
        SECTION.format("kk") + "technical/",
        SECTION.format("ru") + "all/",
        SECTION.format("kk") + "rss/",
        f"{SECTION.format('kk')}{entry.pk}/",
    ]
    for place in places:
        assert "пломбалайды" in client.get(place).content.decode()
    question = Question.objects.get()

    with django_capture_on_commit_callbacks(execute=True):
        client.post(question.status_url, {"action": "withdraw"})

    for place in places:
        assert "пломбалайды" not in client.get(place).content.decode(), place
    assert client.get(places[-1]).status_code == 410
    assert not client.post("/kk/ask/suggest/", {"message": "пломбалайды"}).content.strip()


def test_without_the_permission_nothing_can_be_prepared(answered, homes, moderator):
    with pytest.raises(NotPossible):
        publication.prepare(answered(may_publish=False), homes["kk"].locale, moderator)


def test_public_pages_never_ask_the_private_table(client, page, published, django_assert_max_num_queries):
    published()
    with django_assert_max_num_queries(12) as captured:
        client.get(SECTION.format("kk") + "technical/?thanks")
    assert not [query for query in captured if '"qa_question"' in query["sql"]]


# --- Forgetting -----------------------------------------------------------------------------------------------------

PERSON = ("Гүлмира", "gulmira@example.kz", "77011234567", "көпір жанында", "ескертпе")
WORDS = ("Жоғарғы қабатқа", "Қысым бүгін")
SECRETS = PERSON + WORDS


def dump() -> str:
    """Everything the database holds, as text."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        rows = []
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            rows.append(repr(cursor.fetchall()))
    return "\n".join(rows)


def test_after_its_years_a_question_leaves_nothing_of_the_person(published, moderator, capsys):
    copy = published(address="көпір жанында", photos=[photo()])
    question = Question.objects.get()
    Note.objects.create(question=question, text="ескертпе", at=NOW)
    assert all(secret in dump() for secret in SECRETS)
    Question.objects.update(answered_at=timezone.now() - dt.timedelta(days=4 * 366))

    call_command("forget_questions", dry_run=True)
    assert "Гүлмира" in dump()
    call_command("forget_questions")

    left = dump()
    question.refresh_from_db()
    assert [secret for secret in PERSON if secret in left] == []
    assert question.message == ""
    assert PublishedQuestion.objects.get().message == copy.message, "what was cleared for the public stays"
    assert (question.incoming, question.due_on is not None, question.rubric.slug) == ("2026-00001", True, "technical")
    assert not question.photos.exists()
    assert "1 questions" in capsys.readouterr().out


def test_a_wish_to_be_erased_takes_everything_and_the_link_with_it(
    client, published, django_capture_on_commit_callbacks
):
    published(address="көпір жанында", photos=[photo()])
    question = Question.objects.get()
    path = question.photos.get().file.path
    client.post(question.status_url, {"action": "erase"})
    assert question.events.filter(verb=Event.Verb.ERASURE_ASKED).exists()

    with django_capture_on_commit_callbacks(execute=True):
        ending.erase(question, NOW, with_copies=True)

    left = dump()
    assert [secret for secret in SECRETS if secret in left] == []
    assert not Path(path).exists()
    assert client.get(question.status_url).status_code == 404
