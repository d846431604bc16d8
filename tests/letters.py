"""Lint: no word mixes Latin and Cyrillic letters, in code, templates, catalogues and content."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MIXED = re.compile(r"[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")
# What is written in code but not read: escapes, and sets of letters in a character class.
NOT_WORDS = re.compile(r"\\[nrtbsdwHx]|\[[^\]\n]*\]|\{[^}\n]*\}|%\([a-z_]+\)[sd]|<[^>\n]*>|&\w+;")


def main() -> int:
    count = 0
    for folder in ("home", "qa", "newsletter", "site_project", "templates", "locale", "docs"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in {".py", ".html", ".po", ".md", ".js", ".txt"} or "formats" in path.parts:
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if MIXED.search(NOT_WORDS.sub(" ", line)):
                    count += 1
                    print(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
