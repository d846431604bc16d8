"""What one can subscribe to."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from site_project.translated import Translated, translated_panel

from .. import pieces


class Topic(models.Model):
    """What one can subscribe to (N2)."""

    slug = models.SlugField(unique=True, help_text=_("Stands in the addresses of letters: better not changed."))
    name = Translated(models.CharField, _("name"), max_length=100)
    # What is published below this page in any of its translations belongs to the topic.
    index_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("What is published below it is sent to the subscribers."),
    )
    fallback_language = models.CharField(
        _("language of what is not translated"),
        max_length=2,
        choices=settings.LANGUAGES,
        default="kk",
        help_text=_("What does not exist in a subscriber's language is sent in this one."),
    )
    keeps_quiet = models.BooleanField(
        _("keeps quiet hours"), default=True, help_text=_("Its letters do not leave at night.")
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        translated_panel("name", _("Name")),
        FieldPanel("slug"),
        FieldPanel("index_page"),
        FieldRowPanel([FieldPanel("fallback_language"), FieldPanel("sort_order")]),
        FieldPanel("keeps_quiet"),
    ]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_mailable(self) -> bool:
        """Whether anything can ever be sent under it."""
        return pieces.can_be_mailed_under(self)

    @classmethod
    def offered(cls) -> "list[Topic]":
        """Return what one can subscribe to: topics under which something may be sent."""
        return [topic for topic in cls.objects.select_related("index_page") if topic.is_mailable]
