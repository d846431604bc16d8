"""What the staff's screens of the question desk and of the newsletter have in common."""

import datetime as dt
from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.admin.paginator import WagtailPaginator
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


class CountingPaginator(WagtailPaginator):
    """Says how many there are in words that fit every number: «12 сұрақтар» would be right in no language of ours."""

    @cached_property
    def items_count_label(self) -> str:
        return gettext("in all: %(number)d") % {"number": self.count}


def refused(request: HttpRequest) -> HttpResponse:
    """Answer that there is nothing here for this user: the same for what is another's and what does not exist.

    No 404, which Django's LocaleMiddleware would turn into a redirect below /kk/; and no PermissionDenied, which
    Wagtail turns into one to its first screen.
    """
    return TemplateResponse(request, "403.html", status=403)


def frame(title: str, icon: str, way: Iterable[tuple[str, str]]) -> dict:
    """Return what Wagtail's frame around a screen needs; `way` has address and name of the screens that lead to it."""
    steps = [(reverse("wagtailadmin_home"), gettext("Home")), *way]
    return {
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in steps],
    }


# What a spreadsheet takes for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(cell: str) -> str:
    """Return what may stand in a spreadsheet, whoever has written it: no formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def moment(value: dt.datetime | None) -> str:
    """Return a time by the clock of Almaty, as tables show it; nothing where there is none."""
    return f"{timezone.localtime(value):%d.%m.%Y %H:%M}" if value else ""
