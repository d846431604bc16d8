"""Who may touch translations and the history of letters: what the table of rights cannot show."""

import pytest
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from qa.models import PublishedQuestion
from tests.qa.conftest import answered, asked, desk, moderator, published

from .test_rights import ACCOUNTS, browsers, things

__all__ = ["answered", "asked", "browsers", "desk", "moderator", "published", "things"]


@pytest.fixture
def translating(history) -> Translation:
    """The Kazakh page of history, changed since its Russian translation began."""
    source, _created = TranslationSource.update_or_create_from_instance(history["kk"])
    return Translation.objects.create(source=source, target_locale=history["ru"].locale)


@pytest.mark.parametrize("name", ["guest", "dispatch", "reception"])
def test_who_may_not_publish_a_page_cannot_touch_its_translations_by_any_address(
    browsers, history, translating, name, publishing
):
    history["ru"].unpublish()
    string = StringSegment.objects.filter(source=translating.source).first()
    addresses = {
        f"/admin/localize/submit/page/{history['kk'].pk}/": {"locales": [history["ru"].locale_id]},
        f"/admin/localize/update/{translating.source_id}/": {"publish_translations": "on"},
        f"/admin/localize/translate/{translating.pk}/disable/": {"next": "/admin/login/"},
        f"/admin/localize/translate/{translating.pk}/machine_translate/": {},
        f"/admin/localize/translate/{translating.pk}/pofile/upload/": {},
        f"/admin/pages/{history['ru'].pk}/edit/": {"action": "publish"},
    }
    for address, data in addresses.items():
        with publishing():
            answer = browsers[name].post(address, data)
        assert answer.status_code == 403, address
    edit = f"/admin/localize/translate/{translating.pk}/strings/{string.pk}/edit/"
    assert browsers[name].put(edit, {"value": "x"}, "application/json").status_code == 403

    history["ru"].refresh_from_db()
    translating.refresh_from_db()
    assert (history["ru"].live, translating.enabled, StringTranslation.objects.count()) == (False, True, 0)


def test_an_editor_still_translates(browsers, history, translating):
    string = StringSegment.objects.filter(source=translating.source).first()
    edit = f"/admin/localize/translate/{translating.pk}/strings/{string.pk}/edit/"

    answer = browsers["editor"].put(edit, "value=Историческая справка", "application/x-www-form-urlencoded")

    assert answer.status_code == 201
    assert StringTranslation.objects.get().data == "Историческая справка"


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_makes_aliases_and_records_are_listed_to_nobody(browsers, history, things, method):
    for address in (
        f"/admin/localize/page/{history['ru'].pk}/convert_to_alias/",
        f"/admin/pages/{history['ru'].pk}/convert_alias/",
        "/admin/localize/api/snippets/newsletter/subscriber/",
        "/admin/localize/api/snippets/qa/publishedquestion/",
    ):
        assert getattr(browsers["admin"], method)(address).status_code == 404, address


def test_a_moderator_translates_the_answers_of_the_own_department_only(browsers, things):
    address = f"/admin/localize/submit/snippet/qa/publishedquestion/{things['copy']}/"
    assert [browsers[name].get(address).status_code for name in ("dispatch", "editor", "reception")] == [403, 403, 200]
    source, _created = TranslationSource.update_or_create_from_instance(PublishedQuestion.objects.get())

    answers = [
        browsers[name].post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"}).status_code
        for name in ("dispatch", "editor", "reception")
    ]

    assert answers == [403, 403, 302]


@pytest.mark.parametrize("what", ["letter", "suppression"])
def test_the_history_of_letters_shows_addresses_to_administrators_only(browsers, things, what):
    address = f"/admin/mail/{what}/history/{things[what]}/"
    answers = {name: browsers[name].get(address).status_code for name in ACCOUNTS[2:]}
    assert answers == {"guest": 403, "dispatch": 403, "reception": 403, "dispatcher": 403, "editor": 403, "admin": 200}
