"""Which language a text looks to be in: a hint for a moderator, who may know better."""

import re

# Letters of Kazakh that Russian does not have. Every sixth letter of a Kazakh text is one of them; in a Russian one
# they stand only in names («Өскемен», «Шәкәрім»).
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
CYRILLIC = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
LATIN = re.compile("[a-z]", re.IGNORECASE)
KAZAKH_SHARE = 0.06
# Fewer letters than this tell nothing.
ENOUGH = 20


def looks_like(text: str) -> str:
    """Return `kk`, `ru` or `en`, or nothing where a text is too short to tell.

    Kazakh typed on a Russian keyboard, without its own letters, looks like Russian.
    """
    cyrillic, latin = len(CYRILLIC.findall(text)), len(LATIN.findall(text))
    if cyrillic + latin < ENOUGH:
        return ""
    if latin > cyrillic:
        return "en"
    return "kk" if len(KAZAKH.findall(text)) > KAZAKH_SHARE * cyrillic else "ru"
