"""What many tests stand on: the three front pages, and one page of each section in three languages."""

import fcntl
import gc
import threading
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.db import connections
from django.test.signals import setting_changed
from django.utils import translation
from hypothesis import settings as hypothesis_settings
from wagtail.models import Locale
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.models import ContentPage, HomePage, SectionPage
from home.translation import gate
from site_project.catalogues import compile_changed

from . import snapshot

LANGUAGES = ("kk", "ru", "en")


# Django and Wagtail keep so much loaded that looking through it for garbage again and again takes a tenth of the time.
gc.set_threshold(50_000, 20, 100)

hypothesis_settings.register_profile("site", deadline=None, derandomize=True, max_examples=50)
hypothesis_settings.load_profile("site")


def pytest_configure():
    compile_changed()
    # Django has started by now, and may have read the old ones.
    setting_changed.send(sender=None, setting="LOCALE_PATHS", value=settings.LOCALE_PATHS, enter=True)


@pytest.fixture(scope="session")
def django_db_setup(request, pytestconfig, tmp_path_factory, django_db_blocker):
    """Every test begins with the site as `setup_site` leaves it. Gives the name of a snapshot of that.

    The first process of a test run gets there by way of all migrations; the others copy its snapshot.
    """
    folder = tmp_path_factory.getbasetemp()
    if hasattr(pytestconfig, "workerinput"):
        folder = folder.parent  # which the processes share
    with held(folder / "snapshot") as first, django_db_blocker.unblock():
        if theirs := first.read():
            # Their copy brings the tables.
            with mock.patch("django.core.management.call_command"):
                request.getfixturevalue("django_db_setup")
            snapshot.restore(theirs)
        else:
            request.getfixturevalue("django_db_setup")
            call_command("setup_site")
        ours = snapshot.take(folder)
        if not theirs:
            first.write(ours)
    yield ours
    with held(folder / "snapshot") as first, django_db_blocker.unblock():
        if first.read() == ours:
            first.truncate(0)
        snapshot.drop(ours)


@contextmanager
def held(path: Path):
    """Open the file for this process alone, to be read from its beginning and added to at its end."""
    with path.open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        yield file


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
    ContentType.objects.clear_cache()
    snapshot.restore(request.getfixturevalue("django_db_setup"))


@pytest.fixture
def wagtails_search(settings):
    """Wagtail's own index follows what is saved."""
    settings.WAGTAILSEARCH_BACKENDS = {"default": {**settings.WAGTAILSEARCH_BACKENDS["default"], "AUTO_UPDATE": True}}


@pytest.fixture
def homes(db) -> dict[str, HomePage]:
    """The three front pages, by language."""
    return {page.locale.language_code: page for page in HomePage.objects.select_related("locale")}


def at_once(*actions: Callable[[], object]) -> list[Exception]:
    """Do all at the same moment, each with a connection of its own; return what was raised."""
    barrier, raised = threading.Barrier(len(actions)), []

    def run(action) -> None:
        try:
            barrier.wait()
            action()
        except Exception as error:
            raised.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[action]) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


TITLES = {"kk": "Кәсіпорын туралы", "ru": "О предприятии", "en": "About the enterprise"}
HISTORY = {"kk": "Тарихи анықтама", "ru": "Историческая справка", "en": "History"}


def publish(parent, page, **fields):
    """Put a new page below `parent` and publish it; return it as it is on the site."""
    page.locale = parent.locale
    for name, value in fields.items():
        setattr(page, name, value)
    # What is saved for the last time counts; before, references are followed and fields are checked for nothing.
    with disable_reference_index_auto_update():
        parent.add_child(instance=page)
        revision = page.save_revision(clean=False)
    revision.publish()
    cache.clear()
    return type(page).objects.get(pk=page.pk)


def make_alias(page, parent, **options):
    """Put an alias below `parent`, as an older database may hold one: today the gate lets none arise."""
    with mock.patch.object(gate, "check"):
        alias = page.create_alias(parent=parent, update_locale=parent.locale, **options)
    alias.refresh_from_db()
    return alias


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
