"""Who may open what: every address of the resolver, packages' too, as each kind of account, against `rights.txt`.

A new address that the table does not name fails. An address is *open* to an account if it is neither sent to the log-in
page nor refused; what it answers then (404, 405, a form with errors) is others' business.
"""

import re
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.urls import URLPattern, get_resolver
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Site, Task, Workflow
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from home.outages.models import Alert, CriticalPlace
from newsletter.models import Mailing, Subscriber
from qa.models import CannedText
from site_project.mail.models import Letter, Suppression
from tests import content
from tests.qa.conftest import answered, asked, desk, moderator, published

__all__ = ["answered", "asked", "desk", "moderator", "published"]

TABLE = Path(__file__).with_name("rights.txt")
ACCOUNTS = ("nobody", "outsider", "guest", "dispatch", "reception", "dispatcher", "editor", "admin")
GROUPS = {
    "dispatch": "Moderators: dispatch",
    "reception": "Moderators: reception",
    "dispatcher": "Dispatchers",
    "editor": "Editors",
}


def addresses(resolver=None, before: str = "/") -> Iterator[str]:
    """Yield the pattern of every address."""
    for each in (resolver or get_resolver()).url_patterns:
        pattern = before + str(each.pattern)
        yield from [pattern] if isinstance(each, URLPattern) else addresses(each, pattern)


def table() -> dict[str, tuple[set[str], set[str]]]:
    """Return for each pattern the accounts that may GET and those that may POST."""
    rows, may_get, may_post = {}, set(), set()
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            gets, posts = re.fullmatch(r"= GET (.*); POST (.*)", line).groups()
            may_get, may_post = accounts(gets), accounts(posts)
        elif line and not line.startswith("#"):
            assert line not in rows, f"twice: {line}"
            rows[line] = may_get, may_post
    return rows


def accounts(words: str) -> set[str]:
    if words == "everybody":
        return set(ACCOUNTS)
    return set() if words == "no one" else set(words.split(", "))


# --- Something to open ------------------------------------------------------------------------------------------------


@pytest.fixture
def things(history, published, django_user_model) -> dict[str, object]:
    """One of everything, by the names that addresses give it. The question is the reception's."""
    page = history["kk"]
    source, _created = TranslationSource.update_or_create_from_instance(page)
    copy = published(rubric="general")
    now = timezone.now()
    piece = {"kind": "page", "key": str(page.translation_key), "offered_at": now}
    for model in content.RECORDS:
        content.make(model)
    CriticalPlace.objects.create(kind="school", **content.in_all("name", "№ 26 мектеп", "Школа № 26"))
    CannedText.objects.create(title="Сәлем", **content.in_all("text", "Сәлеметсіз бе!", "Здравствуйте!"))
    return {
        "page": page.pk,
        "parent_page": page.get_parent().pk,
        "page_to_move": page.pk,
        "destination": page.get_parent().pk,
        "translation_source": source.pk,
        "translation": Translation.objects.create(source=source, target_locale=history["ru"].locale).pk,
        "string_segment": StringSegment.objects.filter(source=source).first().pk,
        "question": copy.question_number,
        "copy": copy.pk,
        "letter": Letter.objects.first().pk,
        "outage": (outage := content.make_outage()).pk,
        "update": outage.updates.get().pk,
        "alert": Alert.objects.create(level="notice", starts_at=now, changed_at=now, key="1").pk,
        "suppression": Suppression.objects.create(address="reader@example.kz", reason="bounced", since=now).pk,
        "subscriber": Subscriber.objects.create(email="reader@example.kz", language="kk", asked_at=now).pk,
        "mailing": Mailing.objects.create(title="Су", **piece).pk,
        "image": content.make_picture().pk,
        "document": (document := content.make_document().pk),
        "doc": document,
        "user": django_user_model.objects.create_user("somebody").pk,
        "group": Group.objects.get(name="Editors").pk,
        "locale": page.locale_id,
        "site": Site.objects.get().pk,
        "redirect": Redirect.objects.create(old_path="/old", redirect_link="/kk/").pk,
        "collection": Collection.get_first_root_node().add_child(name="Есептер").pk,
        "workflow": Workflow.objects.first().pk,
        "task": Task.objects.first().pk,
        "revision": page.latest_revision_id,
    }


