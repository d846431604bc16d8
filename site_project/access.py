"""Who may open what packages bring to the admin without asking for a right of their own.

Wagtail lets every account of the admin list pages, records and history; wagtail-localize asks for one right, to
translate anything anywhere; modeladmin's history asks for none. Each address of theirs asks here first.
"""

from collections.abc import Callable

from django.apps import apps
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.documents.permissions import permission_policy as documents
from wagtail.images.permissions import permission_policy as images
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import Translation, TranslationSource

from .staff import refused

Rule = Callable[..., bool]


def may(user, action: str, instance: Model) -> bool:
    """Whether the user may edit ("change") or publish ("publish") this page or this record."""
    if isinstance(instance, Page):
        rights = instance.permissions_for_user(user)
        return rights.can_publish() if action == "publish" else rights.can_edit()
    policy = type(instance).snippet_viewset.permission_policy
    return policy.user_has_permission_for_instance(user, action, instance)


def edits_pages(user, **_kwargs) -> bool:
    return PagePermissionPolicy().user_has_any_permission(user, ["add", "change", "publish", "bulk_delete", "lock"])


def uses_images(user, **_kwargs) -> bool:
    return images.user_has_any_permission(user, ["add", "change", "delete", "choose"])


def uses_documents(user, **_kwargs) -> bool:
    return documents.user_has_any_permission(user, ["add", "change", "delete", "choose"])


def keeps_workflows(user, **_kwargs) -> bool:
    return user.has_perm("wagtailcore.add_workflow") or user.has_perm("wagtailcore.change_workflow")


def nobody(user, **_kwargs) -> bool:
    raise Http404


# --- wagtail-localize ---------------------------------------------------------------------------------------------


def publishes_page(user, page_id: int) -> bool:
    return may(user, "publish", get_object_or_404(Page, pk=page_id).specific)


def publishes_record(user, app_label: str, model_name: str, pk: str) -> bool:
    model = next((each for each in get_snippet_models() if each._meta.label_lower == f"{app_label}.{model_name}"), None)
    if model is None or not pk.isdecimal():
        raise Http404
    return may(user, "publish", get_object_or_404(model, pk=pk))


def publishes_source(user, translation_source_id: int) -> bool:
    """Whether the user may publish what is translated, and every translation of it."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    return all(may(user, "publish", each) for each in all_languages(source))


def edits_translation(user, translation_id: int, **_kwargs) -> bool:
    return may(user, "change", translated(translation_id))


def publishes_translation(user, translation_id: int) -> bool:
    return may(user, "publish", translated(translation_id))


def translated(translation_id: int) -> Model:
    translation = get_object_or_404(Translation, pk=translation_id)
    return get_object_or_404(all_languages(translation.source), locale=translation.target_locale)


def all_languages(source: TranslationSource) -> QuerySet:
    model = source.specific_content_type.model_class()
    return model._default_manager.filter(translation_key=source.object_id)


# --- Which rule is whose ------------------------------------------------------------------------------------------

# By the beginning of the address's name; the first that fits. `None`: the package's own check is enough.
RULES: list[tuple[str, Rule | None]] = [
    ("wagtail_localize:javascript_catalog", None),
    ("wagtail_localize:submit_page_translation", publishes_page),
    ("wagtail_localize:submit_snippet_translation", publishes_record),
    ("wagtail_localize:update_translations", publishes_source),
    ("wagtail_localize:stop_translation", publishes_translation),
    ("wagtail_localize:edit_string_translation", edits_translation),
    ("wagtail_localize:edit_override", edits_translation),
    ("wagtail_localize:download_pofile", edits_translation),
    ("wagtail_localize:upload_pofile", edits_translation),
    ("wagtail_localize:machine_translate", edits_translation),
    ("wagtail_localize:preview_translation", edits_translation),
    ("wagtail_localize:translations_report", edits_pages),
    ("sync_translations", publishes_source),
    ("download_po_file", edits_translation),
    # Aliases show one language's words under another's address; and no text of the site refers to records.
    ("wagtail_localize:", nobody),
    ("wagtailadmin_pages:convert_alias", nobody),
    ("wagtailadmin_pages:", edits_pages),
    ("wagtailadmin_explore", edits_pages),
    ("wagtailadmin_choose_page", edits_pages),
    ("wagtailadmin_reports:", edits_pages),
    ("wagtailadmin_tag", edits_pages),
    ("wagtailadmin_api:pages:", edits_pages),
    ("wagtailadmin_api:images:", uses_images),
    ("wagtailadmin_api:documents:", uses_documents),
    ("wagtailimages", uses_images),
    ("wagtaildocs:", uses_documents),
    ("wagtaildocs_chooser:", uses_documents),
    ("wagtailembeds:", edits_pages),
    ("wagtailadmin_workflows:", keeps_workflows),
]
CHOOSER, HISTORY = "wagtailsnippetchoosers_", "_modeladmin_history"


def rule_for(name: str) -> Rule | None:
    """Return the rule of an address by its name, such as `wagtail_localize:update_translations`."""
    if name.startswith(CHOOSER):
        return sees(name.removeprefix(CHOOSER).partition(":")[0])
    if name.endswith(HISTORY):
        return sees(name.removesuffix(HISTORY))
    return next((rule for beginning, rule in RULES if name.startswith(beginning)), None)


def sees(app_and_model: str) -> Rule:
    """Return the rule that only who may see or keep the records of a kind may list them."""
    model = apps.get_model(*app_and_model.rsplit("_", 1))
    names = [f"{model._meta.app_label}.{act}_{model._meta.model_name}" for act in ("view", "add", "change")]
    return lambda user, **_kwargs: any(user.has_perm(name) for name in names)


class PackagesAskHere:
    """Refuses what the rules do not allow. Who has not signed in is Wagtail's to send to the log-in page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        rule = rule_for(request.resolver_match.view_name)
        if rule and request.user.has_perm("wagtailadmin.access_admin") and not rule(request.user, **kwargs):
            return refused(request)
        return None
