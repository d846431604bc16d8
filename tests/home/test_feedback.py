"""«Was this page useful?»: votes are counted by page and day, and nothing is known of the voters."""

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from home.models import PageFeedback
from tests.conftest import LANGUAGES, at_once


def vote(client, page, **data):
    return client.post(f"/feedback/{page.pk}/", data)


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
    for useful in ("yes", "no", "yes", "yes"):
        vote(client, about["kk"], useful=useful)
    vote(client, about["ru"], useful="no")

    assert sorted(PageFeedback.objects.values_list("yes", "no")) == [(0, 1), (3, 1)]


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
    def visitor():
        client = Client()
        for _number in range(20):
            vote(client, homes["kk"], useful="yes")

    assert at_once(visitor, visitor) == []
    assert [row.yes for row in PageFeedback.objects.all()] == [40]
