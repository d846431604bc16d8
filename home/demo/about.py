"""Demo content: the section «Кәсіпорын туралы», the people and the site's own pages."""

from .words import T

_ADDRESS = T("Өскемен қ., Шәкәрім д-лы, 180", "г. Усть-Каменогорск, пр. Шакарима, 180", "180 Shakarim Avenue, Oskemen")
_HOURS = T(
    "Дс–Жм 08:00–17:00, үзіліс 12:00–13:00",
    "Пн–Пт 08:00–17:00, перерыв 12:00–13:00",
    "Mon–Fri 08:00–17:00, break 12:00–13:00",
)
_RECEPTION = T("Басшының қабылдау бөлмесі", "Приёмная руководителя", "Reception of the head")
_ENGINEERING = T(
    "Өндірістік-техникалық бөлім", "Производственно-технический отдел", "Production and engineering department"
)
_ECONOMICS = T("Жоспарлау-экономикалық бөлім", "Планово-экономический отдел", "Planning and economics department")
_ACCOUNTS = T("Бухгалтерлік есеп бөлімі", "Отдел бухгалтерского учёта", "Accounts department")
_PERSONNEL = T("Персоналды басқару бөлімі", "Отдел управления персоналом", "Human resources department")
_LEGAL = T("Заң бөлімі", "Юридический отдел", "Legal department")
_PRESS = T("Баспасөз қызметі", "Пресс-служба", "Press office")
_UNION = T("Кәсіподақ комитеті", "Профсоюзный комитет", "Trade union committee")
_WATER = T("Сумен жабдықтау цехы", "Цех водоснабжения", "Water supply division")
_WASTEWATER = T("Су бұру цехы", "Цех водоотведения", "Wastewater division")
_ENGINEERING_DATA = T(
    "Өндірістік-техникалық бөлімнің деректері",
    "Данные производственно-технического отдела",
    "Production and engineering department",
)

