"""What every page of the site has."""

from django.conf import settings
from django.core.paginator import Page as PageOfResults
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageQuerySet, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField
from wagtail_localize.models import Translation, TranslationSource

from home import tree
from home.translation import gate


class ShownQuerySet(PageQuerySet):
    def shown(self):
        """What answers at its address: live, and no alias, which would show another language's text."""
        return self.live().filter(alias_of__isnull=True)


class BasePage(Page):
    """A page with a lead, a unit that answers for it, and a picture for sharing."""

    lead = models.CharField(_("lead"), max_length=255, blank=True, help_text=_("One sentence under the title."))
    unit = models.CharField(
        _("responsible unit"), max_length=150, blank=True, help_text=_("Who keeps this page right.")
    )
    share_picture = models.ForeignKey(
        "home.Picture",
        verbose_name=_("picture for sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown where somebody shares the page. Without it the site's own picture is used."),
    )

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel(
                    "seo_title",
                    heading=_("Full title"),
                    help_text=_("Where the title is short for the menu's sake: what stands above the page."),
                ),
                FieldPanel("search_description"),
                FieldPanel("share_picture"),
            ],
            heading=_("For search engines, menus and sharing"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus"), FieldPanel("unit")], heading=_("On the site")),
    ]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("search_description")]
    # The address is the same in every language (and changes in all of them when it changes in Kazakh).
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    # Public pages are for everybody: caches on the way may keep them, so none can be private.
    private_page_options = []

    class Meta:
        abstract = True

    def get_view_restrictions(self):
        return PageViewRestriction.objects.none()

    def publish(self, revision, *args, **kwargs):
        # Told at once, also where the page is to go live later.
        try:
            gate.check(revision.as_object())
        except gate.NotReady as refused:
            gate.call_off(revision, refused)
            raise
        return super().publish(revision, *args, **kwargs)

    def copy_for_translation(self, locale, copy_parents=False, alias=False, exclude_fields=None):
        """Copy the page into another language as a draft. Where an alias is asked for, begin a translation instead."""
        copy = super().copy_for_translation(locale, copy_parents=copy_parents, exclude_fields=exclude_fields)
        if alias:
            source, _created = TranslationSource.update_or_create_from_instance(self)
            Translation.objects.get_or_create(source=source, target_locale=locale)
        return copy

    @cached_property
    def address(self) -> str:
        """The page's path on the site, such as `/kk/about/history/`."""
        return tree.address(self)

    @property
    def absolute_address(self) -> str:
        return settings.BASE_URL + self.address

    @property
    def heading(self) -> str:
        """What stands above the page: the title, spelt out where the menu has it short."""
        return self.seo_title or self.title

    @property
    def hint(self) -> str:
        return self.search_description or self.lead

    def get_full_text(self) -> str:
        """Return the words of the page for the site's search. Page types add their body."""
        return ""


def paginate(request: HttpRequest, rows, per_page: int, count: int | None = None) -> PageOfResults:
    """Return the page of `rows` that `?page=` asks for; the nearest one where it asks for nonsense.

    `count` is how many rows there are, where that is known without asking the database.
    """
    paginator = Paginator(rows, per_page)
    if count is not None:
        paginator.count = count
    return paginator.get_page(request.GET.get("page"))
