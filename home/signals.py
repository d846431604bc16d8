"""What happens when content changes: remembered answers are forgotten, and the search learns of it."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from site_project.remember import forget

from .models import (
    Album,
    CompanyDetails,
    DocumentFile,
    ExternalResource,
    MeterInstaller,
    Office,
    Person,
    Picture,
    Report,
    Vacancy,
)

RECORDS = (Album, CompanyDetails, ExternalResource, MeterInstaller, Office, Person, Report, Vacancy)

for model in (*RECORDS, DocumentFile, Picture, Site):
    post_save.connect(forget, sender=model, dispatch_uid=f"forget-save-{model.__name__}")
    post_delete.connect(forget, sender=model, dispatch_uid=f"forget-delete-{model.__name__}")
for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
    signal.connect(forget, dispatch_uid=f"forget-{id(signal)}")


def forget_deleted_page(sender, **_signal):
    if issubclass(sender, Page):
        forget()


post_delete.connect(forget_deleted_page, dispatch_uid="forget-deleted-page")
