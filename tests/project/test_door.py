"""An e-mail and a phone that a stranger types are judged in one place, the same by both desks."""

import pytest
from django.test import Client

from newsletter.models import Subscriber
from qa.models import Question
from site_project.contacts import plain_email
from tests.newsletter.conftest import topics
from tests.qa.conftest import desk, fields

pytestmark = pytest.mark.databases

__all__ = ["desk", "fields", "topics"]

KEPT = "aidar@example.kz"
# What is typed, and the address that is kept of it; nothing where it is none.
EMAILS = {
    "aidar@example.kz": KEPT,
    "  aidar@example.kz  ": KEPT,
    "\taidar@example.kz\n": KEPT,
    "Aidar@Example.KZ": KEPT,
    "AIDAR@EXAMPLE.KZ": KEPT,
    "aidar@example.kz\u200b": KEPT,
    "\ufeffaidar@example.kz": KEPT,
    "aidar\u200d@example.kz": KEPT,
    "aidar@\u2060example.kz": KEPT,
    "\u202eaidar@example.kz": KEPT,
    "ai\u00addar@example.kz": KEPT,
    "aidar@example.kz\x07": KEPT,
    "aidar\u2066@example.kz\u2069": KEPT,
    "a.b+su@example.kz": "a.b+su@example.kz",
    "o'connor@example.kz": "o'connor@example.kz",
    "x@sub.example.kz": "x@sub.example.kz",
    "1@example.kz": "1@example.kz",
    "a_b-c@example.kz": "a_b-c@example.kz",
    "a@example.museum": "a@example.museum",
    f"{'a' * 64}@example.kz": f"{'a' * 64}@example.kz",
    "su@пример.рф": "su@пример.рф",
    "su@xn--e1afmkfd.xn--p1ai": "su@пример.рф",
    "su@мысал.қаз": "su@мысал.қаз",
    # Letters that only look Latin.
    "аidar@example.kz": "",
    "aidаr@example.kz": "",
    "aidar@exаmple.kz": "",
    "aidar@example.кz": "",
    "aidar@еxample.kz": "",
    "айдар@example.kz": "",
    "әлия@мысал.қаз": "",
    "aidar＠example.kz": "",
    "ａidar@example.kz": "",
    # No address at all.
    "": "",
    " ": "",
    "\u200b\u200b": "",
    "aidar": "",
    "@example.kz": "",
    "aidar@": "",
    "aidar@kz": "",
    "aidar@@example.kz": "",
    "aidar@example..kz": "",
    "aidar.@example.kz": "",
    ".aidar@example.kz": "",
    "ai..dar@example.kz": "",
    "ai dar@example.kz": "",
    "aidar@exam ple.kz": "",
    "aidar@-example.kz": "",
    "aidar@example-.kz": "",
    "aidar@exa_mple.kz": "",
    "aidar@localhost": "",
    "aidar@127.0.0.1": "",
    "aidar@[127.0.0.1]": "",
    "aidar@[IPv6:::1]": "",
    "Aidar <aidar@example.kz>": "",
    "<aidar@example.kz>": "",
    "aidar@example.kz, b@example.kz": "",
    "aidar@example.kz;b@example.kz": "",
    "aidar@example.kz b@example.kz": "",
    "aidar@example.kz\nBcc: b@example.kz": "",
    "aidar@example.kz\r\nSubject: x": "",
    "mailto:aidar@example.kz": "",
    "https://example.kz/aidar": "",
    "aidar@example.kz?subject=x": "",
    "aidar@example,kz": "",
    "aidar#example.kz": "",
    "aidar собака example.kz": "",
    "aidar(a)example.kz": "",
    '"ai dar"@example.kz': "",
    "aidar\\@example.kz": "",
    "aidar@.kz": "",
    "aidar@example.kz.": "",
    f"{'a' * 65}@example.kz": "",
    f"a@{'b' * 64}.kz": "",
    f"{'a' * 60}@{'.'.join(['b' * 60] * 4)}.kz": "",
    f"{'a' * 5000}@example.kz": "",
    "' OR 1=1 --@example.kz": "",
    "<script>@example.kz": "",
    "aidar@exämple.kz": "",
}
PHONES = {
    "+7 705 111 22 33": "+77051112233",
    "8 705 111 22 33": "+77051112233",
    "8(705)111-22-33": "+77051112233",
    "7051112233": "+77051112233",
    "+77051112233": "+77051112233",
    "8–705–111–22–33": "+77051112233",
    "+7\u00a0705\u00a0111\u00a022\u00a033": "+77051112233",
    "\u202d+77051112233\u202c": "+77051112233",
    "8 (7232) 70-08-78": "+77232700878",
    "+49 30 901820": "+4930901820",
    "": "",
    "12": "",
    "112": "",
    "+7 705 111 22": "",
    "+7 705 111 22 33 44 55": "",
    "+7 705 ABC DEFG": "",
    "8 705 FLOWERS": "",
    "тел. 8 705 111 22 33": "",
    "8 705 111 22 33 доб. 12": "",
    "0000000000": "",
    "+7 000 000 00 00": "",
    "8 705 111 22 33, 8 705 111 22 34": "",
    "+": "",
    "-----": "",
}


@pytest.mark.parametrize("typed", EMAILS)
def test_both_desks_judge_an_address_alike_and_keep_the_same_of_it(typed, fields, topics):
    kept = EMAILS[typed]
    desk = Client().post("/kk/ask/", fields(email=typed))
    form = {"email": typed, "topics": ["news"], "language": "kk", "frequency": "at_once", "agrees": "on"}
    letters = Client().post("/kk/subscribe/sign-up/", form)

    assert plain_email(typed) == kept
    assert (desk.status_code, letters.status_code) == ((302, 302) if kept else (422, letters.status_code))
    assert [question.email for question in Question.objects.all()] == [kept] * bool(kept)
    assert [reader.email for reader in Subscriber.objects.all()] == [kept] * bool(kept)
    said = "name@example.kz"
    if not kept:
        assert said in desk.content.decode()
        assert said in letters.content.decode()


@pytest.mark.parametrize("typed", PHONES)
def test_a_phone_is_kept_as_it_can_be_called_or_refused(typed, fields, desk):
    answer = Client().post("/kk/ask/", fields(phone=typed))
    assert answer.status_code == (302 if PHONES[typed] else 422)
    assert [question.phone for question in Question.objects.all()] == [PHONES[typed]] * bool(PHONES[typed])
