"""Personal data: what is found in a text for the moderator."""

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.personal_data import find

from .personal_data_report import SETS, measure

NAME = "Ахметов Айдар Серікұлы"


def found(text, full_name=NAME):
    return [(text[mark.start : mark.end], mark.kind) for mark in find(text, full_name)]


def assert_found(text, kind, full_name=NAME):
    """Expect the part of the text in «‹ ›», and nothing else."""
    before, marked, after = text.replace("›", "‹").split("‹")
    assert found(before + marked + after, full_name) == [(marked, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Маған ‹8 (7232) 70-08-78› нөміріне хабарласыңыз",
        "Менің нөмірім ‹+7 701 123 45 67›, рақмет",
        "Перезвоните ‹87011234567›.",
        "Хабарласу үшін: ‹8-701-123-45-67›",
        "Звоните ‹8(705)1234567› после шести",
        "мой номер ‹8.701.123.45.67›",
        "номер ‹701 123 45 67› Айгерим",
        "Үй телефоным: ‹70-08-78›",
        "тел. ‹700878›",
        "Тел: ‹70 08 78›, кешке",
        "телефон номері ‹70–08–78›",
        "Звоните ‹70-08-78› в любое время",
        "Ағайыным шетелде тұрады: ‹+49 30 901820›",
        "+ ұмытылған ‹8 701 123 45 67›",
        "из-за границы ‹+7\u00a0999\u00a0123‑45‑67›",
        "номер с ошибкой ‹+7 001 123 45 67›",
    ],
)
def test_a_phone_number_is_found_however_it_is_written(text):
    assert_found(text, "phone")


@pytest.mark.parametrize(
    "text",
    [
        "Жауапты ‹ainur.85@mail.ru› поштасына жіберіңіз. Рақмет",
        "ответ на ‹dom_15 @ mail.ru›, пожалуйста",
        "пишите: ‹name(at)inbox.kz›",
        "пишите ‹name [at] inbox.kz›!",
        "почта ‹87011234567@mail.ru›.",
        "почта ‹жамал@пошта.қаз›",
    ],
)
def test_an_email_is_found_also_where_the_sign_is_written_around(text):
    assert_found(text, "email")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ЖСН ‹850101300123›", "iin"),
        ("мой ИИН ‹850101 300 123›, проверьте", "iin"),
        ("‹850101300123› бойынша есеп", "iin"),
        ("БСН ‹990440001234›", "iin"),
        ("ИИН: ‹999999999999›", "iin"),
        ("Картам: ‹4111 1111 1111 1111›", "card"),
        ("с карты ‹4400-4301-1234-5678› списали дважды", "card"),
        ("карта ‹378282246310005›", "card"),
        ("карта ‹3782 822463 10005›", "card"),
        ("шотым ‹KZ98722C000012345678›", "account"),
        ("верните на ‹KZ98 722C 0000 1234 5678›.", "account"),
        ("верните на ‹КЗ98722С000012345678›", "account"),
        ("дербес шот ‹№ 123456› бойынша қарыз", "account"),
        ("Жеке шотым: ‹1234567›", "account"),
        ("‹№ 123456› дербес шоты", "account"),
        ("лицевой счёт ‹123456›", "account"),
        ("по лицевому счету номер ‹12-3456›", "account"),
        ("л/с ‹123456›", "account"),
        ("есептегіштің ‹№ 12345678›", "account"),
        ("л/сч: ‹12 34 56›", "account"),
    ],
)
def test_numbers_of_people_cards_and_accounts_are_found(text, kind):
    assert_found(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "біз ‹Шәкәрім даңғылы, 180› мекенжайында тұрамыз",
        "үйім ‹Шәкәрім д-лы 180, 25-пәтер›.",
        "мен ‹Бажов көшесі 339/1› тұрамын",
        "мен ‹бажов кошеси 339/1› турамын",
        "мекенжай: ‹Қазыбек би к-сі, 5-үй›",
        "кеше ‹Абай көшесінде› су болмады",
        "кеше ‹Абай даңғылындағы 5-үйде› су болмады",
        "кеше ‹Ш. Уәлиханов көшесі, 7а› жанында",
        "кеше ‹Абай көшесінде› 2026 жылғы 5 қаңтарда су болмады",
        "үйіміз ‹Бейбітшілік тұйық көшесі, 4›",
        "мекенжай: ‹тұйық көше, 5›",
        "кеше ‹15-шағын ауданда, 3-үй› қысым төмен",
        "кеше ‹5-үй 12-пәтер› су алмады",
        "кеше ‹5 үй, 12 пәтер› су алмады",
        "живу: ‹ул. Бажова, 339/1 кв. 12›, воды нет",
        "живу: ‹улица Бажова, дом № 339/1, квартира 12›",
        "вода на ‹улице Бажова› ржавая",
        "вода на ‹улице бажова, 12› ржавая",
        "вода на ‹ул. бажова› ржавая",
        "вода на ‹проспекте Шакарима 180-25› ржавая",
        "адрес: ‹пр-т Казыбек би 5 кв 7›",
        "адрес: ‹Бажова ул., 339›",
        "по ‹Комсомольской улице, дом 5›",
        "адрес ‹мкр. 15, дом 3›",
        "адрес ‹наб. Славского 20›",
        "адрес ‹переулок Тихий 5›",
        "адрес ‹ул. 30-й Гвардейской Дивизии, 24›",
        "адрес ‹дом 5, квартира 12›",
        "адрес ‹пр Шакарима 5› г. Усть-Каменогорск",
        "возле ‹ул. Бажова 12› разрыв трубы",
        "возле ‹ул. Бажова› 15 января 2026 г. был разрыв",
        "возле ‹ул. Бажова› 15 мая был разрыв",
        "возле ‹ул. Бажова 15› Майлин тұрады",
        "вода в ‹доме 5› есть, у нас нет",
        "вода в ‹ул. Бажова, 12›\nс 5 января",
    ],
)
def test_an_address_is_found_whole(text):
    assert_found(text, "address")


