"""Pages as the newsletter mails them: once, when they are first published below a topic's page (N4)."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import Truncator
from wagtail.models import Page
from wagtail.signals import page_published

from newsletter import mailings, pieces
from newsletter.models import Topic

from .models.base import BasePage

# So much of a page's text stands in its letter; the rest is read on the site.
WORDS = 70


def connect() -> None:
    """Let pages be mailed."""
    pieces.register(PagePiece)
    page_published.connect(offer)


class PagePiece(pieces.Piece):
    """A page in all its languages: its key is the translation key that they share."""

    kind = "page"

    @classmethod
    def mails_under(cls, topic: Topic) -> bool:
        """Pages may be published below the topic's page."""
        kind = topic.index_page.specific_class if topic.index_page else None
        return kind is not None and bool(kind.allowed_subpage_models())

    @classmethod
    def live(cls, letters: Iterable[tuple[str, int]]) -> set[tuple[str, int]]:
        keys = shown([key for key, _edition in letters]).values_list("translation_key", flat=True)
        return {(str(key), 0) for key in keys}

    @property
    def title(self) -> str:
        return self.pages()[0].title

    def pages(self) -> QuerySet[Page]:
        return shown([self.key]).order_by("first_published_at")

    def topics(self) -> QuerySet[Topic]:
        """Return those whose page, in any language, stands above it."""
        page = self.pages().first()
        above = page.get_ancestors() if page else Page.objects.none()
        return Topic.objects.filter(index_page__translation_key__in=above.values("translation_key"))

    def readings(self) -> dict[str, pieces.Reading]:
        pages = self.pages().select_related("locale").specific()
        return {page.locale.language_code: reading(page) for page in pages}


def shown(keys: Iterable[str]) -> QuerySet[Page]:
    """Return the pages with these translation keys that answer at their addresses, in whatever language."""
    return Page.objects.live().filter(translation_key__in=keys, alias_of__isnull=True)


def reading(page: BasePage) -> pieces.Reading:
    # How it begins: the blocks of a page stand on lines of their own, and run together they would read badly.
    text = next(filter(str.strip, page.get_full_text().splitlines()), "")
    return pieces.Reading(
        title=page.heading,
        lead=page.lead or page.search_description,
        text=Truncator(" ".join(text.split())).words(WORDS, truncate=" …"),
        url=page.absolute_address,
    )


def offer(sender, instance: Page, **kwargs) -> None:
    """Offer to mail what is published under a topic for the first time: a correction is nothing new."""
    if not instance.alias_of_id and instance.first_published_at == instance.last_published_at:
        mailings.offer(PagePiece(instance.translation_key), timezone.now())
