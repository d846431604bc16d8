"""The words that a worker has at hand, each made into a message once."""

import logging
from collections import OrderedDict
from collections.abc import Iterable

from .claiming import Claimed
from .messages import Ready
from .models import Content
from .reports import End, Report

log = logging.getLogger(__name__)

# How many are kept for letters to come; attachments make them large.
KEPT = 50


class Contents:
    def __init__(self):
        self.known: OrderedDict[int, tuple[Content, Ready | None]] = OrderedDict()

    def load(self, numbers: Iterable[int | None]) -> None:
        """Have the contents of these letters at hand, and of the latest others as many as memory is meant for."""
        wanted = {number for number in numbers if number is not None}
        if missing := wanted - self.known.keys():
            found = Content.objects.prefetch_related("attachments").in_bulk(missing)
            self.known |= {number: (content, None) for number, content in found.items()}
        for number in wanted & self.known.keys():
            self.known.move_to_end(number)
        while len(self.known) > max(KEPT, len(wanted)):
            self.known.popitem(last=False)

    def of(self, letter: Claimed) -> tuple[Content, Ready] | Report:
        """Return a letter's content and its message, made once; or why there is none."""
        if letter.content_id not in self.known:
            return Report(End.BROKEN, "The words of the letter are forgotten.")
        content, ready = self.known[letter.content_id]
        if ready is None:
            try:
                ready = Ready(content)
            except Exception as error:  # a content that makes no message must not stop the others
                log.exception("Content %s makes no message", content.pk)
                return Report(End.BROKEN, f"Not put into a message: {type(error).__name__}")
            self.known[letter.content_id] = (content, ready)
        return content, ready
