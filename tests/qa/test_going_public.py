"""A copy goes public by no way unless it is checked and allowed; and the log knows of every way."""

import datetime as dt

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Locale, Workflow, WorkflowTask
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from qa import asking
from qa.models import Department, Event, PublishedQuestion, Question
from site_project import remember

from .moderators import cleared, original, url, verbs

pytestmark = pytest.mark.usefixtures("in_english")


# Every way a copy can go live, as a function of the moderator's browser and the copy.


def by_button(client: Client, copy: PublishedQuestion) -> None:
    client.post(url("publication", original(copy)), cleared(action="publish", is_checked="on" if checked(copy) else ""))


def by_editor(client: Client, copy: PublishedQuestion) -> None:
    data = cleared(rubric=copy.rubric_id, **{"action-publish": "yes"}) | ({} if checked(copy) else {"is_checked": ""})
    response = client.post(reverse("wagtailsnippets_qa_publishedquestion:edit", args=[copy.pk]), data)
    assert response.status_code == 302


def by_workflow(client: Client, copy: PublishedQuestion) -> None:
    group = Department.objects.get(slug="dispatch").group
    task = GroupApprovalTask.objects.create(name="Check")
    task.groups.add(group)
    workflow = Workflow.objects.create(name="Questions")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    state = workflow.start(copy, None)
    name = "wagtailsnippets_qa_publishedquestion:workflow_action"
    client.post(reverse(name, args=[copy.pk, "approve", state.current_task_state.pk]), {"comment": ""})


def by_the_clock(client: Client, copy: PublishedQuestion) -> None:
    copy.latest_revision.approved_go_live_at = timezone.now() - dt.timedelta(minutes=1)
    copy.latest_revision.save()
    call_command("publish_scheduled")
    assert not copy.revisions.filter(approved_go_live_at__isnull=False).exists()


def by_code(client: Client, copy: PublishedQuestion) -> None:
    copy.live = True
    try:
        copy.save()
    except ValidationError:
        return


def checked(copy: PublishedQuestion) -> bool:
    return copy.get_latest_revision_as_object().is_checked


WAYS = [by_button, by_editor, by_workflow, by_the_clock, by_code]


@pytest.fixture
def checked_copy(dispatch, copy) -> PublishedQuestion:
    dispatch.post(url("publication", original(copy)), cleared(action="save"))
    return PublishedQuestion.objects.get()


@pytest.mark.parametrize("way", WAYS)
def test_a_checked_copy_goes_public_by_every_way(dispatch, checked_copy, way):
    way(dispatch, checked_copy)
    assert PublishedQuestion.objects.get().live


@pytest.mark.parametrize("way", WAYS)
def test_an_unchecked_copy_goes_public_by_no_way(dispatch, copy, way):
    way(dispatch, copy)
    assert not PublishedQuestion.objects.get().live
    assert Event.Verb.PUBLISHED not in verbs(original(copy))


@pytest.mark.parametrize("way", WAYS)
def test_without_the_permission_a_copy_goes_public_by_no_way(dispatch, checked_copy, way, now):
    asking.withdraw(original(checked_copy), now)
    way(dispatch, checked_copy)
    assert not PublishedQuestion.objects.get().live
    assert Event.Verb.PUBLISHED not in verbs(original(checked_copy))


def translate_all(translation: Translation) -> None:
    """Translate every text, as an editor would."""
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data=f"Перевод {segment.order}",
        )


@pytest.mark.parametrize("allowed", [True, False])
def test_a_translation_goes_public_only_while_the_asker_allows_it(checked_copy, moderator, now, allowed, publishing):
    checked_copy.latest_revision.publish(user=moderator)
    checked_copy.refresh_from_db()
    source, _created = TranslationSource.update_or_create_from_instance(checked_copy)
    translated = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="ru"))
    translate_all(translated)
    if not allowed:
        asking.withdraw(original(checked_copy), now)

    with publishing():
        if allowed:
            source.create_or_update_translation(translated.target_locale, user=moderator, publish=True, fallback=True)
        else:
            with pytest.raises(ValidationError):
                source.create_or_update_translation(
                    translated.target_locale, user=moderator, publish=True, fallback=True
                )

    assert PublishedQuestion.objects.filter(locale__language_code="ru", live=True).exists() == allowed


def test_a_copy_is_submitted_for_translation_once_it_is_public_and_by_its_department(dispatch, reception, checked_copy):
    address = reverse("wagtail_localize:submit_snippet_translation", args=["qa", "publishedquestion", checked_copy.pk])
    assert "Publish the question first" in dispatch.get(address, follow=True).content.decode()
    by_button(dispatch, checked_copy)
    russian = Locale.objects.get(language_code="ru")

    assert reception.post(address, {"locales": [russian.pk]}).status_code == 403
    assert not Translation.objects.exists()
    assert dispatch.get(address).status_code == 200
    dispatch.post(address, {"locales": [russian.pk]})
    assert Translation.objects.get().target_locale == russian
    assert not PublishedQuestion.objects.get(locale=russian).live


def test_the_clock_calls_off_an_untranslated_copy_and_goes_on(checked_copy, dispatch, publishing):
    by_button(dispatch, checked_copy)
    source, _created = TranslationSource.update_or_create_from_instance(PublishedQuestion.objects.get())
    russian = Locale.objects.get(language_code="ru")
    Translation.objects.create(source=source, target_locale=russian)
    draft, _created = source.create_or_update_translation(russian, publish=False, fallback=True)
    revision = draft.save_revision()
    revision.approved_go_live_at = timezone.now() - dt.timedelta(minutes=1)
    revision.save()

    with pytest.raises(ValidationError):
        call_command("publish_scheduled")
    call_command("publish_scheduled")

    assert not PublishedQuestion.objects.get(locale=russian).live


