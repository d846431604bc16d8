"""What staff sees of subscribers, and what nobody may do."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from newsletter import subscriptions
from newsletter.models import Subscriber, Topic
from newsletter.setup import set_up
from site_project.consents import ConsentText

from .conftest import ADDRESS, NOW


def url(model, view: str, *args) -> str:
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


@pytest.fixture
def onlooker(client, django_user_model, homes):
    """A browser of somebody who may see subscribers."""
    group = Group.objects.create(name="Onlookers")
    for app, codename in (("newsletter", "view_subscriber"), ("wagtailadmin", "access_admin")):
        group.permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    user = django_user_model.objects.create_user("onlooker", password="only for tests")
    user.groups.add(group)
    client.force_login(user)
    return client


def refused(response) -> bool:
    return response.status_code in (302, 403, 404)


def test_who_may_see_subscribers_finds_them_by_address_state_topic_and_language(onlooker, active, unconfirmed):
    active(ADDRESS, "news", language="kk")
    active("olga@example.kz", "tariffs", language="ru")
    unconfirmed("dana@example.kz", "news")
    page = url(Subscriber, "list")

    def shown(query: str) -> set[str]:
        text = onlooker.get(f"{page}?{query}").content.decode()
        return {name for name in ("aidar", "olga", "dana") if f"{name}@example.kz" in text}

    assert shown("") == {"aidar", "olga", "dana"}
    assert shown("q=olga") == {"olga"}
    assert shown("state=unconfirmed") == {"dana"}
    assert shown("language=ru") == {"olga"}
    assert shown(f"topics={Topic.objects.get(slug='tariffs').pk}") == {"olga"}


def test_nobody_adds_edits_or_deletes_a_subscriber(admin_client, active):
    subscriber = active()
    for view, args in (("add", ()), ("edit", (subscriber.pk,)), ("delete", (subscriber.pk,))):
        try:
            address = url(Subscriber, view, *args)
        except NoReverseMatch:
            continue
        assert refused(admin_client.get(address)), view
        assert refused(admin_client.post(address, {"email": "x@example.kz"})), view
    assert Subscriber.objects.get().email == ADDRESS


def test_editors_without_the_right_see_no_subscribers(editors_client, active):
    active()
    assert refused(editors_client.get(url(Subscriber, "list")))
    assert refused(editors_client.get(url(Topic, "add")))
    assert ADDRESS not in editors_client.get("/admin/snippets/", follow=True).content.decode()


def test_a_signed_out_visitor_sees_nothing(client, homes):
    assert client.get(url(Subscriber, "list")).status_code == 302


def test_the_list_costs_the_same_for_three_and_for_thirty(admin_client, active):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert admin_client.get(url(Subscriber, "list")).status_code == 200
        return len(queries)

    for number in range(3):
        active(f"reader{number}@example.kz", "news", "tariffs")
    cost()
    few = cost()
    for number in range(3, 30):
        active(f"reader{number}@example.kz", "news", "tariffs")
    assert cost() == few


def test_lists_of_topics_cost_the_same_for_five_and_for_fifteen(admin_client, active):
    active(ADDRESS, "news")
    addresses = [url(Topic, "list"), reverse("newsletter_statistics:index")]

    def cost(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert admin_client.get(address).status_code == 200
        return len(queries)

    first = [cost(address) for address in addresses]
    few = [cost(address) for address in addresses]
    Topic.objects.bulk_create(Topic(slug=f"topic-{number}", name_kk=f"Тақырып {number}") for number in range(10))
    assert [cost(address) for address in addresses] == few <= first


def test_an_ended_subscription_shows_its_reason(admin_client, active):
    subscriptions.unsubscribe(active(), NOW)
    page = admin_client.get(url(Subscriber, "list")).content.decode()
    assert str(Subscriber.Reason.UNSUBSCRIBED.label) in page


def test_staff_adds_a_topic(admin_client, homes):
    page = admin_client.get(url(Topic, "add"))
    assert page.status_code == 200
    data = {
        "name_kk": "Жобалар",
        "name_ru": "Проекты",
        "name_en": "",
        "slug": "projects",
        "index_page": homes["kk"].pk,
        "fallback_language": "ru",
        "sort_order": 7,
    }
    admin_client.post(url(Topic, "add"), data)
    assert Topic.objects.get(slug="projects").index_page_id == homes["kk"].pk
    assert admin_client.get(url(Topic, "list")).status_code == 200


def test_the_words_of_a_consent_are_added_and_never_changed(admin_client, homes):
    text = ConsentText.objects.get(purpose="letters")
    assert admin_client.get(url(ConsentText, "list")).status_code == 200
    assert admin_client.get(url(ConsentText, "add")).status_code == 200
    assert refused(admin_client.get(url(ConsentText, "edit", text.pk)))


def test_the_limits_are_set_by_staff(admin_client, homes):
    address = reverse("wagtailsettings:edit", args=["newsletter", "subscriptionsettings"])
    assert admin_client.get(address, follow=True).status_code == 200


def test_set_up_runs_again_and_keeps_what_staff_has_changed(db):
    Topic.objects.filter(slug="news").update(name_kk="Хабарлар")
    from_setup = list(Topic.objects.values_list("slug", flat=True))
    set_up()
    ConsentText.objects.get(purpose="letters")
    assert list(Topic.objects.values_list("slug", flat=True)) == from_setup
    assert from_setup == ["news", "outages", "entrepreneurs", "articles", "tariffs"]
    assert Topic.objects.get(slug="news").name_kk == "Хабарлар"
