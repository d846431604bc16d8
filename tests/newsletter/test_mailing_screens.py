"""From «publish» in the admin to the decision on a mailing, its screen, and the statistics (N4)."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail.users.models import UserProfile

from home.models import NewsPage
from newsletter import audience, mailings, sending
from newsletter.models import DayCount, Mailing, Topic
from site_project.mail.heartbeat import beat
from site_project.mail.models import Letter

from .conftest import ADDRESS, NOW, TITLES

pytestmark = pytest.mark.manual("N4")

State = Mailing.State


def screen(mailing: Mailing, name: str = "mailing") -> str:
    return reverse(f"newsletter_{name}", args=[mailing.pk])


def state(mailing: Mailing) -> str:
    return Mailing.objects.get(pk=mailing.pk).state


@pytest.fixture
def editors_client(client, editor):
    editor.email = "editor@example.kz"
    editor.save()
    UserProfile.objects.create(user=editor, preferred_language="en")
    client.force_login(editor)
    return client


def send(client, mailing: Mailing, **changes):
    """Fill in the plan, and say yes when asked once more."""
    data = {"topics": [topic.pk for topic in mailing.topics.all()], "when": "now", "confirmed": "yes"} | changes
    return client.post(screen(mailing, "schedule"), data, follow=True)


def test_who_publishes_news_is_asked_whether_to_mail_it(editors_client, lists, active):
    active(ADDRESS, "news")
    data = nested_form_data(
        {
            "title": "Су жүйесі жуылады",
            "slug": "flushing",
            "lead": "",
            "date": "2026-03-19",
            "picture": "",
            "body": streamfield([("text", rich_text("<p>Ертең су жүйесі жуылады.</p>"))]),
            "correction": "",
            "correction_date": "",
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0},
            "action-publish": "action-publish",
        }
    )
    address = reverse("wagtailadmin_pages:add", args=["home", "newspage", lists["kk"].pk])
    page = editors_client.post(address, data, follow=True).content.decode()
    mailing = Mailing.objects.get()
    assert NewsPage.objects.get(slug="flushing").live
    assert screen(mailing) in page
    assert "1 person has subscribed to the topic of this page" in page
    assert screen(mailing) in editors_client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_offer_says_who_gets_it_and_shows_it_in_each_language(editors_client, offered, active):
    active("a@example.kz", "news", language="kk")
    active("b@example.kz", "news", language="en", frequency="weekly")
    mailing = offered("kk", "ru")
    page = editors_client.get(screen(mailing)).content.decode()
    assert "2 people will get this" in page
    assert "no translation yet" in page
    assert TITLES["kk"] in page
    page = editors_client.get(f"{screen(mailing)}?language=ru").content.decode()
    assert f'<b lang="ru">{TITLES["ru"]}</b>' in page
    page = editors_client.get(f"{screen(mailing)}?language=en").content.decode()
    assert "This piece is in Kazakh" in page


def test_sent_now_it_leaves_and_a_second_click_does_nothing(editors_client, offered, active):
    active(ADDRESS, "news", now=timezone.now() - dt.timedelta(days=1))
    mailing = offered()
    assert send(editors_client, mailing).status_code == 200
    noon = (timezone.now() + dt.timedelta(days=1)).replace(hour=7)
    sending.tick(noon)
    send(editors_client, mailing)
    sending.tick(noon)
    assert Letter.objects.filter(kind="mailing").count() == 1
    page = editors_client.get(screen(mailing)).content.decode()
    assert "0 of 1" in page


def test_nobody_is_told_that_letters_leave_at_once_while_the_worker_is_silent(editors_client, offered):
    mailing = offered()
    beat(timezone.now() - dt.timedelta(hours=3))
    Mailing.objects.update(state=State.PAUSED, reason=Mailing.Reason.STAFF)
    answer = editors_client.post(screen(mailing, "resume"), {"confirmed": "yes"}, follow=True)
    assert "as soon as the worker runs again" in answer.content.decode()
    assert state(mailing) == State.RUNNING


def test_it_can_be_scheduled_and_the_plan_changed_or_cancelled(editors_client, offered):
    mailing = offered()
    moment = timezone.localtime() + dt.timedelta(days=2)
    send(editors_client, mailing, when="later", send_at=f"{moment:%Y-%m-%dT%H:%M}")
    mailing.refresh_from_db()
    assert (mailing.state, mailing.send_at) == (State.SCHEDULED, moment.replace(second=0, microsecond=0))
    assert f"{moment:%Y-%m-%dT%H:%M}" in editors_client.get(screen(mailing)).content.decode()
    editors_client.post(screen(mailing, "cancel"), {"confirmed": "yes"})
    assert state(mailing) == State.CANCELLED
    send(editors_client, mailing)
    assert state(mailing) == State.SCHEDULED


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"topics": []}, "Choose at least one topic."),
        ({"when": "later", "send_at": ""}, "Choose the day and the time."),
        ({"when": "later", "send_at": "soon"}, "Enter a valid date/time."),
        ({"not_after": "2020-01-01T10:00"}, "has to be later than the sending"),
    ],
)
def test_a_plan_that_makes_no_sense_is_named_and_nothing_is_sent(editors_client, offered, changes, words):
    mailing = offered()
    response = send(editors_client, mailing, **changes)
    assert response.status_code == 422
    assert words in response.content.decode()
    assert state(mailing) == State.OFFERED


def test_not_sending_is_a_decision_that_can_be_taken_back(editors_client, offered):
    mailing = offered()
    editors_client.post(screen(mailing, "decline"))
    assert state(mailing) == State.DECLINED
    send(editors_client, mailing)
    assert state(mailing) == State.SCHEDULED


def test_a_test_letter_comes_to_whoever_asks_for_it_alone(editors_client, offered, active):
    active(ADDRESS, "news")
    mailing = offered()
    Letter.objects.all().delete()
    editors_client.post(screen(mailing, "test"), {"language": "ru"})
    letter = Letter.objects.get()
    assert (letter.address, letter.language, letter.content.subject) == ("editor@example.kz", "ru", TITLES["ru"])
    assert state(mailing) == State.OFFERED


def test_a_running_mailing_is_paused_resumed_and_cancelled_and_the_history_names_who(editors_client, begun, active):
    active(ADDRESS, "news", now=NOW - dt.timedelta(days=1))
    mailing = begun()
    for name, expected in (("pause", State.PAUSED), ("resume", State.RUNNING), ("cancel", State.CANCELLED)):
        assert screen(mailing, name) in editors_client.get(screen(mailing)).content.decode()
        editors_client.post(screen(mailing, name), {"confirmed": "yes"})
        assert state(mailing) == expected
    response = editors_client.post(screen(mailing, "resume"), follow=True)
    assert "not possible any more" in response.content.decode()
    actions = ModelLogEntry.objects.filter(object_id=str(mailing.pk), user__username="editor").order_by("pk")
    names = [entry.action for entry in actions]
    assert names == ["newsletter.pause", "newsletter.resume", "newsletter.cancel"]


def test_a_mailing_that_has_paused_itself_says_why(editors_client, begun, active):
    active(ADDRESS, "news", now=NOW - dt.timedelta(days=1))
    mailing = begun()
    mailings.pause(mailing, Mailing.Reason.COMPLAINTS)
    page = editors_client.get(screen(mailing)).content.decode()
    assert "has paused itself: too many complaints" in page


NAMES = ["schedule", "decline", "pause", "resume", "cancel", "test"]


def test_who_has_not_the_right_sees_and_changes_nothing(client, offered, django_user_model, homes):
    mailing = offered()
    moderator = django_user_model.objects.create_user("moderator", password="only for tests")
    moderator.groups.add(Group.objects.get(name="Moderators: reception"))
    client.force_login(moderator)
    for name in NAMES:
        assert client.post(screen(mailing, name), {"when": "now", "language": "kk"}).status_code == 403, name
    for address in (screen(mailing), reverse("newsletter_statistics:index")):
        assert client.get(address).status_code == 403
    assert client.get(reverse(Mailing.snippet_viewset.get_url_name("list"))).status_code in (302, 403)
    assert state(mailing) == State.OFFERED


def test_a_stranger_is_asked_to_sign_in(client, offered):
    mailing = offered()
    for name in NAMES:
        assert client.post(screen(mailing, name)).status_code == 302, name
    assert state(mailing) == State.OFFERED


def test_nothing_follows_from_looking(editors_client, offered):
    mailing = offered()
    for name in NAMES:
        assert editors_client.get(screen(mailing, name)).status_code == 405, name


def test_mailings_are_found_by_state_topic_and_title(editors_client, offered):
    first, second = offered(slug="first"), offered(slug="second")
    Mailing.objects.filter(pk=second.pk).update(title="Тариф туралы", state=State.SENT)
    second.topics.set(Topic.objects.filter(slug="tariffs"))
    page = reverse(Mailing.snippet_viewset.get_url_name("list"))

    def shown(query: str) -> set[int]:
        text = editors_client.get(f"{page}?{query}").content.decode()
        return {mailing.pk for mailing in (first, second) if screen(mailing) in text}

    assert shown("") == {first.pk, second.pk}
    assert shown("state=sent") == {second.pk}
    assert shown("q=Тариф") == {second.pk}
    assert shown(f"topics={Topic.objects.get(slug='news').pk}") == {first.pk}


def test_statistics_show_plots_with_a_table_beside_each(editors_client, active):
    active(ADDRESS, "news", language="ru")
    today = timezone.now()
    audience.count_today(DayCount.Event.SENT, today, 1200)
    audience.count_today(DayCount.Event.SENT, today - dt.timedelta(days=3), 600)
    audience.count_today(DayCount.Event.COMPLAINED, today - dt.timedelta(days=400), 7)
    page = editors_client.get(reverse("newsletter_statistics:index")).content.decode()
    assert page.count("<rect") >= 3
    assert f"{timezone.localdate(today):%d.%m.%Y}" in page
    assert "1,200" in page
    assert "1,800" in page
    months = editors_client.get(reverse("newsletter_statistics:index") + "?by=month").content.decode()
    assert f"{timezone.localdate(today):%m.%Y}" in months
    assert ">7<" not in months


def test_screens_cost_the_same_for_few_letters_and_subscribers_and_for_many(editors_client, begun, active, topics):
    def cost(address: str) -> int:
        editors_client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert editors_client.get(address).status_code == 200
        return len(queries)

    mailing = begun()
    addresses = [screen(mailing), reverse("newsletter_statistics:index")]
    few = [cost(address) for address in addresses]
    for number in range(20):
        active(f"reader{number}@example.kz", "news", "tariffs", now=NOW)
    assert [cost(address) for address in addresses] == few