def test_the_file_for_a_translator_of_a_copy_is_named_by_it_and_the_language(dispatch, reception, checked_copy):
    by_button(dispatch, checked_copy)
    russian = Locale.objects.get(language_code="ru")
    submit = reverse("wagtail_localize:submit_snippet_translation", args=["qa", "publishedquestion", checked_copy.pk])
    dispatch.post(submit, {"locales": [russian.pk]})
    address = reverse("wagtail_localize:download_pofile", args=[Translation.objects.get().pk])

    name = f"publishedquestion-{PublishedQuestion.objects.get(locale=russian).pk}-ru.po"
    assert dispatch.get(address)["Content-Disposition"] == f'attachment; filename="{name}"'
    assert reception.get(address).status_code == 403


def test_the_log_of_the_admin_keeps_none_of_the_askers_words(checked_copy):
    assert str(checked_copy) == f"{checked_copy.incoming} (kk)"


def test_a_copy_is_taken_off_from_its_editor_too(dispatch, checked_copy, moderator):
    by_button(dispatch, checked_copy)
    dispatch.post(reverse("wagtailsnippets_qa_publishedquestion:unpublish", args=[checked_copy.pk]))
    assert not PublishedQuestion.objects.get().live
    assert original(checked_copy).events.filter(verb=Event.Verb.UNPUBLISHED, actor=moderator).count() == 1


def test_a_copy_is_taken_off_by_the_clock_for_all_caches_at_once(checked_copy, dispatch, publishing):
    by_button(dispatch, checked_copy)
    PublishedQuestion.objects.update(expire_at=timezone.now() - dt.timedelta(minutes=1))
    edition = remember.edition()
    with publishing():
        call_command("publish_scheduled")
    assert not PublishedQuestion.objects.get().live
    assert remember.edition() != edition


def in_russian(copy: PublishedQuestion, moderator) -> None:
    """Publish a translation, as wagtail-localize does."""
    source, _created = TranslationSource.update_or_create_from_instance(copy)
    russian = Locale.objects.get(language_code="ru")
    translate_all(Translation.objects.create(source=source, target_locale=russian))
    source.create_or_update_translation(russian, user=moderator, publish=True, fallback=True)


# --- The log ----------------------------------------------------------------------------------------------------------


def off_by_screen(client: Client, copy: PublishedQuestion) -> None:
    client.post(url("publication", original(copy)), {"action": "unpublish"})


def off_by_editor(client: Client, copy: PublishedQuestion) -> None:
    for each in PublishedQuestion.objects.all():
        client.post(reverse("wagtailsnippets_qa_publishedquestion:unpublish", args=[each.pk]))


def off_by_the_clock(_client: Client, _copy: PublishedQuestion) -> None:
    PublishedQuestion.objects.update(expire_at=timezone.now() - dt.timedelta(minutes=1))
    call_command("publish_scheduled")


def off_by_the_asker(_client: Client, copy: PublishedQuestion) -> None:
    asking.withdraw(original(copy), timezone.now())


def off_by_erasing(client: Client, copy: PublishedQuestion) -> None:
    client.post(url("erase", original(copy)), {"confirmed": "yes"})


def off_by_deleting(client: Client, copy: PublishedQuestion) -> None:
    client.post(reverse("wagtailsnippets_qa_publishedquestion:delete", args=[copy.pk]))


def off_by_deleting_many(client: Client, _copy: PublishedQuestion) -> None:
    chosen = "&".join(f"id={pk}" for pk in PublishedQuestion.objects.values_list("pk", flat=True))
    client.post(f"{reverse('wagtail_bulk_action', args=['qa', 'publishedquestion', 'delete'])}?{chosen}")


def on_the_site_by_the_log(question: Question) -> set[str]:
    """Return in which languages a question is public, as its log tells it."""
    found = set()
    for event in question.events.filter(verb__in=[Event.Verb.PUBLISHED, Event.Verb.UNPUBLISHED]):
        (found.add if event.verb == Event.Verb.PUBLISHED else found.discard)(event.details)
    return found


def on_the_site(question: Question) -> set[str]:
    copies = PublishedQuestion.objects.shown().filter(question_number=question.pk)
    return set(copies.values_list("locale__language_code", flat=True))


@pytest.mark.parametrize("way", [by_button, by_editor, by_workflow, by_the_clock])
@pytest.mark.parametrize(
    "off",
    [
        off_by_screen,
        off_by_editor,
        off_by_the_clock,
        off_by_the_asker,
        off_by_erasing,
        off_by_deleting,
        off_by_deleting_many,
    ],
)
def test_the_log_says_at_any_time_in_which_languages_a_question_is_public(
    dispatch, checked_copy, moderator, way, off, publishing
):
    moderator.user_permissions.add(Permission.objects.get(codename="delete_publishedquestion"))
    question = original(checked_copy)
    with publishing():
        way(dispatch, checked_copy)
        in_russian(PublishedQuestion.objects.get(), moderator)
    assert on_the_site(question) == on_the_site_by_the_log(question) == {"kk", "ru"}

    with publishing():
        off(dispatch, checked_copy)

    assert on_the_site(question) == on_the_site_by_the_log(question)
    assert "kk" not in on_the_site(question)
    assert question.events.filter(verb=Event.Verb.UNPUBLISHED).count() <= 2, "each once"


def test_what_is_only_planned_is_not_public_by_the_log_either(checked_copy):
    draft = checked_copy.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + dt.timedelta(days=1)
    draft.save_revision().publish()
    assert on_the_site(original(checked_copy)) == on_the_site_by_the_log(original(checked_copy)) == set()
