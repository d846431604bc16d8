"""What happens when content changes: remembered answers are forgotten, and the search learns of it."""

from collections.abc import Callable
from functools import wraps

from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.models import DraftStateMixin, Page, Site, TranslatableMixin
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from site_project.records import kinds_of_record
from site_project.remember import forget
from site_project.search.models import SearchEntry

from . import search
from .models import DocumentFile, Picture
from .translation import gate

MOVES = (page_published, page_unpublished, page_slug_changed, post_page_move)


def connect() -> None:
    """Begin to listen, once all models are there."""
    for model in (*kinds_of_record(), DocumentFile, Picture, Site):
        post_save.connect(forget, sender=model, dispatch_uid=f"forget-save-{model.__name__}")
        post_delete.connect(forget, sender=model, dispatch_uid=f"forget-delete-{model.__name__}")
    post_save.connect(make_renditions, sender=Picture, dispatch_uid="make-renditions")
    post_delete.connect(forget_deleted_page, dispatch_uid="forget-deleted-page")
    # Whatever has drafts and translations goes through the gate.
    for model in apps.get_models():
        if issubclass(model, TranslatableMixin) and issubclass(model, DraftStateMixin):
            pre_save.connect(gate.before_saving, sender=model, dispatch_uid=f"gate-{model.__name__}")
    for signal in MOVES:
        signal.connect(forget, dispatch_uid=f"forget-{id(signal)}")
        signal.connect(search_page, dispatch_uid=f"search-{id(signal)}")
    pre_delete.connect(search_deleted_page, sender=Page, dispatch_uid="search-deleted-page")
    for model in search.kinds_of_shown_record():
        post_save.connect(search_record, sender=model, dispatch_uid=f"search-save-{model.__name__}")
        post_delete.connect(search_record, sender=model, dispatch_uid=f"search-delete-{model.__name__}")
    post_save.connect(search_document, sender=DocumentFile, dispatch_uid="search-save-document")
    post_delete.connect(search_document, sender=DocumentFile, dispatch_uid="search-delete-document")


def make_renditions(sender, instance, **_signal):
    transaction.on_commit(instance.make_renditions)


def forget_deleted_page(sender, **_signal):
    if issubclass(sender, Page):
        forget()


# --- The search ---------------------------------------------------------------------------------------------------
# It looks at how things are once the change is committed. A fault of its own is logged and fails nobody's publishing.


def once_committed(act: Callable, *arguments) -> None:
    @wraps(act)  # Django's log names what has failed, and a `partial` has no name.
    def acting() -> None:
        act(*arguments)

    transaction.on_commit(acting, robust=True)


def search_page(sender, instance, **_signal):
    once_committed(search.refresh_page, instance.pk)


def search_record(sender, instance, **_signal):
    once_committed(search.refresh_record, sender, instance.pk)


def search_document(sender, instance, **_signal):
    once_committed(search.refresh_documents, {instance.pk})


def search_deleted_page(sender, instance, **_signal):
    """The page takes its entries with it; a document it offered may be offered elsewhere."""
    documents = search.documents_at(SearchEntry.objects.filter(page=instance.pk))
    once_committed(search.refresh_documents, documents)
