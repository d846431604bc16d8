"""One can subscribe to what something can be sent for, and to nothing else."""

import pytest
from django.test import Client
from django.urls import reverse

from home.models import DetailsPage
from newsletter.models import Subscriber, Topic
from tests.conftest import publish

from .conftest import ADDRESS, FIELDS

pytestmark = pytest.mark.manual("N2")


def boxes(page: str) -> set[str]:
    return {slug for slug in Topic.objects.values_list("slug", flat=True) if f'value="{slug}"' in page}


@pytest.fixture
def only_news(topics, homes) -> dict[str, Topic]:
    """Of what pages are mailed under, news alone: one topic has no page, the others one that has nothing below it."""
    leaf = publish(homes["kk"], DetailsPage(title="Деректемелер", slug="details"))
    Topic.objects.exclude(slug="news").update(index_page=leaf)
    Topic.objects.filter(slug="articles").update(index_page=None)
    return topics


def test_the_form_offers_topics_that_can_be_mailed_and_takes_no_others(client, only_news):
    assert boxes(client.get("/kk/subscribe/").content.decode()) == {"news", "outages"}
    response = client.post("/kk/subscribe/sign-up/", FIELDS | {"topics": ["tariffs"]})
    assert response.status_code == 422
    assert not Subscriber.objects.exists()


def test_a_topic_appears_by_itself_once_something_can_be_published_under_it(client, only_news):
    Topic.objects.filter(slug="articles").update(index_page=only_news["news"].index_page)
    assert boxes(client.get("/ru/subscribe/").content.decode()) == {"news", "articles", "outages"}


def test_the_settings_show_what_a_reader_has_and_what_is_offered(active, only_news):
    reader = active(ADDRESS, "tariffs")
    path = f"/en/subscribe/settings/{reader.tokens['settings']}/"
    assert boxes(Client().get(path).content.decode()) == {"news", "outages", "tariffs"}
    Client().post(path, {"action": "save", "topics": ["news"], "language": "kk"})
    assert boxes(Client().get(path).content.decode()) == {"news", "outages"}


def test_an_import_offers_the_same_topics(admin_client, only_news):
    page = admin_client.get(reverse("newsletter_imports")).content.decode()
    assert f'name="topics" value="{only_news["news"].pk}"' in page
    assert f'name="topics" value="{only_news["tariffs"].pk}"' not in page


def test_where_nothing_can_be_mailed_the_page_says_so(client, only_news):
    Topic.objects.update(index_page=None)
    Topic.objects.get(slug="outages").delete()
    page = client.get("/en/subscribe/").content.decode()
    assert "There is nothing to subscribe to yet." in page
    assert "sign-up" not in page
