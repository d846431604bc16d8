"""The sections for consumers and of the call centre, with offices and installers."""

from .words import T

CONSUMERS = {
    "slug": "consumers",
    "title": T("Тұтынушыға", "Потребителю", "For consumers"),
    "lead": T(
        "Есептеу құралын қалай орнатып, пломбалатып, салыстырып тексертуге және көрсеткіштерді ай сайын "
        "қалай беруге болады.",
        "Как установить, опломбировать и поверить прибор учёта и как каждый месяц передавать показания.",
        "How to have a meter installed, sealed and verified, and how to submit your readings every month.",
    ),
    "hint": T(
        "Есептеу құралдары, көрсеткіштер, шарттар, ақы төлеу және судың сапасы",
        "Приборы учёта, показания, договоры, оплата и качество воды",
        "Meters, readings, contracts, payment and water quality",
    ),
    "body": [
        (
            "text",
            T(
                "<h2>Есептеу құралы не үшін керек</h2>"
                "<p>Есептеу құралы бар абонент нақты тұтынған суына ғана төлейді. Құрал болмаса, төлемақы тұтыну "
                "нормасы бойынша есептеледі.</p>"
                "<p>Құралдың сақталуына, пломбаның бүтіндігіне және салыстырып тексеру мерзіміне құралдың иесі "
                "жауап береді.</p>",
                "<h2>Зачем нужен прибор учёта</h2>"
                "<p>Абонент с прибором учёта платит только за ту воду, которую действительно израсходовал. Если "
                "прибора нет, плата рассчитывается по норме потребления.</p>"
                "<p>За сохранность прибора, целость пломбы и срок поверки отвечает владелец прибора.</p>",
                "<h2>Why you need a meter</h2>"
                "<p>An account holder with a meter pays only for the water actually used. Without a meter, the "
                "charge is worked out from the consumption norm.</p>"
                "<p>The owner of the meter is responsible for keeping it safe, for the seal being intact and for "
                "the date of verification.</p>",
            ),
        ),
        (
            "steps",
            {
                "heading": T(
                    "Есептеу құралын орнату",
                    "Установка прибора учёта",
                    "Having a meter installed",
                ),
                "steps": [
                    {
                        "title": T(
                            "Орнататын ұйымды таңдаңыз",
                            "Выберите организацию",
                            "Choose an installer",
                        ),
                        "text": T(
                            '<p>Ұйымдардың тізімі <a href="page:consumers/meter-installers">«Жеке есептеу құралдарын '
                            "орнату»</a> бетінде. Бағасы мен кепілдік мерзімін алдын ала сұраңыз.</p>",
                            '<p>Список организаций – на странице <a href="page:consumers/meter-installers">«Установка '
                            "приборов учёта»</a>. Заранее спросите о цене и сроке гарантии.</p>",
                            '<p>The list is on the page <a href="page:consumers/meter-installers">“Meter '
                            "installation”</a>. Ask about the price and the guarantee beforehand.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Орнату күнін келісіңіз",
                            "Согласуйте день установки",
                            "Agree on the day",
                        ),
                        "text": T(
                            "<p>Үйдің тік құбырын жабу қажет болса, үйді басқаратын ұйымға кемінде бір күн бұрын "
                            "хабарлаңыз.</p>",
                            "<p>Если придётся перекрыть стояк, предупредите организацию, которая управляет домом, "
                            "не позднее чем за день.</p>",
                            "<p>If the riser has to be shut off, tell your building manager at least one day "
                            "ahead.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Пломбалауға жазылыңыз",
                            "Запишитесь на опломбировку",
                            "Book the sealing",
                        ),
                        "text": T(
                            '<p><a href="tel:+77232000024">+7 (7232) 00-00-24</a> нөміріне қоңырау шалыңыз. Бақылаушы '
                            "5 жұмыс күні ішінде келеді. Құралдың паспорты мен жеке куәлігіңізді дайындап қойыңыз.</p>",
                            '<p>Позвоните по номеру <a href="tel:+77232000024">+7 (7232) 00-00-24</a>. Контролёр '
                            "придёт в течение 5 рабочих дней. Приготовьте паспорт прибора и удостоверение "
                            "личности.</p>",
                            '<p>Call <a href="tel:+77232000024">+7 (7232) 00-00-24</a>. An inspector will come within '
                            "5 working days. Have the meter passport and your identity card ready.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Актіні алып, тексеріңіз",
                            "Получите и проверьте акт",
                            "Take the report and check it",
                        ),
                        "text": T(
                            "<p>Актіде құралдың нөмірі, бастапқы көрсеткіші және пломбаның нөмірі жазылады. Келесі "
                            "күннен бастап төлемақы құрал бойынша есептеледі.</p>",
                            "<p>В акте указывают номер прибора, начальное показание и номер пломбы. Со следующего дня "
                            "плата начисляется по прибору.</p>",
                            "<p>The report gives the meter number, the opening reading and the seal number. From the "
                            "next day your bill is based on the meter.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "text",
            T(
                "<h2>Көрсеткіштерді беру</h2>"
                "<p>Көрсеткіштерді <b>әр айдың 20-сы мен 25-і аралығында</b> беріңіз:</p>"
                "<ul><li>Call-орталыққа телефон арқылы;</li>"
                "<li>ақы төлеген кезде банктің мобильді қосымшасында;</li>"
                '<li><a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> мекенжайына хатпен;</li>'
                '<li><a href="page:consumers/opening-hours">қабылдау кеңсесінде</a>.</li></ul>'
                "<p>Дербес шоттың нөмірін, мекенжайды, күнін және үтірге дейінгі текше метр санын жазыңыз. Құрал "
                "бірнешеу болса, әрқайсысының нөмірін көрсетіңіз. Ыстық судың көрсеткішін де беріңіз: ол су бұру "
                "көлемін есептеуге керек.</p>"
                "<p>Көрсеткіш берілмеген айда төлемақы шартта белгіленген тәртіппен орташа тұтыну көлемі бойынша "
                "есептеледі. Қателеспей жазып алу жолы "
                '<a href="page:consumers/leaflets/meter-readings">жадынамада</a> түсіндірілген.</p>'
                "<h2>Салыстырып тексеру</h2>"
                "<p>Салыстырып тексеру құралдың дәл өлшейтінін растайды. Мерзімі өтуіне бір ай қалғанда "
                "мамандандырылған ұйымға жазылыңыз. Мерзімі өткен құралдың көрсеткіші есепке алынбайды, төлемақы "
                "норма бойынша есептеледі.</p>",
                "<h2>Передача показаний</h2>"
                "<p>Передавайте показания <b>с 20 по 25 число каждого месяца</b>:</p>"
                "<ul><li>по телефону в Call-центр;</li>"
                "<li>в мобильном приложении банка при оплате;</li>"
                '<li>письмом на адрес <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>;</li>'
                '<li>в <a href="page:consumers/opening-hours">офисе приёма</a>.</li></ul>'
                "<p>Напишите номер лицевого счёта, адрес, дату и число кубометров до запятой. Если приборов "
                "несколько, укажите номер каждого. Передайте и показания горячей воды: по ним считают объём "
                "водоотведения.</p>"
                "<p>За месяц без показаний плата начисляется по среднему потреблению в порядке, указанном в договоре. "
                "Как списать цифры без ошибок, объясняет "
                '<a href="page:consumers/leaflets/meter-readings">памятка</a>.</p>'
                "<h2>Поверка</h2>"
                "<p>Поверка подтверждает, что прибор измеряет точно. Запишитесь в специализированную организацию за "
                "месяц до конца срока. Показания прибора с истёкшим сроком не учитываются, плата рассчитывается по "
                "норме.</p>",
                "<h2>Submitting readings</h2>"
                "<p>Submit your readings <b>between the 20th and the 25th of each month</b>:</p>"
                "<ul><li>to the call centre by phone;</li>"
                "<li>in your bank’s mobile app when you pay;</li>"
                '<li>by e-mail to <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>;</li>'
                '<li>at a <a href="page:consumers/opening-hours">customer office</a>.</li></ul>'
                "<p>Give your account number, the address, the date and the number of cubic metres before the decimal "
                "point. If you have several meters, give the number of each one. Submit the hot-water reading too: "
                "it is needed to work out the wastewater volume.</p>"
                "<p>For a month without a reading, you are charged for your average consumption in the way set out in "
                "your contract. How to copy the figures without mistakes is explained in a "
                '<a href="page:consumers/leaflets/meter-readings">leaflet</a>.</p>'
                "<h2>Verification</h2>"
                "<p>Verification confirms that the meter measures accurately. Book it with a specialised organisation "
                "a month before the date. Readings of an overdue meter are not accepted, and the consumption norm is "
                "applied.</p>",
            ),
        ),
        (
            "table",
            {
                "caption": T(
                    "Салыстырып тексерудің әдеттегі аралықтары. Нақты мерзімді құралдың паспортынан қараңыз",
                    "Обычные межповерочные интервалы. Точный срок смотрите в паспорте прибора",
                    "Usual verification intervals. For the exact one, see the passport of your meter",
                ),
                "rows": [
                    [
                        T("Құралдың түрі", "Вид прибора", "Kind of meter"),
                        T("Әдеттегі аралық", "Обычный интервал", "Usual interval"),
                    ],
                    [
                        T(
                            "Суық суға арналған механикалық ЖЕҚ",
                            "Механический ИПУ холодной воды",
                            "Mechanical individual meter, cold water",
                        ),
                        T("5–6 жыл", "5–6 лет", "5–6 years"),
                    ],
                    [
                        T(
                            "Ыстық суға арналған механикалық ЖЕҚ",
                            "Механический ИПУ горячей воды",
                            "Mechanical individual meter, hot water",
                        ),
                        T("4–5 жыл", "4–5 лет", "4–5 years"),
                    ],
                    [
                        T(
                            "Көрсеткішті қашықтан беретін ЖЕҚ",
                            "ИПУ с дистанционной передачей показаний",
                            "Individual meter with remote reading",
                        ),
                        T("5–6 жыл", "5–6 лет", "5–6 years"),
                    ],
                    [
                        T(
                            "Үйге ортақ есептеу құралы",
                            "Общедомовой прибор учёта",
                            "Building meter",
                        ),
                        T("4–5 жыл", "4–5 лет", "4–5 years"),
                    ],
                ],
            },
        ),
    ],
    "unit": T("Абоненттік бөлім", "Абонентский отдел", "Customer department"),
    "groups": [
        (
            T("Қосылу және шарт жасасу", "Подключиться и заключить договор", "Get connected and sign a contract"),
            ["technical-conditions", "contracts-individuals", "contracts-legal"],
        ),
        (
            T("Ақы төлеу және есептеу құралы", "Оплата и прибор учёта", "Paying and metering"),
            ["payment", "meter-installers"],
        ),
        (
            T("Білген жөн", "Полезно знать", "Good to know"),
            ["water-quality", "opening-hours", "leaflets"],
        ),
    ],
}

CHILDREN = [
    {
        "slug": "technical-conditions",
        "kind": "content",
        "title": T("Техникалық шарттар", "Технические условия", "Technical conditions for connection"),
        "lead": T(
            "Үйді немесе ғимаратты сумен жабдықтау және су бұру желілеріне қосу үшін алдымен техникалық шарттар "
            "алынады.",
            "Чтобы подключить дом или здание к сетям водоснабжения и водоотведения, сначала получают технические "
            "условия.",
            "Before a house or a building is connected to the water supply and wastewater networks, you need technical "
            "conditions.",
        ),
        "hint": T(
            "Желіге қосылу: кімге керек, қандай құжаттар, қанша күтеді",
            "Подключение к сетям: кому нужно, какие документы, сколько ждать",
            "Connection to the networks: who needs it, which documents, how long it takes",
        ),
        "body": [
            (
                "text",
                T(
                    "<h2>Кімге керек</h2>"
                    "<p>Мына жағдайларда техникалық шарттар алу қажет:</p>"
                    "<ul><li>үй немесе басқа нысан салсаңыз;</li>"
                    "<li>салынып қойған үйді желіге қоссаңыз;</li>"
                    "<li>ғимаратты қайта құрып, суды бұрынғыдан көп тұтынатын болсаңыз.</li></ul>"
                    "<p>Желіге қосылған үйдегі пәтерге техникалық шарттар керек емес: оны сатып алған соң "
                    '<a href="page:consumers/contracts-individuals">шарт жасасу</a> жеткілікті.</p>'
                    "<h2>Қандай құжаттар керек</h2>"
                    "<ul><li>өтініш;</li>"
                    "<li>жеке куәліктің немесе заңды тұлғаны мемлекеттік тіркеу туралы анықтаманың көшірмесі;</li>"
                    "<li>жер учаскесіне немесе ғимаратқа құқықты растайтын құжаттың көшірмесі;</li>"
                    "<li>нысанның орналасу сызбасы;</li>"
                    "<li>су тұтыну және су бұру көлемінің есебі (жеке тұрғын үйге керек емес);</li>"
                    "<li>өтінішті өкіл берсе, сенімхат.</li></ul>",
                    "<h2>Кому нужны</h2>"
                    "<p>Получите технические условия, если вы:</p>"
                    "<ul><li>строите дом или другой объект;</li>"
                    "<li>хотите подключить к сетям уже построенный дом;</li>"
                    "<li>перестраиваете здание и будете расходовать больше воды, чем прежде.</li></ul>"
                    "<p>Для квартиры в подключённом доме технические условия не нужны: после покупки достаточно "
                    '<a href="page:consumers/contracts-individuals">заключить договор</a>.</p>'
                    "<h2>Какие документы нужны</h2>"
                    "<ul><li>заявление;</li>"
                    "<li>копия удостоверения личности или справки о государственной регистрации юридического "
                    "лица;</li>"
                    "<li>копия документа, который подтверждает право на участок или здание;</li>"
                    "<li>схема расположения объекта;</li>"
                    "<li>расчёт объёмов водопотребления и водоотведения (для частного дома не нужен);</li>"
                    "<li>доверенность, если заявление подаёт представитель.</li></ul>",
                    "<h2>Who needs them</h2>"
                    "<p>Apply for technical conditions if you:</p>"
                    "<ul><li>are building a house or another facility;</li>"
                    "<li>want to connect a house that is already built;</li>"
                    "<li>are rebuilding and will use more water than before.</li></ul>"
                    "<p>A flat in a connected building needs no technical conditions: after buying it, you only have "
                    'to <a href="page:consumers/contracts-individuals">sign a contract</a>.</p>'
                    "<h2>Which documents you need</h2>"
                    "<ul><li>the application;</li>"
                    "<li>a copy of your identity card, or of the certificate of state registration of the legal "
                    "entity;</li>"
                    "<li>a copy of the document confirming your right to the plot or building;</li>"
                    "<li>a location plan;</li>"
                    "<li>a calculation of water demand and wastewater volume (not needed for a private house);</li>"
                    "<li>a power of attorney, if a representative applies for you.</li></ul>",
                ),
            ),
            (
                "steps",
                {
                    "heading": T("Не істеу керек", "Что делать", "What to do"),
                    "steps": [
                        {
                            "title": T("Өтініш беріңіз", "Подайте заявление", "Apply"),
                            "text": T(
                                "<p>Құжаттарды бас кеңсеге әкеліңіз немесе "
                                '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> мекенжайына жіберіңіз. Өтініш '
                                "сол күні тіркеліп, сізге кіріс нөмірі айтылады.</p>",
                                "<p>Принесите документы в головной офис или отправьте на адрес "
                                '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. Заявление зарегистрируют в тот '
                                "же день и сообщат вам входящий номер.</p>",
                                "<p>Bring the documents to the head office or send them to "
                                '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. Your application is registered '
                                "the same day and you are told its number.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Техникалық шарттарды алыңыз",
                                "Получите технические условия",
                                "Receive the technical conditions",
                            ),
                            "text": T(
                                "<p>Біз желінің мүмкіндігін тексеріп, қосылу нүктесін, құбырдың диаметрін, судың "
                                "қысымын және есептеу құралына қойылатын талаптарды жазып береміз.</p>",
                                "<p>Мы проверим возможности сети и укажем точку подключения, диаметр трубы, давление "
                                "воды и требования к прибору учёта.</p>",
                                "<p>We check the capacity of the network and state the connection point, the pipe "
                                "diameter, the pressure and the requirements for the meter.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Жоба жасатып, келісіңіз",
                                "Закажите и согласуйте проект",
                                "Have a design made and approved",
                            ),
                            "text": T(
                                "<p>Жобаны лицензиясы бар жобалау ұйымы жасайды. Дайын жобаны өндірістік-техникалық "
                                "бөлімге келісуге әкеліңіз.</p>",
                                "<p>Проект готовит проектная организация с лицензией. Принесите готовый проект на "
                                "согласование в производственно-технический отдел.</p>",
                                "<p>The design is drawn up by a licensed design firm. Bring it to our production "
                                "and engineering department for approval.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Қосылып, шарт жасасыңыз",
                                "Подключитесь и заключите договор",
                                "Get connected and sign the contract",
                            ),
                            "text": T(
                                "<p>Жұмыс біткен соң біздің маман қосылу орнын қарайды, есептеу құралын пломбалайды. "
                                "Содан кейін сумен жабдықтау және су бұру шарты жасалады.</p>",
                                "<p>Когда работы закончены, наш специалист осматривает место подключения и "
                                "пломбирует прибор учёта. После этого заключается договор на водоснабжение и "
                                "водоотведение.</p>",
                                "<p>When the work is done, our specialist inspects the connection and seals the meter. "
                                "Then you sign the contract for water supply and wastewater.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<h2>Мерзімі мен құны</h2>"
                    "<p>Техникалық шарттар тегін беріледі. Жеке тұрғын үйге олар <b>5 жұмыс күні</b> ішінде, суды көп "
                    "тұтынатын нысандарға <b>10 жұмыс күні</b> ішінде дайын болады. Құжат жетіспесе, 2 жұмыс күні "
                    "ішінде хабарлаймыз.</p>"
                    "<p>Қолданылу мерзімі техникалық шарттардың өзінде жазылады. Құрылыс созылып кетсе, ұзарту туралы "
                    "өтінішті мерзімі біткенше беріңіз. Қосу мүмкін болмаса, себебін жазбаша түсіндіреміз.</p>",
                    "<h2>Сроки и стоимость</h2>"
                    "<p>Технические условия выдаются бесплатно. Для частного дома они готовы в течение <b>5 рабочих "
                    "дней</b>, для объектов с большим расходом воды – в течение <b>10 рабочих дней</b>. Если не "
                    "хватает документа, сообщим в течение 2 рабочих дней.</p>"
                    "<p>Срок действия указан в самих технических условиях. Если стройка затянулась, подайте заявление "
                    "о продлении до конца этого срока. Если подключить объект нельзя, мы письменно объясним "
                    "причину.</p>",
                    "<h2>Time and cost</h2>"
                    "<p>Technical conditions are free of charge. For a private house they are ready within <b>5 "
                    "working days</b>, and for facilities with a high demand within <b>10 working days</b>. If a "
                    "document is missing, we tell you within 2 working days.</p>"
                    "<p>The period of validity is stated in the technical conditions. If building takes longer, apply "
                    "for an extension before it ends. If a connection is not possible, we explain the reason in "
                    "writing.</p>",
                ),
            ),
            (
                "documents",
                {
                    "heading": T("Құжаттар", "Документы", "Documents"),
                    "documents": ["application-technical-conditions"],
                },
            ),
            (
                "contact",
                {
                    "unit": T(
                        "Өндірістік-техникалық бөлім",
                        "Производственно-технический отдел",
                        "Production and engineering department",
                    ),
                    "person": "",
                    "phones": ["+7 (7232) 00-00-22"],
                    "email": "secvoda@mail.ru",
                    "place": T(
                        "Өскемен қ., Шәкәрім д-лы, 180",
                        "г. Усть-Каменогорск, пр. Шакарима, 180",
                        "180 Shakarim Avenue, Oskemen",
                    ),
                    "hours": T(
                        "Дс–Жм 08:00–17:00, үзіліс 12:00–13:00",
                        "Пн–Пт 08:00–17:00, перерыв 12:00–13:00",
                        "Mon–Fri 08:00–17:00, break 12:00–13:00",
                    ),
                },
            ),
        ],
        "unit": T(
            "Өндірістік-техникалық бөлім",
            "Производственно-технический отдел",
            "Production and engineering department",
        ),
    },
    {
        "slug": "water-quality",
        "kind": "content",
        "title": T("Судың сапасы", "Качество воды", "Water quality"),
        "lead": T(
            "Ауыз су қандай болуы керек және судың сапасы көңіліңізден шықпаса, не істеуге болады.",
            "Какой должна быть питьевая вода и что делать, если её качество вас не устраивает.",
            "What drinking water must be like, and what you can do if its quality does not satisfy you.",
        ),
        "hint": T(
            "Ауыз судың нормативтері, сынама алу және зертхана",
            "Нормативы питьевой воды, отбор пробы и лаборатория",
            "Norms for drinking water, sampling and the laboratory",
        ),
        "body": [
            (
                "text",
                T(
                    "<h2>Суға қойылатын талаптар</h2>"
                    "<p>Ауыз су эпидемиологиялық тұрғыдан қауіпсіз, химиялық құрамы зиянсыз, иісі мен дәмі жағымды "
                    "болуы керек. Бұл талаптар Қазақстан Республикасының санитариялық қағидаларында бекітілген.</p>"
                    "<p>Біздің зертхана суды үш жерде тексереді: су тоғанында, желіге берер алдында және қаладағы "
                    "сынама алу орындарында. Сынама жыл бойы кесте бойынша алынады.</p>",
                    "<h2>Требования к воде</h2>"
                    "<p>Питьевая вода должна быть безопасной в эпидемическом отношении, безвредной по химическому "
                    "составу и приятной по запаху и вкусу. Эти требования закреплены в санитарных правилах "
                    "Республики Казахстан.</p>"
                    "<p>Наша лаборатория проверяет воду в трёх местах: на водозаборе, перед подачей в сеть и в точках "
                    "отбора проб в городе. Пробы берут круглый год по графику.</p>",
                    "<h2>What water must be like</h2>"
                    "<p>Drinking water must be free of infection, harmless in its chemical composition and pleasant "
                    "in odour and taste. These requirements are set in the sanitary rules of the Republic of "
                    "Kazakhstan.</p>"
                    "<p>Our laboratory tests the water in three places: at the intake, before it enters the network "
                    "and at sampling points in the city. Samples are taken to a schedule all year round.</p>",
                ),
            ),
            (
                "table",
                {
                    "caption": T(
                        "Ауыз судың негізгі көрсеткіштері. Бір сан тұрған жерде ол жоғарғы шекті білдіреді",
                        "Основные показатели питьевой воды. Одно число означает верхнюю границу",
                        "Main parameters of drinking water. A single number is the upper limit",
                    ),
                    "rows": [
                        [
                            T("Көрсеткіш", "Показатель", "Parameter"),
                            T("Өлшем бірлігі", "Единица", "Unit"),
                            T("Норматив", "Норматив", "Norm"),
                        ],
                        [
                            T("Иіс, дәм", "Запах, привкус", "Odour, taste"),
                            T("балл", "балл", "point"),
                            "2",
                        ],
                        [
                            T("Лайлылық", "Мутность", "Turbidity"),
                            T("мг/л", "мг/л", "mg/l"),
                            T("1,5", "1,5", "1.5"),
                        ],
                        [
                            T("Түстілік", "Цветность", "Colour"),
                            T("градус", "градус", "degree"),
                            "20",
                        ],
                        [
                            T("Сутектік көрсеткіш (pH)", "Водородный показатель (pH)", "pH"),
                            T("pH бірлігі", "единица pH", "pH unit"),
                            "6–9",
                        ],
                        [
                            T("Жалпы кермектік", "Общая жёсткость", "Total hardness"),
                            T("ммоль/л", "ммоль/л", "mmol/l"),
                            T("7,0", "7,0", "7.0"),
                        ],
                        [
                            T("Темір", "Железо", "Iron"),
                            T("мг/л", "мг/л", "mg/l"),
                            T("0,3", "0,3", "0.3"),
                        ],
                        [
                            T("Нитраттар", "Нитраты", "Nitrates"),
                            T("мг/л", "мг/л", "mg/l"),
                            "45",
                        ],
                        [
                            T("Хлоридтер", "Хлориды", "Chlorides"),
                            T("мг/л", "мг/л", "mg/l"),
                            "350",
                        ],
                        [
                            T("Сульфаттар", "Сульфаты", "Sulphates"),
                            T("мг/л", "мг/л", "mg/l"),
                            "500",
                        ],
                        [
                            T("Қалдық хлор (бос)", "Остаточный хлор (свободный)", "Residual chlorine (free)"),
                            T("мг/л", "мг/л", "mg/l"),
                            T("0,3–0,5", "0,3–0,5", "0.3–0.5"),
                        ],
                        [
                            T("Жалпы микроб саны", "Общее микробное число", "Total microbial count"),
                            T("1 мл-де", "в 1 мл", "per 1 ml"),
                            "50",
                        ],
                        [
                            T(
                                "Жалпы колиформды бактериялар",
                                "Общие колиформные бактерии",
                                "Total coliforms",
                            ),
                            T("100 мл-де", "в 100 мл", "per 100 ml"),
                            T("болмауы керек", "отсутствие", "none"),
                        ],
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "note",
                    "title": T("Су ақшыл болып көрінсе", "Если вода белая", "If the water looks white"),
                    "text": T(
                        "<p>Көбіне бұл – ұсақ ауа көпіршіктері. Стақанға құйып, бір минут күтіңіз: су түбінен бастап "
                        "мөлдірленсе, ішуге болады.</p>",
                        "<p>Чаще всего это мелкие пузырьки воздуха. Налейте воду в стакан и подождите минуту: если она "
                        "светлеет снизу вверх, её можно пить.</p>",
                        "<p>These are usually tiny bubbles of air. Fill a glass and wait a minute: if the water clears "
                        "from the bottom up, you can drink it.</p>",
                    ),
                },
            ),
            (
                "steps",
                {
                    "heading": T(
                        "Судың сапасы көңіліңізден шықпаса",
                        "Если качество воды вас не устраивает",
                        "If you are not satisfied with the water",
                    ),
                    "steps": [
                        {
                            "title": T("Суды ағызып көріңіз", "Слейте воду", "Run the tap"),
                            "text": T(
                                "<p>Суық суды 3–5 минут ағызыңыз. Барлық шүмекте солай ма, көршілерде де солай ма – "
                                "біліп алыңыз. Тек сіздің үйде болса, себебі үйішілік құбырда немесе сүзгіде болуы "
                                "мүмкін.</p>",
                                "<p>Дайте холодной воде стечь 3–5 минут. Проверьте, так ли во всех кранах и у соседей. "
                                "Если только у вас, причина может быть во внутренних трубах или фильтре.</p>",
                                "<p>Let the cold water run for 3–5 minutes. See whether it is the same at every tap "
                                "and at your neighbours’. If it is only at your place, the cause may be in the indoor "
                                "pipes or a filter.</p>",
                            ),
                        },
                        {
                            "title": T("Бізге хабарлаңыз", "Сообщите нам", "Tell us"),
                            "text": T(
                                '<p>Диспетчерлік қызметке кез келген уақытта хабарласыңыз: <a href="tel:+77232000020">'
                                "+7 (7232) 00-00-20</a>. Мекенжайыңызды, судың түсін, иісін және қашан өзгергенін "
                                "айтыңыз.</p>",
                                '<p>Звоните в диспетчерскую службу в любое время: <a href="tel:+77232000020">'
                                "+7 (7232) 00-00-20</a>. Назовите адрес, цвет и запах воды и когда они изменились.</p>",
                                '<p>Call the dispatch service at any time: <a href="tel:+77232000020">'
                                "+7 (7232) 00-00-20</a>. Give your address, the colour and odour of the water and when "
                                "they changed.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Сынама алғанда қасында болыңыз",
                                "Присутствуйте при отборе пробы",
                                "Be there when the sample is taken",
                            ),
                            "text": T(
                                "<p>Маман келесі жұмыс күнінен кешіктірмей келіп, сіздің көзіңізше сынама алады. Акт "
                                "екі дана жасалады, біреуі сізде қалады.</p>",
                                "<p>Специалист придёт не позднее следующего рабочего дня и возьмёт пробу при вас. Акт "
                                "составляют в двух экземплярах, один остаётся у вас.</p>",
                                "<p>A specialist comes no later than the next working day and takes the sample in your "
                                "presence. The report is made in two copies, and one stays with you.</p>",
                            ),
                        },
                        {
                            "title": T("Нәтижесін алыңыз", "Получите результат", "Receive the result"),
                            "text": T(
                                "<p>Талдау 3–5 жұмыс күнін алады. Су нормаға сай келмесе, себебін жоямыз және "
                                "төлемақыны шартта көрсетілген тәртіппен қайта есептейміз.</p>",
                                "<p>Анализ занимает 3–5 рабочих дней. Если вода не отвечает норме, мы устраним причину "
                                "и пересчитаем плату в порядке, указанном в договоре.</p>",
                                "<p>The analysis takes 3–5 working days. If the water is outside the norm, we remove "
                                "the cause and adjust your bill in the way set out in the contract.</p>",
                            ),
                        },
                        {
                            "title": T("Келіспесеңіз", "Если вы не согласны", "If you disagree"),
                            "text": T(
                                "<p>Суды аккредиттелген басқа зертханада тексертуге, санитариялық-эпидемиологиялық "
                                "бақылау органына жүгінуге немесе "
                                '<a href="https://eotinish.kz">eotinish.kz</a> арқылы шағым беруге құқығыңыз бар.</p>',
                                "<p>Вы вправе проверить воду в другой аккредитованной лаборатории, обратиться в орган "
                                "санитарно-эпидемиологического контроля или подать жалобу через "
                                '<a href="https://eotinish.kz">eotinish.kz</a>.</p>',
                                "<p>You have the right to have the water tested in another accredited laboratory, to "
                                "turn to the sanitary and epidemiological control body or to complain through "
                                '<a href="https://eotinish.kz">eotinish.kz</a>.</p>',
                            ),
                        },
                    ],
                },
            ),
            (
                "contact",
                {
                    "unit": T(
                        "Су сапасын бақылау зертханасы",
                        "Лаборатория контроля качества воды",
                        "Water quality laboratory",
                    ),
                    "person": "",
                    "phones": ["+7 (7232) 00-00-23"],
                    "email": "secvoda@mail.ru",
                    "place": T(
                        "Өскемен қ., Шәкәрім д-лы, 180",
                        "г. Усть-Каменогорск, пр. Шакарима, 180",
                        "180 Shakarim Avenue, Oskemen",
                    ),
                    "hours": T(
                        "Дс–Жм 08:00–17:00, үзіліс 12:00–13:00",
                        "Пн–Пт 08:00–17:00, перерыв 12:00–13:00",
                        "Mon–Fri 08:00–17:00, break 12:00–13:00",
                    ),
                },
            ),
        ],
        "unit": T(
            "Су сапасын бақылау зертханасы",
            "Лаборатория контроля качества воды",
            "Water quality laboratory",
        ),
    },
    {
        "slug": "payment",
        "kind": "content",
        "title": T("Қызметтерге ақы төлеу", "Оплата услуг", "Paying for services"),
        "lead": T(
            "Сумен жабдықтау және су бұру ақысын үйден шықпай-ақ немесе өзіңізге жақын кассада төлей аласыз.",
            "Водоснабжение и водоотведение можно оплатить не выходя из дома или в ближайшей кассе.",
            "You can pay for water supply and wastewater from home or at the cash desk nearest to you.",
        ),
        "hint": T(
            "Төлеу тәсілдері, мерзімі және жиі қойылатын сұрақтар",
            "Способы оплаты, срок и частые вопросы",
            "Ways to pay, the due date and common questions",
        ),
        "body": [
            (
                "text",
                T(
                    "<p>Айлық төлемақыны <b>келесі айдың 25-іне дейін</b> төлеңіз. Төлеу үшін түбіртектің жоғарғы "
                    "жағында жазылған дербес шоттың нөмірі керек. Нөмірді білмесеңіз, мекенжайыңызды айтып, "
                    '<a href="page:call-centre">Call-орталықтан</a> сұраңыз.</p>',
                    "<p>Оплатите месяц <b>до 25 числа следующего месяца</b>. Для оплаты нужен номер лицевого счёта, "
                    "он стоит в верхней части квитанции. Если вы не знаете номера, назовите адрес и спросите в "
                    '<a href="page:call-centre">Call-центре</a>.</p>',
                    "<p>Pay for each month <b>by the 25th of the following month</b>. To pay you need the account "
                    "number printed at the top of the bill. If you do not know it, give your address and ask the "
                    '<a href="page:call-centre">call centre</a>.</p>',
                ),
            ),
            (
                "table",
                {
                    "caption": T("Төлеу тәсілдері", "Способы оплаты", "Ways to pay"),
                    "rows": [
                        [
                            T("Тәсіл", "Способ", "Way"),
                            T("Қалай төленеді", "Как оплатить", "How to pay"),
                            T("Шотқа түсу мерзімі", "Поступление на счёт", "Reaches the account"),
                        ],
                        [
                            T(
                                "Банктің мобильді қосымшасы",
                                "Мобильное приложение банка",
                                "Bank’s mobile app",
                            ),
                            T(
                                "«Төлемдер» – «Коммуналдық қызметтер» бөлімінде кәсіпорынды тауып, дербес шотты "
                                "енгізіңіз",
                                "В разделе «Платежи» – «Коммунальные услуги» найдите предприятие и введите лицевой "
                                "счёт",
                                "Under “Payments” – “Utilities” find the enterprise and enter your account number",
                            ),
                            T("1 жұмыс күні", "1 рабочий день", "1 working day"),
                        ],
                        [
                            T("Автоматты төлем", "Автоматический платёж", "Automatic payment"),
                            T(
                                "Банк қосымшасында бір рет баптаңыз: күнін және ең көп соманы белгілейсіз",
                                "Настройте один раз в приложении банка: укажите день и наибольшую сумму",
                                "Set it up once in the bank’s app: choose the day and the maximum amount",
                            ),
                            T("1 жұмыс күні", "1 рабочий день", "1 working day"),
                        ],
                        [
                            T("Пошта бөлімшесі", "Отделение почты", "Post office"),
                            T(
                                "Операторға түбіртекті көрсетіңіз немесе дербес шоттың нөмірін айтыңыз",
                                "Покажите оператору квитанцию или назовите номер лицевого счёта",
                                "Show the bill or give your account number at the counter",
                            ),
                            T("3 жұмыс күніне дейін", "до 3 рабочих дней", "up to 3 working days"),
                        ],
                        [
                            T("Кәсіпорынның кассасы", "Касса предприятия", "Our cash desk"),
                            T(
                                "Қолма-қол ақшамен немесе картамен; фискалдық чекті алыңыз",
                                "Наличными или картой; возьмите фискальный чек",
                                "In cash or by card; take the fiscal receipt",
                            ),
                            T("сол күні", "в тот же день", "the same day"),
                        ],
                        [
                            T("Төлем терминалы", "Платёжный терминал", "Payment terminal"),
                            T(
                                "Қызметті таңдап, дербес шотты енгізіңіз; комиссия мөлшері экранда көрінеді",
                                "Выберите услугу и введите лицевой счёт; размер комиссии виден на экране",
                                "Choose the service and enter your account number; the fee is shown on the screen",
                            ),
                            T("2 жұмыс күніне дейін", "до 2 рабочих дней", "up to 2 working days"),
                        ],
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "warning",
                    "title": T(
                        "Ақшаны ешкімнің қолына бермеңіз",
                        "Не отдавайте деньги в руки",
                        "Do not hand money to anyone",
                    ),
                    "text": T(
                        "<p>Біздің бақылаушылар мен слесарьлар үйге келгенде ақша алмайды, картаның кодын сұрамайды. "
                        'Күмән туса, <a href="tel:+77232700878">8 (7232) 70-08-78</a> нөміріне қоңырау шалыңыз.</p>',
                        "<p>Наши контролёры и слесари не берут деньги на дому и не спрашивают код карты. Если возникли "
                        'сомнения, позвоните по номеру <a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                        "<p>Our inspectors and fitters do not take money at your home and do not ask for card codes. "
                        'If in doubt, call <a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                    ),
                },
            ),
            (
                "accordion",
                {
                    "heading": T("Жиі қойылатын сұрақтар", "Частые вопросы", "Common questions"),
                    "items": [
                        {
                            "title": T(
                                "Басқа дербес шотқа төлеп қойсам ше?",
                                "Что делать, если оплата ушла на чужой счёт?",
                                "What if I paid to the wrong account?",
                            ),
                            "text": T(
                                "<p>Чекті сақтап, абоненттік бөлімге өтініш беріңіз. Тексеріп болған соң соманы сіздің "
                                "шотыңызға аударамыз. Бұған әдетте 10 жұмыс күні кетеді.</p>",
                                "<p>Сохраните чек и подайте заявление в абонентский отдел. После проверки мы перенесём "
                                "сумму на ваш счёт. Обычно это занимает 10 рабочих дней.</p>",
                                "<p>Keep the receipt and apply to the customer department. Once we have checked it, "
                                "we move the amount to your account. This usually takes 10 working days.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Түбіртек келмесе, не істеймін?",
                                "Что делать, если квитанция не пришла?",
                                "What if no bill has come?",
                            ),
                            "text": T(
                                "<p>Соманы банк қосымшасынан көріңіз немесе Call-орталықтан біліңіз. Түбіртектің "
                                "көшірмесін кез келген қабылдау кеңсесінен тегін аласыз.</p>",
                                "<p>Посмотрите сумму в приложении банка или узнайте в Call-центре. Копию квитанции "
                                "бесплатно выдадут в любом офисе приёма.</p>",
                                "<p>See the amount in your bank’s app or ask the call centre. You can get a copy of "
                                "the bill free of charge at any customer office.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Алдын ала төлеуге бола ма?",
                                "Можно ли заплатить вперёд?",
                                "May I pay in advance?",
                            ),
                            "text": T(
                                "<p>Иә. Артық сома дербес шотта қалады да, келесі айлардың есебіне жатқызылады. Ұзақ "
                                "уақытқа кетсеңіз, бұл ыңғайлы.</p>",
                                "<p>Да. Лишняя сумма останется на лицевом счёте и зачтётся в следующие месяцы. Это "
                                "удобно, если вы надолго уезжаете.</p>",
                                "<p>Yes. What you overpay stays on your account and covers the following months. This "
                                "is handy if you are leaving for a long time.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Берешекті бөліп төлеуге бола ма?",
                                "Можно ли погасить долг частями?",
                                "May I pay a debt in parts?",
                            ),
                            "text": T(
                                "<p>Болады. Жеке куәлігіңізбен абоненттік бөлімге келіңіз. Бірге кесте жасап, "
                                "келісімге қол қоямыз.</p>",
                                "<p>Можно. Приходите с удостоверением личности в абонентский отдел. Вместе составим "
                                "график и подпишем соглашение.</p>",
                                "<p>Yes. Come to the customer department with your identity card. We will draw up a "
                                "schedule together and sign an agreement.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Есептеу құралым бар, неге норма бойынша есептелді?",
                                "Почему начислили по норме, хотя прибор есть?",
                                "Why was I charged by the norm although I have a meter?",
                            ),
                            "text": T(
                                "<p>Әдетте салыстырып тексеру мерзімі өткен немесе пломба бұзылған болады. Себебін "
                                'Call-орталықтан сұраңыз, қажет болса <a href="page:consumers/meter-installers">'
                                "мамандандырылған ұйымға жазылыңыз</a>.</p>",
                                "<p>Обычно истёк срок поверки или нарушена пломба. Узнайте причину в Call-центре и, "
                                'если нужно, <a href="page:consumers/meter-installers">запишитесь в '
                                "организацию</a>.</p>",
                                "<p>Usually the verification is overdue or the seal is broken. Ask the call centre for "
                                'the reason and, if need be, <a href="page:consumers/meter-installers">book an '
                                "installer</a>.</p>",
                            ),
                        },
                    ],
                },
            ),
        ],
        "unit": T("Абоненттік бөлім", "Абонентский отдел", "Customer department"),
    },
    {
        "slug": "contracts-individuals",
        "kind": "content",
        "title": T("Жеке тұлғалар үшін", "Для физических лиц", "For individuals"),
        "lead": T(
            "Пәтердің немесе жеке үйдің иесі сумен жабдықтау және су бұру шартын қалай жасасады.",
            "Как владельцу квартиры или частного дома заключить договор на водоснабжение и водоотведение.",
            "How the owner of a flat or a private house signs a contract for water supply and wastewater.",
        ),
        "hint": T(
            "Халықпен шарт жасасу: қадамдар, құжаттар, мерзімдер",
            "Договор с населением: шаги, документы, сроки",
            "Household contracts: steps, documents and times",
        ),
        "body": [
            (
                "text",
                T(
                    "<p>Шарт тұрғын үй сатып алғанда, мұраға алғанда немесе жаңа үй желіге қосылғанда жасалады. "
                    "Халықпен жасалатын шарт – үлгілік жария шарт: оның талаптары барлық абонентке бірдей. Шарт "
                    "жасасу тегін.</p>"
                    "<h2>Қандай құжаттар керек</h2>"
                    "<ul><li>өтініш;</li>"
                    "<li>меншік иесінің жеке куәлігі;</li>"
                    "<li>тұрғын үйге құқықты растайтын құжат;</li>"
                    "<li>есептеу құралының паспорты (болса);</li>"
                    "<li>жаңадан қосылған үйге – техникалық шарттар және қосылу актісі;</li>"
                    "<li>меншік иесінің орнына басқа адам келсе – сенімхат.</li></ul>"
                    "<p>Түпнұсқаларын көрсетсеңіз болды, көшірмесін өзіміз түсіреміз.</p>",
                    "<p>Договор заключают при покупке или наследовании жилья либо когда к сетям подключён новый дом. "
                    "Договор с населением – типовой публичный договор: его условия одинаковы для всех абонентов. "
                    "Заключение договора бесплатно.</p>"
                    "<h2>Какие документы нужны</h2>"
                    "<ul><li>заявление;</li>"
                    "<li>удостоверение личности собственника;</li>"
                    "<li>документ, который подтверждает право на жильё;</li>"
                    "<li>паспорт прибора учёта (если прибор есть);</li>"
                    "<li>для нового подключения – технические условия и акт подключения;</li>"
                    "<li>если вместо собственника приходит другой человек – доверенность.</li></ul>"
                    "<p>Достаточно показать оригиналы, копии мы снимем сами.</p>",
                    "<p>You sign a contract when you buy or inherit a home, or when a new house has been connected. "
                    "The household contract is a public model contract: its terms are the same for every account "
                    "holder. Signing it is free of charge.</p>"
                    "<h2>Which documents you need</h2>"
                    "<ul><li>the application;</li>"
                    "<li>the owner’s identity card;</li>"
                    "<li>the document confirming the right to the home;</li>"
                    "<li>the meter passport (if there is a meter);</li>"
                    "<li>for a new connection, the technical conditions and the connection report;</li>"
                    "<li>a power of attorney, if someone comes in place of the owner.</li></ul>"
                    "<p>It is enough to show the originals: we make the copies ourselves.</p>",
                ),
            ),
            (
                "steps",
                {
                    "heading": T("Шартты қалай жасасуға болады", "Как заключить договор", "How to sign a contract"),
                    "steps": [
                        {
                            "title": T(
                                "Көрсеткішті жазып алыңыз",
                                "Спишите показания",
                                "Note the reading",
                            ),
                            "text": T(
                                "<p>Кілтті алған күні есептеу құралының көрсеткішін жазып, бұрынғы иесінің берешегі "
                                "жоғын сұрап біліңіз.</p>",
                                "<p>В день получения ключей запишите показания прибора и узнайте, нет ли долга у "
                                "прежнего владельца.</p>",
                                "<p>On the day you get the keys, write down the meter reading and ask whether the "
                                "previous owner has left any debt.</p>",
                            ),
                        },
                        {
                            "title": T("Өтініш беріңіз", "Подайте заявление", "Apply"),
                            "text": T(
                                '<p>Құжаттармен <a href="page:consumers/opening-hours">қабылдау кеңсесіне</a> келіңіз. '
                                "Бұған шамамен 15 минут кетеді.</p>",
                                '<p>Приходите с документами в <a href="page:consumers/opening-hours">офис приёма</a>. '
                                "Это займёт около 15 минут.</p>",
                                '<p>Bring the documents to a <a href="page:consumers/opening-hours">customer '
                                "office</a>. It takes about 15 minutes.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Бақылаушыны қарсы алыңыз",
                                "Встретьте контролёра",
                                "Meet the inspector",
                            ),
                            "text": T(
                                "<p>Ол келісілген күні, 5 жұмыс күні ішінде келіп, есептеу құралы мен пломбаны "
                                "тексереді. Қызметтік куәлігін көрсетуін сұраңыз.</p>",
                                "<p>Он придёт в согласованный день, в течение 5 рабочих дней, и проверит прибор учёта "
                                "и пломбу. Попросите показать служебное удостоверение.</p>",
                                "<p>The inspector comes on the agreed day, within 5 working days, and checks the meter "
                                "and the seal. Ask to see a staff card.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Шартқа қол қойыңыз",
                                "Подпишите договор",
                                "Sign the contract",
                            ),
                            "text": T(
                                "<p>Шарт тексеруден кейін 3 жұмыс күнінде дайын болады. Бір данасы мен дербес шоттың "
                                "нөмірі сізге беріледі.</p>",
                                "<p>Договор будет готов через 3 рабочих дня после проверки. Вы получите свой экземпляр "
                                "и номер лицевого счёта.</p>",
                                "<p>The contract is ready 3 working days after the check. You receive your copy and "
                                "your account number.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "documents",
                {
                    "heading": T("Құжаттар", "Документы", "Documents"),
                    "documents": ["application-individual", "model-contract-individual"],
                },
            ),
            (
                "accordion",
                {
                    "heading": T("Шарт өзгеретін жағдайлар", "Когда договор меняется", "When the contract changes"),
                    "items": [
                        {
                            "title": T(
                                "Тұрғын үйдің иесі ауысты",
                                "Сменился собственник",
                                "The owner has changed",
                            ),
                            "text": T(
                                "<p>Жаңа меншік иесі құқығын тіркеген соң бір ай ішінде өз атына шарт жасасады. "
                                "Бұрынғы шарт тоқтатылады.</p>",
                                "<p>Новый собственник заключает договор на своё имя в течение месяца после регистрации "
                                "права. Прежний договор прекращается.</p>",
                                "<p>The new owner signs a contract in their own name within a month of registering the "
                                "right. The old contract ends.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Тұратын адамдар саны өзгерді",
                                "Изменилось число проживающих",
                                "The number of residents has changed",
                            ),
                            "text": T(
                                "<p>Есептеу құралы болмаса, бұл төлемақыға әсер етеді. Абоненттік бөлімге тіркеу "
                                "туралы мәліметпен келіңіз, келесі айдан бастап қайта есептейміз.</p>",
                                "<p>Если прибора учёта нет, это меняет плату. Приходите в абонентский отдел со "
                                "сведениями о регистрации, пересчитаем со следующего месяца.</p>",
                                "<p>Without a meter, this changes your bill. Come to the customer department with "
                                "proof of registration, and we adjust it from the next month.</p>",
                            ),
                        },
                    ],
                },
            ),
        ],
        "unit": T("Абоненттік бөлім", "Абонентский отдел", "Customer department"),
    },
    {
        "slug": "contracts-legal",
        "kind": "content",
        "title": T("Заңды тұлғалар үшін", "Для юридических лиц", "For legal entities"),
        "lead": T(
            "Компания, мекеме немесе жеке кәсіпкер сумен жабдықтау және су бұру шартын қалай жасасады.",
            "Как компании, учреждению или предпринимателю заключить договор на водоснабжение и водоотведение.",
            "How a company, an institution or an entrepreneur signs a contract for water supply and wastewater.",
        ),
        "hint": T(
            "Ұйымдармен шарт жасасу: құжаттар, көлемдер, мерзімдер",
            "Договор с организациями: документы, объёмы, сроки",
            "Business contracts: documents, volumes and times",
        ),
        "body": [
            (
                "text",
                T(
                    "<p>Шарт әр нысанға жасалады. Үй-жайды жалға алсаңыз, шартты кім жасасатынын меншік иесімен алдын "
                    "ала келісіп, жалдау шартында жазып қойыңыз.</p>"
                    "<h2>Қандай құжаттар керек</h2>"
                    "<ul><li>ұйымның бланкісіндегі өтініш;</li>"
                    "<li>мемлекеттік тіркеу туралы анықтама (жеке кәсіпкер үшін – қызметінің басталғаны туралы "
                    "хабарлама талоны);</li>"
                    "<li>қол қоятын адамның өкілеттігін растайтын бұйрық немесе сенімхат;</li>"
                    "<li>нысанға құқықты растайтын құжат немесе жалдау шарты;</li>"
                    "<li>есептеу құралының паспорты және салыстырып тексеру туралы сертификат;</li>"
                    "<li>айлар бойынша су тұтыну және су бұру көлемдері;</li>"
                    "<li>банк деректемелері.</li></ul>"
                    "<p>Нысан өндірістік сарқынды су шығарса, оның құрамы туралы зертхананың хаттамасын қосыңыз. "
                    "Бюджеттік ұйымдармен шарт "
                    '<a href="https://goszakup.gov.kz">мемлекеттік сатып алу порталы</a> арқылы жасалады.</p>',
                    "<p>Договор заключают на каждый объект. Если вы арендуете помещение, заранее решите с "
                    "собственником, кто заключает договор, и запишите это в договоре аренды.</p>"
                    "<h2>Какие документы нужны</h2>"
                    "<ul><li>заявление на бланке организации;</li>"
                    "<li>справка о государственной регистрации (для предпринимателя – талон уведомления о начале "
                    "деятельности);</li>"
                    "<li>приказ или доверенность, которые подтверждают полномочия подписывающего;</li>"
                    "<li>документ о праве на объект или договор аренды;</li>"
                    "<li>паспорт прибора учёта и сертификат о поверке;</li>"
                    "<li>объёмы водопотребления и водоотведения по месяцам;</li>"
                    "<li>банковские реквизиты.</li></ul>"
                    "<p>Если объект сбрасывает производственные сточные воды, приложите протокол лаборатории об их "
                    "составе. С бюджетными организациями договор заключают через "
                    '<a href="https://goszakup.gov.kz">портал государственных закупок</a>.</p>',
                    "<p>A contract is signed for each site. If you rent the premises, agree with the owner beforehand "
                    "who signs it, and write that into the lease.</p>"
                    "<h2>Which documents you need</h2>"
                    "<ul><li>the application on your letterhead;</li>"
                    "<li>the certificate of state registration (for an entrepreneur, the slip confirming notice of "
                    "the start of business);</li>"
                    "<li>the order or power of attorney that authorises the person who signs;</li>"
                    "<li>the document of title to the site, or the lease;</li>"
                    "<li>the meter passport and the certificate of verification;</li>"
                    "<li>the volumes of water and wastewater by month;</li>"
                    "<li>your bank details.</li></ul>"
                    "<p>If the site discharges industrial wastewater, attach a laboratory report on its composition. "
                    "Budget-funded organisations sign through the "
                    '<a href="https://goszakup.gov.kz">public procurement portal</a>.</p>',
                ),
            ),
            (
                "steps",
                {
                    "heading": T("Шартты қалай жасасуға болады", "Как заключить договор", "How to sign a contract"),
                    "steps": [
                        {
                            "title": T(
                                "Құжаттарды тапсырыңыз",
                                "Сдайте документы",
                                "Hand in the documents",
                            ),
                            "text": T(
                                "<p>Бас кеңсеге әкеліңіз немесе "
                                '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> мекенжайына жіберіңіз. '
                                "Жетіспейтіні болса, 2 жұмыс күні ішінде айтамыз.</p>",
                                "<p>Принесите их в головной офис или отправьте на адрес "
                                '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. Если чего-то не хватает, скажем '
                                "в течение 2 рабочих дней.</p>",
                                "<p>Bring them to the head office or send them to "
                                '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. If anything is missing, we tell '
                                "you within 2 working days.</p>",
                            ),
                        },
                        {
                            "title": T("Нысанды көрсетіңіз", "Покажите объект", "Show us the site"),
                            "text": T(
                                "<p>Маман енгізу торабын, есептеу құралын және пломбаларды қарайды. Желілер үшін "
                                "жауапкершілік шекарасы актімен белгіленеді.</p>",
                                "<p>Специалист осмотрит узел ввода, прибор учёта и пломбы. Границу ответственности за "
                                "сети закрепляют актом.</p>",
                                "<p>A specialist looks at the service entry, the meter and the seals. A report sets "
                                "the boundary of responsibility for the networks.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Шарттың жобасын қараңыз",
                                "Проверьте проект договора",
                                "Check the draft",
                            ),
                            "text": T(
                                "<p>Жоба тексеруден кейін 5 жұмыс күні ішінде дайын болады. Көлемдерді, нысанның "
                                "мекенжайын және деректемелерді салыстырып шығыңыз.</p>",
                                "<p>Проект будет готов в течение 5 рабочих дней после осмотра. Сверьте объёмы, адрес "
                                "объекта и реквизиты.</p>",
                                "<p>The draft is ready within 5 working days of the visit. Check the volumes, the "
                                "address of the site and the bank details.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "Қол қойып, жауапты адамды тағайындаңыз",
                                "Подпишите и назначьте ответственного",
                                "Sign and name a contact person",
                            ),
                            "text": T(
                                "<p>Көрсеткіштерді кім беретінін және жұмыстар туралы кімге хабарлау керегін жазып "
                                "беріңіз. Көрсеткіштер ай сайын 25-іне дейін қабылданады.</p>",
                                "<p>Сообщите, кто будет передавать показания и кого предупреждать о работах. Показания "
                                "принимаются каждый месяц до 25 числа.</p>",
                                "<p>Tell us who will submit the readings and whom to warn about works. Readings are "
                                "accepted every month until the 25th.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "documents",
                {
                    "heading": T("Құжаттар", "Документы", "Documents"),
                    "documents": ["application-legal", "model-contract-legal"],
                },
            ),
            (
                "contact",
                {
                    "unit": T(
                        "Абоненттік бөлім, заңды тұлғалар тобы",
                        "Абонентский отдел, группа по работе с юридическими лицами",
                        "Customer department, business group",
                    ),
                    "person": "",
                    "phones": ["+7 (7232) 00-00-25"],
                    "email": "secvoda@mail.ru",
                    "place": T(
                        "Өскемен қ., Шәкәрім д-лы, 180",
                        "г. Усть-Каменогорск, пр. Шакарима, 180",
                        "180 Shakarim Avenue, Oskemen",
                    ),
                    "hours": T(
                        "Дс–Жм 08:00–17:00, үзіліс 12:00–13:00",
                        "Пн–Пт 08:00–17:00, перерыв 12:00–13:00",
                        "Mon–Fri 08:00–17:00, break 12:00–13:00",
                    ),
                },
            ),
        ],
        "unit": T("Абоненттік бөлім", "Абонентский отдел", "Customer department"),
    },
    {
        "slug": "opening-hours",
        "kind": "offices",
        "title": T("Жұмыс режимі", "Режим работы", "Opening hours"),
        "lead": T(
            "Тұтынушыларды қай жерде, қай күндері және қай сағаттарда қабылдаймыз.",
            "Где, в какие дни и часы мы принимаем потребителей.",
            "Where, on which days and at what times we receive consumers.",
        ),
        "hint": T(
            "Кеңселердің мекенжайы, қабылдау сағаттары және мереке күндері",
            "Адреса офисов, часы приёма и праздничные дни",
            "Office addresses, reception times and holidays",
        ),
        "body": [
            (
                "text",
                T(
                    "<p>Өзіңізбен бірге жеке куәлігіңізді және түбіртекті немесе дербес шоттың нөмірін ала келіңіз. "
                    "Басқа адамның атынан келсеңіз, сенімхат керек.</p>"
                    "<p>Кезек айдың 10-ы мен 20-сы аралығында аз болады. Көрсеткіш беру және берешекті білу үшін "
                    'келудің қажеті жоқ: <a href="page:call-centre">Call-орталыққа</a> қоңырау шалыңыз.</p>'
                    "<p>Мереке күндері қабылдау кестесі өзгереді, ол жоғарыда көрсетілген. Диспетчерлік қызмет тәулік "
                    "бойы үзіліссіз жұмыс істейді.</p>",
                    "<p>Возьмите с собой удостоверение личности и квитанцию или номер лицевого счёта. Если вы "
                    "приходите от имени другого человека, нужна доверенность.</p>"
                    "<p>Меньше всего очередь с 10 по 20 число. Чтобы передать показания или узнать долг, приходить не "
                    'нужно: позвоните в <a href="page:call-centre">Call-центр</a>.</p>'
                    "<p>В праздничные дни график приёма меняется, изменения указаны выше. Диспетчерская служба "
                    "работает круглосуточно и без перерывов.</p>",
                    "<p>Bring your identity card and your bill or account number. If you come on behalf of someone "
                    "else, you need a power of attorney.</p>"
                    "<p>Queues are shortest between the 10th and the 20th of the month. To submit a reading or ask "
                    'about a debt you need not come: call the <a href="page:call-centre">call centre</a>.</p>'
                    "<p>Hours change on public holidays, as shown above. The dispatch service works around the clock "
                    "without a break.</p>",
                ),
            ),
        ],
        "unit": T("Абоненттік бөлім", "Абонентский отдел", "Customer department"),
    },
    {
        "slug": "meter-installers",
        "kind": "installers",
        "title": T("Жеке есептеу құралдарын орнату", "Установка приборов учёта", "Meter installation"),
        "menu_title": T("ЖЕҚ орнату", "Установка приборов учёта", "Meter installation"),
        "lead": T(
            "Есептеу құралдарын орнататын, ауыстыратын және салыстырып тексеретін ұйымдар.",
            "Организации, которые устанавливают, заменяют и поверяют приборы учёта.",
            "Organisations that install, replace and verify meters.",
        ),
        "hint": T(
            "Орнататын ұйымды қалай таңдау керек, актіде не жазылуы тиіс",
            "Как выбрать организацию и что должно быть в акте",
            "How to choose an installer and what the report must contain",
        ),
        "body": [
            (
                "text",
                T(
                    "<h2>Ұйымды қалай таңдау керек</h2>"
                    "<ul><li>Рұқсат құжатының мерзімін қараңыз: орнату күні ол жарамды болуы керек.</li>"
                    "<li>Екі-үш ұйымнан бағасын сұраңыз: құрал, бөлшектер, жұмыс және шығу ақысы бөлек аталсын.</li>"
                    "<li>Құралдың мемлекеттік тізілімге енгізілгенін және алғашқы салыстырып тексеру күнін "
                    "паспортынан тексеріңіз.</li>"
                    "<li>Жұмысқа қанша уақыт кепілдік берілетінін сұраңыз.</li>"
                    "<li>Ақшаны акт пен чек қолыңызға тигенде төлеңіз.</li></ul>"
                    "<h2>Актіде не жазылуы керек</h2>"
                    "<ul><li>абоненттің аты-жөні, мекенжайы, дербес шотының нөмірі;</li>"
                    "<li>құралдың түрі, зауыттық нөмірі және диаметрі;</li>"
                    "<li>бастапқы көрсеткіш; ауыстырғанда – ескі құралдың соңғы көрсеткіші;</li>"
                    "<li>келесі салыстырып тексеру күні;</li>"
                    "<li>ұйымның атауы, рұқсат құжатының нөмірі, шебердің аты-жөні;</li>"
                    "<li>күні және екі тараптың қолы.</li></ul>"
                    "<p>Актіні алған соң 3 жұмыс күні ішінде бізге хабарлаңыз: бақылаушы келіп, құралды пломбалайды. "
                    'Телефон: <a href="tel:+77232000024">+7 (7232) 00-00-24</a>.</p>',
                    "<h2>Как выбрать организацию</h2>"
                    "<ul><li>Посмотрите срок разрешительного документа: в день установки он должен действовать.</li>"
                    "<li>Узнайте цену в двух-трёх местах: пусть отдельно назовут прибор, детали, работу и выезд.</li>"
                    "<li>Проверьте по паспорту, что прибор внесён в государственный реестр, и дату первичной "
                    "поверки.</li>"
                    "<li>Спросите, какой срок гарантии на работу.</li>"
                    "<li>Платите, когда акт и чек у вас в руках.</li></ul>"
                    "<h2>Что должно быть в акте</h2>"
                    "<ul><li>имя абонента, адрес, номер лицевого счёта;</li>"
                    "<li>вид прибора, заводской номер и диаметр;</li>"
                    "<li>начальное показание; при замене – последнее показание старого прибора;</li>"
                    "<li>дата следующей поверки;</li>"
                    "<li>название организации, номер разрешительного документа, имя мастера;</li>"
                    "<li>дата и подписи обеих сторон.</li></ul>"
                    "<p>Получив акт, в течение 3 рабочих дней сообщите нам: контролёр придёт и опломбирует прибор. "
                    'Телефон: <a href="tel:+77232000024">+7 (7232) 00-00-24</a>.</p>',
                    "<h2>How to choose an installer</h2>"
                    "<ul><li>Look at the date of the licence: it must be valid on the day of installation.</li>"
                    "<li>Ask two or three for a price: the meter, parts, work and call-out should be named "
                    "separately.</li>"
                    "<li>Check in the passport that the meter is in the state register, and the date of the first "
                    "verification.</li>"
                    "<li>Ask how long the work is guaranteed.</li>"
                    "<li>Pay when you hold the report and the receipt in your hands.</li></ul>"
                    "<h2>What the report must contain</h2>"
                    "<ul><li>the account holder’s name, the address and the account number;</li>"
                    "<li>the kind of meter, its serial number and diameter;</li>"
                    "<li>the opening reading; for a replacement, the last reading of the old meter;</li>"
                    "<li>the date of the next verification;</li>"
                    "<li>the name of the installer, the licence number and the fitter’s name;</li>"
                    "<li>the date and the signatures of both sides.</li></ul>"
                    "<p>Once you have the report, tell us within 3 working days: an inspector will come and seal the "
                    'meter. Phone: <a href="tel:+77232000024">+7 (7232) 00-00-24</a>.</p>',
                ),
            ),
            (
                "callout",
                {
                    "kind": "note",
                    "title": T(
                        "Таңдау өзіңізде",
                        "Выбор за вами",
                        "The choice is yours",
                    ),
                    "text": T(
                        "<p>Тізім анықтама үшін берілген: ешбір ұйымды таңдауға міндетті емессіз. Тізімде жоқ, бірақ "
                        "жарамды рұқсат құжаты бар ұйымның актісін де қабылдаймыз.</p>",
                        "<p>Список дан для справки: вы не обязаны выбирать организацию из него. Мы примем и акт "
                        "организации не из списка, если её разрешительный документ действует.</p>",
                        "<p>The list is for reference: you do not have to choose from it. We also accept the report of "
                        "an organisation not on the list, if its licence is valid.</p>",
                    ),
                },
            ),
            (
                "documents",
                {
                    "heading": T("Акт нысаны", "Форма акта", "Report form"),
                    "documents": ["meter-act"],
                },
            ),
        ],
        "unit": T("Есептеу құралдары учаскесі", "Участок приборов учёта", "Metering unit"),
    },
    {
        "slug": "leaflets",
        "kind": "section",
        "title": T("Жадынамалар", "Памятки", "Leaflets"),
        "lead": T(
            "Үйдегі суға, есептеу құралына және кәрізге қатысты қысқа кеңестер.",
            "Короткие советы о воде, приборе учёта и канализации в вашем доме.",
            "Short advice about the water, the meter and the drains in your home.",
        ),
        "hint": T(
            "Аяз, көрсеткіштер, кәріз, суды үнемдеу, су аққанда",
            "Мороз, показания, канализация, экономия воды, течь",
            "Frost, readings, drains, saving water, leaks",
        ),
        "body": [
            (
                "text",
                T(
                    "<p>Әр жадынама екі-үш минутта оқылады. Басып шығарып, есептеу құралының қасына немесе кіреберіске "
                    "іліп қоюға болады.</p>",
                    "<p>Каждая памятка читается за две-три минуты. Её можно распечатать и повесить у прибора учёта или "
                    "в подъезде.</p>",
                    "<p>Each leaflet takes two or three minutes to read. You can print it and put it up next to the "
                    "meter or in the entrance hall.</p>",
                ),
            ),
        ],
        "unit": T("Абоненттік бөлім", "Абонентский отдел", "Customer department"),
        "children": [
            {
                "slug": "frost",
                "kind": "content",
                "title": T(
                    "Құбыр мен есептеу құралын аяздан қорғау",
                    "Как защитить трубы и прибор учёта от мороза",
                    "Protecting pipes and the meter from frost",
                ),
                "lead": T(
                    "Жеке үйде су көбіне есептеу құралының құдығында және жылытылмайтын бөлмеде қатады. Дайындықты "
                    "қазанда бастаңыз.",
                    "В частном доме вода чаще всего замерзает в колодце с прибором учёта и в холодных помещениях. "
                    "Готовьтесь уже в октябре.",
                    "In a private house, water most often freezes in the meter pit and in unheated rooms. Start "
                    "getting ready in October.",
                ),
                "hint": T(
                    "Қыс алдындағы дайындық және құбыр қатып қалса, не істеу керек",
                    "Подготовка к зиме и что делать, если труба замёрзла",
                    "Getting ready for winter and what to do with a frozen pipe",
                ),
                "body": [
                    (
                        "steps",
                        {
                            "heading": T("Қыс түскенше", "До наступления зимы", "Before winter"),
                            "steps": [
                                {
                                    "title": T(
                                        "Құдықты жылылаңыз",
                                        "Утеплите колодец",
                                        "Insulate the meter pit",
                                    ),
                                    "text": T(
                                        "<p>Қақпағы тығыз жабылсын. Оның астына ағаштан немесе пенопласттан жасалған "
                                        "екінші қақпақ салыңыз. Құдықтағы суды сорып тастаңыз.</p>",
                                        "<p>Крышка должна закрываться плотно. Под неё положите вторую – из дерева или "
                                        "пенопласта. Откачайте воду из колодца.</p>",
                                        "<p>The cover must close tightly. Put a second one of wood or foam under it. "
                                        "Pump any water out of the pit.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Құбырды ораңыз",
                                        "Оберните трубы",
                                        "Wrap the pipes",
                                    ),
                                    "text": T(
                                        "<p>Жертөле, гараж, дәліз секілді суық жерлердегі құбырды жылу оқшаулағышпен "
                                        "ораңыз. Есептеу құралын да жабыңыз, бірақ санауышы мен пломбасы көрініп "
                                        "тұрсын.</p>",
                                        "<p>В подвале, гараже, сенях и других холодных местах оберните трубы "
                                        "теплоизоляцией. Укройте и прибор учёта, но так, чтобы были видны циферблат и "
                                        "пломба.</p>",
                                        "<p>Wrap the pipes in the cellar, garage, porch and other cold places in "
                                        "insulation. Cover the meter too, but leave the dial and the seal "
                                        "visible.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Жазғы құбырдың суын ағызып тастаңыз",
                                        "Слейте воду из летних труб",
                                        "Drain the summer pipes",
                                    ),
                                    "text": T(
                                        "<p>Бау-бақшаға баратын құбырды жауып, суын төгіңіз де, шүмегін ашық "
                                        "қалдырыңыз.</p>",
                                        "<p>Перекройте трубу, которая ведёт в огород, слейте воду и оставьте кран "
                                        "открытым.</p>",
                                        "<p>Shut off the pipe that goes to the garden, drain it and leave its tap "
                                        "open.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Үйден ұзақ кетсеңіз",
                                        "Если надолго уезжаете",
                                        "If you leave for long",
                                    ),
                                    "text": T(
                                        "<p>Үйге кірер жердегі бекіту шүмегін жауып, құбырлардағы суды ағызып "
                                        "жіберіңіз. Жылытуды мүлде өшірмеңіз.</p>",
                                        "<p>Закройте запорный кран на вводе в дом и слейте воду из труб. Не выключайте "
                                        "отопление полностью.</p>",
                                        "<p>Close the stop valve where the pipe enters the house and drain the pipes. "
                                        "Do not turn the heating off completely.</p>",
                                    ),
                                },
                            ],
                        },
                    ),
                    (
                        "callout",
                        {
                            "kind": "warning",
                            "title": T(
                                "Қатқан құбырды отпен жылытпаңыз",
                                "Не грейте замёрзшую трубу огнём",
                                "Do not heat a frozen pipe with a flame",
                            ),
                            "text": T(
                                "<p>Оттан құбыр жарылуы, үй өртенуі мүмкін. Шүмекті ашып қойып, құбырды шүмек жағынан "
                                "бастап шаш кептіргішпен немесе жылы суға малынған шүберекпен жылытыңыз. Суда тұрып "
                                "электр құралын қолданбаңыз.</p>",
                                "<p>От огня труба может лопнуть, а дом – загореться. Откройте кран и грейте трубу, "
                                "начиная от крана, феном или тряпкой, смоченной тёплой водой. Не пользуйтесь "
                                "электроприбором, стоя в воде.</p>",
                                "<p>A flame can burst the pipe and set the house on fire. Open the tap and warm the "
                                "pipe, starting from the tap, with a hair dryer or a cloth soaked in warm water. Do "
                                "not use an electrical device while standing in water.</p>",
                            ),
                        },
                    ),
                    (
                        "text",
                        T(
                            "<p>Құбыр жібімесе немесе есептеу құралының шынысы жарылса, құралды өзіңіз шешпеңіз: "
                            "пломба бұзылады. Диспетчерлік қызметке қоңырау шалыңыз: "
                            '<a href="tel:+77232000020">+7 (7232) 00-00-20</a>, тәулік бойы.</p>',
                            "<p>Если труба не оттаивает или треснуло стекло прибора учёта, не снимайте прибор сами: "
                            "нарушится пломба. Позвоните в диспетчерскую службу: "
                            '<a href="tel:+77232000020">+7 (7232) 00-00-20</a>, круглосуточно.</p>',
                            "<p>If the pipe does not thaw or the glass of the meter has cracked, do not take the meter "
                            "off yourself: that would break the seal. Call the dispatch service: "
                            '<a href="tel:+77232000020">+7 (7232) 00-00-20</a>, 24 hours.</p>',
                        ),
                    ),
                    (
                        "documents",
                        {
                            "heading": T("Басып шығару үшін", "Для печати", "To print"),
                            "documents": ["leaflet-frost"],
                        },
                    ),
                ],
                "unit": T("Диспетчерлік қызмет", "Диспетчерская служба", "Dispatch service"),
            },
            {
                "slug": "meter-readings",
                "kind": "content",
                "title": T(
                    "Есептеу құралының көрсеткішін қатесіз алу",
                    "Как снять показания без ошибок",
                    "Reading the meter without mistakes",
                ),
                "lead": T(
                    "Екі минут уақыт, қағаз бен қалам – түбіртектегі сома дұрыс болуы үшін осы жеткілікті.",
                    "Две минуты, бумага и ручка – этого хватит, чтобы сумма в квитанции была верной.",
                    "Two minutes, paper and a pen – that is enough for the amount on the bill to be right.",
                ),
                "hint": T(
                    "Қай цифрларды жазу керек және жиі кететін қателер",
                    "Какие цифры записывать и частые ошибки",
                    "Which figures to write down, and common mistakes",
                ),
                "body": [
                    (
                        "steps",
                        {
                            "heading": T("Қалай алу керек", "Как снять показания", "How to read it"),
                            "steps": [
                                {
                                    "title": T(
                                        "Құралды шатастырмаңыз",
                                        "Не перепутайте приборы",
                                        "Do not mix up the meters",
                                    ),
                                    "text": T(
                                        "<p>Суық судың құралы әдетте көк жиекті, ыстық судікі қызыл жиекті. Нөмірін "
                                        "актідегі нөмірмен салыстырыңыз.</p>",
                                        "<p>У прибора холодной воды ободок обычно синий, у горячей – красный. Сверьте "
                                        "номер с номером в акте.</p>",
                                        "<p>A cold-water meter usually has a blue rim and a hot-water one a red rim. "
                                        "Compare the number with the one in the report.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Қара цифрларды жазыңыз",
                                        "Спишите чёрные цифры",
                                        "Copy the black figures",
                                    ),
                                    "text": T(
                                        "<p>Үтірге дейінгі қара цифрлар – текше метр. Қызыл цифрлар керек емес. "
                                        "Мысалы, құралда 00127,458 тұрса, <b>127</b> деп жазыңыз.</p>",
                                        "<p>Чёрные цифры до запятой – это кубометры. Красные цифры не нужны. Например, "
                                        "если на приборе 00127,458, напишите <b>127</b>.</p>",
                                        "<p>The black figures before the decimal point are cubic metres. The red ones "
                                        "are not needed. For example, if the meter shows 00127.458, write "
                                        "<b>127</b>.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Өткен аймен салыстырыңыз",
                                        "Сравните с прошлым месяцем",
                                        "Compare with last month",
                                    ),
                                    "text": T(
                                        "<p>Жаңа сан бұрынғысынан кем болмауы керек. Айырмасы – бір айда тұтынған "
                                        "суыңыз. Ол кенет көбейсе, су ағып тұрған жоқ па, тексеріңіз.</p>",
                                        "<p>Новое число не может быть меньше прежнего. Разница – это вода за месяц. "
                                        "Если она вдруг выросла, проверьте, нет ли течи.</p>",
                                        "<p>The new number cannot be smaller than the last one. The difference is your "
                                        "month’s water. If it has suddenly grown, check for a leak.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "20-сы мен 25-і аралығында беріңіз",
                                        "Передайте с 20 по 25 число",
                                        "Submit between the 20th and the 25th",
                                    ),
                                    "text": T(
                                        "<p>Дербес шоттың нөмірін, құралдың нөмірін, күнін және санды айтыңыз. "
                                        'Тәсілдері <a href="page:consumers">«Тұтынушыға»</a> бетінде.</p>',
                                        "<p>Назовите номер лицевого счёта, номер прибора, дату и число. Способы – на "
                                        'странице <a href="page:consumers">«Потребителю»</a>.</p>',
                                        "<p>Give your account number, the meter number, the date and the figure. The "
                                        'ways to do it are on the page <a href="page:consumers">“For '
                                        "consumers”</a>.</p>",
                                    ),
                                },
                            ],
                        },
                    ),
                    (
                        "text",
                        T(
                            "<h2>Жиі кететін қателер</h2>"
                            "<ul><li>Қызыл цифрлар қоса жазылады: 127 орнына 127458 шығады.</li>"
                            "<li>Суық су мен ыстық судың саны ауысып кетеді.</li>"
                            "<li>Көрсеткіштің орнына айлық айырма жіберіледі.</li>"
                            "<li>Құрал ауыстырылған, ал ескісінің соңғы көрсеткіші айтылмаған.</li></ul>"
                            "<p>Қате жіберіп алсаңыз, келесі айды күтпей Call-орталыққа қоңырау шалыңыз: түзетеміз.</p>"
                            "<h2>Су ағып тұрған жоқ па</h2>"
                            "<p>Барлық шүмекті жауып, құралға қараңыз. Ортасындағы кішкене дөңгелек айналып тұрса, бір "
                            "жерден су ағып жатыр. Көбіне себеп – унитаздың шаю багы.</p>",
                            "<h2>Частые ошибки</h2>"
                            "<ul><li>Списаны и красные цифры: вместо 127 получается 127458.</li>"
                            "<li>Перепутаны числа холодной и горячей воды.</li>"
                            "<li>Вместо показания передана разница за месяц.</li>"
                            "<li>Прибор заменили, а последнее показание старого не сообщили.</li></ul>"
                            "<p>Если вы ошиблись, не ждите следующего месяца, позвоните в Call-центр: исправим.</p>"
                            "<h2>Нет ли течи</h2>"
                            "<p>Закройте все краны и посмотрите на прибор. Если маленькое колёсико в середине "
                            "вращается, где-то течёт вода. Чаще всего виноват сливной бачок.</p>",
                            "<h2>Common mistakes</h2>"
                            "<ul><li>The red figures are copied too: 127 turns into 127458.</li>"
                            "<li>The cold and hot water figures change places.</li>"
                            "<li>The month’s difference is sent instead of the reading.</li>"
                            "<li>The meter was replaced, but the last reading of the old one was not "
                            "reported.</li></ul><p>If you made a mistake, do not wait for the next month, call the "
                            "call centre: we will correct it.</p>"
                            "<h2>Is there a leak</h2>"
                            "<p>Close all the taps and look at the meter. If the little wheel in the middle is "
                            "turning, water is running somewhere. Most often it is the toilet cistern.</p>",
                        ),
                    ),
                    (
                        "documents",
                        {
                            "heading": T("Басып шығару үшін", "Для печати", "To print"),
                            "documents": ["leaflet-meter"],
                        },
                    ),
                ],
                "unit": T("Есептеу құралдары учаскесі", "Участок приборов учёта", "Metering unit"),
            },
            {
                "slug": "sewer",
                "kind": "content",
                "title": T(
                    "Кәрізге не тастауға болмайды",
                    "Что нельзя бросать в канализацию",
                    "What must not go down the drain",
                ),
                "lead": T(
                    "Кәріз құбырының бітелуіне көбіне үйден тасталған заттар себеп болады. Олардың бәріне басқа орын "
                    "бар.",
                    "Канализация чаще всего засоряется тем, что выбросили дома. Для всех этих вещей есть другое место.",
                    "Drains are most often blocked by things thrown away at home. There is another place for all of "
                    "them.",
                ),
                "hint": T(
                    "Май, майлық, дәрі: қайда тастау керек, бітелсе, не істеу керек",
                    "Жир, салфетки, лекарства: куда их девать и что делать при засоре",
                    "Fat, wipes, medicines: where to put them, and what to do with a blockage",
                ),
                "body": [
                    (
                        "text",
                        T(
                            "<h2>Кәрізге тастамаңыз</h2>"
                            "<ul><li><b>Май мен тоң май.</b> Құбырда қатып, саңылауын тарылтады.</li>"
                            "<li><b>Ылғал майлық, жөргек, мақта.</b> «Унитазға тастауға болады» деп жазылған "
                            "майлық та суда ерімейді.</li>"
                            "<li><b>Тамақ қалдығы, шай шамасы, кофе тұнбасы.</b> Иінді жерлерге жиналып қалады.</li>"
                            "<li><b>Құрылыс қоспасы, құм, мысық толтырғышы.</b> Құбырдың түбіне шөгіп, тасқа "
                            "айналады.</li>"
                            "<li><b>Бояу, еріткіш, мотор майы, дәрі.</b> Тазарту құрылыстарындағы пайдалы "
                            "бактерияларды құртады.</li>"
                            "<li><b>Жаңбыр суы мен қар.</b> Ауланың суын кәрізге бұрмаңыз: құбыр оған "
                            "есептелмеген.</li></ul>",
                            "<h2>Не бросайте в канализацию</h2>"
                            "<ul><li><b>Масло и жир.</b> Они застывают в трубе и сужают просвет.</li>"
                            "<li><b>Влажные салфетки, подгузники, вату.</b> Даже салфетки с надписью «можно в унитаз» "
                            "не растворяются.</li>"
                            "<li><b>Остатки еды, чайные листья, кофейную гущу.</b> Они скапливаются на поворотах.</li>"
                            "<li><b>Строительные смеси, песок, наполнитель для кошек.</b> Они оседают на дне и "
                            "каменеют.</li>"
                            "<li><b>Краску, растворитель, моторное масло, лекарства.</b> Они губят полезные бактерии "
                            "на очистных сооружениях.</li>"
                            "<li><b>Дождевую воду и снег.</b> Не отводите воду со двора в канализацию: труба на это не "
                            "рассчитана.</li></ul>",
                            "<h2>Keep these out of the drain</h2>"
                            "<ul><li><b>Oil and fat.</b> They set in the pipe and narrow it.</li>"
                            "<li><b>Wet wipes, nappies, cotton wool.</b> Even wipes marked “flushable” do not "
                            "dissolve.</li>"
                            "<li><b>Food scraps, tea leaves, coffee grounds.</b> They collect in the bends.</li>"
                            "<li><b>Building mixes, sand, cat litter.</b> They settle at the bottom and turn to "
                            "stone.</li>"
                            "<li><b>Paint, solvent, engine oil, medicines.</b> They kill the useful bacteria at the "
                            "treatment plant.</li>"
                            "<li><b>Rainwater and snow.</b> Do not lead water from the yard into the drain: the pipe "
                            "is not designed for it.</li></ul>",
                        ),
                    ),
                    (
                        "steps",
                        {
                            "heading": T("Оның орнына", "Что делать вместо этого", "What to do instead"),
                            "steps": [
                                {
                                    "title": T(
                                        "Майды бөтелкеге құйыңыз",
                                        "Слейте масло в бутылку",
                                        "Pour oil into a bottle",
                                    ),
                                    "text": T(
                                        "<p>Суыған майды бөтелкеге құйып, қоқысқа тастаңыз. Табаны жуар алдында "
                                        "қағазбен сүртіп алыңыз.</p>",
                                        "<p>Остывшее масло слейте в бутылку и выбросьте с мусором. Перед мытьём "
                                        "протрите сковороду бумагой.</p>",
                                        "<p>Pour cooled oil into a bottle and put it in the bin. Wipe the pan with "
                                        "paper before washing it.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Раковинаға тор қойыңыз",
                                        "Поставьте сетку в раковину",
                                        "Put a strainer in the sink",
                                    ),
                                    "text": T(
                                        "<p>Ұсақ тор тамақ қалдығы мен шашты ұстап қалады. Күн сайын тазалап "
                                        "тұрыңыз.</p>",
                                        "<p>Мелкая сетка задержит остатки еды и волосы. Чистите её каждый день.</p>",
                                        "<p>A fine strainer catches food scraps and hair. Clean it every day.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Жуынатын бөлмеге қоқыс шелегін қойыңыз",
                                        "Поставьте ведро в ванной",
                                        "Keep a bin in the bathroom",
                                    ),
                                    "text": T(
                                        "<p>Унитазға тек дәретхана қағазы тасталады. Қалғанының бәрі шелекке.</p>",
                                        "<p>В унитаз – только туалетную бумагу. Всё остальное – в ведро.</p>",
                                        "<p>Only toilet paper goes down the toilet. Everything else goes into the "
                                        "bin.</p>",
                                    ),
                                },
                            ],
                        },
                    ),
                    (
                        "callout",
                        {
                            "kind": "note",
                            "title": T("Кәріз бітелсе", "Если засор уже есть", "If the drain is blocked"),
                            "text": T(
                                "<p>Бір пәтерде ғана болса, үйді басқаратын ұйымның сантехнигін шақырыңыз. Су аула "
                                "құдығынан шықса немесе бірнеше үйде бірдей көтерілсе, диспетчерлік қызметке қоңырау "
                                'шалыңыз: <a href="tel:+77232000020">+7 (7232) 00-00-20</a>.</p>',
                                "<p>Если засор только в квартире, вызовите сантехника организации, которая управляет "
                                "домом. Если вода выходит из колодца во дворе или поднялась сразу в нескольких домах, "
                                'звоните в диспетчерскую службу: <a href="tel:+77232000020">+7 (7232) '
                                "00-00-20</a>.</p>",
                                "<p>If it is only in your flat, call the plumber of your building manager. If water "
                                "comes out of a manhole in the yard or rises in several houses at once, call the "
                                'dispatch service: <a href="tel:+77232000020">+7 (7232) 00-00-20</a>.</p>',
                            ),
                        },
                    ),
                ],
                "unit": T("Диспетчерлік қызмет", "Диспетчерская служба", "Dispatch service"),
            },
            {
                "slug": "saving",
                "kind": "content",
                "title": T(
                    "Үйде суды қалай үнемдеуге болады",
                    "Как экономить воду дома",
                    "Saving water at home",
                ),
                "lead": T(
                    "Ағып тұрған суды тоқтатып, бірнеше әдетті өзгертсеңіз, түбіртектегі сома азаяды.",
                    "Устраните течи и поменяйте несколько привычек – и сумма в квитанции станет меньше.",
                    "Stop the leaks and change a few habits, and the amount on your bill will go down.",
                ),
                "hint": T(
                    "Ас үйге, жуынатын бөлмеге және бау-бақшаға арналған кеңестер",
                    "Советы для кухни, ванной и огорода",
                    "Tips for the kitchen, bathroom and garden",
                ),
                "body": [
                    (
                        "steps",
                        {
                            "heading": T("Неден бастау керек", "С чего начать", "Where to start"),
                            "steps": [
                                {
                                    "title": T(
                                        "Тамшылаған шүмекті жөндеңіз",
                                        "Почините капающий кран",
                                        "Repair a dripping tap",
                                    ),
                                    "text": T(
                                        "<p>Тамшылап тәулігіне ондаған литр су кетеді. Көбіне тозған төсемді "
                                        "ауыстырса жеткілікті.</p>",
                                        "<p>По капле за сутки уходят десятки литров. Обычно достаточно заменить "
                                        "изношенную прокладку.</p>",
                                        "<p>Drop by drop, tens of litres a day are lost. Usually it is enough to "
                                        "replace a worn washer.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Унитаздың шаю багын тексеріңіз",
                                        "Проверьте сливной бачок",
                                        "Check the toilet cistern",
                                    ),
                                    "text": T(
                                        "<p>Бакқа аздап тағам бояуын тамызып, 20 минут күтіңіз. Унитаздағы су боялса, "
                                        "бактан су ағып тұр. Мұндай ақаудан тәулігіне 200 литрге дейін су кетеді.</p>",
                                        "<p>Капните в бачок пищевой краситель и подождите 20 минут. Если вода в "
                                        "унитазе окрасилась, бачок течёт. Так за сутки теряется до 200 литров.</p>",
                                        "<p>Put a little food colouring into the cistern and wait 20 minutes. If the "
                                        "water in the bowl is coloured, the cistern leaks. Up to 200 litres a day are "
                                        "lost this way.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Шүмекке аэратор салыңыз",
                                        "Поставьте аэратор",
                                        "Fit an aerator",
                                    ),
                                    "text": T(
                                        "<p>Бұл кішкене саптама суға ауа араластырады: ағыны күшті болып көрінеді, ал "
                                        "су екі еседей аз жұмсалады.</p>",
                                        "<p>Эта маленькая насадка смешивает воду с воздухом: струя кажется сильной, а "
                                        "воды уходит почти вдвое меньше.</p>",
                                        "<p>This small nozzle mixes water with air: the flow feels strong, yet uses "
                                        "nearly half as much water.</p>",
                                    ),
                                },
                            ],
                        },
                    ),
                    (
                        "text",
                        T(
                            "<h2>Күнделікті әдеттер</h2>"
                            "<ul><li>Тіс тазалағанда шүмекті жауып қойыңыз.</li>"
                            "<li>Ваннаға түскеннен гөрі 5 минут душ қабылдаған үнемдірек: су үш еседей аз кетеді.</li>"
                            "<li>Кір жуғыш пен ыдыс жуғышты толтырып барып қосыңыз.</li>"
                            "<li>Көкөніс пен жемісті ағын сумен емес, ыдыста жуыңыз.</li>"
                            "<li>Тоңазытқышта бір құмыра су ұстаңыз: салқын су шыққанша ағызып тұрмайсыз.</li></ul>"
                            "<h2>Бау-бақшада</h2>"
                            "<ul><li>Таңертең ерте немесе күн батқан соң суарыңыз: су аз буланады.</li>"
                            "<li>Шлангіні ашық тастап кетпеңіз, ұшына бүріккіш кигізіңіз.</li>"
                            "<li>Жаңбыр суын бөшкеге жинап, соны пайдаланыңыз.</li></ul>",
                            "<h2>Повседневные привычки</h2>"
                            "<ul><li>Закрывайте кран, пока чистите зубы.</li>"
                            "<li>Душ за 5 минут экономнее ванны: воды уходит примерно втрое меньше.</li>"
                            "<li>Включайте стиральную и посудомоечную машины только с полной загрузкой.</li>"
                            "<li>Мойте овощи и фрукты в миске, а не под струёй.</li>"
                            "<li>Держите в холодильнике кувшин с водой: не придётся ждать, пока пойдёт "
                            "холодная.</li></ul>"
                            "<h2>В огороде</h2>"
                            "<ul><li>Поливайте рано утром или после заката: вода меньше испаряется.</li>"
                            "<li>Не оставляйте шланг открытым, наденьте на него распылитель.</li>"
                            "<li>Собирайте дождевую воду в бочку и используйте её.</li></ul>",
                            "<h2>Everyday habits</h2>"
                            "<ul><li>Turn the tap off while you brush your teeth.</li>"
                            "<li>A 5-minute shower is thriftier than a bath: it takes about a third of the water.</li>"
                            "<li>Run the washing machine and the dishwasher only when full.</li>"
                            "<li>Wash fruit and vegetables in a bowl, not under a running tap.</li>"
                            "<li>Keep a jug of water in the fridge: there is no need to wait for the tap to run "
                            "cold.</li></ul>"
                            "<h2>In the garden</h2>"
                            "<ul><li>Water early in the morning or after sunset: less evaporates.</li>"
                            "<li>Do not leave a hose running; fit a spray nozzle.</li>"
                            "<li>Collect rainwater in a barrel and use it.</li></ul>",
                        ),
                    ),
                    (
                        "callout",
                        {
                            "kind": "note",
                            "title": T("Нәтижесін көріңіз", "Проверьте результат", "See the result"),
                            "text": T(
                                "<p>Есептеу құралының көрсеткішін аптасына бір рет жазып отырыңыз. Бір айдан кейін қай "
                                "кеңестің көбірек көмектескені көрінеді.</p>",
                                "<p>Записывайте показания прибора раз в неделю. Через месяц будет видно, какой совет "
                                "помог больше всего.</p>",
                                "<p>Write down the meter reading once a week. In a month you will see which tip helped "
                                "most.</p>",
                            ),
                        },
                    ),
                ],
                "unit": T("Абоненттік бөлім", "Абонентский отдел", "Customer department"),
            },
            {
                "slug": "leak",
                "kind": "content",
                "title": T(
                    "Су ақса: бригада келгенше не істеу керек",
                    "Течь: что делать до приезда бригады",
                    "A leak: what to do before the crew arrives",
                ),
                "lead": T(
                    "Алдымен суды жабыңыз, содан кейін қоңырау шалыңыз. Көшеде су ағып жатқанын көрсеңіз, бірден "
                    "хабарлаңыз.",
                    "Сначала перекройте воду, потом звоните. Если вода течёт на улице, сообщите сразу.",
                    "Shut off the water first, then call. If you see water running in the street, report it at once.",
                ),
                "hint": T(
                    "Авариялық қызметтің телефоны және алғашқы әрекеттер",
                    "Телефон аварийной службы и первые действия",
                    "The emergency line and the first things to do",
                ),
                "body": [
                    (
                        "callout",
                        {
                            "kind": "emergency",
                            "title": T(
                                "Авариялық қызмет, тәулік бойы",
                                "Аварийная служба, круглосуточно",
                                "Emergency line, 24 hours",
                            ),
                            "text": T(
                                '<p><a href="tel:+77232000020">+7 (7232) 00-00-20</a>. Су розеткаға немесе электр '
                                "қалқанына жетсе, оларға жақындамаңыз және <b>112</b> нөміріне қоңырау шалыңыз.</p>",
                                '<p><a href="tel:+77232000020">+7 (7232) 00-00-20</a>. Если вода дошла до розеток или '
                                "электрощита, не подходите к ним и позвоните по номеру <b>112</b>.</p>",
                                '<p><a href="tel:+77232000020">+7 (7232) 00-00-20</a>. If water has reached sockets or '
                                "the electrical panel, keep away from them and call <b>112</b>.</p>",
                            ),
                        },
                    ),
                    (
                        "steps",
                        {
                            "heading": T("Үйде су ақса", "Если течёт дома", "A leak at home"),
                            "steps": [
                                {
                                    "title": T("Суды жабыңыз", "Перекройте воду", "Shut off the water"),
                                    "text": T(
                                        "<p>Бекіту шүмегі есептеу құралының алдында тұрады: тұтқасын құбырға көлденең "
                                        "бұраңыз. Оның орнын отбасыңызға алдын ала көрсетіп қойыңыз.</p>",
                                        "<p>Запорный кран стоит перед прибором учёта: поверните ручку поперёк трубы. "
                                        "Заранее покажите его место семье.</p>",
                                        "<p>The stop valve is in front of the meter: turn the handle across the pipe. "
                                        "Show your family beforehand where it is.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Электр қуатын өшіріңіз",
                                        "Отключите электричество",
                                        "Switch off the electricity",
                                    ),
                                    "text": T(
                                        "<p>Қалқанға құрғақ еденмен жете алсаңыз ғана өшіріңіз. Суланған құралдарға "
                                        "қол тигізбеңіз.</p>",
                                        "<p>Только если до щита можно дойти по сухому полу. Не трогайте намокшие "
                                        "приборы.</p>",
                                        "<p>Do so only if you can reach the panel over a dry floor. Do not touch wet "
                                        "appliances.</p>",
                                    ),
                                },
                                {
                                    "title": T("Қоңырау шалыңыз", "Позвоните", "Call"),
                                    "text": T(
                                        "<p>Су пәтерде ақса – үйді басқаратын ұйымға, есептеу құралына дейінгі "
                                        "құбырдан, құдықтан немесе көшеде ақса – бізге. Мекенжайды, қабатты және "
                                        "телефоныңызды айтыңыз.</p>",
                                        "<p>Если течёт в квартире – в организацию, которая управляет домом; если на "
                                        "трубе до прибора учёта, в колодце или на улице – нам. Назовите адрес, этаж и "
                                        "свой телефон.</p>",
                                        "<p>If the leak is inside the flat, call your building manager; if it is on "
                                        "the pipe before the meter, in a manhole or in the street, call us. Give the "
                                        "address, the floor and your phone.</p>",
                                    ),
                                },
                                {
                                    "title": T(
                                        "Көршілерге айтып, жол босатыңыз",
                                        "Предупредите соседей и освободите проход",
                                        "Warn the neighbours and clear the way",
                                    ),
                                    "text": T(
                                        "<p>Төменгі қабаттағы көршілерге ескертіңіз. Ағып тұрған жердің астына ыдыс "
                                        "қойып, заттарды жинаңыз, ауланың қақпасын ашып қойыңыз.</p>",
                                        "<p>Сообщите соседям снизу. Поставьте посуду под течь, уберите вещи и откройте "
                                        "ворота двора.</p>",
                                        "<p>Tell the neighbours below. Put a bowl under the leak, move your things "
                                        "away and open the gate of the yard.</p>",
                                    ),
                                },
                            ],
                        },
                    ),
                    (
                        "text",
                        T(
                            "<h2>Көшеде су ақса</h2>"
                            "<p>Су шыққан жерге және ашық құдыққа жақындамаңыз, балаларды жібермеңіз: астындағы жер "
                            "шайылып кетуі мүмкін. Жақын үйдің нөмірін немесе көзге түсер белгіні айтыңыз, мүмкін "
                            "болса, алыстан суретке түсіріңіз. Көлікті басқа жерге қойыңыз.</p>"
                            "<h2>Жөндеуден кейін</h2>"
                            "<p>Суды алдымен ваннадағы шүмектен, баяу ашып, мөлдір болғанша ағызыңыз. Содан кейін ғана "
                            "кір жуғыш пен су жылытқышты қосыңыз.</p>",
                            "<h2>Если течёт на улице</h2>"
                            "<p>Не подходите к месту течи и к открытому колодцу и не пускайте детей: грунт под ними "
                            "может быть размыт. Назовите номер ближайшего дома или ориентир, по возможности "
                            "сфотографируйте издалека. Переставьте машину.</p>"
                            "<h2>После ремонта</h2>"
                            "<p>Сначала медленно откройте кран в ванной и сливайте воду, пока она не станет "
                            "прозрачной. Только потом включайте стиральную машину и водонагреватель.</p>",
                            "<h2>A leak in the street</h2>"
                            "<p>Keep away from the leak and from any open manhole, and keep children away: the ground "
                            "below may be washed out. Give the number of the nearest house or a landmark and, if you "
                            "can, take a photo from a distance. Move your car.</p>"
                            "<h2>After the repair</h2>"
                            "<p>First open the bathroom tap slowly and let the water run until it is clear. Only then "
                            "switch on the washing machine and the water heater.</p>",
                        ),
                    ),
                ],
                "unit": T("Диспетчерлік қызмет", "Диспетчерская служба", "Dispatch service"),
            },
        ],
    },
]

CALL_CENTRE = {
    "slug": "call-centre",
    "title": T("Call-орталық", "Call-центр", "Call centre"),
    "lead": T(
        "Сұрақ қойыңыз, көрсеткіш беріңіз, ақау туралы хабарлаңыз: әр қоңырау тіркеледі және жауапсыз қалмайды.",
        "Задайте вопрос, передайте показания, сообщите о неполадке: каждый звонок регистрируют и ни один не остаётся "
        "без ответа.",
        "Ask a question, submit a reading, report a problem: every call is registered and none is left unanswered.",
    ),
    "hint": T(
        "Телефондар, жұмыс уақыты және қоңыраудан кейін не болатыны",
        "Телефоны, часы работы и что происходит после звонка",
        "Phone numbers, hours and what happens after your call",
    ),
    "body": [
        (
            "contact",
            {
                "unit": T(
                    "Авариялық қызмет (диспетчерлік қызмет)",
                    "Аварийная служба (диспетчерская служба)",
                    "Emergency line (dispatch service)",
                ),
                "person": "",
                "phones": ["+7 (7232) 00-00-20"],
                "email": "",
                "place": T(
                    "Өскемен қ., Шәкәрім д-лы, 180",
                    "г. Усть-Каменогорск, пр. Шакарима, 180",
                    "180 Shakarim Avenue, Oskemen",
                ),
                "hours": T("Тәулік бойы, күн сайын", "Круглосуточно, ежедневно", "24 hours, every day"),
            },
        ),
        (
            "contact",
            {
                "unit": T("Абоненттерге арналған телефон желісі", "Линия для абонентов", "Customer line"),
                "person": "",
                "phones": ["8 (7232) 70-08-78"],
                "email": "secvoda@mail.ru",
                "place": T(
                    "Өскемен қ., Шәкәрім д-лы, 180",
                    "г. Усть-Каменогорск, пр. Шакарима, 180",
                    "180 Shakarim Avenue, Oskemen",
                ),
                "hours": T(
                    "Дс–Жм 08:00–20:00, Сб 09:00–14:00",
                    "Пн–Пт 08:00–20:00, Сб 09:00–14:00",
                    "Mon–Fri 08:00–20:00, Sat 09:00–14:00",
                ),
            },
        ),
        (
            "text",
            T(
                "<p>Call-орталық абоненттердің қоңырауын қабылдайды, сұрақтарына жауап береді, көрсеткіштерді жазады, "
                "мамандардың келетін уақытын белгілейді және ақаулар туралы хабарды диспетчерге береді. Операторлар "
                "қазақша және орысша жауап береді.</p>"
                "<h2>Қоңырау шалар алдында</h2>"
                "<p>Қасыңызда болсын:</p>"
                "<ul><li>дербес шоттың нөмірі немесе мекенжай;</li>"
                "<li>есептеу құралының нөмірі мен көрсеткіші;</li>"
                "<li>соңғы түбіртек немесе чек, егер сұрағыңыз төлемге қатысты болса;</li>"
                "<li>жазып алуға қағаз бен қалам.</li></ul>"
                "<p>Оператор банк картасының деректерін және SMS-кодты ешқашан сұрамайды.</p>",
                "<p>Call-центр принимает звонки абонентов, отвечает на вопросы, записывает показания, назначает время "
                "прихода специалистов и передаёт диспетчеру сообщения о неполадках. Операторы отвечают на казахском и "
                "русском языках.</p>"
                "<h2>Перед звонком</h2>"
                "<p>Держите под рукой:</p>"
                "<ul><li>номер лицевого счёта или адрес;</li>"
                "<li>номер и показания прибора учёта;</li>"
                "<li>последнюю квитанцию или чек, если вопрос об оплате;</li>"
                "<li>бумагу и ручку для записи.</li></ul>"
                "<p>Оператор никогда не спрашивает данные банковской карты и код из SMS.</p>",
                "<p>The call centre takes calls from account holders, answers questions, notes readings, arranges "
                "visits by specialists and passes reports of problems to the dispatcher. The operators speak Kazakh "
                "and Russian.</p>"
                "<h2>Before you call</h2>"
                "<p>Have at hand:</p>"
                "<ul><li>your account number or address;</li>"
                "<li>the number and the reading of your meter;</li>"
                "<li>the last bill or receipt, if your question is about a payment;</li>"
                "<li>paper and a pen.</li></ul>"
                "<p>The operator never asks for bank card details or a code from a text message.</p>",
            ),
        ),
        (
            "table",
            {
                "caption": T(
                    "Қай сұрақпен қай нөмірге қоңырау шалу керек",
                    "По какому вопросу куда звонить",
                    "Which number to call",
                ),
                "rows": [
                    [
                        T("Сұрақ", "Вопрос", "Question"),
                        T("Телефон", "Телефон", "Phone"),
                    ],
                    [
                        T(
                            "Су жоқ, қысымы төмен, құбыр ағып жатыр",
                            "Нет воды, слабое давление, течь",
                            "No water, low pressure, a leak",
                        ),
                        "+7 (7232) 00-00-20",
                    ],
                    [
                        T(
                            "Ашық құдық, кәріз суы көшеге шықты",
                            "Открытый колодец, стоки на улице",
                            "An open manhole, sewage in the street",
                        ),
                        "+7 (7232) 00-00-20",
                    ],
                    [
                        T(
                            "Судың түсі, иісі немесе дәмі өзгерді",
                            "Изменились цвет, запах или вкус воды",
                            "The colour, odour or taste of the water has changed",
                        ),
                        "+7 (7232) 00-00-20",
                    ],
                    [
                        T(
                            "Көрсеткіштер, төлем, түбіртек, шарт",
                            "Показания, оплата, квитанция, договор",
                            "Readings, payment, a bill, a contract",
                        ),
                        "8 (7232) 70-08-78",
                    ],
                    [
                        T(
                            "Пломбалау және есептеу құралын тексеру",
                            "Опломбировка и проверка прибора учёта",
                            "Sealing and checking a meter",
                        ),
                        "+7 (7232) 00-00-24",
                    ],
                    [
                        T(
                            "Техникалық шарттар және желіге қосылу",
                            "Технические условия и подключение",
                            "Technical conditions and connection",
                        ),
                        "+7 (7232) 00-00-22",
                    ],
                ],
            },
        ),
        (
            "process",
            {
                "heading": T(
                    "Қоңыраудан кейін не болады",
                    "Что происходит после звонка",
                    "What happens after your call",
                ),
                "stages": [
                    {
                        "title": T("Тіркеу", "Регистрация", "Registration"),
                        "text": T(
                            "<p>Оператор күнін, уақытын, мекенжайды, телефонды және сұрақтың мәнін жазады. Сізге "
                            "өтініштің нөмірі айтылады.</p>",
                            "<p>Оператор записывает дату, время, адрес, телефон и суть вопроса. Вам называют номер "
                            "обращения.</p>",
                            "<p>The operator notes the date, the time, the address, the phone and the matter. You are "
                            "told the number of your request.</p>",
                        ),
                    },
                    {
                        "title": T("Бағыттау", "Передача", "Passing on"),
                        "text": T(
                            "<p>Авариялық хабар бірден диспетчерге беріледі. Басқа сұрақ сол күні тиісті бөлімге "
                            "жіберіледі.</p>",
                            "<p>Аварийное сообщение сразу уходит диспетчеру. Другой вопрос в тот же день передают в "
                            "нужный отдел.</p>",
                            "<p>An emergency goes to the dispatcher at once. Any other question reaches the right "
                            "department the same day.</p>",
                        ),
                    },
                    {
                        "title": T("Орындау", "Исполнение", "Action"),
                        "text": T(
                            "<p>Бригада шығады немесе маман жауап дайындайды. Ауызша сұраққа 3 жұмыс күні ішінде, "
                            "жазбаша өтінішке 15 жұмыс күні ішінде жауап береміз.</p>",
                            "<p>Выезжает бригада или специалист готовит ответ. На устный вопрос отвечаем в течение "
                            "3 рабочих дней, на письменное обращение – в течение 15 рабочих дней.</p>",
                            "<p>A crew sets out or a specialist prepares an answer. We answer a spoken question within "
                            "3 working days and a written application within 15 working days.</p>",
                        ),
                    },
                    {
                        "title": T("Хабарлау", "Сообщение о результате", "Reporting back"),
                        "text": T(
                            "<p>Нәтижесін телефонмен немесе хатпен айтамыз. Мәселе шешілгенін растағаныңызда ғана "
                            "өтініш жабылады.</p>",
                            "<p>Сообщаем результат по телефону или письмом. Обращение закрывают, только когда вы "
                            "подтвердите, что вопрос решён.</p>",
                            "<p>We tell you the result by phone or letter. The request is closed only when you confirm "
                            "that the matter is settled.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "accordion",
            {
                "heading": T("Жиі қойылатын сұрақтар", "Частые вопросы", "Common questions"),
                "items": [
                    {
                        "title": T(
                            "Қай уақытта тезірек жауап береді?",
                            "Когда отвечают быстрее?",
                            "When is it quickest to get through?",
                        ),
                        "text": T(
                            "<p>Сағат 14:00-ден кейін және айдың бірінші жартысында. Көрсеткіш беретін күндері, айдың "
                            "20-сы мен 25-і аралығында, қоңырау көп болады.</p>",
                            "<p>После 14:00 и в первой половине месяца. В дни передачи показаний, с 20 по 25 число, "
                            "звонков много.</p>",
                            "<p>After 14:00 and in the first half of the month. When readings are submitted, between "
                            "the 20th and the 25th, there are many calls.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Әңгіме жазыла ма?",
                            "Записывают ли разговор?",
                            "Is the call recorded?",
                        ),
                        "text": T(
                            "<p>Иә, оператор қосылғанға дейін бұл туралы ескертіледі. Жазба өтініш бойынша дауды шешу "
                            'үшін ғана керек. Толығырақ – <a href="page:privacy">құпиялылық саясатында</a>.</p>',
                            "<p>Да, об этом предупреждают до соединения с оператором. Запись нужна только для разбора "
                            'спорных обращений. Подробнее – в <a href="page:privacy">политике '
                            "конфиденциальности</a>.</p>",
                            "<p>Yes, you are told so before you are put through. The recording is needed only to "
                            'settle disputed requests. More in the <a href="page:privacy">privacy policy</a>.</p>',
                        ),
                    },
                    {
                        "title": T(
                            "Су қашан қосылатынын қалай білемін?",
                            "Как узнать, когда дадут воду?",
                            "How do I find out when the water will be back?",
                        ),
                        "text": T(
                            "<p>Кез келген уақытта диспетчерлік қызметке қоңырау шалып, көше мен үйді айтыңыз. "
                            "Диспетчер қалпына келтірудің болжамды уақытын айтады.</p>",
                            "<p>Позвоните в диспетчерскую службу в любое время и назовите улицу и дом. Диспетчер "
                            "скажет ожидаемое время восстановления.</p>",
                            "<p>Call the dispatch service at any time and give the street and house. The dispatcher "
                            "will tell you when supply is expected to be restored.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Жауап көңілімнен шықпаса ше?",
                            "Что делать, если ответ не устроил?",
                            "What if the answer does not satisfy me?",
                        ),
                        "text": T(
                            "<p>Өтініштің нөмірін айтып, басшының қабылдау бөлмесіне жазыңыз: "
                            '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. Шағымды '
                            '<a href="https://eotinish.kz">eotinish.kz</a> арқылы да беруге болады.</p>',
                            "<p>Укажите номер обращения и напишите в приёмную руководителя: "
                            '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. Жалобу можно подать и через '
                            '<a href="https://eotinish.kz">eotinish.kz</a>.</p>',
                            "<p>Quote the number of your request and write to the reception of the head: "
                            '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. You can also complain through '
                            '<a href="https://eotinish.kz">eotinish.kz</a>.</p>',
                        ),
                    },
                ],
            },
        ),
    ],
    "unit": T("Call-орталық", "Call-центр", "Call centre"),
    "groups": [],
}

# Hours: weekday (0 is Monday), opens, closes, break from, break to. A weekday left out is a day off.
# 00:00 to 00:00 is around the clock.
OFFICES = [
    {
        "name": T("Бас кеңсе", "Головной офис", "Head office"),
        "address": T(
            "Өскемен қ., Шәкәрім д-лы, 180",
            "г. Усть-Каменогорск, пр. Шакарима, 180",
            "180 Shakarim Avenue, Oskemen",
        ),
        "phone": "8 (7232) 70-08-78",
        "email": "secvoda@mail.ru",
        "note": T(
            "Кіру даңғыл жағынан, пандус пен шақыру түймесі есіктің оң жағында. Аялдама екі минуттық жерде. "
            "Абоненттік бөлім мен касса бірінші қабатта.",
            "Вход со стороны проспекта, пандус и кнопка вызова справа от двери. Остановка в двух минутах ходьбы. "
            "Абонентский отдел и касса на первом этаже.",
            "Entrance from the avenue; the ramp and the call button are to the right of the door. The bus stop is two "
            "minutes away. The customer department and the cash desk are on the ground floor.",
        ),
        "hours": [
            (0, "08:00", "17:00", "12:00", "13:00"),
            (1, "08:00", "17:00", "12:00", "13:00"),
            (2, "08:00", "17:00", "12:00", "13:00"),
            (3, "08:00", "17:00", "12:00", "13:00"),
            (4, "08:00", "17:00", "12:00", "13:00"),
        ],
    },
    {
        "name": T(
            "Абоненттерге қызмет көрсету орталығы (Сол жағалау)",
            "Центр обслуживания абонентов (Левый берег)",
            "Customer service centre (Left Bank)",
        ),
        "address": T(
            "Өскемен қ., Сол жағалау, Самал көшесі, 12",
            "г. Усть-Каменогорск, Левый берег, ул. Самал, 12",
            "12 Samal Street, Left Bank, Oskemen",
        ),
        "phone": "+7 (7232) 00-00-21",
        "email": "secvoda@mail.ru",
        "note": T(
            "Кіру аула жағынан, табалдырығы жоқ, есігі кең. Аялдама үйдің алдында. Мүгедектігі бар адамдар кезексіз "
            "қабылданады.",
            "Вход со двора, без порога, дверь широкая. Остановка перед домом. Людей с инвалидностью принимают без "
            "очереди.",
            "Entrance from the yard, step-free, with a wide door. The bus stop is in front of the building. People "
            "with disabilities are received without queuing.",
        ),
        "hours": [
            (0, "09:00", "18:00", "13:00", "14:00"),
            (1, "09:00", "18:00", "13:00", "14:00"),
            (2, "09:00", "18:00", "13:00", "14:00"),
            (3, "09:00", "18:00", "13:00", "14:00"),
            (4, "09:00", "18:00", "13:00", "14:00"),
            (5, "09:00", "14:00", None, None),
        ],
    },
    {
        "name": T(
            "Диспетчерлік қызмет (авариялық қызмет)",
            "Диспетчерская служба (аварийная служба)",
            "Dispatch service (emergency line)",
        ),
        "address": T(
            "Өскемен қ., Шәкәрім д-лы, 180",
            "г. Усть-Каменогорск, пр. Шакарима, 180",
            "180 Shakarim Avenue, Oskemen",
        ),
        "phone": "+7 (7232) 00-00-20",
        "email": "",
        "note": T(
            "Хабарды телефонмен қабылдаймыз, келудің қажеті жоқ. Мереке және демалыс күндері де үзіліссіз жұмыс "
            "істейміз.",
            "Принимаем сообщения по телефону, приходить не нужно. Работаем без перерывов, в том числе в праздники и "
            "выходные.",
            "We take reports by phone; there is no need to come. We work without a break, on holidays and at weekends "
            "too.",
        ),
        "hours": [
            (0, "00:00", "00:00", None, None),
            (1, "00:00", "00:00", None, None),
            (2, "00:00", "00:00", None, None),
            (3, "00:00", "00:00", None, None),
            (4, "00:00", "00:00", None, None),
            (5, "00:00", "00:00", None, None),
            (6, "00:00", "00:00", None, None),
        ],
    },
]

OFFICE_EXCEPTIONS = [
    {
        "office": 0,
        "date": "2026-12-16",
        "closed": True,
        "reason": T("Тәуелсіздік күні", "День Независимости", "Independence Day"),
    },
    {
        "office": 0,
        "date": "2026-12-31",
        "closed": False,
        "opens": "08:00",
        "closes": "13:00",
        "reason": T(
            "Жаңа жыл қарсаңы, қысқартылған күн",
            "Канун Нового года, сокращённый день",
            "New Year’s Eve, shorter day",
        ),
    },
    {
        "office": 0,
        "date": "2027-01-01",
        "closed": True,
        "reason": T("Жаңа жыл", "Новый год", "New Year"),
    },
    {
        "office": 0,
        "date": "2027-01-02",
        "closed": True,
        "reason": T("Жаңа жыл", "Новый год", "New Year"),
    },
    {
        "office": 0,
        "date": "2027-01-07",
        "closed": True,
        "reason": T("Православиелік Рождество", "Православное Рождество", "Orthodox Christmas"),
    },
    {
        "office": 1,
        "date": "2026-12-16",
        "closed": True,
        "reason": T("Тәуелсіздік күні", "День Независимости", "Independence Day"),
    },
    {
        "office": 1,
        "date": "2026-12-31",
        "closed": False,
        "opens": "09:00",
        "closes": "13:00",
        "reason": T(
            "Жаңа жыл қарсаңы, қысқартылған күн",
            "Канун Нового года, сокращённый день",
            "New Year’s Eve, shorter day",
        ),
    },
    {
        "office": 1,
        "date": "2027-01-01",
        "closed": True,
        "reason": T("Жаңа жыл", "Новый год", "New Year"),
    },
    {
        "office": 1,
        "date": "2027-01-02",
        "closed": True,
        "reason": T("Жаңа жыл", "Новый год", "New Year"),
    },
    {
        "office": 1,
        "date": "2027-01-07",
        "closed": True,
        "reason": T("Православиелік Рождество", "Православное Рождество", "Orthodox Christmas"),
    },
]

INSTALLERS = [
    {
        "name": T("«Су есебі» ЖШС", "ТОО «Су есеби»", "Su Esebi LLP"),
        "licence": "№ 16-0214",
        "licence_valid_until": "2028-03-31",
        "services": T(
            "ЖЕҚ орнату, ауыстыру, салыстырып тексеру; үйге шығу",
            "Установка, замена и поверка ИПУ; выезд на дом",
            "Installation, replacement and verification of individual meters; home visits",
        ),
        "phone": "+7 (7232) 00-00-11",
        "address": T(
            "Өскемен қ., Жастар көшесі, 8",
            "г. Усть-Каменогорск, ул. Жастар, 8",
            "8 Zhastar Street, Oskemen",
        ),
    },
    {
        "name": T("«Тамшы Монтаж» ЖШС", "ТОО «Тамшы Монтаж»", "Tamshy Montazh LLP"),
        "licence": "№ 16-0231",
        "licence_valid_until": "2027-05-15",
        "services": T(
            "ЖЕҚ орнату және ауыстыру, бекіту шүмегін ауыстыру",
            "Установка и замена ИПУ, замена запорного крана",
            "Installation and replacement of individual meters, replacement of stop valves",
        ),
        "phone": "+7 (7232) 00-00-12",
        "address": T(
            "Өскемен қ., Достық көшесі, 21, 3-кеңсе",
            "г. Усть-Каменогорск, ул. Достык, 21, офис 3",
            "21 Dostyk Street, office 3, Oskemen",
        ),
    },
    {
        "name": T("«Самал Метрология» ЖШС", "ТОО «Самал Метрология»", "Samal Metrologiya LLP"),
        "licence": "№ 16-0187",
        "licence_valid_until": "2027-11-30",
        "services": T(
            "Құралды шешпей үйде және зертханада салыстырып тексеру",
            "Поверка на дому без снятия прибора и в лаборатории",
            "Verification at home without removing the meter, and in the laboratory",
        ),
        "phone": "+7 (7232) 00-00-13",
        "address": T(
            "Өскемен қ., Тәуелсіздік д-лы, 45",
            "г. Усть-Каменогорск, пр. Независимости, 45",
            "45 Tauelsizdik Avenue, Oskemen",
        ),
    },
    {
        "name": T("«Алтай Аспап Сервис» ЖШС", "ТОО «Алтай Аспап Сервис»", "Altai Aspap Service LLP"),
        "licence": "№ 16-0256",
        "licence_valid_until": "2028-09-01",
        "services": T(
            "Үйге ортақ және өнеркәсіптік есептеу құралдарын орнату, салыстырып тексеру",
            "Установка и поверка общедомовых и промышленных приборов учёта",
            "Installation and verification of building and industrial meters",
        ),
        "phone": "+7 (7232) 00-00-14",
        "address": T(
            "Өскемен қ., Өндіріс көшесі, 3",
            "г. Усть-Каменогорск, ул. Ондирис, 3",
            "3 Ondiris Street, Oskemen",
        ),
    },
    {
        "name": T("«Аква Таразы» ЖШС", "ТОО «Аква Таразы»", "Aqua Tarazy LLP"),
        "licence": "№ 16-0142",
        "licence_valid_until": "2026-12-31",
        "services": T(
            "ЖЕҚ орнату, ауыстыру, пломбалауға дайындау",
            "Установка и замена ИПУ, подготовка к опломбировке",
            "Installation and replacement of individual meters, preparation for sealing",
        ),
        "phone": "+7 (7232) 00-00-15",
        "address": T(
            "Өскемен қ., Сол жағалау, Самал көшесі, 30",
            "г. Усть-Каменогорск, Левый берег, ул. Самал, 30",
            "30 Samal Street, Left Bank, Oskemen",
        ),
    },
    {
        "name": T("«Дария Сервис» ЖШС", "ТОО «Дария Сервис»", "Dariya Service LLP"),
        "licence": "№ 16-0098",
        "licence_valid_until": "2026-06-30",
        "services": T(
            "Суық және ыстық су есептеу құралдарын орнату",
            "Установка приборов учёта холодной и горячей воды",
            "Installation of cold and hot water meters",
        ),
        "phone": "+7 (7232) 00-00-16",
        "address": T(
            "Өскемен қ., Бейбітшілік көшесі, 17",
            "г. Усть-Каменогорск, ул. Бейбитшилик, 17",
            "17 Beybitshilik Street, Oskemen",
        ),
    },
]

QUESTIONS = {
    "title": T("Сұрақ / жауап", "Вопрос / ответ", "Questions and answers"),
    "lead": T(
        "Тұрғындардың сұрақтары және біздің мамандардың жауаптары.",
        "Вопросы жителей и ответы наших специалистов.",
        "Questions of residents, and the answers of our specialists.",
    ),
    "hint": T(
        "Жарияланған сұрақтар мен жауаптар, өз сұрағыңызды қою",
        "Опубликованные вопросы и ответы, как задать свой вопрос",
        "Published questions and answers, and how to ask your own",
    ),
    "unit": T("Басшының қабылдау бөлмесі", "Приёмная руководителя", "Reception of the head"),
}
