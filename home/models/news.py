"""News, in as many places as the menu has: news, entrepreneurs, articles, trade union life."""

from django.db import models
from django.db.models.functions import ExtractYear
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from home.blocks import ContentBlocks
from home.feeds import NewsFeed
from home.streams import text_of
from site_project.remember import remember
from site_project.translated import LANGUAGE_CODES

from .base import BasePage, ShownQuerySet, paginate

# What lists and feeds show of a piece of news.
LISTED = (
    "title",
    "url_path",
    "lead",
    "date",
    "correction",
    "correction_date",
    "first_published_at",
    "last_published_at",
    "translation_key",
    "picture",
)


class NewsIndexPage(RoutablePageMixin, BasePage):
    """A list of news on one topic, newest first, by year, with a feed."""

    class Topic(models.TextChoices):
        NEWS = "news", _("News")
        ENTREPRENEURS = "entrepreneurs", _("For entrepreneurs")
        ARTICLES = "articles", _("Articles")
        TRADE_UNION = "trade_union", _("Trade union life")

    PER_PAGE = 10

    topic = models.CharField(_("topic"), max_length=20, choices=Topic.choices, default=Topic.NEWS)

    content_panels = [*BasePage.content_panels, FieldPanel("topic")]

    parent_page_types = ["home.HomePage", "home.SectionPage", "home.ContentPage", "home.NewsIndexPage"]
    subpage_types = ["home.NewsPage", "home.NewsIndexPage", "home.OutagesPage"]

    reads = (*BasePage.reads, "page", "year")

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    @property
    def news(self) -> "NewsQuerySet":
        return NewsPage.objects.shown().child_of(self).for_list()

    def get_context(self, request, *args, **kwargs):
        years = remember(f"years:{self.pk}", self.count_years)
        asked = request.GET.get("year", "")
        year = next((each for each in years if str(each) == asked), None)
        news = self.news.filter(date__year=year) if year else self.news
        count = years[year] if year else sum(years.values())
        return {
            **super().get_context(request, *args, **kwargs),
            "years": list(years),
            "year": year,
            "results": paginate(request, news, self.PER_PAGE, count),
        }

    def count_years(self) -> dict[int, int]:
        """Return how many pieces of news each year has, latest first."""
        news = NewsPage.objects.shown().child_of(self).annotate(year=ExtractYear("date"))
        return dict(
            news.values("year").annotate(count=models.Count("pk")).values_list("year", "count").order_by("-year")
        )

    @classmethod
    def tails_like(cls, tail: str) -> dict[str, str]:
        return dict.fromkeys(LANGUAGE_CODES, tail) if tail == "rss/" else {}

    @path("")
    def index(self, request):
        return TemplateResponse(request, self.get_template(request), self.get_context(request))

    @path("rss/", name="rss")
    def rss(self, request):
        return NewsFeed(self)(request)


class NewsQuerySet(ShownQuerySet):
    def for_list(self):
        """Newest first, with what a list or a feed shows of each and no more."""
        return (
            self.order_by("-date", "-pk")
            .select_related("picture")
            .prefetch_related("picture__renditions")
            .only(*LISTED)
        )


class NewsPage(BasePage):
    """One piece of news."""

    is_one_of_many = True

    date = models.DateField(_("date"), default=timezone.localdate)
    picture = models.ForeignKey(
        "home.Picture",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(ContentBlocks(), verbose_name=_("text"))
    correction = models.TextField(
        _("correction"), blank=True, help_text=_("What was wrong and is now right. Shown above the text.")
    )
    correction_date = models.DateField(_("date of the correction"), null=True, blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("date"),
        FieldPanel("picture"),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("correction"), FieldPanel("correction_date")], heading=_("Correction")),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.FilterField("date")]

    parent_page_types = ["home.NewsIndexPage"]
    subpage_types = []

    objects = PageManager.from_queryset(NewsQuerySet)()

    class Meta:
        verbose_name = _("piece of news")
        verbose_name_plural = _("news")

    def get_full_text(self) -> str:
        return text_of(self.body)

    @property
    def related(self) -> "NewsQuerySet":
        """Three other pieces of the same list."""
        return NewsPage.objects.shown().sibling_of(self, inclusive=False).for_list()[:3]