def forms(full_name, words):
    return [(full_name, word) for word in words.split()]


@pytest.mark.parametrize(
    ("full_name", "form"),
    [
        *forms("Ахметов", "Ахметов Ахметова Ахметову Ахметовым Ахметове Ахметовы АХМЕТОВ ахметов Ахметовтің Ахметовке"),
        *forms(
            "Айдар", "Айдар Айдара Айдару Айдаром Айдаре Айдардың Айдарға Айдарды Айдардан Айдарда Айдармен Айдарым"
        ),
        *forms("Айдар", "Айдарымның Айдарлар"),
        *forms("Серикович", "Сериковича Сериковичу Сериковичем Сериковиче"),
        *forms("Серікұлы", "Серікұлы Серікұлының Серікұлына Серікұлын Серікұлынан Серикулы"),
        *forms("Болатқызы", "Болатқызы Болатқызының Болатқызына Болаткызы"),
        *forms("Гульнара", "Гульнара Гульнары Гульнаре Гульнару Гульнарой Гүлнара Гүлнараның Гүлнараға Гүлнарамен"),
        *forms("Гүлнара", "Гүлнараның Гүлнараны Гүлнарадан Гульнаре"),
        *forms("Айгүл", "Айгүлдің Айгүлге Айгүлмен Айгуль"),
        *forms("Ахметова", "Ахметова Ахметовой Ахметову Ахметоваға"),
        *forms("Тілеуберлина", "Тілеуберлиной Тілеуберлинаның"),
        *forms("Ковальский", "Ковальского Ковальскому Ковальским Ковальской"),
        *forms("Дмитрий", "Дмитрия Дмитрию Дмитрием Дмитрии Дмитрийдің"),
        *forms("Мария", "Мария Марии Марию Марией"),
        *forms("Алексей", "Алексея Алексею Алексеем"),
        *forms("Игорь", "Игоря Игорю Игорем"),
        *forms("Ли", "Ли ЛИ"),
    ],
)
def test_a_name_is_found_in_every_case_of_both_languages(full_name, form):
    assert_found(f"Бұл ‹{form}› туралы", "name", full_name)


@pytest.mark.parametrize(
    "text",
    [
        "Құрметпен, ‹Ахметов Айдар Серікұлы›.",
        "Құрметпен, ‹Айдар Ахметов›!",
        "С уважением, ‹А. С. Ахметов›",
        "от ‹Ахметова А.С.› по вопросу",
        "менің атым ‹айдар›",
    ],
)
def test_parts_and_initials_of_a_name_are_one_mark(text):
    assert_found(text, "name")


def test_a_double_surname_is_found_by_either_half():
    assert found("Пишут Сағынова и Ким-Сағынова", "Ким-Сағынова Анна") == [
        ("Сағынова", "name"),
        ("Ким-Сағынова", "name"),
    ]


def test_everything_in_one_text_is_found_in_order():
    text = (
        "Мен, Ахметов Айдар, Абай көшесі, 12-үйде тұрамын. Дербес шотым 1234567, ЖСН 850101300123. "
        "Телефон: 70-08-78, почта aidar@mail.ru. Кір. № 2026-000123 бойынша 113,25 теңге неге өсті?"
    )
    assert found(text) == [
        ("Ахметов Айдар", "name"),
        ("Абай көшесі, 12-үйде", "address"),
        ("1234567", "account"),
        ("850101300123", "iin"),
        ("70-08-78", "phone"),
        ("aidar@mail.ru", "email"),
    ]


def test_what_overlaps_is_one_mark_of_the_kind_of_the_longest():
    assert found("тұрамын: Ахметов көшесі, 5") == [("Ахметов көшесі, 5", "address")]


@settings(deadline=None)
@given(
    st.from_regex(r"7[0-9]{9}", fullmatch=True)
    .map(lambda digits: phonenumbers.parse(digits, "KZ"))
    .filter(phonenumbers.is_valid_number),
    st.sampled_from(
        [
            phonenumbers.PhoneNumberFormat.E164,
            phonenumbers.PhoneNumberFormat.INTERNATIONAL,
            phonenumbers.PhoneNumberFormat.NATIONAL,
        ]
    ),
)
def test_every_valid_number_of_the_country_is_found(number, number_format):
    assert_found(f"Маған ‹{phonenumbers.format_number(number, number_format)}› хабарласыңыз", "phone")


@given(st.from_regex(r"[a-z0-9]+([._+-][a-z0-9]+){0,2}@[a-z0-9]+(-[a-z0-9]+)?(\.[a-z]{2,6}){1,2}", fullmatch=True))
def test_every_simple_email_is_found(email):
    assert_found(f"почта ‹{email}›, жазыңыз", "email")


@pytest.mark.parametrize("name", SETS)
def test_nine_in_ten_are_found_in_what_residents_write_and_clean_texts_stay_clean(name):
    there, found_ones, _missed, false = measure(name)
    assert found_ones.total() >= 0.9 * there.total()
    assert len(false) <= 2
