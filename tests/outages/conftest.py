"""What tests of outages stand on: two streets, a dispatcher, and an emergency that is out."""

import datetime as dt
import itertools
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group

from home.outages import acts
from home.outages.models import AreaRow, Outage
from home.streets.models import Place, Street

ALMATY = ZoneInfo("Asia/Almaty")
NOW = dt.datetime(2026, 1, 18, 10, 30, tzinfo=ALMATY)
SECOND, MINUTE, HOUR = dt.timedelta(seconds=1), dt.timedelta(minutes=1), dt.timedelta(hours=1)
WORDS = {"kk": "Су жоқ.", "ru": "Воды нет.", "en": "No water."}

keys = map("form-{}".format, itertools.count())


@pytest.fixture
def dispatcher(db, django_user_model):
    user = django_user_model.objects.create_user("dispatcher", password="only for tests", email="d@example.kz")
    user.groups.add(Group.objects.get(name="Dispatchers"))
    return user


@pytest.fixture
def place(db) -> Place:
    return Place.objects.create(kind="settlement", name_kk="Мирный кенті", name_ru="посёлок Мирный", name_en="Mirny")


@pytest.fixture
def streets(place) -> list[Street]:
    names = [("Сәтпаев", "Сатпаева", "Satpayev"), ("Абай", "Абая", "Abai")]
    return [Street.objects.create(place=place, name_kk=kk, name_ru=ru, name_en=en) for kk, ru, en in names]


@pytest.fixture
def tap(dispatcher):
    """Return what makes a tap on a fresh form, of somebody who has seen this version."""

    def make(now: dt.datetime = NOW, seen: int = 0, by=dispatcher) -> acts.Tap:
        return acts.Tap(next(keys), by, now, seen)

    return make


@pytest.fixture
def announced(streets, tap):
    """Return what announces an outage on both streets."""

    def make(now: dt.datetime = NOW, **fields) -> Outage:
        fields = {"network": Outage.Network.WATER, "kind": Outage.Kind.EMERGENCY, **fields}
        parts = acts.Parts([AreaRow(street=street, houses="1–15") for street in streets])
        return acts.announce(Outage(**fields), parts, WORDS, tap(now))

    return make


@pytest.fixture
def emergency(announced) -> Outage:
    return announced(expected_end=NOW + 4 * HOUR)


@pytest.fixture
def planned(announced) -> Outage:
    """Work on the next day from 09:00 to 17:00."""
    start = dt.datetime(2026, 1, 19, 9, tzinfo=ALMATY)
    end = start + 8 * HOUR
    return announced(kind=Outage.Kind.PLANNED, planned_start=start, planned_end=end, expected_end=end)
