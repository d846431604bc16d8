"""The call centre (S3): published questions and answers."""

from collections import defaultdict
from collections.abc import Iterable

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from home.feeds import AnswersFeed
from qa.models import PublishedQuestion, Rubric
from site_project.remember import remember
from site_project.search.finding import sources
from site_project.translated import LANGUAGE_CODES

from .base import BasePage, number_of, paginate

# No more answers than this are found.
MOST = 200


class QuestionsPage(RoutablePageMixin, BasePage):
    """Published questions with their answers, by rubric (S3.2, Q1-Q5)."""

    PER_PAGE = 10

    parent_page_types = ["home.SectionPage"]
    subpage_types = []

    reads = (*BasePage.reads, "page", "q")

    class Meta:
        verbose_name = _("questions and answers")
        verbose_name_plural = _("questions and answers")

    def answers(self, rubric: Rubric | None = None):
        """Return the questions to show here, latest answer first: each once, in this language where it can be."""
        answers = PublishedQuestion.objects.shown().once_in(self.locale.language_code).for_list()
        return answers.filter(rubric=rubric) if rubric else answers

    @staticmethod
    def rubrics() -> list[Rubric]:
        return remember("rubrics", lambda: list(Rubric.objects.all()))

    @classmethod
    def tails_like(cls, tail: str) -> dict[str, str]:
        if pk := number_of(tail):
            shown = PublishedQuestion.objects.shown()
            same = shown.filter(translation_key__in=shown.filter(pk=pk).values("translation_key"))
            return {code: f"{each}/" for each, code in same.values_list("pk", "locale__language_code")}
        lists = {"all/", "rss/", *(f"{each.slug}/{feed}" for each in cls.rubrics() for feed in ("", "rss/"))}
        return dict.fromkeys(LANGUAGE_CODES, tail) if tail in lists else {}

    @classmethod
    def tails_of_records(cls) -> Iterable[dict[str, str]]:
        tails: dict = defaultdict(dict)
        rows = PublishedQuestion.objects.shown().order_by("pk")
        for pk, code, key in rows.values_list("pk", "locale__language_code", "translation_key"):
            tails[key][code] = f"{pk}/"
        return tails.values()

    def show(self, request, **context):
        """Answer with a list of questions."""
        rubric = context.get("rubric")
        tabs = [
            {
                "name": each.name,
                # The first topic stands on the page itself, so that no list has two addresses.
                "address": self.address if number == 0 else f"{self.address}{each.slug}/",
                "is_current": each == rubric,
            }
            for number, each in enumerate(self.rubrics())
        ]
        results = paginate(request, context.pop("answers"), self.PER_PAGE)
        for entry in results:
            entry.address = f"{self.address}{entry.pk}/"
        feed = f"{self.address}{rubric.slug}/rss/" if rubric else f"{self.address}rss/"
        context |= {"rubrics": tabs, "results": results, "feed": feed}
        return TemplateResponse(request, self.get_template(request), self.get_context(request) | context)

    @path("")
    def first(self, request):
        rubric = next(iter(self.rubrics()), None)
        return self.show(request, rubric=rubric, answers=self.answers(rubric))

    @path("all/")
    def all(self, request):
        """«All answers» (Q4), with a search."""
        query = request.GET.get("q", "")[:100].strip()
        answers = self.answers()
        if query:
            language = self.locale.language_code
            answers = answers.filter(pk__in=sources(query, PublishedQuestion, language=language, most=MOST))
        return self.show(request, is_all=True, query=query, answers=answers)

    @path("rss/")
    def rss(self, request):
        return AnswersFeed(self)(request)

    @path("<int:pk>/", name="answer")
    def answer(self, request, pk: int):
        """One question at an address that stays."""
        entry = self.answers().filter(pk=pk).first()
        if entry is None:
            return self.instead_of(request, pk)
        context = {"entry": entry, "trail_title": entry.incoming}
        return TemplateResponse(request, "home/answer.html", self.get_context(request) | context)

    def instead_of(self, request, pk: int):
        """Lead to the translation of an answer that stands here in another language; say that a former one is gone.

        What never was public is not found. What was says 410, so that search engines forget it at once.
        """
        known = get_object_or_404(PublishedQuestion, pk=pk, first_published_at__isnull=False)
        if here := self.answers().filter(translation_key=known.translation_key).first():
            return redirect(f"{self.address}{here.pk}/")
        return TemplateResponse(request, "home/answer_withdrawn.html", self.get_context(request), status=410)

    @path("<slug:slug>/", name="rubric")
    def by_rubric(self, request, slug: str):
        return self.show(request, rubric=(rubric := self.rubric_at(slug)), answers=self.answers(rubric))

    @path("<slug:slug>/rss/")
    def rubric_rss(self, request, slug: str):
        return AnswersFeed(self, self.rubric_at(slug))(request)

    def rubric_at(self, slug: str) -> Rubric:
        rubric = next((each for each in self.rubrics() if each.slug == slug), None)
        if rubric is None:
            raise Http404
        return rubric
