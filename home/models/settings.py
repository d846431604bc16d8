"""The enterprise's own details: the one source for header, footer, contacts and requisites."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from site_project.records import Record, Shown
from site_project.translated import Translated, translated_panel


@register_setting(icon="home")
class CompanyDetails(Record, BaseGenericSetting):
    """Names, addresses, phones and requisites (S1.10, F4)."""

    shown = Shown(
        on="home.DetailsPage",
        title="full_name",
        texts=["short_name", "legal_name", "address", "head", "bank", "regulator"],
        plain=["emergency_phone", "reception_phone", "email", "bin", "iik", "bik", "kbe"],
    )

    short_name = Translated(models.CharField, _("short name"), max_length=100)
    legal_name = Translated(models.CharField, _("legal short name"), max_length=150)
    full_name = Translated(models.CharField, _("full legal name"), max_length=300)
    address = Translated(models.CharField, _("address"), max_length=200)
    head = Translated(models.CharField, _("head of the enterprise"), max_length=200, blank=True)
    bank = Translated(models.CharField, _("bank"), max_length=200, blank=True)
    regulator = Translated(models.CharField, _("authorised body (regulator)"), max_length=300, blank=True)

    emergency_phone = models.CharField(
        _("emergency line"), max_length=40, blank=True, help_text=_("Shown at the top of every page.")
    )
    reception_phone = models.CharField(_("reception's phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    bin = models.CharField(_("BIN"), max_length=12, blank=True, validators=[RegexValidator(r"^\d{12}$")])
    iik = models.CharField(_("IIK (account)"), max_length=20, blank=True, validators=[RegexValidator(r"^KZ\w{18}$")])
    bik = models.CharField(_("BIC"), max_length=11, blank=True, validators=[RegexValidator(r"^[A-Z0-9]{8,11}$")])
    kbe = models.CharField(_("KBE"), max_length=2, blank=True, validators=[RegexValidator(r"^\d{2}$")])

    account_url = models.URLField(
        _("personal account"), blank=True, help_text=_("Address of the consumer's personal account.")
    )
    facebook_url = models.URLField("Facebook", blank=True)
    instagram_url = models.URLField("Instagram", blank=True)
    telegram_url = models.URLField("Telegram", blank=True)

    panels = [
        translated_panel("short_name", _("Short name")),
        translated_panel("legal_name", _("Legal short name")),
        translated_panel("full_name", _("Full legal name")),
        translated_panel("address", _("Address")),
        MultiFieldPanel(
            [FieldPanel("emergency_phone"), FieldPanel("reception_phone"), FieldPanel("email")],
            heading=_("Contacts"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("bin"), FieldPanel("kbe")]),
                FieldRowPanel([FieldPanel("iik"), FieldPanel("bik")]),
            ],
            heading=_("Requisites"),
        ),
        translated_panel("bank", _("Bank")),
        translated_panel("head", _("Head of the enterprise")),
        translated_panel("regulator", _("Authorised body (regulator)")),
        MultiFieldPanel(
            [
                FieldPanel("account_url"),
                FieldPanel("facebook_url"),
                FieldPanel("instagram_url"),
                FieldPanel("telegram_url"),
            ],
            heading=_("Links"),
        ),
    ]

    class Meta:
        verbose_name = _("company details")

    def __str__(self):
        return self.short_name or str(self._meta.verbose_name)

    @property
    def social_links(self) -> list[tuple[str, str]]:
        """Name and address of each social network in use."""
        links = [
            ("Facebook", self.facebook_url),
            ("Instagram", self.instagram_url),
            ("Telegram", self.telegram_url),
        ]
        return [(name, url) for name, url in links if url]
