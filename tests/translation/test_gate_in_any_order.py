"""Whatever editors do, in whatever order: no page holds another language's words, none loses its own, no alias."""

import datetime as dt
import re

from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.synctree import synchronize_tree

from home import tree
from home.models import ContentPage, SectionPage
from home.translation import gate
from tests.conftest import publish

# Every Kazakh text of these pages holds this, and no translation does.
KAZAKH = "қазақша"
SLUGS = ("networks", "networks/repair", "networks/plan")
pages, languages = st.sampled_from(SLUGS), st.sampled_from(["ru", "en"])


class Editors(RuleBasedStateMachine):
    """Acts on a section with two pages, as an administrator would do them in the admin."""

    # Set by the test: a signed-in browser, the front page, and what does things after the commit.
    browser: Client
    home: Page
    committing = None

    def __init__(self):
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.number = 0
        section = publish(self.home, SectionPage(title=self.kazakh(), slug="networks", show_in_menus=True))
        for slug in ("repair", "plan"):
            body = [("text", f"<p>{self.kazakh()}</p><p>{self.kazakh()}</p>")]
            publish(section, ContentPage(title=self.kazakh(), slug=slug, body=body))
        self.live: dict[int, list[str]] = {}

    def teardown(self):
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def kazakh(self) -> str:
        self.number += 1
        return f"Сөйлем {self.number} {KAZAKH} жазылған."

    def page(self, slug: str, code: str) -> Page | None:
        home = "/home/" if code == "kk" else f"/home-{code}/"
        found = Page.objects.filter(url_path=f"{home}{slug}/").first()
        return found.specific if found else None

    def post(self, name: str, *args, **data) -> None:
        with self.committing():
            answer = self.browser.post(reverse(name, args=args), data)
        assert answer.status_code < 500

    def goes_live(self, slug: str, code: str) -> None:
        """What was live may change its words now, if it is this one."""
        if page := self.page(slug, code):
            self.live.pop(page.pk, None)

    # --- Acts ---------------------------------------------------------------------------------------------------------

    @rule(slug=pages, live=st.booleans())
    def edits(self, slug, live):
        page = self.page(slug, "kk")
        page.title = self.kazakh()
        if isinstance(page, ContentPage):
            kept = [("text", block.value.source) for block in page.body][:1]
            page.body = [("text", f"<p>{self.kazakh()}</p>"), *kept]
        with self.committing():
            revision = page.save_revision()
            if live:
                revision.publish()

    @rule(slug=pages, codes=st.sets(languages, min_size=1))
    def submits(self, slug, codes):
        locales = [Locale.objects.get(language_code=code).pk for code in codes]
        self.post("wagtail_localize:submit_page_translation", self.page(slug, "kk").pk, locales=locales)

    @rule(slug=pages, code=languages, share=st.sampled_from([0.5, 1, 1, 1]))
    def translates(self, slug, code, share):
        source = self.page(slug, "kk")
        for translation in Translation.objects.filter(
            source__object_id=source.translation_key, target_locale__language_code=code
        ):
            segments = StringSegment.objects.filter(source=translation.source).select_related("string")
            for segment in segments[: round(share * segments.count())]:
                data = re.sub(KAZAKH, code, segment.string.data)
                StringTranslation.objects.update_or_create(
                    translation_of=segment.string,
                    context=segment.context,
                    locale=translation.target_locale,
                    defaults={"data": data},
                )

    @rule(slug=pages, code=languages)
    def publishes_in_a_language(self, slug, code):
        self.goes_live(slug, code)
        if page := self.page(slug, code):
            self.post("wagtailadmin_pages:edit", page.pk, action="publish")

    @rule(slug=pages, with_publishing=st.booleans())
    def syncs(self, slug, with_publishing):
        source = self.page(slug, "kk")
        translation = Translation.objects.filter(source__object_id=source.translation_key).first()
        if translation:
            for code in ("ru", "en") if with_publishing else ():
                self.goes_live(slug, code)
            data = {"publish_translations": "on"} if with_publishing else {}
            self.post("wagtail_localize:update_translations", translation.source_id, **data)

    @rule(slug=pages, code=languages)
    def publishes_in_bulk(self, slug, code):
        self.goes_live(slug, code)
        if page := self.page(slug, code):
            bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
            with self.committing():
                self.browser.post(f"{bulk}?id={page.pk}&next=/admin/")

    @rule(slug=pages, code=languages)
    def approves_in_a_workflow(self, slug, code):
        self.goes_live(slug, code)
        page = self.page(slug, code)
        if page and page.get_workflow() and not page.workflow_in_progress:
            page.save_revision()
            page.get_workflow().start(page, None)
            task = page.current_workflow_task_state
            self.post("wagtailadmin_pages:workflow_action", page.pk, "approve", task.pk)
            if page.current_workflow_state:
                page.current_workflow_state.cancel()

    @rule(slug=pages, code=languages)
    def lets_the_clock_publish(self, slug, code):
        self.goes_live(slug, code)
        if page := self.page(slug, code):
            revision = page.get_latest_revision() or page.save_revision()
            revision.approved_go_live_at = timezone.now() - dt.timedelta(minutes=1)
            revision.save()
            with self.committing():
                try:
                    call_command("publish_scheduled")
                except gate.NotReady:
                    return

    @rule(slug=pages, code=languages)
    def asks_for_aliases(self, slug, code):
        self.goes_live(slug, code)
        if page := self.page(slug, code):
            self.post("wagtail_localize:convert_to_alias", page.pk)
        kazakh, parent = self.page(slug, "kk"), Page.objects.get(url_path=f"/home-{code}/")
        data = {"new_title": "A", "new_slug": f"a{self.number}", "new_parent_page": parent.pk, "alias": "on"}
        self.post("wagtailadmin_pages:copy", kazakh.pk, **data)

    @rule(code=languages)
    def synchronises_the_tree(self, code):
        with self.committing():
            synchronize_tree(Locale.objects.get(language_code="kk"), Locale.objects.get(language_code=code))

    @rule(slug=pages, code=st.sampled_from(["kk", "ru", "en"]))
    def unpublishes(self, slug, code):
        if page := self.page(slug, code):
            self.live.pop(page.pk, None)
            self.post("wagtailadmin_pages:unpublish", page.pk)

    @rule(slug=pages, code=languages)
    def deletes(self, slug, code):
        if page := self.page(slug, code):
            for each in Page.objects.descendant_of(page, inclusive=True):
                self.live.pop(each.pk, None)
            self.post("wagtailadmin_pages:delete", page.pk)

    @rule(code=languages)
    def moves(self, code):
        page, parent = self.page("networks/plan", code), Page.objects.get(url_path=f"/home-{code}/")
        if page:
            self.post("wagtailadmin_pages:move_confirm", page.pk, parent.pk)

    # --- What holds after each of them --------------------------------------------------------------------------------

    @invariant()
    def no_language_holds_anothers_words(self):
        visitor = Client()
        for page in Page.objects.filter(locale__language_code__in=["ru", "en"], live=True, depth__gt=2).specific():
            answer = visitor.get(page.address)
            assert answer.status_code == (200 if tree.is_reached(page) else 404), page.address
            assert ("not published" in page.status_string) == (answer.status_code == 404)
            if answer.status_code == 200:
                assert KAZAKH not in answer.content.decode(), page.address

    @invariant()
    def no_live_translation_loses_its_words(self):
        live = Page.objects.filter(locale__language_code__in=["ru", "en"], live=True, depth__gt=2).specific()
        now = {page.pk: list(gate.texts_of(page)) for page in live}
        for pk, words in self.live.items():
            assert now.get(pk) == words
        self.live = now

    @invariant()
    def there_is_no_alias(self):
        assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_whatever_editors_do_in_whatever_order(homes, admin_client, publishing):
    machine = type("Machine", (Editors,), {"browser": admin_client, "home": homes["kk"], "committing": publishing})
    machine.committing = staticmethod(publishing)
    run_state_machine_as_test(machine, settings=settings(max_examples=15, stateful_step_count=12, deadline=None))
