"""Letters on their way: what arrives, what a server may answer, and what becomes of each letter."""

from datetime import timedelta

import pytest
from django.utils import timezone

from site_project.mail.models import Letter, Suppression
from site_project.mail.suppressions import suppress
from site_project.mail.tasks import tick
from site_project.mail.worker import stopping

pytestmark = pytest.mark.databases

State = Letter.State


def test_a_letter_arrives_with_kazakh_in_subject_sender_and_both_bodies(server, write, deliver):
    letter = write(subject="Ұсыныс: үйдің суы", body="Құрметті тұрғын, су қалпына келтірілді. Ә Ғ Қ Ң Ө Ұ Ү Һ І")

    deliver()

    [message] = server.letters()
    assert message["Subject"] == "Ұсыныс: үйдің суы"
    assert message["From"].addresses[0].display_name == "Өскемен Водоканал"
    assert message["To"] == "aidar@example.kz"
    assert message["Message-ID"] == letter.message_id
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"].datetime.tzinfo is not None
    for kind in ("plain", "html"):
        assert "Құрметті тұрғын" in message.get_body((kind,)).get_content()
    assert b"\xd2\x9a\xd2\xb1\xd1\x80" in server.taken[0], "the body is 8-bit as it is"
    letter.refresh_from_db()
    assert (letter.state, letter.tries, letter.words) == (State.SENT, 1, "250 2.0.0 Ok: queued as 4F1")


def test_many_letters_go_over_few_connections(server, write, deliver):
    for number in range(40):
        write(f"reader{number}@example.kz")

    counts = deliver()

    assert counts["sent"] == 40
    assert sorted(server.recipients) == sorted(f"reader{number}@example.kz" for number in range(40))
    assert server.connections == 3


def test_urgent_letters_leave_before_mailings(server, write, deliver):
    for number in range(10):
        write(f"bulk{number}@example.kz", lane=Letter.Lane.BULK)
    write("urgent@example.kz")

    deliver(connections=1)

    assert server.recipients[0] == "urgent@example.kz"


def test_a_letter_waits_for_its_time_and_is_dropped_when_it_is_too_late(server, write, deliver):
    early = write("early@example.kz", not_before=timezone.now() + timedelta(hours=1))
    late = write("late@example.kz", not_after=timezone.now() - timedelta(minutes=1))

    deliver()

    assert server.recipients == []
    assert Letter.objects.get(pk=early.pk).state == State.QUEUED
    assert Letter.objects.get(pk=late.pk).state == State.DROPPED


def test_a_letter_put_off_is_tried_again_later_and_later_and_then_fails_with_the_servers_words(
    server, write, deliver, due_again, settings
):
    server.to_recipient["busy"] = "451 4.7.1 Try later"
    letter = write("busy@example.kz")
    pauses = []
    for _try in range(len(settings.MAIL_RETRIES)):
        before = timezone.now()
        deliver()
        letter.refresh_from_db()
        assert letter.state == State.QUEUED
        pauses.append(round((letter.due_at - before).total_seconds() / 60))
        due_again()
    deliver()

    letter.refresh_from_db()
    assert pauses == settings.MAIL_RETRIES
    assert (letter.state, letter.words) == (State.FAILED, "451 4.7.1 Try later")


def test_greylisting_delays_a_letter_and_no_other(server, write, deliver, due_again):
    server.to_recipient["grey"] = "450 4.2.0 Greylisted"
    write("grey@example.kz")
    write("other@example.kz")
    deliver()
    assert server.recipients == ["other@example.kz"]

    del server.to_recipient["grey"]
    due_again()
    deliver()

    assert server.recipients == ["other@example.kz", "grey@example.kz"]


@pytest.mark.parametrize("answer", ["550 5.1.1 No such user", "550 No such user"])
def test_a_refused_address_ends_the_letter_and_gets_no_others(server, write, deliver, answer):
    server.to_recipient["nobody"] = answer
    first, second = write("nobody@example.kz"), None
    deliver()
    second = write("Nobody@example.kz")
    deliver()

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.outcome, first.words) == (State.FAILED, Letter.Outcome.BOUNCED, answer)
    assert second.state == State.DROPPED
    assert Suppression.objects.get().evidence == answer


@pytest.mark.parametrize("answer", ["550 5.4.1 Access denied", "552 5.2.2 Mailbox full"])
def test_a_refusal_that_is_not_about_the_address_does_not_suppress_it(server, write, deliver, answer):
    server.to_recipient["full"] = answer
    letter = write("full@example.kz")

    deliver()

    assert Letter.objects.get(pk=letter.pk).state == State.FAILED
    assert not Suppression.objects.exists()


def test_a_letter_refused_after_its_content_fails_and_the_connection_goes_on(server, write, deliver):
    server.to_letter["strict"] = "554 5.6.0 Not that"
    write("strict@example.kz")
    write("other@example.kz")

    deliver(connections=1)

    assert server.recipients == ["other@example.kz"]
    assert server.connections == 1


