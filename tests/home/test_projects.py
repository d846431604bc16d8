"""Projects: by stage, what runs now first; money, dates and progress that can be right."""

import datetime as dt
import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from home.models import ProjectIndexPage, ProjectPage
from tests.conftest import LANGUAGES, publish
from tests.content import TEXT


@pytest.fixture
def index(homes) -> ProjectIndexPage:
    return publish(homes["kk"], ProjectIndexPage(title="Жобалар", slug="projects"))


def project(index, number: int, **fields) -> ProjectPage:
    page = ProjectPage(title=f"Жоба {number}", slug=f"project-{number}", funder="ЕҚДБ", body=TEXT, **fields)
    return publish(index, page)


def titles(client, address: str) -> list[str]:
    text = client.get(address).content.decode()
    return list(dict.fromkeys(re.findall(r"Жоба \d", text[text.index("<main") :])))


def test_what_runs_now_comes_first_then_what_is_planned_then_what_is_done(client, index):
    project(index, 1, stage="completed")
    project(index, 2, stage="planned")
    project(index, 3, stage="in_progress", starts=dt.date(2023, 1, 1))
    project(index, 4, stage="in_progress", starts=dt.date(2025, 1, 1))

    assert titles(client, index.address) == ["Жоба 4", "Жоба 3", "Жоба 2", "Жоба 1"]


def test_projects_are_filtered_by_stage(client, index):
    for number, stage in enumerate(ProjectPage.Stage.values):
        project(index, number, stage=stage)

    for number, stage in enumerate(ProjectPage.Stage.values):
        assert titles(client, f"{index.address}?stage={stage}") == [f"Жоба {number}"]


@pytest.mark.parametrize("stage", ["nonsense", "", "PLANNED"])
def test_nonsense_in_the_filter_is_ignored(client, index, stage):
    project(index, 1)

    assert titles(client, f"{index.address}?stage={stage}") == ["Жоба 1"]


def test_a_draft_is_not_listed(client, index):
    project(index, 1).unpublish()
    project(index, 2)

    assert titles(client, index.address) == ["Жоба 2"]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"percent": 101}, "percent"),
        ({"amount": -1}, "amount"),
        ({"starts": dt.date(2026, 2, 1), "ends": dt.date(2026, 1, 31)}, "ends"),
        ({"stage": "stuck"}, "stage"),
        ({"sources": [("source", {"source": "loan", "percent": 80})], "funder": ""}, "funder"),
    ],
)
def test_a_project_that_cannot_be_is_refused(index, fields, wrong):
    page = project(index, 1)
    for name, value in fields.items():
        setattr(page, name, value)

    with pytest.raises(ValidationError) as caught:
        page.full_clean()

    assert set(caught.value.message_dict) == {wrong}


def test_a_project_may_end_on_the_day_it_starts_and_be_wholly_done(index):
    day = dt.date(2026, 1, 31)

    project(index, 1, percent=100, starts=day, ends=day).full_clean()


@pytest.mark.parametrize(
    ("code", "amount", "day"),
    [
        ("kk", "9\xa0500\xa0000\xa0€", "2026 жылғы 5 қаңтар"),
        ("ru", "9\xa0500\xa0000\xa0€", "5 января 2026 года"),
        ("en", "EUR\xa09,500,000", "5 January 2026"),
    ],
)
def test_a_project_shows_money_and_dates_as_the_language_does(client, homes, code, amount, day):
    index = publish(homes[code], ProjectIndexPage(title="Projects", slug="projects"))
    fields = {"amount": 9_500_000, "currency": "EUR", "percent": 40, "starts": dt.date(2025, 3, 1)}
    page = project(index, 1, milestones=[("milestone", {"title": "Жоба", "due": dt.date(2026, 1, 5)})], **fields)

    text = client.get(page.address).content.decode()

    assert amount in text
    assert day in text
    assert "ЕҚДБ" in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_stages_are_named_in_each_language(client, homes, code):
    index = publish(homes[code], ProjectIndexPage(title="Projects", slug="projects"))
    with translation.override(code):
        names = [str(label) for label in ProjectPage.Stage.labels]

    text = client.get(index.address).content.decode().casefold()
    assert all(name.casefold() in text for name in names)
    assert ("planned" in names) is (code == "en")
