"""The question desk in Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from .viewsets import PublishedQuestionViewSet

register_snippet(PublishedQuestionViewSet)
