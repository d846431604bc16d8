"""«Was this page useful?»: votes are counted by page and day, and nothing is known of the voters."""

import datetime as dt
from functools import partial

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from home.models import PageFeedback, Vote
from tests.conftest import LANGUAGES, at_once

pytestmark = pytest.mark.databases


def vote(client, page, address="192.0.2.1", **data):
    return client.post(f"/feedback/{page.pk}/", data, REMOTE_ADDR=address)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_vote_is_counted_and_thanked_for_on_the_page_itself(client, about, code):
    response = vote(client, about[code], useful="yes")

    assert response.status_code == 302
    assert response.headers["Location"] == f"/{code}/about/?thanks#feedback"
    assert not response.cookies
    row = PageFeedback.objects.get()
    assert (row.page_id, row.day, row.yes, row.no) == (about[code].pk, timezone.localdate(), 1, 0)
    assert client.get(f"/{code}/about/?thanks").content != client.get(f"/{code}/about/").content


def test_votes_of_a_day_are_added_up(client, about):
    for number, useful in enumerate(("yes", "no", "yes", "yes")):
        vote(client, about["kk"], f"192.0.2.{number}", useful=useful)
    vote(client, about["ru"], useful="no")

    assert sorted(PageFeedback.objects.values_list("yes", "no")) == [(0, 1), (3, 1)]


@pytest.mark.parametrize("addresses", [["192.0.2.1"], ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:2::"]])
def test_one_visitor_has_one_vote_a_day_on_each_page(client, about, addresses):
    for number in range(30):
        assert vote(client, about["kk"], addresses[number % len(addresses)], useful="yes").status_code == 302
    vote(client, about["ru"], addresses[0], useful="yes")

    assert list(PageFeedback.objects.order_by("page").values_list("yes", "no")) == [(1, 0), (1, 0)]


def test_neighbours_have_a_vote_each(client, about):
    for address in ("192.0.2.1", "192.0.2.2", "2001:db8:1:2::1", "2001:db8:1:3::1"):
        vote(client, about["kk"], address, useful="no")

    assert PageFeedback.objects.get().no == 4


def test_a_changed_vote_takes_the_place_of_the_first(client, about):
    for useful in ("yes", "no", "no", "yes", "no"):
        vote(client, about["kk"], useful=useful)

    row = PageFeedback.objects.get()
    assert (row.yes, row.no) == (0, 1)


def test_the_next_day_one_may_vote_again_and_nothing_is_left_of_the_votes_before(about):
    today = timezone.localdate()
    for day in (today - dt.timedelta(days=1), today):
        PageFeedback.count(about["kk"], True, day, "192.0.2.1")

    assert list(PageFeedback.objects.values_list("yes", flat=True)) == [1, 1]
    vote = Vote.objects.get()
    assert vote.feedback.day == today
    assert "192.0.2.1" not in vote.visitor


def test_following_a_link_is_no_vote(client, about):
    assert client.get(f"/feedback/{about['kk'].pk}/?useful=yes").status_code == 405
    assert not PageFeedback.objects.exists()


@pytest.mark.parametrize("data", [{}, {"useful": ""}, {"useful": "maybe"}, {"useless": "yes"}])
def test_nonsense_is_refused(client, about, data):
    assert vote(client, about["kk"], **data).status_code == 400
    assert not PageFeedback.objects.exists()


@pytest.mark.parametrize("number", ["0", "1", "987654321", "99999999999999999999999"])
def test_a_page_that_is_not_on_the_site_gets_no_votes(client, homes, number):
    """The page 1 is the root of the tree, above the front pages."""
    assert client.post(f"/feedback/{number}/", {"useful": "yes"}, follow=True).status_code == 404
    assert not PageFeedback.objects.exists()


def test_a_draft_gets_no_votes(client, history):
    history["kk"].unpublish()

    vote(client, history["kk"], useful="yes")

    assert not PageFeedback.objects.exists()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has two writers at once")
@pytest.mark.django_db(transaction=True)
def test_two_who_vote_at_once_are_both_counted(homes):
    def visitors(network: str):
        client = Client()
        for number in range(20):
            vote(client, homes["kk"], f"{network}.{number}", useful="yes")

    assert at_once(partial(visitors, "192.0.2"), partial(visitors, "198.51.100")) == []
    assert [row.yes for row in PageFeedback.objects.all()] == [40]
