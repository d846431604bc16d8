"""Lint: every message of the code stands in the catalogues, translated into Kazakh and Russian.

Needs gettext's xgettext to read the messages from the code; `python tests/catalogues.py update` adds what is new.
"""

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
    count = 0
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
