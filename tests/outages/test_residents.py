"""What residents read of outages: the list, of one, of a street, the past; in three languages, as time passes."""

import datetime as dt
import re

import pytest
from freezegun import freeze_time

from home.models import NewsIndexPage, OutagesPage
from home.outages import acts
from home.outages.models import Alert, AreaRow, OutageSettings
from tests.conftest import LANGUAGES, publish

from .conftest import HOUR, MINUTE, NOW, SECOND, WORDS

pytestmark = pytest.mark.databases

PHONE = "+7 (7232) 00-00-20"


@pytest.fixture
def page(homes) -> dict[str, OutagesPage]:
    """The page of outages in three languages, each the translation of the others."""
    pages: dict = {}
    for code, home in homes.items():
        news = NewsIndexPage(title="News", slug="news")
        below = OutagesPage(title=f"Outages {code}", slug="outages")
        if pages:
            news.translation_key = pages["kk"].get_parent().translation_key
            below.translation_key = pages["kk"].translation_key
        pages[code] = publish(publish(home, news), below)
    settings = OutageSettings.load()
    settings.phone = PHONE
    settings.save()
    return pages


@pytest.fixture
def read(client, page):
    """Return what somebody reads at an address below the page of outages, at a moment."""

    def read(below: str = "", now: dt.datetime = NOW, code: str = "en", status: int = 200, **query) -> str:
        with freeze_time(now):
            response = client.get(f"/{code}/news/outages/{below}", query)
        assert response.status_code == status, response
        return response.content.decode()

    return read


def words(html: str) -> str:
    """The text of a page's main part, in one line."""
    main = html.partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_emergency_is_told_where_and_until_when_in_each_language(read, emergency, code):
    told = words(read(code=code))
    street = {"kk": "Сәтпаев көшесі", "ru": "улица Сатпаева", "en": "Satpayev Street"}[code]

    assert street in told
    assert "14:30" in told


def test_with_no_outage_the_list_says_so(read):
    told = words(read())

    assert "There are no outages now." in told
    assert "No work is planned." in told
    assert PHONE in told


def test_what_is_planned_becomes_what_goes_on_at_its_hour(read, planned):
    begins = planned.planned_start

    before, after = words(read(now=begins - SECOND)), words(read(now=begins))

    assert "There are no outages now." in before
    assert "Scheduled" in before
    assert "In progress" in after
    assert "No work is planned." in after


def test_when_the_time_given_has_passed_the_page_says_so_at_that_second(read, emergency):
    ends = emergency.expected_end

    assert "has passed" not in words(read(f"{emergency.pk}/", ends - SECOND))
    assert "The time given has passed and work goes on." in words(read(f"{emergency.pk}/", ends))


def test_an_outage_without_a_time_says_that_it_is_not_known(read, announced):
    outage = announced(next_update_at=NOW + HOUR)

    told = words(read(f"{outage.pk}/"))

    assert "Time not yet known" in told
    assert "Next update January 18, 11:30" in told or "Next update 18 January, 11:30" in told


def test_each_area_has_its_own_state(read, emergency, tap):
    first = emergency.areas.first()
    acts.restore(emergency.pk, WORDS, tap(NOW + HOUR, seen=1), rows=[first.pk])

    told = words(read(f"{emergency.pk}/", NOW + HOUR))

    assert re.search(r"Abai Street,? 1–15 No water In progress", told), told
    assert re.search(r"Satpayev Street,? 1–15 Restored at: \S+ \S+, 11:30 Restored", told), told


def test_what_is_restored_stays_a_day_in_the_list_and_then_in_the_archive(read, emergency, tap):
    acts.restore(emergency.pk, WORDS, tap(NOW + HOUR, seen=1))
    leaves = NOW + 25 * HOUR

    assert "Restored" in words(read(now=leaves - SECOND))
    assert "There are no outages now." in words(read(now=leaves))
    assert "There are no such outages." in words(read("archive/", leaves - SECOND))
    assert "Satpayev Street" in words(read("archive/", leaves))


def test_cancelled_work_is_told_as_cancelled(read, planned, tap):
    acts.cancel(planned.pk, WORDS, tap(NOW + HOUR, seen=1))

    assert "Cancelled" in words(read(now=NOW + HOUR))
    assert "Cancelled" in words(read(f"{planned.pk}/", NOW + HOUR))


def test_moved_work_tells_both_times(read, planned, tap):
    start = planned.planned_start + 24 * HOUR
    acts.move(planned.pk, WORDS, tap(NOW, seen=1), start=start, end=start + HOUR)

    told = words(read(f"{planned.pk}/"))

    assert "Moved" in told
    assert "Moved from" in told


def test_a_summary_is_shown_when_it_is_over(read, emergency, tap):
    acts.restore(emergency.pk, WORDS, tap(NOW, seen=1))
    acts.close(emergency.pk, WORDS, tap(NOW, seen=2), summary={**WORDS, "en": "A pipe of 1974 had burst."})

    assert "What happened A pipe of 1974 had burst." in words(read(f"{emergency.pk}/"))


