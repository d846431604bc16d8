"""A piece of another kind than a page: several letters about it, urgent ones, for some of the subscribers only."""

import datetime as dt

import pytest

from newsletter import mailings, pieces, sending
from newsletter.models import Mailing, Topic
from newsletter.pieces import Piece, Reading
from site_project.mail.models import Letter

from .conftest import ADDRESS, ALMATY, DAY, MINUTE, NOW, TITLES

pytestmark = pytest.mark.manual("N4")

MIDNIGHT = dt.datetime(2026, 3, 20, 0, 5, tzinfo=ALMATY)
State, Reason = Mailing.State, Mailing.Reason


class Burst:
    """What is known of a burst main: in which words, by edition, and from which edition on they hold."""

    def __init__(self):
        self.words = ["A main has burst", "It lasts until 18:00", "The water is back"]
        self.languages = ("kk", "ru", "en")
        self.holds_from = 0
        self.is_urgent = True
        self.not_for = ""


@pytest.fixture
def burst(monkeypatch) -> Burst:
    """A burst main, and the kind of pieces that mails it."""
    known = Burst()

    class BurstPiece(Piece):
        kind = "burst"
        title = property(lambda piece: known.words[piece.edition])
        is_urgent = property(lambda piece: known.is_urgent)

        @classmethod
        def mails_under(cls, topic):
            return topic.slug == "outages"

        @classmethod
        def live(cls, letters):
            return {(key, edition) for key, edition in letters if edition >= known.holds_from}

        def topics(self):
            return Topic.objects.filter(slug="outages")

        def readings(self):
            if not self.live([(self.key, self.edition)]):
                return {}
            return {
                code: Reading(
                    self.title, "", "First street 1.\n\nSecond street 2.", f"https://example.kz/{code}/burst/"
                )
                for code in known.languages
            }

        def narrow(self, subscriptions):
            return subscriptions.exclude(subscriber__email=known.not_for)

    monkeypatch.setitem(pieces.KINDS, "burst", BurstPiece)
    known.piece = BurstPiece
    return known


@pytest.fixture
def reader(active):
    return active(ADDRESS, "outages", now=NOW - DAY)


def letters_to(server, address: str) -> list:
    """Return the mailings that have arrived at an address, in the order in which they were written."""
    found = [letter for letter in server.letters() if letter["To"] == address and letter["List-Id"]]
    return sorted(found, key=lambda letter: int(letter["Message-ID"].strip("<").partition(".")[0]))


def test_a_topic_is_offered_as_soon_as_something_can_be_mailed_under_it(db, burst):
    Topic.objects.update(index_page=None)
    assert [topic.slug for topic in Topic.offered()] == ["outages"]


def test_each_change_is_one_letter_and_they_are_one_conversation(burst, reader, go_on, server):
    for edition in (0, 1, 1, 2, 0):
        now = NOW + (edition + 1) * MINUTE
        mailings.send(burst.piece(7, edition), now)
        go_on(now)
    mailings.send(burst.piece(8), NOW)
    go_on(NOW + DAY)
    *first, other = letters_to(server, ADDRESS)
    assert [letter["Subject"] for letter in first] == burst.words
    assert len({letter["References"] for letter in first}) == 1
    assert other["References"] != first[0]["References"]
    assert len({letter["Message-ID"] for letter in first}) == 3


def test_a_letter_shows_the_paragraphs_of_a_piece_in_both_its_texts(burst, reader, go_on, server):
    mailings.send(burst.piece(7), NOW)
    go_on()
    [letter] = letters_to(server, ADDRESS)
    assert "First street 1.\n\nSecond street 2." in letter.get_body(("plain",)).get_content().replace("\r", "")
    assert letter.get_body(("html",)).get_content().count(" street ") == 2


