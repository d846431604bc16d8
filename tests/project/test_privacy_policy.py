"""The privacy policy names every cookie that the site sets, with its life, and asks for nothing that no form asks."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.test import Client

from newsletter.models import Topic
from tests.conftest import LANGUAGES

POLICY = yaml.safe_load((Path(settings.BASE_DIR) / "home/demo/pages/privacy.yaml").read_text())
UNTIL_CLOSED = {"kk": "браузер жабылғанша", "ru": "пока не закрыт браузер", "en": "until the browser is closed"}
MINUTES = {"kk": "{} минут", "ru": "{} минут", "en": "{} minutes"}
DAYS = {"kk": "{} күн", "ru": "{} дней", "en": "{} days"}


def texts(part, code: str) -> str:
    """All the policy says in one language."""
    if isinstance(part, dict):
        return part[code] if code in part else " ".join(texts(each, code) for each in part.values())
    return " ".join(texts(each, code) for each in part) if isinstance(part, list) else ""


def promised(code: str) -> dict[str, str]:
    """The cookies that the policy lists, and what it says of each."""
    return dict(re.findall(r"<li><b>([a-z]+)</b>(.*?)</li>", " ".join(texts(POLICY, code).split())))


@pytest.fixture
def cookies(homes, admin_user, about) -> dict[str, set[str]]:
    """Every cookie that a visitor or a member of staff gets, with every `max-age` it gets."""
    visitor, staff, remembered = Client(), Client(), Client()
    topic = Topic.objects.first()
    responses = [
        visitor.get("/language/ru/?next=/kk/"),
        visitor.post("/kk/view-settings/", {"size": "large", "colours": "black", "spacing": "wide", "images": "on"}),
        visitor.get("/kk/ask/"),
        visitor.get("/kk/subscribe/"),
        visitor.post("/kk/subscribe/ask/", {"email": "somebody@example.kz"}),
        visitor.post("/kk/subscribe/sign-up/", {"email": "x@example.kz", "topics": [topic.slug], "agrees": "on"}),
        visitor.post(f"/feedback/{homes['kk'].pk}/", {"useful": "yes"}),
        visitor.get("/kk/nothing/"),
        staff.get("/admin/login/"),
    ]
    name = {"username": admin_user.username, "password": "password"}
    responses.append(staff.post("/admin/login/", name))
    responses.append(remembered.post("/admin/login/", {**name, "remember": "on"}))
    responses.append(staff.post(f"/admin/pages/{about['en'].pk}/unpublish/"))
    found = defaultdict(set)
    for response in responses:
        for name, morsel in response.cookies.items():
            found[name].add(str(morsel["max-age"] or ""))
    return found


def life(age: str, code: str) -> str:
    """How the policy says how long a cookie is kept."""
    if not age:
        return UNTIL_CLOSED[code]
    seconds = int(age)
    is_short = seconds < 24 * 3600
    return MINUTES[code].format(seconds // 60) if is_short else DAYS[code].format(seconds // (24 * 3600))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_policy_names_every_cookie_and_how_long_it_is_kept(cookies, code):
    said = promised(code)

    assert set(said) == set(cookies)
    assert {"language", "view", "csrftoken", "newsletter", "sessionid", "messages"} == set(cookies)
    for name, ages in cookies.items():
        for age in ages:
            assert life(age, code) in said[name], name


@pytest.mark.parametrize(("code", "word"), [("kk", "көше"), ("ru", "улиц"), ("en", "street")])
def test_the_policy_lists_no_streets_as_long_as_no_form_asks_for_them(code, word):
    assert word not in texts(POLICY, code)
