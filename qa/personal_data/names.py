"""The names of the person who asks, in any case of either language, in either script."""

import re
from collections.abc import Iterator

from .texts import FOLDING, compiled

NAME_PART = re.compile(r"[^\W\d_]+")
# What inflection replaces.
CUT = re.compile(r"(?:ий|ый|ая|[аеиоуыэюяьй])$", re.IGNORECASE)
# Below this many letters what remains begins too many words.
MIN_STEM = 3
RUSSIAN_ENDINGS = r"[аяуюеиыоьй]|[оеи]й|[оеь]ю|[оеыи]м|[ыиая]х|[ое]го|[ое]му|[ыиая]ми|[ая]м|[ое]в|ая|ую|и[яюие]|ием|ией"
# The vowel that was cut, plural, possessive, case, each if need be: -лар-ымыз-дың, -сы-ның, -ға, -мен.
KAZAKH_ENDINGS = (
    r"(?:[иы]?й|[аеиоуыэюяь])?(?:[лдт][ае]р)?(?:[ыі]?м(?:[ыі]з)?|с?[ыі])?"
    r"(?:[ндт][ыі][ңн]?|[ндт][ыі]кі|[ғгқк][ае]|н?[ае]|н?[дт][ае]н?|н[ае]н|[мбп]ен|н)?"
)


def name_patterns(full_name: str) -> Iterator[re.Pattern]:
    """Yield what matches the parts of a name in any case of either language, with the other parts and initials."""
    parts = NAME_PART.findall(full_name.translate(FOLDING))
    forms = [form(part) for part in parts if len(part) > 1 for form in (name_form, other_script)]
    if forms:
        form = rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)"
        initials = "|".join(form for part in parts for form in (part[0], latin_initial(part)) if form)
        initial = rf"(?<!\w)(?:{initials})\."
        yield compiled(rf"(?:{initial}\s?){{0,2}}{form}(?:[\s-]{{1,2}}{form}|\s?{initial})*")


# Names that lose a vowel in Russian: «Льву».
FLEETING = {"лев": "л[её]?ь?в(?:а|у|е|ом)?", "павел": "пав[её]?л(?:а|у|е|ом)?", "петр": "п[её]тр(?:а|у|е|ом)?"}
LATIN = {
    "а": "a", "б": "b", "в": "[vw]", "г": "gh?", "д": "d", "е": "y?e", "ж": "[zd]?h?j?", "з": "z", "и": "[iy]",
    "й": "[iyj]?", "к": "[kq]", "л": "l", "м": "m", "н": "ng?", "о": "[oaeu]", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "[uw]", "ф": "f", "х": "k?h", "ц": "t?s", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "[yi]", "ь": "",
    "э": "e", "ю": "[yi]?u", "я": "[yi]?a",
}  # fmt: skip
CYRILLIC = str.maketrans("abvgdezijklmnoprstufhcywqx", "абвгдезийклмнопрстуфхкывкх")
DIGRAPHS = {"shch": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "gh": "г", "yu": "ю", "ya": "я", "ts": "ц"}


def other_script(name: str) -> str:
    """Return a pattern for a name as it is spelt in the other script: «Akhmetov» for «Ахметов», and back."""
    name = name.lower()
    if not name.isascii():
        return "".join(LATIN.get(letter, re.escape(letter)) for letter in name) + "(?:s|a)?"
    for latin, cyrillic in DIGRAPHS.items():
        name = name.replace(latin, cyrillic)
    return name_form(name.translate(CYRILLIC))


def latin_initial(name: str) -> str:
    """Return a pattern for the initial of a Cyrillic name in Latin letters: «D.», «Ye.»."""
    return LATIN.get(name[0].lower(), "")


def name_form(name: str) -> str:
    if name.lower() in FLEETING:
        return FLEETING[name.lower()]
    stem = CUT.sub("", name)
    if len(stem) < MIN_STEM:
        return name
    # Russian spelling softens what the Kazakh does not: «Айгуль» and «Айгүл».
    spelt = stem.replace("ь", "").replace("л", "ль?")
    return rf"{spelt}(?:{RUSSIAN_ENDINGS}|{KAZAKH_ENDINGS})"


