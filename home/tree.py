"""The live page tree, remembered: menus, breadcrumbs, translations and routing without a query each.

Only pages that make up the structure are held; news and projects, of which there may be very many, are looked up
one at a time. Aliases are left out everywhere: no page ever answers with another language's text.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from django.apps import apps
from django.conf import settings
from django.utils.functional import cached_property
from wagtail.models import Page, get_page_models
from wagtail.url_routing import RouteResult

from site_project.remember import remember


@cache
def leaves() -> dict[str, str]:
    """Return the lists, and what they hold: pages that are many and have none below them, as their classes say."""
    return {
        page_type._meta.model_name: child._meta.model_name
        for page_type in get_page_models()
        for child in page_type.allowed_subpage_models()
        if getattr(child, "is_one_of_many", False)
    }


class Node(NamedTuple):
    """A page of the structure: enough for a menu, a trail or a link."""

    pk: int
    url: str
    title: str
    hint: str
    language: str
    key: str
    model: str
    in_menu: bool
    parent: str
    # Where Wagtail keeps it, so that a queryset's `child_of` takes a node for a page.
    path: str
    depth: int

    @property
    def slug(self) -> str:
        return self.url.rstrip("/").rpartition("/")[2]


class Tree:
    """All nodes, found by address, by translation key, and by parent, in tree order."""

    def __init__(self, nodes: Iterable[Node], home_paths: dict[str, str]):
        self.nodes = list(nodes)
        # The front pages' places in Wagtail's own tree: `/home-ru/` → `ru`.
        self.home_paths = home_paths

    def __getstate__(self):
        return {"nodes": [tuple(node) for node in self.nodes], "home_paths": self.home_paths}

    def __setstate__(self, state):
        self.nodes = [Node(*node) for node in state["nodes"]]
        self.home_paths = state["home_paths"]

    @cached_property
    def by_url(self) -> dict[str, Node]:
        return {node.url: node for node in self.nodes}

    @cached_property
    def by_pk(self) -> dict[int, Node]:
        return {node.pk: node for node in self.nodes}

    @cached_property
    def by_key(self) -> dict[str, dict[str, Node]]:
        by_key: dict[str, dict[str, Node]] = defaultdict(dict)
        for node in self.nodes:
            by_key[node.key][node.language] = node
        return by_key

    @cached_property
    def by_parent(self) -> dict[str, list[Node]]:
        by_parent = defaultdict(list)
        for node in self.nodes:
            by_parent[node.parent].append(node)
        return by_parent


def tree() -> Tree:
    """Return the tree of the current edition."""
    return remember("tree", build)


def build() -> Tree:
    rows = list(
        Page.objects.filter(live=True, alias_of__isnull=True, depth__gte=2, content_type__app_label="home")
        .exclude(content_type__model__in=leaves().values())
        .order_by("path")
        .values_list(
            "pk",
            "url_path",
            "title",
            "search_description",
            "locale__language_code",
            "translation_key",
            "content_type__model",
            "show_in_menus",
            "path",
            "depth",
        )
    )
    homes = {row[1]: row[4] for row in rows if row[6] == "homepage"}
    nodes, urls = [], set()
    for pk, url_path, title, hint, language, key, model, in_menu, path, depth in rows:
        url = to_address(url_path, homes)
        parent = "" if model == "homepage" else above(url)
        # A page below an unpublished page or an alias has no address.
        if url and (not parent or parent in urls):
            urls.add(url)
            nodes.append(Node(pk, url, title, hint, language, str(key), model, in_menu, parent, path, depth))
    return Tree(nodes, homes)


def to_address(url_path: str, homes: dict[str, str]) -> str:
    """Return the address of the place `url_path` of Wagtail's tree: `/home-ru/about/` → `/ru/about/`."""
    for home, language in homes.items():
        if url_path.startswith(home):
            return f"/{language}/{url_path.removeprefix(home)}"
    return ""


def above(url: str) -> str:
    """Return the address one level up: `/kk/about/history/` → `/kk/about/`."""
    return url.rstrip("/").rpartition("/")[0] + "/"


def address(page: Page) -> str:
    """Return the path of a page on the site; empty where it is not on the site."""
    return to_address(page.url_path, tree().home_paths)


def is_reached(page: Page) -> bool:
    """Whether a live page answers: every page above it is live as well."""
    known = tree()
    return page.pk in known.by_pk or above(address(page)) in known.by_url


def menu(language: str) -> list[tuple[Node, list[Node]]]:
    """Return the sections of one language, each with its pages."""
    return [
        (section, [page for page in children(section.url) if page.in_menu])
        for section in children(f"/{language}/")
        if section.in_menu
    ]


def children(url: str) -> list[Node]:
    return tree().by_parent.get(url, [])


