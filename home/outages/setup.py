"""What outages begin with: the dispatchers' rights, and the causes of terms that every notice needs."""

from django.contrib.auth.models import Group, Permission

from .models import Cause

DISPATCHERS = "Dispatchers"
DISPATCHERS_MAY = [
    *("add_outage", "change_outage", "view_outage", "add_alert", "change_alert", "view_alert"),
    *("add_criticalplace", "change_criticalplace", "view_criticalplace", "view_cause"),
]
# Who reads after them what went out: the head of the dispatch service.
REVIEWERS = "Reviewers of outages"
REVIEWERS_MAY = [
    *(*DISPATCHERS_MAY, "review_outage", "delete_criticalplace", "change_outagesettings"),
    *("add_cause", "change_cause", "delete_cause"),
]
CAUSES = [
    ("құбырдың жарылуы", "порыв водовода", "burst main", True),
    ("судың ағуы", "утечка", "leak", True),
    ("электр қуатының өшуі", "отключение электроэнергии", "power cut", True),
    ("кәріздің бітелуі", "засор канализации", "blocked sewer", True),
    ("жөндеу", "ремонт", "repair", True),
    ("желіні жуу", "промывка сетей", "flushing", False),
    ("жаңа желіні қосу", "врезка новой линии", "connection of a new line", False),
]


def set_up() -> None:
    """Make what is missing. Changes nothing that staff has edited; safe to run again."""
    for name, rights in ((DISPATCHERS, DISPATCHERS_MAY), (REVIEWERS, REVIEWERS_MAY)):
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label="outages", codename__in=rights),
            Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
        )
    if not Cause.objects.exists():
        for order, (kk, ru, en, is_button) in enumerate(CAUSES):
            Cause.objects.create(text_kk=kk, text_ru=ru, text_en=en, is_button=is_button, sort_order=order)