# --- Other people's names ------------------------------------------------------------------------------------------

CAPITAL = r"(?-i:[А-ЯЁӘҒҚҢӨҰҮҺІA-Z])"
# What begins a sentence before a name, and is none.
ORDINARY = (
    r"(?:бұл|осы|сол|мына|ана|менің|біздің|біз|мен|ол|оның|сәлем|қайырлы|құрметті|сіз|иә|жоқ|егер|бірақ|және|рақмет"
    r"|пишут|пишет|это|этот|эта|мой|моя|мо[её]|наш\w?|мы|он|она|вы|да|нет|если|но|и|а|у|от|для|здравствуйте|добрый|уважаем\w{2}|спасибо"
    r"|this|the|my|our|we|he|she|you|i|if|but|and|dear|hello|hi|thanks?|from|for|is|does|did|when|where|why|what)"
)
LATER = rf"(?!{ORDINARY}(?!\w)){CAPITAL}[\w-]{{1,30}}"
# What a surname ends in, before its case.
SURNAME_END = r"(?:ов|ев|ин|ын|ск|цк|енк|чук|юк|ич|ov|ev|yev|in|sky|skiy|enko)"
CASE = r"(?:[а-яa-z]{0,4})"
SURNAME = rf"(?!{ORDINARY}(?!\w)){CAPITAL}[\w-]{{1,25}}{SURNAME_END}{CASE}"
PATRONYMIC = rf"{CAPITAL}\w{{1,20}}(?:ович|евич|ич|овн|евн|ичн|инич|ұл[ыа]|қызы)\w{{0,5}}"
INITIALS = rf"{CAPITAL}\.(?:\s?{CAPITAL}\.)?"
# Who is spoken of by a word, and then by name.
PERSON_WORD = (
    r"(?:зовут|по\s+имени|имя|мам\w|отец|отц\w|пап\w|муж\w{0,2}|жен\w|сын\w{0,2}|доч\w{1,4}|бабушк\w|дедушк\w|сосед\w{0,3}"
    r"|слесар\w{1,2}|мастер\w{0,2}|директор\w{0,2}|нотариус\w{0,2}|председател\w{1,2}|бригадир\w{0,2}|хозя\w{2,4}"
    r"|атым|есімім|анам|әкем|апам|атам|жолдасым|күйеуім|әйелім|ұлым|қызым|балам|көршім\w{0,4}|шебер\w{0,2}"
    r"|my\s+name\s+is|husband|wife|son|daughter|mother|father|landlord|landlady|neighbou?r\w{0,2}|plumber|mrs?\.?|ms\.?)"
)
OTHERS = [
    compiled(pattern)
    for pattern in (
        # «Людмила Петровна Сидоренко», «Нұрғалиев Бауыржан Серікұлы»
        rf"(?<!\w)(?:{LATER}\s){{1,2}}{PATRONYMIC}(?:\s{SURNAME})?(?!\w)",
        # «Бекенова Г. С.», «Г. С. Бекенова»
        rf"(?<!\w){LATER}\s{INITIALS}",
        rf"(?<![\w.]){INITIALS}\s?{SURNAME}(?!\w)",
        # «Қасымов Ерлан», «Бәтима Оспановаға»
        rf"(?<!\w)(?:{SURNAME}\s{LATER}|{LATER}\s{SURNAME})(?!\w)",
        # «моя мама, Антонина», «my husband Tom», «шебер Төлеген»
        rf"(?<!\w){PERSON_WORD},?\s((?:{LATER})(?:\s{LATER}){{0,2}})",
        rf"(?<!\w)(?-i:Mrs?|Ms)\.?\s{LATER}",
        # «Төлеген деген жігіт»
        rf"(?<!\w)({LATER})\sдеген(?!\w)",
    )
]
