"""The forms of the site tell what they ask for and what is wrong to those who hear a page, too."""

import re

import pytest

from tests.newsletter.conftest import topics

__all__ = ["topics"]

WRONG = [
    ("ask/", "ask/", {"phone": "1", "email": "x"}),
    ("subscribe/", "subscribe/sign-up/", {"email": "x"}),
    ("subscribe/", "subscribe/ask/", {"email": "x"}),
    ("subscribe/code/", "subscribe/code/", {"code": "1"}),
]


def described(text: str) -> list[str]:
    return [each for found in re.findall(r'aria-describedby="([^"]*)"', text) for each in found.split()]


@pytest.mark.parametrize(("path", "action", "typed"), WRONG)
def test_what_describes_a_field_stands_on_the_page_once(client, topics, path, action, typed):
    for text in (client.get(f"/kk/{path}"), client.post(f"/kk/{action}", typed)):
        text = text.content.decode()
        for name in described(text):
            assert text.count(f'id="{name}"') == 1, name


@pytest.mark.parametrize(("path", "action", "typed"), WRONG)
def test_the_words_for_every_wrong_field_are_read_out_with_it(client, topics, path, action, typed):
    text = client.post(f"/kk/{action}", typed).content.decode()
    wrong = [tag for tag in re.findall(r"<(?:input|select|textarea)[^>]*>", text) if "aria-invalid" in tag]

    assert wrong
    assert all('_error"' in tag for tag in wrong)
    # The summary leads to what is wrong.
    for name in re.findall(r'<li><a href="#([^"]+)"', text):
        assert f'id="{name}"' in text


@pytest.mark.parametrize("code", ["kk", "ru", "en"])
def test_a_hint_is_read_out_with_its_field(client, homes, code):
    text = client.get(f"/{code}/subscribe/code/").content.decode()

    assert described(text) == ["code-code_helptext"]
