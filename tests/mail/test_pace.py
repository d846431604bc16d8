"""Never more letters to a domain in a second than it takes, and never idle while some may go."""

import datetime as dt
from collections import Counter

import pytest
from django.utils import timezone

from site_project.mail import worker
from site_project.mail.models import Letter
from site_project.mail.reports import End, Report

pytestmark = pytest.mark.databases

STEP = dt.timedelta(milliseconds=50)


def play(letters: int, seconds: float, pause: tuple[float, float] = (0, 0)) -> list[tuple[float, str]]:
    """Let a worker with ten connections run by a clock of ours; return when each letter left, and to which domain.

    In the pause nothing can leave.
    """
    begin, left, done = timezone.now() + dt.timedelta(seconds=1), [], []
    now = begin
    delivery = worker.Delivery(connections=10, clock=lambda: now)
    while now < begin + dt.timedelta(seconds=seconds):
        passed = (now - begin).total_seconds()
        claimed = delivery.exchange(done, 0 if pause[0] <= passed < pause[1] else 10)
        done = [(letter, Report(End.SENT)) for letter in claimed]
        left += [(passed, letter.domain) for letter in claimed]
        now += STEP
    delivery.exchange(done, 0)
    return left


@pytest.mark.parametrize("pause", [(0, 0), (1, 3)], ids=["without a pause", "after a pause of two seconds"])
def test_no_second_has_more_than_the_limit_and_no_second_is_idle(write, settings, pause):
    settings.MAIL_PER_SECOND_AND_DOMAIN = 2
    domains = 8
    for number in range(160):
        write(f"reader{number}@domain{number % domains}.kz", lane=Letter.Lane.BULK)

    left = play(160, 14, pause)

    for domain in {each for _at, each in left}:
        times = [at for at, each in left if each == domain]
        assert max(sum(at <= other < at + 1 for other in times) for at in times) <= 2
    by_second = Counter(int(at) for at, _domain in left)
    busy = [second for second in range(10) if not pause[0] <= second < pause[1]]
    assert len(left) == 160
    assert all(by_second[second] >= domains for second in busy[:8]), by_second


def test_an_urgent_letter_waits_for_no_place(write, settings):
    settings.MAIL_PER_SECOND_AND_DOMAIN = 1
    for number in range(20):
        write(f"reader{number}@slow.kz", lane=Letter.Lane.BULK)
    write("urgent@slow.kz")

    assert (0, "slow.kz") in play(21, 0.1)
    assert Letter.objects.get(address="urgent@slow.kz").state == Letter.State.SENT


def test_letters_keep_to_the_limit_of_a_domain_and_others_do_not_wait_for_it(server, write, deliver, settings):
    settings.MAIL_PER_SECOND_AND_DOMAIN = 10
    for number in range(6):
        write(f"reader{number}@slow.kz", lane=Letter.Lane.BULK)
        write(f"reader{number}@fast{number}.kz", lane=Letter.Lane.BULK)
    write("urgent@slow.kz")
    begin = timezone.now()

    deliver()

    ended = {letter.address: (letter.finished_at - begin).total_seconds() for letter in Letter.objects.all()}
    slow = sorted(seconds for address, seconds in ended.items() if "@slow" in address and "urgent" not in address)
    assert len(server.recipients) == 13
    # The sixth has its place half a second after the first, whenever that was claimed.
    assert slow[-1] >= 0.5
    assert max(seconds for address, seconds in ended.items() if "@fast" in address) < slow[-1]


def test_letters_keep_to_the_limit_of_all(server, write, deliver, settings):
    settings.MAIL_PER_SECOND = 20
    for number in range(30):
        write(f"reader{number}@example.kz")
    begin = timezone.now()

    deliver()

    assert len(server.recipients) == 30
    assert (Letter.objects.latest("finished_at").finished_at - begin).total_seconds() >= 0.45