def test_an_emergency_waits_for_no_night_no_digest_and_no_translation(burst, active, topics, go_on, server):
    Topic.objects.update(keeps_quiet=True)
    burst.languages = ("kk",)
    for language, frequency in (("kk", "at_once"), ("ru", "daily"), ("en", "weekly")):
        active(f"{language}@example.kz", "outages", language=language, frequency=frequency, now=NOW - DAY)
    mailings.send(burst.piece(7), MIDNIGHT)
    go_on(MIDNIGHT)
    for language in ("kk", "ru", "en"):
        assert [letter["Subject"] for letter in letters_to(server, f"{language}@example.kz")] == [burst.words[0]]
    mailing = Mailing.objects.get()
    assert (mailing.state, mailing.letters, mailing.sent, mailing.digested) == (State.SENT, 3, 3, 0)


def test_what_is_no_emergency_waits_for_the_morning(burst, reader, go_on, server):
    Topic.objects.update(keeps_quiet=True)
    burst.is_urgent = False
    mailings.send(burst.piece(7), MIDNIGHT)
    go_on(MIDNIGHT)
    assert letters_to(server, ADDRESS) == []
    go_on(MIDNIGHT + dt.timedelta(hours=8))
    assert len(letters_to(server, ADDRESS)) == 1


def test_an_emergency_overtakes_the_mailings_that_wait_and_no_letter_to_one_person(burst, reader, active, begun, wish):
    active("news@example.kz", "news", now=NOW - DAY)
    begun()
    mailings.send(burst.piece(7), NOW + MINUTE)
    sending.tick(NOW + MINUTE)
    Letter.objects.filter(lane=Letter.Lane.URGENT).delete()
    active("late@example.kz", "outages", now=NOW + MINUTE)
    queue = Letter.objects.waiting().order_by("lane", "due_at", "pk").values_list("kind", "content__subject")
    kinds = [kind if kind != "mailing" else subject for kind, subject in queue]
    assert kinds == ["subscription_confirm", "subscription_confirmed", burst.words[0], TITLES["kk"]]


def test_a_piece_may_be_for_some_of_the_subscribers_only(burst, reader, active, go_on, server):
    active("far@example.kz", "outages", now=NOW - DAY)
    burst.not_for = "far@example.kz"
    mailings.send(burst.piece(7), NOW)
    go_on()
    assert (len(letters_to(server, ADDRESS)), len(letters_to(server, "far@example.kz"))) == (1, 0)
    assert Mailing.objects.get().state == State.SENT


def test_letters_of_an_edition_that_is_overtaken_leave_no_more(burst, reader, deliver, go_on, server):
    mailings.send(burst.piece(7, 0), NOW)
    sending.tick(NOW)
    burst.holds_from = 1
    mailings.send(burst.piece(7, 1), NOW)
    go_on()
    assert [letter["Subject"] for letter in letters_to(server, ADDRESS)] == [burst.words[1]]
    first, second = Mailing.objects.order_by("pk")
    assert (first.state, first.reason, second.state) == (State.PAUSED, Reason.UNPUBLISHED, State.SENT)


def test_what_is_over_before_its_letters_are_written_is_cancelled(burst, reader, go_on, server):
    mailings.send(burst.piece(7), NOW)
    burst.holds_from = 1
    go_on()
    assert (letters_to(server, ADDRESS), Mailing.objects.get().state) == ([], State.CANCELLED)


def test_an_emergency_that_is_paused_is_held_and_goes_on(burst, reader, deliver, go_on, server):
    mailings.send(burst.piece(7), NOW)
    sending.tick(NOW)
    mailings.pause(Mailing.objects.get())
    go_on()
    assert letters_to(server, ADDRESS) == []
    mailings.resume(Mailing.objects.get())
    go_on(NOW + MINUTE)
    assert len(letters_to(server, ADDRESS)) == 1


def test_what_belongs_to_no_topic_is_not_mailed(burst, db):
    Topic.objects.filter(slug="outages").delete()
    assert mailings.send(burst.piece(7), NOW) is None
    assert not Mailing.objects.exists()
