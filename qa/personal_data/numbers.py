"""Personal data of digits: phones, IINs, cards, accounts, documents, plates; and e-mail addresses."""

import re
from collections.abc import Iterator

from phonenumbers import Leniency, PhoneNumberMatcher

from .texts import Mark, compiled

# Ahead of where it matches, so that a number is also seen where another might begin before it.
TWELVE_DIGITS = compiled(r"(?<!\d)(?<!\d-)(?=(\d(?:[ -]?\d){11})(?!\d))")
# A person's begins with the date of birth and a digit for century and sex, a firm's with a month and a kind of firm.
IIN = re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[12]\d|3[01])[0-6]|[4-6][0-3]\d)\d{5}")
# Groups as long as a card has them; no card begins with 20, but lists of years and dates do.
DIGIT_GROUPS = compiled(r"(?<!\d)(?!20)\d{3,}+(?:[ -]\d{3,}+)*")


def telling_digits(text: str) -> Iterator[Mark]:
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


# A phone spelt out: seven words of digits or tens and more, one after another.
SPOKEN = (
    r"(?:плюс|ноль|нол[ья]|один|одна|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|\w{3,7}надцать|двадцать"
    r"|тридцать|сорок|(?:пять|шесть|семь|восемь)десят|девяносто|сто|двести|триста|четыреста|(?:пять|шесть|семь|восемь|девять)сот"
    r"|плюс|нөл|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз"
    r"|plus|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
# With the sign of a number before it, and letters before or after: «№ 22-118/К», «А-7741209».
ACCOUNT_NUMBER = r"((?:№\s?)?(?:[a-zа-я]{1,4}-)?\d(?:[ /-]?\d){3,19}(?:/[a-zа-я])?)"
PATTERNS = [
    (compiled(pattern), kind)
    for kind, patterns in {
        "iin": [r"(?<!\w)(?:жсн|иин|бсн|бин)\w*[ :№-]{0,4}(\d(?:[ -]?\d){11})(?!\d)"],
        # Four by four even where the check digit is wrong: there is a slip of the finger in it, and a card behind it.
        "card": [r"(?<!\d)(?!20)\d{4}(?:[ -]?\d{4}){3}(?!\d)"],
        "account": [
            # «KZ» also in Cyrillic letters
            r"(?<!\w)[K\u041a][Z\u0417](?:[ -]?\d){5}(?:[ -]?[^\W_]){13}(?!\w)",
            r"(?:(?:дербес|жеке)\s+шот\w*|лицев\w+(?:\s+сч[её]т\w*)?|(?<!\w)л\s?[/.]\s?сч?\b\.?)"
            rf"[\s:-]{{0,4}}(?:нөмірі?|номер)?[\s:-]{{0,4}}{ACCOUNT_NUMBER}",
            # meters, and accounts in English or by other words
            r"(?:account|contract|прибор\w*\s+уч[её]та|шотым|есепшот\w*|сч[её]тчик\w*|санауыш\w*|есептегіш\w*|есептеуіш\w*|су\s+өлшегіш\w*|есептеу\s+құрал\w*|абонент\w*|(?<!\w)meter|договор\w*|шарт\w*)"
            r"(?:\s(?:нөмірі\w*|номер\w*|зав\w*\.?|заводской|зауыттық|серийный|serial|number|no\.?|is|воды|суының|коды?|code))*"
            rf"[\s:#-]{{0,4}}{ACCOUNT_NUMBER}",
            r"(?:номер|нөмір\w*|number)(?:\s\w{3,12})?:?\s((?:№\s?)?[a-zа-я]{1,4}-\d{4,12})",
            # bills, and numbers of accounts that only their words tell: «квитанция на 901223», «түбіртек № 901223»
            r"(?:квитанци\w*|түбіртек\w*|шот\b|счёт\w{0,2}\b|сч[её]ту\b|receipt|bill|invoice|есеп\s?шот\w*|customer|subscriber|пломб\w*|seal)"
            r"(?:\s(?:на|бойынша|нөмірі\w*|номер\w*|number|for|id))*[\s:#-]{0,4}((?:(?:№|no\.?|n)\s?)?\d{5,12})(?![\d.,]|\s?(?:тг|теңге|тенге|₸|tenge|kzt))",
            rf"(?<!\d){ACCOUNT_NUMBER}\s+(?:нөмірлі\s+|санды\s+)?(?:дербес|жеке)\s+шот",
        ],
        "document": [
            # «№ 012345678 жеке куәлік», «удостоверение 012345678», «passport N12345678»
            r"(?:жеке\s+куәлі\w*|куәлі[кг]\w*|удостоверени\w*|уд\.?\s?л\w*\.?|паспорт\w*|төлқұжат\w*|passport|identity\s+card|id\s+card"
            r"|\bid\b)(?:\s(?:личности|нөмірі\w*|номер\w*|number|no\.?|is|серии?|менің))*"
            r"[\s:#-]{0,4}((?:№\s?)?(?:[a-zа-я]{1,2}\s?)?\d(?:[ -]?\d){6,8})(?!\d)",
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
            rf"(?<!\w){SPOKEN}(?:[\s,-]{{1,2}}(?:{SPOKEN}(?!\w)|\d{{1,3}}(?!\d))){{5,15}}",
            r"(?<![\d+])\+(?:[ ()-]{0,3}\d){9,15}(?!\d)",
            r"(?<![\d-])[78](?:[ ()-]{0,3}\d){10}(?!\d)",
            # A number of the city, unless it may be a date.
            r"(?<![\d-])(?!(?:[0-2]\d|3[01])-(?:0\d|1[0-2])-)\d\d-\d\d-\d\d(?![\d-])",
            r"(?<!\w)(?:тел(?:ефон\w*)?|моб(?:ильн\w*)?|сот(?:\.|ка|ов\w*)|ұялы|ватсап\w*|вацап\w*|whats ?app)"
            r"[\s.:№-]{0,4}(?:тел(?:ефон\w*)?|нөмір\w*|номер\w*)?[\s.:№-]{0,4}(\(?\d(?:[ ()-]{0,3}\d){4,14})",
        ],
    }.items()
    for pattern in patterns
]
