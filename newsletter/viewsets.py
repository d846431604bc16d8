"""The admin's lists of the newsletter: mailings, subscribers to look at, topics, the words of the consent."""

import logging
from itertools import chain

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext, gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import IndexView, InspectView, SnippetViewSet, SnippetViewSetGroup

from site_project.mail.models import Letter
from site_project.staff import Without, moment
from site_project.tables.writing import SHEET

from . import admin_views, audience, letters
from .models import Mailing, Subscriber, Topic
from .transfer.exports import EXPORTED, exported
from .transfer_views import attached

log = logging.getLogger(__name__)


class ShortPaginator(WagtailPaginator):
    """Counts no further than anybody pages: who looks for one among a million searches."""

    MOST = 10_000

    @cached_property
    def count(self) -> int:
        return self.object_list.order_by()[: self.MOST].count()


def state(subscriber: Subscriber) -> str:
    """Return the state, and of an ended subscription the reason, too."""
    reason = subscriber.get_ended_reason_display()
    return f"{subscriber.get_state_display()}: {reason}" if reason else str(subscriber.get_state_display())


class SubscriberFilterSet(WagtailFilterSet):
    topics = django_filters.ModelChoiceFilter(queryset=Topic.objects.all(), label=gettext_lazy("topic"))

    class Meta:
        model = Subscriber
        fields = ["state", "topics", "language"]


class SubscriberList(IndexView):
    """Subscribers to be found, and taken away by those who may; and the way to the import."""

    paginator_class = ShortPaginator

    def search_queryset(self, queryset):
        """Find addresses that begin so: that way an index serves a million."""
        return queryset.filter(email__startswith=self.search_query.strip().lower()) if self.is_searching else queryset

    @cached_property
    def show_export_buttons(self) -> bool:
        return self.request.user.has_perm("newsletter.export_subscriber")

    @cached_property
    def header_more_buttons(self) -> list:
        # Beside the downloads: on a narrow screen a button of its own would leave no place for the title.
        url = reverse("newsletter_suspended")
        suspended = Button(gettext("Suspended subscribers"), url=url, icon_name="warning", priority=90)
        buttons = [*super().header_more_buttons, suspended]
        if self.request.user.has_perm("newsletter.import_subscribers"):
            url = reverse("newsletter_imports")
            buttons = [*buttons, Button(gettext("Import subscribers"), url=url, icon_name="upload", priority=80)]
        return buttons

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not self.is_export:
            return super().get(request, *args, **kwargs)
        if not self.show_export_buttons:
            raise PermissionDenied
        # Past Wagtail's own way, which counts the rows by loading them all.
        return self.as_spreadsheet(self.get_queryset(), request.GET["export"])

    def as_spreadsheet(self, queryset, spreadsheet_format: str) -> HttpResponse:
        if spreadsheet_format == self.FORMAT_XLSX and queryset.count() >= SHEET:
            messages.error(self.request, gettext("A workbook does not hold so many rows. Download CSV instead."))
            return redirect(self.request.path)
        log.info("User %s exports subscribers as %s", self.request.user.pk, spreadsheet_format)
        return attached(chain([EXPORTED], exported(queryset)), self.get_filename(), spreadsheet_format)


class SubscriberCard(InspectView):
    """All that is kept of a subscriber: topics, consents with their words and times, the latest letters."""

    template_name = "wagtailadmin/newsletter/subscriber.html"

    def get_context_data(self, **kwargs):
        subscriber = self.object
        # The address too, so that an index serves it; what goes to staff under the same address is another's.
        theirs = Letter.objects.filter(address=subscriber.email) if subscriber.email else Letter.objects.none()
        return super().get_context_data(**kwargs) | {
            "subscriber": subscriber,
            "state": state(subscriber),
            "subscriptions": subscriber.subscriptions.select_related("topic").order_by("topic__sort_order"),
            "consents": subscriber.consents.select_related("text", "imported_with").order_by("-given_at"),
            "may_give_back": self.request.user.has_perm("newsletter.give_back_subscribers"),
            "letters": theirs.filter(kind__in=letters.KINDS).order_by("-pk")[:20],
        }


