"""Letters to staff who have forgotten their password."""

from django.conf import settings
from django.urls import reverse
from wagtail.admin.forms.auth import PasswordResetForm as WagtailPasswordResetForm
from wagtail.users.models import UserProfile

from site_project.mail.writing import write


class PasswordResetForm(WagtailPasswordResetForm):
    """Wagtail's form, but the letter goes through the outbox, in the language its reader works in."""

    def send_mail(self, subject_template_name, email_template_name, context, from_email, to_email, **options):
        user = context["user"]
        profile = UserProfile.objects.filter(user=user).first()
        language = (profile.preferred_language if profile else "")[:2] or settings.LANGUAGE_CODE
        link = reverse("wagtailadmin_password_reset_confirm", args=[context["uid"], context["token"]])
        write(
            "password_reset",
            to=to_email,
            language=language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE,
            values={"username": user.get_username(), "url": settings.BASE_URL + link},
            reference=f"user:{user.pk}",
        )
