"""What the question desk begins with: departments, rubrics, moderators' rights, the words of the consents."""

import datetime as dt

from django.contrib.auth.models import Group, Permission

from site_project.consents import ConsentText

from . import calendar
from .models import CalendarException, Department, Rubric

RUBRICS = [
    ("general", "Негізгі сұрақтар", "Основные вопросы", "General questions", "reception", {}),
    ("technical", "Техникалық сұрақтар", "Технические вопросы", "Technical questions", "dispatch", {}),
    ("complaints", "Шағымдар", "Жалобы", "Complaints", "reception", {}),
    (
        "manholes",
        "Ашық құдықтар",
        "Открытые колодцы",
        "Open manholes",
        "dispatch",
        {"answer_days": 1, "is_urgent": True},
    ),
]
DEPARTMENTS = [
    ("dispatch", "Диспетчерлік қызмет", "Диспетчерская служба", "Dispatch service"),
    ("reception", "Басшының қабылдау бөлмесі", "Приёмная руководителя", "Reception of the head"),
]
# What a moderator may do; which questions, the department says (QuestionQuerySet.visible_to).
MODERATORS_MAY = [
    ("wagtailadmin", "access_admin"),
    ("qa", "view_question"),
    ("qa", "change_question"),
    ("qa", "export_question"),
    ("qa", "view_publishedquestion"),
    ("qa", "change_publishedquestion"),
    ("qa", "publish_publishedquestion"),
    ("wagtail_localize", "submit_translation"),
]
SINCE = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
PROCESSING = {
    "kk": (
        "Мен «Өскемен Водоканал» ШЖҚ МКК-ға (оператор) сұрағымды қарау және жауап беру мақсатында дербес "
        "деректерімді: аты-жөнімді, телефон нөмірімді, электрондық пошта мекенжайымды, мен көрсеткен мекенжайды, "
        "хабарламаның мәтінін және тіркелген фотосуреттерді жинауға және өңдеуге келісім беремін. Деректер үшінші "
        "тұлғаларға берілмейді, шетелге жіберілмейді. Олар жауап берілгеннен кейін үш жыл сақталады, содан кейін "
        "жойылады. Келісімді кез келген уақытта кері қайтарып алуға болады."
    ),
    "ru": (
        "Я даю ГКП на ПХВ «Өскемен Водоканал» (оператору) согласие на сбор и обработку моих персональных данных "
        "для рассмотрения моего вопроса и ответа на него: имени и фамилии, номера телефона, адреса электронной "
        "почты, указанного мной адреса, текста сообщения и приложенных фотографий. Данные не передаются третьим "
        "лицам и за границу. Они хранятся три года после ответа, затем удаляются. Согласие можно отозвать в любое "
        "время."
    ),
    "en": (
        "I consent to the collection and processing of my personal data by Oskemen Vodokanal (the operator) in "
        "order to consider and answer my question: my name, phone number, e-mail address, the address I give, the "
        "text of the message and the attached photos. The data are not passed to third parties or abroad. They "
        "are kept for three years after the answer and then erased. The consent can be withdrawn at any time."
    ),
}
PUBLISHING = {
    "kk": (
        "Мен сұрағымды және оған берілген жауапты сайтта жариялауға рұқсат беремін. Телефон, электрондық пошта "
        "және мекенжай жарияланбайды, аты-жөнім қысқартылып көрсетіледі. Рұқсатты кез келген уақытта кері "
        "қайтарып алуға болады."
    ),
    "ru": (
        "Я разрешаю опубликовать на сайте мой вопрос и ответ на него. Телефон, электронная почта и адрес не "
        "публикуются, имя указывается сокращённо. Разрешение можно отозвать в любое время."
    ),
    "en": (
        "I allow my question and the answer to it to be published on the site. Phone, e-mail and address are not "
        "published, and my name is shortened. The permission can be withdrawn at any time."
    ),
}


def set_up() -> None:
    """Make what is missing. Changes nothing that staff has edited; safe to run again."""
    for slug, kk, ru, en in DEPARTMENTS:
        group, _created = Group.objects.get_or_create(name=f"Moderators: {slug}")
        group.permissions.add(
            *(Permission.objects.get(content_type__app_label=app, codename=name) for app, name in MODERATORS_MAY)
        )
        Department.objects.get_or_create(
            slug=slug, defaults={"name_kk": kk, "name_ru": ru, "name_en": en, "group": group, "emails": ""}
        )
    for order, (slug, kk, ru, en, department, more) in enumerate(RUBRICS):
        Rubric.objects.get_or_create(
            slug=slug,
            defaults={
                "name_kk": kk,
                "name_ru": ru,
                "name_en": en,
                "department": Department.objects.get(slug=department),
                "sort_order": order,
                **more,
            },
        )
    ConsentText.begin_with(ConsentText.Purpose.PROCESSING, PROCESSING, SINCE)
    ConsentText.begin_with(ConsentText.Purpose.PUBLISHING, PUBLISHING, SINCE)
    for day, is_working in calendar.KNOWN_EXCEPTIONS.items():
        CalendarException.objects.get_or_create(
            date=day, defaults={"is_working": is_working, "reason": "Құрбан айт / Курбан айт"}
        )
