"""The newsletter in Wagtail's admin."""

from django.contrib.auth.models import Permission
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .viewsets import SubscriptionsGroup

register_snippet(SubscriptionsGroup)


@hooks.register("register_permissions")
def register_permissions():
    return Permission.objects.filter(content_type__app_label="newsletter", codename="view_subscriber")
