"""The admin's screens of suspended readers: how many there are, giving them back, and who has done so."""

from django import forms
from django.contrib import messages
from django.contrib.humanize.templatetags.humanize import intcomma
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from site_project.staff import FILL_IN, Confirm, ask, is_confirmed, may, show

from .admin_forms import Moment
from .models import GivenBack, Mailing, Subscriber
from .suspensions import Lost, give_back_all

SHOWN = 50


class LostForm(forms.Form):
    """Which suspended readers are meant: one of the three."""

    reader = forms.ModelChoiceField(Subscriber.objects.all(), required=False)
    mailing = forms.ModelChoiceField(Mailing.objects.all(), required=False)
    since = forms.DateTimeField(label=gettext_lazy("Suspended since"), required=False, widget=Moment)

    def clean(self):
        data = super().clean()
        if not self.errors and len([value for value in data.values() if value is not None]) != 1:
            self.add_error("since", gettext_lazy("Choose the day and the time."))
        return data

    @property
    def lost(self) -> Lost:
        return Lost(**self.cleaned_data)


def way() -> list[tuple[str, str]]:
    return [
        (reverse(Subscriber.snippet_viewset.get_url_name("list")), _("Subscribers")),
        (reverse("newsletter_suspended"), _("Suspended subscribers")),
    ]


@may("newsletter.view_subscriber")
def suspended(request: HttpRequest) -> HttpResponse:
    """How many readers are suspended, the way to give them back, and who has done so."""
    return whole(request, LostForm())


def whole(request: HttpRequest, form: LostForm, status: int = 200) -> HttpResponse:
    log = GivenBack.objects.select_related("by", "reader", "mailing")
    context = {
        "number": Subscriber.objects.suspended().count(),
        "field": form["since"],
        "log": log[:SHOWN],
        "may_give_back": request.user.has_perm("newsletter.give_back_subscribers"),
    }
    title = _("Suspended subscribers")
    return show(request, "newsletter/suspended", title, "mail", way(), context, status)


@may("newsletter.give_back_subscribers", FILL_IN)
def give_back(request: HttpRequest) -> HttpResponse:
    """Say how many readers would be given back, and ask; then do it."""
    form = LostForm(request.POST if request.method == "POST" else request.GET)
    if not form.is_valid():
        return whole(request, form, 422)
    if not is_confirmed(request):
        return ask(request, confirm_giving_back(form.lost), _("Give back"), "mail", way(), way()[-1][0])
    number = give_back_all(form.lost, request.user, timezone.now())
    done = ngettext("%(number)s reader is given back.", "%(number)s readers are given back.", number)
    messages.success(request, done % {"number": intcomma(number)})
    return redirect("newsletter_suspended")


def confirm_giving_back(lost: Lost) -> Confirm:
    number = lost.readers().count()
    question = ngettext(
        "Give %(number)s suspended reader back? Letters leave to this address again.",
        "Give %(number)s suspended readers back? Letters leave to these addresses again.",
        number,
    )
    return Confirm(question % {"number": intcomma(number)}, _("Give back"))
