"""What the headers of a letter look like on the wire, whatever stands in them."""

import re
from email import message_from_bytes, policy

from hypothesis import given
from hypothesis import strategies as st

from site_project.mail.messages import Ready
from site_project.mail.models import Content, Letter
from site_project.mail.rendering import fold

LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіӘҒҚҢӨҰҮҺІabcdefgxyzABC0123456789«»:;,.!?№()-—"
WORDS = st.text(LETTERS, min_size=1, max_size=90)
SUBJECTS = st.lists(WORDS, min_size=1, max_size=8).map(lambda words: " ".join(words)[:255].strip()).filter(bool)


class Unsaved(Content):
    """A letter's words that no database has seen, without files."""

    class Meta:
        proxy = True
        app_label = "mail_tests"

    class attachments:
        @staticmethod
        def all():
            return []


def sent(subject: str = "Хабар", language: str = "kk", **headers) -> bytes:
    content = Unsaved(subject=subject, text="Су бар.", language=language, headers=headers)
    return Ready(content).fill(Letter(pk=1, address="aidar@example.kz"))


@given(SUBJECTS)
def test_any_subject_keeps_to_the_rules_of_headers_and_reads_the_same(subject):
    data = sent(subject)
    head = data.partition(b"\r\n\r\n")[0].decode("ascii")
    lines = re.search(r"^Subject:.*(?:\r\n[ \t].*)*", head, re.MULTILINE)[0].split("\r\n")

    assert lines[0].removeprefix("Subject:").strip(), "the first line is not empty"
    assert max(len(line) for line in lines) <= 78
    assert all(len(word) <= 75 for line in lines for word in line.split() if word.startswith("=?"))
    assert message_from_bytes(data, policy=policy.default)["Subject"] == subject


@given(st.integers(1, 900))
def test_the_way_out_of_a_mailing_is_never_encoded(length):
    links = f"<https://example.kz/{'x' * length}>, <mailto:out@example.kz>"
    data = sent(**{"List-Unsubscribe": links})

    assert b"List-Unsubscribe: <https://example.kz/" in data
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert message_from_bytes(data, policy=policy.default)["List-Unsubscribe"] == links


def test_a_letter_says_its_language():
    assert [message_from_bytes(sent(language=code))["Content-Language"] for code in ("kk", "ru", "en")] == [
        *("kk", "ru", "en")
    ]


def test_the_dashes_before_a_signature_keep_their_space():
    assert fold("Су бар.  \n-- \nВодоканал \n") == "Су бар.\n-- \nВодоканал\n"