ABOUT = {
    "slug": "about",
    "title": T("Кәсіпорын туралы", "О предприятии", "About the enterprise"),
    "lead": T(
        "Өскемен тұрғындары мен ұйымдарына ауыз су жеткіземіз, сарқынды суды жинап, тазартамыз.",
        "Подаём питьевую воду жителям и организациям Усть-Каменогорска, собираем и очищаем сточные воды.",
        "We bring drinking water to the people and organisations of Oskemen, and collect and treat wastewater.",
    ),
    "hint": T(
        "Кәсіпорын немен айналысады, желілері қанша шақырым, кімге хабарласу керек",
        "Чем занимается предприятие, какова протяжённость сетей, куда обращаться",
        "What the enterprise does, how long its networks are and whom to contact",
    ),
    "body": [
        (
            "text",
            T(
                "<p>«Өскемен Водоканал» ШЖҚ МКК – Өскемен қаласы әкімдігіне қарасты коммуналдық кәсіпорын. "
                "Ол екі реттеліп көрсетілетін қызмет ұсынады: сумен жабдықтау және су бұру. "
                "Кәсіпорын – табиғи монополия субъектісі, сондықтан оның тарифтерін уәкілетті орган бекітеді.</p>"
                "<h2>Күн сайын не істейміз</h2>"
                "<ul>"
                "<li>ұңғымалардан су алып, зарарсыздандырамыз және үйлерге тәулік бойы жеткіземіз: "
                '<a href="page:about/water-supply">сумен жабдықтау жүйесі</a>;</li>'
                "<li>сарқынды суды тазарту құрылыстарына жеткізіп, тазартқан соң ғана өзенге жібереміз: "
                '<a href="page:about/wastewater">су бұру жүйесі</a>;</li>'
                "<li>ауыз су мен тазартылған сарқынды судың құрамын өз зертханамызда тексереміз;</li>"
                "<li>желілер мен сорғы станцияларын күтіп ұстаймыз, ақауларды тәулік бойы жөндейміз;</li>"
                "<li>техникалық шарттар береміз, шарт жасасамыз, есептеу құралдарын пломбалаймыз.</li>"
                "</ul>"
                "<h2>Кім неге жауап береді</h2>"
                "<p>Көшедегі су құбырлары, кәріз желілері мен құдықтар біздің қарауымызда. "
                "Пәтер ішіндегі құбырларға пәтер иесі, үйдің ортақ желілеріне үйді басқаратын ұйым жауап береді. "
                "Нақты шекара шартта көрсетіледі. Кімге жүгінеріңізді білмесеңіз, "
                '<a href="page:call-centre">Call-орталыққа</a> қоңырау шалыңыз: '
                '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                "<p>ГКП на ПХВ «Өскемен Водоканал» – коммунальное предприятие акимата города Усть-Каменогорска. "
                "Оно оказывает две регулируемые услуги: водоснабжение и водоотведение. "
                "Предприятие – субъект естественной монополии, поэтому его тарифы утверждает "
                "уполномоченный орган.</p>"
                "<h2>Что мы делаем каждый день</h2>"
                "<ul>"
                "<li>берём воду из скважин, обеззараживаем и круглосуточно подаём в дома: "
                '<a href="page:about/water-supply">система водоснабжения</a>;</li>'
                "<li>доставляем сточные воды на очистные сооружения и сбрасываем в реку только после очистки: "
                '<a href="page:about/wastewater">система водоотведения</a>;</li>'
                "<li>проверяем состав питьевой воды и очищенных стоков в собственной лаборатории;</li>"
                "<li>обслуживаем сети и насосные станции, круглосуточно устраняем неисправности;</li>"
                "<li>выдаём технические условия, заключаем договоры, пломбируем приборы учёта.</li>"
                "</ul>"
                "<h2>Кто за что отвечает</h2>"
                "<p>Уличные водопроводы, сети канализации и колодцы обслуживаем мы. "
                "За трубы в квартире отвечает её собственник, за общие сети дома – организация, которая им управляет. "
                "Точная граница указана в договоре. Если не знаете, к кому обратиться, позвоните в "
                '<a href="page:call-centre">Call-центр</a>: '
                '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                "<p>Oskemen Vodokanal MSE is a municipal enterprise of the Akimat of the city of Oskemen. "
                "It provides two regulated services: water supply and wastewater. "
                "The enterprise is a natural monopoly entity, so its tariffs are approved by "
                "the authorised body.</p>"
                "<h2>What we do every day</h2>"
                "<ul>"
                "<li>we take water from wells, disinfect it and deliver it to homes round the clock: "
                '<a href="page:about/water-supply">the water supply system</a>;</li>'
                "<li>we carry wastewater to the treatment plant and release it to the river only once it is treated: "
                '<a href="page:about/wastewater">the wastewater system</a>;</li>'
                "<li>we test drinking water and treated wastewater in our own laboratory;</li>"
                "<li>we look after the networks and pumping stations and repair faults round the clock;</li>"
                "<li>we issue technical conditions, sign contracts and seal meters.</li>"
                "</ul>"
                "<h2>Who is responsible for what</h2>"
                "<p>We look after the water mains, sewers and manholes in the street. "
                "The owner of a flat answers for the pipes inside it, and the building’s manager for its "
                "shared pipes. "
                "The exact boundary is stated in the contract. If you do not know whom to turn to, ring the "
                '<a href="page:call-centre">call centre</a>: '
                '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
            ),
        ),
        (
            "figures",
            {
                "figures": [
                    {
                        "number": "652.4",
                        "unit": T("км", "км", "km"),
                        "label": T("су құбыры желілері", "водопроводные сети", "of water mains"),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                    {
                        "number": "398.7",
                        "unit": T("км", "км", "km"),
                        "label": T("кәріз желілері", "сети канализации", "of sewers"),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                    {
                        "number": "74",
                        "unit": T("сорғы станциясы", "насосные станции", "pumping stations"),
                        "label": T(
                            "су мен сарқынды суды айдайды", "перекачивают воду и стоки", "move water and wastewater"
                        ),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                    {
                        "number": "128640",
                        "unit": T("абонент", "абонентов", "account holders"),
                        "label": T(
                            "шарт жасасқан тұрғындар мен ұйымдар",
                            "жители и организации, заключившие договор",
                            "people and organisations with a contract",
                        ),
                        "as_of": "2026-01-01",
                        "source": T(
                            "Абоненттік бөлімнің деректері", "Данные абонентского отдела", "Customer department"
                        ),
                    },
                ]
            },
        ),
        (
            "table",
            {
                "caption": T(
                    "Желілердің ұзындығы, км (2026 жылғы 1 қаңтар)",
                    "Протяжённость сетей, км (на 1 января 2026 года)",
                    "Length of networks, km (1 January 2026)",
                ),
                "rows": [
                    [
                        T("Желі", "Сеть", "Network"),
                        T("Сумен жабдықтау", "Водоснабжение", "Water supply"),
                        T("Су бұру", "Водоотведение", "Wastewater"),
                    ],
                    [
                        T("Магистральдар мен коллекторлар", "Магистрали и коллекторы", "Trunk mains and trunk sewers"),
                        T("118,6", "118,6", "118.6"),
                        T("96,2", "96,2", "96.2"),
                    ],
                    [
                        T("Көше желілері", "Уличные сети", "Street networks"),
                        T("402,3", "402,3", "402.3"),
                        T("171,4", "171,4", "171.4"),
                    ],
                    [
                        T(
                            "Орам ішіндегі және аула желілері",
                            "Внутриквартальные и дворовые сети",
                            "Block and yard networks",
                        ),
                        T("131,5", "131,5", "131.5"),
                        T("131,1", "131,1", "131.1"),
                    ],
                    [
                        T("Барлығы", "Всего", "Total"),
                        T("652,4", "652,4", "652.4"),
                        T("398,7", "398,7", "398.7"),
                    ],
                ],
            },
        ),
        (
            "contact",
            {
                "unit": _RECEPTION,
                "person": "",
                "phones": ["+7 (7232) 00-00-01"],
                "email": "secvoda@mail.ru",
                "place": _ADDRESS,
                "hours": _HOURS,
            },
        ),
    ],
    "unit": _RECEPTION,
    "groups": [
        (T("Кәсіпорын", "Предприятие", "The enterprise"), ["history", "trade-union", "team"]),
        (T("Жүйелер", "Системы", "The systems"), ["water-supply", "wastewater"]),
        (T("Есептілік", "Отчётность", "Reporting"), ["investment-programmes", "tariff-estimates", "reports"]),
        (
            T("Пайдалы", "Полезное", "Useful"),
            ["vacancies", "gallery", "information-resources", "details"],
        ),
    ],
}

_HISTORY = {
    "slug": "history",
    "kind": "content",
    "title": T("Тарихи анықтама", "Историческая справка", "History"),
    "lead": T(
        "Қалалық су құбыры алғашқы ұңғымалардан тәулік бойы бақыланатын бүгінгі жүйеге дейін қалай дамыды.",
        "Как городской водопровод вырос от первых скважин до системы, за которой следят круглые сутки.",
        "How the city’s water supply grew from the first wells into a system watched round the clock.",
    ),
    "hint": T(
        "Кәсіпорын тарихындағы негізгі даталар: алғашқы су құбырынан бүгінге дейін",
        "Основные даты истории предприятия: от первого водопровода до наших дней",
        "The main dates in the life of the enterprise, from the first water main to today",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Өскемен Ертіс пен Үлбі өзендері түйісетін жерде орналасқан. "
                "1720 жылы бекініс ретінде салынған қаланың тұрғындары ұзақ уақыт бойы суды өзен мен "
                "ауладағы құдықтан тасыды. "
                "Зауыттар салынып, халық саны өскенде орталықтандырылған су құбыры мен кәріз қажет болды.</p>"
                "<p>Алғашқы құбырлар орталықтағы бірнеше көшені ғана қамтыды. "
                "Кейін жаңа шағын аудандармен бірге су тоғандары, сорғы станциялары және тазарту құрылыстары "
                "бой көтерді. "
                "Бүгінде су бүкіл қалаға ортақ жүйемен беріледі, оның жұмысын диспетчерлік қызмет тәулік бойы "
                "бақылайды.</p>"
                "<p>Төменде негізгі даталар берілген. Жүйелердің қазір қалай жұмыс істейтінін "
                '<a href="page:about/water-supply">«Сумен жабдықтау»</a> және '
                '<a href="page:about/wastewater">«Су бұру»</a> беттерінен оқыңыз.</p>',
                "<p>Усть-Каменогорск стоит там, где сливаются Иртыш и Ульба. "
                "Город основан в 1720 году как крепость, и его жители долгое время носили воду из реки и "
                "дворовых колодцев. "
                "Когда построили заводы и население выросло, понадобились централизованный водопровод "
                "и канализация.</p>"
                "<p>Первые трубы охватили лишь несколько улиц в центре. "
                "Затем вместе с новыми микрорайонами появились водозаборы, насосные станции и "
                "очистные сооружения. "
                "Сегодня вода подаётся всему городу по общей системе, за работой которой круглосуточно "
                "следит диспетчерская служба.</p>"
                "<p>Ниже приведены основные даты. О том, как системы работают сейчас, читайте на страницах "
                '<a href="page:about/water-supply">«Водоснабжение»</a> и '
                '<a href="page:about/wastewater">«Водоотведение»</a>.</p>',
                "<p>Oskemen stands where the rivers Ertis and Ulbi meet. "
                "The city was founded in 1720 as a fortress, and for a long time its people carried water from the "
                "river and from wells in their yards. "
                "When factories were built and the population grew, a central water supply "
                "and sewerage became necessary.</p>"
                "<p>The first pipes reached only a few streets in the centre. "
                "Later, along with new microdistricts, came water intakes, pumping stations and "
                "a treatment plant. "
                "Today water reaches the whole city through one shared system, watched round the clock "
                "by the dispatch service.</p>"
                "<p>The main dates are given below. To see how the systems work now, read the pages "
                '<a href="page:about/water-supply">“Water supply”</a> and '
                '<a href="page:about/wastewater">“Wastewater”</a>.</p>',
            ),
        ),
        (
            "picture",
            {
                "image": "city-rivers",
                "caption": T(
                    "Ертіс пен Үлбі түйісетін жердегі қала",
                    "Город у слияния Иртыша и Ульбы",
                    "The city where the Ertis and the Ulbi meet",
                ),
            },
        ),
        (
            "timeline",
            {
                "heading": T("Негізгі даталар", "Основные даты", "Main dates"),
                "events": [
                    {
                        "date": T("1938", "1938", "1938"),
                        "text": T(
                            "<p>Орталықта алғашқы ұңғымалар бұрғыланып, алты шақырым су құбыры тартылды. "
                            "Тұрғындар суды көшедегі су тарату бағандарынан алды.</p>",
                            "<p>В центре пробурены первые скважины и проложено шесть километров водопровода. "
                            "Жители брали воду из уличных колонок.</p>",
                            "<p>The first wells were drilled in the centre and six kilometres of water main laid. "
                            "People took their water from standpipes in the street.</p>",
                        ),
                    },
                    {
                        "date": T("1949", "1949", "1949"),
                        "text": T(
                            "<p>Зауыттар маңындағы жаңа орамдарға су беретін сорғы станциясы іске қосылды.</p>",
                            "<p>Пущена насосная станция, подающая воду в новые кварталы у заводов.</p>",
                            "<p>A pumping station was started to supply the new neighbourhoods near the factories.</p>",
                        ),
                    },
                    {
                        "date": T("1959", "1959", "1959"),
                        "text": T(
                            "<p>Су құбыры мен кәріз шаруашылығы жеке кәсіпорын болып құрылды. "
                            "Оған желілер, сорғы станциялары және жөндеу бригадалары берілді.</p>",
                            "<p>Водопроводно-канализационное хозяйство выделено в отдельное предприятие. "
                            "Ему переданы сети, насосные станции и ремонтные бригады.</p>",
                            "<p>Water supply and sewerage became an enterprise of their own. "
                            "It was given the networks, the pumping stations and the repair crews.</p>",
                        ),
                    },
                    {
                        "date": T("1964", "1964", "1964"),
                        "text": T(
                            "<p>Зертхана ашылды. Ауыз судың сынамасы күн сайын алына бастады.</p>",
                            "<p>Открыта лаборатория. Пробы питьевой воды стали отбирать ежедневно.</p>",
                            "<p>The laboratory opened. Samples of drinking water began to be taken every day.</p>",
                        ),
                    },
                    {
                        "date": T("1969", "1969", "1969"),
                        "text": T(
                            "<p>Механикалық тазарту құрылыстары іске қосылды: "
                            "сарқынды су торлар мен тұндырғыштардан өтетін болды.</p>",
                            "<p>Пущены сооружения механической очистки: "
                            "сточные воды стали проходить через решётки и отстойники.</p>",
                            "<p>The mechanical treatment works were started: "
                            "wastewater now passed through screens and settling tanks.</p>",
                        ),
                    },
                    {
                        "date": T("1976", "1976", "1976"),
                        "text": T(
                            "<p>Биологиялық тазарту құрылыстары салынды. Тұндырылған суды белсенді тұнба "
                            "қосымша тазартатын болды.</p>",
                            "<p>Построены сооружения биологической очистки. Осветлённую воду стал доочищать "
                            "активный ил.</p>",
                            "<p>The biological treatment works were built. Settled water was now cleaned further "
                            "by activated sludge.</p>",
                        ),
                    },
                    {
                        "date": T("1984", "1984", "1984"),
                        "text": T(
                            "<p>Сол жағалаудағы су тоғаны мен таза су резервуарлары пайдалануға берілді. "
                            "Таңертең және кешке судың қысымы тұрақтанды.</p>",
                            "<p>Введены в строй левобережный водозабор и резервуары чистой воды. "
                            "Утром и вечером напор воды стал ровным.</p>",
                            "<p>The left-bank water intake and the clean-water reservoirs came into service. "
                            "Pressure became steady in the mornings and evenings.</p>",
                        ),
                    },
                    {
                        "date": T("1997", "1997", "1997"),
                        "text": T(
                            "<p>Пәтерлерге жеке есептеу құралдары орнатыла бастады. "
                            "Тұрғындар нақты тұтынған суына ғана ақы төлейтін болды.</p>",
                            "<p>В квартирах начали ставить индивидуальные приборы учёта. "
                            "Жители стали платить только за израсходованную воду.</p>",
                            "<p>Individual meters began to be installed in flats. "
                            "Residents now paid only for the water they used.</p>",
                        ),
                    },
                    {
                        "date": T("2008", "2008", "2008"),
                        "text": T(
                            "<p>Сорғы станциялары автоматты басқаруға көше бастады. "
                            "Қысым мен су деңгейі туралы деректер диспетчерге үздіксіз келетін болды.</p>",
                            "<p>Насосные станции начали переводить на автоматическое управление. "
                            "Данные о давлении и уровне воды стали непрерывно поступать диспетчеру.</p>",
                            "<p>Pumping stations began to move to automatic control. "
                            "Pressure and water levels now reached the dispatcher without a break.</p>",
                        ),
                    },
                    {
                        "date": T("2016", "2016", "2016"),
                        "text": T(
                            '<p><a href="page:call-centre">Call-орталық</a> ашылды: ақау туралы хабарлайтын және '
                            "кеңес алатын бірыңғай нөмір пайда болды.</p>",
                            '<p>Открыт <a href="page:call-centre">Call-центр</a>: появился единый номер, '
                            "по которому сообщают о неисправностях и получают консультации.</p>",
                            '<p>The <a href="page:call-centre">call centre</a> opened: there was now one number '
                            "for reporting faults and getting advice.</p>",
                        ),
                    },
                    {
                        "date": T("2019", "2019", "2019"),
                        "text": T(
                            "<p>Кәсіпорынның сайты іске қосылды: қызметтер, есептер мен хабарландырулар бір жерге "
                            "жиналды.</p>",
                            "<p>Запущен сайт предприятия: услуги, отчёты и объявления собраны в одном месте.</p>",
                            "<p>The enterprise’s web site was launched: services, reports and announcements "
                            "came together in one place.</p>",
                        ),
                    },
                    {
                        "date": T("2024", "2024", "2024"),
                        "text": T(
                            "<p>Көппәтерлі үйлерге көрсеткішті қашықтан беретін есептеу құралдары "
                            "орнатыла бастады.</p>",
                            "<p>В многоквартирных домах начали устанавливать приборы учёта с дистанционной "
                            "передачей показаний.</p>",
                            "<p>Meters that send their readings remotely began to be installed in blocks of flats.</p>",
                        ),
                    },
                ],
            },
        ),
    ],
    "unit": _PRESS,
}

_TRADE_UNION = {
    "slug": "trade-union",
    "kind": "content",
    "title": T("Кәсіподақ комитеті", "Профсоюзный комитет", "Trade union committee"),
    "lead": T(
        "Комитет қызметкерлердің еңбек құқықтарын қорғайды және ұжымдық шарттың орындалуын бақылайды.",
        "Комитет защищает трудовые права работников и следит за выполнением коллективного договора.",
        "The committee protects the rights of employees at work and sees that the collective agreement is kept.",
    ),
    "hint": T(
        "Кәсіподақ не істейді, оған қалай кіруге болады, комитетті қайдан табуға болады",
        "Чем занимается профсоюз, как в него вступить и где найти комитет",
        "What the union does, how to join it and where to find the committee",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Комитет кәсіпорынның кәсіподақ мүшелері атынан сөйлейді. "
                "Оның құрамында тоғыз адам бар: әр цех пен бөлімнен өкіл сайланады. "
                "Отырыс айына бір рет өтеді, кезек күттірмейтін мәселе бойынша – қажетіне қарай.</p>"
                "<h2>Комитет не істейді</h2>"
                "<ul>"
                "<li>жұмыс берушімен ұжымдық шарт туралы келіссөз жүргізеді және оның орындалуын тексереді;</li>"
                "<li>еңбек жағдайын, арнайы киім мен қорғаныш құралдарының берілуін бақылайды;</li>"
                "<li>еңбек дауы туса, қызметкерге кеңес береді және келісу комиссиясында мүддесін қорғайды;</li>"
                "<li>қиын жағдайға тап болған қызметкерлерге материалдық көмек береді;</li>"
                "<li>балалардың жазғы демалысын, спорт жарыстары мен мерекелерді ұйымдастырады;</li>"
                "<li>зейнетке шыққан еңбек ардагерлерімен байланысын үзбейді.</li>"
                "</ul>"
                "<h2>Кәсіподаққа қалай кіруге болады</h2>"
                "<p>Кәсіпорынның кез келген қызметкері кәсіподақ мүшесі бола алады. "
                "Өз цехыңыздың өкіліне немесе комитетке өтініш жазыңыз. "
                "Өтініш комитеттің келесі отырысында қаралады. "
                "Мүшелік жарна – жалақының бір пайызы. "
                "Кәсіподаққа кіру де, одан шығу да – әркімнің өз еркі.</p>"
                '<p>Жиналыстар, жарыстар мен демалыс туралы <a href="page:about/trade-union/news">«Кәсіподақ '
                "өмірі»</a> "
                "бетінен оқыңыз.</p>",
                "<p>Комитет выступает от имени членов профсоюза предприятия. "
                "В его составе девять человек: каждый цех и отдел избирает своего представителя. "
                "Заседания проходят раз в месяц, по неотложным вопросам – по мере необходимости.</p>"
                "<h2>Чем занимается комитет</h2>"
                "<ul>"
                "<li>ведёт с работодателем переговоры о коллективном договоре и проверяет его выполнение;</li>"
                "<li>следит за условиями труда, выдачей спецодежды и средств защиты;</li>"
                "<li>при трудовом споре консультирует работника и защищает его в согласительной комиссии;</li>"
                "<li>оказывает материальную помощь работникам, попавшим в трудное положение;</li>"
                "<li>организует летний отдых детей, спортивные соревнования и праздники;</li>"
                "<li>поддерживает связь с ветеранами труда, вышедшими на пенсию.</li>"
                "</ul>"
                "<h2>Как вступить в профсоюз</h2>"
                "<p>Членом профсоюза может стать любой работник предприятия. "
                "Напишите заявление представителю своего цеха или в комитет. "
                "Заявление рассмотрят на ближайшем заседании комитета. "
                "Членский взнос – один процент заработной платы. "
                "Вступать в профсоюз и выходить из него каждый решает сам.</p>"
                '<p>О собраниях, соревнованиях и отдыхе читайте на странице <a href="page:about/trade-union/news">'
                "«Профсоюзная жизнь»</a>.</p>",
                "<p>The committee speaks for the members of the union at the enterprise. "
                "It has nine members: every division and department elects its own representative. "
                "It meets once a month, and as needed when a matter cannot wait.</p>"
                "<h2>What the committee does</h2>"
                "<ul>"
                "<li>negotiates the collective agreement with the employer and checks that it is kept;</li>"
                "<li>watches over working conditions and the issue of work clothes and protective equipment;</li>"
                "<li>advises an employee in a labour dispute and defends them in the conciliation commission;</li>"
                "<li>gives financial help to employees who find themselves in difficulty;</li>"
                "<li>organises children’s summer holidays, sports competitions and celebrations;</li>"
                "<li>keeps in touch with veteran workers who have retired.</li>"
                "</ul>"
                "<h2>How to join the union</h2>"
                "<p>Any employee of the enterprise can become a member of the union. "
                "Write an application to the representative of your division or to the committee. "
                "It will be considered at the committee’s next meeting. "
                "The membership fee is one per cent of your wages. "
                "Joining the union and leaving it are everyone’s own choice.</p>"
                '<p>Read about meetings, competitions and holidays on the page <a href="page:about/trade-union/news">'
                "“Trade union life”</a>.</p>",
            ),
        ),
        (
            "picture",
            {
                "image": "sports-day",
                "caption": T(
                    "Цехтар жарысқан жазғы спорт күні",
                    "Летний день спорта: соревнуются цеха",
                    "Summer sports day between the divisions",
                ),
            },
        ),
        (
            "contact",
            {
                "unit": _UNION,
                "person": T("Нұрғалиева Гүлнар Серікқызы", "Гульнар Сериковна Нургалиева", "Gulnar Nurgaliyeva"),
                "phones": ["+7 (7232) 00-00-08"],
                "email": "",
                "place": T(
                    "Шәкәрім д-лы, 180, 214-кабинет", "пр. Шакарима, 180, кабинет 214", "180 Shakarim Avenue, room 214"
                ),
                "hours": _HOURS,
            },
        ),
    ],
    "unit": _UNION,
}

