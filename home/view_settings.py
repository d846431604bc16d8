"""The page of the version for visually impaired people: a visitor chooses how the pages look."""

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.csrf import csrf_exempt

from site_project.queries import reads
from site_project.view_settings import COOKIE, ViewSettings, read


class LookField(forms.ChoiceField):
    """One of a few looks, each offered as a button that has it."""

    widget = forms.RadioSelect

    def __init__(self, **options):
        super().__init__(template_name="components/choices_field.html", **options)


class ViewSettingsForm(forms.Form):
    size = LookField(
        label=_("Font size"),
        choices=[("normal", pgettext_lazy("size", "Usual")), ("large", _("Large")), ("largest", _("Very large"))],
    )
    colours = LookField(
        label=_("Colours"),
        choices=[
            ("normal", pgettext_lazy("colours", "Usual")),
            ("black", _("Black on white")),
            ("white", _("White on black")),
            ("yellow", _("Yellow on black")),
        ],
    )
    spacing = LookField(
        label=_("Spacing"),
        choices=[("normal", pgettext_lazy("spacing", "Usual")), ("wide", _("Wide"))],
    )
    images = LookField(
        label=_("Images"),
        choices=[("on", _("Shown")), ("off", _("Replaced by their description"))],
    )


# Exempt: a token would need a cookie on a page that sets none, and the worst a stranger can do is enlarge the type.
@csrf_exempt
@reads("next")
def edit(request: HttpRequest) -> HttpResponse:
    """Show the settings; on POST keep them until the browser is closed and go back to the page one came from."""
    back = request.POST.get("next") or request.GET.get("next") or "/"
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    if request.method == "POST":
        form = ViewSettingsForm(request.POST)
        if "reset" in request.POST or form.is_valid():
            response = HttpResponseRedirect(back)
            if "reset" in request.POST:
                response.delete_cookie(COOKIE, samesite="Lax")
            else:
                value = ".".join(ViewSettings(**form.cleaned_data))
                secure = settings.LANGUAGE_COOKIE_SECURE
                response.set_cookie(COOKIE, value, secure=secure, httponly=True, samesite="Lax")
            return response
    else:
        form = ViewSettingsForm(read(request)._asdict())
    title = _("Version for visually impaired people")
    response = render(request, "home/view_settings.html", {"form": form, "next": back, "trail_title": title})
    response.headers["Cache-Control"] = "private, no-cache"
    return response
