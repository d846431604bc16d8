"""The admin's screens of the question desk."""

from wagtail.snippets.views.snippets import SnippetViewSet

from .models import PublishedQuestion


class PublishedQuestionViewSet(SnippetViewSet):
    model = PublishedQuestion
    icon = "openquote"
