"""The staff's view of the outbox: every letter with its state, read-only but for «send again»."""

from django.contrib import messages
from django.contrib.admin import SimpleListFilter
from django.contrib.admin.utils import label_for_field
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.helpers.search import BaseSearchHandler
from wagtail_modeladmin.options import ModelAdmin, ModelAdminGroup
from wagtail_modeladmin.views import DeleteView, IndexView, InspectView

from site_project.staff import Confirm, CountingPaginator, Screens, ask, is_confirmed

from . import kinds
from .messages import as_django_message
from .models import Letter, Suppression
from .suppressions import lift
from .writing import send_again, send_failed_again


class ReadOnly(PermissionHelper):
    """Who may look may look at everything; nobody adds or edits."""

    def user_can_list(self, user):
        return self.user_has_specific_permission(user, self.get_perm_codename("view"))

    def user_can_inspect_obj(self, user, obj):
        return self.inspect_view_enabled and self.user_can_list(user)

    def user_can_create(self, user):
        return False

    def user_can_edit_obj(self, user, obj):
        return False

    def user_can_delete_obj(self, user, obj):
        return False


class MayBeUndone(ReadOnly):
    """As read-only, but who has the right to delete may."""

    def user_can_delete_obj(self, user, obj):
        return self.user_has_specific_permission(user, self.get_perm_codename("delete"))


class AddressSearch(BaseSearchHandler):
    """Finds addresses that begin with what is typed: that way an index serves a million letters."""

    def search_queryset(self, queryset, search_term, **kwargs):
        term = search_term.strip()
        return queryset.filter(address__startswith=term) if term else queryset


class KindFilter(SimpleListFilter):
    title = gettext_lazy("kind")
    parameter_name = "kind"

    def lookups(self, request, model_admin):
        return sorted(((kind.name, str(kind.label)) for kind in kinds.KINDS.values()), key=lambda pair: pair[1])

    def queryset(self, request, queryset):
        return queryset.filter(kind=self.value()) if self.value() else queryset


class AttentionFilter(SimpleListFilter):
    title = gettext_lazy("needs a look")
    parameter_name = "look"

    def lookups(self, request, model_admin):
        return [("in_doubt", _("in doubt: may have arrived twice")), ("late", _("should have left already"))]

    def queryset(self, request, queryset):
        if self.value() == "in_doubt":
            return queryset.in_doubt()
        return queryset.due(timezone.now()) if self.value() == "late" else queryset


class CauseFilter(SimpleListFilter):
    """By mailing, of those that have failed letters: the others are too many to choose from."""

    title = gettext_lazy("caused by")
    parameter_name = "reference"

    def lookups(self, request, model_admin):
        failed = Letter.objects.failed().of_mailings().order_by()
        return [(each, each) for each in sorted(failed.values_list("reference", flat=True).distinct())]

    def queryset(self, request, queryset):
        return queryset.filter(reference=self.value()) if self.value() else queryset


class CountedList(IndexView):
    paginator_class = CountingPaginator


class LettersView(CountedList):
    """All letters; the failed ones that the list shows, by its filters and its search, can be sent again together."""

    def get_context_data(self, **kwargs):
        may = self.request.user.has_perm("mail.change_letter")
        # Asked only where failed letters are looked at.
        shows_failed = self.request.GET.get("state__exact") == Letter.State.FAILED and self.queryset.exists()
        chosen = len(self.get_filters_params())
        return super().get_context_data(may_send_again=may and shows_failed, filtered_by=chosen, **kwargs)

    def post(self, request, *args, **kwargs):
        """Ask once with the number, then send the failed letters of the list again."""
        if not request.user.has_perm("mail.change_letter"):
            raise PermissionDenied
        if not is_confirmed(request):
            words = _("Send the failed letters of this list again? Letters: %(number)s.")
            confirm = Confirm(words % {"number": self.queryset.failed().count()}, _("Send"))
            return ask(request, confirm, _("Send again"), "mail", [list_of_letters()], request.get_full_path())
        number = send_failed_again(self.queryset, timezone.now())
        messages.success(request, _("Letters queued once more: %(number)d") % {"number": number})
        return redirect(LetterAdmin().url_helper.index_url)


