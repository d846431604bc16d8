"""The queue of questions, what is exported of it, and what a moderator lands on."""

import datetime as dt
from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from qa import moderating
from qa.models import Event, Question

from .moderators import QUEUE, browser, page, url, verbs

pytestmark = pytest.mark.usefixtures("in_english")


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


# --- Export ---------------------------------------------------------------------------------------------------------


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


# --- The first screen -----------------------------------------------------------------------------------------------


def test_a_moderator_lands_on_counters_and_links_to_each_tab(dispatch, asked, now):
    asked("technical", now=now - dt.timedelta(days=60))
    asked("complaints", now=now - dt.timedelta(days=60))

    text = page(dispatch, "/admin/")

    assert f'href="{QUEUE}?tab=overdue">Overdue: 1</a>' in text
    assert f'href="{QUEUE}?tab=quarantined">In quarantine: 0</a>' in text
    assert "Open and overdue questions by rubric" in text
    assert "<svg" in text
    assert "Complaints" not in text


def test_a_moderator_finds_the_queue_in_the_menu_and_an_editor_does_not(dispatch, editor):
    assert QUEUE in page(dispatch, "/admin/")
    assert QUEUE not in page(browser(editor), "/admin/")
