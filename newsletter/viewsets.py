"""The admin's lists of the newsletter: topics, subscribers to look at, the words of the consent."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.permissions import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .models import ConsentText, Subscriber, Topic


class Without(ModelPermissionPolicy):
    """As the rights say, but for what nobody may do."""

    def __init__(self, model, *forbidden: str):
        super().__init__(model)
        self.forbidden = set(forbidden)

    def user_has_permission(self, user, action) -> bool:
        return action not in self.forbidden and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions) -> bool:
        return super().user_has_any_permission(user, set(actions) - self.forbidden)


def moment(value) -> str:
    return f"{timezone.localtime(value):%d.%m.%Y %H:%M}" if value else ""


def state(subscriber: Subscriber) -> str:
    """Return the state, and of an ended subscription the reason, too."""
    reason = subscriber.get_ended_reason_display()
    return f"{subscriber.get_state_display()}: {reason}" if reason else str(subscriber.get_state_display())


class SubscriberFilterSet(WagtailFilterSet):
    topics = django_filters.ModelChoiceFilter(queryset=Topic.objects.all(), label=gettext_lazy("topic"))

    class Meta:
        model = Subscriber
        fields = ["state", "topics", "language"]


class SubscriberViewSet(SnippetViewSet):
    """Whose letters go where. Nobody edits it here: a subscription is the subscriber's own act."""

    model = Subscriber
    icon = "mail"
    list_display = [
        Column("email", label=gettext_lazy("e-mail"), accessor=str, sort_key="email"),
        Column("state", label=gettext_lazy("state"), accessor=state, sort_key="state"),
        Column(
            "topics",
            label=gettext_lazy("topics"),
            accessor=lambda subscriber: ", ".join(topic.name for topic in subscriber.topics.all()),
        ),
        Column("language", label=gettext_lazy("language"), accessor="get_language_display", sort_key="language"),
        Column(
            "confirmed_at",
            label=gettext_lazy("confirmed"),
            accessor=lambda subscriber: moment(subscriber.confirmed_at),
            sort_key="confirmed_at",
        ),
    ]
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


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "list-ul"
    list_display = ["name", "slug", Column("index_page", label=gettext_lazy("page"))]
    copy_view_enabled = False

    def get_queryset(self, request):
        return Topic.objects.select_related("index_page")


class ConsentTextViewSet(SnippetViewSet):
    """Versions are read and added, and never changed: people have agreed to them as they stand."""

    model = ConsentText
    icon = "doc-full"
    list_display = [
        Column("version", label=gettext_lazy("version")),
        Column("since", label=gettext_lazy("in force since"), accessor=lambda text: moment(text.since)),
    ]
    copy_view_enabled = False
    inspect_view_enabled = True

    @property
    def permission_policy(self):
        return Without(ConsentText, "change", "delete")


class SubscriptionsGroup(SnippetViewSetGroup):
    menu_label = gettext_lazy("Subscriptions")
    menu_icon = "mail"
    menu_order = 130
    items = (SubscriberViewSet, TopicViewSet, ConsentTextViewSet)
