"""The front page, the sections under it, and pages of prose."""

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import TranslatableField

from home import tree
from home.blocks import ContentBlocks
from home.front_blocks import HomeBlocks, PageGroupBlock
from home.outages import remembered
from home.outages.notices import board
from home.streams import contents_of, text_of
from site_project.remember import remember

from .base import BasePage
from .news import NewsPage
from .projects import ProjectPage


def latest(model: type[NewsPage | ProjectPage], parent: tree.Node | None, number: int) -> list:
    """Return the first pages of the list `parent`, remembered: they stand on the page that is read most."""
    if parent is None:
        return []
    pages = model.objects.shown().child_of(parent).for_list()[:number]
    return remember(f"latest:{parent.pk}", lambda: list(pages))


class HomePage(BasePage):
    """The front page of one language. Its blocks can be put in any order."""

    body = StreamField(HomeBlocks(), verbose_name=_("blocks"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    # The three front pages stand beside one another at the root, so here each has a slug of its own.
    override_translatable_fields = [TranslatableField("slug")]

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.SectionPage",
        "home.ContentPage",
        "home.NewsIndexPage",
        "home.ProjectIndexPage",
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def get_context(self, request, *args, **kwargs):
        """Beside the page itself, the outages of now, and what its blocks may ask for: the newest news and projects."""
        lists = {node.model: node for node in reversed(tree.children(self.address))}
        now = timezone.now()
        news, projects = lists.get("newsindexpage"), lists.get("projectindexpage")
        return {
            **super().get_context(request, *args, **kwargs),
            "news_list": news,
            "latest_news": latest(NewsPage, news, 5),
            "project_list": projects,
            "latest_projects": latest(ProjectPage, projects, 3),
            "outages": tree.first("outagespage", get_language()),
            "board": board(remembered.outages(now), now),
        }

    def get_full_text(self) -> str:
        return text_of(self.body)


class SectionPage(BasePage):
    """A section: some text of its own, and its pages grouped by what people want to do."""

    body = StreamField(ContentBlocks(), verbose_name=_("text"), blank=True)
    groups = StreamField(
        [("group", PageGroupBlock())],
        verbose_name=_("groups of pages"),
        blank=True,
        help_text=_("Pages of the section that stand in no group are listed after the groups."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body"), FieldPanel("groups")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    parent_page_types = ["home.HomePage", "home.SectionPage"]
    subpage_types = [
        "home.SectionPage",
        "home.ContentPage",
        "home.NewsIndexPage",
        "home.ReportIndexPage",
        "home.ResourcesPage",
        "home.DetailsPage",
        "home.VacancyIndexPage",
        "home.GalleryPage",
        "home.TeamPage",
        "home.OfficesPage",
        "home.InstallersPage",
        "home.QuestionsPage",
        "home.OutagesPage",
    ]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def get_full_text(self) -> str:
        return text_of(self.body)

    @cached_property
    def grouped_children(self) -> list[dict]:
        """The section's pages as `{"heading", "pages"}`; what no group names comes last, without a heading."""
        children = {node.key: node for node in tree.children(self.address) if node.in_menu}
        groups = []
        for block in self.groups:
            keys = [str(page.translation_key) for page in block.value["pages"] if page is not None]
            nodes = [children.pop(key) for key in keys if key in children]
            if nodes:
                groups.append({"heading": block.value["heading"], "pages": nodes})
        if children:
            groups.append({"heading": "", "pages": list(children.values())})
        return groups


class ContentPage(BasePage):
    """A page of prose."""

    body = StreamField(ContentBlocks(), verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    parent_page_types = ["home.HomePage", "home.SectionPage", "home.ContentPage"]
    subpage_types = ["home.ContentPage", "home.NewsIndexPage"]

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")

    def get_full_text(self) -> str:
        return text_of(self.body)

    @property
    def children(self) -> list:
        return tree.children(self.address)

    @property
    def contents(self) -> list[dict[str, str]]:
        """The headings of the text, for the table of contents of a long page."""
        return contents_of(self.body)
