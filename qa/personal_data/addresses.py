"""Addresses: streets, houses and flats, with their kinds said or left out."""

from .texts import compiled

MONTHS = (
    "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
    r"|янв|фев|март|апр|ма[йя]\b|июн|июл|авг|сент|окт|нояб|дек"
)
# What tells that a number counts or dates something and is not that of a house.
UNITS = (
    rf"[.,]\d|%|{MONTHS}|жыл|год|м[³3²2]|кв\.?\s?м\b|текше|куб|метр|литр|теңге|тг\b|₸|күн|сағат|апта|ай\b|рет\b|адам"
    r"|атмосфер|атм\b|бар\b|дн(?:я|ей)\b|день\b|сут|час(?:а|ов)?\b|недел|мес(?:\.|яц)|раза?\b|чел|мин(?:\.|ут)|этаж|қабат|градус"
)
# 5, 339/1, 180-25, 7а, 7 б: after a space only letters that are no prepositions
HOUSE = (
    r"(?:№\s?)?(?!20\d\d\s?г\.)"
    rf"\d{{1,4}}+(?!\d|[ -]{{0,2}}(?:{UNITS}))(?: ?[абгд](?![\w.])|[а-я](?!\w))?(?:[/-]\d{{1,4}}+[а-я]?(?!\w))*"
)
HOUSE_WORD = (
    r"(?:үй\w*|пәтер\w*|кіреберіс\w*|дом\w{0,2}|квартир\w*|корпус\w*|подъезд\w*|блок\w*|офис\w*|строени\w*|(?:кв|корп|стр|пт)\b"
    r"|[дкп](?=\.))"
)
# What follows a street: «, 339/1», «, 5-үй», « кв. 12».
PART = (
    r"[\s,]{1,3}(?:\d{1,2}-?\s?(?:этаж|қабат|подъезд|кіреберіс)\w*"
    rf"|{HOUSE_WORD}[.\s]{{0,2}}{HOUSE}|{HOUSE}[\s-]{{0,2}}{HOUSE_WORD}|{HOUSE})"
)

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
    # «бурова 6 кв 15», «бажова 12-5», «сатпаева 11, 38-пәтер»: in small letters only with a flat
    rf"(?<![\w-]){NO_STREETS}[^\W\d]{{3,30}},?\s\d{{1,3}}[а-я]?(?:/\d{{1,3}})?"
    rf"(?:[\s,]{{1,3}}(?:дом|үй)?(?:(?:кв|квартира|пәтер|пт|apt|flat)[.\s]{{1,2}}\d{{1,4}}|\d{{1,4}}\s?-?\s?(?:пәтер(?!л)|кв\b)\w*))",
    rf"(?<![\w-]){NO_STREETS}[^\W\d]{{2,28}}(?:ова|ева|ина|ая|ого|ола|ина)\s\d{{1,3}}[а-я]?(?:/\d{{1,3}})?-\d{{1,3}}(?![\d-]|\s?(?:{UNITS}))",
    # «Krasin 8a»
    rf"(?<![\w-]){NO_STREETS}{CAPITAL}[a-z-]{{2,30}}\s\d{{1,4}}[a-h](?!\w)",
    rf"(?<![\w-])(?<!№ )(?:{INITIALS}){NO_STREETS}{CAPITAL}[\w-]{{2,30}}"
    rf"(?:\s(?:би|батыр\w?|хана?|{NO_STREETS}{CAPITAL}[\w-]{{2,30}}))?"
    rf",?\s(?!№|\d+-\d+-\d|\d+[\s.]?\(|\d{{1,3}}[ .]\d{{3}}){HOUSE}(?![\s.-]?\d)"
    rf"(?!\s?[-–]?\s?(?:ші|шы|й|го|му|th)\b)(?:{PART}){{0,3}}",
    rf"(?<!\w)(?:на|по)\s((?:{INITIALS}){NO_STREETS}[а-я]{{3,20}}(?:а|ой|ова|ева|ина)\s{HOUSE}(?:{PART}){{0,3}})",
]
# «12 Bazhov Street, apt. 5», «Bazhov St 12», «flat 12», «apartment 5»
ENGLISH_KIND = (
    r"(?:street|st\b\.?|avenue|ave\b\.?|road|rd\b\.?|lane|boulevard|blvd\.?|drive|embankment|square"
    r"|district|microdistrict)"
)
ENGLISH_ROOM = r"(?:apartment|apt\.?|flat|house|building|bldg\.?|block|unit)"
ENGLISH_PART = (
    rf"(?:[\s,]{{1,3}}(?:(?:{ENGLISH_ROOM}\s?(?:no\.?\s|\#)?)?(?!20\d\d)"
    rf"\d{{1,4}}[a-z]?(?:[/-]\d{{1,4}})?\b(?!\s?(?:{UNITS}|am\b|pm\b))))"
)
ENGLISH = [
    rf"(?<![\w-])(?:\d{{1,4}}[a-z]?(?:[/-]\d+)?,?\s)?(?:{CAPITAL}[\w-]{{1,30}}\s){{1,3}}{ENGLISH_KIND}(?!\w){ENGLISH_PART}{{0,3}}(?:,\s{CAPITAL}\w{{3,20}})?",
    rf"(?<![\w-]){ENGLISH_ROOM}\s(?:no\.?\s|\#|number\s)?\d{{1,4}}[a-z]?(?:[/-]\d+)?(?!\w)",
]
# «посёлок Прибрежный, 81/1», «СО «Металлург», линия 4, дом 17», «Меновное ауылы, Талас тұйығы 9»
PLACES = [
    rf"(?<!\w)(?:пос(?:\.|[её]л\w+)|сел[оае]\w?|аул\w?|район\w{{0,2}}|мкр\.?|микрорайон\w?|с/?о|снт|жилмассив\w?)\s«?{CAPITAL}{WORD}»?"
    rf"(?:[\s,]{{1,3}}(?:{KIND_BEFORE}|лини\w|участ\w{{1,3}}|{CAPITAL}{WORD})[\s.]{{0,2}}(?:{HOUSE})?){{0,2}}(?:{PART}){{1,3}}",
    rf"(?<!\w){CAPITAL}{WORD}\s(?:ауыл\w{{0,5}}|кент\w{{0,4}}|шағын\s?аудан\w{{0,5}})"
    rf"(?:[\s,]{{1,3}}(?:{CAPITAL}{WORD}\s?){{1,2}}(?:{KIND_AFTER})?)?(?:{PART}){{1,3}}",
    rf"(?<!\w)дом\w{{0,2}}\s{HOUSE}\s(?:по|на)\s{KIND_BEFORE}[\s.]{{0,2}}{CAPITAL}{WORD}",
    # What is called an address: «по адресу Защита, Комсомольская 14»
    rf"(?<!\w)(?:адрес\w*|мекенжай\w*|address)[\s:-]{{1,3}}(?:объекта\s?[\s:-]{{0,3}})?((?:{CAPITAL}{WORD}[\s,]{{1,3}}){{1,4}}{HOUSE}(?:{PART}){{0,3}})",
    rf"(?<!\w)(?:живу|проживаю|тұрамын|live)\s(?:в|на|at|in)\s((?:{CAPITAL}{WORD}[\s,]{{1,3}}){{1,4}}{HOUSE}(?:{PART}){{0,3}})",
]
ADDRESSES = [*PLACES, *BARE_STREETS, *ENGLISH] + [rf"{beginning}(?:{PART}){{0,4}}" for beginning in STREETS + HOUSES]
PATTERNS = [compiled(pattern) for pattern in ADDRESSES]
