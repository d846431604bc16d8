"""The call centre (S3): published questions and answers."""

import json

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from home.feeds import AnswersFeed
from qa.models import PublishedQuestion, Rubric
from site_project.remember import remember
from site_project.search.words import clean, stem, words_of

from .base import BasePage, paginate
from .search import SearchEntry

# Longer queries are cut, and no more answers than this are found.
MAX_WORDS, MOST = 8, 200


def found(query: str, language: str) -> list[int]:
    """Return the published questions that hold all words of the query, in whatever forms."""
    words = [(stem(word),) for word in words_of(clean(query))[:MAX_WORDS]]
    entries = SearchEntry.objects.filter(language=language, source__startswith="publishedquestion:")
    sources = entries.filter(words__begin=words).values_list("source", flat=True)[:MOST] if words else []
    return [int(source.partition(":")[2]) for source in sources]


class QuestionsPage(RoutablePageMixin, BasePage):
    """Published questions with their answers, by rubric (S3.2, Q1-Q5)."""

    PER_PAGE = 10

    parent_page_types = ["home.SectionPage"]
    subpage_types = []

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
            answers = answers.filter(pk__in=found(query, self.locale.language_code))
        return self.show(request, is_all=True, query=query, answers=answers)

    @path("rss/")
    def rss(self, request):
        return AnswersFeed(self)(request)

    @path("<int:pk>/", name="answer")
    def answer(self, request, pk: int):
        """One question at an address that stays."""
        entry = get_object_or_404(self.answers(), pk=pk)
        context = {"entry": entry, "trail_title": entry.incoming, "structured": self.structured(entry)}
        return TemplateResponse(request, "home/answer.html", self.get_context(request) | context)

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

    def structured(self, entry: PublishedQuestion) -> str:
        """Return the entry as schema.org's QAPage, for search engines."""
        data = {
            "@context": "https://schema.org",
            "@type": "QAPage",
            "inLanguage": entry.locale.language_code,
            "mainEntity": {
                "@type": "Question",
                "name": entry.beginning(150),
                "text": entry.message,
                "answerCount": 1,
                "dateCreated": entry.asked_on.isoformat(),
                "acceptedAnswer": {
                    "@type": "Answer",
                    "text": entry.answer,
                    "dateCreated": entry.answered_on.isoformat(),
                    "url": f"{settings.BASE_URL}{self.address}{entry.pk}/",
                },
            },
        }
        # A text may hold «</script>».
        text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003C")
        return mark_safe(f'<script type="application/ld+json">{text}</script>')
