"""The section of projects and its three projects."""

from .words import T

_EXAMPLE = (
    "callout",
    {
        "kind": "note",
        "title": T("Жоба мысал ретінде берілген", "Проект приведён как пример", "This project is an example"),
        "text": T(
            "<p>Қаржыландыру көзі, сома және мерзімдер жоба туралы ақпараттың қалай жарияланатынын көрсету үшін "
            "келтірілген. Олардың жасалған қарыз немесе грант шартына қатысы жоқ.</p>",
            "<p>Источник финансирования, сумма и сроки приведены, чтобы показать, как публикуются сведения о проекте. "
            "К заключённым договорам займа или гранта они не относятся.</p>",
            "<p>The source of financing, the amount and the dates are given to show how information on a project is "
            "published. They do not refer to any signed loan or grant agreement.</p>",
        ),
    },
)

_UNIT = T("Жобаларды басқару тобы", "Группа управления проектами", "Project management unit")

INDEX = {
    "slug": "projects",
    "title": T("Жобалар", "Проекты", "Projects"),
    "lead": T(
        "Халықаралық қаржы ұйымдары (ХҚҰ) қаржыландыратын жобаларды іске асыру туралы ақпарат.",
        "Информация о реализации проектов, финансируемых международными финансовыми организациями (МФО).",
        "Projects financed by international financial institutions (IFIs) and how they are progressing.",
    ),
    "hint": T(
        "Жобалардың құны, кезеңдері мен мерзімі, құжаттармен танысу және шағым беру тәртібі",
        "Стоимость, этапы и сроки проектов, как посмотреть документы и подать жалобу",
        "Cost, stages and dates of projects, how to see the papers and how to complain",
    ),
    "body": [
        (
            "text",
            T(
                "<h2>Құжаттармен қалай танысуға болады</h2>"
                "<p>Әр жобаның бетінде оның қаржыландыру көзі, құны, кезеңдері және мерзімі көрсетілген. Жобаның "
                "ашық құжаттарын сол беттен тегін жүктеп алуға болады:</p>"
                "<ul><li><b>мүдделі тараптарды тарту жоспары</b> – жоба туралы кім, қашан және қалай пікір білдіре "
                "алатыны;</li>"
                "<li><b>экологиялық түйіндеме</b> – жұмыс қоршаған ортаға қалай әсер ететіні және зиянды азайту үшін "
                "не істелетіні;</li>"
                "<li><b>сатып алу туралы хабарландыру</b> – қандай жұмыс пен жабдық қажет екені, өтінімнің қалай "
                "берілетіні.</li></ul>"
                '<p>Қағаз нұсқасын көргіңіз келсе, <a href="tel:+77232700878">8 (7232) 70-08-78</a> нөміріне алдын '
                "ала қоңырау шалып, уақыт белгілеңіз. Құжаттарды жұмыс күндері, 13:00–17:00 аралығында, Өскемен қ., "
                "Шәкәрім д-лы, 180 мекенжайында көрсетеміз.</p>",
                "<h2>Как ознакомиться с документами</h2>"
                "<p>На странице каждого проекта указаны источник финансирования, стоимость, этапы и сроки. Открытые "
                "документы проекта можно бесплатно скачать там же:</p>"
                "<ul><li><b>план взаимодействия с заинтересованными сторонами</b> – кто, когда и как может высказать "
                "мнение о проекте;</li>"
                "<li><b>экологическое резюме</b> – как работы влияют на окружающую среду и что делается, чтобы "
                "уменьшить вред;</li>"
                "<li><b>объявление о закупке</b> – какие работы и оборудование нужны и как подаётся заявка.</li></ul>"
                "<p>Если вы хотите посмотреть бумажный экземпляр, заранее позвоните по номеру "
                '<a href="tel:+77232700878">8 (7232) 70-08-78</a> и договоритесь о времени. Мы показываем документы в '
                "рабочие дни, 13:00–17:00, по адресу: г. Усть-Каменогорск, пр. Шакарима, 180.</p>",
                "<h2>How to see the papers</h2>"
                "<p>The page of each project gives its source of financing, cost, stages and dates. The open papers of "
                "the project can be downloaded there free of charge:</p>"
                "<ul><li><b>stakeholder engagement plan</b> – who can give an opinion on the project, when and "
                "how;</li>"
                "<li><b>environmental summary</b> – how the work affects the environment and what is done to reduce "
                "the harm;</li>"
                "<li><b>procurement notice</b> – what work and equipment are needed and how bids are "
                "submitted.</li></ul>"
                "<p>If you would like to see a paper copy, call "
                '<a href="tel:+77232700878">8 (7232) 70-08-78</a> beforehand and agree a time. We show the papers '
                "on working days, 13:00–17:00, at 180 Shakarim Avenue, Oskemen.</p>",
            ),
        ),
        (
            "text",
            T(
                "<h2>Шағымдарды қарау тетігі</h2>"
                "<p>Жоба жұмыстары сізге қолайсыздық туғызса немесе жобаға қатысты ұсынысыңыз болса, бізге айтыңыз. "
                "Шағым беру тегін. Аты-жөніңізді жазбауға да болады, бірақ ондай жағдайда жауап жібере алмаймыз.</p>"
                '<ul><li>Қоңырау шалыңыз: <a href="tel:+77232700878">8 (7232) 70-08-78</a>.</li>'
                '<li>Хат жазыңыз: <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>.</li>'
                "<li>Басшының қабылдау бөлмесіне жазбаша өтініш қалдырыңыз: Шәкәрім д-лы, 180.</li>"
                "<li>Сайттағы «Сұрақ қою» батырмасын басып, «Шағымдар» айдарын таңдаңыз.</li></ul>"
                "<h3>Шағым қалай қаралады</h3>"
                "<ol><li>3 жұмыс күні ішінде шағымды тіркеп, нөмірін сізге хабарлаймыз.</li>"
                "<li>Жағдайды тексереміз, қажет болса, айтылған жерге барамыз.</li>"
                "<li>15 жұмыс күні ішінде жауап береміз: не анықталды, не істеледі және қашан.</li></ol>"
                "<p>Жауапқа көңіліңіз толмаса, кәсіпорын басшысынан шағымды қайта қарауды сұраңыз. Жобаны "
                'қаржыландыратын ұйымға, <a href="https://eotinish.kz">eOtinish.kz</a> порталы арқылы мемлекеттік '
                "органға немесе сотқа да жүгіне аласыз. Су келмей қалса немесе жолға су ақса, шағым жазып уақыт "
                'өткізбей, <a href="page:call-centre">Call-орталыққа</a> қоңырау шалыңыз.</p>',
                "<h2>Механизм рассмотрения жалоб</h2>"
                "<p>Если работы по проекту создают вам неудобства или у вас есть предложение, сообщите нам. Подать "
                "жалобу можно бесплатно. Имя можно не указывать, но тогда мы не сможем прислать вам ответ.</p>"
                '<ul><li>Позвоните: <a href="tel:+77232700878">8 (7232) 70-08-78</a>.</li>'
                '<li>Напишите: <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>.</li>'
                "<li>Оставьте письменное обращение в приёмной руководителя: пр. Шакарима, 180.</li>"
                "<li>Нажмите на сайте кнопку «Задать вопрос» и выберите рубрику «Жалобы».</li></ul>"
                "<h3>Как рассматривают жалобу</h3>"
                "<ol><li>В течение 3 рабочих дней мы регистрируем жалобу и сообщаем вам её номер.</li>"
                "<li>Проверяем, что произошло, при необходимости выезжаем на место.</li>"
                "<li>В течение 15 рабочих дней отвечаем: что выяснилось, что будет сделано и когда.</li></ol>"
                "<p>Если ответ вас не устроил, попросите руководителя предприятия рассмотреть жалобу повторно. Можно "
                "обратиться и в организацию, которая финансирует проект, через портал "
                '<a href="https://eotinish.kz">eOtinish.kz</a> в государственный орган или в суд. Если пропала вода '
                "или она течёт на дорогу, не тратьте время на жалобу: позвоните в "
                '<a href="page:call-centre">Call-центр</a>.</p>',
                "<h2>Grievance mechanism</h2>"
                "<p>If the work on a project causes you inconvenience or you have a suggestion, tell us. Making a "
                "complaint is free. You need not give your name, but then we cannot send you an answer.</p>"
                '<ul><li>Call: <a href="tel:+77232700878">8 (7232) 70-08-78</a>.</li>'
                '<li>Write: <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>.</li>'
                "<li>Leave a letter at the reception of the head: 180 Shakarim Avenue.</li>"
                "<li>Press “Ask a question” on this site and choose the topic “Complaints”.</li></ul>"
                "<h3>How a complaint is handled</h3>"
                "<ol><li>Within 3 working days we register the complaint and tell you its number.</li>"
                "<li>We check what happened and visit the place if necessary.</li>"
                "<li>Within 15 working days we answer: what we found, what will be done and when.</li></ol>"
                "<p>If you are not satisfied with the answer, ask the head of the enterprise to look at the complaint "
                "again. You can also go to the institution that finances the project, to a state body through the "
                '<a href="https://eotinish.kz">eOtinish.kz</a> portal, or to court. If you have no water or water is '
                "running onto the road, do not spend time on a complaint: call the "
                '<a href="page:call-centre">call centre</a>.</p>',
            ),
        ),
    ],
    "unit": _UNIT,
}

