"""What many tests stand on: the three front pages, and one page of each section in three languages."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import translation
from wagtail.models import Locale

from home.models import ContentPage, HomePage, SectionPage


@pytest.fixture(autouse=True)
def _clean_slate():
    """No test inherits another's language or remembered answers."""
    cache.clear()
    with translation.override("kk"):
        yield
    cache.clear()


@pytest.fixture
def homes(db) -> dict[str, HomePage]:
    """The three front pages, by language."""
    call_command("setup_site")
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


