"""Projects financed by international financial institutions (S5)."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from home.blocks import ContentBlocks
from home.front_blocks import FundingSourceBlock, MilestoneBlock
from home.streams import text_of

from .base import BasePage, ShownQuerySet


class ProjectIndexPage(BasePage):
    """The list of projects, filtered by stage."""

    body = StreamField(ContentBlocks(), verbose_name=_("text"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ProjectPage"]

    reads = (*BasePage.reads, "stage")

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")

    def get_full_text(self) -> str:
        return text_of(self.body)

    @property
    def projects(self) -> "ProjectQuerySet":
        return ProjectPage.objects.shown().child_of(self).for_list()

    def get_context(self, request, *args, **kwargs):
        stage = request.GET.get("stage")
        projects = self.projects
        if stage in ProjectPage.Stage.values:
            projects = projects.filter(stage=stage)
        else:
            stage = ""
        return {
            **super().get_context(request, *args, **kwargs),
            "stages": ProjectPage.Stage.choices,
            "stage": stage,
            "projects": projects,
        }


class ProjectQuerySet(ShownQuerySet):
    def for_list(self):
        """What runs now comes first, then what is planned, then what is done."""
        order = models.Case(
            models.When(stage=ProjectPage.Stage.IN_PROGRESS, then=0),
            models.When(stage=ProjectPage.Stage.PLANNED, then=1),
            default=2,
        )
        return (
            self.order_by(order, "-starts", "pk")
            .select_related("picture")
            .prefetch_related("picture__renditions")
            .defer("body", "sources", "milestones")
        )


class ProjectPage(BasePage):
    """One project: who pays, how much, how far it has come."""

    is_one_of_many = True

    class Stage(models.TextChoices):
        PLANNED = "planned", _("planned")
        IN_PROGRESS = "in_progress", _("in progress")
        COMPLETED = "completed", _("completed")

    class Currency(models.TextChoices):
        KZT = "KZT", _("tenge")
        EUR = "EUR", _("euro")
        USD = "USD", _("US dollars")

    funder = models.CharField(_("financed by"), max_length=200)
    amount = models.DecimalField(
        _("amount"), max_digits=16, decimal_places=2, validators=[MinValueValidator(0)], null=True, blank=True
    )
    currency = models.CharField(_("currency"), max_length=3, choices=Currency.choices, default=Currency.KZT)
    sources = StreamField([("source", FundingSourceBlock())], verbose_name=_("sources of financing"), blank=True)
    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices, default=Stage.PLANNED)
    percent = models.PositiveSmallIntegerField(_("done, %"), default=0, validators=[MaxValueValidator(100)])
    starts = models.DateField(_("start"), null=True, blank=True)
    ends = models.DateField(_("end"), null=True, blank=True)
    milestones = StreamField([("milestone", MilestoneBlock())], verbose_name=_("milestones"), blank=True)
    picture = models.ForeignKey(
        "home.Picture",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(ContentBlocks(), verbose_name=_("text"))

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("funder"),
                FieldRowPanel([FieldPanel("amount"), FieldPanel("currency")]),
                FieldPanel("sources"),
            ],
            heading=_("Money"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("stage"), FieldPanel("percent")]),
                FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
                FieldPanel("milestones"),
            ],
            heading=_("Progress"),
        ),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("funder"), index.SearchField("body")]

    parent_page_types = ["home.ProjectIndexPage"]
    subpage_types = []

    objects = PageManager.from_queryset(ProjectQuerySet)()

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def clean(self):
        super().clean()
        if self.starts and self.ends and self.ends < self.starts:
            raise ValidationError({"ends": _("The end is before the start.")})

    def get_full_text(self) -> str:
        return f"{self.funder}\n{text_of(self.milestones)}\n{text_of(self.body)}"