def test_a_drill_is_for_the_staff_alone(client, page, announced, dispatcher, django_user_model):
    drill = announced(is_drill=True)
    address = f"/en/news/outages/{drill.pk}/"
    stranger = django_user_model.objects.create_user("stranger", password="only for tests")

    with freeze_time(NOW):
        assert client.get(address).status_code == 404
        assert "Satpayev" not in words(client.get("/en/news/outages/").content.decode())
        client.force_login(stranger)
        assert client.get(address).status_code == 404
        client.force_login(dispatcher)
        assert "This is a drill." in words(client.get(address).content.decode())


def test_an_outage_that_never_was_is_not_found(read):
    read("999/", status=404)
    read("99999999999999999999/", status=404)
    read("streets/nowhere/", status=404)


@pytest.mark.parametrize(("network", "found"), [("water", True), ("wastewater", False), ("junk", True)])
def test_the_archive_is_filtered_by_network(read, emergency, tap, network, found):
    acts.restore(emergency.pk, WORDS, tap(NOW, seen=1))

    assert ("Satpayev" in words(read("archive/", NOW + 48 * HOUR, network=network))) == found


@pytest.mark.parametrize(("month", "found"), [("2026-01", True), ("2025-12", False), ("2026-99", True)])
def test_the_archive_is_filtered_by_month_of_the_city(read, announced, tap, month, found):
    # 00:10 on the first of January in the city is still December in UTC.
    begins = dt.datetime(2026, 1, 1, 0, 10, tzinfo=NOW.tzinfo)
    december = announced(now=begins - HOUR, started_at=begins - HOUR)
    january = announced(now=begins, started_at=begins)
    for outage in (december, january):
        acts.restore(outage.pk, WORDS, tap(begins + HOUR, seen=1))

    html = read("archive/", NOW, month=month)

    assert (f"/outages/{january.pk}/" in html) == found
    assert (f"/outages/{december.pk}/" in html) == (month != "2026-01")


def test_the_archive_is_filtered_by_a_street_as_people_type_it(read, announced, tap, streets):
    outage = announced()
    acts.restore(outage.pk, WORDS, tap(NOW, seen=1))

    assert f"/outages/{outage.pk}/" in read("archive/", NOW + 48 * HOUR, q="satpaev")
    assert "There are no such outages." in words(read("archive/", NOW + 48 * HOUR, q="Nowhere"))


def test_a_street_tells_what_is_on_planned_and_past(read, emergency, planned, tap, streets):
    slug = streets[0].slug
    now = words(read(f"streets/{slug}/"))
    acts.restore(emergency.pk, WORDS, tap(NOW, seen=1))
    later = words(read(f"streets/{slug}/", NOW + 48 * HOUR))

    assert "Emergency: Satpayev Street" in now
    assert "Planned work: Satpayev Street" in now
    assert "None is known." in now
    assert "Emergency: " in later.partition(" Past ")[2]


def test_an_alert_is_told_from_its_hour_until_its_end(read, page, tap):
    alert = Alert(level="danger", text_kk="Суды қайнатыңыз", text_ru="Кипятите воду", text_en="Boil the water")
    alert.starts_at, alert.ends_at = NOW, NOW + HOUR
    acts.warn(alert, [], tap())

    assert "Boil the water" not in words(read(now=NOW - SECOND))
    assert "Boil the water" in words(read())
    assert "Boil the water" not in words(read(now=NOW + HOUR))


def test_a_remembered_page_changes_at_the_boundary_and_not_a_minute_later(client, page, planned):
    with freeze_time(planned.planned_start - MINUTE / 2) as clock:
        assert "Scheduled" in words(client.get("/en/news/outages/").content.decode())
        clock.tick(MINUTE / 2)
        assert "In progress" in words(client.get("/en/news/outages/").content.decode())


def test_the_front_page_tells_of_now_and_the_next_days_and_asks_for_the_street(client, page, emergency, planned):
    with freeze_time(NOW):
        html = client.get("/en/").content.decode()

    told = words(html)
    assert "Emergency: Satpayev Street" in told
    assert "In the next 7 days" in told
    assert 'action="/en/news/outages/#answer"' in html


def test_the_short_address_leads_to_the_page_in_the_readers_language(client, page, emergency):
    assert client.get(f"/o/{emergency.pk}/ru/").headers["Location"] == f"/ru/news/outages/{emergency.pk}/"
    answer = client.get(f"/o/{emergency.pk}/", headers={"Accept-Language": "en"})
    assert answer.headers["Location"] == f"/en/news/outages/{emergency.pk}/"
    assert client.get(f"/o/{emergency.pk}/xx/", follow=True).status_code == 404


def test_a_page_of_an_outage_takes_the_same_queries_for_one_street_and_for_many(
    client, page, emergency, streets, django_assert_max_num_queries
):
    for number in range(30):
        AreaRow.objects.create(outage=emergency, street=streets[0], houses=str(number + 20))
    with freeze_time(NOW), django_assert_max_num_queries(30):
        client.get(f"/en/news/outages/{emergency.pk}/")
