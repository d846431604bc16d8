"""RSS: one feed per list of news and language."""

from django.conf import settings
from django.contrib.syndication.views import Feed


class NewsFeed(Feed):
    """The latest news of one list."""

    LENGTH = 30

    def __init__(self, index):
        self.index = index
        self.language = index.locale.language_code

    def title(self):
        return self.index.title

    def description(self):
        return self.index.hint or self.index.title

    def link(self):
        return self.index.absolute_address

    def feed_url(self):
        return f"{self.index.absolute_address}rss/"

    def items(self):
        return self.index.news[: self.LENGTH]

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.lead

    def item_link(self, item):
        return item.absolute_address

    def item_pubdate(self, item):
        return item.first_published_at

    def item_updateddate(self, item):
        return item.last_published_at

    def item_guid(self, item):
        # Stays when the address changes, so that a reader shows no piece twice.
        return f"{settings.BASE_URL}/{item.translation_key}/{self.language}"

    item_guid_is_permalink = False


class AnswersFeed(Feed):
    """The latest published answers, of all rubrics or of one."""

    LENGTH = 30

    def __init__(self, page, rubric=None):
        self.page, self.rubric = page, rubric

    def title(self):
        return f"{self.page.title}: {self.rubric.name}" if self.rubric else self.page.title

    def description(self):
        return self.page.hint or self.page.title

    def link(self):
        return f"{self.page.absolute_address}{self.rubric.slug}/" if self.rubric else self.page.absolute_address

    def feed_url(self):
        return f"{self.link()}rss/"

    def items(self):
        return self.page.answers(self.rubric)[: self.LENGTH]

    def item_title(self, item):
        return item.beginning(120)

    def item_description(self, item):
        return item.answer

    def item_link(self, item):
        return f"{self.page.absolute_address}{item.pk}/"

    def item_pubdate(self, item):
        return item.first_published_at

    def item_updateddate(self, item):
        return item.last_published_at
