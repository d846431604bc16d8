"""What the staff's screens of the question desk and of the newsletter have in common."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from wagtail.permissions import ModelPermissionPolicy


class Without(ModelPermissionPolicy):
    """As the rights say, but for what nobody may do."""

    def __init__(self, model, *forbidden: str):
        super().__init__(model)
        self.forbidden = set(forbidden)

    def user_has_permission(self, user, action) -> bool:
        return action not in self.forbidden and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions) -> bool:
        return super().user_has_any_permission(user, set(actions) - self.forbidden)


def refused(request: HttpRequest) -> HttpResponse:
    """Answer that there is nothing here for this user: the same for what is another's and what does not exist.

    No 404, which Django's LocaleMiddleware would turn into a redirect below /kk/; and no PermissionDenied, which
    Wagtail turns into one to its first screen.
    """
    return TemplateResponse(request, "403.html", status=403)


def moment(value: dt.datetime | None) -> str:
    """Return a time by the clock of Almaty, as tables show it; nothing where there is none."""
    return f"{timezone.localtime(value):%d.%m.%Y %H:%M}" if value else ""
