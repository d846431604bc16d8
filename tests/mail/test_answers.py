"""What a mail server says of us ends nothing for a reader. The table stands in docs/outbox.md; here it is played."""

import re

import pytest

from site_project.mail import worker
from site_project.mail.answers import About, meaning
from site_project.mail.models import Letter, Suppression
from tests.project.conftest import ROOT

ROW = re.compile(r"^\| ([\w ]+) \| (\d{3})(?: ([^|]*))? \| (\w+) \| [^|]+ \|$", re.M)
TABLE = [
    (stage, int(code), text.strip(), About(about))
    for stage, code, text, about in ROW.findall((ROOT / "docs" / "outbox.md").read_text(encoding="utf-8"))
]
# What the scripted server can say at will; the stages before are said by the connection itself.
PLAYED = [row for row in TABLE if row[0] in ("MAIL FROM", "RCPT", "letter")]


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch):
    monkeypatch.setattr(worker, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(worker, "LAST_PAUSE", 0.02)


@pytest.mark.parametrize(("stage", "code", "text", "about"), TABLE)
def test_an_answer_means_what_the_table_says(stage, code, text, about):
    assert meaning(stage, code, text) is about


@pytest.mark.parametrize("row", PLAYED, ids=lambda row: f"{row[0]} {row[1]} {row[2][:30]}")
def test_a_letter_ends_as_the_answer_means_and_only_the_mailbox_ends_an_address(server, write, deliver, row):
    stage, code, text, about = row
    answer = f"{code} {text}".strip()
    if stage == "MAIL FROM":
        server.is_broken = answer
    else:
        (server.to_recipient if stage == "RCPT" else server.to_letter)["a"] = answer
    letter = write("a@example.kz")

    deliver()

    letter.refresh_from_db()
    failed = about in (About.MAILBOX, About.LETTER, About.UNCLEAR)
    assert letter.state == (Letter.State.FAILED if failed else Letter.State.QUEUED)
    assert Suppression.objects.exists() == (about is About.MAILBOX)


def test_a_refusal_of_us_leaves_thousands_of_letters_queued_and_the_server_nearly_alone(server, write, deliver):
    server.is_broken = "550 5.7.1 sending quota exceeded"
    for number in range(60):
        write(f"reader{number}@example{number % 8}.kz")

    counts = deliver()

    assert (counts["failed"], Letter.objects.waiting().count()) == (0, 60)
    assert not Suppression.objects.exists()


def test_several_domains_that_refuse_alike_without_a_reason_mean_us(server, write, deliver):
    for number in range(12):
        name = f"reader{number}"
        server.to_recipient[name] = "550 Requested action not taken"
        write(f"{name}@example{number}.kz")

    deliver()

    assert Letter.objects.failed().count() <= 2
    assert not Suppression.objects.exists()


def test_one_domain_that_refuses_us_holds_up_no_other(server, write, deliver):
    server.to_recipient["blocked"] = "554 5.7.1 blocked using zen.example"
    write("blocked@example.kz")
    for number in range(5):
        write(f"reader{number}@example.com")

    deliver()

    assert len(server.taken) == 5
    assert Letter.objects.get(address="blocked@example.kz").state == Letter.State.QUEUED