def fill(pattern: str, things: dict[str, object]) -> str:
    """Return an address that the pattern matches, of something that is there wherever we have it."""

    def value(match: re.Match) -> str:
        argument = match["name"]
        if argument in WORDS:
            return WORDS[argument]
        if match["converter"] == "uuid":
            return str(uuid.UUID(int=1))
        if record := re.match(
            r"/admin/snippets/(?:choose/)?(home|streets|outages|qa|newsletter|site_project)/(\w+)/", pattern
        ):
            first = apps.get_model(*record.groups())._default_manager.first()
            return str(first.pk if first else 1)
        if argument in ("pk", "instance_pk", "object_id"):
            part = next((part for part in PARTS if re.match(rf"/admin/\^?{part}", pattern)), "")
            return str(things.get(PARTS.get(part, part), 1))
        return str(things.get(re.sub(r"_?(id|pk)$", "", argument), 1))

    pattern = pattern.replace(REVISIONS, "<int:page_id>/revisions/compare/live...latest/")
    path = re.sub(r"\(\?P(?P<converter>)<(?P<name>\w+)>[^)]*\)", value, pattern)
    path = re.sub(r"<(?:(?P<converter>\w+):)?(?P<name>\w+)>", value, path)
    return re.sub(r"\^|\$|\(\(\?:.*", "", path).replace("\\.", ".")


# What `pk` is the key of, by how the address begins.
PARTS = {
    "api/main/.pages": "page",
    "api/main/.documents": "document",
    "api/main/.images": "image",
    "collections": "collection",
    "documents": "document",
    "groups": "group",
    "images": "image",
    "locales": "locale",
    "mail/letter": "letter",
    "mail/suppression": "suppression",
    "newsletter/mailings": "mailing",
    "questions": "question",
    "outages/alerts": "alert",
    "outages/updates": "update",
    "outages": "outage",
    "localize/submit/snippet/qa": "copy",
    "sites": "site",
    "users": "user",
    "workflows/.*task": "task",
    "workflows": "workflow",
}
REVISIONS = r"^(\d+)/revisions/compare/(live|earliest|\d+)\.\.\.(live|latest|\d+)/$"
WORDS = {
    "code": "ru",
    "token": "token",
    "slug": "news",
    "name": "tell",
    "action": "delete",
    "action_name": "publish",
    "app_label": "home",
    "app_name": "home",
    "content_type_app_name": "home",
    "content_type_model_name": "contentpage",
    "model_name": "companydetails",
    "mode": "",
    "filter_spec": "width-100",
    "spreadsheet_format": "csv",
    "path": "x.webp",
    "revision_id_a": "live",
    "revision_id_b": "latest",
    "uidb64": "MQ",
    "document_filename": "esep.pdf",
}


@pytest.fixture
def unrendered(monkeypatch):
    """Who gets an answer is decided before a template is rendered, and that takes most of the time."""
    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", "")
    monkeypatch.setattr("django.template.loader.render_to_string", lambda *_args, **_options: "")


@pytest.fixture
def browsers(django_user_model) -> dict[str, Client]:
    """A browser for each account that the table knows."""
    browsers = {"nobody": Client(raise_request_exception=False)}
    for name in ACCOUNTS[1:]:
        user = django_user_model.objects.create_user(f"{name}-account", is_superuser=name == "admin")
        if name in GROUPS:
            user.groups.add(Group.objects.get(name=GROUPS[name]))
        if name == "guest":
            user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        browsers[name] = Client(raise_request_exception=False)
        browsers[name].force_login(user)
    return browsers


def is_open(browser: Client, method: str, address: str) -> bool:
    """Whether the address answers, without any effect."""
    signed_in = browser.cookies.copy()
    with transaction.atomic():
        response = getattr(browser, method)(address)
        transaction.set_rollback(True)
    browser.cookies = signed_in
    location = response.headers.get("Location", "")
    assert not (response.status_code == 301 and location.rstrip("/") == address.rstrip("/")), f"not walked: {address}"
    # Wagtail sends who may not to its first screen.
    return response.status_code not in (403, 404, 405) and not re.match(r"/admin/($|login/)", location)


@pytest.mark.parametrize(
    "names", [("nobody", "outsider", "guest"), ("dispatch", "reception", "dispatcher"), ("editor", "admin")]
)
def test_every_address_is_open_to_whom_the_table_says(things, browsers, unrendered, names):
    known, wrong = table(), []
    for pattern in addresses():
        address = fill(pattern, things)
        for method, allowed in zip(("get", "post"), known.get(pattern, ((), ())), strict=True):
            for name in names:
                if (found := is_open(browsers[name], method, address)) != (name in allowed):
                    wrong.append(f"{pattern}: {method} is {'open' if found else 'closed'} to {name}")

    assert wrong == []


def test_the_table_names_every_address_and_no_other():
    assert set(table()) == set(addresses())
