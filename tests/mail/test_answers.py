"""What the answers of mail servers mean: the table of docs/outbox.md, played by a server that gives those answers."""

import re
import socketserver
import threading
from pathlib import Path

import pytest
from django.utils import timezone

from site_project.mail.models import Letter, Suppression

State = Letter.State
DOC = Path(__file__).parents[2] / "docs" / "outbox.md"
TABLE = DOC.read_text().partition("<!-- answers -->")[2].partition("<!-- end -->")[0]
ROWS = re.findall(r"^\| ([^|]+) \| `([^`]+)` \| [^|]+ \| (\w+) \|$", TABLE, re.MULTILINE)


class Dialogue(socketserver.StreamRequestHandler):
    """One connection of a server that has one answer for one stage, and takes everything else."""

    def say(self, stage: str, usual: str) -> bool:
        """Answer; whether it is the usual."""
        script = self.server.script
        answer = script.answer if stage == script.stage and script.is_on() else usual
        script.said += answer != usual
        self.wfile.write(f"{answer}\r\n".encode())
        return answer == usual

    def handle(self):
        if not self.say("greeting", "220 mail.test"):
            return
        while command := self.rfile.readline().decode().strip():
            verb = command.upper()
            if verb.startswith("EHLO"):
                self.say("EHLO", "250-mail.test\r\n250-STARTTLS\r\n250-AUTH PLAIN\r\n250 8BITMIME")
            elif verb.startswith("HELO"):
                self.say("EHLO", "250 mail.test")
            elif verb == "STARTTLS":
                self.say("STARTTLS", "454 TLS is only refused here")
            elif verb.startswith("AUTH"):
                self.say("AUTH", "235 2.7.0 ok")
            elif verb.startswith("MAIL"):
                self.say("MAIL FROM", "250 ok")
            elif verb.startswith("RCPT"):
                self.recipient = command
                self.say("RCPT", "250 ok")
            elif verb == "DATA":
                if self.say("DATA", "354 go on"):
                    while self.rfile.readline() != b".\r\n":
                        pass
                    if self.say("after DATA", "250 2.0.0 ok"):
                        self.server.script.taken.append(self.recipient)
            else:
                self.wfile.write(b"250 ok\r\n")


class Script:
    """What the server answers at which stage, and how often it has done so."""

    def __init__(self):
        self.stage = self.answer = ""
        self.said, self.times, self.taken = 0, 10_000, []

    def is_on(self) -> bool:
        return self.said < self.times


@pytest.fixture
def script(settings, monkeypatch):
    """A server's script, and the settings that lead the worker to it."""
    script = Script()
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Dialogue)
    server.daemon_threads, server.script = True, script
    threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
    settings.MAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
    settings.EMAIL_USE_SSL = settings.EMAIL_USE_TLS = False
    settings.EMAIL_HOST_USER, settings.EMAIL_TIMEOUT, settings.MAIL_CONNECTIONS = "", 5, 1
    monkeypatch.setattr("site_project.mail.worker.FIRST_PAUSE", 0.02)
    yield script
    server.shutdown()
    server.server_close()


def test_the_table_covers_every_stage_and_meaning():
    assert {stage for stage, _answer, _means in ROWS} == {
        *("greeting", "EHLO", "STARTTLS", "AUTH", "MAIL FROM", "RCPT", "DATA", "after DATA")
    }
    assert {means for *_, means in ROWS} == {"account", "sender", "mailbox", "letter", "wait"}


def recover(script, settings) -> None:
    """What has been wrong with us is mended: the server answers as usual from now on."""
    settings.EMAIL_USE_TLS = False
    script.times = 0


@pytest.mark.parametrize(("stage", "answer", "means"), ROWS)
def test_an_answer_has_the_meaning_that_the_table_gives_it(script, settings, write, deliver, stage, answer, means):
    script.stage, script.answer = stage, answer
    settings.EMAIL_HOST_USER = "user" if stage == "AUTH" else ""
    settings.EMAIL_HOST_PASSWORD = "only for tests"
    settings.EMAIL_USE_TLS = stage == "STARTTLS"
    letters = [write(f"reader@domain{number}.kz") for number in range(4)]

    # What stops all letters would be tried for ever: it is looked at while it lasts, and then mended.
    clock = Clock(lambda: script.said >= 4, lambda: (seen.update(states()), recover(script, settings)))
    seen: dict[str, tuple] = {}
    deliver(clock=clock)

    states_now = {letter.address: (letter.state, letter.tries) for letter in Letter.objects.all()}
    assert bool(Suppression.objects.count()) == (means == "mailbox")
    match means:
        case "account":
            assert set(states_now.values()) == {(State.SENT, 1)}, "it has cost no letter a try"
            assert not {state for state, _tries in seen.values()} & {State.FAILED, State.DROPPED}
        case "sender":
            # Two have been put off before the third domain said the same; nothing has failed.
            assert sorted(states_now.values()) == [(State.QUEUED, 1)] * 2 + [(State.SENT, 1)] * 2
        case "mailbox":
            assert set(states_now.values()) == {(State.FAILED, 1)}
            assert Suppression.objects.count() == len(letters)
        case "letter":
            assert set(states_now.values()) == {(State.FAILED, 1)}
        case "wait":
            assert set(states_now.values()) == {(State.QUEUED, 1)}


def states() -> dict[str, tuple]:
    return {letter.address: (letter.state, letter.tries) for letter in Letter.objects.all()}


class Clock:
    """The time, and something that happens once when it is asked for after something else."""

    def __init__(self, after, then):
        self.after, self.then, self.is_over = after, then, False

    def __call__(self):
        if not self.is_over and self.after():
            self.is_over = True
            self.then()
        return timezone.now()
