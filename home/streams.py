"""What a stream of blocks says: its words for the search, its headings for a table of contents."""

import re
from html import unescape

from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.rich_text import RichText


def text_of(stream) -> str:
    """Return the words of a stream, without tags, for the site's search."""
    return "\n".join(strip_tags(text) for block in stream for text in block.block.get_searchable_content(block.value))


def anchor_of(block) -> str:
    """Return the `id` of a block of a stream on its page (templates/components/body.html)."""
    return f"block-{block.id[:8]}" if block.id else ""


def contents_of(stream) -> list[dict[str, str]]:
    """Return the second-level headings of a stream for a table of contents: `{"id", "title"}`."""
    entries = []
    for block in stream:
        if isinstance(block.value, RichText):
            titles = re.findall(r"<h2\b[^>]*>(.*?)</h2>", block.value.source, re.DOTALL)
            for number, title in enumerate(titles, start=1):
                entries.append({"id": f"{anchor_of(block)}-{number}", "title": unescape(strip_tags(title))})
        elif isinstance(block.value, blocks.StructValue) and block.value.get("heading"):
            entries.append({"id": anchor_of(block), "title": block.value["heading"]})
    return entries
