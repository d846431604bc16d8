"""Personal data in what residents write: what a moderator is shown before a question is published.

A safety net and no judge: it marks too much rather than too little, and a moderator decides. Texts are matched with
their Kazakh letters folded to the Russian letters beside them, because people type either, and so are the patterns
below, which are written as the words are spelt. No pattern looks further than a few words, so time grows with the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from phonenumbers import Leniency, PhoneNumberMatcher

# One letter for one letter, so that a find in the folded text is at the same place in the text itself.
LETTERS, FOLDED = "әғқңөұүһіё", "агкноуухие"
DASHES, SPACES = "‐‑‒–—−", "\u00a0\u202f\u2009"
FOLDING = str.maketrans(
    LETTERS + LETTERS.upper() + DASHES + SPACES,
    FOLDED + FOLDED.upper() + "-" * len(DASHES) + " " * len(SPACES),
)


# What stands in the place of a mark that is taken out.
NEUTRAL = {
    "kk": {
        "phone": "телефон",
        "email": "электрондық пошта",
        "iin": "ЖСН",
        "card": "карта нөмірі",
        "account": "дербес шот",
        "address": "мекенжай",
        "name": "аты-жөні",
        "document": "құжат нөмірі",
        "plate": "көлік нөмірі",
    },
    "ru": {
        "phone": "телефон",
        "email": "электронная почта",
        "iin": "ИИН",
        "card": "номер карты",
        "account": "лицевой счёт",
        "address": "адрес",
        "name": "имя",
        "document": "номер документа",
        "plate": "номер машины",
    },
    "en": {
        "phone": "phone",
        "email": "e-mail",
        "iin": "IIN",
        "card": "card number",
        "account": "account number",
        "address": "address",
        "name": "name",
        "document": "document number",
        "plate": "car number",
    },
}


class Mark(NamedTuple):
    """Personal data at `text[start:end]`, of a kind: phone, email, iin, card, account, address, name,
    document or plate."""

    start: int
    end: int
    kind: str


def compiled(pattern: str) -> re.Pattern:
    return re.compile(pattern.translate(FOLDING), re.IGNORECASE)


def find(text: str, full_name: str, own: Iterable[str] = ()) -> list[Mark]:
    """Return all that may be personal data in a text, in order; `full_name` is that of the person who asks.

    The enterprise's `own` phones and addresses are never marked. Texts are expected in composed letters (NFC).
    Never raises.
    """
    folded = text.translate(FOLDING)
    marks = [*numbers(folded), *phones(folded)]
    patterns = [*PATTERNS, *((pattern, "name") for pattern in name_patterns(full_name))]
    for pattern, kind in patterns:
        # What a pattern captures is the mark, where it also needs the words beside it.
        marks += (Mark(*hit.span(hit.lastindex or 0), kind) for hit in pattern.finditer(folded))
    return [mark for mark in united(marks) if not is_own(text[mark.start : mark.end], own)]


LEAST = 8


def is_own(words: str, own: Iterable[str]) -> bool:
    """Tell whether words are the enterprise's own: the same phone, the same e-mail, part of the address."""
    same, phone = sameness(words), subscriber(words)
    # Part of the whole address, but a house and not the street alone.
    is_place = len(same) >= LEAST and any(map(str.isdecimal, same))
    return any(
        same == sameness(each) or phone == subscriber(each) or (is_place and same in sameness(each))
        for each in own
        if each
    )


def sameness(words: str) -> str:
    return "".join(filter(str.isalnum, words.translate(FOLDING).lower()))


def subscriber(words: str) -> str | float:
    """Return the last six digits of a phone, which tell it within the city; what equals nothing for anything else."""
    digits = digits_of(words)
    is_phone = len(digits) in (6, 10, 11) and not re.search(r"[^\W\d]", words)
    return digits[-6:] if is_phone and (len(digits) == 6 or digits[-10:-6] == "7232") else float("nan")


