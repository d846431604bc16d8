"""wagtail-localize's own screens where the site does otherwise: publishing, «sync», files for translators."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import download_pofile
from wagtail_localize.views.update_translations import UpdateTranslationsView

from . import gate


def tell(request: HttpRequest, refused: gate.NotReady) -> None:
    """Say what is not published, in which language, why, and where to mend it."""
    instance = refused.instance
    edit = AdminURLFinder(request.user).get_edit_url(instance) if instance.pk else None
    text = _("Not published in this language: %(language)s, “%(title)s”. The draft is kept.") % {
        "language": instance.locale.get_display_name(),
        "title": str(instance),
    }
    buttons = [messages.button(edit, _("Edit"))] if edit else []
    messages.error(request, " ".join([text, *refused.reasons]), buttons=buttons)


def as_translated(translation: Translation):
    """Return the page or record with all that is translated so far, and the source's words where nothing is."""
    return translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)


def refuse_unready(request: HttpRequest, instance) -> HttpResponse | None:
    """Where the editor of translations would publish, say what is missing instead. Fits as a hook before editing."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    kept = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale=instance.locale_id, enabled=True
    ).first()
    try:
        if kept:
            gate.check(as_translated(kept))
    except gate.NotReady as refused:
        tell(request, refused)
        return redirect(request.path)
    return None


class SyncView(UpdateTranslationsView):
    """Takes over the source's new texts. Publishes those translations that lack nothing, and says what others lack."""

    def form_valid(self, form):
        publish, form.cleaned_data["publish_translations"] = form.cleaned_data["publish_translations"], False
        response = super().form_valid(form)
        for translation in self.object.translations.filter(enabled=True) if publish else ():
            try:
                with transaction.atomic():
                    gate.check(as_translated(translation))
                    translation.save_target(user=self.request.user, publish=True)
            except gate.NotReady as refused:
                tell(self.request, refused)
        return response


def download_po_file(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Give out the texts to be translated. The package names the file by the title and drops all but Latin letters."""
    response = download_pofile(request, translation_id)
    kept = get_object_or_404(Translation, pk=translation_id)
    instance = kept.get_target_instance()
    name = getattr(instance, "slug", "") or f"{instance._meta.model_name}-{instance.pk}"
    response["Content-Disposition"] = content_disposition_header(True, f"{name}-{kept.target_locale.language_code}.po")
    return response


class TellWhatIsNotReady:
    """Middleware of the admin: where the gate refuses, however that was asked for, the editor reads why."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, gate.NotReady) or not request.path_info.startswith("/admin/"):
            return None
        tell(request, error)
        edit = AdminURLFinder(request.user).get_edit_url(error.instance) if error.instance.pk else None
        return redirect(edit or "wagtailadmin_home")