def test_the_servers_words_are_kept_without_the_address(server, write, deliver):
    server.to_recipient["secret"] = "550 5.1.1 <secret@example.kz>: no secret@example.kz here"
    letter = write("secret@example.kz")

    deliver()

    letter.refresh_from_db()
    assert "secret" not in letter.words
    assert letter.words.startswith("550 5.1.1")


def test_a_server_that_is_down_costs_no_letter_a_try(server, write, deliver):
    letters = [write(f"reader{number}@example.kz") for number in range(5)]
    server.is_broken = "421 4.3.0 Closing for repairs"

    def repair(*_args):
        server.is_broken = ""

    server.loop.call_soon_threadsafe(server.loop.call_later, 0.5, repair)
    counts = deliver()

    assert counts["sent"] == 5
    assert {Letter.objects.get(pk=letter.pk).tries for letter in letters} == {1}
    assert not Letter.objects.in_doubt().exists()


def test_a_connection_cut_after_the_letter_leaves_it_in_doubt_under_the_same_number(server, write, deliver):
    server.cuts.add("cut")
    letter = write("cut@example.kz")
    server.loop.call_soon_threadsafe(server.loop.call_later, 0.3, server.cuts.clear)

    deliver()

    letter.refresh_from_db()
    copies = [message["Message-ID"] for message in server.letters()]
    assert len(copies) >= 1
    assert set(copies) == {letter.message_id}
    assert letter.in_doubt_at is not None
    assert list(Letter.objects.in_doubt()) == [letter]


def test_a_server_that_always_hangs_up_after_the_letter_ends_only_that_letter(
    server, write, deliver, due_again, settings
):
    settings.MAIL_RETRIES = [1, 1]
    server.cuts.add("cut")
    letter = write("cut@example.kz")
    others = [write(f"reader{number}@example.kz") for number in range(6)]
    for _try in range(4):
        deliver()
        due_again()

    letter.refresh_from_db()
    assert letter.state == State.FAILED
    assert letter.words.startswith("The connection broke after the letter")
    assert {Letter.objects.get(pk=other.pk).state for other in others} == {State.SENT}


def test_a_tarpit_holds_up_its_own_letter_only(server, write, deliver, settings):
    settings.EMAIL_TIMEOUT = 1
    server.tarpits.add("slow")
    slow = write("slow@example.kz")
    for number in range(20):
        write(f"reader{number}@example.kz")

    deliver()

    assert len(server.recipients) == 20
    slow.refresh_from_db()
    assert (slow.state, slow.tries) == (State.QUEUED, 1)


@pytest.mark.parametrize(
    "address", ["қанат@example.kz", "two@example.kz\r\nBcc: all@example.kz", "", "a b@example.kz", "a@b@example.kz"]
)
def test_a_row_that_cannot_be_sent_fails_with_a_reason_and_stops_no_other(server, write, deliver, address):
    bad = write(address)
    write("good@example.kz")

    deliver()

    bad.refresh_from_db()
    assert server.recipients == ["good@example.kz"]
    assert bad.state == State.FAILED
    assert bad.words


def test_suppressed_addresses_get_what_they_may(server, write, deliver):
    now = timezone.now()
    suppress("complained@example.kz", Suppression.Reason.COMPLAINED, "feedback", now)
    suppress("bounced@example.kz", Suppression.Reason.BOUNCED, "550", now)
    for lane in Letter.Lane:
        write("complained@example.kz", lane=lane, body=str(lane))
        write("bounced@example.kz", lane=lane)

    deliver()

    assert server.recipients == ["complained@example.kz"], "the answer somebody waits for, not the mailing"
    assert Letter.objects.filter(state=State.DROPPED).exclude(words="").count() == 5


def test_what_a_dead_worker_left_is_sent_again_in_doubt(server, write, deliver):
    letter = write()
    long_ago = timezone.now() - timedelta(minutes=5)
    Letter.objects.filter(pk=letter.pk).update(state=State.SENDING, leased_until=long_ago)
    deliver()
    assert server.recipients == []

    tick(timezone.now())
    deliver()

    letter.refresh_from_db()
    assert (letter.state, letter.in_doubt_at is not None) == (State.SENT, True)
    assert server.letters()[0]["Message-ID"] == letter.message_id


def test_a_worker_told_to_stop_finishes_what_it_began_and_leaves_the_rest(server, write, deliver):
    for number in range(200):
        write(f"reader{number}@example.kz")
    server.loop.call_soon_threadsafe(server.loop.call_later, 0.1, stopping.set)
    try:
        deliver()
    finally:
        stopping.clear()

    assert not Letter.objects.filter(state=State.SENDING).exists()
    assert Letter.objects.filter(state=State.SENT).count() == len(server.recipients)
    assert Letter.objects.waiting().count() == 200 - len(server.recipients)


def test_a_letter_with_a_dot_alone_on_a_line_arrives_whole(server, write, deliver):
    write(body="Бірінші\n.\nСоңғы")

    deliver()

    assert "Соңғы" in server.letters()[0].get_body(("plain",)).get_content()
