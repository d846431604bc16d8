"""What many tests stand on: the three front pages, and one page of each section in three languages."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from django.utils import translation
from hypothesis import settings as hypothesis_settings
from wagtail.models import Locale

from home.models import ContentPage, HomePage, SectionPage
from site_project.catalogues import compile_changed

LANGUAGES = ("kk", "ru", "en")


hypothesis_settings.register_profile("site", deadline=None, derandomize=True, max_examples=50)
hypothesis_settings.load_profile("site")


def pytest_configure():
    compile_changed()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Every test begins with the site as `setup_site` leaves it."""
    with django_db_blocker.unblock():
        call_command("setup_site")
        connection._site_set_up = connection.creation.serialize_db_to_string()


@pytest.fixture(autouse=True)
def _clean_slate():
    """No test inherits another's language or remembered answers."""
    cache.clear()
    with translation.override("kk"):
        yield
    cache.clear()


@pytest.fixture(autouse=True)
def _set_up_anew(request):
    """A test with transactions of its own empties the database behind it; the next such test gets a site again."""
    marker = request.node.get_closest_marker("django_db")
    if "transactional_db" not in request.fixturenames and not (marker and marker.kwargs.get("transaction")):
        return
    request.getfixturevalue("transactional_db")
    call_command("flush", interactive=False, inhibit_post_migrate=True, verbosity=0)
    ContentType.objects.clear_cache()
    connection.creation.deserialize_db_from_string(connection._site_set_up)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)


@pytest.fixture
def homes(db) -> dict[str, HomePage]:
    """The three front pages, by language."""
    return {page.locale.language_code: page for page in HomePage.objects.select_related("locale")}


TITLES = {"kk": "Кәсіпорын туралы", "ru": "О предприятии", "en": "About the enterprise"}
HISTORY = {"kk": "Тарихи анықтама", "ru": "Историческая справка", "en": "History"}


def publish(parent, page, **fields):
    """Put a new page below `parent` and publish it; return it as it is on the site."""
    page.locale = parent.locale
    for name, value in fields.items():
        setattr(page, name, value)
    parent.add_child(instance=page)
    page.save_revision().publish()
    cache.clear()
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def about(homes) -> dict[str, SectionPage]:
    """The section «about» in three languages, each the translation of the others."""
    pages: dict = {}
    for code, home in homes.items():
        page = SectionPage(title=TITLES[code], slug="about", show_in_menus=True)
        if pages:
            page.translation_key = pages["kk"].translation_key
        pages[code] = publish(home, page)
    return pages


@pytest.fixture
def history(about) -> dict[str, ContentPage]:
    """A page of text in Kazakh and Russian, not translated into English."""
    pages: dict = {}
    for code in ("kk", "ru"):
        page = ContentPage(title=HISTORY[code], slug="history", show_in_menus=True)
        page.body = [("text", f"<p>{HISTORY[code]}.</p>")]
        if pages:
            page.translation_key = pages["kk"].translation_key
        pages[code] = publish(about[code], page)
    return pages


@pytest.fixture
def locales(homes) -> dict[str, Locale]:
    return {locale.language_code: locale for locale in Locale.objects.all()}


@pytest.fixture
def editor(db, django_user_model):
    """Somebody of the group Editors."""
    user = django_user_model.objects.create_user("editor", password="only for tests")
    user.groups.add(Group.objects.get(name="Editors"))
    return user


@pytest.fixture
def editors_client(client, editor):
    """A browser in which an editor has signed in."""
    client.force_login(editor)
    return client


@pytest.fixture
def publishing(django_capture_on_commit_callbacks):
    """`with publishing():` does what happens after the commit, which a test's transaction never reaches."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
