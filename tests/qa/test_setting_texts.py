"""Text in the settings that code reads: a mistake is refused where it is made, and never shown to a visitor."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from qa.models import Department, Question, QuestionSettings
from qa.setting_texts import check_pattern, write_number

pytestmark = pytest.mark.databases

BROKEN = [
    "{year}/{n}",
    "Ж-{number",
    "{year}",
    "{number}",
    "2026",
    "",
    "{}",
    "{0}-{year}-{number}",
    "{number.__class__}-{year}",
    "{year}-{number:>99}",
    "{year}-{number:c}",
    "{year}-{number!r}",
    "{{number}}-{year}",
    "{year}-{number:09}-" + "Ж" * 30,
]
GOOD = {
    "{year}-{number:05}": "2026-00007",
    "Ж-{number}/{year}": "Ж-7/2026",
    "№{number:03} ({year})": "№007 (2026)",
}


@pytest.mark.parametrize("pattern", BROKEN)
@pytest.mark.parametrize("field", ["incoming_pattern", "outgoing_pattern"])
def test_a_pattern_that_gives_no_numbers_is_refused(db, field, pattern):
    rules = QuestionSettings.load()
    setattr(rules, field, pattern)
    with pytest.raises(ValidationError) as refused:
        rules.full_clean()
    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(("pattern", "number"), GOOD.items())
def test_a_good_pattern_is_taken(pattern, number):
    check_pattern(pattern)
    assert write_number(pattern, 2026, 7) == number


# What the column has room for: PostgreSQL stores no more.
@pytest.mark.parametrize("pattern", [pattern for pattern in BROKEN if len(pattern) <= 40])
def test_a_broken_pattern_that_is_stored_already_costs_no_visitor_anything(client, fields, pattern):
    QuestionSettings.load()
    QuestionSettings.objects.update(incoming_pattern=pattern, outgoing_pattern=pattern)
    assert client.post("/kk/ask/", fields()).status_code == 302
    assert Question.objects.get().incoming


@given(pattern=st.text("{}yearnumb:05.!r- Ж", max_size=40))
def test_whatever_is_accepted_gives_each_number_once(pattern):
    try:
        check_pattern(pattern)
    except ValidationError:
        return
    numbers = {write_number(pattern, year, number) for year in (2026, 2027) for number in range(1, 30)}
    assert len(numbers) == 58


def test_the_settings_say_which_words_may_stand_in_braces(admin_client, db):
    address = reverse("wagtailsettings:edit", args=["qa", "questionsettings", QuestionSettings.load().pk])
    rules = QuestionSettings.load()
    data = {name: getattr(rules, name) for name in ("answer_days", "escalate_after", "remind_days", "keep_years")}
    data |= {"per_hour": 5, "per_day": 500, "phone": "", "working_day_ends": "18:00"}
    page = admin_client.post(address, {**data, "incoming_pattern": "{year}/{n}", "outgoing_pattern": "{year}-{number}"})
    assert "{number:05}" in page.content.decode()
    rules.refresh_from_db()
    assert rules.outgoing_pattern == "{year}-{number:05}"


@pytest.mark.parametrize("lines", ["reception", "a@example.kz\nb@", "a@example.kz, b@example.kz"])
def test_a_line_that_is_no_address_is_refused(desk, lines):
    department = Department.objects.first()
    department.emails = lines
    with pytest.raises(ValidationError) as refused:
        department.full_clean()
    assert list(refused.value.message_dict) == ["emails"]


def test_a_department_without_an_address_is_shown_as_a_fault_to_its_moderators(client, desk, moderator, admin_client):
    client.force_login(moderator)
    warning = 'role="alert"><strong>'
    assert warning not in client.get("/admin/").content.decode()
    Department.objects.filter(slug="reception").update(emails="")
    assert warning not in client.get("/admin/").content.decode()
    assert warning in admin_client.get("/admin/").content.decode()
    Department.objects.filter(slug="dispatch").update(emails="")
    assert warning in client.get("/admin/").content.decode()
    assert admin_client.get(reverse("wagtailsnippets_qa_department:list")).status_code == 200
