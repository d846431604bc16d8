"""The dispatchers' screens for alerts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from site_project.staff import FILL_IN, may, refused, show

from . import acts
from .forms import AlertForm
from .models import Alert
from .screens import ICON, seen_now, way


@may("outages.add_alert", FILL_IN)
def new(request: HttpRequest) -> HttpResponse:
    return fill_in(request, Alert(), _("New alert"))


@may("outages.change_alert", FILL_IN)
def change(request: HttpRequest, pk: int) -> HttpResponse:
    alert = Alert.objects.filter(pk=pk).first()
    return fill_in(request, alert, _("Alert")) if alert else refused(request)


def fill_in(request: HttpRequest, alert: Alert, words: str) -> HttpResponse:
    form = AlertForm(request.POST or None, instance=alert, now=timezone.now())
    conflict = None
    if form.is_valid():
        try:
            form.publish(request.user)
        except acts.Conflict as raised:
            conflict = raised
            seen_now(form, conflict)
        else:
            messages.success(request, _("Published in three languages."))
            return redirect("outages")
    context = {"form": form, "conflict": conflict}
    return show(request, "outages/alert", words, ICON, way(), context, status=409 if conflict else 200)