class SubscriberViewSet(SnippetViewSet):
    """Whose letters go where. Nobody edits it here: a subscription is the subscriber's own act."""

    model = Subscriber
    icon = "mail"
    list_display = [
        TitleColumn(
            "email",
            label=gettext_lazy("e-mail"),
            accessor=str,
            get_url=lambda subscriber: reverse(
                Subscriber.snippet_viewset.get_url_name("inspect"), args=[subscriber.pk]
            ),
        ),
        Column("state", label=gettext_lazy("state"), accessor=state),
        Column(
            "topics",
            label=gettext_lazy("topics"),
            accessor=lambda subscriber: ", ".join(topic.name for topic in subscriber.topics.all()),
        ),
        Column("language", label=gettext_lazy("language"), accessor="get_language_display"),
        Column(
            "confirmed_at",
            label=gettext_lazy("confirmed"),
            accessor=lambda subscriber: moment(subscriber.confirmed_at),
            sort_key="confirmed_at",
        ),
    ]
    index_view_class = SubscriberList
    inspect_view_enabled = True
    inspect_view_class = SubscriberCard
    list_export = EXPORTED
    export_filename = "subscribers"
    filterset_class = SubscriberFilterSet
    # The database's own search: addresses stand in no index of the site.
    search_fields = ["email"]
    search_backend_name = None
    list_per_page = 50
    copy_view_enabled = False

    @property
    def permission_policy(self):
        return Without(Subscriber, "add", "change", "delete")

    def get_queryset(self, request):
        return Subscriber.objects.prefetch_related("topics")

    def register_chooser_viewset(self):
        """Nothing chooses a subscriber, and a chooser would show them to every editor."""


def topics_of(mailing: Mailing) -> str:
    return ", ".join(topic.name for topic in mailing.topics.all())


def state_of(mailing: Mailing) -> str:
    reason = mailing.get_reason_display()
    return f"{mailing.get_state_display()}: {reason}" if reason else str(mailing.get_state_display())


class MailingFilterSet(WagtailFilterSet):
    class Meta:
        model = Mailing
        fields = ["state", "topics"]


class MailingViewSet(SnippetViewSet):
    """What is offered, under way and sent. Nobody edits it: it follows from pages, and is decided on its own screen."""

    model = Mailing
    icon = "mail"
    list_display = [
        TitleColumn(
            "title",
            label=gettext_lazy("title"),
            width="35%",
            get_url=lambda mailing: reverse("newsletter_mailing", args=[mailing.pk]),
        ),
        Column("topics", label=gettext_lazy("topics"), accessor=topics_of),
        Column("state", label=gettext_lazy("state"), accessor=state_of),
        Column("begun", label=gettext_lazy("begun"), accessor=lambda mailing: moment(mailing.started_at)),
        Column("letters", label=gettext_lazy("letters")),
        Column("unsubscribed", label=gettext_lazy("unsubscribed")),
    ]
    filterset_class = MailingFilterSet
    search_fields = ["title"]
    search_backend_name = None
    list_per_page = 50
    copy_view_enabled = False

    @property
    def permission_policy(self):
        return Without(Mailing, "add", "change", "delete")

    def get_queryset(self, request):
        return Mailing.objects.prefetch_related("topics")

    def register_chooser_viewset(self):
        """Nothing chooses a mailing."""


class StatisticsViewSet(ViewSet):
    name = "newsletter_statistics"
    url_prefix = "newsletter/statistics"
    icon = "history"
    menu_label = gettext_lazy("Statistics")

    def get_urlpatterns(self):
        return [path("", admin_views.statistics, name="index")]


class TopicList(IndexView):
    @cached_property
    def columns(self) -> list:
        counts = audience.by_topic()
        label = gettext_lazy("subscribers")
        return [*super().columns, Column("subscribers", label=label, accessor=lambda topic: counts[topic.pk].total())]


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "list-ul"
    list_display = [
        "name",
        "slug",
        Column("index_page", label=gettext_lazy("page")),
    ]
    index_view_class = TopicList
    copy_view_enabled = False

    def get_queryset(self, request):
        return Topic.objects.select_related("index_page")


class SubscriptionsGroup(SnippetViewSetGroup):
    menu_label = gettext_lazy("Subscriptions")
    menu_icon = "mail"
    menu_order = 130
    items = (MailingViewSet, SubscriberViewSet, StatisticsViewSet, TopicViewSet)