_INVESTMENT_PROGRAMMES = {
    "slug": "investment-programmes",
    "kind": "reports",
    "report_kind": "investment",
    "title": T(
        "Инвестициялық бағдарламаларды іске асыру",
        "Реализация инвестиционных программ",
        "Implementation of investment programmes",
    ),
    "lead": T(
        "Желілер мен жабдықты жаңартуға не жоспарланғаны және қанша қаражат жұмсалғаны туралы есептер.",
        "Отчёты о том, что запланировано для обновления сетей и оборудования и сколько средств израсходовано.",
        "Reports on what is planned for renewing networks and equipment, and how much has been spent.",
    ),
    "hint": T(
        "Инвестициялық бағдарламалардың орындалуы туралы жылдар бойынша есептер",
        "Отчёты об исполнении инвестиционных программ по годам",
        "Progress reports on investment programmes, year by year",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Инвестициялық бағдарлама – желілерді, сорғы станцияларын және тазарту құрылыстарын жаңартудың "
                "бірнеше жылға арналған жоспары. "
                "Онда әр іс-шараның мерзімі, құны және қаржыландыру көзі көрсетіледі. "
                "Қаражаттың бір бөлігі тарифте ескеріледі, сондықтан әр тұтынушы оның қайда жұмсалғанын "
                "білуге құқылы.</p>"
                "<p>Бағдарламаны уәкілетті орган жергілікті атқарушы органмен бірге бекітеді. "
                "Бұл тәртіпті Қазақстан Республикасының 2018 жылғы 27 желтоқсандағы «Табиғи монополиялар туралы» "
                "Заңы белгілейді. "
                "Бағдарлама өзгерсе, өзгеріс те дәл осылай бекітіледі.</p>",
                "<p>Инвестиционная программа – это план обновления сетей, насосных станций и очистных сооружений "
                "на несколько лет. "
                "В ней указаны срок, стоимость и источник финансирования каждого мероприятия. "
                "Часть средств учтена в тарифе, поэтому каждый потребитель вправе знать, на что они "
                "израсходованы.</p>"
                "<p>Программу утверждает уполномоченный орган совместно с местным исполнительным органом. "
                "Этот порядок установлен Законом Республики Казахстан от 27 декабря 2018 года "
                "«О естественных монополиях». "
                "Если программа меняется, изменения утверждают так же.</p>",
                "<p>An investment programme is a plan, made for several years, for renewing networks, pumping "
                "stations and treatment plants. "
                "It gives the time, cost and source of financing of every measure. "
                "Part of the money is included in the tariff, so every consumer has the right to know how "
                "it is spent.</p>"
                "<p>The programme is approved by the authorised body together with the local executive body. "
                "This procedure is set by the Law of the Republic of Kazakhstan “On Natural Monopolies” "
                "of 27 December 2018. "
                "If the programme changes, the changes are approved in the same way.</p>",
            ),
        ),
        (
            "text",
            T(
                "<h2>Есепті қалай оқу керек</h2>"
                "<ul>"
                "<li><b>Іс-шара</b> – нақты не істеледі: мысалы, белгілі бір көшедегі құбырды ауыстыру.</li>"
                "<li><b>Жоспарланған сома</b> – бағдарламада бекітілген қаражат, мың теңге.</li>"
                "<li><b>Игерілген сома</b> – есепті күнге дейін орындалып, қабылданған жұмыстың құны.</li>"
                "<li><b>Ауытқу себебі</b> – екі соманың неге сәйкес келмейтіні: сатып алудағы үнем, "
                "мерзімнің жылжуы немесе жабдықтың кеш жеткізілуі.</li>"
                "</ul>"
                "<p>Жыл ортасында игерілген соманың аз болуы – қалыпты жағдай: "
                "жер жұмыстары жылы мезгілде жүргізіледі, ал төлем жұмыс қабылданғаннан кейін жасалады.</p>",
                "<h2>Как читать отчёт</h2>"
                "<ul>"
                "<li><b>Мероприятие</b> – что именно делается: например, замена трубы на определённой улице.</li>"
                "<li><b>Плановая сумма</b> – средства, утверждённые в программе, тыс. тенге.</li>"
                "<li><b>Освоенная сумма</b> – стоимость работ, выполненных и принятых к отчётной дате.</li>"
                "<li><b>Причина отклонения</b> – почему две суммы не совпадают: экономия при закупке, "
                "перенос срока или поздняя поставка оборудования.</li>"
                "</ul>"
                "<p>Небольшая освоенная сумма в середине года – обычное дело: "
                "земляные работы ведут в тёплое время, а оплата идёт после приёмки.</p>",
                "<h2>How to read a report</h2>"
                "<ul>"
                "<li><b>Measure</b>: what exactly is done, for example replacing a pipe in a certain street.</li>"
                "<li><b>Planned</b>: the money approved in the programme, in KZT thousand.</li>"
                "<li><b>Spent</b>: the cost of work completed and accepted by the reporting date.</li>"
                "<li><b>Reason for deviation</b>: why the two amounts differ: savings in procurement, "
                "a change of date or late delivery of equipment.</li>"
                "</ul>"
                "<p>A small amount spent by the middle of the year is usual: "
                "digging is done in the warm season, and payment follows acceptance of the work.</p>",
            ),
        ),
    ],
    "unit": _ECONOMICS,
}

_TARIFF_ESTIMATES = {
    "slug": "tariff-estimates",
    "kind": "reports",
    "report_kind": "tariff",
    "title": T("Тарифтік сметаларды орындау", "Исполнение тарифных смет", "Execution of tariff estimates"),
    "lead": T(
        "Тарифке енгізілген шығыстардың нақты қанша болғаны: сумен жабдықтау және су бұру бойынша бөлек есептер.",
        "Сколько на деле составили затраты, заложенные в тариф: отдельные отчёты по водоснабжению и водоотведению.",
        "What the costs included in the tariff really came to: separate reports for water supply and for wastewater.",
    ),
    "hint": T(
        "Бекітілген және нақты шығыстар, ауытқу және оның себебі",
        "Утверждённые и фактические затраты, отклонение и его причина",
        "Approved and actual costs, the deviation and its reason",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Тарифтік смета – тарифті құрайтын кірістер мен шығыстардың тізімі. "
                "Онда электр энергиясы, жалақы, реагенттер, жөндеу, салық сияқты шығыстар баптары бар. "
                "Сметаны тарифпен бірге уәкілетті орган бекітеді, ал кәсіпорын оның орындалуы туралы есеп береді.</p>"
                "<p>Сумен жабдықтау мен су бұру – екі бөлек қызмет, олардың тарифі де, сметасы да бөлек. "
                "Бір қызметке арналған қаражат екіншісіне жұмсалмайды, сондықтан есептер де екі топқа бөлінген. "
                "Екі қызметке ортақ шығыстар, мысалы бухгалтерия мен байланыс, "
                "бекітілген әдістеме бойынша бөлінеді.</p>",
                "<p>Тарифная смета – это перечень доходов и затрат, из которых складывается тариф. "
                "В ней есть статьи затрат: электроэнергия, заработная плата, реагенты, ремонт, налоги. "
                "Смету вместе с тарифом утверждает уполномоченный орган, а предприятие отчитывается "
                "о её исполнении.</p>"
                "<p>Водоснабжение и водоотведение – две отдельные услуги, у каждой свой тариф и своя смета. "
                "Средства одной услуги не тратят на другую, поэтому и отчёты разделены на две группы. "
                "Затраты, общие для двух услуг, например бухгалтерия и связь, "
                "распределяют по утверждённой методике.</p>",
                "<p>A tariff estimate is the list of income and costs that make up the tariff. "
                "Its cost items include electricity, wages, reagents, repairs and taxes. "
                "The authorised body approves the estimate together with the tariff, and the enterprise reports "
                "on its execution.</p>"
                "<p>Water supply and wastewater are two separate services, each with its own tariff and estimate. "
                "Money meant for one is not spent on the other, so the reports are in two groups as well. "
                "Costs shared by both services, such as accounting and communications, "
                "are divided by an approved method.</p>",
            ),
        ),
        (
            "text",
            T(
                "<h2>Ауытқу нені білдіреді</h2>"
                "<p>Ауытқу – нақты шығыс пен бекітілген шығыстың айырмасы. "
                "Әр бап бойынша пайызбен көрсетіледі.</p>"
                "<ul>"
                "<li><b>Минус белгісі</b> – бекітілген сомадан аз жұмсалды. "
                "Себебі үнем де, кейінге қалдырылған жұмыс та болуы мүмкін.</li>"
                "<li><b>Плюс белгісі</b> – бекітілген сомадан көп жұмсалды. "
                "Айырманы кәсіпорын өз қаражатынан жабады, тариф оған бола өздігінен өспейді.</li>"
                "<li><b>Ауытқу себебі</b> – айырма неден шыққаны қысқаша жазылған баған.</li>"
                "</ul>"
                "<p>Жартыжылдық есепте нақты сома жылдық сметамен салыстырылады, "
                "сондықтан әр бап шамамен жартылай орындалған болып көрінеді.</p>",
                "<h2>Что означает отклонение</h2>"
                "<p>Отклонение – это разница между фактическими и утверждёнными затратами. "
                "По каждой статье оно показано в процентах.</p>"
                "<ul>"
                "<li><b>Знак «минус»</b> – израсходовано меньше утверждённого. "
                "Причиной бывает и экономия, и работа, перенесённая на потом.</li>"
                "<li><b>Знак «плюс»</b> – израсходовано больше утверждённого. "
                "Разницу предприятие покрывает из своих средств, тариф из-за неё сам по себе не растёт.</li>"
                "<li><b>Причина отклонения</b> – графа, где кратко объяснено, откуда взялась разница.</li>"
                "</ul>"
                "<p>В полугодовом отчёте фактическая сумма сравнивается с годовой сметой, "
                "поэтому статьи выглядят исполненными примерно наполовину.</p>",
                "<h2>What a deviation means</h2>"
                "<p>The deviation is the difference between actual and approved costs. "
                "It is shown for every item as a percentage.</p>"
                "<ul>"
                "<li><b>A minus sign</b>: less was spent than approved. "
                "The reason may be a saving, or work put off until later.</li>"
                "<li><b>A plus sign</b>: more was spent than approved. "
                "The enterprise covers the difference from its own funds; the tariff does not rise by itself "
                "because of it.</li>"
                "<li><b>Reason for deviation</b>: the column that says briefly where the difference comes from.</li>"
                "</ul>"
                "<p>A half-year report compares actual costs with the estimate for the whole year, "
                "so items look about half fulfilled.</p>",
            ),
        ),
    ],
    "unit": _ECONOMICS,
}

