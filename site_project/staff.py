"""The kit of staff screens: who may, what stands around a screen, acts with their second look, lists, and tables.

A room subclasses `Screens` for its kind of record and writes a view for each screen and each act. The templates are in
`templates/wagtailadmin/staff`, the look of all of them in `css/admin.css`.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods
from wagtail.admin.paginator import WagtailPaginator
from wagtail.permissions import ModelPermissionPolicy

from site_project import formats

View = Callable[..., HttpResponse]
# Address and name of each screen that leads to another.
Way = Iterable[tuple[str, str]]

LOOK, FILL_IN, DO = ("GET", "HEAD"), ("GET", "HEAD", "POST"), ("POST",)


# --- Who may ----------------------------------------------------------------------------------------------------------


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


def may(right: str, methods: Iterable[str] = LOOK) -> Callable[[View], View]:
    """Let a view be for those alone who have the right, such as `qa.view_question`; no cache keeps what it shows."""

    def decorate(view: View) -> View:
        @require_http_methods(list(methods))
        @wraps(view)
        @cache_control(private=True, no_store=True)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            return view(request, *args, **kwargs) if request.user.has_perm(right) else refused(request)

        return guarded

    return decorate


# --- A screen -------------------------------------------------------------------------------------------------------


def show(
    request: HttpRequest, template: str, title: str, icon: str, way: Way, context: dict, status: int = 200
) -> TemplateResponse:
    """Answer with a screen in Wagtail's frame; its template extends `wagtailadmin/generic/base.html`."""
    steps = [(reverse("wagtailadmin_home"), gettext("Home")), *way]
    frame = {
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in steps],
    }
    return TemplateResponse(request, f"wagtailadmin/{template}.html", context | frame, status=status)


@dataclass(frozen=True)
class Confirm:
    """What has to be said yes to before something is done; `facts` are what it depends on, as name and value."""

    question: str
    button: str
    facts: tuple[tuple[str, str], ...] = ()
    is_danger: bool = False


def is_confirmed(request: HttpRequest) -> bool:
    return "confirmed" in request.POST


def ask(request: HttpRequest, confirm: Confirm, title: str, icon: str, way: Way, back: str) -> TemplateResponse:
    """Answer with the question. Whoever says yes posts to the same address, with all that was filled in."""
    given = request.POST if request.method == "POST" else request.GET
    fields = [(name, value) for name in given if name != "csrfmiddlewaretoken" for value in given.getlist(name)]
    context = {"confirm": confirm, "fields": fields, "back": back}
    return show(request, "staff/confirm", title, icon, way, context)


class Screens:
    """The screens of one kind of record: how it is found, what leads to it, and what can be done with it."""

    icon: str
    # What the room raises where something comes too late to be done, and what staff is then told.
    not_possible: type[Exception] | tuple = ()
    not_possible_words = ""

    def find(self, request: HttpRequest, pk: int) -> Model:
        """Return the record. Raises Http404 where there is none for this user."""
        raise NotImplementedError

    def way(self, record: Model) -> list[tuple[str, str]]:
        """Return the screens that lead to the record, and its own."""
        raise NotImplementedError

    def title(self, record: Model) -> str:
        return str(record)

    def after(self, request: HttpRequest, record: Model) -> str:
        """Return the address to go on at when something is done: the record's own."""
        return self.way(record)[-1][0]

    def tell_not_possible(self, request: HttpRequest) -> None:
        # Put into words now: messages are stored once the reader's language is not active any more.
        messages.error(request, str(self.not_possible_words))

    def show(
        self, request: HttpRequest, template: str, record: Model, context: dict, name: str = "", status: int = 200
    ) -> TemplateResponse:
        """Answer with the record's own screen, or with one below it that has a name."""
        way, title = self.way(record), self.title(record)
        if name:
            # The way before it is folded up until it is asked for.
            title = f"{name}: {record}"
            way = [*way, ("", title)]
        return show(request, template, title, self.icon, way, context, status)

    def ask(self, request: HttpRequest, record: Model, confirm: Confirm) -> TemplateResponse:
        """Answer with a question on the record, which leads back to it."""
        title = f"{confirm.button}: {record}"
        way = self.way(record)
        return ask(request, confirm, title, self.icon, [*way, ("", title)], way[-1][0])

    def screen(self, right: str, methods: Iterable[str] = LOOK) -> Callable[[View], View]:
        """Give a view the record, where the user has the right and it is the user's; else refuse."""

        def decorate(view: View) -> View:
            @may(right, methods)
            @wraps(view)
            def found(request: HttpRequest, pk: int, **others) -> HttpResponse:
                try:
                    return view(request, self.find(request, pk), **others)
                except Http404:
                    return refused(request)

            return found

        return decorate

    def act(
        self,
        right: str,
        confirm: Callable[[HttpRequest, Model], Confirm] | None = None,
        methods: Iterable[str] = DO,
    ):
        """Make a POST of a view that does something with the record, and returns what to tell.

        `confirm` makes what is asked first; with FILL_IN a link may lead to that question. A view may also answer by
        itself: with its form and what is wrong with it, or with a question of its own (`ask`, until `is_confirmed`).
        """

        def decorate(view: Callable[..., str | HttpResponse]) -> View:
            @self.screen(right, methods)
            @wraps(view)
            def acting(request: HttpRequest, record: Model, **others) -> HttpResponse:
                if confirm and not is_confirmed(request):
                    return self.ask(request, record, confirm(request, record))
                try:
                    done = view(request, record, **others)
                except self.not_possible:
                    self.tell_not_possible(request)
                except ValidationError as error:
                    messages.error(request, " ".join(error.messages))
                else:
                    if isinstance(done, HttpResponse):
                        return done
                    messages.success(request, done)
                return redirect(self.after(request, record))

            return acting

        return decorate


def checked(form: Form) -> dict:
    """Return what a small form of an act holds. Raises ValidationError, to be told on the record's own screen."""
    if not form.is_valid():
        raise ValidationError([message for errors in form.errors.values() for message in errors])
    return form.cleaned_data


# --- Lists ------------------------------------------------------------------------------------------------------------


class CountingPaginator(WagtailPaginator):
    """Says how many there are in words that fit every number: «12 сұрақтар» would be right in no language of ours."""

    @cached_property
    def items_count_label(self) -> str:
        return gettext("in all: %(number)d") % {"number": self.count}


@dataclass(frozen=True)
class Tab:
    """One of several lists or pictures to choose from (`staff/tabs.html`)."""

    label: str
    url: str
    is_chosen: bool = False
    number: int | None = None
    # Somebody should look at it now.
    is_late: bool = False


# --- What a cell says -------------------------------------------------------------------------------------------------

# What a spreadsheet takes for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(cell: str) -> str:
    """Return what may stand in a spreadsheet, whoever has written it: no formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def moment(value: dt.datetime | None) -> str:
    """Return a time by the clock of Almaty, as tables show it; nothing where there is none."""
    return formats.moment(value) if value else ""


def day(value: dt.date | None) -> str:
    return formats.day(value) if value else ""


def person(user) -> str:
    """Return how a colleague is called; nothing where nobody is meant."""
    return (user.get_full_name() or user.get_username()) if user else ""
