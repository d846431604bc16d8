"""Look through the demo's YAML files, without Django: `python -m home.demo.check` says what is wrong in which line."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
LANGUAGES = ["kk", "ru", "en"]
ELEMENT = re.compile(r"</?(\w+)")
WORD = re.compile(r"[^\W\d_]+")
LATIN, CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")

PROSE = {"type", "title", "seo_title", "lead", "search_description", "unit", "show_in_menus", "body", "children"}
# What may stand in a page beside that, by its type.
FIELDS = {
    "NewsIndexPage": {"topic"},
    "NewsPage": {"date", "picture", "correction", "correction_date"},
    "ProjectPage": {
        *("funder", "amount", "currency", "sources", "stage", "percent"),
        *("starts", "ends", "milestones", "picture"),
    },
    "ReportIndexPage": {"kind"},
    "SectionPage": {"groups"},
}
# The blocks of texts; where a block has parts, all their names.
BLOCKS = {
    "text": set(),
    "accordion": {"heading", "items", "title", "text"},
    "callout": {"kind", "title", "text"},
    "contact": {"unit", "person", "phones", "email", "place", "hours"},
    "documents": {"heading", "documents"},
    "figures": {"figures", "number", "unit", "label", "as_of", "source"},
    "group": {"heading", "pages"},
    "milestone": {"title", "due", "done"},
    "news": {"heading"},
    "picture": {"image", "caption"},
    "process": {"heading", "stages", "title", "text"},
    "projects": {"heading"},
    "source": {"source", "percent"},
    "steps": {"heading", "steps", "title", "text"},
    "table": {"caption", "rows"},
    "tasks": {"heading", "tasks", "icon", "title", "text", "page"},
    "timeline": {"heading", "events", "date", "text"},
}
STREAMS = ("body", "groups", "sources", "milestones")


def problems_in(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and words of everything that is wrong in a file."""
    root = yaml.compose(path.read_text(encoding="utf-8"))
    yield from problems_of_texts(root)
    if "pages" in path.parts:
        yield from problems_of_page(root)


def problems_of_texts(node: yaml.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.ScalarNode):
        for word in WORD.findall(node.value):
            if LATIN.search(word) and CYRILLIC.search(word):
                yield line(node), f"Latin and Cyrillic letters in one word: {word}"
        return
    if isinstance(node, yaml.SequenceNode):
        parts = node.value
    else:
        parts = [value for _key, value in node.value]
        if set(keys(node)) & set(LANGUAGES) and all(isinstance(part, yaml.ScalarNode) for part in parts):
            yield from problems_of_text(node)
    for part in parts:
        yield from problems_of_texts(part)


def problems_of_text(node: yaml.MappingNode) -> Iterator[tuple[int, str]]:
    if keys(node) != LANGUAGES:
        missing = [code for code in LANGUAGES if code not in keys(node)]
        yield line(node), f"missing: {', '.join(missing)}" if missing else "not in the order kk, ru, en"
        return
    texts = [value.value for _key, value in node.value]
    if len({not text.strip() for text in texts}) > 1:
        yield line(node), "empty in one language, not in another"
    first, *others = [elements(text) for text in texts]
    for code, found in zip(LANGUAGES[1:], others, strict=True):
        if found != first:
            yield line(node), f"{code} is not built like kk: {' '.join(found)} instead of {' '.join(first)}"


def problems_of_page(root: yaml.MappingNode) -> Iterator[tuple[int, str]]:
    fields = {key.value: (key, value) for key, value in root.value}
    kind = fields["type"][1].value if "type" in fields else ""
    if not kind:
        yield line(root), "a page without a type"
    known = PROSE | FIELDS.get(kind, set())
    for name, (key, value) in fields.items():
        if name not in known:
            yield line(key), f"unknown key: {name}"
        elif name in STREAMS:
            for block in value.value:
                yield from problems_of_block(block)


def problems_of_block(block: yaml.Node) -> Iterator[tuple[int, str]]:
    if not isinstance(block, yaml.MappingNode) or len(block.value) != 1:
        yield line(block), "a block has one name and one value"
        return
    (key, value) = block.value[0]
    if key.value not in BLOCKS:
        yield line(key), f"unknown block: {key.value}"
        return
    for name in names_within(value):
        if name.value not in BLOCKS[key.value] | set(LANGUAGES):
            yield line(name), f"unknown key in {key.value}: {name.value}"


def names_within(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key
            yield from names_within(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from names_within(item)


def elements(text: str) -> list[str]:
    """Return the names of a text's elements in order; links and emphasis may stand elsewhere in another language."""
    return [name for name in ELEMENT.findall(text) if name not in ("a", "b", "i", "br")]


def keys(node: yaml.MappingNode) -> list[str]:
    return [key.value for key, _value in node.value]


def line(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def main(folder: Path = FOLDER) -> int:
    count = 0
    for path in sorted(folder.rglob("*.yaml")):
        for number, words in problems_in(path):
            count += 1
            sys.stdout.write(f"{path.relative_to(folder)}:{number}: {words}\n")
    return min(count, 1)


if __name__ == "__main__":
    sys.exit(main())
