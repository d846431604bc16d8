"""Blocks of the front page, of sections and of projects, and the stream that the front page offers."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from .blocks import RICH_TEXT_FEATURES, CalloutBlock, FiguresBlock, LinkCardBlock, TextBlock, heading


class TaskBlock(LinkCardBlock):
    icon = blocks.ChoiceBlock(
        label=_("icon"),
        choices=[
            ("pay", _("payment")),
            ("meter", _("meter")),
            ("question", _("question")),
            ("outage", _("outage")),
            ("technical", _("technical conditions")),
            ("contract", _("contract")),
            ("quality", _("water quality")),
            ("phone", _("phone")),
            ("clock", _("opening hours")),
        ],
    )


class TasksBlock(blocks.StructBlock):
    heading = heading()
    tasks = blocks.ListBlock(
        TaskBlock(label=pgettext_lazy("home page", "task")),
        label=pgettext_lazy("home page", "tasks"),
        min_num=1,
        max_num=6,
    )

    class Meta:
        icon = "list-ul"
        label = pgettext_lazy("home page", "Tasks")
        description = _("What people come for: pay, submit readings, ask. Begin each with a verb.")
        template = "blocks/tasks.html"
        preview_value = {"heading": "", "tasks": [{"icon": "pay", "title": "Ақы төлеу", "url": "https://egov.kz/"}]}


class LatestNewsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("heading"), max_length=150)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Latest news")
        description = _("The newest piece large, four more as lines.")
        template = "blocks/latest_news.html"


class ProjectsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("heading"), max_length=150)

    class Meta:
        icon = "site"
        label = _("Projects")
        description = _("The projects that run now.")
        template = "blocks/projects.html"


class PageGroupBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("heading"), max_length=100)
    pages = blocks.ListBlock(blocks.PageChooserBlock(), label=_("pages"))

    class Meta:
        icon = "folder-open-inverse"
        label = _("Group of pages")


class FundingSourceBlock(blocks.StructBlock):
    source = blocks.ChoiceBlock(
        label=_("source"),
        choices=[
            ("loan", _("loan")),
            ("grant", _("grant")),
            ("republican_budget", _("republican budget")),
            ("local_budget", _("local budget")),
            ("own_funds", _("own funds")),
        ],
    )
    percent = blocks.IntegerBlock(label=_("share, %"), min_value=1, max_value=100)

    class Meta:
        icon = "decimal"
        label = _("source of financing")


class MilestoneBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=200)
    due = blocks.DateBlock(label=_("due"))
    done = blocks.BooleanBlock(label=_("done"), required=False)

    class Meta:
        icon = "calendar-check"
        label = _("milestone")


class HomeBlocks(blocks.StreamBlock):
    """The front page's blocks, in any order."""

    tasks = TasksBlock()
    news = LatestNewsBlock()
    figures = FiguresBlock()
    projects = ProjectsBlock()
    callout = CalloutBlock()
    text = TextBlock(features=RICH_TEXT_FEATURES)
