"""Make what an empty database needs before anybody can publish: languages, front pages, editors' rights."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import GroupPagePermission, Locale, Page, Site

from home.models import HomePage
from home.outages.setup import set_up as set_up_outages
from newsletter.setup import set_up as set_up_newsletter
from qa.setup import set_up as set_up_questions
from site_project.records import kinds_of_record
from site_project.remember import forget

HOME_TITLES = {"kk": "Басты бет", "ru": "Главная", "en": "Home"}


class Command(BaseCommand):
    help = "Create the three languages, their front pages and the editors' rights. Safe to run again."

    @transaction.atomic
    def handle(self, *args, **options):
        locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.LANGUAGES}
        Locale.objects.exclude(language_code__in=locales).filter(pk__in=unused_locales()).delete()
        home = front_pages(locales)
        point_site_at(home)
        grant_editors()
        set_up_questions()
        set_up_newsletter()
        set_up_outages()
        forget()


def unused_locales() -> list[int]:
    used = set(Page.objects.values_list("locale_id", flat=True))
    return [pk for pk in Locale.objects.values_list("pk", flat=True) if pk not in used]


def front_pages(locales: dict[str, Locale]) -> HomePage:
    """Return the Kazakh front page, made with the others where missing."""
    kazakh = locales[settings.LANGUAGE_CODE]
    home = HomePage.objects.filter(locale=kazakh).first()
    if home is None:
        root = Page.get_first_root_node()
        # Wagtail's own «Welcome» page stands in the way of the slug.
        Page.objects.child_of(root).exact_type(Page).delete()
        root = Page.get_first_root_node()
        Page.objects.filter(pk=root.pk).update(locale=kazakh)
        root.refresh_from_db()
        home = HomePage(title=HOME_TITLES["kk"], slug="home", locale=kazakh)
        root.add_child(instance=home)
        home.save_revision().publish()
    for code, locale in locales.items():
        if not home.has_translation(locale):
            copy = home.copy_for_translation(locale)
            copy.title = copy.draft_title = HOME_TITLES[code]
            copy.save_revision().publish()
    return home


def point_site_at(home: HomePage) -> None:
    """Let Wagtail's one site begin at the Kazakh front page and bear the name of BASE_URL."""
    address = urlsplit(settings.BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    values = {"hostname": address.hostname, "port": port, "root_page_id": home.pk}
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if any(getattr(site, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(site, name, value)
        site.save()


def grant_editors() -> None:
    """Editors edit and publish the whole tree and every record, and translate."""
    editors, _created = Group.objects.get_or_create(name="Editors")
    root = Page.get_first_root_node()
    for codename in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.get_or_create(group=editors, page=root, permission=permission)
    kinds = [kind for kind in kinds_of_record() if kind.is_kept_by_editors]
    editors.permissions.add(
        *Permission.objects.filter(content_type__in=ContentType.objects.get_for_models(*kinds).values()),
        *Permission.objects.filter(content_type__app_label="wagtail_localize", codename="submit_translation"),
        *Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin"),
    )
