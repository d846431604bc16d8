"""How large a file may grow, which way imports run, and what is said in one place alone: kept by counting.

The numbers and every exception with its reason stand in pyproject.toml, `[tool.ceilings]`.
"""

import ast
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
CEILINGS = CONFIG["ceilings"]
EXCEPTIONS = CEILINGS["exceptions"]
PACKAGES = CONFIG["importlinter"]["root_packages"]

CODE = [
    path.relative_to(ROOT)
    for folder in (*PACKAGES, "tests", "benches", "deploy")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "migrations" not in path.parts
]
TEMPLATES = [path.relative_to(ROOT) for path in sorted((ROOT / "templates").rglob("*")) if path.is_file()]
STYLESHEETS = [path.relative_to(ROOT) for path in sorted((ROOT / "site_project/static").rglob("*.css"))]


def read(path: Path) -> str:
    return (ROOT / path).read_text(errors="ignore")


def lines(path: Path) -> int:
    return len(read(path).splitlines())


def too_large() -> dict[str, int]:
    found = {}
    for kind, paths in {"python": CODE, "template": TEMPLATES, "stylesheet": STYLESHEETS}.items():
        found |= {str(path): lines(path) for path in paths if lines(path) > CEILINGS[kind]}
    return found


def test_no_file_is_larger_than_its_ceiling():
    assert {path: size for path, size in too_large().items() if path not in EXCEPTIONS} == {}


def test_no_exception_outlives_its_need():
    """A file that was split, or never was, takes its line in pyproject.toml with it."""
    assert set(EXCEPTIONS) - set(too_large()) == set()


def test_every_exception_has_a_reason():
    assert all(len(reason.split()) > 3 for reason in EXCEPTIONS.values())


def test_no_function_is_longer_than_its_ceiling():
    sizes = {
        f"{path}: {node.name}": node.end_lineno - node.lineno + 1
        for path in CODE
        for node in ast.walk(ast.parse(read(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert {name: size for name, size in sizes.items() if size > CEILINGS["function"]} == {}


def test_there_are_few_suppressions():
    """What a checker says is put right, not hushed up: in a line, in a file or in a folder."""
    hushed = re.compile(r"#\s*(noqa|type:\s*ignore|nosec|pragma)\b")
    found = [
        f"{path}:{number}"
        for path in CODE
        for number, line in enumerate(read(path).splitlines(), 1)
        if hushed.search(line)
    ]
    for folder, codes in CONFIG["ruff"]["lint"]["per-file-ignores"].items():
        found += [f"{folder}: {code}" for code in codes]

    assert len(found) <= CEILINGS["suppressions"], found


def test_every_include_names_what_it_gives():
    includes = [
        f"{path}: {tag}"
        for path in TEMPLATES
        if path.suffix in (".html", ".txt", ".xml")
        for tag in re.findall(r"{% include .*?%}", read(path))
        if not tag.endswith(" only %}")
    ]

    assert includes == []


# --- Layers ---------------------------------------------------------------------------------------------------------


def layers() -> set[str]:
    """Every layer of the contracts by its full name; a package that a contract looks into is none."""
    found, inner = set(), set(PACKAGES)
    for contract in CONFIG["importlinter"]["contracts"]:
        containers = contract.get("containers", [])
        inner |= set(containers)
        for layer in contract.get("layers", []):
            for name in re.split(r"\s*[|:]\s*", layer.strip("()")):
                found |= {f"{container}.{name}" for container in containers} or {name}
    return found - inner


def modules() -> set[str]:
    found = {path.with_suffix("").as_posix().replace("/", ".") for path in CODE if path.parts[0] in PACKAGES}
    return {name for name in found if not name.endswith(".__init__")}


def test_every_module_stands_in_a_layer():
    known = layers()

    def stands(module: str) -> bool:
        parts = module.split(".")
        return any(".".join(parts[:size]) in known for size in range(1, len(parts) + 1))

    assert sorted(module for module in modules() if not stands(module)) == []


def test_every_layer_is_there():
    there = {".".join(module.split(".")[:size]) for module in modules() for size in range(1, 6)}

    assert layers() - there == set()


# --- Once only ------------------------------------------------------------------------------------------------------


def test_what_search_engines_read_is_written_in_one_place():
    written = [str(path) for path in (*CODE, *TEMPLATES) if path.parts[0] != "tests" and "ld+json" in read(path)]

    assert written == ["home/templatetags/structured.py"]


def test_dates_are_written_as_their_language_does_it():
    """By formats/ and its names: no order of day and month stands anywhere else. What machines read may differ."""
    by_hand = re.compile(r":%d|strftime\(|\|date:[\"'](?!Y-m-d|c[\"']|H:i|[A-Z_]{3,})")
    found = [
        f"{path}:{number}"
        for path in (*CODE, *TEMPLATES)
        if path.parts[0] not in ("tests", "benches")
        for number, line in enumerate(read(path).splitlines(), 1)
        if by_hand.search(line)
    ]

    # The name of a file.
    assert [each for each in found if not each.startswith("site_project/mail/folder.py")] == []
