"""The admin's screens of suspended readers: how many there are, giving them back, and who has done so."""

from django import forms
from django.contrib import messages
from django.contrib.humanize.templatetags.humanize import intcomma
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from site_project.staff import frame

from .admin_forms import Moment
from .admin_views import may
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


def frame_of(title: str) -> dict:
    way = [(reverse(Subscriber.snippet_viewset.get_url_name("list")), _("Subscribers")), ("", title)]
    return frame(title, "mail", way)


@require_safe
@may("view_subscriber")
def suspended(request: HttpRequest) -> HttpResponse:
    """How many readers are suspended, the way to give them back, and who has done so."""
    return show(request, LostForm())


def show(request: HttpRequest, form: LostForm, status: int = 200) -> HttpResponse:
    log = GivenBack.objects.select_related("by", "reader", "mailing")
    context = {
        "number": Subscriber.objects.suspended().count(),
        "field": form["since"],
        "log": log[:SHOWN],
        "may_give_back": request.user.has_perm("newsletter.give_back_subscribers"),
    } | frame_of(_("Suspended subscribers"))
    return TemplateResponse(request, "wagtailadmin/newsletter/suspended.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@may("give_back_subscribers")
def give_back(request: HttpRequest) -> HttpResponse:
    """Say how many readers would be given back, and ask; then do it."""
    form = LostForm(request.POST if request.method == "POST" else request.GET)
    if not form.is_valid():
        return show(request, form, 422)
    if request.method == "POST":
        number = give_back_all(form.lost, request.user, timezone.now())
        done = ngettext("%(number)s reader is given back.", "%(number)s readers are given back.", number)
        messages.success(request, done % {"number": intcomma(number)})
        return redirect("newsletter_suspended")
    number = form.lost.readers().count()
    question = ngettext(
        "Give %(number)s suspended reader back? Letters leave to this address again.",
        "Give %(number)s suspended readers back? Letters leave to these addresses again.",
        number,
    )
    context = {
        "question": question % {"number": intcomma(number)},
        "button": _("Give back"),
        "fields": [(name, request.GET[name]) for name in form.fields if name in request.GET],
        "back": reverse("newsletter_suspended"),
    } | frame_of(_("Suspended subscribers"))
    return TemplateResponse(request, "wagtailadmin/newsletter/confirm.html", context)
