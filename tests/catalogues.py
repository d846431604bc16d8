"""Lint: every message of the code stands in the catalogues, translated into Kazakh and Russian.

Needs gettext's xgettext to read the messages from the code; `python tests/catalogues.py update` adds what is new.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("kk", "ru")
# What translators may reorder but never lose: %(name)s, {name}, %s.
# Our words that the packages use too, in their own catalogues, and that mean the same there: read one by one. Any other
# needs a context (pgettext, `{% translate … context … %}`), or our translation would stand in the package's screens.
_WORDS = """
    All | Back | Close | Confirm | Copied | Copy | Day | Description | Documents | Edit | English | File | Filter |
    Friday | History | Home | Images | Kazakh | Language | Link | Monday | Month | Name | Next | No | Page |
    Page not found | Password reset | Preview | Previous | Publish | Published | Remove | Russian | Saturday | Save |
    Save draft | Search | Show | Site | Skip to main content | Sunday | Table | Text | Thursday | Timeline | Title |
    Tuesday | Wednesday | Year | Yes | content | date | day | description | documents | expired | file | name | page |
    pages | search | slug | title | today | version | year
"""
SAME_MEANING = {word.strip() for word in _WORDS.split("|")}
PACKAGES = ("django", "wagtail", "wagtail_localize", "wagtail_modeladmin", "taggit", "django_filters")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")


def messages_of_code() -> polib.POFile:
    """Return the messages that makemessages finds, from a copy so that nothing here is touched."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("home", "qa", "newsletter", "site_project", "templates"):
            if (ROOT / name).is_dir():
                ignored = shutil.ignore_patterns("demo", "static", "migrations", "__pycache__")
                shutil.copytree(ROOT / name, copy / name, ignore=ignored)
        (copy / "locale").mkdir()
        command = [sys.executable, "-m", "django", "makemessages", "--locale", "kk", "--no-location", "--no-wrap"]
        environment = {"PATH": "/usr/local/bin:/usr/bin:/bin"}
        result = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
        if result.returncode:
            sys.exit(result.stderr.strip() or result.stdout.strip())
        return polib.pofile(copy / "locale" / "kk" / "LC_MESSAGES" / "django.po")


def words_of_packages() -> set[tuple[str | None, str]]:
    """Return the messages of the packages, each with its context: from any of their catalogues."""
    found = set()
    for package in PACKAGES:
        folder = Path(importlib.util.find_spec(package).origin).parent
        for language in ("en", *LANGUAGES):
            for path in folder.glob(f"**/locale/{language}/LC_MESSAGES/django.po"):
                found |= {(entry.msgctxt, entry.msgid) for entry in polib.pofile(path)}
    return found


def clashes(own: set[tuple[str | None, str]], theirs: set[tuple[str | None, str]]) -> list[str]:
    """Say which of our messages would change a package's, and which were reviewed for nothing."""
    shared = {msgid for context, msgid in own & theirs if context is None}
    return [
        *(f"{msgid!r} is a package's word too: give ours a context" for msgid in sorted(shared - SAME_MEANING)),
        *(f"{msgid!r} is shared with no package any more" for msgid in sorted(SAME_MEANING - shared)),
    ]


def problems_of(entry: polib.POEntry, language: str) -> list[str]:
    if entry.msgid_plural:
        texts = list(entry.msgstr_plural.values())
        forms = {"kk": 2, "ru": 4}[language]
        if len(texts) != forms:
            return [f"{len(texts)} plural forms instead of {forms}"]
    else:
        texts = [entry.msgstr]
    if not all(texts):
        return ["not translated"]
    if "fuzzy" in entry.flags:
        return ["fuzzy"]
    wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
    return [f"placeholders differ: {text}" for text in texts if not set(PLACEHOLDER.findall(text)) <= wanted] + [
        f"a placeholder is lost: {text}"
        for text in texts
        if not entry.msgid_plural and set(PLACEHOLDER.findall(text)) != wanted
    ]


def main() -> int:
    if not shutil.which("xgettext"):
        print("xgettext is not on this machine; install gettext to check the catalogues.")
        return 1
    code = messages_of_code()
    found = clashes({(entry.msgctxt, entry.msgid) for entry in code}, words_of_packages())
    count = len(found)
    print("\n".join(found), end="\n" if found else "")
    for language in LANGUAGES:
        path = ROOT / "locale" / language / "LC_MESSAGES" / "django.po"
        catalogue = polib.pofile(path, wrapwidth=0)
        known = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
        for entry in code:
            ours = known.get((entry.msgctxt, entry.msgid))
            if ours is None and "update" in sys.argv:
                new = polib.POEntry(msgid=entry.msgid, msgctxt=entry.msgctxt, msgid_plural=entry.msgid_plural)
                if entry.msgid_plural:
                    new.msgstr_plural = dict.fromkeys(range({"kk": 2, "ru": 4}[language]), "")
                catalogue.append(new)
            elif ours is None:
                count += 1
                print(f"{language}: missing: {entry.msgid!r}")
        for entry in catalogue:
            for problem in problems_of(entry, language):
                count += 1
                print(f"{language}: {entry.msgid!r}: {problem}")
        if "update" in sys.argv:
            catalogue.save(path)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
