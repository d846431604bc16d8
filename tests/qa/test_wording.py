"""The desk speaks the reader's language, on every screen, and cuts no word."""

import re
from html import unescape
from pathlib import Path

import polib
import pytest
from django.conf import settings as django_settings
from django.urls import reverse
from django.utils import translation

from qa import asking, ending, moderating, publication
from qa.models import PublishedQuestion, Question

from .conftest import NOW

# Our own words in English, as they would stand if they were not translated.
CATALOGUE = polib.pofile(str(Path(django_settings.BASE_DIR) / "locale/kk/LC_MESSAGES/django.po"))
ENGLISH = {
    entry.msgid.lower()
    for entry in CATALOGUE
    if entry.msgid.isascii() and len(entry.msgid) > 3 and entry.msgstr != entry.msgid and "%" not in entry.msgid
}
# What Wagtail brings, and what the desk once wrote into the database.
WAGTAILS = {"draft", "live", "live + draft", "scheduled", "too_fast", "filled in too fast", "same_contact", "by_phone"}


def texts(page: str) -> set[str]:
    """The pieces of text that a reader of a screen's main part sees."""
    main = page.split("<main", 1)[1].split("</main>")[0]
    main = re.sub(r"<(script|style|template|svg)\b.*?</\1>", "", main, flags=re.DOTALL)
    return {" ".join(unescape(text).split()).strip(" :,–").lower() for text in re.findall(r">([^<]+)<", main)} - {""}


@pytest.fixture
def walked(asked, answered, published, moderator) -> list[str]:
    """The addresses of all screens of the desk, each with something on it."""
    doubtful, closed, urgent = asked(suspicion="too_fast"), asked(), asked("manholes", photos=[])
    ending.close(closed, Question.Closing.BY_PHONE, moderator, NOW)
    asking.clarify(urgent, "Әлі де ашық", NOW)
    moderating.save_draft(urgent, "Жобасы", "", 0, moderator, NOW)
    public = Question.objects.get(pk=published(photos=[]).question_number)
    copy = PublishedQuestion.objects.get()
    copy.message = "Өзгерген сұрақ"
    copy.save_revision(user=moderator)
    publication.prepare(answered(may_publish=True), copy.locale, moderator)
    addresses = [reverse("qa_question", args=[each.pk]) for each in (doubtful, closed, urgent, public)]
    addresses += [reverse(f"qa_{name}", args=[urgent.pk]) for name in ("answer", "preview", "send", "erase")]
    addresses += [reverse("qa_publication", args=[public.pk]), reverse("qa_queue:index") + "?tab=all"]
    return addresses


@pytest.mark.parametrize("code", ["kk", "ru"])
def test_no_english_word_of_ours_stands_on_a_screen_of_the_desk(client, admin_user, walked, settings, code):
    client.force_login(admin_user)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = code
    settings.LANGUAGE_CODE = code
    for address in walked:
        with translation.override(code):
            page = client.get(address, headers={"accept-language": code}).content.decode()
        assert f'lang="{code}"' in page, address
        assert texts(page) & (ENGLISH | WAGTAILS) == set(), address


@pytest.mark.parametrize(("code", "words"), [("kk", "Барлығы: 12"), ("ru", "Всего: 12")])
def test_a_list_is_counted_in_the_grammar_of_the_language(client, admin_user, asked, settings, code, words):
    for _each in range(12):
        asked()
    client.force_login(admin_user)
    settings.LANGUAGE_CODE = code
    page = client.get(reverse("qa_queue:index"), headers={"accept-language": code}).content.decode()
    assert words in page
    assert not re.search(r"\b12 (сұрақтар|вопросы|questions)\b", page)
    records = client.get(reverse("wagtailsnippets_qa_rubric:list"), headers={"accept-language": code}).content.decode()
    assert words.replace("12", "4") in records


LONG = "Жоғарғы қабатқа су әрең көтеріледі, сондықтан қысымды қашан қалпына келтіретініңізді білгім келеді. " * 4


@pytest.mark.parametrize("length", [40, 80, 120, 140, 150])
def test_the_beginning_of_a_question_never_ends_in_mid_word(length):
    beginning = PublishedQuestion(message=LONG).beginning(length)
    assert len(beginning) <= length + 1
    assert set(beginning.rstrip("…").split()) <= set(LONG.split())
    assert PublishedQuestion(message="Су  жоқ").beginning(length) == "Су жоқ"
    assert len(PublishedQuestion(message="а" * 500).beginning(length)) == length