_WATER_SUPPLY = {
    "slug": "water-supply",
    "kind": "content",
    "title": T("Сумен жабдықтау", "Водоснабжение", "Water supply"),
    "lead": T(
        "Ауыз су ұңғымадан шүмегіңізге дейін қандай жолдан өтеді және оны кім тексереді.",
        "Какой путь проходит питьевая вода от скважины до вашего крана и кто её проверяет.",
        "The way drinking water travels from the well to your tap, and who checks it.",
    ),
    "hint": T(
        "Су тоғандары, зарарсыздандыру, резервуарлар, сорғы станциялары және желілер",
        "Водозаборы, обеззараживание, резервуары, насосные станции и сети",
        "Water intakes, disinfection, reservoirs, pumping stations and mains",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Өскемен тұрғындары жерасты суын ішеді. Ұңғымалар Ертіс пен Үлбінің жағалауында, қиыршық "
                "тасты қабаттарда "
                "орналасқан. "
                "Бұл қабаттар суды табиғи түрде сүзеді, сондықтан оның құрамы жыл бойы тұрақты болады. "
                "Соған қарамастан су желіге берілмес бұрын міндетті түрде зарарсыздандырылады.</p>"
                "<p>Жүйе тоқтамай жұмыс істейді. Қысымды, резервуарлардағы су деңгейін және сорғылардың күйін "
                "диспетчерлік қызмет тәулік бойы бақылайды. "
                "Бір сорғы тоқтаса, оның орнына резервтегісі іске қосылады.</p>",
                "<p>Жители Усть-Каменогорска пьют подземную воду. Скважины расположены на берегах Иртыша и Ульбы, "
                "в галечных слоях. "
                "Эти слои фильтруют воду естественным образом, поэтому её состав постоянен весь год. "
                "Но прежде чем подать воду в сеть, её обязательно обеззараживают.</p>"
                "<p>Система работает без остановки. За давлением, уровнем воды в резервуарах и состоянием насосов "
                "круглосуточно следит диспетчерская служба. "
                "Если один насос остановится, вместо него включается резервный.</p>",
                "<p>The people of Oskemen drink groundwater. The wells stand on the banks of the Ertis and the Ulbi, "
                "in layers of gravel. "
                "These layers filter the water naturally, so its composition is steady all year round. "
                "Even so, water is always disinfected before it enters the network.</p>"
                "<p>The system never stops. The dispatch service watches the pressure, the level in the reservoirs "
                "and the state of the pumps round the clock. "
                "If one pump stops, a standby takes over.</p>",
            ),
        ),
        (
            "process",
            {
                "heading": T("Судың шүмекке дейінгі жолы", "Путь воды до крана", "How water reaches your tap"),
                "stages": [
                    {
                        "title": T("Су тоғаны", "Водозабор", "Water intake"),
                        "text": T(
                            "<p>Тереңдігі 30–60 метр болатын ұңғымалардан су алынады. "
                            "Олардың айналасында санитариялық қорғау аймағы бар: онда құрылыс салуға болмайды.</p>",
                            "<p>Воду берут из скважин глубиной 30–60 метров. "
                            "Вокруг них действует зона санитарной охраны: строить там нельзя.</p>",
                            "<p>Water is taken from wells 30 to 60 metres deep. "
                            "They lie in a sanitary protection zone, where building is not allowed.</p>",
                        ),
                    },
                    {
                        "title": T("Бірінші көтерім сорғылары", "Насосы первого подъёма", "First-lift pumps"),
                        "text": T(
                            "<p>Суға батырылатын сорғылар суды ұңғымадан көтеріп, жинау құбырымен станцияға "
                            "жеткізеді.</p>",
                            "<p>Погружные насосы поднимают воду из скважины и по сборному водоводу подают на "
                            "станцию.</p>",
                            "<p>Submersible pumps raise water from the wells and send it to the station "
                            "by a collecting main.</p>",
                        ),
                    },
                    {
                        "title": T("Зарарсыздандыру", "Обеззараживание", "Disinfection"),
                        "text": T(
                            "<p>Суға натрий гипохлориті мөлшерлеп қосылады. "
                            "Аздаған қалдық хлор суды желінің соңына дейін қорғайды.</p>",
                            "<p>В воду дозированно вводят гипохлорит натрия. "
                            "Небольшое количество остаточного хлора защищает её до самого конца сети.</p>",
                            "<p>A measured dose of sodium hypochlorite is added. "
                            "A little residual chlorine protects the water to the far end of the network.</p>",
                        ),
                    },
                    {
                        "title": T("Зертханалық бақылау", "Лабораторный контроль", "Laboratory control"),
                        "text": T(
                            "<p>Зертхана судың сынамасын ұңғымалардан, резервуарлардан және көше желісінен алады. "
                            '<a href="page:consumers/water-quality">Судың сапасына</a> қойылатын талаптар бөлек '
                            "бетте берілген.</p>",
                            "<p>Лаборатория берёт пробы воды из скважин, резервуаров и уличной сети. "
                            'Требования к <a href="page:consumers/water-quality">качеству воды</a> приведены '
                            "на отдельной странице.</p>",
                            "<p>The laboratory takes samples from wells, reservoirs and street mains. "
                            'The requirements for <a href="page:consumers/water-quality">water quality</a> have '
                            "a page of their own.</p>",
                        ),
                    },
                    {
                        "title": T("Таза су резервуарлары", "Резервуары чистой воды", "Clean-water reservoirs"),
                        "text": T(
                            "<p>Түнде резервуарлар толады, таңертең және кешке, су көп тұтынылғанда, қорын береді. "
                            "Өрт сөндіруге арналған қор да осында сақталады.</p>",
                            "<p>Ночью резервуары наполняются, а утром и вечером, когда воды расходуют много, "
                            "отдают запас. "
                            "Здесь же хранится запас для тушения пожаров.</p>",
                            "<p>The reservoirs fill at night and give up their store in the mornings and evenings, "
                            "when much water is used. "
                            "The reserve for fighting fires is kept here as well.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Екінші көтерім сорғы станциялары",
                            "Насосные станции второго подъёма",
                            "Second-lift pumping stations",
                        ),
                        "text": T(
                            "<p>Сорғылар суды қысыммен қалалық желіге береді. "
                            "Биік үйлер мен дөңдегі аудандарда қысымды қосымша станциялар көтереді.</p>",
                            "<p>Насосы подают воду под давлением в городскую сеть. "
                            "Для высотных домов и районов на возвышенности давление поднимают "
                            "дополнительные станции.</p>",
                            "<p>Pumps send water under pressure into the city network. "
                            "For tall buildings and districts on high ground, booster stations "
                            "raise the pressure.</p>",
                        ),
                    },
                    {
                        "title": T("Желі және үйге кіретін құбыр", "Сеть и ввод в дом", "Mains and the service pipe"),
                        "text": T(
                            "<p>Су магистральдан көше құбырына, одан үйге келеді. "
                            "Шекарадан кейінгі құбырлар мен шүмектер – үйдің немесе пәтер иесінің "
                            "жауапкершілігінде.</p>",
                            "<p>Из магистрали вода идёт в уличную трубу, оттуда – в дом. "
                            "За трубы и краны после границы отвечает дом или собственник квартиры.</p>",
                            "<p>Water flows from the trunk main to the street main and from there to the house. "
                            "Pipes and taps past the boundary are for the building or the owner of the flat.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "figures",
            {
                "figures": [
                    {
                        "number": "64",
                        "unit": T("ұңғыма", "скважины", "wells"),
                        "label": T("су тоғандарында", "на водозаборах", "at the water intakes"),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                    {
                        "number": "42000",
                        "unit": T("м³", "м³", "m³"),
                        "label": T(
                            "таза су резервуарларының сыйымдылығы",
                            "ёмкость резервуаров чистой воды",
                            "of storage in clean-water reservoirs",
                        ),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                    {
                        "number": "43",
                        "unit": T("сорғы станциясы", "насосные станции", "pumping stations"),
                        "label": T("суды желіге береді", "подают воду в сеть", "send water into the network"),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                    {
                        "number": "652.4",
                        "unit": T("км", "км", "km"),
                        "label": T("су құбыры желілері", "водопроводные сети", "of water mains"),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                ]
            },
        ),
        (
            "callout",
            {
                "kind": "note",
                "title": T(
                    "Су болмаса немесе қысым төмен болса",
                    "Если нет воды или напор слабый",
                    "No water, or low pressure",
                ),
                "text": T(
                    "<p>Алдымен көршілеріңізден сұраңыз. Оларда су болса, ақау сіздің үйіңіздің ішінде: үйді "
                    "басқаратын "
                    "ұйымға хабарласыңыз. Оларда да су болмаса, Call-орталыққа қоңырау шалыңыз: "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                    "<p>Сначала спросите соседей. Если у них вода есть, неисправность внутри вашего дома: "
                    "обратитесь в "
                    "организацию, которая им управляет. Если воды нет и у них, позвоните в Call-центр: "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                    "<p>Ask your neighbours first. If they have water, the fault is inside your building: turn to "
                    "its manager. If they have none either, ring the call centre: "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                ),
            },
        ),
    ],
    "unit": _WATER,
}

_WASTEWATER_PAGE = {
    "slug": "wastewater",
    "kind": "content",
    "title": T("Су бұру", "Водоотведение", "Wastewater"),
    "lead": T(
        "Үйден шыққан сарқынды су қайда барады және өзенге қосылғанға дейін қалай тазарады.",
        "Куда уходит сточная вода из дома и как её очищают, прежде чем вернуть в реку.",
        "Where wastewater goes when it leaves your home, and how it is treated before it returns to the river.",
    ),
    "hint": T(
        "Кәріз желілері, сорғы станциялары және тазарту құрылыстары",
        "Сети канализации, насосные станции и очистные сооружения",
        "Sewers, pumping stations and the treatment plant",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Қолжуғыштан, ваннадан және унитаздан кеткен су кәріз желісімен тазарту құрылыстарына жетеді. "
                "Құбырлар еңіспен төселген: су көп жерде өздігінен ағады, ал жер бедері көтерілетін жерде оны "
                "сорғы станциялары айдайды. "
                "Үйден тазарту құрылыстарына дейінгі жол орта есеппен бірнеше сағат алады.</p>"
                "<p>Су бұру желісі қаланың жаңбыр суын қабылдауға арналмаған. "
                "Төбеден немесе ауладан аққан суды кәріз құдығына бұруға болмайды: "
                "нөсер жауғанда құбырлар толып, су жертөлелерге көтерілуі мүмкін.</p>",
                "<p>Вода из раковины, ванны и унитаза по сети канализации попадает на очистные сооружения. "
                "Трубы проложены с уклоном: чаще всего вода течёт сама, а там, где местность поднимается, её "
                "перекачивают насосные станции. "
                "Путь от дома до очистных сооружений занимает в среднем несколько часов.</p>"
                "<p>Сеть водоотведения не рассчитана на дождевую воду города. "
                "Отводить воду с крыши или двора в канализационный колодец нельзя: "
                "в сильный дождь трубы переполнятся, и вода может подняться в подвалы.</p>",
                "<p>Water from the sink, the bath and the toilet runs through the sewers to the treatment plant. "
                "The pipes are laid on a slope: mostly water flows by itself, and where the ground rises "
                "pumping stations move it on. "
                "The way from a home to the treatment plant takes several hours on average.</p>"
                "<p>The wastewater network is not built for the city’s rainwater. "
                "Water from a roof or yard must not be led into a sewer manhole: "
                "in heavy rain the pipes fill up, and water may rise into basements.</p>",
            ),
        ),
        (
            "process",
            {
                "heading": T(
                    "Сарқынды судың өзенге дейінгі жолы",
                    "Путь стоков до реки",
                    "From the house to the river",
                ),
                "stages": [
                    {
                        "title": T("Үйден шығатын құбыр", "Выпуск из дома", "The house drain"),
                        "text": T(
                            "<p>Тік құбырлардағы су үйден шығатын құбырмен ауладағы құдыққа құйылады.</p>",
                            "<p>Из стояков вода по выпуску попадает в дворовый колодец.</p>",
                            "<p>From the stacks, water runs through the house drain into a manhole in the yard.</p>",
                        ),
                    },
                    {
                        "title": T("Аула және көше желілері", "Дворовые и уличные сети", "Yard and street sewers"),
                        "text": T(
                            "<p>Аула құбырлары көше желісіне қосылады. Құдықтар арқылы біз құбырларды тексеріп, "
                            "тазалаймыз.</p>",
                            "<p>Дворовые трубы соединяются с уличной сетью. Через колодцы мы осматриваем и "
                            "прочищаем трубы.</p>",
                            "<p>Yard pipes join the street sewers. Through the manholes we inspect and "
                            "clean the pipes.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Коллекторлар мен сорғы станциялары",
                            "Коллекторы и насосные станции",
                            "Trunk sewers and pumping stations",
                        ),
                        "text": T(
                            "<p>Көше желілерінің суы ірі коллекторларға жиналады. "
                            "Сорғы станциялары оны тазарту құрылыстарына қарай айдайды.</p>",
                            "<p>Вода уличных сетей собирается в крупные коллекторы. "
                            "Насосные станции перекачивают её к очистным сооружениям.</p>",
                            "<p>Water from the street sewers gathers in large trunk sewers. "
                            "Pumping stations send it on to the treatment plant.</p>",
                        ),
                    },
                    {
                        "title": T("Механикалық тазарту", "Механическая очистка", "Mechanical treatment"),
                        "text": T(
                            "<p>Торлар шүберек пен пластикті ұстап қалады. "
                            "Құм тұтқышта құм шөгеді, тұндырғыштарда ауыр бөлшектер түбіне түседі.</p>",
                            "<p>Решётки задерживают тряпки и пластик. "
                            "В песколовках оседает песок, в отстойниках – тяжёлые частицы.</p>",
                            "<p>Screens hold back rags and plastic. "
                            "Sand settles in the grit chambers, and heavy particles in the settling tanks.</p>",
                        ),
                    },
                    {
                        "title": T("Биологиялық тазарту", "Биологическая очистка", "Biological treatment"),
                        "text": T(
                            "<p>Аэротенктерде ауа беріліп тұрады. Белсенді тұнбадағы микроорганизмдер еріген "
                            "органикалық заттармен қоректеніп, суды тазартады.</p>",
                            "<p>В аэротенки подают воздух. Микроорганизмы активного ила питаются растворённой "
                            "органикой и очищают воду.</p>",
                            "<p>Air is blown into the aeration tanks. Microorganisms in the activated sludge feed on "
                            "dissolved organic matter and clean the water.</p>",
                        ),
                    },
                    {
                        "title": T("Тұнбаны бөлу", "Отделение ила", "Separating the sludge"),
                        "text": T(
                            "<p>Екінші тұндырғыштарда тұнба судан бөлінеді. "
                            "Оның бір бөлігі аэротенктерге қайтарылады, артығы сусыздандырылып, арнайы "
                            "алаңға шығарылады.</p>",
                            "<p>Во вторичных отстойниках ил отделяется от воды. "
                            "Часть его возвращается в аэротенки, избыток обезвоживают и вывозят на площадку.</p>",
                            "<p>In the secondary settling tanks the sludge is separated from the water. "
                            "Part of it returns to the aeration tanks; the rest is dewatered and taken to a "
                            "special site.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Зарарсыздандыру және өзенге жіберу",
                            "Обеззараживание и выпуск в реку",
                            "Disinfection and release to the river",
                        ),
                        "text": T(
                            "<p>Тазартылған су зарарсыздандырылады. Зертхана оның құрамын тексереді, "
                            "содан кейін су Ертіске жіберіледі.</p>",
                            "<p>Очищенную воду обеззараживают. Лаборатория проверяет её состав, "
                            "а затем воду выпускают в Иртыш.</p>",
                            "<p>Treated water is disinfected. The laboratory checks its composition, "
                            "and then the water is released into the Ertis.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "figures",
            {
                "figures": [
                    {
                        "number": "398.7",
                        "unit": T("км", "км", "km"),
                        "label": T("кәріз желілері", "сети канализации", "of sewers"),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                    {
                        "number": "31",
                        "unit": T("сорғы станциясы", "насосная станция", "pumping stations"),
                        "label": T(
                            "сарқынды суды тазартуға жеткізеді",
                            "доставляет стоки на очистку",
                            "send wastewater to treatment",
                        ),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                    {
                        "number": "88000",
                        "unit": T("м³ тәулігіне", "м³ в сутки", "m³ a day"),
                        "label": T(
                            "тазартылатын сарқынды су",
                            "сточных вод проходит очистку",
                            "of wastewater treated",
                        ),
                        "as_of": "2026-01-01",
                        "source": _ENGINEERING_DATA,
                    },
                ]
            },
        ),
        (
            "callout",
            {
                "kind": "warning",
                "title": T(
                    "Кәрізге не тастауға болмайды",
                    "Что нельзя бросать в канализацию",
                    "What must not go down the drain",
                ),
                "text": T(
                    "<p>Ылғал майлық, ас майы, тамақ қалдығы, құрылыс қоспасы мен дәрі-дәрмек құбырды бітейді немесе "
                    "белсенді тұнбаны улайды. Толық тізім: "
                    '<a href="page:consumers/leaflets/sewer">кәрізді бітелуден қалай сақтау керек</a>.</p>',
                    "<p>Влажные салфетки, жир, остатки пищи, строительные смеси и лекарства забивают трубы или "
                    "отравляют активный ил. Полный список: "
                    '<a href="page:consumers/leaflets/sewer">как уберечь канализацию от засоров</a>.</p>',
                    "<p>Wet wipes, fat, food scraps, building mixtures and medicines block the pipes or "
                    "poison the activated sludge. The full list: "
                    '<a href="page:consumers/leaflets/sewer">how to keep the sewer clear</a>.</p>',
                ),
            },
        ),
        (
            "callout",
            {
                "kind": "emergency",
                "title": T("Ашық құдық көрсеңіз", "Если вы увидели открытый колодец", "If you see an open manhole"),
                "text": T(
                    "<p>Жақындамаңыз, балаларды жолатпаңыз және бірден қоңырау шалыңыз: "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>. Көшені және ең жақын үйді айтыңыз.</p>',
                    "<p>Не подходите, не подпускайте детей и сразу позвоните: "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>. Назовите улицу и ближайший дом.</p>',
                    "<p>Keep away, keep children away, and ring at once: "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>. Give the street and the nearest house.</p>',
                ),
            },
        ),
    ],
    "unit": _WASTEWATER,
}

_REPORTS = {
    "slug": "reports",
    "kind": "reports",
    "report_kind": "state",
    "title": T("Кәсіпорынның есептері", "Отчёты предприятия", "Reports"),
    "lead": T(
        "Кәсіпорын мемлекеттік органдарға тапсыратын тоқсандық және жартыжылдық есептер.",
        "Квартальные и полугодовые отчёты, которые предприятие сдаёт государственным органам.",
        "The quarterly and half-year reports the enterprise submits to state bodies.",
    ),
    "hint": T(
        "Тоқсан мен жартыжылдық есептері: керек кезеңді тауып, жүктеп алыңыз",
        "Отчёты за кварталы и полугодия: найдите нужный период и скачайте файл",
        "Reports for each quarter and half-year: find the period and download the file",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Табиғи монополия субъектісі ретінде кәсіпорын өз жұмысы туралы мемлекеттік органдарға үнемі есеп "
                "береді. "
                "Есеп тапсырылғаннан кейін бес жұмыс күні ішінде осы бетке қойылады. "
                "Егер мәлімет кейін түзетілсе, түзетілген нұсқасы жанына қосылады, ал бұрынғысы өшірілмейді.</p>"
                "<p>Тарифтік сметалар мен инвестициялық бағдарламалар туралы есептер бөлек беттерде: "
                '<a href="page:about/tariff-estimates">тарифтік сметаларды орындау</a> және '
                '<a href="page:about/investment-programmes">инвестициялық бағдарламаларды іске асыру</a>.</p>',
                "<p>Как субъект естественной монополии, предприятие регулярно отчитывается о своей работе перед "
                "государственными органами. "
                "Отчёт размещают на этой странице в течение пяти рабочих дней после сдачи. "
                "Если данные позже исправлены, рядом добавляют исправленный вариант, а прежний не удаляют.</p>"
                "<p>Отчёты о тарифных сметах и инвестиционных программах – на отдельных страницах: "
                '<a href="page:about/tariff-estimates">исполнение тарифных смет</a> и '
                '<a href="page:about/investment-programmes">реализация инвестиционных программ</a>.</p>',
                "<p>As a natural monopoly entity, the enterprise reports on its work to state bodies at "
                "regular intervals. "
                "A report is placed on this page within five working days after it is submitted. "
                "If figures are corrected later, the corrected version is added beside it and the old one stays.</p>"
                "<p>Reports on tariff estimates and investment programmes have pages of their own: "
                '<a href="page:about/tariff-estimates">execution of tariff estimates</a> and '
                '<a href="page:about/investment-programmes">implementation of investment programmes</a>.</p>',
            ),
        ),
        (
            "table",
            {
                "caption": T(
                    "Есеп кімге және қашан тапсырылады", "Кому и когда сдают отчёты", "Who gets the reports and when"
                ),
                "rows": [
                    [
                        T("Есеп", "Отчёт", "Report"),
                        T("Кімге", "Кому", "To whom"),
                        T("Қашан", "Когда", "When"),
                    ],
                    [
                        T("Тоқсандық есеп", "Квартальный отчёт", "Quarterly report"),
                        T(
                            "Қала әкімдігіне және статистика органына",
                            "Акимату города и органу статистики",
                            "The city Akimat and the statistics body",
                        ),
                        T(
                            "Тоқсаннан кейінгі айда",
                            "В месяце, следующем за кварталом",
                            "In the month after the quarter",
                        ),
                    ],
                    [
                        T("Жартыжылдық есеп", "Полугодовой отчёт", "Half-year report"),
                        T("Уәкілетті органға", "Уполномоченному органу", "The authorised body"),
                        T(
                            "Жартыжылдықтан кейінгі айда",
                            "В месяце, следующем за полугодием",
                            "In the month after the half-year",
                        ),
                    ],
                ],
            },
        ),
    ],
    "unit": _ECONOMICS,
}

_INFORMATION_RESOURCES = {
    "slug": "information-resources",
    "kind": "resources",
    "title": T("Ақпараттық ресурстар", "Информационные ресурсы", "Information resources"),
    "lead": T(
        "Тұтынушыға керек болатын мемлекеттік порталдар мен ашық деректер.",
        "Государственные порталы и открытые данные, которые могут понадобиться потребителю.",
        "State portals and open data that a consumer may need.",
    ),
    "hint": T(
        "Мемлекеттік порталдарға, заңдарға және сатып алуға сілтемелер",
        "Ссылки на государственные порталы, законы и закупки",
        "Links to state portals, laws and procurement",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Төмендегі сілтемелер басқа ұйымдардың сайттарына апарады. "
                "Ол сайттардың мазмұнына өз иелері жауап береді; сілтеме ашылмаса, бізге хабарлаңыз.</p>"
                '<p>Мемлекеттік органға өтініш беру үшін <a href="https://eotinish.kz">eotinish.kz</a>, заң мәтіндері '
                'үшін <a href="https://adilet.zan.kz">adilet.zan.kz</a> сайтын пайдаланыңыз. '
                "Ал сумен жабдықтау мен су бұру туралы сұрақты тікелей "
                '<a href="page:call-centre">Call-орталыққа</a> қойған тезірек.</p>',
                "<p>Ссылки ниже ведут на сайты других организаций. "
                "За их содержание отвечают их владельцы; если ссылка не открывается, сообщите нам.</p>"
                '<p>Чтобы подать обращение в государственный орган, используйте <a href="https://eotinish.kz">'
                'eotinish.kz</a>, тексты законов ищите на <a href="https://adilet.zan.kz">adilet.zan.kz</a>. '
                "А вопрос о водоснабжении или водоотведении быстрее задать прямо в "
                '<a href="page:call-centre">Call-центр</a>.</p>',
                "<p>The links below lead to the sites of other organisations. "
                "Their owners answer for what is on them; if a link does not open, tell us.</p>"
                '<p>To send an appeal to a state body use <a href="https://eotinish.kz">eotinish.kz</a>; '
                'for the texts of laws, <a href="https://adilet.zan.kz">adilet.zan.kz</a>. '
                "A question about water supply or wastewater is quicker to ask directly at the "
                '<a href="page:call-centre">call centre</a>.</p>',
            ),
        ),
    ],
    "unit": _PRESS,
}

_DETAILS = {
    "slug": "details",
    "kind": "details",
    "title": T("Деректемелер", "Реквизиты", "Company details"),
    "lead": T(
        "Шарт жасасуға, шот жазуға және ақша аударуға керек деректер: БСН, ЖСК, БСК, Кбе.",
        "Данные для договора, счёта и перевода: БИН, ИИК, БИК, Кбе.",
        "The details for a contract, an invoice or a transfer: BIN, IIK, BIC, KBE.",
    ),
    "hint": T(
        "Кәсіпорынның деректемелері және төлем мақсатын қалай жазу керек",
        "Реквизиты предприятия и как заполнить назначение платежа",
        "The enterprise’s bank details and how to write the purpose of payment",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Деректемелер ұйымдарға шарт жасасу, шот-фактура рәсімдеу және банк арқылы ақша аудару үшін керек. "
                "Тұрғынға оларды қолмен енгізудің қажеті жоқ: "
                '<a href="page:consumers/payment">төлем тәсілдерінің</a> көбінде дербес шоттың нөмірі жеткілікті.</p>'
                "<h2>Төлем мақсатына не жазу керек</h2>"
                "<ul>"
                "<li><b>Жеке тұлғалар:</b> дербес шоттың нөмірі, мекенжай, қай ай үшін төленгені.</li>"
                "<li><b>Заңды тұлғалар:</b> шарттың нөмірі мен күні, қызмет түрі, қай кезең үшін төленгені.</li>"
                "</ul>"
                "<p>Үлгі: «Сумен жабдықтау және су бұру, 2026 жылғы қаңтар, 15.01.2024 №\u00a0000 шарт бойынша».</p>"
                "<p>Шарттың немесе дербес шоттың нөмірі жазылмаса, төлем уақытында есепке алынбай қалуы мүмкін. "
                "Қателессеңіз, бухгалтерлік есеп бөліміне жазыңыз: сома, күн, төлем құжатының көшірмесі.</p>",
                "<p>Реквизиты нужны организациям для заключения договора, оформления счёта-фактуры и банковского "
                "перевода. "
                "Жителю не нужно вводить их вручную: "
                'для большинства <a href="page:consumers/payment">способов оплаты</a> достаточно номера '
                "лицевого счёта.</p>"
                "<h2>Что писать в назначении платежа</h2>"
                "<ul>"
                "<li><b>Физические лица:</b> номер лицевого счёта, адрес, за какой месяц платёж.</li>"
                "<li><b>Юридические лица:</b> номер и дата договора, вид услуги, за какой период платёж.</li>"
                "</ul>"
                "<p>Образец: «Водоснабжение и водоотведение, январь 2026 года, по договору №\u00a0000 от "
                "15.01.2024».</p>"
                "<p>Если не указать номер договора или лицевого счёта, платёж могут зачесть с опозданием. "
                "Если ошиблись, напишите в отдел бухгалтерского учёта: сумма, дата, копия платёжного документа.</p>",
                "<p>Organisations need these details to sign a contract, issue an invoice or make a bank transfer. "
                "A resident does not have to type them in: "
                'for most <a href="page:consumers/payment">ways to pay</a> the account number is enough.</p>'
                "<h2>What to write as the purpose of payment</h2>"
                "<ul>"
                "<li><b>Individuals:</b> the account number, the address and the month you pay for.</li>"
                "<li><b>Legal entities:</b> the number and date of the contract, the service and the period.</li>"
                "</ul>"
                "<p>An example: “Water supply and wastewater, January 2026, under contract no.\u00a0000 of "
                "15.01.2024”.</p>"
                "<p>Without the contract or account number, a payment may be credited late. "
                "If you make a mistake, write to the accounts department: amount, date, copy of the payment "
                "document.</p>",
            ),
        ),
        (
            "callout",
            {
                "kind": "warning",
                "title": T(
                    "Шот «өзгерді» деген хат келсе",
                    "Если пришло письмо о том, что счёт «изменился»",
                    "If a letter says the account has “changed”",
                ),
                "text": T(
                    "<p>Ақша аудармаңыз. Деректемелер өзгерсе, ол туралы осы бетте жазамыз. "
                    "Күмәндансаңыз, хаттағы нөмірге емес, осында көрсетілген нөмірге қоңырау шалыңыз.</p>",
                    "<p>Не переводите деньги. Если реквизиты изменятся, мы напишем об этом на этой странице. "
                    "Если сомневаетесь, звоните по номеру, указанному здесь, а не в письме.</p>",
                    "<p>Do not send money. If our details change, we will say so on this page. "
                    "If in doubt, ring the number given here, not the one in the letter.</p>",
                ),
            },
        ),
        (
            "contact",
            {
                "unit": _ACCOUNTS,
                "person": "",
                "phones": ["+7 (7232) 00-00-09"],
                "email": "secvoda@mail.ru",
                "place": _ADDRESS,
                "hours": _HOURS,
            },
        ),
    ],
    "unit": _ACCOUNTS,
}

_VACANCIES = {
    "slug": "vacancies",
    "kind": "vacancies",
    "title": T("Бос жұмыс орындары", "Вакансии", "Vacancies"),
    "lead": T(
        "Жұмысқа қалай тұруға болады: қандай құжат керек және әңгімелесу қалай өтеді.",
        "Как устроиться к нам на работу: какие документы нужны и как проходит собеседование.",
        "How to get a job with us: which documents you need and how the interview goes.",
    ),
    "hint": T(
        "Ашық бос орындар, жалақы, талаптар және өтініш беру тәртібі",
        "Открытые вакансии, зарплата, требования и порядок подачи заявки",
        "Open vacancies, pay, requirements and how to apply",
    ),
    "body": [
        (
            "steps",
            {
                "heading": T("Жұмысқа қалай тұруға болады", "Как к нам устроиться", "How to apply"),
                "steps": [
                    {
                        "title": T("Бос орынды таңдаңыз", "Выберите вакансию", "Choose a vacancy"),
                        "text": T(
                            "<p>Міндеттерін, талаптарын және өтінім қабылданатын соңғы күнін оқыңыз.</p>",
                            "<p>Прочитайте обязанности, требования и срок приёма заявок.</p>",
                            "<p>Read the duties, the requirements and the last day for applications.</p>",
                        ),
                    },
                    {
                        "title": T("Түйіндеме жіберіңіз", "Отправьте резюме", "Send your CV"),
                        "text": T(
                            '<p>Хатты <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> мекенжайына жіберіп, '
                            "тақырыбына бос орынның атауын жазыңыз. Қағаз түйіндемені 112-кабинетке әкеле аласыз.</p>",
                            '<p>Отправьте письмо на <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>, '
                            "в теме укажите название вакансии. Бумажное резюме можно принести в кабинет 112.</p>",
                            '<p>Write to <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> with the name of the '
                            "vacancy in the subject line. You can also bring a paper CV to room 112.</p>",
                        ),
                    },
                    {
                        "title": T("Жауап күтіңіз", "Дождитесь ответа", "Wait for an answer"),
                        "text": T(
                            "<p>Бес жұмыс күні ішінде хабарласамыз. Шақырмайтын болсақ та, хабар береміз.</p>",
                            "<p>Мы свяжемся с вами в течение пяти рабочих дней. Если не пригласим, тоже сообщим.</p>",
                            "<p>We will be in touch within five working days. If we do not invite you, we will "
                            "tell you so.</p>",
                        ),
                    },
                    {
                        "title": T("Әңгімелесуге келіңіз", "Придите на собеседование", "Come for an interview"),
                        "text": T(
                            "<p>Әңгіме 30–40 минутқа созылады, қазақша немесе орысша – өзіңіз таңдайсыз. "
                            "Бөлім басшысы мен персонал маманы қатысады. Жұмысшы мамандықтарына шағын тәжірибелік "
                            "тапсырма беріледі.</p>",
                            "<p>Беседа длится 30–40 минут, на казахском или русском – по вашему выбору. "
                            "Участвуют руководитель подразделения и специалист по персоналу. По рабочим профессиям "
                            "дают небольшое практическое задание.</p>",
                            "<p>It takes 30 to 40 minutes, in Kazakh or Russian, as you choose. "
                            "The head of the unit and a personnel officer take part. For manual trades there is "
                            "a short practical task.</p>",
                        ),
                    },
                    {
                        "title": T("Шешімді біліңіз", "Узнайте решение", "Learn the decision"),
                        "text": T(
                            "<p>Үш жұмыс күні ішінде айтамыз. Қабылдасақ, еңбек шартын жасасамыз.</p>",
                            "<p>Сообщим в течение трёх рабочих дней. Если вы приняты, заключим трудовой договор.</p>",
                            "<p>We will tell you within three working days. If you are taken on, we sign an "
                            "employment "
                            "contract.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "text",
            T(
                "<h2>Қандай құжаттар керек</h2>"
                "<p>Өтінім беру үшін түйіндеме жеткілікті. Жұмысқа қабылданғанда мыналарды әкеліңіз:</p>"
                "<ul>"
                "<li>жеке куәлік;</li>"
                "<li>білімі, біліктілігі туралы құжат;</li>"
                "<li>еңбек қызметін растайтын құжат (бұрын жұмыс істеген болсаңыз);</li>"
                "<li>әскери есепке алу құжаты (әскери міндеттілерге);</li>"
                "<li>медициналық қорытынды (бос орынның талаптарында көрсетілсе).</li>"
                "</ul>"
                "<h2>Тең мүмкіндік</h2>"
                "<p>Біз білім мен тәжірибеге қараймыз. "
                "Жыныс, жас, ұлт, дін, отбасы жағдайы немесе мүгедектік, заңда тікелей көзделген жағдайларды "
                "қоспағанда, "
                "бас тартуға негіз болмайды. "
                "Әңгімелесуге ерекше жағдай керек болса, мысалы бірінші қабаттағы бөлме немесе ымдау тілінің "
                "аудармашысы, "
                "алдын ала айтыңыз.</p>"
                '<p>Бос орындар <a href="https://enbek.kz">enbek.kz</a> порталында да жарияланады.</p>',
                "<h2>Какие документы нужны</h2>"
                "<p>Чтобы подать заявку, достаточно резюме. При приёме на работу принесите:</p>"
                "<ul>"
                "<li>удостоверение личности;</li>"
                "<li>документ об образовании, квалификации;</li>"
                "<li>документ, подтверждающий трудовую деятельность (если вы уже работали);</li>"
                "<li>документ воинского учёта (для военнообязанных);</li>"
                "<li>медицинское заключение (если указано в требованиях вакансии).</li>"
                "</ul>"
                "<h2>Равные возможности</h2>"
                "<p>Мы смотрим на знания и опыт. "
                "Пол, возраст, национальность, религия, семейное положение или инвалидность не могут быть причиной "
                "отказа, кроме случаев, прямо указанных в законе. "
                "Если на собеседовании нужны особые условия, например комната на первом этаже или переводчик "
                "жестового языка, "
                "предупредите нас заранее.</p>"
                '<p>Вакансии публикуются и на портале <a href="https://enbek.kz">enbek.kz</a>.</p>',
                "<h2>Which documents you need</h2>"
                "<p>A CV is enough to apply. When you are taken on, bring:</p>"
                "<ul>"
                "<li>your identity card;</li>"
                "<li>proof of education or qualification;</li>"
                "<li>proof of previous employment (if you have worked before);</li>"
                "<li>your military registration (if you are liable for service);</li>"
                "<li>a medical certificate (if the vacancy asks for one).</li>"
                "</ul>"
                "<h2>Equal opportunities</h2>"
                "<p>We look at knowledge and experience. "
                "Sex, age, ethnicity, religion, family status or disability are no ground for refusal, "
                "save in cases the law names expressly. "
                "If you need special arrangements at the interview, such as a ground-floor room or a sign-language "
                "interpreter, "
                "tell us in advance.</p>"
                '<p>Vacancies are also published on the portal <a href="https://enbek.kz">enbek.kz</a>.</p>',
            ),
        ),
        (
            "callout",
            {
                "kind": "warning",
                "title": T("Жұмысқа тұру тегін", "Устройство на работу бесплатно", "Applying is free of charge"),
                "text": T(
                    "<p>Түйіндемені қарағаны, әңгімелескені немесе құжат рәсімдегені үшін кәсіпорын ақша алмайды. "
                    "Біреу ақша сұраса, персоналды басқару бөліміне хабарлаңыз.</p>",
                    "<p>Предприятие не берёт денег за рассмотрение резюме, собеседование или оформление документов. "
                    "Если кто-то просит деньги, сообщите в отдел управления персоналом.</p>",
                    "<p>The enterprise takes no money for looking at a CV, for an interview or for paperwork. "
                    "If anyone asks you for money, tell the human resources department.</p>",
                ),
            },
        ),
        (
            "contact",
            {
                "unit": _PERSONNEL,
                "person": "",
                "phones": ["+7 (7232) 00-00-10"],
                "email": "secvoda@mail.ru",
                "place": T(
                    "Шәкәрім д-лы, 180, 112-кабинет", "пр. Шакарима, 180, кабинет 112", "180 Shakarim Avenue, room 112"
                ),
                "hours": _HOURS,
            },
        ),
    ],
    "unit": _PERSONNEL,
}

_GALLERY = {
    "slug": "gallery",
    "kind": "gallery",
    "title": T("Фотогалерея", "Фотогалерея", "Photo gallery"),
    "lead": T(
        "Кәсіпорын жұмысы туралы фоторепортаждар.",
        "Фоторепортажи о работе предприятия.",
        "Photo reports on the work of the enterprise.",
    ),
    "hint": T(
        "Желілердегі жұмыс, нысандар және ұжым өмірі суреттерде",
        "Работа на сетях, объекты и жизнь коллектива в снимках",
        "Work on the networks, our sites and the life of our people in pictures",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Желілерді жөндеу, жаңа жабдық, ашық есік күндері мен ұжым өмірі – кәсіпорынның "
                "күнделікті тынысы.</p>",
                "<p>Ремонт сетей, новое оборудование, дни открытых дверей и жизнь коллектива – будни предприятия.</p>",
                "<p>Repairs on the networks, new equipment, open days and the life of our people: "
                "the enterprise from day to day.</p>",
            ),
        ),
    ],
    "unit": _PRESS,
}

_TEAM = {
    "slug": "team",
    "kind": "team",
    "title": T("Біздің команда", "Наша команда", "Our team"),
    "lead": T(
        "Кәсіпорынды кім басқарады, кім қандай мәселеге жауап береді және қабылдауға қалай жазылуға болады.",
        "Кто руководит предприятием, кто за что отвечает и как записаться на приём.",
        "Who runs the enterprise, who is responsible for what, and how to get an appointment.",
    ),
    "hint": T(
        "Басшылар, олардың телефондары және қабылдау уақыты",
        "Руководители, их телефоны и часы приёма",
        "The heads, their telephones and reception hours",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Мәселенің көбі басшыға бармай-ақ шешіледі. "
                "Түбіртек, есептеу құралы және шарт жөнінде тұтынушыларды "
                '<a href="page:consumers/opening-hours">қабылдау уақытында</a> келіңіз, ақау туралы '
                '<a href="page:call-centre">Call-орталыққа</a> хабарлаңыз. '
                "Жауап сізді қанағаттандырмаса немесе мәселе бірнеше бөлімге қатысты болса, басшының қабылдауына "
                "жазылыңыз.</p>"
                "<h2>Басшының қабылдауы</h2>"
                "<p>Директор азаматтар мен ұйым өкілдерін бейсенбі сайын сағат 15:00-ден 17:00-ге дейін "
                "алдын ала жазылу арқылы "
                "қабылдайды. "
                "Әр адамға 15 минут беріледі. "
                "Қабылдау тегін. Қазақша немесе орысша сөйлей аласыз. "
                "Кіреберісте пандус бар; көмек керек болса, жазылғанда айтыңыз.</p>",
                "<p>Большинство вопросов решается без визита к руководителю. "
                "По квитанции, прибору учёта и договору приходите в "
                '<a href="page:consumers/opening-hours">часы приёма потребителей</a>, о неисправности сообщайте в '
                '<a href="page:call-centre">Call-центр</a>. '
                "Если ответ вас не устроил или вопрос касается нескольких отделов, запишитесь на приём к "
                "руководителю.</p>"
                "<h2>Приём у руководителя</h2>"
                "<p>Директор принимает граждан и представителей организаций по четвергам с 15:00 до 17:00, "
                "по предварительной записи. "
                "На каждого отводится 15 минут. "
                "Приём бесплатный. Говорить можно на казахском или русском. "
                "У входа есть пандус; если нужна помощь, скажите об этом при записи.</p>",
                "<p>Most matters are settled without seeing the head. "
                "About a bill, a meter or a contract, come during the "
                '<a href="page:consumers/opening-hours">hours for consumers</a>; report a fault to the '
                '<a href="page:call-centre">call centre</a>. '
                "If the answer does not satisfy you or several departments are involved, make an appointment with "
                "the head.</p>"
                "<h2>Seeing the head</h2>"
                "<p>The director receives individuals and representatives of organisations on Thursdays from 15:00 "
                "to 17:00, by appointment. "
                "Everyone has 15 minutes. "
                "It is free of charge. You may speak Kazakh or Russian. "
                "There is a ramp at the entrance; if you need help, say so when you book.</p>",
            ),
        ),
        (
            "steps",
            {
                "heading": T(
                    "Қабылдауға қалай жазылуға болады",
                    "Как записаться на приём",
                    "How to get an appointment",
                ),
                "steps": [
                    {
                        "title": T("Хабарласыңыз", "Свяжитесь с приёмной", "Get in touch"),
                        "text": T(
                            "<p>Қабылдау бөлмесіне сәрсенбі күні сағат 17:00-ге дейін қоңырау шалыңыз немесе "
                            '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> мекенжайына жазыңыз.</p>',
                            "<p>Позвоните в приёмную до 17:00 среды или напишите на "
                            '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>.</p>',
                            "<p>Ring the reception before 17:00 on Wednesday or write to "
                            '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>.</p>',
                        ),
                    },
                    {
                        "title": T("Мәселені айтыңыз", "Назовите вопрос", "Say what it is about"),
                        "text": T(
                            "<p>Аты-жөніңізді, телефоныңызды, мекенжайыңызды және мәселенің мәнін қысқаша айтыңыз. "
                            "Бұрын жазған болсаңыз, жауаптың нөмірін қосыңыз.</p>",
                            "<p>Сообщите имя, телефон, адрес и коротко суть вопроса. "
                            "Если писали раньше, добавьте номер ответа.</p>",
                            "<p>Give your name, telephone and address, and briefly what the matter is. "
                            "If you have written before, add the number of the answer.</p>",
                        ),
                    },
                    {
                        "title": T("Құжаттармен келіңіз", "Приходите с документами", "Bring your papers"),
                        "text": T(
                            "<p>Жеке куәлігіңізді және мәселеге қатысты қағаздарды алыңыз. "
                            "Басқа біреудің атынан келсеңіз, сенімхат керек.</p>",
                            "<p>Возьмите удостоверение личности и бумаги по вопросу. "
                            "Если приходите от имени другого человека, нужна доверенность.</p>",
                            "<p>Bring your identity card and the papers that matter. "
                            "If you come on someone else’s behalf, you need a power of attorney.</p>",
                        ),
                    },
                    {
                        "title": T("Жауап алыңыз", "Получите ответ", "Get your answer"),
                        "text": T(
                            "<p>Бірден шешілмеген мәселеге 15 жұмыс күні ішінде жазбаша жауап беріледі.</p>",
                            "<p>Если вопрос не решён сразу, письменный ответ дадут в течение 15 рабочих дней.</p>",
                            "<p>If the matter is not settled at once, a written answer follows within 15 "
                            "working days.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "contact",
            {
                "unit": _RECEPTION,
                "person": "",
                "phones": ["+7 (7232) 00-00-01"],
                "email": "secvoda@mail.ru",
                "place": _ADDRESS,
                "hours": _HOURS,
            },
        ),
    ],
    "unit": _RECEPTION,
}

CHILDREN = [
    _HISTORY,
    _TRADE_UNION,
    _INVESTMENT_PROGRAMMES,
    _TARIFF_ESTIMATES,
    _WATER_SUPPLY,
    _WASTEWATER_PAGE,
    _REPORTS,
    _INFORMATION_RESOURCES,
    _DETAILS,
    _VACANCIES,
    _GALLERY,
    _TEAM,
]

TRADE_UNION_NEWS = {
    "slug": "news",
    "title": T("Кәсіподақ өмірі", "Профсоюзная жизнь", "Trade union life"),
    "lead": T(
        "Жиналыстар, жарыстар, балалардың демалысы және ардагерлермен кездесулер туралы жаңалықтар.",
        "Новости о собраниях, соревнованиях, детском отдыхе и встречах с ветеранами.",
        "News of meetings, competitions, children’s holidays and gatherings with veterans.",
    ),
    "hint": T(
        "Кәсіподақ комитетінің жаңалықтары мен хабарландырулары",
        "Новости и объявления профсоюзного комитета",
        "News and announcements of the trade union committee",
    ),
    "unit": _UNION,
}

PEOPLE = [
    {
        "name": T("Жұмабеков Асқар Маратұлы", "Аскар Маратович Жумабеков", "Askar Zhumabekov"),
        "post": T("Директор", "Директор", "Director"),
        "division": T("Басшылық", "Руководство", "Management"),
        "phone": "+7 (7232) 00-00-01",
        "email": "",
        "reception": T(
            "Бейсенбі, 15:00–17:00, алдын ала жазылу арқылы",
            "Четверг, 15:00–17:00, по предварительной записи",
            "Thursdays, 15:00–17:00, by appointment",
        ),
    },
    {
        "name": T("Ковалёв Андрей Викторович", "Андрей Викторович Ковалёв", "Andrei Kovalyov"),
        "post": T(
            "Директордың бірінші орынбасары – бас инженер",
            "Первый заместитель директора – главный инженер",
            "First deputy director and chief engineer",
        ),
        "division": T("Басшылық", "Руководство", "Management"),
        "phone": "+7 (7232) 00-00-02",
        "email": "",
        "reception": T(
            "Сейсенбі, 15:00–17:00, алдын ала жазылу арқылы",
            "Вторник, 15:00–17:00, по предварительной записи",
            "Tuesdays, 15:00–17:00, by appointment",
        ),
    },
    {
        "name": T("Сейітқазина Динара Болатқызы", "Динара Болатовна Сейтказина", "Dinara Seitkazina"),
        "post": T(
            "Директордың экономика жөніндегі орынбасары",
            "Заместитель директора по экономике",
            "Deputy director for economics",
        ),
        "division": T("Басшылық", "Руководство", "Management"),
        "phone": "+7 (7232) 00-00-03",
        "email": "",
        "reception": T(
            "Сәрсенбі, 15:00–17:00, алдын ала жазылу арқылы",
            "Среда, 15:00–17:00, по предварительной записи",
            "Wednesdays, 15:00–17:00, by appointment",
        ),
    },
    {
        "name": T("Белова Ирина Сергеевна", "Ирина Сергеевна Белова", "Irina Belova"),
        "post": T("Абоненттік бөлімнің басшысы", "Начальник абонентского отдела", "Head of the customer department"),
        "division": T("Абоненттік бөлім", "Абонентский отдел", "Customer department"),
        "phone": "+7 (7232) 00-00-04",
        "email": "",
        "reception": T(
            "Дүйсенбі мен бейсенбі, 09:00–12:00, жазылусыз",
            "Понедельник и четверг, 09:00–12:00, без записи",
            "Mondays and Thursdays, 09:00–12:00, no appointment needed",
        ),
    },
    {
        "name": T("Оспанов Ержан Төлеуұлы", "Ержан Толеуович Оспанов", "Yerzhan Ospanov"),
        "post": T(
            "Сумен жабдықтау цехының бастығы",
            "Начальник цеха водоснабжения",
            "Head of the water supply division",
        ),
        "division": _WATER,
        "phone": "+7 (7232) 00-00-05",
        "email": "",
        "reception": T(
            "Жұма, 09:00–11:00, жазылусыз",
            "Пятница, 09:00–11:00, без записи",
            "Fridays, 09:00–11:00, no appointment needed",
        ),
    },
    {
        "name": T("Мельников Павел Николаевич", "Павел Николаевич Мельников", "Pavel Melnikov"),
        "post": T("Су бұру цехының бастығы", "Начальник цеха водоотведения", "Head of the wastewater division"),
        "division": _WASTEWATER,
        "phone": "+7 (7232) 00-00-06",
        "email": "",
        "reception": T(
            "Жұма, 09:00–11:00, жазылусыз",
            "Пятница, 09:00–11:00, без записи",
            "Fridays, 09:00–11:00, no appointment needed",
        ),
    },
    {
        "name": T("Әбенова Айгүл Қайратқызы", "Айгуль Кайратовна Абенова", "Aigul Abenova"),
        "post": T("Зертхана меңгерушісі", "Заведующая лабораторией", "Head of the laboratory"),
        "division": T("Зертхана", "Лаборатория", "Laboratory"),
        "phone": "+7 (7232) 00-00-07",
        "email": "",
        "reception": T(
            "Сәрсенбі, 10:00–12:00, телефон арқылы келісіп",
            "Среда, 10:00–12:00, по договорённости по телефону",
            "Wednesdays, 10:00–12:00, by arrangement over the telephone",
        ),
    },
    {
        "name": T("Нұрғалиева Гүлнар Серікқызы", "Гульнар Сериковна Нургалиева", "Gulnar Nurgaliyeva"),
        "post": T(
            "Кәсіподақ комитетінің төрағасы",
            "Председатель профсоюзного комитета",
            "Chair of the trade union committee",
        ),
        "division": _UNION,
        "phone": "+7 (7232) 00-00-08",
        "email": "",
        "reception": T(
            "Жұмыс күндері, 13:00–14:00, жазылусыз",
            "По рабочим дням, 13:00–14:00, без записи",
            "On working days, 13:00–14:00, no appointment needed",
        ),
    },
]

_PRIVACY = {
    "slug": "privacy",
    "kind": "content",
    "title": T("Құпиялылық саясаты", "Политика конфиденциальности", "Privacy policy"),
    "lead": T(
        "Сайт қандай деректерді, не үшін және қанша уақыт сақтайтыны, келісімді қалай қайтарып алуға болатыны.",
        "Какие данные, для чего и как долго хранит сайт и как отозвать согласие.",
        "Which data the site keeps, what for and for how long, and how to withdraw your consent.",
    ),
    "hint": T(
        "Дербес деректер: не жиналады, қанша сақталады, сіздің құқықтарыңыз",
        "Персональные данные: что собираем, сколько храним, ваши права",
        "Personal data: what we collect, how long we keep it, your rights",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Дербес деректерге «Өскемен Водоканал» ШЖҚ МКК жауап береді, мекенжайы: Өскемен қ., "
                "Шәкәрім д-лы, 180. "
                "Сайтты аты-жөніңізді көрсетпей-ақ оқи аласыз. "
                "Аты-жөніңіз бен байланыс деректеріңізді сұрақ қойғанда, жаңалықтарға жазылғанда немесе бізге хат "
                "жазғанда ғана бересіз.</p>"
                "<h2>Негізі</h2>"
                "<p>Деректерді сіздің келісіміңізбен және Қазақстан Республикасының 2013 жылғы 21 мамырдағы "
                "«Дербес деректер және оларды қорғау туралы» Заңына сәйкес жинаймыз және өңдейміз. "
                "Келісім берілмесе, сұрақ жіберілмейді және сақталмайды. "
                "Келісімнің мәтіні, тілі мен уақыты бірге сақталады.</p>",
                "<p>За персональные данные отвечает ГКП на ПХВ «Өскемен Водоканал», адрес: г. Усть-Каменогорск, "
                "пр. Шакарима, 180. "
                "Читать сайт можно, не называя себя. "
                "Имя и контакты вы сообщаете, только если задаёте вопрос, подписываетесь на новости или "
                "пишете нам.</p>"
                "<h2>Основание</h2>"
                "<p>Мы собираем и обрабатываем данные с вашего согласия и в соответствии с Законом "
                "Республики Казахстан "
                "от 21 мая 2013 года «О персональных данных и их защите». "
                "Без согласия вопрос не отправляется и не сохраняется. "
                "Текст согласия, его язык и время сохраняются вместе.</p>",
                "<p>The body answerable for personal data is Oskemen Vodokanal MSE, 180 Shakarim Avenue, Oskemen. "
                "You can read the site without saying who you are. "
                "You give your name and contacts only if you ask a question, subscribe to news or "
                "write to us.</p>"
                "<h2>Legal basis</h2>"
                "<p>We collect and process data with your consent and under the Law of the Republic of Kazakhstan "
                "“On Personal Data and their Protection” of 21 May 2013. "
                "Without consent a question is neither sent nor kept. "
                "The text of the consent, its language and its time are kept together.</p>",
            ),
        ),
        (
            "table",
            {
                "caption": T(
                    "Қандай деректер қашан өңделеді",
                    "Какие данные и когда обрабатываются",
                    "Which data are processed when",
                ),
                "rows": [
                    [
                        T("Қашан", "Когда", "When"),
                        T("Қандай деректер", "Какие данные", "Which data"),
                        T("Не үшін", "Для чего", "What for"),
                        T("Қанша сақталады", "Срок хранения", "How long"),
                    ],
                    [
                        T("Сұрақ қойғанда", "Вы задаёте вопрос", "You ask a question"),
                        T(
                            "Т.А.Ә., телефон, E-mail, мекенжай (қажет болса), хабарлама мен фотосурет",
                            "Ф. И. О., телефон, E-mail, адрес (если нужен), сообщение и фото",
                            "Name, telephone, e-mail, address (if needed), message and photo",
                        ),
                        T("Жауап беру үшін", "Чтобы ответить", "To answer you"),
                        T(
                            "Жауап берілгеннен кейін 3 жыл",
                            "3 года после ответа",
                            "3 years after the answer",
                        ),
                    ],
                    [
                        T("Жаңалықтарға жазылғанда", "Вы подписываетесь", "You subscribe"),
                        T(
                            "E-mail, тақырыптар, хаттар тілі, таңдаған көшелер",
                            "E-mail, темы, язык писем, выбранные улицы",
                            "E-mail, topics, language of letters, chosen streets",
                        ),
                        T("Хат жіберу үшін", "Чтобы присылать письма", "To send you letters"),
                        T(
                            "Жазылымнан бас тартқаннан кейін 28 күн; расталмаса, 7 күн",
                            "28 дней после отписки; без подтверждения – 7 дней",
                            "28 days after you unsubscribe; 7 days if not confirmed",
                        ),
                    ],
                    [
                        T("Сайтты ашқанда", "Вы открываете сайт", "You open the site"),
                        T(
                            "IP-мекенжай, уақыт, ашылған бет",
                            "IP-адрес, время, открытая страница",
                            "IP address, time, page opened",
                        ),
                        T("Қауіпсіздік үшін", "Для безопасности", "For security"),
                        T("90 күн", "90 дней", "90 days"),
                    ],
                ],
            },
        ),
        (
            "text",
            T(
                "<h2>Сұрақты жариялау</h2>"
                "<p>Сұрағыңыз сайтта сіз бөлек рұқсат берсеңіз ғана шығады. "
                "Оның жанында атыңыз көрсетіледі, ал телефоныңыз бен мекенжайыңыз ешқашан жарияланбайды. "
                "Рұқсатты кейін қайтарып алуға болады: сұрақ сайттан алынады.</p>"
                "<h2>Деректерді кім көреді</h2>"
                "<p>Деректерді сұраққа жауап беретін қызметкерлер ғана көреді. "
                "Оларды сатпаймыз, жарнама үшін пайдаланбаймыз. "
                "Мемлекеттік органға заңда көзделген жағдайда ғана береміз.</p>"
                "<h2>Cookie файлдары</h2>"
                "<p>Сайтта келушілерді бақылайтын бағдарлама да, жарнама да жоқ. Үш техникалық cookie ғана "
                "қолданылады:</p>"
                "<ul>"
                "<li><b>тіл</b> – сіз тілді таңдағанда қойылады, браузер жабылғанша сақталады;</li>"
                "<li><b>көрініс баптаулары</b> – қаріп пен түсті өзгерткенде қойылады, браузер жабылғанша "
                "сақталады;</li>"
                "<li><b>қызметкер сеансы</b> – қызметкер басқару жүйесіне кіргенде ғана қойылады.</li>"
                "</ul>"
                "<h2>Құқықтарыңыз</h2>"
                "<p>Біз сіз туралы не сақтайтынымызды сұрауға, қатесін түзеттіруге, деректерді өшіртуге және "
                "келісімді "
                "қайтарып алуға құқығыңыз бар. "
                "Үш жұмыс күні ішінде жауап береміз. "
                "Біз дұрыс істемедік деп ойласаңыз, шағымыңызды "
                '<a href="https://eotinish.kz">eotinish.kz</a> арқылы уәкілетті органға жолдай аласыз.</p>',
                "<h2>Публикация вопроса</h2>"
                "<p>Ваш вопрос появится на сайте, только если вы отдельно это разрешите. "
                "Рядом указывают ваше имя, а телефон и адрес не публикуют никогда. "
                "Разрешение можно отозвать позже: вопрос снимут с сайта.</p>"
                "<h2>Кто видит данные</h2>"
                "<p>Данные видят только сотрудники, которые отвечают на вопрос. "
                "Мы не продаём их и не используем для рекламы. "
                "Государственному органу передаём только в случаях, предусмотренных законом.</p>"
                "<h2>Файлы cookie</h2>"
                "<p>На сайте нет ни программ слежения за посетителями, ни рекламы. Используются только три "
                "технических cookie:</p>"
                "<ul>"
                "<li><b>язык</b> – ставится, когда вы выбираете язык, хранится, пока не закрыт браузер;</li>"
                "<li><b>настройки вида</b> – ставятся, когда вы меняете шрифт и цвет, хранятся, пока не "
                "закрыт браузер;</li>"
                "<li><b>сеанс сотрудника</b> – ставится только при входе сотрудника в систему управления.</li>"
                "</ul>"
                "<h2>Ваши права</h2>"
                "<p>Вы вправе спросить, что мы храним о вас, исправить ошибку, потребовать удалить данные и отозвать "
                "согласие. "
                "Мы ответим в течение трёх рабочих дней. "
                "Если считаете, что мы поступили неверно, направьте жалобу в уполномоченный орган через "
                '<a href="https://eotinish.kz">eotinish.kz</a>.</p>',
                "<h2>Publishing a question</h2>"
                "<p>Your question appears on the site only if you allow it separately. "
                "Your name is shown beside it; your telephone and address are never published. "
                "You can withdraw the permission later: the question is then taken off the site.</p>"
                "<h2>Who sees the data</h2>"
                "<p>Only the staff who answer the question see the data. "
                "We do not sell them or use them for advertising. "
                "We hand them to a state body only where the law requires it.</p>"
                "<h2>Cookies</h2>"
                "<p>The site has no visitor tracking and no advertising. It uses only three technical cookies:</p>"
                "<ul>"
                "<li><b>language</b>: set when you choose a language, kept until the browser is closed;</li>"
                "<li><b>view settings</b>: set when you change the font or colours, kept until the browser "
                "is closed;</li>"
                "<li><b>staff session</b>: set only when a member of staff signs in to manage the site.</li>"
                "</ul>"
                "<h2>Your rights</h2>"
                "<p>You have the right to ask what we keep about you, to have a mistake put right, to have "
                "data deleted "
                "and to withdraw your consent. "
                "We answer within three working days. "
                "If you think we have acted wrongly, send a complaint to the authorised body through "
                '<a href="https://eotinish.kz">eotinish.kz</a>.</p>',
            ),
        ),
        (
            "steps",
            {
                "heading": T(
                    "Келісімді қалай қайтарып алуға болады", "Как отозвать согласие", "How to withdraw your consent"
                ),
                "steps": [
                    {
                        "title": T("Жазылымнан бас тарту", "Отписаться от рассылки", "Unsubscribe"),
                        "text": T(
                            "<p>Кез келген хаттың соңындағы «Жазылымнан бас тарту» сілтемесін ашып, растаңыз. "
                            "Мекенжайыңыз тізімнен өшіріледі.</p>",
                            "<p>Откройте ссылку «Отписаться» в конце любого письма и подтвердите. "
                            "Ваш адрес удалят из списка.</p>",
                            "<p>Open the “Unsubscribe” link at the end of any letter and confirm. "
                            "Your address is removed from the list.</p>",
                        ),
                    },
                    {
                        "title": T("Сұрақ бойынша", "По вопросу", "For a question"),
                        "text": T(
                            "<p>Сұрақты жіберген поштаңыздан "
                            '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> мекенжайына жазыңыз. '
                            "Сұрақтың нөмірін және не қалайтыныңызды көрсетіңіз: сайттан алу немесе мүлде өшіру.</p>",
                            "<p>Напишите с адреса, с которого отправлен вопрос, на "
                            '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. '
                            "Укажите номер вопроса и чего вы хотите: снять с публикации или удалить совсем.</p>",
                            "<p>Write from the address the question came from to "
                            '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. '
                            "Give the number of the question and say what you want: to unpublish it or delete it.</p>",
                        ),
                    },
                    {
                        "title": T("Қағаз өтініш", "Письмом на бумаге", "On paper"),
                        "text": T(
                            "<p>Өтінішті Шәкәрім даңғылы, 180 мекенжайына әкеліңіз немесе поштамен жіберіңіз.</p>",
                            "<p>Принесите заявление по адресу: проспект Шакарима, 180, или отправьте почтой.</p>",
                            "<p>Bring your application to 180 Shakarim Avenue or send it by post.</p>",
                        ),
                    },
                ],
            },
        ),
    ],
    "unit": _LEGAL,
}

_ACCESSIBILITY = {
    "slug": "accessibility",
    "kind": "content",
    "title": T("Қолжетімділік туралы мәлімдеме", "Заявление о доступности", "Accessibility statement"),
    "lead": T(
        "Сайтты әр адам пайдалана алуы үшін не істегеніміз және кедергі кездессе, бізге қалай хабарлау керектігі.",
        "Что сделано, чтобы сайтом мог пользоваться каждый, и как сообщить о препятствии.",
        "What we do so that everyone can use the site, and how to tell us about a barrier.",
    ),
    "hint": T(
        "Нашар көретіндерге арналған нұсқа, пернетақта және кедергі туралы хабарлау",
        "Версия для слабовидящих, работа с клавиатуры и как сообщить о препятствии",
        "Version for visually impaired people, keyboard use and reporting a barrier",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Біз сайтты WCAG 2.2 стандартының AA деңгейіне сәйкес жасауға ұмтыламыз. "
                "Әр бетті арнайы бағдарламамен және пернетақтамен тексереміз.</p>"
                "<h2>Көріністі өзіңізге ыңғайлаңыз</h2>"
                "<p>Әр беттің жоғарғы жағындағы «Нашар көретіндерге арналған нұсқа» сілтемесін ашыңыз. "
                "Онда мыналарды өзгертуге болады:</p>"
                "<ul>"
                "<li>қаріп өлшемі;</li>"
                "<li>түстер: ақ фондағы қара, қара фондағы ақ, қара фондағы сары әріптер;</li>"
                "<li>әріптер мен жолдар арасындағы аралықтар;</li>"
                "<li>суреттерді көрсету немесе көрсетпеу.</li>"
                "</ul>"
                "<p>Таңдауыңыз браузер жабылғанша барлық бетте сақталады. "
                "Бәрін бастапқы қалпына келтіру үшін «Баптауларды қалпына келтіру» батырмасын басыңыз. "
                "Бетті браузердің өзінде 400 пайызға дейін үлкейтсеңіз де, мәтін экранға сыяды.</p>"
                "<h2>Пернетақтамен пайдалану</h2>"
                "<p>Барлық әрекетті тінтуірсіз орындауға болады. "
                "<b>Tab</b> келесі сілтемеге немесе өріске апарады, <b>Shift + Tab</b> артқа қайтарады, "
                "<b>Enter</b> ашады, <b>Esc</b> терезені жабады. "
                "Беттегі бірінші сілтеме – «Негізгі мазмұнға өту». Таңдалған элементтің айналасында жиек "
                "көрінеді.</p>",
                "<p>Мы стремимся, чтобы сайт соответствовал стандарту WCAG 2.2, уровень AA. "
                "Каждую страницу проверяем специальной программой и с клавиатуры.</p>"
                "<h2>Настройте вид под себя</h2>"
                "<p>Откройте ссылку «Версия для слабовидящих» вверху любой страницы. "
                "Там можно изменить:</p>"
                "<ul>"
                "<li>размер шрифта;</li>"
                "<li>цвета: чёрные буквы на белом, белые на чёрном, жёлтые на чёрном;</li>"
                "<li>интервалы между буквами и строками;</li>"
                "<li>показывать изображения или нет.</li>"
                "</ul>"
                "<p>Ваш выбор действует на всех страницах, пока не закрыт браузер. "
                "Чтобы вернуть всё как было, нажмите «Сбросить настройки». "
                "Если увеличить страницу в самом браузере до 400 процентов, текст всё равно помещается на экран.</p>"
                "<h2>Работа с клавиатуры</h2>"
                "<p>Все действия можно выполнить без мыши. "
                "<b>Tab</b> переводит к следующей ссылке или полю, <b>Shift + Tab</b> – назад, "
                "<b>Enter</b> открывает, <b>Esc</b> закрывает окно. "
                "Первая ссылка на странице – «Перейти к основному содержанию». Вокруг выбранного элемента "
                "видна рамка.</p>",
                "<p>We aim for the site to meet the WCAG 2.2 standard at level AA. "
                "We check every page with special software and with the keyboard.</p>"
                "<h2>Adjust the view</h2>"
                "<p>Open the link “Version for visually impaired people” at the top of any page. "
                "There you can change:</p>"
                "<ul>"
                "<li>the font size;</li>"
                "<li>the colours: black letters on white, white on black, yellow on black;</li>"
                "<li>the spacing of letters and lines;</li>"
                "<li>whether to show images or not.</li>"
                "</ul>"
                "<p>Your choice holds on every page until the browser is closed. "
                "To put everything back, press “Reset settings”. "
                "If you enlarge the page in the browser itself to 400 per cent, the text still fits the screen.</p>"
                "<h2>Using the keyboard</h2>"
                "<p>Everything can be done without a mouse. "
                "<b>Tab</b> moves to the next link or field, <b>Shift + Tab</b> goes back, "
                "<b>Enter</b> opens, <b>Esc</b> closes a window. "
                "The first link on a page is “Skip to main content”. The chosen element has a visible outline.</p>",
            ),
        ),
        (
            "callout",
            {
                "kind": "note",
                "title": T("Белгілі шектеулер", "Известные ограничения", "Known limits"),
                "text": T(
                    "<p>Басқа ұйымдар дайындаған PDF файлдарында, мысалы сканерленген құжаттарда, "
                    "экранды оқитын бағдарламаға керек құрылым болмауы мүмкін. "
                    "Біз сілтеме беретін басқа сайттардың қолжетімділігіне олардың иелері жауап береді.</p>"
                    "<p>Осындай құжат керек болса, айтыңыз: мәтінін жібереміз немесе телефонмен оқып береміз.</p>",
                    "<p>В файлах PDF, подготовленных другими организациями, например в сканированных документах, "
                    "может не быть структуры, нужной программе экранного доступа. "
                    "За доступность других сайтов, на которые мы ссылаемся, отвечают их владельцы.</p>"
                    "<p>Если нужен такой документ, скажите: мы пришлём текст или прочитаем его по телефону.</p>",
                    "<p>PDF files prepared by other organisations, such as scanned documents, "
                    "may lack the structure a screen reader needs. "
                    "Other sites we link to are the responsibility of their owners.</p>"
                    "<p>If you need such a document, tell us: we will send the text or read it to you over "
                    "the telephone.</p>",
                ),
            },
        ),
        (
            "text",
            T(
                "<h2>Кедергі кездессе</h2>"
                "<p>Қай бетте, не істегіңіз келгенін және не кедергі болғанын жазыңыз; браузеріңіз бен көмекші "
                "құралыңызды атасаңыз, тезірек түзетеміз. "
                "Он жұмыс күні ішінде жауап береміз.</p>"
                "<p>Мәлімдеме 2026 жылғы 15 қаңтарда қаралды.</p>",
                "<h2>Если вы столкнулись с препятствием</h2>"
                "<p>Напишите, на какой странице, что вы хотели сделать и что помешало; если назовёте браузер и "
                "вспомогательную программу, исправим быстрее. "
                "Мы ответим в течение десяти рабочих дней.</p>"
                "<p>Заявление пересмотрено 15 января 2026 года.</p>",
                "<h2>If you meet a barrier</h2>"
                "<p>Tell us which page it was, what you wanted to do and what stood in the way; if you name "
                "your browser "
                "and assistive tool, we can put it right sooner. "
                "We answer within ten working days.</p>"
                "<p>This statement was reviewed on 15 January 2026.</p>",
            ),
        ),
        (
            "contact",
            {
                "unit": _PRESS,
                "person": "",
                "phones": ["+7 (7232) 70-08-78"],
                "email": "secvoda@mail.ru",
                "place": _ADDRESS,
                "hours": _HOURS,
            },
        ),
    ],
    "unit": _PRESS,
}

OFFICE_PAGES = [_PRIVACY, _ACCESSIBILITY]
