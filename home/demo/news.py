"""News, articles, notices for entrepreneurs and trade-union news, newest first."""

from .words import T

INDEXES = {
    "news": {
        "title": T("Жаңалықтар", "Новости", "News"),
        "lead": T(
            "Кәсіпорында не болып жатыр: желілерді жаңарту, жаңа қызметтер, тұтынушылармен кездесулер.",
            "Что происходит на предприятии: обновление сетей, новые услуги, встречи с потребителями.",
            "What is happening at the utility: network renewal, new services, meetings with consumers.",
        ),
        "hint": T(
            "Кәсіпорынның соңғы хабарлары күні бойынша",
            "Последние сообщения предприятия по датам",
            "The latest news of the utility by date",
        ),
        "unit": T("Баспасөз қызметі", "Пресс-служба", "Press office"),
    },
    "entrepreneurs": {
        "title": T("Кәсіпкерлерге", "Предпринимателям", "For entrepreneurs"),
        "lead": T(
            "Бизнеске арналған хабарландырулар: шарттар, су бұру талаптары, сатып алу және семинарлар.",
            "Объявления для бизнеса: договоры, требования к сбросу сточных вод, закупки и семинары.",
            "Notices for businesses: contracts, wastewater requirements, procurement and seminars.",
        ),
        "hint": T(
            "Кафе мен дүкен иелеріне және мердігерлерге қажет мәліметтер",
            "Что важно знать владельцам кафе и магазинов и подрядчикам",
            "What owners of cafés and shops and contractors need to know",
        ),
        "unit": T("Абоненттік бөлім", "Абонентский отдел", "Customer department"),
    },
    "articles": {
        "title": T("Мақалалар", "Статьи", "Articles"),
        "lead": T(
            "Мамандарымыз судың жолы, сапасы және оны есептеу туралы қарапайым тілмен түсіндіреді.",
            "Наши специалисты простыми словами рассказывают о пути воды, её качестве и учёте.",
            "Our specialists explain in plain words how water travels, how good it is and how it is measured.",
        ),
        "hint": T(
            "Су мен кәріздің қалай жұмыс істейтіні туралы түсінікті әңгімелер",
            "Понятные рассказы о том, как устроены водопровод и канализация",
            "Clear explanations of how water supply and sewers work",
        ),
        "unit": T("Баспасөз қызметі", "Пресс-служба", "Press office"),
    },
}