PROJECTS = [
    {
        "slug": "wastewater-treatment-plant",
        "title": T(
            "Кәріз тазарту құрылыстарын жаңғырту",
            "Модернизация канализационных очистных сооружений",
            "Modernisation of the wastewater treatment plant",
        ),
        "lead": T(
            "Қаланың сарқынды суы тереңірек тазартылып, құрылыстар электр энергиясын аз жұмсайтын болады.",
            "Сточные воды города будут очищаться глубже, а сооружения станут тратить меньше электроэнергии.",
            "The city’s wastewater will be treated more thoroughly, and the plant will use less electricity.",
        ),
        "hint": T(
            "Не салынады, қашан бітеді, кім қаржыландырады және тұрғындар үшін не өзгереді",
            "Что строят, когда закончат, кто финансирует и что изменится для жителей",
            "What is being built, when it ends, who finances it and what changes for residents",
        ),
        "body": [
            (
                "text",
                T(
                    "<p>Тазарту құрылыстары бүкіл қаланың сарқынды суын қабылдайды. Жабдықтың бір бөлігі ондаған жыл "
                    "жұмыс істеп, тозды. Жобаның үш мақсаты бар: суды азот пен фосфордан жақсырақ тазарту, иісті "
                    "азайту және электр энергиясын үнемдеу. Қарызды Еуропалық қайта құру және даму банкі (ЕҚДБ) "
                    "береді, қалған бөлігі республикалық бюджеттен және кәсіпорынның меншікті қаражатынан "
                    "төленеді.</p>",
                    "<p>Очистные сооружения принимают сточные воды всего города. Часть оборудования проработала "
                    "десятки лет и износилась. У проекта три цели: лучше очищать воду от азота и фосфора, уменьшить "
                    "запах и сберечь электроэнергию. Заём предоставляет Европейский банк реконструкции и развития "
                    "(ЕБРР), остальное оплачивается из республиканского бюджета и собственных средств предприятия.</p>",
                    "<p>The plant receives the wastewater of the whole city. Some of its equipment has worked for "
                    "decades and is worn out. The project has three aims: to remove more nitrogen and phosphorus from "
                    "the water, to reduce the smell and to save electricity. The loan comes from the European Bank for "
                    "Reconstruction and Development (EBRD); the rest is paid from the republican budget and the "
                    "enterprise’s own funds.</p>",
                ),
            ),
            _EXAMPLE,
            (
                "table",
                {
                    "caption": T("Не өзгереді", "Что изменится", "What will change"),
                    "rows": [
                        [
                            T("Кезең", "Этап", "Stage"),
                            T("Қазір", "Сейчас", "Now"),
                            T("Жобадан кейін", "После проекта", "After the project"),
                        ],
                        [
                            T("Механикалық тазарту", "Механическая очистка", "Mechanical treatment"),
                            T("Саңылауы 16 мм торлар", "Решётки с прозором 16 мм", "Screens with 16 mm gaps"),
                            T(
                                "Саңылауы 6 мм торлар, жабық құм тұтқыштар",
                                "Решётки с прозором 6 мм, закрытые песколовки",
                                "Screens with 6 mm gaps, covered grit chambers",
                            ),
                        ],
                        [
                            T("Биологиялық тазарту", "Биологическая очистка", "Biological treatment"),
                            T(
                                "Ауа тұрақты мөлшерде беріледі",
                                "Воздух подаётся в постоянном объёме",
                                "Air is supplied at a constant rate",
                            ),
                            T(
                                "Ауа оттегі датчиктерінің көрсеткіші бойынша беріледі",
                                "Подача воздуха регулируется по датчикам кислорода",
                                "Air is adjusted by oxygen sensors",
                            ),
                        ],
                        [
                            T("Тұнба", "Осадок", "Sludge"),
                            T(
                                "Ескі қондырғыларда сусыздандырылады",
                                "Обезвоживается на старых установках",
                                "Dewatered on old machines",
                            ),
                            T(
                                "Жабық цехтағы жаңа қондырғыларда сусыздандырылады",
                                "Обезвоживается на новых установках в закрытом цехе",
                                "Dewatered on new machines in an enclosed building",
                            ),
                        ],
                        [
                            T("Зарарсыздандыру", "Обеззараживание", "Disinfection"),
                            T("Хлормен", "Хлором", "With chlorine"),
                            T("Ультракүлгін сәулемен", "Ультрафиолетом", "With ultraviolet light"),
                        ],
                    ],
                },
            ),
            (
                "text",
                T(
                    "<h2>Тұрғындар нені білуі керек</h2>"
                    "<p>Құрылыс кезінде тазарту бір күнге де тоқтамайды: тораптар кезекпен ауыстырылады. Кәрізді "
                    "бұрынғыдай пайдалана бересіз. Ауыр техника алаңға тек күндіз, 08:00–20:00 аралығында кіреді, "
                    "жазда шаң шықпауы үшін жолға су себіледі.</p>"
                    '<p>Шу, шаң немесе иіс мазаласа, <a href="page:projects">шағымдарды қарау тетігін</a> '
                    'пайдаланыңыз. Су бұру жүйесінің қалай жұмыс істейтіні <a href="page:about/wastewater">«Су бұру» '
                    "бетінде</a> жазылған.</p>",
                    "<h2>Что важно знать жителям</h2>"
                    "<p>Во время строительства очистка не остановится ни на день: узлы меняют по очереди. Канализацией "
                    "вы пользуетесь как обычно. Тяжёлая техника заезжает на площадку только днём, 08:00–20:00, летом "
                    "дорогу поливают, чтобы не было пыли.</p>"
                    "<p>Если вам мешают шум, пыль или запах, воспользуйтесь "
                    '<a href="page:projects">механизмом рассмотрения жалоб</a>. Как устроена система водоотведения, '
                    'рассказано на <a href="page:about/wastewater">странице «Водоотведение»</a>.</p>',
                    "<h2>What residents should know</h2>"
                    "<p>Treatment will not stop for a single day during construction: the units are replaced one after "
                    "another. You use the sewers as usual. Heavy vehicles enter the site only in the daytime, "
                    "08:00–20:00, and in summer the road is watered to keep dust down.</p>"
                    "<p>If noise, dust or smell disturbs you, use the "
                    '<a href="page:projects">grievance mechanism</a>. How the wastewater system works is described '
                    'on the <a href="page:about/wastewater">“Wastewater” page</a>.</p>',
                ),
            ),
        ],
        "unit": _UNIT,
        "funder": T(
            "Еуропалық қайта құру және даму банкі (ЕҚДБ)",
            "Европейский банк реконструкции и развития (ЕБРР)",
            "European Bank for Reconstruction and Development (EBRD)",
        ),
        "amount": "18500000.00",
        "currency": "EUR",
        "sources": [("loan", 60), ("republican_budget", 25), ("own_funds", 15)],
        "stage": "in_progress",
        "percent": 35,
        "starts": "2025-02-03",
        "ends": "2028-10-31",
        "milestones": [
            {
                "title": T(
                    "Техникалық-экономикалық негіздемені бекіту",
                    "Утверждение технико-экономического обоснования",
                    "Approval of the feasibility study",
                ),
                "due": "2025-04-30",
                "done": True,
            },
            {
                "title": T("Жария тыңдау", "Публичное слушание", "Public hearing"),
                "due": "2025-06-18",
                "done": True,
            },
            {
                "title": T("Мердігерді таңдау", "Выбор подрядчика", "Selection of the contractor"),
                "due": "2025-12-15",
                "done": True,
            },
            {
                "title": T(
                    "Жаңа торлар мен құм тұтқыштарды іске қосу",
                    "Пуск новых решёток и песколовок",
                    "Start-up of the new screens and grit chambers",
                ),
                "due": "2026-10-30",
                "done": True,
            },
            {
                "title": T(
                    "Аэротенктер мен ауа үрлегіштерді жаңарту",
                    "Обновление аэротенков и воздуходувок",
                    "Renewal of the aeration tanks and blowers",
                ),
                "due": "2027-09-30",
                "done": False,
            },
            {
                "title": T(
                    "Тұнбаны сусыздандыру цехын және ультракүлгінмен зарарсыздандыруды іске қосу",
                    "Пуск цеха обезвоживания осадка и ультрафиолетового обеззараживания",
                    "Start-up of sludge dewatering and ultraviolet disinfection",
                ),
                "due": "2028-06-30",
                "done": False,
            },
            {
                "title": T(
                    "Сынақтан өткізу және пайдалануға қабылдау",
                    "Испытания и приёмка в эксплуатацию",
                    "Trial operation and acceptance",
                ),
                "due": "2028-10-31",
                "done": False,
            },
        ],
        "picture": "wastewater-plant",
        "documents": ["engagement-plan", "environmental-summary"],
    },
    {
        "slug": "water-network-renewal",
        "title": T(
            "Су құбыры желілерін жаңарту және судың ағуын анықтау",
            "Обновление водопроводных сетей и поиск утечек",
            "Renewal of water networks with leak detection",
        ),
        "lead": T(
            "24 км тозған құбыр ауыстырылады, ал датчиктер су жер бетіне шықпай тұрып, оның қай жерден ағып жатқанын "
            "көрсетеді.",
            "24 км изношенных труб заменят, а датчики покажут место утечки раньше, чем вода выйдет на поверхность.",
            "24 km of worn pipes will be replaced, and sensors will show a leak before water reaches the surface.",
        ),
        "hint": T(
            "Қай құбырлар ауысады, су ағып жатқан жер қалай табылады және сізге қалай хабарлаймыз",
            "Какие трубы заменят, как находят утечки и как мы предупредим вас о работах",
            "Which pipes will be replaced, how leaks are found and how we will warn you of work",
        ),
        "body": [
            (
                "text",
                T(
                    "<p>Желіге берілген судың бір бөлігі үйлерге жетпей, ескі құбырлардан жерге сіңіп кетеді. Жоба осы "
                    "шығынды азайтуға және апаттық ажыратуларды сиретуге арналған. Құрылыс 2027 жылғы сәуірде "
                    "басталады.</p>"
                    "<h2>Не жоспарланған</h2>"
                    "<ul><li>24 км болат және шойын құбырды полиэтилен құбырға ауыстыру.</li>"
                    "<li>Желіні 12 аймаққа бөліп, әр аймаққа қанша су келетінін өлшейтін құрал қою.</li>"
                    "<li>Құбырларға 180 шу тіркегіш орнату: олар түнгі тыныштықта аққан судың дыбысын ұстайды.</li>"
                    "<li>40 құдық пен 95 ысырманы жаңарту, сонда жөндеу кезінде бүкіл көше емес, бірнеше үй ғана "
                    "ажыратылады.</li></ul>",
                    "<p>Часть воды, поданной в сеть, не доходит до домов и уходит в землю через старые трубы. Проект "
                    "нужен, чтобы уменьшить эти потери и сделать аварийные отключения более редкими. Строительство "
                    "начнётся в апреле 2027 года.</p>"
                    "<h2>Что запланировано</h2>"
                    "<ul><li>Заменить 24 км стальных и чугунных труб полиэтиленовыми.</li>"
                    "<li>Разделить сеть на 12 зон и поставить приборы, которые измеряют, сколько воды приходит в "
                    "каждую зону.</li>"
                    "<li>Установить на трубах 180 регистраторов шума: в ночной тишине они улавливают звук текущей "
                    "воды.</li>"
                    "<li>Обновить 40 колодцев и 95 задвижек, чтобы при ремонте отключать не всю улицу, а несколько "
                    "домов.</li></ul>",
                    "<p>Some of the water put into the network never reaches homes and seeps into the ground through "
                    "old pipes. The project is to reduce these losses and make emergency outages rarer. Construction "
                    "begins in April 2027.</p>"
                    "<h2>What is planned</h2>"
                    "<ul><li>To replace 24 km of steel and cast-iron pipes with polyethylene ones.</li>"
                    "<li>To divide the network into 12 zones and install devices that measure how much water enters "
                    "each zone.</li>"
                    "<li>To fit 180 noise loggers to pipes: in the quiet of the night they pick up the sound of "
                    "running water.</li>"
                    "<li>To renew 40 chambers and 95 valves, so that a repair cuts off a few houses and not the "
                    "whole street.</li></ul>",
                ),
            ),
            _EXAMPLE,
            (
                "process",
                {
                    "heading": T(
                        "Су ағып жатқан жер қалай табылады",
                        "Как находят утечку",
                        "How a leak is found",
                    ),
                    "stages": [
                        {
                            "title": T("Аймақты анықтау", "Определение зоны", "Finding the zone"),
                            "text": T(
                                "<p>Түнде су аз тұтынылады. Аймаққа түнде де көп су кірсе, сол жерде су ағып "
                                "жатуы мүмкін.</p>",
                                "<p>Ночью воды расходуют мало. Если в зону и ночью поступает много воды, там "
                                "возможна утечка.</p>",
                                "<p>Little water is used at night. If much water enters a zone even then, there may "
                                "be a leak in it.</p>",
                            ),
                        },
                        {
                            "title": T("Тыңдау", "Прослушивание", "Listening"),
                            "text": T(
                                "<p>Шу тіркегіштер құбырдағы дыбысты жазып, күдікті учаскені көрсетеді.</p>",
                                "<p>Регистраторы шума записывают звук в трубе и показывают подозрительный участок.</p>",
                                "<p>Noise loggers record the sound in the pipe and point to the suspect section.</p>",
                            ),
                        },
                        {
                            "title": T("Орнын дәлдеу", "Уточнение места", "Pinpointing"),
                            "text": T(
                                "<p>Бригада көшеге шығып, су ағатын жерді аспаппен бір-екі метр дәлдікпен "
                                "анықтайды.</p>",
                                "<p>Бригада выезжает на улицу и прибором уточняет место до одного-двух метров.</p>",
                                "<p>A crew goes to the street and pinpoints the place to within a metre or two.</p>",
                            ),
                        },
                        {
                            "title": T("Жөндеу", "Ремонт", "Repair"),
                            "text": T(
                                "<p>Шағын ғана шұңқыр қазылып, құбыр жөнделеді, жол төсемі қалпына келтіріледі.</p>",
                                "<p>Роют небольшой котлован, ремонтируют трубу и восстанавливают дорожное "
                                "покрытие.</p>",
                                "<p>A small pit is dug, the pipe is repaired and the road surface is restored.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<h2>Көшеңізде жұмыс басталса</h2>"
                    "<p>Жұмыстан кемінде үш күн бұрын үйлерге хабарландыру ілеміз: онда судың қай күні, қай сағаттан "
                    "қай сағатқа дейін болмайтыны жазылады. Әдетте бір учаскеде су 8 сағаттан артық ажыратылмайды. "
                    "Қажетті суды алдын ала жинап қойыңыз. Су қайта берілгенде, суық су шүмегін ашып, су мөлдір "
                    "болғанша бірнеше минут ағызыңыз.</p>"
                    '<p>Сұрағыңыз болса, <a href="page:call-centre">Call-орталыққа</a> қоңырау шалыңыз.</p>',
                    "<h2>Если работы дойдут до вашей улицы</h2>"
                    "<p>Не позднее чем за три дня до работ мы вывесим на домах объявление: в какой день и в какие "
                    "часы не будет воды. Обычно на одном участке воду отключают не дольше чем на 8 часов. Сделайте "
                    "запас воды заранее. Когда воду подадут, откройте кран холодной воды и несколько минут сливайте "
                    "её, пока она не станет прозрачной.</p>"
                    '<p>Если есть вопросы, позвоните в <a href="page:call-centre">Call-центр</a>.</p>',
                    "<h2>When work comes to your street</h2>"
                    "<p>At least three days before the work we will put up a notice on the houses: on what day and "
                    "between what hours there will be no water. As a rule, water in one section is off for no longer "
                    "than 8 hours. Store the water you need beforehand. When the supply is back, open the cold tap and "
                    "let it run for a few minutes until the water is clear.</p>"
                    '<p>If you have questions, call the <a href="page:call-centre">call centre</a>.</p>',
                ),
            ),
        ],
        "unit": _UNIT,
        "funder": T(
            "Халықаралық қаржы ұйымы, республикалық және жергілікті бюджет",
            "Международная финансовая организация, республиканский и местный бюджеты",
            "An international financial institution, the republican and local budgets",
        ),
        "amount": "3460000000.00",
        "currency": "KZT",
        "sources": [("loan", 50), ("republican_budget", 30), ("local_budget", 20)],
        "stage": "planned",
        "percent": 0,
        "starts": "2027-04-15",
        "ends": "2029-11-30",
        "milestones": [
            {
                "title": T(
                    "Желілерді тексеру және учаскелерді таңдау",
                    "Обследование сетей и выбор участков",
                    "Survey of the networks and choice of sections",
                ),
                "due": "2026-06-30",
                "done": True,
            },
            {
                "title": T("Жария тыңдау", "Публичное слушание", "Public hearing"),
                "due": "2026-10-14",
                "done": True,
            },
            {
                "title": T(
                    "Жобалау-сметалық құжаттаманы бекіту",
                    "Утверждение проектно-сметной документации",
                    "Approval of the design and cost documents",
                ),
                "due": "2027-01-29",
                "done": False,
            },
            {
                "title": T("Мердігерді таңдау", "Выбор подрядчика", "Selection of the contractor"),
                "due": "2027-03-31",
                "done": False,
            },
            {
                "title": T(
                    "Алғашқы 8 км құбырды ауыстыру",
                    "Замена первых 8 км труб",
                    "Replacement of the first 8 km of pipes",
                ),
                "due": "2027-11-15",
                "done": False,
            },
            {
                "title": T(
                    "12 аймақтың бәрінде өлшеу құралдары мен шу тіркегіштерді іске қосу",
                    "Включение приборов и регистраторов шума во всех 12 зонах",
                    "Meters and noise loggers working in all 12 zones",
                ),
                "due": "2028-10-31",
                "done": False,
            },
            {
                "title": T(
                    "Қалған құбырларды ауыстыру және жұмысты қабылдау",
                    "Замена остальных труб и приёмка работ",
                    "Replacement of the remaining pipes and acceptance",
                ),
                "due": "2029-11-30",
                "done": False,
            },
        ],
        "picture": "pipe-laying",
        "documents": ["engagement-plan", "procurement-notice"],
    },
    {
        "slug": "pumping-station-control",
        "title": T(
            "Сорғы станцияларын қашықтан басқару",
            "Дистанционное управление насосными станциями",
            "Remote control of pumping stations",
        ),
        "lead": T(
            "Ең ірі 14 сорғы станциясы бір диспетчерлік пульттен басқарылады: қысым біркелкі, ақау бірден көрінеді.",
            "14 крупнейших насосных станций управляются с одного диспетчерского пульта: напор ровный, неполадка "
            "видна сразу.",
            "The 14 largest pumping stations are run from one control room: pressure is steady and a fault is seen "
            "at once.",
        ),
        "hint": T(
            "Аяқталған жоба: не жасалды, қандай нәтиже берді, қанша тұрды",
            "Завершённый проект: что сделано, какой получен результат, сколько это стоило",
            "A completed project: what was done, what came of it and what it cost",
        ),
        "body": [
            (
                "text",
                T(
                    "<p>Бұрын кезекші машинист станцияларды аралап, қысымды қолмен реттейтін. Қысымның төмендегенін "
                    "көбіне тұрғындардың қоңырауынан білетінбіз. 2024–2026 жылдары ең ірі 14 станцияға датчиктер, "
                    "басқару шкафтары және байланыс құралдары орнатылды. Енді диспетчер олардың әрқайсысын экраннан "
                    "көріп, сорғыны сол жерден қосады және өшіреді.</p>"
                    "<h2>Тұрғындар үшін не өзгерді</h2>"
                    "<ul><li><b>Қысым біркелкі.</b> Су көп жұмсалатын таңғы және кешкі сағаттарда сорғы жылдам, "
                    "түнде баяу айналады.</li>"
                    "<li><b>Ақау тезірек жойылады.</b> Қысым төмендесе, дабыл диспетчерге бірнеше секундта жетеді, "
                    "бригада бірден жолға шығады.</li>"
                    "<li><b>Құбырға жүктеме аз түседі.</b> Сорғы бірқалыпты қосылатындықтан, құбырда гидравликалық "
                    "соққы болмайды.</li></ul>",
                    "<p>Раньше дежурный машинист объезжал станции и регулировал давление вручную. О том, что напор "
                    "упал, мы часто узнавали из звонков жителей. В 2024–2026 годах на 14 крупнейших станциях "
                    "установили датчики, шкафы управления и средства связи. Теперь диспетчер видит каждую из них на "
                    "экране и оттуда же включает и выключает насосы.</p>"
                    "<h2>Что изменилось для жителей</h2>"
                    "<ul><li><b>Напор ровный.</b> Насосы вращаются быстрее утром и вечером, когда воды расходуют "
                    "много, и медленнее ночью.</li>"
                    "<li><b>Неполадки устраняются быстрее.</b> Если давление упало, сигнал приходит диспетчеру за "
                    "несколько секунд, и бригада сразу выезжает.</li>"
                    "<li><b>Нагрузка на трубы меньше.</b> Насосы включаются плавно, поэтому в трубах нет "
                    "гидравлических ударов.</li></ul>",
                    "<p>In the past the operator on duty went round the stations and adjusted the pressure by hand. "
                    "We often learned of a drop in pressure from residents’ calls. In 2024–2026 sensors, control "
                    "cabinets and communication equipment were installed at the 14 largest stations. Now the "
                    "dispatcher sees each of them on a screen and switches the pumps on and off from there.</p>"
                    "<h2>What has changed for residents</h2>"
                    "<ul><li><b>Pressure is steady.</b> The pumps run faster in the morning and evening, when much "
                    "water is used, and slower at night.</li>"
                    "<li><b>Faults are put right sooner.</b> If pressure drops, the alarm reaches the dispatcher "
                    "within seconds and a crew sets out at once.</li>"
                    "<li><b>Pipes are under less strain.</b> The pumps start smoothly, so there is no water hammer "
                    "in the pipes.</li></ul>",
                ),
            ),
            (
                "figures",
                {
                    "figures": [
                        {
                            "number": "14",
                            "unit": T("станция", "станций", "stations"),
                            "label": T(
                                "бір пульттен басқарылады",
                                "управляются с одного пульта",
                                "run from one control room",
                            ),
                            "as_of": "2026-06-30",
                            "source": T("Жобаны қабылдау актісі", "Акт приёмки проекта", "Project acceptance act"),
                        },
                        {
                            "number": "18.5",
                            "unit": T("%", "%", "%"),
                            "label": T(
                                "электр энергиясы үнемделді",
                                "экономия электроэнергии",
                                "of electricity saved",
                            ),
                            "as_of": "2026-09-30",
                            "source": T(
                                "2026 жылғы III тоқсандағы өлшеулер",
                                "Замеры за III квартал 2026 года",
                                "Measurements for Q3 2026",
                            ),
                        },
                        {
                            "number": "10",
                            "unit": T("секунд", "секунд", "seconds"),
                            "label": T(
                                "ішінде дабыл диспетчерге жетеді",
                                "за это время сигнал доходит до диспетчера",
                                "for an alarm to reach the dispatcher",
                            ),
                            "as_of": "2026-06-30",
                            "source": T("Жобаны қабылдау актісі", "Акт приёмки проекта", "Project acceptance act"),
                        },
                    ]
                },
            ),
            _EXAMPLE,
            (
                "text",
                T(
                    "<h2>Енді не болады</h2>"
                    "<p>Жабдықты кәсіпорынның автоматика қызметі күтіп ұстайды, шығынын кәсіпорын өз қаражатынан "
                    "төлейді. Тұрғындардан ештеңе талап етілмейді: шартыңыз да, есептеу құралыңыз да өзгермейді. "
                    'Судың қысымы төмен болса, <a href="page:call-centre">Call-орталыққа</a> хабарлаңыз.</p>',
                    "<h2>Что дальше</h2>"
                    "<p>Оборудование обслуживает служба автоматики предприятия, расходы предприятие несёт из "
                    "собственных средств. От жителей ничего не требуется: ни договор, ни прибор учёта не меняются. "
                    'Если напор слабый, сообщите в <a href="page:call-centre">Call-центр</a>.</p>',
                    "<h2>What happens next</h2>"
                    "<p>The equipment is maintained by the enterprise’s automation service and paid for from its own "
                    "funds. Nothing is required of residents: neither your contract nor your meter changes. If your "
                    'water pressure is low, tell the <a href="page:call-centre">call centre</a>.</p>',
                ),
            ),
        ],
        "unit": _UNIT,
        "funder": T(
            "Халықаралық қаржы ұйымының гранты және меншікті қаражат",
            "Грант международной финансовой организации и собственные средства",
            "A grant of an international financial institution and own funds",
        ),
        "amount": "1280000.00",
        "currency": "USD",
        "sources": [("grant", 60), ("own_funds", 40)],
        "stage": "completed",
        "percent": 100,
        "starts": "2024-03-01",
        "ends": "2026-06-30",
        "milestones": [
            {
                "title": T(
                    "Станцияларды тексеру және техникалық тапсырма",
                    "Обследование станций и техническое задание",
                    "Survey of the stations and terms of reference",
                ),
                "due": "2024-06-28",
                "done": True,
            },
            {
                "title": T("Жабдық жеткізу", "Поставка оборудования", "Delivery of equipment"),
                "due": "2024-12-20",
                "done": True,
            },
            {
                "title": T(
                    "Алғашқы 6 станцияны пультке қосу",
                    "Подключение первых 6 станций к пульту",
                    "First 6 stations connected to the control room",
                ),
                "due": "2025-09-30",
                "done": True,
            },
            {
                "title": T(
                    "Қалған 8 станцияны қосу",
                    "Подключение остальных 8 станций",
                    "Remaining 8 stations connected",
                ),
                "due": "2026-04-30",
                "done": True,
            },
            {
                "title": T(
                    "Диспетчерлерді оқыту және жобаны қабылдау",
                    "Обучение диспетчеров и приёмка проекта",
                    "Training of dispatchers and acceptance of the project",
                ),
                "due": "2026-06-30",
                "done": True,
            },
        ],
        "picture": "control-room",
        "documents": ["engagement-plan"],
    },
]