def link(pk: int, language: str) -> str:
    """Return the address of the page `pk` in `language`, else in its own; empty where neither is on the site."""
    known = tree()
    if node := known.by_pk.get(pk):
        return (known.by_key[node.key].get(language) or node).url
    # News and projects are not remembered.
    page = Page.objects.filter(pk=pk).select_related("locale").first()
    found = translations(address(page)) if page else {}
    return found.get(language) or found.get(page.locale.language_code, "") if found else ""


def first(model: str, language: str) -> Node | None:
    """Return the first page of a type in a language: `first("outagespage", "kk")`."""
    return next((node for node in tree().nodes if node.model == model and node.language == language), None)


def trail(url: str) -> list[Node]:
    """Return the nodes above `url`, front page first."""
    nodes, by_url = [], tree().by_url
    while "/" in (url := url.rstrip("/").rpartition("/")[0]):
        if node := by_url.get(url + "/"):
            nodes.append(node)
    return nodes[::-1]


def nearest(url: str, language: str) -> Node | None:
    """Return the page of `language` that stands where `url` does, or the nearest above it that is translated."""
    known = tree()
    while url.count("/") > 1:
        node = known.by_url.get(url)
        if node and (match := known.by_key[node.key].get(language)):
            return match
        url = above(url)
    return known.by_url.get(f"/{language}/")


def translations(url: str) -> dict[str, str]:
    """Return the address in each language in which the page at `url` is live, itself included.

    What a page shows below its own address (an album, a vacancy, an answer) is in the languages that the page's type
    says it is in. Empty where no page answers at `url`.
    """
    known = tree()
    if node := known.by_url.get(url):
        return {code: each.url for code, each in ordered(known.by_key[node.key])}
    parent, _, slug = url.rstrip("/").rpartition("/")
    rest = ""
    while parent.count("/") >= 1:
        if node := known.by_url.get(parent + "/"):
            break
        parent, _, more = parent.rpartition("/")
        slug, rest = more, f"{slug}/{rest}"
    else:
        return {}
    if not rest and node.model in leaves() and (found := live_leaf(known, parent + "/", slug)):
        return found
    tail = f"{slug}/{rest}"
    tails = apps.get_model("home", node.model).tails_like(tail)
    return {code: each.url + tails[code] for code, each in ordered(known.by_key[node.key]) if code in tails}


def model_at(url: str) -> str:
    """Return the name of the page type that would answer at `url`; empty off the site."""
    by_url, below = tree().by_url, 0
    while url.count("/") > 1:
        if node := by_url.get(url):
            return leaves().get(node.model, node.model) if below == 1 else node.model
        url, below = above(url), below + 1
    return ""


def live_leaf(known: Tree, parent: str, slug: str) -> dict[str, str]:
    """Return the addresses of the translations of the news or project at `parent` + `slug`, if it is live."""
    home = next((path for path, code in known.home_paths.items() if parent.startswith(f"/{code}/")), None)
    if home is None:
        return {}
    url_path = home + parent.split("/", 2)[2] + slug + "/"
    live = Page.objects.filter(live=True, alias_of__isnull=True)
    rows = live.filter(translation_key__in=live.filter(url_path=url_path).values("translation_key"))
    found = {}
    for path, code in rows.values_list("url_path", "locale__language_code"):
        address = to_address(path, known.home_paths)
        if above(address) in known.by_url:
            found[code] = address
    return dict(ordered(found))


def ordered(by_language: dict) -> list[tuple]:
    """Return the items of a mapping by language in the site's order of languages."""
    return [(code, by_language[code]) for code, _name in settings.LANGUAGES if code in by_language]


def route(request, path: str) -> RouteResult | None:
    """Return what Wagtail's own routing would, starting from the nearest page we remember; None where nothing is."""
    known = tree()
    rest: list[str] = []
    while path.count("/") > 1:
        if node := known.by_url.get(path):
            if len(rest) == 1 and (leaf := find_leaf(node, rest[0])):
                return RouteResult(leaf, [], {})
            page = apps.get_model("home", node.model).objects.get(pk=node.pk)
            result = page.route(request, rest)
            # Wagtail also finds what lies below an unpublished page or an alias: further down than one step.
            found = result[0]
            return result if found.alias_of_id is None and found.depth <= page.depth + 1 else None
        path, _, component = path.rstrip("/").rpartition("/")
        path, rest = path + "/", [component, *rest]
    return None


def find_leaf(node: Node, slug: str) -> Page | None:
    """Return the piece of news or the project with that slug in the list `node`, in one query."""
    if node.model not in leaves():
        return None
    pages = apps.get_model("home", leaves()[node.model]).objects.shown().child_of(node)
    return pages.filter(slug=slug).select_related("picture").first()
