"""The words of street names: kinds of street, endings of cases, initials, ordinal numbers; all folded."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from site_project.search.words import WORD, fold
from site_project.slugs import make_slug

from .wording import Kind


class Name(NamedTuple):
    """A name by which a street or a place is found."""

    words: tuple[str, ...]
    # The id of the one or the other; 0 for none.
    street: int
    place: int
    kind: str
    is_former: bool


# What is written beside a name, in its abbreviations and cases.
KIND_WORDS = {
    word: kind
    for kind, words in {
        Kind.STREET: "ул улица улице улицу улицы көше көшесі көшесінің көшесінде көшесіне көш ксі street str st",
        Kind.AVENUE: "пр просп проспект проспекта проспекте прт пркт даңғыл даңғылы даңғылында дң длы avenue ave av",
        Kind.LANE: "пер переулок переулка переулке тұйық lane ln",
        Kind.PASSAGE: "прд проезд проезда проезде өтпе өткел өткелі passage",
        Kind.BOULEVARD: "бул бульвар бульвара бульваре бр бульвары бульварында boulevard blvd",
        Kind.EMBANKMENT: "наб набережная набережной жағалау жағалауы жағалауында embankment emb",
        Kind.HIGHWAY: "шоссе тас highway hwy",
        Kind.SQUARE: "пл площадь площади алаң алаңы алаңында square sq",
        Kind.MICRODISTRICT: "мкр мкрн мн микрорайон микрорайона микрорайоне ша шағын шағынаудан microdistrict mkr",
        Kind.GARDENS: "сад сады садовое садоводство снт со бау бақша бағбандық gardens",
    }.items()
    for word in fold(words).split()
}
# Words that only stand beside those, or beside a place.
BESIDE = set(
    fold(
        "им имени атындағы тұйығы жол жолы аудан ауданы общество товарищество серіктестігі серіктестік garden society "
        "г гор город қ қаласы қала city п пос посёлок посёлка посёлке с село кент кенті кентінде ауыл ауылы ауылында "
        "р район района районе settlement district the of на по в"
    ).split()
)
ENDINGS = set(
    fold(
        "а я у ю ом ем ым им е ы и й ь о ый ий ой ей ая яя ое ее ую юю ого его ому ему ых их ыми ими ами ев ов ами ой "
        "ға ге қа ке на не да де та те нда нде дан ден тан тен нан нен дың дің тың тің ның нің ды ді ты ті ны ні "
        "сы сі ы і дағы дегі тағы тегі s"
    ).split()
) | {""}
ORDINAL = re.compile(r"\b([0-9]{1,3})[- ]?(?:ая|я|ый|ий|ой|й|ое|е|го|инши|нши|ши|шы|th|st|nd|rd)\b(?!\.)")
INITIAL = re.compile(r"\b[^\W\d_]\.(?: ?[^\W\d_]\.)* ?(?=[^\W\d_]{3})")
# A hyphen inside a word of a kind: «пр-т», «к-сі», «б-р», «м-н», «с/о», «ш.а.».
SHORTENED = re.compile(r"\b(пр-кт|пр-т|пр-д|к-си|б-р|м-н|мк-н|мк-р|с/о|д-лы|ш\.? ?а\b\.?)")
SHORTEST_TYPO = 4
ALIKE = 0.74


def words_of_name(text: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: «А. С. Пушкина» as «пушкина», «24-я» as «24»."""
    folded = fold(text)
    text = ORDINAL.sub(r" \1 ", INITIAL.sub(" ", folded)).strip() or folded
    return tuple(dict.fromkeys(WORD.findall(text)))


def written(names: Iterable[str]) -> list[str]:
    """Return names in all the ways they are searched: also in Latin letters."""
    names = list(names)
    return list(dict.fromkeys([*names, *(make_slug(name).replace("-", " ") for name in names)]))


def beginning(word: str) -> str:
    return word[:3]


def pairs_of(words: Iterable[str]) -> Iterator[str]:
    """Yield every two letters that stand side by side, words written as one."""
    text = "".join(words)
    return (text[at : at + 2] for at in range(len(text) - 1))


def is_same_word(word: str, other: str) -> bool:
    """Whether two words differ by the ending of a case only: «советской» and «советская»."""
    if word == other:
        return True
    common = 0
    for mine, others in zip(word, other, strict=False):
        if mine != others:
            break
        common += 1
    return common >= 3 and word[common:] in ENDINGS and other[common:] in ENDINGS


def likeness(words: tuple[str, ...], name: Name) -> float:
    """Return how alike they are, 1 at most: as a whole, or the words typed and the name's last word."""
    text, whole = "".join(words), "".join(name.words)
    matcher = SequenceMatcher(None, "", text, autojunk=False)
    best = 0.0
    for target in {whole, name.words[-1]}:
        if len(target) < SHORTEST_TYPO:
            continue
        matcher.set_seq1(target)
        if matcher.real_quick_ratio() > best:
            best = max(best, matcher.ratio())
    return best