NEWS = [
    {
        "slug": "winter-preparation-2026",
        "date": "2026-11-18",
        "title": T(
            "Су құбыры мен кәріз желілері қысқа дайын",
            "Сети водопровода и канализации готовы к зиме",
            "Water and sewer networks are ready for winter",
        ),
        "summary": T(
            "Сорғы станциялары, құдықтар және бригадалардың техникасы тексерілді. Үйдегі құбырды аязға қалай дайындау "
            "керегін де жазамыз.",
            "Насосные станции, колодцы и техника бригад проверены. Рассказываем и о том, как подготовить к морозу "
            "трубы дома.",
            "Pumping stations, manholes and the crews’ vehicles have been checked. We also tell you how to get the "
            "pipes at home ready for frost.",
        ),
        "picture": "winter-work",
        "body": [
            (
                "text",
                T(
                    "<p>Кәсіпорын қысқы маусымға дайындықты аяқтады. Жаз бен күзде мамандар су тоғандарын, сорғы "
                    "станцияларын және көшелердегі құдықтарды аралап, жабдықты тексерді. Осы уақыт ішінде мынадай "
                    "жұмыстар жасалды:</p>"
                    "<ul><li>1\u00a0860 құдық қаралып, тозған 74 қақпақ ауыстырылды;</li>"
                    "<li>су құбырындағы 38 ысырма жөнделді;</li>"
                    "<li>сорғы станцияларындағы резервтік қуат көздері жүктемемен сыналды;</li>"
                    "<li>авариялық бригадалар үшін құбыр, жалғағыш бөлшектер және жанармай қоры жасалды.</li></ul>"
                    "<p>Диспетчерлік қызмет қыста да тәулік бойы жұмыс істейді. Көшеде су ағып жатқанын немесе "
                    'құдықтың ашық тұрғанын көрсеңіз, <a href="tel:+77232000020">+7 (7232) 00-00-20</a> нөміріне '
                    "хабарласып, жақын тұрған үйдің мекенжайын айтыңыз.</p>",
                    "<p>Предприятие завершило подготовку к зимнему сезону. Летом и осенью специалисты объехали "
                    "водозаборы, насосные станции и колодцы на улицах и проверили оборудование. За это время выполнены "
                    "такие работы:</p>"
                    "<ul><li>осмотрено 1\u00a0860 колодцев, заменены 74 изношенные крышки;</li>"
                    "<li>отремонтировано 38 задвижек на водопроводе;</li>"
                    "<li>резервные источники питания насосных станций испытаны под нагрузкой;</li>"
                    "<li>для аварийных бригад создан запас труб, соединительных деталей и топлива.</li></ul>"
                    "<p>Диспетчерская служба и зимой работает круглосуточно. Если вы видите, что на улице течёт вода "
                    'или открыт колодец, позвоните по номеру <a href="tel:+77232000020">+7 (7232) 00-00-20</a> и '
                    "назовите адрес ближайшего дома.</p>",
                    "<p>The utility has finished getting ready for the winter season. In summer and autumn specialists "
                    "went round the water intakes, the pumping stations and the manholes in the streets and checked "
                    "the equipment. This is what was done:</p>"
                    "<ul><li>1,860 manholes were inspected and 74 worn covers replaced;</li>"
                    "<li>38 valves on the water mains were repaired;</li>"
                    "<li>the backup power supplies of the pumping stations were tested under load;</li>"
                    "<li>a stock of pipes, fittings and fuel was laid in for the emergency crews.</li></ul>"
                    "<p>The dispatch service works round the clock in winter too. If you see water running in the "
                    'street or an open manhole, call <a href="tel:+77232000020">+7 (7232) 00-00-20</a> and give the '
                    "address of the nearest house.</p>",
                ),
            ),
            (
                "callout",
                {
                    "kind": "note",
                    "title": T(
                        "Үйіңізді де суыққа дайындаңыз",
                        "Подготовьте к холодам и дом",
                        "Get your home ready for the cold too",
                    ),
                    "text": T(
                        "<p>Жертөленің терезелері мен есігін жабыңыз, есептеу құралы тұрған жердегі құбырды жылу "
                        "сақтайтын материалмен ораңыз. Жеке үйде есептеу құралы орнатылған құдықтың қақпағын "
                        "жылылаңыз, бақтағы жазғы су құбырын босатыңыз. Толығырақ "
                        '<a href="page:consumers/leaflets/frost">аяз туралы жадынамадан</a> оқыңыз.</p>',
                        "<p>Закройте окна и двери подвала, утеплите трубу рядом с прибором учёта. В частном доме "
                        "утеплите крышку колодца, в котором стоит прибор учёта, и слейте воду из летнего водопровода в "
                        'саду. Подробнее читайте <a href="page:consumers/leaflets/frost">в памятке о морозе</a>.</p>',
                        "<p>Close the windows and doors of the basement and wrap the pipe next to the meter in "
                        "insulation. In a private house, insulate the cover of the meter chamber and drain the summer "
                        'pipe in the garden. Read more <a href="page:consumers/leaflets/frost">in the leaflet on '
                        "frost</a>.</p>",
                    ),
                },
            ),
        ],
    },
    {
        "slug": "hydrant-check-2026",
        "date": "2026-10-21",
        "title": T(
            "Қаладағы өрт гидранттары қыс алдында тексерілді",
            "Пожарные гидранты города проверены перед зимой",
            "The city’s fire hydrants have been checked before winter",
        ),
        "summary": T(
            "Күзгі тексеру аяқталды: 1\u00a0204 гидрант түгел қаралып, ақауы барлары жөнделді. Жүргізушілерден құдық "
            "қақпағының үстіне көлік қоймауды сұраймыз.",
            "Осенняя проверка завершена: осмотрены все 1\u00a0204 гидранта, неисправные отремонтированы. Просим "
            "водителей не ставить машины на крышки колодцев.",
            "The autumn check is over: all 1,204 hydrants were inspected and the faulty ones repaired. We ask drivers "
            "not to park on the covers.",
        ),
        "picture": "",
        "correction": T(
            "Алғашқы нұсқада 1\u00a0240 гидрант деп жазылған еді. Дұрысы – 1\u00a0204.",
            "В первой версии было указано 1\u00a0240 гидрантов. Правильно – 1\u00a0204.",
            "The first version said 1,240 hydrants. The correct number is 1,204.",
        ),
        "correction_date": "2026-10-23",
        "body": [
            (
                "text",
                T(
                    "<p>Кәсіпорын өрт гидранттарын жылына екі рет, көктемде және күзде тексереді. Өрт кезінде әр минут "
                    "қымбат, сондықтан гидранттан су бірден шығуы керек. Күзгі тексеруді біздің бригадалар қаланың өрт "
                    "сөндірушілерімен бірге жүргізді.</p>"
                    "<p>Әр гидрантта судың қысымы өлшенеді, клапан сыналады, ал құдықта жиналған су сорып алынады: ол "
                    "қыста қатып қалмауы керек. Содан кейін үйдің қабырғасындағы көрсеткіш тақтайша қаралады. Өрт "
                    "сөндірушілер түнде де, қар астында да гидрантты сол тақтайша арқылы табады.</p>",
                    "<p>Предприятие проверяет пожарные гидранты два раза в год, весной и осенью. При пожаре дорога "
                    "каждая минута, поэтому вода из гидранта должна пойти сразу. Осеннюю проверку наши бригады провели "
                    "вместе с пожарными города.</p>"
                    "<p>На каждом гидранте измеряют давление воды, испытывают клапан и откачивают воду, скопившуюся в "
                    "колодце: зимой она не должна замёрзнуть. Затем осматривают табличку-указатель на стене дома. По "
                    "этой табличке пожарные находят гидрант и ночью, и под снегом.</p>",
                    "<p>The utility checks fire hydrants twice a year, in spring and in autumn. In a fire every minute "
                    "counts, so water must come from the hydrant at once. Our crews made the autumn check together "
                    "with the city’s firefighters.</p>"
                    "<p>At each hydrant the water pressure is measured, the valve is tested and the water that has "
                    "collected in the chamber is pumped out: it must not freeze in winter. Then the sign on the wall "
                    "of the house is looked over. By this sign firefighters find the hydrant even at night and under "
                    "snow.</p>",
                ),
            ),
            (
                "figures",
                {
                    "figures": [
                        {
                            "number": "1204",
                            "unit": T("гидрант", "гидранта", "hydrants"),
                            "label": T("тексерілді", "проверено", "checked"),
                            "as_of": "2026-10-20",
                            "source": T("Сумен жабдықтау цехы", "Цех водоснабжения", "Water supply division"),
                        },
                        {
                            "number": "31",
                            "unit": T("гидрант", "гидрант", "hydrants"),
                            "label": T("жөнделді", "отремонтирован", "repaired"),
                            "as_of": "2026-10-20",
                            "source": T("Сумен жабдықтау цехы", "Цех водоснабжения", "Water supply division"),
                        },
                        {
                            "number": "58",
                            "unit": T("тақтайша", "табличек", "signs"),
                            "label": T("жаңартылды", "обновлено", "renewed"),
                            "as_of": "2026-10-20",
                            "source": T("Сумен жабдықтау цехы", "Цех водоснабжения", "Water supply division"),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<p>Көлікті гидрант құдығының қақпағына қоймаңыз, оның үстіне қар үймеңіз. Тақтайшаны сырламаңыз, "
                    'жарнамамен жаппаңыз. Тақтайша жоғалса немесе қақпақ сынса, <a href="tel:+77232000020">+7 (7232) '
                    "00-00-20</a> нөміріне хабарлаңыз.</p>",
                    "<p>Не ставьте машину на крышку колодца гидранта и не сгребайте на неё снег. Не закрашивайте "
                    "табличку и не закрывайте её рекламой. Если табличка пропала или крышка сломана, сообщите по "
                    'номеру <a href="tel:+77232000020">+7 (7232) 00-00-20</a>.</p>',
                    "<p>Do not park on the cover of a hydrant chamber or heap snow on it. Do not paint over the sign "
                    "or cover it with advertising. If a sign is missing or a cover is broken, tell us on "
                    '<a href="tel:+77232000020">+7 (7232) 00-00-20</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "reservoir-cleaning-2026",
        "date": "2026-08-12",
        "title": T(
            "Таза су резервуарлары жуылып, зарарсыздандырылды",
            "Резервуары чистой воды промыты и обеззаражены",
            "The clean-water reservoirs have been washed and disinfected",
        ),
        "summary": T(
            "Жыл сайынғы жұмыс аяқталды. Резервуарлар кезекпен тазаланғандықтан, қалаға су беру тоқтаған жоқ.",
            "Ежегодная работа завершена. Резервуары чистили по очереди, поэтому подача воды в город не прекращалась.",
            "The yearly work is finished. The reservoirs were cleaned one after another, so the supply to the city "
            "never stopped.",
        ),
        "picture": "reservoir",
        "body": [
            (
                "text",
                T(
                    "<p>Ұңғымалардан алынған су қалаға берілер алдында таза су резервуарларына жиналады. Таңертең және "
                    "кешке су көп жұмсалады, сол кезде осы қор пайдаланылады.</p>"
                    "<p>Уақыт өте келе резервуардың түбіне ұсақ шөгінді жиналады, сондықтан оны жылына бір рет жуамыз. "
                    "Бір резервуар тазаланып жатқанда, қалғандары жұмыс істей береді. Сондықтан биыл да су беру "
                    "тоқтаған жоқ, қысым да төмендеген жоқ.</p>",
                    "<p>Вода из скважин перед подачей в город собирается в резервуарах чистой воды. Утром и вечером "
                    "воды расходуется много, и тогда используют этот запас.</p>"
                    "<p>Со временем на дне резервуара оседает мелкий осадок, поэтому раз в год мы его промываем. Пока "
                    "один резервуар чистят, остальные продолжают работать. Поэтому и в этом году подача воды не "
                    "прекращалась, и давление не снижалось.</p>",
                    "<p>Before it goes to the city, water from the wells is collected in clean-water reservoirs. Much "
                    "water is used in the morning and in the evening, and that is when this store is drawn on.</p>"
                    "<p>In time a fine sediment settles at the bottom of a reservoir, so we wash it once a year. While "
                    "one reservoir is being cleaned, the others go on working. That is why this year too the supply "
                    "did not stop and the pressure did not drop.</p>",
                ),
            ),
            (
                "process",
                {
                    "heading": T("Резервуар қалай тазаланады", "Как чистят резервуар", "How a reservoir is cleaned"),
                    "stages": [
                        {
                            "title": T("Босату", "Опорожнение", "Emptying"),
                            "text": T(
                                "<p>Резервуар желіден ажыратылып, ішіндегі су толық ағызылады.</p>",
                                "<p>Резервуар отключают от сети и полностью сливают воду.</p>",
                                "<p>The reservoir is cut off from the network and fully drained.</p>",
                            ),
                        },
                        {
                            "title": T("Жуу", "Промывка", "Washing"),
                            "text": T(
                                "<p>Қабырғалары мен түбі қысыммен жуылады, тігістері мен люктері қаралады.</p>",
                                "<p>Стены и дно моют под давлением, осматривают швы и люки.</p>",
                                "<p>The walls and the floor are washed under pressure, the joints and hatches are "
                                "inspected.</p>",
                            ),
                        },
                        {
                            "title": T("Зарарсыздандыру", "Обеззараживание", "Disinfection"),
                            "text": T(
                                "<p>Ішкі беті хлорлы ерітіндімен өңделіп, содан кейін таза сумен шайылады.</p>",
                                "<p>Внутреннюю поверхность обрабатывают хлорным раствором, затем ополаскивают чистой "
                                "водой.</p>",
                                "<p>The inner surface is treated with a chlorine solution and then rinsed with clean "
                                "water.</p>",
                            ),
                        },
                        {
                            "title": T("Зертханалық тексеру", "Проверка в лаборатории", "Laboratory check"),
                            "text": T(
                                "<p>Резервуар толтырылып, сынама алынады. Су нормаға сай болғанда ғана резервуар "
                                "жұмысқа қосылады.</p>",
                                "<p>Резервуар заполняют и берут пробу. В работу его включают, только если вода в "
                                "норме.</p>",
                                "<p>The reservoir is filled and a sample taken. It goes back to work only if the water "
                                "is within the norm.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    '<p>Судың қандай көрсеткіштері тексерілетіні туралы <a href="page:consumers/water-quality">«Судың '
                    "сапасы»</a> бетінен оқыңыз.</p>",
                    "<p>О том, какие показатели воды проверяют, читайте на странице "
                    '<a href="page:consumers/water-quality">«Качество воды»</a>.</p>',
                    "<p>To learn which properties of the water are checked, see the page "
                    '<a href="page:consumers/water-quality">“Water quality”</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "service-centre-hours-2026",
        "date": "2026-05-26",
        "title": T(
            "Сол жағалаудағы қызмет көрсету орталығы енді сенбіде де ашық",
            "Центр обслуживания на Левом берегу теперь открыт и по субботам",
            "The Left Bank service centre is now open on Saturdays too",
        ),
        "summary": T(
            "2026 жылғы 1 маусымнан бастап орталық жұмыс күндері 18:00-ге дейін, сенбіде 14:00-ге дейін қабылдайды.",
            "С 1 июня 2026 года центр принимает в будни до 18:00, в субботу – до 14:00.",
            "From 1 June 2026 the centre is open until 18:00 on weekdays and until 14:00 on Saturdays.",
        ),
        "picture": "office",
        "body": [
            (
                "text",
                T(
                    "<p>2026 жылғы 1 маусымнан бастап Самал көшесі, 12 мекенжайындағы абоненттерге қызмет көрсету "
                    "орталығы жаңа кестемен жұмыс істейді. Дүйсенбіден жұмаға дейін ол 09:00–18:00 аралығында ашық, "
                    "үзіліс 13:00–14:00. Сенбіде орталық 09:00-ден 14:00-ге дейін үзіліссіз қабылдайды, жексенбі – "
                    "демалыс күні.</p>"
                    "<p>Мұны абоненттердің өздері сұраған еді: жұмыс істейтін адамға күндіз келу қиын. Енді сенбіде "
                    "мына мәселелер бойынша келуге болады:</p>"
                    "<ul><li>шарт жасасу немесе иесі ауысқанда шартты қайта рәсімдеу;</li>"
                    "<li>есептеу құралын пломбалауға өтінім беру;</li>"
                    "<li>дербес шоттағы есептеулерді нақтылау;</li>"
                    "<li>түбіртектің көшірмесін алу.</li></ul>"
                    "<p>Жеке куәлігіңізді және соңғы түбіртекті немесе дербес шоттың нөмірін ала келіңіз. Орталықтың "
                    "есігі кең, табалдырығы жоқ, мүгедектігі бар адамдар кезексіз қабылданады. Сұрақтарыңызды "
                    '<a href="tel:+77232000021">+7 (7232) 00-00-21</a> нөмірі бойынша қойыңыз.</p>'
                    "<p>Бас кеңсенің кестесі өзгермейді. Барлық кеңсенің жұмыс уақыты "
                    '<a href="page:consumers/opening-hours">«Жұмыс режимі»</a> бетінде көрсетілген.</p>',
                    "<p>С 1 июня 2026 года центр обслуживания абонентов по адресу: улица Самал, 12 – работает по "
                    "новому графику. С понедельника по пятницу он открыт с 09:00 до 18:00, перерыв 13:00–14:00. В "
                    "субботу центр принимает с 09:00 до 14:00 без перерыва, воскресенье – выходной.</p>"
                    "<p>Об этом просили сами абоненты: тому, кто работает, трудно прийти днём. Теперь в субботу можно "
                    "прийти, чтобы:</p>"
                    "<ul><li>заключить договор или переоформить его при смене собственника;</li>"
                    "<li>подать заявку на опломбировку прибора учёта;</li>"
                    "<li>уточнить начисления по лицевому счёту;</li>"
                    "<li>получить копию квитанции.</li></ul>"
                    "<p>Возьмите с собой удостоверение личности и последнюю квитанцию или номер лицевого счёта. Дверь "
                    "в центре широкая, порога нет, людей с инвалидностью принимают без очереди. Вопросы задавайте по "
                    'номеру <a href="tel:+77232000021">+7 (7232) 00-00-21</a>.</p>'
                    "<p>График головного офиса не меняется. Часы работы всех офисов указаны на странице "
                    '<a href="page:consumers/opening-hours">«Режим работы»</a>.</p>',
                    "<p>From 1 June 2026 the customer service centre at 12 Samal Street has new hours. From Monday to "
                    "Friday it is open from 09:00 to 18:00, with a break at 13:00–14:00. On Saturday the centre is "
                    "open from 09:00 to 14:00 without a break; Sunday is a day off.</p>"
                    "<p>Account holders themselves asked for this: it is hard for people at work to come in the "
                    "daytime. Now on Saturday you can come in to:</p>"
                    "<ul><li>sign a contract, or renew it when the owner changes;</li>"
                    "<li>apply to have a meter sealed;</li>"
                    "<li>clear up the charges on your account;</li>"
                    "<li>get a copy of a bill.</li></ul>"
                    "<p>Bring your identity card and your latest bill or your account number. The centre has a wide "
                    "door and no step, and people with disabilities are received without queuing. Ask your questions "
                    'on <a href="tel:+77232000021">+7 (7232) 00-00-21</a>.</p>'
                    "<p>The hours of the head office stay the same. The hours of all our offices are on the page "
                    '<a href="page:consumers/opening-hours">“Opening hours”</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "bazhov-street-renewal-2026",
        "date": "2026-04-29",
        "title": T(
            "Бажов көшесіндегі су құбыры қыркүйектің соңына дейін жаңартылады",
            "Водопровод на улице Бажова обновят до конца сентября",
            "The water main in Bazhov Street will be renewed by the end of September",
        ),
        "summary": T(
            "640 метр ескі болат құбырдың орнына полиэтилен құбыр төселеді. Жұмыстың кезеңдерін және тұрғындарға не "
            "білу керегін жазамыз.",
            "Вместо 640 метров старой стальной трубы проложат полиэтиленовую. Рассказываем об этапах работ и о том, "
            "что нужно знать жителям.",
            "A polyethylene pipe will replace 640 metres of old steel main. Here are the stages of the work and what "
            "residents need to know.",
        ),
        "picture": "pipe-laying",
        "body": [
            (
                "text",
                T(
                    "<p>2026 жылғы 11 мамырда Бажов көшесінде 640 метр су құбырын жаңарту жұмысы басталады. Ескі болат "
                    "құбырдың орнына полиэтилен құбыр төселеді: оны тот баспайды, ішіне қақ тұрмайды, ол ұзақ қызмет "
                    "етеді. Жұмыс 30 қыркүйекке дейін аяқталады.</p>",
                    "<p>11 мая 2026 года на улице Бажова начнётся обновление 640 метров водопровода. Вместо старой "
                    "стальной трубы проложат полиэтиленовую: она не ржавеет, не зарастает изнутри и служит долго. "
                    "Работы закончат до 30 сентября.</p>",
                    "<p>On 11 May 2026 work will begin to renew 640 metres of the water main in Bazhov Street. The old "
                    "steel pipe will be replaced by a polyethylene one: it does not rust, does not scale up inside and "
                    "lasts long. The work will be finished by 30 September.</p>",
                ),
            ),
            (
                "timeline",
                {
                    "heading": T("Жұмыс кезеңдері", "Этапы работ", "Stages of the work"),
                    "events": [
                        {
                            "date": T("2026 жылғы мамыр", "Май 2026 года", "May 2026"),
                            "text": T(
                                "<p>Жерасты коммуникацияларының орны анықталады, жұмыс аймағы қоршалады.</p>",
                                "<p>Уточняют расположение подземных коммуникаций и ограждают участок.</p>",
                                "<p>Underground utilities are located and the work area is fenced off.</p>",
                            ),
                        },
                        {
                            "date": T("2026 жылғы маусым–шілде", "Июнь–июль 2026 года", "June–July 2026"),
                            "text": T(
                                "<p>Жаңа құбыр ескісінің жанына бөлік-бөлік болып төселеді. Үйлер бұрынғыша ескі "
                                "құбырдан су алады.</p>",
                                "<p>Новую трубу участками прокладывают рядом со старой. Дома, как прежде, получают "
                                "воду из старой трубы.</p>",
                                "<p>The new pipe is laid beside the old one, section by section. Houses still get "
                                "their water from the old pipe.</p>",
                            ),
                        },
                        {
                            "date": T("2026 жылғы тамыз", "Август 2026 года", "August 2026"),
                            "text": T(
                                "<p>Құбыр жуылып, зарарсыздандырылады. Сынама нормаға сай болса, үйлер жаңа құбырға "
                                "қосылады.</p>",
                                "<p>Трубу промывают и обеззараживают. Если проба в норме, дома подключают к новой "
                                "трубе.</p>",
                                "<p>The pipe is washed and disinfected. If the sample is within the norm, houses are "
                                "connected to the new pipe.</p>",
                            ),
                        },
                        {
                            "date": T("2026 жылғы қыркүйек", "Сентябрь 2026 года", "September 2026"),
                            "text": T(
                                "<p>Асфальт, тротуар және көгал қалпына келтіріледі.</p>",
                                "<p>Восстанавливают асфальт, тротуар и газон.</p>",
                                "<p>The road surface, pavement and grass are restored.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<p>Тұрғындар көше құбырын жаңарту үшін ештеңе төлемейді. Егер үйге су беруді тоқтата тұру қажет "
                    "болса, оның күні мен уақытын алдын ала айтамыз.</p>"
                    "<p>Көлікті қоршаудың жанына қоймаңыз, балаларға ор маңында ойнауға болмайтынын ескертіңіз. "
                    'Сұрағыңыз болса, <a href="tel:+77232700878">8 (7232) 70-08-78</a> нөміріне хабарласыңыз.</p>',
                    "<p>За обновление уличной трубы жители ничего не платят. Если понадобится приостановить подачу "
                    "воды в дом, мы заранее сообщим день и время.</p>"
                    "<p>Не ставьте машины у ограждения и предупредите детей, что возле траншеи играть нельзя. Если у "
                    'вас есть вопросы, звоните по номеру <a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                    "<p>Residents pay nothing for the renewal of the street main. If the supply to a house has to be "
                    "paused, we will tell you the day and the time in advance.</p>"
                    "<p>Do not park by the fence, and warn children not to play near the trench. If you have "
                    'questions, call <a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "thaw-season-2026",
        "date": "2026-03-04",
        "title": T(
            "Қар еріген кезде құдықтың қақпағын ашпаңыз",
            "Во время таяния снега не открывайте крышки колодцев",
            "Do not open manhole covers during the thaw",
        ),
        "summary": T(
            "Кәріз желісі қар суына есептелмеген. Ауладағы суды қайда ағызу керегін және ашық құдық көрсеңіз не істеу "
            "керегін айтамыз.",
            "Канализация не рассчитана на талую воду. Рассказываем, куда отводить воду во дворе и что делать, если вы "
            "увидели открытый колодец.",
            "Sewers are not designed for meltwater. We tell you where to lead the water in your yard and what to do if "
            "you see an open manhole.",
        ),
        "picture": "",
        "body": [
            (
                "text",
                T(
                    "<p>Наурызда қар суы көбейіп, аулалар мен жолдарға жиналады. Бригадаларымыз ойпаң жерлердегі "
                    "құдықтарды күн сайын аралап, қақпақтарын тексереді. Сорғы станцияларында кезекшілік "
                    "күшейтілді.</p>"
                    "<p>Кейде тұрғындар қар суын ағызып жіберу үшін кәріз құдығын ашады. Бұлай істеуге болмайды. Қар "
                    "суы құм мен қоқысты ілестіріп, құбырды бітейді, ал сарқынды су төменгі қабаттағы пәтерлерге шығуы "
                    "мүмкін.</p>"
                    "<p>Дұрысы мынадай:</p>"
                    "<ul><li>жеке үйде қарды қабырғадан және есептеу құралы тұрған құдықтан әрі күреңіз;</li>"
                    "<li>ауладағы су арыққа еркін ағатындай жол ашыңыз;</li>"
                    "<li>жертөлені қараңыз, су көрінсе, үйді басқаратын ұйымға айтыңыз.</li></ul>",
                    "<p>В марте талой воды становится больше, и она собирается во дворах и на дорогах. Наши бригады "
                    "каждый день объезжают колодцы в низинах и проверяют крышки. На насосных станциях усилено "
                    "дежурство.</p>"
                    "<p>Иногда жители открывают канализационный колодец, чтобы спустить талую воду. Делать этого "
                    "нельзя. Талая вода уносит с собой песок и мусор и забивает трубу, а стоки могут выйти в квартиры "
                    "нижних этажей.</p>"
                    "<p>Правильно поступать так:</p>"
                    "<ul><li>в частном доме отгребайте снег от стен и от колодца с прибором учёта;</li>"
                    "<li>прочистите путь, чтобы вода со двора свободно стекала в арык;</li>"
                    "<li>осмотрите подвал и, если появилась вода, сообщите организации, которая управляет "
                    "домом.</li></ul>",
                    "<p>In March there is more meltwater, and it collects in yards and on roads. Every day our crews "
                    "go round the manholes in low places and check the covers. More staff are on duty at the pumping "
                    "stations.</p>"
                    "<p>Sometimes residents open a sewer manhole to let the meltwater out. This must not be done. "
                    "Meltwater carries sand and rubbish with it and blocks the pipe, and sewage may come up into flats "
                    "on the lower floors.</p>"
                    "<p>The right thing to do:</p>"
                    "<ul><li>in a private house, clear the snow away from the walls and from the meter chamber;</li>"
                    "<li>clear a way for the water to run freely from the yard to the street ditch;</li>"
                    "<li>look into the basement and, if there is water, tell the organisation that manages the "
                    "building.</li></ul>",
                ),
            ),
            (
                "callout",
                {
                    "kind": "warning",
                    "title": T(
                        "Ашық құдық көрсеңіз",
                        "Если вы увидели открытый колодец",
                        "If you see an open manhole",
                    ),
                    "text": T(
                        '<p>Оған жақындамаңыз, балаларды жібермеңіз. <a href="tel:+77232000020">+7 (7232) 00-00-20</a> '
                        "нөміріне хабарласып, мекенжайды немесе жақын маңдағы көзге түсетін бір нысанды айтыңыз. "
                        "Диспетчерлік қызмет тәулік бойы жауап береді.</p>",
                        "<p>Не подходите к нему и не подпускайте детей. Позвоните по номеру "
                        '<a href="tel:+77232000020">+7 (7232) 00-00-20</a> и назовите адрес или заметный ориентир '
                        "поблизости. Диспетчерская служба отвечает круглосуточно.</p>",
                        '<p>Do not go near it and keep children away. Call <a href="tel:+77232000020">+7 (7232) '
                        "00-00-20</a> and give the address or a landmark nearby. The dispatch service answers round "
                        "the clock.</p>",
                    ),
                },
            ),
        ],
    },
    {
        "slug": "electronic-bill-2026",
        "date": "2026-01-28",
        "title": T(
            "Түбіртекті электрондық пошта арқылы алуға болады",
            "Квитанцию можно получать по электронной почте",
            "You can now get your bill by e-mail",
        ),
        "summary": T(
            "Ақпаннан бастап қағаз түбіртектің орнына электрондық түбіртек алуға болады. Ақысы жоқ, кез келген уақытта "
            "қағаз түбіртекке қайта көше аласыз.",
            "С февраля вместо бумажной квитанции можно получать электронную. Это бесплатно, и в любой момент можно "
            "вернуться к бумажной.",
            "From February you can have an electronic bill instead of a paper one. It is free, and you can go back to "
            "paper at any time.",
        ),
        "picture": "",
        "body": [
            (
                "text",
                T(
                    "<p>2026 жылғы ақпаннан бастап сумен жабдықтау және су бұру түбіртегін электрондық поштаңызға "
                    "алуға болады. Оған ақы алынбайды. Мұндай түбіртек жоғалмайды, сапарда жүрсеңіз де қолыңызда "
                    "болады.</p>",
                    "<p>С февраля 2026 года квитанцию за водоснабжение и водоотведение можно получать на электронную "
                    "почту. Это бесплатно. Такая квитанция не потеряется и будет у вас под рукой даже в поездке.</p>",
                    "<p>From February 2026 you can have your bill for water supply and wastewater sent to your e-mail "
                    "address. It is free. Such a bill does not get lost and is at hand even when you are away.</p>",
                ),
            ),
            (
                "steps",
                {
                    "heading": T(
                        "Электрондық түбіртекке қалай көшуге болады",
                        "Как перейти на электронную квитанцию",
                        "How to change to the electronic bill",
                    ),
                    "steps": [
                        {
                            "title": T("Деректерді дайындаңыз", "Подготовьте данные", "Have your details ready"),
                            "text": T(
                                "<p>Қағаз түбіртектен дербес шотыңыздың нөмірін табыңыз. Түбіртек қай электрондық "
                                "мекенжайға келуі керек екенін шешіңіз.</p>",
                                "<p>Найдите в бумажной квитанции номер лицевого счёта. Решите, на какой электронный "
                                "адрес будет приходить квитанция.</p>",
                                "<p>Find your account number on the paper bill. Decide which e-mail address the bill "
                                "should come to.</p>",
                            ),
                        },
                        {
                            "title": T("Бізге хабарласыңыз", "Сообщите нам", "Tell us"),
                            "text": T(
                                '<p>Call-орталыққа <a href="tel:+77232700878">8 (7232) 70-08-78</a> нөмірі бойынша '
                                "қоңырау шалыңыз немесе Шәкәрім даңғылы, 180 мекенжайындағы бас кеңсеге келіңіз.</p>",
                                '<p>Позвоните в Call-центр по номеру <a href="tel:+77232700878">8 (7232) 70-08-78</a> '
                                "или придите в головной офис: проспект Шакарима, 180.</p>",
                                '<p>Call the call centre on <a href="tel:+77232700878">8 (7232) 70-08-78</a> or come '
                                "to the head office at 180 Shakarim Avenue.</p>",
                            ),
                        },
                        {
                            "title": T("Мекенжайды растаңыз", "Подтвердите адрес", "Confirm the address"),
                            "text": T(
                                "<p>Поштаңызға сілтемесі бар хат келеді. Сілтемені ашсаңыз, келесі айдан бастап "
                                "түбіртек электрондық түрде жіберіледі.</p>",
                                "<p>На почту придёт письмо со ссылкой. Откройте ссылку, и со следующего месяца "
                                "квитанция будет приходить в электронном виде.</p>",
                                "<p>You will get a letter with a link. Open the link, and from the next month the bill "
                                "will come in electronic form.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<p>Ештеңе өзгертпесеңіз, түбіртек бұрынғыдай пошта жәшігіңізге салынады. Қағаз түбіртекке қайта "
                    "көшу үшін Call-орталыққа хабарласу жеткілікті.</p>"
                    "<p>Хаттарымызда банк картасының нөмірін де, құпиясөзді де сұрамаймыз. Ақы төлеу жолдары "
                    '<a href="page:consumers/payment">«Қызметтерге ақы төлеу»</a> бетінде жазылған.</p>',
                    "<p>Если вы ничего не меняете, квитанцию, как прежде, положат в ваш почтовый ящик. Чтобы вернуться "
                    "к бумажной квитанции, достаточно позвонить в Call-центр.</p>"
                    "<p>В письмах мы не спрашиваем ни номер банковской карты, ни пароль. Способы оплаты описаны на "
                    'странице <a href="page:consumers/payment">«Оплата услуг»</a>.</p>',
                    "<p>If you change nothing, the bill will be put in your letter box as before. To go back to a "
                    "paper bill, just call the call centre.</p>"
                    "<p>In our letters we never ask for a bank card number or a password. Ways to pay are described on "
                    'the page <a href="page:consumers/payment">“Paying for services”</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "school-visit-2025",
        "date": "2025-11-19",
        "title": T(
            "Оқушылар зертхана мен сорғы станциясында болды",
            "Школьники побывали в лаборатории и на насосной станции",
            "Pupils visited the laboratory and a pumping station",
        ),
        "summary": T(
            "Жетінші сыныптың 24 оқушысы судың қалай тексерілетінін көрді. Сыныбыңызбен экскурсияға қалай жазылуға "
            "болатынын да жазамыз.",
            "24 семиклассника увидели, как проверяют воду. Рассказываем и о том, как записаться на экскурсию всем "
            "классом.",
            "Twenty-four seventh-form pupils saw how water is checked. We also tell you how to book a visit for your "
            "class.",
        ),
        "picture": "school-visit",
        "body": [
            (
                "text",
                T(
                    "<p>Өткен аптада кәсіпорынға қала мектептерінің бірінен жетінші сыныптың 24 оқушысы келді. Олар "
                    "екі сағатқа жуық уақыт ішінде судың ұңғымадан кранға дейінгі жолын көрді.</p>"
                    "<p>Алдымен балалар зертханада болды. Инженер-химик Мадина Сәрсенова кермек және жұмсақ суға сабын "
                    "ерітіп, қайсысының жақсы көпіретінін көрсетті. Содан кейін оқушылар судың лайлылығын құралмен "
                    "өздері өлшеді.</p>"
                    "<p>Сорғы станциясында олар судың жоғарғы қабаттарға қалай көтерілетінін білді. Балаларды ең көп "
                    "қызықтырған сұрақ мынау болды: бүкіл қала кранды бір мезгілде ашса, не болады? Диспетчер таңертең "
                    "соған ұқсас жағдай күн сайын болатынын, сол кезде қосымша сорғылар іске қосылатынын "
                    "түсіндірді.</p>"
                    "<p>Сіз де сыныбыңызды әкеле аласыз. Экскурсия тегін, бір топта 10–25 оқушы болады, жасы 10-нан "
                    'кем болмауы керек. Кемінде екі апта бұрын Call-орталыққа <a href="tel:+77232700878">8 (7232) '
                    "70-08-78</a> нөмірі бойынша хабарласыңыз.</p>",
                    "<p>На прошлой неделе на предприятие пришли 24 ученика седьмого класса одной из школ города. Почти "
                    "за два часа они увидели путь воды от скважины до крана.</p>"
                    "<p>Сначала дети побывали в лаборатории. Инженер-химик Мадина Сарсенова растворила мыло в жёсткой "
                    "и в мягкой воде и показала, какая пенится лучше. Потом школьники сами измерили прибором мутность "
                    "воды.</p>"
                    "<p>На насосной станции они узнали, как вода поднимается на верхние этажи. Больше всего детей "
                    "интересовал такой вопрос: что будет, если весь город откроет кран одновременно? Диспетчер "
                    "объяснил, что нечто похожее бывает каждое утро и тогда включаются дополнительные насосы.</p>"
                    "<p>Вы тоже можете привести свой класс. Экскурсия бесплатная, в группе 10–25 школьников не младше "
                    '10 лет. Позвоните в Call-центр по номеру <a href="tel:+77232700878">8 (7232) 70-08-78</a> не '
                    "позднее чем за две недели.</p>",
                    "<p>Last week 24 seventh-form pupils from one of the city’s schools came to the utility. In almost "
                    "two hours they saw the way of water from the well to the tap.</p>"
                    "<p>First the children visited the laboratory. The chemical engineer Madina Sarsenova dissolved "
                    "soap in hard and in soft water and showed which one lathers better. Then the pupils measured the "
                    "turbidity of water with an instrument themselves.</p>"
                    "<p>At the pumping station they learned how water gets up to the top floors. The question that "
                    "interested them most was this: what happens if the whole city turns on its taps at once? The "
                    "dispatcher explained that something like it happens every morning, and then extra pumps are "
                    "switched on.</p>"
                    "<p>You can bring your class too. The visit is free, for groups of 10–25 pupils aged 10 or over. "
                    'Call the call centre on <a href="tel:+77232700878">8 (7232) 70-08-78</a> at least two weeks '
                    "ahead.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "tree-planting-2025",
        "date": "2025-10-08",
        "title": T(
            "Тазарту құрылыстарының жанына 120 ағаш отырғызылды",
            "У очистных сооружений посадили 120 деревьев",
            "We planted 120 trees beside the treatment plant",
        ),
        "summary": T(
            "Сенбіде қызметкерлер отбасыларымен бірге қайың, қарағаш және қарағай отырғызды. Құбырдың жанына ағашты "
            "қалай отырғызу керегін де айтамыз.",
            "В субботу сотрудники с семьями посадили берёзы, вязы и сосны. Рассказываем и о том, как сажать деревья "
            "рядом с трубами.",
            "On Saturday our staff and their families planted birches, elms and pines. We also tell you how to plant "
            "trees near pipes.",
        ),
        "picture": "tree-planting",
        "body": [
            (
                "text",
                T(
                    "<p>Сенбі күні кәсіпорын қызметкерлері отбасыларымен бірге тазарту құрылыстарының жанына 120 түп "
                    "көшет отырғызды. Олардың арасында қайың, қарағаш және қарағай бар.</p>"
                    "<p>Ағаштар өскенде қорғаныш белдеу болады. Олар құрылыстар мен тұрғын үйлердің арасында шаңды "
                    "ұстап, желді бәсеңдетеді. Алғашқы екі жыл көшеттерді қызметкерлеріміз кезекпен суарады.</p>"
                    "<p>Ауласына ағаш отырғызатындарға кеңесіміз:</p>"
                    "<ul><li>су құбыры мен кәріздің үстіне ағаш екпеңіз: тамыры құбырдың жапсарына кіріп, оны "
                    "бұзады;</li>"
                    "<li>құбырдан кемінде 2 метр қашықтық қалдырыңыз, ал терек пен талға одан да көп орын керек;</li>"
                    "<li>құбырдың қай жерден өтетінін білмесеңіз, шұңқыр қазбай тұрып Call-орталықтан сұраңыз: "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</li></ul>'
                    "<p>Келесі жолы көктемде, Үлбі жағалауында отырғызамыз. Күнін алдын ала хабарлаймыз, кім келсе де "
                    "қуанамыз.</p>",
                    "<p>В субботу сотрудники предприятия вместе с семьями посадили у очистных сооружений 120 саженцев. "
                    "Среди них берёзы, вязы и сосны.</p>"
                    "<p>Деревья вырастут защитной полосой. Между сооружениями и жилыми домами они будут задерживать "
                    "пыль и ослаблять ветер. Первые два года саженцы по очереди поливают наши сотрудники.</p>"
                    "<p>Советы тем, кто сажает деревья у себя во дворе:</p>"
                    "<ul><li>не сажайте деревья над водопроводом и канализацией: корни входят в стыки труб и разрушают "
                    "их;</li>"
                    "<li>отступите от трубы не менее 2 метров, а тополю и иве нужно ещё больше места;</li>"
                    "<li>если не знаете, где проходит труба, до того как копать, спросите в Call-центре: "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</li></ul>'
                    "<p>В следующий раз будем сажать весной, на набережной Ульбы. День объявим заранее и будем рады "
                    "всем, кто придёт.</p>",
                    "<p>On Saturday the staff of the utility and their families planted 120 saplings beside the "
                    "treatment plant. Among them are birches, elms and pines.</p>"
                    "<p>The trees will grow into a shelter belt. Between the plant and the houses they will catch dust "
                    "and slow the wind. For the first two years our staff take turns to water the saplings.</p>"
                    "<p>Advice for those who plant trees in their own yard:</p>"
                    "<ul><li>do not plant trees above water pipes and sewers: the roots get into the pipe joints and "
                    "break them;</li>"
                    "<li>keep at least 2 metres away from the pipe, and a poplar or a willow needs even more room;</li>"
                    "<li>if you do not know where the pipe runs, ask the call centre before you dig: "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</li></ul>'
                    "<p>The next planting will be in spring, on the Ulbi embankment. We will announce the day in "
                    "advance, and everyone is welcome.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "open-day-2025",
        "date": "2025-05-28",
        "title": T(
            "5 маусымда кәріз тазарту құрылыстарында ашық есік күні өтеді",
            "5 июня на канализационных очистных сооружениях пройдёт день открытых дверей",
            "Open day at the wastewater treatment plant on 5 June",
        ),
        "summary": T(
            "Дүниежүзілік қоршаған орта күнінде сарқынды судың қалай тазартылатынын көрсетеміз. Кіру тегін, алдын ала "
            "жазылу керек.",
            "Во Всемирный день окружающей среды покажем, как очищают сточные воды. Вход бесплатный, нужна запись.",
            "On World Environment Day we will show you how wastewater is treated. Entry is free, booking is needed.",
        ),
        "picture": "open-day",
        "body": [
            (
                "text",
                T(
                    "<p>2025 жылғы 5 маусымда, Дүниежүзілік қоршаған орта күнінде, қала тұрғындарын кәріз тазарту "
                    "құрылыстарына шақырамыз. Сарқынды су бұл жерге лай болып келіп, мөлдір болып шығады. Осы жолды "
                    "басынан аяғына дейін бірге жүріп өтеміз.</p>"
                    "<p>Сізге мыналарды көрсетеміз:</p>"
                    "<ul><li>майлық пен шүберекті ұстап қалатын торларды;</li>"
                    "<li>құм мен шөгінді тұнатын тұндырғыштарды;</li>"
                    "<li>суды пайдалы бактериялар тазартатын бассейндерді;</li>"
                    "<li>тазартылған су тексерілетін зертхананы.</li></ul>"
                    "<p>Үш топ қабылдаймыз: сағат 10:00, 12:00 және 15:00. Экскурсия бір жарым сағатқа созылады. "
                    "Автобус кеңсенің алдынан, Шәкәрім даңғылы, 180 мекенжайынан әр экскурсиядан 30 минут бұрын "
                    "шығады.</p>"
                    '<p>Қатысу тегін, бірақ орын шектеулі. 3 маусымға дейін <a href="tel:+77232700878">8 (7232) '
                    "70-08-78</a> нөмірі бойынша жазылыңыз. 12 жасқа дейінгі балалар ересек адаммен келеді. Өкшесі "
                    "аласа, табаны таймайтын аяқ киім киіңіз.</p>",
                    "<p>5 июня 2025 года, во Всемирный день окружающей среды, приглашаем жителей города на "
                    "канализационные очистные сооружения. Сточная вода приходит сюда мутной, а выходит прозрачной. Мы "
                    "вместе пройдём этот путь от начала до конца.</p>"
                    "<p>Вы увидите:</p>"
                    "<ul><li>решётки, которые задерживают салфетки и тряпки;</li>"
                    "<li>отстойники, где оседают песок и осадок;</li>"
                    "<li>бассейны, в которых воду очищают полезные бактерии;</li>"
                    "<li>лабораторию, где проверяют очищенную воду.</li></ul>"
                    "<p>Примем три группы: в 10:00, 12:00 и 15:00. Экскурсия длится полтора часа. Автобус отходит от "
                    "офиса, проспект Шакарима, 180, за 30 минут до каждой экскурсии.</p>"
                    "<p>Участие бесплатное, но число мест ограничено. До 3 июня запишитесь по номеру "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>. Дети до 12 лет приходят со взрослым. Наденьте '
                    "обувь на низком каблуке и с нескользкой подошвой.</p>",
                    "<p>On 5 June 2025, World Environment Day, we invite residents of the city to the wastewater "
                    "treatment plant. Wastewater comes in murky here and goes out clear. We will walk this way "
                    "together from beginning to end.</p>"
                    "<p>You will see:</p>"
                    "<ul><li>the screens that catch wipes and rags;</li>"
                    "<li>the settling tanks where sand and sludge sink;</li>"
                    "<li>the basins where useful bacteria clean the water;</li>"
                    "<li>the laboratory where the treated water is checked.</li></ul>"
                    "<p>There will be three groups: at 10:00, 12:00 and 15:00. The tour takes an hour and a half. A "
                    "bus leaves from our office at 180 Shakarim Avenue 30 minutes before each tour.</p>"
                    '<p>It is free, but places are limited. Book by 3 June on <a href="tel:+77232700878">8 (7232) '
                    "70-08-78</a>. Children under 12 come with an adult. Wear shoes with low heels and soles that do "
                    "not slip.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "annual-report-2025",
        "date": "2025-04-09",
        "title": T(
            "24 сәуірде тұтынушылар алдында жылдық есеп береміз",
            "24 апреля отчитаемся перед потребителями за год",
            "Annual report to consumers on 24 April",
        ),
        "summary": T(
            "Жария тыңдауға кез келген адам келіп, сұрақ қоя алады. Басталуы – сағат 15:00, мекенжайы – Шәкәрім "
            "даңғылы, 180.",
            "На публичное слушание может прийти любой желающий и задать вопрос. Начало – в 15:00, адрес: проспект "
            "Шакарима, 180.",
            "Anyone may come to the public hearing and ask a question. It starts at 15:00 at 180 Shakarim Avenue.",
        ),
        "picture": "",
        "body": [
            (
                "text",
                T(
                    "<p>«Өскемен Водоканал» 2025 жылғы 24 сәуірде сағат 15:00-де 2024 жылғы жұмысы туралы тұтынушылар "
                    "алдында есеп береді. Жария тыңдау Шәкәрім даңғылы, 180 мекенжайындағы мәжіліс залында өтеді. "
                    "«Табиғи монополиялар туралы» Қазақстан Республикасының Заңына сәйкес мұндай есеп жыл сайын "
                    "беріледі.</p>"
                    "<p>Тыңдауда мыналар айтылады:</p>"
                    "<ul><li>сумен жабдықтау және су бұру бойынша тарифтік сметалар қалай орындалғаны;</li>"
                    "<li>инвестициялық бағдарлама бойынша қай желілер жаңартылғаны;</li>"
                    "<li>тұтынушылар не туралы жиі жазғаны және біз не істегеніміз;</li>"
                    "<li>2025 жылға қандай жұмыс жоспарланғаны.</li></ul>"
                    "<p>Алдын ала тіркелудің қажеті жоқ, кіру тегін. Тыңдау қазақ және орыс тілдерінде жүреді. Залға "
                    'келе алмасаңыз, сұрағыңызды 22 сәуірге дейін <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> '
                    "мекенжайына жіберіңіз, оған тыңдауда жауап береміз.</p>"
                    '<p>Деректер <a href="page:about/tariff-estimates">«Тарифтік сметаларды орындау»</a> және '
                    '<a href="page:about/investment-programmes">«Инвестициялық бағдарламаларды іске асыру»</a> '
                    "беттерінде жарияланады.</p>",
                    "<p>24 апреля 2025 года в 15:00 «Өскемен Водоканал» отчитается перед потребителями о работе за "
                    "2024 год. Публичное слушание пройдёт в актовом зале по адресу: проспект Шакарима, 180. По Закону "
                    "Республики Казахстан «О естественных монополиях» такой отчёт проводится каждый год.</p>"
                    "<p>На слушании расскажут:</p>"
                    "<ul><li>как исполнены тарифные сметы по водоснабжению и водоотведению;</li>"
                    "<li>какие сети обновлены по инвестиционной программе;</li>"
                    "<li>о чём чаще всего писали потребители и что мы сделали;</li>"
                    "<li>какие работы запланированы на 2025 год.</li></ul>"
                    "<p>Записываться заранее не нужно, вход бесплатный. Слушание идёт на казахском и русском языках. "
                    "Если вы не можете прийти, до 22 апреля отправьте вопрос на адрес "
                    '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>, мы ответим на него на слушании.</p>'
                    '<p>Данные публикуются на страницах <a href="page:about/tariff-estimates">«Исполнение тарифных '
                    'смет»</a> и <a href="page:about/investment-programmes">«Реализация инвестиционных '
                    "программ»</a>.</p>",
                    "<p>On 24 April 2025 at 15:00 Oskemen Vodokanal will report to consumers on its work in 2024. The "
                    "public hearing will be held in the assembly hall at 180 Shakarim Avenue. Under the Law of the "
                    "Republic of Kazakhstan “On Natural Monopolies” such a report is given every year.</p>"
                    "<p>At the hearing you will learn:</p>"
                    "<ul><li>how the tariff estimates for water supply and wastewater were executed;</li>"
                    "<li>which networks were renewed under the investment programme;</li>"
                    "<li>what consumers wrote about most often and what we did;</li>"
                    "<li>what work is planned for 2025.</li></ul>"
                    "<p>There is no need to register, and entry is free. The hearing is in Kazakh and Russian. If you "
                    'cannot come, send your question to <a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> by 22 '
                    "April, and we will answer it at the hearing.</p>"
                    '<p>The figures are published on the pages <a href="page:about/tariff-estimates">“Execution of '
                    'tariff estimates”</a> and <a href="page:about/investment-programmes">“Implementation of '
                    "investment programmes”</a>.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "readings-by-phone-2025",
        "date": "2025-02-19",
        "title": T(
            "Есептеу құралының көрсеткішін телефон арқылы тәулік бойы беруге болады",
            "Показания можно передать по телефону в любое время суток",
            "You can submit meter readings by phone at any hour",
        ),
        "summary": T(
            "Call-орталықта автоматты желі іске қосылды. Операторды күтудің қажеті жоқ: көрсеткішті телефон "
            "түймелерімен теріп жібересіз.",
            "В Call-центре заработала автоматическая линия. Ждать оператора не нужно: показания набирают кнопками "
            "телефона.",
            "The call centre has an automatic line. There is no need to wait for an operator: you key the reading in "
            "on your phone.",
        ),
        "picture": "call-centre",
        "body": [
            (
                "text",
                T(
                    "<p>Call-орталықта есептеу құралының көрсеткіштерін қабылдайтын автоматты желі іске қосылды. Ол "
                    "түнде де, демалыс күндері де жұмыс істейді. Бір қоңырау екі минутқа жуық уақыт алады.</p>",
                    "<p>В Call-центре заработала автоматическая линия для приёма показаний. Она работает и ночью, и в "
                    "выходные. Один звонок занимает около двух минут.</p>",
                    "<p>The call centre now has an automatic line that takes meter readings. It works at night and at "
                    "weekends too. One call takes about two minutes.</p>",
                ),
            ),
            (
                "steps",
                {
                    "heading": T(
                        "Көрсеткішті қалай беруге болады",
                        "Как передать показания",
                        "How to submit a reading",
                    ),
                    "steps": [
                        {
                            "title": T("Сандарды жазып алыңыз", "Запишите цифры", "Write down the figures"),
                            "text": T(
                                "<p>Есептеу құралындағы қара түсті сандарды жазып алыңыз. Қызыл сандар керек емес.</p>",
                                "<p>Запишите чёрные цифры прибора учёта. Красные цифры не нужны.</p>",
                                "<p>Write down the black figures of the meter. The red ones are not needed.</p>",
                            ),
                        },
                        {
                            "title": T("Қоңырау шалыңыз", "Позвоните", "Call"),
                            "text": T(
                                '<p><a href="tel:+77232700878">8 (7232) 70-08-78</a> нөмірін теріңіз, тілді таңдаңыз, '
                                "содан кейін 1 түймесін басыңыз.</p>",
                                '<p>Наберите номер <a href="tel:+77232700878">8 (7232) 70-08-78</a>, выберите язык, '
                                "затем нажмите 1.</p>",
                                '<p>Dial <a href="tel:+77232700878">8 (7232) 70-08-78</a>, choose the language, then '
                                "press 1.</p>",
                            ),
                        },
                        {
                            "title": T("Деректерді теріңіз", "Наберите данные", "Key in your details"),
                            "text": T(
                                "<p>Дербес шоттың нөмірін, одан кейін көрсеткішті теріңіз. Әр саннан кейін тор "
                                "түймесін (#) басыңыз.</p>",
                                "<p>Наберите номер лицевого счёта, затем показание. После каждого числа нажимайте "
                                "решётку (#).</p>",
                                "<p>Key in your account number, then the reading. After each number press the hash key "
                                "(#).</p>",
                            ),
                        },
                        {
                            "title": T("Растаңыз", "Подтвердите", "Confirm"),
                            "text": T(
                                "<p>Жүйе санды қайталап айтады. Дұрыс болса 1 түймесін, қате болса 2 түймесін "
                                "басыңыз.</p>",
                                "<p>Система повторит число. Если всё верно, нажмите 1, если есть ошибка – 2.</p>",
                                "<p>The system repeats the number. If it is right, press 1; if it is wrong, press "
                                "2.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<p>Бұрынғы тәсілдер де сақталады: көрсеткішті операторға айтуға немесе кеңсеге келіп беруге "
                    "болады. Көрсеткішті қай күндері беру керегі және оны қалай дұрыс оқу керегі "
                    '<a href="page:consumers/leaflets/meter-readings">жадынамада</a> жазылған.</p>',
                    "<p>Прежние способы тоже остаются: показания можно назвать оператору или передать в офисе приёма. "
                    "В какие дни передавать показания и как их правильно снимать, написано "
                    '<a href="page:consumers/leaflets/meter-readings">в памятке</a>.</p>',
                    "<p>The earlier ways remain: you can tell the reading to an operator or hand it in at our office. "
                    "On which days to submit readings and how to take them correctly is explained "
                    '<a href="page:consumers/leaflets/meter-readings">in the leaflet</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "crew-training-2024",
        "date": "2024-12-18",
        "title": T(
            "Жөндеу бригадалары қысқы оқудан өтті",
            "Ремонтные бригады прошли зимнее обучение",
            "Repair crews have completed their winter training",
        ),
        "summary": T(
            "46 жұмысшы аязда құбыр жөндеуге, құдыққа қауіпсіз түсуге және алғашқы көмек көрсетуге машықтанды.",
            "46 рабочих отработали ремонт труб в мороз, безопасный спуск в колодец и первую помощь.",
            "Forty-six workers practised repairing pipes in frost, entering manholes safely and giving first aid.",
        ),
        "picture": "repair-crew",
        "body": [
            (
                "text",
                T(
                    "<p>Желтоқсанда кәсіпорынның оқу алаңында жөндеу бригадаларының үш күндік сабағы өтті. Оған 46 "
                    "слесарь, экскаваторшы және шебер қатысты.</p>"
                    "<p>Қыста жұмыстың өз ерекшелігі бар: жер тоң болады, саусақ жаурайды, ал суды тез қосу керек. "
                    "Сондықтан алаңда көше құдығының үлгісі жасалып, жұмысшылар жөндеуді басынан аяғына дейін уақытқа "
                    "жарысып орындады. Бағдарлама үш бөлімнен тұрды:</p>"
                    "<ul><li>қысымдағы құбырға жөндеу қамытын орнату;</li>"
                    "<li>құдыққа түсер алдында ауаны газ талдағышпен тексеру және сақтандыру арқанын пайдалану;</li>"
                    "<li>үсік шалғанда және жарақат алғанда алғашқы көмек көрсету.</li></ul>"
                    "<p>«Құдыққа ешкім жалғыз түспейді, ауаны тексермей де түспейді. Бұл ережені әр адам көзін жұмып "
                    "та орындай алуы керек», – дейді қауіпсіздік жөніндегі инженер Ерлан Қасымов.</p>"
                    "<p>Қатысушылардың бәрі сынақ тапсырды. Келесі сабақ көктемде, су тасқыны маусымының алдында "
                    "өтеді.</p>",
                    "<p>В декабре на учебной площадке предприятия прошли трёхдневные занятия ремонтных бригад. В них "
                    "участвовали 46 слесарей, машинистов экскаваторов и мастеров.</p>"
                    "<p>У зимней работы свои особенности: земля промёрзла, пальцы стынут, а воду нужно включить "
                    "быстро. Поэтому на площадке построили модель уличного колодца, и рабочие выполняли ремонт от "
                    "начала до конца на время. Программа состояла из трёх частей:</p>"
                    "<ul><li>установка ремонтного хомута на трубу под давлением;</li>"
                    "<li>проверка воздуха газоанализатором перед спуском в колодец и работа со страховочным "
                    "тросом;</li>"
                    "<li>первая помощь при обморожении и травме.</li></ul>"
                    "<p>«В колодец никто не спускается один и без проверки воздуха. Это правило каждый должен уметь "
                    "выполнить с закрытыми глазами», – говорит инженер по безопасности Ерлан Касымов.</p>"
                    "<p>Все участники сдали зачёт. Следующие занятия пройдут весной, перед сезоном паводка.</p>",
                    "<p>In December a three-day course for repair crews was held at the utility’s training ground. "
                    "Forty-six fitters, excavator drivers and foremen took part.</p>"
                    "<p>Winter work has its own ways: the ground is frozen, fingers go numb, yet the water has to be "
                    "turned on quickly. So a model of a street manhole was built at the ground, and the workers "
                    "carried out a repair from beginning to end against the clock. The course had three parts:</p>"
                    "<ul><li>fitting a repair clamp to a pipe under pressure;</li>"
                    "<li>checking the air with a gas detector before entering a manhole and working with a safety "
                    "line;</li>"
                    "<li>first aid for frostbite and injury.</li></ul>"
                    "<p>“Nobody enters a manhole alone or before the air is checked. Everyone must be able to follow "
                    "this rule with their eyes closed,” says the safety engineer Yerlan Kasymov.</p>"
                    "<p>All the participants passed the test. The next course will be in spring, before the flood "
                    "season.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "laboratory-instrument-2024",
        "date": "2024-12-04",
        "title": T(
            "Зертханада судағы тұздарды тез анықтайтын құрал іске қосылды",
            "В лаборатории заработал прибор для быстрого анализа солей в воде",
            "The laboratory has a new instrument for fast analysis of salts in water",
        ),
        "summary": T(
            "Ион хроматографы нитраттарды, хлоридтерді және сульфаттарды бір сынамадан 20 минутта анықтайды.",
            "Ионный хроматограф определяет нитраты, хлориды и сульфаты в одной пробе за 20 минут.",
            "The ion chromatograph finds nitrates, chlorides and sulphates in one sample in 20 minutes.",
        ),
        "picture": "laboratory",
        "body": [
            (
                "text",
                T(
                    "<p>Кәсіпорынның зертханасына ион хроматографы орнатылды. Бұл құрал судың бір сынамасынан бірден "
                    "бірнеше көрсеткішті анықтайды: нитраттарды, хлоридтерді, сульфаттарды және фторидтерді.</p>"
                    "<p>Бұрын әр затқа жеке талдау жасалатын, оған бір жұмыс күні кететін. Енді барлық нәтиже 20 "
                    "минутта дайын болады. Талдауға 10 миллилитр су жеткілікті, ал реактив бұрынғыдан екі есе аз "
                    "жұмсалады.</p>"
                    "<p>«Жылдамдықтың маңызы үлкен: су тоғанындағы су өзгерсе, біз оны сол күні көреміз. Бірақ "
                    "құралдың өзі жеткіліксіз, әр нәтижені маман тексереді», – дейді зертхана меңгерушісі Айгүл "
                    "Әбенова.</p>"
                    "<p>Құрал салыстырып тексеруден өтті, үш қызметкер онымен жұмыс істеуді үйренді. Сынамалар "
                    "бұрынғыдай су тоғандарынан, резервуарлардан және қала көшелеріндегі тұрақты орындардан алынады. "
                    'Талаптар мен көрсеткіштер туралы <a href="page:consumers/water-quality">«Судың сапасы»</a> '
                    "бетінен оқи аласыз.</p>",
                    "<p>В лаборатории предприятия установили ионный хроматограф. Этот прибор определяет в одной пробе "
                    "воды сразу несколько показателей: нитраты, хлориды, сульфаты и фториды.</p>"
                    "<p>Раньше для каждого вещества делали отдельный анализ, и на это уходил рабочий день. Теперь все "
                    "результаты готовы через 20 минут. Для анализа достаточно 10 миллилитров воды, а реактивов "
                    "расходуется вдвое меньше прежнего.</p>"
                    "<p>«Скорость очень важна: если вода на водозаборе изменится, мы увидим это в тот же день. Но "
                    "одного прибора мало, каждый результат проверяет специалист», – говорит заведующая лабораторией "
                    "Айгуль Абенова.</p>"
                    "<p>Прибор прошёл поверку, три сотрудника научились на нём работать. Пробы, как и прежде, отбирают "
                    "на водозаборах, в резервуарах и в постоянных точках на улицах города. О требованиях и показателях "
                    'можно прочитать на странице <a href="page:consumers/water-quality">«Качество воды»</a>.</p>',
                    "<p>An ion chromatograph has been installed in the utility’s laboratory. In one sample of water "
                    "this instrument finds several things at once: nitrates, chlorides, sulphates and fluorides.</p>"
                    "<p>Before, each substance needed its own analysis, and that took a working day. Now all the "
                    "results are ready in 20 minutes. Ten millilitres of water are enough, and half as much reagent is "
                    "used as before.</p>"
                    "<p>“Speed matters a great deal: if the water at an intake changes, we will see it the same day. "
                    "But an instrument alone is not enough; every result is checked by a specialist,” says the head of "
                    "the laboratory, Aigul Abenova.</p>"
                    "<p>The instrument has passed verification, and three members of staff have learned to work with "
                    "it. Samples are taken, as before, at the intakes, in the reservoirs and at fixed points in the "
                    "city’s streets. You can read about the requirements and parameters on the page "
                    '<a href="page:consumers/water-quality">“Water quality”</a>.</p>',
                ),
            ),
        ],
    },
]

ARTICLES = [
    {
        "slug": "why-hardness-matters",
        "date": "2026-10-14",
        "title": T(
            "Судың кермектігі: шәйнектегі қақ неден пайда болады",
            "Жёсткость воды: откуда берётся накипь в чайнике",
            "Water hardness: where the scale in your kettle comes from",
        ),
        "summary": T(
            "Кермектік судағы кальций мен магнийге байланысты. Ол үйде неден байқалады және техниканы қалай күту керек "
            "– соны түсіндіреміз.",
            "Жёсткость зависит от кальция и магния в воде. Объясняем, как она заметна дома и как беречь технику.",
            "Hardness depends on the calcium and magnesium in water. We explain how it shows at home and how to look "
            "after appliances.",
        ),
        "picture": "",
        "body": [
            (
                "text",
                T(
                    "<p>Шәйнектің түбіндегі ақ қабат, әйнекте қалған дақ, нашар көпіретін сабын – бәрінің себебі бір. "
                    "Ол – судың кермектігі. Бұл туралы абоненттер Call-орталықтан жиі сұрайды.</p>"
                    "<h2>Кермектік деген не</h2>"
                    "<p>Жерасты суы тау жыныстарының арасынан өткенде кальций мен магний тұздарын ерітіп алады. Осы "
                    "тұздар көп болса су кермек, аз болса жұмсақ деп аталады. Кермектік литрдегі миллимольмен "
                    "өлшенеді. Норматив бойынша ол ауыз суда литріне 7 миллимольден аспауы керек. Сынаманы зертханамыз "
                    "тұрақты түрде тексереді.</p>"
                    "<p>Кальций мен магний ағзаға да қажет, сондықтан норма шегіндегі кермек су ішуге жарайды. Оның "
                    "әсері денсаулықтан бұрын тұрмыста білінеді.</p>"
                    "<h2>Үйде неден байқалады</h2>"
                    "<ul><li>Су қызғанда тұздар қатты қабатқа айналып, шәйнекке, су жылытқышқа және кір жуғыш машинаға "
                    "тұрады.</li>"
                    "<li>Қақ жылуды нашар өткізеді, сол себепті электр қуаты көбірек жұмсалады.</li>"
                    "<li>Сабын мен ұнтақ аз көпіреді, сондықтан олар артық кетеді.</li></ul>"
                    "<h2>Не істеуге болады</h2>"
                    "<ul><li>Шәйнектегі қақты тағамдық лимон қышқылымен кетіріңіз: бір литр суға бір ас қасық салып "
                    "қайнатыңыз да, суды төгіп, шәйнекті жақсылап шайыңыз.</li>"
                    "<li>Су жылытқышты 55–60 градустан артық қыздырмаңыз: су неғұрлым ыстық болса, қақ соғұрлым тез "
                    "тұрады.</li>"
                    "<li>Ыдыс жуғыш машинада су кермектігінің мәнін орнатып, арнайы тұз салыңыз.</li>"
                    "<li>Кранның ұшындағы торды екі-үш айда бір рет бұрап алып, жуып тұрыңыз.</li></ul>"
                    "<p>Сүзгі сатып алмас бұрын өз аймағыңыздағы судың кермектігін біліп алыңыз. Оны Call-орталықтан "
                    'сұрауға болады: <a href="tel:+77232700878">8 (7232) 70-08-78</a>. Басқа көрсеткіштер туралы '
                    '<a href="page:consumers/water-quality">«Судың сапасы»</a> бетінде жазылған.</p>',
                    "<p>Белый налёт на дне чайника, пятна на стекле, мыло, которое плохо пенится, – причина у всего "
                    "этого одна. Это жёсткость воды. Абоненты часто спрашивают о ней в Call-центре.</p>"
                    "<h2>Что такое жёсткость</h2>"
                    "<p>Проходя сквозь горные породы, подземная вода растворяет соли кальция и магния. Если этих солей "
                    "много, воду называют жёсткой, если мало – мягкой. Жёсткость измеряют в миллимолях на литр. По "
                    "нормативу в питьевой воде должно быть не более 7 миллимолей на литр. Наша лаборатория регулярно "
                    "проверяет пробы.</p>"
                    "<p>Кальций и магний нужны и организму, поэтому жёсткая вода в пределах нормы пригодна для питья. "
                    "Она сказывается не столько на здоровье, сколько в быту.</p>"
                    "<h2>Как она заметна дома</h2>"
                    "<ul><li>При нагреве соли превращаются в твёрдый слой и оседают в чайнике, водонагревателе и "
                    "стиральной машине.</li>"
                    "<li>Накипь плохо проводит тепло, из-за этого расходуется больше электричества.</li>"
                    "<li>Мыло и порошок хуже пенятся, поэтому их уходит больше.</li></ul>"
                    "<h2>Что можно сделать</h2>"
                    "<ul><li>Удаляйте накипь из чайника пищевой лимонной кислотой: положите столовую ложку на литр "
                    "воды, вскипятите, слейте воду и хорошо ополосните чайник.</li>"
                    "<li>Не нагревайте воду в водонагревателе выше 55–60 градусов: чем вода горячее, тем быстрее "
                    "растёт накипь.</li>"
                    "<li>Установите в посудомоечной машине значение жёсткости воды и засыпьте специальную соль.</li>"
                    "<li>Раз в два-три месяца откручивайте и промывайте сеточку на кране.</li></ul>"
                    "<p>Прежде чем покупать фильтр, узнайте жёсткость воды в вашей зоне. Об этом можно спросить в "
                    'Call-центре: <a href="tel:+77232700878">8 (7232) 70-08-78</a>. О других показателях написано на '
                    'странице <a href="page:consumers/water-quality">«Качество воды»</a>.</p>',
                    "<p>The white layer at the bottom of the kettle, the spots on glass, the soap that lathers badly – "
                    "all have one cause. It is the hardness of water. Account holders often ask the call centre about "
                    "it.</p>"
                    "<h2>What hardness is</h2>"
                    "<p>As it passes through rock, water underground dissolves salts of calcium and magnesium. If "
                    "there is much of these salts, the water is called hard; if little, soft. Hardness is measured in "
                    "millimoles per litre. Under the norm drinking water must have no more than 7 millimoles per "
                    "litre. Our laboratory checks samples regularly.</p>"
                    "<p>The body needs calcium and magnesium too, so hard water within the norm is fit to drink. It "
                    "tells on the household more than on health.</p>"
                    "<h2>How it shows at home</h2>"
                    "<ul><li>When water is heated, the salts turn into a hard layer and settle in the kettle, the "
                    "water heater and the washing machine.</li>"
                    "<li>Scale carries heat badly, so more electricity is used.</li>"
                    "<li>Soap and powder lather less, so you use more of them.</li></ul>"
                    "<h2>What you can do</h2>"
                    "<ul><li>Remove scale from the kettle with food-grade citric acid: add a tablespoon to a litre of "
                    "water, boil it, pour the water away and rinse the kettle well.</li>"
                    "<li>Do not set the water heater above 55–60 degrees: the hotter the water, the faster scale "
                    "grows.</li>"
                    "<li>Set the hardness of the water in your dishwasher and fill it with the special salt.</li>"
                    "<li>Every two or three months unscrew the mesh on the tap and wash it.</li></ul>"
                    "<p>Before you buy a filter, find out the hardness of the water in your zone. You can ask the call "
                    'centre: <a href="tel:+77232700878">8 (7232) 70-08-78</a>. Other parameters are described on the '
                    'page <a href="page:consumers/water-quality">“Water quality”</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "how-a-meter-measures",
        "date": "2026-06-10",
        "title": T(
            "Есептеу құралы суды қалай өлшейді",
            "Как прибор учёта измеряет воду",
            "How a meter measures water",
        ),
        "summary": T(
            "Кішкентай құралдың ішінде не айналады, қара және қызыл сандар нені білдіреді, судың ағып жатқанын қалай "
            "байқауға болады.",
            "Что вращается внутри маленького прибора, что значат чёрные и красные цифры и как заметить утечку.",
            "What turns inside the little device, what the black and red figures mean and how to notice a leak.",
        ),
        "picture": "meter",
        "body": [
            (
                "text",
                T(
                    "<p>Пәтердегі есептеу құралына токтың да, батареяның да керегі жоқ. Оны судың өзі айналдырады. "
                    "Сөйте тұра ол ай сайын түбіртекке жазылатын санды өте дәл есептейді. Мұның сыры неде?</p>"
                    "<h2>Ішінде не бар</h2>"
                    "<p>Су құралға кіргенде қалақшалы доңғалақты айналдырады. Су тез ақса, доңғалақ та тез айналады. "
                    "Оның әр айналымына судың белгілі бір мөлшері сәйкес келеді. Доңғалақтың осіне магнит бекітілген. "
                    "Ол құрғақ бөліктегі екінші магнитті ілестіріп, сол магнит сандары бар дөңгелектерді айналдырады. "
                    "Сондықтан санауыш суға тимейді және ұзақ уақыт анық көрінеді.</p>"
                    "<h2>Сандарды қалай оқу керек</h2>"
                    "<p>Қара сандар текше метрді көрсетеді: бір текше метр – мың литр, яғни жүз шақты шелек су. Қызыл "
                    "сандар – литрлер. Көрсеткішті бергенде тек қара сандарды айтыңыз. Оларды ай сайын бір күні жазып "
                    "алған дұрыс. Соңғы көрсеткіштен алдыңғысын алып тастасаңыз, бір айда қанша су жұмсағаныңызды "
                    "білесіз.</p>"
                    "<h2>Судың ағып жатқанын қалай табуға болады</h2>"
                    "<ol><li>Үйдегі барлық кранды жабыңыз, кір жуғыш машинаны сөндіріңіз.</li>"
                    "<li>Құралдың бетіндегі кішкентай жұлдызшаға қараңыз.</li>"
                    "<li>Ол айналып тұрса, су бір жерден ағып жатыр. Көбіне ол унитаздан ағады.</li></ol>"
                    "<h2>Неге тексеріп тұру керек</h2>"
                    "<p>Құралдың тетіктері жылдар өте тозады, сондықтан дәлдігі өзгереді. Оны салыстырып тексеру "
                    "анықтайды. Келесі тексерудің мерзімі құралдың паспортында жазылған. Оны күнтізбеге белгілеп "
                    "қойыңыз. Мерзімі өтсе, көрсеткіш есепке алынбайды.</p>"
                    '<p>Пломбаны өзіңіз алмаңыз. Ол бүлінсе, бірден <a href="tel:+77232000024">+7 (7232) 00-00-24</a> '
                    "нөміріне хабарлаңыз. Құралды орнататын және тексеретін ұйымдар "
                    '<a href="page:consumers/meter-installers">тізімде</a> көрсетілген.</p>',
                    "<p>Прибору учёта в квартире не нужны ни ток, ни батарейка. Его вращает сама вода. И при этом он "
                    "очень точно считает число, которое каждый месяц попадает в квитанцию. В чём секрет?</p>"
                    "<h2>Что внутри</h2>"
                    "<p>Попадая в прибор, вода вращает колесо с лопастями. Если вода течёт быстрее, быстрее крутится и "
                    "колесо. Каждому его обороту соответствует определённый объём воды. На оси колеса закреплён "
                    "магнит. Он увлекает за собой второй магнит в сухой части, а тот вращает колёсики с цифрами. "
                    "Поэтому счётный механизм не касается воды, и цифры долго остаются чёткими.</p>"
                    "<h2>Как читать цифры</h2>"
                    "<p>Чёрные цифры показывают кубометры: один кубометр – это тысяча литров, примерно сто вёдер воды. "
                    "Красные цифры – литры. Передавая показания, называйте только чёрные цифры. Записывать их лучше в "
                    "один и тот же день месяца. Вычтите из последнего показания предыдущее, и вы узнаете, сколько воды "
                    "израсходовали за месяц.</p>"
                    "<h2>Как найти утечку</h2>"
                    "<ol><li>Закройте в доме все краны, выключите стиральную машину.</li>"
                    "<li>Посмотрите на маленькую звёздочку на приборе.</li>"
                    "<li>Если она вращается, вода где-то течёт. Чаще всего она течёт в унитазе.</li></ol>"
                    "<h2>Зачем нужна поверка</h2>"
                    "<p>Детали прибора с годами изнашиваются, и точность меняется. Её определяет поверка. Срок "
                    "следующей поверки указан в паспорте прибора. Отметьте его в календаре. Если он прошёл, показания "
                    "не принимаются к расчёту.</p>"
                    "<p>Не снимайте пломбу сами. Если она повреждена, сразу сообщите по номеру "
                    '<a href="tel:+77232000024">+7 (7232) 00-00-24</a>. Организации, которые устанавливают и поверяют '
                    'приборы, указаны <a href="page:consumers/meter-installers">в списке</a>.</p>',
                    "<p>The meter in your flat needs neither mains power nor a battery. The water itself turns it. Yet "
                    "it counts very exactly the number on your monthly bill. What is the secret?</p>"
                    "<h2>What is inside</h2>"
                    "<p>As it enters the meter, water turns a wheel with blades. If the water flows faster, the wheel "
                    "turns faster too. Each turn stands for a certain volume of water. A magnet is fixed to the axle "
                    "of the wheel. It pulls a second magnet in the dry part along with it, and that one turns the "
                    "little wheels with figures. So the counter never touches the water, and the figures stay "
                    "clear.</p>"
                    "<h2>How to read the figures</h2>"
                    "<p>The black figures show cubic metres: one cubic metre is a thousand litres, about a hundred "
                    "buckets of water. The red figures are litres. When you submit a reading, give the black figures "
                    "only. It is best to note them on the same day each month. Take the previous reading away from the "
                    "latest one, and you will know how much water you used in the month.</p>"
                    "<h2>How to find a leak</h2>"
                    "<ol><li>Close all the taps in your home and switch off the washing machine.</li>"
                    "<li>Look at the little star on the meter.</li>"
                    "<li>If it turns, water is running somewhere. Most often it is the toilet.</li></ol>"
                    "<h2>Why verification is needed</h2>"
                    "<p>Over the years the parts of a meter wear out, and its accuracy changes. Verification shows by "
                    "how much. The date of the next verification is in the meter’s passport. Mark it in your calendar. "
                    "If it has passed, the readings are not accepted for billing.</p>"
                    "<p>Do not take the seal off yourself. If it is damaged, tell us at once on "
                    '<a href="tel:+77232000024">+7 (7232) 00-00-24</a>. The organisations that install and verify '
                    'meters are given <a href="page:consumers/meter-installers">in the list</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "a-day-in-the-laboratory",
        "date": "2026-02-11",
        "title": T(
            "Зертхана бір күнде нені тексереді",
            "Что лаборатория проверяет за день",
            "What the laboratory checks in a day",
        ),
        "summary": T(
            "Таңғы сынамадан кешкі қорытындыға дейін: су қайдан алынады, қалай тексеріледі және норма бұзылса не "
            "болады.",
            "От утренней пробы до вечернего заключения: где берут воду, как её проверяют и что делают, если норма "
            "нарушена.",
            "From the morning sample to the evening report: where water is taken, how it is checked and what happens "
            "if a norm is not met.",
        ),
        "picture": "laboratory",
        "body": [
            (
                "text",
                T(
                    "<p>Қала әлі оянбай жатып, зертхананың жұмысы басталып кетеді. Мамандар мерекеде де, демалыста да "
                    "кезекшілікте болады, өйткені су күн сайын тексеріледі. Бір күнде отызға жуық сынама талданады. "
                    "Әдеттегі бір жұмыс күнін көрсетейік.</p>",
                    "<p>Город ещё не проснулся, а лаборатория уже работает. Специалисты дежурят и в праздники, и в "
                    "выходные, потому что воду проверяют каждый день. За сутки анализируют около тридцати проб. "
                    "Покажем один обычный рабочий день.</p>",
                    "<p>The city is not yet awake, and the laboratory is already at work. Specialists are on duty on "
                    "holidays and at weekends too, because water is checked every day. About thirty samples are tested "
                    "in a day. Here is one ordinary working day.</p>",
                ),
            ),
            (
                "process",
                {
                    "heading": T("Күн кестесі", "Распорядок дня", "How the day goes"),
                    "stages": [
                        {
                            "title": T("07:30 – сынама алу", "07:30 – отбор проб", "07:30 – taking samples"),
                            "text": T(
                                "<p>Сынама алушылар су тоғандарын, резервуарларды және көшелердегі тұрақты орындарды "
                                "аралайды. Суды стерильді құтыға құйып, салқындатқыш жәшікпен әкеледі. Қалдық хлорды "
                                "сол жерде өлшейді.</p>",
                                "<p>Пробоотборщики объезжают водозаборы, резервуары и постоянные точки на улицах. Воду "
                                "набирают в стерильные бутылки и везут в ящике-холодильнике. Остаточный хлор измеряют "
                                "прямо на месте.</p>",
                                "<p>Samplers go round the intakes, the reservoirs and the fixed points in the streets. "
                                "The water is put into sterile bottles and carried in a cool box. Residual chlorine is "
                                "measured on the spot.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "09:00 – түсі, иісі, дәмі",
                                "09:00 – цвет, запах, вкус",
                                "09:00 – colour, odour, taste",
                            ),
                            "text": T(
                                "<p>Мамандар иіс пен дәмді бес балдық шкала бойынша бағалайды. Лайлылық пен түстілікті "
                                "құрал анықтайды.</p>",
                                "<p>Запах и вкус специалисты оценивают по пятибалльной шкале. Мутность и цветность "
                                "определяет прибор.</p>",
                                "<p>Specialists rate odour and taste on a five-point scale. An instrument finds "
                                "turbidity and colour.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "10:00 – химиялық талдау",
                                "10:00 – химический анализ",
                                "10:00 – chemical analysis",
                            ),
                            "text": T(
                                "<p>Кермектік, темір, нитраттар, хлоридтер, сульфаттар және сутектік көрсеткіш "
                                "анықталады. Әр нәтиже журналға жазылып, нормативпен салыстырылады.</p>",
                                "<p>Определяют жёсткость, железо, нитраты, хлориды, сульфаты и водородный показатель. "
                                "Каждый результат записывают в журнал и сравнивают с нормативом.</p>",
                                "<p>Hardness, iron, nitrates, chlorides, sulphates and pH are found. Each result is "
                                "entered in the log and compared with the norm.</p>",
                            ),
                        },
                        {
                            "title": T(
                                "13:00 – микробиологиялық талдау",
                                "13:00 – микробиологический анализ",
                                "13:00 – microbiological test",
                            ),
                            "text": T(
                                "<p>Су арнайы ортаға егіліп, термостатқа қойылады. Бактериялар болса, олар 24–48 "
                                "сағатта өсіп шығады. Сондықтан бұл талдаудың нәтижесі бірден дайын болмайды.</p>",
                                "<p>Воду высевают на особую среду и ставят в термостат. Если бактерии есть, они "
                                "вырастут за 24–48 часов. Поэтому результат этого анализа готов не сразу.</p>",
                                "<p>The water is put on a special medium and placed in an incubator. If there are "
                                "bacteria, they grow in 24–48 hours. That is why the result of this test is not ready "
                                "at once.</p>",
                            ),
                        },
                        {
                            "title": T("16:30 – қорытынды", "16:30 – заключение", "16:30 – the report"),
                            "text": T(
                                "<p>Зертхана меңгерушісі нәтижелерді қарап, диспетчерлік қызметке хабарлайды.</p>",
                                "<p>Заведующая лабораторией просматривает результаты и сообщает их диспетчерской "
                                "службе.</p>",
                                "<p>The head of the laboratory looks through the results and passes them to the "
                                "dispatch service.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<h2>Көрсеткіш нормадан жоғары болса</h2>"
                    "<p>Сол орыннан бірден екінші сынама алынады. Нәтиже қайталанса, диспетчер желінің осы бөлігін "
                    "жууға бригада жібереді. Су нормаға келгенше сынама күн сайын алынады. Мемлекеттік санитариялық "
                    "бақылау органы да өз сынамасын алып, бізді тәуелсіз тексереді.</p>"
                    "<h2>Суыңыз күмән тудырса</h2>"
                    '<p>Түсі, иісі немесе дәмі өзгерсе, <a href="tel:+77232000020">+7 (7232) 00-00-20</a> нөміріне '
                    "хабарласыңыз. Мекенжайды, қай уақытта байқағаныңызды және бұл суық су ма, әлде ыстық су ма, соны "
                    'айтыңыз. Әрі қарай не болатыны <a href="page:consumers/water-quality">«Судың сапасы»</a> бетінде '
                    "жазылған.</p>",
                    "<h2>Если показатель выше нормы</h2>"
                    "<p>В той же точке сразу берут вторую пробу. Если результат повторился, диспетчер направляет "
                    "бригаду промыть этот участок сети. Пока вода не придёт в норму, пробы берут каждый день. "
                    "Государственный санитарный контроль тоже отбирает свои пробы и проверяет нас независимо.</p>"
                    "<h2>Если вода вызывает сомнения</h2>"
                    '<p>Если изменились цвет, запах или вкус, позвоните по номеру <a href="tel:+77232000020">+7 (7232) '
                    "00-00-20</a>. Назовите адрес, время, когда вы это заметили, и скажите, холодная это вода или "
                    "горячая. Что происходит дальше, написано на странице "
                    '<a href="page:consumers/water-quality">«Качество воды»</a>.</p>',
                    "<h2>If something is above the norm</h2>"
                    "<p>A second sample is taken at the same point at once. If the result is the same, the dispatcher "
                    "sends a crew to flush that part of the network. Until the water is within the norm, samples are "
                    "taken every day. The state sanitary control also takes its own samples and checks us "
                    "independently.</p>"
                    "<h2>If you have doubts about your water</h2>"
                    '<p>If the colour, odour or taste has changed, call <a href="tel:+77232000020">+7 (7232) '
                    "00-00-20</a>. Give the address, the time you noticed it, and say whether it is cold or hot water. "
                    'What happens next is described on the page <a href="page:consumers/water-quality">“Water '
                    "quality”</a>.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "how-a-sewer-works",
        "date": "2025-09-10",
        "title": T("Кәріз қалай жұмыс істейді", "Как работает канализация", "How a sewer works"),
        "summary": T(
            "Раковинадан аққан су қайда кетеді, оны кім тазартады және кәрізге нені тастауға болмайды.",
            "Куда уходит вода из раковины, кто её очищает и что нельзя бросать в канализацию.",
            "Where the water from your sink goes, who cleans it and what must not be thrown into the sewer.",
        ),
        "picture": "wastewater-plant",
        "body": [
            (
                "text",
                T(
                    "<p>Кәріз дұрыс жұмыс істесе, ол туралы ешкім ойламайды. Бірақ раковинаның астынан қаланың екінші "
                    "шетіне дейін созылатын тұтас жүйе бар. Оның басты тетігі – жердің тартылыс күші.</p>"
                    "<h2>Көлбеу құбыр</h2>"
                    "<p>Пәтерден шыққан су тік құбырмен төмен түсіп, үйдің астынан ауладағы құдыққа барады. Одан әрі "
                    "құбырлар сәл еңіс төселеді: әр метрге бірнеше миллиметрден. Осындай еңістің өзі жетеді: су өзі "
                    "ағып, қалдықты ілестіріп әкетеді. Еңіс аз болса, құбыр бітеледі, тым көп болса, су алға кетіп, "
                    "қалдық қалып қояды.</p>"
                    "<h2>Сорғы станциясы</h2>"
                    "<p>Құбыр барған сайын тереңдей береді. Белгілі бір жерде сорғы станциясы суды жоғары көтереді, "
                    "сол жерден ол қайтадан өзі ағады. Станциядағы торлар ірі қоқысты ұстап қалады. Станцияларды "
                    "диспетчер күндіз-түні бақылайды: сорғы тоқтаса, экранда бірден белгі жанады.</p>",
                    "<p>Когда канализация работает как надо, о ней никто не думает. Но из-под раковины до другого края "
                    "города тянется целая система. Главный её двигатель – сила тяжести.</p>"
                    "<h2>Труба с уклоном</h2>"
                    "<p>Из квартиры вода спускается по стояку и под домом идёт к колодцу во дворе. Дальше трубы "
                    "проложены с небольшим уклоном: несколько миллиметров на каждый метр. Этого уклона достаточно: "
                    "вода течёт сама и уносит отходы. Если уклон мал, труба засоряется, если слишком велик – вода "
                    "убегает вперёд, а отходы остаются.</p>"
                    "<h2>Насосная станция</h2>"
                    "<p>Чем дальше, тем глубже уходит труба. В определённом месте насосная станция поднимает воду "
                    "наверх, и оттуда она снова течёт сама. Решётки на станции задерживают крупный мусор. Диспетчер "
                    "следит за станциями днём и ночью: если насос остановится, на экране сразу загорится сигнал.</p>",
                    "<p>When a sewer works as it should, nobody thinks about it. Yet a whole system stretches from "
                    "under your sink to the far side of the city. Its main engine is gravity.</p>"
                    "<h2>A sloping pipe</h2>"
                    "<p>From the flat, water goes down a stack and under the building to a manhole in the yard. From "
                    "there the pipes are laid with a slight slope: a few millimetres in every metre. This slope is "
                    "enough: the water flows by itself and carries the waste along. If the slope is small, the pipe "
                    "blocks; if it is too great, the water runs ahead and the waste stays behind.</p>"
                    "<h2>The pumping station</h2>"
                    "<p>The farther it goes, the deeper the pipe lies. At a certain place a pumping station lifts the "
                    "water up, and from there it flows by itself again. Screens at the station catch large rubbish. "
                    "The dispatcher watches the stations day and night: if a pump stops, a signal lights up on the "
                    "screen.</p>",
                ),
            ),
            (
                "process",
                {
                    "heading": T("Тазарту құрылыстарында", "На очистных сооружениях", "At the treatment plant"),
                    "stages": [
                        {
                            "title": T("Торлар мен құм тұтқыштар", "Решётки и песколовки", "Screens and grit traps"),
                            "text": T(
                                "<p>Алдымен шүберек, қағаз және құм бөлінеді.</p>",
                                "<p>Сначала отделяют тряпки, бумагу и песок.</p>",
                                "<p>First rags, paper and sand are taken out.</p>",
                            ),
                        },
                        {
                            "title": T("Тұндырғыштар", "Отстойники", "Settling tanks"),
                            "text": T(
                                "<p>Су баяу ағады, ауыр бөлшектер түбіне шөгеді.</p>",
                                "<p>Вода течёт медленно, тяжёлые частицы оседают на дно.</p>",
                                "<p>The water moves slowly and heavy particles sink.</p>",
                            ),
                        },
                        {
                            "title": T("Биологиялық тазарту", "Биологическая очистка", "Biological treatment"),
                            "text": T(
                                "<p>Бассейнге ауа үрленеді, ондағы пайдалы бактериялар еріген ластықты жейді.</p>",
                                "<p>В бассейн подают воздух, и полезные бактерии поедают растворённые загрязнения.</p>",
                                "<p>Air is blown into a basin, and useful bacteria eat the dissolved pollution.</p>",
                            ),
                        },
                        {
                            "title": T("Зарарсыздандыру", "Обеззараживание", "Disinfection"),
                            "text": T(
                                "<p>Тазартылған су зарарсыздандырылып, зертханада тексерілген соң өзенге "
                                "жіберіледі.</p>",
                                "<p>Очищенную воду обеззараживают, проверяют в лаборатории и выпускают в реку.</p>",
                                "<p>The treated water is disinfected, checked in the laboratory and released into the "
                                "river.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<h2>Кәрізге нені тастауға болмайды</h2>"
                    "<p>Бір пәтерден тасталған шүберек бүкіл үйдің кәрізін бітеп тастауы мүмкін. Сондықтан мыналарды "
                    "тастамаңыз:</p>"
                    "<ul><li>Ылғал майлықты, мақтаны, жаялықты: олар суда ерімейді.</li>"
                    "<li>Қуырудан қалған майды: ол құбырда қатып, тас сияқты болады.</li>"
                    "<li>Құрылыс қоспасын, бояуды, еріткішті.</li></ul>"
                    "<p>Майды құтыға құйып, суыған соң қоқыс жәшігіне тастаңыз, майлыққа арнап жуынатын бөлмеге шелек "
                    'қойыңыз. Басқа кеңестер <a href="page:consumers/leaflets/sewer">кәріз туралы жадынамада</a> '
                    "бар.</p>",
                    "<h2>Что нельзя бросать в канализацию</h2>"
                    "<p>Тряпка из одной квартиры может засорить канализацию всего дома. Поэтому не бросайте:</p>"
                    "<ul><li>Влажные салфетки, вату, подгузники: они не растворяются в воде.</li>"
                    "<li>Жир после жарки: в трубе он застывает и становится как камень.</li>"
                    "<li>Строительную смесь, краску, растворитель.</li></ul>"
                    "<p>Слейте жир в банку и, когда он остынет, выбросьте в мусор, а для салфеток поставьте в "
                    'ванной ведро. Другие советы есть <a href="page:consumers/leaflets/sewer">в памятке о '
                    "канализации</a>.</p>",
                    "<h2>What must not be thrown into the sewer</h2>"
                    "<p>A rag from one flat can block the sewer of a whole building. So do not throw in:</p>"
                    "<ul><li>Wet wipes, cotton wool, nappies: they do not dissolve in water.</li>"
                    "<li>Fat left after frying: in the pipe it sets and becomes like stone.</li>"
                    "<li>Building mix, paint, solvent.</li></ul>"
                    "<p>Pour fat into a jar and throw it away with the rubbish when it has cooled, and keep a bin in "
                    'the bathroom for wipes. There is more advice <a href="page:consumers/leaflets/sewer">in the '
                    "leaflet on sewers</a>.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "chlorine-smell-in-spring",
        "date": "2025-04-16",
        "title": T(
            "Көктемде судан неге хлор иісі шығады",
            "Почему весной вода пахнет хлором",
            "Why water smells of chlorine in spring",
        ),
        "summary": T(
            "Қар еріген кезде су мұқият зарарсыздандырылады, сондықтан иіс күшейеді. Бұл қауіпті ме және иісті қалай "
            "кетіруге болады?",
            "Во время таяния снега воду обеззараживают особенно тщательно, поэтому запах сильнее. Опасно ли это и как "
            "убрать запах?",
            "During the thaw water is disinfected with extra care, so the smell is stronger. Is it dangerous, and how "
            "can you get rid of it?",
        ),
        "picture": "",
        "body": [
            (
                "text",
                T(
                    "<p>Сәуірде Call-орталыққа бір сұрақ жиі қойылады: «Судан хлор иісі шығады. Оны ішуге бола ма?» "
                    "Қысқа жауап: болады. Енді толығырақ.</p>"
                    "<h2>Хлор не үшін керек</h2>"
                    "<p>Су ұңғымадан кранға жеткенше ұзақ жол жүреді. Осы жолда оған микробтар түспеуі керек. "
                    "Сондықтан су тоғанында суға аз мөлшерде хлор қосылады. Оның бір бөлігі микробтарды жояды, ал "
                    "қалғаны құбырда суды қорғап тұрады. Соны қалдық хлор дейді. Норматив бойынша бос қалдық хлор "
                    "литріне 0,3–0,5 миллиграмм болуы керек.</p>"
                    "<h2>Көктемде не өзгереді</h2>"
                    "<p>Қар еріп, өзендердің деңгейі көтеріледі. Еріген су топырақтан өтіп, жерасты суына қосылады "
                    "және өзімен бірге органикалық заттарды ала келеді. Бұл кезде хлор көбірек жұмсалады. Суды сенімді "
                    "зарарсыздандыру үшін біз хлордың мөлшерін норма шегінде сәл арттырамыз және сынаманы жиірек "
                    "аламыз. Маусымда, су деңгейі түскенде, мөлшер азаяды.</p>"
                    "<p>Адам хлордың иісін тіпті норматив шегінде де сезеді. Иіс таңертең күштірек: су түні бойы "
                    "құбырда тұрып қалады.</p>"
                    "<h2>Иісті қалай кетіруге болады</h2>"
                    "<ul><li>Таңертең суды суық болғанша бір минуттай ағызыңыз.</li>"
                    "<li>Суды аузы ашық құмыраға құйып, жарты сағат қойыңыз: хлор ұшып кетеді.</li>"
                    "<li>Содан кейін құмыраны жауып, тоңазытқышқа қойыңыз. Салқын судың иісі аз білінеді.</li>"
                    "<li>Көмір сүзгісі бар құмыра да көмектеседі, тек сүзгісін уақытында ауыстырыңыз.</li></ul>"
                    "<p>Тұндырылған суды бір тәуліктен артық сақтамаңыз: хлоры ұшқан су қорғаныссыз қалады.</p>"
                    "<h2>Қашан хабарласу керек</h2>"
                    '<p>Иіс өте күшті болса, бірнеше күн кетпесе немесе су лайланса, <a href="tel:+77232000020">+7 '
                    "(7232) 00-00-20</a> нөміріне хабарласыңыз. Өтінім тіркеледі, қажет болса, маман келіп сынама "
                    "алады.</p>",
                    "<p>В апреле в Call-центр часто поступает один вопрос: «Вода пахнет хлором. Можно ли её пить?» "
                    "Короткий ответ: можно. А теперь подробнее.</p>"
                    "<h2>Зачем нужен хлор</h2>"
                    "<p>От скважины до крана вода проходит долгий путь. На этом пути в неё не должны попасть микробы. "
                    "Поэтому на водозаборе в воду добавляют немного хлора. Часть его уничтожает микробы, а остальное "
                    "защищает воду в трубах. Это и называют остаточным хлором. По нормативу свободного остаточного "
                    "хлора должно быть 0,3–0,5 миллиграмма на литр.</p>"
                    "<h2>Что меняется весной</h2>"
                    "<p>Снег тает, и уровень рек поднимается. Талая вода проходит сквозь почву, попадает в подземные "
                    "воды и приносит с собой органические вещества. В это время хлора расходуется больше. Чтобы "
                    "надёжно обеззаразить воду, мы немного увеличиваем дозу в пределах нормы и чаще берём пробы. В "
                    "июне, когда уровень воды падает, дозу уменьшают.</p>"
                    "<p>Человек чувствует запах хлора даже в пределах норматива. Утром запах сильнее: ночью вода "
                    "застаивается в трубах.</p>"
                    "<h2>Как убрать запах</h2>"
                    "<ul><li>Утром слейте воду около минуты, пока она не станет холодной.</li>"
                    "<li>Налейте воду в открытый кувшин и оставьте на полчаса: хлор улетучится.</li>"
                    "<li>Затем закройте кувшин и поставьте в холодильник. У холодной воды запах слабее.</li>"
                    "<li>Поможет и кувшин с угольным фильтром, только вовремя меняйте фильтр.</li></ul>"
                    "<p>Не храните отстоянную воду больше суток: без хлора она остаётся без защиты.</p>"
                    "<h2>Когда звонить</h2>"
                    "<p>Если запах очень сильный, не проходит несколько дней или вода помутнела, позвоните по номеру "
                    '<a href="tel:+77232000020">+7 (7232) 00-00-20</a>. Заявку зарегистрируют, и при необходимости '
                    "специалист приедет и возьмёт пробу.</p>",
                    "<p>In April one question often comes to the call centre: “The water smells of chlorine. Is it "
                    "safe to drink?” In short: yes. Now in more detail.</p>"
                    "<h2>What chlorine is for</h2>"
                    "<p>Water travels a long way from the well to the tap. On this way no microbes must get into it. "
                    "So at the intake a little chlorine is added to the water. Part of it destroys microbes, and the "
                    "rest protects the water in the pipes. That is called residual chlorine. Under the norm there must "
                    "be 0.3–0.5 milligrams of free residual chlorine per litre.</p>"
                    "<h2>What changes in spring</h2>"
                    "<p>The snow melts, and the rivers rise. Meltwater passes through the soil, gets into the "
                    "groundwater and brings organic matter with it. At this time more chlorine is used up. To "
                    "disinfect the water reliably, we raise the dose a little within the norm and take samples more "
                    "often. In June, when the water level falls, the dose is lowered.</p>"
                    "<p>People notice the smell of chlorine even within the norm. It is stronger in the morning: at "
                    "night the water stands still in the pipes.</p>"
                    "<h2>How to get rid of the smell</h2>"
                    "<ul><li>In the morning run the water for about a minute until it is cold.</li>"
                    "<li>Pour water into an open jug and leave it for half an hour: the chlorine will escape.</li>"
                    "<li>Then cover the jug and put it in the fridge. Cold water smells less.</li>"
                    "<li>A jug with a carbon filter helps too; just change the filter on time.</li></ul>"
                    "<p>Do not keep such water for more than a day: without chlorine it is left unprotected.</p>"
                    "<h2>When to call</h2>"
                    "<p>If the smell is very strong, does not go away for several days or the water has turned cloudy, "
                    'call <a href="tel:+77232000020">+7 (7232) 00-00-20</a>. Your request will be recorded, and if '
                    "necessary a specialist will come and take a sample.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "from-well-to-tap",
        "date": "2024-12-25",
        "title": T(
            "Су ұңғымадан кранға дейін қалай жетеді",
            "Как вода приходит из скважины в кран",
            "How water gets from the well to the tap",
        ),
        "summary": T(
            "Кранды ашсаңыз, су ағады. Ал оған дейін су жер астынан көтеріліп, зарарсыздандырылып, қаланың жартысын "
            "кесіп өтеді.",
            "Вы открываете кран, и течёт вода. А до этого её поднимают из-под земли, обеззараживают и ведут через "
            "полгорода.",
            "You turn on the tap and water flows. Before that it is raised from underground, disinfected and led "
            "across half the city.",
        ),
        "picture": "well-field",
        "body": [
            (
                "text",
                T(
                    "<p>Таңертең шәйнекке су құйғанда, оның қайдан келгенін көбіміз ойламаймыз. Ал стақандағы су сізге "
                    "жеткенше талай құбырдан өтіп, тәулік бойы кезекшілікте отырған адамдардың бақылауында болады. Сол "
                    "жолдың басына барайық.</p>"
                    "<p>Өскемен екі өзеннің, Ертіс пен Үлбінің бойында тұр. Өзен аңғарларындағы қиыршық тас пен құмның "
                    "астында жерасты суы бар. Жер қабаттары табиғи сүзгі сияқты: су олардан баяу өтіп, мөлдір "
                    "болады.</p>",
                    "<p>Наливая утром воду в чайник, мы редко думаем, откуда она пришла. А вода в вашем стакане прошла "
                    "по многим трубам под присмотром людей, которые дежурят круглые сутки. Отправимся к началу этого "
                    "пути.</p>"
                    "<p>Усть-Каменогорск стоит на двух реках, Иртыше и Ульбе. Под галькой и песком речных долин лежат "
                    "подземные воды. Слои земли работают как природный фильтр: вода медленно проходит сквозь них и "
                    "становится прозрачной.</p>",
                    "<p>Filling the kettle in the morning, we seldom think where the water has come from. Yet the "
                    "water in your glass has passed through many pipes, watched over by people who are on duty round "
                    "the clock. Let us go to the beginning of this way.</p>"
                    "<p>Oskemen stands on two rivers, the Ertis and the Ulbi. Under the gravel and sand of the river "
                    "valleys lies groundwater. The layers of earth work like a natural filter: water passes through "
                    "them slowly and becomes clear.</p>",
                ),
            ),
            (
                "process",
                {
                    "heading": T("Судың бес аялдамасы", "Пять остановок воды", "Five stops on the way"),
                    "stages": [
                        {
                            "title": T("Ұңғыма", "Скважина", "The well"),
                            "text": T(
                                "<p>Терең сорғы суды жер бетіне көтереді. Ұңғыманың айналасы қоршалған: бұл – "
                                "санитариялық қорғау аймағы, мұнда құрылыс салуға да, мал жаюға да болмайды.</p>",
                                "<p>Глубинный насос поднимает воду на поверхность. Вокруг скважины – ограда: это зона "
                                "санитарной охраны, здесь нельзя ни строить, ни пасти скот.</p>",
                                "<p>A deep pump raises the water to the surface. The well is fenced round: this is a "
                                "sanitary protection zone where nobody may build or graze animals.</p>",
                            ),
                        },
                        {
                            "title": T("Зарарсыздандыру", "Обеззараживание", "Disinfection"),
                            "text": T(
                                "<p>Суға өлшеніп хлор қосылады. Ол суды құбырдың соңына дейін қорғайды.</p>",
                                "<p>В воду добавляют точную дозу хлора. Он защищает воду до самого конца трубы.</p>",
                                "<p>A measured dose of chlorine is added. It protects the water to the very end of the "
                                "pipe.</p>",
                            ),
                        },
                        {
                            "title": T("Резервуар", "Резервуар", "The reservoir"),
                            "text": T(
                                "<p>Түнде су аз жұмсалады, сол кезде резервуарлар толады. Таңертең қала осы қорды "
                                "пайдаланады.</p>",
                                "<p>Ночью воды расходуют мало, и резервуары наполняются. Утром город берёт воду из "
                                "этого запаса.</p>",
                                "<p>At night little water is used, and the reservoirs fill up. In the morning the city "
                                "draws on this store.</p>",
                            ),
                        },
                        {
                            "title": T("Сорғы станциясы", "Насосная станция", "The pumping station"),
                            "text": T(
                                "<p>Сорғылар суға қысым береді. Диспетчер қысымды экраннан көріп отырады да, қажет "
                                "болса, тағы бір сорғыны қосады.</p>",
                                "<p>Насосы создают давление. Диспетчер видит его на экране и при необходимости "
                                "включает ещё один насос.</p>",
                                "<p>Pumps give the water its pressure. The dispatcher watches it on a screen and, if "
                                "necessary, switches on one more pump.</p>",
                            ),
                        },
                        {
                            "title": T("Көше мен үй", "Улица и дом", "The street and the house"),
                            "text": T(
                                "<p>Су магистральдан көше құбырларына, олардан үйлерге тарайды. Құбырлар аязда қатпас "
                                "үшін терең көміледі.</p>",
                                "<p>Из магистрали вода расходится по уличным трубам, а из них – в дома. Чтобы трубы не "
                                "замёрзли, их закладывают глубоко.</p>",
                                "<p>From the main the water branches into street pipes and from them into houses. The "
                                "pipes are laid deep so that they do not freeze.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<h2>Кім не үшін жауап береді</h2>"
                    "<p>Көшедегі құбырларға біздің кәсіпорын жауап береді. Көппәтерлі үйдің ішіндегі ортақ құбырларды "
                    "үйді басқаратын ұйым күтеді. Пәтердегі кранға, икемді түтікке және есептеу құралына пәтер иесі "
                    "қарайды.</p>"
                    "<p>Сондықтан су әлсіз ақса, алдымен көршілеріңізден сұраңыз. Оларда қалыпты болса, кранның торын "
                    'жуып көріңіз. Бүкіл үйде солай болса, <a href="tel:+77232000020">+7 (7232) 00-00-20</a> нөміріне '
                    'хабарласыңыз. Жүйе туралы толығырақ <a href="page:about/water-supply">«Сумен жабдықтау»</a> '
                    "бетінен оқыңыз.</p>",
                    "<h2>Кто за что отвечает</h2>"
                    "<p>За уличные трубы отвечает наше предприятие. Общие трубы внутри многоквартирного дома "
                    "обслуживает организация, которая управляет домом. За краном, гибкой подводкой и прибором учёта в "
                    "квартире следит собственник.</p>"
                    "<p>Поэтому, если напор слабый, сначала спросите соседей. Если у них всё нормально, промойте "
                    'сеточку крана. Если так во всём доме, позвоните по номеру <a href="tel:+77232000020">+7 (7232) '
                    "00-00-20</a>. Подробнее о системе читайте на странице "
                    '<a href="page:about/water-supply">«Водоснабжение»</a>.</p>',
                    "<h2>Who is responsible for what</h2>"
                    "<p>Our utility is responsible for the pipes in the street. Shared pipes inside a block of flats "
                    "are looked after by the organisation that manages the building. The owner looks after the taps, "
                    "the flexible hoses and the meter in the flat.</p>"
                    "<p>So if the flow is weak, ask your neighbours first. If theirs is normal, try washing the mesh "
                    'on the tap. If the whole building has it, call <a href="tel:+77232000020">+7 (7232) 00-00-20</a>. '
                    'Read more about the system on the page <a href="page:about/water-supply">“Water supply”</a>.</p>',
                ),
            ),
        ],
    },
]

ENTREPRENEURS = [
    {
        "slug": "contractor-seminar-2026",
        "date": "2026-10-28",
        "title": T(
            "12 қарашада мердігерлерге арналған семинар өтеді",
            "12 ноября пройдёт семинар для подрядчиков",
            "Seminar for contractors on 12 November",
        ),
        "summary": T(
            "Желіге қосылу, жасырын жұмыстарды тапсыру және атқарушылық құжаттама туралы айтамыз. Қатысу тегін.",
            "Расскажем о подключении к сетям, сдаче скрытых работ и исполнительной документации. Участие бесплатное.",
            "We will speak about connecting to the networks, acceptance of concealed work and as-built documents. It "
            "is free.",
        ),
        "picture": "repair-crew",
        "body": [
            (
                "text",
                T(
                    "<p>Су құбыры мен кәріз желілерін салатын және жөндейтін ұйымдарды семинарға шақырамыз. Ол 2026 "
                    "жылғы 12 қарашада сағат 10:00-де Шәкәрім даңғылы, 180 мекенжайындағы мәжіліс залында өтеді. "
                    "Ұзақтығы – екі жарым сағат.</p>"
                    "<p>Бағдарлама:</p>"
                    "<ul><li>техникалық шарттарды қалай оқу керек және жобада қай жерден жиі қате кетеді;</li>"
                    "<li>траншеяны жаппас бұрын қандай жұмыстар қабылданады және маманды қалай шақыру керек;</li>"
                    "<li>құбырды сынау, жуу және зарарсыздандыру;</li>"
                    "<li>қандай атқарушылық құжаттама және қандай пішімде керек.</li></ul>"
                    "<p>Өткен жылы өтініштер көбіне құжаттардағы екі кемшілікке байланысты қайтарылды: атқарушылық "
                    "сызба болмаған және жасырын жұмыстардың актісіне қол қойылмаған. Семинарда дұрыс толтырылған "
                    "үлгілерді таратамыз.</p>"
                    '<p>Қатысу тегін. 10 қарашаға дейін <a href="tel:+77232700878">8 (7232) 70-08-78</a> нөмірі '
                    "бойынша жазылып, ұйымның атауын және келетін адам санын айтыңыз. Сұрақтарды "
                    '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a> мекенжайына алдын ала жіберуге болады. '
                    'Қосылу тәртібі <a href="page:consumers/technical-conditions">«Техникалық шарттар»</a> бетінде '
                    "жазылған.</p>",
                    "<p>Приглашаем на семинар организации, которые строят и ремонтируют сети водопровода и "
                    "канализации. Он пройдёт 12 ноября 2026 года в 10:00 в актовом зале по адресу: проспект Шакарима, "
                    "180. Продолжительность – два с половиной часа.</p>"
                    "<p>Программа:</p>"
                    "<ul><li>как читать технические условия и где в проекте чаще всего ошибаются;</li>"
                    "<li>какие работы принимают до засыпки траншеи и как вызвать специалиста;</li>"
                    "<li>испытание, промывка и обеззараживание трубы;</li>"
                    "<li>какая исполнительная документация нужна и в каком формате.</li></ul>"
                    "<p>В прошлом году заявления чаще всего возвращали из-за двух недочётов в документах: не было "
                    "исполнительной схемы и не был подписан акт скрытых работ. На семинаре мы раздадим правильно "
                    "заполненные образцы.</p>"
                    '<p>Участие бесплатное. До 10 ноября запишитесь по номеру <a href="tel:+77232700878">8 (7232) '
                    "70-08-78</a>, назовите организацию и число участников. Вопросы можно заранее прислать на адрес "
                    '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. Порядок подключения описан на странице '
                    '<a href="page:consumers/technical-conditions">«Технические условия»</a>.</p>',
                    "<p>We invite organisations that build and repair water and sewer networks to a seminar. It will "
                    "be held on 12 November 2026 at 10:00 in the assembly hall at 180 Shakarim Avenue. It takes two "
                    "and a half hours.</p>"
                    "<p>Programme:</p>"
                    "<ul><li>how to read the technical conditions and where designs most often go wrong;</li>"
                    "<li>what work is accepted before the trench is filled and how to call out a specialist;</li>"
                    "<li>testing, flushing and disinfecting a pipe;</li>"
                    "<li>what as-built documents are needed and in what format.</li></ul>"
                    "<p>Last year applications were most often sent back because of two faults in the papers: there "
                    "was no as-built drawing, and the concealed work certificate was not signed. At the seminar we "
                    "will hand out samples filled in correctly.</p>"
                    '<p>It is free. By 10 November book on <a href="tel:+77232700878">8 (7232) 70-08-78</a>, giving '
                    "the name of your organisation and the number of people. You can send questions in advance to "
                    '<a href="mailto:secvoda@mail.ru">secvoda@mail.ru</a>. How to connect is described on the page '
                    '<a href="page:consumers/technical-conditions">“Technical conditions for connection”</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "procurement-plan-2026",
        "date": "2026-01-15",
        "title": T(
            "2026 жылға арналған сатып алу жоспары жарияланды",
            "Опубликован план закупок на 2026 год",
            "The procurement plan for 2026 has been published",
        ),
        "summary": T(
            "Құбыр, реактив, арнайы киім, жөндеу жұмыстары: не сатып алатынымыз және конкурсқа қалай қатысуға болатыны "
            "туралы.",
            "Трубы, реактивы, спецодежда, ремонтные работы: что мы будем закупать и как участвовать в конкурсе.",
            "Pipes, reagents, workwear, repair work: what we are going to buy and how to take part in tenders.",
        ),
        "picture": "",
        "body": [
            (
                "text",
                T(
                    "<p>«Өскемен Водоканал» 2026 жылға арналған сатып алу жоспарын мемлекеттік сатып алу порталында "
                    'жариялады. Портал – <a href="https://goszakup.gov.kz">goszakup.gov.kz</a>. Жоспарды «Өскемен '
                    "Водоканал» атауы бойынша тауып, тіркелмей-ақ оқуға болады.</p>"
                    "<p>Биыл негізінен мыналар сатып алынады:</p>"
                    "<ul><li>полиэтилен құбырлар, ысырмалар және жалғағыш бөлшектер;</li>"
                    "<li>зертханаға арналған реактивтер мен ыдыстар;</li>"
                    "<li>арнайы киім және қорғаныш құралдары;</li>"
                    "<li>жолдың асфальтын қалпына келтіру және сорғы жөндеу жұмыстары.</li></ul>",
                    "<p>«Өскемен Водоканал» опубликовал план закупок на 2026 год на портале государственных закупок. "
                    'Портал – <a href="https://goszakup.gov.kz">goszakup.gov.kz</a>. План можно найти по названию '
                    "«Өскемен Водоканал» и прочитать без регистрации.</p>"
                    "<p>В этом году мы в основном закупаем:</p>"
                    "<ul><li>полиэтиленовые трубы, задвижки и соединительные детали;</li>"
                    "<li>реактивы и посуду для лаборатории;</li>"
                    "<li>спецодежду и средства защиты;</li>"
                    "<li>работы по восстановлению асфальта и ремонту насосов.</li></ul>",
                    "<p>Oskemen Vodokanal has published its procurement plan for 2026 on the state procurement portal. "
                    'The portal is <a href="https://goszakup.gov.kz">goszakup.gov.kz</a>. You can find the plan by the '
                    "name of the utility and read it without registering.</p>"
                    "<p>This year we are mainly buying:</p>"
                    "<ul><li>polyethylene pipes, valves and fittings;</li>"
                    "<li>reagents and glassware for the laboratory;</li>"
                    "<li>workwear and protective equipment;</li>"
                    "<li>restoration of road surfaces and repair of pumps.</li></ul>",
                ),
            ),
            (
                "steps",
                {
                    "heading": T("Қалай қатысуға болады", "Как участвовать", "How to take part"),
                    "steps": [
                        {
                            "title": T("Тіркеліңіз", "Зарегистрируйтесь", "Register"),
                            "text": T(
                                "<p>Порталға электрондық цифрлық қолтаңбамен кіріп, өнім беруші ретінде "
                                "тіркеліңіз.</p>",
                                "<p>Войдите на портал с электронной цифровой подписью и зарегистрируйтесь как "
                                "поставщик.</p>",
                                "<p>Enter the portal with your electronic digital signature and register as a "
                                "supplier.</p>",
                            ),
                        },
                        {
                            "title": T("Хабарландыруды күтіңіз", "Следите за объявлениями", "Watch for notices"),
                            "text": T(
                                "<p>Жоспарда әр сатып алудың айы көрсетілген. Хабарландыру мен техникалық ерекшелік "
                                "сол айда шығады.</p>",
                                "<p>В плане указан месяц каждой закупки. Объявление и техническая спецификация выйдут "
                                "в этом месяце.</p>",
                                "<p>The plan gives the month of each purchase. The notice and the technical "
                                "specification come out in that month.</p>",
                            ),
                        },
                        {
                            "title": T("Өтінім беріңіз", "Подайте заявку", "Apply"),
                            "text": T(
                                "<p>Өтінім тек портал арқылы қабылданады. Қағаз түрінде немесе электрондық поштамен "
                                "келген өтінім қаралмайды.</p>",
                                "<p>Заявки принимаются только через портал. Заявки на бумаге и по электронной почте не "
                                "рассматриваются.</p>",
                                "<p>Applications are accepted through the portal only. Those on paper or by e-mail are "
                                "not considered.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<p>Жыл ішінде жоспар өзгеруі мүмкін, сондықтан порталдағы соңғы нұсқасын қараңыз. Қатысу үшін "
                    "ешкімге ақы төлеудің қажеті жоқ. Біреу кәсіпорын атынан ақша сұраса, бізге "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a> нөмірі бойынша хабарлаңыз.</p>',
                    "<p>В течение года план может меняться, поэтому смотрите последнюю версию на портале. За участие "
                    "никому платить не нужно. Если кто-то просит денег от имени предприятия, сообщите нам по номеру "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                    "<p>The plan may change during the year, so look at the latest version on the portal. You need not "
                    "pay anyone to take part. If somebody asks for money in the name of the utility, tell us on "
                    '<a href="tel:+77232700878">8 (7232) 70-08-78</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "discharge-requirements-2025",
        "date": "2025-10-15",
        "title": T(
            "Қала кәрізіне қандай сарқынды су жіберуге болады",
            "Какие стоки можно сбрасывать в городскую канализацию",
            "What wastewater may be discharged into the city sewer",
        ),
        "summary": T(
            "Автожуу, кір жуу орны, цех пен наубайхана иелеріне: нені кәрізге ағызуға болмайды және су сынамасы қалай "
            "алынады.",
            "Владельцам автомоек, прачечных, цехов и пекарен: что нельзя сливать в канализацию и как отбирают пробы.",
            "For owners of car washes, laundries, workshops and bakeries: what must not go into the sewer and how "
            "samples are taken.",
        ),
        "picture": "wastewater-plant",
        "body": [
            (
                "text",
                T(
                    "<p>Тазарту құрылыстарында суды тірі бактериялар тазартады. Улы немесе майлы су келсе, олар "
                    "қырылып қалады, сонда бүкіл қаланың суы дұрыс тазартылмайды. Сондықтан кәсіпорындардың сарқынды "
                    "суына талап қойылады. Ол шартта және елді мекендердің су бұру жүйелеріне сарқынды суды қабылдау "
                    'қағидаларында жазылған. Қағидаларды <a href="https://adilet.zan.kz">adilet.zan.kz</a> сайтынан '
                    "оқуға болады.</p>"
                    "<p>Кәрізге мыналарды ағызуға болмайды:</p>"
                    "<ul><li>майды, мұнай өнімдерін және еріткіштерді;</li>"
                    "<li>қышқылды, сілтіні және бояуды;</li>"
                    "<li>құмды, цементті, жоңқаны және тамақ қалдығын;</li>"
                    "<li>қар мен жаңбыр суын.</li></ul>"
                    "<p>Автожууға құм тұтқыш пен мұнай ұстағыш, наубайхана мен кафеге май ұстағыш, кір жуу орнына "
                    "талшық ұстайтын тор қажет. Оларды өз желіңізге, біздің құдыққа дейін орнатыңыз.</p>"
                    "<p>Сынаманы зертханамыз бақылау құдығынан сіздің өкіліңіздің қатысуымен алады, акт екі дана болып "
                    "жасалады. Қаласаңыз, сол судың бір бөлігін тәуелсіз зертханаға апара аласыз. Көрсеткіш шарттағы "
                    "шамадан асса, сізге хабарлама жібереміз де, түзету мерзімін белгілейміз.</p>"
                    "<p>Шартыңызда бақылау құдығы көрсетілмесе немесе қызмет түрі өзгерсе, абоненттік бөлімге "
                    '<a href="tel:+77232000025">+7 (7232) 00-00-25</a> нөмірі бойынша хабарласыңыз.</p>',
                    "<p>На очистных сооружениях воду очищают живые бактерии. Если приходит ядовитая или жирная вода, "
                    "они гибнут, и тогда плохо очищается вода всего города. Поэтому к стокам предприятий есть "
                    "требования. Они записаны в договоре и в правилах приёма сточных вод в системы водоотведения "
                    "населённых пунктов. Правила можно прочитать на сайте "
                    '<a href="https://adilet.zan.kz">adilet.zan.kz</a>.</p>'
                    "<p>В канализацию нельзя сливать:</p>"
                    "<ul><li>жир, нефтепродукты и растворители;</li>"
                    "<li>кислоты, щёлочи и краски;</li>"
                    "<li>песок, цемент, стружку и пищевые отходы;</li>"
                    "<li>талую и дождевую воду.</li></ul>"
                    "<p>Автомойке нужны песколовка и нефтеуловитель, пекарне и кафе – жироуловитель, прачечной – "
                    "решётка для волокон. Ставьте их на своей сети, до нашего колодца.</p>"
                    "<p>Пробу наша лаборатория берёт из контрольного колодца в присутствии вашего представителя, акт "
                    "составляют в двух экземплярах. При желании часть той же воды вы можете отвезти в независимую "
                    "лабораторию. Если показатель выше указанного в договоре, мы направим уведомление и назначим срок "
                    "для исправления.</p>"
                    "<p>Если в договоре не указан контрольный колодец или изменился вид деятельности, обратитесь в "
                    'абонентский отдел по номеру <a href="tel:+77232000025">+7 (7232) 00-00-25</a>.</p>',
                    "<p>At the treatment plant water is cleaned by living bacteria. If poisonous or greasy water comes "
                    "in, they die, and then the water of the whole city is badly treated. So there are requirements "
                    "for the wastewater of businesses. They are set down in your contract and in the rules for "
                    "accepting wastewater into the sewer systems of settlements. You can read the rules at "
                    '<a href="https://adilet.zan.kz">adilet.zan.kz</a>.</p>'
                    "<p>These must not go into the sewer:</p>"
                    "<ul><li>fat, oil products and solvents;</li>"
                    "<li>acids, alkalis and paints;</li>"
                    "<li>sand, cement, shavings and food waste;</li>"
                    "<li>meltwater and rainwater.</li></ul>"
                    "<p>A car wash needs a sand trap and an oil separator, a bakery or a café a grease trap, a laundry "
                    "a screen for fibres. Put them on your own pipes, before our manhole.</p>"
                    "<p>Our laboratory takes a sample from the control manhole in the presence of your representative, "
                    "and a record is made in two copies. If you wish, you can take part of the same water to an "
                    "independent laboratory. If a value is higher than in the contract, we will send you a notice and "
                    "set a time to put it right.</p>"
                    "<p>If your contract names no control manhole, or the kind of your business has changed, contact "
                    'the customer department on <a href="tel:+77232000025">+7 (7232) 00-00-25</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "grease-traps-2025",
        "date": "2025-06-18",
        "title": T(
            "Кафе мен асхана иелеріне: май ұстағышты тексеріңіз",
            "Кафе и столовым: проверьте жироуловитель",
            "Cafés and canteens: check your grease trap",
        ),
        "summary": T(
            "Жазда тамақтандыру орындарына келушілер көбейеді, кәрізге түсетін май да артады. Май ұстағыш қалай "
            "таңдалады және қашан тазаланады?",
            "Летом в кафе и столовых больше посетителей, и жира в стоках тоже больше. Как выбрать жироуловитель и "
            "когда его чистить?",
            "In summer more people eat out, and more grease gets into the sewer. How do you choose a grease trap, and "
            "when is it cleaned?",
        ),
        "picture": "",
        "body": [
            (
                "text",
                T(
                    "<p>Ыстық май раковинаға сұйық күйде құйылады, ал суық құбырда қатып қалады. Бірте-бірте ол "
                    "құбырды бітейді, сарқынды су алдымен сіздің ас үйіңізге шығады. Мұны май ұстағыш болдырмайды: ол "
                    "– су баяу өтетін, майы бетінде қалатын ыдыс.</p>"
                    "<p>Май ұстағыш тамақ дайындайтын немесе ыдыс жуатын барлық орынға қажет: кафеге, асханаға, "
                    "наубайханаға, ет цехына. Оны былай күтіңіз:</p>"
                    "<ul><li>өнімділігін сантехник барлық раковина мен ыдыс жуғыш машинаның су шығынын қосып "
                    "есептесін;</li>"
                    "<li>қақпағы оңай ашылатын жерге орнатыңыз, әйтпесе оны ешкім тазаламайды;</li>"
                    "<li>аптасына бір рет қарап, май қабаты ыдыстың төрттен біріне жеткенде тазалаңыз;</li>"
                    "<li>жиналған майды осындай қалдық қабылдайтын ұйымға тапсырып, актілерді сақтаңыз.</li></ul>"
                    "<p>Табаны жуардан бұрын қағаз сүлгімен сүртіңіз, ал фритюр майын бөлек бөшкеге құйыңыз. Осының "
                    "өзі кәрізге түсетін майды едәуір азайтады. Майды ыстық сумен немесе химиямен «шайып жіберуге» "
                    "болмайды: ол сәл әріректе қайта қатады.</p>",
                    "<p>Горячий жир попадает в раковину жидким, а в холодной трубе застывает. Постепенно он забивает "
                    "трубу, и стоки выходят прежде всего на вашу кухню. Этого не допускает жироуловитель: ёмкость, "
                    "сквозь которую вода проходит медленно, а жир остаётся на поверхности.</p>"
                    "<p>Жироуловитель нужен везде, где готовят еду или моют посуду: в кафе, столовой, пекарне, мясном "
                    "цехе. Обращайтесь с ним так:</p>"
                    "<ul><li>пусть сантехник рассчитает производительность, сложив расход воды всех раковин и "
                    "посудомоечных машин;</li>"
                    "<li>поставьте его там, где крышку легко открыть, иначе чистить его никто не будет;</li>"
                    "<li>осматривайте раз в неделю и чистите, когда слой жира займёт четверть ёмкости;</li>"
                    "<li>сдавайте собранный жир организации, которая принимает такие отходы, и храните акты.</li></ul>"
                    "<p>Прежде чем мыть сковороду, протрите её бумажным полотенцем, а масло из фритюра сливайте в "
                    "отдельную бочку. Уже от этого жира в стоках станет заметно меньше. «Смывать» жир кипятком или "
                    "химией нельзя: чуть дальше он застынет снова.</p>",
                    "<p>Hot fat goes down the sink as a liquid and sets in the cold pipe. Little by little it blocks "
                    "the pipe, and sewage comes up first of all in your own kitchen. A grease trap prevents this: it "
                    "is a tank through which water passes slowly, while the fat stays on top.</p>"
                    "<p>A grease trap is needed wherever food is cooked or dishes are washed: in a café, a canteen, a "
                    "bakery, a meat shop. Look after it like this:</p>"
                    "<ul><li>have a plumber work out the capacity by adding up the flow of all the sinks and "
                    "dishwashers;</li>"
                    "<li>put it where the lid is easy to open, or nobody will clean it;</li>"
                    "<li>look into it once a week and clean it when the layer of fat fills a quarter of the tank;</li>"
                    "<li>hand the fat over to an organisation that accepts such waste and keep the records.</li></ul>"
                    "<p>Before you wash a pan, wipe it with a paper towel, and pour used frying oil into a separate "
                    "barrel. This alone makes much less fat in the wastewater. Do not “wash away” fat with boiling "
                    "water or chemicals: a little farther on it will set again.</p>",
                ),
            ),
            (
                "callout",
                {
                    "kind": "note",
                    "title": T("Кеңес керек пе?", "Нужен совет?", "Do you need advice?"),
                    "text": T(
                        '<p><a href="tel:+77232700878">8 (7232) 70-08-78</a> нөміріне хабарласыңыз. Маман келіп, май '
                        "ұстағышты қай жерге қойған дұрыс екенін тегін көрсетеді.</p>",
                        '<p>Позвоните по номеру <a href="tel:+77232700878">8 (7232) 70-08-78</a>. Специалист приедет и '
                        "бесплатно покажет, где лучше поставить жироуловитель.</p>",
                        '<p>Call <a href="tel:+77232700878">8 (7232) 70-08-78</a>. A specialist will come and show '
                        "you, free of charge, where best to put the grease trap.</p>",
                    ),
                },
            ),
        ],
    },
    {
        "slug": "contract-before-opening-2024",
        "date": "2024-12-12",
        "title": T(
            "Дүкен не кафе ашпас бұрын сумен жабдықтау шартын жасасыңыз",
            "До открытия магазина или кафе заключите договор на воду",
            "Before you open a shop or café, sign a water contract",
        ),
        "summary": T(
            "Шарттың жобасы 5 жұмыс күнінде дайындалады, ақысы жоқ. Қандай құжаттар керек және неден бастаған жөн?",
            "Проект договора готовят за 5 рабочих дней, бесплатно. Какие документы нужны и с чего начать?",
            "A draft contract is ready in 5 working days and costs nothing. Which documents do you need, and where do "
            "you start?",
        ),
        "picture": "office",
        "body": [
            (
                "text",
                T(
                    "<p>Кәсіпкер үй-жайды сатып алады немесе жалға алады, жөндейді, ашады – ал сумен жабдықтау шарты "
                    "бұрынғы иесінің атында қалады. Мұндайда түбіртек басқа адамға барады, қарыз жиналады, ал қызмет "
                    "түрі өзгерсе, есеп те дұрыс болмайды. Сондықтан шартты ашылудан бір ай бұрын рәсімдеген жөн.</p>",
                    "<p>Предприниматель покупает или арендует помещение, ремонтирует, открывается – а договор на воду "
                    "остаётся на прежнем владельце. Тогда счета приходят другому человеку, копится долг, а если "
                    "изменился вид деятельности, то и расчёт неверен. Поэтому договор лучше оформить за месяц до "
                    "открытия.</p>",
                    "<p>An entrepreneur buys or rents premises, refits them and opens – and the water contract stays "
                    "with the previous owner. Then the bills go to another person, a debt builds up, and if the kind "
                    "of business has changed, the charges are wrong too. So it is best to arrange the contract a month "
                    "before you open.</p>",
                ),
            ),
            (
                "steps",
                {
                    "heading": T("Неден бастау керек", "С чего начать", "Where to start"),
                    "steps": [
                        {
                            "title": T("Есептеу құралын тексеріңіз", "Проверьте прибор учёта", "Check the meter"),
                            "text": T(
                                "<p>Құралдың пломбасы бүтін бе, салыстырып тексеру мерзімі өтпеген бе, соны қараңыз. "
                                "Сандарын суретке түсіріп алыңыз.</p>",
                                "<p>Посмотрите, цела ли пломба и не прошёл ли срок поверки. Сфотографируйте цифры.</p>",
                                "<p>See that the seal is whole and the verification has not run out. Take a photo of "
                                "the figures.</p>",
                            ),
                        },
                        {
                            "title": T("Құжаттарды жинаңыз", "Соберите документы", "Collect the documents"),
                            "text": T(
                                "<p>Тіркеу туралы анықтама, үй-жайға құқық беретін құжат немесе жалдау шарты, құралдың "
                                "паспорты және банк деректемелері керек.</p>",
                                "<p>Нужны справка о регистрации, документ на помещение или договор аренды, паспорт "
                                "прибора и банковские реквизиты.</p>",
                                "<p>You need a registration certificate, the title to the premises or the lease, the "
                                "meter’s passport and your bank details.</p>",
                            ),
                        },
                        {
                            "title": T("Өтініш беріңіз", "Подайте заявление", "Apply"),
                            "text": T(
                                "<p>Өтінішке қызмет түрін, жұмыс уақытын және қанша адам жұмыс істейтінін жазыңыз. "
                                "Абоненттік бөлім судың көлемін осыған қарап есептейді.</p>",
                                "<p>Укажите в заявлении вид деятельности, часы работы и число работников. По ним "
                                "абонентский отдел рассчитает объём воды.</p>",
                                "<p>In the application, give the kind of business, the working hours and the number of "
                                "staff. From these the customer department works out the volume of water.</p>",
                            ),
                        },
                        {
                            "title": T("Шартқа қол қойыңыз", "Подпишите договор", "Sign the contract"),
                            "text": T(
                                "<p>Маман үй-жайды қарағаннан кейін шарттың жобасы 5 жұмыс күні ішінде дайын болады. "
                                "Оған ақы алынбайды.</p>",
                                "<p>Проект договора готов в течение 5 рабочих дней после осмотра помещения. Плата за "
                                "это не берётся.</p>",
                                "<p>The draft contract is ready within 5 working days of the inspection of the "
                                "premises. There is no charge for it.</p>",
                            ),
                        },
                    ],
                },
            ),
            (
                "text",
                T(
                    "<p>Үй-жайды қабылдаған күнгі көрсеткіш актіге жазылуы керек: сол күннен бастап есеп сізге "
                    'жүргізіледі. Толық тәртібі <a href="page:consumers/contracts-legal">«Заңды тұлғалар үшін»</a> '
                    "бетінде берілген.</p>",
                    "<p>Показание на день приёма помещения должно быть записано в акте: с этого дня расчёт ведётся с "
                    'вами. Полный порядок дан на странице <a href="page:consumers/contracts-legal">«Для юридических '
                    "лиц»</a>.</p>",
                    "<p>The reading on the day you take over the premises must be in the handover record: from that "
                    "day the charges are yours. The full procedure is on the page "
                    '<a href="page:consumers/contracts-legal">“For legal entities”</a>.</p>',
                ),
            ),
            (
                "documents",
                {
                    "heading": T("Қажет құжаттар", "Нужные документы", "Documents you need"),
                    "documents": ["application-legal", "model-contract-legal"],
                },
            ),
        ],
    },
]

TRADE_UNION = [
    {
        "slug": "blood-donor-day-2026",
        "date": "2026-06-12",
        "title": T(
            "34 қызметкер донор болды",
            "34 сотрудника стали донорами крови",
            "Thirty-four employees gave blood",
        ),
        "summary": T(
            "Дүниежүзілік донор күнінің қарсаңында кәсіподақ комитеті кәсіпорында донор күнін өткізді.",
            "Накануне Всемирного дня донора крови профсоюзный комитет провёл на предприятии день донора.",
            "On the eve of World Blood Donor Day the trade union committee held a donor day at the utility.",
        ),
        "picture": "",
        "body": [
            (
                "text",
                T(
                    "<p>11 маусымда кәсіпорынға облыстық қан орталығының көшпелі бригадасы келді. Кәсіподақ комитеті "
                    "мәжіліс залын дайындап, әр бөлімнің келетін уақытын кестемен бөлді. Соның арқасында ұзын кезек "
                    "болған жоқ, бригадалардың жұмысы да тоқтамады.</p>"
                    "<p>Қан тапсыруға 41 адам жазылды. Дәрігерлер тексеруінен кейін 34 адам донор болды, олардың 12-сі "
                    "қанды алғаш рет тапсырды. Барлығы 15 литрден астам қан жиналды.</p>"
                    "<p>«Алғашында қорқып едім. Бәрі он минутта бітті, кейін тәтті шай берді», – дейді сорғы "
                    "қондырғыларының машинисі Дәурен Әлімов. Ол енді жылына екі рет келмек.</p>"
                    "<p>Донорларға ұжымдық шарт бойынша ақылы демалыс күндері беріледі, оны қан тапсырған күні немесе "
                    "кейін пайдалануға болады. Кәсіподақ комитеті әр донорға алғыс хат пен бассейнге билет "
                    "табыстады.</p>"
                    "<p>Келесі донор күні желтоқсанға жоспарланған. Қатысқыңыз келсе, бөліміңіздің кәсіподақ өкіліне "
                    "айтыңыз.</p>",
                    "<p>11 июня на предприятие приехала выездная бригада областного центра крови. Профсоюзный комитет "
                    "подготовил актовый зал и составил график для каждого отдела. Благодаря этому не было длинной "
                    "очереди и работа бригад не останавливалась.</p>"
                    "<p>Сдать кровь записался 41 человек. После осмотра врачей донорами стали 34 человека, 12 из них "
                    "сдали кровь впервые. Всего собрано более 15 литров крови.</p>"
                    "<p>«Сначала я боялся. Всё закончилось за десять минут, потом угостили сладким чаем», – говорит "
                    "машинист насосных установок Даурен Алимов. Теперь он собирается приходить два раза в год.</p>"
                    "<p>По коллективному договору донорам дают оплачиваемые дни отдыха, их можно взять в день сдачи "
                    "крови или позже. Профсоюзный комитет вручил каждому донору благодарственное письмо и билет в "
                    "бассейн.</p>"
                    "<p>Следующий день донора запланирован на декабрь. Если хотите участвовать, скажите профсоюзному "
                    "представителю вашего отдела.</p>",
                    "<p>On 11 June the mobile team of the regional blood centre came to the utility. The trade union "
                    "committee got the assembly hall ready and drew up a timetable for each department. Thanks to this "
                    "there was no long queue, and the crews’ work did not stop.</p>"
                    "<p>Forty-one people put their names down. After the doctors’ examination 34 gave blood, 12 of "
                    "them for the first time. More than 15 litres of blood were collected in all.</p>"
                    "<p>“At first I was afraid. It was all over in ten minutes, and then they gave us sweet tea,” says "
                    "the pump operator Dauren Alimov. Now he means to come twice a year.</p>"
                    "<p>Under the collective agreement donors get paid days off, to be taken on the day or later. The "
                    "trade union committee gave each donor a letter of thanks and a ticket to the swimming pool.</p>"
                    "<p>The next donor day is planned for December. If you would like to take part, tell the trade "
                    "union representative of your department.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "summer-camp-2026",
        "date": "2026-04-22",
        "title": T(
            "Қызметкерлердің балаларына жазғы лагерьге жолдамалар беріледі",
            "Детям сотрудников выделяют путёвки в летний лагерь",
            "Summer camp vouchers for the children of employees",
        ),
        "summary": T(
            "Кәсіподақ комитеті үш ауысымға 45 жолдама алды. Өтініш 15 мамырға дейін қабылданады.",
            "Профсоюзный комитет получил 45 путёвок на три смены. Заявления принимают до 15 мая.",
            "The trade union committee has 45 vouchers for three stays. Applications are accepted until 15 May.",
        ),
        "picture": "city-rivers",
        "body": [
            (
                "text",
                T(
                    "<p>Биыл жазда кәсіподақ мүшелерінің балалары қала сыртындағы сауықтыру лагерінде демала алады. "
                    "Лагерь қарағайлы орманда, су жағасында орналасқан. Кәсіподақ комитеті 45 жолдама алды: маусымда, "
                    "шілдеде және тамызда 15 баладан барады. Әр ауысым он күнге созылады.</p>"
                    "<p>Жолдама 7–15 жастағы балаларға беріледі. Құнының 70 пайызын кәсіподақ төлейді, қалғанын "
                    "ата-анасы төлейді. Көпбалалы отбасылар, баласын жалғыз тәрбиелейтін ата-аналар және мүгедектігі "
                    "бар баланың ата-аналары үшін жолдама тегін. Лагерьге автобус апарып-әкеледі.</p>"
                    "<p>Өтінішпен бірге мыналарды тапсырыңыз:</p>"
                    "<ul><li>баланың туу туралы куәлігінің көшірмесі;</li>"
                    "<li>емханадан алынған денсаулық туралы анықтама, оны баратын күннен он күн бұрын алса да "
                    "болады;</li>"
                    "<li>жеңілдікке құқығыңыз болса, оны растайтын құжат.</li></ul>"
                    "<p>Өтінішті кәсіподақ комитетіне 15 мамырға дейін беріңіз. Жолдамалар 20 мамырда бөлінеді. Өтініш "
                    "орыннан көп болса, жолдама алдымен өткен жылы лагерьге бармаған балаларға беріледі.</p>",
                    "<p>Этим летом дети членов профсоюза смогут отдохнуть в загородном оздоровительном лагере. Лагерь "
                    "стоит в сосновом лесу, у воды. Профсоюзный комитет получил 45 путёвок: в июне, июле и августе "
                    "поедут по 15 детей. Каждая смена длится десять дней.</p>"
                    "<p>Путёвки дают детям 7–15 лет. Профсоюз оплачивает 70 процентов стоимости, остальное платят "
                    "родители. Для многодетных семей, родителей, которые воспитывают ребёнка одни, и родителей детей с "
                    "инвалидностью путёвка бесплатная. В лагерь и обратно детей везёт автобус.</p>"
                    "<p>Вместе с заявлением сдайте:</p>"
                    "<ul><li>копию свидетельства о рождении ребёнка;</li>"
                    "<li>справку о здоровье из поликлиники, её можно получить и за десять дней до поездки;</li>"
                    "<li>документ, подтверждающий право на льготу, если оно у вас есть.</li></ul>"
                    "<p>Подайте заявление в профсоюзный комитет до 15 мая. Путёвки распределят 20 мая. Если заявлений "
                    "будет больше, чем мест, сначала их получат дети, которые не ездили в лагерь в прошлом году.</p>",
                    "<p>This summer the children of trade union members can have a holiday at a health camp outside "
                    "the city. The camp stands in a pine forest by the water. The trade union committee has 45 "
                    "vouchers: 15 children will go in each of June, July and August. Each stay lasts ten days.</p>"
                    "<p>The vouchers are for children aged 7–15. The trade union pays 70 per cent of the price, and "
                    "the parents pay the rest. For large families, single parents and parents of a child with a "
                    "disability the voucher is free. A bus takes the children there and back.</p>"
                    "<p>With the application, hand in:</p>"
                    "<ul><li>a copy of the child’s birth certificate;</li>"
                    "<li>a health certificate from the clinic, which you may also get ten days before the trip;</li>"
                    "<li>a document that confirms your right to a concession, if you have one.</li></ul>"
                    "<p>Apply to the trade union committee by 15 May. The vouchers will be given out on 20 May. If "
                    "there are more applications than places, children who did not go to the camp last year come "
                    "first.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "labour-veterans-2025",
        "date": "2025-09-26",
        "title": T(
            "Еңбек күні қарсаңында ардагерлер құрметтелді",
            "Накануне Дня труда чествовали ветеранов",
            "Veterans honoured on the eve of Labour Day",
        ),
        "summary": T(
            "Кәсіпорында жиырма жылдан астам еңбек еткен 28 зейнеткер қонаққа шақырылды.",
            "В гости пригласили 28 пенсионеров, которые проработали на предприятии больше двадцати лет.",
            "Twenty-eight pensioners who worked at the utility for more than twenty years were invited as guests.",
        ),
        "picture": "pumping-station",
        "body": [
            (
                "text",
                T(
                    "<p>Қазақстанда Еңбек күні қыркүйектің соңғы жексенбісінде аталып өтеді. Осы мерекенің қарсаңында "
                    "кәсіподақ комитеті еңбек ардагерлерін қонаққа шақырды. Олардың әрқайсысы кәсіпорында жиырма "
                    "жылдан астам жұмыс істеген.</p>"
                    "<p>Ардагерлер алдымен жаңартылған сорғы станциясын аралады. Бұрын мұнда төрт адам кезекшілікте "
                    "отырып, көрсеткіштерді сағат сайын журналға жазатын. Қазір қысым мен судың шығыны диспетчердің "
                    "экранынан көрінеді. «Сорғының дыбысынан-ақ бәрі түсінікті: жақсы жұмыс істеп тұр», – деді бұрынғы "
                    "шебер Виктор Семёнович Лапин.</p>"
                    "<p>Содан кейін дастарқан жайылып, жас қызметкерлер ән айтып, домбыра тартты. Бес ардагерге құрмет "
                    "грамотасы, ал барлық қонаққа азық-түлік жиынтығы мен гүл табыс етілді.</p>"
                    "<p>Кәсіподақ комитеті зейнеткерлермен жыл бойы байланысын үзбейді: мерейтоймен құттықтайды, "
                    "емделуге көмектеседі, қысқа отын түсіріп береді. Кәсіпорында жұмыс істеген танысыңызға көмек "
                    'қажет болса, бізге айтыңыз. Көмек түрлері <a href="page:about/trade-union">«Кәсіподақ '
                    "комитеті»</a> бетінде жазылған.</p>",
                    "<p>В Казахстане День труда отмечают в последнее воскресенье сентября. Накануне праздника "
                    "профсоюзный комитет пригласил в гости ветеранов труда. Каждый из них проработал на предприятии "
                    "больше двадцати лет.</p>"
                    "<p>Сначала ветераны осмотрели обновлённую насосную станцию. Раньше здесь дежурили четыре человека "
                    "и каждый час записывали показания в журнал. Сейчас давление и расход воды видны на экране "
                    "диспетчера. «По звуку насоса всё понятно: хорошо работает», – сказал бывший мастер Виктор "
                    "Семёнович Лапин.</p>"
                    "<p>Потом накрыли праздничный стол, молодые сотрудники пели и играли на домбре. Пятерым ветеранам "
                    "вручили почётные грамоты, а всем гостям – продуктовые наборы и цветы.</p>"
                    "<p>Профсоюзный комитет поддерживает связь с пенсионерами круглый год: поздравляет с юбилеями, "
                    "помогает с лечением, привозит на зиму дрова. Если помощь нужна вашему знакомому, который работал "
                    "на предприятии, скажите нам. Виды помощи описаны на странице "
                    '<a href="page:about/trade-union">«Профсоюзный комитет»</a>.</p>',
                    "<p>In Kazakhstan Labour Day is kept on the last Sunday of September. On the eve of the holiday "
                    "the trade union committee invited veterans of labour as guests. Each of them worked at the "
                    "utility for more than twenty years.</p>"
                    "<p>First the veterans looked round a renewed pumping station. Four people used to be on duty here "
                    "and wrote the readings in a log every hour. Now the pressure and the flow are seen on the "
                    "dispatcher’s screen. “The sound of the pump says it all: it is running well,” said the former "
                    "foreman Viktor Semyonovich Lapin.</p>"
                    "<p>Then a festive table was laid, and young employees sang and played the dombra. Five veterans "
                    "were given certificates of honour, and all the guests were given food parcels and flowers.</p>"
                    "<p>The trade union committee keeps in touch with pensioners all year round: it congratulates them "
                    "on anniversaries, helps with medical treatment and brings firewood for the winter. If somebody "
                    "you know who worked at the utility needs help, tell us. The kinds of help are described on the "
                    'page <a href="page:about/trade-union">“Trade union committee”</a>.</p>',
                ),
            ),
        ],
    },
    {
        "slug": "sports-day-2025",
        "date": "2025-08-20",
        "title": T(
            "Спорт күнінде тазарту құрылыстарының командасы жеңді",
            "В день спорта победила команда очистных сооружений",
            "The treatment plant team won the sports day",
        ),
        "summary": T(
            "16 тамызда сегіз бөлімнің командалары волейболдан, арқан тартыстан, тоғызқұмалақтан және эстафетадан "
            "жарысты.",
            "16 августа команды восьми подразделений соревновались в волейболе, перетягивании каната, тогызкумалаке и "
            "эстафете.",
            "On 16 August teams from eight departments competed in volleyball, tug of war, togyzqumalaq and a relay "
            "race.",
        ),
        "picture": "sports-day",
        "body": [
            (
                "text",
                T(
                    "<p>16 тамызда, сенбіде, қалалық стадионда кәсіпорынның спорт күні өтті. Оны кәсіподақ комитеті он "
                    "бірінші рет ұйымдастырды. Сегіз бөлімнен 96 қатысушы жиналды, жанкүйерлермен бірге үш жүзге жуық "
                    "адам келді.</p>"
                    "<p>Командалар волейболдан, үстел теннисінен, арқан тартыстан, тоғызқұмалақтан және аралас "
                    "эстафетадан жарысты. Эстафетаның бір кезеңінде қатысушылар екі құбырды сақинамен жалғап, қайта "
                    "ажыратуы керек болды. Бұл кезеңді жөндеу бригадасы 48 секундта аяқтап, рекорд жасады.</p>"
                    "<p>Жалпы есепте жүлделі орындар былай бөлінді:</p>"
                    "<ol><li>тазарту құрылыстарының командасы;</li>"
                    "<li>сумен жабдықтау цехының командасы;</li>"
                    "<li>абоненттік бөлімнің командасы.</li></ol>"
                    "<p>Балаларға арналған бөлек алаң болды: олар секірді, сурет салды, су толтырылған шарды нысанаға "
                    "лақтырды. Кешке барлығына палау пісірілді.</p>"
                    "<p>Волейбол командасының жаттығуы сейсенбі мен бейсенбіде сағат 18:30-да басталады. Қосылғыңыз "
                    "келсе, кәсіподақ комитетіне айтыңыз, ол залдың ақысын төлейді.</p>",
                    "<p>16 августа, в субботу, на городском стадионе прошёл день спорта предприятия. Профсоюзный "
                    "комитет организовал его в одиннадцатый раз. Собрались 96 участников из восьми подразделений, а с "
                    "болельщиками пришло около трёхсот человек.</p>"
                    "<p>Команды соревновались в волейболе, настольном теннисе, перетягивании каната, тогызкумалаке и "
                    "смешанной эстафете. На одном из этапов эстафеты участникам нужно было соединить две трубы кольцом "
                    "и снова разобрать. Ремонтная бригада прошла этот этап за 48 секунд и установила рекорд.</p>"
                    "<p>В общем зачёте призовые места распределились так:</p>"
                    "<ol><li>команда очистных сооружений;</li>"
                    "<li>команда цеха водоснабжения;</li>"
                    "<li>команда абонентского отдела.</li></ol>"
                    "<p>Для детей была отдельная площадка: они прыгали, рисовали и бросали в цель шарики с водой. "
                    "Вечером для всех приготовили плов.</p>"
                    "<p>Волейбольная команда тренируется по вторникам и четвергам с 18:30. Если хотите присоединиться, "
                    "скажите профсоюзному комитету: он оплачивает зал.</p>",
                    "<p>On Saturday 16 August the utility’s sports day was held at the city stadium. The trade union "
                    "committee organised it for the eleventh time. There were 96 competitors from eight departments, "
                    "and with the supporters about three hundred people came.</p>"
                    "<p>The teams competed in volleyball, table tennis, tug of war, togyzqumalaq and a mixed relay "
                    "race. At one stage of the relay they had to join two pipes with a ring and take them apart again. "
                    "The repair crew did this stage in 48 seconds and set a record.</p>"
                    "<p>The overall places were:</p>"
                    "<ol><li>the treatment plant team;</li>"
                    "<li>the water supply division team;</li>"
                    "<li>the customer department team.</li></ol>"
                    "<p>There was a separate ground for children: they jumped, drew pictures and threw water balloons "
                    "at a target. In the evening pilaf was cooked for everyone.</p>"
                    "<p>The volleyball team trains from 18:30 on Tuesdays and Thursdays. If you would like to join, "
                    "tell the trade union committee: it pays for the hall.</p>",
                ),
            ),
        ],
    },
    {
        "slug": "collective-agreement-2024",
        "date": "2024-12-20",
        "title": T(
            "2025–2027 жылдарға арналған ұжымдық шарт қабылданды",
            "Принят коллективный договор на 2025–2027 годы",
            "Collective agreement for 2025–2027 adopted",
        ),
        "summary": T(
            "Жиналыста қызметкерлердің 63 ұсынысы қаралды. Шартта еңбекті қорғау, қосымша демалыс және әлеуметтік "
            "көмек туралы баптар кеңейтілді.",
            "На собрании рассмотрели 63 предложения сотрудников. В договоре шире прописаны охрана труда, "
            "дополнительный отпуск и социальная помощь.",
            "The meeting considered 63 proposals from employees. The agreement says more about safety at work, extra "
            "leave and social help.",
        ),
        "picture": "office",
        "body": [
            (
                "text",
                T(
                    "<p>18 желтоқсанда кәсіпорында еңбек ұжымының жиналысы өтті. Оған барлық бөлімдерден 112 делегат "
                    "қатысты. Делегаттар 2025–2027 жылдарға арналған ұжымдық шартты талқылап, ашық дауыс беру арқылы "
                    "қабылдады.</p>"
                    "<p>Кәсіподақ комитеті ұсыныстарды қазан айынан бастап жинады. Барлығы 63 ұсыныс түсті, соның 41-і "
                    "шартқа енгізілді. Қабылданбаған әр ұсынысқа себебі көрсетіліп, жауап берілді.</p>"
                    "<p>Шарттағы басты өзгерістер:</p>"
                    "<ul><li>құдықтарда және тазарту құрылыстарында жұмыс істейтіндерге жылы арнайы киім жиірек "
                    "беріледі;</li>"
                    "<li>бірінші сыныпқа баратын баланың ата-анасына 1 қыркүйекте ақылы демалыс күні беріледі;</li>"
                    "<li>бала туғанда және үйленгенде берілетін көмек көбейеді;</li>"
                    "<li>донорлар мен тәлімгерлерге қосымша демалыс қарастырылған.</li></ul>"
                    "<p>Шарт 2025 жылғы 1 қаңтардан бастап күшіне енеді және кәсіпорынның барлық қызметкерлеріне "
                    "қолданылады. Мәтінін кәсіподақ комитетінен және бөлім басшысынан алып оқуға болады. Шарттың "
                    "орындалуы жылына екі рет жиналыста тексеріледі.</p>",
                    "<p>18 декабря на предприятии прошло собрание трудового коллектива. В нём участвовали 112 "
                    "делегатов от всех подразделений. Делегаты обсудили коллективный договор на 2025–2027 годы и "
                    "приняли его открытым голосованием.</p>"
                    "<p>Профсоюзный комитет собирал предложения с октября. Всего поступило 63 предложения, 41 из них "
                    "вошло в договор. На каждое непринятое предложение дан ответ с указанием причины.</p>"
                    "<p>Главные изменения в договоре:</p>"
                    "<ul><li>тем, кто работает в колодцах и на очистных сооружениях, тёплую спецодежду выдают "
                    "чаще;</li>"
                    "<li>родители первоклассников получают 1 сентября оплачиваемый день отдыха;</li>"
                    "<li>увеличивается помощь при рождении ребёнка и вступлении в брак;</li>"
                    "<li>донорам и наставникам предусмотрен дополнительный отпуск.</li></ul>"
                    "<p>Договор вступает в силу с 1 января 2025 года и действует для всех сотрудников предприятия. "
                    "Текст можно взять в профсоюзном комитете и у руководителя подразделения. Исполнение договора "
                    "проверяют на собрании два раза в год.</p>",
                    "<p>On 18 December a meeting of the staff was held at the utility. It was attended by 112 "
                    "delegates from all departments. The delegates discussed the collective agreement for 2025–2027 "
                    "and adopted it by an open vote.</p>"
                    "<p>The trade union committee had been collecting proposals since October. In all 63 came in, and "
                    "41 of them went into the agreement. Each proposal that was not accepted was answered with the "
                    "reason.</p>"
                    "<p>The main changes in the agreement:</p>"
                    "<ul><li>those who work in manholes and at the treatment plant get warm workwear more often;</li>"
                    "<li>parents of first-formers get a paid day off on 1 September;</li>"
                    "<li>the help given at the birth of a child and at marriage is increased;</li>"
                    "<li>blood donors and mentors have extra leave.</li></ul>"
                    "<p>The agreement comes into force on 1 January 2025 and covers all the employees of the utility. "
                    "The text can be had from the trade union committee and from the head of your department. How the "
                    "agreement is kept is checked at a meeting twice a year.</p>",
                ),
            ),
        ],
    },
]
