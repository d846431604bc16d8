"""What strangers type, without what nobody sees: the one place where the site's forms take such signs out."""

import re
import unicodedata

ZERO_WIDTH_JOINER = "\u200d"
# Letters and marks that are drawn as nothing, though Unicode calls them neither controls nor formats.
BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029]")


def tidy(text: str) -> str:
    """Return the text in composed letters, with plain line ends, without controls, invisible and direction signs.

    What holds nothing that can be seen comes out empty. A joiner stays inside an emoji,
    which is one picture by it («👨‍👩‍👧»).
    """
    text = unicodedata.normalize("NFC", LINE_ENDS.sub("\n", text))
    seen = "".join(sign for place, sign in enumerate(text) if is_kept(text, place)).strip()
    return seen if any(unicodedata.category(sign)[0] in "LNPS" for sign in seen) else ""


def is_kept(text: str, place: int) -> bool:
    sign = text[place]
    if sign == ZERO_WIDTH_JOINER:
        around = text[max(0, place - 2) : place].rstrip("\ufe0f")[-1:], text[place + 1 : place + 2]
        return all(near and unicodedata.category(near) in ("So", "Sk") for near in around)
    # Controls, formats (zero width, direction) and halves of surrogate pairs.
    return sign in "\n\t" or (unicodedata.category(sign) not in ("Cc", "Cf", "Cs") and sign not in BLANK)
