"""What the newsletter begins with: five topics (N2), and the words of the consent."""

import datetime as dt

from django.contrib.auth.models import Group, Permission

from site_project.consents import ConsentText

from .models import Topic

TOPICS = [
    ("news", "Жаңалықтар", "Новости", "News"),
    ("outages", "Желілердегі ажыратулар", "Отключения на сетях", "Network outages"),
    ("entrepreneurs", "Кәсіпкерлерге", "Предпринимателям", "For entrepreneurs"),
    ("articles", "Мақалалар", "Статьи", "Articles"),
    ("tariffs", "Тарифтер", "Тарифы", "Tariffs"),
]
SINCE = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
CONSENT = {
    "kk": (
        "Мен «Өскемен Водоканал» ШЖҚ МКК-ға (оператор) мен таңдаған тақырыптар бойынша хаттар жіберу мақсатында "
        "дербес деректерімді: электрондық пошта мекенжайымды, таңдаған тақырыптарымды және хаттар тілін жинауға және "
        "өңдеуге келісім беремін. Деректер үшінші тұлғаларға берілмейді, шетелге жіберілмейді. Олар жазылымнан бас "
        "тартқанға дейін және одан кейін тағы 28 күн сақталады, содан кейін жойылады. Жазылым расталмаса, мекенжай 7 "
        "күннен кейін жойылады. Келісімді кез келген уақытта кері қайтарып алуға болады: ол үшін жазылымнан бас "
        "тартсаңыз жеткілікті."
    ),
    "ru": (
        "Я даю ГКП на ПХВ «Өскемен Водоканал» (оператору) согласие на сбор и обработку моих персональных данных, "
        "чтобы получать письма по выбранным мной темам: адреса электронной почты, выбранных тем и языка писем. Данные "
        "не передаются третьим лицам и за границу. Они хранятся до отписки и ещё 28 дней после неё, затем удаляются. "
        "Если подписка не подтверждена, адрес удаляется через 7 дней. Согласие можно отозвать в любое время: для "
        "этого достаточно отписаться."
    ),
    "en": (
        "I consent to the collection and processing of my personal data by Oskemen Vodokanal (the operator) in order "
        "to receive letters on the topics I choose: my e-mail address, the chosen topics and the language of letters. "
        "The data are not passed to third parties or abroad. They are kept until I unsubscribe and for 28 days after "
        "that, and then erased. If the subscription is not confirmed, the address is erased after 7 days. The consent "
        "can be withdrawn at any time: it is enough to unsubscribe."
    ),
}


# Editors decide on mailings; who keeps the lists of people is a smaller circle.
EDITORS_MAY = ["view_mailing", "change_mailing"]
NEWSLETTER_MAY = [
    *EDITORS_MAY,
    "view_subscriber",
    "export_subscriber",
    "import_subscribers",
    "give_back_subscribers",
    "add_topic",
    "change_topic",
    "view_topic",
    "add_consenttext",
    "view_consenttext",
]


def set_up() -> None:
    """Make what is missing. Changes nothing that staff has edited; safe to run again."""
    for name, rights in (("Editors", EDITORS_MAY), ("Newsletter", NEWSLETTER_MAY)):
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label__in=["newsletter", "site_project"], codename__in=rights),
            Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
        )
    for order, (slug, kk, ru, en) in enumerate(TOPICS):
        names = {"name_kk": kk, "name_ru": ru, "name_en": en}
        Topic.objects.get_or_create(slug=slug, defaults={**names, "sort_order": order})
    ConsentText.begin_with(ConsentText.Purpose.LETTERS, CONSENT, SINCE)
