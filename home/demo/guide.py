"""Demo content: the page «Сайт бойынша нұсқаулық» and what its pictures show."""

from .words import T

GUIDE = {
    "slug": "guide",
    "kind": "content",
    "title": T("Сайт бойынша нұсқаулық", "Руководство по сайту", "Site guide"),
    "lead": T(
        "Тілді қалай ауыстыруға, керек бетті қалай табуға және сайттың көрінісін өзіңізге қалай ыңғайлауға болады.",
        "Как сменить язык, найти нужную страницу и настроить вид сайта под себя.",
        "How to change the language, find the page you need and adjust the look of the site to suit you.",
    ),
    "hint": T(
        "Тіл, бөлімдер, іздеу, нашар көретіндерге арналған нұсқа, файлдар, телефондағы мәзір, жазылым",
        "Язык, разделы, поиск, версия для слабовидящих, файлы, меню на телефоне, подписка",
        "Language, sections, search, version for visually impaired people, files, menu on a phone, subscription",
    ),
    "body": [
        (
            "text",
            T(
                "<p>Сайтты компьютерден де, телефоннан да үш тілде, тіркелмей-ақ оқи аласыз.</p>"
                "<h2>Сайт тілін ауыстыру</h2>"
                "<p>Тілді беттің жоғарғы оң жақ бұрышынан таңдаңыз. Қай бетте болсаңыз да, тілдер сол жерде тұрады, "
                "ал телефонда олар – мәзірдің ішінде.</p>",
                "<p>Сайт можно читать на трёх языках, с компьютера и с телефона, без регистрации.</p>"
                "<h2>Смена языка сайта</h2>"
                "<p>Выберите язык в правом верхнем углу страницы. На какой бы странице вы ни были, языки стоят там "
                "же, а на телефоне – в меню.</p>",
                "<p>You can read the site in three languages, on a computer or a phone, without registering.</p>"
                "<h2>Changing the language</h2>"
                "<p>Choose the language at the top right corner of the page. The languages are there on every page; "
                "on a phone they are in the menu.</p>",
            ),
        ),
        (
            "picture",
            {
                "image": T("guide-home-kk", "guide-home-ru", "guide-home-en"),
                "caption": T(
                    "Басты бет: тілдер жоғарғы оң жақ бұрышта",
                    "Главная страница: языки в правом верхнем углу",
                    "The front page: the languages are at the top right",
                ),
            },
        ),
        (
            "table",
            {
                "caption": T("Тілдердің белгілері", "Обозначения языков", "Signs of the languages"),
                "rows": [
                    [T("Белгі", "Обозначение", "Sign"), T("Тіл", "Язык", "Language")],
                    ["ҚАЗ", T("қазақша", "казахский", "Kazakh")],
                    ["РУС", T("орысша", "русский", "Russian")],
                    ["ENG", T("ағылшынша", "английский", "English")],
                ],
            },
        ),
        (
            "steps",
            {
                "heading": T("Тілді қалай таңдауға болады", "Как выбрать язык", "How to choose a language"),
                "steps": [
                    {
                        "title": T(
                            "Жоғарғы оң жақ бұрышқа қараңыз",
                            "Посмотрите в правый верхний угол",
                            "Look at the top right corner",
                        ),
                        "text": T(
                            "<p>Үш тілдің белгісі қатар тұр. Бет ашылған тіл ерекшеленіп тұрады.</p>",
                            "<p>Обозначения трёх языков стоят рядом. Язык, на котором открыта страница, выделен.</p>",
                            "<p>Three signs stand side by side. The language of the page is highlighted.</p>",
                        ),
                    },
                    {
                        "title": T("Керек тілді басыңыз", "Нажмите нужный язык", "Press the language you need"),
                        "text": T(
                            "<p>Сол бет таңдаған тіліңізде ашылады. Бет ол тілде әзірге болмаса, сайт бұл туралы "
                            "айтып, басқа тілдегі нұсқасын ұсынады.</p>",
                            "<p>Та же страница откроется на выбранном языке. Если её на нём пока нет, сайт сообщит об "
                            "этом и предложит другие языки.</p>",
                            "<p>The same page opens in your language. If it is not there yet, the site says so and "
                            "offers the others.</p>",
                        ),
                    },
                    {
                        "title": T("Оқи беріңіз", "Читайте дальше", "Read on"),
                        "text": T(
                            "<p>Таңдауыңыз браузер жабылғанша сақталады, сондықтан әр бетте тілді қайта таңдаудың "
                            "қажеті жоқ. Файлдар да осы тілде жүктеледі.</p>",
                            "<p>Ваш выбор действует, пока не закрыт браузер, поэтому выбирать язык на каждой странице "
                            "не нужно. Файлы тоже скачиваются на этом языке.</p>",
                            "<p>Your choice holds until the browser is closed, so you need not choose again on every "
                            "page. Files come in this language too.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "text",
            T(
                "<h2>Сайт бөлімдеріне шолу</h2>"
                "<p>Сайтта бес бөлім бар, олардың аттары беттің жоғарғы жағында қатар тұр. Бөлімнің атын бассаңыз, "
                "оның беттері тізіліп шығады, әрқайсысында не бар екені де жазылған.</p>",
                "<h2>Обзор разделов сайта</h2>"
                "<p>На сайте пять разделов, их названия стоят в ряд вверху страницы. Нажмите название раздела – и "
                "увидите список его страниц и что есть на каждой.</p>",
                "<h2>The sections of the site</h2>"
                "<p>The site has five sections; their names stand in a row at the top of the page. Press a name to "
                "see the pages of the section and what each has.</p>",
            ),
        ),
        (
            "picture",
            {
                "image": T("guide-menu-kk", "guide-menu-ru", "guide-menu-en"),
                "caption": T("Бөлімнің ашық мәзірі", "Открытое меню раздела", "The open menu of a section"),
            },
        ),
        (
            "text",
            T(
                "<h3>Кәсіпорын туралы</h3>"
                "<ul>"
                '<li><a href="page:about">Кәсіпорын туралы</a> – жалпы ақпарат және желілердің ұзындығы;</li>'
                '<li><a href="page:about/history">Тарихи анықтама</a> – кәсіпорын тарихындағы негізгі даталар;</li>'
                '<li><a href="page:about/trade-union">Кәсіподақ комитеті</a> – комитеттің жұмысы; оның жаңалықтары '
                '«<a href="page:about/trade-union/news">Кәсіподақ өмірі</a>» сілтемесімен ашылады;</li>'
                '<li><a href="page:about/investment-programmes">Инвестициялық бағдарламаларды іске асыру</a> – '
                "бағдарламалардың орындалу барысы туралы есептер;</li>"
                '<li><a href="page:about/tariff-estimates">Тарифтік сметаларды орындау</a> – бекітілген сметалардың '
                "орындалуы туралы есептер, сумен жабдықтау мен су бұру бойынша бөлек;</li>"
                '<li><a href="page:about/water-supply">Сумен жабдықтау</a> – ауыз су шүмегіңізге қалай жетеді;</li>'
                '<li><a href="page:about/wastewater">Су бұру</a> – сарқынды су қалай жиналып, тазартылады;</li>'
                '<li><a href="page:about/reports">Кәсіпорынның есептері</a> – мемлекеттік органдарға тапсырылатын '
                "тоқсандық және жартыжылдық есептер;</li>"
                '<li><a href="page:about/information-resources">Ақпараттық ресурстар</a> – баршаға ашық ресурстарға '
                "сілтемелер;</li>"
                '<li><a href="page:about/details">Деректемелер</a> – шарт пен төлемге керек деректер;</li>'
                '<li><a href="page:about/vacancies">Бос жұмыс орындары</a> – ашық бос орындар және өтініш беру '
                "тәртібі;</li>"
                '<li><a href="page:about/gallery">Фотогалерея</a> – кәсіпорынның жұмысы туралы фоторепортаждар;</li>'
                '<li><a href="page:about/team">Біздің команда</a> – басшылар, олардың телефондары және қабылдау '
                "уақыты.</li>"
                "</ul>"
                "<h3>Тұтынушыға</h3>"
                "<ul>"
                '<li><a href="page:consumers">Тұтынушыға</a> – есептеу құралын орнату мен салыстырып тексеру, '
                "көрсеткіштерді беруге қойылатын талаптар;</li>"
                '<li><a href="page:consumers/technical-conditions">Техникалық шарттар</a> – '
                "оларды алып, желілерге қалай қосылуға болады;</li>"
                '<li><a href="page:consumers/water-quality">Судың сапасы</a> – су қандай болуы керек және сапасы '
                "көңіліңізден шықпаса, не істеуге болады;</li>"
                '<li><a href="page:consumers/payment">Қызметтерге ақы төлеу</a> – ақы төлеу тәсілдері;</li>'
                '<li><a href="page:consumers/contracts-individuals">Жеке тұлғалар үшін</a> – халықпен шарт жасасу '
                "тәртібі;</li>"
                '<li><a href="page:consumers/contracts-legal">Заңды тұлғалар үшін</a> – ұйымдармен шарт жасасу '
                "тәртібі;</li>"
                '<li><a href="page:consumers/opening-hours">Жұмыс режимі</a> – '
                "тұтынушыларды қайда және қашан қабылдаймыз;</li>"
                '<li><a href="page:consumers/meter-installers">ЖЕҚ орнату</a> – жеке есептеу құралдарын (ЖЕҚ) '
                "орнататын және салыстырып тексеретін ұйымдар;</li>"
                '<li><a href="page:consumers/leaflets">Жадынамалар</a> – тұтынушы ескеруі тиіс кеңестер: аяз, '
                "көрсеткіштер, кәріз, суды үнемдеу, су аққанда не істеу керек.</li>"
                "</ul>"
                "<h3>Call-орталық</h3>"
                "<ul>"
                '<li><a href="page:call-centre">Call-орталық</a> – телефондар, жұмыс уақыты және қоңыраудан кейін не '
                "болатыны.</li>"
                "</ul>"
                "<h3>Жаңалықтар</h3>"
                "<ul>"
                '<li><a href="page:news">Жаңалықтар</a> – кәсіпорынның жаңалықтары, алдымен ең соңғылары;</li>'
                '<li><a href="page:news/entrepreneurs">Кәсіпкерлерге</a> – кәсіпкерлерге арналған хабарландырулар;</li>'
                '<li><a href="page:news/articles">Мақалалар</a> – кәсіпорынның жұмысы туралы мақалалар.</li>'
                "</ul>"
                "<h3>Жобалар</h3>"
                "<ul>"
                '<li><a href="page:projects">Жобалар</a> – халықаралық қаржы ұйымдары қаржыландыратын жобалар: құны, '
                "кезеңдері мен мерзімі.</li>"
                "</ul>",
                "<h3>О предприятии</h3>"
                "<ul>"
                '<li><a href="page:about">О предприятии</a> – общие сведения и протяжённость сетей;</li>'
                '<li><a href="page:about/history">Историческая справка</a> – основные даты истории предприятия;</li>'
                '<li><a href="page:about/trade-union">Профсоюзный комитет</a> – работа комитета; его новости '
                'открываются по ссылке «<a href="page:about/trade-union/news">Профсоюзная жизнь</a>»;</li>'
                '<li><a href="page:about/investment-programmes">Реализация инвестиционных программ</a> – '
                "отчёты о ходе исполнения программ;</li>"
                '<li><a href="page:about/tariff-estimates">Исполнение тарифных смет</a> – отчёты об исполнении '
                "утверждённых смет, отдельно по водоснабжению и водоотведению;</li>"
                '<li><a href="page:about/water-supply">Водоснабжение</a> – как питьевая вода доходит до вашего '
                "крана;</li>"
                '<li><a href="page:about/wastewater">Водоотведение</a> – как собирают и очищают сточные воды;</li>'
                '<li><a href="page:about/reports">Отчёты предприятия</a> – квартальные и полугодовые отчёты '
                "государственным органам;</li>"
                '<li><a href="page:about/information-resources">Информационные ресурсы</a> – ссылки на общедоступные '
                "ресурсы;</li>"
                '<li><a href="page:about/details">Реквизиты</a> – данные для договора и оплаты;</li>'
                '<li><a href="page:about/vacancies">Вакансии</a> – открытые вакансии и порядок подачи заявки;</li>'
                '<li><a href="page:about/gallery">Фотогалерея</a> – фоторепортажи о работе предприятия;</li>'
                '<li><a href="page:about/team">Наша команда</a> – руководители, их телефоны и часы приёма.</li>'
                "</ul>"
                "<h3>Потребителю</h3>"
                "<ul>"
                '<li><a href="page:consumers">Потребителю</a> – установка и поверка прибора учёта, требования к '
                "передаче "
                "показаний;</li>"
                '<li><a href="page:consumers/technical-conditions">Технические условия</a> – '
                "как получить их и подключиться к сетям;</li>"
                '<li><a href="page:consumers/water-quality">Качество воды</a> – какой должна быть вода и что делать, '
                "если её качество вас не устраивает;</li>"
                '<li><a href="page:consumers/payment">Оплата услуг</a> – способы оплаты;</li>'
                '<li><a href="page:consumers/contracts-individuals">Для физических лиц</a> – порядок заключения '
                "договора "
                "с населением;</li>"
                '<li><a href="page:consumers/contracts-legal">Для юридических лиц</a> – порядок заключения договора с '
                "организациями;</li>"
                '<li><a href="page:consumers/opening-hours">Режим работы</a> – '
                "где и когда мы принимаем потребителей;</li>"
                '<li><a href="page:consumers/meter-installers">Установка приборов учёта</a> – организации, которые '
                "устанавливают и поверяют индивидуальные приборы учёта (ИПУ);</li>"
                '<li><a href="page:consumers/leaflets">Памятки</a> – советы, о которых потребителю надо помнить: '
                "мороз, "
                "показания, канализация, экономия воды, что делать при течи.</li>"
                "</ul>"
                "<h3>Call-центр</h3>"
                "<ul>"
                '<li><a href="page:call-centre">Call-центр</a> – телефоны, часы работы и что происходит после '
                "звонка.</li>"
                "</ul>"
                "<h3>Новости</h3>"
                "<ul>"
                '<li><a href="page:news">Новости</a> – новости предприятия, сначала самые свежие;</li>'
                '<li><a href="page:news/entrepreneurs">Предпринимателям</a> – объявления для предпринимателей;</li>'
                '<li><a href="page:news/articles">Статьи</a> – статьи о работе предприятия.</li>'
                "</ul>"
                "<h3>Проекты</h3>"
                "<ul>"
                '<li><a href="page:projects">Проекты</a> – проекты, которые финансируют международные финансовые '
                "организации: стоимость, этапы и сроки.</li>"
                "</ul>",
                "<h3>About the enterprise</h3>"
                "<ul>"
                '<li><a href="page:about">About the enterprise</a> – general information and the length of the '
                "networks;</li>"
                '<li><a href="page:about/history">History</a> – the main dates in the history of the enterprise;</li>'
                '<li><a href="page:about/trade-union">Trade union committee</a> – the work of the committee; its news '
                'opens at the link “<a href="page:about/trade-union/news">Trade union life</a>”;</li>'
                '<li><a href="page:about/investment-programmes">Implementation of investment programmes</a> – '
                "reports on the progress of the programmes;</li>"
                '<li><a href="page:about/tariff-estimates">Execution of tariff estimates</a> – reports '
                "on keeping to the approved estimates, separately for water supply and wastewater;</li>"
                '<li><a href="page:about/water-supply">Water supply</a> – how drinking water reaches your tap;</li>'
                '<li><a href="page:about/wastewater">Wastewater</a> – how wastewater is collected and treated;</li>'
                '<li><a href="page:about/reports">Reports</a> – quarterly and half-year reports to state bodies;</li>'
                '<li><a href="page:about/information-resources">Information resources</a> – links to public '
                "resources;</li>"
                '<li><a href="page:about/details">Company details</a> – the details for contracts and payments;</li>'
                '<li><a href="page:about/vacancies">Vacancies</a> – open vacancies and how to apply;</li>'
                '<li><a href="page:about/gallery">Photo gallery</a> – photo reports on the work of the enterprise;</li>'
                '<li><a href="page:about/team">Our team</a> – the heads, their telephones and reception hours.</li>'
                "</ul>"
                "<h3>For consumers</h3>"
                "<ul>"
                '<li><a href="page:consumers">For consumers</a> – installing and verifying a meter, and what is '
                "required "
                "of the readings you submit;</li>"
                '<li><a href="page:consumers/technical-conditions">Technical conditions for connection</a> – '
                "how to get them and connect to the networks;</li>"
                '<li><a href="page:consumers/water-quality">Water quality</a> – what water must be like, and what to '
                "do if it does not satisfy you;</li>"
                '<li><a href="page:consumers/payment">Paying for services</a> – the ways to pay;</li>'
                '<li><a href="page:consumers/contracts-individuals">For individuals</a> – how households sign a '
                "contract;</li>"
                '<li><a href="page:consumers/contracts-legal">For legal entities</a> – how organisations sign a '
                "contract;</li>"
                '<li><a href="page:consumers/opening-hours">Opening hours</a> – '
                "where and when we receive consumers;</li>"
                '<li><a href="page:consumers/meter-installers">Meter installation</a> – '
                "organisations that install and verify individual meters;</li>"
                '<li><a href="page:consumers/leaflets">Leaflets</a> – advice every consumer should heed: frost, '
                "readings, drains, "
                "saving water, what to do about a leak.</li>"
                "</ul>"
                "<h3>Call centre</h3>"
                "<ul>"
                '<li><a href="page:call-centre">Call centre</a> – phone numbers, hours and what happens after your '
                "call.</li>"
                "</ul>"
                "<h3>News</h3>"
                "<ul>"
                '<li><a href="page:news">News</a> – news of the enterprise, the latest first;</li>'
                '<li><a href="page:news/entrepreneurs">For entrepreneurs</a> – notices for entrepreneurs;</li>'
                '<li><a href="page:news/articles">Articles</a> – articles on the work of the enterprise.</li>'
                "</ul>"
                "<h3>Projects</h3>"
                "<ul>"
                '<li><a href="page:projects">Projects</a> – the projects financed by international financial '
                "institutions: their cost, stages and dates.</li>"
                "</ul>",
            ),
        ),
        (
            "text",
            T(
                "<h2>Сайттан іздеу</h2>"
                "<p>Іздеу беттің жоғарғы жағында. Бір-екі сөз жазып, <b>Enter</b> пернесін басыңыз. Сөзді аяғына дейін "
                "жазбасаңыз да болады. Іздеу сіз оқып отырған тілдегі беттер мен құжаттар арасында жүреді.</p>"
                "<p>Пернетақтаңызда қазақ әріптері болмаса, қолыңыздан келгенше тере беріңіз: кестедегі жоғарғы "
                "әріптің "
                "орнына астындағысын жазуға болады.</p>",
                "<h2>Поиск по сайту</h2>"
                "<p>Поиск находится вверху страницы. Напишите одно-два слова и нажмите клавишу <b>Enter</b>. Слово "
                "можно "
                "не дописывать до конца. Поиск идёт по страницам и документам на том языке, на котором вы читаете.</p>"
                "<p>Если на клавиатуре нет казахских букв, набирайте как можете: вместо верхней буквы в таблице можно "
                "писать ту, что под ней.</p>",
                "<h2>Searching the site</h2>"
                "<p>The search is at the top of the page. Type a word or two and press the <b>Enter</b> key. You need "
                "not type a word to its end. The search covers pages and documents in the language you are reading.</p>"
                "<p>If your keyboard has no Kazakh letters, type as you can: for an upper letter in the table, type "
                "the one below it.</p>",
            ),
        ),
        (
            "table",
            {
                "caption": T(
                    "Әріптерді қалай алмастыруға болады", "Чем можно заменить буквы", "How letters may be replaced"
                ),
                "rows": [
                    [T("Әріп", "Буква", "Letter"), "ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і"],
                    [T("Осылай теріңіз", "Набирайте так", "Type this"), "а", "г", "к", "н", "о", "у", "у", "х", "и"],
                ],
            },
        ),
        (
            "text",
            T(
                "<p>Нәтиже көп болса, бөлім бойынша сүзіңіз: мысалы, тек «Тұтынушыға» бөлімінің беттерін қалдырыңыз. "
                "Ештеңе табылмаса, сөзді қысқартып немесе басқа сөзбен іздеп көріңіз.</p>",
                "<p>Если результатов много, отфильтруйте их по разделу: например, оставьте только страницы раздела "
                "«Потребителю». Если ничего не найдено, сократите слово или попробуйте другое.</p>",
                "<p>If there are many results, filter them by section: for example, keep only the pages of the section "
                "“For consumers”. If nothing is found, shorten the word or try another.</p>",
            ),
        ),
        (
            "picture",
            {
                "image": T("guide-search-kk", "guide-search-ru", "guide-search-en"),
                "caption": T(
                    "Іздеу нәтижелері және бөлім бойынша сүзгі",
                    "Результаты поиска и фильтр по разделам",
                    "Search results and the filter by section",
                ),
            },
        ),
        (
            "text",
            T(
                "<h2>Нашар көретіндерге арналған нұсқа</h2>"
                "<p>Әріптерді үлкейтіп, түстер мен аралықтарды өзгертіп, суреттерді өшіріп қоюға болады.</p>",
                "<h2>Версия для слабовидящих</h2>"
                "<p>Можно увеличить буквы, изменить цвета и интервалы, отключить изображения.</p>",
                "<h2>Version for visually impaired people</h2>"
                "<p>You can make the letters larger, change the colours and spacing, and turn off images.</p>",
            ),
        ),
        (
            "steps",
            {
                "heading": T("Көріністі қалай баптауға болады", "Как настроить вид", "How to adjust the look"),
                "steps": [
                    {
                        "title": T("Баптауларды ашыңыз", "Откройте настройки", "Open the settings"),
                        "text": T(
                            "<p>Беттің жоғарғы жағындағы «Нашар көретіндерге арналған нұсқа» батырмасын басыңыз. "
                            "Телефонда ол мәзірдің соңында.</p>",
                            "<p>Нажмите кнопку «Версия для слабовидящих» вверху страницы. На телефоне она в конце "
                            "меню.</p>",
                            "<p>Press the button “Version for visually impaired people” at the top of the "
                            "page. On a phone "
                            "it is at the end of the menu.</p>",
                        ),
                    },
                    {
                        "title": T("Өзіңізге ыңғайлысын таңдаңыз", "Выберите, как вам удобно", "Choose what suits you"),
                        "text": T(
                            "<ul>"
                            "<li><b>Қаріп өлшемі</b>: әдеттегі, үлкен немесе өте үлкен.</li>"
                            "<li><b>Түстер</b>: әдеттегі, ақ фондағы қара, қара фондағы ақ немесе қара фондағы сары "
                            "әріптер.</li>"
                            "<li><b>Аралықтар</b>: әдеттегі немесе кең.</li>"
                            "<li><b>Суреттер</b>: көрсетіледі немесе орнына сипаттамасы шығады.</li>"
                            "</ul>",
                            "<ul>"
                            "<li><b>Размер шрифта</b>: обычный, крупный или очень крупный.</li>"
                            "<li><b>Цвета</b>: обычные, чёрные буквы на белом, белые на чёрном или жёлтые на "
                            "чёрном.</li>"
                            "<li><b>Интервалы</b>: обычные или широкие.</li>"
                            "<li><b>Изображения</b>: показаны или заменены описанием.</li>"
                            "</ul>",
                            "<ul>"
                            "<li><b>Font size</b>: usual, large or very large.</li>"
                            "<li><b>Colours</b>: usual, black letters on white, white on black or yellow on "
                            "black.</li>"
                            "<li><b>Spacing</b>: usual or wide.</li>"
                            "<li><b>Images</b>: shown or replaced by their description.</li>"
                            "</ul>",
                        ),
                    },
                    {
                        "title": T("Таңдауыңызды сақтаңыз", "Сохраните выбор", "Save your choice"),
                        "text": T(
                            "<p>Баптаулардың астындағы бірінші батырманы басыңыз. Оған дейін ашық тұрған бетке қайта "
                            "ораласыз, ол енді жаңа көріністе шығады. Таңдауыңыз барлық бетте браузер жабылғанша "
                            "сақталады.</p>",
                            "<p>Нажмите первую кнопку под настройками. Вы вернётесь на страницу, которая была "
                            "открыта до "
                            "этого, и увидите её в новом виде. Выбор действует на всех страницах, пока не закрыт "
                            "браузер.</p>",
                            "<p>Press the first button below the settings. You return to the page you came "
                            "from, with its "
                            "new look. Your choice holds on every page until the browser is closed.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Қажет болса, бұрынғы қалпына келтіріңіз",
                            "Если нужно, верните прежний вид",
                            "Put everything back, if you wish",
                        ),
                        "text": T(
                            "<p>Баптауларды қайта ашып, «Баптауларды қалпына келтіру» батырмасын басыңыз.</p>",
                            "<p>Снова откройте настройки и нажмите «Сбросить настройки».</p>",
                            "<p>Open the settings again and press “Reset settings”.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "picture",
            {
                "image": T("guide-view-settings-kk", "guide-view-settings-ru", "guide-view-settings-en"),
                "caption": T(
                    "Нашар көретіндерге арналған нұсқаның баптаулары",
                    "Настройки версии для слабовидящих",
                    "The settings of the version for visually impaired people",
                ),
            },
        ),
        (
            "text",
            T(
                "<p>Сайтты тінтуірсіз қалай пайдалануға болатыны "
                '<a href="page:accessibility">қолжетімділік туралы мәлімдемеде</a> жазылған.</p>'
                "<h2>Жүктеп алу және басып шығару</h2>"
                "<p>Әр файлдың жанында оның түрі, көлемі және тілі көрсетіледі. Жүктеп алмас бұрын сайттың керек тілін "
                "таңдаңыз: файл сол тілде жүктеледі. Файл ол тілде болмаса, бар нұсқасы ұсынылады.</p>"
                "<p>Кез келген бетті қағазға шығара аласыз: мәтіннің астындағы «Басып шығару» батырмасын басыңыз. "
                "Мәзір басылмайды, ал парақтың төменгі жағына беттің мекенжайы мен күні жазылады.</p>",
                "<p>Как пользоваться сайтом без мыши, написано в "
                '<a href="page:accessibility">заявлении о доступности</a>.</p>'
                "<h2>Скачивание и печать</h2>"
                "<p>Рядом с каждым файлом указаны его тип, размер и язык. Прежде чем скачивать, выберите нужный язык "
                "сайта: файл придёт на этом языке. Если на этом языке файла нет, будет предложен тот, что есть.</p>"
                "<p>Любую страницу можно напечатать: нажмите кнопку «Печать» под текстом. Меню не печатается, а внизу "
                "листа указываются адрес страницы и дата.</p>",
                "<p>How to use the site without a mouse is described in the "
                '<a href="page:accessibility">accessibility statement</a>.</p>'
                "<h2>Downloading and printing</h2>"
                "<p>Beside every file you see its type, size and language. Before you download, choose the language "
                "you need: the file comes in that language. If there is none, you are offered what there is.</p>"
                "<p>You can print any page: press the button “Print” below the text. The menu is not printed; the "
                "page’s address and date stand at the foot of the sheet.</p>",
            ),
        ),
        (
            "text",
            T(
                "<h2>Телефонда</h2>"
                "<p>Телефонда бөлімдер жасырын тұрады: оларды ашу үшін «Мәзір» батырмасын басыңыз. Алдымен іздеу мен "
                "тілдер, одан кейін бөлімдер шығады. Бөлімнің атын бассаңыз, оның беттері ашылады.</p>"
                "<p>Авариялық қызметтің нөмірі беттің жоғарғы жағында тұр: оны басып, бірден қоңырау шала аласыз. "
                "Кесте "
                "экранға сыймаса, оны саусағыңызбен жылжытып қараңыз.</p>",
                "<h2>На телефоне</h2>"
                "<p>На телефоне разделы скрыты: чтобы открыть их, нажмите кнопку «Меню». Сначала идут поиск и "
                "языки, затем разделы. Нажмите название раздела – и откроются его страницы.</p>"
                "<p>Номер аварийной службы стоит вверху страницы: нажмите его, чтобы сразу позвонить. Если таблица не "
                "помещается на экран, сдвигайте её пальцем.</p>",
                "<h2>On a phone</h2>"
                "<p>On a phone the sections are hidden: to open them, press the button “Menu”. First come the search "
                "and the languages, then the sections. Press a section to open its pages.</p>"
                "<p>The emergency number is at the top of the page: press it to call at once. If a table does not "
                "fit, move "
                "it with your finger.</p>",
            ),
        ),
        (
            "picture",
            {
                "image": T("guide-phone-kk", "guide-phone-ru", "guide-phone-en"),
                "caption": T("Телефондағы мәзір", "Меню на телефоне", "The menu on a phone"),
            },
        ),
        (
            "text",
            T(
                "<h2>Сұрақ қою</h2>"
                "<p>«Сұрақ қою» батырмасы әр беттің жоғарғы жағында тұр. Тіркелудің қажеті жоқ. Жіберілген сұраққа "
                "нөмір беріледі, жауап хатпен келеді.</p>",
                "<h2>Задать вопрос</h2>"
                "<p>Кнопка «Задать вопрос» стоит вверху каждой страницы. Регистрироваться не нужно. Отправленный "
                "вопрос получает номер, ответ приходит письмом.</p>",
                "<h2>Asking a question</h2>"
                "<p>The button “Ask a question” stands at the top of every page. You need not register. A question "
                "that "
                "is sent gets a number, and the answer comes by letter.</p>",
            ),
        ),
        (
            "steps",
            {
                "heading": T("Сұрақты қалай қоюға болады", "Как задать вопрос", "How to ask a question"),
                "steps": [
                    {
                        "title": T("Нысанды толтырыңыз", "Заполните форму", "Fill in the form"),
                        "text": T(
                            "<p>Айдарды таңдаңыз: сұрақ соған қарай диспетчерлік қызметке немесе басшының қабылдау "
                            "бөлмесіне жіберіледі. Аты-жөніңізді, телефоныңызды, электрондық поштаңызды және "
                            "хабарламаны жазып, хабар алмасу тілін белгілеңіз. Жұлдызшамен белгіленген өрістер "
                            "міндетті.</p>",
                            "<p>Выберите рубрику: от неё зависит, попадёт вопрос в диспетчерскую службу или в приёмную "
                            "руководителя. Укажите имя, телефон, электронную почту и сообщение, выберите язык "
                            "переписки. Поля со звёздочкой обязательны.</p>",
                            "<p>Choose a topic: by it the question goes to the dispatch service or to the reception of "
                            "the head. Give your name, phone, e-mail and message, and choose the language of "
                            "correspondence. Fields with an asterisk are required.</p>",
                        ),
                    },
                    {
                        "title": T("Келісім беріңіз", "Дайте согласие", "Give your consent"),
                        "text": T(
                            "<p>Дербес деректерді өңдеуге келісімсіз ештеңе жіберілмейді. Сұрақты жариялауға рұқсат "
                            "беру міндетті емес: рұқсатыңыз болмаса, ол сайтта көрсетілмейді.</p>",
                            "<p>Без согласия на обработку персональных данных ничего не отправляется. Разрешать "
                            "публикацию необязательно: без разрешения вопрос на сайте не появится.</p>",
                            "<p>Nothing is sent without your consent to the processing of personal data. Allowing the "
                            "question to be published is up to you: without it, it never appears on the site.</p>",
                        ),
                    },
                    {
                        "title": T("Хатты күтіңіз", "Ждите письма", "Wait for the letter"),
                        "text": T(
                            "<p>Алдымен сұрақтың қабылданғаны туралы хат келеді. Ондағы сілтеме арқылы сұрақтың күйін "
                            "тексеріп, толықтырып, жариялауға берген рұқсатты кері қайтарып ала аласыз. Дайын жауап та "
                            "хатпен жіберіледі.</p>",
                            "<p>Сначала придёт письмо о том, что вопрос принят. По ссылке из него можно проверить "
                            "статус, "
                            "дополнить вопрос или отозвать разрешение на публикацию. Готовый ответ тоже придёт "
                            "письмом.</p>",
                            "<p>First comes a letter that the question is received. Its link leads to a page where you "
                            "can track the question, add to it or withdraw the permission to publish it. The answer "
                            "comes by letter too.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "picture",
            {
                "image": T("guide-ask-kk", "guide-ask-ru", "guide-ask-en"),
                "caption": T("Сұрақ қою нысаны", "Форма вопроса", "The form to ask a question"),
            },
        ),
        (
            "text",
            T(
                "<p>Жарияланған сұрақтар мен жауаптар "
                '<a href="page:call-centre/questions">«Сұрақ / жауап»</a> бетінде айдар бойынша бөлінген.</p>',
                "<p>Опубликованные вопросы и ответы собраны по рубрикам на странице "
                '<a href="page:call-centre/questions">«Вопрос / ответ»</a>.</p>',
                "<p>Published questions and answers are sorted by topic on the page "
                '<a href="page:call-centre/questions">“Questions and answers”</a>.</p>',
            ),
        ),
        (
            "text",
            T(
                "<h2>Жаңалықтарға жазылу</h2>"
                "<p>Жазылсаңыз, кәсіпорынның жаңалықтары электрондық поштаңызға өзі келіп тұрады. Қай тақырып бойынша "
                "және қаншалықты жиі келетінін өзіңіз таңдайсыз. Тіркелудің қажеті жоқ, жазылымнан кез келген уақытта "
                "бас тарта аласыз.</p>",
                "<h2>Подписка на новости</h2>"
                "<p>Если подписаться, новости предприятия будут приходить на вашу электронную почту. Темы и частоту "
                "писем вы выбираете сами. Регистрироваться не нужно, отписаться можно в любое время.</p>",
                "<h2>Subscribing to news</h2>"
                "<p>If you subscribe, the news of the enterprise comes to your e-mail. You choose the topics and how "
                "often letters come. You need not register, and you can unsubscribe at any time.</p>",
            ),
        ),
        (
            "steps",
            {
                "heading": T("Қалай жазылуға болады", "Как подписаться", "How to subscribe"),
                "steps": [
                    {
                        "title": T(
                            "Электрондық поштаңызды жазыңыз", "Укажите электронную почту", "Give your e-mail address"
                        ),
                        "text": T(
                            "<p>Кез келген беттің соңындағы «Жаңалықтарға жазылу» өрісіне электрондық поштаңызды "
                            "жазып, «Жазылу» батырмасын басыңыз. Жазылым беті ашылады.</p>",
                            "<p>Впишите адрес в поле «Подписка на новости» в конце любой страницы и нажмите "
                            "«Подписаться». Откроется страница подписки.</p>",
                            "<p>Type your address into the field “Subscribe to news” at the end of any page and press "
                            "“Subscribe”. The page of the subscription opens.</p>",
                        ),
                    },
                    {
                        "title": T(
                            "Тақырыптарды, тілді және жиілікті таңдаңыз",
                            "Выберите темы, язык и частоту",
                            "Choose topics, language and frequency",
                        ),
                        "text": T(
                            "<p>Өзіңізге керек тақырыптарды белгілеп, хаттар тілін таңдаңыз. Хат бірден, күніне бір "
                            "рет немесе аптасына бір рет келе алады: соңғы екеуінде осы уақыт ішінде шыққан "
                            "жаңалықтардың бәрі бір хатқа жиналады. Дербес деректерді өңдеуге келісім беріп, «Жазылу» "
                            "батырмасын басыңыз.</p>",
                            "<p>Отметьте нужные темы и выберите язык писем. Письма могут приходить сразу, раз в день "
                            "или раз в неделю: в двух последних случаях всё, что вышло за это время, собирается в "
                            "одно письмо. Дайте согласие на обработку персональных данных и нажмите "
                            "«Подписаться».</p>",
                            "<p>Tick the topics you need and choose the language of letters. Letters can come at "
                            "once, once a day or once a week: in the last two cases one letter gathers all that was "
                            "published meanwhile. Give your consent to the processing of personal data and press "
                            "“Subscribe”.</p>",
                        ),
                    },
                    {
                        "title": T("Жазылымды растаңыз", "Подтвердите подписку", "Confirm your subscription"),
                        "text": T(
                            "<p>Поштаңызға хат келеді. Ондағы сілтемені ашып, «Растау» батырмасын басыңыз немесе "
                            "хаттағы алты цифрлық кодты ашық тұрған бетке енгізіңіз. Код 15 минут, сілтеме 7 күн "
                            "жарамды. Жазылым расталғанша басқа хат жіберілмейді.</p>",
                            "<p>Вам придёт письмо. Откройте ссылку из него и нажмите «Подтвердить» или введите код из "
                            "шести цифр на открытой странице. Код действует 15 минут, ссылка – 7 дней. Пока подписка "
                            "не подтверждена, других писем не будет.</p>",
                            "<p>A letter comes to you. Open its link and press “Confirm”, or enter its code of six "
                            "digits on the page that is open. The code works for 15 minutes, the link for 7 days. "
                            "Until you confirm, no other letter is sent.</p>",
                        ),
                    },
                ],
            },
        ),
        (
            "picture",
            {
                "image": T("guide-subscribe-kk", "guide-subscribe-ru", "guide-subscribe-en"),
                "caption": T(
                    "«Жаңалықтарға жазылу» беті", "Страница «Подписка на новости»", "The page “Subscribe to news”"
                ),
            },
        ),
        (
            "text",
            T(
                "<h3>Жазылымды өзгерту және одан бас тарту</h3>"
                "<p>Әр хаттың соңында екі түрлі сілтеме бар: бірі параметрлерді өзгертуге, екіншісі жазылымнан бас "
                "тартуға арналған. Хат қолыңызда болмаса, кез келген беттің соңындағы «Жазылу» батырмасын басыңыз, "
                "ашылған беттің төменгі жағына электрондық поштаңызды жазып, «Растау кодын жіберіңіз» батырмасын "
                "басыңыз: хатпен келген код параметрлерді ашады.</p>"
                "<p>Параметрлерде тақырыптарды, әр тақырыптың жиілігін, хаттар тілін және мекенжайды өзгертуге "
                "болады. Бір тақырыптан бас тарту үшін оның белгісін алып тастап, сақтаңыз. Бірде-бір хат келмесін "
                "десеңіз, «Жазылымнан бас тарту» батырмасын басыңыз.</p>",
                "<h3>Изменить подписку или отписаться</h3>"
                "<p>В конце каждого письма есть ссылки двух видов: одна открывает параметры, другая позволяет "
                "отписаться. Если письма нет под рукой, нажмите «Подписаться» в конце любой страницы, впишите адрес "
                "внизу открывшейся страницы и нажмите «Отправить код подтверждения»: код из письма откроет "
                "параметры.</p>"
                "<p>В параметрах можно изменить темы, частоту писем по каждой теме, язык писем и адрес. Чтобы "
                "отписаться от одной темы, снимите с неё отметку и сохраните. Чтобы не приходило ни одного письма, "
                "нажмите «Отписаться».</p>",
                "<h3>Changing a subscription or unsubscribing</h3>"
                "<p>At the end of every letter there are links of two kinds: one opens the settings, the other lets "
                "you unsubscribe. If you have no letter at hand, press “Subscribe” at the end of any page, enter your "
                "address at the bottom of the page that opens and press “Send a confirmation code”: the code in the "
                "letter opens the settings.</p>"
                "<p>In the settings you can change the topics, the frequency of each topic, the language of letters "
                "and the address. To unsubscribe from one topic, untick it and save. To get no letters at all, press "
                "“Unsubscribe”.</p>",
            ),
        ),
        (
            "picture",
            {
                "image": T("guide-subscription-kk", "guide-subscription-ru", "guide-subscription-en"),
                "caption": T("Жазылым параметрлері", "Параметры подписки", "The settings of a subscription"),
            },
        ),
        (
            "text",
            T(
                "<h3>Мекенжайыңыз қалай сақталады</h3>"
                "<p>Мекенжайыңыз өзіңіз таңдаған хаттарды жіберуге ғана керек, ол ешкімге берілмейді. Жазылымнан бас "
                "тартсаңыз, мекенжай 28 күннен кейін жойылады, ал жазылым расталмаса, 7 күннен кейін жойылады. "
                "Сақталған деректерді параметрлерде жүктеп алуға немесе бірден жоюға болады.</p>"
                "<h2>Қоңырау шалу</h2>"
                '<p>Керегіңізді таппасаңыз, <a href="page:call-centre">Call-орталыққа</a> қоңырау шалыңыз: '
                '<a href="tel:+77232700878">8 (7232) 70-08-78</a>. Тарифтер туралы да осы нөмірден біле аласыз. Су '
                "тоқтап қалса, авариялық қызметке хабарласыңыз: нөмірі әр беттің жоғарғы жағында тұр, тәулік бойы "
                "жауап беріледі.</p>"
                "<h2>Беттің соңында не бар</h2>"
                "<p>Әр беттің соңында мыналарды табасыз:</p>"
                "<ul>"
                "<li><b>Ақпараттық ресурстар</b>: eGov және басқа мемлекеттік порталдарға сілтемелер;</li>"
                "<li><b>Ақпарат</b>: кәсіпорын туралы, ақы төлеу, біздің команда, жаңалықтар және осы нұсқаулық;</li>"
                "<li><b>Бағыттар</b>: сумен жабдықтау, су бұру, сұрақ / жауап, бос жұмыс орындары және басқа "
                "сайтта ашылатын жеке "
                "кабинет;</li>"
                "<li><b>Байланыстар</b>: мекенжай, телефон, электрондық пошта және әлеуметтік желілер.</li>"
                "</ul>"
                "<p>Сайт қандай деректерді сақтайтынын "
                '<a href="page:privacy">құпиялылық саясатынан</a> оқыңыз.</p>',
                "<h3>Как хранится ваш адрес</h3>"
                "<p>Адрес нужен только для писем, которые вы выбрали, и никому не передаётся. После отписки он "
                "удаляется через 28 дней, а если подписка не подтверждена – через 7 дней. В параметрах можно скачать "
                "сохранённые данные или сразу удалить их.</p>"
                "<h2>Позвонить</h2>"
                '<p>Если вы не нашли нужного, позвоните в <a href="page:call-centre">Call-центр</a>: '
                '<a href="tel:+77232700878">8 (7232) 70-08-78</a>. О тарифах можно узнать по этому же номеру. Если '
                "пропала вода, обратитесь в аварийную службу: номер указан вверху каждой страницы, отвечают "
                "круглосуточно.</p>"
                "<h2>Что есть в конце страницы</h2>"
                "<p>В конце каждой страницы вы найдёте:</p>"
                "<ul>"
                "<li><b>Информационные ресурсы</b>: ссылки на eGov и другие государственные порталы;</li>"
                "<li><b>Информация</b>: о предприятии, оплата, наша команда, новости и это руководство;</li>"
                "<li><b>Направления</b>: водоснабжение, водоотведение, вопрос / ответ, вакансии и личный кабинет, "
                "который открывается "
                "на "
                "другом сайте;</li>"
                "<li><b>Контакты</b>: адрес, телефон, электронная почта и социальные сети.</li>"
                "</ul>"
                "<p>Какие данные хранит сайт, читайте в "
                '<a href="page:privacy">политике конфиденциальности</a>.</p>',
                "<h3>How your address is kept</h3>"
                "<p>The address serves only the letters you have chosen and is passed to nobody. After you "
                "unsubscribe it is erased in 28 days; if the subscription is not confirmed, in 7 days. In the "
                "settings you can download the data that are kept, or erase them at once.</p>"
                "<h2>Calling us</h2>"
                '<p>If you have not found what you need, ring the <a href="page:call-centre">call centre</a>: '
                '<a href="tel:+77232700878">8 (7232) 70-08-78</a>. You can ask about tariffs at the same number. If '
                "the "
                "water stops, contact the emergency line: its number is at the top of every page, 24 hours a day.</p>"
                "<h2>What is at the end of the page</h2>"
                "<p>At the end of every page you find:</p>"
                "<ul>"
                "<li><b>Information resources</b>: links to eGov and other state portals;</li>"
                "<li><b>Information</b>: about the enterprise, payment, our team, news and this guide;</li>"
                "<li><b>Services</b>: water supply, wastewater, questions and answers, vacancies and your account, "
                "which opens on another "
                "site;</li>"
                "<li><b>Contacts</b>: address, telephone, e-mail and social networks.</li>"
                "</ul>"
                "<p>Which data the site keeps is explained in the "
                '<a href="page:privacy">privacy policy</a>.</p>',
            ),
        ),
    ],
    "unit": T("Баспасөз қызметі", "Пресс-служба", "Press office"),
}

ALTS = {
    "home": T(
        "Сайттың басты беті. Жоғарғы оң жақ бұрышта үш тілдің белгісі қатар тұр.",
        "Главная страница сайта. В правом верхнем углу рядом стоят обозначения трёх языков.",
        "The front page of the site. The signs of the three languages stand side by side at the top right.",
    ),
    "menu": T(
        "Бөлімнің ашық мәзірі: беттердің аттары және әрқайсысының астында бір жолдық түсіндірме.",
        "Открытое меню раздела: названия страниц и под каждым пояснение в одну строку.",
        "The open menu of a section: the names of the pages, each with one line of explanation below.",
    ),
    "ask": T(
        "«Сұрақ қою» терезесі: айдарлар, аты-жөні, телефон және электрондық пошта өрістері.",
        "Окно «Задать вопрос»: рубрики, поля имени, телефона и электронной почты.",
        "The dialog “Ask a question”: topics, and fields for name, phone and e-mail.",
    ),
    "subscribe": T(
        "«Жаңалықтарға жазылу» беті: электрондық пошта өрісі, бес тақырып, хаттар тілі және жиілігі.",
        "Страница «Подписка на новости»: поле электронной почты, пять тем, язык и частота писем.",
        "The page “Subscribe to news”: the field for the e-mail address, five topics, language and frequency.",
    ),
    "subscription": T(
        "Жазылым параметрлері: белгіленген тақырыптың астында хат жіберу жиілігі, төменде хаттар тілі.",
        "Параметры подписки: под отмеченной темой частота писем, ниже язык писем.",
        "The settings of a subscription: below a ticked topic its frequency, further down the language of letters.",
    ),
    "search": T(
        "Іздеу беті: іздеу өрісі, бөлім бойынша сүзгі және табылған беттердің тізімі.",
        "Страница поиска: поле поиска, фильтр по разделам и список найденных страниц.",
        "The search page: the search field, the filter by section and the list of pages found.",
    ),
    "view-settings": T(
        "Нашар көретіндерге арналған нұсқаның баптаулары: қаріп өлшемі, түстер, аралықтар және суреттер.",
        "Настройки версии для слабовидящих: размер шрифта, цвета, интервалы и изображения.",
        "The settings of the version for visually impaired people: font size, colours, spacing and images.",
    ),
    "phone": T(
        "Телефон экранындағы ашық мәзір: жоғарыда іздеу мен тілдер, төменде бес бөлім.",
        "Открытое меню на экране телефона: вверху поиск и языки, ниже пять разделов.",
        "The open menu on the screen of a phone: the search and the languages at the top, the five sections below.",
    ),
}