def taken_out(text: str, full_name: str, language: str, own: Iterable[str] = ()) -> str:
    """Return a text with a neutral word of its language in place of each mark."""
    text = unicodedata.normalize("NFC", text)
    parts, end = [], 0
    for mark in find(text, full_name, own):
        parts += [text[end : mark.start], f"[{NEUTRAL[language][mark.kind]}]"]
        end = mark.end
    return "".join([*parts, text[end:]])


def united(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks in order, those that overlap as one, of the kind of the longest: nothing found is lost."""
    result: list[Mark] = []
    longest = 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        length = mark.end - mark.start
        if not result or mark.start >= result[-1].end:
            result.append(mark)
            longest = length
        else:
            last = result[-1]
            kind = mark.kind if length > longest else last.kind
            result[-1] = Mark(last.start, max(last.end, mark.end), kind)
            longest = max(longest, length)
    return result


# --- Numbers ------------------------------------------------------------------------------------------------------

# Ahead of where it matches, so that a number is also seen where another might begin before it.
TWELVE_DIGITS = compiled(r"(?<!\d)(?<!\d-)(?=(\d(?:[ -]?\d){11})(?!\d))")
# A person's begins with the date of birth and a digit for century and sex, a firm's with a month and a kind of firm.
IIN = re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[12]\d|3[01])[0-6]|[4-6][0-3]\d)\d{5}")
# Groups as long as a card has them; no card begins with 20, but lists of years and dates do.
DIGIT_GROUPS = compiled(r"(?<!\d)(?!20)\d{3,}+(?:[ -]\d{3,}+)*")


def numbers(text: str) -> Iterator[Mark]:
    """Yield what the digits themselves tell to be an IIN, a BIN or a card."""
    for hit in TWELVE_DIGITS.finditer(text):
        if IIN.fullmatch(digits_of(hit[1])):
            yield Mark(*hit.span(1), "iin")
    for hit in DIGIT_GROUPS.finditer(text):
        digits = digits_of(hit[0])
        if 13 <= len(digits) <= 19 and passes_luhn(digits):
            yield Mark(*hit.span(), "card")


def digits_of(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def passes_luhn(digits: str) -> bool:
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(doubled) + sum(map(int, digits[::-2]))) % 10 == 0


def phones(text: str) -> Iterator[Mark]:
    """Yield the valid phone numbers, of Kazakhstan and of any country after a plus; PATTERNS has the less valid."""
    for hit in PhoneNumberMatcher(text, "KZ", leniency=Leniency.VALID):
        yield Mark(hit.start, hit.end, "phone")


# --- Addresses ----------------------------------------------------------------------------------------------------

MONTHS = (
    "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
    r"|янв|фев|март|апр|ма[йя]\b|июн|июл|авг|сент|окт|нояб|дек"
)
# What tells that a number counts or dates something and is not that of a house.
UNITS = (
    rf"[.,]\d|%|{MONTHS}|жыл|год|м[³3²2]|кв\.?\s?м\b|текше|куб|метр|литр|теңге|тг\b|₸|күн|сағат|апта|ай\b|рет\b|адам"
    r"|дн(?:я|ей)\b|день\b|сут|час(?:а|ов)?\b|недел|мес(?:\.|яц)|раза?\b|чел|мин(?:\.|ут)|этаж|қабат|градус"
)
# 5, 339/1, 180-25, 7а, 7 б: after a space only letters that are no prepositions
HOUSE = (
    r"(?:№\s?)?(?!20\d\d\s?г\.)"
    rf"\d{{1,4}}+(?!\d|[ -]{{0,2}}(?:{UNITS}))(?: ?[абгд](?![\w.])|[а-я](?!\w))?(?:[/-]\d{{1,4}}+[а-я]?(?!\w))*"
)
HOUSE_WORD = (
    r"(?:үй\w*|пәтер\w*|дом\w{0,2}|квартир\w*|корпус\w*|подъезд\w*|блок\w*|офис\w*|строени\w*|(?:кв|корп|стр|пт)\b"
    r"|[дкп](?=\.))"
)
# What follows a street: «, 339/1», «, 5-үй», « кв. 12».
PART = rf"[\s,]{{1,3}}(?:{HOUSE_WORD}[.\s]{{0,2}}{HOUSE}|{HOUSE}[\s-]{{0,2}}{HOUSE_WORD}|{HOUSE})"

CAPITAL = r"(?-i:[А-ЯA-Z])"
INITIALS = rf"(?:{CAPITAL}\.\s?){{0,2}}"
WORD = r"[\w-]{2,30}"
# The name of a street after its kind: «Бажова», «Казыбек би», «30-й Гвардейской Дивизии», «бажова» after a full stop.
NAME = (
    rf"(?:(?:\d{{1,3}}-?\w{{0,12}}\s)?{INITIALS}{CAPITAL}{WORD}(?:\s(?:{CAPITAL}{WORD}|би\b|батыр\w?\b|хана?\b))?"
    rf"|(?:(?<=\.)|(?<=\.\s))[^\W\d]{WORD})"
)
# The kind of a street as it follows the name in Kazakh, and as it precedes the name in Russian.
KIND_AFTER = (
    r"(?:(?:көшес[іы]|к-с[іы]|даңғылы|д-л[ыі]|бульвары|тұйығы|тұйық\s+көшес[іы]|жағалауы|өткелі|шағын\s+ауданы|алаңы"
    r"|тас\s?жолы)(?:н\w*|мен)?\b|тұйық\s+көше\w*|көш\.|ш/а\b"
    rf"|көше(?={PART}))"
)
KIND_BEFORE = (
    r"(?:ул(?:\.|иц\w{1,3}|\b)|пр(?:\.|осп\.|оспект\w{0,3}|-к?т\w{0,2}\.?|оезд\w{0,2}|\b)|пер(?:\.|еул\w*)"
    r"|наб(?:\.|ережн\w*)|бул\.|бульвар\w{0,2}|б-р\w?|пл(?:\.|ощад\w*)|шоссе|тупик\w?|мкр(?:-?н)?\w?\.?|микрорайон\w{0,2}"
    r"|м-н\w?|тұйық\s+көше)"
)
STREETS = [
    # «Шәкәрім даңғылы», «Қазыбек би көшесінде»
    rf"(?<![\w-]){INITIALS}(?:{CAPITAL}{WORD}\s){{0,2}}{WORD}\s{{1,2}}(?:атындағы\s)?{KIND_AFTER}",
    # «15-шағын аудан», «15 мкр»
    r"(?<![\w-])\d{1,3}\s?-?(?:[шй]\w{0,2}\s)?\s?(?:шағын\s+аудан|мкр|микрорайон)\w*",
    # «Комсомольской улице»
    rf"(?<![\w-]){CAPITAL}[\w-]{{2,30}}(?:ая|ой|ую)\s(?:улиц\w{{1,3}}|ул\.|набережн\w+)",
    # «ул. Бажова», «мкр. 15», and in small letters only before a house: «улица бажова 339»
    rf"(?<![\w-])(?:{CAPITAL}\w{{3,30}}\s)?{KIND_BEFORE}[\s,]{{0,3}}(?:{NAME}|{HOUSE}|{WORD}(?:\s{WORD})?(?={PART}))",
]
HOUSES = [
    # «дом 5, квартира 12»
    rf"(?<![\w-])(?:дом(?:а|у|е|ом)?|квартир\w*|кв\b)[.\s]{{0,2}}{HOUSE}",
    # «5-үй», «12-пәтерде», but neither «12-пәтерлі» nor a mere count of houses, «5 үй»
    rf"(?<![\w.,/-]){HOUSE}(?:\s?-\s?(?:үй|пәтер(?!л))|\s(?:үй|дом)(?={PART}))\w*",
]
# A street without its kind before a house: «Бажова 12-5», «Кабанбай батыра 87», and «на Абая 15» in small letters.
NO_STREETS = (
    r"(?!(?:стать\w*|бап\w*|пункт\w*|тармақ\w*|закон\w*|заң\w*|приказ\w*|бұйры\w*|тариф\w*|квартал\w*|этаж\w*|қабат\w*"
    r"|сағат\w*|подъезд\w*|номер\w*|норм\w*|гост|снип|сп|акт\w*|с|до|в|по|за|из|от|и|уже|было|ещё|еще|около|более|бізде"
    r"|бізге|всего|нас|нам|счет\w*|шот\w*|жылы|article|law|order|floor|room|until|since|about|after|before|from|the|we"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|январ\w*|феврал\w*|март\w*|апрел\w*|ма[йя]|июн\w*|июл\w*|август\w*|сентябр\w*|октябр\w*|ноябр\w*|декабр\w*"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|қаулы\w*|постановлени\w*|решени\w*|шешім\w*"
    r"|covid|windows|water|вода|су|тел|телефон\w*)\b)"
)
BARE_STREETS = [
    rf"(?<![\w-])(?<!№ )(?:{INITIALS}){NO_STREETS}{CAPITAL}[\w-]{{2,30}}"
    rf"(?:\s(?:би|батыр\w?|хана?|{NO_STREETS}{CAPITAL}[\w-]{{2,30}}))?"
    rf",?\s(?!№|\d+-\d+-\d|\d+[\s.]?\(|\d{{1,3}}[ .]\d{{3}}){HOUSE}(?![\s.-]?\d)"
    rf"(?!\s?[-–]?\s?(?:ші|шы|й|го|му|th)\b)(?:{PART}){{0,3}}",
    rf"(?<!\w)(?:на|по)\s((?:{INITIALS}){NO_STREETS}[а-я]{{3,20}}(?:а|ой|ова|ева|ина)\s{HOUSE}(?:{PART}){{0,3}})",
]
# «12 Bazhov Street, apt. 5», «Bazhov St 12», «flat 12», «apartment 5»
ENGLISH_KIND = (
    r"(?:street|st\b\.?|avenue|ave\b\.?|road|rd\b\.?|lane|boulevard|blvd\.?|drive|embankment|square|microdistrict)"
)
ENGLISH_ROOM = r"(?:apartment|apt\.?|flat|house|building|bldg\.?|block|unit)"
ENGLISH_PART = (
    rf"(?:[\s,]{{1,3}}(?:(?:{ENGLISH_ROOM}\s?(?:no\.?\s|\#)?)?(?!20\d\d)"
    rf"\d{{1,4}}[a-z]?(?:[/-]\d{{1,4}})?\b(?!\s?(?:{UNITS}|am\b|pm\b))))"
)
ENGLISH = [
    rf"(?<![\w-])(?:\d{{1,4}}[a-z]?(?:[/-]\d+)?,?\s)?(?:{CAPITAL}[\w-]{{1,30}}\s){{1,3}}{ENGLISH_KIND}(?!\w){ENGLISH_PART}{{0,3}}",
    rf"(?<![\w-]){ENGLISH_ROOM}\s(?:no\.?\s|\#|number\s)?\d{{1,4}}[a-z]?(?:[/-]\d+)?(?!\w)",
]
ADDRESSES = [*BARE_STREETS, *ENGLISH] + [rf"{beginning}(?:{PART}){{0,4}}" for beginning in STREETS + HOUSES]

# --- Patterns -----------------------------------------------------------------------------------------------------

ACCOUNT_NUMBER = r"(\d(?:[ -]?\d){4,19})"
PATTERNS = [
    (compiled(pattern), kind)
    for kind, patterns in {
        "iin": [r"(?<!\w)(?:жсн|иин|бсн|бин)\w*[ :№-]{0,4}(\d(?:[ -]?\d){11})(?!\d)"],
        # Four by four even where the check digit is wrong: there is a slip of the finger in it, and a card behind it.
        "card": [r"(?<!\d)(?!20)\d{4}(?:[ -]?\d{4}){3}(?!\d)"],
        "account": [
            # «KZ» also in Cyrillic letters
            r"(?<!\w)[K\u041a][Z\u0417](?:[ -]?\d){5}(?:[ -]?[^\W_]){13}(?!\w)",
            r"(?:(?:дербес|жеке)\s+шот\w*|лицев\w+\s+сч[её]т\w*|(?<!\w)л\s?[/.]\s?сч?\b\.?)"
            rf"[\s:№-]{{0,4}}(?:нөмірі?|номер)?[\s:№-]{{0,4}}{ACCOUNT_NUMBER}",
            # meters, and accounts in English or by other words
            r"(?:account|contract|прибор\w*\s+уч[её]та|шотым|есепшот\w*|сч[её]тчик\w*|санауыш\w*|есептегіш\w*|абонент\w*|(?<!\w)meter|договор\w*|шарт\w*)"
            r"(?:\s(?:нөмірі\w*|номер\w*|зав\w*\.?|заводской|зауыттық|серийный|serial|number|no\.?|is|воды|суының|коды?|code))*"
            rf"[\s:№#-]{{0,4}}{ACCOUNT_NUMBER}",
            rf"(?<!\d){ACCOUNT_NUMBER}\s+(?:нөмірлі\s+|санды\s+)?(?:дербес|жеке)\s+шот",
        ],
        "document": [
            # «№ 012345678 жеке куәлік», «удостоверение 012345678», «passport N12345678»
            r"(?:жеке\s+куәлі\w*|куәлі[кг]\w*|удостоверени\w*|уд\.?\s?л\w*\.?|паспорт\w*|төлқұжат\w*|passport|identity\s+card|id\s+card"
            r"|\bid\b)(?:\s(?:личности|нөмірі\w*|номер\w*|number|no\.?|is|серии?|менің))*"
            r"[\s:№#-]{0,4}((?:[a-zа-я]{1,2}\s?)?\d(?:[ -]?\d){6,8})(?!\d)",
            r"(?<!\w)№?\s?(\d{9})\s+(?:нөмірлі\s+)?(?:жеке\s+)?куәлі",
            r"(?<!\w)(?-i:N|С|C)\d{8}(?!\w)",
        ],
        "plate": [
            r"(?<!\w)\d{3}\s?(?:(?-i:[A-ZА-Я]{2,3})|[a-z]{3})\s?(?:0[1-9]|1\d|20)(?!\w)",
            r"(?<!\w)(?-i:[A-ZА-Я])\s?\d{3}\s?(?-i:[A-ZА-Я]{2,3})(?:\s?\d{2})?(?!\w)",
        ],
        "email": [
            r"(?<![\w.+-])[\w.+-]++ ?(?:@| ?[(\[] ?(?:at|эт|собака) ?[)\]]) ?[\w-]++(?:\.[\w-]++)*",
        ],
        "phone": [
            r"(?<![\d+])\+(?:[ ()-]{0,3}\d){9,15}(?!\d)",
            r"(?<![\d-])[78](?:[ ()-]{0,3}\d){10}(?!\d)",
            # A number of the city, unless it may be a date.
            r"(?<![\d-])(?!(?:[0-2]\d|3[01])-(?:0\d|1[0-2])-)\d\d-\d\d-\d\d(?![\d-])",
            r"(?<!\w)(?:тел(?:ефон\w*)?|моб(?:ильн\w*)?|сот(?:\.|ка|ов\w*)|ұялы|ватсап\w*|вацап\w*|whats ?app)"
            r"[\s.:№-]{0,4}(?:тел(?:ефон\w*)?|нөмір\w*|номер\w*)?[\s.:№-]{0,4}(\(?\d(?:[ ()-]{0,3}\d){4,14})",
        ],
        "address": ADDRESSES,
    }.items()
    for pattern in patterns
]

# --- Names --------------------------------------------------------------------------------------------------------

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
        initial = rf"(?<!\w)[{''.join(part[0] for part in parts)}]\."
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


def name_form(name: str) -> str:
    if name.lower() in FLEETING:
        return FLEETING[name.lower()]
    stem = CUT.sub("", name)
    if len(stem) < MIN_STEM:
        return name
    # Russian spelling softens what the Kazakh does not: «Айгуль» and «Айгүл».
    spelt = stem.replace("ь", "").replace("л", "ль?")
    return rf"{spelt}(?:{RUSSIAN_ENDINGS}|{KAZAKH_ENDINGS})"