class LiftView(DeleteView):
    """Takes an address off the list by the one who may, and writes that down."""

    def delete_instance(self):
        lift([self.instance.address], [self.instance.reason], by=self.request.user, now=timezone.now())


class LetterView(InspectView):
    """One letter: what became of it, and its words as they arrive."""

    page_title = gettext_lazy("Letter")

    def get_context_data(self, **kwargs):
        letter = self.instance
        message = as_django_message(letter, letter.content) if letter.content else None
        return super().get_context_data(
            letter=letter,
            message=message,
            html=message.alternatives[0][0] if message and message.alternatives else "",
            may_send_again=message is not None
            and letter.state not in (Letter.State.QUEUED, Letter.State.SENDING)
            and self.request.user.has_perm("mail.change_letter"),
            **kwargs,
        )


class LetterAdmin(ModelAdmin):
    model = Letter
    menu_icon = "mail"
    menu_label = gettext_lazy("Letters")
    list_display = ["id", "kind_label", "address", "language", "lane", "status", "tries", "words", "queued_at"]
    list_filter = ["state", "outcome", AttentionFilter, "lane", KindFilter, CauseFilter, "language"]
    list_per_page = 50
    search_fields = ["address"]
    search_handler_class = AddressSearch
    permission_helper_class = ReadOnly
    inspect_view_enabled = True
    inspect_view_class = LetterView
    index_view_class = LettersView
    index_template_name = "wagtailadmin/mail/letters.html"
    inspect_template_name = "wagtailadmin/mail/letter.html"
    inspect_view_fields = [
        "kind_label",
        "address",
        "language",
        "lane",
        "status",
        "words",
        "tries",
        "reference",
        "message_id",
        "queued_at",
        "due_at",
        "finished_at",
        "outcome_at",
        "in_doubt_at",
    ]

    def get_extra_attrs_for_field_col(self, obj, field_name):
        """What a value is called on a phone, where a row is a card without the head of the table."""
        return {"data-column": capfirst(label_for_field(field_name, self.model, self))}

    def kind_label(self, letter):
        return letter.kind_label

    kind_label.short_description = gettext_lazy("kind")
    kind_label.admin_order_field = "kind"

    def status(self, letter):
        return letter.status

    status.short_description = gettext_lazy("state")
    status.admin_order_field = "state"

    def get_admin_urls_for_registration(self):
        again = path("mail/letter/<int:pk>/again/", again_view, name="mail_letter_again")
        return (*super().get_admin_urls_for_registration(), again)


def send_once_more(letter: Letter) -> str:
    """Queue a letter once more and return what to tell. Raises ValidationError where it cannot be."""
    try:
        send_again(letter)
    except ValueError:
        words = _("The letter cannot be sent again: it is on its way, or its words are forgotten.")
        raise ValidationError(words) from None
    return _("The letter is queued once more.")


class LetterScreens(Screens):
    icon = "mail"

    def find(self, request: HttpRequest, pk: int) -> Letter:
        return get_object_or_404(Letter, pk=pk)

    def way(self, letter: Letter) -> list[tuple[str, str]]:
        return [list_of_letters(), (LetterAdmin().url_helper.get_action_url("inspect", letter.pk), str(letter))]


@LetterScreens().act("mail.change_letter")
def again_view(request: HttpRequest, letter: Letter) -> str:
    return send_once_more(letter)


class SuppressionAdmin(ModelAdmin):
    model = Suppression
    index_view_class = CountedList
    menu_icon = "no-view"
    menu_label = gettext_lazy("Addresses without letters")
    list_display = ["address", "reason", "evidence", "since"]
    list_filter = ["reason"]
    search_fields = ["address"]
    search_handler_class = AddressSearch
    permission_helper_class = MayBeUndone
    delete_view_class = LiftView
    list_display_add_buttons = "address"


class MailGroup(ModelAdminGroup):
    menu_label = gettext_lazy("Mail")
    menu_icon = "mail"
    menu_order = 700
    items = (LetterAdmin, SuppressionAdmin)


def list_of_letters() -> tuple[str, str]:
    return LetterAdmin().url_helper.index_url, _("Letters")


def letters_url(**filters) -> str:
    """Return the address of the list of letters, filtered."""
    url = LetterAdmin().url_helper.index_url
    return format_html("{}?{}", url, "&".join(f"{name}={value}" for name, value in filters.items()))
